//! Paragraphs as they are to be set (đoạn văn): pieces of text, each with its look.

use std::sync::Arc;

use crate::font::Style;
use crate::paper::Align;

/// A length in points, 1/72 of an inch.
pub type Pt = f64;

/// A paragraph.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// How it looks as a whole.
    pub format: Arc<ParagraphFormat>,
    /// The look of its mark: what an empty paragraph is as high as.
    pub mark: Arc<TextFormat>,
    /// The number that a list gives it.
    pub label: Option<Label>,
    /// What it says.
    pub pieces: Vec<Piece>,
    /// The number by which its maker knows where it comes from.
    pub source: Option<u32>,
    /// Its number through the part that holds it, from 1; 0 where there is none.
    pub number: usize,
}

/// How a paragraph looks as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct ParagraphFormat {
    /// How its lines stand.
    pub align: Align,
    /// Indent from the left.
    pub left: Pt,
    /// Indent from the right.
    pub right: Pt,
    /// What the first line is indented more; less where negative.
    pub first: Pt,
    /// Space above.
    pub before: Pt,
    /// Space below.
    pub after: Pt,
    /// Height of its lines.
    pub line: LineHeight,
    /// It stays on the page of what follows it.
    pub keep_next: bool,
    /// All its lines stay together.
    pub keep_lines: bool,
    /// Neither its first nor its last line stands alone on a page.
    pub widow_control: bool,
    /// It begins a page.
    pub page_break: bool,
    /// Level of a heading, from 1.
    pub heading: Option<u8>,
    /// Borders above, right, below, left.
    pub borders: [Option<Border>; 4],
    /// Colour behind it.
    pub shade: Option<[u8; 3]>,
    /// Its tab stops from the left, in order.
    pub tabs: Vec<TabStop>,
    /// No space to neighbours of the same style.
    pub contextual: bool,
    /// What tells its style from others.
    pub style: Option<Arc<str>>,
}

impl Default for ParagraphFormat {
    fn default() -> Self {
        Self {
            align: Align::Left,
            left: 0.0,
            right: 0.0,
            first: 0.0,
            before: 0.0,
            after: 0.0,
            line: LineHeight::Multiple(1.0),
            keep_next: false,
            keep_lines: false,
            widow_control: true,
            page_break: false,
            heading: None,
            borders: [None; 4],
            shade: None,
            tabs: Vec::new(),
            contextual: false,
            style: None,
        }
    }
}

/// Height of lines (giãn dòng).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LineHeight {
    /// As a multiple of what the letters take.
    Multiple(f64),
    /// Exactly so much.
    Exact(Pt),
    /// At least so much.
    AtLeast(Pt),
}

/// A place to which a tab leads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TabStop {
    /// From the left edge of the text.
    pub at: Pt,
    /// How the text behind it stands to it.
    pub align: Align,
    /// What fills the way to it.
    pub leader: Option<char>,
}

/// How a piece of text looks.
#[derive(Clone, Debug, PartialEq)]
pub struct TextFormat {
    /// Size in points.
    pub size: Pt,
    /// Weight and slope.
    pub style: Style,
    /// Red, green, blue.
    pub colour: [u8; 3],
    /// A line under it.
    pub underline: bool,
    /// A line through it.
    pub strike: bool,
    /// Raised or lowered, and smaller.
    pub raise: Raise,
    /// Colour behind it.
    pub shade: Option<[u8; 3]>,
    /// The typefaces named for ASCII and for all other letters; pages are set with one typeface whatever they are.
    pub faces: [Option<Arc<str>>; 2],
    /// The language that its spelling is checked by, as `vi-VN`.
    pub language: Option<Arc<str>>,
}

impl Default for TextFormat {
    fn default() -> Self {
        Self {
            size: 10.0,
            style: Style::default(),
            colour: [0; 3],
            underline: false,
            strike: false,
            raise: Raise::None,
            shade: None,
            faces: [None, None],
            language: None,
        }
    }
}

/// Where letters stand to the baseline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Raise {
    /// On it.
    #[default]
    None,
    /// Chỉ số trên.
    Super,
    /// Chỉ số dưới.
    Sub,
}

impl TextFormat {
    /// The size it is drawn in.
    pub fn drawn_size(&self) -> Pt {
        const SMALL: f64 = 0.65;
        if self.raise == Raise::None { self.size } else { self.size * SMALL }
    }

    /// How far its letters are raised over the baseline.
    pub fn lift(&self) -> Pt {
        match self.raise {
            Raise::None => 0.0,
            Raise::Super => self.size * 0.33,
            Raise::Sub => -self.size * 0.14,
        }
    }
}

/// A piece of a paragraph.
#[derive(Clone, Debug)]
pub enum Piece {
    /// Text; `\u{A0}` and `\u{2011}` do not break.
    Text(String, Arc<TextFormat>),
    /// A tab.
    Tab(Arc<TextFormat>),
    /// A line ends.
    LineBreak(Arc<TextFormat>),
    /// A page ends.
    PageBreak,
    /// The number of the page.
    PageNumber(Arc<TextFormat>),
    /// The number of pages.
    PageCount(Arc<TextFormat>),
    /// The mark of a footnote, by its place in [`Flow::notes`](super::flow::Flow::notes).
    Note(usize, Arc<TextFormat>),
    /// A picture that stands in the line as a letter does: width and height.
    Picture(Pt, Pt),
    /// A picture or line that stands beside the text.
    Drawing(Drawing),
}

/// A picture or line with a place of its own on the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drawing {
    /// From where it is counted, across.
    pub across: (Origin, Pt),
    /// From where it is counted, down.
    pub down: (Origin, Pt),
    /// Width and height.
    pub size: [Pt; 2],
    /// A straight line; else a box is drawn where it belongs.
    pub line: bool,
}

/// What the place of a drawing is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The edge of the paper.
    Page,
    /// The edge of the text.
    Margin,
    /// The paragraph that holds it.
    Here,
    /// In the middle of the text or the cell, across.
    Middle,
}

/// A line drawn along an edge (đường viền).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Border {
    /// How thick it is.
    pub width: Pt,
    /// How far it stands off the text; borders of cells have none.
    pub space: Pt,
    /// Red, green, blue.
    pub colour: [u8; 3],
    /// Two lines with a gap as wide as each.
    pub double: bool,
}

/// Text of one look that is put before a paragraph: the number of a list.
#[derive(Clone, Debug)]
pub struct Label {
    /// What it says.
    pub text: String,
    /// How it looks.
    pub format: Arc<TextFormat>,
    /// What follows it.
    pub then: After,
}

/// What follows the number of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum After {
    /// A tab.
    #[default]
    Tab,
    /// A space.
    Space,
    /// Nothing.
    Nothing,
}
