//! Where a text names annexes by their numbers (nhắc tới phụ lục): «Phụ lục II», «phụ lục số 02», «các Phụ lục I, II
//! và IV», «từ Phụ lục I đến III».

use std::ops::Range;

use crate::viet::number::read_roman;

/// What joins a further number to the one before it.
const JOINTS: [&str; 9] = [",", ";", "và", "hoặc", "hay", "đến", "tới", "-", "–"];
/// Those that name every number between as well.
const UP_TO: [&str; 4] = ["đến", "tới", "-", "–"];

/// How a number is written; a list is written in one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Writing {
    Capitals,
    Small,
    Digits,
}

/// Every annex that a text names by a number: where the number's words end and begin, and the number.
pub(super) fn mentions(text: &str) -> Vec<(Range<usize>, u32)> {
    const WORD: &str = "phụ lục";
    let mut found = Vec::new();
    for (at, _) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        let plain = |c: char| if c == '\u{A0}' { ' ' } else { c };
        if !rest.chars().map(plain).flat_map(char::to_lowercase).take(7).eq(WORD.chars()) {
            continue;
        }
        let length: usize = rest.chars().take(7).map(char::len_utf8).sum();
        let Some(first) = spaced(text, at.saturating_add(length)).and_then(|from| numbered(text, from)) else {
            continue;
        };
        found.push((at..first.end, first.number));
        let mut last = first;
        while let Some((joint, next)) = joined(text, last.end).filter(|(_, next)| next.writing == last.writing) {
            let from = if UP_TO.contains(&joint) { last.number.saturating_add(1) } else { next.number };
            found.extend((from..=next.number).map(|number| (next.start..next.end, number)));
            last = next;
        }
    }
    found
}

/// A number as it stands in a text.
#[derive(Clone, Copy)]
struct Number {
    start: usize,
    end: usize,
    number: u32,
    writing: Writing,
}

/// The first byte behind at least one space.
fn spaced(text: &str, from: usize) -> Option<usize> {
    let after = skip(text, from);
    (after > from).then_some(after)
}

fn skip(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    from.saturating_add(rest.len()).saturating_sub(rest.trim_start_matches([' ', '\u{A0}']).len())
}

/// The number at a byte, behind «số» where that stands there.
fn numbered(text: &str, from: usize) -> Option<Number> {
    let rest = text.get(from..)?;
    let word = rest.split(|c: char| !c.is_alphanumeric()).next().filter(|word| !word.is_empty())?;
    let end = from.saturating_add(word.len());
    if word.to_lowercase() == "số" {
        return numbered(text, spaced(text, end)?);
    }
    let (number, writing) = if word.len() <= 3 && word.chars().all(|c| c.is_ascii_digit()) {
        (word.parse().ok()?, Writing::Digits)
    } else if word.chars().all(|c| c.is_ascii_uppercase()) {
        (read_roman(word)?, Writing::Capitals)
    } else if word.chars().all(|c| c.is_ascii_lowercase()) {
        (read_roman(word)?, Writing::Small)
    } else {
        return None;
    };
    Some(Number { start: from, end, number, writing })
}

/// A further number of the list, and what joins it.
fn joined(text: &str, from: usize) -> Option<(&'static str, Number)> {
    let at = skip(text, from);
    let rest = text.get(at..)?;
    let joint = JOINTS.into_iter().find(|joint| rest.starts_with(joint))?;
    let behind = at.saturating_add(joint.len());
    let next = skip(text, behind);
    // A word stands by itself; «I, và II» has both.
    if joint.chars().all(char::is_alphabetic) && (next == behind || at == from) {
        return None;
    }
    if let Some(number) = numbered(text, next) {
        return Some((joint, number));
    }
    (joint == ",").then(|| joined(text, behind)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<u32> {
        mentions(text).into_iter().map(|one| one.1).collect()
    }

    #[test]
    fn numbers_of_annexes_are_read_in_any_writing() {
        assert_eq!(numbers("theo PHỤ LỤC\u{A0}II, Phụ lục 3; phụ lục kèm theo"), [2, 3]);
        assert_eq!(numbers("Phụ lục số II, phụ lục ii, Phụ lục 2 và Phụ lục số 02"), [2, 2, 2, 2]);
        assert_eq!(numbers("phụ lục văn bản, Phụ lục IIX, phụ lục này"), Vec::<u32>::new());
    }

    #[test]
    fn lists_of_annexes_are_read_to_their_end() {
        assert_eq!(numbers("các Phụ lục I, II kèm theo"), [1, 2]);
        assert_eq!(numbers("Phụ lục I và II; Phụ lục IV, VI, và VII"), [1, 2, 4, 6, 7]);
        assert_eq!(numbers("từ Phụ lục I đến III, Phụ lục II-IV"), [1, 2, 3, 2, 3, 4]);
        assert_eq!(numbers("Phụ lục I, 02 bản; Phụ lục I, và các phòng"), [1, 1]);
        let text = "xem Phụ lục I và II";
        let marks: Vec<&str> = mentions(text).into_iter().map(|(mark, _)| &text[mark]).collect();
        assert_eq!(marks, ["Phụ lục I", "II"]);
    }
}
