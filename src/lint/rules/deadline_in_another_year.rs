#![doc = include_str!("deadline_in_another_year.md")]

use crate::diag::Diagnostic;
use crate::diag::Severity;
use crate::lint::context::Context;
use crate::lint::rule::Found;
use crate::lint::year;
use crate::viet::text::collapse;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let Some((first, last)) = year::bounds(plan) else { return };
    for item in &plan.items.all {
        let Some(deadline) = &item.deadline else { continue };
        let years = deadline.value.when.years();
        let Some(written) = years.first() else { continue };
        let told = |found: Diagnostic, side: &'static str| {
            found
                .with("deadline", collapse(&deadline.value.text))
                .with("side", side)
                .with("year", written)
                .with("first", first)
                .with("last", last)
                .other(plan.letterhead.title.span, "title")
                .help(side)
        };
        // A stretch that touches the plan's years is in order.
        if years.iter().all(|year| *year > last) {
            found.push(told(found.weighing(Severity::Advice, deadline.span), "later"));
        } else if years.iter().all(|year| *year < first)
            && deadline.value.when.last_day(None).is_some()
            && context.earliest_issue.is_none()
        {
            // What goes on has no last day; of a plan with a date of issue it is K402's.
            found.push(told(found.at(deadline.span), "earlier"));
        }
    }
}
