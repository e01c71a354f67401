//! The way through a part's blocks (duyệt các khối).

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use super::super::model::{Block as Read, Part};
use super::cascade::Cascade;
use super::numbering::Lists;
use super::settled::Settled;
use crate::layout::block::Block;
use crate::layout::flow::LeftOut;

/// What is known while blocks are taken over.
pub(super) struct Walk<'a> {
    pub part: &'a Part,
    pub cascade: &'a Cascade<'a>,
    pub lists: &'a mut Lists,
    /// Places of footnotes by their ids.
    pub notes: &'a HashMap<String, usize>,
    /// The version of Word whose ways the file keeps to.
    pub mode: u32,
    /// In a header or footer, fields of page numbers say the page's own.
    pub edge: bool,
    /// The footnote that is taken over, whose mark it shows.
    pub note: Option<usize>,
    /// The style of the table around.
    pub table: Option<Arc<str>>,
    /// Looks of paragraphs, by the style of the table around and their own properties.
    pub settled: HashMap<Option<Arc<str>>, HashMap<String, Rc<Settled>>>,
    pub left_out: LeftOut,
}

impl<'a> Walk<'a> {
    pub(super) fn new(
        part: &'a Part,
        cascade: &'a Cascade<'a>,
        lists: &'a mut Lists,
        notes: &'a HashMap<String, usize>,
        mode: u32,
    ) -> Self {
        let (settled, left_out) = (HashMap::new(), LeftOut::default());
        Self { part, cascade, lists, notes, mode, edge: false, note: None, table: None, settled, left_out }
    }

    pub(super) fn in_edge(self) -> Self {
        Self { edge: true, ..self }
    }

    pub(super) fn in_note(self, note: Option<usize>) -> Self {
        Self { note, ..self }
    }

    /// Takes over a block.
    pub(super) fn block(&mut self, block: &Read, out: &mut Vec<Block>) {
        match block {
            Read::Paragraph(paragraph) => {
                let paragraph = self.paragraph(paragraph);
                out.push(Block::Paragraph(Box::new(paragraph)));
            }
            Read::Table(table) => {
                let table = self.table(table);
                out.push(Block::Table(Box::new(table)));
            }
            Read::Container(_) | Read::Mark(_) | Read::Other(_) => {}
        }
    }
}
