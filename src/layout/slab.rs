//! Slabs (khối không tách): what a column is built of from top to bottom, each set already, and never broken but for rows.

use super::block::{Down, Merge};
use super::page::Item;
use super::text::{Border, Drawing, Pt};

/// A line of text with what is drawn along it, or a row of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Slab {
    /// Space above it; dropped at the top of a page that the text came to by itself.
    pub above: Pt,
    /// What remains of that space at the top of a page that was asked for, or of a cell.
    pub above_first: Pt,
    pub height: Pt,
    /// Space below it, where the column ends.
    pub below: Pt,
    pub content: Content,
    /// It stays on the page of the next one.
    pub glued: bool,
    /// It begins a page.
    pub page_break: bool,
    /// The footnotes that belong on its page.
    pub notes: Vec<usize>,
    /// Drawings that are placed by the page.
    pub drawings: Vec<Drawing>,
}

#[derive(Clone, Debug)]
pub(super) enum Content {
    /// Places are counted from its upper edge and the left edge of the column.
    Items(Vec<Item>),
    /// A row, and its table's number.
    Row(Box<RowSet>, usize),
}

impl Default for Content {
    fn default() -> Self {
        Content::Items(Vec::new())
    }
}

/// Height of slabs one below the other in a cell, a header or a note.
pub(super) fn height(slabs: &[Slab]) -> Pt {
    let inner: Pt = slabs.iter().enumerate().map(|(at, slab)| space(at, slab) + slab.height).sum();
    inner + slabs.last().map_or(0.0, |slab| slab.below)
}

/// The space above a slab of a column of its own.
pub(super) fn space(at: usize, slab: &Slab) -> Pt {
    if at == 0 { slab.above_first } else { slab.above }
}

/// Moves items by so much; `repeated`: they are there for the eye alone.
pub(super) fn moved(items: Vec<Item>, x: Pt, y: Pt, repeated: bool) -> impl Iterator<Item = Item> {
    items.into_iter().map(move |mut item| {
        match &mut item {
            Item::Words(words) => {
                words.x += x;
                words.y += y;
                words.node = words.node.filter(|_| !repeated);
            }
            Item::Rule(rule) => {
                rule.from = [rule.from[0] + x, rule.from[1] + y];
                rule.to = [rule.to[0] + x, rule.to[1] + y];
            }
            Item::Fill(place, _) | Item::Picture(place) => {
                let [left, top, width, height] = *place;
                *place = [left + x, top + y, width, height];
            }
        }
        item
    })
}

/// A row set.
#[derive(Clone, Debug, Default)]
pub(super) struct RowSet {
    pub cells: Vec<CellSet>,
    /// Its height, for what is merged over rows as if all of them stood on one page.
    pub height: Pt,
    /// Its height without what is merged over rows.
    pub own: Pt,
    /// What its upper borders take of that.
    pub top: Pt,
    /// It is repeated on every page.
    pub header: bool,
    pub whole: bool,
    /// It is the last of its table.
    pub last: bool,
}

/// A cell set; places are counted from the left edge of the column that the table stands in.
#[derive(Clone, Debug)]
pub(super) struct CellSet {
    pub x: Pt,
    pub width: Pt,
    pub column: usize,
    pub merge: Merge,
    /// The merge that it belongs to ends with its row.
    pub ends: bool,
    pub borders: [Option<Border>; 4],
    pub padding: [Pt; 4],
    pub down: Down,
    pub shade: Option<[u8; 3]>,
    pub slabs: Vec<Slab>,
}

impl CellSet {
    /// Height of its content with the room around it.
    pub(super) fn needs(&self) -> Pt {
        height(&self.slabs) + self.padding[0] + self.padding[2]
    }
}

impl RowSet {
    /// The least of it that can stand on a page: the first line of each cell; all of it where it may not be split.
    pub(super) fn least(&self) -> Pt {
        if self.whole || self.header {
            return self.height;
        }
        let first = |cell: &CellSet| match cell.slabs.first() {
            Some(slab) => space(0, slab) + slab.height + cell.padding[0],
            None => 0.0,
        };
        let lines = self.cells.iter().filter(|cell| cell.merge != Merge::Continue).map(first);
        (lines.fold(0.0, Pt::max) + self.top).min(self.height)
    }
}
