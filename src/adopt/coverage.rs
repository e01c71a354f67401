//! The law of taking over (không mất số liệu): every value of the table is in the plan or named in a message.
//!
//! The table is held cell by cell against the plan that was written, as the plan's own reader reads it: what was in
//! a row under a header must be what the entry of that row has under the key of that column. Numbers that the
//! language counts and sums that it works out must come out as they were. Spaces, kinds of dashes and the marks
//! of lists are no values.

use super::alike::{essence, has, is_same_sum, plain, stop};
use super::cells;
use super::columns::{Column, Head};
use super::entry::{self, opens_level};
use super::header::says;
use super::items::Items;
use super::rows::{Kind, Read, repeats_head};
use crate::compose::annex;
use crate::diag::{Diagnostic, Place};
use crate::docx::adopt::{CellText, RowText, TableText};
use crate::plan::figures::worth;
use crate::plan::keys::Id;
use crate::plan::write::Written;
use crate::plan::{Agency, Field, Item, ItemId, Level, MergedCell, Part, Plan, Score, TableSpec, field_named, figures};
use crate::text::Spanned;

/// A value that the plan does not have and no message names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lost {
    /// The row of the table, from 1.
    pub row: usize,
    /// Its column's header.
    pub column: String,
    /// The words.
    pub words: String,
    /// A number of a row or a sum, with what the plan prints in its place.
    pub counted: Option<String>,
}

impl Lost {
    /// A message that names it: K631 a value, K639 a number or a sum.
    pub fn message(&self, place: Place) -> Diagnostic {
        let code = if self.counted.is_some() { "K639" } else { "K631" };
        let fault = Diagnostic::warning(code, place).with("row", self.row).with("column", &self.column);
        let fault = fault.with("found", &self.words).with("counted", self.counted.as_deref().unwrap_or_default());
        fault.help("look")
    }
}

/// A table and what was made of it.
pub(super) struct Taken<'a> {
    pub grid: &'a TableText,
    pub head: &'a Head,
    pub rows: &'a [Read<'a>],
    pub items: &'a Items,
    pub yaml: &'a str,
}

/// The values that a plan lacks; all of them where it cannot be read.
pub(super) fn lost(taken: &Taken<'_>, plan: Option<&Plan>) -> Vec<Lost> {
    let spec = plan.and_then(|plan| plan.annexes.first()).and_then(|annex| {
        annex.parts.iter().find_map(|part| match part {
            Part::Table(spec) => Some(spec.as_ref()),
            _ => None,
        })
    });
    let numbers = plan.zip(spec).map(|(plan, spec)| annex::row_numbers(&plan.items, spec)).unwrap_or_default();
    let homes = plan.map(|plan| deepest(&taken.items.entries, plan)).unwrap_or_default();
    let read = Reading { taken, plan, spec, numbers, homes };
    let mut found = Vec::new();
    for row in taken.grid.rows.iter().take(taken.head.headers) {
        let cells = row.cells.iter().filter(|cell| says(cell) && !read.heads(cell));
        found.extend(cells.map(|cell| Lost {
            row: taken.grid.rows.iter().position(|one| std::ptr::eq(one, row)).unwrap_or_default().saturating_add(1),
            column: cells::plain(cell),
            words: cells::plain(cell),
            counted: None,
        }));
    }
    for (at, row) in taken.rows.iter().enumerate() {
        let Some(of) = taken.grid.rows.get(row.number.saturating_sub(1)) else { continue };
        found.extend(of.cells.iter().filter(|cell| says(cell)).filter_map(|cell| read.missing(at, row, of, cell)));
    }
    found
}

/// True if the plan numbers a row that has no number, which would be made up.
pub(super) fn makes_up_numbers(taken: &Taken<'_>, plan: &Plan) -> bool {
    let Some(Part::Table(spec)) = plan.annexes.first().and_then(|annex| annex.parts.first()) else { return false };
    let Some(tt) = taken.head.at(Id::Tt).filter(|_| taken.head.at(Id::Group).is_none()) else { return false };
    let numbers = annex::row_numbers(&plan.items, spec);
    let homes = deepest(&taken.items.entries, plan);
    let blank = |at: usize, row: &&Read<'_>| {
        let home = taken.items.homes.get(at).copied().flatten().and_then(|entry| homes.get(entry).copied());
        let number = home.and_then(|id| numbers.get(id.0)).is_some_and(Option::is_some);
        let cell = row.cell(tt);
        let shown = |cell: &CellText| !cell.continued && cell.lines.iter().all(|line| !line.numbered);
        number && matches!(row.kind, Kind::Item) && row.text(tt).is_empty() && cell.is_some_and(shown)
    };
    let mut rows = taken.rows.iter().enumerate();
    rows.any(|(at, row)| blank(at, &row))
}

