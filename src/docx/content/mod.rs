//! What a text says, whoever saved it last (nội dung): the units that are compared, fingerprinted and stored.
//!
//! A [`Unit`] is a paragraph, a row, or the start or end of a table. Its [`Content`] holds the words and the build of the
//! table; how the words are cut into runs, bookmarks, looks and kinds of spaces are left out, because programs change them
//! by merely saving. Its [`Looks`] are the formatting alone, with styles by their names.
//!
//! Units come from two sides, through the same [`Builder`]: from blocks that have been read ([`Reading::units`]) and from
//! blocks that are being written ([`write`](super::write)), so that a file's fingerprints and store need no second
//! reading of what was just written.

mod builder;
mod fingerprint;
mod legacy;
mod line;
mod looks;
mod reading;
mod shown;
mod stored;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::model::Merge;

pub(super) use builder::Builder;
pub(super) use fingerprint::{Digest, Fingerprint, name_digest};
pub(super) use legacy::{Legacy, content as legacy_content, fingerprint as legacy_fingerprint};
pub(super) use line::{Line, Segment};
pub(super) use looks::Looks;
pub(super) use reading::{Notes, Reading, StyleNames};
pub(super) use shown::{around, cut};
pub(super) use stored::{read_unit, write_unit};

/// What a unit says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Content {
    /// A paragraph outside tables, or in a cell.
    Paragraph(Line),
    TableStart,
    Row(Vec<CellContent>),
    TableEnd,
}

/// What a cell says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct CellContent {
    /// The grid column it begins in, from 0.
    pub column: usize,
    /// How many grid columns it covers, at least 1.
    pub columns: usize,
    pub merge: Merge,
    /// Its paragraphs and nested tables; an empty cell has one empty paragraph, and empty ones behind others are left out.
    pub blocks: Vec<Content>,
}

impl CellContent {
    /// The cell without empty paragraphs behind others.
    pub(super) fn trimmed(mut self) -> CellContent {
        let end = self.blocks.iter().rposition(|one| !one.is_blank()).map_or(1, |at| at.saturating_add(1));
        self.blocks.truncate(end);
        if self.blocks.is_empty() {
            self.blocks.push(Content::Paragraph(Line::default()));
        }
        self.blocks.shrink_to_fit();
        self
    }
}

/// A unit of a text, with its place.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// Where it stands; empty for one that is being written.
    pub span: Range<usize>,
    pub content: Content,
    pub looks: Looks,
    /// A row that repeats on every page.
    pub header: bool,
}

impl Content {
    /// An empty paragraph.
    pub(super) fn is_blank(&self) -> bool {
        matches!(self, Content::Paragraph(line) if line.is_blank())
    }

    /// The cells of a row; none of anything else.
    pub(super) fn cells(&self) -> &[CellContent] {
        match self {
            Content::Row(cells) => cells,
            _ => &[],
        }
    }

    /// It is a row.
    pub(super) fn is_row(&self) -> bool {
        matches!(self, Content::Row(_))
    }
}

/// Contents without the blank paragraphs at the end, which other programs add and drop.
pub(super) fn trimmed<T>(list: &[T], content: impl Fn(&T) -> &Content) -> &[T] {
    let end = list.iter().rposition(|one| !content(one).is_blank()).map_or(0, |at| at.saturating_add(1));
    list.get(..end).unwrap_or_default()
}
