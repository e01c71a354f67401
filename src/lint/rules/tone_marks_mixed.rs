#![doc = include_str!("tone_marks_mixed.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::reader::{Reader, Word};
use crate::lint::rule::Rule;
use crate::lint::words::Passage;
use crate::plan::Plan;
use crate::text::Span;
use crate::viet::letters::smaller;
use crate::viet::text::lower;

const CODE: &str = "K523";

/// See the page above.
pub struct ToneMarksMixed;

impl Rule for ToneMarksMixed {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("tone_marks_mixed.vi.md"),
            Lang::En => include_str!("tone_marks_mixed.md"),
        }
    }

    fn reader<'a>(&self, _plan: &'a Plan) -> Option<Box<dyn Reader + 'a>> {
        Some(Box::<Ways>::default())
    }
}

/// The words of both ways.
#[derive(Default)]
struct Ways {
    first: Way,
    second: Way,
}

impl Reader for Ways {
    fn read(&mut self, passage: &Passage<'_>, words: &[Word<'_>], _found: &mut Diagnostics) {
        for word in words {
            match placement(word.text) {
                Some(true) => self.first.count(word, passage),
                Some(false) => self.second.count(word, passage),
                None => {}
            }
        }
    }

    fn finish(self: Box<Self>, found: &mut Diagnostics) {
        let Ways { first, second } = *self;
        let (few, many) = if first.count < second.count { (first, second) } else { (second, first) };
        if let (Some((odd, place)), Some((usual, other))) = (few.first, many.first) {
            let fault = Diagnostic::advice(CODE, place).with("odd", odd).with("usual", usual).with("count", few.count);
            found.push(fault.other(other, "usual").help("one"));
        }
    }
}

/// The words of one way to place the mark.
#[derive(Default)]
struct Way {
    count: usize,
    first: Option<(String, Span)>,
}

impl Way {
    fn count(&mut self, word: &Word<'_>, passage: &Passage<'_>) {
        self.count += 1;
        self.first.get_or_insert_with(|| (word.text.to_owned(), passage.span(word.range.clone())));
    }
}

/// Endings with the mark on the first vowel, and the same with it on the second.
const FIRST: [&str; 15] = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"];
const SECOND: [&str; 15] = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"];

/// True with the mark on the first of two vowels (`hòa`), false with it on the second (`hoà`); `quý` has one place
/// only, as have all others.
fn placement(word: &str) -> Option<bool> {
    // Most words end otherwise.
    let mut letters = word.chars().rev();
    let (last, before) = (smaller(letters.next()?).next()?, smaller(letters.next()?).next()?);
    let first = matches!(last, 'a' | 'e' | 'y') && !before.is_ascii();
    if !first && (last.is_ascii() || !matches!(before, 'o' | 'u')) {
        return None;
    }
    let word = lower(word);
    if FIRST.iter().any(|end| word.ends_with(end)) {
        return Some(true);
    }
    let end = SECOND.iter().find(|end| word.ends_with(**end))?;
    let before = word.strip_suffix(end)?;
    let fixed = before.ends_with('q') || (before.is_empty() && end.starts_with('u'));
    (!fixed).then_some(false)
}
