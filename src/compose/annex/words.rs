//! How prose becomes paragraphs in an annex.

use crate::document::{Block, Paragraph, Style};
use crate::paper::Twips;
use crate::plan::{ItemId, Prose};

/// How prose becomes paragraphs: Tera and Markdown are not this room's. A trait, for the three share what they
/// have counted and what they complain of.
pub trait Words {
    /// Prose of a cell or of a line by a table, in a style.
    fn cell(&mut self, prose: &Prose, style: Style) -> Vec<Paragraph>;

    /// A text of the annex at `annex` (from 0) that is no table (`nội dung`), on lines of `width` twips.
    fn text(&mut self, prose: &Prose, annex: usize, width: Twips) -> Vec<Block>;

    /// Whether a condition (`khi`) holds for an item; no, where it cannot be told.
    fn holds(&mut self, condition: &Prose, id: ItemId) -> bool;
}
