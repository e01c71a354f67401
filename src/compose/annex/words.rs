//! How prose becomes paragraphs in an annex.

use crate::document::{Block, Paragraph, Style};
use crate::plan::{ItemId, Prose};

use super::area::Area;

/// How prose becomes paragraphs: Tera and Markdown are not this room's. A trait, for the three share what they
/// have counted and what they complain of.
pub trait Words {
    /// Prose of a cell or of a line by a table, in a style.
    fn cell(&mut self, prose: &Prose, style: Style) -> Vec<Paragraph>;

    /// A text of the annex at `annex` (from 0) that is no table (`nội dung`), set into `area`.
    fn text(&mut self, prose: &Prose, annex: usize, area: Area) -> Vec<Block>;

    /// Whether a condition (`khi`) holds for an item; no, where it cannot be told.
    fn holds(&mut self, condition: &Prose, id: ItemId) -> bool;
}
