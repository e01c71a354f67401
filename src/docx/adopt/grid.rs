//! A table as plain words in a grid (lưới bảng).

use std::collections::BTreeMap;

/// A table of a Word file: rows of cells over numbered grid columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableText {
    /// How many grid columns its rows cover at most.
    pub columns: usize,
    /// Its rows.
    pub rows: Vec<RowText>,
    /// A table is in one of its cells; its words are among the cell's.
    pub nested: bool,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowText {
    /// Repeats on every page (`w:tblHeader`).
    pub header: bool,
    /// Its cells, left to right.
    pub cells: Vec<CellText>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CellText {
    /// The grid column it begins in, from 0.
    pub column: usize,
    /// Grid columns it covers, at least 1.
    pub span: usize,
    /// Goes on from the cell above (`w:vMerge`).
    pub continued: bool,
    /// Its paragraphs.
    pub lines: Vec<LineText>,
}

/// A stretch of words of one look (đoạn chữ cùng kiểu).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunText {
    /// The words; `\t` a tab, `\n` a line that breaks.
    pub text: String,
    /// Bold, its styles counted.
    pub bold: bool,
    /// Italic, its styles counted.
    pub italic: bool,
    /// The footnote whose mark follows, by its place in [`WholeText::notes`](super::WholeText::notes).
    pub note: Option<usize>,
}

/// A paragraph's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineText {
    /// The words; `\n` where a line breaks inside the paragraph. Deleted text and drawings are left out.
    pub text: String,
    /// Stretches that were in old encodings and are Unicode now: how many, by the encoding's name.
    pub converted: BTreeMap<&'static str, usize>,
    /// All of it is bold.
    pub bold: bool,
    /// Word numbers it or gives it a bullet by itself, so its mark is not among the words.
    pub numbered: bool,
    /// The same words with their looks, where they were read; a mark that Word gives is the first of them.
    pub runs: Vec<RunText>,
    /// The mark that Word gives it.
    pub label: Option<String>,
    /// It stands in the middle.
    pub centred: bool,
    /// Level of a heading, from 1.
    pub heading: Option<u8>,
    /// Which paragraph of the text it is, from 1, those in cells counted; 0 where that is not known.
    pub place: usize,
}

impl TableText {
    /// The lines of its cells, row by row; what a merged cell goes on with is not among them.
    pub fn lines(&self) -> impl Iterator<Item = &LineText> {
        self.rows.iter().flat_map(|row| &row.cells).filter(|cell| !cell.continued).flat_map(|cell| &cell.lines)
    }
}

impl RowText {
    /// The cell that covers a grid column.
    pub fn at(&self, column: usize) -> Option<&CellText> {
        self.cells.iter().find(|cell| cell.column <= column && column < cell.column.saturating_add(cell.span))
    }
}

impl CellText {
    /// All its words on one line.
    pub fn plain(&self) -> String {
        let words: Vec<&str> = self.lines.iter().flat_map(|line| line.text.split_whitespace()).collect();
        words.join(" ")
    }
}
