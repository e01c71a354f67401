//! What a text says, whoever saved it last (nội dung): the units that are compared, fingerprinted and stored.
//!
//! A [`Unit`] is a paragraph, a row, or the start or end of a table. Its [`Content`] holds the words and the build of the
//! table; how the words are cut into runs, bookmarks, looks and kinds of spaces are left out, because programs change them
//! by merely saving. Its [`Looks`] are the formatting alone, with styles by their names.
//!
//! Units come from two sides, through the same [`Builder`]: from blocks that have been read ([`Reading::units`]) and from
//! blocks that are being written ([`write`](super::write)), so that a file's fingerprints and store need no second
//! reading of what was just written.

mod builder;
mod compact;
mod encoding;
mod events;
mod fingerprint;
mod legacy;
mod looks;
mod reading;
mod recorded;
mod shown;
mod stored;
#[cfg(test)]
mod tests;
mod unit;

pub(super) use builder::Builder;
pub(super) use fingerprint::{Digest, Fingerprint, name_digest};
pub(super) use legacy::{Legacy, content as legacy_content, fingerprint as legacy_fingerprint};
pub(super) use looks::Looks;
pub(super) use reading::{Notes, Reading, StyleNames};
pub(super) use recorded::{Recorded, RecordedRegion, RecordedRows};
pub(super) use shown::{around, cut};
pub(super) use stored::{looks_attribute, read_unit, write_unit};
pub(super) use unit::{CellContent, Content, Line, Segment, Unit, trimmed};
