//! The head of a table (đầu bảng): how many rows it takes, and the columns they give.
//!
//! Rows that Word repeats (`w:tblHeader`) are header rows, but not where all rows are marked, nor from the first one
//! that begins with a running number or is one cell under several. Without a mark the first row is one. A row below a
//! header row is one too if no cell of it is a figure other than a year, and
//!
//! - a cell of it goes on from the header row above (`w:vMerge`), or
//! - its words are only under wider cells of the row above, two or more under one of them, or
//! - its words are only where the row above has none, its first cell is blank, and both rows are bold or neither.
//!
//! Words that the row above has in the same place are not counted; a row of nothing else is one where the next is. A
//! title over the whole table is a header row where the row below it has headers that are known. The row of column
//! numbers ends the head.

use super::cells::{self, Span};
use super::meaning::meaning;
use crate::docx::adopt::{CellText, RowText, TableText};

/// Rows that are not marked are taken for headers up to this many.
const MOST: usize = 5;

/// A column as the header shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Headed {
    pub span: Span,
    /// The lowest words over it; empty where the header says nothing.
    pub header: String,
    /// The words above those, from the top down.
    pub over: Option<String>,
}

/// How many header rows there are, the row of column numbers left out.
pub(super) fn rows(grid: &TableText) -> usize {
    let mut marked = 0usize;
    for row in grid.rows.iter().take_while(|row| row.header && column_numbers(row, row.cells.len()).is_none()) {
        let counted = row.cells.first().is_some_and(|cell| is_running_number(&cells::plain(cell)));
        let parted = grid.rows.iter().take(marked).any(|above| above.cells.len() > 1);
        if (marked > 0 && counted) || (parted && is_one_cell(grid, row)) {
            break;
        }
        marked = marked.saturating_add(1);
    }
    let marked = if marked < grid.rows.len() { marked } else { 0 };
    let mut rows = marked.max(1).min(grid.rows.len());
    while rows < MOST && goes_on(grid, rows, MOST) {
        rows = rows.saturating_add(1);
    }
    rows
}

/// True if the row at `at` is a header row, as the one above it is; `far`: how many rows below may tell.
fn goes_on(grid: &TableText, at: usize, far: usize) -> bool {
    let upper = at.checked_sub(1).and_then(|above| grid.rows.get(above));
    let (Some(upper), Some(lower), true) = (upper, grid.rows.get(at), at.saturating_add(1) < grid.rows.len()) else {
        return false;
    };
    let said: Vec<&CellText> = lower.cells.iter().filter(|cell| says(cell)).collect();
    let figures = said.iter().any(|cell| is_figure(&cells::plain(cell)));
    if said.is_empty() || figures || column_numbers(lower, lower.cells.len()).is_some() {
        return false;
    }
    if let (true, [title]) = (is_one_cell(grid, upper), upper.cells.as_slice()) {
        let known = said.iter().filter(|cell| meaning(&cell.plain(), false).is_some()).count();
        return says(title) && known > 1;
    }
    if lower.cells.iter().any(|cell| cell.continued && upper.at(cell.column).is_some()) {
        return true;
    }
    let (mut under, mut filling) = (Vec::new(), 0usize);
    for cell in said {
        match upper.at(cell.column) {
            Some(over) if over.plain() == cell.plain() => {}
            Some(over) if says(over) && over.span > cell.span => under.push(over.column),
            Some(over) if says(over) || over.continued => return false,
            _ => filling = filling.saturating_add(1),
        }
    }
    let blank_first = lower.cells.first().is_some_and(|cell| !says(cell));
    if under.is_empty() && filling == 0 {
        // Only the words above again: what follows tells.
        return far > 0 && goes_on(grid, at.saturating_add(1), far.saturating_sub(1));
    }
    let alike = filling == 0 || (blank_first && is_bold(upper) == is_bold(lower));
    let pair = under.windows(2).any(|pair| matches!(pair, [one, other] if one == other));
    alike && (pair || (filling > 0 && under.is_empty()))
}

fn is_one_cell(grid: &TableText, row: &RowText) -> bool {
    grid.columns > 1 && matches!(row.cells.as_slice(), [cell] if cell.span >= grid.columns)
}

/// True for a cell that shows words of its own.
pub(super) fn says(cell: &CellText) -> bool {
    !cell.continued && !cells::plain(cell).is_empty()
}

fn is_bold(row: &RowText) -> bool {
    let mut lines = row.cells.iter().flat_map(|cell| &cell.lines).filter(|line| !line.text.trim().is_empty());
    lines.all(|line| line.bold)
}

