//! Widths of words (bề rộng chữ), measured with the metrics of Times New Roman.
//!
//! One character differs from [`font`](crate::font): the no-break space of italics is measured as wide as LibreOffice
//! sets it; what holds it here fits in Word too.

use std::ops::Range;

use crate::font::{Advances, EM, Style, ends_in_dash};
use crate::paper::Twips;

/// What LibreOffice adds to a no-break space in italics: 1.35 points at 14 points.
const ITALIC_NO_BREAK: u64 = 200;

/// A size and weight of the document's one typeface (cỡ chữ, kiểu chữ).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Type {
    /// Size in half-points.
    pub half_points: u32,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
}

impl Type {
    /// Upright type of regular weight.
    pub fn regular(half_points: u32) -> Self {
        Self { half_points, bold: false, italic: false }
    }

    /// Upright bold type.
    pub fn bold(half_points: u32) -> Self {
        Self { half_points, bold: true, italic: false }
    }

    /// Height of one line at single spacing, in twips: ascent and descent of Times New Roman are 1.15 em.
    pub fn line_height(self) -> Twips {
        self.half_points * 10 * 115 / 100
    }

    fn twips(self, units: u64) -> Twips {
        let twips = (units * u64::from(self.half_points) * 10).div_ceil(EM);
        Twips::try_from(twips).unwrap_or(Twips::MAX)
    }

    fn advances(self) -> Letters {
        let advances = Advances::of(Style { bold: self.bold, italic: self.italic });
        Letters { advances, no_break: if self.italic { ITALIC_NO_BREAK } else { 0 } }
    }
}

/// The advances of one face as they are measured here.
#[derive(Clone, Copy)]
struct Letters {
    advances: Advances,
    /// What a no-break space has more.
    no_break: u64,
}

impl Letters {
    fn of(self, letter: char) -> u64 {
        let more = if letter == '\u{A0}' { self.no_break } else { 0 };
        u64::from(self.advances.advance(letter)) + more
    }
}

/// Width of `text` set on one line, in twips, rounded up; a line break counts nothing.
pub fn width(text: &str, half_points: u32, bold: bool, italic: bool) -> Twips {
    let set = Type { half_points, bold, italic };
    let advances = set.advances();
    set.twips(text.chars().map(|letter| advances.of(letter)).sum())
}

/// Lines that `text` takes in a column of `width` twips, each as a range of bytes without the spaces at its
/// end. At least one line, even of an empty text.
///
/// Broken as Word breaks: after spaces, hyphens and dashes and at `\n`, never at a no-break space, a no-break
/// hyphen or a slash. A word wider than the column begins a line and is broken at the column's edge.
pub fn wrap(text: &str, width: Twips, set: Type) -> Vec<Range<usize>> {
    Breaks::of(text, set).wrap(width)
}

/// How many lines [`wrap`] would make.
pub fn line_count(text: &str, width: Twips, set: Type) -> usize {
    let mut filler = Filler::new(width, set);
    pieces(text, set, |piece| filler.set(&piece, text));
    filler.lines + 1
}

/// A text cut at every place where a line may end, to be set in several widths.
pub(super) struct Breaks<'t> {
    text: &'t str,
    set: Type,
    pieces: Vec<Piece>,
}

impl<'t> Breaks<'t> {
    pub(super) fn of(text: &'t str, set: Type) -> Self {
        let mut all = Vec::new();
        pieces(text, set, |piece| all.push(piece));
        Self { text, set, pieces: all }
    }

    /// As [`wrap`].
    pub(super) fn wrap(&self, width: Twips) -> Vec<Range<usize>> {
        let mut lines = Vec::new();
        let mut filler = Filler::new(width, self.set);
        let mut line: Option<Range<usize>> = None;
        for piece in &self.pieces {
            if filler.turns(piece)
                && let Some(done) = line.take()
            {
                lines.push(done);
            }
            let mut start = line.as_ref().map_or(piece.range.start, |line| line.start);
            filler.add(piece, self.text, |at| {
                lines.push(start..at);
                start = at;
            });
            line = Some(start..piece.range.end);
            if piece.ends_line {
                lines.extend(line.take());
            }
        }
        lines.extend(line);
        if lines.is_empty() || self.text.ends_with('\n') {
            lines.push(self.text.len()..self.text.len());
        }
        lines
    }

