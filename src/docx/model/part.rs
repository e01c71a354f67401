//! A part that has been read: its source and its nodes.

use std::ops::{Deref, Range};
use std::sync::Arc;

use super::super::file::{Package, Weight};
use super::block::{direct, neighbours};
use super::bookmark::{Bookmarks, Ids};
use super::node::{Block, Inline, Paragraph, PieceKind, TextBox};
use super::section::{Page, Section};
use crate::diag::Diagnostics;

/// Why a part cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::docx) enum Unreadable {
    /// Not well-formed XML from this byte on.
    IllFormed(usize),
    /// More nodes or deeper nesting than can be held in memory.
    TooLarge,
}

/// A footnote, endnote or comment (chú thích).
#[derive(Clone, Debug)]
pub(in crate::docx) struct Note {
    /// Its `w:id`.
    pub id: String,
    pub blocks: Vec<Block>,
}

/// A tracked change that nobody has accepted or rejected (thay đổi đang theo dõi).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::docx) struct Change {
    /// The whole element.
    pub span: Range<usize>,
    /// What it holds goes once it is accepted: `w:del`, `w:moveFrom`.
    pub removes: bool,
}

impl Change {
    /// Whether an element of that name is one; `…PrChange` holds how something looked before.
    pub(super) fn is(name: &str) -> bool {
        matches!(name, "w:ins" | "w:del" | "w:moveFrom" | "w:moveTo" | "w:cellIns" | "w:cellDel" | "w:cellMerge")
            || name.ends_with("PrChange")
    }
}

/// A part of a Word file as read (phần của tệp Word); dereferences to its source.
#[derive(Clone, Debug, Default)]
pub(in crate::docx) struct Part {
    pub(super) source: Arc<String>,
    /// The blocks of the body, header or footer.
    pub blocks: Vec<Block>,
    /// Footnotes and the like, of a part that holds them.
    pub notes: Vec<Note>,
    /// The sections, in order.
    pub sections: Vec<Section>,
    pub bookmarks: Bookmarks,
    /// Tracked changes in order, those inside another one left out: of words, rows, cells, and of looks.
    pub changes: Vec<Change>,
    /// Numbers that are free.
    pub ids: Ids,
    /// The ids of the footnotes that the text refers to, in order.
    pub references: Vec<String>,
    /// The inside of `w:body`, `w:hdr` or `w:ftr`.
    pub body: Range<usize>,
    /// First byte, last byte and number of every paragraph that is no empty element, in the order in which they end.
    pub(super) paragraphs: Vec<(u32, u32, u32)>,
    /// What it takes in memory.
    pub weight: Weight,
    /// How many paragraphs begin.
    pub paragraph_count: usize,
}

impl Deref for Part {
    type Target = str;

    fn deref(&self) -> &str {
        &self.source
    }
}

impl Package {
    /// The main part, read once for each state of it. Errors: K604 it is damaged, K605 it is far too large.
    pub(in crate::docx) fn main_part(&self) -> Result<Arc<Part>, Diagnostics> {
        self.derived(|| Part::of(self, self.main()))
    }

    /// The main part of a file that is to be changed in place, refused unless it can be held with all its states: K605.
    /// Errors: also those of [`Package::editable`] and [`Package::main_part`].
    pub(in crate::docx) fn editable_part(&self) -> Result<Arc<Part>, Diagnostics> {
        self.editable()?;
        let main = self.main_part()?;
        if main.weight.is_writable() { Ok(main) } else { Err(self.too_large()) }
    }

    /// Changes the main part to a state of it that was read already.
    pub(in crate::docx) fn set_main_part(&mut self, part: &Arc<Part>) {
        self.set_main(part.source.clone(), part.clone());
    }
}

impl Part {
    /// Reads a part of a file. Errors: K604 it is missing or damaged, K605 it is far too large.
    pub(in crate::docx) fn of(package: &Package, name: &str) -> Result<Part, Diagnostics> {
        let is_main = name.eq_ignore_ascii_case(package.main());
        let source = if is_main { package.shared_text(name)? } else { Arc::new(package.text(name)?) };
        Part::state(package, name, source)
    }

