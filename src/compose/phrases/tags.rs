//! Tags of a text (thẻ): made ready for Tera, with the way back.
//!
//! Two things are added that Tera lacks. A function may be called with its first value alone,
//! `co_quan("nội vụ")`: Tera wants every value named. And stretches of text are marked with their place, so
//! that a fault in the Markdown that comes out is shown where it was written.

use std::ops::Range;

use crate::compose::expanded::Origin;

/// Stands round a place; Unicode keeps these code points free of characters.
const PLACE: (char, char) = ('\u{FDD0}', '\u{FDD1}');

/// What stands before a bracket that calls nothing.
const WORDS: [&str; 8] = ["", "not", "and", "or", "in", "is", "if", "elif"];

/// The name under which a first value without a name is passed on.
pub(super) const FIRST: &str = "arg";

/// A text ready for Tera.
pub(super) struct Prepared {
    /// What Tera reads.
    pub text: String,
    /// From a byte of `text` to the byte it was written at, ascending.
    places: Vec<(usize, usize)>,
    /// Where each `{{ … }}` was written.
    pub tags: Vec<Range<usize>>,
}

impl Prepared {
    /// A text with marks of place; the tags that begin at a byte of `skipped` are left out.
    pub fn marked(source: &str, skipped: &[usize]) -> Self {
        let mut prepared =
            Self { text: String::with_capacity(source.len() + 64), places: Vec::new(), tags: Vec::new() };
        let mut at = 0;
        let mut trims = false;
        while let Some((start, end)) = next_tag(source, at) {
            prepared.literal(source, at..start, trims);
            let tag = source.get(start..end).unwrap_or_default();
            let value = tag.starts_with("{{");
            if value && !tag.starts_with("{{-") {
                prepared.mark(start, Some(end));
            }
            if value {
                prepared.tags.push(start..end);
            }
            if !skipped.contains(&start) {
                prepared.tag(source, start..end);
            }
            trims = tag.len() > 4 && tag.get(tag.len() - 3..).is_some_and(|end| end.starts_with('-'));
            at = end;
        }
        prepared.literal(source, at..source.len(), trims);
        prepared
    }

    /// An expression on its own, with nothing round it.
    pub fn expression(source: &str) -> Self {
        let mut prepared = Self { text: "{{".to_owned(), places: vec![(0, 0), (2, 0)], tags: Vec::new() };
        prepared.tag(source, 0..source.len());
        prepared.place(source.len());
        prepared.text.push_str("}}");
        prepared
    }

    /// Where bytes of `text` were written.
    pub fn written(&self, range: Range<usize>) -> Range<usize> {
        let back = |at: usize| {
            let index = self.places.partition_point(|(found, _)| *found <= at);
            let place = index.checked_sub(1).and_then(|index| self.places.get(index));
            place.map_or(0, |(found, written)| written + (at - found))
        };
        let start = back(range.start);
        start..back(range.end).max(start)
    }

    fn place(&mut self, written: usize) {
        self.places.push((self.text.len(), written));
    }

    fn mark(&mut self, written: usize, tag_end: Option<usize>) {
        let end = tag_end.map(|end| format!("-{end}")).unwrap_or_default();
        self.text.push_str(&format!("{}{written}{end}{}", PLACE.0, PLACE.1));
    }

    fn literal(&mut self, source: &str, range: Range<usize>, trims: bool) {
        let text = source.get(range.clone()).unwrap_or_default();
        // `-}}` takes away the space up to the mark, so the mark must stand behind it.
        let space = if trims { text.len() - text.trim_start().len() } else { 0 };
        let (before, after) = text.split_at_checked(space).unwrap_or((text, ""));
        self.place(range.start);
        self.text.push_str(before);
        if !after.trim().is_empty() {
            self.mark(range.start + space, None);
        }
        self.place(range.start + space);
        self.text.push_str(after);
    }

    fn tag(&mut self, source: &str, range: Range<usize>) {
        let text = source.get(range.clone()).unwrap_or_default();
        self.place(range.start);
        let mut quote: Option<char> = None;
        for (at, letter) in text.char_indices() {
            let written = range.start + at;
            if let Some(open) = quote {
                let closes = letter == open || (open == '”' && letter == '"');
                self.letter(if closes { plain(letter) } else { letter }, letter, written);
                quote = quote.filter(|_| !closes);
                continue;
            }
            match letter {
                '"' | '\'' | '`' => quote = Some(letter),
                '“' | '”' => quote = Some('”'),
                '‘' | '’' => quote = Some('’'),
                _ => {}
            }
            self.letter(plain(letter), letter, written);
            let called = || last_name(text.get(..at).unwrap_or_default());
            if letter == '(' && !WORDS.contains(&called()) && first_is_bare(text.get(at + 1..)) {
                self.place(written);
                self.text.push_str(FIRST);
                self.text.push('=');
                self.place(written + 1);
            }
        }
    }

    /// Quotes and spaces as Word types them are read as Tera's own.
    fn letter(&mut self, read: char, typed: char, written: usize) {
        self.text.push(read);
        if read != typed {
            self.place(written + typed.len_utf8());
        }
    }
}

