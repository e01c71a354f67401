//! Rows as entries of `danh mục` (mục của danh mục).

use super::cells;
use super::columns::{Column, Head};
use super::entry::{self, Put, opens_level};
use super::numbering::{self, Numbers};
use super::rows::{Kind, Read};
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::docx::adopt::CellText;
use crate::plan::keys::{Id, Table, name};
use crate::plan::write::{Written, pair};

/// The entries of a table, and what else was seen on the way.
#[derive(Debug, Default)]
pub(super) struct Items {
    pub entries: Vec<Vec<(String, Written)>>,
    /// The entry that each row went into.
    pub homes: Vec<Option<usize>>,
    /// Cells that a message names because the plan does not have them: row and column, from 0, and the words.
    pub named: Vec<(usize, usize, String)>,
    /// Columns whose merged cells were written into every row.
    pub merged: Vec<String>,
    /// Word numbers paragraphs by itself somewhere.
    pub numbered: bool,
    pub found: Diagnostics,
}

/// Reads all rows.
pub(super) fn items(rows: &[Read<'_>], head: &Head, numbers: Numbers, file: &str) -> Items {
    let above = vec![None; head.columns.len()];
    let mut reader = Reader { head, numbers, file, above, group: None, nothing: Vec::new(), done: Items::default() };
    for (at, row) in rows.iter().enumerate() {
        let home = match row.kind {
            Kind::Group => {
                reader.above.iter_mut().for_each(|above| *above = None);
                reader.group = None;
                reader.group(at, row)
            }
            Kind::Item => reader.item(at, row),
            Kind::Skipped | Kind::Blank | Kind::Total | Kind::Note => None,
        };
        reader.done.homes.push(home);
    }
    reader.report_nothing();
    reader.done
}

struct Reader<'a> {
    head: &'a Head,
    numbers: Numbers,
    file: &'a str,
    /// The cell that a merge goes on from, in each column.
    above: Vec<Option<CellText>>,
    /// The group that is open, where groups have a column: a table repeats it where a page turns.
    group: Option<Written>,
    /// Columns of bodies with cells that say that there is none, and their rows.
    nothing: Vec<(usize, Vec<usize>)>,
    done: Items,
}

