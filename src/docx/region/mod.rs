//! The regions that were generated (vùng sinh tự động): their ids, their marks, and where they are.
//!
//! A region is a run of whole blocks: children of the body, or of a cell. Nothing is put round them, so that every
//! program sees them as what they are; two bookmarks tell where they begin and end, `kehoach_ID` round the runs of the
//! first paragraph and `kehoach_ID__end` round those of the last. Inside a paragraph a bookmark survives everything,
//! while LibreOffice cuts, moves or loses one that reaches over a table.
//!
//! The last mark is never in a table, whose rows people delete and sort: behind a table that ends a region is a
//! *closing paragraph*, one point high, that carries it. The first mark of a region that begins with a table is in
//! the first paragraph of that table: it says no more than that the table belongs to the region, in whichever row.
//! A section break stays outside.
//!
//! - `id`: which region, and what its bookmarks are called
//! - `mark`: writing the marks
//! - `locate`: finding regions by them; `recover`: finding those whose marks are damaged
//! - `name`: what people call them
//! - `old`: files of before, whose regions are in content controls

mod id;
mod locate;
mod mark;
mod name;
mod old;
mod recover;

pub use id::RegionId;
pub use locate::{Located, find};
pub(super) use locate::{Lost, Regions, in_order, locate};
pub(super) use mark::{Closing, mark_written, marked};
pub(super) use old::{closed, ends_outside, freed};
pub(super) use recover::{Index, Known, remarked};

/// What the tag of a content control begins with that files of before have round a region.
const TAG: &str = "kehoach:";
