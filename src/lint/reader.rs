//! One reading of all texts (đọc một lượt), whatever the number of rules that look at words.

use std::ops::Range;

use crate::diag::Diagnostics;
use crate::plan::Plan;
use crate::text::work::{self, Work};
use crate::viet::letters::{is_word, smaller};

use super::words::{Passage, passages};

/// What a rule makes of the texts of a plan: they come in the order they print, each cut into words once for all rules.
pub trait Reader {
    /// Takes the next text.
    fn read(&mut self, passage: &Passage<'_>, words: &[Word<'_>], found: &mut Diagnostics);

    /// All texts were read.
    fn finish(self: Box<Self>, _found: &mut Diagnostics) {}
}

/// A rule that looks at each text by itself.
impl<F: FnMut(&Passage<'_>, &[Word<'_>], &mut Diagnostics)> Reader for F {
    fn read(&mut self, passage: &Passage<'_>, words: &[Word<'_>], found: &mut Diagnostics) {
        self(passage, words, found);
    }
}

/// Lets readers read all texts of a plan; each has complaints of its own.
pub fn read_all(plan: &Plan, readers: Vec<(Box<dyn Reader + '_>, &mut Diagnostics)>) {
    let mut readers = readers;
    for passage in passages(plan) {
        let words = split(&passage.words);
        for (reader, found) in &mut readers {
            reader.read(&passage, &words, found);
        }
    }
    for (reader, found) in readers {
        reader.finish(found);
    }
}

/// A word: letters and digits, nothing between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// As written.
    pub text: &'a str,
    /// Where.
    pub range: Range<usize>,
    /// See [`key`].
    pub key: u32,
}

/// A number that two words share which differ at most in case, and hardly any others: most words are told apart by it
/// alone.
pub fn key(word: &str) -> u32 {
    word.chars().fold(FIRST, with)
}

/// FNV-1a (Fowler, Noll, Vo), a character at a time.
fn with(key: u32, letter: char) -> u32 {
    smaller(letter).fold(key, |key, letter| (key ^ u32::from(letter)).wrapping_mul(0x0100_0193))
}

const FIRST: u32 = 0x811c_9dc5;

/// The words of a text in order.
pub fn split(text: &str) -> Vec<Word<'_>> {
    work::done(Work::Words, text.len());
    // A syllable and the space after it take five bytes or so.
    let mut found = Vec::with_capacity(text.len() / 5 + 1);
    let (mut start, mut key) = (None, FIRST);
    for (at, letter) in text.char_indices() {
        if is_word(letter) {
            start.get_or_insert(at);
            key = with(key, letter);
        } else if let Some(from) = start.take() {
            found.push(Word { text: text.get(from..at).unwrap_or_default(), range: from..at, key });
            key = FIRST;
        }
    }
    if let Some(from) = start {
        found.push(Word { text: text.get(from..).unwrap_or_default(), range: from..text.len(), key });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_differ_in_case_have_one_key() {
        let words: Vec<u32> = split("Đồng đồng, ĐỒNG; đông 5").iter().map(|word| word.key).collect();
        assert!(words[..3].iter().all(|one| *one == key("đồng")) && words[3] != words[0] && words[4] == key("5"));
    }
}
