#![doc = include_str!("capitals_wrong.md")]

use std::sync::OnceLock;

use crate::lint::context::Context;
use crate::lint::data;
use crate::lint::passage::{Passage, has_capital};
use crate::lint::rule::Found;
use crate::lint::word::{KeyMap, Word, key};
use crate::viet::text::{lower, same_letters, same_spelling};

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    // The second word has one spelling: it leaves few to be compared letter by letter.
    let bodies = ["Ủy ban nhân dân", "Hội đồng nhân dân"].map(|right| {
        let parts: Vec<&str> = right.split(' ').collect();
        let second = key(parts.get(1).copied().unwrap_or_default());
        (right, parts, second)
    });
    let names = names();
    for passage in context.passages() {
        for at in 0..passage.words.len() {
            let rest = passage.words.get(at..).unwrap_or_default();
            let before = passage.get(0..rest.first().map_or(0, Word::start));
            let wrong = body(rest, &bodies)
                .or_else(|| part(rest, before, passage.text))
                .or_else(|| name(passage, rest, &names))
                .or_else(|| small_head(passage, rest, before));
            if let Some((count, right)) = wrong {
                let Some(last) = rest.get(count - 1) else { continue };
                let range = before.len()..last.end();
                let fault = found.at(passage.span(range.clone()));
                let fix = passage.fix(range.clone(), right);
                found.push(fault.with("found", passage.get(range)).with("right", right).help("write").fix(fix));
            }
        }
    }
}

/// Names of kinds of bodies and of what offices share, by the key of their first word.
fn names() -> KeyMap<Vec<&'static str>> {
    let mut names: KeyMap<Vec<&'static str>> = KeyMap::default();
    for right in data::entries(include_str!("../data/capitals.txt")) {
        names.entry(key(right.split(' ').next().unwrap_or_default())).or_default().push(right);
    }
    names
}

/// `sở Nội vụ`, `bộ Tài chính`: one body's name begins with a capital; of several (`các sở Nội vụ, Tài chính`) it does not.
fn small_head(passage: &Passage<'_>, rest: &[Word<'_>], before: &str) -> Option<(usize, &'static str)> {
    let [first, second, ..] = rest else { return None };
    let right = match first.text {
        "sở" => "Sở",
        "bộ" => "Bộ",
        _ => return None,
    };
    let names = ["Nội", "Tài", "Tư", "Xây", "Y", "Giáo", "Công", "Nông", "Khoa", "Văn", "Ngoại", "Dân", "Quốc"];
    let above = lower(before.split_whitespace().next_back().unwrap_or_default());
    let plural = ["các", "những", "hai", "ba", "cấp", "giữa", "trụ", "cơ", "cán", "toàn"].contains(&above.as_str());
    (names.contains(&second.text) && passage.between(first, second) == " " && !plural).then_some((1, right))
}

/// True for words whose capitals are told here.
pub(super) fn is_told(passage: &Passage<'_>, rest: &[Word<'_>]) -> bool {
    static NAMES: OnceLock<KeyMap<Vec<&'static str>>> = OnceLock::new();
    name(passage, rest, NAMES.get_or_init(names)).is_some()
}

/// `Chi Cục`, `Bộ phận một cửa`: how many words, and the right spelling. The first word may be small.
fn name(passage: &Passage<'_>, rest: &[Word<'_>], names: &KeyMap<Vec<&'static str>>) -> Option<(usize, &'static str)> {
    let first = rest.first().filter(|first| has_capital(first.text))?;
    names.get(&first.key)?.iter().find_map(|right| {
        let parts: Vec<&str> = right.split(' ').collect();
        let words = rest.get(..parts.len())?;
        let same = words.iter().zip(&parts).all(|(word, part)| same_letters(word.text, part));
        let joined = words.windows(2).all(|pair| matches!(pair, [one, other] if passage.between(one, other) == " "));
        let wrong = words.iter().zip(&parts).skip(1).any(|(word, part)| has_capital(word.text) != has_capital(part));
        let heading = words.iter().all(|word| word.text.chars().all(char::is_uppercase));
        (same && joined && wrong && !heading).then_some((parts.len(), *right))
    })
}

/// A body's right spelling, its words, and the key of the second.
type Body = (&'static str, Vec<&'static str>, u32);

/// `Ủy Ban Nhân Dân`, `Hội đồng Nhân dân`: how many words, and the right spelling.
fn body(rest: &[Word<'_>], bodies: &[Body]) -> Option<(usize, &'static str)> {
    let second = rest.get(1)?;
    bodies.iter().find_map(|(right, parts, key)| {
        if second.key != *key || !same_letters(second.text, parts.get(1)?) {
            return None;
        }
        let words = rest.get(..parts.len())?;
        let same = words.iter().zip(parts).all(|(word, part)| same_spelling(word.text, part));
        let capital = words.iter().skip(1).any(|word| has_capital(word.text));
        // All in capitals is a heading.
        let heading = words.iter().all(|word| word.text.chars().all(char::is_uppercase));
        (same && capital && !heading).then_some((parts.len(), *right))
    })
}

/// `điều 5 Nghị định`, `Khoản 2 Điều 5` inside a sentence: how many words, and the right spelling.
fn part(rest: &[Word<'_>], before: &str, text: &str) -> Option<(usize, &'static str)> {
    let [first, number, ..] = rest else { return None };
    if !["điều", "Khoản", "Điểm"].contains(&first.text) {
        return None;
    }
    let joined = text.get(first.end()..number.start()) == Some(" ");
    let counts = number.text.starts_with(|sign: char| sign.is_ascii_digit()) || number.text.chars().count() == 1;
    if !joined || !counts {
        return None;
    }
    let next = rest.get(2).map_or("", |word| word.text);
    let close = rest.get(2).is_some_and(|word| text.get(number.end()..word.start()) == Some(" "));
    let above = lower(before.split_whitespace().next_back().unwrap_or_default());
    match first.text {
        "điều" if number.text.starts_with(|sign: char| sign.is_ascii_digit()) => {
            let of = ["Luật", "Bộ", "Nghị", "Quyết", "Thông", "Pháp", "Hiến", "Quy", "của"];
            let cited = close && of.contains(&next);
            let under = before.trim_end().rsplit(' ').nth(1).is_some_and(|word| lower(word) == "khoản");
            (cited || under || ["tại", "theo"].contains(&above.as_str())).then_some((1, "Điều"))
        }
        "Khoản" | "Điểm" if close && ["khoản", "Khoản", "Điều", "điều"].contains(&next) => {
            // A capital is right at the beginning of a sentence or line.
            let last = before.trim_end_matches([' ', '*', '_']).chars().next_back();
            let inside = last.is_some_and(|sign| sign.is_alphanumeric() || matches!(sign, ',' | '(' | ';' | ')'));
            let right = if first.text == "Khoản" { "khoản" } else { "điểm" };
            inside.then_some((1, right))
        }
        _ => None,
    }
}
