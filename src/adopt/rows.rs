//! What the rows are (nhận hàng): groups, items, the total, notes; and how the table counts.

use super::cells::{self, Span};
use super::columns::{Column, Head};
use super::entry;
use super::header::says;
use crate::docx::adopt::{CellText, RowText, TableText};
use crate::plan::keys::{Id, fold};
use crate::viet::number::read_roman;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The header again, or nothing at all.
    Skipped,
    /// Empty, to be written in by hand.
    Blank,
    Group,
    Item,
    Total,
    Note,
}

/// A row over the columns of the table.
#[derive(Clone, Debug)]
pub(super) struct Read<'a> {
    /// Which row of the table, from 1.
    pub number: usize,
    pub kind: Kind,
    /// The cell of each column; one cell may represent several.
    pub cells: Vec<Option<&'a CellText>>,
    /// Cells that say something where another is the column's: the column, and the cell.
    pub more: Vec<(usize, &'a CellText)>,
}

impl<'a> Read<'a> {
    /// The cell of a column.
    pub fn cell(&self, at: usize) -> Option<&'a CellText> {
        self.cells.get(at).copied().flatten()
    }

    /// What is in a column; empty where a merge goes on.
    pub fn text(&self, at: usize) -> String {
        self.cell(at).filter(|cell| !cell.continued).map(cells::plain).unwrap_or_default()
    }

    /// The columns that a column's cell covers.
    pub fn covered(&self, at: usize) -> Vec<usize> {
        let own = self.cell(at);
        let same =
            |other: &Option<&CellText>| matches!((own, other), (Some(one), Some(other)) if std::ptr::eq(one, *other));
        self.cells.iter().enumerate().filter(|(_, cell)| same(cell)).map(|(at, _)| at).collect()
    }

    /// The first column of each cell that says something, with its words.
    pub fn said(&self) -> Vec<(usize, String)> {
        let first = |at: &usize| self.covered(*at).first() == Some(at);
        let all = (0..self.cells.len()).filter(first).map(|at| (at, self.text(at)));
        all.filter(|(_, text)| !text.is_empty()).collect()
    }

    /// What is in the number's column, without its dot.
    pub fn number_text(&self, head: &Head) -> String {
        let own = head.at(Id::Tt).filter(|at| self.covered(*at).len() == 1);
        let text = own.map(|at| self.text(at)).unwrap_or_default();
        // `1.`, `a)`, but not the end of `12 (bổ sung)`.
        let marks: &[char] = if text.contains('(') { &['.'] } else { &['.', ')'] };
        text.trim_end_matches(marks).to_owned()
    }
}

impl Head {
    /// The column of a meaning.
    pub fn at(&self, id: Id) -> Option<usize> {
        self.columns.iter().position(|column| column.id == Some(id))
    }
}

/// Reads all rows below the head. `totals`: whether the last row may be a sum that the language works out.
pub(super) fn rows<'a>(grid: &'a TableText, head: &Head, totals: bool) -> Vec<Read<'a>> {
    let body = grid.rows.iter().enumerate().skip(head.rows);
    let mut rows: Vec<Read<'a>> = body
        .map(|(at, row)| {
            let cell = |column: &Column| find(row, column.span);
            let cells: Vec<Option<&CellText>> = head.columns.iter().map(cell).collect();
            let more = more(row, head, &cells);
            Read { number: at.saturating_add(1), kind: Kind::Item, cells, more }
        })
        .collect();
    let codes: Vec<String> = rows.iter().map(|row| row.number_text(head)).collect();
    for (row, of) in rows.iter_mut().zip(grid.rows.iter().skip(head.rows)) {
        row.kind = if repeats_head(grid, head, of) { Kind::Skipped } else { kind(row, head, &codes) };
    }
    // A sum above other rows is a row of its own: the language works out only the last one.
    let mut below = rows.iter_mut().rev().skip_while(|row| matches!(row.kind, Kind::Skipped | Kind::Note));
    let last = below.next();
    last.filter(|row| row.kind == Kind::Total && !totals).into_iter().for_each(|row| row.kind = Kind::Item);
    below.filter(|row| row.kind == Kind::Total).for_each(|row| row.kind = Kind::Item);
    let blank_tail = rows.iter().rev().take_while(|row| row.kind == Kind::Skipped && is_empty(row)).count();
    rows.iter_mut().rev().take(blank_tail).for_each(|row| row.kind = Kind::Blank);
    rows
}

