//! Text after its phrases were filled in (chữ đã điền), with the way back to the file.

use std::ops::Range;

use crate::plan::Prose;
use crate::source::{Span, Text};

/// Stands round the number of a view (`{{ tieu_chi(…) }}`) until blocks take its place. Unicode keeps these
/// code points free of characters, so no author can have typed them.
pub(super) const VIEW: (char, char) = ('\u{FDD2}', '\u{FDD3}');

/// Stands round the number of a cross reference (`{{ muc(…) }}`) until all headings have their numbers.
pub(super) const REFERENCE: (char, char) = ('\u{FDD4}', '\u{FDD5}');

/// From here on, text comes from there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Origin {
    /// Byte of the expanded text.
    pub at: usize,
    /// Byte of the prose as written.
    pub from: usize,
    /// Where the tag ends that the text comes from; `None` where bytes follow each other as written.
    pub tag_end: Option<usize>,
}

/// Markdown without any Tera left in it.
#[derive(Clone, Debug)]
pub(super) struct Expanded {
    text: String,
    origins: Vec<Origin>,
    source: Text,
}

impl Expanded {
    /// A text that `origins`, ascending, lead back to `source`.
    pub fn new(text: String, origins: Vec<Origin>, source: Text) -> Self {
        Self { text, origins, source }
    }

    /// Prose that holds no Tera.
    pub fn verbatim(prose: &Prose) -> Self {
        let origins = vec![Origin { at: 0, from: 0, tag_end: None }];
        Self::new(prose.as_str().to_owned(), origins, prose.text.clone())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where a stretch of it was written: the very words, or the tag they come from.
    pub fn span(&self, range: Range<usize>) -> Span {
        let start = self.source_of(range.start).start;
        let end = self.source_of(range.end.saturating_sub(1).max(range.start)).end;
        self.source.span_of(start..end.max(start))
    }

    /// Where a byte was written: itself, or the whole tag.
    fn source_of(&self, at: usize) -> Range<usize> {
        let index = self.origins.partition_point(|origin| origin.at <= at);
        match index.checked_sub(1).and_then(|index| self.origins.get(index)) {
            Some(Origin { from, tag_end: Some(end), .. }) => *from..*end,
            Some(origin) => {
                let from = origin.from + (at - origin.at);
                from..from + 1
            }
            None => 0..0,
        }
    }
}

/// The number between a pair of marks at the start of `text`, and the bytes they take.
pub(super) fn marked(text: &str, (open, close): (char, char)) -> Option<(usize, usize)> {
    let inner = text.strip_prefix(open)?;
    let end = inner.find(close)?;
    let number = inner.get(..end)?.parse().ok()?;
    Some((number, open.len_utf8() + end + close.len_utf8()))
}
