#![doc = include_str!("target_stays.md")]

use crate::lint::context::Context;
use crate::lint::items::{lowest, title};
use crate::lint::rule::Found;
use crate::plan::Field;

/// Reports every place that breaks the rule. Where a quarter of the rows or more plan no rise, an office has its reasons.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let items = &context.plan.items;
    let open = lowest(items).filter_map(|(_, item)| {
        let (max, got, target) = (item.scores.max?, item.scores.got?, item.scores.target?);
        (got.value < max.value && item.texts.has(Field::Solutions)).then_some((item, got, target))
    });
    let open: Vec<_> = open.collect();
    let still: Vec<_> = open.iter().filter(|(_, got, target)| target.value == got.value).collect();
    let Some(((item, got, target), rest)) = still.split_first() else { return };
    if still.len() * 4 > open.len() {
        return;
    }
    let fault =
        found.at(target.span).with("item", title(items, item)).with("got", got.value).with("count", still.len());
    let fault = rest.iter().fold(fault, |fault, (_, _, target)| fault.other(target.span, "also"));
    found.push(fault.help("raise"));
}
