//! The head of page 1 (ô 1–4): two columns without borders, two rows.
//!
//! Names stand in the first row, number and date in the second, so that these share a line whatever the number
//! of lines above them. Widths are fixed: with an autofit grid the rules under the names come out short, since
//! their indents are worked out from the cell's width.

use docx_rs::{
    Table, TableAlignmentType, TableCell, TableCellMargins, TableLayoutType, TableRow, VAlignType, WidthType,
};

use super::{paragraph, tag};
use crate::paper::{Look, Twips, mm};

/// Quốc hiệu, exactly as the decree writes it.
const NATION: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
/// Tiêu ngữ: hyphens with a space on each side.
const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

/// Left and right padding of each cell: 1 mm, less than Word's 1.9, so that Quốc hiệu stays on one line.
const PADDING: Twips = 57;
/// How far the table may run past the text on both sides together; in the decree's own forms it is 8 mm.
const OVERHANG: f64 = 10.0;
/// Width of Quốc hiệu in bold Times New Roman, twips per half-point of size: 5424 at 13 points.
const NATION_PER_HALF_POINT: Twips = 209;

/// The letterhead.
pub(super) fn table(look: &Look) -> Table {
    let (issuer, nation) = columns(look);
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
    borderless(vec![names.cant_split(), number_and_date.cant_split()], issuer, nation, PADDING)
        .align(TableAlignmentType::Center)
}

/// Widths of the two columns. The right one never gets narrower than Quốc hiệu: past the allowed overhang it is
/// the issuing body's column that gives way, since its lines may wrap.
fn columns(look: &Look) -> (Twips, Twips) {
    let text = text_width(look);
    let needed = look.nation_size * NATION_PER_HALF_POINT + 2 * PADDING;
    let nation = text.saturating_sub(look.issuer_width).max(needed).max(look.nation_width);
    let issuer = look.issuer_width.min((text + mm(OVERHANG)).saturating_sub(nation));
    (issuer, nation)
}

/// Width of the text on a portrait page.
pub(super) fn text_width(look: &Look) -> Twips {
    mm(210.0).saturating_sub(look.portrait.left + look.portrait.right)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoc_hieu_fits_its_column_in_every_look() {
        for (nation_size, needed) in [(24, 5007), (26, 5424)] {
            for issuer_width in [2000, 3401, 4500, 9000] {
                let look = Look { nation_size, issuer_width, ..Look::default() };
                let (_, nation) = columns(&look);
                assert!(nation - 2 * PADDING >= needed, "{issuer_width}: {nation}");
            }
        }
    }

    #[test]
    fn the_letterhead_runs_past_the_text_by_10_mm_at_most() {
        for issuer_width in [2000, 3401, 3800, 4500, 9000] {
            let look = Look { issuer_width, ..Look::default() };
            let (issuer, nation) = columns(&look);
            assert!(issuer + nation <= text_width(&look) + mm(OVERHANG));
        }
    }
}
