//! Text after its phrases were filled in (chữ đã điền), with the way back to the file.

use std::ops::Range;

use crate::document::{self, Rendering};
use crate::plan::Prose;
use crate::text::{Span, Text};

/// Stands round the number of a view (`{{ tieu_chi(…) }}`) until blocks take its place. Unicode keeps these
/// code points free of characters, so no author can have typed them.
pub(super) const VIEW: (char, char) = ('\u{FDD2}', '\u{FDD3}');

/// Stands round the number of a cross reference (`{{ muc(…) }}`) until all headings have their numbers.
pub(super) const REFERENCE: (char, char) = ('\u{FDD4}', '\u{FDD5}');

/// What stands where a view was asked for.
pub(super) enum View {
    /// Texts of blocks, one after the other. In them `#` is a block's title, one level below the heading the view
    /// stands under, and `##` a lettered part of it.
    Blocks(Vec<Expanded>),
    /// A table, by its place among those of the plan.
    Table(usize),
}

/// From here on, text comes from there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Origin {
    /// Which of the texts it was written in.
    pub source: usize,
    /// Byte of the expanded text.
    pub at: usize,
    /// Byte of the prose as written.
    pub from: usize,
    /// Where the tag ends that the text comes from; `None` where bytes follow each other as written.
    pub tag_end: Option<usize>,
}

/// Markdown without any Tera left in it.
#[derive(Clone, Debug)]
pub(super) struct Expanded {
    text: String,
    origins: Vec<Origin>,
    /// The text itself, and those whose words its tags brought in.
    sources: Vec<Source>,
}

/// What an expanded text comes from.
#[derive(Clone, Debug)]
struct Source {
    text: Text,
    /// How the text prints, where not letter by letter.
    rendering: Option<Rendering>,
}

/// Words that a tag may bring in: the names that ask for them, and where each was written.
pub(super) struct Part {
    /// Its Vietnamese and its English name.
    pub names: [String; 2],
    /// The words.
    pub text: Expanded,
}

impl Expanded {
    /// A text that `origins`, ascending, lead back to `source`.
    pub fn new(text: String, origins: Vec<Origin>, source: Text) -> Self {
        Self { text, origins, sources: vec![Source { text: source, rendering: None }] }
    }

    /// Prose that holds no Tera.
    pub fn verbatim(prose: &Prose) -> Self {
        let origins = vec![Origin { source: 0, at: 0, from: 0, tag_end: None }];
        Self::new(prose.as_str().to_owned(), origins, prose.text.clone())
    }

