//! What a person changed in a region (chỗ đã sửa tay), and where it stands.

use std::collections::BTreeMap;

use super::super::canon::{self, Unit, UnitKind};
use super::super::seal;
use super::super::store::Kept;
use super::compare::{self, Headers};
use super::edit::{Edit, What};
use super::find::{self, Found};
use super::work::Work;
use crate::diag::Place;

/// What a person changed in the region `id`, as far as it can be told: against what is kept of it, or against the
/// fresh content `new` where nothing is. `own` is the region's inside as it stands, and its units.
pub(super) fn edits(work: &Work, id: &str, own: (&str, &[Unit]), new: Option<&Kept>) -> Vec<Edit> {
    let (inner, units) = own;
    let mut now: Vec<&str> = units.iter().map(|unit| unit.text.as_str()).collect();
    while now.last() == Some(&"") {
        now.pop();
    }
    let kept = work.kept(id);
    let print = canon::fingerprint(&canon::join(&now));
    if kept.is_none() && work.prints.get(&seal::property(id)) == Some(&print) {
        return Vec::new();
    }
    let (base, known) = match (kept, new) {
        (Some(kept), _) => (kept, true),
        (None, Some(new)) => (new, false),
        (None, None) => return vec![Edit::of(What::Reworded)],
    };
    let mut old: Vec<&str> = base.lines.iter().map(|line| line.text.as_str()).collect();
    while old.last() == Some(&"") {
        old.pop();
    }
    let mut found = compare::edits(&old, &now, &headers(inner, units), known);
    if let (Some(kept), true) = (kept, found.is_empty()) {
        found = looks(kept, units);
    }
    found
}

/// Where each edit of a region stands: the first paragraph that holds its new words.
pub(super) fn places(work: &Work, own: &Found, edits: &[Edit]) -> Vec<Place> {
    if edits.is_empty() {
        return Vec::new();
    }
    let inner = work.main.get(own.inner.clone()).unwrap_or_default();
    let units = canon::units(inner, &work.notes).unwrap_or_default();
    let place = |edit: &Edit| {
        let word = |unit: &&Unit| match edit.what {
            What::Cell => unit.text.starts_with(canon::ROW) && compare::name(&unit.text) == edit.row,
            _ => !edit.new.is_empty() && compare::shown(&unit.text) == edit.new,
        };
        let byte = units.iter().find(word).map_or(0, |unit| unit.span.start);
        find::place(&work.package, &work.main, own.inner.start.saturating_add(byte))
    };
    edits.iter().map(place).collect()
}

/// Units that look otherwise, with the same words; one edit without a place where it is most of them, as after
/// another program's saving.
fn looks(kept: &Kept, units: &[Unit]) -> Vec<Edit> {
    let differing: Vec<&Unit> =
        kept.lines.iter().zip(units).filter(|(line, unit)| line.looks != unit.looks).map(|(_, unit)| unit).collect();
    let named = |unit: &&Unit| match unit.kind {
        UnitKind::Row => Edit { row: compare::name(&unit.text), ..Edit::of(What::Formatting) },
        UnitKind::Paragraph => Edit { new: compare::shown(&unit.text), ..Edit::of(What::Formatting) },
        UnitKind::Head | UnitKind::End => Edit::of(What::Formatting),
    };
    if differing.len() > 12 || differing.len().saturating_mul(2) > units.len() && units.len() > 6 {
        return vec![Edit::of(What::Formatting)];
    }
    differing.iter().map(named).collect()
}

/// Names of the columns: for each grid column the lowest header cell that is a name and no number.
pub(super) fn headers(inner: &str, units: &[Unit]) -> Headers {
    let mut found = Headers::new();
    for unit in units {
        match unit.kind {
            UnitKind::Head => found.push(BTreeMap::new()),
            UnitKind::Row if inner.get(unit.span.clone()).unwrap_or_default().contains("<w:tblHeader") => {
                let Some(table) = found.last_mut() else { continue };
                for cell in compare::cells(&unit.text) {
                    let words = compare::shown(&cell.text);
                    if words.chars().any(char::is_alphabetic) {
                        table.insert(cell.column, words);
                    }
                }
            }
            _ => {}
        }
    }
    found
}
