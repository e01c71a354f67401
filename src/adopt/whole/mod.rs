//! A whole Word file as a plan (nhập cả tệp Word): letterhead, title, text, annexes, recipients and signature.
//!
//! - `areas`: which part of the file is what; `number`: numbers before paragraphs
//! - `head`, `closing`, `annex`, `prose`, `table`: the parts
//! - `reading`: a table as the language has it
//! - `judge`: what a reading of a table prints, held against it; `own`: tables whose rows are no items
//! - `gather`: everything put together as YAML
//! - `proof`: every word prints from the plan, or is named

mod annex;
mod areas;
mod closing;
mod gather;
mod head;
mod judge;
mod number;
mod own;
mod proof;
mod prose;
mod reading;
mod table;

pub use gather::{Imported, plan};
pub use proof::{Kept, Lost, beside, kept};
