//! The end of the text (ô 7, 8, 9b): recipients on the left, signature on the right, one row that does not split; or
//! several signatures over the whole width and the recipients below.

use docx_rs::{Document, LineSpacing, LineSpacingType, Paragraph, Table, TableCellMargins, TableRow};

use super::letterhead::{borderless, cell};
use super::paragraph::tag;
use crate::paper::{Closing, Look};

/// Space between the text and this table, twips.
const GAP_ABOVE: usize = 200;

/// Adds the end of the text.
pub(super) fn add(document: Document, look: &Look) -> Document {
    let recipients = tag("KHRecipient", "recipients");
    let signature = tag("KHSignatureTitle", "signature");
    match look.closing {
        Closing::Beside => document.add_table(table(look, recipients, signature)),
        Closing::Below => document.add_paragraph(gap()).add_paragraph(signature).add_table(table(
            look,
            recipients,
            Paragraph::new().style("KHRecipient"),
        )),
    }
}

/// Space between the text and the signatures, which stay with it.
fn gap() -> Paragraph {
    let line = LineSpacing::new().before(0).line(GAP_ABOVE as i32).line_rule(LineSpacingType::Exact);
    let mut gap = Paragraph::new().style("KHRecipient");
    gap.property = gap.property.line_spacing(line).keep_next(true);
    gap
}

/// The closing table. Its cells have no padding at the sides: "Nơi nhận" starts at the left edge of the text.
fn table(look: &Look, on_the_left: Paragraph, on_the_right: Paragraph) -> Table {
    let text = look.text_width();
    let left = look.recipients_width.min(text);
    let right = text - left;
    let row = TableRow::new(vec![cell(left).add_paragraph(on_the_left), cell(right).add_paragraph(on_the_right)]);
    borderless(vec![row.cant_split()], left, right, 0).margins(TableCellMargins::new().margin(GAP_ABOVE, 0, 0, 0))
}
