#![doc = include_str!("only_child_zero.md")]

use crate::lint::context::Context;
use crate::lint::items::title;
use crate::lint::rule::Found;
use crate::lint::sums::{Kind, differences};
use crate::plan::ItemId;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let items = &context.plan.items;
    for (id, item) in items.ids().zip(&items.all) {
        let Some(max) = item.scores.max.filter(|max| max.value.units > 0) else { continue };
        let children: Vec<ItemId> = items.children(Some(id)).collect();
        let [only] = children.as_slice() else { continue };
        let zero = items.get(*only).and_then(|child| child.scores.max).filter(|max| max.value.units == 0);
        // A sum that does not meet is told where the list is complete.
        let told = differences(items)
            .iter()
            .any(|difference| difference.first == *only && (items.complete || difference.kind == Kind::Lost));
        if let Some(zero) = zero.filter(|_| !told) {
            let fault = found.at(zero.span).with("item", title(items, item)).with("max", max.value);
            found.push(fault.other(max.span, "parent").help("score"));
        }
    }
}
