#![doc = include_str!("column_empty.md")]

use crate::lint::context::Context;
use crate::lint::printed::tables;
use crate::lint::rule::Found;
use crate::plan::figures::given;
use crate::plan::{ColumnKind, Field, Item, Plan, TableSpec};

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    for table in tables(plan).filter(|table| table.blank_rows == 0) {
        let shown = shown(table, plan);
        // An annex without rows is another complaint; one row tells nothing of a column.
        for column in table.columns.iter().filter(|_| shown.len() > 1) {
            let empty = |kind| match kind {
                ColumnKind::Level(_) => false,
                ColumnKind::Field(field) => !shown.iter().any(|item| fills(item, field)),
            };
            if column.kinds().any(empty) {
                found.push(found.at(column.span).with("rows", shown.len()).help("drop").help("fill"));
            }
        }
    }
}

/// The items a table shows; all of them where only an expression tells.
fn shown<'a>(table: &TableSpec, plan: &'a Plan) -> Vec<&'a Item> {
    let all = table.selection.condition.is_some();
    let picked = table.selection.picks(&plan.items);
    let shown = plan.items.all.iter().zip(picked).filter(|(_, picked)| all || *picked);
    shown.map(|(item, _)| item).collect()
}

/// True if an item has something for a column; columns that fill themselves and notes, kept free for pen or stamp,
/// always do.
fn fills(item: &Item, field: Field) -> bool {
    let own = matches!(field, Field::Number | Field::Code | Field::Name | Field::Note) || given(item, field);
    // Bonus points and penalties stand among the highest scores.
    own || item.merges(field) || field == Field::Max && item.scores.is_extra()
}
