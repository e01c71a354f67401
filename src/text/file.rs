//! One file as text: read, normalised, with lines and columns.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use crate::viet;

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

/// One file as read (tệp nguồn): a name to show and normalised text. A copy shares the text.
#[derive(Clone)]
pub struct SourceFile {
    name: String,
    text: Arc<String>,
    lines: Arc<[u32]>,
}

impl SourceFile {
    /// The largest file that is read: reading and building take about 20 bytes of memory for each of its bytes, and a plan
    /// of 100,000 long rows has 70 MB.
    pub const MAX_BYTES: usize = 96 * 1024 * 1024;

    /// Reads bytes as a source file: checks UTF-8, drops the byte order mark, makes line ends `\n` and the
    /// text NFC. `name` is shown in messages as it stands.
    pub fn from_bytes(name: impl Into<String>, bytes: &[u8]) -> Result<Self, ReadFault> {
        if bytes.len() > Self::MAX_BYTES {
            return Err(ReadFault::TooLarge { bytes: bytes.len() });
        }
        if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
            return Err(ReadFault::Utf16);
        }
        let text = match simdutf8::compat::from_utf8(bytes) {
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
        let starts = text.match_indices('\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(starts).map(|at| u32::try_from(at).unwrap_or(u32::MAX)).collect();
        Self { name: name.into(), lines, text: text.into() }
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

    /// The line of a byte, from 1.
    pub fn line(&self, at: usize) -> usize {
        self.lines.partition_point(|start| *start as usize <= at).max(1)
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

    /// The bytes of a line, from 1, with its line end; nothing at the end where there is no such line.
    pub fn line_bytes(&self, line: usize) -> Range<usize> {
        let start = |line: usize| self.lines.get(line).map_or(self.text.len(), |start| *start as usize);
        start(line.saturating_sub(1))..start(line.max(1))
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
}
