//! Figures of items and their sums (số liệu): what tables and sentences both show, exact.

use crate::plan::{Field, Item, ItemId, Items, Score};

/// A sum of scores or money (tổng), exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sum {
    /// Ten-thousandths of a point, or thousandths of the unit of money.
    pub units: i64,
    /// Most decimals of the summands; of money, those that are needed.
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
        if self.money { money(self.units) } else { decimal(self.units, self.decimals) }
    }
}

/// The sum over some items and what lies under them, or over all of a plan where none are named; `None` where
/// there is no figure, or where money is words.
///
/// Every point counts once: a figure written on an item stands for all that lies under it; only where an item
/// has none do those under it count.
pub(super) fn total(items: &Items, of: &[ItemId], field: Field) -> Option<Sum> {
    let mut sum = None;
    let mut covered = 0;
    let asked: Vec<_> = of.iter().map(|root| root.0..items.end(*root)).collect();
    for id in items.ids() {
        let asked = asked.is_empty() || asked.iter().any(|asked| asked.contains(&id.0));
        if id.0 < covered || !asked {
            continue;
        }
        let item = items.get(id)?;
        if field == Field::Budget && item.budget.as_ref().is_some_and(|budget| budget.value.amount.is_none()) {
            return None;
        }
        if let Some(figure) = figure(item, field) {
            covered = items.end(id);
            sum = Some(figure.plus(sum));
        }
    }
    sum
}

/// True for a field that is added up.
pub(super) fn adds_up(field: Field) -> bool {
    matches!(field, Field::Max | Field::Got | Field::Lost | Field::Target | Field::Budget)
}

/// An item's own figure; lost points are worked out where they are not written, and never negative.
pub(super) fn figure(item: &Item, field: Field) -> Option<Sum> {
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
            let units = item.budget.as_ref()?.value.amount?;
            Some(Sum { units, decimals: 0, money: true })
        }
        _ => None,
    }
}

pub(super) fn worked_out_loss(item: &Item) -> Option<Sum> {
    let (max, got) = (item.scores.max?.value, item.scores.got?.value);
    let decimals = max.decimals.max(got.decimals);
    Some(Sum { units: max.units.saturating_sub(got.units), decimals, money: false })
}

/// Ten-thousandths with a decimal comma and at least as many decimals as it takes to be exact.
pub(super) fn decimal(units: i64, decimals: u8) -> String {
    let size = units.unsigned_abs();
    let fraction = format!("{:04}", size % 10_000);
    let exact = fraction.trim_end_matches('0').len();
    let digits: String = fraction.chars().take(exact.max(usize::from(decimals))).collect();
    let sign = if units < 0 { "−" } else { "" };
    let comma = if digits.is_empty() { "" } else { "," };
    format!("{sign}{}{comma}{digits}", size / 10_000)
}

/// Thousandths with dots between thousands: `1.500`, `12,5`.
fn money(units: i64) -> String {
    let size = units.unsigned_abs();
    let whole = (size / 1000).to_string();
    let mut text = String::from(if units < 0 { "−" } else { "" });
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    let fraction = format!("{:03}", size % 1000);
    let digits = fraction.trim_end_matches('0');
    if digits.is_empty() { text } else { format!("{text},{digits}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_keeps_its_decimals_and_gets_those_it_needs() {
        assert_eq!(decimal(55_000, 1), "5,5");
        assert_eq!(decimal(100_000, 0), "10");
        assert_eq!(decimal(101_000, 2), "10,10");
        assert_eq!(decimal(8_791, 2), "0,8791");
    }

    #[test]
    fn money_has_dots_between_thousands() {
        assert_eq!(money(1_500_000), "1.500");
        assert_eq!(money(12_500), "12,5");
        assert_eq!(money(1_234_567_000), "1.234.567");
    }
}
