//! Which items have a row of their own in a table (hàng riêng), and what a further row goes on with.
//!
//! One row stands for one lowest item. What an upper item says runs over the rows under it, as a merged cell of Word;
//! where each of them says that itself, it would stand nowhere, and the upper item has a row of its own.

use super::figures::{adds_up, given};
use super::{Column, ColumnKind, Field, GroupShape, Item, ItemId, Items, Level, Numbering, TableSpec};

/// For each item whether a table gives it a row of its own, if the table shows it: criteria, the lowest items,
/// further rows that say something in its columns, and upper items of which no row under them shows what they say. Groups are rows here only where they are
/// merged cells; how others look is for `kiểu nhóm`.
pub fn own_rows(items: &Items, table: &TableSpec) -> Vec<bool> {
    own_rows_among(items, table, |_| true)
}

/// [`own_rows`] of a table that shows only some of the items: what is not shown speaks for nothing.
pub fn own_rows_among(items: &Items, table: &TableSpec, shown: impl Fn(ItemId) -> bool) -> Vec<bool> {
    let merged_groups = table.group_shape() == GroupShape::Merged;
    let speaking = Speaking::of(items, table);
    let mut own = vec![false; items.all.len()];
    for (id, item) in items.ids().zip(&items.all).rev().filter(|(id, _)| shown(*id)) {
        let row = match item.level {
            Level::Group => merged_groups && !items.is_lowest(id) && is_lost(items, &speaking, id, item, &own),
            Level::Criterion | Level::Rubric => true,
            Level::Row => {
                let mut shown = table.columns.iter().flat_map(Column::kinds);
                shown.any(|kind| matches!(kind, ColumnKind::Field(field) if given(item, field) || item.merges(field)))
            }
            _ => {
                let further = |child: ItemId| is_further(items, child) && own.get(child.0) == Some(&true);
                is_lowest(items, id)
                    || items.children(Some(id)).any(further)
                    || is_lost(items, &speaking, id, item, &own)
            }
        };
        if let Some(own) = own.get_mut(id.0) {
            *own = row;
        }
    }
    own
}

/// The fields of the columns of a table, and those in which an item speaks.
struct Speaking {
    shown: Vec<Field>,
    fields: Vec<Field>,
}

impl Speaking {
    fn of(items: &Items, table: &TableSpec) -> Self {
        let field = |kind| if let ColumnKind::Field(field) = kind { Some(field) } else { None };
        let shown: Vec<Field> = table.columns.iter().flat_map(Column::kinds).filter_map(field).collect();
        let coded = table.numbering == Numbering::Code && shown.contains(&Field::Number);
        let speaks = |field: &Field| match field {
            Field::Name => false,
            Field::Code => coded || shown.contains(&Field::Code),
            field => shown.contains(field),
        };
        let fields = Field::KNOWN.into_iter().chain(items.extra_fields()).filter(speaks).collect();
        Self { shown, fields }
    }
}

/// True if an upper item says something in a column of the table that no row under it would show.
fn is_lost(items: &Items, speaking: &Speaking, id: ItemId, item: &Item, own: &[bool]) -> bool {
    let speaks = |field: Field| match field {
        // A number is counted, unless it is what was written; a code typed before a name stands there.
        Field::Number => item.level != Level::Group,
        Field::Code => item.level != Level::Group && !item.has_typed_code(),
        _ => true,
    };
    let alone = speaking.fields.iter().copied().filter(|field| given(item, *field));
    let mut alone = alone.filter(|field| speaks(*field));
    if item.level == Level::Group {
        // A group speaks for all of its rows or for none of them; its figures are sums of theirs.
        let said = |field: Field| {
            under(items, id).any(|under| items.get(under).is_some_and(|item| given(item, field) || item.merges(field)))
        };
        return alone.filter(|field| !adds_up(*field)).any(said);
    }
    let reaches = |fields: &[Field]| {
        under(items, id).any(|row| own.get(row.0) == Some(&true) && seeks(items, row, id, fields, own))
    };
    if alone.any(|field| !reaches(&[field])) {
        return true;
    }
    item.merged.iter().any(|cell| {
        let fields: Vec<Field> =
            cell.over.iter().map(|over| over.value).filter(|field| speaking.shown.contains(field)).collect();
        !fields.is_empty() && !reaches(&fields)
    })
}

fn under(items: &Items, id: ItemId) -> impl Iterator<Item = ItemId> {
    (id.0 + 1..items.end(id)).map(ItemId)
}

/// True if a row takes all these fields from the item `above`: neither it nor anything between says one of them.
fn seeks(items: &Items, row: ItemId, above: ItemId, fields: &[Field], own: &[bool]) -> bool {
    let identity = fields.iter().all(|field| matches!(field, Field::Number | Field::Code));
    let mut at = Some(row);
    while let Some(id) = at {
        if id == above {
            return true;
        }
        let Some(item) = items.get(id) else { return false };
        // Bonus points and penalties stand among the highest scores.
        let extra = |field: &Field| *field == Field::Max && item.scores.is_extra();
        let says = |field: &Field| given(item, *field) || extra(field) || item.merges(*field);
        let stops = id != row && own.get(id.0) == Some(&true) && !identity;
        if stops || fields.iter().any(says) {
            return false;
        }
        at = item.parent;
    }
    false
}

/// True for one more row of the item it lies under.
pub fn is_further(items: &Items, id: ItemId) -> bool {
    items.get(id).is_some_and(|item| item.level == Level::Row)
}

/// True if nothing but further rows, and lines that say how it is scored, lies under an item.
pub fn is_lowest(items: &Items, id: ItemId) -> bool {
    let rubric = |child| items.get(child).is_some_and(|item| item.level == Level::Rubric);
    items.children(Some(id)).all(|child| is_further(items, child) || rubric(child))
}

/// What a row goes on with where it says nothing itself: of a further row the rows above it of the same item, the
/// nearest first, and that item.
pub fn rows_above(items: &Items, id: ItemId) -> impl Iterator<Item = ItemId> + '_ {
    let parent = items.get(id).filter(|item| item.level == Level::Row).and_then(|item| item.parent);
    let first = parent.map_or(id.0, |parent| parent.0);
    (first..id.0).rev().map(ItemId).filter(move |at| {
        Some(*at) == parent || items.get(*at).is_some_and(|item| item.level == Level::Row && item.parent == parent)
    })
}
