//! The fields of an item (các trường của mục) as texts that can be compared between plans.

use std::collections::BTreeMap;

use super::change::{FieldName, ItemName, LevelName, Side, Value};
use super::passages;
use crate::plan::{Agency, Field, Item, Items, Level, Prose, Score};
use crate::text::{Span, Spanned};
use crate::viet::text::collapse;

/// A field's value: how it is shown, what it is compared by, where it is.
#[derive(Clone, Debug)]
pub struct Shown {
    /// As the change shows it.
    pub side: Side,
    /// Equal keys are equal values.
    pub key: String,
}

/// All filled fields of an item, in the order of [`FieldName`].
pub fn fields(items: &Items, item: &Item) -> BTreeMap<FieldName, Shown> {
    let mut all = BTreeMap::new();
    let mut put = |field: Field, shown: Option<Shown>| {
        if let Some(shown) = shown {
            all.insert(field_name(items, field), shown);
        }
    };
    let scores = &item.scores;
    put(Field::Number, item.number.as_ref().map(|number| line(&number.value, number.span)));
    put(Field::Code, item.code.as_ref().map(|code| line(&code.value, code.span)));
    let name = bare_name(item).zip(item.name.as_ref());
    put(Field::Name, name.map(|(name, prose)| Shown { side: Side::text(name.clone(), Some(prose.span())), key: name }));
    put(Field::Max, scores.max.map(score));
    put(Field::Bonus, scores.bonus.map(score));
    put(Field::Penalty, scores.penalty.map(score));
    put(Field::Got, scores.got.map(score));
    put(Field::Lost, scores.lost.map(score));
    put(Field::Target, scores.target.map(score));
    put(Field::Lead, agencies(&item.leads));
    put(Field::Partners, agencies(&item.partners));
    put(Field::Monitor, agencies(&item.monitors));
    put(Field::Deadline, item.deadline.as_ref().map(|deadline| line(&deadline.value.text, deadline.span)));
    put(Field::Budget, item.budget.as_ref().map(|budget| prose(&budget.value.text)));
    for (field, text) in item.texts.iter() {
        put(field, Some(prose(text)));
    }
    for cell in &item.merged {
        let over = cell.over.iter().map(|field| field_name(items, field.value)).collect();
        all.insert(FieldName::Merged(over), prose(&cell.text));
    }
    let level = level_name(items, item.level);
    let key = format!("{level:?}");
    all.insert(FieldName::Level, Shown { side: Side::new(Value::Level(level), Some(item.span)), key });
    all.retain(|_, shown| !shown.key.is_empty());
    all
}

fn line(text: &str, span: Span) -> Shown {
    let text = collapse(text);
    Shown { side: Side::text(text.clone(), Some(span)), key: text }
}

fn prose(prose: &Prose) -> Shown {
    let text = passages::shown(prose);
    Shown { side: Side::text(text.clone(), Some(prose.span())), key: text }
}

/// Shown with the digits that were written, compared without those that add nothing.
fn score(score: Spanned<Score>) -> Shown {
    Shown { side: Side::text(score.value.to_string(), Some(score.span)), key: score.value.with_decimals(0).to_string() }
}

fn agencies(all: &[Spanned<Agency>]) -> Option<Shown> {
    let span = all.iter().map(|agency| agency.span).reduce(Span::to)?;
    let names: Vec<&str> = all.iter().map(|agency| &*agency.value.name).collect();
    Some(line(&names.join("; "), span))
}

/// The name of a field, free columns by their own.
pub fn field_name(items: &Items, field: Field) -> FieldName {
    match field {
        Field::Extra(index) => FieldName::Free(items.extra_names.get(usize::from(index)).cloned().unwrap_or_default()),
        known => FieldName::Known(known),
    }
}

/// The name of a level, the office's own by theirs.
pub fn level_name(items: &Items, level: Level) -> LevelName {
    match level {
        Level::Own(index) => LevelName::Own(items.level_names.get(usize::from(index)).cloned().unwrap_or_default()),
        known => LevelName::Known(known),
    }
}

/// An item's name as text to show and compare, without the code that task plans write before it (`1.1. Văn bản …`).
pub fn bare_name(item: &Item) -> Option<String> {
    let name = passages::shown(item.name.as_ref()?);
    let code = item.code.as_ref().map(|code| collapse(&code.value)).filter(|code| !code.is_empty());
    let rest = code.and_then(|code| name.strip_prefix(code.as_str()));
    let rest = rest.map(|rest| rest.trim_start_matches(['.', ')', ':'])).filter(|rest| rest.starts_with(' '));
    let bare = rest.map_or(name.as_str(), str::trim_start).to_owned();
    Some(bare).filter(|bare| !bare.is_empty())
}

/// What an item is found by in another plan: its name; of a further row, which has none, all that it says.
pub fn known_by(items: &Items, item: &Item) -> Option<String> {
    if item.level != Level::Row {
        return bare_name(item);
    }
    let said = fields(items, item).into_iter().filter(|(name, _)| *name != FieldName::Level);
    Some(said.map(|(_, shown)| shown.key).collect::<Vec<_>>().join("\n")).filter(|said| !said.is_empty())
}

/// How messages name the items of a plan.
pub struct Names<'a> {
    items: &'a Items,
    /// How many items bear a level and name.
    count: BTreeMap<(LevelName, Option<String>), usize>,
}

impl<'a> Names<'a> {
    /// Of a plan's items.
    pub fn of(items: &'a Items) -> Self {
        let mut count: BTreeMap<_, usize> = BTreeMap::new();
        for item in &items.all {
            *count.entry((level_name(items, item.level), bare_name(item))).or_default() += 1;
        }
        Self { items, count }
    }

    /// The name of an item of the plan.
    pub fn name(&self, item: &Item) -> ItemName {
        let (level, bare) = (level_name(self.items, item.level), bare_name(item));
        let code = item.code.as_ref().map(|code| collapse(&code.value)).filter(|code| !code.is_empty());
        // One value is enough to know a further row of its item by.
        let further = item.level == Level::Row;
        let said = if further { known_by(self.items, item) } else { bare.clone() };
        let name =
            said.as_deref().and_then(|said| if further { said.lines().next() } else { Some(said) }).map(collapse);
        let alone = code.is_some() || self.count.get(&(level.clone(), bare)).is_none_or(|count| *count < 2);
        let alone = alone && !further;
        let parent = item.parent.filter(|_| !alone).and_then(|parent| self.items.get(parent));
        let under = parent.map(|parent| Box::new(self.name(parent)));
        ItemName { level, code, name, under }
    }
}
