//! Which item of one plan is which of the other (ghép mục hai bản).
//!
//! In this order, each step among the items that are still alone:
//! 1. same code and same name;
//! 2. same code, unless one of the two names stands elsewhere in the other plan and they are not nearly one: then a
//!    row was put in and the codes behind it shifted;
//! 3. same level and name under the same parent, in order; then anywhere, where the name stands once in each plan;
//! 4. same level under the same parent and names that are alike; two different codes want names that are nearly one.
//!
//! Names are compared without case, diacritics and spaces.

use std::collections::BTreeMap;

use super::align::{ALIKE, alike, words};
use super::change::LevelName;
use super::fields::{bare_name, level_name};
use crate::plan::Items;
use crate::viet::text::{collapse, fold};

/// How alike names must be, in percent, to be one although something else speaks against it.
const NEARLY_ONE: usize = 80;

/// Children of one parent that are compared with each other for likeness, at most, on each side.
const MOST_ALONE: usize = 1_000;

/// What an item is found by.
#[derive(Debug)]
pub struct Row {
    /// Its parent's index.
    pub parent: Option<usize>,
    code: Option<String>,
    key: (LevelName, String),
    words: Vec<String>,
}

/// The items of a plan, ready to be compared.
pub fn rows(items: &Items) -> Vec<Row> {
    let row = |item: &crate::plan::Item| {
        let name = bare_name(item).unwrap_or_default();
        Row {
            parent: item.parent.map(|id| id.0),
            code: item.code.as_ref().map(|code| collapse(&code.value)).filter(|code| !code.is_empty()),
            key: (level_name(items, item.level), fold(&name)),
            words: words(&name),
        }
    };
    items.all.iter().map(row).collect()
}

/// Pairs of items, seen from both sides.
#[derive(Debug)]
pub struct Pairs {
    /// For each item before: its index afterwards.
    pub after: Vec<Option<usize>>,
    /// For each item afterwards: its index before.
    pub before: Vec<Option<usize>>,
}

impl Pairs {
    /// Finds them.
    pub fn find(old: &[Row], new: &[Row]) -> Self {
        let mut pairs = Self { after: vec![None; old.len()], before: vec![None; new.len()] };
        pairs.by_code_and_name(old, new);
        pairs.by_code(old, new);
        pairs.under_parents(old, new, false);
        pairs.by_lone_name(old, new);
        pairs.under_parents(old, new, true);
        pairs
    }

    fn join(&mut self, old: usize, new: usize) {
        if let (Some(after), Some(before)) = (self.after.get_mut(old), self.before.get_mut(new)) {
            (*after, *before) = (Some(new), Some(old));
        }
    }

    fn old_alone(&self, old: usize) -> bool {
        self.after.get(old).is_some_and(Option::is_none)
    }

    fn new_alone(&self, new: usize) -> bool {
        self.before.get(new).is_some_and(Option::is_none)
    }

    /// Items that are alone, by what `key` says of them; those without a key are left out.
    fn alone<'a, K: Ord>(
        &self,
        old: &'a [Row],
        new: &'a [Row],
        key: impl Fn(&'a Row) -> Option<K>,
    ) -> BTreeMap<K, (Vec<usize>, Vec<usize>)> {
        let mut groups: BTreeMap<K, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for (at, row) in old.iter().enumerate().filter(|(at, _)| self.old_alone(*at)) {
            if let Some(key) = key(row) {
                groups.entry(key).or_default().0.push(at);
            }
        }
        for (at, row) in new.iter().enumerate().filter(|(at, _)| self.new_alone(*at)) {
            if let Some(key) = key(row) {
                groups.entry(key).or_default().1.push(at);
            }
        }
        groups
    }

    fn by_code_and_name(&mut self, old: &[Row], new: &[Row]) {
        let key = |row: &'_ Row| row.code.clone().map(|code| (code, row.key.clone()));
        for (olds, news) in self.alone(old, new, key).into_values() {
            olds.into_iter().zip(news).for_each(|(old, new)| self.join(old, new));
        }
    }

