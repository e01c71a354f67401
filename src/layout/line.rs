//! A line set (dòng): where each run of letters stands, and how high the line is.

use std::sync::Arc;

use super::breaking::Broken;
use super::prepare::{Bit, BitKind, Object, PICTURE, Prepared, letter_width};
use super::text::{LineHeight, ParagraphFormat, Pt, TextFormat};
use crate::font::{ASCENT, Advances, DESCENT};
use crate::paper::Align;

/// Letters of one look on a line.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// From the left edge of the column.
    pub x: Pt,
    pub width: Pt,
    pub text: String,
    pub format: Arc<TextFormat>,
    /// What every ordinary space has more.
    pub stretch: Pt,
    /// The height of the picture that it is.
    pub picture: Option<Pt>,
    /// It leads from a tab to the words behind it, and says nothing.
    pub leader: bool,
}

/// A line set.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub runs: Vec<Run>,
    /// From its upper edge to the baseline.
    pub ascent: Pt,
    pub height: Pt,
    /// The footnotes whose marks are on it.
    pub notes: Vec<usize>,
}

/// Heights are whole twips, as Word counts.
fn twips(height: Pt) -> Pt {
    (height * 20.0).round() / 20.0
}

/// Sets a broken line; `first`: it is the first of its paragraph.
pub(super) fn set_line(
    prepared: &Prepared,
    broken: &Broken,
    format: &ParagraphFormat,
    mark: &TextFormat,
    width: Pt,
    first: bool,
) -> Line {
    let indent = format.left + if first { format.first } else { 0.0 };
    let room = width - format.right - indent;
    let over = room - broken.natural;
    let justified = format.align == Align::Justified && broken.spaces > 0 && (!broken.ends || over < 0.0);
    let stretch = if justified { over / broken.spaces as f64 } else { 0.0 };
    let start = match format.align {
        Align::Centre => indent + over / 2.0,
        Align::Right => indent + over,
        Align::Left | Align::Justified => indent,
    };
    let mut setter = Setter { prepared, line: Line::default(), x: start, stretch: 0.0 };
    let mut tabs = broken.tabs.iter();
    let last_tab = broken.bits.iter().rposition(|bit| bit.kind == BitKind::Tab);
    for (at, bit) in broken.bits.iter().enumerate() {
        // Only behind the last tab do spaces stretch.
        let behind = last_tab.is_none_or(|tab| at > tab);
        let is_last = at.saturating_add(1) == broken.bits.len();
        match bit.kind {
            BitKind::Word => {
                setter.stretch = if behind && !is_last { stretch } else { 0.0 };
                setter.word(bit);
            }
            BitKind::Tab => {
                let (way, leader) = tabs.next().copied().unwrap_or((0.0, None));
                setter.tab(bit, way, leader);
            }
            BitKind::Line | BitKind::Page => {}
        }
    }
    let mut line = setter.line;
    let sizes = line.runs.iter().map(|run| match run.picture {
        Some(height) => (height, 0.0),
        None => (run.format.size * ASCENT, run.format.size * DESCENT),
    });
    let own = (mark.size * ASCENT, mark.size * DESCENT);
    let (mut ascent, mut descent) = if line.runs.is_empty() { own } else { (0.0, 0.0) };
    for (above, below) in sizes {
        (ascent, descent) = (ascent.max(above), descent.max(below));
    }
    let natural = twips(ascent + descent);
    (line.ascent, line.height) = match format.line {
        LineHeight::Multiple(times) if times >= 1.0 => (ascent, twips(natural * times)),
        LineHeight::Multiple(times) => {
            let height = twips(natural * times);
            (ascent - (natural - height), height)
        }
        LineHeight::Exact(height) => (height * 0.8, height),
        LineHeight::AtLeast(least) if least > natural => (ascent + least - natural, least),
        LineHeight::AtLeast(_) => (ascent, natural),
    };
    line
}

struct Setter<'a> {
    prepared: &'a Prepared,
    line: Line,
    x: Pt,
    stretch: Pt,
}

impl Setter<'_> {
    fn word(&mut self, bit: &Bit) {
        let range = bit.range.start..bit.range.end.saturating_add(bit.spaces);
        for (span, part) in self.prepared.along(&range) {
            let whole = part == range && bit.spaces < 2 && span.object.is_none();
            let text = self.prepared.text.get(part).unwrap_or_default();
            if whole {
                // Measured already; the sum is the same to the last digit.
                let width = bit.ink + bit.space + bit.spaces as f64 * self.stretch;
                self.push(text, &span.format, width, None);
                continue;
            }
            let (advances, size) = (Advances::of(span.format.style), span.format.drawn_size());
            let spaces = text.bytes().filter(|byte| *byte == b' ').count();
            let picture = match span.object {
                Some(Object::Picture(_, height)) if text.contains(PICTURE) => Some(height),
                _ => None,
            };
            if let Some(Object::Note(note)) = span.object {
                self.line.notes.push(note);
            }
            let natural: Pt = match span.object {
                Some(Object::Picture(width, _)) => width,
                _ => text.chars().map(|letter| letter_width(advances, size, letter)).sum(),
            };
            let width = natural + spaces as f64 * self.stretch;
            self.push(text, &span.format, width, picture);
        }
    }

    fn push(&mut self, text: &str, format: &Arc<TextFormat>, width: Pt, picture: Option<Pt>) {
        match self.line.runs.last_mut() {
            Some(last)
                if Arc::ptr_eq(&last.format, format)
                    && picture.is_none()
                    && last.picture.is_none()
                    && !last.leader
                    && (last.stretch - self.stretch).abs() < 1e-9
                    && (last.x + last.width - self.x).abs() < 1e-6 =>
            {
                last.text.push_str(text);
                last.width += width;
            }
            _ => self.line.runs.push(Run {
                x: self.x,
                width,
                text: text.to_owned(),
                format: Arc::clone(format),
                stretch: self.stretch,
                picture,
                leader: false,
            }),
        }
        self.x += width;
    }

    fn tab(&mut self, bit: &Bit, way: Pt, leader: Option<char>) {
        let format = self.prepared.along(&bit.range).next().map(|(span, _)| Arc::clone(&span.format));
        if let (Some(leader), Some(format)) = (leader, format) {
            let one = letter_width(Advances::of(format.style), format.size, leader).max(0.1);
            let count = (way / one).floor().clamp(0.0, 1000.0) as usize;
            let text: String = std::iter::repeat_n(leader, count).collect();
            let x = self.x;
            // The leader ends where the text begins.
            self.x += way - count as f64 * one;
            self.line.runs.push(Run {
                x: self.x,
                width: count as f64 * one,
                text,
                format,
                stretch: 0.0,
                picture: None,
                leader: true,
            });
            self.x = x + way;
        } else {
            // A space, so that what is read out keeps the words apart.
            self.x += way;
        }
    }
}
