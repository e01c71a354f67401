//! The parts of an official document in a Word file (các thành phần thể thức), whoever wrote it: which blocks are what, what
//! kind of document it is, the numbers before its paragraphs, the lines of its letterhead.

pub mod areas;
mod kind;
pub mod letterhead;
pub mod number;

pub use areas::{Areas, areas};
pub use kind::{Kind, Kinds};
