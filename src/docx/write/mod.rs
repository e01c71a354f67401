//! Blocks as WordprocessingML (ghi khối văn bản): one pass, one string, children in the order of the schema.
//!
//! A paragraph names its style and nothing that the style says already. A table has a fixed layout with the
//! widths it came with, and least heights only where a row asks for one. 30,000 rows are a matter of milliseconds,
//! because no tree is built.

mod footnotes;
mod paragraph;
mod record;
mod run;
mod shared;
mod table;

pub(super) use footnotes::{CONTENT_TYPE as FOOTNOTES_TYPE, Footnotes};
pub(super) use paragraph::{bookmark, closing, filler};

pub(super) use run::words;
pub(super) use shared::{Frame, Mark, Shared, StyleIds};
pub(super) use table::style_of;

use crate::document::Block;

/// Appends blocks. Each mark is set once, at the first paragraph of its style.
pub(super) fn blocks(out: &mut String, blocks: &[Block], frame: Frame, marks: &[Mark], shared: &mut Shared) {
    let mut left: Vec<&Mark> = marks.iter().collect();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                let at = left.iter().position(|mark| mark.style == paragraph.style);
                let mark = at.map(|at| left.remove(at).name.as_str());
                paragraph::paragraph(out, paragraph, false, mark, shared);
            }
            Block::Rule(rule) => paragraph::rule(out, *rule, frame.width, shared),
            Block::Table(table) => table::table(out, table, frame.padding, shared),
        }
    }
}
