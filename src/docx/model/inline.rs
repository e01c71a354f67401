//! What stands in a paragraph: runs, what is put round them, marks. ECMA-376, § 17.3.2, § 17.3.3.

use std::ops::Range;

use super::block::Block;
use super::properties::{RunProperties, attribute};

/// A child of a paragraph or of a group.
#[derive(Clone, Debug)]
pub(in crate::docx) enum Inline {
    Run(Run),
    Group(Box<Group>),
    Mark(Mark),
    /// A formula or an element that this program does not know; the words of a formula are pieces of a run of their own.
    Other(Range<usize>),
}

/// A run, `w:r`.
#[derive(Clone, Debug)]
pub(in crate::docx) struct Run {
    /// The whole element.
    pub span: Range<usize>,
    /// Its `w:rPr`.
    pub properties: Option<Range<usize>>,
    pub pieces: Vec<Piece>,
}

impl Run {
    /// Its own properties, without those of its styles.
    pub(in crate::docx) fn read_properties(&self, source: &str) -> RunProperties {
        let raw = self.properties.clone().and_then(|range| source.get(range));
        raw.map_or_else(RunProperties::default, RunProperties::read)
    }
}

/// A child of a run.
#[derive(Clone, Debug)]
pub(in crate::docx) struct Piece {
    /// The whole element.
    pub span: Range<usize>,
    pub kind: PieceKind,
}

/// What a piece of a run is.
#[derive(Clone, Debug)]
pub(in crate::docx) enum PieceKind {
    /// `w:t`, `m:t`
    Text,
    /// `w:delText`
    DeletedText,
    /// `w:instrText`, `w:delInstrText`: the code of a field.
    Instruction,
    /// `w:tab`, `w:ptab`
    Tab,
    Break(Break),
    /// `w:noBreakHyphen`
    Hyphen,
    /// `w:softHyphen`
    SoftHyphen,
    /// `w:sym`
    Symbol,
    /// `w:fldChar`: begin, separate, end.
    FieldBegin,
    FieldSeparate,
    FieldEnd,
    Footnote,
    Endnote,
    /// `w:commentReference`
    Comment,
    /// `w:drawing`, `w:pict`, `w:object`, or an `mc:AlternateContent` round them.
    Drawing(Box<Drawing>),
    /// What shows nothing or is not known: `w:lastRenderedPageBreak`, `w:footnoteRef` …
    Other,
}

/// A break inside a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::docx) enum Break {
    /// `w:br` without a type or `textWrapping`, and `w:cr`.
    Line,
    Page,
    Column,
}

/// A picture or shape.
#[derive(Clone, Debug)]
pub(in crate::docx) struct Drawing {
    /// The text boxes in it, in order.
    pub boxes: Vec<TextBox>,
}

/// A text box, `w:txbxContent`.
#[derive(Clone, Debug)]
pub(in crate::docx) struct TextBox {
    /// True in an `mc:Fallback`: a second copy for old programs.
    pub fallback: bool,
    pub blocks: Vec<Block>,
}

/// What a group is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::docx) enum GroupKind {
    Hyperlink,
    /// `w:ins`, `w:moveTo`
    Inserted,
    /// `w:del`, `w:moveFrom`
    Deleted,
    /// `w:fldSimple`
    Field,
    /// `w:sdt` inside a paragraph.
    Control,
    /// `mc:Fallback`
    Fallback,
    /// `w:smartTag`, `w:customXml`, `w:dir`, `w:bdo`, formulas and anything else.
    Other,
}

/// An element round runs.
#[derive(Clone, Debug)]
pub(in crate::docx) struct Group {
    /// The whole element.
    pub span: Range<usize>,
    pub kind: GroupKind,
    pub inlines: Vec<Inline>,
}

impl Group {
    /// The code of a simple field.
    pub(in crate::docx) fn instruction(&self, source: &str) -> Option<String> {
        attribute(source.get(self.span.clone())?, "w:instr")
    }
}

/// What a mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::docx) enum MarkKind {
    BookmarkStart,
    BookmarkEnd,
    CommentStart,
    CommentEnd,
    PermissionStart,
    PermissionEnd,
    /// `w:moveFromRangeStart` and the other ends of tracked moves and custom XML ranges.
    Range,
    /// `w:proofErr`: it says nothing.
    Proof,
}

/// An empty element that marks a place.
#[derive(Clone, Debug)]
pub(in crate::docx) struct Mark {
    /// The whole element.
    pub span: Range<usize>,
    pub kind: MarkKind,
}
