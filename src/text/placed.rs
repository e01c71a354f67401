//! A scalar's text, and where each of its characters stands in the file.

use std::ops::Range;
use std::sync::Arc;

use super::span::{FileId, Span};

/// The text of a YAML scalar with its places, so that a fault inside Markdown or Tera is shown at its own
/// line and column of the file even where the scalar is indented, folded or escaped.
///
/// `pieces` maps offsets of the value to offsets of the file: from each piece's offset on, bytes stand in
/// the file as in the value, until the next piece. A copy shares the characters.
#[derive(Clone, Debug)]
pub struct Text {
    value: Arc<str>,
    span: Span,
    pieces: Pieces,
    folded: bool,
}

/// Most texts stand in the file in one piece.
#[derive(Clone, Debug)]
enum Pieces {
    None,
    One([(u32, u32); 1]),
    Many(Arc<Vec<(u32, u32)>>),
}

impl Pieces {
    fn of(pieces: Vec<(u32, u32)>) -> Self {
        match pieces.as_slice() {
            [] => Pieces::None,
            [only] => Pieces::One([*only]),
            _ => Pieces::Many(Arc::new(pieces)),
        }
    }
}

impl std::ops::Deref for Pieces {
    type Target = [(u32, u32)];

    fn deref(&self) -> &[(u32, u32)] {
        match self {
            Pieces::None => &[],
            Pieces::One(one) => one,
            Pieces::Many(all) => all,
        }
    }
}

impl Text {
    /// A value that was read from `span`; `pieces` are `(offset in value, offset in file)`, ascending.
    pub fn new(value: impl Into<Arc<str>>, span: Span, pieces: Vec<(u32, u32)>) -> Self {
        Self { value: value.into(), span, pieces: Pieces::of(pieces), folded: false }
    }

    /// A value in which YAML made typed line ends spaces (`>`, a plain or quoted text of several lines): a line end in it is
    /// what an empty line left.
    #[must_use]
    pub fn folded(mut self) -> Self {
        self.folded = true;
        self
    }

    /// The same with an empty line wherever the author typed one: where folding left a single line end.
    #[must_use]
    pub fn unfolded(self) -> Self {
        if !self.folded {
            return self;
        }
        // Lines indented deeper keep their ends in YAML, and several empty lines leave several.
        let flush = |line: &str| !line.is_empty() && !line.starts_with(' ');
        let mut single: Vec<usize> = Vec::new();
        let mut lines = self.value.split('\n').peekable();
        let mut at = 0;
        while let Some(line) = lines.next() {
            at += line.len();
            if flush(line) && lines.peek().is_some_and(|next| flush(next)) {
                single.push(at);
            }
            at += 1;
        }
        if single.is_empty() {
            return self;
        }
        let mut value = String::with_capacity(self.value.len() + single.len());
        for (at, letter) in self.value.char_indices() {
            value.push(letter);
            if single.binary_search(&at).is_ok() {
                value.push('\n');
            }
        }
        let moved = |at: usize| offset(at + single.partition_point(|end| *end < at));
        let mut pieces: Vec<_> = self.pieces.iter().map(|(at, file)| (moved(*at as usize), *file)).collect();
        pieces.extend(single.iter().map(|end| (moved(end + 1), offset(self.file_offset(end + 1)))));
        pieces.sort_unstable();
        pieces.dedup_by_key(|(at, _)| *at);
        Self { value: value.into(), pieces: Pieces::of(pieces), folded: false, ..self }
    }

    /// A value that stands in the file exactly as it is.
    pub fn verbatim(value: impl Into<Arc<str>>, span: Span) -> Self {
        Self::new(value, span, vec![(0, span.start)])
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.value
    }

    /// The scalar's whole place, quotes and indicators included.
    pub fn span(&self) -> Span {
        self.span
    }

    /// True for a text of a file; false for one that the program brings along, which has a place for complaints only.
    pub fn is_placed(&self) -> bool {
        !self.pieces.is_empty()
    }

