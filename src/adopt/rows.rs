//! What the rows are (nhận hàng): groups, items, the total, notes; and how the table counts.

use super::cells::{self, Span};
use super::columns::{Column, Head};
use crate::docx::adopt::{Cell, Grid, Row};
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
    /// The cell of each column; one cell may stand for several.
    pub cells: Vec<Option<&'a Cell>>,
}

impl Read<'_> {
    /// What stands in a column; empty where a merge goes on.
    pub fn text(&self, at: usize) -> String {
        self.cells.get(at).copied().flatten().filter(|cell| !cell.continued).map(cells::plain).unwrap_or_default()
    }

    /// The columns that a column's cell covers.
    pub fn covered(&self, at: usize) -> Vec<usize> {
        let own = self.cells.get(at).copied().flatten();
        let same =
            |other: &Option<&Cell>| matches!((own, other), (Some(one), Some(other)) if std::ptr::eq(one, *other));
        self.cells.iter().enumerate().filter(|(_, cell)| same(cell)).map(|(at, _)| at).collect()
    }

    /// The first column of each cell that says something, with its words.
    pub fn said(&self) -> Vec<(usize, String)> {
        let first = |at: &usize| self.covered(*at).first() == Some(at);
        let all = (0..self.cells.len()).filter(first).map(|at| (at, self.text(at)));
        all.filter(|(_, text)| !text.is_empty()).collect()
    }

    /// What stands in the number's column, without its dot.
    pub fn number_text(&self, head: &Head) -> String {
        let own = head.at(Id::Tt).filter(|at| self.covered(*at).len() == 1);
        let text = own.map(|at| self.text(at)).unwrap_or_default();
        text.trim_end_matches(['.', ')']).to_owned()
    }
}

impl Head {
    /// The column of a meaning.
    pub fn at(&self, id: Id) -> Option<usize> {
        self.columns.iter().position(|column| column.id == Some(id))
    }
}

/// Reads all rows below the head.
pub(super) fn rows<'a>(grid: &'a Grid, head: &Head) -> Vec<Read<'a>> {
    let body = grid.rows.iter().enumerate().skip(head.rows);
    let mut rows: Vec<Read<'a>> = body
        .map(|(at, row)| {
            let cell = |column: &Column| find(row, column.span);
            Read { number: at.saturating_add(1), kind: Kind::Item, cells: head.columns.iter().map(cell).collect() }
        })
        .collect();
    let codes: Vec<String> = rows.iter().map(|row| row.number_text(head)).collect();
    for row in &mut rows {
        row.kind = kind(row, head, &codes);
    }
    let blank_tail = rows.iter().rev().take_while(|row| row.kind == Kind::Skipped && is_empty(row)).count();
    rows.iter_mut().rev().take(blank_tail).for_each(|row| row.kind = Kind::Blank);
    rows
}

fn find(row: &Row, span: Span) -> Option<&Cell> {
    row.cells.iter().find(|cell| span.is_covered(cell))
}

fn is_empty(row: &Read<'_>) -> bool {
    row.said().is_empty() && row.cells.iter().flatten().all(|cell| !cell.continued)
}

fn kind(row: &Read<'_>, head: &Head, codes: &[String]) -> Kind {
    let said = row.said();
    let Some((first, text)) = said.first() else {
        let goes_on = row.cells.iter().flatten().any(|cell| cell.continued);
        return if goes_on { Kind::Item } else { Kind::Skipped };
    };
    let headers = said.iter().all(|(at, text)| head.columns.get(*at).is_some_and(|column| column.header == *text));
    if headers && said.len() > 1 {
        return Kind::Skipped;
    }
    let number = row.number_text(head);
    let tt = head.at(Id::Tt);
    let is_number = Some(*first) == tt && row.covered(*first).len() == 1;
    let words = if is_number { said.get(1).map(|(_, text)| text.as_str()) } else { Some(text.as_str()) };
    let folded = fold(words.unwrap_or_default());
    let begins_total = ["tongdiem", "tongcong", "tongso", "cong", "tong"].iter().any(|word| folded == *word);
    let total = (begins_total || folded.starts_with("tongdiem") || folded.starts_with("tongcong")) && number.is_empty();
    if total && !row.cells.iter().flatten().any(|cell| cell.continued) {
        return Kind::Total;
    }
    let wide = |at: usize| row.covered(at).len().saturating_mul(2) > head.columns.len();
    if said.len() == 1 && wide(*first) && folded.starts_with("ghichu") {
        return Kind::Note;
    }
    let alone = said.iter().all(|(at, _)| {
        let id = head.columns.get(*at).and_then(|column| column.id);
        let score = matches!(id, Some(Id::Max | Id::Got | Id::Lost | Id::Target));
        Some(*at) == tt || score || Some(*at) == head.naming() || wide(*at)
    });
    let heads_codes = || {
        let below = format!("{number}.");
        !number.is_empty()
            && number.bytes().all(|b| b.is_ascii_digit())
            && codes.iter().any(|code| code.starts_with(&below))
    };
    let spread = said.iter().any(|(at, _)| Some(*at) != tt && wide(*at));
    if alone && (spread || read_roman(&number).is_some() || is_letter(&number) || heads_codes()) {
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
