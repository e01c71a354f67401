//! Totals of the scores (tổng điểm) before and after.

use super::change::{Change, Side, Subject};
use crate::plan::{Field, Item, Items, Score};

/// Of max, got, lost and target, where the totals differ; a blank side has nothing to add up.
pub fn compare(before: &Items, after: &Items) -> Vec<Change> {
    let mut list = Vec::new();
    for field in [Field::Max, Field::Got, Field::Lost, Field::Target] {
        let (old, new) = (total(before, field), total(after, field));
        if old != new {
            let side = |score: Score| Side::text(score.to_string(), None);
            list.push(Change::edited(Subject::Total(field), old.map(side), new.map(side)));
        }
    }
    list
}

/// Every point counts once: a score written on an item stands for all that lies under it; only where it has none
/// do those under it count. `None` where there is none at all.
fn total(items: &Items, field: Field) -> Option<Score> {
    let mut covered = vec![false; items.all.len()];
    let mut sum: Option<Score> = None;
    for (at, item) in items.all.iter().enumerate() {
        let above = item.parent.and_then(|parent| covered.get(parent.0)).copied().unwrap_or(false);
        let score = score(item, field);
        if let Some(flag) = covered.get_mut(at) {
            *flag = above || score.is_some();
        }
        if let (false, Some(score)) = (above, score) {
            sum = Some(sum.unwrap_or(Score::ZERO).checked_add(score)?);
        }
    }
    sum
}

/// An item's own score; lost points are worked out where they are not written.
fn score(item: &Item, field: Field) -> Option<Score> {
    let scores = &item.scores;
    match field {
        Field::Max => scores.max.map(|score| score.value),
        Field::Got => scores.got.map(|score| score.value),
        Field::Target => scores.target.map(|score| score.value),
        Field::Lost => match scores.lost {
            Some(lost) => Some(lost.value),
            None => scores.max?.value.checked_sub(scores.got?.value).filter(|lost| *lost >= Score::ZERO),
        },
        _ => None,
    }
}
