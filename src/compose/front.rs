//! Head of page 1 (phần đầu): the three rules, and the file's properties. Its words are expressions of the
//! template, see [`super::evaluate`].

use std::collections::BTreeMap;

use crate::document::{Block, Properties, Rule, Slot};
use crate::paper::{Geometry, Twips};
use crate::plan::Plan;
use crate::plan::letterhead::issuer_lines;
use crate::viet::glue::glue;

use super::measure::{self, Type};

/// Tiêu ngữ, word for word (NĐ 30/2020, Phụ lục I, Mục II.1).
const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

/// The rules of the head: under Tiêu ngữ exactly as long as its line; under the issuing body and the trích
/// yếu between a third and a half of the line they stand under.
pub(super) fn rules(plan: &Plan, geometry: &Geometry) -> BTreeMap<Slot, Vec<Block>> {
    let lines = issuer_lines(&plan.letterhead);
    let issuer =
        last_line(lines.last().map_or("", String::as_str), geometry.issuer_width, Type::bold(geometry.issuer_size));
    let title = last_line(&plan.letterhead.title.value, geometry.body_width, Type::bold(geometry.title_size));
    let motto = measure::width(MOTTO, geometry.motto_size, true, false).min(geometry.nation_width);
    let rule = |length| vec![Block::Rule(Rule { length })];
    BTreeMap::from([
        (Slot::IssuerRule, rule(part_of(issuer))),
        (Slot::MottoRule, rule(motto)),
        (Slot::TitleRule, rule(part_of(title))),
    ])
}

/// The file's properties: what the plan is, never who typed it.
pub(super) fn properties(plan: &Plan) -> Properties {
    let head = &plan.letterhead;
    let title = format!("{} {}", head.kind, head.title.value.replace('\n', " "));
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

/// Width of the last line a text takes.
fn last_line(text: &str, width: Twips, set: Type) -> Twips {
    // As it prints: words that are glued together move to the next line together.
    let text = glue(text.trim_end());
    let lines = measure::wrap(&text, width, set);
    let last = lines.last().and_then(|range| text.get(range.clone())).unwrap_or_default();
    measure::width(last, set.half_points, set.bold, set.italic).min(width)
}

/// 42 parts of 100: well between a third and a half, whatever a printer's own metrics are.
fn part_of(line: Twips) -> Twips {
    line.saturating_mul(42) / 100
}
