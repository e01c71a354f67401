//! What a cell says beside what the plan says already (so giá trị), and what is to be written for it.

use super::super::cells;
use super::columns::FieldColumn;
use super::pairs::key;
use crate::docx::adopt::CellText;
use crate::plan::figures::{given, is_score};
use crate::plan::rows::rows_above;
use crate::plan::{Agency, Deadline, Field, Found, Item, ItemId, Level, Plan, Prose, Score};
use crate::text::Spanned;
use crate::viet::Date;
use crate::viet::number::decimal;
use crate::viet::text::collapse;

/// A cell that says something.
pub(super) struct Cell<'a> {
    pub field: &'a FieldColumn,
    text: &'a CellText,
    plain: String,
    /// It goes on over the row below.
    merged: bool,
}

impl<'a> Cell<'a> {
    /// A cell of a field; `None` where it says nothing, or that there is nothing.
    pub fn of(field: &'a FieldColumn, text: &'a CellText, merged: bool) -> Option<Self> {
        let plain = cells::plain(text);
        let dash = plain.chars().all(crate::viet::text::is_dash);
        (!dash).then_some(Self { field, text, plain, merged })
    }

    /// The value as a plan has it.
    fn value(&self) -> String {
        let plain = &self.plain;
        match self.field.field {
            field if is_score(field) => figure(plain),
            Field::Lead | Field::Partners | Field::Monitor => cells::names(self.text),
            Field::Deadline => cells::lines(self.text),
            Field::Done => per_cent(plain),
            Field::Budget if !plain.ends_with(|c: char| c.is_alphabetic()) => figure(plain),
            Field::DoneOn | Field::Budget => plain.clone(),
            Field::State => cells::escaped(plain),
            _ => cells::prose(self.text),
        }
    }
}

/// Where the value of a cell is to be written and as what; `None` where the plan says it already, or works it out.
pub(super) fn wanted(plan: &Plan, id: ItemId, cell: &Cell<'_>) -> Option<(ItemId, String)> {
    let item = plan.items.get(id)?;
    let field = cell.field.field;
    let value = cell.value();
    if value.trim().is_empty() {
        return None;
    }
    let written = has(item, field);
    let adds_up = is_score(field) || field == Field::Budget;
    if adds_up && !written && (field == Field::Lost || !plan.items.is_lowest(id)) {
        return None;
    }
    if written {
        return (!says(plan, item, field, &value)).then_some((id, value));
    }
    // What bonus points and penalties are stands among the highest scores.
    if field == Field::Max && item.scores.is_extra() {
        return None;
    }
    if field.is_progress() || adds_up {
        return Some((id, value));
    }
    let upper = speakers(plan, id).find(|upper| plan.items.get(*upper).is_some_and(|item| given(item, field)));
    match upper {
        Some(upper) if plan.items.get(upper).is_some_and(|item| says(plan, item, field, &value)) => None,
        Some(upper) if cell.merged => Some((upper, value)),
        _ => Some((id, value)),
    }
}

/// True for what an item says itself; lost points where they are written.
fn has(item: &Item, field: Field) -> bool {
    match field {
        field if is_score(field) => item.scores.place(field).is_some(),
        field => given(item, field),
    }
}

/// The items whose words run over a row that says nothing itself, the nearest first.
fn speakers(plan: &Plan, id: ItemId) -> impl Iterator<Item = ItemId> + '_ {
    let parent = |id: &ItemId| plan.items.get(*id).and_then(|item| item.parent);
    let is_group = |id: &ItemId| plan.items.get(*id).is_some_and(|item| item.level == Level::Group);
    rows_above(&plan.items, id).chain(std::iter::successors(parent(&id), parent)).filter(move |id| !is_group(id))
}

