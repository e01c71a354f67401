//! Totals of scores and money (tổng điểm, tổng kinh phí) before and after.

use super::change::{Change, Side, Subject};
use crate::plan::figures::{Sum, total};
use crate::plan::{Field, Items};

/// Where the totals of the whole list differ; a blank side has nothing to add up.
pub fn compare(before: &Items, after: &Items) -> Vec<Change> {
    let mut list = Vec::new();
    for field in [Field::Max, Field::Bonus, Field::Penalty, Field::Got, Field::Lost, Field::Target, Field::Budget] {
        let (old, new) = (total(before, &[], field), total(after, &[], field));
        if old.map(|sum| sum.units) != new.map(|sum| sum.units) {
            let side = |sum: Sum| Side::text(sum.text(), None);
            list.push(Change::edited(Subject::Total(field), old.map(side), new.map(side)));
        }
    }
    list
}
