//! What is remembered of a finished file among the custom properties, which survive where the store does not.

use std::collections::{BTreeMap, BTreeSet};

use super::super::file::Package;
use super::super::file::properties::{self, PROPERTY};
use super::super::region::RegionId;
use crate::diag::Diagnostics;

const WHOLE: &str = "kehoach.whole";
const ISSUED: &str = "kehoach.issued";
const ADOPTED: &str = "kehoach.adopted";
const PAGES: &str = "kehoach.pages";

/// The seal of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::docx) struct Seal {
    /// The fingerprint of everything a reader sees.
    pub whole: Option<String>,
    /// Number, day and signer that were issued, as fields.
    pub issued: Option<Vec<String>>,
    prints: BTreeMap<RegionId, String>,
    /// Regions that others wrote and that were only marked.
    adopted: BTreeSet<RegionId>,
    /// Annexes whose page others set.
    own_pages: BTreeSet<RegionId>,
    /// Properties with our prefix that this version does not know.
    others: BTreeMap<String, String>,
}

impl Seal {
    /// The seal of a file. Error K604: the part of the properties is damaged.
    pub(in crate::docx) fn read(package: &Package) -> Result<Seal, Diagnostics> {
        Ok(Seal::of(properties::ours(package)?))
    }

    fn of(all: BTreeMap<String, String>) -> Seal {
        let mut seal = Seal::default();
        for (name, value) in all {
            let ids = || list(&value).iter().filter_map(|id| RegionId::read(id)).collect();
            match name.as_str() {
                WHOLE => seal.whole = Some(value),
                ISSUED => seal.issued = Some(list(&value)),
                ADOPTED => seal.adopted = ids(),
                PAGES => seal.own_pages = ids(),
                _ => match name.strip_prefix(PROPERTY).and_then(RegionId::read) {
                    Some(id) => drop(seal.prints.insert(id, value)),
                    None => drop(seal.others.insert(name, value)),
                },
            }
        }
        seal
    }

    fn properties(&self) -> BTreeMap<String, String> {
        let mut all = self.others.clone();
        all.extend(self.prints.iter().map(|(id, print)| (format!("{PROPERTY}{id}"), print.clone())));
        all.extend(self.whole.clone().map(|whole| (WHOLE.to_owned(), whole)));
        all.extend(self.issued.as_ref().map(|fields| (ISSUED.to_owned(), joined(fields))));
        for (name, ids) in [(ADOPTED, &self.adopted), (PAGES, &self.own_pages)] {
            let ids: Vec<String> = ids.iter().map(RegionId::to_string).collect();
            all.extend((!ids.is_empty()).then(|| (name.to_owned(), joined(&ids))));
        }
        all
    }

    /// Changes the properties of a file to this. Error K604: their part is damaged.
    pub(in crate::docx) fn write(&self, package: &mut Package) -> Result<(), Diagnostics> {
        properties::change_custom(package, &self.properties())
    }

    /// [`Seal::write`], with all our properties behind those of others.
    pub(in crate::docx) fn write_anew(&self, package: &mut Package) -> Result<(), Diagnostics> {
        properties::set_custom(package, &self.properties().into_iter().collect::<Vec<_>>())
    }

    /// The regions that have a fingerprint.
    pub(in crate::docx) fn regions(&self) -> impl Iterator<Item = RegionId> {
        self.prints.keys().cloned()
    }

    /// The fingerprint of a region.
    pub(in crate::docx) fn print(&self, id: &RegionId) -> Option<&String> {
        self.prints.get(id)
    }

    /// A region was generated.
    pub(in crate::docx) fn set_print(&mut self, id: &RegionId, print: String) {
        self.prints.insert(id.clone(), print);
    }

    /// A region is gone.
    pub(in crate::docx) fn remove(&mut self, id: &RegionId) {
        self.prints.remove(id);
        self.own_pages.remove(id);
    }

    /// True where a region was marked by adopting and nothing of a plan has taken its place yet.
    pub(in crate::docx) fn is_adopted(&self, id: &RegionId) -> bool {
        self.adopted.contains(id)
    }

    /// Counts a region among those that others wrote, or no longer.
    pub(in crate::docx) fn set_adopted(&mut self, id: &RegionId, adopted: bool) {
        set(&mut self.adopted, id, adopted);
    }

    /// True where others set a region's page, and no plan has asked for another since.
    pub(in crate::docx) fn has_own_page(&self, id: &RegionId) -> bool {
        self.own_pages.contains(id)
    }

    /// Counts a region among those whose page others set, or no longer.
    pub(in crate::docx) fn set_own_page(&mut self, id: &RegionId, own: bool) {
        set(&mut self.own_pages, id, own);
    }
}

fn set(ids: &mut BTreeSet<RegionId>, id: &RegionId, listed: bool) {
    if listed {
        ids.insert(id.clone());
    } else {
        ids.remove(id);
    }
}

/// Fields are parted by bars, which a name or an id may hold.
fn joined(fields: &[String]) -> String {
    fields.iter().map(|field| field.replace('%', "%25").replace('|', "%7C")).collect::<Vec<_>>().join("|")
}

fn list(text: &str) -> Vec<String> {
    text.split('|').map(|field| field.replace("%7C", "|").replace("%25", "%")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_is_read_as_it_is_written() {
        let annex = RegionId::Annex("100%|b".to_owned());
        let mut seal = Seal { whole: Some("c:1".to_owned()), ..Seal::default() };
        seal.issued = Some(vec!["35".to_owned(), "Trần Văn Bình | 100%7C".to_owned()]);
        for id in [annex.clone(), RegionId::Annex("2".to_owned())] {
            seal.set_adopted(&id, true);
            seal.set_own_page(&id, true);
        }
        seal.set_print(&RegionId::Front, "c:2".to_owned());
        seal.set_print(&annex, "c:3".to_owned());
        let properties = seal.properties();
        assert_eq!(properties["kehoach.pages"], "annex-100%25%7Cb|annex-2");
        assert_eq!(Seal::of(properties), seal);
    }
}
