#![doc = include_str!("merged_cell_not_printed.md")]

use crate::lint::context::Context;
use crate::lint::items::title;
use crate::lint::rule::Found;
use crate::plan::field_key;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let printed = context.printed();
    for (id, item) in plan.items.ids().zip(&plan.items.all) {
        for cell in &item.merged {
            if printed.shows_merged(id, cell) || !printed.reaches(id) {
                continue;
            }
            let columns: Vec<&str> = cell.over.iter().map(|over| field_key(over.value, &plan.items)).collect();
            let fault = found.at(cell.text.span()).with("item", title(&plan.items, item));
            let fault = fault.with("columns", columns.join("; "));
            let table = printed.table_of(id).and_then(|table| table.columns.first());
            let fault = table.map_or(fault.clone(), |column| fault.other(column.span, "table"));
            found.push(fault.help("column"));
        }
    }
}
