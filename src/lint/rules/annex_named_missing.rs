#![doc = include_str!("annex_named_missing.md")]

use crate::lint::context::Context;
use crate::lint::passage::{Kind, Passage};
use crate::lint::rule::Found;
use crate::lint::word::{Word, key};
use crate::viet::number::read_roman;
use crate::viet::text::{bare, fold, lower, same_letters};

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let count = u32::try_from(plan.annexes.len()).unwrap_or(u32::MAX);
    let labels: Vec<String> = plan.annex_labels().iter().map(|label| fold(label)).collect();
    let heads = ["phụ", "biểu", "mẫu"].map(key);
    for passage in context.passages().iter().filter(|passage| !matches!(passage.kind, Kind::BelongsTo | Kind::Head)) {
        for at in 0..passage.words.len() {
            let rest = passage.words.get(at..).unwrap_or_default();
            let Some((length, number)) =
                rest.first().filter(|word| heads.contains(&word.key)).and_then(|_| label(passage, rest))
            else {
                continue;
            };
            let (Some(first), Some(last)) = (rest.first(), rest.get(length - 1)) else { continue };
            let range = first.start()..last.end();
            let ours = labels.contains(&fold(passage.get(range.clone())));
            let annex = same_letters(first.text, "phụ");
            let missing = if annex { number > count.max(1) } else { !tables(context, passage.get(range.clone())) };
            if !ours && missing && !is_of_another(passage, &range) {
                let fault = found.at(passage.span(range.clone())).with("kind", if annex { "annex" } else { "form" });
                found.push(fault.with("found", passage.get(range)).with("count", count).help("call"));
            }
        }
    }
}

/// `Phụ lục III`, `Biểu 03`, `Mẫu số 02`: how many words, and the number.
fn label(passage: &Passage<'_>, rest: &[Word<'_>]) -> Option<(usize, u32)> {
    let [first, second, ..] = rest else { return None };
    let joined = |one: &Word<'_>, other: &Word<'_>| passage.between(one, other).trim().is_empty();
    if same_letters(first.text, "phụ") {
        let third = rest.get(2).filter(|third| joined(second, third))?;
        return (same_letters(second.text, "lục") && passage.between(first, second) == " ")
            .then_some((3, number(third.text)?));
    }
    // `biểu 3` in small letters may be any form.
    let capital = first.text.starts_with(char::is_uppercase);
    if !capital || !joined(first, second) {
        return None;
    }
    if lower(second.text) == "số" {
        let third = rest.get(2).filter(|third| third.is_number() && joined(second, third))?;
        return Some((3, number(third.text)?));
    }
    second.is_number().then_some((2, number(second.text)?))
}

/// `III` and `3`; of small letters and long figures none.
fn number(word: &str) -> Option<u32> {
    let roman = word.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'));
    if roman { read_roman(word) } else { word.parse().ok().filter(|number| *number < 100) }
}

/// True if a title or heading of the plan says the label.
fn tables(context: &Context<'_>, label: &str) -> bool {
    let label = fold(label);
    let titles = context.passages().iter().filter(|passage| {
        matches!(passage.kind, Kind::AnnexTitle | Kind::TableText)
            || passage.kind == Kind::AnnexText && passage.blocks.len() == 1
    });
    titles.into_iter().any(|passage| fold(passage.text).contains(&label))
}

/// True where the sentence speaks of another document, whose annex or form it may be.
pub(super) fn is_of_another(passage: &Passage<'_>, range: &std::ops::Range<usize>) -> bool {
    let sentence = bare(passage.sentence(range));
    let documents =
        ["nghi dinh", "quyet dinh", "thong tu", "luat ", "nghi quyet", "cong van", "chi thi", "huong dan so"];
    let behind = bare(passage.get(range.end..passage.sentence_range(range).end));
    let of_a_body = [" cua ", " do ", " ban hanh"].iter().any(|word| behind.starts_with(word));
    of_a_body
        || documents.iter().any(|kind| sentence.contains(kind))
        || sentence.contains("so ") && sentence.contains('/')
}
