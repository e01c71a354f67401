//! Words as numbers (đánh số chữ), each looked into once: two that differ at most in case and in the place of their tone mark
//! have one number.

use std::collections::HashMap;

use crate::lint::word::{self, KeyMap, Word, key};
use crate::viet::text::{bare, same_letters, tone_blind};

/// The number of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct WordId(usize);

/// The words met so far.
#[derive(Default)]
pub(super) struct WordIds {
    /// By the key of a word, with the word as it was first met.
    known: KeyMap<(String, WordId)>,
    /// By [`tone_blind`].
    numbers: HashMap<String, WordId>,
    all: Vec<Form>,
}

/// What is known of a word.
struct Form {
    /// See [`tone_blind`].
    blind: String,
    /// The key of its letters without any marks.
    letters: u32,
}

impl WordIds {
    /// The number of a word.
    pub fn of(&mut self, word: &Word<'_>) -> WordId {
        self.of_key(word.key, word.text)
    }

    /// The number of a text that is one word.
    pub fn of_text(&mut self, text: &str) -> WordId {
        self.of_key(key(text), text)
    }

    fn of_key(&mut self, key: u32, text: &str) -> WordId {
        if let Some((first, id)) = self.known.get(&key)
            && (first == text || same_letters(first, text))
        {
            return *id;
        }
        let blind = tone_blind(text);
        let next = WordId(self.all.len());
        let id = *self.numbers.entry(blind.clone()).or_insert(next);
        if id == next {
            self.all.push(Form { letters: word::key(&bare(&blind)), blind });
        }
        self.known.entry(key).or_insert_with(|| (text.to_owned(), id));
        id
    }

    /// The word in small letters, its tone mark behind the others ([`tone_blind`]).
    pub fn blind(&self, id: WordId) -> &str {
        self.all.get(id.0).map_or("", |form| &form.blind)
    }

    /// A key that two words share which differ in their marks at most: a name is known by them however a text slips.
    pub fn letters(&self, id: WordId) -> u32 {
        self.all.get(id.0).map_or(0, |form| form.letters)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::word::split;

    #[test]
    fn words_of_one_number_differ_in_case_and_the_place_of_the_tone() {
        let mut ids = WordIds::default();
        let words = split("Hóa hoá HOÁ hoa hòa ủy Uỷ");
        let found: Vec<WordId> = words.iter().map(|word| ids.of(word)).collect();
        assert!(found[0] == found[1] && found[1] == found[2] && found[5] == found[6]);
        assert!(found[3] != found[0] && found[4] != found[0] && found[4] != found[3]);
        let letters: Vec<u32> = found.iter().map(|id| ids.letters(*id)).collect();
        assert!(letters[..5].iter().all(|one| *one == letters[0]) && letters[5] != letters[0]);
    }
}
