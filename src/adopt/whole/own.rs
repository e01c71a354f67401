//! A table whose rows are no items (bảng giữ nguyên cột): every row with its cells under the columns they stand in.

use super::super::cells;
use super::super::columns::{self, Head};
use super::super::header;
use super::super::names;
use super::super::spec::column;
use super::reading::Reading;
use crate::docx::adopt::{CellText, TableText};
use crate::plan::keys::{Id, Table as Keys};
use crate::plan::write::{Written, pair};

/// What columns may mean in a table whose rows have no names of their own.
pub(super) const MEANT: [Id; 11] = [
    Id::Lead,
    Id::Partners,
    Id::Monitor,
    Id::Deadline,
    Id::Solutions,
    Id::Cause,
    Id::Product,
    Id::Requirement,
    Id::Result,
    Id::Evidence,
    Id::Note,
];

/// Columns of the office's own, those of `meant` aside; what tells the rows apart is a code that no column prints.
pub(super) fn own_columns(grid: &TableText, meant: &[Id]) -> Reading {
    let rows = header::rows(grid).min(grid.rows.len());
    let headed = header::columns(grid, rows);
    let known = columns::head(grid, true).columns;
    let ids: Vec<Option<Id>> = headed
        .iter()
        .map(|one| known.iter().find(|known| known.span == one.span)?.id.filter(|id| meant.contains(id)))
        .collect();
    let named: Vec<(&str, Option<&str>, Option<Id>)> =
        headed.iter().zip(&ids).map(|(one, id)| (one.header.as_str(), one.over.as_deref(), *id)).collect();
    let keys = names::names(&named);
    let own = headed.iter().zip(&keys).zip(&ids).map(|((one, key), id)| columns::Column {
        span: one.span,
        header: one.header.clone(),
        over: one.over.clone(),
        id: *id,
        key: key.clone(),
        centred: columns::is_centred(grid, rows, one.span, *id),
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
            let prose = if cell.continued {
                above.get(*first).cloned().flatten().unwrap_or_default()
            } else {
                value(field.id, cell)
            };
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
    let extra = head.columns.iter().filter(|column| column.id.is_none()).map(|column| column.key.clone()).collect();
    Reading { entries, extra, spec, ..Reading::default() }
}

/// A cell as a key has it.
fn value(id: Option<Id>, cell: &CellText) -> String {
    match id {
        Some(Id::Lead | Id::Partners | Id::Monitor) => {
            let names = cells::names(cell);
            if cells::is_nothing(&names) { String::new() } else { names }
        }
        Some(Id::Deadline) => cells::lines(cell),
        _ => cells::prose(cell),
    }
}
