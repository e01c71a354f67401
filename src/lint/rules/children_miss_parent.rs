#![doc = include_str!("children_miss_parent.md")]

use crate::diag::Severity;
use crate::lint::context::Context;
use crate::lint::items::place;
use crate::lint::rule::Found;
use crate::lint::sums::{Difference, Kind, differences};

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    for difference in differences(&plan.items) {
        let Difference { kind, parent, sum, whole, rounded, first, .. } = difference;
        // What exceeds its parent is K202; what rounding explains is no fault.
        if rounded || sum > parent.value {
            continue;
        }
        // A selection lacks full scores and scores got as a matter of course; lost points it should account for.
        if !plan.items.complete && kind != Kind::Lost {
            continue;
        }
        let Some(first) = plan.items.get(first) else { continue };
        let whole = plan.items.complete && whole;
        let (severity, help) = if whole { (Severity::Error, "compare") } else { (Severity::Advice, "partial") };
        found.push(
            found
                .weighing(severity, parent.span)
                .with("field", kind.name())
                .with("parent", parent.value)
                .with("sum", sum)
                .other(place(first), "first")
                .help(help),
        );
    }
}
