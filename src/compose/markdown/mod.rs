//! Prose as a list of lines (Markdown đọc thành từng dòng): the only room that knows the Markdown crate.
//!
//! [`read`] flattens Markdown into [`Node`]s in reading order: nothing is numbered yet, nothing has a style.
//! [`super::body`] gives them both. What Markdown leaves open is settled by how offices type: `a)`, `2.` or
//! `1.1.` at the start of a line begins a line of its own even inside a paragraph, and so do the dashes and
//! dots of text that was pasted from Word.

mod breaks;
mod lines;
mod marker;
mod node;
mod notes;
mod reader;
mod shield;
mod slips;

pub(super) use breaks::LineEnds;
pub(super) use marker::{Marker, typed_number};
pub(super) use node::{Line, Node};

use super::expanded::Expanded;
use crate::diag::Diagnostics;

/// Reads Markdown. Complains about footnotes without text and about what a plan cannot hold: pictures,
/// programs, lines across the page.
pub(super) fn read(text: &Expanded, ends: LineEnds, found: &mut Diagnostics) -> Vec<Node> {
    reader::Reader::new(text, ends, found).read()
}
