//! The end of a renewal (hoàn tất): fingerprints, store, and which members of the file changed.

use super::super::package::Package;
use super::super::{canon, properties, relations, seal, store};
use super::decide::{Act, Decided};
use super::work::Work;
use crate::diag::Diagnostics;

/// Fingerprints and store of what was renewed.
pub(super) fn finish(work: &mut Work, fresh: &Work, decided: &[Decided], whole_fits: bool) -> Result<(), Diagnostics> {
    let main = work.package.main().to_owned();
    if work.package.text(&main)? != *work.main {
        let words = work.main.to_string();
        work.package.set_part(&main, with_mark(&work.package, &main, words));
    }
    let mut prints = work.prints.clone();
    let mut store = work.store.clone().unwrap_or_default();
    for one in decided {
        match one.act {
            Act::Nothing | Act::Keep | Act::Leave => {}
            Act::Remove => {
                prints.remove(&seal::property(&one.id));
                store.regions.remove(&one.id);
            }
            Act::Adopt | Act::Insert | Act::Replace { .. } => {
                // What the fresh build says is what counts as generated, also where formatting was kept.
                let Some(kept) = fresh.generated(&one.id) else { continue };
                prints.insert(seal::property(&one.id), canon::fingerprint(&kept.text()));
                seal::set_adopted(&mut prints, &one.id, false);
                store.regions.insert(one.id.clone(), kept);
            }
        }
    }
    // Lines of new annexes that got their number from an earlier issue can be taken back too.
    for one in fresh.store.iter().flat_map(|store| &store.written) {
        if work.prints.contains_key(seal::ISSUED) && !store.written.iter().any(|own| own.mark == one.mark) {
            store.written.push(one.clone());
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

/// A byte order mark stays where one was.
pub(super) fn with_mark(package: &Package, part: &str, words: String) -> Vec<u8> {
    let marked = package.part(part).is_some_and(|bytes| bytes.starts_with("\u{FEFF}".as_bytes()));
    if marked { format!("\u{FEFF}{words}").into_bytes() } else { words.into_bytes() }
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
        || store::read(&work.package).ok().flatten().is_some_and(|(one, _)| one == part)
}
