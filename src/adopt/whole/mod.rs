//! A whole Word file as a plan (nhập cả tệp Word): letterhead, title, text, annexes, recipients and signature.
//!
//! - `head`, `closing`, `annex`, `prose`, `table`: the parts
//! - `reading`: a table as the language has it
//! - `judge`: what a reading of a table prints, held against it; `own`: tables whose rows are no items
//! - `gather`: everything put together as YAML
//! - `proof`: every word prints from the plan, or is named

mod annex;
mod closing;
mod gather;
mod head;
mod judge;
mod own;
mod proof;
mod prose;
mod reading;
mod table;

pub use gather::{Imported, plan};
pub use proof::{Kept, Lost, beside, kept};

use crate::diag::Diagnostics;

/// A plan made of a whole Word file (nhập tệp Word), and the proof that no word of it is lost.
#[derive(Debug)]
pub struct Import {
    /// The plan as YAML.
    pub yaml: String,
    /// What was not understood, and every word that the plan does not print, with its place.
    pub found: Diagnostics,
    /// How many words there are and how many print.
    pub kept: Kept,
    /// Tables that are annexes of the plan: the number of each in the file, from 1, and the annex's id.
    pub annexes: Vec<(usize, String)>,
}
