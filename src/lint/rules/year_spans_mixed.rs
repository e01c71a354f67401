#![doc = include_str!("year_spans_mixed.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::reader::{Reader, Word};
use crate::lint::rule::Rule;
use crate::lint::words::Passage;
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

    fn reader<'a>(&self, _plan: &'a Plan) -> Option<Box<dyn Reader + 'a>> {
        Some(Box::<Spans>::default())
    }
}

/// The spans of years written with either sign.
#[derive(Default)]
struct Spans {
    hyphens: Vec<(String, Span)>,
    dashes: Vec<(String, Span)>,
}

impl Reader for Spans {
    fn read(&mut self, passage: &Passage<'_>, words: &[Word<'_>], _found: &mut Diagnostics) {
        for pair in words.windows(2) {
            let [from, to] = pair else { continue };
            if !is_year(from.text) || !is_year(to.text) {
                continue;
            }
            let between = passage.get(from.range.end..to.range.start);
            let mut signs = between.trim().chars();
            let (Some(sign), None) = (signs.next(), signs.next()) else { continue };
            if is_dash(sign) {
                let range = from.range.start..to.range.end;
                let span = (passage.get(range.clone()).to_owned(), passage.span(range));
                if sign == '-' { self.hyphens.push(span) } else { self.dashes.push(span) }
            }
        }
    }

    fn finish(self: Box<Self>, found: &mut Diagnostics) {
        let Spans { hyphens, dashes } = *self;
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
