//! What the items add up to (tổng cộng), for texts that say it in figures of their own.

use super::amounts::ONE;
use super::printed::tables;
use crate::plan::{ColumnKind, Field, Item, Plan, Prose, Score, TableSpec};
use crate::text::Spanned;
use crate::viet::text::lower;

/// Sums of the scores of the highest items, in ten-thousandths.
#[derive(Clone, Copy, Debug, Default)]
pub struct Totals {
    /// Điểm chuẩn.
    pub max: i128,
    /// Điểm đạt.
    pub got: i128,
    /// Điểm mục tiêu, where every one of them has one.
    pub target: Option<i128>,
}

/// The totals of a complete list; `None` where the list is a selection, or an item at the top has no score.
pub fn totals(plan: &Plan) -> Option<Totals> {
    let items = &plan.items;
    let top: Vec<&Item> = items.children(None).filter_map(|id| items.get(id)).collect();
    let sum = |score: fn(&Item) -> Option<Spanned<Score>>| -> Option<i128> {
        top.iter().map(|item| score(item).map(|score| i128::from(score.value.units))).sum()
    };
    let whole = items.complete && !top.is_empty();
    let (max, got) = (sum(|item| item.scores.max), sum(|item| item.scores.got));
    whole.then_some(Totals { max: max?, got: got?, target: sum(|item| item.scores.target) })
}

/// How many đồng a unit of money is: `triệu đồng` a million.
pub fn unit_of_money(text: &str) -> Option<i128> {
    let text = lower(text);
    let units = [
        ("tỷ đồng", 1_000_000_000),
        ("tỉ đồng", 1_000_000_000),
        ("triệu đồng", 1_000_000),
        ("nghìn đồng", 1000),
        ("ngàn đồng", 1000),
    ];
    let known = units.iter().find(|(name, _)| text.contains(name)).map(|(_, unit)| *unit);
    known.or(text.contains("đồng").then_some(1))
}

/// How many đồng the figures of the budget are in.
pub fn budget_unit(plan: &Plan) -> Option<i128> {
    let column = |table: &TableSpec| {
        table.columns.iter().find(|column| column.kind == ColumnKind::Field(Field::Budget)).cloned()
    };
    tables(plan).find_map(|table| {
        let header = column(table)?.header.map(|header| header.value).unwrap_or_default();
        unit_of_money(&header).or_else(|| unit_of_money(table.unit.as_ref().map_or("", Prose::as_str)))
    })
}

/// What all budgets add up to, in ten-thousandths of a đồng; `None` where one of them is in words, or the unit is not said.
pub fn budget(plan: &Plan) -> Option<i128> {
    let unit = budget_unit(plan)?;
    let written = plan.items.all.iter().filter_map(|item| item.budget.as_ref());
    let amounts: Option<Vec<i64>> = written.map(|budget| budget.value.amount).collect();
    let amounts = amounts.filter(|amounts| amounts.len() > 1)?;
    Some(amounts.iter().map(|amount| i128::from(*amount) * unit / 1000 * ONE).sum())
}
