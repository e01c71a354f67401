//! A sheet that was filled in, taken back into the plan it belongs to (cập nhật kế hoạch từ bảng): which field each column holds
//! (`columns`), which item each row is (`pairs`), and what is to be written where (`values`).
//!
//! An empty cell never deletes anything, and nothing is chosen where a row may be several items. Sums and lost points that the
//! program works out are not taken; the number (TT) and the names only tell rows apart.

mod columns;
mod listed;
mod pairs;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use super::columns::head;
use super::numbering::{self, Numbers};
use super::rows::{self, Kind, Read};
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::docx::adopt::AdoptedTable;
use crate::plan::edit::{Entries, Setting};
use crate::plan::keys::Id;
use crate::plan::{Item, ItemId, Level, Plan};
use crate::text::Span;
use crate::viet::text::collapse;

use columns::{FieldColumn, Role, roles};
use listed::Listed;
use pairs::{Finder, Outcome};
use values::Cell;

/// What sheets say of a plan.
#[derive(Clone, Debug, Default)]
pub struct Update {
    /// What is to be set, in the order of the rows; `None` where two sheets say it otherwise.
    settings: Vec<Option<Setting>>,
    /// Where in them each field of an entry is.
    known: BTreeMap<(Span, Id, Option<String>), usize>,
    /// The items that have a row.
    matched: BTreeSet<ItemId>,
    found: Diagnostics,
}

/// The plan that sheets are held against.
#[derive(Clone, Copy)]
pub struct Target<'a> {
    /// What it means.
    pub plan: &'a Plan,
    /// The entries of its own file.
    pub entries: &'a Entries<'a>,
    /// What the columns to follow the work are called, and the field of each; `None`: it is not read.
    pub headers: &'a [(Option<Id>, String)],
}

impl Update {
    /// Holds a table against a plan.
    ///
    /// Errors: K966 no column tells which item a row is. Warnings: K960 rows that are no item, K961 rows that may be several, K962 items
    /// with several rows, K963 columns that are not read, K965 values that have no place, K968 rows whose code is another item's.
    pub fn add(&mut self, place: &Place, table: &AdoptedTable, target: Target<'_>) -> Result<(), Diagnostics> {
        let (settings, matched) = read(place, table, target, &mut self.found)?;
        let mut again = Listed::default();
        for (id, setting) in settings {
            let key = (setting.item, setting.id, setting.column.clone());
            let next = self.settings.len();
            match self.known.get(&key).and_then(|at| self.settings.get_mut(*at)) {
                None => {
                    self.known.insert(key, next);
                    self.settings.push(Some(setting));
                }
                Some(other) if other.as_ref().is_some_and(|other| other.value != setting.value) => {
                    let name = target.plan.items.get(id).map(name_of).unwrap_or_default();
                    again.push(|| format!("«{name}», «{}»", setting.value));
                    *other = None;
                }
                Some(_) => {}
            }
        }
        again.tell(Diagnostic::warning("K962", place.clone()), "one", &mut self.found);
        self.matched.extend(matched);
        Ok(())
    }

    /// What is to be set, how many items have a row, and what was not taken: items without a row as well (K964, advice, placed at
    /// `file`).
    pub fn finish(mut self, file: Place, plan: &Plan) -> (Vec<Setting>, usize, Diagnostics) {
        missing(plan, &self.matched).tell(Diagnostic::advice("K964", file), "look", &mut self.found);
        (self.settings.into_iter().flatten().collect(), self.matched.len(), self.found)
    }
}

/// What is to be set for which item, and the items that have a row.
type Said = (Vec<(ItemId, Setting)>, BTreeSet<ItemId>);

