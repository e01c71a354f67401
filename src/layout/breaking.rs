//! Where the lines of a paragraph end (ngắt dòng).
//!
//! Word 2013 and later set a justified paragraph by shrinking spaces as well as stretching them. A word that does not fit
//! at natural width is still taken on the line when
//!
//! 1. no space of that line shrinks by more than a quarter of its width, and
//! 2. the shrink of each space with the word is at most half the stretch of each space without it.
//!
//! Only ordinary spaces stretch and shrink. The rule was found by measuring; no text of Microsoft's states it.

use std::ops::Range;

use super::prepare::{Bit, BitKind, Prepared};
use super::text::{ParagraphFormat, Pt, TabStop};
use crate::paper::Align;

/// A space shrinks by no more than this part of its width.
const SHRINK: f64 = 0.25;

/// The shrink with a word is at most this part of the stretch without it.
const SHARE: f64 = 0.5;

/// What rounding may cost: a hundredth of a point.
const ROUNDING: Pt = 0.01;

/// A broken line: bits with what was decided about them.
#[derive(Clone, Debug, Default)]
pub(super) struct Broken {
    pub bits: Vec<Bit>,
    /// The way each tab takes, in the order of the tabs.
    pub tabs: Vec<(Pt, Option<char>)>,
    /// Width of what is on it, without the spaces at its end.
    pub natural: Pt,
    /// Spaces between words behind the last tab.
    pub spaces: usize,
    /// A break or the end of the paragraph ends it: it is not justified.
    pub ends: bool,
    /// A page ends behind it.
    pub page: bool,
    /// The word that is broken at its end, where no line holds it.
    pub cut: Option<Range<usize>>,
}

/// The line that is being filled.
#[derive(Clone, Copy, Debug, Default)]
struct Open {
    /// Width to the end of the last word.
    ink: Pt,
    /// Spaces between words behind the last tab.
    spaces: usize,
    /// The spaces behind the last word.
    gap: Pt,
    gap_spaces: usize,
    /// The narrowest space.
    narrowest: Pt,
    /// How far text may reach beyond the column, where a tab stop of the paragraph's own lies beyond it.
    beyond: Pt,
}

impl Open {
    /// Whether a word still comes on this line by shrinking its spaces.
    fn takes(&self, word: Pt, room: Pt) -> bool {
        let with = self.spaces.saturating_add(self.gap_spaces);
        if with == 0 {
            return false;
        }
        let over = self.ink + self.gap + word - room;
        let shrink = over / with as f64;
        let narrowest = self.narrowest.min(self.gap_width());
        let stretch = if self.spaces == 0 { Pt::INFINITY } else { (room - self.ink) / self.spaces as f64 };
        shrink <= narrowest * SHRINK && shrink <= stretch * SHARE
    }

    /// Width of each space behind the last word; infinite where there is none, as behind a hyphen.
    fn gap_width(&self) -> Pt {
        if self.gap_spaces == 0 { Pt::INFINITY } else { self.gap / self.gap_spaces as f64 }
    }

    fn add(&mut self, bit: &Bit) {
        self.narrowest = self.narrowest.min(self.gap_width());
        self.ink += self.gap + bit.ink;
        self.spaces += self.gap_spaces;
        (self.gap, self.gap_spaces) = (bit.space, bit.spaces);
    }
}

/// Breaks a paragraph into lines in a column of `width`; at least one line. `shrinks`: by the rule above.
pub(super) fn break_lines(
    prepared: &Prepared,
    format: &ParagraphFormat,
    width: Pt,
    tab: Pt,
    shrinks: bool,
) -> Vec<Broken> {
    let mut breaker = Breaker {
        format,
        width,
        tab,
        shrinks: shrinks && format.align == Align::Justified,
        lines: Vec::new(),
        line: Broken::default(),
        open: Open { narrowest: Pt::INFINITY, ..Open::default() },
    };
    for (at, bit) in prepared.bits.iter().enumerate() {
        match bit.kind {
            BitKind::Word => breaker.word(bit, prepared),
            BitKind::Tab => breaker.tab(bit, prepared.bits.get(at.saturating_add(1)..).unwrap_or_default()),
            BitKind::Line => breaker.end(true, false),
            BitKind::Page => breaker.end(true, true),
        }
    }
    breaker.end(true, false);
    breaker.lines
}

struct Breaker<'a> {
    format: &'a ParagraphFormat,
    width: Pt,
    tab: Pt,
    shrinks: bool,
    lines: Vec<Broken>,
    line: Broken,
    open: Open,
}

