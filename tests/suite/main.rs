//! One binary for every test that needs more than one room.
//!
//! - `rules`: every page in `src/lint/rules`: the marked lines and no others

mod rules;
