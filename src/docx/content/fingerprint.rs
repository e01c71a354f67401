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
        for _ in 0..std::mem::take(&mut self.blank) {
            encode(&Content::Paragraph(Line::default()), &mut self.hash);
        }
        encode(content, &mut self.hash);
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
fn encode(content: &Content, hash: &mut Sha256) {
    match content {
        Content::Paragraph(line) => {
            hash.update([1]);
            encode_line(line, hash);
        }
        Content::TableStart => hash.update([2]),
        Content::TableEnd => hash.update([3]),
        Content::Row(cells) => {
            hash.update([4]);
            length(cells.len(), hash);
            for cell in cells {
                length(cell.column, hash);
                length(cell.columns, hash);
                hash.update([match cell.merge {
                    Merge::None => 0,
                    Merge::Start => 1,
                    Merge::Continue => 2,
                }]);
                list(&cell.blocks, hash);
            }
        }
    }
}

fn list(contents: &[Content], hash: &mut Sha256) {
    length(contents.len(), hash);
    contents.iter().for_each(|content| encode(content, hash));
}

fn encode_line(line: &Line, hash: &mut Sha256) {
    length(line.0.len(), hash);
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
        hash.update([kind]);
        match segment {
            Segment::Text(text) | Segment::Symbol(text) | Segment::Field(text) => {
                length(text.len(), hash);
                hash.update(text.as_bytes());
            }
            Segment::Footnote(lines) => {
                length(lines.len(), hash);
                lines.iter().for_each(|line| encode_line(line, hash));
            }
            Segment::Drawing(contents) => list(contents, hash),
            Segment::Inserted(line) | Segment::Deleted(line) => encode_line(line, hash),
            _ => {}
        }
    }
}

fn length(count: usize, hash: &mut Sha256) {
    hash.update((count as u64).to_le_bytes());
}
