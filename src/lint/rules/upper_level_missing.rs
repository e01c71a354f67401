#![doc = include_str!("upper_level_missing.md")]

use std::collections::{BTreeMap, BTreeSet};

use crate::lint::context::Context;
use crate::lint::items::{place, title, upward};
use crate::lint::rule::Found;
use crate::plan::{ColumnKind, Item, ItemId, Items, Level, level_key};

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let printed = context.printed();
    let items = &plan.items;
    let nested = nested(items);
    // From the end, so that the next item of a level is known.
    let mut next: BTreeMap<Level, ItemId> = BTreeMap::new();
    for (id, item) in items.ids().zip(&items.all).rev() {
        let mut columns = printed.tables_with(id).flat_map(|table| &table.columns);
        let missing = columns.find_map(|column| {
            column.kinds().find_map(|kind| match kind {
                ColumnKind::Level(upper) if nested.contains(&(item.level, upper)) => {
                    items.at_level(id, upper).is_none().then_some((upper, column.span))
                }
                _ => None,
            })
        });
        next.insert(item.level, id);
        let Some((upper, column)) = missing else { continue };
        let fault = found.at(place(item)).with("item", title(&plan.items, item));
        let fault = fault.with("level", level_key(item.level, items)).with("upper", level_key(upper, items));
        let group = |id: ItemId| items.at_level(id, Level::Group);
        let after = next.get(&upper).filter(|next| group(**next) == group(id)).and_then(|next| items.get(*next));
        let fault = fault.other(column, "column");
        found.push(after.map_or(fault.clone(), |after| fault.other(place(after), "next")).help("open"));
    }
}

/// Which level lies in which in this plan; an activity lies in tasks wherever there are any.
fn nested(items: &Items) -> BTreeSet<(Level, Level)> {
    let leveled = |item: &&Item| !matches!(item.level, Level::Group | Level::Criterion | Level::Row | Level::Rubric);
    let mut nested = BTreeSet::new();
    for (id, item) in items.ids().zip(&items.all).filter(|(_, item)| leveled(item)) {
        nested.extend(upward(items, id).skip(1).filter(leveled).map(|upper| (item.level, upper.level)));
        if item.level == Level::Task {
            nested.insert((Level::Activity, Level::Task));
        }
    }
    nested
}
