//! Slabs at places of a page (đặt lên trang): items moved there, borders of cells drawn once.

use super::block::{Down, Merge};
use super::page::{Item, Rule};
use super::slab::{CellSet, Content, RowSet, Slab, height, moved, space};
use super::text::{Border, Pt};

/// What is on a page so far.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub items: Vec<Item>,
    borders: Vec<Edge>,
}

/// A cell that goes on over rows, and what of it is not on a page yet.
#[derive(Clone, Debug)]
pub(super) struct OpenCell {
    pub cell: CellSet,
    /// From the left edge of the paper.
    pub x: Pt,
    /// Where it begins on this page.
    pub top: Pt,
    /// A part of it is on a page before.
    pub broken: bool,
}

#[derive(Clone, Copy, Debug)]
struct Edge {
    upright: bool,
    at: Pt,
    from: Pt,
    to: Pt,
    border: Border,
}

impl Sheet {
    /// Puts slabs one below the other; `repeated`: for the eye alone.
    pub(super) fn column(&mut self, slabs: Vec<Slab>, x: Pt, top: Pt, repeated: bool) {
        let mut y = top;
        let mut open = Vec::new();
        for (at, slab) in slabs.into_iter().enumerate() {
            y += space(at, &slab);
            match slab.content {
                Content::Items(items) => self.items.extend(moved(items, x, y, repeated)),
                Content::Row(row, _) => self.row(*row, x, y, slab.height, repeated, &mut open),
            }
            y += slab.height;
        }
    }

    /// Puts a row; cells that go on over rows wait in `open` for their last one.
    pub(super) fn row(&mut self, row: RowSet, x: Pt, y: Pt, high: Pt, repeated: bool, open: &mut Vec<OpenCell>) {
        let RowSet { cells, top, last, .. } = row;
        for mut cell in cells {
            let left = x + cell.x;
            if let Some(colour) = cell.shade {
                self.items.push(Item::Fill([left, y, cell.width, high], colour));
            }
            self.frame((top, last), &cell, left, y, high);
            match cell.merge {
                Merge::None => {
                    let slabs = std::mem::take(&mut cell.slabs);
                    self.content(&cell, slabs, left, [y + top, y + high], repeated);
                }
                Merge::Start => open.push(OpenCell { cell, x: left, top: y + top, broken: false }),
                Merge::Continue if cell.ends => {
                    if let Some(at) = open.iter().position(|one| one.cell.column == cell.column) {
                        let mut one = open.swap_remove(at);
                        let slabs = std::mem::take(&mut one.cell.slabs);
                        self.content(&one.cell, slabs, one.x, [one.top, y + high], repeated);
                    }
                }
                Merge::Continue => {}
            }
        }
    }

    /// What a cell holds, between its upper and lower edge.
    fn content(&mut self, cell: &CellSet, slabs: Vec<Slab>, left: Pt, [top, bottom]: [Pt; 2], repeated: bool) {
        let needs = height(&slabs) + cell.padding[0] + cell.padding[2];
        let spare = (bottom - top - needs).max(0.0);
        let by = match cell.down {
            Down::Top => 0.0,
            Down::Middle => spare / 2.0,
            Down::Bottom => spare,
        };
        self.column(slabs, left + cell.padding[3], top + cell.padding[0] + by, repeated);
    }

    /// The borders of a cell; what the upper borders of its row take, and whether it is the last of its table.
    fn frame(&mut self, (row_top, last): (Pt, bool), cell: &CellSet, left: Pt, y: Pt, high: Pt) {
        let [top, right, bottom, edge] = cell.borders;
        // A border stands in the row below it; the last one in the last row.
        let (upper, lower) = (y + row_top / 2.0, y + high);
        let closes = cell.merge == Merge::None || cell.merge == Merge::Continue && cell.ends;
        let low = |border: Border| if last { lower - border.width / 2.0 } else { lower + border.width / 2.0 };
        let foot = bottom.map_or(lower, low);
        if cell.merge != Merge::Continue {
            self.edge(false, upper, left, left + cell.width, top);
        }
        if closes {
            self.edge(false, foot, left, left + cell.width, bottom);
        }
        self.edge(true, left, upper, foot, edge);
        self.edge(true, left + cell.width, upper, foot, right);
    }

    fn edge(&mut self, upright: bool, at: Pt, from: Pt, to: Pt, border: Option<Border>) {
        if let Some(border) = border {
            self.borders.push(Edge { upright, at, from, to, border });
        }
    }

