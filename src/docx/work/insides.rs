//! What was read of regions (nội dung đã đọc), kept until the file is another one.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock};

use super::super::content::Unit;
use crate::diag::Diagnostics;

/// The inside of a region as it is now.
#[derive(Clone, Debug, Default)]
pub(in crate::docx) struct Inside {
    /// Where its blocks are in the main part.
    pub range: Range<usize>,
    /// What they say.
    pub units: Vec<Unit>,
}

/// The insides of a main part that were read, by where they are. Copies of a file at work share them until one goes on to another
/// state.
#[derive(Clone, Debug, Default)]
pub(super) struct Insides(Arc<Known>);

#[derive(Debug, Default)]
struct Known {
    regions: Mutex<HashMap<Range<usize>, Arc<Inside>>>,
    /// Was its fingerprint taken of everything that a reader sees?
    whole: OnceLock<bool>,
}

impl Insides {
    /// The inside at a place, read where nobody did yet.
    pub fn of(&self, range: &Range<usize>, read: impl FnOnce() -> Inside) -> Arc<Inside> {
        let known = |all: &HashMap<_, Arc<Inside>>| all.get(range).cloned();
        if let Some(inside) = self.0.regions.lock().ok().and_then(|all| known(&all)) {
            return inside;
        }
        // Others may ask for theirs meanwhile.
        let inside = Arc::new(read());
        if let Ok(mut all) = self.0.regions.lock() {
            all.insert(range.clone(), Arc::clone(&inside));
        }
        inside
    }

    /// Was the fingerprint of the whole file taken of everything that a reader sees? Asked once.
    pub fn whole(&self, asked: impl FnOnce() -> Result<bool, Diagnostics>) -> Result<bool, Diagnostics> {
        if let Some(known) = self.0.whole.get() {
            return Ok(*known);
        }
        let whole = asked()?;
        let _taken = self.0.whole.set(whole);
        Ok(whole)
    }
}

impl Inside {
    /// Where the unit before unit `at` ends.
    pub(in crate::docx) fn before(&self, at: usize) -> usize {
        let before = at.checked_sub(1).and_then(|before| self.units.get(before));
        before.map_or(self.range.start, |unit| unit.span.end)
    }
}
