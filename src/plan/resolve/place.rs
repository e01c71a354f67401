//! Where an item lies: levels lie by rank, criteria by code. The list stays in reading order, so an item can only
//! lie in what is open where it stands.

use std::collections::BTreeMap;

use super::super::item::{Item, ItemId, Level};
use crate::diag::{Diagnostic, Diagnostics};
use crate::text::Span;
use crate::viet::listing::{Mark, read_letter};
use crate::viet::number::roman;

/// Items placed so far.
pub(super) struct Tree {
    order: Vec<Level>,
    all: Vec<Item>,
    /// The path of items that are open, from the top down.
    open: Vec<ItemId>,
    /// Where a code was written first.
    codes: BTreeMap<String, ItemId>,
    /// The numbers typed before the names of groups, as they were understood.
    marks: BTreeMap<ItemId, Mark>,
    /// The place of each item's key, for complaints.
    keys: Vec<Span>,
    found: Diagnostics,
    /// The group whose code the item before did not begin with: what follows in it is off with it.
    off: Option<ItemId>,
}

impl Tree {
    pub fn new(order: Vec<Level>) -> Self {
        Self {
            order,
            all: Vec::new(),
            open: Vec::new(),
            codes: BTreeMap::new(),
            marks: BTreeMap::new(),
            keys: Vec::new(),
            found: Diagnostics::default(),
            off: None,
        }
    }

    /// How deep a level lies among all levels; criteria lie below groups only.
    pub fn rank(&self, level: Level) -> usize {
        self.order.iter().position(|known| *known == level).unwrap_or(self.order.len())
    }

    /// The id of the next item that is opened.
    pub fn next(&self) -> ItemId {
        ItemId(self.all.len())
    }

    pub fn item_mut(&mut self, id: ItemId) -> Option<&mut Item> {
        self.all.get_mut(id.0)
    }

    pub fn finish(self) -> (Vec<Item>, Diagnostics) {
        (self.all, self.found)
    }

    /// Puts an item under what is open and suits it.
    pub fn open(&mut self, mut item: Item, key: Span) -> ItemId {
        let keep = match item.level {
            Level::Criterion => self.above_criterion(&item),
            Level::Rubric => self.deepest_criterion().map_or(0, |at| at + 1),
            Level::Group => self.above_group(&item),
            level => self.above_level(level),
        };
        self.open.truncate(keep);
        item.parent = self.open.last().copied();
        let id = ItemId(self.all.len());
        if let Some(code) = &item.code {
            // Lint tells of a code that is used twice; the first one holds what lies in it.
            self.codes.entry(code.value.clone()).or_insert(id);
        }
        self.open.push(id);
        self.all.push(item);
        self.keys.push(key);
        id
    }

    /// Puts one more row under the item of a task plan that is open, if there is one and the row is `meant` as such.
    pub fn further(&mut self, item: Item, key: Span, meant: bool) -> Option<ItemId> {
        let (_, parent) = self.open_key().filter(|_| meant)?;
        let id = ItemId(self.all.len());
        self.all.push(Item { parent: Some(parent), ..item });
        self.keys.push(key);
        Some(id)
    }

    /// The item of a task plan that is open, and the place of its key.
    pub fn open_key(&self) -> Option<(Span, ItemId)> {
        let id = *self.open.last()?;
        let level = self.level(id)?;
        let key = *self.keys.get(id.0)?;
        (!matches!(level, Level::Group | Level::Criterion | Level::Rubric)).then_some((key, id))
    }

    /// The criterion that is open.
    pub fn criterion(&self) -> Option<&Item> {
        self.all.get(self.open.get(self.deepest_criterion()?)?.0)
    }

    fn deepest_criterion(&self) -> Option<usize> {
        self.open.iter().rposition(|id| self.level(*id) == Some(Level::Criterion))
    }

    /// How many open items stay open above a level: those of a higher level.
    fn above_level(&self, level: Level) -> usize {
        let rank = self.rank(level);
        let higher = |id: &ItemId| {
            self.all.get(id.0).is_some_and(|item| item.level != Level::Criterion && self.rank(item.level) < rank)
        };
        self.open.iter().take_while(|id| higher(id)).count()
    }

