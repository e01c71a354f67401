//! Tables of an area (các bảng): which belong together, their columns, rows and cells.

use std::collections::BTreeSet;

use super::super::change::{About, ChangeKind};
use super::blocks::{Column, DiffBlock, DiffCell, DiffRow, DiffTable};
use super::difference::{Found, Said};
use super::looks::Looks;
use super::rows;
use crate::diff::{align, staying};

struct Placed<'a> {
    at: usize,
    number: Option<usize>,
    table: &'a DiffTable,
    text: String,
}

/// The differences of all tables, each with the block of the later side that it is at.
pub(super) fn compare_all(old: &[DiffBlock], new: &[DiffBlock], looks: &mut Looks) -> Vec<(usize, Found)> {
    let (mut old, mut new) = (tables(old), tables(new));
    if old.len().max(new.len()) < 2 {
        old.iter_mut().chain(&mut new).for_each(|only| only.number = None);
    }
    let mut found = Vec::new();
    let mut last = 0;
    for (one, other) in paired(&old, &new) {
        last = other.map_or(last, |placed| placed.at);
        match (one, other) {
            (Some(one), Some(other)) => {
                let all = Tables { number: other.number, old: one.table, new: other.table };
                found.extend(all.compare(looks).into_iter().map(|found| (last, found)));
            }
            (one, other) => {
                let Some(number) = other.or(one).map(|placed| placed.number) else { continue };
                let said = |placed: &Placed| Said::Text(placed.table.heading());
                found.push((last, Found::between(About::Table(number), one.map(said), other.map(said))));
            }
        }
    }
    found
}

fn tables(blocks: &[DiffBlock]) -> Vec<Placed<'_>> {
    let mut found: Vec<Placed<'_>> = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        if let DiffBlock::Table(table) = block {
            let number = Some(found.len().saturating_add(1));
            found.push(Placed { at, number, table, text: table.text().replace('\n', " ") });
        }
    }
    found
}

type Pair<'a> = (Option<&'a Placed<'a>>, Option<&'a Placed<'a>>);

