//! A table of a whole file (bảng): read as items where that keeps all its words, else as columns of its own.
//!
//! Each way is tried in a small plan of nothing but the table, set as the program sets it, and the rows that print are held
//! against the rows that were there.

use std::collections::BTreeMap;

use super::super::cells;
use super::super::columns::{self, Head};
use super::super::items;
use super::super::names;
use super::super::numbering;
use super::super::rows;
use super::super::{Ways, column, header, table_pairs};
use super::proof::{essence, tokens};
use crate::compose::compose;
use crate::diag::Diagnostics;
use crate::docx::adopt::{CellText, LineText, RowText, TableText};
use crate::document::{Block, Merge, Table};
use crate::paper::Geometry;
use crate::plan::keys::{self, Id, Table as Keys};
use crate::plan::write::{self, Written, pair};
use crate::text::{SourceFile, Sources};

/// A table as the language has it.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    /// Its rows.
    pub entries: Vec<Vec<(String, Written)>>,
    /// Names of the office's own columns that it has.
    pub extra: Vec<String>,
    /// The keys of the table.
    pub spec: Vec<(String, Written)>,
    /// What was not understood on the way.
    pub found: Diagnostics,
    /// Its rows are items of the language, not columns of its own.
    pub understood: bool,
    /// Words that do not print in their row, of how many.
    pub lost: (usize, usize),
    /// Cells that are merged otherwise.
    pub merges: usize,
}

impl Reading {
    /// The names of its groups, in order.
    pub fn groups(&self) -> Vec<String> {
        self.entries.iter().filter_map(|entry| group(entry)).collect()
    }

    /// True if its first row opens a group.
    pub fn begins_with_group(&self) -> bool {
        self.entries.first().and_then(|entry| group(entry)).is_some()
    }
}

fn group(entry: &[(String, Written)]) -> Option<String> {
    let (_, value) = entry.iter().find(|(key, _)| key == keys::name(Id::Group))?;
    let Written::Text(text) = value else { return None };
    Some(text.clone())
}

/// How much of a table may be read as what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Manner {
    /// As items of the language.
    Items,
    /// As rows of columns of the office's own.
    Own,
    /// As a drawing in Markdown.
    Drawn,
}

/// Columns that are kept as plain text where their values contradict each other or cannot be read.
const PLAIN: [&[Id]; 3] = [
    &[],
    &[Id::Max, Id::Bonus, Id::Penalty, Id::Got, Id::Lost, Id::Target],
    &[Id::Max, Id::Bonus, Id::Penalty, Id::Got, Id::Lost, Id::Target, Id::Deadline, Id::Lead, Id::Partners, Id::Monitor, Id::Budget],
];

/// Reads a table. Words of rows that do not print as they stand are named by the proof of the whole file.
pub(super) fn read(file: &str, grid: &TableText, manner: Manner) -> Reading {
    let mut best: Option<Reading> = None;
    let head = columns::head(grid, true);
    let known = head.columns.iter().filter(|column| column.id.is_some_and(|id| id != Id::Tt)).count();
    if known > 0 && head.naming().is_some() && manner == Manner::Items {
        let all = [(true, true, true), (true, false, true), (false, false, true), (true, false, false), (false, false, false)];
        'ways: for plain in PLAIN {
            for (codes, counted, totals) in all {
                let one = judged(grid, items_of(file, grid, Ways { codes, counted, totals }, plain));
                if best.as_ref().is_none_or(|best| rank(&one) < rank(best)) {
                    best = Some(one);
                }
                if best.as_ref().is_some_and(|best| rank(best) == (0, 0)) {
                    break 'ways;
                }
            }
            if best.as_ref().is_some_and(few) {
                break;
            }
        }
    }
    match best {
        Some(best) if few(&best) => best,
        best => {
            let own = judged(grid, own_columns(grid));
            match best {
                Some(best) if best.lost.0 <= own.lost.0 => best,
                _ => own,
            }
        }
    }
}

/// So few words that print elsewhere that a message for each is the smaller trouble.
fn few(one: &Reading) -> bool {
    one.lost.0.saturating_mul(200) <= one.lost.1
}

fn rank(one: &Reading) -> (usize, usize) {
    (one.lost.0, one.merges)
}

fn items_of(file: &str, grid: &TableText, ways: Ways, plain: &[Id]) -> Reading {
    let mut head = columns::head(grid, ways.codes);
    if !plain.is_empty() {
        for column in head.columns.iter_mut().filter(|column| column.id.is_some_and(|id| plain.contains(&id))) {
            column.id = None;
        }
        let named = head.columns.iter().map(|column| (column.header.as_str(), column.over.as_deref(), column.id));
        let keys = names::names(&named.collect::<Vec<_>>());
        head.columns.iter_mut().zip(keys).for_each(|(column, key)| column.key = key);
    }
    let rows = rows::rows(grid, &head, ways.totals);
    let numbers = numbering::items(&rows, &head, ways.counted);
    let mut items = items::items(&rows, &head, numbers, file);
    let extra = head.columns.iter().filter(|one| one.id.is_none()).map(|one| one.key.clone()).collect();
    let spec = table_pairs(&head, &rows, &items, numbers);
    let found = std::mem::take(&mut items.found);
    Reading { entries: items.entries, extra, spec, found, understood: true, ..Reading::default() }
}

