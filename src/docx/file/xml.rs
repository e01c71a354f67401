//! XML as tokens with places (mã XML): what is not understood is carried, because nothing is ever
//! re-serialised.
//!
//! A part is read once as [`Tokens`]; every change is an edit of a byte range ([`Edits`]), spliced into the
//! text as it was. The prefix `w` is taken for WordprocessingML; [`conformance`] says whether it is bound so.

use std::borrow::Cow;
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;
use quick_xml::events::attributes::{Attribute, Attributes};

use crate::text::work::{self, Work};
use crate::viet::scan::has_byte;

/// The namespace of WordprocessingML (ECMA-376, transitional), which Word itself writes.
pub const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The same in Strict Open XML.
const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/// What a part begins with, as Word writes it.
pub const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

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
pub struct Tokens<'a> {
    source: &'a str,
    reader: Reader<&'a [u8]>,
    depth: usize,
    done: bool,
}

impl<'a> Tokens<'a> {
    /// Reads `source`, which must not begin with a byte order mark ([`without_mark`]): the tokenizer would
    /// skip it without counting it.
    pub fn of(source: &'a str) -> Self {
        Self { source, reader: Reader::from_str(source), depth: 0, done: false }
    }

    fn offset(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    fn fault(&mut self) -> Option<Result<Token<'a>, IllFormed>> {
        self.done = true;
        Some(Err(IllFormed(self.offset())))
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Result<Token<'a>, IllFormed>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let start = self.offset();
        let kind = match self.reader.read_event() {
            Ok(Event::Start(_)) => Kind::Start,
            Ok(Event::Empty(_)) => Kind::Empty,
            Ok(Event::End(_)) => Kind::End,
            Ok(Event::Text(_) | Event::CData(_) | Event::GeneralRef(_)) => Kind::Text,
            Ok(Event::Decl(_) | Event::Comment(_) | Event::PI(_)) => Kind::Other,
            Ok(Event::Eof) if self.depth == 0 => {
                self.done = true;
                return None;
            }
            // A document type could define entities; no Word file has one.
            Ok(Event::Eof | Event::DocType(_)) | Err(_) => return self.fault(),
        };
        match kind {
            Kind::Start => self.depth += 1,
            Kind::End => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        let span = start..self.offset();
        work::done(Work::Tokens, span.len());
        let raw = self.source.get(span.clone()).unwrap_or_default();
        let name = match kind {
            Kind::Start | Kind::Empty | Kind::End => name_in(raw),
            Kind::Text | Kind::Other => "",
        };
        Some(Ok(Token { kind, name, span, raw }))
    }
}

/// The tags of a well-formed part that begin with `head`, such as `<w:bookmark`, in order; found by their bytes, so
/// that what is between them is not read. Comments and CDATA, which Word does not write, are not distinguished.
pub fn tagged<'a>(source: &'a str, head: &'a str) -> impl Iterator<Item = Token<'a>> {
    source.match_indices(head).filter_map(move |(at, _)| {
        let token = Tokens::of(source.get(at..)?).next()?.ok()?;
        let span = at.saturating_add(token.span.start)..at.saturating_add(token.span.end);
        Some(Token { span, ..token })
    })
}

fn name_in(raw: &str) -> &str {
    let inner = raw.strip_prefix("</").or_else(|| raw.strip_prefix('<')).unwrap_or(raw);
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>');
    let end = inner.as_bytes().iter().position(ends).unwrap_or(inner.len());
    inner.get(..end).unwrap_or_default()
}

/// Which of the two namespaces of WordprocessingML a file uses (ECMA-376 part 1 and part 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conformance {
    /// What Word writes unless asked otherwise.
    Transitional,
    /// «Strict Open XML Document» in Word's list of file types; it is read, but not written to.
    Strict,
}

/// What the first element of a part binds the prefix `w` to; `None` where it is something else. Other prefixes are
/// legal, and no known program writes them.
pub fn conformance(source: &str) -> Option<Conformance> {
    let root = Tokens::of(source).map_while(Result::ok).find(|token| token.kind == Kind::Start)?;
    match root.attribute("xmlns:w")?.as_str() {
        W => Some(Conformance::Transitional),
        STRICT => Some(Conformance::Strict),
        _ => None,
    }
}

/// A part's text without a byte order mark.
pub fn without_mark(source: &str) -> &str {
    source.strip_prefix('\u{FEFF}').unwrap_or(source)
}

