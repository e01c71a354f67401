//! What changed in the directory of bodies (danh bạ cơ quan): it prints wherever the body text names one by its key.

use std::collections::BTreeMap;

use super::change::{Change, Side, Subject};
use crate::plan::{Directory, Entry};
use crate::viet::text::fold;

/// Names by key. A body that came or went prints nothing by itself, and neither do the other spellings of a name.
pub fn compare(before: &Directory, after: &Directory) -> Vec<Change> {
    let side = |entry: &Entry| Some(Side::text(entry.name.clone(), Some(entry.span)));
    let known: BTreeMap<String, &Entry> = before.entries.iter().map(|entry| (fold(&entry.key), entry)).collect();
    let edited = |new: &Entry| {
        let old = known.get(&fold(&new.key)).filter(|old| old.name != new.name)?;
        Some(Change::edited(Subject::Agency(new.key.clone()), side(old), side(new)))
    };
    after.entries.iter().filter_map(edited).collect()
}
