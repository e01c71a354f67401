//! Prose as a list of lines (Markdown đọc thành từng dòng): the only room that knows the Markdown crate.
//!
//! [`read`] flattens Markdown into [`Node`]s in reading order: nothing is numbered yet, nothing has a style.
//! [`super::body`] gives them both. What Markdown leaves open is settled by how offices type: `a)`, `2.` or
//! `1.1.` at the start of a line begins a line of its own even inside a paragraph, and so do the dashes and
//! dots of text that was pasted from Word.

mod lines;
mod marker;
mod reader;
mod slips;

pub(super) use marker::{Marker, typed_number};

use crate::document::Run;
use crate::text::Span;

use super::expanded::Expanded;
use crate::diag::Diagnostics;

/// A line of text: its runs, and where it was written.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// Its runs, neighbours of one look joined.
    pub runs: Vec<Run>,
    /// Its place.
    pub span: Span,
    /// True if its first word stands in the Markdown as it prints: typed, and no value of a tag.
    pub typed: bool,
}

impl Line {
    /// Its words without formatting.
    pub fn plain(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// Takes `bytes` off the front, and the spaces that follow.
    pub fn cut(&mut self, mut bytes: usize) {
        for run in &mut self.runs {
            let taken = bytes.min(run.text.len());
            run.text.drain(..taken);
            bytes -= taken;
            let spaces = run.text.len() - run.text.trim_start().len();
            if bytes == 0 {
                run.text.drain(..spaces);
                if !run.text.is_empty() {
                    break;
                }
            }
        }
        self.runs.retain(|run| !run.text.is_empty() || run.footnote.is_some());
    }
}

/// One thing of the prose, in reading order.
#[derive(Clone, Debug)]
pub(super) enum Node {
    /// A titled level; 1 for `#`.
    Heading {
        /// How many `#` there are.
        depth: usize,
        /// The title.
        line: Line,
    },
    /// A paragraph.
    Paragraph(Line),
    /// A line with a mark at its start.
    Item {
        /// The mark as typed.
        marker: Marker,
        /// How many lists of its kind it lies in, from 1.
        nesting: usize,
        /// The rest of the line.
        line: Line,
    },
    /// A table: the header's cells, then the rows.
    Table {
        /// Alignment of each column as typed.
        columns: Vec<Option<crate::document::Align>>,
        /// Rows of cells, the header first; each as many as there are columns.
        rows: Vec<Vec<Line>>,
    },
    /// A view that stands alone, by its number.
    View {
        /// Which.
        number: usize,
        /// The tag.
        span: Span,
    },
}

/// Reads Markdown. Complains about footnotes without text and about what a plan cannot hold: pictures,
/// programs, lines across the page.
pub(super) fn read(text: &Expanded, found: &mut Diagnostics) -> Vec<Node> {
    reader::Reader::new(text, found).read()
}
