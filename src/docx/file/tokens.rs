//! XML as tokens with places (mã XML): tags and words, cut where they stand.

use std::borrow::Cow;
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;
use quick_xml::events::attributes::{Attribute, Attributes};

use crate::text::work::{self, Work};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `<w:p …>`
    Start,
    /// `<w:p …/>`
    Empty,
    /// `</w:p>`
    End,
    /// Character data, an entity or CDATA; [`Token::raw`] is what is in the part.
    Text,
    /// Declaration, comment, processing instruction.
    Other,
}

/// One token of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// What it is.
    pub kind: Kind,
    /// The element's name with its prefix; empty for text.
    pub name: &'a str,
    /// Where it is, in bytes.
    pub span: Range<usize>,
    /// Its bytes.
    pub raw: &'a str,
}

impl<'a> Token<'a> {
    /// The value of an attribute, unescaped.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let found = self.written().find(|attribute| attribute.key.0 == name)?;
        Some(unescape(&found.value).into_owned())
    }

    /// All attributes in order: names with their prefixes, values unescaped.
    pub fn attributes(&self) -> impl Iterator<Item = (&'a str, Cow<'a, str>)> {
        self.written().map(|attribute| {
            let value = match attribute.value {
                Cow::Borrowed(value) => unescape(value),
                Cow::Owned(value) => Cow::Owned(unescape(&value).into_owned()),
            };
            (attribute.key.0, value)
        })
    }

    fn written(&self) -> impl Iterator<Item = Attribute<'a>> {
        let inner = self.raw.strip_prefix('<').unwrap_or_default().trim_end_matches('>').trim_end_matches('/');
        let mut attributes = Attributes::new(inner, self.name.len());
        attributes.with_checks(false);
        attributes.flatten()
    }

    /// True for `<name>` and `<name/>`.
    pub fn opens(&self, name: &str) -> bool {
        matches!(self.kind, Kind::Start | Kind::Empty) && self.name == name
    }

    /// True for `</name>` and `<name/>`.
    pub fn closes(&self, name: &str) -> bool {
        matches!(self.kind, Kind::End | Kind::Empty) && self.name == name
    }
}

/// A part that is not well-formed XML; the byte where reading stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllFormed(pub usize);

/// The tokens of a part, in order; ends after the first fault.
///
/// Tags and words, which are all that Word writes, are cut here by their bytes; whatever else may be in XML is
/// quick-xml's.
pub struct Tokens<'a> {
    source: &'a str,
    at: usize,
    /// The names of the elements that are open.
    open: Vec<&'a str>,
    done: bool,
}

impl<'a> Tokens<'a> {
    /// Reads `source`, which must not begin with a byte order mark ([`without_mark`]): it is no text of the part.
    pub fn of(source: &'a str) -> Self {
        Self { source, at: 0, open: Vec::new(), done: false }
    }

    fn fault(&mut self) -> Option<Result<Token<'a>, IllFormed>> {
        self.done = true;
        Some(Err(IllFormed(self.at)))
    }

    /// How long the end tag of the element that is open is, if the text begins with it as it is mostly written.
    fn closing(&self, rest: &str) -> Option<(Kind, usize)> {
        let name = self.open.last()?;
        let behind = rest.strip_prefix("</")?.strip_prefix(name)?;
        behind.starts_with('>').then(|| (Kind::End, name.len().saturating_add("</>".len())))
    }

    /// Minds what opens and what closes; false for an end that is not that of the element that is open.
    fn nests(&mut self, kind: Kind, name: &'a str, raw: &'a str) -> bool {
        let inner = |head: &str| raw.strip_prefix(head).and_then(|rest| rest.strip_suffix('>')).unwrap_or_default();
        match kind {
            Kind::Start => {
                let behind = raw.as_bytes().get(name.len().saturating_add(1));
                let is_whole = behind.is_some_and(|byte| *byte == b'>' || is_blank(byte));
                let all = inner("<");
                let end = all.as_bytes().iter().position(is_blank).filter(|_| !is_whole);
                self.open.push(if is_whole { name } else { end.and_then(|end| all.get(..end)).unwrap_or(all) });
                true
            }
            Kind::End => self.open.pop().is_some_and(|open| {
                let is_whole = name.len().saturating_add("</>".len()) == raw.len();
                open == if is_whole { name } else { inner("</").trim_end_matches(BLANKS) }
            }),
            Kind::Empty | Kind::Text | Kind::Other => true,
        }
    }
}

/// White space of XML.
const BLANKS: [char; 4] = [' ', '\t', '\r', '\n'];

