#![doc = include_str!("field_not_printed.md")]

use crate::lint::context::Context;
use crate::lint::items::{place, title};
use crate::lint::printed::{has, told_of};
use crate::lint::rule::Found;
use crate::plan::{ColumnKind, Field, Item, field_key};
use crate::text::Span;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let printed = context.printed();
    for field in Field::KNOWN.into_iter().chain(plan.items.extra_fields()) {
        let unseen = plan
            .items
            .ids()
            .zip(&plan.items.all)
            .filter(|(id, item)| told_of(item, field) && printed.reaches(*id) && !printed.shows(*id, item, field));
        let unseen: Vec<_> = unseen.collect();
        let Some(((id, item), rest)) = unseen.split_first() else { continue };
        let written = |item: &Item| {
            let written = item.texts.get(field).map(|prose| prose.span()).or_else(|| span_of(item, field));
            written.unwrap_or_else(|| place(item))
        };
        let fault = found.at(written(item));
        let fault = rest.iter().fold(fault, |fault, (_, item)| fault.other(written(item), "also"));
        let fault = fault.with("field", field_key(field, &plan.items)).with("item", title(&plan.items, item));
        let columns = printed.table_of(*id).and_then(|table| table.columns.first());
        let fault = columns.map_or(fault.clone(), |column| fault.other(column.span, "table"));
        let fault = fault.with("count", unseen.len());
        let column = printed.tables_with(*id).any(|table| has(table, ColumnKind::Field(field)));
        let why = if column { "group" } else { "column" };
        found.push(fault.with("why", why).help(why).help("comment"));
    }
}

/// Where a field that is no prose was written.
fn span_of(item: &Item, field: Field) -> Option<Span> {
    match field {
        Field::Max => item.scores.max.map(|score| score.span),
        Field::Got => item.scores.got.map(|score| score.span),
        Field::Lost => item.scores.lost.map(|score| score.span),
        Field::Target => item.scores.target.map(|score| score.span),
        Field::Number => item.number.as_ref().map(|number| number.span),
        Field::Lead => item.leads.first().map(|body| body.span),
        Field::Partners => item.partners.first().map(|body| body.span),
        Field::Monitor => item.monitors.first().map(|body| body.span),
        Field::Deadline => item.deadline.as_ref().map(|deadline| deadline.span),
        Field::Budget => item.budget.as_ref().map(|budget| budget.span),
        _ => None,
    }
}
