#![doc = include_str!("deadline_reversed.md")]

use crate::lint::context::Context;
use crate::lint::dates::named;
use crate::lint::passage::{Kind, Passage};
use crate::lint::rule::Found;
use crate::viet::text::{collapse, lower};

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let year = context.year;
    for deadline in plan.items.all.iter().filter_map(|item| item.deadline.as_ref()) {
        if let Some((first, last)) = deadline.value.when.reversed(year) {
            let fault = found.at(deadline.span).with("first", first).with("last", last);
            found.push(fault.with("deadline", collapse(&deadline.value.text)).help("years"));
        }
    }
    for passage in context.passages().iter().filter(|passage| !matches!(passage.kind, Kind::Deadline(_))) {
        if passage.text.contains("đến") {
            in_text(context, passage, found);
        }
    }
}

/// `từ tháng 9/2026 đến tháng 3/2026`, `từ năm 2030 đến năm 2026` in a text.
fn in_text(context: &Context<'_>, passage: &Passage<'_>, found: &mut Found) {
    let times = named(passage);
    for pair in times.windows(2) {
        let [from, to] = pair else { continue };
        let said = passage.get(from.range.end..to.range.start).trim() == "đến";
        let begins = lower(passage.get(0..from.range.start).trim_end()).ends_with("từ");
        // Without a year of its own the first one may lie in the year before.
        let dated = from.year.is_some() || to.year.is_none();
        let ends = (from.last_day(context.year), to.last_day(context.year));
        if let (true, (Some(first), Some(last))) = (said && begins && dated, ends)
            && last < first
        {
            let range = from.range.start..to.range.end;
            let fault = found.at(passage.span(range.clone())).with("first", first).with("last", last);
            found.push(fault.with("deadline", collapse(passage.get(range))).help("years"));
        }
    }
}
