#![doc = include_str!("deadline_not_understood.md")]

use crate::lint::context::Context;
use crate::lint::rule::Found;
use crate::viet::text::collapse;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    for deadline in plan.items.all.iter().filter_map(|item| item.deadline.as_ref()) {
        for doubt in &deadline.value.doubts {
            let part = deadline.value.text.get(doubt.range.clone()).unwrap_or_default();
            let fault = found.at(deadline.span).with("kind", doubt.kind.name());
            found.push(fault.with("part", collapse(part)).help("form"));
        }
    }
}
