//! Which item each row is (ghép hàng với mục): by its code where one item alone has it, by its name and what it lies under.

use std::collections::{BTreeMap, BTreeSet};

use super::super::numbering::typed;
use super::super::rows::{Kind, Read};
use super::columns::Role;
use crate::diff::{SAME_KEY, Words};
use crate::plan::{ItemId, Items, Level, Plan};
use crate::viet::text::{collapse, fold, lower};

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It is this item.
    Item(ItemId),
    /// It may be several.
    Several,
    /// Its code is that of this item, which is called otherwise.
    Renamed(ItemId),
    /// It is a sum.
    Total,
    /// It is none.
    None,
}

/// The words of a text as names are compared by: letters and digits, and what parts digits.
pub(super) fn key(text: &str) -> String {
    let text: Vec<char> = lower(text).chars().collect();
    let digit = |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(char::is_ascii_digit);
    let kept = text.iter().enumerate().filter(|(at, letter)| {
        let between = matches!(letter, '.' | ',') && digit(at.checked_sub(1)) && digit(at.checked_add(1));
        letter.is_alphanumeric() || **letter == '%' || between
    });
    kept.map(|(_, letter)| *letter).collect()
}

/// The items of a plan by code and by name.
pub(super) struct Finder<'a> {
    items: &'a Items,
    codes: BTreeMap<String, Vec<ItemId>>,
    names: BTreeMap<String, Vec<ItemId>>,
}

impl<'a> Finder<'a> {
    pub fn of(plan: &'a Plan) -> Self {
        let items = &plan.items;
        let mut finder = Self { items, codes: BTreeMap::new(), names: BTreeMap::new() };
        for (id, item) in items.ids().zip(&items.all).filter(|(_, item)| item.level != Level::Rubric) {
            if let Some(code) = &item.code {
                finder.codes.entry(fold(&code.value)).or_default().push(id);
            }
            for name in names(items, id) {
                finder.names.entry(name).or_default().push(id);
            }
        }
        finder
    }

    /// Goes over the rows of a table with these columns.
    pub fn walk<'r>(&'r self, roles: &'r [Role]) -> Walk<'r> {
        Walk { finder: self, roles, above: Vec::new(), group: None, last: None, further: 0 }
    }
}

/// The keys of an item's name, with what is typed before it and without, and of the words that stand over several of its cells.
fn names(items: &Items, id: ItemId) -> Vec<String> {
    let Some(item) = items.get(id) else { return Vec::new() };
    let name = item.name.as_ref().map(|name| name.as_str());
    let code = item.code.as_ref().filter(|_| item.has_typed_code());
    let bare = code.zip(name).and_then(|(code, name)| name.trim_start().strip_prefix(code.value.as_str()));
    let merged = item.merged.iter().map(|cell| cell.text.as_str());
    let keys = name.into_iter().chain(bare).chain(merged).map(key).filter(|key| !key.is_empty());
    keys.collect::<BTreeSet<String>>().into_iter().collect()
}

/// The rows one after another: what is merged or left out goes on.
pub(super) struct Walk<'a> {
    finder: &'a Finder<'a>,
    roles: &'a [Role],
    /// The names that are open, by column.
    above: Vec<(usize, String)>,
    /// The name of the group row that is open.
    group: Option<String>,
    /// The item of the row above, without further rows.
    last: Option<ItemId>,
    /// How many further rows of it there were.
    further: usize,
}

/// What tells a row apart: the words of its columns of codes and names.
pub(super) fn shown(row: &Read<'_>, roles: &[Role]) -> String {
    let told = roles.iter().enumerate().filter(|(_, role)| matches!(role, Role::Code | Role::Name | Role::Group));
    let texts: Vec<String> = told.map(|(at, _)| row.text(at)).filter(|text| !text.is_empty()).collect();
    match texts.is_empty() {
        true => row.said().into_iter().map(|(_, text)| text).next().unwrap_or_default(),
        false => texts.join(" "),
    }
}

