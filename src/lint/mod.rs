//! What can be printed but should not be signed (kiểm tra kế hoạch): one rule, one file.
//!
//! A rule reads a [`Plan`] and reports; it changes nothing. Each lies in `rules/` as its code and a page
//! (`NAME.md`, in Vietnamese `NAME.vi.md`) that is its documentation, what `kehoach rule K301` prints, and its test.

mod abolished;
mod printed;
mod rules;
mod sums;
mod words;
mod year;

pub use rules::RULES;

use crate::diag::{Code, Diagnostics, Lang};
use crate::plan::{ColumnKind, Field, Item, ItemId, Items, Level, Part, Plan, Prose, TableSpec};
use crate::text::Span;

/// One rule (quy tắc kiểm tra).
pub trait Rule: Sync {
    /// The code of its complaints.
    fn code(&self) -> Code;

    /// Its page: what is wrong, why, what to do, and snippets with the faulty lines marked, the same in both
    /// languages.
    fn page(&self, lang: Lang) -> &'static str;

    /// Reports every place of the plan that breaks it.
    fn check(&self, plan: &Plan, found: &mut Diagnostics);
}

/// The year in which deadlines without one lie (năm kế hoạch); `None` where the plan names none.
pub fn year(plan: &Plan) -> Option<i32> {
    year::of(plan)
}

/// Runs every rule; complaints come ordered by place.
pub fn check(plan: &Plan) -> Diagnostics {
    let mut found = Diagnostics::default();
    for rule in RULES {
        rule.check(plan, &mut found);
    }
    found.sort();
    found
}

/// The rule of a code, however its letter is typed.
pub fn rule(code: &str) -> Option<&'static dyn Rule> {
    RULES.iter().copied().find(|rule| rule.code().0.eq_ignore_ascii_case(code))
}

/// Where a complaint of a whole item points: its name, its code, or all of it.
fn place(item: &Item) -> Span {
    let name = item.name.as_ref().map(Prose::span);
    name.or(item.code.as_ref().map(|code| code.span)).unwrap_or(item.span)
}

/// How a message names an item: its code and name as far as it has them.
fn title(item: &Item) -> String {
    let code = item.code.as_ref().map(|code| code.value.as_str()).unwrap_or_default();
    let name = item.name.as_ref().map(|name| name.as_str().trim()).unwrap_or_default();
    if name.starts_with(code) { name.to_owned() } else { format!("{code} {name}").trim().to_owned() }
}

/// The item and all above it, nearest first.
fn upward(items: &Items, id: ItemId) -> impl Iterator<Item = &Item> {
    std::iter::successors(items.get(id), |item| item.parent.and_then(|parent| items.get(parent)))
}

/// Items that somebody must do: the lowest ones, groups without anything under them left out.
fn lowest(items: &Items) -> impl Iterator<Item = (ItemId, &Item)> {
    let work = |item: &Item| item.level != Level::Group;
    items.ids().filter_map(|id| Some((id, items.get(id)?))).filter(move |(id, item)| items.is_lowest(*id) && work(item))
}

/// Which items must have a field: those that a table with its column shows. Where no table has the column, all
/// items, if any of them has the field.
fn must_have(plan: &Plan, field: Field, has: impl Fn(&Item) -> bool) -> impl Fn(ItemId) -> bool {
    let tables: Vec<&TableSpec> = plan
        .annexes
        .iter()
        .flat_map(|annex| &annex.parts)
        .filter_map(|part| match part {
            Part::Table(table) => Some(&**table),
            Part::Text(_) => None,
        })
        .filter(|table| table.columns.iter().any(|column| column.kind == ColumnKind::Field(field)))
        .collect();
    // What a condition chooses is known only when the text is expanded.
    let sure = tables.iter().filter(|table| table.selection.condition.is_none());
    let shown: Vec<Vec<bool>> = sure.map(|table| table.selection.picks(&plan.items)).collect();
    let anywhere = tables.is_empty();
    let used = plan.items.all.iter().any(has);
    move |id| if anywhere { used } else { shown.iter().any(|shown| shown.get(id.0) == Some(&true)) }
}

/// True if a text over several cells of the item's row stands in a field's place.
fn covered(item: &Item, field: Field) -> bool {
    item.merged.iter().any(|cell| cell.over.iter().any(|over| over.value == field))
}
