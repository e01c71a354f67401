//! What changed in the directory of bodies (danh bạ cơ quan): it prints wherever the body text names one by its key.

use super::change::{Change, Side, Subject};
use crate::plan::Directory;
use crate::plan::agency::Entry;
use crate::viet::text::fold;

/// By key; other spellings of a name do not print and are not compared.
pub fn compare(before: &Directory, after: &Directory) -> Vec<Change> {
    let find = |all: &Directory, key: &str| all.entries.iter().position(|entry| fold(&entry.key) == fold(key));
    let side = |entry: &Entry| Side::text(entry.name.clone(), Some(entry.span));
    let subject = |entry: &Entry| Subject::Agency(entry.key.clone());
    let mut list = Vec::new();
    for new in &after.entries {
        let old = find(before, &new.key).and_then(|at| before.entries.get(at));
        if old.is_none_or(|old| old.name != new.name) {
            list.push(Change::between(subject(new), old.map(side), Some(side(new))));
        }
    }
    let gone = before.entries.iter().filter(|old| find(after, &old.key).is_none());
    list.extend(gone.map(|old| Change::between(subject(old), Some(side(old)), None)));
    list
}
