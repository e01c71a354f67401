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
            let whole = plan.written.text_at(deadline.span);
            let place = whole.map_or(deadline.span, |whole| {
                let before = whole.as_str().len() - whole.as_str().trim_start().len();
                whole.span_of(before + doubt.range.start..before + doubt.range.end)
            });
            let fault = found.at(place).with("kind", doubt.kind.name());
            found.push(fault.with("part", collapse(part)).help("form"));
        }
    }
}
