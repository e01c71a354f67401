//! A deadline's text as words with places.

use std::ops::Range;

use crate::viet::text::bare;

/// A word, a run of digits, or a mark.
#[derive(Clone, Debug)]
pub struct Word {
    /// Small, without diacritics; dashes are all `-`.
    pub text: String,
    /// Its bytes in the deadline.
    pub range: Range<usize>,
}

/// The words of a deadline; digits and letters are parted (`8h30`), every other character stands alone.
pub fn words(text: &str) -> Vec<Word> {
    let kind = |letter: char| match letter {
        _ if letter.is_ascii_digit() => 0,
        _ if letter.is_alphanumeric() => 1,
        _ if letter.is_whitespace() => 2,
        _ => 3,
    };
    let mut out: Vec<Word> = Vec::new();
    let mut last = 2;
    for (at, letter) in text.char_indices() {
        let now = kind(letter);
        let end = at + letter.len_utf8();
        match out.last_mut() {
            Some(word) if now == last && now < 2 => word.range.end = end,
            _ if now == 2 => {}
            _ => out.push(Word { text: String::new(), range: at..end }),
        }
        last = now;
    }
    for word in &mut out {
        let written = text.get(word.range.clone()).unwrap_or_default();
        word.text = if written.starts_with(crate::viet::text::is_dash) { "-".to_owned() } else { bare(written) };
        // Quí is another spelling of quý, and & of và.
        match word.text.as_str() {
            "qui" => word.text = "quy".to_owned(),
            "&" => word.text = "va".to_owned(),
            _ => {}
        }
    }
    out
}

/// A place in a list of words, moving forward.
#[derive(Clone)]
pub struct Cursor<'a> {
    /// The deadline.
    pub text: &'a str,
    words: &'a [Word],
    at: usize,
}

impl<'a> Cursor<'a> {
    /// At the first of `words`.
    pub fn new(text: &'a str, words: &'a [Word]) -> Self {
        Self { text, words, at: 0 }
    }

    /// The word `ahead` words from here.
    pub fn peek(&self, ahead: usize) -> &'a str {
        self.words.get(self.at + ahead).map_or("", |word| word.text.as_str())
    }

    /// The word `ahead` words from here as it was written.
    pub fn written(&self, ahead: usize) -> &'a str {
        self.words.get(self.at + ahead).and_then(|word| self.text.get(word.range.clone())).unwrap_or_default()
    }

    /// True past the last word.
    pub fn is_done(&self) -> bool {
        self.at >= self.words.len()
    }

    /// How many words were stepped over.
    pub fn mark(&self) -> usize {
        self.at
    }

    /// True if blank space stands before this word.
    pub fn spaced(&self) -> bool {
        self.offset_before() < self.offset()
    }

    /// True if blank space stands behind the word `ahead` words from here.
    pub fn spaced_after(&self, ahead: usize) -> bool {
        let mut next = self.clone();
        next.skip(ahead + 1);
        next.spaced()
    }

    /// Steps over `count` words.
    pub fn skip(&mut self, count: usize) {
        self.at += count;
    }

    /// Steps over a phrase if it stands here.
    pub fn take(&mut self, phrase: &str) -> bool {
        let mut count = 0;
        for word in phrase.split(' ') {
            if self.peek(count) != word {
                return false;
            }
            count += 1;
        }
        self.at += count;
        true
    }

    /// Steps over the first of `phrases` that stands here.
    pub fn take_any(&mut self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.take(phrase))
    }

    /// A run of one to `most` digits, stepped over.
    pub fn number(&mut self, most: usize) -> Option<u32> {
        let word = self.peek(0);
        let digits = !word.is_empty() && word.len() <= most && word.bytes().all(|byte| byte.is_ascii_digit());
        let number = digits.then(|| word.parse().ok()).flatten()?;
        self.at += 1;
        Some(number)
    }

    /// A year of four digits, 1900 to 2999, stepped over.
    pub fn year(&mut self) -> Option<i32> {
        let word = self.peek(0);
        let year = word.parse().ok().filter(|year| word.len() == 4 && (1900..3000).contains(year))?;
        self.at += 1;
        Some(year)
    }

    /// Bytes of the text where this word begins; the text's length past the last word.
    pub fn offset(&self) -> usize {
        self.words.get(self.at).map_or(self.text.len(), |word| word.range.start)
    }

    /// Bytes of the text where the word before this one ends.
    pub fn offset_before(&self) -> usize {
        let before = self.at.checked_sub(1).and_then(|at| self.words.get(at));
        before.map_or(0, |word| word.range.end)
    }

    /// The text as written from byte `start` to the end of the word before this one.
    pub fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.offset_before()).unwrap_or_default().trim()
    }
}

/// True for a run of digits.
pub fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}
