#![doc = include_str!("capitals_wrong.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::reader::{Reader, Word, key};
use crate::lint::rule::Rule;
use crate::lint::words::{Passage, has_capital};
use crate::plan::Plan;
use crate::viet::text::{lower, same_letters, same_spelling};

const CODE: &str = "K522";

/// See the page above.
pub struct CapitalsWrong;

impl Rule for CapitalsWrong {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("capitals_wrong.vi.md"),
            Lang::En => include_str!("capitals_wrong.md"),
        }
    }

    fn reader<'a>(&self, _plan: &'a Plan) -> Option<Box<dyn Reader + 'a>> {
        // The second word has one spelling: it leaves few to be compared letter by letter.
        let bodies = ["Ủy ban nhân dân", "Hội đồng nhân dân"].map(|right| {
            let parts: Vec<&str> = right.split(' ').collect();
            let second = key(parts.get(1).copied().unwrap_or_default());
            (right, parts, second)
        });
        Some(Box::new(move |passage: &Passage<'_>, words: &[Word<'_>], found: &mut Diagnostics| {
            for at in 0..words.len() {
                let rest = words.get(at..).unwrap_or_default();
                let before = passage.get(0..rest.first().map_or(0, |word| word.range.start));
                if let Some((count, right)) = body(rest, &bodies).or_else(|| part(rest, before, &passage.words)) {
                    let Some(last) = rest.get(count - 1) else { continue };
                    let range = before.len()..last.range.end;
                    let fault = Diagnostic::warning(CODE, passage.span(range.clone()));
                    found.push(fault.with("found", passage.get(range)).with("right", right).help("write"));
                }
            }
        }))
    }
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
    let joined = text.get(first.range.end..number.range.start) == Some(" ");
    let counts = number.text.starts_with(|sign: char| sign.is_ascii_digit()) || number.text.chars().count() == 1;
    if !joined || !counts {
        return None;
    }
    let next = rest.get(2).map_or("", |word| word.text);
    let close = rest.get(2).is_some_and(|word| text.get(number.range.end..word.range.start) == Some(" "));
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
