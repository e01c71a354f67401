#![doc = include_str!("name_not_printed.md")]

use crate::diag::Diagnostic;
use crate::lint::context::Context;
use crate::lint::items::{place, title};
use crate::lint::rule::Found;
use crate::plan::{Level, level_key};

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let printed = context.printed();
    let mut told: Vec<(Level, usize, Diagnostic)> = Vec::new();
    for (id, item) in plan.items.ids().zip(&plan.items.all) {
        // What is reached by nothing at all is another complaint; groups have rows of their own.
        if matches!(item.level, Level::Group | Level::Row) || !printed.reaches(id) || printed.shows_name(id, item) {
            continue;
        }
        if let Some((_, count, fault)) = told.iter_mut().find(|(level, ..)| *level == item.level) {
            *count += 1;
            fault.others.push((place(item).into(), "also"));
            continue;
        }
        let fault = found.at(place(item)).with("item", title(&plan.items, item));
        let fault = fault.with("column", level_key(item.level, &plan.items));
        let columns = printed.table_of(id).and_then(|table| table.columns.first());
        let fault = columns.map_or(fault.clone(), |column| fault.other(column.span, "table"));
        let fault = if item.level == Level::Criterion { fault.help("criterion") } else { fault };
        told.push((item.level, 1, fault.help("column")));
    }
    for (_, count, fault) in told {
        found.push(fault.with("count", count));
    }
}