    /// The page ends here: what fits of cells that go on is put, and they are closed with a line.
    pub(super) fn pause(&mut self, open: &mut [OpenCell], bottom: Pt) {
        for one in open {
            let room = bottom - one.top - one.cell.padding[0];
            let fits = fitting(&one.cell.slabs, room);
            let rest = one.cell.slabs.split_off(fits);
            let slabs = std::mem::replace(&mut one.cell.slabs, rest);
            self.content(&one.cell, slabs, one.x, [one.top, bottom], false);
            let line = one.cell.borders[2].or(one.cell.borders[0]);
            if let Some(border) = line {
                self.edge(false, bottom + border.width / 2.0, one.x, one.x + one.cell.width, line);
            }
            one.broken = true;
        }
    }

    /// Cells that go on begin anew at the top of a page.
    pub(super) fn resume(&mut self, open: &mut [OpenCell], top: Pt) {
        for one in open {
            let line = one.cell.borders[0].or(one.cell.borders[2]);
            let width = line.map_or(0.0, |border| border.width);
            self.edge(false, top + width / 2.0, one.x, one.x + one.cell.width, line);
            one.top = top + width;
        }
    }

    /// Draws the borders gathered so far: each once, those that go on from one another as one line.
    pub(super) fn rule_tables(&mut self) {
        let key = |edge: &Edge| (edge.upright, (edge.at * 20.0).round() as i64, (edge.from * 20.0).round() as i64);
        self.borders.sort_by_cached_key(key);
        let mut last: Option<Edge> = None;
        for edge in std::mem::take(&mut self.borders) {
            let joined = last.as_mut().filter(|last| {
                last.upright == edge.upright
                    && (last.at - edge.at).abs() < 0.05
                    && last.border == edge.border
                    && edge.from <= last.to + 0.6
            });
            match joined {
                Some(last) => last.to = last.to.max(edge.to),
                None => self.draw(last.replace(edge)),
            }
        }
        self.draw(last);
    }

    fn draw(&mut self, edge: Option<Edge>) {
        let Some(Edge { upright, at, from, to, border }) = edge else { return };
        let width = border.width;
        let shifts: &[Pt] = if border.double { &[-width, width] } else { &[0.0] };
        for shift in shifts {
            let at = at + shift;
            let (from, to) = if upright { ([at, from], [at, to]) } else { ([from, at], [to, at]) };
            self.items.push(Item::Rule(Rule { from, to, width, colour: border.colour }));
        }
    }
}

/// How many slabs fit one below the other.
pub(super) fn fitting(slabs: &[Slab], room: Pt) -> usize {
    let mut used = 0.0;
    slabs
        .iter()
        .enumerate()
        .take_while(|(at, slab)| {
            used += space(*at, slab) + slab.height;
            used <= room + 0.01
        })
        .count()
}

/// Splits a row where a page ends: what fits in `room`, and the rest; `None` where nothing of it fits.
pub(super) fn split(row: &RowSet, room: Pt) -> Option<(RowSet, RowSet)> {
    let (mut first, mut rest) = (row.clone(), row.clone());
    let mut some = false;
    for (upper, lower) in first.cells.iter_mut().zip(&mut rest.cells) {
        if upper.merge != Merge::None {
            // A merge that begins here goes on below; what of it fits is seen to where the page ends.
            if upper.merge == Merge::Start {
                lower.merge = Merge::Continue;
                lower.slabs.clear();
            }
            upper.ends = false;
            continue;
        }
        let inner = room - row.top - upper.padding[0] - upper.padding[2];
        let count = fitting(&upper.slabs, inner);
        some |= count > 0;
        lower.slabs = upper.slabs.split_off(count);
        (upper.down, lower.down) = (Down::Top, Down::Top);
    }
    let high = |row: &RowSet| {
        let needs = row.cells.iter().filter(|cell| cell.merge == Merge::None).map(CellSet::needs);
        needs.fold(0.0, Pt::max) + row.top
    };
    (first.own, rest.own) = (high(&first), high(&rest));
    (first.height, rest.height) = (first.own, rest.own);
    first.last = false;
    let left = rest.cells.iter().any(|cell| !cell.slabs.is_empty());
    (some && left).then_some((first, rest))
}

/// What a row needs so that the cells that end with it hold what is left of them.
pub(super) fn needed(row: &RowSet, y: Pt, open: &[OpenCell]) -> Pt {
    let ends = |one: &&OpenCell| {
        row.cells.iter().any(|cell| cell.column == one.cell.column && cell.ends && cell.merge == Merge::Continue)
    };
    let wants = open
        .iter()
        .filter(ends)
        .map(|one| one.top + height(&one.cell.slabs) + one.cell.padding[0] + one.cell.padding[2] - y);
    wants.fold(row.own, Pt::max)
}
