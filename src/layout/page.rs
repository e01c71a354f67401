//! Pages as they were set (trang đã dàn): words with places, lines, and what belongs together.
//!
//! Lengths are points, counted from the upper left corner of the paper. Every item belongs to a [`Node`] or is there for
//! the eye alone.

use super::flow::{Day, LeftOut};
use super::text::Pt;
use crate::font::{Advances, EM, Style};

/// All pages of a text.
#[derive(Clone, Debug, Default)]
pub struct Pages {
    /// The title of the text.
    pub title: String,
    /// Its language.
    pub language: String,
    /// When it was last changed, where it says so.
    pub day: Option<Day>,
    /// The pages, in order.
    pub pages: Vec<Page>,
    /// What its items belong to; a node comes behind the one that holds it.
    pub nodes: Vec<Node>,
    /// What is not set as it should be.
    pub left_out: LeftOut,
    /// Words that were broken because no line holds them, with what they belong to.
    pub broken: Vec<(Option<NodeId>, String)>,
}

/// One page.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Width of the paper.
    pub width: Pt,
    /// Its height.
    pub height: Pt,
    /// What is drawn, in the order of reading.
    pub items: Vec<Item>,
    /// How much of the room for text is left white at its foot.
    pub white: Pt,
    /// The height of that room.
    pub room: Pt,
    /// The last page of its section.
    pub ends: bool,
}

/// The place of a node in [`Pages::nodes`].
pub type NodeId = usize;

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeKind {
    /// A heading of a level from 1.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A table.
    Table,
    /// A row; true for one that heads its table.
    Row(bool),
    /// A cell: whether it heads its column, how many columns and rows it covers.
    Cell(bool, u32, u32),
    /// A footnote.
    Note,
}

/// Something that items belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub kind: NodeKind,
    /// What holds it; `None` at the top.
    pub parent: Option<NodeId>,
    /// Where it comes from, as its maker numbers that ([`Paragraph::source`](super::text::Paragraph)).
    pub source: Option<u32>,
}

/// Something drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// Words on one line.
    Words(Words),
    /// A straight line.
    Rule(Rule),
    /// A filled rectangle: left, top, width, height, colour.
    Fill([Pt; 4], [u8; 3]),
    /// The place of a picture: left, top, width, height.
    Picture([Pt; 4]),
}

/// Words of one look on one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// What they belong to; `None` for headers and footers.
    pub node: Option<NodeId>,
    /// Where they begin.
    pub x: Pt,
    /// Their baseline.
    pub y: Pt,
    /// What they say; `\u{A0}` and `\u{2011}` are in it as such.
    pub text: String,
    /// Size in points.
    pub size: Pt,
    /// Weight and slope.
    pub style: Style,
    /// Red, green, blue.
    pub colour: [u8; 3],
    /// What every ordinary space has more than it has by nature.
    pub stretch: Pt,
}

impl Words {
    /// Their letters, each with the way to the next one.
    pub fn letters(&self) -> impl Iterator<Item = (char, Pt)> {
        let advances = Advances::of(self.style);
        self.text.chars().map(move |letter| {
            let more = if letter == ' ' { self.stretch } else { 0.0 };
            (letter, f64::from(advances.advance(letter)) * self.size / EM as f64 + more)
        })
    }
}

/// A straight line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    /// Where it begins: across, down.
    pub from: [Pt; 2],
    /// Where it ends.
    pub to: [Pt; 2],
    /// How thick it is.
    pub width: Pt,
    /// Red, green, blue.
    pub colour: [u8; 3],
}
