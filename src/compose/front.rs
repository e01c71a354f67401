//! Head of page 1 (phần đầu): the three rules, and the file's properties. Its words are expressions of the
//! template, see [`super::evaluate`].

use std::collections::BTreeMap;

use crate::document::{Block, Origin, Properties, Rendering, Rule, Run, Slot};
use crate::paper::{Geometry, Twips};
use crate::plan::keys::{Id, Table};
use crate::plan::{Plan, WrittenValue};
use crate::viet::glue::glue;

use super::balance::sides;
use super::letterhead;
use super::measure::{self, Type};

/// Tiêu ngữ, word for word (NĐ 30/2020, Phụ lục I, Mục II.1).
const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

/// The rules of the head: under Tiêu ngữ exactly as long as its line; under the issuing body and the trích
/// yếu between a third and a half of the line they stand under.
pub(super) fn rules(plan: &Plan, geometry: &Geometry) -> BTreeMap<Slot, Vec<Block>> {
    let set = Type::bold(geometry.issuer_size);
    let issuer = under(&letterhead::issuer(&plan.letterhead, geometry.issuer_width, set), geometry.issuer_width, set);
    let set = Type::bold(geometry.title_size);
    let width = geometry.body_width.saturating_sub(2 * title_sides(plan, geometry));
    let lines = wrapped(&glue(&plan.letterhead.title.value), width, set);
    let title = under(&lines, geometry.body_width, set);
    let motto = measure::width(MOTTO, geometry.motto_size, true, false).min(geometry.nation_width);
    let rule = |length| vec![Block::Rule(Rule { length })];
    BTreeMap::from([(Slot::IssuerRule, rule(issuer)), (Slot::MottoRule, rule(motto)), (Slot::TitleRule, rule(title))])
}

/// What the tags of a template can print of the letterhead, with its origins. That a template does print what no page
/// is valid without is for [`super::HeadValues`] to tell.
pub(super) fn head(plan: &Plan) -> Vec<Run> {
    let head = &plan.letterhead;
    let number = head.number.map(|number| number.value.to_string()).unwrap_or_default();
    let parent = head.issuer.parent.clone().unwrap_or_default();
    let values = [
        (Id::Parent, parent, Some(Rendering::Issuer)),
        (Id::Number, number, Some(Rendering::Number)),
        (Id::Symbol, head.symbol.clone(), None),
        (Id::Place, head.place.clone(), None),
        (Id::Date, head.date.in_words(), Some(Rendering::Date)),
        (Id::Title, head.title.value.clone(), None),
    ];
    let letterhead = plan.has_first_page();
    let reference = plan.annexes.iter().any(|annex| annex.belongs_to.is_none());
    let is_printed = |id: Id| match id {
        Id::Number | Id::Symbol | Id::Date => letterhead || reference,
        // Where no page has it, it is the title of the file still.
        Id::Title => true,
        _ => letterhead,
    };
    let run = |(id, text, rendering): (Id, String, Option<Rendering>)| {
        let span = plan.written.of_plan(id)?.text.span();
        Some(Run::of(text, rendering.map_or(Origin::Words(span), |rendering| Origin::Made(span, rendering))))
    };
    // Each of several bodies may be a value of its own.
    let issuers = plan.written.values().iter().filter(|value| value.table == Table::Top && value.id == Id::Issuer);
    let issuer =
        |value: &WrittenValue| Run::of(head.issuer.full.clone(), Origin::Made(value.text.span(), Rendering::Issuer));
    let values = values.into_iter().filter(|(id, ..)| is_printed(*id));
    issuers.filter(|_| letterhead || reference).map(issuer).chain(values.filter_map(run)).collect()
}

/// The indents on both sides of the trích yếu that make its lines even.
pub(super) fn title_sides(plan: &Plan, geometry: &Geometry) -> Twips {
    sides(&glue(&plan.letterhead.title.value), geometry.body_width, Type::bold(geometry.title_size))
}

/// The file's properties: what the plan is, never who typed it.
pub(super) fn properties(plan: &Plan) -> Properties {
    let head = &plan.letterhead;
    // Annexes of another document have no title but their own.
    let annex = plan.annexes.first().and_then(|annex| annex.title.as_ref()).map_or("", |title| &title.value);
    let title = match head.title.value.as_str() {
        "" => annex.to_owned(),
        title => format!("{} {}", head.kind, title.replace('\n', " ")),
    };
    let subject = head.number.as_ref().map(|number| format!("{:02}/{}", number.value, head.symbol));
    let created = match (head.date.year, head.date.month, head.date.day) {
        (Some(year), Some(month), Some(day)) => Some(format!("{year:04}-{month:02}-{day:02}")),
        _ => None,
    };
    Properties {
        title: title.trim().to_owned(),
        subject: subject.unwrap_or_default(),
        creator: head.issuer.full.clone(),
        created,
    }
}

fn wrapped(text: &str, width: Twips, set: Type) -> Vec<String> {
    let lines = measure::wrap(text, width, set);
    lines.into_iter().filter_map(|line| text.get(line).map(str::to_owned)).collect()
}

/// The length of a rule under some lines: between a third and a half of the longest one, and of the last one too where
/// there is such a length (the decree does not say which of them is meant).
fn under(lines: &[String], room: Twips, set: Type) -> Twips {
    let measured = |line: &String| measure::width(line, set.half_points, set.bold, set.italic).min(room);
    let longest = lines.iter().map(measured).max().unwrap_or_default();
    let last = lines.last().map(measured).unwrap_or_default();
    let part = |line: Twips, hundredths: Twips| line.saturating_mul(hundredths) / 100;
    // 42 parts of 100: well between a third and a half, whatever a printer's own metrics are.
    part(longest, 42).min(part(last, 48)).max(part(longest, 35))
}
