#![doc = include_str!("tone_marks_mixed.md")]

use crate::lint::context::Context;
use crate::lint::passage::Passage;
use crate::lint::rule::Found;
use crate::lint::word::Word;
use crate::text::Span;
use crate::viet::letters::smaller;
use crate::viet::text::lower;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let mut ways = Ways::default();
    for passage in context.passages() {
        ways.read(passage);
    }
    ways.finish(found);
}

/// The words of both ways.
#[derive(Default)]
struct Ways {
    first: Way,
    second: Way,
}

impl Ways {
    fn read(&mut self, passage: &Passage<'_>) {
        for word in passage.words {
            match placement(word.text) {
                Some(true) => self.first.count(word, passage),
                Some(false) => self.second.count(word, passage),
                None => {}
            }
        }
    }

    fn finish(self, found: &mut Found) {
        let Ways { first, second } = self;
        let (few, many) = if first.count < second.count { (first, second) } else { (second, first) };
        if let (Some((odd, place)), Some((usual, other))) = (few.first, many.first) {
            let fault = found.at(place).with("odd", odd).with("usual", usual).with("count", few.count);
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
        self.first.get_or_insert_with(|| (word.text.to_owned(), passage.span(word.range())));
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
    (!before.ends_with('q')).then_some(false)
}
