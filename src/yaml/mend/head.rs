//! Lines of a file, and keys with what stands behind them (dòng và khóa).

use super::super::line::{columns, key_of};
use super::super::mended::{Edit, Mended};
use super::super::vocabulary::Vocabulary;
use crate::text::Span;

/// A line of the file.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    /// Its first byte.
    pub start: usize,
    /// Its text, without its end.
    pub text: &'a str,
    /// How far it is indented.
    pub indent: usize,
}

impl Line<'_> {
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    pub fn is_comment(&self) -> bool {
        self.text.trim_start().starts_with('#')
    }

    /// True for `tên: …` with a key of the language, behind dashes or not.
    pub fn has_key(&self, words: &Vocabulary<'_>) -> bool {
        !self.is_comment() && key_of(self.text).is_some_and(|(key, _)| words.is_key(key))
    }

    /// The change that gives the line another indentation.
    pub fn indented(&self, column: usize) -> Edit {
        let lead = self.text.len() - self.text.trim_start().len();
        Edit { range: self.start..self.start + lead, new: " ".repeat(column) }
    }
}

/// A key and what stands behind it on its line.
pub(super) struct Head<'a> {
    pub key: &'a str,
    /// Where the key begins in its line: what lies deeper belongs to it.
    pub column: usize,
    /// The byte after its colon.
    pub after: usize,
    pub value: &'a str,
    pub line: Line<'a>,
}

impl<'a> Head<'a> {
    pub fn of(line: Line<'a>) -> Option<Self> {
        if line.is_comment() {
            return None;
        }
        let (key, colon) = key_of(line.text)?;
        let value = line.text.get(colon + 1..).unwrap_or_default().trim();
        let column = columns(line.text).1;
        Some(Self { key: key.trim(), column, after: line.start + colon + 1, value, line })
    }

    pub fn place(&self, source: &Mended) -> Span {
        let start = self.line.start + self.column;
        source.place(start..start + self.key.len())
    }

    /// Where the value ends.
    pub fn end(&self) -> usize {
        self.line.start + self.line.text.trim_end().len()
    }
}

/// True for a comment that reads as a heading: words in capitals.
pub(super) fn is_title(comment: &str) -> bool {
    let text = comment.trim_start_matches('#');
    text.chars().any(char::is_alphabetic) && !text.chars().any(char::is_lowercase)
}
