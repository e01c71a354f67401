//! Which item of one plan is which of the other (ghép mục hai bản).
//!
//! In this order, each step among the items that are still alone:
//! 1. code and name that only one item of each plan has;
//! 2. a code that only one item of each plan has, unless one of the two names is elsewhere in the other plan and
//!    they are not nearly one: then a row was put in and the codes behind it shifted;
//! 3. under the same parent, in order: code and name, then level and name;
//! 4. level and name that only one item of each plan has;
//! 5. under the same parent: as in 3, then level and code (numbers may start again under each parent), then level
//!    and names that are alike; two different codes want names that are nearly one;
//!    then further rows of one item in order.
//!
//! Names are compared without case, diacritics and spaces. A further row has for its name what it says.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::change::LevelName;
use super::fields::{known_by, level_name};
use crate::diff::{NEARLY_ONE, REWORDED, Words, likeliest, lone};
use crate::plan::{Items, Level};
use crate::viet::text::{collapse, fold};

/// What an item is found by.
#[derive(Debug)]
pub struct Row {
    /// Its parent's index.
    pub parent: Option<usize>,
    code: Option<String>,
    key: (LevelName, String),
    words: Words,
    /// One more row of its parent, which has no name.
    further: bool,
}

impl Row {
    fn named(&self) -> bool {
        !self.key.1.is_empty()
    }
}

/// The items of a plan, ready to be compared.
pub fn rows(items: &Items) -> Vec<Row> {
    let row = |item: &crate::plan::Item| {
        let name = known_by(items, item).unwrap_or_default();
        Row {
            parent: item.parent.map(|id| id.0),
            code: item.code.as_ref().map(|code| collapse(&code.value)).filter(|code| !code.is_empty()),
            key: (level_name(items, item.level), fold(&name)),
            words: Words::of(&name),
            further: item.level == Level::Row,
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
        pairs.by_lone(old, new, |row| row.code.as_ref().map(|code| (code, &row.key)), |_, _| true);
        pairs.by_code(old, new);
        pairs.under_parents(old, new, false);
        pairs.by_lone(old, new, |row| row.named().then_some(&row.key), |_, _| true);
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

    /// Joins what is alone and has a key that one item of each plan has, where the pair `holds`.
    fn by_lone<'a, K: Ord>(
        &mut self,
        old: &'a [Row],
        new: &'a [Row],
        key: impl Fn(&'a Row) -> Option<K>,
        holds: impl Fn(&'a Row, &'a Row) -> bool,
    ) {
        let keyed = |(at, row): (usize, &'a Row)| Some((at, key(row)?));
        let pairs = lone(old.iter().enumerate().filter_map(keyed), new.iter().enumerate().filter_map(keyed));
        for (one, other) in pairs {
            let (Some(a), Some(b)) = (old.get(one), new.get(other)) else { continue };
            if self.old_alone(one) && self.new_alone(other) && holds(a, b) {
                self.join(one, other);
            }
        }
    }

    fn by_code(&mut self, old: &[Row], new: &[Row]) {
        let names = |rows: &'_ [Row], alone: &dyn Fn(usize) -> bool| -> BTreeSet<(LevelName, String)> {
            let left = rows.iter().enumerate().filter(|(at, row)| alone(*at) && row.named());
            left.map(|(_, row)| row.key.clone()).collect()
        };
        let (olds, news) = (names(old, &|at| self.old_alone(at)), names(new, &|at| self.new_alone(at)));
        let elsewhere = |row: &Row| olds.contains(&row.key) && news.contains(&row.key);
        let holds = |a: &Row, b: &Row| a.words.likeness(&b.words) >= NEARLY_ONE || !(elsewhere(a) || elsewhere(b));
        self.by_lone(old, new, |row| row.code.as_ref(), holds);
    }

    /// Joins what is alone under joined parents. Parents are before their children, so one walk reaches all depths.
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
            self.among((old, olds), (new, news), |row| row.code.as_ref().map(|code| (code, &row.key)));
            self.among((old, olds), (new, news), |row| Some(&row.key));
            if likeness {
                self.among((old, olds), (new, news), |row| row.code.as_ref().map(|code| (code, &row.key.0)));
                self.by_likeness_among(old, new, olds, news);
                self.among((old, olds), (new, news), |row| row.further.then_some(()));
            }
        }
    }

    /// Joins what is alone among siblings and has the same key, in order.
    fn among<'a, K: Ord>(
        &mut self,
        (old, olds): (&'a [Row], &[usize]),
        (new, news): (&'a [Row], &[usize]),
        key: impl Fn(&'a Row) -> Option<K>,
    ) {
        let mut waiting: BTreeMap<K, VecDeque<usize>> = BTreeMap::new();
        for at in news.iter().filter(|at| self.new_alone(**at)) {
            if let Some(key) = new.get(*at).and_then(&key) {
                waiting.entry(key).or_default().push_back(*at);
            }
        }
        for at in olds {
            let alone = self.old_alone(*at);
            let key = old.get(*at).filter(|_| alone).and_then(&key);
            if let Some(twin) = key.and_then(|key| waiting.get_mut(&key)).and_then(VecDeque::pop_front) {
                self.join(*at, twin);
            }
        }
    }

    fn by_likeness_among(&mut self, old: &[Row], new: &[Row], olds: &[usize], news: &[usize]) {
        let olds: Vec<usize> = olds.iter().copied().filter(|at| self.old_alone(*at)).collect();
        let news: Vec<usize> = news.iter().copied().filter(|at| self.new_alone(*at)).collect();
        let likeness = |one: usize, other: usize| {
            let (a, b) = (old.get(one)?, new.get(other)?);
            let codes_differ = a.code.is_some() && b.code.is_some() && a.code != b.code;
            let percent = a.words.likeness(&b.words);
            let enough = percent >= if codes_differ { NEARLY_ONE } else { REWORDED };
            (a.key.0 == b.key.0 && enough).then_some(percent)
        };
        for (one, other) in likeliest(&olds, &news, likeness) {
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
