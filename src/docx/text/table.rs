//! A table as lines: its grid, then a line a row.

use super::super::model::{Block, Cell, Merge, Row, Table, flat};
use super::paragraph;
use super::view::View;

impl View<'_> {
    /// The table's lines.
    pub(super) fn table(&mut self, table: &Table) -> Vec<String> {
        let mut out = vec![head(table)];
        out.extend(table.rows.iter().map(|row| self.row(row)));
        out
    }

    /// The row; a style that all its texts share is named once, in front.
    fn row(&mut self, row: &Row) -> String {
        let shared = shared_style(row).filter(|id| !self.is_plain(id));
        let mut out = shared.map_or(String::new(), |id| format!("«{}» ", self.style_name(id)));
        out.push('|');
        for _ in 0..row.before {
            out.push_str(" . |");
        }
        for cell in &row.cells {
            out.push_str(&format!(" {} |", self.cell(cell, shared.is_none())));
            for _ in 1..cell.columns {
                out.push_str(" < |");
            }
        }
        out
    }

    fn cell(&mut self, cell: &Cell, named: bool) -> String {
        if cell.merge == Merge::Continue {
            return "^".to_owned();
        }
        let mut lines = Vec::new();
        for block in &cell.blocks {
            lines.extend(self.reach(block.span().start));
            match block {
                Block::Paragraph(paragraph) => lines.extend(self.paragraph(paragraph, named)),
                block => lines.extend(self.lines(std::slice::from_ref(block))),
            }
            lines.extend(self.reach(block.span().end));
        }
        let text = lines.join(" / ").replace('|', "\\|");
        // An empty cell is seen by its being empty.
        if text == paragraph::EMPTY { String::new() } else { text }
    }
}

fn shared_style(row: &Row) -> Option<&str> {
    let cells = row.cells.iter().filter(|cell| cell.merge != Merge::Continue);
    let mut styles = cells.flat_map(|cell| flat(&cell.blocks)).map(|block| block.paragraph()?.style.as_deref());
    let first = styles.next()??;
    styles.all(|style| style == Some(first)).then_some(first)
}

/// `[table 9 columns, header row repeats, widths 5 20 … %]`
fn head(table: &Table) -> String {
    let mut out = format!("[table {} columns", table.grid.len());
    match table.header_rows() {
        0 => {}
        1 => out.push_str(", header row repeats"),
        many => out.push_str(&format!(", {many} header rows repeat")),
    }
    let whole: f64 = table.grid.iter().copied().map(f64::from).sum();
    if whole > 0.0 {
        let share = |width: &u32| format!("{}", (f64::from(*width) * 100.0 / whole).round());
        let shares: Vec<String> = table.grid.iter().map(share).collect();
        out.push_str(&format!(", widths {} %", shares.join(" ")));
    }
    out.push(']');
    out
}
