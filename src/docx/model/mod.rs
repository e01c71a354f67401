//! A part of a Word file as typed blocks with places (mô hình tệp Word): the one reading that everything else folds over.
//!
//! [`Part::read`] reads the main part, a header or footer, or the footnotes, once for each state of its text. Blocks,
//! paragraphs, runs, tables, rows, cells, sections and bookmarks are nodes that say *where* they are, as byte ranges of
//! [`Part::source`]; text stays in the source and is unescaped on demand. Nothing is written back from here: a change is
//! an edit of bytes ([`Edits`](super::file::xml::Edits)) at the places that the model names, and makes another state.
//!
//! ```text
//! Part ─ blocks ─┬ Paragraph ─ inlines ─┬ Run ─ pieces: text, tab, break, note, drawing …
//!                │                      ├ Group ─ inlines      (hyperlink, insertion, deletion, field …)
//!                │                      └ Mark                 (bookmark and comment ends, permissions)
//!                ├ Table ─ rows ─ cells ─ blocks
//!                ├ Container ─ blocks                          (content control, custom XML, tracked block)
//!                └ Mark
//! ```
//!
//! What text is hidden, what a merged cell, a line break or a header row is, is decided here and nowhere else:
//!
//! - [`atoms`](Paragraph::atoms) gives the content of a paragraph in order, with deletions and fields distinguished;
//! - a text box belongs to the drawing that holds it, `mc:Fallback` is a second copy of what `mc:Choice` holds;
//! - [`Cell::merge`] and [`Cell::column`] place a cell in the grid; rows and cells inside content controls are rows and
//!   cells of their table.
//!
//! The reading is linear in the length of the part and bounded in memory: what weighs more than can be held
//! ([`Weight`](super::file::Weight)) or has more than [`DEPTH`](super::file::DEPTH) nested elements is refused.

mod atom;
mod block;
mod bookmark;
mod names;
mod node;
mod part;
mod properties;
mod reader;
mod section;
mod styles;
#[cfg(test)]
mod tests;

pub(super) use crate::paper::Merge;
pub(super) use atom::{Atom, AtomKind, Atoms, FieldPart};
pub(super) use block::{flat, row_at};
pub(super) use bookmark::{Bookmark, Bookmarks, Ids, Names};
pub(super) use node::{
    Block, Break, Cell, Container, ContainerKind, GroupKind, Inline, MarkKind, Paragraph, Row, Run, Table,
};
pub(super) use part::{Change, Part, boxes};
pub(super) use properties::{ParagraphProperties, RunProperties, attribute, cell_margins, elements, is_on, twips};
pub(super) use section::{Page, Section};
pub(super) use styles::{Style, StyleKind, Styles};
