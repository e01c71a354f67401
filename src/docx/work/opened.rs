//! A Word file that is open for work (tệp đang mở): its main part, and everything that is read out of it once.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::super::content::{Notes, Reading, StyleNames};
use super::super::file::Package;
use super::super::model::Part;
use super::super::region::{self, Located, Lost, RegionId, Regions};
use super::super::seal::{self, Seal};
use super::super::store;
use super::insides::Insides;
use crate::cores;
use crate::diag::Diagnostics;
use store::Store;

/// A file and everything read out of it.
#[derive(Clone, Debug)]
pub(in crate::docx) struct Work {
    pub package: Package,
    /// The main part as it is now; see [`Work::set_main`].
    pub main: Arc<Part>,
    /// Where its regions are.
    pub regions: Regions,
    /// See [`Work::set_notes`].
    pub notes: Notes,
    /// The part of footnotes, for what earlier versions wrote.
    pub(super) footnotes: Option<Arc<Part>>,
    /// See [`Work::set_styles`].
    pub styles: StyleNames,
    pub seal: Seal,
    /// What was generated; `None` where another program dropped it.
    pub store: Option<Store>,
    /// The regions whose fingerprint was taken of what the store says of them.
    pub(super) fitting: BTreeSet<RegionId>,
    /// Styles that had to be added, by name.
    pub added_styles: BTreeSet<String>,
    /// What was read of the main part as it is, with these notes and styles.
    pub(super) insides: Insides,
}

impl Work {
    /// Reads a file. Errors: K604 a part is damaged; K607 it is not in the form Word writes.
    pub(in crate::docx) fn open(package: &Package) -> Result<Work, Diagnostics> {
        package.opened(|| Work::read(package)).map(|work| (*work).clone())
    }

    fn read(package: &Package) -> Result<Work, Diagnostics> {
        let (main, stored) = cores::both(|| package.main_part(), || store::read(package));
        let mut main = main?;
        if package.conformance().is_none() {
            return Err(package.foreign(package.main()));
        }
        if let Some(freed) = region::freed(&main) {
            main = Arc::new(Part::state(package, package.main(), freed)?);
        }
        let sealed = Seal::read(package)?;
        let footnotes = seal::footnotes(package)?.map(Arc::new);
        let mut work = Work {
            notes: footnotes.as_ref().map(|part| Reading::notes(part)).unwrap_or_default(),
            footnotes,
            styles: seal::styles(package)?,
            regions: region::locate(&main, sealed.regions()),
            fitting: BTreeSet::new(),
            seal: sealed,
            store: None,
            package: package.clone(),
            main,
            added_styles: BTreeSet::new(),
            insides: Insides::default(),
        };
        work.store = stored?.map(|stored| stored.into_store(|id| work.present(id)));
        work.fitting =
            work.store.iter().flat_map(|store| &store.regions).filter_map(|(id, own)| work.fitting(id, own)).collect();
        work.recover()?;
        Ok(work)
    }

    /// Another state of the main part. Errors: as [`Package::read`].
    pub(in crate::docx) fn set_main(&mut self, text: impl Into<Arc<String>>) -> Result<(), Diagnostics> {
        self.main = Arc::new(Part::state(&self.package, self.package.main(), text)?);
        self.regions = region::locate(&self.main, self.seal.regions());
        self.insides = Insides::default();
        Ok(())
    }

    /// Other footnotes and endnotes.
    pub(in crate::docx) fn set_notes(&mut self, notes: Notes) {
        self.notes = notes;
        self.insides = Insides::default();
    }

    /// Other styles.
    pub(in crate::docx) fn set_styles(&mut self, styles: StyleNames) {
        self.styles = styles;
        self.insides = Insides::default();
    }

    /// Where a region is.
    pub(in crate::docx) fn region(&self, id: &RegionId) -> Result<Located, Lost> {
        self.regions.get(id).cloned().unwrap_or(Err(Lost::Missing))
    }
}