impl Breaker<'_> {
    fn indent(&self) -> Pt {
        self.format.left + if self.lines.is_empty() { self.format.first } else { 0.0 }
    }

    fn room(&self) -> Pt {
        (self.width - self.format.right - self.indent()).max(1.0) + self.open.beyond
    }

    fn end(&mut self, ends: bool, page: bool) {
        let mut line = std::mem::take(&mut self.line);
        (line.natural, line.spaces) = (self.open.ink, self.open.spaces);
        (line.ends, line.page) = (ends, page);
        self.lines.push(line);
        self.open = Open { narrowest: Pt::INFINITY, ..Open::default() };
    }

    fn word(&mut self, bit: &Bit, prepared: &Prepared) {
        let room = self.room();
        let fits = self.open.ink + self.open.gap + bit.ink <= room + ROUNDING;
        let is_first = self.line.bits.is_empty();
        let behind_tabs = bit.ink > room && self.line.bits.iter().all(|bit| bit.kind == BitKind::Tab);
        if !fits && !is_first && !behind_tabs {
            if !(self.shrinks && self.open.takes(bit.ink, room)) {
                self.end(false, false);
                return self.word(bit, prepared);
            }
        } else if !fits {
            return self.too_wide(bit, prepared, room);
        }
        self.open.add(bit);
        self.line.bits.push(bit.clone());
    }

    /// A word wider than the column begins a line, if need be behind tabs, and is broken at the column's edge.
    fn too_wide(&mut self, bit: &Bit, prepared: &Prepared, room: Pt) {
        let mut part = Bit { ink: 0.0, space: 0.0, spaces: 0, range: bit.range.start..bit.range.start, ..bit.clone() };
        let mut used = self.open.ink + self.open.gap;
        for (end, width) in prepared.letters(&bit.range) {
            let room = if self.lines.is_empty() { room } else { self.room() };
            if used + width > room + ROUNDING && !part.range.is_empty() {
                let rest = Bit { range: part.range.end..part.range.end, ink: 0.0, ..part.clone() };
                let done = std::mem::replace(&mut part, rest);
                self.open.add(&done);
                self.line.bits.push(done);
                self.line.cut = Some(bit.range.clone());
                self.end(false, false);
                used = 0.0;
            }
            part.range.end = end;
            part.ink += width;
            used += width;
        }
        (part.space, part.spaces) = (bit.space, bit.spaces);
        self.open.add(&part);
        self.line.bits.push(part);
    }

    /// `behind`: what follows the tab, of which the stretch to the next tab or break stands at its stop.
    fn tab(&mut self, bit: &Bit, behind: &[Bit]) {
        let indent = self.indent();
        let here = indent + self.open.ink + self.open.gap;
        let hanging = (self.format.first < 0.0 && self.lines.is_empty()).then_some(self.format.left);
        let stop = next_stop(&self.format.tabs, hanging, self.tab, here);
        let until = behind.iter().take_while(|bit| bit.kind == BitKind::Word);
        let (ink, _) = until.fold((0.0, 0.0), |(ink, space), bit| (ink + space + bit.ink, bit.space));
        let back = match stop.align {
            Align::Right => ink,
            Align::Centre => ink / 2.0,
            Align::Left | Align::Justified => 0.0,
        };
        let right = self.width - self.format.right;
        if here > right + ROUNDING && !self.line.bits.is_empty() {
            self.end(false, false);
            return self.tab(bit, behind);
        }
        if stop.at > right && self.format.tabs.contains(&stop) {
            let first = behind.first().filter(|bit| bit.kind == BitKind::Word).map_or(0.0, |bit| bit.ink);
            let reach = if stop.align == Align::Right { 0.0 } else { first };
            self.open.beyond = self.open.beyond.max(stop.at + reach - right);
        }
        let way = (stop.at - back - here).max(0.0);
        self.line.tabs.push((way, stop.leader));
        self.open.ink += self.open.gap + way;
        (self.open.gap, self.open.gap_spaces, self.open.spaces) = (0.0, 0, 0);
        self.line.bits.push(bit.clone());
    }
}

