//! The container (gói .docx): the zip and how large it may be, relationships and content types, the kinds of Word
//! files, XML as tokens, document properties.
//! Nothing here knows marks, templates or renewing.

mod ahead;
mod kind;
mod limits;
mod member;
mod pack;
mod package;
pub mod properties;
pub mod relations;
mod tokens;
pub mod xml;

pub(super) use limits::{DEPTH, Weight, is_storable};
pub(super) use member::{TextPiece, written};
pub use package::Package;
pub(super) use package::whole;
