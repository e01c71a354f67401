//! The container (gói .docx): the zip, relationships and content types, XML as tokens, document properties.
//! Nothing here knows marks, templates or renewing.

mod package;
pub mod properties;
pub mod relations;
pub mod xml;

pub use package::Package;
pub(super) use package::{whole, written};
