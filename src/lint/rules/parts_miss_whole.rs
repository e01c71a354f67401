#![doc = include_str!("parts_miss_whole.md")]

use crate::lint::amounts::{Amount, amounts, fractions, unit};
use crate::lint::blocks::{Block, Shape};
use crate::lint::context::Context;
use crate::lint::passage::{Kind, Passage};
use crate::lint::rule::Found;
use crate::lint::totals::totals;
use crate::viet::text::lower;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    for passage in context.passages().iter().filter(|passage| passage.kind.is_prose()) {
        for (at, block) in passage.blocks.iter().enumerate() {
            if passage.get(block.range()).contains("gồm") {
                listed(passage, block, passage.blocks.get(at + 1..).unwrap_or_default(), found);
            }
        }
    }
    two_parts(context, found);
    late_files(context, found);
}

/// `111 hồ sơ, gồm 41 hồ sơ … và 30 hồ sơ …`, or the parts in the lines that follow.
fn listed(passage: &Passage<'_>, block: &Block, after: &[Block], found: &mut Found) {
    let range = block.range();
    let Some(word) = passage.words_in(range.clone()).iter().find(|word| lower(word.text) == "gồm") else { return };
    let sentence = passage.sentence_range(&word.range());
    let before = amounts(passage, sentence.start.max(range.start)..word.start());
    let Some(whole) = before.last().filter(|whole| !whole.percent).copied() else { return };
    let what = unit(passage, &whole, 1);
    if what.is_empty() {
        return;
    }
    let lines = passage.get(word.end()..range.end).trim() == ":";
    let counted = |one: &Amount| !one.percent && unit(passage, one, 1) == what;
    let parts: Vec<Amount> = if lines {
        let list = after.iter().take_while(|block| block.shape == Shape::Bullet);
        let first = |block: &Block| amounts(passage, block.range()).first().copied();
        let all: Option<Vec<Amount>> = list.map(first).collect();
        all.unwrap_or_default()
    } else {
        let end = passage.get(word.end()..range.end).find([';', '(']).map_or(range.end, |at| word.end() + at);
        amounts(passage, word.end()..end.min(sentence.end))
    };
    let sum: i128 = parts.iter().map(|part| part.units).sum();
    if parts.len() > 1 && parts.iter().all(counted) && sum != whole.units {
        let fault =
            found.at(passage.span(whole.range())).with("whole", passage.get(whole.range())).with("sum", shown(sum));
        let fault = parts.iter().fold(fault, |fault, part| fault.other(passage.span(part.range()), "part"));
        found.push(fault.help("add"));
    }
}

/// `59,96/66,5 điểm; … 26,28/33,5 điểm` of a list of 100 points: what was got adds up to what the items got.
fn two_parts(context: &Context<'_>, found: &mut Found) {
    let Some(totals) = totals(context.plan) else { return };
    for passage in context.passages().iter().filter(|passage| passage.kind == Kind::Body) {
        let all = fractions(passage);
        for pair in all.windows(2) {
            let [one, other] = pair else { continue };
            let between = passage.get(one.whole.range().end..other.part.range().start);
            let sum = one.part.units + other.part.units;
            if one.whole.units + other.whole.units == totals.max && !between.contains('\n') && sum != totals.got {
                let range = one.part.range().start..one.whole.range().end;
                let fault = found.at(passage.span(range)).with("whole", shown(totals.got)).with("sum", shown(sum));
                found.push(fault.other(passage.span(other.part.range()), "part").help("add"));
            }
        }
    }
}

/// `1.188/1.250 hồ sơ … đúng hạn` leaves 62: another count of late files contradicts it.
fn late_files(context: &Context<'_>, found: &mut Found) {
    let mut in_time = Vec::new();
    for passage in context.passages().iter().filter(|passage| passage.kind == Kind::Body) {
        for fraction in fractions(passage) {
            let behind = passage.get(fraction.whole.range().end..passage.sentence_range(&fraction.whole.range()).end);
            if behind.starts_with(" hồ sơ") && behind.contains("đúng hạn") && !behind.contains("trước") {
                in_time.push((passage, fraction));
            }
        }
    }
    let [(of, fraction)] = in_time.as_slice() else { return };
    let left = fraction.whole.units - fraction.part.units;
    for passage in context.passages() {
        for amount in amounts(passage, 0..passage.text.len()) {
            let behind = passage.get(amount.range().end..passage.text.len());
            let late = ["quá hạn", "chậm hạn", "trễ hạn"].iter().any(|late| {
                behind.trim_start().strip_prefix("hồ sơ").is_some_and(|rest| rest.trim_start().starts_with(late))
            });
            if late && amount.units != left {
                let fault = found
                    .at(passage.span(amount.range()))
                    .with("whole", passage.get(amount.range()))
                    .with("sum", shown(left));
                found.push(fault.other(of.span(fraction.part.range()), "part").help("add"));
            }
        }
    }
}

/// `1.250`, `86,24`
pub(super) fn shown(units: i128) -> String {
    let units = i64::try_from(units).unwrap_or_default();
    let (whole, rest) = (units / 10_000, (units % 10_000).unsigned_abs());
    let decimals = format!("{rest:04}");
    let decimals = decimals.trim_end_matches('0');
    let whole = crate::viet::number::thousands(whole);
    if decimals.is_empty() { whole } else { format!("{whole},{decimals}") }
}
