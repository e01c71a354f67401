//! The seal on a finished file (dấu vân tay của tệp): fingerprints of every region and of the whole, and the store
//! of what was generated.

use std::collections::BTreeMap;

use super::content::{Content, Fingerprint, Legacy, Notes, Reading, StyleNames, legacy_fingerprint};
use super::file::Package;
use super::file::properties::{self, PROPERTY};
use super::file::relations;
use super::model::{Part, Styles};
use super::region::{self, Located, RegionId};
use super::store::{self, Generated, Store};
use crate::diag::Diagnostics;

/// The fingerprint of everything a reader sees, among the custom properties.
pub(super) const WHOLE: &str = "kehoach.whole";
/// What `issue` wrote, among the custom properties.
pub(super) const ISSUED: &str = "kehoach.issued";
/// The regions others wrote and we only marked, among the custom properties: their ids, parted by `|`.
pub(super) const ADOPTED: &str = "kehoach.adopted";

/// The annexes whose page others set, among the custom properties: their ids, parted by `|`.
pub(super) const PAGES: &str = "kehoach.pages";

/// Writes fingerprints and store of a file just generated: `regions` say what was generated, `contents` what all of the
/// main part says. Error K604: a part is damaged.
pub(super) fn seal(
    package: &mut Package,
    regions: Vec<(RegionId, Generated)>,
    contents: &[Content],
) -> Result<(), Diagnostics> {
    let mut prints = BTreeMap::new();
    let mut store = Store::default();
    for (id, generated) in regions {
        prints.insert(property(&id.to_string()), Fingerprint::of(generated.contents()));
        store.regions.insert(id, generated);
    }
    let whole = whole_of(package, contents)?;
    debug_assert_eq!(self::whole(package)?, whole, "what was recorded is not what was written");
    debug_assert!(fits_what_was_written(package, &store)?, "a region was recorded that was not written");
    prints.insert(WHOLE.to_owned(), whole);
    properties::set_custom(package, &prints.into_iter().collect::<Vec<_>>())?;
    store::write(package, &store)
}

/// True where a region was marked by adopting and nothing of a plan has taken its place yet.
pub(super) fn is_adopted(prints: &BTreeMap<String, String>, id: &str) -> bool {
    is_listed(prints, ADOPTED, id)
}

/// True where others set a region's page, and no plan has asked for another since.
pub(super) fn has_own_page(prints: &BTreeMap<String, String>, id: &str) -> bool {
    is_listed(prints, PAGES, id)
}

fn is_listed(prints: &BTreeMap<String, String>, list: &str, id: &str) -> bool {
    prints.get(list).is_some_and(|list| list.split('|').any(|one| one == id))
}

/// Counts a region among those that others wrote, or no longer.
pub(super) fn set_adopted(prints: &mut BTreeMap<String, String>, id: &str, adopted: bool) {
    set_listed(prints, ADOPTED, id, adopted);
}

/// Counts a region among those whose page others set, or no longer.
pub(super) fn set_own_page(prints: &mut BTreeMap<String, String>, id: &str, own: bool) {
    set_listed(prints, PAGES, id, own);
}

fn set_listed(prints: &mut BTreeMap<String, String>, name: &str, id: &str, listed: bool) {
    let list = prints.remove(name).unwrap_or_default();
    let others = list.split('|').filter(|one| !one.is_empty() && *one != id);
    let list: Vec<&str> = others.chain(listed.then_some(id)).collect();
    if !list.is_empty() {
        prints.insert(name.to_owned(), list.join("|"));
    }
}

/// Adds the fingerprint and the words of a region that was adopted to those that a file has. Error K604: a part is
/// damaged.
pub(super) fn add(package: &mut Package, id: &RegionId) -> Result<(), Diagnostics> {
    let main = package.main_part()?;
    let (notes, styles) = (notes(package)?, styles(package)?);
    let reading = Reading { part: &main, notes: &notes, styles: &styles };
    let mut prints = properties::ours(package)?;
    let mut store = store::of(package)?.unwrap_or_default();
    if let Some(Ok(region)) = region::locate(&main, [id.clone()]).remove(id) {
        let generated = generated(&reading, &region);
        let id = region.id.to_string();
        prints.insert(property(&id), Fingerprint::of(generated.contents()));
        set_adopted(&mut prints, &id, true);
        set_own_page(&mut prints, &id, true);
        store.regions.insert(region.id, generated);
    }
    properties::set_custom(package, &prints.into_iter().collect::<Vec<_>>())?;
    store::write(package, &store)
}