impl Reader<'_> {
    fn group(&mut self, at: usize, row: &Read<'_>) -> Option<usize> {
        let number = row.number_text(self.head);
        let tt = self.head.at(Id::Tt);
        let said = row.said();
        let score = |column: usize| self.head.columns.get(column).and_then(|one| one.id).is_some_and(entry::is_score);
        let names =
            |(column, _): &&(usize, String)| (Some(*column) != tt && !score(*column)) || row.covered(*column).len() > 1;
        let named = said.iter().find(names);
        let Some((own, text)) = named else { return self.nameless(at, row, Vec::new()) };
        let in_one = tt.is_some_and(|tt| row.covered(tt).len() > 1);
        let typed = numbering::typed(text).filter(|_| in_one);
        let (typed, text) = typed.map_or((None, text.as_str()), |(number, rest)| (Some(number), rest));
        let mut entry = vec![pair(Id::Group, Written::text(cells::escaped(text)))];
        let digits = |number: &str| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        let number = typed.unwrap_or(&number);
        let as_it_stands = tt.filter(|_| !in_one).map(|tt| row.text(tt));
        match self.numbers {
            Numbers::Codes if digits(number) => entry.push(pair(Id::Code, Written::text(number))),
            Numbers::Written if !number.is_empty() => {
                entry.push(pair(Id::Tt, Written::text(as_it_stands.as_deref().unwrap_or(number))));
            }
            _ => {}
        }
        for (column, _) in said.iter().filter(|(column, _)| Some(*column) != tt && column != own) {
            if let (Some(cell), Some(field)) = (row.cell(*column), self.head.columns.get(*column)) {
                self.field(at, row, *column, field, cell, &mut entry);
            }
        }
        self.scores_meet(at, row, &mut entry);
        self.done.entries.push(entry);
        self.done.entries.len().checked_sub(1)
    }

    fn item(&mut self, at: usize, row: &Read<'_>) -> Option<usize> {
        let mut entry: Vec<(String, Written)> = Vec::new();
        let mut over: Vec<Written> = Vec::new();
        let goes_on = self.goes_on(row);
        for (column, field) in self.head.columns.iter().enumerate() {
            let Some(cell) = row.cell(column) else { continue };
            let covered = row.covered(column);
            if covered.first() != Some(&column) {
                continue;
            }
            let counts = field.id == Some(Id::Tt);
            self.done.numbered |=
                cell.lines.iter().any(|line| line.numbered && (counts || !line.text.trim().is_empty()));
            // A further row goes on with a figure by itself; written again, it would be added up again.
            if goes_on && cell.continued && field.id.is_some_and(entry::adds_up) {
                continue;
            }
            let Some(cell) = self.written(column, field, cell) else { continue };
            if let Some(above) = self.above.get_mut(column) {
                *above = Some(cell.clone());
            }
            if cells::plain(&cell).is_empty() {
                continue;
            }
            // The number's column says nothing of words that go on over the next.
            let fields = covered.iter().filter_map(|at| Some((*at, self.head.columns.get(*at)?)));
            let fields: Vec<(usize, &Column)> =
                fields.filter(|(_, field)| covered.len() == 1 || field.id != Some(Id::Tt)).collect();
            if fields.len() > 1 && fields.iter().all(|(_, field)| field.id.is_none_or(|id| !opens_level(id))) {
                let names: Vec<&str> = fields.iter().map(|(_, field)| field.key.as_str()).collect();
                let columns = pair(Id::Columns, Written::text(names.join("; ")));
                // `nội dung` in an annex, `chữ` here.
                let words = Table::Merged.keys().find(|key| key.id == Id::Text).map_or("", |key| key.vi);
                over.push(Written::Map(vec![columns, (words.to_owned(), Written::text(cells::prose(&cell)))]));
                continue;
            }
            let level = fields.iter().find(|(_, field)| field.id.is_some_and(opens_level));
            if let Some((column, field)) = level.or(fields.first()) {
                self.field(at, row, *column, field, &cell, &mut entry);
            }
        }
        for (column, cell) in &row.more {
            if let Some(field) = self.head.columns.get(*column) {
                self.field(at, row, *column, field, cell, &mut entry);
            }
        }
        if !over.is_empty() {
            entry.push(pair(Id::Merged, Written::List(over)));
        }
        self.scores_meet(at, row, &mut entry);
        if let Some(at) = entry.iter().position(|(key, _)| key == name(Id::Group)) {
            // A group in a column of its own is before the items it is merged over.
            let group = vec![entry.remove(at)];
            let map = Written::Map(group.clone());
            if self.group.as_ref() != Some(&map) {
                self.done.entries.push(group);
            }
            self.group = Some(map);
            if entry.is_empty() {
                return self.done.entries.len().checked_sub(1);
            }
        }
        let names = |key: &str| Table::Item.find(key).is_some_and(|key| opens_level(key.id) || key.id == Id::Code);
        let mut named = entry.iter().any(|(key, _)| names(key));
        if !named && let Some(words) = entry::words_over(&entry) {
            entry.insert(0, pair(Id::Name, words));
            named = true;
        }
        if named {
            self.done.entries.push(entry);
            return self.done.entries.len().checked_sub(1);
        }
        if entry.is_empty() && row.said().is_empty() {
            return self.done.entries.len().checked_sub(1);
        }
        if goes_on && entry::is_further(&entry, &self.done.entries) {
            self.done.entries.push(entry);
            return self.done.entries.len().checked_sub(1);
        }
        self.nameless(at, row, entry)
    }

    /// True if a level's cell is merged with the one above, and no level begins in the row.
    fn goes_on(&self, row: &Read<'_>) -> bool {
        let level = |field: &Column| field.id.is_some_and(|id| opens_level(id) && id != Id::Group);
        let levels = || self.head.columns.iter().enumerate().filter(|(_, field)| level(field)).map(|(at, _)| at);
        levels().any(|at| row.cell(at).is_some_and(|cell| cell.continued)) && levels().all(|at| row.text(at).is_empty())
    }

    /// What is written for a cell; `None` where a level or a number goes on, as the merge does.
    fn written(&mut self, column: usize, field: &Column, cell: &CellText) -> Option<CellText> {
        if !cell.continued {
            return Some(cell.clone());
        }
        if field.id.is_some_and(|id| opens_level(id) || id == Id::Tt) {
            return None;
        }
        let cell = self.above.get(column).cloned().flatten()?;
        if !cells::plain(&cell).is_empty() && !self.done.merged.contains(&field.key) {
            self.done.merged.push(field.key.clone());
        }
        Some(cell)
    }

    /// Writes a cell into an entry.
    fn field(
        &mut self,
        at: usize,
        row: &Read<'_>,
        column: usize,
        field: &Column,
        cell: &CellText,
        entry: &mut Vec<(String, Written)>,
    ) {
        let text = cells::plain(cell);
        let prose = || Written::text(cells::prose(cell));
        let value = match field.id {
            Some(Id::Tt) => {
                let number = row.number_text(self.head);
                match self.numbers {
                    Numbers::Codes if !number.is_empty() => entry.push(pair(Id::Code, Written::text(number))),
                    Numbers::Written => entry.push(pair(Id::Tt, Written::text(text))),
                    _ => {}
                }
                return;
            }
            Some(id) if entry::is_score(id) && !cells::is_score_of(id, &text) => {
                return self.unwritten("K646", at, row, column, &text);
            }
            Some(Id::Lead | Id::Partners | Id::Monitor) => {
                let names = cells::names(cell);
                if cells::is_nothing(&names) {
                    return self.says_nothing(at, row, column, text);
                }
                Written::text(names)
            }
            Some(Id::Deadline) => Written::text(cells::lines(cell)),
            Some(Id::Code) => Written::text(text.clone()),
            Some(id) if entry::is_score(id) => Written::text(text.clone()),
            _ => prose(),
        };
        if entry::put(entry, &field.key, value) == Put::Taken {
            self.unwritten("K630", at, row, column, &text);
        }
    }

    /// A lost score that the others contradict cannot be written: the language works it out.
    fn scores_meet(&mut self, at: usize, row: &Read<'_>, entry: &mut Vec<(String, Written)>) {
        if !entry::scores_meet(entry)
            && let Some(column) = self.head.at(Id::Lost)
        {
            entry.retain(|(key, _)| key != name(Id::Lost));
            self.unwritten("K647", at, row, column, &row.text(column));
        }
    }

    /// A row without a name of its own goes on with the entry above.
    fn nameless(&mut self, at: usize, row: &Read<'_>, entry: Vec<(String, Written)>) -> Option<usize> {
        let more = row.more.iter().map(|(column, cell)| (*column, cells::plain(cell)));
        let said: Vec<(usize, String)> = row.said().into_iter().chain(more).collect();
        let words = said.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" | ");
        let code = match self.done.entries.last_mut() {
            Some(above) => {
                let taken =
                    |(key, value): (String, Written)| (entry::put(above, &key, value) == Put::Taken).then_some(key);
                let left: Vec<String> = entry.into_iter().filter_map(taken).collect();
                for column in left.iter().filter_map(|key| self.head.columns.iter().position(|one| one.key == *key)) {
                    for (_, text) in said.iter().filter(|(at, _)| *at == column) {
                        self.unwritten("K630", at, row, column, text);
                    }
                }
                "K648"
            }
            None => "K645",
        };
        self.complain(row, code, "row", &words);
        let numbers = self.head.at(Id::Tt);
        let named = said.into_iter().filter(|(column, _)| code == "K645" || Some(*column) == numbers);
        self.done.named.extend(named.map(|(column, text)| (at, column, text)));
        self.done.entries.len().checked_sub(1).filter(|_| code == "K648")
    }

    /// Remembers that a cell names no body (K635).
    fn says_nothing(&mut self, at: usize, row: &Read<'_>, column: usize, text: String) {
        self.done.named.push((at, column, text));
        match self.nothing.iter_mut().find(|(one, _)| *one == column) {
            Some((_, rows)) => rows.push(row.number),
            None => self.nothing.push((column, vec![row.number])),
        }
    }

    fn report_nothing(&mut self) {
        for (column, rows) in std::mem::take(&mut self.nothing) {
            let header = self.head.columns.get(column).map_or("", |column| column.shown());
            let rows: Vec<String> = rows.iter().map(usize::to_string).collect();
            let place = Place::Raw { file: self.file.to_owned(), at: None };
            let fault = Diagnostic::advice("K635", place).with("column", header).with("rows", rows.join(", "));
            self.done.found.push(fault.help("blank"));
        }
    }

    /// Complains of a cell that is not in the plan.
    fn unwritten(&mut self, code: &'static str, at: usize, row: &Read<'_>, column: usize, text: &str) {
        self.done.named.push((at, column, text.to_owned()));
        let header = self.head.columns.get(column).map_or("", |column| column.shown());
        self.complain(row, code, header, text);
    }

    fn complain(&mut self, row: &Read<'_>, code: &'static str, key: &str, text: &str) {
        let place = Place::Raw { file: self.file.to_owned(), at: None };
        let fault = Diagnostic::warning(code, place).with("row", row.number).with("key", key).with("found", text);
        self.done.found.push(fault.help("look"));
    }
}
