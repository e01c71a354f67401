//! Which items a table shows (`chọn`, `khi`).

use crate::plan::rows::{own_rows, own_rows_among, rows_above};
use crate::plan::{Item, ItemId, Items, Level, TableSpec};

use super::words::Words;

/// The items of a table, with the shape of their tree.
pub(super) struct Shown<'a> {
    /// All items of the plan.
    pub items: &'a Items,
    /// Which of them the table shows: those with a line, and what leads to them.
    visible: Vec<bool>,
    /// Which have a row of their own wherever they are shown.
    rows: Vec<bool>,
    /// Which are shown for their own sake.
    lines: Vec<bool>,
    /// For each item the index after the last one under it.
    ends: Vec<usize>,
}

impl<'a> Shown<'a> {
    /// All of a plan's items.
    pub fn all(items: &'a Items, spec: &TableSpec) -> Self {
        let all = vec![true; items.all.len()];
        Self { items, visible: all.clone(), rows: own_rows(items, spec), lines: all, ends: ends(items) }
    }

    /// The items that a selection picks. What leads to them is shown with them: their group, and the upper
    /// levels of a task plan; a criterion above them is not, it would be a row of its own.
    pub fn select(items: &'a Items, spec: &TableSpec, words: &mut dyn Words) -> Self {
        let mut shown = Self::all(items, spec);
        let selection = &spec.selection;
        let picked = selection.picks(items);
        for (id, picked) in items.ids().zip(picked) {
            let mut holds = |condition| words.holds(condition, id);
            let shows = match items.get(id) {
                // A condition is asked of the criterion; how it is scored stands under it.
                Some(Item { level: Level::Rubric, parent, .. }) => {
                    picked && parent.is_some_and(|up| shown.lines.get(up.0) == Some(&true))
                }
                _ => picked && shown.is_end(id) && selection.condition.as_ref().is_none_or(&mut holds),
            };
            if let Some(line) = shown.lines.get_mut(id.0) {
                *line = shows;
            }
        }
        shown.visible.clone_from(&shown.lines);
        // Children stand after their parent, so one walk from the end reaches every upper item.
        let mut reached = shown.visible.clone();
        for (at, item) in items.all.iter().enumerate().rev() {
            let Some(parent) = item.parent.filter(|_| reached.get(at) == Some(&true)) else { continue };
            let heads = items.get(parent).is_none_or(|parent| parent.level != Level::Criterion);
            if let (Some(reached), Some(visible)) = (reached.get_mut(parent.0), shown.visible.get_mut(parent.0)) {
                *reached = true;
                *visible |= heads;
            }
        }
        // What only a row of its own can show of an upper item that leads to others is shown with it.
        if selection.condition.is_none() {
            let visible = std::mem::take(&mut shown.visible);
            shown.rows = own_rows_among(items, spec, |id| visible.get(id.0) == Some(&true));
            shown.visible = visible;
            for (at, item) in items.all.iter().enumerate() {
                let upper = !matches!(item.level, Level::Criterion | Level::Rubric | Level::Row);
                let leads = upper && shown.visible.get(at) == Some(&true);
                shown.lines.get_mut(at).into_iter().for_each(|line| *line |= leads);
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

    /// True for a group with groups in it.
    pub fn holds_groups(&self, id: ItemId) -> bool {
        self.is_group(id) && self.items.children(Some(id)).any(|child| self.is_group(child))
    }

    /// True for an item that has a row of its own where it is shown for its own sake.
    pub fn is_row(&self, id: ItemId) -> bool {
        self.rows.get(id.0) == Some(&true)
    }

    /// True if the table has the item's own row.
    pub fn has_line(&self, id: ItemId) -> bool {
        self.is_row(id) && self.lines.get(id.0) == Some(&true)
    }

    /// True for a criterion above others, whose row heads theirs.
    pub fn heads(&self, id: ItemId) -> bool {
        !self.is_lowest(id) && self.item(id).is_some_and(|item| item.level == Level::Criterion)
    }

    /// True if rows may go on with what the item's own row says: those under an item of a task plan, and further
    /// rows.
    pub fn may_go_on(&self, id: ItemId) -> bool {
        let Some(item) = self.item(id).filter(|item| item.level != Level::Criterion) else { return false };
        let next =
            self.item(ItemId(id.0 + 1)).is_some_and(|next| next.level == Level::Row && next.parent == item.parent);
        !self.is_lowest(id) || item.level == Level::Row && next
    }

    /// The items whose words may stand in a row, the nearest first: its own, of a further row those of the rows it goes
    /// on with, then upper ones that have no row.
    pub fn speakers(&self, id: ItemId) -> impl Iterator<Item = ItemId> + '_ {
        let above = rows_above(self.items, id);
        let top = self.item(id).filter(|item| item.level == Level::Row).and_then(|item| item.parent).unwrap_or(id);
        let uppers = self.upwards(top).skip(1).take_while(|above| !self.is_row(*above));
        std::iter::once(id).chain(above).chain(uppers)
    }

    /// True if nothing lies under the item but lines that say how it is scored.
    pub fn is_lowest(&self, id: ItemId) -> bool {
        self.items.is_lowest(id)
    }

    /// True for a line that says how the criterion above it is scored.
    pub fn is_rubric(&self, id: ItemId) -> bool {
        self.item(id).is_some_and(|item| item.level == Level::Rubric)
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
