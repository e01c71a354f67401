//! A table of somebody's Word file as a plan (nhận bảng thành kế hoạch): its rows become items of the language.
//!
//! What the columns show is known by their headers, what the rows are by how they are filled. Whatever is not
//! understood is kept as a column of the office's own, or complained of; nothing is made up.
//!
//! - `header`: which rows are the head and which columns they give
//! - `columns`, `meaning`: which column shows what; `codes`: codes distinguished from scores; `names`: what columns go by
//! - `rows`: groups, items, the total; `numbering`: how they count
//! - `cells`, `marks`: words as Markdown; `spec`: the keys of a table
//! - `items`, `entry`: rows as entries; `front`, `letterhead`: what the file says of the plan itself
//! - `whole`: a whole Word file as a plan; `update`: a sheet that was filled in, taken back into its plan
//! - `coverage`, `alike`: every value of the table is in the plan or named

mod alike;
mod cells;
mod codes;
mod columns;
mod coverage;
mod entry;
mod front;
mod header;
mod items;
mod letterhead;
mod marks;
mod meaning;
mod names;
mod numbering;
mod rows;
mod spec;
pub mod update;
pub mod whole;

use crate::diag::{Diagnostic, Diagnostics, Place, Severity, Warned};
use crate::docx::adopt::{AdoptedTable, Text};
use crate::plan::Plan;
use crate::plan::keys::Id;
use crate::plan::write::{self, Written, pair};
use crate::text::{SourceFile, Sources};

use crate::viet::text::normalize;

pub(crate) use front::unfilled;

use columns::Head;
use coverage::{Lost, Taken};
use front::{Front, HeadLines};
use items::Items;
use numbering::Numbers;
use rows::{Kind, Read};
use spec::{Ways, table_pairs};

/// How many columns of a table are understood, the number's left out; 0 where nothing names its rows.
pub fn understood(found: &AdoptedTable) -> usize {
    let head = columns::head(&found.grid, true);
    let known = head.columns.iter().filter(|column| column.id.is_some_and(|id| id != Id::Tt)).count();
    if head.naming().is_some() { known } else { 0 }
}

/// The headers of a table, left to right, each with those over it.
pub fn headers(found: &AdoptedTable) -> Vec<String> {
    let whole = |column: columns::Column| match column.over {
        Some(over) => format!("{over} – {}", column.header),
        None => column.header,
    };
    columns::head(&found.grid, true).columns.into_iter().map(whole).collect()
}

/// The YAML of a plan with the rows of the table of a number (from 1). `id`: the annex's `mã`.
///
/// Errors: K640 no such table, K643 no column of it is understood. Warnings tell what was not understood; every value
/// of the table is in the plan or named by one of them (`coverage`). The plan reads without errors, or K649 says that
/// it does not.
pub fn plan(file: &str, text: &Text, table: usize, id: Option<&str>) -> Result<Warned<String>, Diagnostics> {
    let place = || Place::Raw { file: file.to_owned(), at: None };
    let fault = |code| Diagnostic::error(code, place()).with("table", table);
    let Some(found) = table.checked_sub(1).and_then(|at| text.tables.get(at)) else {
        return Err(fault("K640").with("id", "").with("count", text.tables.len()).help("list").into());
    };
    if understood(found) == 0 {
        return Err(fault("K643").help("header").into());
    }
    let lines = front::head_lines(&found.head);
    let above = text.tables.get(..table.saturating_sub(1)).unwrap_or_default();
    let front = front::front(&lines, &text.lines, letterhead::nearest(above));
    let make = |ways: Ways, front: &Front| made(file, found, (front, &lines), id, ways);
    // Codes and numbers that follow a rule, unless the plan then reads wrongly or counts otherwise than the table.
    let mut best = make(Ways { codes: true, counted: true, totals: true }, &front);
    for ways in [Ways { counted: false, ..best.ways }, Ways { codes: false, counted: false, ..best.ways }] {
        if best.is_faithful() {
            break;
        }
        let other = make(ways, &front);
        if other.faults() < best.faults() {
            best = other;
        }
    }
    if best.unsummed {
        let other = make(Ways { totals: false, ..best.ways }, &front);
        if other.faults() < best.faults() {
            best = other;
        }
    }
    let mut front = front;
    if best.errors > 0 && front.issuer.is_some() {
        // An issuer in capitals only, or a body of another kind, is for the office to write.
        let bare = Front { issuer: None, ..front.clone() };
        let other = make(best.ways, &bare);
        if other.errors < best.errors {
            (best, front) = (other, bare);
        }
    }
    let mut complaints = best.complaints;
    if found.grid.nested && !complaints.iter().any(|one| one.code.0 == "K637") {
        complaints.push(Diagnostic::advice("K637", place()).help("look"));
    }
    for line in &lines.unknown {
        complaints.push(Diagnostic::advice("K634", place()).with("found", line).help("look"));
    }
    for lost in &best.lost {
        complaints.push(lost.message(place()));
    }
    if front.is_lacking() {
        complaints.push(Diagnostic::warning("K644", place()).help("write"));
    }
    if best.errors > 0 {
        complaints.push(Diagnostic::warning("K649", place()).help("check"));
    }
    Ok(Warned { value: best.yaml, warnings: complaints })
}

