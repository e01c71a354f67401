//! What a person changed, told by two lists of units (so sánh): as generated, as it stands.

use std::collections::{BTreeMap, BTreeSet};

use super::super::canon::{BREAK, CELL, PARAGRAPH, ROW, TABLE, TABLE_END};
use super::edit::{Edit, What};
use crate::diff::{Entry, Order, pair, staying};
use crate::viet::text::{bare, collapse};

/// Texts of units as they are paired: a row goes by what stands behind its first cell, by the first cell of several
/// words, and by its number; rows and paragraphs are no partners.
pub(super) fn entries(texts: &[&str]) -> Vec<Entry> {
    texts.iter().map(|text| entry(text)).collect()
}

fn entry(text: &str) -> Entry {
    let said = Entry::of(text).saying(words(text));
    if !text.starts_with(ROW) {
        let mark = text == TABLE || text == TABLE_END;
        return said.known_by(vec![None; 2], None).sort(if mark { 2 } else { 0 });
    }
    let cells = cells(text);
    let said_cells = || cells.iter().map(|cell| words(&cell.text)).filter(|cell| !cell.is_empty());
    let rest = Some(without_number(text).to_owned()).filter(|rest| !rest.is_empty());
    let several = said_cells().find(|cell| cell.contains(' '));
    let number = said_cells().next().filter(|cell| !cell.contains(' '));
    said.known_by(vec![rest, several.map(|name| collapse(&bare(&name)))], number).sort(1)
}

