//! References in words to annexes that are numbered otherwise now (dẫn chiếu không còn đúng): listed, never changed; and
//! the order of the annexes after a renewal, never a wrong one in silence.
//!
//! A text names annexes by their numbers: «Phụ lục II», «phụ lục số 02», «các Phụ lục I, II và IV», «từ Phụ lục I đến
//! III».

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::super::file::xml::{self, Kind, Tokens};
use super::super::region::RegionId;
use super::super::work::{Work, about, ids};
use super::sections::found;
use crate::diag::{Diagnostic, Diagnostics, Place, Severity};
use crate::viet::number::read_roman;

/// Which annexes bear which number: 2 → annex 2; two where one was kept that should have given its number up.
pub(super) type Numbers = BTreeMap<u32, BTreeSet<RegionId>>;

/// The numbers of the annexes that are in a file.
pub(super) fn numbers(work: &Work) -> Numbers {
    let mut all = Numbers::new();
    for (id, number) in in_order(work) {
        all.entry(number).or_default().insert(id);
    }
    all
}

/// The annexes that bear a number, in the order they are in.
pub(super) fn in_order(work: &Work) -> Vec<(RegionId, u32)> {
    let number = |id: RegionId| {
        let label = work.first_words(&id)?;
        let (_, number) = mentions(&label).into_iter().next()?;
        Some((id, number))
    };
    ids(work).into_iter().filter(RegionId::is_annex).filter_map(number).collect()
}

/// A paragraph's words.
struct Paragraph {
    start: usize,
    /// Its number through the part, from 1.
    number: usize,
    words: String,
}

/// The paragraphs of a stretch; the words of a text box are its own.
fn paragraphs(stretch: &str) -> Vec<Paragraph> {
    let (mut number, mut open, mut found) = (0usize, Vec::<Paragraph>::new(), Vec::new());
    let mut in_text = false;
    for token in Tokens::of(stretch).flatten() {
        match (token.name, token.kind) {
            ("w:p", Kind::Start) => {
                number = number.saturating_add(1);
                open.push(Paragraph { start: token.span.start, number, words: String::new() });
            }
            ("w:p", Kind::Empty) => number = number.saturating_add(1),
            ("w:t", Kind::Start) => in_text = true,
            ("w:t", Kind::End) => in_text = false,
            ("", Kind::Text) if in_text => {
                if let Some(paragraph) = open.last_mut() {
                    paragraph.words.push_str(&xml::unescape(token.raw));
                }
            }
            ("w:p", Kind::End) => found.extend(open.pop()),
            _ => {}
        }
    }
    found
}

/// Places that name an annex by a number that now belongs to another one, or to none. What the fresh build says in
/// the same region is right, whoever wrote it.
pub(super) fn stale(work: &Work, fresh: &Work, before: &Numbers, after: &Numbers) -> Vec<Place> {
    if before.iter().all(|(number, id)| after.get(number) == Some(id)) {
        return Vec::new();
    }
    let planned = |id: &RegionId| -> BTreeSet<String> {
        let inner = found(fresh, id).and_then(|theirs| fresh.main.get(theirs.inner)).unwrap_or_default();
        paragraphs(inner).into_iter().map(|one| one.words).collect()
    };
    let regions: Vec<(Range<usize>, BTreeSet<String>)> =
        ids(work).iter().filter_map(|id| Some((found(work, id)?.outer, planned(id)))).collect();
    let mut places = Vec::new();
    for Paragraph { start, number: paragraph, words } in paragraphs(&work.main) {
        if regions.iter().any(|(range, planned)| range.contains(&start) && planned.contains(&words)) {
            continue;
        }
        let moved = |number: &u32| before.get(number).is_some_and(|old| after.get(number) != Some(old));
        let mut marks: Vec<Range<usize>> =
            mentions(&words).into_iter().filter(|(_, number)| moved(number)).map(|(mark, _)| mark).collect();
        // Of «I đến IV» several may have moved.
        marks.dedup();
        places.extend(marks.into_iter().map(|mark| {
            let (file, part) = (work.package.name().to_owned(), work.package.main().to_owned());
            Place::Word { file, part, paragraph, cell: None, text: words.clone(), mark }
        }));
    }
    places
}

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

/// A number as it is in a text.
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

/// The number at a byte, behind «số» where that is there.
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
    // A word is by itself; «I, và II» has both.
    if joint.chars().all(char::is_alphabetic) && (next == behind || at == from) {
        return None;
    }
    if let Some(number) = numbered(text, next) {
        return Some((joint, number));
    }
    (joint == ",").then(|| joined(text, behind)).flatten()
}

/// The first annex that is before one of a lower number, and that one.
fn misplaced(all: &[(RegionId, u32)]) -> Option<(&RegionId, &RegionId)> {
    all.windows(2).find_map(|two| match two {
        [(one, high), (other, low)] if high > low => Some((one, other)),
        _ => None,
    })
}

/// Refuses a renewal after which the annexes are not in the order of their numbers (K665), unless somebody had
/// moved them before (K666): `order` is how they were, `old_names` what they were called.
pub(super) fn check_order(
    work: &Work,
    old_names: &BTreeMap<RegionId, String>,
    order: &[(RegionId, u32)],
) -> Result<Diagnostics, Diagnostics> {
    let now = in_order(work);
    let mut notes = Diagnostics::default();
    let Some((first, second)) = misplaced(&now) else { return Ok(notes) };
    let name =
        |id: &RegionId| old_names.get(id).map_or_else(|| id.annex().unwrap_or_default(), String::as_str).to_owned();
    let complaint = |code| about(&work.package, code).with("first", name(first)).with("second", name(second));
    if misplaced(order).is_none() {
        return Err(complaint("K665").help("move").help("new-file").into());
    }
    notes.push(Diagnostic { severity: Severity::Warning, ..complaint("K666") }.help("move"));
    Ok(notes)
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
