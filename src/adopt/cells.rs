//! Cells as texts of the language (ô bảng): what Markdown and Tera would take for their own is escaped.

pub(super) use super::marks::escaped;
use super::marks::{Plain, markdown};
use crate::docx::adopt::{CellText, LineText, RowText, RunText, TableText};
use crate::plan::Score;
use crate::plan::keys::Id;
use crate::viet::number::decimal;
use crate::viet::text::{collapse, fold, is_dash};

/// A stretch of grid columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub start: usize,
    pub end: usize,
}

impl Span {
    /// The grid columns of a cell.
    pub fn of(cell: &CellText) -> Span {
        Span { start: cell.column, end: cell.column.saturating_add(cell.span) }
    }

    /// How many grid columns it has.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// How many grid columns a cell shares with it.
    pub fn shared(self, cell: &CellText) -> usize {
        let cell = Span::of(cell);
        self.end.min(cell.end).saturating_sub(self.start.max(cell.start))
    }

    /// True where a cell covers at least half of it: grids of edited tables are often a little off.
    pub fn is_covered(self, cell: &CellText) -> bool {
        let shared = self.shared(cell);
        shared.saturating_mul(2) >= self.len() && shared > 0
    }
}

/// A cell's words on one line.
pub(super) fn plain(cell: &CellText) -> String {
    collapse(&cell.plain())
}

/// A cell as Markdown: paragraphs parted by an empty line, dashes a line each.
pub(super) fn prose(cell: &CellText) -> String {
    let mut out = String::new();
    let mut dashed = false;
    let whole_bold = cell.lines.iter().filter(|line| !line.text.trim().is_empty()).all(|line| line.bold);
    let looks = cell.lines.iter().flat_map(|line| looks(line, whole_bold));
    for ((line, text), look) in paragraphs(cell).zip(looks) {
        let dash = text.starts_with(['-', '–', '+', '•']) || line.numbered;
        if !out.is_empty() {
            out.push_str(if dash && dashed { "\n" } else { "\n\n" });
        }
        if line.numbered {
            out.push_str("- ");
        }
        out.push_str(&look);
        dashed = dash;
    }
    out
}

/// The lines of a paragraph that say something as Markdown; a cell that is bold as a whole says so by what it is.
fn looks(line: &LineText, whole_bold: bool) -> Vec<String> {
    if line.runs.is_empty() {
        return line
            .text
            .split('\n')
            .map(collapse)
            .filter(|text| !text.is_empty())
            .map(|text| escaped(&text))
            .collect();
    }
    let mut lines: Vec<Vec<RunText>> = vec![Vec::new()];
    for run in &line.runs {
        for (at, text) in run.text.split('\n').enumerate() {
            if at > 0 {
                lines.push(Vec::new());
            }
            let last = lines.last_mut();
            last.into_iter().for_each(|last| last.push(RunText { text: text.to_owned(), ..run.clone() }));
        }
    }
    let said =
        |runs: &Vec<RunText>| !collapse(&runs.iter().map(|run| run.text.as_str()).collect::<String>()).is_empty();
    let plain = Plain { bold: whole_bold, italic: false };
    lines.iter().filter(|runs| said(runs)).map(|runs| markdown(runs, plain)).collect()
}

/// A cell's words, each of its lines on its own.
pub(super) fn lines(cell: &CellText) -> String {
    paragraphs(cell).map(|(_, text)| text).collect::<Vec<_>>().join("\n")
}

/// A cell as names: its paragraphs parted by semicolons.
pub(super) fn names(cell: &CellText) -> String {
    let texts = paragraphs(cell).map(|(_, text)| {
        let bare = text.trim_start_matches(['-', '–', '+', '•']);
        // `-118` is a figure, `- 118` one of a list.
        let text = if bare.starts_with(|c: char| c.is_ascii_digit()) { &text } else { bare.trim() };
        text.trim_end_matches([';', '.', ' ']).to_owned()
    });
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ")
}

fn paragraphs(cell: &CellText) -> impl Iterator<Item = (&LineText, String)> {
    let pieces = cell.lines.iter().flat_map(|line| line.text.split('\n').map(move |text| (line, collapse(text))));
    pieces.filter(|(_, text)| !text.is_empty())
}

/// True for a score as the language reads it.
pub(super) fn is_score(text: &str) -> bool {
    decimal(text.trim_start_matches('+')).is_ok() && Score::read(text).is_ok()
}

/// [`is_score`] for the score that a key holds: what was lost, given on top or taken away is written without a sign.
pub(super) fn is_score_of(id: Id, text: &str) -> bool {
    let unsigned = matches!(id, Id::Lost | Id::Bonus | Id::Penalty);
    is_score(text) && !(unsigned && text.trim_start().starts_with(['-', '\u{2212}', '+']))
}

/// True for a cell that says that there is nothing: `-`, `không`.
pub(super) fn is_nothing(text: &str) -> bool {
    text.chars().all(|c| is_dash(c) || c.is_whitespace()) || matches!(fold(text).as_str(), "khong" | "khongco")
}

/// The words of a column below the header, those of cells that are its own, in order.
pub(super) fn texts(grid: &TableText, header: usize, span: Span) -> Vec<String> {
    // A text over several columns says nothing of this one.
    let own = |cell: &&CellText| span.is_covered(cell) && cell.span <= span.len();
    let cells = |row: &RowText| row.cells.iter().find(own).map(plain);
    grid.rows.iter().skip(header).filter_map(cells).filter(|text| !text.is_empty()).collect()
}

/// True where most of some texts are of a kind.
pub(super) fn mostly(texts: &[String], is: impl Fn(&str) -> bool) -> bool {
    let such = texts.iter().filter(|text| is(text)).count();
    !texts.is_empty() && such.saturating_mul(2) > texts.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(lines: &[&str]) -> CellText {
        let line = |text: &&str| LineText { text: (*text).to_owned(), ..LineText::default() };
        CellText { span: 1, lines: lines.iter().map(line).collect(), ..CellText::default() }
    }

    #[test]
    fn dashes_stand_together_and_paragraphs_apart() {
        assert_eq!(prose(&cell(&["Rà soát:", "- một", "- hai", "", "Xong"])), "Rà soát:\n\n- một\n- hai\n\nXong");
        assert_eq!(names(&cell(&["- Sở Nội vụ;", "- Sở Tài chính."])), "Sở Nội vụ; Sở Tài chính");
    }

    #[test]
    fn a_cell_a_little_off_still_covers_its_column() {
        let column = Span { start: 2, end: 6 };
        assert!(column.is_covered(&CellText { column: 3, span: 3, ..CellText::default() }));
        assert!(!column.is_covered(&CellText { column: 5, span: 3, ..CellText::default() }));
    }
}
