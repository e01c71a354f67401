//! Hand edits taken into the plan (lấy sửa tay về): what a person changed in a generated part of a Word file goes into the
//! YAML, comments and layout untouched.
//!
//! Three states are compared: what was generated (kept in the file), the plan now, the file now. Every printed letter
//! knows the letter of the YAML that it comes from, so that a changed word leads to the value to be changed. Whatever is
//! tried is proved by doing it: the changed YAML is read and composed again, and only what then prints the file's
//! words, and changes nothing else, is taken. A wrong guess is impossible; what cannot be told is listed and left.
//!
//! - `composed`: a text of the plan, what it prints, and the states of each region of the file
//! - `sources`: where each printed letter comes from
//! - `pairs`: the keys and values of the YAML with their places; `spell`: how a value is written
//! - `hunks`: where two lines differ
//! - `lines` and `rows`: what may be written for a changed cell or paragraph, for a row that came, went or moved
//! - `search`: trying and keeping; `proof`: whether a changed text does just what it is for; `raw`: the bytes of the file

mod candidate;
mod composed;
mod hunks;
mod lines;
mod pairs;
mod proof;
mod raw;
mod rows;
mod search;
mod sources;
mod spell;

pub use composed::Setting;
pub use raw::{LineChange, line_changes, rewritten};
pub use search::{Left, Taken, TakenEdit, Why, take};
