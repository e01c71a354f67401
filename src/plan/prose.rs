//! Text an author writes (chữ): Markdown with Tera, not yet expanded.

use crate::text::{Span, Text};

/// A field's or the body's text as written, with its places. [`crate::compose`] expands Tera in it and reads
/// the result as Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose {
    /// The text and where each character stands.
    pub text: Text,
}

impl Prose {
    /// A prose of a scalar. What YAML folded is one paragraph between two empty lines, however it was typed.
    pub fn new(text: Text) -> Self {
        Self { text: text.unfolded() }
    }

    /// As written.
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }

    /// Its whole place.
    pub fn span(&self) -> Span {
        self.text.span()
    }
}