    /// How many open groups stay open above a group: `I.` under `A.`, `1.` under `I.` and `2.1.` under `2.` lie in it, and
    /// `II.` or `B.` beside the one it goes on from. Without a number a group lies beside the last one.
    fn above_group(&mut self, item: &Item) -> usize {
        let open: Vec<Option<&Mark>> = self.open_groups().map(|id| self.marks.get(&id)).collect();
        let beside = open.len().saturating_sub(1);
        let Some((mark, _)) = item.name.as_ref().and_then(|name| Mark::read(name.as_str())) else { return beside };
        // `C.` after `B.` is a letter, `C.` after `XCIX.` a number.
        let letter = match mark {
            Mark::Roman(number) => read_letter(&roman(number)).filter(|_| roman(number).len() == 1).map(Mark::Capital),
            _ => None,
        };
        let next = |before: &Mark, mark: &Mark| matches!((before, mark), (Mark::Capital(a), Mark::Capital(b)) if b.checked_sub(1) == Some(*a));
        let as_letter = letter.filter(|letter| open.iter().flatten().any(|before| next(before, letter)));
        let mark = as_letter.unwrap_or(mark);
        let same = |before: &Mark| match (before, &mark) {
            (Mark::Arabic(before), Mark::Arabic(own)) => before.len() == own.len(),
            (before, own) => std::mem::discriminant(before) == std::mem::discriminant(own),
        };
        let within = |before: &Mark| match (before, &mark) {
            (Mark::Arabic(before), Mark::Arabic(own)) => own.len() > before.len() && own.starts_with(before),
            _ => false,
        };
        let begins = match &mark {
            Mark::Arabic(parts) => parts.as_slice() == [1],
            Mark::Roman(number) => *number == 1,
            Mark::Letter(number) | Mark::Capital(number) => *number == 1,
        };
        let place = |holds: &dyn Fn(&Mark) -> bool| open.iter().rposition(|before| before.is_some_and(holds));
        let keep = match (place(&same), place(&within)) {
            (Some(sibling), _) => sibling,
            (None, Some(parent)) => parent + 1,
            (None, None) if begins && open.last().is_some_and(Option::is_some) => open.len(),
            (None, None) => 0,
        };
        self.marks.insert(self.next(), mark);
        keep
    }

    fn open_groups(&self) -> impl Iterator<Item = ItemId> + '_ {
        self.open.iter().copied().take_while(|id| self.level(*id) == Some(Level::Group))
    }

    /// How many open items stay open above a criterion: down to its nearest prefix, or to the group.
    fn above_criterion(&mut self, item: &Item) -> usize {
        let groups = self.open_groups().count();
        let Some(code) = &item.code else { return groups };
        if let Some((at, _)) = self.open.iter().enumerate().rev().find(|(_, id)| self.is_prefix(**id, &code.value)) {
            return at + 1;
        }
        // Its prefix was closed by an entry of another branch: the rows stand in the wrong order.
        let closed = prefixes(&code.value).find_map(|prefix| self.codes.get(prefix).copied());
        if let Some(parent) = closed {
            let place = self.code_place(parent);
            let prefix = self.all.get(parent.0).and_then(|item| item.code.as_ref()).map_or("", |code| &code.value);
            let found = Diagnostic::error("K133", code.span).with("code", &code.value).with("parent", prefix);
            let mut found = found.with("group", "missing").other(place, "parent").help("move");
            if let Some(between) = self.open.first().and_then(|id| self.keys.get(id.0)) {
                found = found.other(*between, "between");
            }
            self.found.push(found);
            return groups;
        }
        // A group with a code of the same kind holds only codes that begin with it, or its own 1, 2, 3 ….
        let group = self.open.get(..groups).and_then(|open| open.last()).copied();
        let group_code = group.and_then(|id| self.all.get(id.0)).and_then(|item| item.code.as_ref());
        if let (Some(group), Some(other)) = (group, group_code)
            && is_numeric(&other.value)
            && is_numeric(&code.value)
            && !self.counts_anew(group, &code.value)
            && !(self.off == Some(group) && self.found.also("K133", code.span))
        {
            self.off = Some(group);
            let found = Diagnostic::error("K133", code.span)
                .with("code", &code.value)
                .with("parent", prefixes(&code.value).last().unwrap_or(&code.value))
                .with("group", &other.value)
                .other(self.code_place(group), "group");
            // `1,2` as a figure is typed; the parts of a code are parted by points.
            let dotted = code.value.replace(',', ".");
            self.found.push(match dotted != code.value {
                true => found.with("dotted", &dotted).help("dots").change(code.span, dotted),
                false => found.help("group"),
            });
        }
        groups
    }

    /// True for a number that begins a count of the group's own, or goes on with it.
    fn counts_anew(&self, group: ItemId, code: &str) -> bool {
        let first =
            |item: &Item| item.parent == Some(group) && item.code.as_ref().is_some_and(|code| code.value == "1");
        let inside = self.all.get(group.0 + 1..).unwrap_or_default();
        code.bytes().all(|byte| byte.is_ascii_digit()) && (code == "1" || inside.iter().any(first))
    }

    fn level(&self, id: ItemId) -> Option<Level> {
        self.all.get(id.0).map(|item| item.level)
    }

    fn is_prefix(&self, id: ItemId, code: &str) -> bool {
        let own = self.all.get(id.0).and_then(|item| item.code.as_ref());
        own.is_some_and(|own| prefixes(code).any(|prefix| prefix == own.value.trim_end_matches('.')))
    }

    fn code_place(&self, id: ItemId) -> Span {
        let item = self.all.get(id.0);
        item.map_or_else(Span::default, |item| item.code.as_ref().map_or(item.span, |code| code.span))
    }
}

/// What a code may lie in, the nearest first: `3.4.1` in `3.4`, then `3`. Of joined codes (`6.1.2+6.3.3`) the first
/// counts.
fn prefixes(code: &str) -> impl Iterator<Item = &str> {
    let first = code.split('+').next().unwrap_or_default().trim().trim_end_matches('.');
    let dots: Vec<usize> = first.match_indices('.').map(|(at, _)| at).collect();
    dots.into_iter().rev().filter_map(move |at| first.get(..at))
}

fn is_numeric(code: &str) -> bool {
    code.starts_with(|first: char| first.is_ascii_digit())
}
