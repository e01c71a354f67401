//! A table as lines: its grid, then a line a row.

use super::paragraph::Block;
use super::styles::Styles;

/// A table as it is read.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Grid columns, twips.
    pub(super) widths: Vec<i32>,
    pub(super) rows: Vec<Row>,
}

/// A row as it is read.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// Repeats on each page.
    pub(super) header: bool,
    /// Grid columns left out before the first cell.
    pub(super) before: usize,
    pub(super) cells: Vec<Cell>,
}

/// A cell as it is read.
#[derive(Debug, Default)]
pub(super) struct Cell {
    /// Grid columns it covers; 0 and 1 are the same.
    pub(super) span: usize,
    /// Goes on from the cell above.
    pub(super) continued: bool,
    pub(super) blocks: Vec<Block>,
}

/// No real grid is wider; a file that says so must not fill the memory.
const MAX_SPAN: usize = 256;

impl Table {
    /// The table's lines.
    pub(super) fn lines(&self, styles: &Styles) -> Vec<String> {
        let mut out = vec![self.head()];
        out.extend(self.rows.iter().map(|row| row.line(styles)));
        out
    }

    /// `[table 9 columns, header row repeats, widths 5 20 … %]`
    fn head(&self) -> String {
        let mut out = format!("[table {} columns", self.widths.len());
        match self.rows.iter().take_while(|row| row.header).count() {
            0 => {}
            1 => out.push_str(", header row repeats"),
            many => out.push_str(&format!(", {many} header rows repeat")),
        }
        let whole: f64 = self.widths.iter().copied().map(f64::from).sum();
        if whole > 0.0 {
            let share = |width: &i32| format!("{}", (f64::from(*width) * 100.0 / whole).round());
            let shares: Vec<String> = self.widths.iter().map(share).collect();
            out.push_str(&format!(", widths {} %", shares.join(" ")));
        }
        out.push(']');
        out
    }
}

impl Row {
    /// The row; a style that all its texts share is named once, in front.
    fn line(&self, styles: &Styles) -> String {
        let shared = self.shared_style().filter(|id| !styles.is_plain(Some(id)));
        let mut out = shared.map_or(String::new(), |id| format!("«{}» ", styles.name(id)));
        out.push('|');
        for _ in 0..self.before.min(MAX_SPAN) {
            out.push_str(" . |");
        }
        for cell in &self.cells {
            out.push_str(&format!(" {} |", cell.text(styles, shared.is_some())));
            for _ in 1..cell.span.min(MAX_SPAN) {
                out.push_str(" < |");
            }
        }
        out
    }

    fn shared_style(&self) -> Option<&str> {
        let mut styles =
            self.cells.iter().filter(|cell| !cell.continued).flat_map(|cell| &cell.blocks).map(|block| match block {
                Block::Paragraph(paragraph) => paragraph.style.as_deref(),
                _ => None,
            });
        let first = styles.next()??;
        styles.all(|style| style == Some(first)).then_some(first)
    }
}

impl Cell {
    fn text(&self, styles: &Styles, bare: bool) -> String {
        if self.continued {
            return "^".to_owned();
        }
        let mut lines = Vec::new();
        for block in &self.blocks {
            match block {
                Block::Paragraph(paragraph) if bare => lines.extend(paragraph.bare(styles)),
                block => lines.extend(block.lines(styles)),
            }
        }
        let text = lines.join(" / ").replace('|', "\\|");
        // An empty cell is seen by its being empty.
        if text == super::paragraph::EMPTY { String::new() } else { text }
    }
}
