//! The lines that issuing writes in (dòng số, ngày, người ký): between the ends of a bookmark, run by run.

use std::ops::Range;

use super::super::file::xml::Edits;
use super::super::model::{Bookmark, Part};
use super::super::work::Work;
use super::super::work::find::text_of;
pub(super) use super::super::write::SIGNER;
use super::super::write::words;
use super::blanks;

/// The mark of the number and symbol.
pub(super) const NUMBER: &str = "kehoach_number";
/// The mark of the place and date.
pub(super) const DATE: &str = "kehoach_date";
/// The marks of the signers' names, in the order of the text.
pub(super) fn signer_marks(main: &Part) -> Vec<String> {
    sorted(main.bookmarks.starting_with(SIGNER).iter())
}

/// The marks of the annexes' reference lines, in the order of the text.
pub(super) fn reference_marks(main: &Part) -> Vec<String> {
    let marks = main.bookmarks.starting_with("kehoach_annex_").iter().filter(|one| one.name.ends_with("_ref"));
    sorted(marks)
}

fn sorted<'a>(marks: impl Iterator<Item = &'a Bookmark>) -> Vec<String> {
    let mut starts: Vec<(usize, &str)> = marks.map(|one| (one.start.start, &*one.name)).collect();
    starts.sort_unstable();
    starts.into_iter().map(|(_, name)| name.to_owned()).collect()
}

/// The bytes between the ends of a mark.
pub(in crate::docx) fn stretch(main: &Part, mark: &str) -> Option<Range<usize>> {
    let ended = |one: &Bookmark| Some(one.start.end..one.end.as_ref()?.start.max(one.start.end));
    main.bookmarks.named(mark).iter().find_map(ended)
}

/// Runs with changes of their text; a value goes into the run where its stretch begins.
pub(super) fn rewritten(raw: &str, changes: &[blanks::Change]) -> String {
    let (text, pieces) = text_of(raw);
    if pieces.is_empty() {
        let mut out = String::from("<w:r>");
        words(&mut out, &changes.iter().map(|(_, text)| text.as_str()).collect::<String>());
        out.push_str("</w:r>");
        return format!("{raw}{out}");
    }
    let mut edits = Edits::default();
    for (at, (span, own)) in pieces.iter().enumerate() {
        let last = at.saturating_add(1) == pieces.len();
        let mut joined = String::new();
        let mut from = own.start;
        let begins = |range: &Range<usize>| {
            own.start <= range.start && (range.start < own.end || last && range.start == own.end)
        };
        for (range, value) in
            changes.iter().filter(|(range, _)| begins(range) || range.start < own.end && own.start < range.end)
        {
            joined.push_str(text.get(from..range.start.max(from)).unwrap_or_default());
            if begins(range) {
                joined.push_str(value);
            }
            from = range.end.clamp(from, own.end.max(from));
        }
        joined.push_str(text.get(from..own.end).unwrap_or_default());
        if text.get(own.clone()) != Some(joined.as_str()) {
            let mut out = String::new();
            words(&mut out, &joined);
            edits.replace(span.clone(), out);
        }
    }
    edits.apply(raw)
}

/// The words between the ends of a mark.
pub(super) fn words_at(work: &Work, mark: &str) -> String {
    let range = stretch(&work.main, mark);
    range.map(|range| text_of(work.main.get(range).unwrap_or_default()).0).unwrap_or_default()
}