/// Character data or an attribute's value as a reader sees it; as it is where an entity is unknown.
pub fn unescape(raw: &str) -> Cow<'_, str> {
    if let Some(data) = raw.strip_prefix("<![CDATA[").and_then(|rest| rest.strip_suffix("]]>")) {
        return Cow::Borrowed(data);
    }
    quick_xml::escape::unescape(raw).unwrap_or(Cow::Borrowed(raw))
}

/// Appends text escaped for character data and double-quoted attributes. Control characters that XML 1.0
/// cannot hold are left out; the reader of plans has refused them already.
pub fn escape_into(out: &mut String, text: &str) {
    // U+FFFE and U+FFFF begin with EF.
    let marks =
        |byte| (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"') | (byte < 0x20) | (byte == 0xEF);
    if !has_byte(text, marks) {
        return out.push_str(text);
    }
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| matches!(c, '&' | '<' | '>' | '"') || forbidden(c)) {
        let (plain, tail) = rest.split_at(at);
        out.push_str(plain);
        let mut tail = tail.chars();
        match tail.next() {
            Some('&') => out.push_str("&amp;"),
            Some('<') => out.push_str("&lt;"),
            Some('>') => out.push_str("&gt;"),
            Some('"') => out.push_str("&quot;"),
            _ => {}
        }
        rest = tail.as_str();
    }
    out.push_str(rest);
}

/// [`escape_into`] a new string.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape_into(&mut out, text);
    out
}

fn forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Changes of a text, gathered in any order and spliced at once.
#[derive(Clone, Debug, Default)]
pub struct Edits {
    list: Vec<(Range<usize>, String)>,
}

impl Edits {
    /// Puts `text` in the place of a range.
    pub fn replace(&mut self, range: Range<usize>, text: impl Into<String>) {
        self.list.push((range, text.into()));
    }

    /// Puts `text` before a byte; several at one place keep the order they came in.
    pub fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.replace(at..at, text);
    }

    /// Changes an attribute of a token; nothing where it has none of that name, or says so already.
    pub fn set_attribute(&mut self, token: &Token<'_>, name: &str, value: &str) {
        let Some(old) = token.attribute(name).filter(|old| old != value) else { return };
        let (old, new) = (escape(&old), escape(value));
        self.replace(
            token.span.clone(),
            token.raw.replacen(&format!("{name}=\"{old}\""), &format!("{name}=\"{new}\""), 1),
        );
    }

    /// The text with all changes. A change inside a range that is replaced as a whole falls away with it.
    pub fn apply(mut self, source: &str) -> String {
        // Stable: insertions come before a replacement that begins at the same byte; of two replacements
        // the wider one wins.
        self.list.sort_by_key(|(range, _)| (range.start, !range.is_empty(), std::cmp::Reverse(range.end)));
        let grown: usize = self.list.iter().map(|(_, text)| text.len()).sum();
        let mut out = String::with_capacity(source.len().saturating_add(grown));
        let mut at = 0;
        for (range, text) in &self.list {
            if range.start < at {
                continue;
            }
            out.push_str(source.get(at..range.start).unwrap_or_default());
            out.push_str(text);
            at = range.end;
        }
        out.push_str(source.get(at..).unwrap_or_default());
        out
    }
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
    fn tags_are_found_by_their_bytes() {
        let source = "<w:p><w:bookmarkStart w:id=\"1\"/><w:t>a &lt;w:bookmark</w:t><w:bookmarkEnd w:id=\"1\"/></w:p>";
        let found: Vec<_> = tagged(source, "<w:bookmark").map(|token| (token.name, &source[token.span])).collect();
        assert_eq!(found.len(), 2);
        assert_eq!(found[1], ("w:bookmarkEnd", "<w:bookmarkEnd w:id=\"1\"/>"));
    }

    #[test]
    fn an_edit_inside_a_replaced_range_falls_away() {
        let mut edits = Edits::default();
        edits.replace(2..6, "X");
        edits.replace(3..4, "inner");
        edits.insert(2, "<");
        edits.insert(6, ">");
        assert_eq!(edits.apply("abcdefgh"), "ab<X>gh");
    }

    #[test]
    fn text_is_escaped_and_control_characters_left_out() {
        assert_eq!(escape("A & B < \"C\"\u{1}."), "A &amp; B &lt; &quot;C&quot;.");
    }
}
