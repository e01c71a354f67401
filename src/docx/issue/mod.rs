//! The văn thư's step (cấp số, ghi ngày): number, day and signer into a finished file, and back.
//!
//! Letterhead and reference lines carry bookmarks; only what is between them changes. The bytes that were there are
//! kept in the store, so that [`unissue`] restores them exactly. A region that nobody had edited does not look edited
//! afterwards, and one that somebody had edited still does.
//!
//! - `values`: number, day and signer, and how they are remembered among the custom properties
//! - `lines`: the marked lines, run by run; `blanks`: the places for number and day in them
//! - `asked`: which lines take which value; `write`: writing them, and taking them back
//! - `carry_over`: an issued number and signer that a renewal keeps

mod asked;
mod blanks;
mod carry_over;
mod lines;
mod values;
mod write;

pub(super) use carry_over::{CarriedOver, carry_over};
pub(super) use lines::stretch;
pub use values::Issue;
pub use write::{Issued, issue, unissue};
