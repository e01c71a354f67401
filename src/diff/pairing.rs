//! Which entries of two lists belong together (ghép hàng, ghép đoạn).
//!
//! Anchors come first: equal entries, then entries with a name or a number that no other has. Likeness is weighed only
//! between neighbouring anchors, so that the work grows with the length of the lists.

use std::cell::{Cell, OnceCell};
use std::collections::BTreeMap;

use super::candidates::{likeliest, lone};
use super::equal::equal;
use super::likeness::{REWORDED, SAME_KEY, Words};
use super::moves::staying;

/// Entries left over after all else are held against each other, wherever they stand, up to so many pairs.
const MOST_LEFT: usize = 10_000;

/// An entry of a list, as it is paired.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// What it says; two that say the same are the same.
    text: String,
    /// Names it goes by, the surest first; those of all entries correspond.
    names: Vec<Option<String>>,
    /// Its number or code: others may have had it before, so that some of the words must be the same too.
    code: Option<String>,
    /// What sort of thing it is: only entries of one sort belong together.
    sort: u8,
    /// Its words, where they are not simply those of its text.
    said: Option<String>,
    words: OnceCell<Words>,
}

impl Entry {
    /// An entry that has nothing but its text.
    pub fn of(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// The entry with names and a number, by which it is known too.
    #[must_use]
    pub fn known_by(self, names: Vec<Option<String>>, code: Option<String>) -> Self {
        Self { names, code, ..self }
    }

    /// The entry with words of its own for likeness: its text holds more than words.
    #[must_use]
    pub fn saying(self, said: impl Into<String>) -> Self {
        Self { said: Some(said.into()), ..self }
    }

    /// The entry as one of a sort.
    #[must_use]
    pub fn sort(self, sort: u8) -> Self {
        Self { sort, ..self }
    }

    fn words(&self) -> &Words {
        self.words.get_or_init(|| Words::of(self.said.as_deref().unwrap_or(&self.text)))
    }
}

/// May entries that belong together stand in another order?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Pairs rise on both sides.
    Kept,
    /// An entry may have moved.
    Free,
}

/// What belongs together.
#[derive(Clone, Debug, Default)]
pub struct Pairing {
    /// Index pairs, in the order of the first list.
    pub pairs: Vec<(usize, usize)>,
    /// How many likenesses were worked out.
    pub compared: usize,
}

/// Pairs the entries of two lists.
pub fn pair(old: &[Entry], new: &[Entry], order: Order) -> Pairing {
    let mut search =
        Search { old, new, order, after: BTreeMap::new(), before: BTreeMap::new(), compared: Cell::new(0) };
    let texts = |list: &[Entry]| list.iter().map(|entry| (entry.sort, entry.text.clone())).collect::<Vec<_>>();
    for (x, y) in equal(&texts(old), &texts(new)) {
        search.join(x, y);
    }
    if order == Order::Free {
        search.by_key(|entry| (!entry.text.trim().is_empty()).then_some(entry.text.as_str()), false);
    }
    let names = old.iter().chain(new).map(|entry| entry.names.len()).max().unwrap_or(0);
    for name in 0..names {
        let key = |entry: &'_ Entry| entry.names.get(name).cloned().flatten();
        search.equal_between(key);
        search.by_key(key, false);
    }
    search.by_key(|entry| entry.code.as_deref(), true);
    search.by_likeness();
    Pairing { pairs: search.after.into_iter().collect(), compared: search.compared.get() }
}

/// Lays two lists side by side, in reading order: with both sides it is the same entry, equal or reworded; with one
/// side, it went or came.
pub fn align<'a, T>(before: &'a [T], after: &'a [T], text: impl Fn(&T) -> &str) -> Vec<(Option<&'a T>, Option<&'a T>)> {
    let entries = |list: &[T]| list.iter().map(|one| Entry::of(text(one))).collect::<Vec<_>>();
    let (mut x, mut y, mut out) = (0usize, 0usize, Vec::new());
    let mut pairs = pair(&entries(before), &entries(after), Order::Kept).pairs;
    pairs.push((before.len(), after.len()));
    for (to_x, to_y) in pairs {
        out.extend(before.get(x..to_x).unwrap_or_default().iter().map(|old| (Some(old), None)));
        out.extend(after.get(y..to_y).unwrap_or_default().iter().map(|new| (None, Some(new))));
        if let (Some(old), Some(new)) = (before.get(to_x), after.get(to_y)) {
            out.push((Some(old), Some(new)));
        }
        (x, y) = (to_x.saturating_add(1), to_y.saturating_add(1));
    }
    out
}

struct Search<'a> {
    old: &'a [Entry],
    new: &'a [Entry],
    order: Order,
    after: BTreeMap<usize, usize>,
    before: BTreeMap<usize, usize>,
    compared: Cell<usize>,
}

