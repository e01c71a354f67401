//! How large a Word file may be (giới hạn): what is read takes time linear in its unpacked size and at most half a
//! gigabyte of memory; a file beyond these limits is refused (K605) before anything of it is read.
//!
//! Sizes that a zip declares may lie, so they are only believed where the bytes bear them out: parts are unpacked
//! in small pieces and counted, and what is longer than declared is refused as damaged.

use std::io::Read;

/// How many members a file may have. Word gives each picture and header one; a plan has about 15.
pub(super) const MEMBERS: usize = 10_000;
/// One part. The main part of an annex of 30,000 rows is 40 to 80 MB; it is held as text, and its words once more.
pub(super) const PART: u64 = 100 * 1024 * 1024;
/// All XML parts together.
pub(super) const XML: u64 = 160 * 1024 * 1024;
/// All members together, pictures and fonts too, which are not unpacked.
pub(super) const WHOLE: u64 = 1024 * 1024 * 1024;
/// A large part packed more tightly than this is made to do harm: tables of plans pack 60 to 100 to one, repeated
/// blanks 1,000 to one.
const RATIO: u64 = 200;
/// Parts up to this size may be packed as tightly as they like.
const SMALL: u64 = 16 * 1024 * 1024;
/// Tags in one part. A table cell takes about 15, so an annex of 30,000 rows and 15 columns has 7 million.
const TAGS: usize = 8_000_000;
/// Bytes of words between the tags of one part. An annex of 30,000 rows has 5 to 15 MB; comparing two files keeps the
/// words of each several times.
const TEXT: usize = 32 * 1024 * 1024;
/// Elements in one another. A table in a table takes three; Word itself allows about 20 tables in one another.
pub(in crate::docx) const DEPTH: usize = 256;
/// What a node of the model of a part takes: paragraphs, runs, pieces of runs, marks, rows, cells, with the words that
/// are kept of them.
const NODE: usize = 150;
/// How much one part may weigh that is only read. An annex of 30,000 rows and 6 columns weighs 155 MB, one of 9 columns
/// 260 MB.
const READ: usize = 320 * 1024 * 1024;
/// How much the parts may weigh together that one command writes to: it holds a file before and after, and what is
/// renewed also as the plan builds it. Two annexes of 12,000 rows and 6 columns.
const WRITTEN: usize = 128 * 1024 * 1024;

/// What a part takes in memory: its text and its nodes (bytes).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::docx) struct Weight(usize);

impl Weight {
    /// Of a part with so many bytes of text and nodes.
    pub(in crate::docx) fn of(text: usize, nodes: usize) -> Weight {
        Weight(nodes.saturating_mul(NODE).saturating_add(text))
    }

    /// Of both together.
    pub(in crate::docx) fn and(self, other: Weight) -> Weight {
        Weight(self.0.saturating_add(other.0))
    }

    /// A part of that weight can be read.
    pub(in crate::docx) fn is_readable(self) -> bool {
        self.0 <= READ
    }

    /// Parts of that weight can be held while one of them is written to.
    pub(in crate::docx) fn is_writable(self) -> bool {
        self.0 <= WRITTEN
    }
}

/// Any part but the main part and the store, in bytes: styles, footnotes, headers. Those of a long book are smaller.
pub(super) const SIDE: u64 = 4 * 1024 * 1024;
/// Tags of the store of what was generated, four for a cell: an annex of 30,000 rows and 6 columns has 800,000.
const STORED: usize = 1_000_000;

/// True for a store of what was generated that can be held.
pub(in crate::docx) fn is_storable(text: &str) -> bool {
    text.bytes().filter(|byte| *byte == b'<').count() <= STORED
}

/// What is too much about a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Excess {
    /// The unpacked bytes.
    Size,
    /// The number of members.
    Members,
    /// The number of tags in a part.
    Tags,
    /// Elements in one another.
    Depth,
}

impl Excess {
    /// Its name among the words of K605.
    pub(super) fn name(self) -> &'static str {
        match self {
            Excess::Size => "size",
            Excess::Members => "members",
            Excess::Tags => "tags",
            Excess::Depth => "depth",
        }
    }
}

