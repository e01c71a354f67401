#![doc = include_str!("target_below_got.md")]

use crate::lint::context::Context;
use crate::lint::items::title;
use crate::lint::rule::Found;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    for item in &plan.items.all {
        let (Some(got), Some(target)) = (item.scores.got, item.scores.target) else { continue };
        if target.value < got.value {
            found.push(
                found
                    .at(target.span)
                    .with("item", title(&plan.items, item))
                    .with("got", got.value)
                    .with("target", target.value)
                    .other(got.span, "got")
                    .help("raise"),
            );
        }
    }
}