    /// As [`line_count`].
    pub(super) fn line_count(&self, width: Twips) -> usize {
        let mut filler = Filler::new(width, self.set);
        self.pieces.iter().for_each(|piece| filler.set(piece, self.text));
        filler.lines + 1
    }
}

/// The widest stretch of `text` that is never broken, in twips; 0 for an empty text.
pub fn widest_word(text: &str, set: Type) -> Twips {
    let mut widest = 0;
    pieces(text, set, |piece| widest = widest.max(piece.solid));
    set.twips(widest)
}

/// How much room a text asks for.
pub struct Extent<'t> {
    /// On one line, as [`width`] has it but for italics.
    pub whole: Twips,
    /// The widest word that is wider than the limit and may be broken there, with its width: an address, a path, a name of a
    /// file. Figures never are: a sum on two lines is read as two.
    pub long: Option<(&'t str, Twips)>,
    /// The widest word that must not be broken, if long ones are where they pass the limit; 0 if there is none.
    pub unbroken: Twips,
}

/// Measures a line of text; words wider than `limit` may be broken.
pub fn extent(text: &str, set: Type, limit: Twips) -> Extent<'_> {
    let mut found = Extent { whole: 0, long: None, unbroken: 0 };
    let mut whole = 0;
    // Compared in font units, which is the same and costs no division.
    let (mut widest, most) = (0, u64::from(limit) * EM / (u64::from(set.half_points.max(1)) * 10));
    if set.italic {
        pieces(text, Type { italic: false, ..set }, |piece| whole += piece.solid + piece.space);
    }
    pieces(text, set, |piece| {
        if !set.italic {
            whole += piece.solid + piece.space;
        }
        if piece.solid <= most {
            widest = widest.max(piece.solid);
            return;
        }
        let width = set.twips(piece.solid);
        let word = text.get(piece.range).unwrap_or_default();
        if width <= limit || !word.contains(char::is_alphabetic) {
            widest = widest.max(piece.solid);
        } else if found.long.is_none_or(|(_, known)| width > known) {
            found.long = Some((word, width));
        }
    });
    Extent { whole: set.twips(whole), unbroken: set.twips(widest), ..found }
}

/// A stretch without a place to break, and the spaces after it.
struct Piece {
    /// Its bytes, without the spaces after it.
    range: Range<usize>,
    /// Its width in font units.
    solid: u64,
    /// Width of the spaces after it.
    space: u64,
    /// A line break follows.
    ends_line: bool,
}

/// Cuts a text at every place where a line may end.
fn pieces(text: &str, set: Type, mut found: impl FnMut(Piece)) {
    let advances = set.advances();
    let mut piece = Piece { range: 0..0, solid: 0, space: 0, ends_line: false };
    let mut open = false;
    // The letters of the open piece before this one, the nearest first.
    let mut before: [Option<char>; 2] = [None; 2];
    for (at, letter) in text.char_indices() {
        let next = at + letter.len_utf8();
        let width = advances.of(letter);
        if letter == '\n' {
            let done = std::mem::replace(&mut piece, Piece { range: next..next, solid: 0, space: 0, ends_line: false });
            found(Piece { ends_line: true, ..done });
            open = false;
            before = [None; 2];
        } else if letter == ' ' {
            piece.space += width;
            open = true;
        } else {
            let after_dash = !open && ends_in_dash(before);
            if piece.space > 0 || after_dash {
                found(std::mem::replace(&mut piece, Piece { range: at..at, solid: 0, space: 0, ends_line: false }));
                before = [None; 2];
            }
            open = false;
            before = [Some(letter), before[0]];
            piece.solid += width;
            piece.range.end = next;
        }
    }
    if !piece.range.is_empty() || piece.space > 0 {
        found(piece);
    }
}

/// Greedy filling of lines.
struct Filler {
    advances: Letters,
    width: u64,
    used: u64,
    lines: usize,
    empty: bool,
}

impl Filler {
    fn new(width: Twips, set: Type) -> Self {
        let size = u64::from(set.half_points.max(1)) * 10;
        Self { advances: set.advances(), width: u64::from(width) * EM / size, used: 0, lines: 0, empty: true }
    }

