//! The seal on a finished file (dấu vân tay của tệp): fingerprints of every region and of the whole, and the store
//! of what was generated.

use std::collections::BTreeMap;

use super::canon::{self, Notes};
use super::file::Package;
use super::file::properties::{self, PROPERTY};
use super::file::relations;
use super::model::Part;
use super::region::{self, Located, RegionId};
use super::sections;
use super::store::{self, Kept, Store};
use crate::diag::Diagnostics;

/// The fingerprint of everything a reader sees, among the custom properties.
pub(super) const WHOLE: &str = "kehoach.whole";
/// What `issue` wrote, among the custom properties.
pub(super) const ISSUED: &str = "kehoach.issued";
/// The regions others wrote and we only marked, among the custom properties: their ids, parted by `|`.
pub(super) const ADOPTED: &str = "kehoach.adopted";

/// The annexes whose page others set, among the custom properties: their ids, parted by `|`.
pub(super) const PAGES: &str = "kehoach.pages";

/// Writes fingerprints and store of a file just generated. Error K604: a part is damaged.
pub(super) fn seal(package: &mut Package, annexes: impl Iterator<Item = RegionId>) -> Result<(), Diagnostics> {
    let main = package.main_part()?.clone();
    let notes = notes(package)?;
    let mut prints = BTreeMap::new();
    let mut store = Store::default();
    for region in region::in_order(region::locate(&main, annexes)) {
        let kept = kept(&main, &region, &notes).map_err(|_| package.damaged(package.main()))?;
        let id = region.id.to_string();
        prints.insert(property(&id), canon::fingerprint(&kept.text()));
        store.regions.insert(id, kept);
    }
    prints.insert(WHOLE.to_owned(), whole(package)?);
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
    let main = package.main_part()?.clone();
    let notes = notes(package)?;
    let mut prints = properties::ours(package)?;
    let mut store = store::read(package)?.map(|(_, store)| store).unwrap_or_default();
    if let Some(Ok(region)) = region::locate(&main, [id.clone()]).remove(id) {
        let id = id.to_string();
        let kept = kept(&main, &region, &notes).map_err(|_| package.damaged(package.main()))?;
        prints.insert(property(&id), canon::fingerprint(&kept.text()));
        set_adopted(&mut prints, &id, true);
        set_own_page(&mut prints, &id, true);
        store.regions.insert(id, kept);
    }
    properties::set_custom(package, &prints.into_iter().collect::<Vec<_>>())?;
    store::write(package, &store)
}

/// A region as it stands, to be kept.
pub(super) fn kept(main: &Part, region: &Located, notes: &Notes) -> Result<Kept, super::file::xml::IllFormed> {
    let is_annex = matches!(region.id, RegionId::Annex(_));
    let page = is_annex.then(|| sections::page_at(main, region.outer.end)).flatten();
    Kept::of(main.get(region.inner.clone()).unwrap_or_default(), notes, page)
}

/// The regions that a file has fingerprints of.
pub(super) fn sealed(prints: &BTreeMap<String, String>) -> impl Iterator<Item = RegionId> {
    prints.keys().filter_map(|name| name.strip_prefix(PROPERTY).and_then(RegionId::read))
}

/// [`sealed`] of a file. Error K604: its custom properties cannot be read.
pub(super) fn sealed_in(package: &Package) -> Result<Vec<RegionId>, Diagnostics> {
    Ok(sealed(&properties::ours(package)?).collect())
}

/// The property that holds a region's fingerprint.
pub(super) fn property(id: &str) -> String {
    format!("{PROPERTY}{id}")
}

/// The words of all footnotes. Error K604: the part is damaged.
pub(super) fn notes(package: &Package) -> Result<Notes, Diagnostics> {
    match package.related(package.main(), relations::FOOTNOTES)?.into_iter().next() {
        Some(part) => canon::notes(&package.text(&part)?).map_err(|_| package.damaged(&part)),
        None => Ok(Notes::new()),
    }
}

/// The fingerprint of everything a reader sees: text, footnotes, headers and footers.
pub(super) fn whole(package: &Package) -> Result<String, Diagnostics> {
    let notes = notes(package)?;
    let part = |part: &str| canon::canon(&package.text(part)?, &notes).map_err(|_| package.damaged(part));
    let mut all = vec![part(package.main())?];
    for kind in [relations::HEADER, relations::FOOTER] {
        for name in package.related(package.main(), kind)? {
            all.push(part(&name)?);
        }
    }
    Ok(canon::fingerprint(&all.join("\n\n")))
}

/// True where a file says nothing but what was generated: nobody has changed a word in it or issued a number, so
/// writing it anew loses nothing. False for anything that is no such file.
pub fn as_generated(bytes: &[u8]) -> bool {
    let holds = || -> Result<bool, Diagnostics> {
        let package = Package::open("", bytes)?;
        let prints = properties::ours(&package)?;
        if prints.contains_key(ISSUED) || prints.get(WHOLE) != Some(&whole(&package)?) {
            return Ok(false);
        }
        let main = package.main_part()?;
        let notes = notes(&package)?;
        Ok(region::locate(&main, sealed(&prints)).values().flatten().all(|region| {
            let print = canon::canon(main.slice(region.inner.clone()), &notes).ok();
            let print = print.map(|text| canon::fingerprint(&text));
            print.is_some() && prints.get(&property(&region.id.to_string())) == print.as_ref()
        }))
    };
    holds().unwrap_or(false)
}
