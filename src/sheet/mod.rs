//! Annexes as sheets (phụ lục thành trang tính): the rows and cells that print, with numbers as numbers and deadlines as
//! dates beside their words.
//!
//! [`sheets`] makes them of a plan that was set; [`xlsx`](mod@xlsx) writes a workbook of them, [`csv`](mod@csv) a text.
//! [`read`](mod@read) reads the workbooks of others; `shown`: what their cells show.

pub mod csv;
pub mod read;
mod shown;
pub mod xlsx;

use std::collections::BTreeMap;

use crate::document::{Block, Document, Merge, Row, RowKind, Style, Table};
use crate::lint;
use crate::paper::Orientation;
use crate::plan::{ColumnKind, Deadline, Field, Item, Part, Plan, Prose, TableSpec};
use crate::text::FileId;
use crate::viet::Date;
use crate::viet::text::collapse;

/// A table of an annex.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What the annex is called: `Phụ lục II`.
    pub name: String,
    /// The lines above the table: label, title, reference, heading, unit.
    pub above: Vec<String>,
    /// Its page lies across.
    pub landscape: bool,
    /// Width of each column, in millimetres.
    pub widths: Vec<f64>,
    /// How many of its rows are headers.
    pub headers: usize,
    /// Its rows.
    pub rows: Vec<SheetRow>,
    /// The column that holds the last day of the deadline beside it, if there is one.
    pub dates: Option<usize>,
    /// One of its columns shows the evidence (tài liệu kiểm chứng) already.
    pub has_evidence: bool,
    /// The lines below it.
    pub below: Vec<String>,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetRow {
    /// What it is.
    pub kind: RowKind,
    /// Its cells, left to right.
    pub cells: Vec<SheetCell>,
    /// How far its item is.
    pub progress: Progress,
}

/// How far an item is (tình trạng thực hiện), as the plan has it; empty where it says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Tình trạng.
    pub state: String,
    /// Tỷ lệ hoàn thành.
    pub done: String,
    /// Ngày hoàn thành.
    pub day: String,
    /// Minh chứng.
    pub evidence: String,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetCell {
    /// The column it begins in, from 0.
    pub column: usize,
    /// Columns it covers, at least 1.
    pub span: usize,
    /// Rows it covers; 0 where it goes on with the cell above.
    pub rows: usize,
    /// What it says.
    pub value: Value,
    /// It stands in the middle, across.
    pub centred: bool,
}

/// What a cell says.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words as they print, a line each.
    Text(String),
    /// A number, with how many decimals print.
    Number(f64, usize),
    /// A day.
    Day(Date),
}

/// The header of the column of days.
const DAY: &str = "Ngày đến hạn";

/// The tables of all annexes, in order.
pub fn sheets(plan: &Plan, document: &Document) -> Vec<Sheet> {
    let year = lint::year(plan);
    let labels = plan.annex_labels();
    let places = places(plan);
    let mut sheets: Vec<Sheet> = Vec::new();
    for (at, annex) in document.annexes.iter().enumerate() {
        let parts = plan.annexes.get(at).map(|annex| annex.parts.as_slice()).unwrap_or_default();
        let specs: Vec<&TableSpec> = parts
            .iter()
            .filter_map(|part| match part {
                Part::Table(spec) => Some(spec.as_ref()),
                _ => None,
            })
            .collect();
        let tables = annex.blocks.iter().filter(|block| matches!(block, Block::Table(_))).count();
        let landscape = annex.orientation == Orientation::Landscape;
        let mut above: Vec<String> = Vec::new();
        let mut number = 0usize;
        for block in &annex.blocks {
            match block {
                Block::Paragraph(paragraph) => {
                    let text = collapse(&paragraph.plain());
                    let note = paragraph.style == Style::AnnexNote;
                    match sheets.last_mut().filter(|_| note && number > 0) {
                        Some(sheet) if above.is_empty() && !text.is_empty() => sheet.below.push(text),
                        _ if !text.is_empty() => above.push(text),
                        _ => {}
                    }
                }
                Block::Table(table) => {
                    // A table of the text has no columns that mean anything.
                    let spec = specs.get(number).copied().filter(|_| tables == specs.len());
                    number = number.saturating_add(1);
                    let name = labels.get(at).cloned().unwrap_or_default();
                    let name = if tables > 1 { format!("{name} ({number})") } else { name };
                    let mut sheet = sheet(table, spec, year, &places);
                    sheet.name = name;
                    sheet.landscape = landscape;
                    sheet.above = std::mem::take(&mut above);
                    sheets.push(sheet);
                }
                Block::Rule(_) => {}
            }
        }
    }
    sheets
}

/// Where the parts of items are written, and whose they are.
type Places<'a> = BTreeMap<(FileId, u32), (usize, &'a Item)>;

fn places(plan: &Plan) -> Places<'_> {
    let parts = plan.items.all.iter().enumerate().flat_map(|(at, item)| {
        lint::Part::of(item).into_iter().map(move |(span, _)| ((span.file, span.start), (at, item)))
    });
    parts.collect()
}