    /// Sets a piece of `text` where it goes.
    fn set(&mut self, piece: &Piece, text: &str) {
        self.turns(piece);
        self.add(piece, text, |_| {});
    }

    /// True if a piece does not fit the open line, which is then closed.
    fn turns(&mut self, piece: &Piece) -> bool {
        let turned = !self.empty && self.used + piece.solid > self.width;
        if turned {
            self.lines += 1;
            self.used = 0;
        }
        turned
    }

    /// Sets a piece of `text`; `broken` is told each byte at which it goes over to another line.
    fn add(&mut self, piece: &Piece, text: &str, mut broken: impl FnMut(usize)) {
        if piece.solid <= self.width {
            self.used += piece.solid;
        } else {
            for (at, letter) in text.get(piece.range.clone()).unwrap_or_default().char_indices() {
                let width = self.advances.of(letter);
                if at > 0 && self.used + width > self.width {
                    self.lines += 1;
                    self.used = 0;
                    broken(piece.range.start + at);
                }
                self.used += width;
            }
        }
        self.used += piece.space;
        self.empty = false;
        if piece.ends_line {
            self.lines += 1;
            self.used = 0;
            self.empty = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, width: Twips) -> Vec<&str> {
        wrap(text, width, Type::regular(28)).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn widths_are_those_of_times_new_roman() {
        // Times New Roman at 14 pt: a figure is half an em, 7 pt.
        assert_eq!(width("2021", 28, false, false), 4 * 140);
        assert!(width("Phòng Nội vụ", 28, true, false) > width("Phòng Nội vụ", 28, false, false));
    }

    #[test]
    fn a_no_break_space_of_italics_is_as_wide_as_libreoffice_sets_it() {
        let space = |text, italic| width(text, 28, false, italic);
        assert_eq!(space("\u{A0}", false), space(" ", false));
        assert_eq!(space("\u{A0}", true) - space(" ", true), 28);
    }

    #[test]
    fn every_vietnamese_letter_has_its_own_width() {
        assert_eq!(width("ệ", 28, false, false), width("e", 28, false, false));
        assert_eq!(width("Ậ", 28, true, false), width("A", 28, true, false));
    }

    #[test]
    fn lines_break_after_spaces_and_hyphens_but_not_at_no_break_spaces() {
        let half = width("Tài chính - Kế", 28, false, false);
        assert_eq!(lines("Tài chính - Kế hoạch", half), ["Tài chính - Kế", "hoạch"]);
        assert_eq!(lines("HĐND-UBND xã", width("HĐND-", 28, false, false)), ["HĐND-", "UBND", "xã"]);
        assert_eq!(lines("ngày\u{A0}30 tháng", width("ngày 30", 28, false, false)), ["ngày\u{A0}30", "tháng"]);
    }

    #[test]
    fn counting_lines_agrees_with_breaking_them() {
        for text in [
            "",
            "a",
            "a\n",
            "a\n\nb",
            "ở https://x.vn/abc nhé",
            "Xây dựng kế hoạch kiểm tra, rà soát văn bản",
            "  hai  khoảng trắng ",
        ] {
            for width in [100, 700, 1500, 4000] {
                let set = Type::regular(24);
                assert_eq!(line_count(text, width, set), wrap(text, width, set).len(), "{text:?} in {width}");
            }
        }
    }

    #[test]
    fn a_word_wider_than_the_column_is_broken_at_its_edge() {
        let half = width("https://", 28, false, false);
        assert_eq!(lines("xem https://x.vn/a", half), ["xem", "https://", "x.vn/a"]);
        let set = Type::regular(24);
        let address = "https://dichvucong.gov.vn/p/home?x=1";
        let text = format!("Xem {address} nhé");
        let found = extent(&text, set, 1000);
        assert_eq!(found.long.unwrap().0, address);
        assert_eq!((found.unbroken, found.whole), (width("Xem", 24, false, false), width(&text, 24, false, false)));
        assert_eq!(extent("1.250.000.000.000 đồng", set, 1000).long, None);
    }

    #[test]
    fn the_widest_word_may_hold_a_slash_but_no_space() {
        let set = Type::regular(24);
        assert_eq!(widest_word("trước 30/11/2023", set), width("30/11/2023", 24, false, false));
        assert_eq!(widest_word("", set), 0);
    }
}
