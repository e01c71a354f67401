//! What changed in the annexes (phụ lục): which there are, in which order, and what each of them is made of.
//!
//! The rows of their tables are views of the items and are compared there.

use super::change::{AnnexName, AnnexPart, Change, ColumnName, Side, Subject, Value};
use super::fields::{field_name, level_name};
use super::passages;
use super::prose::text_of;
use crate::diff::{REWORDED, Words, staying};
use crate::plan::{Annex, BelongsTo, Column, ColumnKind, Items, NamedTable, Part, Plan, Prose, TableSpec};
use crate::text::Spanned;
use crate::viet::text::{collapse, fold};

/// In the order of the later plan, then those that went.
pub fn compare(before: &Plan, after: &Plan) -> Vec<Change> {
    let twins = twins(&before.annexes, &after.annexes);
    let order: Vec<usize> = twins.iter().flatten().copied().collect();
    let mut stays = staying(&order).into_iter();
    let mut list = Vec::new();
    for (at, annex) in after.annexes.iter().enumerate() {
        let name = name(at, &after.annexes, annex);
        let twin = twins.get(at).copied().flatten();
        let Some((was_at, was)) = twin.and_then(|twin| Some((twin, before.annexes.get(twin)?))) else {
            list.push(Change::between(Subject::Annex(name, AnnexPart::Whole), None, Some(whole(annex))));
            continue;
        };
        if stays.next() == Some(false) {
            let side = |at: usize, annex: &Annex| Side::new(Value::Position(at + 1), Some(annex.span));
            let subject = Subject::Annex(name.clone(), AnnexPart::Whole);
            list.push(Change::moved(subject, side(was_at, was), side(at, annex)));
        }
        list.extend(inside(&name, (was, &before.items), (annex, &after.items)));
    }
    for (at, annex) in before.annexes.iter().enumerate().filter(|(at, _)| !order.contains(at)) {
        list.push(Change::between(
            Subject::Annex(name(at, &before.annexes, annex), AnnexPart::Whole),
            Some(whole(annex)),
            None,
        ));
    }
    list
}

/// An annex and its index.
type Numbered<'a> = (usize, &'a Annex);

/// True if two annexes are one.
type Same<'a> = &'a dyn Fn(Numbered<'_>, Numbered<'_>) -> bool;

/// For each annex afterwards, which it was: by id, then by title, then by a title alike, then by its number where
/// one of the two has no title or there is only one in each plan.
fn twins(before: &[Annex], after: &[Annex]) -> Vec<Option<usize>> {
    let id = |annex: &Annex| annex.id.as_ref().map(|id| fold(&id.value));
    let title = |annex: &Annex| annex.title.as_ref().map(|title| fold(&title.value));
    let title_words = |annex: &Annex| annex.title.as_ref().map(|title| Words::of(&title.value));
    let lone = before.len() == 1 && after.len() == 1;
    let same_id = |old: Numbered, new: Numbered| id(old.1).is_some() && id(old.1) == id(new.1);
    let same_title = |old: Numbered, new: Numbered| title(old.1).is_some() && title(old.1) == title(new.1);
    let alike_title = |old: Numbered, new: Numbered| {
        title_words(old.1).zip(title_words(new.1)).is_some_and(|(old, new)| old.likeness(&new) >= REWORDED)
    };
    let same_number =
        |old: Numbered, new: Numbered| old.0 == new.0 && (lone || title(old.1).is_none() || title(new.1).is_none());
    let steps: [Same; 4] = [&same_id, &same_title, &alike_title, &same_number];
    let mut twins: Vec<Option<usize>> = vec![None; after.len()];
    for step in steps {
        for (at, new) in after.iter().enumerate() {
            if twins.get(at) != Some(&None) {
                continue;
            }
            let free = before.iter().enumerate().filter(|(old, _)| !twins.contains(&Some(*old)));
            let found = free.filter(|old| step(*old, (at, new))).map(|(old, _)| old).next();
            if let Some(twin) = twins.get_mut(at) {
                *twin = found;
            }
        }
    }
    twins
}

fn name(at: usize, all: &[Annex], annex: &Annex) -> AnnexName {
    AnnexName {
        number: (all.len() > 1).then_some(at + 1),
        title: annex.title.as_ref().map(|title| collapse(&title.value)),
    }
}

fn whole(annex: &Annex) -> Side {
    let title = annex.title.as_ref().map(|title| collapse(&title.value)).unwrap_or_default();
    Side::text(title, Some(annex.span))
}

