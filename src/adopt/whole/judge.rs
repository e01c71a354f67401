//! What a reading of a table prints, held against the table (in thử rồi so với bảng).

use std::collections::BTreeMap;

use super::proof::{essence, tokens};
use super::reading::Reading;
use crate::compose::compose;
use crate::document::{Block, Merge, Table};
use crate::docx::adopt::{CellText, LineText, RowText, TableText};
use crate::paper::Geometry;
use crate::plan::keys::Id;
use crate::plan::write::{self, Written, pair};
use crate::text::{SourceFile, Sources};

/// A reading with what it would print held against the table.
pub(super) fn judged(grid: &TableText, notes: &[Vec<LineText>], mut reading: Reading) -> Reading {
    reading.entries.iter_mut().flatten().for_each(|(_, value)| add_notes(value, notes));
    let all: usize = grid.rows.iter().map(|row| row_tokens(row).len()).sum();
    reading.lost = (all, all);
    reading.merges = grid.rows.len();
    if let Some(printed) = printed(&reading) {
        let (lost, merges) = held(grid, &printed);
        reading.lost.0 = lost;
        reading.merges = merges;
    }
    reading
}

/// What the table prints in a plan of its own.
fn printed(reading: &Reading) -> Option<Table> {
    let mut plan = vec![
        pair(Id::Issuer, Written::text("UBND xã A")),
        pair(Id::Date, Written::text("2026")),
        pair(Id::Title, Written::text("A")),
    ];
    if !reading.extra.is_empty() {
        plan.push(pair(Id::ExtraColumns, Written::text(reading.extra.join("; "))));
    }
    let entries = reading.entries.iter().cloned().map(Written::Map).collect();
    plan.push(pair(Id::Items, Written::List(entries)));
    plan.push(pair(Id::Annexes, Written::List(vec![Written::Map(reading.spec.clone())])));
    let plan = parsed(&write::yaml(&plan))?;
    let document = compose(&plan, &Geometry::default()).ok()?.value;
    let blocks = document.annexes.into_iter().next()?.blocks;
    blocks.into_iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
}

/// A plan that reads and checks without errors.
pub(super) fn parsed(yaml: &str) -> Option<crate::plan::Plan> {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_text("", &crate::viet::text::normalize(yaml)));
    let include = &mut |_: &str, _: &str| Err(std::io::ErrorKind::NotFound.into());
    let (plan, found) = crate::plan::read_through(root, &mut sources, include);
    plan.filter(|plan| !found.has_errors() && !crate::lint::check(plan).has_errors())
}

/// Words of rows that do not print there, and cells that are merged otherwise.
fn held(grid: &TableText, printed: &Table) -> (usize, usize) {
    let words = |row: &crate::document::Row| -> Vec<String> {
        let paragraphs =
            row.cells.iter().filter(|cell| cell.merge != Merge::Continue).flat_map(|cell| &cell.paragraphs);
        tokens(&paragraphs.map(|paragraph| paragraph.plain()).collect::<Vec<_>>().join(" "))
    };
    let theirs: Vec<(Vec<String>, Vec<bool>)> = printed
        .rows()
        .iter()
        .map(|row| (words(row), row.cells.iter().map(|cell| cell.merge == Merge::Continue).collect()))
        .collect();
    let ours: Vec<(Vec<String>, Vec<bool>)> = grid
        .rows
        .iter()
        .filter(|row| !row_tokens(row).is_empty() || row.cells.iter().any(|cell| cell.continued))
        .map(|row| (row_tokens(row), row.cells.iter().map(|cell| cell.continued).collect()))
        .collect();
    let key = |row: &(Vec<String>, Vec<bool>)| essence(&row.0.join(" "));
    let (one, other): (Vec<String>, Vec<String>) = (ours.iter().map(key).collect(), theirs.iter().map(key).collect());
    let same = crate::diff::equal(&one, &other);
    let mut lost = 0usize;
    let mut merges = ours.len().abs_diff(theirs.len());
    for (at, there) in &same {
        if let (Some(ours), Some(theirs)) = (ours.get(*at), theirs.get(*there)) {
            merges = merges.saturating_add(usize::from(ours.1 != theirs.1));
        }
    }
    // Between two rows that are the same, what is left on both sides is compared word by word.
    let (mut at, mut there) = (0usize, 0usize);
    for (next, other) in same.iter().copied().chain([(ours.len(), theirs.len())]) {
        let mut have: BTreeMap<&str, usize> = BTreeMap::new();
        for word in theirs.get(there..other).unwrap_or_default().iter().flat_map(|row| &row.0) {
            *have.entry(word.as_str()).or_default() += 1;
        }
        for word in ours.get(at..next).unwrap_or_default().iter().flat_map(|row| &row.0) {
            match have.get_mut(word.as_str()).filter(|count| **count > 0) {
                Some(count) => *count = count.saturating_sub(1),
                None => lost = lost.saturating_add(1),
            }
        }
        (at, there) = (next.saturating_add(1), other.saturating_add(1));
    }
    (lost, merges)
}

fn row_tokens(row: &RowText) -> Vec<String> {
    let cells = row.cells.iter().filter(|cell| !cell.continued);
    tokens(&cells.map(CellText::plain).collect::<Vec<_>>().join(" "))
}

/// The definitions of footnotes belong to the text that has their marks.
fn add_notes(value: &mut Written, notes: &[Vec<LineText>]) {
    match value {
        Written::Text(text) if text.contains("[^") => {
            let used = (0..notes.len()).filter(|at| text.contains(&format!("[^{}]", at.saturating_add(1))));
            let defined = super::prose::notes(&used.collect::<Vec<_>>(), notes);
            text.push_str(&defined);
        }
        Written::Text(_) => {}
        Written::List(list) => list.iter_mut().for_each(|value| add_notes(value, notes)),
        Written::Map(map) => map.iter_mut().for_each(|(_, value)| add_notes(value, notes)),
    }
}
