//! What a person changed in a region (chỗ đã sửa tay), and where it stands.

use std::collections::BTreeMap;

use super::super::canon::{self, Unit, UnitKind};
use super::super::region::Located;
use super::super::seal;
use super::super::store::Kept;
use super::compare::{self, Headers};
use super::edit::{Edit, What};
use super::find;
use super::work::Work;
use super::{looks, shape};
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
        found = of_looks(kept, units);
    }
    found
}

/// Where the words of a region that has lost its marks still stand, if they do: its first line outside of all other
/// regions, where a third of what was generated is to be found there.
pub(super) fn stands_unmarked(work: &Work, id: &str) -> Option<usize> {
    let kept = work.kept(id)?;
    let others: Vec<_> = super::ids(work).iter().filter_map(|id| shape::found(work, id)).map(|one| one.outer).collect();
    let units = canon::units(&work.main, &work.notes).ok()?;
    let outside = |unit: &&Unit| !others.iter().any(|range| range.contains(&unit.span.start));
    let mut standing: BTreeMap<&str, usize> = BTreeMap::new();
    for unit in units.iter().filter(outside) {
        standing.entry(&unit.text).or_insert(unit.span.start);
    }
    let says = |text: &str| !matches!(text, "" | canon::TABLE | canon::TABLE_END);
    let lines: Vec<&str> = kept.lines.iter().map(|line| line.text.as_str()).filter(|text| says(text)).collect();
    let found: Vec<usize> = lines.iter().filter_map(|text| standing.get(text).copied()).collect();
    (found.len().saturating_mul(3) >= lines.len()).then(|| found.iter().min().copied()).flatten()
}

/// Where each edit of a region stands: the first paragraph that holds its new words.
pub(super) fn places(work: &Work, own: &Located, edits: &[Edit]) -> Vec<Place> {
    if edits.is_empty() {
        return Vec::new();
    }
    let inner = work.main.get(own.inner.clone()).unwrap_or_default();
    let units = canon::units(inner, &work.notes).unwrap_or_default();
    let (mut rows, mut words) = (BTreeMap::new(), BTreeMap::new());
    for unit in &units {
        if unit.text.starts_with(canon::ROW) {
            rows.entry(compare::name(&unit.text)).or_insert(unit.span.start);
        }
        words.entry(compare::shown(&unit.text)).or_insert(unit.span.start);
    }
    let place = |edit: &Edit| {
        let byte = match edit.what {
            What::Cell | What::Formatting | What::FormattingGone if !edit.row.is_empty() => rows.get(&edit.row),
            _ => words.get(&edit.new).filter(|_| !edit.new.is_empty()),
        };
        let byte = byte.copied().unwrap_or(0);
        find::place(&work.package, &work.main, own.inner.start.saturating_add(byte))
    };
    edits.iter().map(place).collect()
}

/// Units that look otherwise, with the same words; one edit without a place where it is most of them, as after
/// another program's saving.
fn of_looks(kept: &Kept, units: &[Unit]) -> Vec<Edit> {
    let changed = looks::changed(kept, units);
    if looks::resaved(&changed) {
        return vec![Edit::of(What::Formatting)];
    }
    let differing = units.iter().zip(changed).filter(|(_, changed)| *changed);
    differing.map(|(unit, _)| looks_of(unit, What::Formatting)).collect()
}

/// An edit of the looks of a unit, named after it.
pub(super) fn looks_of(unit: &Unit, what: What) -> Edit {
    match unit.kind {
        UnitKind::Row => Edit { row: compare::name(&unit.text), ..Edit::of(what) },
        UnitKind::Paragraph => Edit { new: compare::shown(&unit.text), ..Edit::of(what) },
        UnitKind::Head | UnitKind::End => Edit::of(what),
    }
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
