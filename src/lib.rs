//! One YAML file in, an official Vietnamese plan out, ready for signature.
#![warn(missing_docs)]

pub mod changes;
pub mod diag;
pub mod document;
pub mod lint;
pub mod paper;
pub mod plan;
pub mod source;
pub mod viet;
