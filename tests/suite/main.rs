//! The one test binary; what belongs in each file:
//!
//! - `sample`: small documents made in code, set in a shipped template
//! - `renew`: changed plans into files that people have edited: what changes, what must not, what is refused
//! - `renew_random`: thousands of random edits, then a renewal
//! - `issue`: number and day into a file and back

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod issue;
mod renew;
mod renew_random;
mod sample;