/// A text's words alone.
fn words(text: &str) -> String {
    let plain = without_build(text).replace(ROW, " ").replace(CELL, " ").replace([PARAGRAPH, BREAK], " ");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A row without its first cell; empty where that is all it has, and of what is no row.
pub(super) fn without_number(text: &str) -> &str {
    let second = text.strip_prefix(ROW).and_then(|row| row.match_indices(CELL).nth(1).map(|(at, _)| at));
    let rest = second.and_then(|at| text.get(ROW.len().saturating_add(at)..)).unwrap_or_default();
    if cells(rest).iter().any(|cell| !cell.text.is_empty()) { rest } else { "" }
}

/// The names of the columns of each table, by grid column.
pub(super) type Headers = Vec<BTreeMap<usize, String>>;

/// What differs. `known` is false where `old` is not what was generated but what would be generated now: then the
/// old words are not told, nor rows that are not there or stand elsewhere.
pub(super) fn edits(old: &[&str], new: &[&str], headers: &Headers, known: bool) -> Vec<Edit> {
    let pairs = pair(&entries(old), &entries(new), Order::Free).pairs;
    let stays = staying(&pairs.iter().map(|pair| pair.1).collect::<Vec<_>>());
    let text = |list: &'_ [&str], at: usize| list.get(at).copied().unwrap_or_default().to_owned();
    let above = |y: usize| {
        let rows = new.get(..y).unwrap_or_default().iter().rev().take_while(|one| **one != TABLE);
        rows.filter(|one| one.starts_with(ROW)).map(|row| name(row)).next().unwrap_or_default()
    };
    // How many tables end above each text.
    let ended = |count: &mut usize, one: &&str| {
        let above = *count;
        *count = count.saturating_add(usize::from(*one == TABLE_END));
        Some(above)
    };
    let tables: Vec<usize> = new.iter().scan(0, ended).collect();
    // Only rows move; a paragraph that stands elsewhere went and came.
    let mut partners: BTreeMap<usize, (usize, bool)> = BTreeMap::new();
    for ((x, y), stays) in pairs.into_iter().zip(stays) {
        if stays || text(old, x).starts_with(ROW) {
            partners.insert(x, (y, !stays));
        }
    }
    // Each with its place among the new texts, and what goes before what comes.
    let mut placed: Vec<((usize, u8), Edit)> = Vec::new();
    let mut put = |at: (usize, u8), found: Vec<Edit>| placed.extend(found.into_iter().map(|edit| (at, edit)));
    let mut at = 0usize;
    for (x, one) in old.iter().enumerate() {
        match partners.get(&x) {
            Some((y, moved)) => {
                let other = text(new, *y);
                let mut found = Vec::new();
                if *moved && known {
                    found.push(Edit { row: above(*y), new: shown(&other), ..Edit::of(What::RowMoved) });
                }
                if *one != other {
                    let table = tables.get(*y).and_then(|table| headers.get(*table));
                    changed(one, &other, table, known, &mut found);
                }
                if !moved {
                    at = y.saturating_add(1);
                }
                put((*y, 1), found);
            }
            None if known => put((at, 0), gone(one)),
            None => {}
        }
    }
    let paired: BTreeSet<usize> = partners.into_values().map(|(y, _)| y).collect();
    for (y, one) in new.iter().enumerate().filter(|(y, _)| !paired.contains(y)) {
        put((y, 1), came(one, || above(y)));
    }
    placed.sort_by_key(|(at, _)| *at);
    placed.into_iter().map(|(_, edit)| edit).collect()
}

fn changed(one: &str, other: &str, headers: Option<&BTreeMap<usize, String>>, known: bool, found: &mut Vec<Edit>) {
    let old_words = |text: &str| if known { shown(text) } else { String::new() };
    if !one.starts_with(ROW) {
        found.push(Edit { old: old_words(one), new: shown(other), ..Edit::of(What::Reworded) });
        return;
    }
    let (before, after) = (cells(one), cells(other));
    let shape = |cells: &[Cell]| cells.iter().map(|cell| (cell.column, cell.marks.clone())).collect::<Vec<_>>();
    if shape(&before) != shape(&after) {
        found.push(Edit { row: name(one), old: old_words(one), new: shown(other), ..Edit::of(What::RowReshaped) });
        return;
    }
    for (a, b) in before.iter().zip(&after).filter(|(a, b)| a.text != b.text) {
        let column = headers.and_then(|names| names.get(&a.column)).cloned();
        let column = column.unwrap_or_else(|| a.column.saturating_add(1).to_string());
        found.push(Edit {
            row: name(one),
            column,
            old: old_words(&a.text),
            new: shown(&b.text),
            ..Edit::of(What::Cell)
        });
    }
}

fn gone(text: &str) -> Vec<Edit> {
    let what = match text {
        TABLE => What::TableRemoved,
        TABLE_END => return Vec::new(),
        row if row.starts_with(ROW) => What::RowRemoved,
        "" => return Vec::new(),
        _ => What::Removed,
    };
    let row = if what == What::RowRemoved { name(text) } else { String::new() };
    vec![Edit { row, old: shown(text), ..Edit::of(what) }]
}

fn came(text: &str, above: impl Fn() -> String) -> Vec<Edit> {
    let what = match text {
        TABLE => What::TableAdded,
        TABLE_END | "" => return Vec::new(),
        row if row.starts_with(ROW) => What::RowAdded,
        _ => What::Added,
    };
    let row = if what == What::RowAdded { above() } else { String::new() };
    vec![Edit { row, new: shown(text), ..Edit::of(what) }]
}

/// A cell of a row's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Cell {
    /// Its first grid column.
    pub column: usize,
    /// Spans and merges.
    pub marks: String,
    /// Its words.
    pub text: String,
}

/// The cells of a row's text.
pub(in super::super) fn cells(row: &str) -> Vec<Cell> {
    let mut column = 0usize;
    let mut found = Vec::new();
    for cell in row.split(CELL).skip(1) {
        let mut rest = cell;
        let mut span = 1usize;
        if let Some((number, after)) = rest.strip_prefix('×').and_then(|rest| rest.split_once('›')) {
            span = number.parse().unwrap_or(1);
            rest = after;
        }
        rest = rest.trim_start_matches(['┬', '│']);
        let marks = cell.get(..cell.len().saturating_sub(rest.len())).unwrap_or_default().to_owned();
        found.push(Cell { column, marks, text: rest.to_owned() });
        column = column.saturating_add(span.max(1));
    }
    found
}

/// What a row is called: its first cell that says anything.
pub(super) fn name(row: &str) -> String {
    let first = cells(row).into_iter().map(|cell| shown(&cell.text)).find(|text| !text.is_empty());
    cut(&first.unwrap_or_default(), 60)
}