impl<'a> Search<'a> {
    /// Joins two entries that are still alone, where the order allows it.
    fn join(&mut self, x: usize, y: usize) {
        let sort = |list: &[Entry], at: usize| list.get(at).map(|entry| entry.sort);
        let free = !self.after.contains_key(&x) && !self.before.contains_key(&y);
        let fits = || {
            let above = self.after.range(..x).next_back().is_none_or(|(_, other)| *other < y);
            above && self.after.range(x..).next().is_none_or(|(_, other)| *other > y)
        };
        if free && sort(self.old, x) == sort(self.new, y) && (self.order == Order::Free || fits()) {
            self.after.insert(x, y);
            self.before.insert(y, x);
        }
    }

    fn likeness(&self, x: usize, y: usize, least: usize) -> Option<usize> {
        let (one, other) = (self.old.get(x)?, self.new.get(y)?);
        if one.sort != other.sort || one.words().is_empty() || other.words().is_empty() {
            return None;
        }
        self.compared.set(self.compared.get().saturating_add(1));
        Some(one.words().likeness(other.words())).filter(|percent| *percent >= least)
    }

    /// Joins entries by a key that no other lone entry of their list has. `doubtful`: their words must fit too.
    fn by_key<K: Ord>(&mut self, key: impl Fn(&'a Entry) -> Option<K>, doubtful: bool) {
        let old = self.old.iter().enumerate().filter(|(at, _)| !self.after.contains_key(at));
        let new = self.new.iter().enumerate().filter(|(at, _)| !self.before.contains_key(at));
        let keyed = |(at, entry): (usize, &'a Entry)| Some((at, (entry.sort, key(entry)?)));
        let mut found = lone(old.filter_map(keyed), new.filter_map(keyed));
        found.retain(|(x, y)| !doubtful || self.likeness(*x, *y, SAME_KEY).is_some());
        // In a kept order most of them fit; the others moved.
        let stays = staying(&found.iter().map(|pair| pair.1).collect::<Vec<_>>());
        for stay in [true, false] {
            found.iter().zip(&stays).filter(|(_, stays)| **stays == stay).for_each(|((x, y), _)| self.join(*x, *y));
        }
    }

    /// Joins, between neighbouring pairs, what has the same key in the same order.
    fn equal_between(&mut self, key: impl Fn(&'a Entry) -> Option<String>) {
        for (olds, news) in self.gaps() {
            let keyed = |list: &'a [Entry], at: &usize| Some((*at, key(list.get(*at)?)?));
            let olds: Vec<_> = olds.iter().filter_map(|at| keyed(self.old, at)).collect();
            let news: Vec<_> = news.iter().filter_map(|at| keyed(self.new, at)).collect();
            let texts = |list: &[(usize, String)]| list.iter().map(|(_, text)| text.clone()).collect::<Vec<_>>();
            for (x, y) in equal(&texts(&olds), &texts(&news)) {
                if let (Some((x, _)), Some((y, _))) = (olds.get(x), news.get(y)) {
                    self.join(*x, *y);
                }
            }
        }
    }

    fn by_likeness(&mut self) {
        for (olds, news) in self.gaps() {
            for (x, y) in likeliest(&olds, &news, |x, y| self.likeness(x, y, REWORDED)) {
                self.join(x, y);
            }
        }
        let alone = |count: usize, taken: &BTreeMap<usize, usize>| {
            (0..count).filter(|at| !taken.contains_key(at)).collect::<Vec<_>>()
        };
        let (olds, news) = (alone(self.old.len(), &self.after), alone(self.new.len(), &self.before));
        if self.order == Order::Free && olds.len().saturating_mul(news.len()) <= MOST_LEFT {
            for (x, y) in likeliest(&olds, &news, |x, y| self.likeness(x, y, REWORDED)) {
                self.join(x, y);
            }
        }
    }

    /// What is alone between neighbouring pairs that did not move.
    fn gaps(&self) -> Vec<(Vec<usize>, Vec<usize>)> {
        let pairs: Vec<(usize, usize)> = self.after.iter().map(|(x, y)| (*x, *y)).collect();
        let stays = staying(&pairs.iter().map(|pair| pair.1).collect::<Vec<_>>());
        let fixed = pairs.into_iter().zip(stays).filter(|(_, stays)| *stays).map(|(pair, _)| pair);
        let (mut x, mut y, mut found) = (0usize, 0usize, Vec::new());
        for (to_x, to_y) in fixed.chain([(self.old.len(), self.new.len())]) {
            let olds: Vec<usize> = (x..to_x).filter(|at| !self.after.contains_key(at)).collect();
            let news: Vec<usize> = (y..to_y).filter(|at| !self.before.contains_key(at)).collect();
            if !olds.is_empty() && !news.is_empty() {
                found.push((olds, news));
            }
            (x, y) = (to_x.saturating_add(1), to_y.saturating_add(1));
        }
        found
    }
}

#[cfg(test)]
mod tests;