fn inside(name: &AnnexName, (old, old_items): (&Annex, &Items), (new, new_items): (&Annex, &Items)) -> Vec<Change> {
    let mut list = Vec::new();
    let mut edited = |part: AnnexPart, old: Option<Side>, new: Option<Side>| {
        if old.as_ref().map(|side| &side.value) != new.as_ref().map(|side| &side.value) {
            list.push(Change::edited(Subject::Annex(name.clone(), part), old, new));
        }
    };
    edited(AnnexPart::Label, label(old.label.as_ref()), label(new.label.as_ref()));
    let document = |annex: &Annex| {
        let whole = |it: &BelongsTo| {
            Side::text(collapse(&format!("{}{}", it.words, it.document.value)), Some(it.document.span))
        };
        annex.belongs_to.as_ref().map(whole)
    };
    edited(AnnexPart::BelongsTo, document(old), document(new));
    edited(AnnexPart::Title, label(old.title.as_ref()), label(new.title.as_ref()));
    let page = |annex: &Annex| Some(Side::new(Value::Orientation(annex.orientation), Some(annex.span)));
    edited(AnnexPart::Orientation, page(old), page(new));
    let (old_tables, new_tables) = (tables(old), tables(new));
    for at in 0..old_tables.len().max(new_tables.len()) {
        let (old, new) = (old_tables.get(at).copied(), new_tables.get(at).copied());
        in_table(at + 1, (old, old_items), (new, new_items), &mut edited);
    }
    let (old_texts, new_texts) = (texts(old), texts(new));
    for at in 0..old_texts.len().max(new_texts.len()) {
        let subject = |spot| Subject::Annex(name.clone(), AnnexPart::Text(spot));
        list.extend(text_of(old_texts.get(at).copied(), new_texts.get(at).copied(), subject));
    }
    list
}

/// What changed of a table, told to `edited`.
fn in_table(
    number: usize,
    (old, old_items): (Option<&TableSpec>, &Items),
    (new, new_items): (Option<&TableSpec>, &Items),
    edited: &mut dyn FnMut(AnnexPart, Option<Side>, Option<Side>),
) {
    let mut both = |part: AnnexPart, side: &dyn Fn(&TableSpec, &Items) -> Option<Side>| {
        edited(part, old.and_then(|table| side(table, old_items)), new.and_then(|table| side(table, new_items)));
    };
    both(AnnexPart::Heading(number), &|table, _| prose(table.heading.as_ref()));
    both(AnnexPart::Unit(number), &|table, _| prose(table.unit.as_ref()));
    both(AnnexPart::Columns(number), &columns);
    both(AnnexPart::Selection(number), &|table, _| selection(table));
    both(AnnexPart::Total(number), &|table, _| label(table.total.as_ref()));
    both(AnnexPart::Note(number), &|table, _| prose(table.note.as_ref()));
}

/// What changed of the tables that texts ask for, by their names.
pub fn named_tables(before: &Plan, after: &Plan) -> Vec<Change> {
    let find = |plan: &'_ Plan, name: &str| plan.tables.iter().position(|table| fold(&table.name.value) == fold(name));
    let whole = |table: &NamedTable| Some(Side::text(collapse(&table.name.value), Some(table.name.span)));
    let mut list = Vec::new();
    for new in &after.tables {
        let name = collapse(&new.name.value);
        let Some(old) = find(before, &name).and_then(|at| before.tables.get(at)) else {
            list.push(Change::between(Subject::Table(name, AnnexPart::Whole), None, whole(new)));
            continue;
        };
        let mut edited = |part: AnnexPart, old: Option<Side>, new: Option<Side>| {
            if old.as_ref().map(|side| &side.value) != new.as_ref().map(|side| &side.value) {
                list.push(Change::edited(Subject::Table(name.clone(), part), old, new));
            }
        };
        in_table(1, (Some(&old.spec), &before.items), (Some(&new.spec), &after.items), &mut edited);
    }
    for old in before.tables.iter().filter(|old| find(after, &old.name.value).is_none()) {
        let subject = Subject::Table(collapse(&old.name.value), AnnexPart::Whole);
        list.push(Change::between(subject, whole(old), None));
    }
    list
}

fn tables(annex: &Annex) -> Vec<&TableSpec> {
    annex.parts.iter().filter_map(|part| if let Part::Table(table) = part { Some(&**table) } else { None }).collect()
}

fn texts(annex: &Annex) -> Vec<&Prose> {
    annex
        .parts
        .iter()
        .filter_map(|part| if let Part::Text(text) | Part::Title(text, _) = part { Some(text) } else { None })
        .collect()
}

fn label(label: Option<&Spanned<String>>) -> Option<Side> {
    label.map(|label| Side::text(collapse(&label.value), Some(label.span)))
}

fn prose(prose: Option<&Prose>) -> Option<Side> {
    prose.map(|prose| Side::text(passages::shown(prose), Some(prose.span())))
}

fn columns(table: &TableSpec, items: &Items) -> Option<Side> {
    let first = table.columns.first()?.span;
    let span = table.columns.iter().map(|column| column.span).fold(first, crate::text::Span::to);
    let named = |kind| match kind {
        ColumnKind::Field(field) => ColumnName::Field(field_name(items, field)),
        ColumnKind::Level(level) => ColumnName::Level(level_name(items, level)),
    };
    let column = |column: &Column| match &column.header {
        Some(header) => vec![ColumnName::Header(collapse(&header.value))],
        None => column.kinds().map(named).collect(),
    };
    Some(Side::new(Value::Columns(table.columns.iter().flat_map(column).collect()), Some(span)))
}

/// Codes and groups, then the condition, as written.
fn selection(table: &TableSpec) -> Option<Side> {
    let selection = &table.selection;
    let codes: Vec<String> = selection.codes.iter().map(|code| collapse(&code.value)).collect();
    let mut parts = if codes.is_empty() { Vec::new() } else { vec![codes.join("; ")] };
    parts.extend(selection.condition.as_ref().map(passages::shown));
    let spans = selection.codes.iter().map(|code| code.span).chain(selection.condition.as_ref().map(Prose::span));
    let span = spans.reduce(crate::text::Span::to)?;
    Some(Side::text(parts.join("\n"), Some(span)))
}
