#![doc = include_str!("percentage_contradicts.md")]

use crate::lint::amounts::{Amount, ONE, amounts, fractions, unit};
use crate::lint::context::Context;
use crate::lint::passage::Passage;
use crate::lint::rule::Found;
use crate::lint::signs::Signs;
use crate::plan::Percent;
use crate::viet::text::lower;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    for passage in context.passages().iter().filter(|passage| passage.signs.has(Signs::PERCENT)) {
        let all = amounts(passage, 0..passage.text.len());
        let of_fractions = fractions(passage);
        for (at, share) in all.iter().enumerate().filter(|(_, share)| share.percent) {
            let claim = of_fractions
                .iter()
                .rev()
                .find(|fraction| fraction.whole.range().end < share.range().start)
                .filter(|fraction| is_said_of(passage, &fraction.whole, share, &all))
                .map(|fraction| (fraction.part, fraction.whole))
                .or_else(|| in_words(passage, at, &all));
            match claim {
                Some((part, whole)) => tell(passage, share, part, whole, found),
                None => change(passage, at, &all, found),
            }
        }
    }
}

fn tell(passage: &Passage<'_>, share: &Amount, part: Amount, whole: Amount, found: &mut Found) {
    // Points with fewer than two decimals are taken as exact.
    let half = if part.decimals >= 2 { part.last_digit() / 2 } else { 0 };
    let holds =
        [part.units - half, part.units, part.units + half].iter().any(|part| share.is_share(*part, whole.units))
            || (share.units * whole.units - part.units * 100 * ONE).abs()
                <= share.last_digit() * whole.units + half * 100 * ONE;
    if !holds && whole.units > 0 {
        let place = passage.span(share.range().start..share.range().end + 1);
        let fault = found.at(place).with("kind", "share").with("got", passage.get(part.range()));
        let fault = fault.with("max", passage.get(whole.range())).with("percent", passage.get(share.range()));
        let fault = fault.with("right", percent(part.units, whole.units));
        found.push(fault.other(passage.span(part.range()), "points").help("check"));
    }
}

/// `87,76`
fn percent(part: i128, whole: i128) -> Percent {
    Percent(i64::try_from((part * 10_000 + whole / 2) / whole.max(1)).unwrap_or_default())
}

/// What may stand right before a percentage that is said of a fraction.
const SAID: [&str; 9] =
    ["đạt", "bằng", "chiếm", "tương đương", "tương ứng", "chỉ số", "tỷ lệ", "tỉ lệ", "đạt tỷ lệ là"];

/// True if the words between a fraction and a percentage say that it is the fraction's: in the same sentence, in
/// brackets or behind `đạt`, and no other figure between.
fn is_said_of(passage: &Passage<'_>, whole: &Amount, share: &Amount, all: &[Amount]) -> bool {
    let between = passage.get(whole.range().end..share.range().start);
    let other = all.iter().any(|one| one.range().start > whole.range().start && one.range().end < share.range().start);
    let ends = between.contains(['\n', ';', '|']) || between.contains(". ");
    let before = lower(between.trim_end());
    let before = before.trim_end_matches("là").trim_end();
    let said = before.ends_with('(') || SAID.iter().any(|word| before.ends_with(word));
    !other && !ends && said
}

/// `142 TTHC, trong đó 96 TTHC … (67,6%)`: two figures of one unit, the second a part of the first.
fn in_words(passage: &Passage<'_>, at: usize, all: &[Amount]) -> Option<(Amount, Amount)> {
    let share = all.get(at)?;
    let part = all.get(at.checked_sub(1)?).filter(|part| !part.percent)?;
    let behind = lower(passage.get(part.range().end..share.range().start).trim_end());
    let said = behind.ends_with('(') || SAID.iter().any(|word| behind.ends_with(word));
    if !said || behind.contains(['\n', '|']) || behind.contains(". ") {
        return None;
    }
    let what = unit(passage, part, 2);
    for whole in all.get(..at - 1)?.iter().rev() {
        let between = passage.get(whole.range().end..part.range().start);
        if between.contains(['\n', '|']) || between.contains(". ") {
            return None;
        }
        let same = unit(passage, whole, 2).first().is_some_and(|first| what.first() == Some(first));
        let words = lower(between);
        let of = ["trong đó", "đã nộp", "đã thực hiện", "đã giải ngân", "đã trả", "đã hoàn thành"];
        if same && !whole.percent && whole.units >= part.units {
            return of.iter().any(|word| words.trim_end().ends_with(word)).then_some((*part, *whole));
        }
    }
    None
}

/// `từ 2.028 người … xuống 1.908 người, giảm 5,9%`: a rise or fall between two figures of one unit.
fn change(passage: &Passage<'_>, at: usize, all: &[Amount], found: &mut Found) {
    let Some(share) = all.get(at) else { return };
    let before = lower(passage.get(0..share.range().start).trim_end());
    let Some(falls) = before.strip_suffix("giảm").map(|_| true).or_else(|| before.strip_suffix("tăng").map(|_| false))
    else {
        return;
    };
    let sentence = passage.sentence_range(&share.range());
    let counted =
        |one: &&Amount| one.range().start >= sentence.start && !one.percent && !unit(passage, one, 1).is_empty();
    let figures: Vec<Amount> = all.get(..at).unwrap_or_default().iter().filter(counted).copied().collect();
    let year = |one: &Amount| {
        one.decimals == 0 && (1900 * ONE..2200 * ONE).contains(&one.units) && passage.get(one.range()).len() == 4
    };
    let figures: Vec<Amount> = figures.into_iter().filter(|one| !year(one)).collect();
    let [.., from, to] = figures.as_slice() else { return };
    let words = lower(passage.get(from.range().end..to.range().start));
    let moved = ["xuống", "còn", "lên", "đến"].iter().any(|word| words.split(' ').any(|one| one == *word));
    let from_said = lower(passage.get(0..from.range().start).trim_end()).ends_with("từ");
    let years = words.contains("năm") && lower(passage.get(to.range().end..share.range().start)).contains("năm");
    if unit(passage, from, 1) != unit(passage, to, 1) || !(years || moved || from_said) || from.units <= 0 {
        return;
    }
    let difference = if falls { from.units - to.units } else { to.units - from.units };
    if !share.is_share(difference, from.units) {
        let place = passage.span(share.range().start..share.range().end + 1);
        let fault = found.at(place).with("kind", "change").with("got", passage.get(to.range()));
        let fault = fault.with("max", passage.get(from.range())).with("percent", passage.get(share.range()));
        let fault = fault.with("right", percent(difference, from.units));
        found.push(fault.other(passage.span(from.range()), "points").help("check"));
    }
}
