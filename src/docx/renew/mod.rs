//! Renewing what was generated inside a file that people have worked on since (cập nhật phần đã sinh).
//!
//! [`renew`] takes the file as it is and a complete fresh build of the changed plan, and carries over exactly the
//! regions whose content changed. What a person wrote is never lost: a region that was edited by hand is refused,
//! with every edit named, until the caller says to keep it or to replace it. Nothing is guessed: a region whose
//! marks are damaged or doubled is refused too.
//!
//! The way is locate, judge, merge, write:
//!
//! - `report`: what is asked and what is reported; `renewal`: the way from one to the other
//! - `pairing`: which annex of the file is which of the plan
//! - `judge` and `decision`: what happens to each region, before anything is done
//! - `hand_edits` and `compare`: what a person changed; `said`: what of it the plan says as well; `states`: the three states
//!   of each region for whoever takes such changes into the plan; `objects`: what a person put there, and what stops a renewal
//! - `merge`: what stays of a region that is replaced; `foreign` and `steps`: annexes that others made
//! - `write`: doing it, with fingerprints and store; `bring` and `resources`: fragments, footnotes and styles on their way
//!   into the file; `sections`: annexes that come, go and turn
//! - `references`: numbers of annexes in words, and their order

mod bring;
mod compare;
mod decision;
mod foreign;
mod hand_edits;
mod judge;
mod merge;
mod objects;
mod pairing;
mod references;
mod renewal;
mod report;
mod resources;
mod said;
mod sections;
mod states;
mod steps;
mod write;

pub use foreign::{Differences, record_prints};
pub use pairing::annex_ids;
pub use renewal::{read_ahead, read_all_ahead, regions, renew};
pub use report::{Change, Edit, ObjectKind, Outcome, Renewal, Request};
pub use states::{NOTE, OBJECT, Said, SaidCell, SaidKind, State, between, states};
