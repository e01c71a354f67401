//! XML as tokens with places (mã XML): what is not understood is carried, because nothing is ever
//! re-serialised.
//!
//! A part is read once as [`Tokens`]; every change is an edit of a byte range ([`Edits`]), spliced into the
//! text as it was. The prefix `w` is taken for WordprocessingML; [`conformance`] says whether it is bound so.

use std::ops::Range;

use memchr::memmem;

pub use super::tokens::{IllFormed, Kind, Token, Tokens, unescape};
use crate::viet::scan::has_byte;

/// The namespace of WordprocessingML (ECMA-376, transitional), which Word itself writes.
pub const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The same in Strict Open XML.
const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/// What a part begins with, as Word writes it.
pub const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// True where a text, which may be a whole part, has these words in it.
pub fn holds(text: &str, words: &str) -> bool {
    memmem::find(text.as_bytes(), words.as_bytes()).is_some()
}

/// The tags of a well-formed part that begin with `head`, such as `<w:bookmark`, in order; found by their bytes, so
/// that what is between them is not read. Comments and CDATA, which Word does not write, are not distinguished.
pub fn tagged<'a>(source: &'a str, head: &'a str) -> impl Iterator<Item = Token<'a>> {
    memmem::find_iter(source.as_bytes(), head).filter_map(|at| token_at(source, at))
}

/// [`tagged`] by any of several heads, which all begin with `<w:`.
pub fn tagged_any<'a>(source: &'a str, heads: &'a [&str]) -> impl Iterator<Item = Token<'a>> {
    let rest = |at: usize| source.get(at.saturating_add(PREFIX.len())..).unwrap_or_default();
    let is_meant =
        move |rest: &str| heads.iter().any(|head| head.strip_prefix(PREFIX).is_some_and(|head| rest.starts_with(head)));
    let meant = memmem::find_iter(source.as_bytes(), PREFIX).filter(move |at| is_meant(rest(*at)));
    meant.filter_map(|at| token_at(source, at))
}

/// The token that begins at a byte.
fn token_at(source: &str, at: usize) -> Option<Token<'_>> {
    let token = Tokens::of(source.get(at..)?).next()?.ok()?;
    let span = at.saturating_add(token.span.start)..at.saturating_add(token.span.end);
    Some(Token { span, ..token })
}

/// What start tags of WordprocessingML begin with.
const PREFIX: &str = "<w:";

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
    /// True where nothing is changed.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

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