/// Sums the declared sizes of a file's members.
#[derive(Debug, Default)]
pub(super) struct Sizes {
    whole: u64,
    xml: u64,
}

impl Sizes {
    /// Takes the next member: its declared size, unpacked and packed.
    pub(super) fn take(&mut self, name: &str, size: u64, packed: u64) -> Result<(), Excess> {
        self.whole = self.whole.saturating_add(size);
        let mut fits = self.whole <= WHOLE;
        if is_xml(name) {
            self.xml = self.xml.saturating_add(size);
            fits &= size <= PART && self.xml <= XML && (size <= SMALL || size / RATIO <= packed);
        }
        if fits { Ok(()) } else { Err(Excess::Size) }
    }
}

/// True for the parts that are scanned when a file is opened; others only if they are read as text.
pub(super) fn is_xml(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default();
    ending.eq_ignore_ascii_case("xml") || ending.eq_ignore_ascii_case("rels")
}

/// Reads XML to its end without keeping it, and counts. What is not well-formed is no matter here.
pub(super) fn scan(mut part: impl Read) -> std::io::Result<Result<(), Excess>> {
    let mut scanner = Scanner::default();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let read = part.read(&mut buffer)?;
        let Some(piece) = buffer.get(..read).filter(|piece| !piece.is_empty()) else { return Ok(Ok(())) };
        scanner.take_all(piece);
        if let Some(excess) = scanner.excess() {
            return Ok(Err(excess));
        }
    }
}

/// Where in the XML a scanner is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum At {
    #[default]
    Text,
    /// After `<`.
    Begin,
    /// In a start tag; the last byte was a slash.
    Start(bool),
    /// In a quoted value of a start tag.
    Value(u8),
    End,
    /// After `<!`, with the first bytes after it.
    Declaration(usize),
    /// In a comment, character data or an instruction, which end with these bytes; how many of them were there.
    Skipped(&'static [u8], usize),
}

/// Counts tags and depth, a byte at a time.
#[derive(Debug, Default)]
struct Scanner {
    at: At,
    tags: usize,
    depth: usize,
    deepest: usize,
    text: usize,
}

impl Scanner {
    fn excess(&self) -> Option<Excess> {
        let depth = (self.deepest > DEPTH).then_some(Excess::Depth);
        let text = (self.text > TEXT).then_some(Excess::Size);
        depth.or(text).or((self.tags > TAGS).then_some(Excess::Tags))
    }

    /// Takes bytes in order; of a stretch in which none says anything new, only how long it is.
    fn take_all(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        loop {
            let next = match self.at {
                At::Text => rest.iter().position(|byte| *byte == b'<'),
                At::Value(quote) => rest.iter().position(|byte| *byte == quote),
                At::End => rest.iter().position(|byte| *byte == b'>'),
                At::Start(false) => rest.iter().position(|byte| matches!(byte, b'>' | b'/' | b'"' | b'\'')),
                _ => Some(0),
            };
            let (same, from) = rest.split_at(next.unwrap_or(rest.len()));
            if self.at == At::Text {
                self.text = self.text.saturating_add(same.len());
            }
            let [byte, behind @ ..] = from else { return };
            self.take(*byte);
            rest = behind;
        }
    }