/// True where an item says for a field what a cell does.
fn says(plan: &Plan, item: &Item, field: Field, value: &str) -> bool {
    let names = |all: &[Spanned<Agency>]| {
        let own: Vec<&str> = all.iter().map(|body| &*body.value.name).collect();
        let known = value.split(';').map(|name| match plan.agencies.find(name.trim()) {
            Found::Exact(at) | Found::Variant(at) | Found::Key(at) => {
                plan.agencies.entries.get(at).map_or(name, |body| body.name.as_str())
            }
            Found::Unknown | Found::LooksLikeKey(_) => name,
        });
        key(&own.join(";")) == key(&known.collect::<Vec<_>>().join(";")) || key(&own.join(";")) == key(value)
    };
    match field {
        Field::Lead => names(&item.leads),
        Field::Partners => names(&item.partners),
        Field::Monitor => names(&item.monitors),
        Field::Max | Field::Bonus | Field::Penalty | Field::Got | Field::Lost | Field::Target => {
            let own = match field {
                Field::Max => item.scores.max,
                Field::Bonus => item.scores.bonus,
                Field::Penalty => item.scores.penalty,
                Field::Got => item.scores.got,
                Field::Lost => item.scores.lost,
                _ => item.scores.target,
            };
            let read = Score::read(value.trim_start_matches('+'));
            own.zip(read.ok()).is_some_and(|(own, read)| own.value.units == read.units)
        }
        Field::Deadline => item.deadline.as_ref().is_some_and(|own| same_time(&own.value, value)),
        Field::Budget => {
            let bare = |text: &str| key(&text.replace('.', ""));
            item.budget.as_ref().is_some_and(|own| bare(own.value.text.as_str()) == bare(value))
        }
        Field::Done | Field::DoneOn => {
            let own = item.texts.get(field).map(Prose::as_str).map(collapse).unwrap_or_default();
            let days = Date::read(&own).ok().zip(Date::read(value).ok());
            own == value || per_cent(&own) == value || days.is_some_and(|(own, new)| own == new)
        }
        _ => item.texts.get(field).is_some_and(|own| same_words(own.as_str(), value)),
    }
}

fn same_time(own: &Deadline, value: &str) -> bool {
    let day = || Date::read(value).ok().is_some_and(|day| own.when.last_day(None) == Some(day));
    key(own.text.as_str()) == key(value) || day()
}

/// True where words are the same but for marks, spaces and capitals. What Tera works out stands for anything.
fn same_words(own: &str, value: &str) -> bool {
    let value = key(value);
    let mut rest = value.as_str();
    let mut pieces = own.split("{{").enumerate().map(|(at, piece)| match at {
        0 => piece,
        _ => piece.split_once("}}").map_or(piece, |(_, behind)| behind),
    });
    if !own.contains("{{") {
        return key(own) == value;
    }
    pieces.all(|piece| match rest.find(&key(piece)) {
        Some(at) => {
            rest = rest.get(at..).and_then(|rest| rest.get(key(piece).len()..)).unwrap_or_default();
            true
        }
        None => false,
    })
}

/// A figure with the decimal comma.
fn figure(plain: &str) -> String {
    let plain = plain.replace('\u{2212}', "-");
    match decimal(&plain) {
        // `1.500` is left: it may be a thousand.
        Ok(_) if plain.matches('.').count() == 1 && !plain.contains(',') => plain.replace('.', ","),
        _ => plain,
    }
}

/// `0,5` and `50` as `50%`: a sheet has parts of one where it has no sign.
fn per_cent(plain: &str) -> String {
    let Ok(number) = plain.replace(',', ".").parse::<f64>() else { return plain.to_owned() };
    let number = if (0.0..=1.0).contains(&number) { number * 100.0 } else { number };
    // Two decimals are more than anybody counts work in.
    let text = format!("{number:.2}");
    format!("{}%", text.trim_end_matches('0').trim_end_matches('.').replace('.', ","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_and_counts_are_per_cent() {
        let known = [
            ("0,5", "50%"),
            ("1", "100%"),
            ("50", "50%"),
            ("33,3", "33,3%"),
            ("0", "0%"),
            ("50%", "50%"),
            ("một nửa", "một nửa"),
        ];
        for (written, read) in known {
            assert_eq!(per_cent(written), read);
        }
    }

    #[test]
    fn words_are_the_same_whatever_marks_them() {
        assert!(same_words("**Rà soát**, hệ thống hóa", "Rà soát; hệ thống hóa"));
        assert!(!same_words("Đạt 1,5 điểm", "Đạt 15 điểm"));
        assert!(same_words("Đạt {{ tong(\"điểm\") }} điểm", "Đạt 86,5 điểm"));
        assert!(!same_words("Đạt {{ tong(\"điểm\") }} điểm", "Được 86,5 điểm"));
    }
}
