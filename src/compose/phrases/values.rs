//! Values of a plan and of an item under their names (giá trị).

use std::collections::BTreeMap;

use tera::Value;

use crate::compose::letterhead;
use crate::compose::measure::Type;
use crate::document::Rendering;
use crate::paper::Geometry;
use crate::plan::letterhead::number_and_symbol;
use crate::plan::{Agency, Field, Item, ItemId, Items, Level, Plan, Prose};
use crate::text::{Span, Spanned};

use super::names::{FIELDS, GROUP, ascii};
use crate::plan::figures::{figure, given, is_score, worth};
use crate::plan::rows::rows_above;

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
    both(&mut named, ["trich_yeu", "title"], Some(text(&head.title.value)));
    both(&mut named, ["nam", "year"], Some(text(&head.date.year_in_words())));
    named
}

/// What a condition asks of an item: scores are numbers, all else is text as written.
pub(super) fn of_item(items: &Items, id: ItemId, asked: &dyn Fn(&str) -> bool) -> Named {
    let mut named = Named::new();
    let Some(own) = items.get(id) else { return named };
    // A further row goes on with what the rows above it say.
    let speaker = |field: Field| {
        let above = rows_above(items, id).filter_map(|id| items.get(id));
        std::iter::once(own).chain(above).find(|item| given(item, field)).unwrap_or(own)
    };
    for (field, names) in FIELDS.into_iter().filter(|(_, names)| names.iter().any(|name| asked(name))) {
        let item = speaker(field);
        let value = match field {
            // An exact decimal divided by a power of ten is the very number a literal of Tera is read as.
            field if is_score(field) => figure(item, field).map(|score| Value::from(score.units as f64 / 10_000.0)),
            _ => words(item, field, &|prose| prose.as_str().to_owned()).map(|words| text(&words)),
        };
        both(&mut named, names, value);
    }
    if GROUP.iter().any(|name| asked(name)) {
        both(&mut named, GROUP, group(items, id).map(|name| text(name.as_str())));
    }
    for (index, name) in items.extra_names.iter().enumerate().filter(|(_, name)| asked(&ascii(name))) {
        let field = u16::try_from(index).ok().map(Field::Extra);
        let written = field.and_then(|field| speaker(field).texts.get(field)).map(|prose| text(prose.as_str()));
        named.insert(ascii(name), written);
    }
    named
}

/// Fills in a value as Markdown, under its two names, with where it was written.
pub(super) type FillValue<'a> = &'a dyn Fn([String; 2], &str, Option<(Span, Rendering)>) -> String;

/// How the values of a block are filled in, each under its two names.
pub(super) struct Fill<'a> {
    /// What an author wrote, its tags filled in.
    pub prose: &'a dyn Fn([String; 2], &Prose) -> String,
    /// A value as Markdown, and where it was written.
    pub value: FillValue<'a>,
    /// Takes note of what an item says as the one before it: it prints once.
    pub said_before: &'a dyn Fn(Span),
}

/// What a block's text may print of the items it is about: Markdown, values of several items joined.
pub(super) fn of_block(items: &Items, ids: &[ItemId], fill: &Fill<'_>) -> Named {
    let mut named = Named::new();
    let extra = (0..items.extra_names.len()).filter_map(|index| u16::try_from(index).ok()).map(Field::Extra);
    let extra = extra.zip(&items.extra_names).map(|(field, name)| (field, [ascii(name), ascii(name)]));
    let fields = FIELDS.iter().map(|(field, names)| (*field, names.map(str::to_owned))).chain(extra);
    for (field, names) in fields {
        let mut values: Vec<String> = Vec::new();
        for item in ids.iter().filter_map(|id| items.get(*id)) {
            let prose = |prose: &Prose| (fill.prose)(names.clone(), prose);
            let parts = plain(item, field);
            let value = match parts.as_slice() {
                [] => words(item, field, &prose),
                parts => {
                    let stop = |text: &str| text.trim_end_matches('.').to_owned();
                    let one = |(text, place): &(String, _)| (fill.value)(names.clone(), &stop(text), *place);
                    Some(parts.iter().map(one).collect::<Vec<_>>().join("; "))
                }
            };
            let value = value.map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
            match value {
                Some(value) if values.contains(&value) => {
                    let places = parts.iter().filter_map(|(_, place)| *place).map(|(span, _)| span);
                    places.chain(prose_of(item, field).map(Prose::span)).for_each(fill.said_before);
                }
                value => values.extend(value),
            }
        }
        let between = match field {
            Field::Requirement | Field::Solutions | Field::Cause | Field::Evidence | Field::Note => "\n\n",
            _ => "; ",
        };
        let joined = (!values.is_empty()).then(|| Value::safe_string(&values.join(between)));
        both(&mut named, [names[0].as_str(), names[1].as_str()], joined);
    }
    let group = ids.first().and_then(|id| group(items, *id));
    let group = group.map(|name| Value::safe_string(&(fill.prose)(GROUP.map(str::to_owned), name)));
    both(&mut named, GROUP, group);
    named
}

/// The values of a field that is no prose, each with its place.
fn plain(item: &Item, field: Field) -> Vec<(String, Option<(Span, Rendering)>)> {
    let placed = |text: &str, span, rendering| (text.to_owned(), Some((span, rendering)));
    let of = |text: &Option<Spanned<String>>| {
        text.iter().map(|text| placed(&text.value, text.span, Rendering::Phrase)).collect()
    };
    let bodies = |bodies: &[Spanned<Agency>]| {
        bodies.iter().map(|body| placed(&body.value.name, body.span, Rendering::Body)).collect()
    };
    match field {
        Field::Max => {
            let place = item.scores.worth_place().map(|span| (span, Rendering::Figure));
            worth(item, |_| false).map(|worth| (worth, place)).into_iter().collect()
        }
        field if is_score(field) => {
            let place = item.scores.place(field).map(|span| (span, Rendering::Figure));
            figure(item, field).map(|score| (score.text(), place)).into_iter().collect()
        }
        Field::Number => of(&item.number),
        Field::Code => of(&item.code),
        Field::Lead => bodies(&item.leads),
        Field::Partners => bodies(&item.partners),
        Field::Monitor => bodies(&item.monitors),
        Field::Deadline => {
            let deadline = item.deadline.iter();
            deadline.map(|deadline| placed(&deadline.value.text, deadline.span, Rendering::Phrase)).collect()
        }
        _ => Vec::new(),
    }
}

/// The prose of a field.
fn prose_of(item: &Item, field: Field) -> Option<&Prose> {
    match field {
        Field::Name => item.name.as_ref(),
        Field::Budget => item.budget.as_ref().map(|budget| &budget.value.text),
        _ => item.texts.get(field),
    }
}

/// A field of an item in words; scores are not among them.
fn words(item: &Item, field: Field, prose: &dyn Fn(&Prose) -> String) -> Option<String> {
    let plain = plain(item, field);
    if plain.is_empty() {
        return prose_of(item, field).map(prose);
    }
    Some(plain.into_iter().map(|(text, _)| text).collect::<Vec<_>>().join("; "))
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
