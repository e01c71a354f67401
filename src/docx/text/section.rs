//! A section's page as a line (trang, lề, số trang).

use super::super::model::{elements, is_on, twips};
use super::paragraph::millimetres;

/// What `w:sectPr` says.
#[derive(Clone, Debug, Default)]
pub(super) struct Section {
    /// Width and height, twips.
    pub(super) size: Option<(i32, i32)>,
    pub(super) landscape: bool,
    /// Top, bottom, left, right, twips.
    pub(super) margins: Option<[i32; 4]>,
    pub(super) first_number: Option<String>,
    pub(super) title_page: bool,
    /// `continuous` and the like; `None` starts a new page.
    pub(super) kind: Option<String>,
    /// Headers and footers: element, type, relationship id.
    pub(super) references: Vec<(String, String, String)>,
}

/// Paper a little off, as printers' drivers write it, is still A4.
const TOLERANCE: u32 = 30;

impl Section {
    /// Reads a `w:sectPr`.
    pub(super) fn read(properties: &str) -> Section {
        let mut section = Section::default();
        for (_, token) in elements(properties).filter(|(path, _)| path.is_empty()) {
            let length = |name: &str| token.attribute(name).and_then(|value| twips(&value));
            match token.name {
                "w:pgSz" => {
                    section.size = length("w:w").zip(length("w:h"));
                    section.landscape = token.attribute("w:orient").as_deref() == Some("landscape");
                }
                "w:pgMar" => {
                    let edges = ["w:top", "w:bottom", "w:left", "w:right"];
                    section.margins = Some(edges.map(|edge| length(edge).unwrap_or_default()));
                }
                "w:pgNumType" => section.first_number = token.attribute("w:start"),
                "w:titlePg" => section.title_page = is_on(&token),
                "w:type" => section.kind = token.attribute("w:val"),
                "w:headerReference" | "w:footerReference" => section.references.push((
                    token.name.to_owned(),
                    token.attribute("w:type").unwrap_or_default(),
                    token.attribute("r:id").unwrap_or_default(),
                )),
                _ => {}
            }
        }
        section
    }

    /// This section with the headers and footers it takes over from the one before (ECMA-376, 17.10.5).
    pub(super) fn after(&self, before: &Section) -> Section {
        let mut section = self.clone();
        for reference in &before.references {
            let same = |own: &(String, String, String)| own.0 == reference.0 && own.1 == reference.1;
            if !section.references.iter().any(same) {
                section.references.push(reference.clone());
            }
        }
        section.references.sort();
        section
    }

    /// `[page A4 landscape, margins 20 20 20 20 mm, numbers from 1]`
    pub(super) fn line(&self) -> String {
        let mut out = String::from("[page");
        if let Some((width, height)) = self.size {
            let near = |a: i32, b: i32| a.abs_diff(b) <= TOLERANCE;
            let (short, long) = (width.min(height), width.max(height));
            if near(short, 11906) && near(long, 16838) {
                out.push_str(" A4");
            } else {
                out.push_str(&format!(" {} x {} mm", millimetres(short), millimetres(long)));
            }
            let turned = width > height;
            out.push_str(if turned { " landscape" } else { " portrait" });
            if turned != self.landscape {
                out.push_str(" (turned without w:orient, or the other way round)");
            }
        }
        if let Some(margins) = self.margins {
            let list: Vec<String> = margins.into_iter().map(millimetres).collect();
            out.push_str(&format!(", margins {} mm", list.join(" ")));
        }
        if let Some(number) = &self.first_number {
            out.push_str(&format!(", numbers from {number}"));
        }
        if self.title_page {
            out.push_str(", first page apart");
        }
        if let Some(kind) = self.kind.as_deref().filter(|kind| *kind != "nextPage") {
            out.push_str(&format!(", {kind}"));
        }
        out.push(']');
        out
    }

    /// The headers and footers that show, with their relationship ids.
    pub(super) fn edges(&self) -> impl Iterator<Item = (String, &str)> {
        self.references.iter().filter_map(|(element, kind, id)| {
            let edge = if element == "w:headerReference" { "header" } else { "footer" };
            match kind.as_str() {
                "first" if self.title_page => Some((format!("first {edge}"), id.as_str())),
                "first" => None,
                "even" => Some((format!("even {edge}"), id.as_str())),
                _ => Some((edge.to_owned(), id.as_str())),
            }
        })
    }
}
