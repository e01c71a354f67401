//! Blocks as they are to be set (khối): paragraphs, and tables whose cells hold blocks.

pub use crate::paper::Merge;

use super::text::{Border, Paragraph, Pt};

/// A paragraph or a table.
#[derive(Clone, Debug)]
pub enum Block {
    /// A paragraph.
    Paragraph(Box<Paragraph>),
    /// A table.
    Table(Box<Table>),
}

/// A table.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Where its left edge stands from the left edge of the text.
    pub left: Place,
    /// Widths of its grid columns.
    pub columns: Vec<Pt>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// How a table stands across.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    /// So far from the left edge of the text.
    Left(Pt),
    /// In the middle.
    Centre,
    /// At the right edge.
    Right,
}

impl Default for Place {
    fn default() -> Self {
        Place::Left(0.0)
    }
}

/// A row.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// It is repeated on every page, if all rows before it are.
    pub header: bool,
    /// It is not split over pages.
    pub whole: bool,
    /// Height of the row, and whether it is no more and no less than that.
    pub height: Option<(Pt, bool)>,
    /// Its cells, from left to right.
    pub cells: Vec<Cell>,
}

/// Where the content of a cell stands, down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Down {
    /// At the top.
    #[default]
    Top,
    /// In the middle.
    Middle,
    /// At the bottom.
    Bottom,
}

/// A cell.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// The grid column it begins in, from 0.
    pub column: usize,
    /// How many it covers.
    pub columns: usize,
    /// How it is joined to those above and below.
    pub merge: Merge,
    /// Its borders above, right, below, left.
    pub borders: [Option<Border>; 4],
    /// The room between its edge and its content: above, right, below, left.
    pub padding: [Pt; 4],
    /// Where its content stands.
    pub down: Down,
    /// Colour behind it.
    pub shade: Option<[u8; 3]>,
    /// What it holds.
    pub blocks: Vec<Block>,
}

impl Cell {
    /// The grid column behind it.
    pub fn end(&self) -> usize {
        self.column.saturating_add(self.columns.max(1))
    }
}
