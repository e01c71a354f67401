//! Figures of items and their sums (số liệu): what tables and sentences both show, exact.

use super::{Field, Item, ItemId, Items, Level, Score};
use crate::text::Spanned;
use crate::viet::number::thousands;

/// A sum of scores or money (tổng), exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    /// Ten-thousandths of a point, or thousandths of the unit of money.
    pub units: i64,
    /// Most decimals of the summands.
    pub decimals: u8,
    /// True for money.
    pub money: bool,
}

impl Sum {
    /// This and what was added up before.
    pub fn plus(self, before: Option<Sum>) -> Sum {
        let Some(before) = before else { return self };
        Sum {
            units: before.units.saturating_add(self.units),
            decimals: before.decimals.max(self.decimals),
            money: self.money,
        }
    }

    /// As it prints: `86,24`, `1.500`.
    pub fn text(self) -> String {
        let score = Score { units: self.units, decimals: self.decimals };
        if self.money { money(self.units, self.decimals) } else { score.to_string() }
    }
}

/// The sum over some items and what lies under them, or over all lists of a plan where none are named, as [`add_up`].
pub fn total(items: &Items, of: &[ItemId], field: Field) -> Option<Sum> {
    // Roots that follow each other are one stretch.
    let mut asked: Vec<std::ops::Range<usize>> = Vec::new();
    for root in of {
        let end = items.end(*root);
        match asked.last_mut().filter(|last| last.end == root.0) {
            Some(last) => last.end = end,
            None => asked.push(root.0..end),
        }
    }
    let wanted = |id: &ItemId| asked.is_empty() || asked.iter().any(|asked| asked.contains(&id.0));
    let found = items.ids().filter(wanted).filter_map(|id| Some((id, items.get(id)?)));
    add_up(found, |id| items.end(id), field)
}

/// Adds up the figures of items in reading order (cộng); `end` is the index after all that lies under one. `None`
/// where there is no figure, or where money is words.
///
/// Every point counts once: a figure written on an item stands for all that lies under it, as a reader adds up the
/// printed rows; only where an item has none do those under it count. Points aimed at are added up only where every
/// scored item has them: a sum of some would lie below what is got already. The highest score is without bonus points
/// and penalties; the score got is with them. Lines that only say how a criterion is scored count for nothing.
pub fn add_up<'a>(
    items: impl Iterator<Item = (ItemId, &'a Item)>,
    end: impl Fn(ItemId) -> usize,
    field: Field,
) -> Option<Sum> {
    let mut sum = None;
    // The end of an item without a target, until something under it has points of its own.
    let mut lacking = None;
    let (mut covered, mut by) = (0, None);
    for (id, item) in items {
        // A further row is no part of the row above it, but another one beside it.
        let inside = id.0 < covered && (item.level != Level::Row || item.parent != by);
        if inside || item.level == Level::Rubric {
            continue;
        }
        if field == Field::Budget && item.budget.as_ref().is_some_and(|budget| budget.value.says_words()) {
            return None;
        }
        match lacking {
            Some(end) if id.0 < end => lacking = None,
            Some(_) => return None,
            None => {}
        }
        if field == Field::Target && lacks_target(item) {
            lacking = Some(end(id));
        }
        if let Some(figure) = figure(item, field) {
            if item.level != Level::Row {
                (covered, by) = (end(id), Some(id));
            }
            sum = Some(figure.plus(sum));
        }
    }
    sum.filter(|_| lacking.is_none())
}

/// True for an item that has points and says none to aim at. Nobody aims at penalties, or need aim at a bonus.
pub fn lacks_target(item: &Item) -> bool {
    let scores = &item.scores;
    let scored = scores.max.is_some() || scores.got.is_some();
    scores.target.is_none() && scored && !scores.is_extra() && item.level != Level::Rubric
}

/// True if an item without a figure for a field leaves a gap in its sum: bonus points and penalties are no part of the
/// highest score and need no target, and lines that say how a criterion is scored are no part of any sum.
pub fn counts(item: &Item, field: Field) -> bool {
    item.level != Level::Rubric && !(item.scores.is_extra() && matches!(field, Field::Max | Field::Target))
}

/// The fewest and the most points that an item can get: down to its penalty, up to its highest score and its bonus.
/// `None` where it says none of them.
pub fn bounds(item: &Item) -> Option<(Score, Score)> {
    let scores = &item.scores;
    let value = |score: Option<Spanned<Score>>| score.map_or(Score::ZERO, |score| score.value);
    if scores.max.is_none() && !scores.is_extra() {
        return None;
    }
    let low = Score::ZERO.checked_sub(value(scores.penalty))?;
    Some((low, value(scores.max).checked_add(value(scores.bonus))?))
}