/// Every column one of the office's own; what tells the rows apart is a code that no column prints.
fn own_columns(grid: &TableText) -> Reading {
    let rows = header::rows(grid).min(grid.rows.len());
    let headed = header::columns(grid, rows);
    let named: Vec<(&str, Option<&str>, Option<Id>)> =
        headed.iter().map(|one| (one.header.as_str(), one.over.as_deref(), None)).collect();
    let keys = names::names(&named);
    let own = headed.iter().zip(&keys).map(|(one, key)| columns::Column {
        span: one.span,
        header: one.header.clone(),
        over: one.over.clone(),
        id: None,
        key: key.clone(),
    });
    let numbers = grid.rows.get(rows).and_then(|row| header::column_numbers(row, headed.len()));
    let skipped = rows.saturating_add(usize::from(numbers.is_some()));
    let head = Head { columns: own.collect(), headers: rows, rows: skipped, numbers };
    let mut entries = Vec::new();
    let mut merged: Vec<String> = Vec::new();
    let mut above: Vec<Option<String>> = vec![None; head.columns.len()];
    let mut waiting: Vec<String> = Vec::new();
    for (at, row) in grid.rows.iter().enumerate().skip(skipped) {
        let whole = row.cells.len() == 1 && head.columns.len() > 1;
        if let (true, Some(cell)) = (whole, row.cells.first()) {
            waiting.push(cells::prose(cell));
            continue;
        }
        let mut entry = vec![pair(Id::Code, Written::text(format!("h{}", at.saturating_add(1))))];
        if !waiting.is_empty() {
            entry.push(pair(Id::RowWords, Written::text(std::mem::take(&mut waiting).join("\n\n"))));
        }
        let mut over: Vec<Written> = Vec::new();
        for cell in &row.cells {
            let under = |(_, column): &(usize, &columns::Column)| column.span.shared(cell) > 0;
            let mut covered: Vec<(usize, &columns::Column)> = head.columns.iter().enumerate().filter(under).collect();
            covered.retain(|(_, column)| column.span.is_covered(cell) || cell.span <= column.span.len());
            let Some((first, field)) = covered.first() else { continue };
            let prose = if cell.continued { above.get(*first).cloned().flatten().unwrap_or_default() } else { cells::prose(cell) };
            if let Some(above) = above.get_mut(*first) {
                *above = Some(prose.clone()).filter(|text| !text.is_empty());
            }
            if prose.is_empty() {
                continue;
            }
            if cell.continued && !merged.contains(&field.key) {
                merged.push(field.key.clone());
            }
            if covered.len() > 1 && !cell.continued {
                let names: Vec<&str> = covered.iter().map(|(_, column)| column.key.as_str()).collect();
                let words = Keys::Merged.keys().find(|key| key.id == Id::Text).map_or("", |key| key.vi);
                let columns = pair(Id::Columns, Written::text(names.join("; ")));
                over.push(Written::Map(vec![columns, (words.to_owned(), Written::text(prose))]));
            } else {
                let known = entry.iter_mut().find(|(key, _)| *key == field.key);
                match known {
                    Some((_, Written::Text(text))) => text.push_str(&format!("\n\n{prose}")),
                    _ => entry.push((field.key.clone(), Written::text(prose))),
                }
            }
        }
        if !over.is_empty() {
            entry.push(pair(Id::Merged, Written::List(over)));
        }
        entries.push(entry);
    }
    if !waiting.is_empty() {
        entries.push(vec![pair(Id::RowWords, Written::text(waiting.join("\n\n")))]);
    }
    let mut spec = vec![pair(Id::Columns, Written::List(head.columns.iter().map(column).collect()))];
    spec.extend(numbers.map(|word| pair(Id::ColumnNumbers, Written::text(word))));
    if !merged.is_empty() {
        spec.push(pair(Id::MergeEqual, Written::text(merged.join("; "))));
    }
    Reading { entries, extra: keys, spec, ..Reading::default() }
}

/// A reading with what it would print held against the table.
fn judged(grid: &TableText, mut reading: Reading) -> Reading {
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
        let paragraphs = row.cells.iter().filter(|cell| cell.merge != Merge::Continue).flat_map(|cell| &cell.paragraphs);
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

/// True for a table that Markdown can draw: no cell is merged with another.
pub(super) fn is_simple(grid: &TableText) -> bool {
    let even = |row: &RowText| row.cells.iter().all(|cell| !cell.continued && cell.span == 1);
    let columns = grid.rows.first().map_or(0, |row| row.cells.len());
    columns > 1 && grid.rows.len() > 1 && grid.rows.iter().all(|row| even(row) && row.cells.len() == columns)
}

/// A table as Markdown; the words of a merged cell stand in the first of its places.
pub(super) fn markdown(grid: &TableText) -> String {
    let columns = grid.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.column.saturating_add(cell.span)).max();
    let mut starts: Vec<usize> = grid.rows.iter().flat_map(|row| row.cells.iter().map(|cell| cell.column)).collect();
    starts.sort_unstable();
    starts.dedup();
    let columns = starts.len().max(usize::from(columns.is_some()));
    let mut out = String::new();
    for (at, row) in grid.rows.iter().enumerate() {
        let text = |start: &usize| {
            let cell = row.cells.iter().find(|cell| cell.column == *start && !cell.continued);
            let lines: Vec<String> = cell.map(cells::prose).unwrap_or_default().lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
            lines.join("<br>").replace('|', "\\|")
        };
        let texts: Vec<String> = starts.iter().map(text).collect();
        out.push_str(&format!("| {} |\n", texts.join(" | ")));
        if at == 0 {
            out.push_str(&format!("|{}\n", "---|".repeat(columns)));
        }
    }
    out.trim_end().to_owned()
}

/// The lines of a table that is no table: one cell, or cells that only set texts beside each other.
pub(super) fn lines(grid: &TableText) -> impl Iterator<Item = &LineText> {
    grid.rows.iter().flat_map(|row| &row.cells).filter(|cell| !cell.continued).flat_map(|cell| &cell.lines)
}

