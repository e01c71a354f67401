//! What a part consists of: blocks, what is in paragraphs, tables. ECMA-376, § 17.3, § 17.4, § 17.5.2.
//!
//! They hold one another (a text box of a run holds blocks, and so does a cell), so they are declared together.

use std::ops::Range;
use std::sync::Arc;

use crate::paper::Merge;

use super::properties::{ParagraphProperties, RunProperties, attribute};

/// A child of the body, a cell, a header, a footnote, a text box or a container.
#[derive(Clone, Debug)]
pub(in crate::docx) enum Block {
    Paragraph(Paragraph),
    Table(Box<Table>),
    /// A content control or the like round whole blocks.
    Container(Box<Container>),
    /// A bookmark's end or another mark between blocks.
    Mark(Mark),
    /// An element that this program does not know, such as `w:altChunk`.
    Other(Range<usize>),
}

impl Block {
    /// The whole element.
    pub(in crate::docx) fn span(&self) -> Range<usize> {
        match self {
            Block::Paragraph(paragraph) => paragraph.span.clone(),
            Block::Table(table) => table.span.clone(),
            Block::Container(container) => container.span.clone(),
            Block::Mark(mark) => mark.span.clone(),
            Block::Other(span) => span.clone(),
        }
    }

    /// The paragraph, if it is one.
    pub(in crate::docx) fn paragraph(&self) -> Option<&Paragraph> {
        match self {
            Block::Paragraph(paragraph) => Some(paragraph),
            _ => None,
        }
    }
}

/// A paragraph (đoạn), `w:p`.
#[derive(Clone, Debug)]
pub(in crate::docx) struct Paragraph {
    /// The whole element.
    pub span: Range<usize>,
    /// Its number through the part, from 1, in the order in which paragraphs begin; those in cells and text boxes count.
    pub number: usize,
    /// Its `w:pPr`.
    pub properties: Option<Range<usize>>,
    /// Its content: from the end of `w:pPr` to `</w:p>`; `None` for `<w:p/>`.
    pub content: Option<Range<usize>>,
    /// The id of its style.
    pub style: Option<Arc<str>>,
    /// The `w:sectPr` in its properties, where a section ends with it.
    pub section: Option<Range<usize>>,
    /// Its runs and what is put round them.
    pub inlines: Vec<Inline>,
}

impl Paragraph {
    /// Its own properties, without those of its style.
    pub(in crate::docx) fn read_properties(&self, source: &str) -> ParagraphProperties {
        let raw = self.properties.clone().and_then(|range| source.get(range));
        raw.map_or_else(ParagraphProperties::default, ParagraphProperties::read)
    }
}

/// What a container is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::docx) enum ContainerKind {
    /// `w:sdt` with the values of `w:tag` and `w:alias`, and whether it is a building block (`w:docPartObj`).
    Control { tag: Option<String>, alias: Option<String>, building_block: bool },
    /// `w:ins`, `w:moveTo` round blocks.
    Inserted,
    /// `w:del`, `w:moveFrom` round blocks.
    Deleted,
    /// `mc:Fallback`: a second copy of what the `mc:Choice` next to it holds.
    Fallback,
    /// `w:customXml`, `mc:Choice` and anything else.
    Other,
}

/// An element round whole blocks.
#[derive(Clone, Debug)]
pub(in crate::docx) struct Container {
    /// The whole element.
    pub span: Range<usize>,
    /// Where its blocks are: for a content control, inside `w:sdtContent`.
    pub content: Range<usize>,
    pub kind: ContainerKind,
    pub blocks: Vec<Block>,
}

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

/// A cell covers no more grid columns than this, and a row leaves out no more: no real grid is wider, and a file that
/// says so must not fill the memory.
pub(super) const MAX_SPAN: usize = 256;

/// A row has no more cells than this. Word allows 63; what is done with a row takes time with the square of its cells.
pub(super) const MAX_CELLS: usize = 1_000;

/// A table (bảng), `w:tbl`.
#[derive(Clone, Debug)]
pub(in crate::docx) struct Table {
    /// The whole element.
    pub span: Range<usize>,
    /// Its `w:tblPr`.
    pub properties: Option<Range<usize>>,
    /// Its head: from `<w:tbl>` to the end of `w:tblGrid`, or of what there is of it.
    pub head: Range<usize>,
    /// Widths of the grid's columns, twips.
    pub grid: Vec<u32>,
    pub rows: Vec<Row>,
}

/// A row (hàng), `w:tr`.
#[derive(Clone, Debug)]
pub(in crate::docx) struct Row {
    /// The whole element.
    pub span: Range<usize>,
    /// Its `w:trPr`.
    pub properties: Option<Range<usize>>,
    /// It repeats on every page (`w:tblHeader`).
    pub header: bool,
    /// It may not be split over pages (`w:cantSplit`).
    pub whole: bool,
    /// It was inserted or deleted while changes were tracked.
    pub tracked: bool,
    /// It is inside a content control or the like.
    pub wrapped: bool,
    /// How many grid columns it leaves out before its first cell (`w:gridBefore`).
    pub before: usize,
    pub cells: Vec<Cell>,
}

/// A cell (ô), `w:tc`.
#[derive(Clone, Debug)]
pub(in crate::docx) struct Cell {
    /// The whole element.
    pub span: Range<usize>,
    /// Its `w:tcPr`.
    pub properties: Option<Range<usize>>,
    /// What is behind its properties, to `</w:tc>`.
    pub content: Range<usize>,
    /// The grid column it begins in, from 0, those that the row leaves out before it counted.
    pub column: usize,
    /// How many grid columns it covers, at least 1.
    pub columns: usize,
    pub merge: Merge,
    /// Its `w:tcW` in twips, where it is a length.
    pub width: Option<u32>,
    /// It is inside a content control or the like.
    pub wrapped: bool,
    pub blocks: Vec<Block>,
}

impl Cell {
    /// The grid column behind it.
    pub(in crate::docx) fn end(&self) -> usize {
        self.column.saturating_add(self.columns)
    }
}

impl Table {
    /// The cell that holds a whole byte range.
    pub(in crate::docx) fn cell_at(&self, range: &Range<usize>) -> Option<&Cell> {
        let row = self.rows.partition_point(|row| row.span.start <= range.start).checked_sub(1)?;
        let row = self.rows.get(row)?;
        let cell = row.cells.partition_point(|cell| cell.span.start <= range.start).checked_sub(1)?;
        row.cells.get(cell).filter(|cell| cell.content.start <= range.start && range.end <= cell.content.end)
    }

    /// How many rows at the top repeat on every page.
    pub(in crate::docx) fn header_rows(&self) -> usize {
        self.rows.iter().take_while(|row| row.header).count()
    }
}
