//! Words of a text (chữ), cut once for all rules.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

use crate::text::work::{self, Work};
use crate::viet::letters::{is_word, smaller, word_form};

/// A word: letters and digits, nothing between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// As written.
    pub text: &'a str,
    start: u32,
    /// See [`key`].
    pub key: u32,
}

impl Word<'_> {
    /// Its first byte.
    pub fn start(&self) -> usize {
        self.start as usize
    }

    /// The byte behind it.
    pub fn end(&self) -> usize {
        self.start() + self.text.len()
    }

    /// Where it stands.
    pub fn range(&self) -> Range<usize> {
        self.start()..self.end()
    }

    /// True for digits alone.
    pub fn is_number(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// A number that two words share which differ at most in case, and hardly any others: most words are told apart by it
/// alone.
pub fn key(word: &str) -> u32 {
    word.chars().fold(FIRST, with)
}

/// FNV-1a (Fowler, Noll, Vo), a character at a time.
fn with(key: u32, letter: char) -> u32 {
    smaller(letter).fold(key, |key, letter| mixed(key, u32::from(letter)))
}

fn mixed(key: u32, letter: u32) -> u32 {
    (key ^ letter).wrapping_mul(0x0100_0193)
}

const FIRST: u32 = 0x811c_9dc5;

/// What is known of words by their [`key`].
pub type KeyMap<V> = HashMap<u32, V, BuildHasherDefault<Keys>>;

/// Words by their [`key`], or pairs of words.
pub type KeySet<K = u32> = HashSet<K, BuildHasherDefault<Keys>>;

/// A key is a hash already: it is spread over the bits that a table looks at, and nothing more.
#[derive(Clone, Copy, Debug, Default)]
pub struct Keys(u64);

impl Hasher for Keys {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u32(u32::from(*byte)));
    }

    fn write_u32(&mut self, key: u32) {
        self.write_u64(u64::from(key));
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = (self.0.rotate_left(5) ^ key).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

/// The words of a text in order.
pub fn split(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    split_into(text, &mut found);
    found
}

/// So many words texts have, more or less: a syllable and the space after it take five bytes or so.
pub fn most(texts: &[&str]) -> usize {
    texts.iter().map(|text| text.len() / 5 + 1).sum()
}

/// Adds the words of a text to others.
pub fn split_into<'a>(text: &'a str, found: &mut Vec<Word<'a>>) {
    work::done(Work::Words, text.len());
    found.reserve(most(&[text]));
    let (mut start, mut key) = (None, FIRST);
    let word = |from: usize, to: usize, key: u32| Word {
        text: text.get(from..to).unwrap_or_default(),
        start: u32::try_from(from).unwrap_or(u32::MAX),
        key,
    };
    for (at, letter) in text.char_indices() {
        let is_part = match word_form(letter) {
            Some(0) => false,
            Some(small) => {
                key = mixed(key, small);
                true
            }
            None if is_word(letter) => {
                key = with(key, letter);
                true
            }
            None => false,
        };
        if is_part {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            found.push(word(from, at, key));
            key = FIRST;
        }
    }
    if let Some(from) = start {
        found.push(word(from, text.len(), key));
    }
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
