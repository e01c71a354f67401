//! Rates in sentences (tỷ lệ trong câu).

use crate::plan::figures::total;
use crate::plan::{Field, ItemId, Items, Percent, Score};

/// How much of the highest score was got; `None` without both.
pub(super) fn rate(items: &Items, of: &[ItemId]) -> Option<Percent> {
    score(items, of, Field::Got)?.percent_of(score(items, of, Field::Max)?)
}

fn score(items: &Items, of: &[ItemId], field: Field) -> Option<Score> {
    let sum = total(items, of, field)?;
    Some(Score { units: sum.units, decimals: sum.decimals })
}
