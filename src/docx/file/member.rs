//! One member of the zip (thành phần của gói): carried as it came, or changed.

use std::io::{Cursor, Read};
use std::sync::Arc;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive};

use super::limits;

/// The zip that members are carried from.
pub(super) type Archive = ZipArchive<Cursor<Arc<[u8]>>>;

/// A member: a part of the Word file, or a file that belongs to the container.
#[derive(Clone)]
pub(super) struct Member {
    pub name: String,
    pub body: Body,
}

#[derive(Clone)]
pub(super) enum Body {
    /// As it came: the member's number in the archive.
    Carried(usize),
    /// Changed or new; shared with whoever read it.
    Written(Written),
}

#[derive(Clone)]
pub(super) enum Written {
    Bytes(Arc<Vec<u8>>),
    Text(Arc<String>),
}

impl Written {
    pub(super) fn bytes(&self) -> &[u8] {
        match self {
            Written::Bytes(bytes) => bytes,
            Written::Text(text) => text.as_bytes(),
        }
    }
}

impl Member {
    /// Size and check sum of a carried member.
    pub(super) fn stamp(&self, archive: &Archive) -> Option<(u64, u32)> {
        let Body::Carried(index) = self.body else { return None };
        let mut archive = archive.clone();
        let file = archive.by_index_raw(index).ok()?;
        Some((file.size(), file.crc32()))
    }

    /// Its bytes, where they need no unpacking.
    pub(super) fn bytes_in_memory(&self) -> Option<&[u8]> {
        match &self.body {
            Body::Written(written) => Some(written.bytes()),
            Body::Carried(_) => None,
        }
    }

    /// Its text, where it was written as one.
    pub(super) fn text(&self) -> Option<Arc<String>> {
        match &self.body {
            Body::Written(Written::Text(text)) => Some(text.clone()),
            _ => None,
        }
    }

    /// Its bytes; `None` where they cannot be unpacked whole.
    pub(super) fn bytes(&self, archive: &Archive) -> Option<Vec<u8>> {
        match &self.body {
            Body::Written(written) => Some(written.bytes().to_vec()),
            Body::Carried(index) => {
                let mut archive = archive.clone();
                let file = archive.by_index(*index).ok()?;
                // The declared size may lie.
                let declared = file.size();
                let mut bytes =
                    Vec::with_capacity(usize::try_from(declared).ok().filter(|_| declared <= limits::PART)?);
                file.take(declared.saturating_add(1)).read_to_end(&mut bytes).ok()?;
                (bytes.len() as u64 <= declared).then_some(bytes)
            }
        }
    }

    /// True where it consists of these bytes; it is unpacked in small pieces.
    pub(super) fn holds(&self, archive: &Archive, bytes: &[u8]) -> bool {
        match &self.body {
            Body::Written(written) => written.bytes() == bytes,
            Body::Carried(index) => {
                let mut archive = archive.clone();
                let Ok(file) = archive.by_index(*index) else { return false };
                file.size() == bytes.len() as u64 && reads_as(file, bytes)
            }
        }
    }

    /// True where these are its first bytes; the rest is not unpacked.
    pub(super) fn begins_with(&self, archive: &Archive, head: &[u8]) -> bool {
        match &self.body {
            Body::Written(written) => written.bytes().starts_with(head),
            Body::Carried(index) => {
                let mut archive = archive.clone();
                archive.by_index(*index).is_ok_and(|file| reads_as(file.take(head.len() as u64), head))
            }
        }
    }
}

/// True where a source gives these bytes and no more.
fn reads_as(mut source: impl Read, bytes: &[u8]) -> bool {
    let (mut rest, mut buffer) = (bytes, vec![0; 64 * 1024]);
    loop {
        let Some(piece) = source.read(&mut buffer).ok().and_then(|read| buffer.get(..read)) else { return false };
        if piece.is_empty() {
            return rest.is_empty();
        }
        let Some(tail) = rest.strip_prefix(piece) else { return false };
        rest = tail;
    }
}

/// Members shorter than this, in bytes, are stored as they are: getting ready to deflate them takes longer than all the rest.
const SHORT: usize = 1024;

/// How a new member of so many bytes is stored: deflated at a level from 1 to 9, dated 1 January 1980. Level and system are
/// named, because their defaults may change with version and platform.
pub(in crate::docx) fn written(level: i64, bytes: usize) -> SimpleFileOptions {
    let deflated = bytes >= SHORT;
    SimpleFileOptions::default()
        .compression_method(if deflated { CompressionMethod::Deflated } else { CompressionMethod::Stored })
        .compression_level(deflated.then_some(level))
        .system(System::Dos)
        .last_modified_time(DateTime::default())
}
