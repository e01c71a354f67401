//! Sections and their pages (phần trang). A `w:sectPr` in a paragraph's properties ends a section with that paragraph;
//! the last one is at the end of the body. ECMA-376, § 17.6.

use std::ops::Range;

use super::properties::{elements, twips};

/// A section's properties and the paragraph that carries them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::docx) struct Section {
    /// The `w:sectPr`, whole.
    pub properties: Range<usize>,
    /// The paragraph it ends with; `None` for the last one.
    pub paragraph: Option<Range<usize>>,
    /// True where that paragraph holds words or anything else to see.
    pub visible: bool,
}

impl Section {
    /// Where the section ends.
    pub(in crate::docx) fn end(&self) -> usize {
        self.paragraph.as_ref().map_or(self.properties.end, |paragraph| paragraph.end)
    }
}

/// Size and margins of a page in twips: what a plan decides about an annex's page (khổ giấy và lề).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(in crate::docx) struct Page {
    pub width: i32,
    pub height: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
    pub left: i32,
}

impl Page {
    /// Reads a `w:sectPr`; a value that is not written is 0.
    pub(in crate::docx) fn read(properties: &str) -> Page {
        let mut page = Page::default();
        for (_, token) in elements(properties) {
            let value = |name: &str| token.attribute(name).and_then(|value| twips(&value)).unwrap_or(0);
            match token.name {
                "w:pgSz" => (page.width, page.height) = (value("w:w"), value("w:h")),
                "w:pgMar" => {
                    (page.top, page.right) = (value("w:top"), value("w:right"));
                    (page.bottom, page.left) = (value("w:bottom"), value("w:left"));
                }
                _ => {}
            }
        }
        page
    }

    /// A page of the lengths that [`Page::lengths`] gives.
    pub(in crate::docx) fn of([width, height, top, right, bottom, left]: [i32; 6]) -> Page {
        Page { width, height, top, right, bottom, left }
    }

    /// It is wider than high.
    pub(in crate::docx) fn is_landscape(&self) -> bool {
        self.width > self.height
    }

    /// Width, height, top, right, bottom, left.
    pub(in crate::docx) fn lengths(&self) -> [i32; 6] {
        [self.width, self.height, self.top, self.right, self.bottom, self.left]
    }

    /// True where two pages are the same but for what another program's rounding costs: a third of a millimetre.
    pub(in crate::docx) fn is_like(&self, other: &Page) -> bool {
        const ROUNDING: u32 = 20;
        self.lengths().iter().zip(other.lengths()).all(|(one, other)| one.abs_diff(other) <= ROUNDING)
    }
}
