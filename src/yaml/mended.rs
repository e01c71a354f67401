//! The text with the lines mended so far, and the way back to the file.

use std::ops::Range;

use crate::text::{FileId, Span};

/// A change to the text.
pub(super) struct Edit {
    /// What is replaced, in bytes of the text as it is.
    pub range: Range<usize>,
    /// By what.
    pub new: String,
}

/// The file's text with the lines mended so far.
pub(super) struct Mended {
    id: FileId,
    text: String,
    /// Place, old length and new length of each change, in the order made.
    made: Vec<(usize, usize, usize)>,
    /// Starts of lines already mended, in bytes of the file.
    lines: Vec<usize>,
}

impl Mended {
    pub fn new(id: FileId, text: &str) -> Self {
        Self { id, text: text.to_owned(), made: Vec::new(), lines: Vec::new() }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn is_mended(&self) -> bool {
        !self.made.is_empty()
    }

    /// The byte of the file that a byte of the mended text came from.
    pub fn origin(&self, mut at: usize) -> usize {
        for (start, old, new) in self.made.iter().rev() {
            if at >= start + new {
                at = at - new + old;
            } else if at > *start {
                at = start + (at - start).min(*old);
            }
        }
        at
    }

    /// The place in the file of a stretch of the mended text.
    pub fn place(&self, range: Range<usize>) -> Span {
        let start = self.origin(range.start);
        Span::new(self.id, start..self.origin(range.end).max(start))
    }

    /// Was this byte's line mended before? Then the remedy was wrong, and there is nothing more to say.
    pub fn was_mended(&self, at: usize) -> bool {
        let line = self.line_range(at).start;
        self.lines.contains(&self.origin(line))
    }

    /// Makes changes, given in ascending order.
    pub fn apply(&mut self, edits: Vec<Edit>) {
        for edit in edits.into_iter().rev() {
            let line = self.origin(self.line_range(edit.range.start).start);
            if self.text.get(edit.range.clone()).is_some() {
                self.lines.push(line);
                self.made.push((edit.range.start, edit.range.len(), edit.new.len()));
                self.text.replace_range(edit.range, &edit.new);
            }
        }
    }

    /// The line that holds a byte, without its end.
    pub fn line_range(&self, at: usize) -> Range<usize> {
        let at = at.min(self.text.len());
        let start = self.text.get(..at).unwrap_or_default().rfind('\n').map_or(0, |end| end + 1);
        let end = self.text.get(at..).unwrap_or_default().find('\n').map_or(self.text.len(), |end| at + end);
        start..end
    }

    /// The text of the line that holds a byte.
    pub fn line(&self, at: usize) -> &str {
        self.text.get(self.line_range(at)).unwrap_or_default()
    }

    /// The start of the nearest earlier line that holds anything but blanks and comments.
    pub fn line_before(&self, at: usize) -> Option<usize> {
        let mut start = self.line_range(at).start;
        while start > 0 {
            start = self.line_range(start - 1).start;
            let line = self.line(start).trim_start();
            if !line.is_empty() && !line.starts_with('#') {
                return Some(start);
            }
        }
        None
    }
}