fn is_running_number(text: &str) -> bool {
    let digits = text.trim_end_matches(['.', ')']);
    matches!(digits.len(), 1..=3) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// True for a figure of a row: `575`, `86,24`, `12%`; a year is a header.
fn is_figure(text: &str) -> bool {
    let digits = text.trim_end_matches(['%', ' ']);
    let year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    let figure = digits.chars().all(|c| c.is_ascii_digit() || ".,-".contains(c));
    figure && digits.chars().any(|c| c.is_ascii_digit()) && !(year && digits == text)
}

/// The word for a row that only counts the columns: `1 2 3`, `(1) (2)`, or from the second column on.
pub(super) fn column_numbers(row: &RowText, columns: usize) -> Option<&'static str> {
    let texts: Vec<String> = row.cells.iter().map(cells::plain).collect();
    let counts = |texts: &[String], form: fn(usize) -> String| {
        columns > 1 && !texts.is_empty() && texts.iter().enumerate().all(|(at, text)| *text == form(at + 1))
    };
    let parenthesised: fn(usize) -> String = |at| format!("({at})");
    // Columns that somebody added to the right have no number.
    let numbered = texts.iter().rposition(|text| !text.is_empty()).map_or(0, |last| last.saturating_add(1));
    let own: Vec<String> = texts.iter().take(numbered).filter(|text| !text.is_empty()).cloned().collect();
    let added = numbered < texts.len() || own.len() < texts.len().saturating_sub(1);
    if added && texts.len() == columns && own.len() > 2 && own.len().saturating_mul(2) >= columns {
        let begins = texts.first().is_some_and(|text| !text.is_empty());
        return match begins {
            true if counts(&own, |at| at.to_string()) => Some("1"),
            true if counts(&own, parenthesised) => Some("(1)"),
            false if counts(&own, parenthesised) => Some("từ cột 2"),
            _ => None,
        };
    }
    match texts.split_first() {
        _ if texts.len() != columns => None,
        _ if counts(&texts, |at| at.to_string()) => Some("1"),
        _ if counts(&texts, parenthesised) => Some("(1)"),
        Some((first, rest)) if first.is_empty() && counts(rest, parenthesised) => Some("từ cột 2"),
        _ => None,
    }
}

/// The columns under the first `rows` rows: the cells of the lowest one, parted where another header row, or most
/// rows below, have several cells in one of them; and what no header covers, where rows have words there.
pub(super) fn columns(grid: &TableText, rows: usize) -> Vec<Headed> {
    let (head, body) = grid.rows.split_at_checked(rows).unwrap_or_default();
    let Some((lowest, upper)) = head.split_last() else { return Vec::new() };
    let mut spans: Vec<Span> = lowest.cells.iter().map(Span::of).collect();
    for row in upper.iter().rev() {
        add_gaps(&mut spans, row);
        part(&mut spans, row, |_| true);
    }
    for row in body {
        add_gaps(&mut spans, row);
    }
    let several = |span: Span, row: &RowText| within(&spans, span, row).len() > 1;
    let parted: Vec<Span> = spans
        .iter()
        .copied()
        .filter(|span| {
            let filled = body.iter().filter(|row| !within(&spans, *span, row).is_empty()).count();
            let parted = body.iter().filter(|row| several(*span, row)).count();
            parted > 0 && parted.saturating_mul(2) >= filled
        })
        .collect();
    for row in body {
        part(&mut spans, row, |span| parted.contains(&span));
    }
    spans.into_iter().map(|span| headed(head, span)).collect()
}

/// The cells of a row that say something and lie in a column more than in any other, where they do not fill several.
fn within<'a>(spans: &[Span], span: Span, row: &'a RowText) -> Vec<&'a CellText> {
    let own = |cell: &&CellText| {
        let narrow = cell.span < span.len() && spans.iter().filter(|other| other.is_covered(cell)).count() < 2;
        says(cell) && narrow && nearest(spans, cell) == Some(span)
    };
    row.cells.iter().filter(own).collect()
}

/// The column that shares most grid columns with a cell.
fn nearest(spans: &[Span], cell: &CellText) -> Option<Span> {
    let best = spans.iter().max_by_key(|span| (span.shared(cell), std::cmp::Reverse(span.start)));
    best.copied().filter(|span| span.shared(cell) > 0)
}

/// Parts columns where a row has several cells in one.
fn part(spans: &mut Vec<Span>, row: &RowText, may: impl Fn(Span) -> bool) {
    let before = spans.clone();
    for span in before.iter().copied().filter(|span| may(*span)) {
        let inner = within(&before, span, row);
        if inner.len() < 2 {
            continue;
        }
        let ends = inner.iter().skip(1).map(|cell| cell.column).chain([span.end]);
        let starts = std::iter::once(span.start).chain(inner.iter().skip(1).map(|cell| cell.column));
        let parts: Vec<Span> = starts.zip(ends).map(|(start, end)| Span { start, end }).collect();
        if let Some(at) = spans.iter().position(|one| *one == span) {
            spans.splice(at..=at, parts);
        }
    }
}

/// Adds a column for each cell that says something where it has no column.
fn add_gaps(spans: &mut Vec<Span>, row: &RowText) {
    for cell in row.cells.iter().filter(|cell| says(cell)) {
        if nearest(spans, cell).is_none() {
            spans.push(Span::of(cell));
            spans.sort_by_key(|span| span.start);
        }
    }
}

fn headed(head: &[RowText], span: Span) -> Headed {
    let mut words: Vec<String> = Vec::new();
    for row in head {
        let cell = row.cells.iter().filter(|cell| says(cell)).max_by_key(|cell| span.shared(cell));
        let text = cell.filter(|cell| span.shared(cell) > 0).map(cells::plain);
        words.extend(text.filter(|text| words.last() != Some(text)));
    }
    let header = words.pop().unwrap_or_default();
    let over = (!words.is_empty()).then(|| words.join(" – "));
    Headed { span, header, over }
}
