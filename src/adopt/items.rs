//! Rows as entries of `danh mục` (mục của danh mục).

use super::cells;
use super::columns::{Column, Head};
use super::numbering::{self, Numbers};
use super::rows::{Kind, Read};
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::docx::adopt::Cell;
use crate::plan::keys::{Id, Table, name};
use crate::plan::write::{Written, pair};
use crate::viet::number::decimal;

/// The entries of a table, and what else was seen on the way.
#[derive(Debug, Default)]
pub(super) struct Items {
    pub entries: Vec<Written>,
    /// Columns whose merged cells were written into every row.
    pub merged: Vec<String>,
    /// Word numbers paragraphs by itself somewhere.
    pub numbered: bool,
    pub found: Diagnostics,
}

/// What level a column opens.
fn opens_level(id: Id) -> bool {
    matches!(id, Id::Group | Id::Name | Id::Objective | Id::Task | Id::Activity)
}

/// Reads all rows.
pub(super) fn items(rows: &[Read<'_>], head: &Head, numbers: Numbers, file: &str) -> Items {
    let mut reader =
        Reader { head, numbers, file, above: vec![None; head.columns.len()], group: None, done: Items::default() };
    for row in rows {
        match row.kind {
            Kind::Group => {
                reader.above.iter_mut().for_each(|above| *above = None);
                reader.group(row);
            }
            Kind::Item => reader.item(row),
            Kind::Skipped | Kind::Blank | Kind::Total | Kind::Note => {}
        }
    }
    reader.done
}

/// The name a column goes by in the language: its key, or its own header.
pub(super) fn key_of(column: &Column) -> String {
    column.id.map_or_else(|| column.header.clone(), |id| name(id).to_owned())
}

struct Reader<'a> {
    head: &'a Head,
    numbers: Numbers,
    file: &'a str,
    /// The cell that a merge goes on from, in each column.
    above: Vec<Option<Cell>>,
    /// The group that is open, where groups have a column: a table repeats it where a page turns.
    group: Option<Written>,
    done: Items,
}

