//! One member of the zip (thành phần của gói): carried as it came, or changed.

use std::io::{self, Cursor, Read, Write};
use std::sync::{Arc, OnceLock};

use zip::result::ZipResult;
use zip::write::{PreparedZipFile, SimpleFileOptions, ZipFileBuilder};
use zip::{CompressionMethod, DateTime, System, ZipArchive};

use super::limits;

/// The longest member that is kept unpacked, in bytes: lists of relationships are asked for again and again.
const KEPT: usize = 32 * 1024;

/// The zip that members are carried from. Copies of it share what was unpacked.
#[derive(Clone)]
pub(super) struct Archive {
    zip: ZipArchive<Cursor<Arc<[u8]>>>,
    /// Short members, once they were unpacked, by their numbers.
    unpacked: Arc<[OnceLock<Vec<u8>>]>,
}

impl Archive {
    /// Opens a zip.
    pub(super) fn open(bytes: &[u8]) -> ZipResult<Self> {
        let zip = ZipArchive::new(Cursor::new(Arc::from(bytes)))?;
        let unpacked = (0..zip.len()).map(|_| OnceLock::new()).collect();
        Ok(Self { zip, unpacked })
    }

    /// A reader of it.
    pub(super) fn zip(&self) -> ZipArchive<Cursor<Arc<[u8]>>> {
        self.zip.clone()
    }

    /// A short member that was unpacked before.
    fn kept(&self, index: usize) -> Option<&[u8]> {
        self.unpacked.get(index)?.get().map(Vec::as_slice)
    }

    /// A member's bytes; `None` where they cannot be unpacked whole.
    fn bytes(&self, index: usize) -> Option<Vec<u8>> {
        if let Some(kept) = self.kept(index) {
            return Some(kept.to_vec());
        }
        let mut zip = self.zip();
        let file = zip.by_index(index).ok()?;
        // The declared size may lie.
        let declared = file.size();
        let mut bytes = Vec::with_capacity(usize::try_from(declared).ok().filter(|_| declared <= limits::PART)?);
        file.take(declared.saturating_add(1)).read_to_end(&mut bytes).ok()?;
        if bytes.len() as u64 > declared {
            return None;
        }
        if bytes.len() <= KEPT {
            let _taken = self.unpacked.get(index)?.set(bytes.clone());
        }
        Some(bytes)
    }
}

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
    Pieces(Arc<Pieces>),
}

/// A piece of a text.
pub(in crate::docx) enum TextPiece {
    Ready(String),
    /// Appends it, the same each time: it takes less room until then. What has such pieces is longer than [`SHORT`].
    OnDemand(Box<dyn Fn(&mut String) + Send + Sync>),
}

/// A text in pieces, which is put together when somebody reads it: packing does not.
pub(super) struct Pieces {
    all: Vec<TextPiece>,
    whole: OnceLock<Arc<String>>,
}

impl Pieces {
    pub(super) fn new(all: Vec<TextPiece>) -> Self {
        Self { all, whole: OnceLock::new() }
    }

    fn whole(&self) -> &Arc<String> {
        let joined = || {
            let mut whole = String::new();
            for piece in &self.all {
                match piece {
                    TextPiece::Ready(text) => whole.push_str(text),
                    TextPiece::OnDemand(append) => append(&mut whole),
                }
            }
            Arc::new(whole)
        };
        self.whole.get_or_init(joined)
    }

    /// So many bytes it has at least.
    fn least_length(&self) -> usize {
        let length = |piece: &TextPiece| match piece {
            TextPiece::Ready(text) => text.len(),
            TextPiece::OnDemand(_) => SHORT,
        };
        self.all.iter().map(length).fold(0, usize::saturating_add)
    }

    /// Writes all of it, in blocks as long as they are where it is whole.
    fn write_to(&self, file: &mut impl Write) -> io::Result<()> {
        let mut block = Vec::with_capacity(BLOCK);
        let mut on_demand = String::new();
        for piece in &self.all {
            let text = match piece {
                TextPiece::Ready(text) => text,
                TextPiece::OnDemand(append) => {
                    on_demand.clear();
                    append(&mut on_demand);
                    &on_demand
                }
            };
            let mut rest = text.as_bytes();
            while !rest.is_empty() {
                let (here, later) = rest.split_at(rest.len().min(BLOCK - block.len()));
                block.extend_from_slice(here);
                rest = later;
                if block.len() == BLOCK {
                    file.write_all(&block)?;
                    block.clear();
                }
            }
        }
        file.write_all(&block)
    }
}

impl Written {
    pub(super) fn bytes(&self) -> &[u8] {
        match self {
            Written::Bytes(bytes) => bytes,
            Written::Text(text) => text.as_bytes(),
            Written::Pieces(pieces) => pieces.whole().as_bytes(),
        }
    }

    /// The member ready to be put into a zip, deflated where it is not short.
    pub(super) fn packed(&self, name: &str) -> ZipResult<PreparedZipFile> {
        if let Written::Pieces(pieces) = self {
            let mut file = ZipFileBuilder::new(name, written(LEVEL, pieces.least_length()))?;
            pieces.write_to(&mut file)?;
            return file.finish();
        }
        let bytes = self.bytes();
        let mut file = ZipFileBuilder::new(name, written(LEVEL, bytes.len()))?;
        bytes.chunks(BLOCK).try_for_each(|block| file.write_all(block))?;
        file.finish()
    }
}

/// What is deflated at a time, in bytes, however the text came: what comes out depends on it.
const BLOCK: usize = 64 * 1024;

/// How hard members are deflated, of 9.
const LEVEL: i64 = 6;

impl Member {
    /// Size and check sum of a carried member.
    pub(super) fn stamp(&self, archive: &Archive) -> Option<(u64, u32)> {
        let Body::Carried(index) = self.body else { return None };
        let mut zip = archive.zip();
        let file = zip.by_index_raw(index).ok()?;
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
            Body::Written(Written::Pieces(pieces)) => Some(pieces.whole().clone()),
            _ => None,
        }
    }

    /// Its bytes; `None` where they cannot be unpacked whole.
    pub(super) fn bytes(&self, archive: &Archive) -> Option<Vec<u8>> {
        match &self.body {
            Body::Written(written) => Some(written.bytes().to_vec()),
            Body::Carried(index) => archive.bytes(*index),
        }
    }

    /// True where it consists of these bytes; it is unpacked in small pieces.
    pub(super) fn holds(&self, archive: &Archive, bytes: &[u8]) -> bool {
        match &self.body {
            Body::Written(written) => written.bytes() == bytes,
            Body::Carried(index) => {
                if let Some(kept) = archive.kept(*index) {
                    return kept == bytes;
                }
                let mut zip = archive.zip();
                let Ok(file) = zip.by_index(*index) else { return false };
                file.size() == bytes.len() as u64 && reads_as(file, bytes)
            }
        }
    }

    /// Its first bytes, so many at most; the rest is not unpacked. `None` where they cannot be unpacked.
    pub(super) fn head(&self, archive: &Archive, long: usize) -> Option<Vec<u8>> {
        let first = |bytes: &[u8]| bytes.get(..long).unwrap_or(bytes).to_vec();
        let index = match &self.body {
            Body::Written(written) => return Some(first(written.bytes())),
            Body::Carried(index) => *index,
        };
        if let Some(kept) = archive.kept(index) {
            return Some(first(kept));
        }
        let mut zip = archive.zip();
        let mut head = Vec::new();
        zip.by_index(index).ok()?.take(long as u64).read_to_end(&mut head).ok()?;
        Some(head)
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
const SHORT: usize = 2048;

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
