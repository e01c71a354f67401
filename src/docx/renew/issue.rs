//! The văn thư's step (cấp số, ghi ngày): number, day and signer into a file as it stands, and back.
//!
//! Letterhead and reference lines carry bookmarks; only what stands between them changes. The bytes that stood
//! there are kept in the store, so that [`unissue`] restores them exactly. A region that nobody had edited does not
//! look edited afterwards, and one that somebody had edited still does.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::content::{Content, Fingerprint, Unit};
use super::super::file::Package;
use super::super::file::properties;
use super::super::file::xml::Edits;
use super::super::region::{self, Lost};
use super::super::{seal, store};
use super::carried::{record, recorded};
use super::finish::with_mark;
use super::lines::{reference_marks, rewritten, stretch, text_of};
use super::work::Work;
use super::{about, blanks, find};
use crate::diag::{Diagnostic, Diagnostics};
use store::{Store, Written};

/// What is written (số, ngày, người ký), as it will print.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Issue {
    /// `135`, `05`.
    pub number: Option<String>,
    /// Day, month, year: `27`, `9`, `2021`; `02` for a month below 3.
    pub date: Option<[String; 3]>,
    /// The signer's name.
    pub signer: Option<String>,
    /// False leaves the annexes' reference lines as they are: in an electronic original number and day are shown
    /// with the signature (NĐ 30/2020, Phụ lục I, Mục III).
    pub references: bool,
}

impl Issue {
    /// What holds after an earlier issue: its values, where this one names no other.
    fn after(self, earlier: Issue) -> Issue {
        Issue {
            number: self.number.or(earlier.number),
            date: self.date.or(earlier.date),
            signer: self.signer.or(earlier.signer),
            references: self.references && earlier.references,
        }
    }
}

/// What was written.
#[derive(Clone, Debug)]
pub struct Issued {
    /// The new file; `None` where everything stood there already.
    pub package: Option<Package>,
    /// Each line that changed: as it was, as it is.
    pub lines: Vec<(String, String)>,
    /// The file has no letterhead: number and day stand in the annexes' reference lines alone.
    pub only_references: bool,
}

/// The mark of the number and symbol.
pub(super) const NUMBER: &str = "kehoach_number";
/// The mark of the place and date.
pub(super) const DATE: &str = "kehoach_date";
/// The mark of the signer's name.
pub(super) const SIGNER: &str = "kehoach_signer";

/// Writes number, day and signer into a file. A value that is not named stays as an earlier issue wrote it, and so
/// does an electronic original; what stood in the file before the first issue can be had back with [`unissue`]. A
/// file of annexes without a letterhead takes number and day in their reference lines, as far as these have a place
/// for them. Errors: K661 a line for the value is not to be found, because its mark or its words are gone; K664 an
/// earlier issue cannot be taken back first; K670 the signer has no name; K604, K607, K608, K624 a file that is not
/// written to.
pub fn issue(old: &Package, values: &Issue) -> Result<Issued, Diagnostics> {
    if values.signer.as_ref().is_some_and(|signer| signer.trim().is_empty()) {
        return Err(about(old, "K670").help("name").into());
    }
    old.editable()?;
    let standing = Work::open(old)?;
    let earlier = standing.prints.get(seal::ISSUED).map(|record| recorded(record));
    let (work, values) = match earlier {
        Some(earlier) => {
            let undone = unissue(old)?;
            (Work::open(undone.package.as_ref().unwrap_or(old))?, values.clone().after(earlier))
        }
        None => (standing.clone(), values.clone()),
    };
    let asked = Asked::of(&work, &values)?;
    let before = work.main.clone();
    let mut written = Vec::new();
    let mut edits = Edits::default();
    for (mark, stretch, changes) in &asked.list {
        let raw = before.get(stretch.clone()).unwrap_or_default();
        let after = rewritten(raw, changes);
        if after != raw {
            edits.replace(stretch.clone(), after.clone());
            written.push(Written { mark: mark.clone(), before: raw.to_owned(), after });
        }
    }
    let only_references = asked.only_references;
    let done = |package: Package| -> Result<Issued, Diagnostics> {
        let lines = changed_lines(&standing, &Work::open(&package)?);
        let same = package.to_bytes()? == old.to_bytes()?;
        Ok(Issued { package: (!same).then_some(package), lines, only_references })
    };
    if written.is_empty() {
        return done(work.package);
    }
    let main = edits.apply(&before);
    let mut store = work.store.clone().unwrap_or_default();
    store.written = written;
    let mut prints = work.prints.clone();
    let main = closed(&work, main)?;
    follow(&work, &main, &mut store, &mut prints)?;
    prints.insert(seal::ISSUED.to_owned(), record(&values));
    done(finished(work, main, &prints, &store)?)
}

/// The lines of number, day and signer that two states of a file have otherwise, in the order of the text.
fn changed_lines(old: &Work, new: &Work) -> Vec<(String, String)> {
    let mut marks = reference_marks(&new.main);
    marks.extend([NUMBER, DATE, SIGNER].map(str::to_owned));
    marks.sort_by_key(|mark| stretch(&new.main, mark).map(|range| range.start));
    let lines = marks.iter().map(|mark| (words_at(old, mark), words_at(new, mark)));
    lines.filter(|(before, after)| before != after).collect()
}

