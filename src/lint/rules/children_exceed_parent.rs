#![doc = include_str!("children_exceed_parent.md")]

use crate::lint::context::Context;
use crate::lint::items::place;
use crate::lint::rule::Found;
use crate::lint::sums::{Difference, Kind, differences};

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let over = |difference: &Difference| difference.sum > difference.parent.value && !difference.rounded;
    for difference in differences(&plan.items).into_iter().filter(over) {
        let Some(first) = plan.items.get(difference.first) else { continue };
        let fault = found
            .at(difference.parent.span)
            .with("field", difference.kind.name())
            .with("parent", difference.parent.value)
            .with("sum", difference.sum);
        // A criterion of another item, points on top or a line that says how to score stand among the items.
        let odd = difference.odd.filter(|_| difference.kind == Kind::Max).and_then(|odd| plan.items.get(odd));
        found.push(match odd {
            Some(odd) => fault.other(place(odd), "odd").help("odd").help("compare"),
            None => fault.other(place(first), "first").help("compare"),
        });
    }
}