/// What is known of how far the item of a row is: the lowest one that any of its words come from.
fn progress(row: &Row, places: &Places<'_>) -> Progress {
    let runs = row.cells.iter().filter(|cell| cell.merge != Merge::Continue).flat_map(|cell| &cell.paragraphs);
    let spans = runs.flat_map(|paragraph| &paragraph.runs).filter_map(|run| run.origin.span());
    let items = spans.filter_map(|span| places.range(..=(span.file, span.start)).next_back());
    let Some((_, item)) = items.map(|(_, item)| *item).max_by_key(|(at, _)| *at) else { return Progress::default() };
    let text = |field: Field| item.texts.get(field).map(Prose::as_str).map(collapse).unwrap_or_default();
    Progress {
        state: text(Field::State),
        done: text(Field::Done),
        day: text(Field::DoneOn),
        evidence: text(Field::Evidence),
    }
}

fn sheet(table: &Table, spec: Option<&TableSpec>, year: Option<i32>, places: &Places<'_>) -> Sheet {
    const MM: f64 = 25.4 / 1440.0;
    let kinds: Vec<Option<Field>> = match spec.filter(|spec| spec.columns.len() == table.widths().len()) {
        Some(spec) => spec.columns.iter().map(|column| field(column.kind)).collect(),
        None => vec![None; table.widths().len()],
    };
    let deadline = kinds.iter().position(|kind| *kind == Some(Field::Deadline));
    let dates = deadline.map(|at| at.saturating_add(1));
    let mut widths: Vec<f64> = table.widths().iter().map(|width| f64::from(*width) * MM).collect();
    if let Some(dates) = dates {
        widths.insert(dates.min(widths.len()), 24.0);
    }
    let moved = |at: usize| dates.filter(|dates| at >= *dates).map_or(at, |_| at.saturating_add(1));
    let headers = table.header_rows();
    let mut rows: Vec<SheetRow> = Vec::new();
    for (at, row) in table.rows().iter().enumerate() {
        let mut cells = Vec::new();
        let mut column = 0usize;
        for cell in &row.cells {
            let last = column.saturating_add(cell.span).saturating_sub(1);
            let kind = kinds.get(column).copied().flatten().filter(|_| cell.span == 1 && at >= headers);
            let text = text(cell);
            let (start, end) = (moved(column), moved(last));
            let goes_on = cell.merge == Merge::Continue;
            let rows = if goes_on { 0 } else { down(table, at, column) };
            let centred = cell.paragraphs.first().is_some_and(|paragraph| {
                paragraph.style == Style::TableCentre || paragraph.align == Some(crate::document::Align::Centre)
            });
            let value = if goes_on { Value::Text(String::new()) } else { value(text.clone(), kind) };
            let span = end.saturating_sub(start).saturating_add(1);
            cells.push(SheetCell { column: start, span, rows, value, centred });
            if Some(last) == deadline && cell.span == 1 {
                let day = Deadline::read(&collapse(&text)).ok().and_then(|deadline| deadline.when.last_day(year));
                let value = match (at == 0, at < headers) {
                    (true, _) => Value::Text(DAY.to_owned()),
                    (false, true) => Value::Text(String::new()),
                    _ => day.map_or_else(|| Value::Text(String::new()), Value::Day),
                };
                cells.push(SheetCell { column: end.saturating_add(1), span: 1, rows, value, centred: true });
            }
            column = last.saturating_add(1);
        }
        let progress = if row.kind == RowKind::Item { progress(row, places) } else { Progress::default() };
        rows.push(SheetRow { kind: row.kind, cells, progress });
    }
    let (name, above, below) = (String::new(), Vec::new(), Vec::new());
    let has_evidence = kinds.contains(&Some(Field::Evidence));
    Sheet { name, above, landscape: false, widths, headers, rows, dates, has_evidence, below }
}

/// How many rows the cell at a column covers.
fn down(table: &Table, at: usize, column: usize) -> usize {
    let goes_on = |row: &&Row| {
        let mut start = 0usize;
        row.cells.iter().any(|cell| {
            let here = start == column && cell.merge == Merge::Continue;
            start = start.saturating_add(cell.span);
            here
        })
    };
    let below = table.rows().get(at.saturating_add(1)..).unwrap_or_default();
    below.iter().take_while(goes_on).count().saturating_add(1)
}

fn field(kind: ColumnKind) -> Option<Field> {
    match kind {
        ColumnKind::Field(field) => Some(field),
        ColumnKind::Level(_) => None,
    }
}

fn text(cell: &crate::document::Cell) -> String {
    let lines = cell.paragraphs.iter().map(|paragraph| paragraph.plain().replace(['\u{A0}', '\u{2007}'], " "));
    lines.map(|line| line.replace('\u{2011}', "-").trim().to_owned()).collect::<Vec<_>>().join("\n")
}

/// A number where the column holds numbers and the cell one: money has dots between thousands, points have none.
fn value(text: String, kind: Option<Field>) -> Value {
    let score =
        matches!(kind, Some(Field::Max | Field::Bonus | Field::Penalty | Field::Got | Field::Lost | Field::Target));
    let bare = match kind {
        Some(Field::Budget) => text.replace('.', ""),
        Some(Field::Number) if text.bytes().all(|byte| byte.is_ascii_digit()) && text.len() < 6 => text.clone(),
        _ if score => text.trim_start_matches('+').replace('\u{2212}', "-"),
        _ => return Value::Text(text),
    };
    let decimals = bare.split_once(',').map_or(0, |(_, decimals)| decimals.len());
    let signs = bare.trim_start_matches('-').chars().all(|c| c.is_ascii_digit() || c == ',');
    match bare.replace(',', ".").parse::<f64>() {
        Ok(number) if signs && !bare.is_empty() => Value::Number(number, decimals),
        _ => Value::Text(text),
    }
}
