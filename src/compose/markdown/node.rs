//! What Markdown is read as: lines and tables in reading order.

use super::marker::Marker;
use crate::document::{Align, Origin, Rendering, Run};
use crate::text::Span;

/// A line of text: its runs, and where it was written.
#[derive(Clone, Debug, Default)]
pub(in crate::compose) struct Line {
    /// Its runs, neighbours of one look joined.
    pub runs: Vec<Run>,
    /// Its place.
    pub span: Span,
    /// True if its first word stands in the Markdown as it prints: typed, and no value of a tag.
    pub typed: bool,
    /// Where the mark or number stood that was typed before it.
    pub mark: Origin,
}

impl Line {
    /// Its words without formatting.
    pub fn plain(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// Takes a mark of so many `bytes` off the front, and the spaces that follow.
    pub fn cut(&mut self, mut bytes: usize) {
        for run in &mut self.runs {
            let taken = bytes.min(run.text.len());
            let place = match run.origin {
                Origin::Words(span) => {
                    let end = span.start.saturating_add(u32::try_from(taken).unwrap_or(u32::MAX)).min(span.end);
                    Some(Span { end, ..span })
                }
                other => other.span(),
            };
            if let Some(place) = place.filter(|_| taken > 0) {
                self.mark = Origin::Made(self.mark.span().map_or(place, |before| before.to(place)), Rendering::Mark);
            }
            run.text.drain(..taken);
            run.origin = run.origin.cut(taken);
            bytes -= taken;
            let spaces = run.text.len() - run.text.trim_start().len();
            if bytes == 0 {
                run.text.drain(..spaces);
                run.origin = run.origin.cut(spaces);
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
pub(in crate::compose) enum Node {
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
        columns: Vec<Option<Align>>,
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

impl Node {
    /// Its lines; of a table those of all cells.
    pub fn lines_mut(&mut self) -> Vec<&mut Line> {
        match self {
            Node::Heading { line, .. } | Node::Paragraph(line) | Node::Item { line, .. } => vec![line],
            Node::Table { rows, .. } => rows.iter_mut().flatten().collect(),
            Node::View { .. } => Vec::new(),
        }
    }
}