/// Takes an issue back: every line reads as it did, byte for byte. Errors: K664 nothing was issued, what stood there
/// was lost on the way through another format, or somebody has changed a line since.
pub fn unissue(old: &Package) -> Result<Issued, Diagnostics> {
    old.editable()?;
    let work = Work::open(old)?;
    let refused = |kind: &str| about(old, "K664").with("kind", kind).with("line", "").help("by-hand");
    if !work.prints.contains_key(seal::ISSUED) {
        return Err(refused("nothing").into());
    }
    let mut store = work.store.clone().filter(|store| !store.written.is_empty()).ok_or_else(|| refused("lost"))?;
    let mut edits = Edits::default();
    let mut lines = Vec::new();
    let mut found = Diagnostics::default();
    for one in std::mem::take(&mut store.written) {
        let stretch = stretch(&work.main, &one.mark);
        let raw = stretch.clone().and_then(|range| work.main.get(range)).unwrap_or_default();
        let (now, then) = (text_of(raw).0, text_of(&one.after).0);
        match stretch {
            Some(range) if now == then => {
                edits.replace(range, one.before.clone());
                lines.push((now, text_of(&one.before).0));
            }
            Some(range) => {
                let place = find::place(old, &work.main, range.start);
                found.push(Diagnostic::error("K664", place).with("kind", "changed").with("line", then).help("by-hand"));
            }
            None => found.push(about(old, "K664").with("kind", "gone").with("line", then).help("by-hand")),
        }
    }
    if found.has_errors() {
        return Err(found);
    }
    let main = edits.apply(&work.main);
    let mut prints = work.prints.clone();
    let main = closed(&work, main)?;
    follow(&work, &main, &mut store, &mut prints)?;
    prints.remove(seal::ISSUED);
    Ok(Issued { package: Some(finished(work, main, &prints, &store)?), lines, only_references: false })
}

fn finished(
    mut work: Work,
    main: String,
    prints: &BTreeMap<String, String>,
    store: &Store,
) -> Result<Package, Diagnostics> {
    let part = work.package.main().to_owned();
    let bytes = with_mark(&work.package, &part, main);
    work.package.set_part(&part, bytes);
    properties::change_custom(&mut work.package, prints)?;
    store::write(&mut work.package, store)?;
    Ok(work.package)
}

/// The main part with a closing paragraph wherever one is due.
fn closed(work: &Work, main: String) -> Result<String, Diagnostics> {
    let mut after = work.clone();
    after.set_main(main)?;
    Ok(region::closed(&after.main, &after.regions).unwrap_or_else(|| after.main.to_string()))
}

/// Lines to change: mark, bytes between its ends, changes of the text there.
#[derive(Default)]
struct Asked {
    list: Vec<(String, Range<usize>, Vec<blanks::Change>)>,
    /// The file has no letterhead: number and day go into the annexes' reference lines alone.
    only_references: bool,
    found: Diagnostics,
}

impl Asked {
    fn of(work: &Work, values: &Issue) -> Result<Asked, Diagnostics> {
        let (number, date) = (values.number.as_ref(), values.date.as_ref());
        let dated = values.references && (number.is_some() || date.is_some());
        let references = if dated { reference_marks(&work.main) } else { Vec::new() };
        let headless = !work.prints.contains_key(&seal::property("front"))
            && matches!(work.region("front"), Err(Lost::Missing))
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
        if let Some(signer) = &values.signer {
            match stretch(&work.main, SIGNER) {
                Some(range) => {
                    let line = words_at(work, SIGNER);
                    asked.list.push((SIGNER.to_owned(), range, vec![(0..line.len(), signer.clone())]));
                }
                None => asked.lacks(work, SIGNER),
            }
        }
        asked.list.sort_by_key(|(_, range, _)| range.start);
        if asked.found.has_errors() { Err(asked.found) } else { Ok(asked) }
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

/// The words between the ends of a mark.
fn words_at(work: &Work, mark: &str) -> String {
    let range = stretch(&work.main, mark);
    range.map(|range| text_of(work.main.get(range).unwrap_or_default()).0).unwrap_or_default()
}

/// Lets what counts as generated follow a change of some lines: a region that fitted fits again, one that did not
/// does not.
fn follow(
    work: &Work,
    main: &str,
    store: &mut Store,
    prints: &mut BTreeMap<String, String>,
) -> Result<(), Diagnostics> {
    let mut after = work.clone();
    after.set_main(main.to_owned())?;
    for id in super::ids(work) {
        let (Some(old), Some(new)) = (work.inside(&id), after.inside(&id)) else { continue };
        let (was, is): (Vec<&Content>, Vec<&Content>) = (contents(&old.units), contents(&new.units));
        if was.len() != is.len() || was == is {
            continue;
        }
        let property = seal::property(&id);
        let print = prints.get(&property).cloned();
        if let Some(kept) = store.get_mut(&id).filter(|_| work.kept(&id).is_some()) {
            for (a, b) in was.iter().zip(&is).filter(|(a, b)| a != b) {
                if let Some(unit) = kept.units.iter_mut().find(|unit| unit.content == **a) {
                    unit.content = (*b).clone();
                }
            }
            prints.insert(property, Fingerprint::of(kept.contents()));
        } else if print.is_some() && work.fits(&id, &old) {
            prints.insert(property, Fingerprint::of(is));
        }
    }
    Ok(())
}

fn contents(units: &[Unit]) -> Vec<&Content> {
    units.iter().map(|unit| &unit.content).collect()
}
