//! The parts of an item (phần của một mục), and where each was written.

use crate::plan::figures::is_score;
use crate::plan::{Field, Item, Prose};
use crate::text::Span;

/// A part of an item that is printed by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Its name, or the text of its level.
    Name,
    /// A field.
    Field(Field),
    /// A text over several cells, by its place in [`Item::merged`].
    Merged(usize),
}

impl Part {
    /// The parts that an item has, each with the place of its words; of several bodies, each.
    pub fn of(item: &Item) -> Vec<(Span, Part)> {
        let scores = [Field::Max, Field::Bonus, Field::Penalty, Field::Got, Field::Lost, Field::Target];
        let score = |field: Field| item.scores.place(field).filter(|_| is_score(field)).map(|place| (place, field));
        let bodies = [(&item.leads, Field::Lead), (&item.partners, Field::Partners), (&item.monitors, Field::Monitor)];
        let bodies = bodies.into_iter().flat_map(|(all, field)| all.iter().map(move |body| (body.span, field)));
        let code = item.code.as_ref().filter(|_| !item.has_typed_code()).map(|code| (code.span, Field::Code));
        let single = [
            code,
            item.number.as_ref().map(|number| (number.span, Field::Number)),
            item.deadline.as_ref().map(|deadline| (deadline.span, Field::Deadline)),
            item.budget.as_ref().map(|budget| (budget.span, Field::Budget)),
        ];
        let texts = item.texts.iter().map(|(field, prose)| (prose.span(), field));
        let fields = scores.into_iter().filter_map(score).chain(bodies).chain(single.into_iter().flatten());
        let fields = fields.chain(texts).map(|(place, field)| (place, Part::Field(field)));
        let name = item.name.as_ref().map(Prose::span).map(|place| (place, Part::Name));
        let merged = item.merged.iter().enumerate().map(|(at, cell)| (cell.text.span(), Part::Merged(at)));
        name.into_iter().chain(fields).chain(merged).collect()
    }
}
