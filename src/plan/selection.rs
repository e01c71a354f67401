//! Which items a table shows by name (chọn): codes, beginnings of codes, names and levels.
//!
//! One plan may hold two lists: criteria for one annex, tasks for another. Each table says in `chọn` which entries it
//! is about; what lies under a chosen entry comes with it.

use std::collections::BTreeMap;

use super::item::{Item, ItemId, Items, Level};
use super::keys::{Id, Table, choices, fold};
use super::{Prose, Selection};
use crate::viet::text::collapse;

/// True for `không` as all that `chọn` says: a blank form (biểu mẫu trống) shows no entry.
pub fn is_none(word: &str) -> bool {
    choices::find(choices::FLAG, word).is_some_and(|choice| choice.en == "no") || fold(word) == "none"
}

/// The codes and names of one list of items (mã và tên), to be looked up by what `chọn` says.
pub struct Named<'a> {
    items: &'a Items,
    /// The list, as [`Item::annex`].
    list: Option<usize>,
    codes: BTreeMap<String, Vec<ItemId>>,
    names: BTreeMap<String, Vec<ItemId>>,
}

impl<'a> Named<'a> {
    /// All codes and names of a list; case and blank space do not matter.
    pub fn new(items: &'a Items, list: Option<usize>) -> Self {
        let mut named = Self { items, list, codes: BTreeMap::new(), names: BTreeMap::new() };
        for (id, item) in items.ids().zip(&items.all).filter(|(_, item)| item.annex == list) {
            let code = item.code.as_ref().map(|code| code.value.as_str());
            let name = item.name.as_ref().map(Prose::as_str);
            code.into_iter().for_each(|code| named.codes.entry(key(code)).or_default().push(id));
            name.into_iter().for_each(|name| named.names.entry(key(name)).or_default().push(id));
        }
        named
    }

    /// The entries that a word of `chọn` names: a code or a name; a level (`nhiệm vụ`, `tiêu chí`); `CT*` for all
    /// codes that begin with `CT`; `II/1` for what is 1 under II. Empty if it names none.
    pub fn find(&self, word: &str) -> Vec<ItemId> {
        let word = key(word);
        let mut found = self.known(&word);
        if !found.is_empty() {
            found.sort();
            found.dedup();
            return found;
        }
        let all = || self.items.ids().zip(&self.items.all).filter(|(_, item)| item.annex == self.list);
        if let Some(begin) = word.strip_suffix('*').filter(|begin| !begin.is_empty()) {
            let begins = |code: &str| key(code).starts_with(begin.trim_end());
            let chosen = all().filter(|(_, item)| item.code.as_ref().is_some_and(|code| begins(&code.value)));
            return chosen.map(|(id, _)| id).collect();
        }
        if let Some(level) = self.level(&word) {
            return all().filter(|(_, item)| item.level == level).map(|(id, _)| id).collect();
        }
        let Some((above, below)) = word.rsplit_once('/') else { return Vec::new() };
        let above = self.known(above.trim_end());
        let mut found = self.known(below.trim_start());
        found.retain(|id| above.iter().any(|above| above < id && id.0 < self.items.end(*above)));
        found
    }

    /// The words that tell the entries apart which a code names in several places; empty where it names one, or the
    /// word is no code.
    pub fn several(&self, word: &str) -> Vec<String> {
        let found = self.codes.get(&key(word)).filter(|found| found.len() > 1);
        let apart = |id: &ItemId| {
            let parent = self.items.get(*id).and_then(|item| self.items.get(item.parent?));
            let above = parent.and_then(|parent| {
                let name = parent.name.as_ref().map(|name| collapse(name.as_str()));
                parent.code.as_ref().map(|code| code.value.clone()).or(name)
            });
            above.map_or_else(|| word.to_owned(), |above| format!("{above}/{word}"))
        };
        found.into_iter().flatten().map(apart).collect()
    }

    fn known(&self, word: &str) -> Vec<ItemId> {
        [&self.codes, &self.names].into_iter().filter_map(|known| known.get(word)).flatten().copied().collect()
    }

    /// Codes and names as written, for a suggestion.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let own = || self.items.all.iter().filter(|item| item.annex == self.list);
        let codes = own().filter_map(|item| item.code.as_ref()).map(|code| code.value.as_str());
        codes.chain(own().filter_map(|item| item.name.as_ref()).map(Prose::as_str))
    }

    fn level(&self, word: &str) -> Option<Level> {
        let own = self.items.level_names.iter().position(|name| fold(name) == fold(word));
        if let Some(at) = own {
            return u16::try_from(at).ok().map(Level::Own);
        }
        match Table::Item.find(word)?.id {
            Id::Group => Some(Level::Group),
            Id::Objective => Some(Level::Objective),
            Id::Task => Some(Level::Task),
            Id::Activity => Some(Level::Activity),
            Id::Name => Some(Level::Criterion),
            _ => None,
        }
    }
}

