#![doc = include_str!("column_repeated.md")]

use crate::lint::context::Context;
use crate::lint::printed::tables;
use crate::lint::rule::Found;
use crate::plan::Column;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    for table in tables(plan) {
        for (at, column) in table.columns.iter().enumerate() {
            let same = |first: &&Column| column.kinds().any(|kind| first.kinds().any(|other| other == kind));
            if let Some(first) = table.columns.iter().take(at).find(same) {
                found.push(found.at(column.span).other(first.span, "first").help("drop"));
            }
        }
    }
}