/// A region as it is, to be kept.
pub(super) fn generated(reading: &Reading<'_>, region: &Located) -> Generated {
    let is_annex = matches!(region.id, RegionId::Annex(_));
    let page = is_annex.then(|| reading.part.page_at(region.outer.end)).flatten();
    Generated::of(&reading.units(reading.part.blocks_in(&region.inner)), page)
}

/// The regions that a file has fingerprints of.
pub(super) fn sealed(prints: &BTreeMap<String, String>) -> impl Iterator<Item = RegionId> {
    prints.keys().filter_map(|name| name.strip_prefix(PROPERTY).and_then(RegionId::read))
}

/// [`sealed`] of a file.
pub(super) fn sealed_in(package: &Package) -> Result<Vec<RegionId>, Diagnostics> {
    Ok(sealed(&properties::ours(package)?).collect())
}

/// The property that holds a region's fingerprint.
pub(super) fn property(id: &str) -> String {
    format!("{PROPERTY}{id}")
}

/// The part of footnotes; `None` where there is none. Error K604: it is damaged.
pub(super) fn footnotes(package: &Package) -> Result<Option<Part>, Diagnostics> {
    let part = package.related(package.main(), relations::FOOTNOTES)?.into_iter().next();
    part.map(|part| Part::of(package, &part)).transpose()
}

/// The words of all footnotes. Error K604: the part is damaged.
pub(super) fn notes(package: &Package) -> Result<Notes, Diagnostics> {
    Ok(footnotes(package)?.map(|part| Reading::notes(&part)).unwrap_or_default())
}

/// The names of all styles. Error K604: the part is damaged.
pub(super) fn styles(package: &Package) -> Result<StyleNames, Diagnostics> {
    Ok(Styles::of(package)?.names())
}

/// Does a reading of the main part find the regions with the words, looks and pages that the store says?
fn fits_what_was_written(package: &Package, store: &Store) -> Result<bool, Diagnostics> {
    let main = package.main_part()?;
    let (notes, styles) = (notes(package)?, styles(package)?);
    let reading = Reading { part: &main, notes: &notes, styles: &styles };
    let found = region::in_order(region::locate(&main, store.regions.keys().cloned()));
    // In a template of an odd build a region may not be found, and it may have marks of its own.
    let fits = |region: &Located| store.regions.get(&region.id).is_none_or(|own| *own == generated(&reading, region));
    Ok(found.iter().all(fits))
}

/// The fingerprint of everything a reader sees: text, footnotes, headers and footers.
pub(super) fn whole(package: &Package) -> Result<String, Diagnostics> {
    let main = package.main_part()?;
    let (notes, styles) = (notes(package)?, StyleNames::new());
    let units = Reading { part: &main, notes: &notes, styles: &styles }.units(&main.blocks);
    let contents: Vec<Content> = units.into_iter().map(|unit| unit.content).collect();
    whole_of(package, &contents)
}

/// [`whole`] of a file whose main part says `contents`.
fn whole_of(package: &Package, contents: &[Content]) -> Result<String, Diagnostics> {
    let (notes, styles) = (notes(package)?, StyleNames::new());
    let mut print = Fingerprint::new();
    contents.iter().for_each(|content| print.push(content));
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
pub(super) fn is_whole(package: &Package, print: &str) -> Result<bool, Diagnostics> {
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
        let prints = properties::ours(&package)?;
        let whole = prints.get(WHOLE).filter(|_| !prints.contains_key(ISSUED));
        let Some(whole) = whole else { return Ok(false) };
        if !is_whole(&package, whole)? {
            return Ok(false);
        }
        let main = package.main_part()?;
        let (notes, styles, footnotes) = (notes(&package)?, StyleNames::new(), footnotes(&package)?);
        let reading = Reading { part: &main, notes: &notes, styles: &styles };
        let legacy = Legacy::new(&main, footnotes.as_ref());
        Ok(region::locate(&main, sealed(&prints)).values().flatten().all(|region| {
            let blocks = main.blocks_in(&region.inner);
            prints.get(&property(&region.id.to_string())).is_some_and(|print| {
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