impl Reader<'_> {
    fn group(&mut self, row: &Read<'_>) {
        let number = row.number_text(self.head);
        let tt = self.head.at(Id::Tt);
        let named = row.said().into_iter().find(|(at, _)| Some(*at) != tt || row.covered(*at).len() > 1);
        let Some((at, text)) = named else { return self.complain(row, "K645", "row", &number) };
        let in_one = tt.is_some_and(|tt| row.covered(tt).len() > 1);
        let typed = numbering::typed(&text).filter(|_| in_one);
        let (typed, text) = typed.map_or((None, text.as_str()), |(number, rest)| (Some(number), rest));
        let mut entry = vec![pair(Id::Group, Written::text(cells::escaped(text)))];
        let digits = |number: &str| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        if self.numbers == Numbers::Codes && digits(typed.unwrap_or(&number)) {
            entry.push(pair(Id::Code, Written::text(typed.unwrap_or(&number))));
        }
        for (other, column) in self.head.columns.iter().enumerate() {
            let Some(id) = column.id.filter(|id| is_score(*id)) else { continue };
            if !row.covered(other).contains(&at) {
                self.score(row, other, id, &mut entry);
            }
        }
        self.scores_meet(row, &mut entry);
        self.done.entries.push(Written::Map(entry));
    }

    fn item(&mut self, row: &Read<'_>) {
        let mut entry: Vec<(String, Written)> = Vec::new();
        let mut over: Vec<Written> = Vec::new();
        for (at, column) in self.head.columns.iter().enumerate() {
            let Some(cell) = row.cells.get(at).copied().flatten() else { continue };
            let covered = row.covered(at);
            if covered.first() != Some(&at) {
                continue;
            }
            let counts = column.id == Some(Id::Tt);
            self.done.numbered |=
                cell.lines.iter().any(|line| line.numbered && (counts || !line.text.trim().is_empty()));
            let cell = match (cell.continued, column.id) {
                // A level left out goes on, as the merge does.
                (true, Some(id)) if opens_level(id) || id == Id::Tt => continue,
                (true, _) => {
                    let Some(cell) = self.above.get(at).cloned().flatten() else { continue };
                    let key = key_of(column);
                    if !cells::plain(&cell).is_empty() && !self.done.merged.contains(&key) {
                        self.done.merged.push(key);
                    }
                    cell
                }
                (false, _) => cell.clone(),
            };
            if let Some(above) = self.above.get_mut(at) {
                *above = Some(cell.clone());
            }
            let text = cells::plain(&cell);
            if text.is_empty() {
                continue;
            }
            let fields: Vec<&Column> = covered.iter().filter_map(|at| self.head.columns.get(*at)).collect();
            if fields.len() > 1 && fields.iter().all(|field| field.id.is_none_or(|id| !opens_level(id) && id != Id::Tt))
            {
                let names: Vec<String> = fields.iter().map(|field| key_of(field)).collect();
                let columns = pair(Id::Columns, Written::text(names.join("; ")));
                // `nội dung` in an annex, `chữ` here.
                let words = Table::Merged.keys().find(|key| key.id == Id::Text).map_or("", |key| key.vi);
                over.push(Written::Map(vec![columns, (words.to_owned(), Written::text(cells::prose(&cell)))]));
                continue;
            }
            self.field(row, at, column, &cell, &mut entry);
        }
        if !over.is_empty() {
            entry.push(pair(Id::Merged, Written::List(over)));
        }
        self.scores_meet(row, &mut entry);
        if let Some(at) = entry.iter().position(|(key, _)| key == name(Id::Group)) {
            // A group in a column of its own stands before the items it is merged over.
            let group = Written::Map(vec![entry.remove(at)]);
            if self.group.as_ref() != Some(&group) {
                self.done.entries.push(group.clone());
            }
            self.group = Some(group);
        }
        let names = |key: &str| Table::Item.find(key).is_some_and(|key| opens_level(key.id) || key.id == Id::Code);
        let mut named = entry.iter().any(|(key, _)| names(key));
        if !named && let Some(words) = words_over(&entry) {
            entry.insert(0, pair(Id::Name, words));
            named = true;
        }
        if named {
            self.done.entries.push(Written::Map(entry));
        } else if !entry.is_empty() {
            self.nameless(row, entry);
        }
    }

    fn field(&mut self, row: &Read<'_>, at: usize, column: &Column, cell: &Cell, entry: &mut Vec<(String, Written)>) {
        let Some(id) = column.id else {
            entry.push((key_of(column), Written::text(cells::prose(cell))));
            return;
        };
        let number = row.number_text(self.head);
        match id {
            Id::Tt => match self.numbers {
                Numbers::Codes => entry.push(pair(Id::Code, Written::text(number))),
                Numbers::Written => entry.push(pair(Id::Tt, Written::text(cells::plain(cell)))),
                _ => {}
            },
            id if is_score(id) => self.score(row, at, id, entry),
            Id::Lead | Id::Partners | Id::Monitor => entry.push(pair(id, Written::text(cells::names(cell)))),
            Id::Deadline => entry.push(pair(id, Written::text(cells::lines(cell)))),
            Id::Code | Id::Budget => entry.push(pair(id, Written::text(cells::plain(cell)))),
            id => entry.push(pair(id, Written::text(cells::prose(cell)))),
        }
    }

    fn score(&mut self, row: &Read<'_>, at: usize, id: Id, entry: &mut Vec<(String, Written)>) {
        let text = row.text(at);
        if cells::is_score(&text) {
            entry.push(pair(id, Written::text(text)));
        } else if !text.is_empty() {
            self.complain(row, "K646", name(id), &text);
        }
    }

    /// A lost score that the others contradict cannot be written: the language works it out.
    fn scores_meet(&mut self, row: &Read<'_>, entry: &mut Vec<(String, Written)>) {
        let read = |id: Id| {
            let (_, value) = entry.iter().find(|(key, _)| key == name(id))?;
            let Written::Text(text) = value else { return None };
            let read = decimal(text).ok()?;
            let places = u32::try_from(4usize.checked_sub(read.decimals)?).ok()?;
            read.digits.checked_mul(10_i64.pow(places))
        };
        if let (Some(max), Some(got), Some(lost)) = (read(Id::Max), read(Id::Got), read(Id::Lost))
            && max.saturating_sub(got) != lost
        {
            let text = self.head.at(Id::Lost).map(|at| row.text(at)).unwrap_or_default();
            entry.retain(|(key, _)| key != name(Id::Lost));
            self.complain(row, "K647", name(Id::Lost), &text);
        }
    }

    /// A row without a name of its own goes on with the item above where that has nothing there yet.
    fn nameless(&mut self, row: &Read<'_>, entry: Vec<(String, Written)>) {
        let words = row.said().into_iter().map(|(_, text)| text).collect::<Vec<_>>().join(" | ");
        let Some(Written::Map(above)) = self.done.entries.last_mut() else {
            return self.complain(row, "K645", "row", &words);
        };
        for (key, value) in entry {
            let Written::Text(more) = &value else { continue };
            match above.iter_mut().find(|(known, _)| *known == key) {
                Some((_, Written::Text(text)))
                    if text != more && !Table::Item.find(&key).is_some_and(|key| is_score(key.id)) =>
                {
                    text.push_str("\n\n");
                    text.push_str(more);
                }
                Some(_) => {}
                None => above.push((key, value)),
            }
        }
        self.complain(row, "K648", "row", &words);
    }

    fn complain(&mut self, row: &Read<'_>, code: &'static str, key: &str, text: &str) {
        let place = Place::Raw { file: self.file.to_owned(), at: None };
        let short: String = text.chars().take(60).collect();
        let fault = Diagnostic::warning(code, place).with("row", row.number).with("key", key).with("found", short);
        self.done.found.push(fault.help("look"));
    }
}

/// The text over several cells of a row.
fn words_over(entry: &[(String, Written)]) -> Option<Written> {
    let (_, Written::List(merged)) = entry.iter().find(|(key, _)| key == name(Id::Merged))? else { return None };
    let Written::Map(first) = merged.first()? else { return None };
    first.last().map(|(_, words)| words.clone())
}

fn is_score(id: Id) -> bool {
    matches!(id, Id::Max | Id::Got | Id::Lost | Id::Target)
}
