//! Writing number, day and signer into a file (ghi số, ngày, người ký), and taking them back.

use std::sync::Arc;

use super::super::content::{Content, Fingerprint, Unit};
use super::super::file::Package;
use super::super::file::xml::Edits;
use super::super::seal::Seal;
use super::super::work::find::text_of;
use super::super::work::{Work, about, find, ids};
use super::super::{region, store};
use super::asked::Asked;
use super::lines::{DATE, NUMBER, reference_marks, rewritten, signer_marks, stretch, words_at};
use super::values::Issue;
use crate::diag::{Diagnostic, Diagnostics};
use store::{Store, Written};

/// What was written.
#[derive(Clone, Debug)]
pub struct Issued {
    /// The new file; `None` where everything was there already.
    pub package: Option<Package>,
    /// Each line that changed: as it was, as it is.
    pub lines: Vec<(String, String)>,
    /// The file has no letterhead: number and day are in the annexes' reference lines alone.
    pub only_references: bool,
}

/// Writes number, day and signer into a file. A value that is not named stays as an earlier issue wrote it, and so
/// does an electronic original; what was in the file before the first issue can be had back with [`unissue`]. A
/// file of annexes without a letterhead takes number and day in their reference lines, as far as these have a place
/// for them. Errors: K661 a line for the value is not to be found, because its mark or its words are gone; K664 an
/// earlier issue cannot be taken back first; K545 as many signers as signature blocks are wanted; K670 a signer has no name; K604, K607, K608, K624 a file that is not
/// written to.
pub fn issue(old: &Package, values: &Issue) -> Result<Issued, Diagnostics> {
    if values.signers.iter().any(|signer| signer.trim().is_empty()) {
        return Err(about(old, "K670").help("name").into());
    }
    old.editable_part()?;
    let present = Work::open(old)?;
    let earlier = Issue::read(&present.seal);
    let (work, values) = match earlier {
        Some(earlier) => {
            let undone = unissue(old)?;
            (Work::open(undone.package.as_ref().unwrap_or(old))?, values.clone().after(earlier))
        }
        None => (present.clone(), values.clone()),
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
        let lines = changed_lines(&present, &Work::open(&package)?);
        let same = package.to_bytes()? == old.to_bytes()?;
        Ok(Issued { package: (!same).then_some(package), lines, only_references })
    };
    if written.is_empty() {
        return done(work.package);
    }
    let main = edits.apply(&before);
    let mut store = work.store.clone().unwrap_or_default();
    store.written = written;
    let mut seal = work.seal.clone();
    let main = closed(&work, main)?;
    follow(&work, &main, &mut store, &mut seal)?;
    values.write(&mut seal);
    done(finished(work, main, &seal, &store)?)
}

/// The lines of number, day and signer that two states of a file have otherwise, in the order of the text.
fn changed_lines(old: &Work, new: &Work) -> Vec<(String, String)> {
    let mut marks = reference_marks(&new.main);
    marks.extend(signer_marks(&new.main));
    marks.extend([NUMBER, DATE].map(str::to_owned));
    marks.sort_by_key(|mark| stretch(&new.main, mark).map(|range| range.start));
    let lines = marks.iter().map(|mark| (words_at(old, mark), words_at(new, mark)));
    lines.filter(|(before, after)| before != after).collect()
}

/// Takes an issue back: every line reads as it did, byte for byte. Errors: K664 nothing was issued, what was there
/// was lost on the way through another format, or somebody has changed a line since.
pub fn unissue(old: &Package) -> Result<Issued, Diagnostics> {
    old.editable_part()?;
    let work = Work::open(old)?;
    let refused = |kind: &str| about(old, "K664").with("kind", kind).with("line", "").help("by-hand");
    if work.seal.issued.is_none() {
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
    let mut seal = work.seal.clone();
    let main = closed(&work, main)?;
    follow(&work, &main, &mut store, &mut seal)?;
    seal.issued = None;
    Ok(Issued { package: Some(finished(work, main, &seal, &store)?), lines, only_references: false })
}

fn finished(mut work: Work, main: String, seal: &Seal, store: &Store) -> Result<Package, Diagnostics> {
    let part = work.package.main().to_owned();
    work.package.set_text(&part, main);
    seal.write(&mut work.package)?;
    store::write(&mut work.package, store)?;
    Ok(work.package)
}

/// The main part with a closing paragraph wherever one is due.
fn closed(work: &Work, main: String) -> Result<String, Diagnostics> {
    let mut after = work.clone();
    after.set_main(main)?;
    Ok(region::closed(&after.main, &after.regions).unwrap_or_else(|| after.main.to_string()))
}

/// Lets what counts as generated follow a change of some lines: a region that fitted fits again, one that did not
/// does not.
fn follow(work: &Work, main: &str, store: &mut Store, seal: &mut Seal) -> Result<(), Diagnostics> {
    let mut after = work.clone();
    after.set_main(main.to_owned())?;
    for id in ids(work) {
        let (Some(old), Some(new)) = (work.inside(&id), after.inside(&id)) else { continue };
        let (was, is): (Vec<&Content>, Vec<&Content>) = (contents(&old.units), contents(&new.units));
        if was.len() != is.len() || was == is {
            continue;
        }
        if let Some(kept) = store.regions.get_mut(&id).filter(|_| work.kept(&id).is_some()).map(Arc::make_mut) {
            for (a, b) in was.iter().zip(&is).filter(|(a, b)| a != b) {
                if let Some(unit) = kept.units.iter_mut().find(|unit| unit.content == **a) {
                    unit.content = (*b).clone();
                }
            }
            seal.set_print(&id, Fingerprint::of(kept.contents()));
        } else if seal.print(&id).is_some() && work.fits(&id, &old) {
            seal.set_print(&id, Fingerprint::of(is));
        }
    }
    Ok(())
}

fn contents(units: &[Unit]) -> Vec<&Content> {
    units.iter().map(|unit| &unit.content).collect()
}
