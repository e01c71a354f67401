//! Figures in sentences (số liệu trong câu): sums and rates of the items, exact.

use crate::plan::{Field, Item, ItemId, Items, Percent, Score};

/// The sum of a score over some items and what lies under them, or over all of a plan where none are named;
/// `None` where no score is written.
///
/// Every point counts once: a figure written on an item stands for all that lies under it; only where an item
/// has none do those under it count.
pub(super) fn sum(items: &Items, of: &[ItemId], field: Field) -> Option<Score> {
    if of.is_empty() {
        children(items, None, field)
    } else {
        added(of.iter().filter_map(|id| of_one(items, *id, field)))
    }
}

/// How much of the highest score was got; `None` without both.
pub(super) fn rate(items: &Items, of: &[ItemId]) -> Option<Percent> {
    sum(items, of, Field::Got)?.percent_of(sum(items, of, Field::Max)?)
}

fn of_one(items: &Items, id: ItemId, field: Field) -> Option<Score> {
    score(items.get(id)?, field).or_else(|| children(items, Some(id), field))
}

fn added(scores: impl Iterator<Item = Score>) -> Option<Score> {
    let found: Vec<Score> = scores.collect();
    if found.is_empty() { None } else { Score::sum(found) }
}

fn children(items: &Items, under: Option<ItemId>, field: Field) -> Option<Score> {
    // A subtree is contiguous, so the walk ends at the first item that lies outside.
    let first = under.map_or(0, |id| id.0 + 1);
    let inside = |item: &&Item| under.is_none_or(|id| item.parent.is_some_and(|parent| parent >= id));
    let subtree = items.all.get(first..).unwrap_or_default().iter().take_while(inside).enumerate();
    let direct = subtree.filter(|(_, item)| item.parent == under).map(|(at, _)| ItemId(first + at));
    added(direct.filter_map(|id| of_one(items, id, field)))
}

/// An item's own score; points lost are worked out where they are not written.
pub(super) fn score(item: &Item, field: Field) -> Option<Score> {
    let scores = &item.scores;
    let written = match field {
        Field::Max => scores.max,
        Field::Got => scores.got,
        Field::Target => scores.target,
        Field::Lost => scores.lost,
        _ => None,
    };
    match (written, scores.max, scores.got) {
        (Some(written), _, _) => Some(written.value),
        (None, Some(max), Some(got)) if field == Field::Lost => max.value.checked_sub(got.value),
        _ => None,
    }
}
