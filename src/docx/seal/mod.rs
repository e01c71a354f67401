//! The seal on a finished file (dấu vân tay của tệp): what is remembered of it among the custom properties, and how its
//! fingerprints are taken.
//!
//! - `record`: fingerprints of the regions and of the whole, what was issued, and what others made, as one type
//! - `print`: taking the fingerprints, and sealing a file

mod print;
mod record;

pub use print::as_generated;
pub(super) use print::{add, footnotes, generated, is_whole, notes, seal, styles, whole, whole_with};
pub(super) use record::Seal;