/// Tables that say the same or much the same; then, in order, those with the same headers.
fn paired<'a>(old: &'a [Placed<'a>], new: &'a [Placed<'a>]) -> Vec<Pair<'a>> {
    let mut pairs: Vec<Pair<'a>> = align(old, new, |placed| placed.text.as_str());
    while let Some((lost, came)) = pairs.iter().enumerate().find_map(|(lost, pair)| {
        let (Some(one), None) = pair else { return None };
        let fits = |other: &Pair| {
            other.0.is_none() && other.1.is_some_and(|other| other.table.heading() == one.table.heading())
        };
        Some((lost, pairs.iter().position(fits)?))
    }) {
        let one = pairs.get(lost).and_then(|pair| pair.0);
        if let Some(pair) = pairs.get_mut(came) {
            pair.0 = one;
        }
        pairs.remove(lost);
    }
    pairs
}

/// Two tables that belong together.
struct Tables<'a> {
    number: Option<usize>,
    old: &'a DiffTable,
    new: &'a DiffTable,
}

impl Tables<'_> {
    fn compare(&self, looks: &mut Looks) -> Vec<Found> {
        let (common, mut found) = self.columns();
        looks.compare(self.old.looks, self.new.looks, About::Table(self.number), "");
        for (one, other) in self.old.headers.iter().zip(&self.new.headers).filter(|(a, b)| a.content == b.content) {
            looks.compare(one.looks, other.looks, About::Row(self.number, other.label()), "");
        }
        let pairs = rows::pairs(&self.old.rows, &self.new.rows, &common);
        let mut placed = self.rows(&pairs);
        let shifted = !placed.is_empty();
        for (x, y) in &pairs {
            let (Some(one), Some(other)) = (self.old.rows.get(*x), self.new.rows.get(*y)) else { continue };
            let cells = self.cells(one, other, &common, &pairs, shifted);
            if cells.is_empty() && one.content == other.content {
                looks.compare(one.looks, other.looks, About::Row(self.number, self.label(*y)), "");
            }
            placed.extend(cells.into_iter().map(|found| ((*y, 2), found)));
        }
        placed.sort_by_key(|(at, _)| *at);
        found.extend(placed.into_iter().map(|(_, found)| found));
        found
    }

    /// The columns both have, and those that came, went, moved or have another header.
    fn columns(&self) -> (Vec<(&Column, &Column)>, Vec<Found>) {
        let (mut common, mut found) = (Vec::new(), Vec::new());
        let (old, new) = (&self.old.columns, &self.new.columns);
        let behind = |columns: &[Column], column: &Column| {
            let before = columns.iter().rev().find(|other| other.at < column.at);
            Said::Behind(before.map(|other| other.name.clone()))
        };
        let about = |name: &str| About::Column(self.number, name.to_owned());
        for (one, other) in align(old, new, |column| column.key.as_str()) {
            match (one, other) {
                (Some(one), Some(other)) => {
                    if one.name != other.name {
                        let sides = (Said::Text(one.name.clone()), Said::Text(other.name.clone()));
                        found.push(Found::between(about(&other.name), Some(sides.0), Some(sides.1)));
                    }
                    common.push((one, other));
                }
                (Some(one), None) => match new.iter().find(|other| other.key == one.key) {
                    Some(other) => {
                        let (before, after) = (Some(behind(old, one)), Some(behind(new, other)));
                        found.push(Found { about: about(&other.name), what: ChangeKind::Moved, before, after });
                        common.push((one, other));
                    }
                    None => {
                        let said = Said::Text(String::new());
                        found.push(Found::between(about(&one.name), Some(said), None));
                    }
                },
                (None, Some(other)) if !old.iter().any(|one| one.key == other.key) => {
                    found.push(Found::between(about(&other.name), None, Some(Said::Text(String::new()))));
                }
                (None, _) => {}
            }
        }
        (common, found)
    }

    /// Rows that came, went or moved, each with its place among the rows of the later table.
    fn rows(&self, pairs: &[(usize, usize)]) -> Vec<((usize, u8), Found)> {
        let mut found = Vec::new();
        let stays = staying(&pairs.iter().map(|pair| pair.1).collect::<Vec<_>>());
        for ((x, y), _) in pairs.iter().zip(&stays).filter(|(_, stays)| !**stays) {
            let behind = |rows: &[DiffRow], at: usize| {
                Said::Behind(at.checked_sub(1).and_then(|at| rows.get(at)).map(DiffRow::label))
            };
            let (before, after) = (Some(behind(&self.old.rows, *x)), Some(behind(&self.new.rows, *y)));
            let about = About::Row(self.number, self.label(*y));
            found.push(((*y, 1), Found { about, what: ChangeKind::Moved, before, after }));
        }
        for (x, row) in self.old.rows.iter().enumerate() {
            if pairs.binary_search_by_key(&x, |pair| pair.0).is_err() {
                let above = pairs.iter().zip(&stays).filter(|(pair, stays)| pair.0 < x && **stays);
                let at = above.map(|(pair, _)| pair.1.saturating_add(1)).next_back().unwrap_or(0);
                let about = About::Row(self.number, named(row, x));
                found.push(((at, 0), Found::between(about, Some(said(self.old, row)), None)));
            }
        }
        for (y, row) in self.new.rows.iter().enumerate() {
            if !pairs.iter().any(|pair| pair.1 == y) {
                let about = About::Row(self.number, self.label(y));
                found.push(((y, 1), Found::between(about, None, Some(said(self.new, row)))));
            }
        }
        found
    }

    /// Cells that read otherwise in two rows that belong together.
    fn cells(
        &self,
        one: &DiffRow,
        other: &DiffRow,
        common: &rows::Common,
        pairs: &[(usize, usize)],
        shifted: bool,
    ) -> Vec<Found> {
        let mut found = Vec::new();
        let label = || match other.label() {
            label if label.is_empty() => one.label(),
            label => label,
        };
        let mut columns: Vec<(usize, usize, &str)> =
            common.iter().map(|(old, new)| (old.at, new.at, new.name.as_str())).collect();
        // Cells under no header of a name, on either side.
        let known = |columns: &[Column], at: usize| columns.iter().any(|column| column.at == at);
        let named = |at: usize| known(&self.old.columns, at) || known(&self.new.columns, at);
        let bare: BTreeSet<usize> = one.cells.iter().chain(&other.cells).map(|cell| cell.column).collect();
        columns.extend(bare.into_iter().filter(|at| !named(*at)).map(|at| (at, at, "")));
        let absent = DiffCell::absent();
        for (old_at, new_at, name) in columns {
            let (old, new) = (one.cell(old_at), other.cell(new_at));
            if old.is_none() && new.is_none() {
                continue;
            }
            // A row may have fewer cells than its table has columns: a cell that is not there says nothing.
            let (old, old_starts) = old.unwrap_or((&absent, true));
            let (new, new_starts) = new.unwrap_or((&absent, true));
            let renumbered = shifted
                && common.iter().any(|(column, _)| column.at == old_at && column.number)
                && is_number(&old.text)
                && is_number(&new.text);
            let told_above = goes_on(old, one, self.old) && goes_on(new, other, self.new);
            let told_above = told_above && pairs.binary_search(&(old.from, new.from)).is_ok();
            if old.text == new.text || !(old_starts || new_starts) || renumbered || told_above {
                continue;
            }
            let said = |cell: &DiffCell| (!cell.text.is_empty()).then(|| Said::Text(cell.text.clone()));
            let about = About::Cell(self.number, label(), name.to_owned());
            found.push(Found { about, what: ChangeKind::Edited, before: said(old), after: said(new) });
        }
        found
    }

    fn label(&self, row: usize) -> String {
        self.new.rows.get(row).map(|found| named(found, row)).unwrap_or_default()
    }
}

/// True where a cell's words are in a row above.
fn goes_on(cell: &DiffCell, row: &DiffRow, table: &DiffTable) -> bool {
    table.rows.get(cell.from).is_some_and(|from| !std::ptr::eq(from, row))
}

/// A row's number and name; of a blank row its place.
fn named(row: &DiffRow, at: usize) -> String {
    match row.label() {
        label if label.is_empty() => format!("({})", at.saturating_add(1)),
        label => label,
    }
}

/// The filled cells of a row, but for those its name is made of and those that belong to a row above.
fn said(table: &DiffTable, row: &DiffRow) -> Said {
    let label = row.label();
    let mut cells = Vec::new();
    for column in &table.columns {
        if let Some((cell, true)) = row.cell(column.at)
            && !cell.text.is_empty()
            && !goes_on(cell, row, table)
            && !label.contains(&cell.text)
        {
            cells.push((column.name.clone(), cell.text.clone()));
        }
    }
    Said::Row(cells)
}

/// `3`, `1.2`, `IV`, `a)`: what a list counts with.
fn is_number(text: &str) -> bool {
    text.chars().count() <= 8 && text.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '.' | ')'))
}
