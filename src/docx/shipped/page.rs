//! Sections and page numbers: the number is in the middle of the top margin, and not on page 1.
//!
//! The engine gives each annex its own section, modelled on these two; page numbers start at 1 in each.

use docx_rs::{
    Header, LineSpacing, PageMargin, PageNum, PageNumType, PageOrientationType, PageSize, Paragraph, SectionProperty,
};

use crate::paper::{Look, Margins, mm};

/// Relationship ids of the two headers; [`super::parts`] writes them down.
pub(super) const NUMBER_HEADER: &str = "rId4";
/// The header of a first page.
pub(super) const EMPTY_HEADER: &str = "rId5";

/// From the paper's edge to the page number.
const HEADER_MM: f64 = 10.0;

/// The paragraph above the letterhead. Where a document with footnotes begins with a table, LibreOffice sets an empty
/// line above it, and the letterhead a line too low; 1 point costs less.
pub(super) fn top() -> Paragraph {
    low(Paragraph::new().style("KHNumber"))
}

/// The paragraph that ends the portrait section. A section break that fell on a page of its own would print an empty
/// page.
pub(super) fn portrait_end(look: &Look) -> Paragraph {
    low(Paragraph::new().style("KHBody").section_property(portrait(look)))
}

/// As low as can be: 1 point.
fn low(mut paragraph: Paragraph) -> Paragraph {
    let line = LineSpacing::new().before(0).line(20).line_rule(docx_rs::LineSpacingType::Exact);
    paragraph.property = paragraph.property.line_spacing(line);
    paragraph
}

/// A portrait section.
pub(super) fn portrait(look: &Look) -> SectionProperty {
    section(PageSize::new().size(mm(210.0), mm(297.0)), &look.portrait)
}

/// The landscape section that closes the file.
pub(super) fn landscape(look: &Look) -> SectionProperty {
    let size = PageSize::new().size(mm(297.0), mm(210.0)).orient(PageOrientationType::Landscape);
    section(size, &look.landscape)
}

fn section(size: PageSize, margins: &Margins) -> SectionProperty {
    SectionProperty::new()
        .page_size(size)
        .page_margin(
            PageMargin::new()
                .top(margins.top as i32)
                .bottom(margins.bottom as i32)
                .left(margins.left as i32)
                .right(margins.right as i32)
                .header(mm(HEADER_MM) as i32)
                .footer(mm(HEADER_MM) as i32)
                .gutter(0),
        )
        .header(Header::new(), NUMBER_HEADER)
        .first_header(Header::new(), EMPTY_HEADER)
        .page_num_type(PageNumType::new().start(1))
        .title_pg()
}

/// The header of every page but a section's first.
pub(super) fn number_header() -> Header {
    Header::new().add_paragraph(Paragraph::new().style("Header").add_page_num(PageNum::new()))
}

/// The header of a section's first page.
pub(super) fn empty_header() -> Header {
    Header::new().add_paragraph(Paragraph::new().style("Header"))
}
