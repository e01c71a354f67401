//! Which items a table shows (`chọn`, `khi`).

use crate::plan::{Item, ItemId, Items, Level, Selection};

use super::words::Words;

/// The items of a table, with the shape of their tree.
pub(super) struct Shown<'a> {
    /// All items of the plan.
    pub items: &'a Items,
    /// Which of them the table shows.
    visible: Vec<bool>,
    /// For each item the index after the last one under it.
    ends: Vec<usize>,
}

impl<'a> Shown<'a> {
    /// All of a plan's items.
    pub fn all(items: &'a Items) -> Self {
        Self { items, visible: vec![true; items.all.len()], ends: ends(items) }
    }

    /// The items that a selection picks. What leads to them is shown with them: their group, and the upper
    /// levels of a task plan; a criterion above them is not, it would be a row of its own.
    pub fn select(items: &'a Items, selection: &Selection, words: &mut dyn Words) -> Self {
        let mut shown = Self::all(items);
        let picked = selection.picks(items);
        for (id, picked) in items.ids().zip(picked) {
            let mut holds = |condition| words.holds(condition, id);
            let shows = picked && shown.is_end(id) && selection.condition.as_ref().is_none_or(&mut holds);
            if let Some(visible) = shown.visible.get_mut(id.0) {
                *visible = shows;
            }
        }
        // Children stand after their parent, so one walk from the end reaches every upper item.
        let mut reached = shown.visible.clone();
        for (at, item) in items.all.iter().enumerate().rev() {
            let Some(parent) = item.parent.filter(|_| reached.get(at) == Some(&true)) else { continue };
            let heads = !shown.is_row(parent);
            if let (Some(reached), Some(visible)) = (reached.get_mut(parent.0), shown.visible.get_mut(parent.0)) {
                *reached = true;
                *visible |= heads;
            }
        }
        shown
    }

    /// An item.
    pub fn item(&self, id: ItemId) -> Option<&'a Item> {
        self.items.all.get(id.0)
    }

    /// True for an item that the table shows.
    pub fn is_visible(&self, id: ItemId) -> bool {
        self.visible.get(id.0) == Some(&true)
    }

    /// The shown items, in reading order.
    pub fn ids(&self) -> impl Iterator<Item = ItemId> + '_ {
        self.items.ids().filter(|id| self.is_visible(*id))
    }

    /// The shown items under one, in reading order.
    pub fn under(&self, id: ItemId) -> impl Iterator<Item = ItemId> + '_ {
        let end = self.end(id);
        (id.0 + 1..end).map(ItemId).filter(|id| self.is_visible(*id))
    }

    /// The index after the last item under one.
    pub fn end(&self, id: ItemId) -> usize {
        self.ends.get(id.0).copied().unwrap_or(id.0 + 1)
    }

    /// True for a group.
    pub fn is_group(&self, id: ItemId) -> bool {
        self.item(id).is_some_and(|item| item.level == Level::Group)
    }

    /// True for an item with a row of its own: a criterion, or the lowest item of a task plan.
    pub fn is_row(&self, id: ItemId) -> bool {
        self.item(id).is_some_and(|item| match item.level {
            Level::Group => false,
            Level::Criterion => true,
            _ => self.is_lowest(id),
        })
    }

    /// True if nothing lies under the item.
    pub fn is_lowest(&self, id: ItemId) -> bool {
        self.end(id) == id.0 + 1
    }

    fn is_end(&self, id: ItemId) -> bool {
        self.is_row(id) || self.is_group(id) && self.is_lowest(id)
    }

    /// The item and what it lies under, nearest first.
    pub fn upwards(&self, id: ItemId) -> impl Iterator<Item = ItemId> + '_ {
        std::iter::successors(Some(id), |id| self.item(*id).and_then(|item| item.parent))
    }

    /// The nearest group an item lies in, or itself.
    pub fn group_of(&self, id: ItemId) -> Option<ItemId> {
        self.upwards(id).find(|id| self.is_group(*id))
    }
}

fn ends(items: &Items) -> Vec<usize> {
    let mut ends: Vec<usize> = (1..=items.all.len()).collect();
    for (at, item) in items.all.iter().enumerate().rev() {
        let end = ends.get(at).copied().unwrap_or(at + 1);
        if let Some(above) = item.parent.and_then(|parent| ends.get_mut(parent.0)) {
            *above = end.max(*above);
        }
    }
    ends
}
