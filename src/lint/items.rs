//! Items as rules see them: their place and name, those above them, the fields they must have.

use crate::plan::{ColumnKind, Field, Item, ItemId, Items, Level, Part, Plan, Prose, TableSpec};
use crate::text::Span;

/// Where a complaint of a whole item points: its name, its code, or all of it.
pub(super) fn place(item: &Item) -> Span {
    let name = item.name.as_ref().map(Prose::span);
    name.or(item.code.as_ref().map(|code| code.span)).unwrap_or(item.span)
}

/// How a message names an item: its code and name as far as it has them.
pub(super) fn title(item: &Item) -> String {
    let code = item.code.as_ref().map(|code| code.value.as_str()).unwrap_or_default();
    let name = item.name.as_ref().map(|name| name.as_str().trim()).unwrap_or_default();
    if name.starts_with(code) { name.to_owned() } else { format!("{code} {name}").trim().to_owned() }
}

/// The item and all above it, nearest first.
pub(super) fn upward(items: &Items, id: ItemId) -> impl Iterator<Item = &Item> {
    std::iter::successors(items.get(id), |item| item.parent.and_then(|parent| items.get(parent)))
}

/// Items that somebody must do: the lowest ones, groups without anything under them left out.
pub(super) fn lowest(items: &Items) -> impl Iterator<Item = (ItemId, &Item)> {
    let work = |item: &Item| item.level != Level::Group;
    items.ids().filter_map(|id| Some((id, items.get(id)?))).filter(move |(id, item)| items.is_lowest(*id) && work(item))
}

/// Which items must have a field: those that a table with its column shows. Where no table has the column, all
/// items, if any of them has the field.
pub(super) fn must_have(plan: &Plan, field: Field, has: impl Fn(&Item) -> bool) -> impl Fn(ItemId) -> bool {
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
pub(super) fn covered(item: &Item, field: Field) -> bool {
    item.merged.iter().any(|cell| cell.over.iter().any(|over| over.value == field))
}