fn find(row: &RowText, span: Span) -> Option<&CellText> {
    row.cells.iter().find(|cell| span.is_covered(cell))
}

/// The cells of a row that say something and represent no column, each with the column it lies in.
fn more<'a>(row: &'a RowText, head: &Head, cells: &[Option<&CellText>]) -> Vec<(usize, &'a CellText)> {
    let claimed = |cell: &&CellText| cells.iter().flatten().any(|own| std::ptr::eq(*own, *cell));
    let left = row.cells.iter().filter(|cell| says(cell) && !claimed(cell));
    let column = |cell: &CellText| {
        let columns = head.columns.iter().enumerate();
        columns.max_by_key(|(at, column)| (column.span.shared(cell), std::cmp::Reverse(*at))).map(|(at, _)| at)
    };
    left.filter_map(|cell| Some((column(cell)?, cell))).collect()
}

/// True for a header row, or the row of column numbers, that is in the table again.
pub(super) fn repeats_head(grid: &TableText, head: &Head, row: &RowText) -> bool {
    let texts = |row: &RowText| -> Vec<(usize, String)> {
        row.cells.iter().filter(|cell| says(cell)).map(|cell| (cell.column, cells::plain(cell))).collect()
    };
    let own = texts(row);
    own.len() > 1 && grid.rows.iter().take(head.rows).any(|header| texts(header) == own)
}

fn is_empty(row: &Read<'_>) -> bool {
    row.said().is_empty() && row.more.is_empty() && row.cells.iter().flatten().all(|cell| !cell.continued)
}

fn kind(row: &Read<'_>, head: &Head, codes: &[String]) -> Kind {
    let said = row.said();
    let Some((first, text)) = said.first() else {
        let goes_on = row.cells.iter().flatten().any(|cell| cell.continued);
        return if goes_on || !row.more.is_empty() { Kind::Item } else { Kind::Skipped };
    };
    let number = row.number_text(head);
    let tt = head.at(Id::Tt);
    let is_number = Some(*first) == tt && row.covered(*first).len() == 1;
    let words = if is_number { said.get(1).map(|(_, text)| text.as_str()) } else { Some(text.as_str()) };
    let folded = fold(words.unwrap_or_default());
    let begins_total = ["tongdiem", "tongcong", "tongso", "cong", "tong"].iter().any(|word| folded == *word);
    let total = (begins_total || folded.starts_with("tongdiem") || folded.starts_with("tongcong")) && number.is_empty();
    let added =
        |(at, _): &(usize, String)| head.columns.get(*at).is_some_and(|column| column.id.is_some_and(entry::adds_up));
    if total
        && said.iter().skip(1).all(added)
        && row.more.is_empty()
        && !row.cells.iter().flatten().any(|cell| cell.continued)
    {
        return Kind::Total;
    }
    let wide = |at: usize| row.covered(at).len().saturating_mul(2) > head.columns.len();
    if said.len() == 1 && wide(*first) && folded.starts_with("ghichu") {
        return Kind::Note;
    }
    let score = |at: usize| head.columns.get(at).and_then(|column| column.id).is_some_and(entry::is_score);
    let alone = said.iter().all(|(at, _)| Some(*at) == tt || score(*at) || Some(*at) == head.naming() || wide(*at));
    let names = said.iter().filter(|(at, _)| row.covered(*at).len() > 1 || (Some(*at) != tt && !score(*at))).count();
    let heads_codes = || {
        let below = format!("{number}.");
        !number.is_empty()
            && number.bytes().all(|b| b.is_ascii_digit())
            && codes.iter().any(|code| code.starts_with(&below))
    };
    let spread = said.iter().any(|(at, _)| Some(*at) != tt && wide(*at));
    if alone
        && names == 1
        && row.more.is_empty()
        && (spread || read_roman(&number).is_some() || is_letter(&number) || heads_codes())
    {
        return Kind::Group;
    }
    Kind::Item
}

/// `A`, `B`, `Đ`: a group's letter.
pub(super) fn is_letter(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

impl Head {
    /// The column that names a group in a row of its own: the first that names items.
    pub fn naming(&self) -> Option<usize> {
        let names = [Id::Group, Id::Name, Id::Objective, Id::Task, Id::Activity];
        names.iter().filter_map(|id| self.at(*id)).min()
    }
}
