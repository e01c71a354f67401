//! The head of page 1 (ô 1–4): two columns without borders, two rows.
//!
//! Names are in the first row, number and date in the second, so that these share a line whatever the number
//! of lines above them. Widths are fixed: with an autofit grid the rules under the names come out short, since
//! their indents are worked out from the cell's width.

use docx_rs::{
    Table, TableAlignmentType, TableCell, TableCellMargins, TableLayoutType, TableRow, VAlignType, WidthType,
};

use super::paragraph::{paragraph, tag};
use crate::paper::{LETTERHEAD_PADDING, Look, Twips};

/// Quốc hiệu, exactly as the decree writes it.
const NATION: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
/// Tiêu ngữ: hyphens with a space on each side.
const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

/// The letterhead.
pub(super) fn table(look: &Look) -> Table {
    let (issuer, nation) = look.letterhead_columns();
    let names = TableRow::new(vec![
        cell(issuer)
            .add_paragraph(tag("KHParent", "issuer.parent"))
            .add_paragraph(tag("KHIssuer", "issuer.name"))
            .add_paragraph(tag("KHRule", "issuer_rule")),
        cell(nation)
            .add_paragraph(paragraph("KHNation", NATION))
            .add_paragraph(paragraph("KHMotto", MOTTO))
            .add_paragraph(tag("KHRule", "motto_rule")),
    ]);
    let number_and_date = TableRow::new(vec![
        cell(issuer).vertical_align(VAlignType::Bottom).add_paragraph(tag("KHNumber", "number")),
        cell(nation).vertical_align(VAlignType::Bottom).add_paragraph(tag("KHPlaceAndDate", "place_and_date")),
    ]);
    borderless(vec![names.cant_split(), number_and_date.cant_split()], issuer, nation, LETTERHEAD_PADDING)
        .align(TableAlignmentType::Center)
}

/// An empty cell of a width.
pub(super) fn cell(width: Twips) -> TableCell {
    TableCell::new().width(width as usize, WidthType::Dxa)
}

/// A table of two fixed columns without borders.
pub(super) fn borderless(rows: Vec<TableRow>, left: Twips, right: Twips, padding: Twips) -> Table {
    let margins = TableCellMargins::new()
        .margin_left(padding as usize, WidthType::Dxa)
        .margin_right(padding as usize, WidthType::Dxa);
    Table::without_borders(rows)
        .set_grid(vec![left as usize, right as usize])
        .width((left + right) as usize, WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(margins)
}
