//! Values of a plan and of an item under their names (giá trị).

use std::collections::BTreeMap;

use tera::Value;

use crate::compose::measure::Type;
use crate::compose::{front, letterhead};
use crate::paper::Geometry;
use crate::plan::letterhead::number_and_symbol;
use crate::plan::{Agency, Field, Item, ItemId, Items, Level, Plan, Prose};
use crate::text::Spanned;

use super::names::{FIELDS, GROUP, ascii};
use crate::plan::figures::figure;

/// A value by its name; `None` where the plan does not have it.
pub(super) type Named = BTreeMap<String, Option<Value>>;

/// What sentences may say of the plan.
pub(super) fn of_plan(plan: &Plan) -> Named {
    let head = &plan.letterhead;
    let whole = number_and_symbol(head);
    let number = whole.trim_start_matches("Số:").trim_start_matches(' ').trim_start_matches('\u{A0}');
    // Before issue the blank belongs to the number.
    let number = if head.number.is_some() { number } else { whole.trim_start_matches("Số:") };
    let mut named = Named::new();
    both(&mut named, ["so", "number"], Some(text(number)));
    both(&mut named, ["ky_hieu", "symbol"], Some(text(&head.symbol)));
    both(&mut named, ["ngay", "date"], Some(text(&head.date.in_words())));
    both(&mut named, ["nam", "year"], Some(text(&head.date.year_in_words())));
    both(&mut named, ["dia_danh", "place"], Some(text(&head.place)));
    both(&mut named, ["trich_yeu", "title"], Some(text(&head.title.value)));
    both(&mut named, ["co_quan_ban_hanh", "issuer.full"], Some(text(&head.issuer.full)));
    both(&mut named, ["co_quan_ban_hanh_viet_tat", "issuer.short"], Some(text(&head.issuer.short)));
    named
}

/// What a template may print of the head, in lines that suit its cells.
pub(super) fn of_head(plan: &Plan, geometry: &Geometry) -> Named {
    let head = &plan.letterhead;
    let issuer = letterhead::issuer(head, geometry.issuer_width, Type::bold(geometry.issuer_size));
    let parent = letterhead::parent(head, geometry.issuer_width, geometry.issuer_size);
    let italic = Type { italic: true, ..Type::regular(geometry.motto_size) };
    let date = letterhead::date(head, geometry.nation_width, italic);
    let mut named = Named::new();
    both(&mut named, ["co_quan_chu_quan", "issuer.parent"], parent.map(|lines| text(&lines.join("\n"))));
    both(&mut named, ["co_quan_ban_hanh", "issuer.name"], Some(text(&issuer.join("\n"))));
    both(&mut named, ["co_quan_ban_hanh_day_du", "issuer.full"], Some(text(&head.issuer.full)));
    both(&mut named, ["co_quan_ban_hanh_viet_tat", "issuer.short"], Some(text(&head.issuer.short)));
    both(&mut named, ["so_ky_hieu", "number"], Some(text(&number_and_symbol(head))));
    both(&mut named, ["dia_danh_ngay", "place_and_date"], Some(text(&date)));
    both(&mut named, ["ten_loai", "kind"], Some(text(&head.kind.to_uppercase())));
    both(&mut named, ["trich_yeu", "title"], Some(text(&front::title(&head.title.value, geometry))));
    both(&mut named, ["nam", "year"], Some(text(&head.date.year_in_words())));
    named
}