/// What the column of highest scores shows of an item: its highest score; of a bonus or penalty `+2`, `-0,5`, unless the
/// table has a column of its own for it.
pub fn worth(item: &Item, has_column: impl Fn(Field) -> bool) -> Option<String> {
    if let Some(max) = figure(item, Field::Max) {
        return Some(max.text());
    }
    let extra = |field: Field| figure(item, field).filter(|_| !has_column(field)).map(|sum| signed(field, sum));
    let both: Vec<String> = [Field::Bonus, Field::Penalty].into_iter().filter_map(extra).collect();
    (!both.is_empty()).then(|| both.join("; "))
}

/// A bonus or penalty as a highest score with its sign: `+2`, `-0,5`.
pub fn signed_score(field: Field, score: Score) -> String {
    signed(field, Sum { units: score.units, decimals: score.decimals, money: false })
}

/// A sum of bonus points or penalties among highest scores: `+2`, `-0,5`.
pub fn signed(field: Field, sum: Sum) -> String {
    let sign = if field == Field::Penalty { "-" } else { "+" };
    format!("{sign}{}", sum.text())
}

/// True for a field that is added up.
pub fn adds_up(field: Field) -> bool {
    is_score(field) || field == Field::Budget
}

/// True for a field of points.
pub fn is_score(field: Field) -> bool {
    matches!(field, Field::Max | Field::Bonus | Field::Penalty | Field::Got | Field::Lost | Field::Target)
}

/// An item's own figure; lost points are worked out where they are not written, and never negative.
pub fn figure(item: &Item, field: Field) -> Option<Sum> {
    let scores = &item.scores;
    let of = |score: Score| Sum { units: score.units, decimals: score.decimals, money: false };
    match field {
        Field::Max => scores.max.map(|score| of(score.value)),
        Field::Bonus => scores.bonus.map(|score| of(score.value)),
        Field::Penalty => scores.penalty.map(|score| of(score.value)),
        Field::Got => scores.got.map(|score| of(score.value)),
        Field::Target => scores.target.map(|score| of(score.value)),
        Field::Lost => match scores.lost {
            Some(lost) => Some(of(lost.value)),
            None => worked_out_loss(item).filter(|lost| lost.units >= 0),
        },
        Field::Budget => {
            let budget = &item.budget.as_ref()?.value;
            Some(Sum { units: budget.amount?, decimals: budget.decimals(), money: true })
        }
        _ => None,
    }
}

/// True if an item says something for a field itself; lost points also where they can be worked out.
pub fn given(item: &Item, field: Field) -> bool {
    match field {
        Field::Number => item.number.is_some(),
        Field::Code => item.code.is_some(),
        Field::Name => item.name.is_some(),
        field if is_score(field) => figure(item, field).is_some(),
        Field::Lead => !item.leads.is_empty(),
        Field::Partners => !item.partners.is_empty(),
        Field::Monitor => !item.monitors.is_empty(),
        Field::Deadline => item.deadline.is_some(),
        Field::Budget => item.budget.is_some(),
        _ => item.texts.has(field),
    }
}

/// Điểm mất as max − got, whatever is written; of a penalty what was taken away. `None` without both figures, and of a
/// bonus, which nobody loses. May be negative.
pub fn worked_out_loss(item: &Item) -> Option<Sum> {
    let scores = &item.scores;
    let max = match scores.max {
        None if scores.penalty.is_some() && scores.bonus.is_none() => Score::ZERO,
        max => max?.value,
    };
    let got = scores.got?.value;
    let units = max.units.saturating_sub(got.units);
    // Nothing lost is 0, as people write it.
    let decimals = if units == 0 { 0 } else { max.decimals.max(got.decimals) };
    Some(Sum { units, decimals, money: false })
}

/// Thousandths with dots between thousands and at least so many decimals: `1.500`, `12,5`, `1,50`.
fn money(units: i64, decimals: u8) -> String {
    let size = units.unsigned_abs();
    let sign = if units < 0 { "−" } else { "" };
    let whole = thousands(i64::try_from(size / 1000).unwrap_or(i64::MAX));
    let fraction = format!("{:03}", size % 1000);
    let needed = fraction.trim_end_matches('0').len().max(usize::from(decimals)).min(fraction.len());
    let digits = fraction.get(..needed).unwrap_or_default();
    let comma = if digits.is_empty() { "" } else { "," };
    format!("{sign}{whole}{comma}{digits}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_has_dots_between_thousands() {
        assert_eq!(money(1_500_000, 0), "1.500");
        assert_eq!(money(12_500, 0), "12,5");
        assert_eq!(money(1_234_567_000, 0), "1.234.567");
        assert_eq!(money(1_500, 2), "1,50");
    }
}