fn is_blank(byte: &u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

/// What a text begins with and how long that is; `None` where it is neither a tag nor words, or has no end.
fn plain(rest: &str) -> Option<(Kind, usize)> {
    let bytes = rest.as_bytes();
    match bytes {
        [b'<', b'/', ..] => Some((Kind::End, rest.find('>')?.saturating_add(1))),
        [b'<', first, ..] if first.is_ascii_alphabetic() || *first >= 0x80 => {
            let end = tag_end(bytes)?;
            let is_empty = end.checked_sub(1).and_then(|at| bytes.get(at)) == Some(&b'/');
            Some((if is_empty { Kind::Empty } else { Kind::Start }, end.saturating_add(1)))
        }
        [b'<' | b'&', ..] => None,
        _ => Some((Kind::Text, memchr::memchr2(b'<', b'&', bytes).unwrap_or(bytes.len()))),
    }
}

/// Where the `>` of a tag stands, which may have others in its values.
fn tag_end(bytes: &[u8]) -> Option<usize> {
    let end = memchr::memchr(b'>', bytes)?;
    let inside = bytes.get(..end)?;
    // As Word writes it: values in double quotes, all of them closed.
    if memchr::memchr(b'\'', inside).is_none() && memchr::memchr_iter(b'"', inside).count().is_multiple_of(2) {
        return Some(end);
    }
    let mut quote = None;
    bytes.iter().position(|byte| match (quote, byte) {
        (None, b'>') => true,
        (None, b'"' | b'\'') => {
            quote = Some(*byte);
            false
        }
        (Some(open), _) if open == *byte => {
            quote = None;
            false
        }
        _ => false,
    })
}

/// [`plain`] of anything; `None` for what is not well-formed, and for a document type, which could define entities: no
/// Word file has one.
fn any(rest: &str) -> Option<(Kind, usize)> {
    let mut reader = Reader::from_str(rest);
    let kind = match reader.read_event().ok()? {
        Event::Start(_) => Kind::Start,
        Event::Empty(_) => Kind::Empty,
        Event::End(_) => Kind::End,
        Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) => Kind::Text,
        Event::Decl(_) | Event::Comment(_) | Event::PI(_) => Kind::Other,
        Event::Eof | Event::DocType(_) => return None,
    };
    Some((kind, usize::try_from(reader.buffer_position()).ok()?))
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Result<Token<'a>, IllFormed>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let rest = self.source.get(self.at..).unwrap_or_default();
        if rest.is_empty() && self.open.is_empty() {
            self.done = true;
            return None;
        }
        let found = self.closing(rest).or_else(|| plain(rest)).or_else(|| any(rest));
        let Some((kind, long)) = found.filter(|(_, long)| *long > 0) else { return self.fault() };
        let raw = rest.get(..long).unwrap_or_default();
        let name = match kind {
            Kind::Start | Kind::Empty | Kind::End => name_in(raw),
            Kind::Text | Kind::Other => "",
        };
        if !self.nests(kind, name, raw) {
            return self.fault();
        }
        let span = self.at..self.at.saturating_add(long);
        self.at = span.end;
        work::done(Work::Tokens, span.len());
        Some(Ok(Token { kind, name, span, raw }))
    }
}

fn name_in(raw: &str) -> &str {
    let inner = raw.strip_prefix("</").or_else(|| raw.strip_prefix('<')).unwrap_or(raw);
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>');
    let end = inner.as_bytes().iter().position(ends).unwrap_or(inner.len());
    inner.get(..end).unwrap_or_default()
}

/// Character data or an attribute's value as a reader sees it; as it is where an entity is unknown.
pub fn unescape(raw: &str) -> Cow<'_, str> {
    if let Some(data) = raw.strip_prefix("<![CDATA[").and_then(|rest| rest.strip_suffix("]]>")) {
        return Cow::Borrowed(data);
    }
    quick_xml::escape::unescape(raw).unwrap_or(Cow::Borrowed(raw))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_cover_every_byte() {
        let source = "<?xml version=\"1.0\"?><a x='1 &amp; 2'>t &amp; u<b/><!-- c --></a>";
        let tokens: Vec<_> = Tokens::of(source).map(Result::unwrap).collect();
        let joined: String = tokens.iter().map(|token| token.raw).collect();
        assert_eq!(joined, source);
        assert_eq!(tokens[1].attribute("x").as_deref(), Some("1 & 2"));
    }

    #[test]
    fn an_element_left_open_is_a_fault() {
        assert!(Tokens::of("<a><b></b>").any(|token| token.is_err()));
        assert!(Tokens::of("<a></b>").any(|token| token.is_err()));
    }

    #[test]
    fn whatever_xml_may_hold_is_read_as_quick_xml_reads_it() {
        let sources = [
            "<a>x</a >y",
            "<a b='>' c=\">/\"/>",
            "<a b='\"' c=\">'\" d='>>'>x</a>",
            "<a b=\"it's > \"/>",
            "<a b=\"'\" c='\">'/>",
            "<a / ><b/></a>",
            "<a\nb='1'>t</a\t>",
            "<é>é</é>",
            "<a/b>x</a/b>",
            "<a>x</b>",
            "</a>",
            "<a",
            "<a b='>",
            "<a>1 &lt; 2 & 3</a>",
            "<a>&amp;&#10;</a>",
            "<a>&amp",
            "<!-- <b> --><a><![CDATA[<c>&]]><?pi x?></a>",
            "<!DOCTYPE a><a/>",
            "<!x><a/>",
            "<1>x</1>",
            "<a>x</a>\n ",
            "]]>",
            "<>x</>",
            "<a:b><c></c></a:b></d>",
        ];
        for source in sources {
            let mut reader = Reader::from_str(source);
            let (mut wanted, mut depth) = (Vec::new(), 0usize);
            let ends_well = loop {
                let start = reader.buffer_position() as usize;
                match reader.read_event() {
                    Ok(Event::Eof) => break depth == 0,
                    Ok(Event::DocType(_)) | Err(_) => break false,
                    Ok(Event::Start(_)) => depth += 1,
                    Ok(Event::End(_)) => depth -= 1,
                    Ok(_) => {}
                }
                wanted.push(start..reader.buffer_position() as usize);
            };
            let found: Vec<_> = Tokens::of(source).collect();
            let spans: Vec<_> = found.iter().flatten().map(|token| token.span.clone()).collect();
            assert_eq!((spans, found.iter().all(Result::is_ok)), (wanted, ends_well), "{source}");
        }
    }
}
