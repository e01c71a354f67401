//! Doing what was decided (thực hiện): a region goes, comes or gets its fresh inside; then fingerprints and store follow,
//! and which members of the file changed.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::super::content::Fingerprint;
use super::super::file::xml::Edits;
use super::super::file::{Package, relations};
use super::super::issue::{Issue, stretch};
use super::super::region::{self, RegionId};
use super::super::work::find::text_of;
use super::super::work::{Work, find, names};
use super::super::{seal, store};
use super::decision::{Act, Decided};
use super::merge::{Composed, MergePiece};
use super::sections::found;
use super::{foreign, sections};
use crate::cores;
use crate::diag::{Diagnostic, Diagnostics};
use store::{Generated, Written};

/// Does what was decided.
pub(super) fn act(work: &mut Work, fresh: &Work, decided: &[Decided], at: usize) -> Result<(), Diagnostics> {
    let Some(one) = decided.get(at) else { return Ok(()) };
    match one.act {
        Act::Nothing | Act::Keep | Act::Adopt | Act::Leave => {}
        Act::Remove => sections::remove(work, &one.id)?,
        Act::Insert => {
            let present = |other: &&Decided| other.id.is_annex() && sections::found(work, &other.id).is_some();
            let before = decided.get(..at).unwrap_or_default().iter().rfind(present).map(|other| other.id.clone());
            let after = decided.get(at..).unwrap_or_default().iter().find(present).map(|other| other.id.clone());
            if let Some(fault) = between(work, &one.name, before.as_ref(), after.as_ref()) {
                return Err(fault.into());
            }
            sections::insert(work, fresh, &one.id, before.as_ref(), after.as_ref())?;
        }
        Act::Replace { turn } => {
            let rest = decided.get(at.saturating_add(1)..).unwrap_or_default();
            replace(work, fresh, one, !turn && !rest.iter().any(Decided::writes))?;
            if turn {
                sections::turn(work, fresh, &one.id)?;
            }
        }
    }
    Ok(())
}

/// K656 where an annex goes between two that share a section: its own cannot begin there.
fn between(work: &Work, name: &str, before: Option<&RegionId>, after: Option<&RegionId>) -> Option<Diagnostic> {
    let (before, after) = (before?, after?);
    let section = |id: &RegionId| {
        let found = sections::found(work, id)?;
        work.main.section_at(found.outer.end).map(|(at, _)| (at, found.outer.start))
    };
    let ((one, from), (other, to)) = (section(before)?, section(after)?);
    if one != other || to < from {
        return None;
    }
    let names = names(work);
    let called = |id: &RegionId| names.get(id).cloned().unwrap_or_default();
    let fault = Diagnostic::error("K656", find::place(&work.package, &work.main, to)).with("kind", "between");
    Some(fault.with("region", name).with("before", called(before)).with("other", called(after)).help("break"))
}

/// Sets the fresh inside of a region in the place of the old one, but for what stays of that; `last`: nothing else is written
/// behind it.
fn replace(work: &mut Work, fresh: &Work, one: &Decided, last: bool) -> Result<(), Diagnostics> {
    let (Some(own), Some(theirs)) = (sections::found(work, &one.id), sections::found(fresh, &one.id)) else {
        return Ok(());
    };
    let before = work.main.clone();
    let old = before.slice(own.inner.clone());
    let inner = match &one.composed {
        Some(composed) => brought(work, fresh, composed, old)?,
        None => work.bring(fresh, fresh.main.slice(theirs.inner.clone()), old)?,
    };
    let mut edits = Edits::default();
    edits.replace(own.outer.clone(), work.marked(&inner, &own.id));
    drop(inner);
    let text = Arc::new(edits.apply(&before));
    let package = work.package.clone();
    let ahead = || {
        if last {
            package.pack_ahead(package.main(), &text)
        }
    };
    let (read, ()) = cores::both(|| work.set_main(Arc::clone(&text)), ahead);
    read?;
    work.drop_notes(old)
}

/// Parts the pieces while they are brought over; no Word file holds it.
const PLACEHOLDER: &str = "<?kehoach?>";

/// The pieces as they can be here, joined; `old` is the inside of the region as it is.
fn brought(work: &mut Work, fresh: &Work, composed: &Composed, old: &str) -> Result<String, Diagnostics> {
    let within =
        |range: &Range<usize>| range.start.saturating_sub(composed.start)..range.end.saturating_sub(composed.start);
    let (mut new, mut gone, mut from) = (Vec::new(), String::new(), 0usize);
    for piece in &composed.pieces {
        match piece {
            MergePiece::Own(range) => {
                let range = within(range);
                gone.push_str(old.get(from..range.start).unwrap_or_default());
                from = range.end;
            }
            MergePiece::New(text) => new.push(text.as_str()),
        }
    }
    gone.push_str(old.get(from..).unwrap_or_default());
    let joined = work.bring(fresh, &new.join(PLACEHOLDER), &gone)?;
    let mut new = joined.split(PLACEHOLDER);
    let mut out = String::new();
    for piece in &composed.pieces {
        match piece {
            MergePiece::Own(range) => out.push_str(old.get(within(range)).unwrap_or_default()),
            MergePiece::New(_) => out.push_str(new.next().unwrap_or_default()),
        }
    }
    Ok(out)
}

