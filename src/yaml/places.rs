//! Where each character of a scalar stands: the YAML crate counts characters and gives only a scalar's ends,
//! so its value is laid against the source line by line.

use std::cell::Cell;
use std::ops::Range;

use saphyr_parser::ScalarStyle;

use super::mended::Mended;
use crate::text::Text;

/// Characters → bytes, with a mark at every 64th character, and at the one that was asked for before: a reader goes
/// forward by a few.
pub(super) struct CharMap<'a> {
    text: &'a str,
    /// Where the text begins, in bytes of the whole.
    start: usize,
    marks: Vec<usize>,
    before: Cell<(usize, usize)>,
}

const STEP: usize = 64;

impl<'a> CharMap<'a> {
    /// A stretch of a whole that begins at a byte of it.
    pub fn new(text: &'a str, start: usize) -> Self {
        let (mut marks, mut rest) = (vec![0], text.chars());
        while rest.nth(STEP - 1).is_some() {
            marks.push(text.len() - rest.as_str().len());
        }
        Self { text, start, marks, before: Cell::default() }
    }

    /// The byte of a character, in the whole; the text's end for one past it.
    pub fn byte(&self, character: usize) -> usize {
        self.start + self.own_byte(character)
    }

    fn own_byte(&self, character: usize) -> usize {
        let Some(mark) = self.marks.get(character / STEP) else { return self.text.len() };
        let (from, byte) = self.before.get();
        let near = from <= character && from >= character - character % STEP;
        let (from, byte) = if near { (from, byte) } else { (character - character % STEP, *mark) };
        let mut rest = self.text.get(byte..).unwrap_or_default().chars();
        if let Some(skipped) = (character - from).checked_sub(1) {
            let _passed_over = rest.nth(skipped);
        }
        let byte = self.text.len() - rest.as_str().len();
        self.before.set((character, byte));
        byte
    }
}

/// Pieces as they are found; bytes of the value, bytes of the mended text.
struct Pieces(Vec<(usize, usize)>);

impl Pieces {
    /// From `value` on, bytes stand at `file`; nothing to say where they already do.
    fn add(&mut self, value: usize, file: usize) {
        match self.0.last().copied() {
            Some((last, at)) if value - last == file.wrapping_sub(at) => {}
            Some((last, _)) if last == value => {
                self.0.pop();
                self.add(value, file);
            }
            _ => self.0.push((value, file)),
        }
    }
}

/// A decoded scalar with its places. `marked`: an anchor or a tag stands before the text.
pub(super) fn scalar_text(source: &Mended, value: &str, style: ScalarStyle, range: Range<usize>, marked: bool) -> Text {
    let text = source.text();
    let mut start = range.start;
    if marked {
        while text.get(start..).is_some_and(|rest| rest.starts_with(['&', '!'])) {
            let rest = text.get(start..range.end).unwrap_or_default();
            let word = rest.find(char::is_whitespace).unwrap_or(rest.len());
            let gap = rest.get(word..).unwrap_or_default();
            start += word + (gap.len() - gap.trim_start().len());
        }
    }
    let slice = text.get(start..range.end).unwrap_or_default();
    let mut pieces = Pieces(Vec::new());
    match style {
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
            quoted(value, slice, start, style == ScalarStyle::DoubleQuoted, &mut pieces);
        }
        ScalarStyle::Literal | ScalarStyle::Folded => {
            let leading = value.len() - value.trim_start_matches('\n').len();
            let line = text.get(..start).unwrap_or_default().rfind('\n').map_or(0, |at| at + 1);
            pieces.add(0, start);
            lines(value, leading, text.get(line..range.end).unwrap_or_default(), line, start - line, &mut pieces);
        }
        ScalarStyle::Plain => {
            let lead = slice.len() - slice.trim_start().len();
            lines(value, 0, slice.trim_start(), start + lead, 0, &mut pieces);
        }
    }
    let end = match style {
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => range.end,
        _ => start + slice.trim_end().len(),
    };
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let pieces = pieces.0.into_iter().map(|(value, file)| (offset(value), offset(source.origin(file)))).collect();
    let text = Text::new(value, source.place(start..end.max(start)), pieces);
    // In a quoted text on one line a line end is typed, as `\n`.
    let folded = style == ScalarStyle::Folded || style != ScalarStyle::Literal && slice.trim_end().contains('\n');
    if folded { text.folded() } else { text }
}

/// Lays the lines of a plain or block scalar against its value. `indent` is cut from each line of the source
/// as far as it is blank; a line's text then stands in the value as it is, after spaces or line ends that
/// folding made.
fn lines(value: &str, mut at: usize, source: &str, base: usize, indent: usize, pieces: &mut Pieces) {
    let mut offset = base;
    for line in source.split_inclusive('\n') {
        let content = line.trim_end_matches('\n');
        // A plain scalar's lines lose their indentation and their trailing blanks.
        let blank = content.len() - content.trim_start_matches([' ', '\t']).len();
        let cut = if indent == 0 { blank } else { blank.min(indent) };
        let kept = content.get(cut..).unwrap_or_default();
        let kept = if indent == 0 { kept.trim_end_matches([' ', '\t']) } else { kept };
        if !kept.is_empty() {
            while !value.get(at..).unwrap_or_default().starts_with(kept) {
                match value.as_bytes().get(at) {
                    Some(b' ' | b'\n') => at += 1,
                    _ => return,
                }
            }
            pieces.add(at, offset + cut);
            at += kept.len();
            // The line end itself stands where it stands.
            pieces.add(at, offset + cut + kept.len());
        }
        offset += line.len();
    }
}

/// Lays a quoted scalar against its value, escape by escape.
fn quoted(value: &str, slice: &str, base: usize, double: bool, pieces: &mut Pieces) {
    let inner = slice.get(1..).unwrap_or_default();
    let base = base + 1;
    // Without an escape or a fold every character stands as it is.
    if inner.starts_with(value) && !value.contains(if double { ['\\', '\n'] } else { ['\'', '\n'] }) {
        pieces.add(0, base);
        return;
    }
    let mut at = 0;
    let mut offset = 0;
    pieces.add(0, base);
    while let Some(next) = inner.get(offset..).and_then(|rest| rest.chars().next()) {
        let rest = inner.get(offset..).unwrap_or_default();
        let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let after = rest.get(blanks..).unwrap_or_default();
        if after.starts_with('\n') {
            // A fold: blanks and line ends became one space, or a line end for each empty line.
            let skipped = rest.len() - rest.trim_start_matches([' ', '\t', '\n']).len();
            let breaks = rest.get(..skipped).unwrap_or_default().matches('\n').count();
            at += breaks.saturating_sub(1).max(1);
            offset += skipped;
        } else if double && next == '\\' {
            let written = after.get(1..).and_then(|rest| rest.chars().next());
            if written == Some('\n') {
                let tail = rest.get(2..).unwrap_or_default();
                offset += 2 + (tail.len() - tail.trim_start_matches([' ', '\t']).len());
            } else {
                let digits = match written {
                    Some('x') => 2,
                    Some('u') => 4,
                    Some('U') => 8,
                    _ => 0,
                };
                pieces.add(at, base + offset);
                offset += 1 + written.map_or(0, char::len_utf8) + digits;
                at += value.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            }
        } else if !double && rest.starts_with("''") {
            pieces.add(at, base + offset);
            offset += 2;
            at += 1;
        } else {
            pieces.add(at, base + offset);
            offset += next.len_utf8();
            at += next.len_utf8();
        }
        if at >= value.len() {
            return;
        }
    }
}
