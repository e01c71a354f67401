//! Which rows a table has, in order: groups, items, subtotals, the total, blank rows.

use crate::plan::{Field, GroupShape, ItemId, TableSpec};

use super::select::Shown;

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// A group row.
    Group(ItemId),
    /// An item's row; a group's own where groups are merged cells and nothing lies under this one.
    Item(ItemId),
    /// The row of words above an item.
    Words(ItemId),
    /// The subtotal after a group.
    Subtotal(ItemId),
    /// The total.
    Total,
    /// An empty row to write in.
    Blank,
}

/// The rows of a table.
pub(super) fn lines(shown: &Shown<'_>, spec: &TableSpec, shape: GroupShape) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut open: Vec<ItemId> = Vec::new();
    for id in shown.ids() {
        close(shown, spec, &mut open, id.0, &mut lines);
        if shown.item(id).is_some_and(|item| item.texts.has(Field::RowWords)) {
            lines.push(Line::Words(id));
        }
        if shown.is_group(id) {
            open.push(id);
            match shape {
                GroupShape::Wide | GroupShape::OneCell | GroupShape::Row => lines.push(Line::Group(id)),
                GroupShape::Merged if shown.is_lowest(id) || shown.has_line(id) => lines.push(Line::Item(id)),
                // Merged cells are for the groups that hold the rows; those above them stand over the whole width.
                GroupShape::Merged if shown.holds_groups(id) => lines.push(Line::Group(id)),
                GroupShape::Merged | GroupShape::Hidden => {}
            }
        } else if shown.has_line(id) {
            lines.push(Line::Item(id));
        }
    }
    close(shown, spec, &mut open, usize::MAX, &mut lines);
    lines.extend(std::iter::repeat_n(Line::Blank, spec.blank_rows));
    lines.extend(spec.total.as_ref().map(|_| Line::Total));
    lines
}

/// Leaves the groups that end before the item at `next`.
fn close(shown: &Shown<'_>, spec: &TableSpec, open: &mut Vec<ItemId>, next: usize, lines: &mut Vec<Line>) {
    while let Some(group) = open.pop_if(|group| shown.end(*group) <= next) {
        if spec.subtotals && !shown.is_lowest(group) {
            lines.push(Line::Subtotal(group));
        }
    }
}
