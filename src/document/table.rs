//! Tables whose grid always closes.

use super::paragraph::Paragraph;
use crate::paper::{Merge, Twips};
use crate::text::Span;

/// What a row is; the printer repeats headers and keeps groups with what follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// A header row; the first rows of a table only. Repeated on every page, with the column numbers.
    Header,
    /// The row of column numbers under the header.
    ColumnNumbers,
    /// A group row (nhóm, lĩnh vực).
    Group,
    /// A row of an item.
    Item,
    /// A subtotal.
    Subtotal,
    /// The total row.
    Total,
    /// A row of words over the full width; it stays with what follows.
    Note,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Grid columns it spans, at least 1.
    pub span: usize,
    /// Its part in a vertical merge.
    pub merge: Merge,
    /// Its text; printed as one empty paragraph where there is none.
    pub paragraphs: Vec<Paragraph>,
    /// Centred vertically.
    pub middle: bool,
    /// Where the same words were written for this cell, which goes on with one above (gộp ô giống nhau).
    pub repeats: Vec<Span>,
}

impl Cell {
    /// A cell of one grid column.
    pub fn new(paragraphs: Vec<Paragraph>) -> Self {
        Self { span: 1, merge: Merge::None, paragraphs, middle: false, repeats: Vec::new() }
    }

    /// The same cell over several grid columns.
    #[must_use]
    pub fn spanning(mut self, columns: usize) -> Self {
        self.span = columns.max(1);
        self
    }

    /// The same cell in a vertical merge.
    #[must_use]
    pub fn merged(mut self, merge: Merge) -> Self {
        self.merge = merge;
        self
    }
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is.
    pub kind: RowKind,
    /// Its cells, left to right.
    pub cells: Vec<Cell>,
    /// Stays on the page of the next row: group rows, and all rows of a merge but its last.
    pub keep_next: bool,
    /// Its least height (chiều cao tối thiểu); 0 where its text gives it.
    pub height: Twips,
    /// May be split over pages; only for rows longer than half a page.
    pub may_split: bool,
}

impl Row {
    /// A row that does not split.
    pub fn new(kind: RowKind, cells: Vec<Cell>) -> Self {
        Self { kind, cells, keep_next: false, height: 0, may_split: false }
    }
}

/// A row that does not fit its table: nobody can build one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RaggedRow {
    /// Which row, from 0.
    pub row: usize,
    /// Grid columns the table has.
    pub columns: usize,
    /// Grid columns the row covers, or the grid column of a merge that continues nothing.
    pub found: usize,
}

/// A table: a grid of column widths, and rows that fill it exactly.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    widths: Vec<Twips>,
    rows: Vec<Row>,
    lines: bool,
    /// Departs from its styles' size (cỡ chữ), half-points; its empty cells too.
    pub size: Option<u32>,
}

impl Table {
    /// An empty table of columns as wide as given.
    pub fn new(widths: Vec<Twips>) -> Self {
        Self { widths, rows: Vec::new(), lines: true, size: None }
    }

    /// The same without lines: it sets texts side by side.
    pub fn without_lines(widths: Vec<Twips>) -> Self {
        Self { lines: false, ..Self::new(widths) }
    }

    /// True where its cells are drawn with lines round them.
    pub fn has_lines(&self) -> bool {
        self.lines
    }

    /// Adds a row. Refuses one whose spans do not add up to the columns, and a merge that continues a cell
    /// which does not stand right above it in the same grid columns.
    pub fn push(&mut self, row: Row) -> Result<(), RaggedRow> {
        let ragged = |found| RaggedRow { row: self.rows.len(), columns: self.widths.len(), found };
        let covered: usize = row.cells.iter().map(|cell| cell.span).sum();
        if covered != self.widths.len() {
            return Err(ragged(covered));
        }
        let mut column = 0;
        for cell in &row.cells {
            if cell.merge == Merge::Continue && !self.merges_at(column, cell.span) {
                return Err(ragged(column));
            }
            column += cell.span;
        }
        self.rows.push(row);
        Ok(())
    }

    fn merges_at(&self, column: usize, span: usize) -> bool {
        let Some(above) = self.rows.last() else { return false };
        let mut at = 0;
        for cell in &above.cells {
            if at == column {
                return cell.span == span && cell.merge != Merge::None;
            }
            at += cell.span;
        }
        false
    }

    /// Column widths.
    pub fn widths(&self) -> &[Twips] {
        &self.widths
    }

    /// The rows.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Takes the rows out; the grid stays.
    pub fn take_rows(&mut self) -> Vec<Row> {
        std::mem::take(&mut self.rows)
    }

    /// All paragraphs of its cells, row by row; their words may change, the grid may not.
    pub fn paragraphs_mut(&mut self) -> impl Iterator<Item = &mut Paragraph> {
        self.rows.iter_mut().flat_map(|row| &mut row.cells).flat_map(|cell| &mut cell.paragraphs)
    }

    /// Holds the last row to what follows the table.
    pub fn keep_with_next(&mut self) {
        if let Some(last) = self.rows.last_mut() {
            last.keep_next = true;
        }
    }

    /// How many rows at the top repeat on every page.
    pub fn header_rows(&self) -> usize {
        let header = |row: &&Row| matches!(row.kind, RowKind::Header | RowKind::ColumnNumbers);
        self.rows.iter().take_while(header).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_does_not_fill_the_grid_is_refused() {
        let mut table = Table::new(vec![10, 20, 30]);
        let row = Row::new(RowKind::Item, vec![Cell::new(vec![]), Cell::new(vec![])]);
        assert_eq!(table.push(row), Err(RaggedRow { row: 0, columns: 3, found: 2 }));
    }

    #[test]
    fn a_merge_goes_on_only_under_its_start() {
        let mut table = Table::new(vec![10, 20]);
        let row = |merge| Row::new(RowKind::Item, vec![Cell::new(vec![]).merged(merge), Cell::new(vec![])]);
        assert!(table.push(row(Merge::Continue)).is_err());
        assert!(table.push(row(Merge::Start)).is_ok());
        assert!(table.push(row(Merge::Continue)).is_ok());
        assert!(table.push(row(Merge::None)).is_ok());
        assert!(table.push(row(Merge::Continue)).is_err());
    }
}
