//! Figures that are worked out (điểm mất, cộng, tổng), and what the author wrote held against them.
//!
//! Everything is exact. A written figure prints as it is; where it contradicts the one worked out, both are
//! reported with their places.

use crate::diag::Diagnostic;
use crate::plan::{Field, Item, ItemId, Score};
use crate::source::Span;

use super::select::Shown;

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
    /// As it prints: `86,24`, `1.500`.
    pub fn text(self) -> String {
        if self.money { money(self.units) } else { decimal(self.units, self.decimals) }
    }
}

/// Sum over shown items in reading order; `prints` tells which of them show their figure. `None` where nothing can
/// be added up, or where money is words.
///
/// Every point counts once: a figure written on an item stands for all that lies under it, as a reader adds
/// up the printed rows; only where an item has none do those under it count.
pub(super) fn sum(
    shown: &Shown<'_>,
    field: Field,
    ids: impl Iterator<Item = ItemId>,
    prints: &dyn Fn(ItemId) -> bool,
) -> Option<Sum> {
    let mut sum: Option<Sum> = None;
    let mut covered = 0;
    for id in ids {
        if id.0 < covered || !prints(id) {
            continue;
        }
        let Some(item) = shown.item(id) else { continue };
        if field == Field::Budget && item.budget.as_ref().is_some_and(|budget| budget.value.amount.is_none()) {
            return None;
        }
        if let Some(figure) = figure(item, field) {
            covered = shown.end(id);
            let so_far = sum.unwrap_or(Sum { units: 0, ..figure });
            sum = Some(Sum {
                units: so_far.units.saturating_add(figure.units),
                decimals: so_far.decimals.max(figure.decimals),
                money: figure.money,
            });
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

fn worked_out_loss(item: &Item) -> Option<Sum> {
    let (max, got) = (item.scores.max?.value, item.scores.got?.value);
    let decimals = max.decimals.max(got.decimals);
    Some(Sum { units: max.units.saturating_sub(got.units), decimals, money: false })
}

/// What contradicts itself in the points lost of an item that a table shows (K271, K272).
pub(super) fn check_loss(item: &Item) -> Option<Diagnostic> {
    let (max, got) = (item.scores.max?, item.scores.got?);
    let worked_out = worked_out_loss(item)?;
    let figures = |fault: Diagnostic| {
        fault.with("max", text(max.value)).with("got", text(got.value)).other(max.span, "max").other(got.span, "got")
    };
    match item.scores.lost {
        Some(lost) if lost.value.units != worked_out.units => {
            let fault = Diagnostic::warning("K271", lost.span);
            Some(figures(fault.with("written", text(lost.value)).with("computed", worked_out.text())).help("delete"))
        }
        None if worked_out.units < 0 => Some(figures(Diagnostic::warning("K272", got.span)).help("check")),
        _ => None,
    }
}

/// A group's own figure against the subtotal under it (K273).
pub(super) fn check_subtotal(item: &Item, field: Field, header: &str, computed: Sum) -> Option<Diagnostic> {
    let written = figure(item, field)?;
    if written.units == computed.units {
        return None;
    }
    let place = place(item, field).unwrap_or(item.span);
    let fault = Diagnostic::warning("K273", place).with("column", header);
    Some(
        fault.with("written", written.text()).with("computed", computed.text()).other(item.span, "group").help("check"),
    )
}

/// Money that is words and cannot be added up (K274).
pub(super) fn check_money(item: &Item) -> Option<Diagnostic> {
    let budget = item.budget.as_ref().filter(|budget| budget.value.amount.is_none())?;
    Some(Diagnostic::advice("K274", budget.span).with("text", budget.value.text.as_str()).help("figure"))
}

fn place(item: &Item, field: Field) -> Option<Span> {
    match field {
        Field::Max => item.scores.max.map(|score| score.span),
        Field::Got => item.scores.got.map(|score| score.span),
        Field::Lost => item.scores.lost.map(|score| score.span),
        Field::Target => item.scores.target.map(|score| score.span),
        Field::Budget => item.budget.as_ref().map(|budget| budget.span),
        _ => None,
    }
}

fn text(score: Score) -> String {
    decimal(score.units, score.decimals)
}

/// Ten-thousandths with a decimal comma and at least as many decimals as it takes to be exact.
fn decimal(units: i64, decimals: u8) -> String {
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