    /// The file it stands in.
    pub fn file(&self) -> FileId {
        self.span.file
    }

    /// The place in the file of a stretch of the value.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        let start = self.file_offset(range.start);
        // The end is found from the last byte inside, so that a stretch that ends at a line end does not
        // run into the next line's indentation.
        let end = match range.end.checked_sub(1) {
            Some(last) if last >= range.start => self.file_offset(last) + 1,
            _ => start,
        };
        Span::new(self.span.file, start..end.max(start))
    }

    /// The stretch of the value that was written at a place of the file: the way back from [`Text::span_of`]. Empty where
    /// none of it was.
    pub fn range_of(&self, span: Span) -> Range<usize> {
        if span.file != self.span.file || span.start >= span.end {
            return 0..0;
        }
        let start = self.value_offset(span.start, 0);
        // A byte behind the last one inside, as `span_of` counts.
        let end = self.value_offset(span.end.saturating_sub(1), 1).min(self.value.len());
        let start = (0..=start.min(self.value.len())).rev().find(|at| self.value.is_char_boundary(*at));
        let end = (end..=self.value.len()).find(|at| self.value.is_char_boundary(*at));
        let start = start.unwrap_or_default();
        start..end.unwrap_or(start).max(start)
    }

    /// The same text with other signs in the same places, each as long in bytes as the one it takes the place of; of
    /// another length the text stays as it is.
    pub fn with_signs(&self, value: String) -> Text {
        let value = if value.len() == self.value.len() { value.into() } else { self.value.clone() };
        Text { value, ..self.clone() }
    }

    /// A part of the text, with its places.
    pub fn slice(&self, range: Range<usize>) -> Text {
        let span = self.span_of(range.clone());
        if range == (0..self.value.len()) && self.span_of(range.clone()) == self.span && self.pieces.len() == 1 {
            return self.clone();
        }
        let value = self.value.get(range.clone()).unwrap_or_default();
        let first = (0, offset(self.file_offset(range.start)));
        let later = self.pieces.iter().filter(|(at, _)| range.contains(&(*at as usize)) && *at as usize > range.start);
        let pieces = std::iter::once(first).chain(later.map(|(at, file)| (at - offset(range.start), *file))).collect();
        Text { folded: self.folded, ..Text::new(value, span, pieces) }
    }

    /// The lines as they are typed, empty ones too; also of a plain or folded scalar, whose line ends are spaces in its
    /// value.
    pub fn typed_lines(&self) -> Vec<Text> {
        let offset = |at: u32| at as usize;
        let folded = self.pieces.windows(2).filter_map(|pair| {
            let [(before, place), (value, file)] = pair else { return None };
            let in_line = file.checked_sub(*place) == value.checked_sub(*before);
            let space = offset(*value).checked_sub(1).and_then(|at| self.value.as_bytes().get(at)) == Some(&b' ');
            (!in_line && space).then(|| offset(*value))
        });
        let mut starts: Vec<usize> = self.value.match_indices('\n').map(|(at, _)| at + 1).chain(folded).collect();
        starts.sort_unstable();
        starts.dedup();
        let ends = starts.iter().copied().chain([self.value.len()]);
        let lines = std::iter::once(0).chain(starts.iter().copied()).zip(ends);
        lines.filter(|(start, end)| start < end).map(|(start, end)| self.slice(start..end)).collect()
    }

    /// The byte of the value so many behind the one that stands at a byte of the file; where that lies between lines, the
    /// first one after it.
    fn value_offset(&self, at: u32, behind: u32) -> usize {
        let index = self.pieces.partition_point(|(_, file)| *file <= at);
        let piece = index.checked_sub(1).and_then(|index| self.pieces.get(index));
        let here =
            piece.map_or(0, |(value, file)| value.saturating_add(at.saturating_sub(*file)).saturating_add(behind));
        let next = self.pieces.get(index).map_or(u32::MAX, |(value, _)| *value);
        here.min(next) as usize
    }

    fn file_offset(&self, at: usize) -> usize {
        let index = self.pieces.partition_point(|(offset, _)| *offset as usize <= at);
        match index.checked_sub(1).and_then(|index| self.pieces.get(index)) {
            Some((offset, file)) => *file as usize + (at - *offset as usize),
            None => self.span.start as usize,
        }
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl Eq for Text {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_folding_joined_are_the_lines_that_were_typed() {
        // "- ab\n  cd\n": the value "ab cd" has its lines at bytes 2 and 7.
        let text = Text::new("ab cd", Span::new(FileId(0), 2..9), vec![(0, 2), (3, 7)]);
        let lines: Vec<(String, usize)> =
            text.typed_lines().iter().map(|line| (line.as_str().to_owned(), line.span().range().start)).collect();
        assert_eq!(lines, [("ab ".to_owned(), 2), ("cd".to_owned(), 7)]);
        let block = Text::new("ab\n\ncd\n", Span::new(FileId(0), 3..15), vec![(0, 7), (4, 13)]);
        assert_eq!(block.typed_lines().iter().map(Text::as_str).collect::<Vec<_>>(), ["ab\n", "\n", "cd\n"]);
    }

    #[test]
    fn a_stretch_of_an_indented_block_is_found_in_the_file() {
        // "x: |\n  ab\n  cd\n": the value "ab\ncd\n" has its lines at bytes 7 and 12.
        let span = Span::new(FileId(0), 3..15);
        let text = Text::new("ab\ncd\n", span, vec![(0, 7), (3, 12)]);
        assert_eq!(text.span_of(3..5).range(), 12..14);
        assert_eq!(text.span_of(1..2).range(), 8..9);
        assert_eq!(text.slice(1..5).span_of(2..4).range(), 12..14);
    }

    #[test]
    fn a_place_of_the_file_is_found_in_the_value() {
        // "x: |\n  ab\n  cd\n": the value "ab\ncd\n" has its lines at bytes 7 and 12.
        let text = Text::new("ab\ncd\n", Span::new(FileId(0), 3..15), vec![(0, 7), (3, 12)]);
        for range in [0..6, 1..2, 3..5, 1..5] {
            assert_eq!(text.range_of(text.span_of(range.clone())), range);
        }
        assert_eq!(text.range_of(text.span()), 0..6);
        assert_eq!(text.range_of(Span::new(FileId(0), 20..25)), 6..6);
        assert_eq!(text.range_of(Span::new(FileId(1), 7..9)), 0..0);
        // `"\u0111a"`: an escape of six bytes is a letter of two.
        let escaped = Text::new("đa", Span::new(FileId(0), 0..9), vec![(0, 1), (2, 7)]);
        assert_eq!(escaped.range_of(escaped.span_of(0..2)), 0..2);
        assert_eq!(escaped.range_of(Span::new(FileId(0), 1..7)), 0..2);
        assert_eq!(escaped.range_of(escaped.span_of(2..3)), 2..3);
    }

    #[test]
    fn an_empty_line_of_a_folded_text_parts_paragraphs() {
        // "x: >\n  ab\n  cd\n\n  ef\n": folded to "ab cd\nef\n", its lines at bytes 7, 12 and 18.
        let span = Span::new(FileId(0), 3..20);
        let text = Text::new("ab cd\nef\n", span, vec![(0, 7), (3, 12), (6, 18)]).folded().unfolded();
        assert_eq!(text.as_str(), "ab cd\n\nef\n");
        assert_eq!((text.span_of(7..9).range(), text.span_of(3..5).range()), (18..20, 12..14));
        let deeper = Text::verbatim("a\n  b\nc", span).folded().unfolded();
        assert_eq!(deeper.as_str(), "a\n  b\nc");
    }
}