    /// Reads what a part of a file says or will say. Errors: K604 it is damaged, K605 it is far too large.
    pub(in crate::docx) fn state(
        package: &Package,
        name: &str,
        source: impl Into<Arc<String>>,
    ) -> Result<Part, Diagnostics> {
        Part::read(source).map_err(|fault| match fault {
            Unreadable::IllFormed(_) => package.damaged(name),
            Unreadable::TooLarge => package.too_large(),
        })
    }

    /// The text that everything's places lie in.
    pub(in crate::docx) fn source(&self) -> &str {
        &self.source
    }

    /// A range of the source; empty where it does not lie in it, which is a fault of the program.
    pub(in crate::docx) fn slice(&self, range: Range<usize>) -> &str {
        let slice = self.source.get(range);
        debug_assert!(slice.is_some(), "a span outside of its part");
        slice.unwrap_or_default()
    }

    /// The blocks that lie wholly within a range, as children of the innermost flow that holds all of it.
    pub(in crate::docx) fn blocks_in(&self, range: &Range<usize>) -> &[Block] {
        direct(&self.blocks, range)
    }

    /// The blocks right before and right behind a range of whole blocks, in the same flow.
    pub(in crate::docx) fn neighbours(&self, range: &Range<usize>) -> [Option<&Block>; 2] {
        neighbours(&self.blocks, range)
    }

    /// The number of the section that a byte lies in, from 0, and the section.
    pub(in crate::docx) fn section_at(&self, byte: usize) -> Option<(usize, &Section)> {
        let at = self.sections.partition_point(|section| section.end() <= byte);
        self.sections.get(at).map(|section| (at, section))
    }

    /// The page of the section that a byte lies in.
    pub(in crate::docx) fn page_at(&self, byte: usize) -> Option<Page> {
        let (_, section) = self.section_at(byte)?;
        Some(Page::read(self.slice(section.properties.clone())))
    }

    /// The paragraph that a byte lies in, or the next one: where it is and its number through the part. `None` behind
    /// the last.
    pub(in crate::docx) fn paragraph_at(&self, byte: usize) -> Option<(Range<usize>, usize)> {
        let at = self.paragraphs.partition_point(|(_, end, _)| *end as usize <= byte);
        let (start, end, number) = self.paragraphs.get(at)?;
        Some((*start as usize..*end as usize, *number as usize))
    }

    /// All paragraphs in the order in which they begin: in tables, containers, text boxes and notes too.
    pub(in crate::docx) fn paragraphs(&self) -> Vec<&Paragraph> {
        let mut found = Vec::new();
        gather(&self.blocks, &mut found);
        self.notes.iter().for_each(|note| gather(&note.blocks, &mut found));
        found.sort_by_key(|paragraph| paragraph.number);
        found
    }
}

fn gather<'a>(blocks: &'a [Block], found: &mut Vec<&'a Paragraph>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                found.push(paragraph);
                boxes(&paragraph.inlines, &mut |text_box| gather(&text_box.blocks, found));
            }
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.for_each(|cell| gather(&cell.blocks, found));
            }
            Block::Container(container) => gather(&container.blocks, found),
            Block::Mark(_) | Block::Other(_) => {}
        }
    }
}

/// Visits the text boxes of a paragraph, second copies too.
pub(in crate::docx) fn boxes<'a>(inlines: &'a [Inline], visit: &mut dyn FnMut(&'a TextBox)) {
    for inline in inlines {
        match inline {
            Inline::Run(run) => {
                for piece in &run.pieces {
                    if let PieceKind::Drawing(drawing) = &piece.kind {
                        drawing.boxes.iter().for_each(&mut *visit);
                    }
                }
            }
            Inline::Group(group) => boxes(&group.inlines, visit),
            Inline::Mark(_) | Inline::Other(_) => {}
        }
    }
}
