//! Sequences compared (so sánh hai dãy): which entries of two lists are the same, knowing neither plans nor Word.
//!
//! - `equal`: equal entries in order; the only room that knows the crate for it
//! - `likeness`: how alike two texts are, and how alike is enough for what
//! - `candidates`: pairs worth considering, as few as the lists are long
//! - `pairing`: rows and paragraphs that belong together: equal ones, those of one name or number, alike ones between
//! - `moves`: the fewest entries that must move

mod candidates;
mod equal;
mod likeness;
mod moves;
mod pairing;

pub use candidates::{likeliest, lone};
pub use equal::equal;
pub use likeness::{NEARLY_ONE, REWORDED, SAME_KEY, Words};
pub use moves::staying;
pub use pairing::{Entry, Order, Pairing, align, pair};
