//! Which rows of two tables belong together (ghép hàng): by what they say, by name, by number, by likeness.

use std::collections::{BTreeMap, BTreeSet};

use super::super::renew::compare;
use super::blocks::{Column, Row};
use crate::viet::align::{ALIKE, alike, words};
use crate::viet::text::{bare, collapse};

/// How alike rows of one number must be, in percent, to be one row.
const SAME_NUMBER: usize = 30;
/// More pairs than this are not weighed one against the other.
const WEIGHED: usize = 250_000;

/// Columns that both tables have, the earlier one's first.
pub(super) type Common<'a> = [(&'a Column, &'a Column)];

/// Pairs of rows, in the order of the first table.
pub(super) fn pairs(old: &[Row], new: &[Row], common: &Common) -> Vec<(usize, usize)> {
    let left: Vec<String> = old.iter().map(|row| key(row, common.iter().map(|pair| pair.0))).collect();
    let right: Vec<String> = new.iter().map(|row| key(row, common.iter().map(|pair| pair.1))).collect();
    let text = |keys: &[String], at: usize| keys.get(at).cloned().filter(|key| !key.trim().is_empty());
    let mut found = compare::pairs(
        &left.iter().map(String::as_str).collect::<Vec<_>>(),
        &right.iter().map(String::as_str).collect::<Vec<_>>(),
    );
    unique(old.len(), new.len(), |at| text(&left, at), |at| text(&right, at), &mut found);
    let name = |row: Option<&Row>| row.and_then(Row::name).map(|name| collapse(&bare(name)));
    unique(old.len(), new.len(), |at| name(old.get(at)), |at| name(new.get(at)), &mut found);
    let bags = |keys: &[String]| keys.iter().map(|key| words(key)).collect::<Vec<_>>();
    let (left, right) = (bags(&left), bags(&right));
    let likeness = |x: usize, y: usize| match (left.get(x), right.get(y)) {
        (Some(one), Some(other)) if !one.is_empty() && !other.is_empty() => alike(one, other),
        _ => 0,
    };
    let numbers: Vec<_> = common.iter().filter(|pair| pair.0.number).collect();
    let number = |row: Option<&Row>, second: bool| {
        let (one, other) = numbers.first()?;
        let (cell, starts) = row?.cell(if second { other.at } else { one.at })?;
        (starts && !cell.text.is_empty()).then(|| cell.text.clone())
    };
    let mut all = found.clone();
    unique(old.len(), new.len(), |at| number(old.get(at), false), |at| number(new.get(at), true), &mut all);
    let numbered = all.split_off(found.len());
    found.extend(numbered.into_iter().filter(|(x, y)| likeness(*x, *y) >= SAME_NUMBER));
    let (lost, came) = (free(old.len(), &found, |pair| pair.0), free(new.len(), &found, |pair| pair.1));
    if lost.len().saturating_mul(came.len()) <= WEIGHED {
        let mut weighed = Vec::new();
        for x in &lost {
            weighed.extend(came.iter().map(|y| (likeness(*x, *y), *x, *y)).filter(|one| one.0 >= ALIKE));
        }
        weighed.sort_by_key(|(percent, x, y)| (usize::MAX.saturating_sub(*percent), *x, *y));
        for (_, x, y) in weighed {
            if !found.iter().any(|pair| pair.0 == x || pair.1 == y) {
                found.push((x, y));
            }
        }
    }
    found.sort_unstable();
    found
}

/// What a row says in the common columns, its number left out.
fn key<'a>(row: &Row, columns: impl Iterator<Item = &'a Column>) -> String {
    let said = |column: &Column| match row.cell(column.at) {
        Some((cell, true)) => cell.text.clone(),
        _ => String::new(),
    };
    columns.filter(|column| !column.number).map(said).collect::<Vec<_>>().join("\t")
}

/// Indices that no pair holds.
fn free(count: usize, found: &[(usize, usize)], side: impl Fn(&(usize, usize)) -> usize) -> Vec<usize> {
    let taken: BTreeSet<usize> = found.iter().map(side).collect();
    (0..count).filter(|at| !taken.contains(at)).collect()
}

/// Pairs what is left over by a text that occurs once on each side.
fn unique(
    old: usize,
    new: usize,
    left: impl Fn(usize) -> Option<String>,
    right: impl Fn(usize) -> Option<String>,
    found: &mut Vec<(usize, usize)>,
) {
    let mut places: BTreeMap<String, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for at in free(old, found, |pair| pair.0) {
        if let Some(text) = left(at) {
            places.entry(text).or_default().0.push(at);
        }
    }
    for at in free(new, found, |pair| pair.1) {
        if let Some(text) = right(at) {
            places.entry(text).or_default().1.push(at);
        }
    }
    for (old, new) in places.values() {
        if let ([x], [y]) = (old.as_slice(), new.as_slice()) {
            found.push((*x, *y));
        }
    }
}
