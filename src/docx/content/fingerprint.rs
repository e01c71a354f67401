//! Fingerprints of contents (dấu vân tay).

use std::fmt::Write;

use sha2::{Digest as _, Sha256};

use super::compact::Compact;
use super::encoding::{self, Sink};
use super::events::visit;
use super::{Content, Line};

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

    /// Takes the next contents, none of which is blank.
    pub(super) fn push_compact(&mut self, contents: &Compact) {
        let (mut reader, mut bytes) = (contents.reader(), Bytes::default());
        while reader.visit(&mut |event| encoding::put(event, &mut bytes)).is_some() {}
        if !bytes.0.is_empty() {
            self.blanks();
            self.hash.update(&bytes.0);
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

impl Sink for Sha256 {
    fn code(&mut self, code: u8) {
        self.update([code]);
    }

    fn length(&mut self, length: usize) {
        self.update((length as u64).to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.update(text.as_bytes());
    }
}

/// Contents as the hash takes them: many at once are faster for it than each code by itself.
#[derive(Default)]
struct Bytes(Vec<u8>);

impl Sink for Bytes {
    fn code(&mut self, code: u8) {
        self.0.push(code);
    }

    fn length(&mut self, length: usize) {
        self.0.extend_from_slice(&(length as u64).to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.0.extend_from_slice(text.as_bytes());
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

fn encode(content: &Content, sink: &mut impl Sink) {
    visit(content, &mut |event| encoding::put(event, sink));
}
