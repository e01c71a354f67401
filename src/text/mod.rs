//! Text with places (tệp nguồn): what every complaint points into.
//!
//! A [`SourceFile`] is text after normalisation: UTF-8, no byte order mark, `\n` line ends, NFC. Spans are
//! bytes of that text; lines and columns are counted from 1, columns in characters, and only for people.

pub mod emphasis;
mod file;
mod placed;
pub(crate) mod raw;
mod sources;
mod span;
pub mod work;

pub use file::{ReadFault, SourceFile};
pub use placed::Text;
pub use sources::Sources;
pub use span::{FileId, Span, Spanned};
