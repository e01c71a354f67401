//! One binary for every test that needs more than one room.
//!
//! - `rules`: every page in `src/lint/rules`: the marked lines and no others

// A test may fail by panicking; clippy's leave for tests does not reach helpers of an integration test.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod rules;