    fn take(&mut self, byte: u8) {
        self.at = match (self.at, byte) {
            (At::Text, b'<') => At::Begin,
            (At::Text, _) => {
                self.text = self.text.saturating_add(1);
                At::Text
            }
            (At::Begin, b'!') => At::Declaration(0),
            (At::Begin, b'?') => At::Skipped(b"?>", 0),
            (At::Begin, b'/') => {
                self.tags = self.tags.saturating_add(1);
                self.depth = self.depth.saturating_sub(1);
                At::End
            }
            (At::Begin, _) => {
                self.tags = self.tags.saturating_add(1);
                At::Start(false)
            }
            (At::Start(true), b'>') | (At::End, b'>') => At::Text,
            (At::Start(false), b'>') => {
                self.depth = self.depth.saturating_add(1);
                self.deepest = self.deepest.max(self.depth);
                At::Text
            }
            (At::Start(_), b'"' | b'\'') => At::Value(byte),
            (At::Start(_), _) => At::Start(byte == b'/'),
            (At::Value(quote), _) if byte == quote => At::Start(false),
            (At::Declaration(0), b'[') => At::Skipped(b"]]>", 0),
            (At::Declaration(0), b'-') => At::Declaration(1),
            (At::Declaration(1), b'-') => At::Skipped(b"-->", 0),
            (At::Declaration(_), b'>') => At::Text,
            (At::Declaration(_), _) => At::Declaration(2),
            (At::Skipped(end, seen), _) if end.get(seen) == Some(&byte) => {
                let seen = seen.saturating_add(1);
                if seen == end.len() { At::Text } else { At::Skipped(end, seen) }
            }
            // In `]]]>` and `--->` the last two still count.
            (At::Skipped(end, seen), _) if end.first() == Some(&byte) => {
                At::Skipped(end, if seen >= 2 { 2 } else { 1 })
            }
            (At::Skipped(end, _), _) => {
                self.text = self.text.saturating_add(1);
                At::Skipped(end, 0)
            }
            (at, _) => at,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scanned(source: &str) -> (usize, usize, usize) {
        let mut scanner = Scanner::default();
        source.bytes().for_each(|byte| scanner.take(byte));
        let single = (scanner.tags, scanner.depth, scanner.deepest, scanner.text);
        for size in 1..=source.len() {
            let mut scanner = Scanner::default();
            source.as_bytes().chunks(size).for_each(|piece| scanner.take_all(piece));
            assert_eq!((scanner.tags, scanner.depth, scanner.deepest, scanner.text), single, "{size} at once");
        }
        (scanner.tags, scanner.depth, scanner.deepest)
    }

    #[test]
    fn tags_and_depth_are_counted_whatever_stands_between_them() {
        let source = "<?xml version=\"1.0\"?><a x='/>' y=\">\"><!-- <b> ---><![CDATA[<c>]]]><d/><e f=\"/\"></e></a>";
        assert_eq!(scanned(source), (5, 0, 2));
    }

    #[test]
    fn what_is_nested_too_deep_or_has_too_many_tags_is_found() {
        let deep = |levels: usize| scan("<a>".repeat(levels).as_bytes()).unwrap();
        assert_eq!((deep(DEPTH), deep(DEPTH + 1)), (Ok(()), Err(Excess::Depth)));
        let many = std::io::repeat(0).take(0).chain(Tags(TAGS + 1));
        assert_eq!(scan(many).unwrap(), Err(Excess::Tags));
    }

    #[test]
    fn words_without_end_are_found_in_one_text_or_in_many() {
        let words = |bytes: usize| scan(std::io::repeat(b'a').take(bytes as u64)).unwrap();
        assert_eq!((words(TEXT), words(TEXT + 1)), (Ok(()), Err(Excess::Size)));
        let data = b"<a><![CDATA[".chain(std::io::repeat(b'a').take(TEXT as u64 + 1));
        assert_eq!(scan(data).unwrap(), Err(Excess::Size));
    }

    /// So many empty elements.
    struct Tags(usize);

    impl Read for Tags {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let mut written = 0;
            for place in buffer.chunks_exact_mut(4).take(self.0) {
                place.copy_from_slice(b"<a/>");
                written += 4;
            }
            self.0 -= written / 4;
            Ok(written)
        }
    }

    #[test]
    fn sizes_that_no_word_file_has_are_refused() {
        let take = |size, packed| Sizes::default().take("word/document.xml", size, packed);
        assert_eq!(take(PART, PART / 100), Ok(()));
        assert_eq!(take(PART + 1, PART), Err(Excess::Size));
        assert_eq!(take(SMALL * 2, SMALL / 1000), Err(Excess::Size));
        let mut sizes = Sizes::default();
        assert_eq!(sizes.take("a.xml", PART, PART), Ok(()));
        assert_eq!(sizes.take("b.XML", PART, PART), Err(Excess::Size));
        assert_eq!(sizes.take("word/media/video.mp4", PART * 2, PART * 2), Ok(()));
    }
}
