//! Blocks as WordprocessingML (ghi khối văn bản): one pass, one string, children in the order of the schema.
//!
//! A paragraph names its style and nothing that the style says already. A table has a fixed layout with the
//! widths it came with, and least heights only where a row asks for one. 30,000 rows are a matter of milliseconds,
//! because no tree is built.

mod footnotes;
mod paragraph;
mod record;
mod table;

pub(super) use footnotes::{CONTENT_TYPE as FOOTNOTES_TYPE, Footnotes};
pub(super) use paragraph::{bookmark, closing, filler, words};
pub(super) use record::Record;
pub(super) use table::style_of;

use std::collections::BTreeMap;

use super::model::Ids;
use crate::document::{Block, Style};
use crate::paper::Twips;

/// What blocks are set into.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// Width of the text: of the page or of the cell's inside.
    pub width: Twips,
    /// Left plus right padding of a table's cells.
    pub padding: Twips,
}

/// What all blocks of one file share.
pub(super) struct Shared {
    /// Numbers for bookmarks.
    pub ids: Ids,
    /// Footnotes met so far.
    pub notes: Footnotes,
    /// What the template calls its styles.
    pub styles: StyleIds,
    /// What has been written, as content.
    pub record: Record,
}

impl Shared {
    /// Before anything is written.
    pub(super) fn new(ids: Ids, notes: Footnotes, styles: StyleIds) -> Self {
        let record = Record::new(styles.names());
        Self { ids, notes, styles, record }
    }
}

/// The id of each style in the template that is filled.
#[derive(Clone, Debug, Default)]
pub(super) struct StyleIds(BTreeMap<Style, String>);

impl StyleIds {
    /// The name of each style by its id.
    pub(super) fn names(&self) -> BTreeMap<String, String> {
        let ids = self.0.iter().map(|(style, id)| (id.clone(), style.name().to_owned()));
        ids.collect()
    }

    /// The id to write; the usual one where the template has none.
    pub(super) fn id(&self, style: Style) -> &str {
        self.0.get(&style).map_or(style.id(), String::as_str)
    }
}

impl FromIterator<(Style, String)> for StyleIds {
    fn from_iter<T: IntoIterator<Item = (Style, String)>>(ids: T) -> Self {
        Self(ids.into_iter().collect())
    }
}

/// A bookmark round the words of the first paragraph of a style, so that they can be found again.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// The style looked for.
    pub style: Style,
    /// The bookmark's name.
    pub name: String,
}

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
