//! What a person changed in a region (chỗ đã sửa tay), and where it is.

use std::collections::BTreeMap;

use super::super::content::{Content, Unit, trimmed};
use super::super::region::Located;
use super::super::store::Generated;
use super::super::work::{Inside, Work, find, ids};
use super::compare::{self, Headers};
use super::edit::{Edit, What};
use super::keep;
use super::{looks, shape};
use crate::diag::Place;

/// What a person changed in the region `id`, as far as it can be told: against what was generated, or against the fresh
/// content `new` where nobody knows what that was. `own` is the region's inside as it is.
pub(super) fn edits(work: &Work, id: &str, own: &Inside, new: Option<&Generated>) -> Vec<Edit> {
    let now = contents(trimmed(&own.units, |unit| &unit.content).iter().map(|unit| &unit.content));
    let generated = work.kept(id);
    if generated.is_none() && work.fits(id, own) {
        return Vec::new();
    }
    let (base, known) = match (generated, new) {
        (Some(generated), _) => (generated, true),
        (None, Some(new)) => (new, false),
        (None, None) => return vec![Edit::of(What::Reworded)],
    };
    let old = contents(trimmed(&base.units, |unit| &unit.content).iter().map(|unit| &unit.content));
    let found = compare::edits(&old, &now, &headers(&own.units), known);
    match (generated, found.is_empty()) {
        (Some(generated), true) => of_looks(generated, &own.units, new),
        _ => found,
    }
}

fn contents<'a>(contents: impl Iterator<Item = &'a Content>) -> Vec<&'a Content> {
    contents.collect()
}

/// Where the words of a region that has lost its marks still are, if they are: its first unit outside of all other
/// regions, where a third of what was generated is to be found there.
pub(super) fn found_unmarked(work: &Work, id: &str) -> Option<usize> {
    let generated = work.kept(id)?;
    let others: Vec<_> = ids(work).iter().filter_map(|id| shape::found(work, id)).map(|one| one.outer).collect();
    let units = work.units(&work.main.blocks);
    let outside = |unit: &&Unit| !others.iter().any(|range| range.contains(&unit.span.start));
    let mut present: BTreeMap<String, usize> = BTreeMap::new();
    for unit in units.iter().filter(outside) {
        present.entry(unit.content.shown()).or_insert(unit.span.start);
    }
    let wanted: Vec<String> = generated.contents().map(Content::shown).filter(|words| !words.is_empty()).collect();
    let found: Vec<usize> = wanted.iter().filter_map(|words| present.get(words).copied()).collect();
    (found.len().saturating_mul(3) >= wanted.len()).then(|| found.iter().min().copied()).flatten()
}

/// Where each edit of a region is: the cell, row or paragraph that it is about, or that comes after what went.
pub(super) fn places(work: &Work, own: &Located, edits: &[Edit]) -> Vec<Place> {
    if edits.is_empty() {
        return Vec::new();
    }
    let inside = work.inside_of(own);
    let rows = keep::rows((work, &inside));
    let place = |edit: &Edit| {
        let unit = edit.unit.and_then(|at| inside.units.get(at).or(inside.units.last()));
        let cell = unit.zip(edit.cell).and_then(|(unit, cell)| rows.get(&unit.span.start)?.cells.get(cell));
        let byte = match (cell, unit) {
            (Some(cell), _) => cell.content.start,
            (None, Some(unit)) => unit.span.start,
            (None, None) => own.inner.start,
        };
        find::place(&work.package, &work.main, byte)
    };
    edits.iter().map(place).collect()
}

/// Units that look otherwise, with the same words; one edit without a place where it is most of them, as after another
/// program's saving.
fn of_looks(generated: &Generated, units: &[Unit], new: Option<&Generated>) -> Vec<Edit> {
    let changed = looks::changed(generated, units, new);
    if looks::resaved(&changed) {
        return vec![Edit::of(What::Formatting)];
    }
    let differing = units.iter().enumerate().zip(changed).filter(|(_, changed)| *changed);
    differing.map(|((at, unit), _)| looks_of(at, unit, What::Formatting)).collect()
}

/// An edit of the looks of a unit, named after it.
pub(super) fn looks_of(at: usize, unit: &Unit, what: What) -> Edit {
    let edit = Edit { unit: Some(at), ..Edit::of(what) };
    match &unit.content {
        Content::Row(_) => Edit { row: unit.content.name(), ..edit },
        Content::Paragraph(line) => Edit { new: line.shown(), ..edit },
        Content::TableStart | Content::TableEnd => edit,
    }
}

/// Names of the columns of each table: for each grid column the lowest header cell that is a name and no number.
pub(super) fn headers(units: &[Unit]) -> Headers {
    let mut found = Headers::new();
    for unit in units {
        match &unit.content {
            Content::TableStart => found.push(BTreeMap::new()),
            Content::Row(cells) if unit.header => {
                let Some(table) = found.last_mut() else { continue };
                for cell in cells {
                    let words = cell.shown();
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
