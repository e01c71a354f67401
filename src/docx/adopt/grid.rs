//! A table as plain words in a grid (lưới bảng).

/// A table of a Word file: rows of cells over numbered grid columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// How many grid columns its rows cover at most.
    pub columns: usize,
    /// Its rows.
    pub rows: Vec<Row>,
    /// A table stands in one of its cells; its words are among the cell's.
    pub nested: bool,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Repeats on every page (`w:tblHeader`).
    pub header: bool,
    /// Its cells, left to right.
    pub cells: Vec<Cell>,
    /// Grid columns left out before the first cell.
    pub(super) before: usize,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The grid column it begins in, from 0.
    pub column: usize,
    /// Grid columns it covers, at least 1.
    pub span: usize,
    /// Goes on from the cell above (`w:vMerge`).
    pub continued: bool,
    /// Its paragraphs.
    pub lines: Vec<Line>,
}

/// A paragraph's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The words; `\n` where a line breaks inside the paragraph. Deleted text and drawings are left out.
    pub text: String,
    /// All of it is bold.
    pub bold: bool,
    /// Word numbers it or gives it a bullet by itself, so its mark is not among the words.
    pub numbered: bool,
}

/// No real grid is wider; a file that says so must not fill the memory.
const MAX_SPAN: usize = 256;

impl Grid {
    /// Gives every cell its grid column.
    pub(super) fn settle(&mut self) {
        for row in &mut self.rows {
            let mut at = row.before.min(MAX_SPAN);
            for cell in &mut row.cells {
                cell.span = cell.span.clamp(1, MAX_SPAN);
                cell.column = at;
                at = at.saturating_add(cell.span);
            }
            self.columns = self.columns.max(at);
        }
    }
}

impl Row {
    /// The cell that covers a grid column.
    pub fn at(&self, column: usize) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.column <= column && column < cell.column.saturating_add(cell.span))
    }
}

impl Cell {
    /// All its words on one line.
    pub fn plain(&self) -> String {
        let words: Vec<&str> = self.lines.iter().flat_map(|line| line.text.split_whitespace()).collect();
        words.join(" ")
    }
}
