//! Text with places (tệp nguồn): what every complaint points into.
//!
//! A [`SourceFile`] is text after normalisation: UTF-8, no byte order mark, `\n` line ends, NFC. Spans are
//! bytes of that text; lines and columns are counted from 1, columns in characters, and only for people.

mod fault;
pub(crate) mod raw;
mod text;
pub(crate) mod yaml;

pub use text::Text;

use std::fmt;
use std::ops::Range;

use crate::viet;

/// Which file of a run a span lies in; the plan itself is 0, included files follow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u16);

/// A stretch of bytes in one source file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span of `file`; offsets past 4 GiB cannot occur, a file that large is refused on reading.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        let clamp = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { file, start: clamp(range.start), end: clamp(range.end) }
    }

    /// The bytes as a range.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The smallest span that holds both; of two files, the first one's.
    pub fn to(self, other: Span) -> Span {
        if self.file != other.file {
            return self;
        }
        Span { file: self.file, start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// A value and where it was written. Two equal values are equal wherever they stand.
#[derive(Clone, Copy, Debug)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Joins a value to its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// The same place, another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: f(self.value), span: self.span }
    }

    /// Borrows the value, keeps the place.
    pub fn as_ref(&self) -> Spanned<&T> {
        Spanned { value: &self.value, span: self.span }
    }
}

impl<T: PartialEq> PartialEq for Spanned<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Spanned<T> {}

/// Why bytes are no source text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadFault {
    /// Not UTF-8; line and column (1-based, in characters) of the first bad byte, and its value.
    NotUtf8 {
        /// Line of the bad byte.
        line: usize,
        /// Column of the bad byte.
        column: usize,
        /// The byte itself.
        byte: u8,
    },
    /// UTF-16, as Notepad's "Unicode" saves it: its byte order mark was found.
    Utf16,
    /// Larger than [`SourceFile::MAX_BYTES`].
    TooLarge {
        /// Size found, in bytes.
        bytes: usize,
    },
}

/// One file as read (tệp nguồn): a name to show and normalised text.
#[derive(Clone)]
pub struct SourceFile {
    name: String,
    text: String,
    lines: Vec<u32>,
}

impl SourceFile {
    /// The largest file that is read: a plan of 30,000 rows is 3 to 10 MB.
    pub const MAX_BYTES: usize = 16 * 1024 * 1024;

    /// Reads bytes as a source file: checks UTF-8, drops the byte order mark, makes line ends `\n` and the
    /// text NFC. `name` is shown in messages as it stands.
    pub fn from_bytes(name: impl Into<String>, bytes: &[u8]) -> Result<Self, ReadFault> {
        if bytes.len() > Self::MAX_BYTES {
            return Err(ReadFault::TooLarge { bytes: bytes.len() });
        }
        if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
            return Err(ReadFault::Utf16);
        }
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(fault) => {
                let (good, bad) = bytes.split_at(fault.valid_up_to());
                let good = String::from_utf8_lossy(good);
                let line = good.matches('\n').count() + 1;
                let column = good.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
                let byte = bad.first().copied().unwrap_or_default();
                return Err(ReadFault::NotUtf8 { line, column, byte });
            }
        };
        Ok(Self::from_text(name, text))
    }

    /// A source file of text that is already in memory; normalised like [`SourceFile::from_bytes`].
    pub fn from_text(name: impl Into<String>, text: &str) -> Self {
        let text = viet::text::normalize(text.strip_prefix('\u{FEFF}').unwrap_or(text));
        let starts = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(starts).map(|at| u32::try_from(at).unwrap_or(u32::MAX)).collect();
        Self { name: name.into(), text, lines }
    }

    /// The name shown in messages.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The normalised text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text of `range`, or nothing where it does not lie on characters.
    pub fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// Line and column of a byte, both from 1, the column in characters.
    pub fn line_column(&self, at: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start as usize <= at);
        let start = line.checked_sub(1).and_then(|line| self.lines.get(line)).copied().unwrap_or_default();
        let column = self.slice(start as usize..at.min(self.text.len())).chars().count() + 1;
        (line.max(1), column)
    }

    /// The whole line that holds a byte, without its line end.
    pub fn line_at(&self, at: usize) -> &str {
        self.slice(self.line_range(at))
    }

    /// The bytes of the line that holds a byte, without its line end.
    pub fn line_range(&self, at: usize) -> Range<usize> {
        let line = self.lines.partition_point(|start| *start as usize <= at);
        let start = line.checked_sub(1).and_then(|line| self.lines.get(line)).map_or(0, |start| *start as usize);
        let end = self.lines.get(line).map_or(self.text.len(), |next| (*next as usize).saturating_sub(1));
        start..end
    }
}

impl fmt::Debug for SourceFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SourceFile({}, {} bytes)", self.name, self.text.len())
    }
}

/// All files of one run: the plan first, then what it includes.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// Adds a file and says which one it is.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        let id = FileId(u16::try_from(self.files.len()).unwrap_or(u16::MAX));
        self.files.push(file);
        id
    }

    /// The file of an id that this run gave out.
    pub fn get(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(usize::from(id.0))
    }

    /// The text a span covers.
    pub fn slice(&self, span: Span) -> &str {
        self.get(span.file).map_or("", |file| file.slice(span.range()))
    }

    /// `name:line:column` of a span's start.
    pub fn locate(&self, span: Span) -> String {
        self.get(span.file).map_or_else(String::new, |file| {
            let (line, column) = file.line_column(span.start as usize);
            format!("{}:{line}:{column}", file.name())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_after_normalising() {
        let file = SourceFile::from_bytes("a.yaml", "te\u{302}n: x\r\nmã: y".as_bytes()).unwrap();
        assert_eq!(file.text(), "tên: x\nmã: y");
        assert_eq!(file.line_column(file.text().find('y').unwrap()), (2, 5));
        assert_eq!(file.line_at(9), "mã: y");
    }

    #[test]
    fn a_bad_byte_is_placed() {
        let fault = SourceFile::from_bytes("a.yaml", b"ten: x\nma: \xD0").unwrap_err();
        assert_eq!(fault, ReadFault::NotUtf8 { line: 2, column: 5, byte: 0xD0 });
    }

    #[test]
    fn a_file_that_is_no_text_is_complained_of_by_what_it_is() {
        let code = |bytes: &[u8]| SourceFile::from_bytes("a.yaml", bytes).unwrap_err().diagnostic("a.yaml").code.0;
        assert_eq!(code(b"ten: \xD0"), "K117");
        assert_eq!(code(b"\xFF\xFEt\0"), "K118");
        assert_eq!(code(&vec![b'a'; SourceFile::MAX_BYTES + 1]), "K119");
    }
}
