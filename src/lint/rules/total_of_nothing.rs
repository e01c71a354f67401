#![doc = include_str!("total_of_nothing.md")]

use crate::lint::context::Context;
use crate::lint::printed::tables;
use crate::lint::rule::Found;
use crate::plan::figures::{adds_up, given};
use crate::plan::{ColumnKind, Field};

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    for table in tables(plan).filter(|table| table.blank_rows == 0) {
        let Some(total) = &table.total else { continue };
        let fields: Vec<Field> = table
            .columns
            .iter()
            .filter_map(|column| match column.kind {
                ColumnKind::Field(field) if adds_up(field) => Some(field),
                _ => None,
            })
            .collect();
        let picked = table.selection.picks(&plan.items);
        let mut shown = plan.items.all.iter().zip(&picked).filter(|(_, picked)| **picked);
        if !shown.any(|(item, _)| fields.iter().any(|field| given(item, *field))) {
            found.push(found.at(total.span).help("column").help("drop"));
        }
    }
}
