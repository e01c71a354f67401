//! Cells and rows before the grid is closed (ô, hàng chưa khép khung).

use crate::document::Paragraph;
use crate::plan::ItemId;
use crate::text::Span;

/// A cell before the grid is closed.
#[derive(Clone, Debug, Default)]
pub(in crate::compose) struct Made {
    /// Its text; none where it goes on with the cell above.
    pub paragraphs: Vec<Paragraph>,
    /// Neighbours above and below with the same tie are one cell.
    pub tie: Option<Tie>,
    /// Grid columns it spans.
    pub span: usize,
    /// Where the same words were written for it again.
    pub repeats: Vec<Span>,
}

/// What makes cells of neighbouring rows one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::compose) enum Tie {
    /// They say something of the same upper item.
    Item(ItemId),
    /// A header over both header rows.
    Header,
    /// They say the same (`gộp ô giống nhau`); counts the runs of a column.
    Equal(usize),
}

/// A row before the grid is closed: `None` under a span that began further left.
pub(in crate::compose) type MadeRow = Vec<Option<Made>>;

/// A cell of one grid column.
pub(super) fn made(paragraphs: Vec<Paragraph>) -> Option<Made> {
    Some(Made { paragraphs, span: 1, ..Made::default() })
}

/// A cell over several.
pub(super) fn spanning(paragraphs: Vec<Paragraph>, span: usize) -> Option<Made> {
    Some(Made { paragraphs, span: span.max(1), ..Made::default() })
}
