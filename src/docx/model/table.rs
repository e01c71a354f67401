//! Tables, rows, cells and the grid they stand in. ECMA-376, § 17.4.

use std::ops::Range;

use super::block::Block;

/// A cell covers no more grid columns than this, and a row leaves out no more: no real grid is wider, and a file that
/// says so must not fill the memory.
pub(super) const MAX_SPAN: usize = 256;

/// A table (bảng), `w:tbl`.
#[derive(Clone, Debug)]
pub(in crate::docx) struct Table {
    /// The whole element.
    pub span: Range<usize>,
    /// Its `w:tblPr`.
    pub properties: Option<Range<usize>>,
    /// Its head: from `<w:tbl>` to the end of `w:tblGrid`, or of what there is of it.
    pub head: Range<usize>,
    /// Widths of the grid's columns, twips.
    pub grid: Vec<u32>,
    pub rows: Vec<Row>,
}

/// A row (hàng), `w:tr`.
#[derive(Clone, Debug)]
pub(in crate::docx) struct Row {
    /// The whole element.
    pub span: Range<usize>,
    /// Its `w:trPr`.
    pub properties: Option<Range<usize>>,
    /// It repeats on every page (`w:tblHeader`).
    pub header: bool,
    /// It may not be split over pages (`w:cantSplit`).
    pub whole: bool,
    /// It was inserted or deleted while changes were tracked.
    pub tracked: bool,
    /// It stands inside a content control or the like.
    pub wrapped: bool,
    /// How many grid columns it leaves out before its first cell (`w:gridBefore`).
    pub before: usize,
    pub cells: Vec<Cell>,
}

/// How a cell is joined to those above and below (gộp dọc).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(in crate::docx) enum Merge {
    #[default]
    None,
    /// The first of several.
    Start,
    /// It goes on from the cell above.
    Continue,
}

/// A cell (ô), `w:tc`.
#[derive(Clone, Debug)]
pub(in crate::docx) struct Cell {
    /// The whole element.
    pub span: Range<usize>,
    /// Its `w:tcPr`.
    pub properties: Option<Range<usize>>,
    /// What stands behind its properties, to `</w:tc>`.
    pub content: Range<usize>,
    /// The grid column it begins in, from 0, those that the row leaves out before it counted.
    pub column: usize,
    /// How many grid columns it covers, at least 1.
    pub columns: usize,
    pub merge: Merge,
    /// Its `w:tcW` in twips, where it is a length.
    pub width: Option<u32>,
    /// It stands inside a content control or the like.
    pub wrapped: bool,
    pub blocks: Vec<Block>,
}

impl Cell {
    /// The grid column behind it.
    pub(in crate::docx) fn end(&self) -> usize {
        self.column.saturating_add(self.columns)
    }
}

impl Table {
    /// The cell that holds a whole byte range.
    pub(in crate::docx) fn cell_at(&self, range: &Range<usize>) -> Option<&Cell> {
        let row = self.rows.partition_point(|row| row.span.start <= range.start).checked_sub(1)?;
        let row = self.rows.get(row)?;
        let cell = row.cells.partition_point(|cell| cell.span.start <= range.start).checked_sub(1)?;
        row.cells.get(cell).filter(|cell| cell.content.start <= range.start && range.end <= cell.content.end)
    }

    /// How many rows at the top repeat on every page.
    pub(in crate::docx) fn header_rows(&self) -> usize {
        self.rows.iter().take_while(|row| row.header).count()
    }
}
