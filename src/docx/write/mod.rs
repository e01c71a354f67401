//! Blocks as WordprocessingML (ghi khối văn bản): one pass, one string, children in the order of the schema.
//!
//! A paragraph names its style and nothing that the style says already. A table has a fixed layout with the
//! widths it came with, and least heights only where a row asks for one. 30,000 rows are a matter of milliseconds,
//! because no tree is built.

mod footnotes;
mod paragraph;
mod pieces;
mod record;
mod run;
mod shared;
mod table;
mod trace;

pub(super) use footnotes::{CONTENT_TYPE as FOOTNOTES_TYPE, Footnotes};
pub(super) use paragraph::{bookmark, closing, filler};
pub(super) use pieces::Pieces;
pub(super) use run::words;
pub(super) use shared::{Frame, Mark, SIGNER, Shared, StyleIds};
pub(super) use table::style_of;
pub(super) use trace::{TRACE, Trace};

use crate::document::Block;
use shared::Marks;

/// Appends blocks, and drops what is written. Each mark is set once, at the first paragraph of its style that has none; in the
/// cells of tables too.
pub(super) fn blocks(out: &mut Pieces, blocks: Vec<Block>, frame: Frame, marks: &[Mark], shared: &mut Shared) {
    let mut marks = Marks::new(marks);
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                paragraph::paragraph(&mut out.open, &paragraph, false, marks.take(paragraph.style), shared);
            }
            Block::Rule(rule) => paragraph::rule(&mut out.open, rule, frame.width, shared),
            Block::Table(table) => table::table(out, table, frame.padding, &mut marks, shared),
        }
    }
}
