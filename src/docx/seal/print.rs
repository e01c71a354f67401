//! The seal on a finished file (dấu vân tay của tệp): fingerprints of every region and of the whole, and the store
//! of what was generated.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::content::{Fingerprint, Legacy, Notes, Reading, RecordedRegion, StyleNames, legacy_fingerprint};
use super::super::file::Package;
use super::super::file::relations;
use super::super::model::{Part, Styles};
use super::super::region::{self, Located, RegionId};
use super::super::store::{self, Generated};
use super::record::Seal;
use crate::cores;
use crate::diag::Diagnostics;
use crate::text::work::unwatched;

/// Writes fingerprints and store of a file just generated: `regions` say what was written, `main` gives the fingerprint of
/// all that the main part says. Error K604: a part is damaged.
pub(in crate::docx) fn seal(
    package: &mut Package,
    regions: Vec<(RegionId, Arc<RecordedRegion>)>,
    main: impl FnOnce() -> Fingerprint + Send,
) -> Result<(), Diagnostics> {
    let mut seal = Seal::default();
    let prints = || regions.iter().map(|(id, one)| (id, one.fingerprint())).collect::<Vec<_>>();
    let (prints, main) = cores::both(prints, main);
    prints.into_iter().for_each(|(id, print)| seal.set_print(id, print));
    let whole = whole_with(package, main)?;
    debug_assert_eq!(unwatched(|| self::whole(package))?, whole, "what was recorded is not what was written");
    seal.whole = Some(whole);
    seal.write_anew(package)?;
    let regions: BTreeMap<_, _> = regions.into_iter().map(|(id, one)| (id, Arc::unwrap_or_clone(one))).collect();
    store::write_recorded(package, regions)?;
    debug_assert!(unwatched(|| fits_what_was_written(package))?, "a region was recorded that was not written");
    Ok(())
}

/// Adds the fingerprint and the words of a region that was adopted to those that a file has. Error K604: a part is
/// damaged.
pub(in crate::docx) fn add(package: &mut Package, id: &RegionId) -> Result<(), Diagnostics> {
    let main = package.main_part()?;
    let (notes, styles) = (notes(package)?, styles(package)?);
    let reading = Reading { part: &main, notes: &notes, styles: &styles };
    let mut seal = Seal::read(package)?;
    let mut store = store::of(package)?.unwrap_or_default();
    if let Some(Ok(region)) = region::locate(&main, [id.clone()]).remove(id) {
        let generated = generated(&reading, &region);
        seal.set_print(id, Fingerprint::of(generated.contents()));
        seal.set_adopted(id, true);
        seal.set_own_page(id, true);
        store.regions.insert(region.id, Arc::new(generated));
    }
    seal.write_anew(package)?;
    store::write(package, &store)
}

/// A region as it is, to be kept.
pub(in crate::docx) fn generated(reading: &Reading<'_>, region: &Located) -> Generated {
    let is_annex = matches!(region.id, RegionId::Annex(_));
    let page = is_annex.then(|| reading.part.page_at(region.outer.end)).flatten();
    Generated::of(reading.units(reading.part.blocks_in(&region.inner)), page)
}

/// The part of footnotes; `None` where it is missing. Error K604: it is damaged.
pub(in crate::docx) fn footnotes(package: &Package) -> Result<Option<Part>, Diagnostics> {
    let part = package.related(package.main(), relations::FOOTNOTES)?.into_iter().next();
    part.map(|part| Part::of(package, &part)).transpose()
}

/// The words of all footnotes. Error K604: the part is damaged.
pub(in crate::docx) fn notes(package: &Package) -> Result<Notes, Diagnostics> {
    Ok(footnotes(package)?.map(|part| Reading::notes(&part)).unwrap_or_default())
}

/// The names of all styles. Error K604: the part is damaged.
pub(in crate::docx) fn styles(package: &Package) -> Result<StyleNames, Diagnostics> {
    Ok(Styles::of(package)?.names())
}

