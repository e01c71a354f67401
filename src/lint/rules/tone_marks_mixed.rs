#![doc = include_str!("tone_marks_mixed.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::Rule;
use crate::lint::words::{passages, split};
use crate::plan::Plan;
use crate::source::Span;
use crate::viet::text::lower;

const CODE: &str = "K523";

/// See the page above.
pub struct ToneMarksMixed;

impl Rule for ToneMarksMixed {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("tone_marks_mixed.vi.md"),
            Lang::En => include_str!("tone_marks_mixed.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let mut first: Vec<(String, Span)> = Vec::new();
        let mut second: Vec<(String, Span)> = Vec::new();
        for passage in passages(plan) {
            for word in split(&passage.words) {
                match placement(word.text) {
                    Some(true) => first.push((word.text.to_owned(), passage.span(word.range))),
                    Some(false) => second.push((word.text.to_owned(), passage.span(word.range))),
                    None => {}
                }
            }
        }
        let (few, many) = if first.len() < second.len() { (first, second) } else { (second, first) };
        let count = few.len();
        if let (Some((odd, place)), Some((usual, other))) = (few.into_iter().next(), many.into_iter().next()) {
            let fault = Diagnostic::advice(CODE, place).with("odd", odd).with("usual", usual).with("count", count);
            found.push(fault.other(other, "usual").help("one"));
        }
    }
}

/// Endings with the mark on the first vowel, and the same with it on the second.
const FIRST: [&str; 15] = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"];
const SECOND: [&str; 15] = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"];

/// True with the mark on the first of two vowels (`hòa`), false with it on the second (`hoà`); `quý` has one place
/// only, as have all others.
fn placement(word: &str) -> Option<bool> {
    let word = lower(word);
    if FIRST.iter().any(|end| word.ends_with(end)) {
        return Some(true);
    }
    let end = SECOND.iter().find(|end| word.ends_with(**end))?;
    let before = word.strip_suffix(end)?;
    let fixed = before.ends_with('q') || (before.is_empty() && end.starts_with('u'));
    (!fixed).then_some(false)
}
