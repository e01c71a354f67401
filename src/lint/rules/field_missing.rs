//! A field that a row needs and lacks (thiếu trường): one rule, the field its parameter.

use crate::lint::context::Context;
use crate::lint::items::{lacking, lowest, place, title};
use crate::lint::rule::Found;
use crate::plan::figures::given;
use crate::plan::{Field, Item};

/// K301, K401: who leads and until when every row must say.
pub fn needed(context: &Context<'_>, field: Field, found: &mut Found) {
    let plan = context.plan;
    let has = |item: &Item| given(item, field) || item.merges(field);
    for (_, item) in lacking(plan, field, has) {
        found.push(found.at(place(item)).with("item", title(&plan.items, item)).help("add"));
    }
}

/// K303 to K306, K311: what not all plans say of every row is missed where three quarters of the rows have it. Of a criterion
/// the solution is missed only where points were lost.
pub fn usual(context: &Context<'_>, field: Field, found: &mut Found) {
    let plan = context.plan;
    let has = |item: &Item| given(item, field) || item.merges(field);
    let scored = |item: &Item| {
        !matches!(field, Field::Solutions | Field::Cause)
            || item.scores.got.zip(item.scores.max).is_none_or(|(got, max)| got.value < max.value)
    };
    let rows: Vec<&Item> =
        lowest(&plan.items).map(|(_, item)| item).filter(|item| works(item) && scored(item)).collect();
    let with = rows.iter().filter(|item| has(item)).count();
    if with < 3 || with * 4 < rows.len() * 3 {
        return;
    }
    for (_, item) in lacking(plan, field, has).into_iter().filter(|(_, item)| works(item) && scored(item)) {
        found.push(found.at(place(item)).with("item", title(&plan.items, item)).help("add"));
    }
}

/// A row of work: somebody leads it, or it says what is to be done. Goals counted in figures have neither.
fn works(item: &Item) -> bool {
    let fields = [Field::Lead, Field::Product, Field::Solutions, Field::Partners, Field::Deadline];
    let count = fields.iter().filter(|field| given(item, **field) || item.merges(**field)).count();
    count > 1
}
