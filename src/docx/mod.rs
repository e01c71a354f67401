//! Word files (tệp Word): templates filled, packages opened and written. Has never heard of a plan.
//!
//! [`Template::open`] reads a template, [`Template::fill`] sets a [`Document`](crate::document::Document) in it
//! and makes a [`Package`], [`Package::to_bytes`] is the file. What is not understood is carried unchanged.

pub mod package;
mod properties;
pub mod region;
pub mod relations;
pub mod sound;
pub mod template;
#[cfg(test)]
mod tests;
mod write;
pub mod xml;

pub use package::Package;
pub use template::{Expression, Template};
