#![doc = include_str!("field_not_printed.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::items::{place, title};
use crate::lint::printed::Printed;
use crate::lint::rule::Rule;
use crate::plan::{Field, Item, Level, Plan, field_key};
use crate::text::Span;

const CODE: &str = "K532";

/// See the page above.
pub struct FieldNotPrinted;

impl Rule for FieldNotPrinted {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        true
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("field_not_printed.vi.md"),
            Lang::En => include_str!("field_not_printed.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let printed = Printed::of(plan);
        let extra = (0..plan.items.extra_names.len()).filter_map(|at| u16::try_from(at).ok()).map(Field::Extra);
        for field in FIELDS.into_iter().chain(extra) {
            let unseen = plan.items.ids().zip(&plan.items.all).filter(|(id, item)| {
                item.level != Level::Group && printed.reaches(*id) && !printed.shows(*id, item, field)
            });
            let unseen: Vec<_> = unseen.collect();
            let Some((id, item)) = unseen.first() else { continue };
            let written = item.texts.get(&field).map(|prose| prose.span()).or_else(|| span_of(item, field));
            let fault = Diagnostic::warning(CODE, written.unwrap_or_else(|| place(item)));
            let fault = fault.with("field", field_key(field, &plan.items)).with("item", title(item));
            let columns = printed.table_of(*id).and_then(|table| table.columns.first());
            let fault = columns.map_or(fault.clone(), |column| fault.other(column.span, "table"));
            found.push(fault.with("count", unseen.len()).help("column").help("comment"));
        }
    }
}

/// The fields that a column prints as they are written; codes and numbers also order the list, and scores are held
/// against each other.
const FIELDS: [Field; 12] = [
    Field::Result,
    Field::Requirement,
    Field::Cause,
    Field::Product,
    Field::Solutions,
    Field::Lead,
    Field::Partners,
    Field::Monitor,
    Field::Deadline,
    Field::Budget,
    Field::Evidence,
    Field::Note,
];

/// Where a field that is no prose was written.
fn span_of(item: &Item, field: Field) -> Option<Span> {
    match field {
        Field::Lead => item.leads.first().map(|body| body.span),
        Field::Partners => item.partners.first().map(|body| body.span),
        Field::Monitor => item.monitors.first().map(|body| body.span),
        Field::Deadline => item.deadline.as_ref().map(|deadline| deadline.span),
        Field::Budget => item.budget.as_ref().map(|budget| budget.span),
        _ => None,
    }
}
