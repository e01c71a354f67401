//! What the rows of each group say of themselves (khung logic, «6 rõ»): how many name a lead, a time, a product, partners, a
//! monitor.

use super::items::{lowest, title, upward};
use crate::plan::figures::given;
use crate::plan::{Field, Items, Level, Plan};

/// The fields that are counted, in the order of columns.
const COUNTED: [Field; 5] = [Field::Lead, Field::Deadline, Field::Product, Field::Partners, Field::Monitor];

/// One group of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRows {
    /// Its code and name; empty for rows outside of any group.
    pub group: String,
    /// Rows of work in it.
    pub rows: usize,
    /// How many of them name a lead, a deadline, a product, partners, a monitor.
    pub with: [usize; 5],
}

/// The groups of a plan that have rows of work, in reading order.
pub fn framework(plan: &Plan) -> Vec<GroupRows> {
    let items: &Items = &plan.items;
    let mut found: Vec<GroupRows> = Vec::new();
    let mut open = None;
    for (id, item) in lowest(items) {
        let group = upward(items, id).filter(|above| above.level == Level::Group).last();
        let place = group.map(|group| group.span);
        if found.is_empty() || open != place {
            let group = group.map(|group| title(items, group)).unwrap_or_default();
            found.push(GroupRows { group, rows: 0, with: [0; 5] });
            open = place;
        }
        let Some(last) = found.last_mut() else { continue };
        last.rows += 1;
        for (count, field) in last.with.iter_mut().zip(COUNTED) {
            // What an upper item of the row says holds for the row.
            let says = upward(items, id)
                .take_while(|above| above.level != Level::Group)
                .any(|above| given(above, field) || above.merges(field));
            *count += usize::from(says || item.merges(field));
        }
    }
    found
}
