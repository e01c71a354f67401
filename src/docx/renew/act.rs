//! Doing what was decided (thực hiện): a region goes, comes or gets its fresh inside.

use std::collections::BTreeMap;

use super::super::region;
use super::super::write::filler;
use super::super::xml::{self, Edits, Tokens};
use super::decide::{Act, Decided};
use super::steps::Step;
use super::work::Work;
use super::{What, find, keep, settled, shape, standing};
use crate::diag::{Diagnostic, Diagnostics};

/// Does what was decided, as its steps say where it has any; false where formatting of a person's was kept.
pub(super) fn act(
    work: &mut Work,
    fresh: &Work,
    decided: &[Decided],
    at: usize,
    steps: &BTreeMap<String, Vec<Step>>,
) -> Result<bool, Diagnostics> {
    let Some(one) = decided.get(at) else { return Ok(true) };
    match one.act {
        Act::Nothing | Act::Keep | Act::Adopt | Act::Leave => {}
        Act::Remove => shape::remove(work, &one.id)?,
        Act::Insert => {
            let stands = |other: &&Decided| other.id.starts_with("annex-") && shape::found(work, &other.id).is_some();
            let before = decided.get(..at).unwrap_or_default().iter().rfind(stands).map(|other| other.id.clone());
            let after = decided.get(at..).unwrap_or_default().iter().find(stands).map(|other| other.id.clone());
            shape::insert(work, fresh, &one.id, &one.name, before.as_deref(), after.as_deref())?;
        }
        Act::Replace { keep_looks, turn } => {
            let kept = replace(work, fresh, one, (keep_looks, steps.get(&one.id)))?;
            if turn {
                shape::turn(work, fresh, &one.id);
            }
            return Ok(!(kept && one.edits.iter().any(|edit| edit.what == What::Formatting)));
        }
    }
    Ok(true)
}

/// Sets the fresh inside of a region in the place of the old one; true where units stay as they stand.
fn replace(
    work: &mut Work,
    fresh: &Work,
    one: &Decided,
    (keep_looks, steps): (bool, Option<&Vec<Step>>),
) -> Result<bool, Diagnostics> {
    let (Some(own), Some(theirs)) = (shape::found(work, &one.id), shape::found(fresh, &one.id)) else {
        return Ok(false);
    };
    let damaged = |_| work.package.damaged(work.package.main());
    let old = settled::without_remnants(work.main.get(own.inner.clone()).unwrap_or_default());
    let new = fresh.main.get(theirs.inner).unwrap_or_default();
    let pieces = match steps {
        Some(steps) => Some(standing::pieces((work, &old), (fresh, new), steps).map_err(damaged)?),
        None if keep_looks => keep::pieces((work, &old), (fresh, new)).map_err(damaged)?,
        None => None,
    };
    let kept = pieces.is_some();
    let pieces = pieces.unwrap_or_else(|| vec![keep::Piece::New(new.to_owned())]);
    let inner = brought(work, fresh, &pieces, &old)?;
    let lost: Vec<_> = settled::belongings(&old).difference(&settled::belongings(&inner)).cloned().collect();
    if let Some((kind, name)) = lost.into_iter().next().filter(|_| !one.forced) {
        let place = find::place(&work.package, &work.main, own.inner.start);
        let refused = Diagnostic::error("K657", place).with("region", &one.name).with("kind", kind).with("name", name);
        return Err(refused.help("move-out").help("keep").help("replace").into());
    }
    let mut edits = Edits::default();
    if own.fenced {
        edits.replace(own.inner.clone(), inner);
        rename(&work.main, &own, &one.name, &mut edits);
    } else {
        // The control is gone or has lost its tag; a new one takes its place.
        let cell_ends = work.main.get(own.outer.end..).unwrap_or_default().trim_start().starts_with("</w:tc>");
        let (open, close) = work.fence(&one.id, &one.name);
        let mut region = format!("{open}{inner}{close}");
        if cell_ends {
            filler(&mut region, "");
        }
        edits.replace(own.outer.clone(), region);
    }
    work.main = edits.apply(&work.main).into();
    if let Some(own) = shape::found(work, &one.id) {
        work.main = region::marked(&work.main, &own.inner, &one.id).into();
    }
    work.drop_notes(&old)?;
    Ok(kept)
}

/// Parts the pieces while they are brought over; no Word file holds it.
const PLACEHOLDER: &str = "<?kehoach?>";

/// The pieces as they can stand here, joined.
fn brought(work: &mut Work, fresh: &Work, pieces: &[keep::Piece], old: &str) -> Result<String, Diagnostics> {
    let (mut new, mut gone) = (Vec::new(), old.to_owned());
    for piece in pieces {
        match piece {
            keep::Piece::Own(text) => gone = gone.replacen(text.as_str(), "", 1),
            keep::Piece::New(text) => new.push(text.as_str()),
        }
    }
    let joined = work.bring(fresh, &new.join(PLACEHOLDER), &gone)?;
    let mut new = joined.split(PLACEHOLDER);
    let mut out = String::new();
    for piece in pieces {
        match piece {
            keep::Piece::Own(text) => out.push_str(text),
            keep::Piece::New(_) => out.push_str(new.next().unwrap_or_default()),
        }
    }
    Ok(out)
}

/// The control's title, where the annex is called otherwise now.
fn rename(main: &str, own: &find::Found, name: &str, edits: &mut Edits) {
    let head = main.get(own.outer.start..own.inner.start).unwrap_or_default();
    let title = Tokens::of(head).flatten().find(|token| token.opens("w:alias"));
    let Some(title) = title.filter(|token| token.attribute("w:val").as_deref() != Some(name)) else { return };
    let at = own.outer.start;
    let range = at.saturating_add(title.span.start)..at.saturating_add(title.span.end);
    edits.replace(range, format!("<w:alias w:val=\"{}\"/>", xml::escape(name)));
}
