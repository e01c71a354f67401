//! What differs between two plans (so sánh hai bản kế hoạch) or Word files, in the words of the trade.
//!
//! [`compare`] finds the [`Changes`]; three printers show them: [`text`] as lines for people, [`json`] for other
//! programs, [`table`] as the `TT | Nội dung | Trước | Sau` that goes into a tờ trình. What differs
//! between Word files is found elsewhere and reported here, its subject [`Printed`].
//!
//! Compared is what a plan says, value by value, in the order of its YAML file: the head, the agencies, the items,
//! their totals, the body, the annexes, the foot. Items find each other by code and name (`pairs` says how), never by
//! their place in the file, so a row that moved is one change. How lines are broken in the YAML, decimals that add
//! nothing (`1` and `1,0`) and the figures of the page (nền nếp, column widths) are no changes.

mod annexes;
mod change;
mod closing;
mod directory;
mod fields;
mod head;
mod ids;
mod items;
pub mod json;
mod labels;
mod pairs;
mod passages;
mod printed;
mod prose;
mod section;
pub mod table;
pub mod text;
mod totals;

#[cfg(test)]
mod tests;

pub use change::{
    AnnexName, AnnexPart, Change, Changes, ColumnName, FieldName, HeadPart, ItemName, Kind, LevelName, Place, Side,
    Spot, Subject, Value,
};
pub use printed::{FilePart, Printed};
pub use section::Section;

use crate::plan::Plan;
use prose::text_of;

/// Finds what changed from one plan to the other (từ bản trước sang bản sau). Of equal plans: nothing.
pub fn compare(before: &Plan, after: &Plan) -> Changes {
    let mut list = head::compare(&before.letterhead, &after.letterhead);
    list.extend(directory::compare(&before.agencies, &after.agencies));
    list.extend(items::compare(&before.items, &after.items));
    list.extend(totals::compare(&before.items, &after.items));
    list.extend(text_of(before.body.as_ref(), after.body.as_ref(), Subject::Paragraph));
    let (old, new) = (before.house.block_text.as_ref(), after.house.block_text.as_ref());
    list.extend(text_of(old, new, |_| Subject::CriterionBlock));
    list.extend(annexes::named_tables(before, after));
    list.extend(annexes::compare(before, after));
    list.extend(closing::compare(before, after));
    Changes { list }
}
