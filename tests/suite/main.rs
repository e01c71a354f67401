//! The one test binary; what belongs in each file:
//!
//! - `support`: a plan built from a path or a text, reference files, the printed complaints
//! - `plans`: every shipped plan and golden case, built and read back from its .docx
//! - `broken`: every file of `tests/broken`: the whole printed text, in both languages
//! - `cli`: commands, exit codes, files written and left alone (the only one that starts the program)
//! - `rules`: every page in `src/lint/rules`: the marked lines and no others
//! - `floors`: no upward arrows in `src/`; one outside crate, one room
//! - `words`: both catalogues complete, every id known
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod broken;
mod cli;
mod floors;
mod plans;
mod rules;
mod support;
mod words;