/// A text as a reader sees it, in one line.
pub(super) fn shown(text: &str) -> String {
    let plain = without_build(text).replace(ROW, "").replace(CELL, " | ").replace(TABLE, "");
    let plain = plain.replace(PARAGRAPH, " / ").replace(BREAK, " ");
    let joined = plain.split([' ', '\n', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    cut(joined.trim_matches([' ', '|', '/']), 120)
}

/// A text without the marks of merges and of tables within cells.
fn without_build(text: &str) -> String {
    let text = text.replace("⟨T", " ").replace("⟨R", " ").replace("⟨C", " ").replace(['┬', '│'], "");
    let mut parts = text.split('×');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('›') {
            Some((number, rest)) if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) => {
                out.push_str(rest);
            }
            _ => {
                out.push('×');
                out.push_str(part);
            }
        }
    }
    out
}

fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(old: &[&str], new: &[&str]) -> Vec<(What, String, String, String, String)> {
        let headers = vec![BTreeMap::from([(1, "Thời gian".to_owned())])];
        let list = edits(old, new, &headers, true);
        list.into_iter().map(|one| (one.what, one.row, one.column, one.old, one.new)).collect()
    }

    #[test]
    fn a_cell_is_named_by_row_and_column() {
        let told = told(&[TABLE, "⟦R⟦C1.2⟦CQuý I", TABLE_END], &[TABLE, "⟦R⟦C1.2⟦CQuý II", TABLE_END]);
        assert_eq!(told, [(What::Cell, "1.2".into(), "Thời gian".into(), "Quý I".into(), "Quý II".into())]);
    }

    #[test]
    fn a_new_row_is_named_by_the_one_above() {
        let rows = [TABLE, "⟦R⟦C3.4⟦Ca", "⟦R⟦C3.5⟦Cb", TABLE_END];
        let more = [TABLE, "⟦R⟦C3.4⟦Ca", "⟦R⟦C⟦Cviệc khác", "⟦R⟦C3.5⟦Cb", TABLE_END];
        assert_eq!(
            told(&rows, &more),
            [(What::RowAdded, "3.4".into(), String::new(), String::new(), "việc khác".into())]
        );
        assert_eq!(told(&more, &rows)[0].0, What::RowRemoved);
    }

    #[test]
    fn a_row_that_moved_is_told_once() {
        let rows = [TABLE, "⟦R⟦C1⟦CRà soát", "⟦R⟦C2⟦CCông khai", "⟦R⟦C3⟦CTập huấn", TABLE_END];
        let moved = [TABLE, "⟦R⟦C3⟦CTập huấn", "⟦R⟦C1⟦CRà soát", "⟦R⟦C2⟦CCông khai", TABLE_END];
        let nothing = String::new;
        assert_eq!(told(&rows, &moved), [(What::RowMoved, nothing(), nothing(), nothing(), "3 | Tập huấn".into())]);
        assert_eq!(told(&moved, &rows)[0].1, "2");
    }

    #[test]
    fn a_paragraph_is_reworded_added_or_removed() {
        let what = |old: &[&str], new: &[&str]| told(old, new).into_iter().map(|one| one.0).collect::<Vec<_>>();
        assert_eq!(what(&["Giao Phòng Nội vụ theo dõi."], &["Giao Phòng Nội vụ đôn đốc."]), [What::Reworded]);
        assert_eq!(what(&["a"], &["a", "Ghi chú của văn thư."]), [What::Added]);
        assert_eq!(what(&["a", "b"], &["b"]), [What::Removed]);
    }

    #[test]
    fn a_reader_sees_words_and_no_marks_of_the_build() {
        assert_eq!(shown("⟦R⟦C┬3¶⟦C×3›Gộp 2×3 ô⟦C⟨T⟨R⟨Clồng"), "3 / | Gộp 2×3 ô | lồng");
    }

    #[test]
    fn spans_move_the_columns_on() {
        let columns: Vec<_> = cells("⟦R⟦C×2›Cả hai⟦C┬c").into_iter().map(|cell| (cell.column, cell.text)).collect();
        assert_eq!(columns, [(0, "Cả hai".to_owned()), (2, "c".to_owned())]);
    }
}