/// Fingerprints and store of what was renewed; `holds`: what still counts as issued.
pub(super) fn finish(
    work: &mut Work,
    fresh: &Work,
    decided: &[Decided],
    holds: Option<&Issue>,
    whole_fits: bool,
) -> Result<(), Diagnostics> {
    if let Some(closed) = region::closed(&work.main, &work.regions) {
        work.set_main(closed)?;
    }
    if *work.package.main_part()?.source() != *work.main.source() {
        work.package.set_main_part(&work.main);
    }
    work.set_notes(seal::notes(&work.package)?);
    let mut seal = work.seal.clone();
    let mut store = work.store.clone().unwrap_or_default();
    // What regions say that were written as the fresh build has them; what was issued stands in some of them too.
    let mut written: BTreeMap<RegionId, Arc<Generated>> = BTreeMap::new();
    for one in decided {
        match one.act {
            Act::Nothing | Act::Keep | Act::Leave => {}
            Act::Remove => {
                seal.remove(&one.id);
                store.regions.remove(&one.id);
            }
            Act::Adopt | Act::Insert | Act::Replace { .. } => {
                // What the fresh build says is what counts as generated, also where formatting was kept.
                let Some(mut kept) = fresh.generated(&one.id) else { continue };
                foreign::settle_looks(work, &one.id, &mut kept);
                if one.act != Act::Adopt && one.composed.is_none() && holds.is_none() {
                    written.insert(one.id.clone(), Arc::clone(&kept));
                }
                seal.set_print(&one.id, Fingerprint::of(kept.contents()));
                seal.set_adopted(&one.id, false);
                if matches!(one.act, Act::Replace { turn: true, .. }) {
                    seal.set_own_page(&one.id, false);
                }
                store.regions.insert(one.id.clone(), kept);
            }
        }
    }
    if let Some(holds) = holds {
        follow_lines(work, fresh, decided, &mut store);
        if holds.number.is_none() && holds.date.is_none() && holds.signers.is_empty() {
            seal.issued = None;
        } else {
            holds.write(&mut seal);
        }
    }
    let acted = decided.iter().any(|one| one.writes() || one.act == Act::Adopt);
    if !acted {
        return Ok(());
    }
    let changed = work.store.as_ref() != Some(&store);
    let (package, written) = (&work.package, &written);
    let whole = || whole_fits.then(|| work.whole(written)).transpose();
    let stored = || -> Result<Option<Arc<String>>, Diagnostics> {
        let stored = changed.then(|| Arc::new(store::text(&store)));
        if let (Some(text), Some(part)) = (&stored, store::part(package)?) {
            package.pack_ahead(&part, text);
        }
        Ok(stored)
    };
    let (whole, stored) = cores::both(whole, stored);
    seal.whole = whole?.or(seal.whole);
    seal.write(&mut work.package)?;
    stored?.map_or(Ok(()), |stored| store::put(&mut work.package, stored))
}

/// Lets what can be taken back follow the renewed regions: a line that is there now goes back to what its plan
/// has without the issue, and a line that is gone is not looked for.
fn follow_lines(work: &Work, fresh: &Work, decided: &[Decided], store: &mut store::Store) {
    let renewed = |one: &&Decided| matches!(one.act, Act::Adopt | Act::Insert | Act::Replace { .. });
    let renewed: Vec<_> = decided.iter().filter(renewed).filter_map(|one| found(work, &one.id)).collect();
    let gone: Vec<String> =
        decided.iter().filter(|one| one.act == Act::Remove).map(|one| one.id.reference_mark()).collect();
    let within = |one: &Written| {
        let at = stretch(&work.main, &one.mark).map(|range| range.start);
        at.is_some_and(|at| renewed.iter().any(|own| own.outer.contains(&at)))
    };
    let unchanged = |one: &Written| {
        let raw = stretch(&work.main, &one.mark).and_then(|range| work.main.get(range));
        raw.is_some_and(|raw| text_of(raw).0 == text_of(&one.after).0)
    };
    store.written.retain(|one| !gone.contains(&one.mark) && (!within(one) || unchanged(one)));
    for one in fresh.store.iter().flat_map(|store| &store.written) {
        if within(one) && unchanged(one) && !store.written.iter().any(|own| own.mark == one.mark) {
            store.written.push(one.clone());
        }
    }
}

/// The members that differ between two states of a file.
pub(super) fn touched(old: &Package, new: &Package) -> Vec<String> {
    let differs = |name: &&str| !old.shares(new, name);
    new.changed().filter(differs).map(str::to_owned).collect()
}

/// The parts that hold nothing but fingerprints and store.
pub(super) fn is_ours(work: &Work, part: &str) -> bool {
    let custom = work.package.related("", relations::CUSTOM).unwrap_or_default();
    let items = work.package.related(work.package.main(), relations::CUSTOM_XML).unwrap_or_default();
    custom.iter().any(|one| one == part)
        || (part.starts_with("customXml/") && items.len() <= 1)
        || store::part(&work.package).ok().flatten().is_some_and(|stored| stored == part)
}
