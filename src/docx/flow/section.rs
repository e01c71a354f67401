//! Sections with their headers and footers (phần, đầu trang, chân trang). ECMA-376, § 17.6, § 17.10.

use std::collections::HashMap;
use std::sync::Arc;

use super::super::file::Package;
use super::super::file::relations::Relation;
use super::super::file::xml::Token;
use super::super::model::{Part, elements, is_on, twips};
use super::numbering::numbering;
use crate::diag::Diagnostics;
use crate::layout::block::Block;
use crate::layout::flow::{Edge, LeftOut, PageFormat, Section, Start};
use crate::layout::text::Pt;

/// Reads what a header or footer says.
pub(super) type Take<'t> = dyn FnMut(&Part, &mut LeftOut) -> Arc<Vec<Block>> + 't;

/// The headers and footers of a file, each read once, and those that the next section takes over.
pub(super) struct Edges<'a> {
    package: &'a Package,
    related: Vec<Relation>,
    read: HashMap<String, Arc<Vec<Block>>>,
    header: Edge,
    footer: Edge,
}

impl<'a> Edges<'a> {
    pub(super) fn of(package: &'a Package) -> Result<Self, Diagnostics> {
        let related = package.relations(package.main())?;
        Ok(Self { package, related, read: HashMap::new(), header: Edge::default(), footer: Edge::default() })
    }

    /// A section of these blocks; `raw`: its `w:sectPr`. Errors: K604, K605 a header or footer cannot be read.
    pub(super) fn section(
        &mut self,
        raw: &str,
        blocks: Vec<Block>,
        left_out: &mut LeftOut,
        take: &mut Take<'_>,
    ) -> Result<Section, Diagnostics> {
        // A4 with Word's margins, where nothing is said.
        let page = PageFormat {
            width: 595.3,
            height: 841.9,
            top: 72.0,
            bottom: 72.0,
            left: 72.0,
            right: 72.0,
            header: 36.0,
            footer: 36.0,
            fixed: false,
        };
        let mut section = Section { page, blocks, ..Section::default() };
        for (path, token) in elements(raw) {
            if !path.is_empty() {
                continue;
            }
            match token.name {
                "w:pgSz" | "w:pgMar" => paper(&mut section.page, &token),
                "w:titlePg" => section.first_page = is_on(&token),
                "w:pgNumType" => {
                    section.number = token.attribute("w:start").and_then(|start| start.parse().ok());
                    section.numbering = token.attribute("w:fmt").and_then(|name| numbering(&name)).unwrap_or_default();
                }
                "w:type" => {
                    section.start = match token.attribute("w:val").as_deref() {
                        Some("continuous") => Start::Below,
                        Some("evenPage") => Start::Even,
                        Some("oddPage") => Start::Odd,
                        _ => Start::Page,
                    }
                }
                "w:cols" if token.attribute("w:num").is_some_and(|count| count != "1") => left_out.add("columns", ""),
                "w:pgBorders" => left_out.add("page-borders", ""),
                "w:headerReference" | "w:footerReference" => self.reference(&token, left_out, take)?,
                _ => {}
            }
        }
        (section.header, section.footer) = (self.header.clone(), self.footer.clone());
        Ok(section)
    }

    fn reference(&mut self, token: &Token<'_>, left_out: &mut LeftOut, take: &mut Take<'_>) -> Result<(), Diagnostics> {
        let id = token.attribute("r:id").unwrap_or_default();
        let Some(target) = self.related.iter().find(|one| one.id == id).map(|one| one.target.clone()) else {
            return Ok(());
        };
        let blocks = match self.read.get(&target) {
            Some(known) => Arc::clone(known),
            None => {
                let part = Part::of(self.package, &target)?;
                let blocks = take(&part, left_out);
                self.read.insert(target, Arc::clone(&blocks));
                blocks
            }
        };
        let edge = if token.name == "w:headerReference" { &mut self.header } else { &mut self.footer };
        match token.attribute("w:type").as_deref() {
            Some("first") => edge.first = blocks,
            Some("even") => edge.even = blocks,
            _ => edge.all = blocks,
        }
        Ok(())
    }
}

fn paper(page: &mut PageFormat, token: &Token<'_>) {
    /// Word's largest sheet is 22 inches.
    const LARGEST: Pt = 1584.0;
    let length = |name: &str| Some(f64::from(twips(&token.attribute(name)?)?) / 20.0);
    let set = |place: &mut Pt, name: &str| *place = length(name).map_or(*place, |value| value.abs().min(LARGEST));
    if token.name == "w:pgSz" {
        set(&mut page.width, "w:w");
        set(&mut page.height, "w:h");
        return;
    }
    page.fixed = length("w:top").is_some_and(|top| top < 0.0);
    let sides = [
        (&mut page.top, "w:top"),
        (&mut page.bottom, "w:bottom"),
        (&mut page.left, "w:left"),
        (&mut page.right, "w:right"),
        (&mut page.header, "w:header"),
        (&mut page.footer, "w:footer"),
    ];
    sides.into_iter().for_each(|(place, name)| set(place, name));
    page.left += length("w:gutter").unwrap_or(0.0).clamp(0.0, LARGEST);
    // Margins that leave nothing of a page are halved until they do.
    while page.left + page.right > page.width - 10.0 && page.left + page.right > 1.0 {
        (page.left, page.right) = (page.left / 2.0, page.right / 2.0);
    }
    while page.top + page.bottom > page.height - 20.0 && page.top + page.bottom > 1.0 {
        (page.top, page.bottom) = (page.top / 2.0, page.bottom / 2.0);
    }
}
