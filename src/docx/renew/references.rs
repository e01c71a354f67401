//! References in words to annexes that are numbered otherwise now (dẫn chiếu không còn đúng): listed, never changed.

mod mentions;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::super::file::xml::{self, Kind, Tokens};
use super::super::work::{Work, ids};
use super::shape::found;
use crate::diag::Place;
use mentions::mentions;

/// Which annexes bear which number: 2 → `annex-2`; two where one was kept that should have given its number up.
pub(super) type Numbers = BTreeMap<u32, BTreeSet<String>>;

/// The numbers of the annexes that stand in a file.
pub(super) fn numbers(work: &Work) -> Numbers {
    let mut all = Numbers::new();
    for (id, number) in in_order(work) {
        all.entry(number).or_default().insert(id);
    }
    all
}

/// The annexes that bear a number, in the order they stand in.
pub(super) fn in_order(work: &Work) -> Vec<(String, u32)> {
    let number = |id: String| {
        let label = work.first_words(&id)?;
        let (_, number) = mentions(&label).into_iter().next()?;
        Some((id, number))
    };
    ids(work).into_iter().filter(|id| id.starts_with("annex-")).filter_map(number).collect()
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
    let planned = |id: &String| -> BTreeSet<String> {
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
            Place::Word { file, part, paragraph, text: words.clone(), mark }
        }));
    }
    places
}
