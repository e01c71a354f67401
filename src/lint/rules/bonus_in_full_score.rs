#![doc = include_str!("bonus_in_full_score.md")]

use crate::lint::context::Context;
use crate::lint::items::{place, title, upward};
use crate::lint::rule::Found;
use crate::plan::figures::signed_score;
use crate::plan::{Field, Item, Level, Prose};
use crate::viet::text::bare;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    for (id, item) in plan.items.ids().zip(&plan.items.all) {
        let Some(max) = item.scores.max.filter(|max| item.level != Level::Rubric && max.value.units > 0) else {
            continue;
        };
        let heads = upward(&plan.items, id).filter(|above| above.level == Level::Group);
        let Some((group, field)) = heads.filter_map(|group| Some((group, meant(group)?))).next() else { continue };
        let fault = found.at(max.span).with("group", title(&plan.items, group)).with("score", max.value);
        let fault = if place(group) == place(item) { fault } else { fault.other(place(group), "group") };
        found.push(match field {
            Some(field) => {
                let signed = signed_score(field, max.value);
                fault.with("signed", &signed).help("sign").change(max.span, signed)
            }
            None => fault.help("which"),
        });
    }
}

/// What a group is of by the first words of its name: bonus points, penalties, or `Some(None)` for both.
fn meant(group: &Item) -> Option<Option<Field>> {
    let name = bare(group.name.as_ref().map_or("", Prose::as_str));
    let words = name.trim_start_matches(|sign: char| !sign.is_alphabetic());
    let says = |names: &[&str]| names.iter().any(|name| words.contains(name));
    let bonus = ["diem thuong", "diem cong", "thuong diem"];
    let penalty = ["diem tru", "tru diem"];
    if !bonus.iter().chain(&penalty).any(|name| words.starts_with(name)) {
        return None;
    }
    Some(match (says(&bonus), says(&penalty)) {
        (true, false) => Some(Field::Bonus),
        (false, true) => Some(Field::Penalty),
        _ => None,
    })
}
