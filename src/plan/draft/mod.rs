//! The plan as written (bản ghi): known keys, each value in its shape and with its place; nothing read yet.
//!
//! A [`Record`] is a map of the file decoded with a [`Table`](super::keys::Table) of keys. Unknown and repeated keys and values of
//! a wrong shape are complained of here, all in one run (K120–K125); what remains is the rest of the plan.
//!
//! - `record`: what is decoded; `names`: keys of the author's own
//! - `decode`: nodes → records
//! - `columns`: the ways to write columns; `stars`: marks of emphasis where none are read

mod columns;
mod decode;
mod names;
mod record;
mod stars;

pub use decode::{contained, decode, near};
pub use names::Names;
pub use record::{ColumnDraft, Record, Value};