/// A plan made of a table.
struct Made {
    ways: Ways,
    yaml: String,
    complaints: Diagnostics,
    /// Values that the plan does not have.
    lost: Vec<Lost>,
    /// The plan numbers rows that have no number.
    made_up: bool,
    /// A sum is in a column that cannot be added up: words among money.
    unsummed: bool,
    /// How many errors the plan has.
    errors: usize,
}

impl Made {
    fn is_faithful(&self) -> bool {
        self.errors == 0 && !self.made_up && self.lost.is_empty()
    }

    fn faults(&self) -> (usize, usize, bool) {
        (self.errors, self.lost.len(), self.made_up)
    }
}

fn made(file: &str, found: &AdoptedTable, front: (&Front, &HeadLines), id: Option<&str>, ways: Ways) -> Made {
    let head = columns::head(&found.grid, ways.codes);
    let rows = rows::rows(&found.grid, &head, ways.totals);
    let numbers = numbering::items(&rows, &head, ways.counted);
    let mut items = items::items(&rows, &head, numbers, file);
    let mut complaints = std::mem::take(&mut items.found);
    let place = || Place::Raw { file: file.to_owned(), at: None };
    for column in head.columns.iter().filter(|column| column.id.is_none()) {
        complaints.push(Diagnostic::advice("K636", place()).with("found", &column.key).help("own"));
    }
    if items.numbered {
        complaints.push(Diagnostic::advice("K637", place()).help("look"));
    }
    let yaml = normalize(&whole(front, found, &head, &rows, &items, numbers, id));
    let (plan, errors) = read(&yaml);
    let taken = Taken { grid: &found.grid, head: &head, rows: &rows, items: &items, yaml: &yaml };
    let lost = coverage::lost(&taken, plan.as_ref());
    let made_up = plan.as_ref().is_some_and(|plan| coverage::makes_up_numbers(&taken, plan));
    let total = |lost: &Lost| rows.iter().any(|row| row.kind == Kind::Total && row.number == lost.row);
    let unsummed = lost.iter().any(|lost| lost.counted.is_none() && total(lost));
    Made { ways, yaml, complaints, lost, made_up, unsummed, errors }
}

/// The plan that was written, and how many errors reading and checking it finds; places to be filled in are none.
fn read(yaml: &str) -> (Option<Plan>, usize) {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_text("", yaml));
    let (plan, found) =
        crate::plan::read_through(root, &mut sources, &mut |_, _| Err(std::io::ErrorKind::NotFound.into()));
    let mut errors = found.count(Severity::Error);
    if let Some(plan) = plan.as_ref().filter(|_| errors == 0) {
        errors = crate::lint::check(plan).count(Severity::Error);
    }
    (plan, errors)
}

fn whole(
    (front, lines): (&Front, &HeadLines),
    found: &AdoptedTable,
    head: &Head,
    rows: &[Read<'_>],
    items: &Items,
    numbers: Numbers,
    id: Option<&str>,
) -> String {
    let mut plan = front.pairs();
    let own: Vec<&str> = head.columns.iter().filter(|one| one.id.is_none()).map(|one| one.key.as_str()).collect();
    if !own.is_empty() {
        plan.push(pair(Id::ExtraColumns, Written::text(own.join("; "))));
    }
    plan.push(pair(Id::Items, Written::List(items.entries.iter().cloned().map(Written::Map).collect())));
    let mut annex: Vec<(String, Written)> = Vec::new();
    annex.extend(id.map(|id| pair(Id::AnnexId, Written::text(id))));
    annex.extend(lines.title.clone().map(|title| ("tên".to_owned(), Written::text(title))));
    annex.extend(lines.unit.as_ref().map(|unit| pair(Id::Unit, Written::text(cells::escaped(unit)))));
    let across = if found.landscape { "ngang" } else { "dọc" };
    annex.push(pair(Id::Orientation, Written::text(across)));
    annex.extend(table_pairs(head, rows, items, numbers));
    plan.push(pair(Id::Annexes, Written::List(vec![Written::Map(annex)])));
    write::yaml(&plan)
}
