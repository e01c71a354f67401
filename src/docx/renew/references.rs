//! References in words to annexes that are numbered otherwise now (dẫn chiếu không còn đúng): listed, never changed.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::canon;
use super::super::xml::{self, Kind, Tokens};
use super::shape::found;
use super::work::Work;
use crate::diag::Place;

/// Which annex bears which number: `ii` → `annex-2`.
pub(super) fn numbers(work: &Work, ids: &[String]) -> BTreeMap<String, String> {
    let number = |id: &String| {
        let inner = work.main.get(found(work, id)?.inner)?;
        let label = canon::first(inner, &work.notes)?.text;
        let (_, number) = mentions(&label).into_iter().next()?;
        Some((number, id.clone()))
    };
    ids.iter().filter_map(number).collect()
}

/// Every "Phụ lục" with a number in a text: where, and the number in small letters.
fn mentions(text: &str) -> Vec<(Range<usize>, String)> {
    const WORD: &str = "phụ lục";
    let mut found = Vec::new();
    for (at, _) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        let plain = |c: char| if c == '\u{A0}' { ' ' } else { c };
        let starts = rest.chars().map(plain).flat_map(char::to_lowercase).take(7).eq(WORD.chars());
        if !starts {
            continue;
        }
        let length: usize = rest.chars().take(7).map(char::len_utf8).sum();
        let after = rest.get(length..).unwrap_or_default();
        let number = after.trim_start_matches([' ', '\u{A0}']);
        if number.len() == after.len() {
            continue;
        }
        let word = number.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let roman = word.chars().all(|c| "IVXLCDM".contains(c));
        let arabic = word.chars().all(|c| c.is_ascii_digit());
        if !word.is_empty() && (roman || arabic) {
            let end = at.saturating_add(rest.len().saturating_sub(number.len())).saturating_add(word.len());
            found.push((at..end, word.to_lowercase()));
        }
    }
    found
}

/// Places outside `renewed` regions that name an annex by a number that now belongs to another one, or to none.
pub(super) fn stale(
    work: &Work,
    before: &BTreeMap<String, String>,
    after: &BTreeMap<String, String>,
    renewed: &[Range<usize>],
) -> Vec<Place> {
    let mut places = Vec::new();
    if before.iter().all(|(number, id)| after.get(number) == Some(id)) {
        return places;
    }
    let (mut number, mut open) = (0usize, Vec::new());
    let mut in_text = false;
    for token in Tokens::of(&work.main).flatten() {
        match (token.name, token.kind) {
            ("w:p", Kind::Start) => {
                number = number.saturating_add(1);
                open.push((number, token.span.start, String::new()));
            }
            ("w:p", Kind::Empty) => number = number.saturating_add(1),
            ("w:t", Kind::Start) => in_text = true,
            ("w:t", Kind::End) => in_text = false,
            ("", Kind::Text) if in_text => {
                if let Some((_, _, text)) = open.last_mut() {
                    text.push_str(&xml::unescape(token.raw));
                }
            }
            ("w:p", Kind::End) => {
                let Some((paragraph, start, text)) = open.pop() else { continue };
                if renewed.iter().any(|range| range.contains(&start)) {
                    continue;
                }
                for (mark, name) in mentions(&text) {
                    let old = before.get(&name);
                    if old.is_some() && old != after.get(&name) {
                        let (file, part) = (work.package.name().to_owned(), work.package.main().to_owned());
                        places.push(Place::Word { file, part, paragraph, text: text.clone(), mark });
                    }
                }
            }
            _ => {}
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_annexes_are_read_in_any_case() {
        let found: Vec<_> =
            mentions("theo PHỤ LỤC\u{A0}II, Phụ lục 3; phụ lục kèm theo").into_iter().map(|one| one.1).collect();
        assert_eq!(found, ["ii", "3"]);
    }
}
