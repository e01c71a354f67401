//! Word files (tệp Word): templates filled, packages opened and written. Has never heard of a plan.
//!
//! [`Template::open`] reads a template, [`Template::fill`] sets a [`Document`](crate::document::Document) in it
//! and makes a [`Package`], [`Package::to_bytes`] is the file. What is not understood is carried unchanged.
//! [`renew`] sets what changed in a plan into a file that people have worked on since; [`as_generated`] says whether
//! anybody has. [`mod@issue`] writes number, day and signer into it. [`differ`] compares two files. [`shipped`] makes the templates that come with the program, [`text()`] shows any Word file as text.

pub mod adopt;
pub mod change;
mod content;
pub mod differ;
mod file;
mod flow;
pub mod issue;
mod model;
pub mod region;
pub mod renew;
mod seal;
mod sections;
pub mod shipped;
pub mod sound;
mod store;
mod template;
#[cfg(test)]
mod tests;
mod text;
mod work;
mod write;

pub use file::Package;
pub use file::xml::IllFormed;
pub use flow::flow;
pub use seal::as_generated;
pub use template::{Expression, Template};
pub use text::text;