/// The item that each entry opened last.
fn deepest(entries: &[Vec<(String, Written)>], plan: &Plan) -> Vec<ItemId> {
    let mut count = 0usize;
    let opened = |entry: &Vec<(String, Written)>| {
        // A code alone is a criterion, and what opens nothing one more row of the item above.
        entry::ids(entry).filter(|id| opens_level(*id)).count().max(1)
    };
    let last = |entry| {
        count = count.saturating_add(opened(entry));
        ItemId(count.saturating_sub(1))
    };
    let homes: Vec<ItemId> = entries.iter().map(last).collect();
    if count == plan.items.all.len() { homes } else { Vec::new() }
}

struct Reading<'a> {
    taken: &'a Taken<'a>,
    plan: Option<&'a Plan>,
    spec: Option<&'a TableSpec>,
    /// The number that prints for each item.
    numbers: Vec<Option<String>>,
    /// The item of each entry.
    homes: Vec<ItemId>,
}

impl Reading<'_> {
    /// True if the words of a header cell are over a column under it.
    fn heads(&self, cell: &CellText) -> bool {
        let words = essence(&cells::plain(cell));
        let columns = self.spec.map_or(&[][..], |spec| &spec.columns);
        let own = self.taken.head.columns.iter().zip(columns).filter(|(own, _)| own.span.shared(cell) > 0);
        let texts = own.flat_map(|(_, column)| [column.header.as_ref(), column.over.as_ref()]);
        texts.flatten().any(|text| essence(&text.value).contains(&words))
    }

    /// A cell of a row below the head, if its words are lost.
    fn missing(&self, at: usize, row: &Read<'_>, of: &RowText, cell: &CellText) -> Option<Lost> {
        let same = |other: &&CellText| std::ptr::eq(*other, cell);
        let own = row.cells.iter().enumerate().filter(|(_, one)| one.as_ref().is_some_and(same)).map(|(at, _)| at);
        let more = row.more.iter().filter(|(_, one)| same(one)).map(|(at, _)| *at);
        let columns: Vec<usize> = own.chain(more).collect();
        let words = cells::plain(cell);
        let named = |column: usize| {
            let mut named = self.taken.items.named.iter();
            named.any(|(row, one, text)| (*row, *one) == (at, column) && *text == words)
        };
        let mut counted = None;
        let kept = match row.kind {
            Kind::Skipped | Kind::Blank => repeats_head(self.taken.grid, self.taken.head, of),
            Kind::Note => self.spec.and_then(|spec| spec.note.as_ref()).is_some_and(|note| has(note.as_str(), cell)),
            Kind::Total => {
                let label = self.spec.and_then(|spec| spec.total.as_ref());
                let label = label.is_some_and(|label| essence(&label.value) == essence(&words));
                let sum = columns.first().and_then(|at| self.sum(*at));
                counted = sum.clone();
                label || sum.is_some_and(|sum| is_same_sum(&sum, &words))
            }
            Kind::Group | Kind::Item => columns.iter().any(|column| {
                let field = self.taken.head.columns.get(*column);
                named(*column) || field.is_some_and(|field| self.holds(at, row, field, cell, &mut counted))
            }),
        };
        let column = columns.first().and_then(|at| self.taken.head.columns.get(*at)).map(Column::shown);
        let lost = Lost { row: row.number, column: column.unwrap_or_default().to_owned(), words, counted };
        (!kept).then_some(lost)
    }

    /// The sum that the total row prints in a column.
    fn sum(&self, at: usize) -> Option<String> {
        let items = &self.plan?.items;
        let field = field_named(&self.taken.head.columns.get(at)?.key, items)?;
        figures::total(items, &[], field).map(figures::Sum::text)
    }

    /// True if the entry of a row has a cell's words under the key of a column.
    fn holds(&self, at: usize, row: &Read<'_>, column: &Column, cell: &CellText, counted: &mut Option<String>) -> bool {
        let home = self.taken.items.homes.get(at).copied().flatten();
        let id = home.and_then(|entry| self.homes.get(entry).copied());
        let (Some(plan), Some(id)) = (self.plan, id) else { return false };
        let Some(item) = plan.items.get(id) else { return false };
        let words = cells::plain(cell);
        let number = |id: ItemId| self.numbers.get(id.0).cloned().flatten();
        if column.id == Some(Id::Tt) {
            let group = plan.items.at_level(id, Level::Group).filter(|_| self.taken.head.at(Id::Group).is_some());
            let printed = group.and_then(number).or_else(|| number(id)).or_else(|| self.above(plan, id));
            let same = printed.as_ref().is_some_and(|printed| stop(printed) == stop(&words));
            *counted = printed;
            if same || row.kind != Kind::Group {
                return same || merged(item, None, cell);
            }
        }
        if row.kind == Kind::Group && item.level == Level::Group {
            let named = item.name.as_ref().map(|name| essence(&plain(name.as_str()))).unwrap_or_default();
            let label = number(id).map(|number| essence(&number)).unwrap_or_default();
            let words: String = essence(&words);
            let rest = words.strip_prefix(&label).map(|rest| rest.trim_start_matches(['.', ')', '-', ':']));
            if words == named || rest == Some(&named) {
                return true;
            }
        }
        let field = field_named(&column.key, &plan.items);
        let written = || column.id == Some(Id::Deadline) && self.faulty(item).contains(&essence(&words));
        values(plan, id, column, field).iter().any(|value| has(value, cell)) || merged(item, field, cell) || written()
    }

    /// The words of an entry whose deadline names a day that does not exist, so that its value was not read.
    fn faulty(&self, item: &Item) -> String {
        let entry = self.taken.yaml.get(item.span.range()).unwrap_or_default();
        if item.deadline.is_none() { essence(&entry.replace('\n', " ")) } else { String::new() }
    }

    /// The number of the lowest item over one that has a number.
    fn above(&self, plan: &Plan, id: ItemId) -> Option<String> {
        let up = |id: &ItemId| plan.items.get(*id).and_then(|item| item.parent);
        let number = |id: ItemId| self.numbers.get(id.0).cloned().flatten();
        let group = |id: &ItemId| plan.items.get(*id).is_none_or(|item| item.level == Level::Group);
        std::iter::successors(up(&id), up).take_while(|id| !group(id)).find_map(number)
    }
}

