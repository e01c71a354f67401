#![doc = include_str!("year_spans_mixed.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::rule::Rule;
use crate::lint::words::{passages, split};
use crate::plan::Plan;
use crate::text::Span;
use crate::viet::text::is_dash;

const CODE: &str = "K524";

/// See the page above.
pub struct YearSpansMixed;

impl Rule for YearSpansMixed {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("year_spans_mixed.vi.md"),
            Lang::En => include_str!("year_spans_mixed.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let mut hyphens: Vec<(String, Span)> = Vec::new();
        let mut dashes: Vec<(String, Span)> = Vec::new();
        for passage in passages(plan) {
            for pair in split(&passage.words).windows(2) {
                let [from, to] = pair else { continue };
                let between = passage.get(from.range.end..to.range.start);
                let mut signs = between.trim().chars();
                let (Some(sign), None) = (signs.next(), signs.next()) else { continue };
                if is_dash(sign) && is_year(from.text) && is_year(to.text) {
                    let range = from.range.start..to.range.end;
                    let span = (passage.get(range.clone()).to_owned(), passage.span(range));
                    if sign == '-' { hyphens.push(span) } else { dashes.push(span) }
                }
            }
        }
        let (few, many) = if hyphens.len() < dashes.len() { (hyphens, dashes) } else { (dashes, hyphens) };
        if let (Some((odd, place)), Some((usual, other))) = (few.into_iter().next(), many.into_iter().next()) {
            let fault = Diagnostic::advice(CODE, place).with("odd", odd).with("usual", usual);
            found.push(fault.other(other, "usual").help("one"));
        }
    }
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse().is_ok_and(|year: i32| (1900..2200).contains(&year))
}