/// What a condition asks of an item: scores are numbers, all else is text as written.
pub(super) fn of_item(items: &Items, id: ItemId, asked: &dyn Fn(&str) -> bool) -> Named {
    let mut named = Named::new();
    let Some(item) = items.get(id) else { return named };
    for (field, names) in FIELDS.into_iter().filter(|(_, names)| names.iter().any(|name| asked(name))) {
        let value = match field {
            // An exact decimal divided by a power of ten is the very number a literal of Tera is read as.
            Field::Max | Field::Got | Field::Lost | Field::Target => {
                figure(item, field).map(|score| Value::from(score.units as f64 / 10_000.0))
            }
            _ => words(item, field, &|prose| prose.as_str().to_owned()).map(|words| text(&words)),
        };
        both(&mut named, names, value);
    }
    if GROUP.iter().any(|name| asked(name)) {
        both(&mut named, GROUP, group(items, id).map(|name| text(name.as_str())));
    }
    for (index, name) in items.extra_names.iter().enumerate().filter(|(_, name)| asked(&ascii(name))) {
        let field = u16::try_from(index).ok().map(Field::Extra);
        let written = field.and_then(|field| item.texts.get(&field)).map(|prose| text(prose.as_str()));
        named.insert(ascii(name), written);
    }
    named
}

/// What a block's text may print of the items it is about: Markdown, values of several items joined. `prose`
/// fills in what an author wrote.
pub(super) fn of_block(
    items: &Items,
    ids: &[ItemId],
    prose: &dyn Fn(&Prose) -> String,
    safe: &dyn Fn(&str) -> String,
) -> Named {
    let mut named = Named::new();
    let extra = (0..items.extra_names.len()).filter_map(|index| u16::try_from(index).ok()).map(Field::Extra);
    let extra = extra.zip(&items.extra_names).map(|(field, name)| (field, [ascii(name), ascii(name)]));
    let fields = FIELDS.iter().map(|(field, names)| (*field, names.map(str::to_owned))).chain(extra);
    for (field, names) in fields {
        let mut values: Vec<String> = Vec::new();
        for item in ids.iter().filter_map(|id| items.get(*id)) {
            let value = match field {
                Field::Max | Field::Got | Field::Lost | Field::Target => {
                    figure(item, field).map(|score| safe(&score.text()))
                }
                Field::Requirement | Field::Solutions | Field::Name | Field::Extra(_) => words(item, field, prose),
                Field::Budget | Field::Result | Field::Cause | Field::Product | Field::Evidence | Field::Note => {
                    words(item, field, prose)
                }
                _ => words(item, field, &|_| String::new()).map(|words| safe(words.trim_end_matches('.'))),
            };
            let value = value.map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
            values.extend(value.filter(|value| !values.contains(value)));
        }
        let between = match field {
            Field::Requirement | Field::Solutions | Field::Cause | Field::Evidence | Field::Note => "\n\n",
            _ => "; ",
        };
        let joined = (!values.is_empty()).then(|| Value::safe_string(&values.join(between)));
        both(&mut named, [names[0].as_str(), names[1].as_str()], joined);
    }
    let group = ids.first().and_then(|id| group(items, *id)).map(|name| Value::safe_string(&prose(name)));
    both(&mut named, GROUP, group);
    named
}

/// A field of an item in words; scores are not among them.
fn words(item: &Item, field: Field, prose: &dyn Fn(&Prose) -> String) -> Option<String> {
    match field {
        Field::Number => item.number.as_ref().map(|number| number.value.clone()),
        Field::Code => item.code.as_ref().map(|code| code.value.clone()),
        Field::Name => item.name.as_ref().map(prose),
        Field::Lead => bodies(&item.leads),
        Field::Partners => bodies(&item.partners),
        Field::Monitor => bodies(&item.monitors),
        Field::Deadline => item.deadline.as_ref().map(|deadline| deadline.value.text.clone()),
        Field::Budget => item.budget.as_ref().map(|budget| prose(&budget.value.text)),
        _ => item.texts.get(&field).map(prose),
    }
}

fn bodies(bodies: &[Spanned<Agency>]) -> Option<String> {
    let names: Vec<_> = bodies.iter().map(|body| body.value.name.as_str()).collect();
    (!names.is_empty()).then(|| names.join("; "))
}

fn group(items: &Items, id: ItemId) -> Option<&Prose> {
    items.get(items.at_level(id, Level::Group)?)?.name.as_ref()
}

fn text(value: &str) -> Value {
    Value::normal_string(value)
}

fn both(named: &mut Named, names: [&str; 2], value: Option<Value>) {
    for name in names {
        named.insert(name.to_owned(), value.clone());
    }
}
