//! The order of the annexes after a renewal (thứ tự phụ lục): never a wrong one in silence.

use std::collections::BTreeMap;

use super::super::work::{Work, about};
use super::references::in_order;
use crate::diag::{Diagnostic, Diagnostics, Severity};

/// The first annex that stands before one of a lower number, and that one.
fn misplaced(all: &[(String, u32)]) -> Option<(&str, &str)> {
    all.windows(2).find_map(|two| match two {
        [(one, high), (other, low)] if high > low => Some((one.as_str(), other.as_str())),
        _ => None,
    })
}

/// Refuses a renewal after which the annexes do not stand in the order of their numbers (K665), unless somebody had
/// moved them before (K666): `stood` is how they stood, `old_names` what they were called.
pub(super) fn checked(
    work: &Work,
    old_names: &BTreeMap<String, String>,
    stood: &[(String, u32)],
) -> Result<Diagnostics, Diagnostics> {
    let now = in_order(work);
    let mut notes = Diagnostics::default();
    let Some((first, second)) = misplaced(&now) else { return Ok(notes) };
    let name = |id: &str| old_names.get(id).cloned().unwrap_or_else(|| id.replacen("annex-", "", 1));
    let told = |code| about(&work.package, code).with("first", name(first)).with("second", name(second));
    if misplaced(stood).is_none() {
        return Err(told("K665").help("move").help("new-file").into());
    }
    notes.push(Diagnostic { severity: Severity::Warning, ..told("K666") }.help("move"));
    Ok(notes)
}
