//! What went wrong in a line, and the line as it should read (sửa dòng).
//!
//! - `explained`: a complaint with the changes that mend what it complains of
//! - `explain`: which accident a fault of YAML is; `indent`: those of blank space at the head of a line
//! - `head`, `blocks`, `fallen`: texts of several lines without their bar, and lines that fall out of one
//! - `entries`: entries and keys that stand beside their list
//! - `flow`: braces and brackets that hold prose

mod blocks;
mod entries;
mod explain;
mod explained;
mod fallen;
mod flow;
mod head;
mod indent;

pub(super) use blocks::blocks;
pub(super) use explain::{explain, unwanted_mark};
pub(super) use flow::flow;