impl Walk<'_> {
    /// The item of the next row.
    pub fn find(&mut self, row: &Read<'_>) -> Outcome {
        let is_total = |words: &str| ["tổngcộng", "tổngđiểm", "tổngsố", "cộng"].contains(&key(words).as_str());
        if row.said().first().is_some_and(|(_, words)| is_total(words)) {
            return Outcome::Total;
        }
        let at = self.roles.iter().position(|role| *role == Role::Code);
        let code = at.map(|at| row.text(at)).filter(|text| !text.is_empty());
        let (name, group) = self.name(row);
        let name = name.or_else(|| group.filter(|_| code.is_none()));
        if code.is_none() && name.is_none() {
            return self.again();
        }
        let outcome = self.named(code.as_deref(), name.as_deref());
        match outcome {
            Outcome::Item(id) if self.last == Some(id) && self.has_further(id) => return self.again(),
            Outcome::Item(id) => (self.last, self.further) = (Some(id), 0),
            _ => self.last = None,
        }
        outcome
    }

    fn has_further(&self, id: ItemId) -> bool {
        self.finder.items.children(Some(id)).any(|child| self.is_row(child))
    }

    fn is_row(&self, id: ItemId) -> bool {
        self.finder.items.get(id).is_some_and(|item| item.level == Level::Row)
    }

    /// One more row of the item above.
    fn again(&mut self) -> Outcome {
        let Some(last) = self.last else { return Outcome::None };
        let mut rows = self.finder.items.children(Some(last)).filter(|child| self.is_row(*child));
        let found = rows.nth(self.further);
        self.further = self.further.saturating_add(1);
        found.map_or(Outcome::None, Outcome::Item)
    }

    /// The words that name a row, and the group that it opens; what is open above the next row is kept.
    fn name(&mut self, row: &Read<'_>) -> (Option<String>, Option<String>) {
        let text = |at: usize| Some(row.text(at)).filter(|text| !text.is_empty());
        if row.kind == Kind::Group {
            let names = |role: &Role| matches!(role, Role::Name | Role::Group);
            let own = self.roles.iter().enumerate().find_map(|(at, role)| text(at).filter(|_| names(role)));
            let own = own.or_else(|| row.said().into_iter().map(|(_, text)| text).max_by_key(String::len));
            self.above.clear();
            self.group = own.map(|own| self.group_key(&own));
            return (None, self.group.clone());
        }
        let (mut own, mut group) = (None, None);
        for (at, role) in self.roles.iter().enumerate() {
            let Some(words) = text(at).filter(|_| matches!(role, Role::Name | Role::Group)) else { continue };
            if *role == Role::Group {
                let words = self.group_key(&words);
                // A text repeats in every row what a workbook merges.
                if self.group.as_ref() != Some(&words) {
                    self.above.clear();
                    self.group = Some(words.clone());
                    group = Some(words);
                }
                continue;
            }
            let words = key(&words);
            if !self.above.contains(&(at, words.clone())) {
                self.above.retain(|(column, _)| *column < at);
                self.above.push((at, words.clone()));
            }
            own = Some(words);
        }
        (own, group)
    }

    /// The name of a group, with or without the number that is typed before it, whichever is an item's.
    fn group_key(&self, words: &str) -> String {
        let bare = typed(words).map_or(words, |(_, rest)| rest);
        let known = [words, bare].map(key).into_iter().find(|name| self.finder.names.contains_key(name));
        known.unwrap_or_else(|| key(bare))
    }

    fn named(&self, code: Option<&str>, name: Option<&str>) -> Outcome {
        let of_name = || name.and_then(|name| self.finder.names.get(name)).map(Vec::as_slice).unwrap_or_default();
        let coded = code.and_then(|code| self.finder.codes.get(&fold(code.trim_end_matches('.'))));
        match coded.map(Vec::as_slice).unwrap_or_default() {
            [] if name.is_none() => {
                let words = code.and_then(|code| self.finder.names.get(&key(code)));
                self.alone(words.map(Vec::as_slice).unwrap_or_default())
            }
            [] => self.alone(of_name()),
            [one] => match name {
                Some(name) if !of_name().contains(one) && !self.is_alike(*one, name) => Outcome::Renamed(*one),
                _ => Outcome::Item(*one),
            },
            several => {
                let same: Vec<ItemId> = several.iter().copied().filter(|id| of_name().contains(id)).collect();
                self.alone(if same.is_empty() { several } else { &same })
            }
        }
    }

    /// True where an item's name has enough in common with a row's to be the same one with other words.
    fn is_alike(&self, id: ItemId, name: &str) -> bool {
        let Some(own) = self.finder.items.get(id).and_then(|item| item.name.as_ref()) else { return true };
        // Without its spaces a name is one word: pairs of letters do for words.
        let pairs = |text: &str| {
            let letters: Vec<char> = text.chars().collect();
            letters.windows(3).map(|three| three.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
        };
        Words::of(&pairs(&key(&collapse(own.as_str())))).likeness(&Words::of(&pairs(name))) >= SAME_KEY
    }

    /// One item, or the one of several that lies under what is open.
    fn alone(&self, all: &[ItemId]) -> Outcome {
        match all {
            [] => Outcome::None,
            [one] => Outcome::Item(*one),
            several => {
                let depth = |id: &&ItemId| self.shared(**id);
                let best = several.iter().map(|id| depth(&id)).max().unwrap_or_default();
                let mut found = several.iter().filter(|id| depth(id) == best);
                match (found.next(), found.next()) {
                    (Some(one), None) => Outcome::Item(*one),
                    _ => Outcome::Several,
                }
            }
        }
    }

    /// How many of the names that are open are above an item.
    fn shared(&self, id: ItemId) -> usize {
        let items = self.finder.items;
        let parent = |id: &ItemId| items.get(*id).and_then(|item| item.parent);
        let uppers = std::iter::successors(parent(&id), parent);
        let open = |name: &String| self.group.as_ref() == Some(name) || self.above.iter().any(|(_, one)| one == name);
        uppers.filter(|upper| names(items, *upper).iter().any(open)).count()
    }
}
