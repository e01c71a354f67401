//! The end of the text (ô 7, 8, 9b): recipients on the left, signature on the right, one row that does not split.

use docx_rs::{Table, TableCellMargins, TableRow};

use super::letterhead::{borderless, cell};
use super::paragraph::tag;
use crate::paper::Look;

/// Space between the text and this table, twips.
const GAP_ABOVE: usize = 200;

/// The closing table. Its cells have no padding at the sides: "Nơi nhận" starts at the left edge of the text.
pub(super) fn table(look: &Look) -> Table {
    let text = look.text_width();
    let left = look.recipients_width.min(text);
    let right = text - left;
    let row = TableRow::new(vec![
        cell(left).add_paragraph(tag("KHRecipient", "recipients")),
        cell(right).add_paragraph(tag("KHSignatureTitle", "signature")),
    ]);
    borderless(vec![row.cant_split()], left, right, 0).margins(TableCellMargins::new().margin(GAP_ABOVE, 0, 0, 0))
}
