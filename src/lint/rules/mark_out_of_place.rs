#![doc = include_str!("mark_out_of_place.md")]

use std::ops::Range;

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::reader::{Reader, Word};
use crate::lint::rule::Rule;
use crate::lint::words::Passage;
use crate::plan::Plan;

const CODE: &str = "K520";

/// See the page above.
pub struct MarkOutOfPlace;

impl Rule for MarkOutOfPlace {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("mark_out_of_place.vi.md"),
            Lang::En => include_str!("mark_out_of_place.md"),
        }
    }

    fn reader<'a>(&self, _plan: &'a Plan) -> Option<Box<dyn Reader + 'a>> {
        Some(Box::new(read))
    }
}

fn read(passage: &Passage<'_>, _words: &[Word<'_>], found: &mut Diagnostics) {
    for (at, mark) in spaced_marks(&passage.words) {
        let fault = Diagnostic::advice(CODE, passage.span(at..at + 2));
        found.push(fault.with("fault", "space").with("mark", mark).help("space"));
    }
    if !passage.words.contains(['(', '“']) {
        return;
    }
    for paragraph in passage.paragraphs() {
        let text = passage.get(paragraph.clone());
        for (range, mark) in [unclosed(text, '(', ')'), unclosed(text, '“', '”')].into_iter().flatten() {
            let place = passage.span(paragraph.start + range.start..paragraph.start + range.end);
            let fault = Diagnostic::warning(CODE, place).with("fault", "open");
            found.push(fault.with("mark", mark).help("open"));
        }
    }
}

/// Marks with one space before them and none, or the end, after: `xã , phường`. Several spaces are a blank to fill in.
fn spaced_marks(text: &str) -> Vec<(usize, char)> {
    let mut found = Vec::new();
    let pairs = text.as_bytes().windows(2).enumerate();
    for (at, _) in pairs.filter(|(_, pair)| matches!(pair, [b' ', b',' | b';' | b'.' | b':'])) {
        let mut after = text.get(at + 1..).unwrap_or_default().chars();
        let Some(mark) = after.next() else { continue };
        let ends = after.next().is_none_or(char::is_whitespace);
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        // A letter, a figure or a closing sign before; a table's `| :` and a blank are no text.
        let word = before.is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, ')' | '”' | '"' | '%'));
        if ends && word {
            found.push((at, mark));
        }
    }
    found
}

/// The last bracket or quotation mark of a paragraph that is opened and not closed. A closing one alone (`a)`, `1)`)
/// is a list's.
fn unclosed(text: &str, open: char, close: char) -> Option<(Range<usize>, char)> {
    let mut left = Vec::new();
    for (at, letter) in text.char_indices() {
        if letter == open {
            left.push(at);
        } else if letter == close {
            left.pop();
        }
    }
    left.pop().map(|at| (at..at + open.len_utf8(), open))
}
