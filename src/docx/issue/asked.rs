//! Which lines take which value (dòng cần ghi), and whether each has a place for it.

use std::ops::Range;

use super::super::region::{Lost, RegionId};
use super::super::work::{Work, about, find};
use super::blanks;
use super::lines::{DATE, NUMBER, SIGNER, reference_marks, signer_marks, stretch, words_at};
use super::values::Issue;
use crate::diag::{Diagnostic, Diagnostics};

/// Lines to change: mark, bytes between its ends, changes of the text there.
#[derive(Default)]
pub(super) struct Asked {
    pub list: Vec<(String, Range<usize>, Vec<blanks::Change>)>,
    /// The file has no letterhead: number and day go into the annexes' reference lines alone.
    pub only_references: bool,
    found: Diagnostics,
}

impl Asked {
    pub(super) fn of(work: &Work, values: &Issue) -> Result<Asked, Diagnostics> {
        let (number, date) = (values.number.as_ref(), values.date.as_ref());
        let dated = values.references && (number.is_some() || date.is_some());
        let references = if dated { reference_marks(&work.main) } else { Vec::new() };
        let headless = work.seal.print(&RegionId::Front).is_none()
            && matches!(work.region(&RegionId::Front), Err(Lost::Missing))
            && [NUMBER, DATE].iter().all(|mark| stretch(&work.main, mark).is_none());
        let mut asked = Asked { only_references: headless && !references.is_empty(), ..Asked::default() };
        if asked.only_references {
            // A line that others wrote need not have a place for both.
            let lines: Vec<String> = references.iter().map(|mark| words_at(work, mark)).collect();
            if number.is_some() && !lines.iter().any(|line| blanks::number(line).is_some()) {
                asked.lacks(work, NUMBER);
            }
            if date.is_some() && !lines.iter().any(|line| blanks::date(line).is_some()) {
                asked.lacks(work, DATE);
            }
            for (mark, line) in references.iter().zip(&lines) {
                let number = number.filter(|_| blanks::number(line).is_some());
                asked.ask(work, mark, number, date.filter(|_| blanks::date(line).is_some()));
            }
        } else {
            if number.is_some() {
                asked.ask(work, NUMBER, number, None);
            }
            if date.is_some() {
                asked.ask(work, DATE, None, date);
            }
            for mark in &references {
                asked.ask(work, mark, number, date);
            }
        }
        asked.signers(work, &values.signers);
        asked.list.sort_by_key(|(_, range, _)| range.start);
        if asked.found.has_errors() { Err(asked.found) } else { Ok(asked) }
    }

    /// The names of the signers, each in its block: one name too many or too few would stand under another's title.
    fn signers(&mut self, work: &Work, names: &[String]) {
        let marks = signer_marks(&work.main);
        if names.is_empty() {
            return;
        }
        if marks.is_empty() {
            return self.lacks(work, SIGNER);
        }
        if marks.len() != names.len() {
            let other = about(&work.package, "K545").with("blocks", marks.len().to_string());
            return self.found.push(other.with("names", names.len().to_string()).help("each"));
        }
        for (mark, name) in marks.into_iter().zip(names) {
            let Some(range) = stretch(&work.main, &mark) else { return self.lacks(work, &mark) };
            let line = words_at(work, &mark);
            self.list.push((mark, range, vec![(0..line.len(), name.clone())]));
        }
    }

    /// A mark that is not there.
    fn lacks(&mut self, work: &Work, mark: &str) {
        self.found.push(about(&work.package, "K661").with("kind", "mark").with("mark", mark).help("by-hand"));
    }

    /// One line that takes number, day or both.
    fn ask(&mut self, work: &Work, mark: &str, number: Option<&String>, date: Option<&[String; 3]>) {
        let Some(range) = stretch(&work.main, mark) else { return self.lacks(work, mark) };
        let line = words_at(work, mark);
        let mut changes = Vec::new();
        let mut missing = false;
        if let Some(number) = number {
            let place = blanks::number(&line);
            missing |= place.is_none();
            changes.extend(place.map(|place| blanks::set(&line, &place, number)));
        }
        if let Some(date) = date {
            let places = blanks::date(&line);
            missing |= places.is_none();
            for (place, value) in places.iter().flatten().zip(date) {
                changes.push(blanks::set(&line, place, value));
            }
        }
        if missing {
            let place = find::place(&work.package, &work.main, range.start);
            let missing = Diagnostic::error("K661", place).with("kind", "words").with("mark", mark);
            self.found.push(missing.help("by-hand"));
        }
        self.list.push((mark.to_owned(), range, changes));
    }
}