fn read(
    place: &Place,
    table: &AdoptedTable,
    Target { plan, entries, headers }: Target<'_>,
    found: &mut Diagnostics,
) -> Result<Said, Diagnostics> {
    let grid = &table.grid;
    let head = head(grid, true);
    let rows = rows::rows(grid, &head, true);
    let codes = head.at(Id::Code).or_else(|| {
        let coded = matches!(numbering::items(&rows, &head, true), Numbers::Codes);
        head.at(Id::Tt).filter(|_| coded)
    });
    let roles = roles(&head, codes, plan, headers, place, found);
    if !roles.iter().any(|role| matches!(role, Role::Code | Role::Name | Role::Group)) {
        return Err(Diagnostic::error("K966", place.clone()).help("columns").into());
    }
    let finder = Finder::of(plan);
    let mut reader = Reader { plan, entries, told: Told::default(), settings: Vec::new() };
    let mut walk = finder.walk(&roles);
    let mut taken: BTreeMap<ItemId, usize> = BTreeMap::new();
    let mut doubled: BTreeSet<ItemId> = BTreeSet::new();
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| matches!(row.kind, Kind::Group | Kind::Item)) {
        let named = || format!("{} «{}»", number(row), collapse(&pairs::shown(row, &roles)));
        match walk.find(row) {
            Outcome::Item(id) => {
                let values = values(&roles, &rows, at);
                if values.is_empty() {
                    taken.entry(id).or_insert(number(row));
                    continue;
                }
                if let Some(first) = taken.get(&id).filter(|_| reader.told.seen.contains(&id)) {
                    let first = *first;
                    reader.told.again.push(|| format!("{}, {first}", number(row)));
                    doubled.insert(id);
                    continue;
                }
                taken.insert(id, number(row));
                reader.told.seen.insert(id);
                reader.take(id, row, values);
            }
            Outcome::Several => reader.told.several.push(named),
            Outcome::Renamed(id) => {
                let name = plan.items.get(id).map(name_of).unwrap_or_default();
                reader.told.renamed.push(|| format!("{}: «{name}»", named()));
            }
            Outcome::Total => {}
            Outcome::None if values(&roles, &rows, at).is_empty() => {}
            Outcome::None => reader.told.unknown.push(named),
        }
    }
    let Reader { told, mut settings, .. } = reader;
    settings.retain(|(of, _)| !doubled.contains(of));
    told.unknown.tell(Diagnostic::warning("K960", place.clone()), "add", found);
    told.several.tell(Diagnostic::warning("K961", place.clone()), "tell", found);
    told.again.tell(Diagnostic::warning("K962", place.clone()), "one", found);
    told.renamed.tell(Diagnostic::warning("K968", place.clone()), "look", found);
    told.homeless.tell(Diagnostic::warning("K965", place.clone()), "by-hand", found);
    Ok((settings, taken.into_keys().collect()))
}

/// What is told at the end.
#[derive(Default)]
struct Told {
    unknown: Listed,
    several: Listed,
    again: Listed,
    renamed: Listed,
    homeless: Listed,
    /// Items of which a row had values.
    seen: BTreeSet<ItemId>,
}

struct Reader<'a> {
    plan: &'a Plan,
    entries: &'a Entries<'a>,
    told: Told,
    settings: Vec<(ItemId, Setting)>,
}

impl Reader<'_> {
    fn take(&mut self, id: ItemId, row: &Read<'_>, values: Vec<Cell<'_>>) {
        for cell in values {
            let Some((owner, value)) = values::wanted(self.plan, id, &cell) else { continue };
            let Some(item) = self.plan.items.get(owner) else { continue };
            let field = cell.field;
            let setting = Setting { item: item.span, id: field.id, column: field.column.clone(), value };
            // An entry that opens several levels holds the fields of the deepest one.
            let next = self.plan.items.get(ItemId(owner.0.saturating_add(1)));
            let own = self.entries.find(item.span);
            let deepest = next.is_none_or(|next| self.entries.find(next.span) != own);
            if deepest && self.entries.edit(&setting).is_ok() {
                self.settings.push((owner, setting));
            } else {
                let words = || format!("{}, {}: «{}»", number(row), field.header, collapse(&setting.value));
                self.told.homeless.push(words);
            }
        }
    }
}

/// The cells of a row that say something of a field.
fn values<'a>(roles: &'a [Role], rows: &[Read<'a>], at: usize) -> Vec<Cell<'a>> {
    let (Some(row), below) = (rows.get(at), rows.get(at.saturating_add(1))) else { return Vec::new() };
    let fields = roles.iter().enumerate().filter_map(|(column, role)| match role {
        Role::Field(field) => Some((column, field)),
        _ => None,
    });
    let value = |(column, field): (usize, &'a FieldColumn)| {
        let cell = row.cell(column).filter(|cell| !cell.continued && row.covered(column).len() == 1)?;
        let merged = below.and_then(|row| row.cell(column)).is_some_and(|cell| cell.continued);
        Cell::of(field, cell, merged)
    };
    fields.filter_map(value).collect()
}

/// The row of the sheet, from 1.
fn number(row: &Read<'_>) -> usize {
    let lines = row.cells.iter().flatten().flat_map(|cell| &cell.lines);
    lines.map(|line| line.place).find(|place| *place > 0).unwrap_or(row.number)
}

/// What an item is called in a message: its code and its name.
fn name_of(item: &Item) -> String {
    let code = item.code.as_ref().filter(|_| !item.has_typed_code()).map(|code| code.value.as_str());
    let name = item.name.as_ref().map(|name| collapse(name.as_str()));
    code.map(str::to_owned).into_iter().chain(name).collect::<Vec<_>>().join(" ")
}

/// The items that somebody works on and that have no row, in the lists that have any.
fn missing(plan: &Plan, matched: &BTreeSet<ItemId>) -> Listed {
    let list = |id: &ItemId| plan.items.get(*id).map(|item| item.annex);
    let lists: BTreeSet<Option<usize>> = matched.iter().filter_map(list).collect();
    let mut missing = Listed::default();
    for (id, item) in plan.items.ids().zip(&plan.items.all) {
        let work = !matches!(item.level, Level::Group | Level::Rubric | Level::Row) && plan.items.is_lowest(id);
        if work && lists.contains(&item.annex) && !matched.contains(&id) {
            missing.push(|| format!("«{}»", name_of(item)));
        }
    }
    missing
}
