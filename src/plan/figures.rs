//! Figures of items and their sums (số liệu): what tables and sentences both show, exact.

use super::{Field, Item, ItemId, Items, Level, Score};
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

/// The sum over some items and what lies under them, or over all of a plan where none are named, as [`add_up`].
pub fn total(items: &Items, of: &[ItemId], field: Field) -> Option<Sum> {
    let asked: Vec<_> = of.iter().map(|root| root.0..items.end(*root)).collect();
    let wanted = |id: &ItemId| asked.is_empty() || asked.iter().any(|asked| asked.contains(&id.0));
    let found = items.ids().filter(wanted).filter_map(|id| Some((id, items.get(id)?)));
    add_up(found, |id| items.end(id), field)
}

/// Adds up the figures of items in reading order (cộng); `end` is the index after all that lies under one. `None`
/// where there is no figure, or where money is words.
///
/// Every point counts once: a figure written on an item stands for all that lies under it, as a reader adds up the
/// printed rows; only where an item has none do those under it count. Points aimed at are added up only where every
/// scored item has them: a sum of some would lie below what is got already.
pub fn add_up<'a>(
    items: impl Iterator<Item = (ItemId, &'a Item)>,
    end: impl Fn(ItemId) -> usize,
    field: Field,
) -> Option<Sum> {
    let mut sum = None;
    let (mut covered, mut by) = (0, None);
    for (id, item) in items {
        // A further row is no part of the row above it, but another one beside it.
        if id.0 < covered && (item.level != Level::Row || item.parent != by) {
            continue;
        }
        if field == Field::Budget && item.budget.as_ref().is_some_and(|budget| budget.value.amount.is_none()) {
            return None;
        }
        if field == Field::Target && lacks_target(item) && end(id) == id.0 + 1 {
            return None;
        }
        if let Some(figure) = figure(item, field) {
            if item.level != Level::Row {
                (covered, by) = (end(id), Some(id));
            }
            sum = Some(figure.plus(sum));
        }
    }
    sum
}

/// True for an item that has points and says none to aim at.
pub fn lacks_target(item: &Item) -> bool {
    item.scores.target.is_none() && (item.scores.max.is_some() || item.scores.got.is_some())
}

/// True for a field that is added up.
pub fn adds_up(field: Field) -> bool {
    matches!(field, Field::Max | Field::Got | Field::Lost | Field::Target | Field::Budget)
}

/// An item's own figure; lost points are worked out where they are not written, and never negative.
pub fn figure(item: &Item, field: Field) -> Option<Sum> {
    let scores = &item.scores;
    let of = |score: Score| Sum { units: score.units, decimals: score.decimals, money: false };
    match field {
        Field::Max => scores.max.map(|score| of(score.value)),
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
        Field::Max | Field::Got | Field::Lost | Field::Target => figure(item, field).is_some(),
        Field::Lead => !item.leads.is_empty(),
        Field::Partners => !item.partners.is_empty(),
        Field::Monitor => !item.monitors.is_empty(),
        Field::Deadline => item.deadline.is_some(),
        Field::Budget => item.budget.is_some(),
        _ => item.texts.contains_key(&field),
    }
}

/// Điểm mất as max − got, whatever is written; `None` without both. May be negative.
pub fn worked_out_loss(item: &Item) -> Option<Sum> {
    let (max, got) = (item.scores.max?.value, item.scores.got?.value);
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
