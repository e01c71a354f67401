//! What a person changed, told by two lists of units (so sánh): as generated, as it stands.

use std::collections::BTreeMap;

use super::super::canon::{BREAK, CELL, PARAGRAPH, ROW, TABLE, TABLE_END};
use super::edit::{Edit, What};

/// More pairs than this are not weighed one against the other.
const WEIGHED: usize = 4_000_000;
/// How many of two texts' words must be common for one to be the other reworded, in tenths.
const ALIKE: usize = 4;

/// The longest list of equal texts in both, as pairs of indices that rise.
pub(in super::super) fn pairs(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let room = old.len().min(new.len()).saturating_sub(head);
    let tail = old.iter().rev().zip(new.iter().rev()).take(room).take_while(|(a, b)| a == b).count();
    let mut found: Vec<_> = (0..head).map(|at| (at, at)).collect();
    let middle = |list: &[&str]| head..list.len().saturating_sub(tail);
    let (a, b) = (middle(old), middle(new));
    let (left, right) = (old.get(a.clone()).unwrap_or_default(), new.get(b.clone()).unwrap_or_default());
    let between =
        if left.len().saturating_mul(right.len()) <= WEIGHED { longest(left, right) } else { unique(left, right) };
    found.extend(between.into_iter().map(|(x, y)| (x.saturating_add(head), y.saturating_add(head))));
    found.extend((0..tail).map(|at| (a.end.saturating_add(at), b.end.saturating_add(at))));
    found
}

fn longest(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let width = new.len().saturating_add(1);
    let mut table = vec![0u32; width.saturating_mul(old.len().saturating_add(1))];
    let at = |x: usize, y: usize| x.saturating_mul(width).saturating_add(y);
    let get = |table: &[u32], x: usize, y: usize| table.get(at(x, y)).copied().unwrap_or(0);
    for (x, one) in old.iter().enumerate().rev() {
        for (y, other) in new.iter().enumerate().rev() {
            let value = if one == other {
                get(&table, x.saturating_add(1), y.saturating_add(1)).saturating_add(1)
            } else {
                get(&table, x.saturating_add(1), y).max(get(&table, x, y.saturating_add(1)))
            };
            if let Some(slot) = table.get_mut(at(x, y)) {
                *slot = value;
            }
        }
    }
    let (mut x, mut y, mut found) = (0usize, 0usize, Vec::new());
    while let (Some(one), Some(other)) = (old.get(x), new.get(y)) {
        if one == other {
            found.push((x, y));
            (x, y) = (x.saturating_add(1), y.saturating_add(1));
        } else if get(&table, x.saturating_add(1), y) >= get(&table, x, y.saturating_add(1)) {
            x = x.saturating_add(1);
        } else {
            y = y.saturating_add(1);
        }
    }
    found
}

/// For very long lists: texts that occur once in each and keep their order.
fn unique(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let mut places: BTreeMap<&str, (usize, usize, usize, usize)> = BTreeMap::new();
    for (at, text) in old.iter().enumerate() {
        let place = places.entry(text).or_default();
        (place.0, place.1) = (place.0.saturating_add(1), at);
    }
    for (at, text) in new.iter().enumerate() {
        let place = places.entry(text).or_default();
        (place.2, place.3) = (place.2.saturating_add(1), at);
    }
    let mut once: Vec<_> =
        places.values().filter(|(a, _, b, _)| *a == 1 && *b == 1).map(|(_, x, _, y)| (*x, *y)).collect();
    once.sort_unstable();
    let mut last = None;
    once.retain(|(_, y)| {
        let rises = last.is_none_or(|before| before < *y);
        if rises {
            last = Some(*y);
        }
        rises
    });
    once
}

/// The names of the columns of each table, by grid column.
pub(super) type Headers = Vec<BTreeMap<usize, String>>;

/// What differs. `known` is false where `old` is not what was generated but what would be generated now: then the
/// old words are not told, nor rows that are not there.
pub(super) fn edits(old: &[&str], new: &[&str], headers: &Headers, known: bool) -> Vec<Edit> {
    let mut found = Vec::new();
    let mut paired = pairs(old, new);
    paired.push((old.len(), new.len()));
    let (mut x, mut y) = (0usize, 0usize);
    let mut table = 0usize;
    for (to_x, to_y) in paired {
        let lost: Vec<usize> = (x..to_x).collect();
        let mut added: Vec<usize> = (y..to_y).collect();
        let text = |list: &[&str], at: usize| list.get(at).copied().unwrap_or_default().to_owned();
        for at in lost {
            let one = text(old, at);
            let partner = added.iter().position(|other| alike(&one, &text(new, *other)));
            match partner {
                Some(partner) => {
                    let other = text(new, added.remove(partner));
                    changed(&one, &other, headers.get(table), known, &mut found);
                }
                None if known => gone(&one, &mut found),
                None => {}
            }
        }
        for at in added {
            let before = new.get(..at).unwrap_or_default().iter().rev().find(|one| one.starts_with(ROW));
            came(&text(new, at), before.map(|row| name(row)).unwrap_or_default(), &mut found);
        }
        table = new
            .get(..to_y.saturating_add(1).min(new.len()))
            .unwrap_or_default()
            .iter()
            .filter(|one| **one == TABLE_END)
            .count();
        (x, y) = (to_x.saturating_add(1), to_y.saturating_add(1));
    }
    found
}

pub(super) fn alike(one: &str, other: &str) -> bool {
    let is_row = |text: &str| text.starts_with(ROW);
    let is_mark = |text: &str| text == TABLE || text == TABLE_END;
    if is_row(one) != is_row(other) || is_mark(one) || is_mark(other) {
        return false;
    }
    if is_row(one) && name(one) == name(other) && !name(one).is_empty() {
        return true;
    }
    let split = |text: &str| -> Vec<String> {
        let plain = text.replace(ROW, " ").replace(CELL, " ");
        plain.split_whitespace().map(str::to_owned).collect()
    };
    let (a, b) = (split(one), split(other));
    let common = a.iter().filter(|word| b.contains(word)).count();
    !a.is_empty() && common.saturating_mul(10) >= a.len().max(b.len()).saturating_mul(ALIKE)
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

fn gone(text: &str, found: &mut Vec<Edit>) {
    let what = match text {
        TABLE => What::TableRemoved,
        TABLE_END => return,
        row if row.starts_with(ROW) => What::RowRemoved,
        "" => return,
        _ => What::Removed,
    };
    let row = if what == What::RowRemoved { name(text) } else { String::new() };
    found.push(Edit { row, old: shown(text), ..Edit::of(what) });
}

fn came(text: &str, after: String, found: &mut Vec<Edit>) {
    let what = match text {
        TABLE => What::TableAdded,
        TABLE_END | "" => return,
        row if row.starts_with(ROW) => What::RowAdded,
        _ => What::Added,
    };
    let row = if what == What::RowAdded { after } else { String::new() };
    found.push(Edit { row, new: shown(text), ..Edit::of(what) });
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
