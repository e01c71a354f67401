//! Which rows of two tables belong together (ghép hàng): by what they say, by name, by number, by likeness.

use super::blocks::{Column, DiffRow};
use crate::diff::{Entry, Order, pair};
use crate::viet::text::{bare, collapse};

/// Columns that both tables have, the earlier one's first.
pub(super) type Common<'a> = [(&'a Column, &'a Column)];

/// Pairs of rows, in the order of the first table.
pub(super) fn pairs(old: &[DiffRow], new: &[DiffRow], common: &Common) -> Vec<(usize, usize)> {
    let left: Vec<&Column> = common.iter().map(|pair| pair.0).collect();
    let right: Vec<&Column> = common.iter().map(|pair| pair.1).collect();
    let entries =
        |rows: &[DiffRow], columns: &[&Column]| rows.iter().map(|row| entry(row, columns)).collect::<Vec<_>>();
    pair(&entries(old, &left), &entries(new, &right), Order::Free).pairs
}

/// A row by what it says in columns; its number is left out, and may say which row it is.
fn entry(row: &DiffRow, columns: &[&Column]) -> Entry {
    let number = columns.iter().find(|column| column.number).and_then(|column| row.cell(column.at));
    let number = number.filter(|(cell, starts)| *starts && !cell.text.is_empty()).map(|(cell, _)| cell.text.clone());
    let name = row.name().map(|name| collapse(&bare(name)));
    Entry::of(key(row, columns.iter().copied())).known_by(vec![name], number)
}

/// What a row says in the common columns, its number left out.
fn key<'a>(row: &DiffRow, columns: impl Iterator<Item = &'a Column>) -> String {
    let said = |column: &Column| match row.cell(column.at) {
        Some((cell, true)) => cell.text.clone(),
        _ => String::new(),
    };
    columns.filter(|column| !column.number).map(said).collect::<Vec<_>>().join("\t")
}
