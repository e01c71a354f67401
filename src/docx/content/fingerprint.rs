//! Fingerprints of contents (dấu vân tay).

use std::fmt::Write;

use sha2::{Digest as _, Sha256};

use super::super::model::Merge;
use super::{Content, Line, Segment};

/// Marks fingerprints of this kind; those without it were taken by earlier versions ([`Legacy`](super::Legacy)).
const KIND: &str = "2:";

/// The fingerprint of a text, for people who ask whether anybody has changed it: SHA-256 of its contents, the first 16
/// hexadecimal digits.
#[derive(Clone, Debug)]
pub(in crate::docx) struct Fingerprint {
    hash: Sha256,
    /// Blank paragraphs that count only if something follows.
    blank: usize,
}

impl Fingerprint {
    /// Before any content.
    pub(in crate::docx) fn new() -> Self {
        Self { hash: Sha256::new(), blank: 0 }
    }

    /// The fingerprint of contents; blank paragraphs at the end do not count.
    pub(in crate::docx) fn of<'a>(contents: impl IntoIterator<Item = &'a Content>) -> String {
        let mut print = Self::new();
        contents.into_iter().for_each(|content| print.push(content));
        print.finish()
    }

    /// Takes the next content.
    pub(in crate::docx) fn push(&mut self, content: &Content) {
        if content.is_blank() {
            self.blank = self.blank.saturating_add(1);
            return;
        }
        self.blanks();
        encode(content, &mut self.hash);
    }

    /// Takes the next contents, which were encoded before.
    pub(super) fn push_encoded(&mut self, contents: &Encoded) {
        if !contents.0.is_empty() {
            self.blanks();
            self.hash.update(&contents.0);
        }
    }

    /// Something follows the blank paragraphs.
    fn blanks(&mut self) {
        for _ in 0..std::mem::take(&mut self.blank) {
            encode(&Content::Paragraph(Line::default()), &mut self.hash);
        }
    }

    /// A text ends and another begins: the main part, a header.
    pub(in crate::docx) fn part(&mut self) {
        self.blank = 0;
        self.hash.update([0]);
    }

    /// As it is among the custom properties.
    pub(in crate::docx) fn finish(self) -> String {
        format!("{KIND}{}", hex(&self.hash.finalize(), 16))
    }

    /// Was a fingerprint taken by this version?
    pub(in crate::docx) fn is_current(print: &str) -> bool {
        print.starts_with(KIND)
    }
}

/// Contents as a fingerprint takes them; none of them is blank.
#[derive(Clone, Debug, Default)]
pub(super) struct Encoded(Vec<u8>);

impl Encoded {
    /// Takes the next content.
    pub fn push(&mut self, content: &Content) {
        debug_assert!(!content.is_blank(), "whether a blank paragraph counts is not known yet");
        encode(content, &mut self.0);
    }
}

/// What an encoding is written to.
trait Sink {
    fn put(&mut self, bytes: impl AsRef<[u8]>);
}

impl Sink for Sha256 {
    fn put(&mut self, bytes: impl AsRef<[u8]>) {
        self.update(bytes);
    }
}

impl Sink for Vec<u8> {
    fn put(&mut self, bytes: impl AsRef<[u8]>) {
        self.extend_from_slice(bytes.as_ref());
    }
}

/// What a unit's content is remembered by where its words are not kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::docx) struct Digest(pub String);

impl Digest {
    /// The digest of a content; the number of spaces is no difference.
    pub(in crate::docx) fn of(content: &Content) -> Digest {
        let mut hash = Sha256::new();
        encode(&content.map(&Line::evened), &mut hash);
        Digest(hex(&hash.finalize(), 16))
    }
}

/// SHA-256 of a name, all 64 hexadecimal digits: what tells long names apart whose ends are cut.
pub(in crate::docx) fn name_digest(name: &str) -> String {
    hex(&Sha256::digest(name.as_bytes()), 64)
}

/// The first `digits` hexadecimal digits of a hash.
pub(in crate::docx) fn hex(bytes: &[u8], digits: usize) -> String {
    let mut out = String::with_capacity(64);
    for byte in bytes {
        let _infallible = write!(out, "{byte:02x}");
    }
    out.truncate(digits);
    out
}

/// Every content has another encoding: a kind, then lengths before whatever an author may have typed.
fn encode(content: &Content, sink: &mut impl Sink) {
    match content {
        Content::Paragraph(line) => {
            sink.put([1]);
            encode_line(line, sink);
        }
        Content::TableStart => sink.put([2]),
        Content::TableEnd => sink.put([3]),
        Content::Row(cells) => {
            sink.put([4]);
            length(cells.len(), sink);
            for cell in cells {
                length(cell.column, sink);
                length(cell.columns, sink);
                sink.put([match cell.merge {
                    Merge::None => 0,
                    Merge::Start => 1,
                    Merge::Continue => 2,
                }]);
                list(&cell.blocks, sink);
            }
        }
    }
}

fn list(contents: &[Content], sink: &mut impl Sink) {
    length(contents.len(), sink);
    contents.iter().for_each(|content| encode(content, sink));
}

fn encode_line(line: &Line, sink: &mut impl Sink) {
    length(line.0.len(), sink);
    for segment in &line.0 {
        let kind = match segment {
            Segment::Text(_) => 1,
            Segment::Tab => 2,
            Segment::Break => 3,
            Segment::Symbol(_) => 4,
            Segment::Footnote(_) => 5,
            Segment::Endnote => 6,
            Segment::Comment => 7,
            Segment::Drawing(_) => 8,
            Segment::Field(_) => 9,
            Segment::Inserted(_) => 10,
            Segment::Deleted(_) => 11,
            Segment::SectionBreak => 12,
        };
        sink.put([kind]);
        match segment {
            Segment::Text(text) | Segment::Symbol(text) | Segment::Field(text) => {
                length(text.len(), sink);
                sink.put(text.as_bytes());
            }
            Segment::Footnote(lines) => {
                length(lines.len(), sink);
                lines.iter().for_each(|line| encode_line(line, sink));
            }
            Segment::Drawing(contents) => list(contents, sink),
            Segment::Inserted(line) | Segment::Deleted(line) => encode_line(line, sink),
            _ => {}
        }
    }
}

fn length(count: usize, sink: &mut impl Sink) {
    sink.put((count as u64).to_le_bytes());
}