impl Selection {
    /// For each item whether `chọn` picks it, itself or with one above it; all where nothing is chosen. `khi` is not
    /// asked.
    pub fn picks(&self, items: &Items) -> Vec<bool> {
        let all = |item: &Item| self.codes.is_empty() && item.annex == self.list;
        let mut picked: Vec<bool> = items.all.iter().map(all).collect();
        if self.codes.is_empty() {
            return picked;
        }
        let named = Named::new(items, self.list);
        for id in self.codes.iter().flat_map(|word| named.find(&word.value)) {
            picked.get_mut(id.0).into_iter().for_each(|picked| *picked = true);
        }
        for (at, item) in items.all.iter().enumerate() {
            let above = item.parent.is_some_and(|above| picked.get(above.0) == Some(&true));
            picked.get_mut(at).into_iter().for_each(|picked| *picked |= above);
        }
        picked
    }
}

fn key(name: &str) -> String {
    collapse(name).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Span, Spanned, Text};

    fn items() -> Items {
        let item = |level, parent: Option<usize>, code: &str, name: &str| Item {
            level,
            parent: parent.map(ItemId),
            code: (!code.is_empty()).then(|| Spanned::new(code.to_owned(), Span::default())),
            name: Some(Prose::new(Text::verbatim(name, Span::default()))),
            ..Item::default()
        };
        let all = vec![
            item(Level::Group, None, "3", "Thủ tục hành chính"),
            item(Level::Criterion, Some(0), "CT1", "Đúng hạn"),
            item(Level::Criterion, Some(0), "CT2", "Trễ hạn"),
            item(Level::Group, None, "", "Việc phải làm"),
            item(Level::Task, Some(3), "", "Rà soát thủ tục"),
            item(Level::Activity, Some(4), "", "Lập kế hoạch"),
        ];
        Items { all, ..Items::default() }
    }

    fn picked(words: &[&str]) -> Vec<usize> {
        let codes = words.iter().map(|word| Spanned::new((*word).to_owned(), Span::default())).collect();
        let picks = Selection { codes, ..Selection::default() }.picks(&items());
        picks.iter().enumerate().filter(|(_, picked)| **picked).map(|(at, _)| at).collect()
    }

    #[test]
    fn a_code_or_name_brings_what_lies_under_it() {
        assert_eq!(picked(&["3"]), [0, 1, 2]);
        assert_eq!(picked(&["việc phải  LÀM"]), [3, 4, 5]);
        assert_eq!(picked(&["rà soát thủ tục", "CT2"]), [2, 4, 5]);
        assert_eq!(picked(&[]), [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn a_level_parts_the_tasks_from_the_criteria() {
        assert_eq!(picked(&["nhiệm vụ"]), [4, 5]);
        assert_eq!(picked(&["tiêu chí"]), [1, 2]);
        assert_eq!(picked(&["mục tiêu"]), [] as [usize; 0]);
    }

    #[test]
    fn what_stands_under_another_is_told_from_its_like() {
        let mut items = items();
        items.all[4].code = items.all[1].code.clone();
        let named = Named::new(&items, None);
        assert_eq!(named.find("CT1"), [ItemId(1), ItemId(4)]);
        assert_eq!(named.several("ct1"), ["3/ct1", "Việc phải làm/ct1"]);
        assert_eq!(named.find("việc phải làm/CT1"), [ItemId(4)]);
        assert_eq!(named.several("CT2"), [] as [String; 0]);
        items.all[4].annex = Some(0);
        assert_eq!(Named::new(&items, None).find("CT1"), [ItemId(1)]);
        assert_eq!(Named::new(&items, Some(0)).find("CT1"), [ItemId(4)]);
    }

    #[test]
    fn none_picks_nothing() {
        assert_eq!(picked(&["không"]), [] as [usize; 0]);
        assert!(is_none("Không") && is_none("none") && is_none("no") && !is_none("Không có"));
    }

    #[test]
    fn a_star_stands_for_the_rest_of_a_code() {
        assert_eq!(picked(&["ct*"]), [1, 2]);
        assert_eq!(picked(&["CT1*"]), [1]);
        assert_eq!(picked(&["*"]), [] as [usize; 0]);
    }
}
