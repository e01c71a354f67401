//! A paragraph as one text with the looks along it, cut at every place where a line may end.

use std::ops::Range;
use std::sync::Arc;

use super::text::{After, Drawing, Paragraph, Piece, Pt, TextFormat};
use crate::font::{Advances, EM, ends_in_dash};

/// Stands in the text for a picture.
pub(super) const PICTURE: char = '\u{FFFC}';

/// A stretch of text of one look.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub range: Range<usize>,
    pub format: Arc<TextFormat>,
    pub object: Option<Object>,
}

/// What a stretch is beside its words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Object {
    /// The mark of a footnote.
    Note(usize),
    /// Width and height.
    Picture(Pt, Pt),
}

/// A stretch without a place to break, and the spaces behind it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bit {
    pub kind: BitKind,
    /// Its bytes, without the spaces behind it.
    pub range: Range<usize>,
    pub ink: Pt,
    /// Width and number of the spaces behind it.
    pub space: Pt,
    pub spaces: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BitKind {
    Word,
    Tab,
    /// A line ends.
    Line,
    /// A page ends.
    Page,
}

/// A paragraph ready to be broken.
#[derive(Clone, Debug, Default)]
pub(super) struct Prepared {
    pub text: String,
    pub spans: Vec<Span>,
    pub bits: Vec<Bit>,
    /// Drawings with the byte they are anchored at.
    pub drawings: Vec<(usize, Drawing)>,
}

/// What fields say.
pub(super) struct Fields<'a> {
    pub page: &'a str,
    pub count: &'a str,
}

pub(super) fn prepare(paragraph: &Paragraph, fields: &Fields<'_>) -> Prepared {
    let mut out = Prepared::default();
    if let Some(label) = &paragraph.label {
        let text = match label.then {
            After::Tab => format!("{}\t", label.text),
            After::Space => format!("{} ", label.text),
            After::Nothing => label.text.clone(),
        };
        out.push(&text, &label.format, None);
    }
    for piece in &paragraph.pieces {
        match piece {
            Piece::Text(text, format) => out.push(text, format, None),
            Piece::Tab(format) => out.push("\t", format, None),
            Piece::LineBreak(format) => out.push("\n", format, None),
            Piece::PageBreak => out.push("\u{C}", &paragraph.mark, None),
            Piece::PageNumber(format) => out.push(fields.page, format, None),
            Piece::PageCount(format) => out.push(fields.count, format, None),
            Piece::Note(at, format) => {
                out.push(&at.saturating_add(1).to_string(), format, Some(Object::Note(*at)));
            }
            Piece::Picture(width, height) => {
                out.push("\u{FFFC}", &paragraph.mark, Some(Object::Picture(*width, *height)));
            }
            Piece::Drawing(drawing) => out.drawings.push((out.text.len(), *drawing)),
        }
    }
    out.cut();
    out
}

impl Prepared {
    fn push(&mut self, text: &str, format: &Arc<TextFormat>, object: Option<Object>) {
        let start = self.text.len();
        self.text.push_str(text);
        let range = start..self.text.len();
        match self.spans.last_mut() {
            Some(last) if object.is_none() && last.object.is_none() && Arc::ptr_eq(&last.format, format) => {
                last.range.end = range.end;
            }
            _ if range.is_empty() => {}
            _ => self.spans.push(Span { range, format: Arc::clone(format), object }),
        }
    }

    /// Cuts the text where a line may end.
    fn cut(&mut self) {
        let mut bit: Option<Bit> = None;
        // The last letters of the open bit, the last one first.
        let mut last = [None, None];
        let mut bits = Vec::new();
        for span in &self.spans {
            let text = self.text.get(span.range.clone()).unwrap_or_default();
            let wide = Wide::of(span);
            for (at, letter) in text.char_indices() {
                let at = span.range.start + at;
                let next = at + letter.len_utf8();
                let kind = match letter {
                    '\t' => Some(BitKind::Tab),
                    '\n' => Some(BitKind::Line),
                    '\u{C}' => Some(BitKind::Page),
                    _ => None,
                };
                if let Some(kind) = kind {
                    bits.extend(bit.take());
                    last = [None, None];
                    bits.push(Bit { kind, range: at..next, ink: 0.0, space: 0.0, spaces: 0 });
                    continue;
                }
                let width = wide.of_letter(letter);
                let open =
                    bit.get_or_insert(Bit { kind: BitKind::Word, range: at..at, ink: 0.0, space: 0.0, spaces: 0 });
                if letter == ' ' {
                    open.space += width;
                    open.spaces += 1;
                    continue;
                }
                if open.spaces > 0 || ends_in_dash(last) {
                    bits.extend(bit.take());
                    bit = Some(Bit { kind: BitKind::Word, range: at..next, ink: width, space: 0.0, spaces: 0 });
                    last = [Some(letter), None];
                } else {
                    open.range.end = next;
                    open.ink += width;
                    last = [Some(letter), last[0]];
                }
            }
        }
        bits.extend(bit);
        self.bits = bits;
    }

    /// The letters of a stretch, each with the byte behind it and its width.
    pub(super) fn letters(&self, range: &Range<usize>) -> impl Iterator<Item = (usize, Pt)> {
        self.along(range).flat_map(move |(span, part)| {
            let wide = Wide::of(span);
            let text = self.text.get(part.clone()).unwrap_or_default();
            text.char_indices().map(move |(at, letter)| (part.start + at + letter.len_utf8(), wide.of_letter(letter)))
        })
    }

    /// The looks along a stretch of the text, with the part of it that has them.
    pub(super) fn along(&self, range: &Range<usize>) -> impl Iterator<Item = (&Span, Range<usize>)> {
        let range = range.clone();
        let first = self.spans.partition_point(|span| span.range.end <= range.start);
        let rest = self.spans.get(first..).unwrap_or_default();
        rest.iter().take_while(move |span| span.range.start < range.end).map({
            let range = range.clone();
            move |span| (span, span.range.start.max(range.start)..span.range.end.min(range.end))
        })
    }
}

/// How wide the letters of a span are.
#[derive(Clone, Copy)]
struct Wide {
    advances: Advances,
    size: Pt,
    picture: Option<Pt>,
}

impl Wide {
    fn of(span: &Span) -> Self {
        let picture = match span.object {
            Some(Object::Picture(width, _)) => Some(width),
            _ => None,
        };
        Self { advances: Advances::of(span.format.style), size: span.format.drawn_size(), picture }
    }

    fn of_letter(self, letter: char) -> Pt {
        match self.picture {
            Some(width) => width,
            None => letter_width(self.advances, self.size, letter),
        }
    }
}

/// Width of a letter in points.
pub(super) fn letter_width(advances: Advances, size: Pt, letter: char) -> Pt {
    f64::from(advances.advance(letter)) * size / EM as f64
}
