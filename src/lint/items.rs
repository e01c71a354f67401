//! Items as rules see them: their place and name, those above them, the fields they must have.

use std::collections::{BTreeMap, BTreeSet};

use crate::plan::figures::given;
use crate::plan::rows::{is_lowest, own_rows};
use crate::plan::{ColumnKind, Field, Item, ItemId, Items, Level, Plan, Prose, TableSpec};

use super::printed::{self, tables};
use crate::text::Span;

/// Where a complaint of a whole item points: its name, its code, or all of it.
pub(super) fn place(item: &Item) -> Span {
    let name = item.name.as_ref().map(Prose::span);
    name.or(item.code.as_ref().map(|code| code.span)).unwrap_or(item.span)
}

/// How a message names an item: its code and name as far as it has them; of a further row those of the item it
/// belongs to.
pub(super) fn title(items: &Items, item: &Item) -> String {
    let of = item.parent.filter(|_| item.level == Level::Row).and_then(|parent| items.get(parent));
    let item = of.unwrap_or(item);
    let code = item.code.as_ref().map(|code| code.value.as_str()).unwrap_or_default();
    let name = item.name.as_ref().map(|name| name.as_str().trim()).unwrap_or_default();
    if name.starts_with(code) { name.to_owned() } else { format!("{code} {name}").trim().to_owned() }
}

/// The item and all above it, nearest first.
pub(super) fn upward(items: &Items, id: ItemId) -> impl Iterator<Item = &Item> {
    std::iter::successors(items.get(id), |item| item.parent.and_then(|parent| items.get(parent)))
}

/// Items that somebody must do: the lowest ones, without groups that have nothing under them and lines that say how a
/// criterion is scored. Further rows belong to the item above them.
pub(super) fn lowest(items: &Items) -> impl Iterator<Item = (ItemId, &Item)> {
    let work = |item: &Item| !matches!(item.level, Level::Group | Level::Row | Level::Rubric);
    let all = items.ids().filter_map(|id| Some((id, items.get(id)?)));
    all.filter(move |(id, item)| work(item) && is_lowest(items, *id))
}

/// Items that stand in a row without a field that the row needs: in every row of a table with its column, or, where no
/// table has that, in the lowest items if any item has the field.
pub(super) fn lacking(plan: &Plan, field: Field, has: impl Fn(&Item) -> bool) -> Vec<(ItemId, &Item)> {
    let items = &plan.items;
    let with_column: Vec<&TableSpec> =
        tables(plan).filter(|table| printed::has(table, ColumnKind::Field(field))).collect();
    if with_column.is_empty() {
        let used = items.all.iter().any(&has);
        return lowest(items).filter(|(id, _)| used && !upward(items, *id).any(&has)).collect();
    }
    // What a condition chooses is known only when the text is expanded.
    let sure = with_column.into_iter().filter(|table| table.selection.condition.is_none());
    let shown: Vec<(Vec<bool>, Vec<bool>)> =
        sure.map(|table| (table.selection.picks(items), own_rows(items, table))).collect();
    let is = |all: &[bool], id: ItemId| all.get(id.0) == Some(&true);
    let lacks = |id: ItemId, item: &Item, rows: &[bool]| {
        // An upper item with a row of its own says nothing for the rows under it; a criterion stands for its parts.
        let stops = |at: &ItemId| *at != id && is(rows, *at) && item.level != Level::Criterion;
        let speakers = std::iter::successors(Some(id), |id| items.get(*id)?.parent).take_while(|at| !stops(at));
        !speakers.filter_map(|at| items.get(at)).any(&has)
    };
    let work = |id: ItemId, item: &Item| match item.level {
        Level::Group | Level::Row | Level::Rubric => false,
        Level::Criterion => items.is_lowest(id),
        // The row of an upper item that says no more than its number heads those under it.
        _ => is_lowest(items, id) || Field::KNOWN.into_iter().skip(3).any(|field| given(item, field)),
    };
    let all = items.ids().zip(&items.all).filter(|(id, item)| work(*id, item));
    let blank = |id: ItemId, item: &Item| {
        shown.iter().any(|(picked, rows)| is(picked, id) && is(rows, id) && lacks(id, item, rows))
    };
    all.filter(|(id, item)| blank(*id, item)).collect()
}

/// What a code of several parts may not be repeated in, for each item: its list, and the group whose codes begin anew.
pub(super) type CodeScope = (Option<usize>, Option<ItemId>);

/// The scope of each item's code. The codes of a group begin anew where its first code is the first one of an earlier
/// group of its list.
pub(super) fn code_scopes(items: &Items) -> Vec<CodeScope> {
    let mut firsts: BTreeSet<(Option<usize>, &str)> = BTreeSet::new();
    let mut anew: BTreeMap<ItemId, bool> = BTreeMap::new();
    let scope = |(id, item): (ItemId, &'_ Item)| {
        let group = items.at_level(id, Level::Group).filter(|group| *group != id);
        (item.annex, group)
    };
    let all = || items.ids().filter_map(|id| Some((id, items.get(id)?)));
    for (id, item) in all() {
        let (list, group) = scope((id, item));
        let (Some(code), Some(group)) = (&item.code, group) else { continue };
        anew.entry(group).or_insert_with(|| !firsts.insert((list, code.value.as_str())));
    }
    let begins_anew = |(list, group): CodeScope| (list, group.filter(|group| anew.get(group) == Some(&true)));
    all().map(scope).map(begins_anew).collect()
}
