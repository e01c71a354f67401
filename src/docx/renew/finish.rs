//! The end of a renewal (hoàn tất): fingerprints, store, and which members of the file changed.

use super::super::content::Fingerprint;
use super::super::file::Package;
use super::super::file::{properties, relations};
use super::super::issue::{Issue, stretch};
use super::super::region::{self, RegionId};
use super::super::work::Work;
use super::super::work::find::text_of;
use super::super::{seal, store};
use super::decide::{Act, Decided};
use super::shape::found;
use super::standing;
use crate::diag::Diagnostics;
use store::Written;

/// Fingerprints and store of what was renewed; `holds`: what still counts as issued.
pub(super) fn finish(
    work: &mut Work,
    fresh: &Work,
    decided: &[Decided],
    holds: Option<&Issue>,
    whole_fits: bool,
) -> Result<(), Diagnostics> {
    let main = work.package.main().to_owned();
    if let Some(closed) = region::closed(&work.main, &work.regions) {
        work.set_main(closed)?;
    }
    if work.package.text(&main)? != work.main.source() {
        let words = work.main.to_string();
        work.package.set_text(&main, words);
    }
    work.notes = seal::notes(&work.package)?;
    let mut prints = work.prints.clone();
    let mut store = work.store.clone().unwrap_or_default();
    for one in decided {
        match one.act {
            Act::Nothing | Act::Keep | Act::Leave => {}
            Act::Remove => {
                prints.remove(&seal::property(&one.id));
                seal::set_own_page(&mut prints, &one.id, false);
                store.remove(&one.id);
            }
            Act::Adopt | Act::Insert | Act::Replace { .. } => {
                // What the fresh build says is what counts as generated, also where formatting was kept.
                let Some(mut kept) = fresh.generated(&one.id) else { continue };
                standing::settle_looks(work, &one.id, &mut kept);
                prints.insert(seal::property(&one.id), Fingerprint::of(kept.contents()));
                seal::set_adopted(&mut prints, &one.id, false);
                if matches!(one.act, Act::Replace { turn: true, .. }) {
                    seal::set_own_page(&mut prints, &one.id, false);
                }
                store.insert(&one.id, kept);
            }
        }
    }
    if let Some(holds) = holds {
        follow_lines(work, fresh, decided, &mut store);
        if holds.number.is_none() && holds.date.is_none() && holds.signer.is_none() {
            prints.remove(seal::ISSUED);
        } else {
            holds.write(&mut prints);
        }
    }
    let acted = decided.iter().any(|one| !matches!(one.act, Act::Nothing | Act::Keep | Act::Leave));
    if !acted {
        return Ok(());
    }
    if whole_fits {
        prints.insert(seal::WHOLE.to_owned(), seal::whole(&work.package)?);
    }
    properties::change_custom(&mut work.package, &prints)?;
    if work.store.as_ref() != Some(&store) {
        store::write(&mut work.package, &store)?;
    }
    Ok(())
}

/// Lets what can be taken back follow the renewed regions: a line that stands there now goes back to what its plan
/// has without the issue, and a line that is gone is not looked for.
fn follow_lines(work: &Work, fresh: &Work, decided: &[Decided], store: &mut store::Store) {
    let renewed = |one: &&Decided| matches!(one.act, Act::Adopt | Act::Insert | Act::Replace { .. });
    let renewed: Vec<_> = decided.iter().filter(renewed).filter_map(|one| found(work, &one.id)).collect();
    let gone: Vec<String> = decided.iter().filter(|one| one.act == Act::Remove).map(|one| reference(&one.id)).collect();
    let within = |one: &Written| {
        let at = stretch(&work.main, &one.mark).map(|range| range.start);
        at.is_some_and(|at| renewed.iter().any(|own| own.outer.contains(&at)))
    };
    let stands = |one: &Written| {
        let raw = stretch(&work.main, &one.mark).and_then(|range| work.main.get(range));
        raw.is_some_and(|raw| text_of(raw).0 == text_of(&one.after).0)
    };
    store.written.retain(|one| !gone.contains(&one.mark) && (!within(one) || stands(one)));
    for one in fresh.store.iter().flat_map(|store| &store.written) {
        if within(one) && stands(one) && !store.written.iter().any(|own| own.mark == one.mark) {
            store.written.push(one.clone());
        }
    }
}

fn reference(id: &str) -> String {
    RegionId::read(id).map(|id| id.reference_mark()).unwrap_or_default()
}

/// The members that differ between two states of a file.
pub(super) fn touched(old: &Package, new: &Package) -> Vec<String> {
    let differs = |name: &&str| old.part(name) != new.part(name);
    new.changed().filter(differs).map(str::to_owned).collect()
}

/// The parts that hold nothing but fingerprints and store.
pub(super) fn is_ours(work: &Work, part: &str) -> bool {
    let custom = work.package.related("", relations::CUSTOM).unwrap_or_default();
    let items = work.package.related(work.package.main(), relations::CUSTOM_XML).unwrap_or_default();
    custom.iter().any(|one| one == part)
        || (part.starts_with("customXml/") && items.len() <= 1)
        || store::read(&work.package).ok().flatten().is_some_and(|stored| stored.part == part)
}
