//! A table of somebody's Word file as a plan (nhận bảng thành kế hoạch): its rows become items of the language.
//!
//! What the columns show is told by their headers, what the rows are by how they are filled. Whatever is not
//! understood is kept as a column of the office's own, or complained of; nothing is made up.
//!
//! - `columns`: which column shows what
//! - `rows`: groups, items, the total; `numbering`: how they count
//! - `cells`: words as Markdown
//! - `items`: rows as entries; `front`: what the file says of the plan itself

mod cells;
mod columns;
mod front;
mod items;
mod numbering;
mod rows;

use crate::diag::{Diagnostic, Diagnostics, Place, Warned};
use crate::docx::adopt::{Found, Text};
use crate::plan::keys::Id;
use crate::plan::write::{self, Written, pair};
use crate::text::{SourceFile, Sources};

pub(crate) use front::unfilled;

use columns::Head;
use front::{Front, HeadLines};
use items::Items;
use rows::{Kind, Read};

/// How many columns of a table are understood, the number's left out; 0 where nothing names its rows.
pub fn understood(found: &Found) -> usize {
    let head = columns::head(&found.grid);
    let known = head.columns.iter().filter(|column| column.id.is_some_and(|id| id != Id::Tt)).count();
    if head.naming().is_some() { known } else { 0 }
}

/// The headers of a table, left to right.
pub fn headers(found: &Found) -> Vec<String> {
    columns::head(&found.grid).columns.into_iter().map(|column| column.header).collect()
}

/// The YAML of a plan with the rows of the table of a number (from 1). `id`: the annex's `mã`.
///
/// Errors: K640 no such table, K643 no column of it is understood. Warnings tell what was not understood; the plan
/// reads without errors, or K649 says that it does not.
pub fn plan(file: &str, text: &Text, table: usize, id: Option<&str>) -> Result<Warned<String>, Diagnostics> {
    let place = || Place::Raw { file: file.to_owned(), at: None };
    let fault = |code| Diagnostic::error(code, place()).with("table", table);
    let Some(found) = table.checked_sub(1).and_then(|at| text.tables.get(at)) else {
        return Err(fault("K640").with("id", "").with("count", text.tables.len()).help("list").into());
    };
    if understood(found) == 0 {
        return Err(fault("K643").help("header").into());
    }
    let head = columns::head(&found.grid);
    let rows = rows::rows(&found.grid, &head);
    let numbers = numbering::items(&rows, &head);
    let mut items = items::items(&rows, &head, numbers, file);
    let mut complaints = std::mem::take(&mut items.found);
    let own: Vec<String> =
        head.columns.iter().filter(|column| column.id.is_none()).map(|column| column.header.clone()).collect();
    for header in &own {
        complaints.push(Diagnostic::advice("K636", place()).with("found", header).help("own"));
    }
    if items.numbered || found.grid.nested {
        complaints.push(Diagnostic::advice("K637", place()).help("look"));
    }
    let lines = front::head_lines(&found.head);
    for line in &lines.unknown {
        complaints.push(Diagnostic::advice("K634", place()).with("found", line).help("look"));
    }
    let mut front = front::front(&lines, &text.lines);
    let make = |front: &Front| whole((front, &lines), found, &head, &rows, &items, numbers.word(), id);
    let mut yaml = make(&front);
    if !reads(&yaml) {
        // An issuer in capitals only, or a body of another kind, is for the office to write.
        front = Front { issuer: None, ..front };
        yaml = make(&front);
    }
    if front.is_lacking() {
        complaints.push(Diagnostic::warning("K644", place()).help("write"));
    }
    if !reads(&yaml) {
        complaints.push(Diagnostic::warning("K649", place()).help("check"));
    }
    Ok(Warned { value: yaml, warnings: complaints })
}

fn reads(yaml: &str) -> bool {
    let mut sources = Sources::default();
    let Ok(file) = SourceFile::from_bytes("", yaml.as_bytes()) else { return false };
    let root = sources.add(file);
    let read = crate::plan::read(root, &mut sources, &mut |_, _| Err(std::io::ErrorKind::NotFound.into()));
    read.is_ok_and(|read| !read.warnings.has_errors())
}

fn whole(
    (front, lines): (&Front, &HeadLines),
    found: &Found,
    head: &Head,
    rows: &[Read<'_>],
    items: &Items,
    numbering: Option<&str>,
    id: Option<&str>,
) -> String {
    let mut plan = front.pairs();
    let own: Vec<&str> = head.columns.iter().filter(|one| one.id.is_none()).map(|one| one.header.as_str()).collect();
    if !own.is_empty() {
        plan.push(pair(Id::ExtraColumns, Written::text(own.join("; "))));
    }
    plan.push(pair(Id::Items, Written::List(items.entries.clone())));
    let mut annex: Vec<(String, Written)> = Vec::new();
    annex.extend(id.map(|id| pair(Id::AnnexId, Written::text(id))));
    annex.extend(lines.title.clone().map(|title| ("tên".to_owned(), Written::text(title))));
    annex.extend(lines.unit.as_ref().map(|unit| pair(Id::Unit, Written::text(cells::escaped(unit)))));
    let across = if found.landscape { "ngang" } else { "dọc" };
    annex.push(pair(Id::Orientation, Written::text(across)));
    annex.push(pair(Id::Columns, Written::List(head.columns.iter().map(column).collect())));
    annex.extend(numbering.map(|word| pair(Id::Numbering, Written::text(word))));
    annex.extend(numbering::groups(rows, head).map(|style| pair(Id::GroupStyle, Written::text(style))));
    annex.extend(head.numbers.map(|word| pair(Id::ColumnNumbers, Written::text(word))));
    let said = |kind: Kind| {
        let row = rows.iter().find(|row| row.kind == kind)?;
        row.said().into_iter().next().map(|(_, text)| text)
    };
    annex.extend(said(Kind::Total).map(|label| pair(Id::Total, Written::text(label))));
    if !items.merged.is_empty() {
        annex.push(pair(Id::MergeEqual, Written::text(items.merged.join("; "))));
    }
    let blank = rows.iter().filter(|row| row.kind == Kind::Blank).count();
    if blank > 0 {
        annex.push(pair(Id::BlankRows, Written::text(blank.to_string())));
    }
    annex.extend(said(Kind::Note).map(|note| pair(Id::Note, Written::text(cells::escaped(&note)))));
    plan.push(pair(Id::Annexes, Written::List(vec![Written::Map(annex)])));
    write::yaml(&plan)
}

/// A column with its header as it stands.
fn column(column: &columns::Column) -> Written {
    let key = items::key_of(column);
    match &column.over {
        None => Written::Map(vec![(key, Written::text(column.header.clone()))]),
        Some(over) => Written::Map(vec![
            pair(Id::Column, Written::text(key)),
            pair(Id::Header, Written::text(column.header.clone())),
            pair(Id::Over, Written::text(over.clone())),
        ]),
    }
}