/// Does a reading of the main part find the regions with the words, looks and pages that the store says?
fn fits_what_was_written(package: &Package) -> Result<bool, Diagnostics> {
    let store = store::of(package)?.unwrap_or_default();
    let main = package.main_part()?;
    let (notes, styles) = (notes(package)?, styles(package)?);
    let reading = Reading { part: &main, notes: &notes, styles: &styles };
    let found = region::in_order(region::locate(&main, store.regions.keys().cloned()));
    // In a template of an odd build a region may not be found, and it may have marks of its own.
    let fits = |region: &Located| store.regions.get(&region.id).is_none_or(|own| **own == generated(&reading, region));
    Ok(found.iter().all(fits))
}

/// The fingerprint of everything a reader sees: text, footnotes, headers and footers.
pub(in crate::docx) fn whole(package: &Package) -> Result<String, Diagnostics> {
    let main = package.main_part()?;
    let (notes, styles) = (notes(package)?, StyleNames::new());
    let units = Reading { part: &main, notes: &notes, styles: &styles }.units(&main.blocks);
    let mut print = Fingerprint::new();
    units.iter().for_each(|unit| print.push(&unit.content));
    whole_with(package, print)
}

/// [`whole`] of a file whose main part has the fingerprint `print`.
pub(in crate::docx) fn whole_with(package: &Package, mut print: Fingerprint) -> Result<String, Diagnostics> {
    let (notes, styles) = (notes(package)?, StyleNames::new());
    print.part();
    for name in around(package)? {
        let part = Part::of(package, &name)?;
        let units = Reading { part: &part, notes: &notes, styles: &styles }.units(&part.blocks);
        units.iter().for_each(|unit| print.push(&unit.content));
        print.part();
    }
    Ok(print.finish())
}

/// Was a fingerprint taken of everything that a reader sees now?
pub(in crate::docx) fn is_whole(package: &Package, print: &str) -> Result<bool, Diagnostics> {
    if Fingerprint::is_current(print) {
        return Ok(print == whole(package)?);
    }
    let footnotes = footnotes(package)?;
    let main = package.main_part()?;
    let mut all = vec![Legacy::new(&main, footnotes.as_ref()).joined(&main.blocks)];
    for name in around(package)? {
        let part = Part::of(package, &name)?;
        all.push(Legacy::new(&part, footnotes.as_ref()).joined(&part.blocks));
    }
    Ok(print == legacy_fingerprint(&all.join("\n\n")))
}

/// Headers, then footers.
fn around(package: &Package) -> Result<Vec<String>, Diagnostics> {
    let mut all = package.related(package.main(), relations::HEADER)?;
    all.extend(package.related(package.main(), relations::FOOTER)?);
    Ok(all)
}

/// True where a file says nothing but what was generated: nobody has changed a word in it or issued a number, so
/// writing it anew loses nothing. False for anything that is no such file.
pub fn as_generated(bytes: &[u8]) -> bool {
    let holds = || -> Result<bool, Diagnostics> {
        let package = Package::open("", bytes)?;
        let seal = Seal::read(&package)?;
        let whole = seal.whole.as_ref().filter(|_| seal.issued.is_none());
        let Some(whole) = whole else { return Ok(false) };
        if !is_whole(&package, whole)? {
            return Ok(false);
        }
        let main = package.main_part()?;
        let (notes, styles, footnotes) = (notes(&package)?, StyleNames::new(), footnotes(&package)?);
        let reading = Reading { part: &main, notes: &notes, styles: &styles };
        let legacy = Legacy::new(&main, footnotes.as_ref());
        Ok(region::locate(&main, seal.regions()).values().flatten().all(|region| {
            let blocks = main.blocks_in(&region.inner);
            seal.print(&region.id).is_some_and(|print| {
                if Fingerprint::is_current(print) {
                    *print == Fingerprint::of(reading.units(blocks).iter().map(|unit| &unit.content))
                } else {
                    *print == legacy.fingerprint(blocks)
                }
            })
        }))
    };
    holds().unwrap_or(false)
}
