#![doc = include_str!("deadline_before_issue.md")]

use crate::lint::context::Context;
use crate::lint::rule::Found;
use crate::lint::year;
use crate::plan::When;
use crate::viet::Date;
use crate::viet::text::collapse;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let Some(issued) = context.earliest_issue else { return };
    let year = context.year;
    for item in &plan.items.all {
        let Some(deadline) = &item.deadline else { continue };
        let last = first_end(&deadline.value.when, year);
        if let Some(last) = last.filter(|last| *last < issued) {
            found.push(
                found
                    .at(deadline.span)
                    .with("deadline", collapse(&deadline.value.text))
                    .with("last", last)
                    .with("issued", year::issue(plan))
                    .other(plan.letterhead.date.span, "issued")
                    .help("move"),
            );
        }
    }
}

/// The day on which the first of several milestones ends; of mere times in a row (`Quý II và quý III/2026`) the last.
fn first_end(when: &When, year: Option<i32>) -> Option<Date> {
    match when {
        When::Milestones(parts) if parts.iter().any(|part| !part.what.is_empty()) => {
            parts.iter().filter_map(|part| part.when.last_day(year)).min()
        }
        when => when.last_day(year),
    }
}