    /// A value as Markdown, all of which stands for what was written at `span`.
    pub fn value(text: String, span: Span, rendering: Rendering) -> Self {
        let origins = vec![Origin { source: 0, at: 0, from: 0, tag_end: Some(0) }];
        let text_of = Text::new(String::new(), span, Vec::new());
        Self { text, origins, sources: vec![Source { text: text_of, rendering: Some(rendering) }] }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where a stretch of it was written: the very words, or the tag they come from.
    pub fn span(&self, range: Range<usize>) -> Span {
        let (source, first) = self.source_of(range.start);
        let (last_source, last) = self.source_of(range.end.saturating_sub(1).max(range.start));
        // Words that begin in one text and end in another are placed where they begin.
        let end = if last_source == source { last.end } else { first.end };
        match self.sources.get(source) {
            Some(source) => source.text.span_of(first.start..end.max(first.start)),
            None => Span::default(),
        }
    }

    /// A stretch of it in parts that each have one origin.
    pub fn origins(&self, range: Range<usize>) -> impl Iterator<Item = (Range<usize>, document::Origin)> {
        let (start, stop) = (range.start, range.end);
        let first = self.origins.partition_point(|origin| origin.at <= start).saturating_sub(1);
        let ends = self.origins.iter().skip(first + 1).map(|origin| origin.at).chain([self.text.len()]);
        let parts = self.origins.iter().skip(first).zip(ends).take_while(move |(origin, _)| origin.at < range.end);
        let cut = move |(origin, end): (&Origin, usize)| (*origin, start.max(origin.at)..stop.min(end));
        parts.map(cut).filter(|(_, part)| !part.is_empty()).filter_map(|(origin, part)| {
            let source = self.sources.get(origin.source)?;
            let place = |range| source.text.span_of(range);
            let from = match (origin.tag_end, source.rendering) {
                (_, Some(rendering)) => document::Origin::Made(source.text.span(), rendering),
                (Some(end), None) => document::Origin::Made(place(origin.from..end), Rendering::Phrase),
                (None, None) if source.text.is_placed() => {
                    let shifted = |at: usize| origin.from + (at - origin.at);
                    document::Origin::Words(place(shifted(part.start)..shifted(part.end)))
                }
                (None, None) => document::Origin::Made(source.text.span(), Rendering::Phrase),
            };
            Some((part, from))
        })
    }

    /// Where a byte was written: the text, and in it the byte itself, or the whole tag.
    fn source_of(&self, at: usize) -> (usize, Range<usize>) {
        let index = self.origins.partition_point(|origin| origin.at <= at);
        match index.checked_sub(1).and_then(|index| self.origins.get(index)) {
            Some(Origin { source, from, tag_end: Some(end), .. }) => (*source, *from..*end),
            Some(origin) => {
                let from = origin.from + (at - origin.at);
                (origin.source, from..from + 1)
            }
            None => (0, 0..0),
        }
    }

    /// The same with the words that tags brought in led back to the texts they were written in, line by line: what a
    /// tag does to them (a full stop, the other items' lines) stays with the tag. A tag brings in what it names; one
    /// that names nothing, by a name of the author's own, may bring in anything.
    pub fn led_back(mut self, parts: &[Part]) -> Self {
        let mut wanted: Vec<Wanted<'_>> = Vec::new();
        for part in parts {
            let first = self.sources.len();
            self.sources.extend_from_slice(&part.text.sources);
            let mut start = 0;
            for line in part.text.text.split_inclusive('\n') {
                let at = start + (line.len() - line.trim_start().len());
                let range = at..at + line.trim().len();
                start += line.len();
                if !range.is_empty() {
                    wanted.push(Wanted { part, first, range });
                }
            }
        }
        // The longest is the line itself; a shorter one may stand in it by chance.
        wanted.sort_by_key(|one| std::cmp::Reverse(one.range.len()));
        let ends: Vec<usize> = self.origins.iter().skip(1).map(|origin| origin.at).chain([self.text.len()]).collect();
        let mut origins = Vec::with_capacity(self.origins.len());
        for (origin, end) in self.origins.iter().zip(ends) {
            origins.push(*origin);
            let Some(tag_end) = origin.tag_end else { continue };
            let tag = self.sources.get(origin.source).and_then(|source| source.text.as_str().get(origin.from..tag_end));
            let named = |one: &Wanted<'_>| one.part.names.iter().any(|name| tag.is_some_and(|tag| names(tag, name)));
            let any = !wanted.iter().any(named);
            let mut found: Vec<(Range<usize>, Wanted<'_>)> = Vec::new();
            wanted.retain(|one| {
                let place = (any || named(one)).then(|| free(&self.text, origin.at..end, one.text(), &found)).flatten();
                let here = place.map(|place| found.push((place, one.clone())));
                here.is_none()
            });
            found.sort_by_key(|(place, _)| place.start);
            for (place, one) in found {
                origins.extend(one.part.text.origins_of(one.range, place.start, one.first));
                origins.push(Origin { at: place.end, ..*origin });
            }
        }
        self.origins = origins;
        self
    }

    /// The origins of a stretch that now stands at `at`, its texts counted from `first`.
    fn origins_of(&self, range: Range<usize>, at: usize, first: usize) -> Vec<Origin> {
        let before = self.origins.partition_point(|origin| origin.at <= range.start).saturating_sub(1);
        let within = self.origins.iter().skip(before).take_while(|origin| origin.at < range.end);
        let moved = within.map(|origin| {
            let cut = range.start.saturating_sub(origin.at);
            let from = if origin.tag_end.is_some() { origin.from } else { origin.from + cut };
            let here = at + origin.at.saturating_sub(range.start);
            Origin { source: first + origin.source, at: here, from, tag_end: origin.tag_end }
        });
        moved.collect()
    }
}

/// A line that a tag may bring in.
#[derive(Clone)]
struct Wanted<'a> {
    part: &'a Part,
    /// Where its sources begin among those of the whole.
    first: usize,
    range: Range<usize>,
}

impl Wanted<'_> {
    fn text(&self) -> &str {
        self.part.text.text.get(self.range.clone()).unwrap_or_default()
    }
}

/// Where `words` stand in a stretch of `text`, clear of what was found there.
fn free<T>(text: &str, within: Range<usize>, words: &str, found: &[(Range<usize>, T)]) -> Option<Range<usize>> {
    let places = text.get(within.clone())?.match_indices(words);
    let mut places = places.map(|(at, words)| within.start + at..within.start + at + words.len());
    places.find(|place| found.iter().all(|(taken, _)| place.end <= taken.start || taken.end <= place.start))
}

/// True if a tag names a value, as a whole word.
fn names(tag: &str, name: &str) -> bool {
    tag.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_')).any(|word| word == name)
}

/// The number between a pair of marks at the start of `text`, and the bytes they take.
pub(super) fn marked(text: &str, (open, close): (char, char)) -> Option<(usize, usize)> {
    let inner = text.strip_prefix(open)?;
    let end = inner.find(close)?;
    let number = inner.get(..end)?.parse().ok()?;
    Some((number, open.len_utf8() + end + close.len_utf8()))
}
