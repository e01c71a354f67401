//! A table of a whole file (bảng): read as items where that keeps all its words, else as columns of its own.
//!
//! Each way is tried in a small plan of nothing but the table, set as the program sets it, and the rows that print are held
//! against the rows that were there.

use super::super::cells;
use super::super::columns;
use super::super::entry::opens_level;
use super::super::items;
use super::super::names;
use super::super::numbering;
use super::super::rows;
use super::super::spec::{Ways, table_pairs};
use super::judge::judged;
use super::own::{MEANT, own_columns};
use super::reading::Reading;
use crate::docx::adopt::{LineText, RowText, TableText};
use crate::plan::keys::{Id, Table as Keys};
use crate::plan::write::Written;

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
    &[
        Id::Max,
        Id::Bonus,
        Id::Penalty,
        Id::Got,
        Id::Lost,
        Id::Target,
        Id::Deadline,
        Id::Lead,
        Id::Partners,
        Id::Monitor,
        Id::Budget,
    ],
];

/// Reads a table. Words of rows that do not print as they stand are named by the proof of the whole file.
pub(super) fn read(file: &str, grid: &TableText, notes: &[Vec<LineText>], manner: Manner) -> Reading {
    let mut best: Option<Reading> = None;
    let head = columns::head(grid, true);
    let known = head.columns.iter().filter(|column| column.id.is_some_and(|id| id != Id::Tt)).count();
    if known > 0 && head.naming().is_some() && manner == Manner::Items {
        let all = [
            (true, true, true),
            (true, false, true),
            (false, false, true),
            (true, false, false),
            (false, false, false),
        ];
        let plains = PLAIN.iter().flat_map(|plain| [(*plain, false), (*plain, true)]);
        'ways: for (plain, uncoded) in plains {
            for (codes, counted, totals) in all {
                let mut one = items_of(file, grid, Ways { codes, counted, totals }, plain);
                if uncoded && !hide_codes(&mut one) {
                    break;
                }
                let one = judged(grid, notes, one);
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
            let meant = judged(grid, notes, own_columns(grid, &MEANT));
            let own = if few(&meant) && manner == Manner::Items {
                meant
            } else {
                judged(grid, notes, own_columns(grid, &[]))
            };
            match best {
                Some(best) if best.lost.0 <= own.lost.0 => best,
                _ => own,
            }
        }
    }
}

/// Codes that are typed before names and contradict each other are words of the name; false where there are none.
fn hide_codes(reading: &mut Reading) -> bool {
    let mut any = false;
    for (key, value) in reading.entries.iter_mut().flatten() {
        let opens = Keys::Item.find(key).is_some_and(|key| opens_level(key.id));
        let (true, Written::Text(text)) = (opens, value) else { continue };
        let digits = text.len().saturating_sub(text.trim_start_matches(|c: char| c.is_ascii_digit()).len());
        if digits > 0 && text.get(digits..).is_some_and(|rest| rest.starts_with('.')) {
            text.insert(digits, '\\');
            any = true;
        }
    }
    any
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
            let lines: Vec<String> = cell
                .map(cells::prose)
                .unwrap_or_default()
                .lines()
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect();
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
