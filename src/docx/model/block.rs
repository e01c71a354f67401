//! Blocks: paragraphs, tables, and what is put round them. ECMA-376, § 17.3.1, § 17.5.2.

use std::ops::Range;
use std::sync::Arc;

use super::atom::Atoms;
use super::inline::{Inline, Mark};
use super::properties::ParagraphProperties;
use super::table::{Row, Table};

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
    /// What it contains, in order; `source` is the part's.
    pub(in crate::docx) fn atoms<'a>(&'a self, source: &'a str) -> Atoms<'a> {
        Atoms::of(&self.inlines, source)
    }

    /// Its own properties, without those of its style.
    pub(in crate::docx) fn read_properties(&self, source: &str) -> ParagraphProperties {
        let raw = self.properties.clone().and_then(|range| source.get(range));
        raw.map_or_else(ParagraphProperties::default, ParagraphProperties::read)
    }

    /// The words a reader sees: breaks as `\n`, tabs as `\t`, hyphens that do not break as `-`; without deleted text,
    /// the codes of fields, notes and the text boxes of drawings.
    pub(in crate::docx) fn words(&self, source: &str) -> String {
        let mut out = String::new();
        self.atoms(source).for_each(|atom| atom.push_words(&mut out));
        out
    }

    /// True where it holds nothing that can be seen: no words and no drawing, note or symbol. A break that only
    /// LibreOffice's empty run stands for is nothing.
    pub(in crate::docx) fn is_blank(&self, source: &str) -> bool {
        self.atoms(source).all(|atom| atom.is_blank())
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
    /// `mc:Fallback`: a second copy of what the `mc:Choice` beside it holds.
    Fallback,
    /// `w:customXml`, `mc:Choice` and anything else.
    Other,
}

/// An element round whole blocks.
#[derive(Clone, Debug)]
pub(in crate::docx) struct Container {
    /// The whole element.
    pub span: Range<usize>,
    /// Where its blocks stand: for a content control, inside `w:sdtContent`.
    pub content: Range<usize>,
    pub kind: ContainerKind,
    pub blocks: Vec<Block>,
}

/// Paragraphs and tables in order, those inside containers too; deleted blocks and fallbacks are left out.
pub(in crate::docx) fn flat(blocks: &[Block]) -> impl Iterator<Item = &Block> {
    let mut open = vec![blocks.iter()];
    std::iter::from_fn(move || {
        loop {
            let Some(block) = open.last_mut()?.next() else {
                open.pop();
                continue;
            };
            match block {
                Block::Container(container) => {
                    if !matches!(container.kind, ContainerKind::Deleted | ContainerKind::Fallback) {
                        open.push(container.blocks.iter());
                    }
                }
                Block::Paragraph(_) | Block::Table(_) => return Some(block),
                Block::Mark(_) | Block::Other(_) => {}
            }
        }
    })
}

/// The blocks that lie wholly within a byte range, as children of the innermost flow (body, container, cell) that holds
/// the whole range; empty where none does.
pub(in crate::docx) fn direct<'a>(blocks: &'a [Block], range: &Range<usize>) -> &'a [Block] {
    let mut here = blocks;
    'flow: loop {
        // Blocks follow one another: the one that begins last before the range is the only one that can hold it.
        let after = here.partition_point(|block| block.span().start <= range.start);
        if let Some(block) = after.checked_sub(1).and_then(|at| here.get(at)) {
            let span = block.span();
            let holds = span.start <= range.start && range.end <= span.end && span != *range;
            match block {
                Block::Container(container) if holds && container.content.start <= range.start => {
                    here = &container.blocks;
                    continue 'flow;
                }
                Block::Table(table) if holds => {
                    if let Some(cell) = table.cell_at(range) {
                        here = &cell.blocks;
                        continue 'flow;
                    }
                }
                _ => {}
            }
        }
        let from = here.partition_point(|block| block.span().start < range.start);
        let rest = here.get(from..).unwrap_or_default();
        let count = rest.partition_point(|block| block.span().end <= range.end);
        return rest.get(..count).unwrap_or_default();
    }
}

/// The innermost row that a byte lies in.
pub(in crate::docx) fn row_at(blocks: &[Block], byte: usize) -> Option<&Row> {
    let at = blocks.partition_point(|block| block.span().end <= byte);
    match blocks.get(at)? {
        Block::Container(container) => row_at(&container.blocks, byte),
        Block::Table(table) => {
            let row = table.rows.get(table.rows.partition_point(|row| row.span.end <= byte))?;
            let cell = row.cells.get(row.cells.partition_point(|cell| cell.span.end <= byte));
            let inner = cell.and_then(|cell| row_at(&cell.blocks, byte));
            inner.or(Some(row)).filter(|row| row.span.start <= byte)
        }
        _ => None,
    }
}
