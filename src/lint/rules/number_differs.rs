#![doc = include_str!("number_differs.md")]

use std::collections::HashMap;

use crate::lint::amounts::{Amount, ONE, amounts, unit};
use crate::lint::blocks::Shape;
use crate::lint::context::Context;
use crate::lint::passage::{Kind, Passage};
use crate::lint::rule::Found;
use crate::lint::signs::Signs;
use crate::lint::word::{Word, key};
use crate::plan::Field;

/// Reports every place that breaks the rule: figures of the body that say otherwise than the rows they are about.
pub fn check(context: &Context<'_>, found: &mut Found) {
    turned(context, found);
    let rows: Vec<(&Passage<'_>, Vec<Amount>)> = context
        .passages()
        .iter()
        .filter(|passage| matches!(passage.kind, Kind::Name(_) | Kind::Field(_, Field::Product)))
        .map(|passage| (passage, counted(passage, 0..passage.text.len())))
        .filter(|(_, all)| !all.is_empty())
        .collect();
    if rows.is_empty() {
        return;
    }
    let mut around: HashMap<[u32; 4], (Amount, &Passage<'_>)> = HashMap::new();
    for (passage, all) in &rows {
        for amount in all {
            if let Some(near) = neighbours(passage, amount) {
                around.entry(near).or_insert((*amount, passage));
            }
        }
    }
    for passage in context.passages().iter().filter(|passage| passage.kind == Kind::Body) {
        for block in passage.blocks.iter().filter(|block| !matches!(block.shape, Shape::Heading(_))) {
            for amount in counted(passage, block.range()) {
                let same = neighbours(passage, &amount).and_then(|near| around.get(&near)).copied();
                let of_task = || product(context, passage, &amount, &rows);
                if let Some((other, row)) = same.or_else(of_task).filter(|(other, _)| other.units != amount.units) {
                    let fault = found.at(passage.span(amount.range())).with("found", passage.get(amount.range()));
                    let fault = fault.with("other", row.get(other.range()));
                    found.push(fault.other(row.span(other.range()), "row").help("one"));
                }
            }
        }
    }
}

/// By sorted digits and unit the first figure and its text.
type Known<'p, 'a> = HashMap<(Vec<u8>, [String; 2]), (Amount, &'p Passage<'a>)>;

/// Figures of one unit that differ in the order of their digits alone: `22.480 bản ghi`, `22.840 bản ghi`.
fn turned(context: &Context<'_>, found: &mut Found) {
    let mut known: Known<'_, '_> = HashMap::new();
    for passage in context.passages().iter().filter(|passage| passage.signs.has(Signs::DIGIT)) {
        for amount in counted(passage, 0..passage.text.len()).into_iter().filter(|amount| amount.units >= 100 * ONE) {
            let mut digits: Vec<u8> = passage.get(amount.range()).bytes().filter(u8::is_ascii_digit).collect();
            digits.sort_unstable();
            let what = unit(passage, &amount, 2);
            let [one, other] = what.as_slice() else { continue };
            let first = known.entry((digits, [one.clone(), other.clone()])).or_insert((amount, passage));
            if first.0.units != amount.units {
                let fault = found.at(passage.span(amount.range())).with("found", passage.get(amount.range()));
                let fault = fault.with("other", first.1.get(first.0.range()));
                found.push(fault.other(first.1.span(first.0.range()), "row").help("one"));
                return;
            }
        }
    }
}

/// Whole counts; years, shares and days are none.
fn counted(passage: &Passage<'_>, within: std::ops::Range<usize>) -> Vec<Amount> {
    let mut all = amounts(passage, within);
    all.retain(|amount| {
        let year = passage.get(amount.range()).len() == 4 && (1900 * ONE..2200 * ONE).contains(&amount.units);
        let before = passage.get(0..amount.range().start);
        let dated = ["ngày ", "tháng ", "quý ", "năm ", "số ", "/"].iter().any(|word| before.ends_with(word));
        let behind = passage.get(amount.range().end..passage.text.len());
        !amount.percent && amount.decimals == 0 && !year && !dated && !behind.starts_with('/')
    });
    all
}

/// The two words before and behind a figure.
fn neighbours(passage: &Passage<'_>, amount: &Amount) -> Option<[u32; 4]> {
    let at = passage.words.partition_point(|word| word.start() < amount.range().start);
    let behind = passage.words.partition_point(|word| word.start() < amount.range().end);
    let word = |at: usize| passage.words.get(at);
    let all = [word(at.checked_sub(2)?)?, word(at.checked_sub(1)?)?, word(behind)?, word(behind + 1)?];
    let joined = |one: &Word<'_>, other: &Word<'_>| !passage.between(one, other).contains(['\n', '|', ';', ':', '.']);
    // `ít nhất 02 tin, bài` is said of many things.
    let vague =
        ["nhất", "thiểu", "đạt", "khoảng", "trên", "hơn", "từ", "đến", "đa", "là", "gồm"].contains(&all[1].text);
    let figures = vague || all.iter().any(|word| word.is_number());
    let close = joined(all[0], all[1]) && joined(all[1], all[2]) && joined(all[2], all[3]);
    (close && !figures).then(|| all.map(|word| word.key))
}

/// `06 lớp bồi dưỡng kỹ năng số`: the row of that name has a product counted in the same unit.
fn product<'p, 'a>(
    context: &Context<'a>,
    passage: &Passage<'_>,
    amount: &Amount,
    rows: &'p [(&'p Passage<'a>, Vec<Amount>)],
) -> Option<(Amount, &'p Passage<'a>)> {
    let what = unit(passage, amount, 1).first().map(|word| key(word))?;
    let behind: Vec<u32> =
        passage.words_in(amount.range().end..passage.text.len()).iter().skip(1).take(4).map(|word| word.key).collect();
    rows.iter().find_map(|(row, all)| {
        let Kind::Field(id, Field::Product) = row.kind else { return None };
        let other = all.iter().find(|other| unit(row, other, 1).first().map(|word| key(word)) == Some(what))?;
        let name = context.plan.items.get(id)?.name.as_ref()?.as_str();
        let words = crate::lint::word::split(name);
        let same = behind.len() == 4 && words.iter().map(|word| word.key).take(4).eq(behind.iter().copied());
        same.then_some((*other, *row))
    })
}
