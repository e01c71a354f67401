#![doc = include_str!("year_spans_mixed.md")]

use crate::lint::context::Context;
use crate::lint::passage::{Kind, Passage};
use crate::lint::rule::Found;
use crate::text::Span;
use crate::viet::text::is_dash;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let mut spans = Spans::default();
    for passage in context.passages() {
        spans.read(passage);
    }
    spans.finish(found);
}

/// The spans of years written with either sign.
#[derive(Default)]
struct Spans {
    hyphens: Vec<(String, Span)>,
    /// Words joined by a spaced hyphen (`kinh tế - xã hội`): they show the sign that the plan uses.
    words: Vec<(String, Span)>,
    dashes: Vec<(String, Span)>,
}

impl Spans {
    fn read(&mut self, passage: &Passage<'_>) {
        for pair in passage.words.windows(2) {
            let [from, to] = pair else { continue };
            if self.words.is_empty()
                && passage.kind == Kind::Body
                && passage.between(from, to) == " - "
                && !from.is_number()
            {
                let range = from.start()..to.end();
                self.words.push((passage.get(range.clone()).to_owned(), passage.span(range)));
            }
            if !is_year(from.text) || !is_year(to.text) {
                continue;
            }
            let between = passage.between(from, to);
            let mut signs = between.trim().chars();
            let (Some(sign), None) = (signs.next(), signs.next()) else { continue };
            if is_dash(sign) {
                let range = from.start()..to.end();
                let span = (passage.get(range.clone()).to_owned(), passage.span(range));
                if sign == '-' { self.hyphens.push(span) } else { self.dashes.push(span) }
            }
        }
    }

    fn finish(self, found: &mut Found) {
        let Spans { hyphens, words, dashes } = self;
        let hyphens = if hyphens.is_empty() && dashes.len() == 1 { words } else { hyphens };
        let (few, many) = if hyphens.len() < dashes.len() { (hyphens, dashes) } else { (dashes, hyphens) };
        if let (Some((odd, place)), Some((usual, other))) = (few.into_iter().next(), many.into_iter().next()) {
            let fault = found.at(place).with("odd", odd).with("usual", usual);
            found.push(fault.other(other, "usual").help("one"));
        }
    }
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse().is_ok_and(|year: i32| (1900..2200).contains(&year))
}
