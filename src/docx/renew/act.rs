//! Doing what was decided (thực hiện): a region goes, comes or gets its fresh inside.

use std::ops::Range;

use super::super::file::xml::Edits;
use super::super::work::{Work, find, names};
use super::decide::{Act, Decided};
use super::keep::{Composed, Piece};
use super::shape;
use crate::diag::{Diagnostic, Diagnostics};

/// Does what was decided.
pub(super) fn act(work: &mut Work, fresh: &Work, decided: &[Decided], at: usize) -> Result<(), Diagnostics> {
    let Some(one) = decided.get(at) else { return Ok(()) };
    match one.act {
        Act::Nothing | Act::Keep | Act::Adopt | Act::Leave => {}
        Act::Remove => shape::remove(work, &one.id)?,
        Act::Insert => {
            let stands = |other: &&Decided| other.id.starts_with("annex-") && shape::found(work, &other.id).is_some();
            let before = decided.get(..at).unwrap_or_default().iter().rfind(stands).map(|other| other.id.clone());
            let after = decided.get(at..).unwrap_or_default().iter().find(stands).map(|other| other.id.clone());
            if let Some(fault) = between(work, &one.name, before.as_deref(), after.as_deref()) {
                return Err(fault.into());
            }
            shape::insert(work, fresh, &one.id, before.as_deref(), after.as_deref())?;
        }
        Act::Replace { turn } => {
            replace(work, fresh, one)?;
            if turn {
                shape::turn(work, fresh, &one.id)?;
            }
        }
    }
    Ok(())
}

/// K656 where an annex goes between two that share a section: its own cannot begin there.
fn between(work: &Work, name: &str, before: Option<&str>, after: Option<&str>) -> Option<Diagnostic> {
    let (before, after) = (before?, after?);
    let section = |id: &str| {
        let found = shape::found(work, id)?;
        work.main.section_at(found.outer.end).map(|(at, _)| (at, found.outer.start))
    };
    let ((one, from), (other, to)) = (section(before)?, section(after)?);
    if one != other || to < from {
        return None;
    }
    let names = names(work);
    let called = |id: &str| names.get(id).cloned().unwrap_or_default();
    let fault = Diagnostic::error("K656", find::place(&work.package, &work.main, to)).with("kind", "between");
    Some(fault.with("region", name).with("before", called(before)).with("other", called(after)).help("break"))
}

/// Sets the fresh inside of a region in the place of the old one, but for what stays of that.
fn replace(work: &mut Work, fresh: &Work, one: &Decided) -> Result<(), Diagnostics> {
    let (Some(own), Some(theirs)) = (shape::found(work, &one.id), shape::found(fresh, &one.id)) else {
        return Ok(());
    };
    let old = work.main.slice(own.inner.clone()).to_owned();
    let whole = || Composed {
        pieces: vec![Piece::New(fresh.main.slice(theirs.inner.clone()).to_owned())],
        ..Composed::default()
    };
    let composed = one.composed.clone().unwrap_or_else(whole);
    let inner = brought(work, fresh, &composed, &old)?;
    let mut edits = Edits::default();
    edits.replace(own.outer.clone(), work.marked(&inner, &own.id));
    let main = edits.apply(&work.main);
    work.set_main(main)?;
    work.drop_notes(&old)
}

/// Parts the pieces while they are brought over; no Word file holds it.
const PLACEHOLDER: &str = "<?kehoach?>";

/// The pieces as they can stand here, joined; `old` is the inside of the region as it is.
fn brought(work: &mut Work, fresh: &Work, composed: &Composed, old: &str) -> Result<String, Diagnostics> {
    let within =
        |range: &Range<usize>| range.start.saturating_sub(composed.start)..range.end.saturating_sub(composed.start);
    let (mut new, mut gone, mut from) = (Vec::new(), String::new(), 0usize);
    for piece in &composed.pieces {
        match piece {
            Piece::Own(range) => {
                let range = within(range);
                gone.push_str(old.get(from..range.start).unwrap_or_default());
                from = range.end;
            }
            Piece::New(text) => new.push(text.as_str()),
        }
    }
    gone.push_str(old.get(from..).unwrap_or_default());
    let joined = work.bring(fresh, &new.join(PLACEHOLDER), &gone)?;
    let mut new = joined.split(PLACEHOLDER);
    let mut out = String::new();
    for piece in &composed.pieces {
        match piece {
            Piece::Own(range) => out.push_str(old.get(within(range)).unwrap_or_default()),
            Piece::New(_) => out.push_str(new.next().unwrap_or_default()),
        }
    }
    Ok(out)
}