    fn by_code(&mut self, old: &[Row], new: &[Row]) {
        let names = self.alone(old, new, |row| Some(&row.key));
        let elsewhere =
            |row: &Row| names.get(&row.key).is_some_and(|(olds, news)| !olds.is_empty() && !news.is_empty());
        for (olds, news) in self.alone(old, new, |row| row.code.as_ref()).into_values() {
            for (one, other) in olds.into_iter().zip(news) {
                let (Some(a), Some(b)) = (old.get(one), new.get(other)) else { continue };
                if alike(&a.words, &b.words) >= NEARLY_ONE || !(elsewhere(a) || elsewhere(b)) {
                    self.join(one, other);
                }
            }
        }
    }

    fn by_lone_name(&mut self, old: &[Row], new: &[Row]) {
        let count = |rows: &[Row]| {
            let mut counts: BTreeMap<(LevelName, String), usize> = BTreeMap::new();
            rows.iter().for_each(|row| *counts.entry(row.key.clone()).or_default() += 1);
            counts
        };
        let (olds, news) = (count(old), count(new));
        let lone = |row: &Row| olds.get(&row.key) == Some(&1) && news.get(&row.key) == Some(&1);
        let named = self.alone(old, new, |row| (!row.key.1.is_empty() && lone(row)).then_some(&row.key));
        for (olds, news) in named.into_values() {
            olds.into_iter().zip(news).for_each(|(old, new)| self.join(old, new));
        }
    }

    /// Joins what is alone under joined parents, by name and, if `likeness`, by likeness. Parents stand before
    /// their children, so one walk reaches all depths.
    fn under_parents(&mut self, old: &[Row], new: &[Row], likeness: bool) {
        let (old_children, new_children) = (children(old), children(new));
        let nothing = Vec::new();
        let parents = std::iter::once(None).chain((0..old.len()).map(Some));
        for parent in parents {
            let twin = match parent {
                None => None,
                Some(at) => match self.after.get(at).copied().flatten() {
                    Some(twin) => Some(twin),
                    None => continue,
                },
            };
            let olds = old_children.get(&parent).unwrap_or(&nothing);
            let news = new_children.get(&twin).unwrap_or(&nothing);
            self.by_name_among(old, new, olds, news);
            if likeness {
                self.by_likeness_among(old, new, olds, news);
            }
        }
    }

    fn by_name_among(&mut self, old: &[Row], new: &[Row], olds: &[usize], news: &[usize]) {
        let mut waiting: BTreeMap<&(LevelName, String), std::collections::VecDeque<usize>> = BTreeMap::new();
        for at in news.iter().filter(|at| self.new_alone(**at)) {
            if let Some(row) = new.get(*at) {
                waiting.entry(&row.key).or_default().push_back(*at);
            }
        }
        for at in olds {
            if !self.old_alone(*at) {
                continue;
            }
            let twin = old.get(*at).and_then(|row| waiting.get_mut(&row.key)).and_then(|queue| queue.pop_front());
            if let Some(twin) = twin {
                self.join(*at, twin);
            }
        }
    }

    fn by_likeness_among(&mut self, old: &[Row], new: &[Row], olds: &[usize], news: &[usize]) {
        let olds: Vec<usize> = olds.iter().copied().filter(|at| self.old_alone(*at)).take(MOST_ALONE).collect();
        let news: Vec<usize> = news.iter().copied().filter(|at| self.new_alone(*at)).take(MOST_ALONE).collect();
        let mut likely = Vec::new();
        for one in &olds {
            for other in &news {
                let (Some(a), Some(b)) = (old.get(*one), new.get(*other)) else { continue };
                let codes_differ = a.code.is_some() && b.code.is_some() && a.code != b.code;
                let percent = alike(&a.words, &b.words);
                if a.key.0 == b.key.0 && percent >= if codes_differ { NEARLY_ONE } else { ALIKE } {
                    likely.push((100 - percent, *one, *other));
                }
            }
        }
        // The most alike first; of equals, in reading order.
        likely.sort_unstable();
        for (_, one, other) in likely {
            if self.old_alone(one) && self.new_alone(other) {
                self.join(one, other);
            }
        }
    }
}

/// Indices of the children of each parent, `None` being the top.
pub fn children(rows: &[Row]) -> BTreeMap<Option<usize>, Vec<usize>> {
    let mut all: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        all.entry(row.parent).or_default().push(at);
    }
    all
}