/// The stop that a tab at `here` leads to: one of the paragraph's, the edge of a hanging indent, or the next of those
/// that are everywhere.
fn next_stop(stops: &[TabStop], hanging: Option<Pt>, every: Pt, here: Pt) -> TabStop {
    let plain = |at| TabStop { at, align: Align::Left, leader: None };
    let own = stops.iter().find(|stop| stop.at > here + ROUNDING).copied();
    let edge = hanging.filter(|edge| *edge > here + ROUNDING).map(plain);
    match (own, edge) {
        (Some(own), Some(edge)) if edge.at < own.at => edge,
        (Some(own), _) => own,
        (None, Some(edge)) => edge,
        (None, None) => {
            let every = every.max(1.0);
            plain(((here + ROUNDING) / every).floor().mul_add(every, every))
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::prepare::Span;
    use super::*;

    /// Bits of words each 30 points wide, with spaces of 4 points.
    fn words(inks: &[Pt]) -> Prepared {
        let bit = |ink: &Pt| Bit { kind: BitKind::Word, range: 0..0, ink: *ink, space: 4.0, spaces: 1 };
        Prepared { bits: inks.iter().map(bit).collect(), ..Prepared::default() }
    }

    fn broken(inks: &[Pt], width: Pt, align: Align) -> Vec<usize> {
        let format = ParagraphFormat { align, ..ParagraphFormat::default() };
        let lines = break_lines(&words(inks), &format, width, 36.0, true);
        lines.iter().map(|line| line.bits.len()).collect()
    }

    // Four words of 30 and three spaces of 4 are 132 wide.

    #[test]
    fn a_word_is_taken_when_no_space_shrinks_by_more_than_a_quarter() {
        // 3 points over three spaces: each shrinks by 1, a quarter of 4. Without the word: 98 of 129, two spaces would
        // stretch by 15.5 each; a half of that is more than 1.
        assert_eq!(broken(&[30.0; 5], 129.0, Align::Justified), [4, 1]);
        // 3.3 over three spaces: each would shrink by 1.1.
        assert_eq!(broken(&[30.0; 5], 128.7, Align::Justified), [3, 2]);
    }

    #[test]
    fn a_word_is_left_when_the_line_is_nearly_full_without_it() {
        // Words of 30, 30, 30 and 1: 102 wide with three spaces. On 101 each space shrinks by 1/3. Without the last word:
        // 98 of 101, two spaces stretch by 1.5 each; a half of that, 0.75, is more than 1/3: it is taken.
        assert_eq!(broken(&[30.0, 30.0, 30.0, 1.0, 9.0], 101.0 + 2.0, Align::Justified), [4, 1]);
        assert_eq!(broken(&[30.0, 30.0, 30.0, 1.0, 9.0], 101.0, Align::Justified), [4, 1]);
        // On 100.5 each shrinks by 0.83 against a stretch of 1.25: a half of it, 0.625, is less. It is left.
        assert_eq!(broken(&[30.0, 30.0, 30.0, 1.0, 9.0], 100.5, Align::Justified), [3, 2]);
    }

    #[test]
    fn a_part_behind_a_hyphen_is_taken_like_a_word() {
        // "30 30 30-" and a part of 10 without a space before it: 108 with two spaces. On 107 each shrinks by 0.5; without
        // the part 98 of 107, each would stretch by 4.5.
        let mut prepared = words(&[30.0, 30.0, 30.0, 10.0, 30.0]);
        (prepared.bits[2].space, prepared.bits[2].spaces) = (0.0, 0);
        let format = ParagraphFormat { align: Align::Justified, ..ParagraphFormat::default() };
        let lines = break_lines(&prepared, &format, 107.0, 36.0, true);
        assert_eq!(lines.iter().map(|line| line.bits.len()).collect::<Vec<_>>(), [4, 1]);
    }

    #[test]
    fn only_justified_lines_shrink() {
        assert_eq!(broken(&[30.0; 5], 129.0, Align::Left), [3, 2]);
    }

    #[test]
    fn a_word_wider_than_the_column_begins_behind_a_tab() {
        let tab = Bit { kind: BitKind::Tab, range: 0..1, ink: 0.0, space: 0.0, spaces: 0 };
        let word = Bit { kind: BitKind::Word, range: 1..31, ink: 150.0, space: 0.0, spaces: 0 };
        let spans = vec![Span { range: 0..31, format: Arc::default(), object: None }];
        let text = format!("\t{}", "1".repeat(30));
        let prepared = Prepared { text, spans, bits: vec![tab, word], ..Prepared::default() };
        let lines = break_lines(&prepared, &ParagraphFormat::default(), 100.0, 36.0, false);
        // 64 points are left behind the tab: twelve figures of 5.
        let ends: Vec<_> = lines.iter().map(|line| line.bits.last().map(|bit| bit.range.clone())).collect();
        assert_eq!(ends, [Some(1..13), Some(13..31)]);
    }

    #[test]
    fn text_reaches_a_stop_that_lies_beyond_the_column() {
        let mut prepared = words(&[30.0, 0.0, 30.0, 30.0]);
        (prepared.bits[0].spaces, prepared.bits[0].space) = (0, 0.0);
        (prepared.bits[1].kind, prepared.bits[1].spaces, prepared.bits[1].space) = (BitKind::Tab, 0, 0.0);
        for (align, at, way) in [(Align::Right, 101.0, 7.0), (Align::Left, 101.0, 71.0)] {
            let tabs = vec![TabStop { at, align, leader: Some('.') }];
            let format = ParagraphFormat { tabs, ..ParagraphFormat::default() };
            let lines = break_lines(&prepared, &format, 100.0, 36.0, true);
            assert_eq!(lines[0].tabs, [(way, Some('.'))]);
            // Behind a right stop all that stands at it, behind another one the first word.
            assert_eq!(lines.len(), if align == Align::Right { 1 } else { 2 });
        }
    }

    #[test]
    fn a_tab_leads_to_the_next_stop() {
        let stop = |at| TabStop { at, align: Align::Left, leader: None };
        assert_eq!(next_stop(&[stop(50.0), stop(100.0)], None, 36.0, 60.0).at, 100.0);
        assert_eq!(next_stop(&[stop(50.0)], None, 36.0, 60.0).at, 72.0);
        assert_eq!(next_stop(&[], Some(18.0), 36.0, 10.0).at, 18.0);
    }
}
