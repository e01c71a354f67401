//! Which unit of the fresh build is which of those that stand there (ghép hàng): the same words first, then what
//! stayed of them.

use std::collections::BTreeSet;
use std::ops::Range;

use super::super::canon::{CELL, ROW};
use super::compare::{alike, cells, pairs};

/// More pairs than this are not weighed one against the other.
const WEIGHED: usize = 250_000;

/// Pairs of units, as indices that rise; `same` where they say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// The unit that stands there.
    pub old: usize,
    /// The fresh one.
    pub new: usize,
    /// True where both say the same.
    pub same: bool,
}

/// Pairs the texts of units: equal ones, then between them rows that differ in nothing but their first cell (they
/// were numbered anew), then those with most words in common.
pub(super) fn align(old: &[&str], new: &[&str]) -> Vec<Pair> {
    let equal = pairs(old, new);
    let mut found: Vec<Pair> = equal.iter().map(|(old, new)| Pair { old: *old, new: *new, same: true }).collect();
    let unnumbered = |list: &[&str]| list.iter().map(|text| without_number(text).to_owned()).collect::<Vec<_>>();
    let (old_rest, new_rest) = (unnumbered(old), unnumbered(new));
    let mut second: Vec<(usize, usize)> = equal.clone();
    for (x, y) in gaps(&equal, old.len(), new.len()) {
        let (a, b) = (part(&old_rest, &x), part(&new_rest, &y));
        let renumbered = pairs(&a, &b).into_iter().filter(|(at, _)| a.get(*at).is_some_and(|text| !text.is_empty()));
        second.extend(renumbered.map(|(a, b)| (x.start.saturating_add(a), y.start.saturating_add(b))));
    }
    second.sort_unstable();
    let mut third = second.clone();
    for (x, y) in gaps(&second, old.len(), new.len()) {
        let (a, b) = (old.get(x.clone()).unwrap_or_default(), new.get(y.clone()).unwrap_or_default());
        third.extend(weighed(a, b).into_iter().map(|(a, b)| (x.start.saturating_add(a), y.start.saturating_add(b))));
    }
    let equal: BTreeSet<(usize, usize)> = equal.into_iter().collect();
    let others = third.into_iter().filter(|pair| !equal.contains(pair));
    found.extend(others.map(|(old, new)| Pair { old, new, same: false }));
    found.sort_unstable_by_key(|pair| pair.new);
    found
}

fn part<'a>(list: &'a [String], range: &Range<usize>) -> Vec<&'a str> {
    list.get(range.clone()).unwrap_or_default().iter().map(String::as_str).collect()
}

/// A row without its first cell; nothing of any other unit, nor of a row whose other cells are empty.
pub(super) fn without_number(text: &str) -> &str {
    let second = text.strip_prefix(ROW).and_then(|row| row.match_indices(CELL).nth(1).map(|(at, _)| at));
    let rest = second.and_then(|at| text.get(ROW.len().saturating_add(at)..)).unwrap_or_default();
    if cells(rest).iter().any(|cell| !cell.text.is_empty()) { rest } else { "" }
}

/// The stretches between pairs that are none of them.
fn gaps(pairs: &[(usize, usize)], old: usize, new: usize) -> Vec<(Range<usize>, Range<usize>)> {
    let (mut x, mut y, mut found) = (0usize, 0usize, Vec::new());
    for (to_x, to_y) in pairs.iter().copied().chain([(old, new)]) {
        if x < to_x && y < to_y {
            found.push((x..to_x, y..to_y));
        }
        (x, y) = (to_x.saturating_add(1), to_y.saturating_add(1));
    }
    found
}

/// The pairs that have most in common together, in order.
fn weighed(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    if old.len().saturating_mul(new.len()) > WEIGHED {
        return Vec::new();
    }
    let width = new.len().saturating_add(1);
    let mut table = vec![0usize; width.saturating_mul(old.len().saturating_add(1))];
    let slot = |x: usize, y: usize| x.saturating_mul(width).saturating_add(y);
    let get = |table: &[usize], x: usize, y: usize| table.get(slot(x, y)).copied().unwrap_or(0);
    let mut weights = Vec::with_capacity(old.len().saturating_mul(new.len()));
    for one in old {
        weights.extend(new.iter().map(|other| weight(one, other)));
    }
    let of = |x: usize, y: usize| weights.get(x.saturating_mul(new.len()).saturating_add(y)).copied().unwrap_or(0);
    for x in (0..old.len()).rev() {
        for y in (0..new.len()).rev() {
            let (next_x, next_y) = (x.saturating_add(1), y.saturating_add(1));
            let with = if of(x, y) > 0 { of(x, y).saturating_add(get(&table, next_x, next_y)) } else { 0 };
            let best = with.max(get(&table, next_x, y)).max(get(&table, x, next_y));
            if let Some(place) = table.get_mut(slot(x, y)) {
                *place = best;
            }
        }
    }
    let (mut x, mut y, mut found) = (0usize, 0usize, Vec::new());
    while x < old.len() && y < new.len() {
        let (next_x, next_y) = (x.saturating_add(1), y.saturating_add(1));
        let here = get(&table, x, y);
        if of(x, y) > 0 && here == of(x, y).saturating_add(get(&table, next_x, next_y)) {
            found.push((x, y));
            (x, y) = (next_x, next_y);
        } else if here == get(&table, next_x, y) {
            x = next_x;
        } else {
            y = next_y;
        }
    }
    found
}

/// How much of two units is the same: letters in equal cells of rows of one build, words of paragraphs.
fn weight(one: &str, other: &str) -> usize {
    match (one.starts_with(ROW), other.starts_with(ROW)) {
        (true, true) => {
            let (a, b) = (cells(one), cells(other));
            let same = a.iter().zip(&b).filter(|(a, b)| a.column == b.column && a.text == b.text);
            same.map(|(a, _)| a.text.chars().count()).sum()
        }
        (false, false) if alike(one, other) => {
            let words: Vec<&str> = one.split_whitespace().collect();
            other.split_whitespace().filter(|word| words.contains(word)).count()
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
        align(old, new).into_iter().filter(|pair| !pair.same).map(|pair| (pair.old, pair.new)).collect()
    }

    #[test]
    fn rows_numbered_anew_are_the_same_rows() {
        let old = ["⟦R⟦C1⟦CRà soát⟦CQuý I", "⟦R⟦C2⟦CCông khai⟦CQuý I"];
        let new = ["⟦R⟦C1⟦CMới⟦CQuý I", "⟦R⟦C2⟦CRà soát⟦CQuý I", "⟦R⟦C3⟦CCông khai⟦CQuý I"];
        assert_eq!(told(&old, &new), [(0, 1), (1, 2)]);
    }

    #[test]
    fn a_changed_row_is_the_one_with_most_in_common() {
        let old = ["⟦R⟦C1⟦CRà soát thủ tục⟦CQuý I", "⟦R⟦C2⟦CCông khai thủ tục⟦CQuý I"];
        let new = ["⟦R⟦C1⟦CMới⟦CQuý I", "⟦R⟦C2⟦CRà soát thủ tục⟦CQuý II", "⟦R⟦C3⟦CCông khai thủ tục⟦CQuý III"];
        assert_eq!(told(&old, &new), [(0, 1), (1, 2)]);
        assert_eq!(told(&["Giao Phòng Nội vụ theo dõi."], &["Giao Phòng Nội vụ đôn đốc."]), [(0, 0)]);
        assert!(told(&["một câu"], &["câu khác hẳn đi"]).is_empty());
    }
}
