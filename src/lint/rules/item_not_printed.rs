#![doc = include_str!("item_not_printed.md")]

use std::collections::BTreeSet;

use crate::lint::context::Context;
use crate::lint::items::{lowest, place, title};
use crate::lint::printed::{Printed, tables};
use crate::lint::rule::Found;
use crate::plan::{Item, ItemId, Plan};

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let printed = context.printed();
    let own = plan.letterhead.title.span.file;
    let mut stretches: Vec<Vec<ItemId>> = Vec::new();
    let mut open = false;
    for (id, item) in lowest(&plan.items) {
        // A list in a shared file serves several plans, and each shows its part of it.
        let missing = !printed.reaches(id) && item.span.file == own;
        match stretches.last_mut().filter(|_| open && missing) {
            Some(stretch) => stretch.push(id),
            None if missing => stretches.push(vec![id]),
            None => {}
        }
        open = missing;
    }
    for stretch in &stretches {
        let Some(item) = stretch.first().and_then(|id| plan.items.get(*id)) else { continue };
        let fault = found.at(place(item)).with("item", title(&plan.items, item)).with("count", stretch.len());
        let last = stretch.split_first().and_then(|(_, rest)| plan.items.get(*rest.last()?));
        let fault = last.map_or(fault.clone(), |last| fault.other(place(last), "last"));
        let fault = heads(plan, printed, stretch).fold(fault, |fault, head| fault.other(place(head), "head"));
        let chosen = tables(plan).find_map(|table| table.selection.codes.first());
        found.push(match chosen {
            Some(word) => fault.other(word.span, "select").help("select"),
            None => fault.help("annex"),
        });
    }
}

/// What lies above the items and is printed nowhere either, each once.
fn heads<'a>(plan: &'a Plan, printed: &'a Printed<'a>, stretch: &[ItemId]) -> impl Iterator<Item = &'a Item> {
    let above = |id: &ItemId| plan.items.get(*id).and_then(|item| item.parent);
    let all: BTreeSet<ItemId> = stretch.iter().flat_map(|id| std::iter::successors(above(id), above)).collect();
    all.into_iter().filter(|id| !printed.reaches(*id)).filter_map(|id| plan.items.get(id))
}