/// What of a text is tags, or was not written by Tera: what a condition left out.
pub(super) fn unprinted(source: &str, origins: &[Origin]) -> Vec<Range<usize>> {
    let written =
        |range: &Range<usize>| origins.iter().any(|origin| origin.tag_end.is_none() && range.contains(&origin.from));
    let mut found = Vec::new();
    let mut at = 0;
    loop {
        let (start, end) = next_tag(source, at).unwrap_or((source.len(), source.len()));
        if start > at && !written(&(at..start)) {
            found.push(at..start);
        }
        if start == source.len() {
            return found;
        }
        found.push(start..end);
        at = end;
    }
}

/// Takes the marks of place out of what Tera wrote.
pub(super) fn unmark(written: &str) -> (String, Vec<Origin>) {
    let mut text = String::with_capacity(written.len());
    let mut origins = Vec::new();
    let mut pieces = written.split(PLACE.0);
    text.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let Some((place, rest)) = piece.split_once(PLACE.1) else {
            text.push_str(piece);
            continue;
        };
        let (from, end) = place.split_once('-').map_or((place, None), |(from, end)| (from, Some(end)));
        let from = from.parse().unwrap_or_default();
        origins.push(Origin { source: 0, at: text.len(), from, tag_end: end.and_then(|end| end.parse().ok()) });
        text.push_str(rest);
    }
    (text, origins)
}

fn plain(letter: char) -> char {
    match letter {
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        '\u{A0}' => ' ',
        other => other,
    }
}

/// The name a text ends with.
fn last_name(text: &str) -> &str {
    let part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    text.trim_end().rsplit(|letter| !part(letter)).next().unwrap_or_default()
}

/// True for a value without a name: no `)`, no `name=`.
fn first_is_bare(rest: Option<&str>) -> bool {
    let rest = rest.unwrap_or_default().trim_start();
    let name = rest.trim_start_matches(|letter: char| letter.is_alphanumeric() || letter == '_');
    let named = name.len() < rest.len() && name.trim_start().starts_with('=') && !name.trim_start().starts_with("==");
    !rest.is_empty() && !rest.starts_with(')') && !named
}

/// The next tag from a byte on; quotes inside are skipped. A tag without an end goes on to the end.
pub(super) fn next_tag(source: &str, from: usize) -> Option<(usize, usize)> {
    let rest = source.get(from..)?;
    let (at, close) = rest.match_indices('{').find_map(|(at, _)| match rest.as_bytes().get(at + 1)? {
        b'{' => Some((at, "}}")),
        b'%' => Some((at, "%}")),
        b'#' => Some((at, "#}")),
        _ => None,
    })?;
    let start = from + at;
    let inner = source.get(start + 2..)?;
    let mut quote = None;
    for (at, letter) in inner.char_indices() {
        match quote {
            Some(open) if letter == open => quote = None,
            Some(_) => {}
            None if inner.get(at..).is_some_and(|rest| rest.starts_with(close)) => {
                return Some((start, start + at + 4));
            }
            None if matches!(letter, '"' | '`') && close != "#}" => quote = Some(letter),
            None => {}
        }
    }
    // A quote that never closes: the tag ends where its braces do.
    let end = inner.find(close).map_or(source.len(), |at| start + at + 4);
    Some((start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_value_gets_a_name() {
        let prepared = Prepared::expression(r#" tong("điểm đạt", ma="1") + f( x ) "#);
        assert_eq!(prepared.text, r#"{{ tong(arg="điểm đạt", ma="1") + f(arg= x ) }}"#);
        let prepared = Prepared::expression("tong( ten = 1) + tong()");
        assert_eq!(prepared.text, "{{tong( ten = 1) + tong()}}");
    }

    #[test]
    fn a_fault_is_led_back_over_what_was_added() {
        let source = "co_quan(“nội vụ”) | uper";
        let prepared = Prepared::expression(source);
        assert_eq!(prepared.text, r#"{{co_quan(arg="nội vụ") | uper}}"#);
        let at = prepared.text.find("uper").unwrap();
        assert_eq!(&source[prepared.written(at..at + 4)], "uper");
    }

    #[test]
    fn marks_of_place_lead_from_the_output_to_the_source() {
        let prepared = Prepared::marked("Một {{ x }} hai", &[]);
        let (text, origins) = unmark(&prepared.text.replace("{{ x }}", "XXX"));
        assert_eq!(text, "Một XXX hai");
        let found: Vec<_> = origins.iter().map(|origin| (origin.at, origin.from, origin.tag_end)).collect();
        assert_eq!(found, [(0, 0, None), (6, 6, Some(13)), (9, 13, None)]);
    }

    #[test]
    fn a_bracket_in_quotes_ends_no_tag() {
        assert_eq!(next_tag(r#"a {{ f("}}") }} b"#, 0), Some((2, 15)));
        assert_eq!(next_tag("a {{ x", 0), Some((2, 6)));
        assert_eq!(next_tag("a", 0), None);
    }
}
