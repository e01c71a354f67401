//! A table as the language has it (khóa của bảng): columns, numbering, groups, total, notes.

use super::cells;
use super::columns::{self, Head};
use super::items::Items;
use super::numbering::{self, Numbers};
use super::rows::{Kind, Read};
use crate::plan::keys::Id;
use crate::plan::write::{Written, pair};

/// What may be made of figures with dots and of numbers.
#[derive(Clone, Copy)]
pub(super) struct Ways {
    /// They may be codes.
    pub codes: bool,
    /// Rows may be numbered by a rule.
    pub counted: bool,
    /// The last row may be a sum that the plan works out.
    pub totals: bool,
}

/// The keys of the table itself.
pub(super) fn table_pairs(head: &Head, rows: &[Read<'_>], items: &Items, numbers: Numbers) -> Vec<(String, Written)> {
    let mut annex = vec![pair(Id::Columns, Written::List(head.columns.iter().map(column).collect()))];
    annex.extend(numbers.word().map(|word| pair(Id::Numbering, Written::text(word))));
    annex.extend(numbering::groups(rows, head, numbers).map(|style| pair(Id::GroupStyle, Written::text(style))));
    annex.extend(head.numbers.map(|word| pair(Id::ColumnNumbers, Written::text(word))));
    let total = rows.iter().find(|row| row.kind == Kind::Total).and_then(|row| row.said().into_iter().next());
    annex.extend(total.map(|(_, label)| pair(Id::Total, Written::text(label))));
    if !items.merged.is_empty() {
        annex.push(pair(Id::MergeEqual, Written::text(items.merged.join("; "))));
    }
    let blank = rows.iter().filter(|row| row.kind == Kind::Blank).count();
    if blank > 0 {
        annex.push(pair(Id::BlankRows, Written::text(blank.to_string())));
    }
    let notes = rows.iter().filter(|row| row.kind == Kind::Note).flat_map(Read::said);
    let notes: Vec<String> = notes.map(|(_, note)| cells::escaped(&note)).collect();
    if !notes.is_empty() {
        annex.push(pair(Id::Note, Written::text(notes.join("\n\n"))));
    }
    annex
}

/// A column with its header as it is, and how its cells stand where that is not the language's own way.
pub(super) fn column(column: &columns::Column) -> Written {
    let key = column.key.clone();
    if column.over.is_none() && !column.centred {
        return Written::Map(vec![(key, Written::text(column.header.clone()))]);
    }
    let mut pairs = vec![pair(Id::Column, Written::text(key)), pair(Id::Header, Written::text(column.header.clone()))];
    pairs.extend(column.over.as_ref().map(|over| pair(Id::Over, Written::text(over.clone()))));
    pairs.extend(column.centred.then(|| pair(Id::Align, Written::text("giữa"))));
    Written::Map(pairs)
}
