//! Text after its phrases were filled in (chữ đã điền), with the way back to the file.

use std::ops::Range;

use crate::plan::Prose;
use crate::text::{Span, Text};

/// Stands round the number of a view (`{{ tieu_chi(…) }}`) until blocks take its place. Unicode keeps these
/// code points free of characters, so no author can have typed them.
pub(super) const VIEW: (char, char) = ('\u{FDD2}', '\u{FDD3}');

/// Stands round the number of a cross reference (`{{ muc(…) }}`) until all headings have their numbers.
pub(super) const REFERENCE: (char, char) = ('\u{FDD4}', '\u{FDD5}');

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
    sources: Vec<Text>,
}

impl Expanded {
    /// A text that `origins`, ascending, lead back to `source`.
    pub fn new(text: String, origins: Vec<Origin>, source: Text) -> Self {
        Self { text, origins, sources: vec![source] }
    }

    /// Prose that holds no Tera.
    pub fn verbatim(prose: &Prose) -> Self {
        let origins = vec![Origin { source: 0, at: 0, from: 0, tag_end: None }];
        Self::new(prose.as_str().to_owned(), origins, prose.text.clone())
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
            Some(text) => text.span_of(first.start..end.max(first.start)),
            None => Span::default(),
        }
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
    /// tag does to them (a full stop, the other items' lines) stays with the tag.
    pub fn led_back(mut self, parts: &[Expanded]) -> Self {
        let mut wanted: Vec<(usize, Range<usize>)> = Vec::new();
        for (number, part) in parts.iter().enumerate() {
            let lines = part.text.split_inclusive('\n').scan(0, |start, line| {
                let at = *start + (line.len() - line.trim_start().len());
                *start += line.len();
                Some(at..at + line.trim().len())
            });
            wanted.extend(lines.filter(|line| !line.is_empty()).map(|line| (number, line)));
        }
        let first: Vec<usize> = parts
            .iter()
            .map(|part| {
                self.sources.extend_from_slice(&part.sources);
                self.sources.len() - part.sources.len()
            })
            .collect();
        let ends: Vec<usize> = self.origins.iter().skip(1).map(|origin| origin.at).chain([self.text.len()]).collect();
        let mut origins = Vec::with_capacity(self.origins.len());
        for (origin, end) in self.origins.iter().zip(ends) {
            origins.push(*origin);
            if origin.tag_end.is_none() {
                continue;
            }
            let mut start = origin.at;
            for line in self.text.get(origin.at..end).unwrap_or_default().split_inclusive('\n') {
                let written = |(number, line): &(usize, Range<usize>)| {
                    parts.get(*number).and_then(|part| part.text.get(line.clone())).unwrap_or_default()
                };
                let held = |(_, one): &(usize, &(usize, Range<usize>))| line.contains(written(one));
                // The longest is the line itself; a shorter one may stand in it by chance.
                let best =
                    wanted.iter().enumerate().filter(held).max_by_key(|(at, one)| (one.1.len(), usize::MAX - at));
                if let Some((index, one)) = best
                    && let (Some(part), Some(first)) = (parts.get(one.0), first.get(one.0))
                    && let Some(offset) = line.find(written(one))
                {
                    origins.extend(part.origins_of(one.1.clone(), start + offset, *first));
                    origins.push(Origin { at: start + offset + one.1.len(), ..*origin });
                    wanted.remove(index);
                }
                start += line.len();
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

/// The number between a pair of marks at the start of `text`, and the bytes they take.
pub(super) fn marked(text: &str, (open, close): (char, char)) -> Option<(usize, usize)> {
    let inner = text.strip_prefix(open)?;
    let end = inner.find(close)?;
    let number = inner.get(..end)?.parse().ok()?;
    Some((number, open.len_utf8() + end + close.len_utf8()))
}