/// True if a text over several cells of an item is what a cell says.
fn merged(item: &Item, field: Option<Field>, cell: &CellText) -> bool {
    let over = |merged: &&MergedCell| field.is_none_or(|field| merged.over.iter().any(|over| over.value == field));
    item.merged.iter().filter(over).any(|merged| has(merged.text.as_str(), cell))
}

/// What an item has under the key of a column.
fn values(plan: &Plan, id: ItemId, column: &Column, field: Option<Field>) -> Vec<String> {
    let Some(item) = plan.items.get(id) else { return Vec::new() };
    let level = match column.id {
        Some(Id::Group) => Some(Level::Group),
        Some(Id::Objective) => Some(Level::Objective),
        Some(Id::Task) => Some(Level::Task),
        Some(Id::Activity) => Some(Level::Activity),
        _ => None,
    };
    let name = |item: &Item| item.name.as_ref().map(|name| name.as_str().to_owned());
    if let Some(level) = level {
        let own = plan.items.at_level(id, level).and_then(|id| plan.items.get(id)).and_then(name);
        return own.into_iter().collect();
    }
    let score = |score: Option<Spanned<Score>>| score.map(|score| score.value.to_string());
    let bodies =
        |bodies: &[Spanned<Agency>]| Some(bodies.iter().map(|body| &*body.value.name).collect::<Vec<_>>().join("; "));
    let value = match field {
        Some(Field::Number) => item.number.as_ref().map(|number| number.value.clone()),
        Some(Field::Code) => item.code.as_ref().map(|code| code.value.clone()),
        Some(Field::Name) => name(item),
        Some(Field::Max) => worth(item, |_| false),
        Some(Field::Bonus) => score(item.scores.bonus),
        Some(Field::Penalty) => score(item.scores.penalty),
        Some(Field::Got) => score(item.scores.got),
        Some(Field::Lost) => score(item.scores.lost),
        Some(Field::Target) => score(item.scores.target),
        Some(Field::Lead) => bodies(&item.leads),
        Some(Field::Partners) => bodies(&item.partners),
        Some(Field::Monitor) => bodies(&item.monitors),
        Some(Field::Deadline) => item.deadline.as_ref().map(|deadline| deadline.value.text.clone()),
        Some(Field::Budget) => item.budget.as_ref().map(|budget| budget.value.text.as_str().to_owned()),
        Some(field) => item.texts.get(field).map(|text| text.as_str().to_owned()),
        None => None,
    };
    value.into_iter().collect()
}
