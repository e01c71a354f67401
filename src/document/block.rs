//! What a page is made of: paragraphs, tables, lines.

use super::paragraph::Paragraph;
use super::table::Table;
use crate::paper::Twips;

/// One block of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
    /// A drawn line.
    Rule(Rule),
}

/// A solid line, centred in whatever holds it (kẻ ngang).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its length; never more than the holder's width.
    pub length: Twips,
}
