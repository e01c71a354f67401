//! Section properties (thiết lập trang của một phần): read for widths, written anew for each annex.
//!
//! A `w:sectPr` in a paragraph's properties ends a section there; the last one is at the end of the body.
//! Children come in the order of ECMA-376 § 17.6.17; what is not changed is carried as it is.

use std::fmt::Write;

use super::super::file::xml::{Kind, Tokens};
use crate::paper::{Margins, Orientation, Twips};

/// The order the schema wants, headers and footers first.
const ORDER: [&str; 20] = [
    "w:headerReference",
    "w:footerReference",
    "w:footnotePr",
    "w:endnotePr",
    "w:type",
    "w:pgSz",
    "w:pgMar",
    "w:paperSrc",
    "w:pgBorders",
    "w:lnNumType",
    "w:pgNumType",
    "w:cols",
    "w:formProt",
    "w:vAlign",
    "w:noEndnote",
    "w:titlePg",
    "w:textDirection",
    "w:bidi",
    "w:rtlGutter",
    "w:docGrid",
];

/// The properties of one section.
#[derive(Clone, Debug, Default)]
pub(super) struct Section {
    /// Children by name, as they are.
    children: Vec<(String, String)>,
    width: Twips,
    height: Twips,
    margins: Option<Margins>,
    gutter: Twips,
}

/// A4 and 2 cm all round, where a section does not say.
const A4: (Twips, Twips) = (11906, 16838);
const PLAIN: Margins = Margins { top: 1134, bottom: 1134, left: 1134, right: 1134 };

impl Section {
    /// Reads a `w:sectPr` element.
    pub(super) fn read(source: &str) -> Section {
        let mut section = Section { width: A4.0, height: A4.1, ..Section::default() };
        let (mut depth, mut start) = (0usize, 0usize);
        for token in Tokens::of(source).flatten() {
            // Inside the root element depth is 1; its children begin there.
            if depth == 1 && matches!(token.kind, Kind::Start | Kind::Empty) {
                start = token.span.start;
                let number = |name: &str| token.attribute(name).and_then(|value| value.parse::<i64>().ok());
                let length = |name: &str| number(name).and_then(|value| Twips::try_from(value.unsigned_abs()).ok());
                if token.name == "w:pgSz" {
                    section.width = length("w:w").unwrap_or(A4.0);
                    section.height = length("w:h").unwrap_or(A4.1);
                }
                if token.name == "w:pgMar" {
                    let side = |name: &str, plain| length(name).unwrap_or(plain);
                    section.gutter = side("w:gutter", 0);
                    section.margins = Some(Margins {
                        top: side("w:top", PLAIN.top),
                        bottom: side("w:bottom", PLAIN.bottom),
                        left: side("w:left", PLAIN.left),
                        right: side("w:right", PLAIN.right),
                    });
                }
            }
            match token.kind {
                Kind::Start => depth = depth.saturating_add(1),
                Kind::End => depth = depth.saturating_sub(1),
                _ => {}
            }
            let is_child = depth == 1 && (token.kind == Kind::Empty || token.kind == Kind::End);
            if is_child && ORDER.contains(&token.name) {
                let raw = source.get(start..token.span.end).unwrap_or_default();
                section.children.push((token.name.to_owned(), raw.to_owned()));
            }
        }
        section
    }

    /// How its page lies.
    pub(super) fn orientation(&self) -> Orientation {
        if self.width > self.height { Orientation::Landscape } else { Orientation::Portrait }
    }

    /// Its margins.
    pub(super) fn margins(&self) -> Margins {
        self.margins.unwrap_or(PLAIN)
    }

    /// Width of its text, with the page turned as asked.
    pub(super) fn text_width(&self, orientation: Orientation, margins: Margins) -> Twips {
        let (width, _) = self.page(orientation);
        width.saturating_sub(margins.left).saturating_sub(margins.right).saturating_sub(self.gutter)
    }

    /// Height of its text, with the page turned as asked.
    pub(super) fn text_height(&self, orientation: Orientation, margins: Margins) -> Twips {
        let (_, height) = self.page(orientation);
        height.saturating_sub(margins.top).saturating_sub(margins.bottom)
    }

    fn page(&self, orientation: Orientation) -> (Twips, Twips) {
        let (short, long) = (self.width.min(self.height), self.width.max(self.height));
        match orientation {
            Orientation::Portrait => (short, long),
            Orientation::Landscape => (long, short),
        }
    }

    /// The section of an annex: this one's headers, footers and settings, another page, page numbers from 1
    /// with the first one hidden (NĐ 30/2020, Phụ lục I, mục II.1 and II.7).
    pub(super) fn of_annex(&self, orientation: Orientation, margins: Margins) -> String {
        let (width, height) = self.page(orientation);
        let turned = if orientation == Orientation::Landscape { " w:orient=\"landscape\"" } else { "" };
        let size = format!("<w:pgSz w:w=\"{width}\" w:h=\"{height}\"{turned}/>");
        let kept = |element: &str, name: &str| {
            let raw = self.children.iter().find(|(child, _)| child == element).map(|(_, raw)| raw.as_str());
            let first = raw.and_then(|raw| Tokens::of(raw).flatten().next());
            first.and_then(|token| token.attribute(name))
        };
        let distance = |name| kept("w:pgMar", name).unwrap_or_else(|| "567".to_owned());
        let sides = format!(
            "<w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"{}\" w:footer=\"{}\" w:gutter=\"{}\"/>",
            margins.top,
            margins.right,
            margins.bottom,
            margins.left,
            distance("w:header"),
            distance("w:footer"),
            self.gutter
        );
        let format = kept("w:pgNumType", "w:fmt").map_or(String::new(), |format| format!(" w:fmt=\"{format}\""));
        let mut out = String::from("<w:sectPr>");
        for (at, name) in ORDER.into_iter().enumerate() {
            match name {
                "w:type" => out.push_str("<w:type w:val=\"nextPage\"/>"),
                "w:pgSz" => out.push_str(&size),
                "w:pgMar" => out.push_str(&sides),
                "w:pgNumType" => {
                    let _infallible = write!(out, "<w:pgNumType{format} w:start=\"1\"/>");
                }
                "w:titlePg" => out.push_str("<w:titlePg/>"),
                // Headers and footers mix freely; they are written together, in their own order.
                "w:footerReference" if at == 1 => {}
                "w:headerReference" => self.carry(&mut out, |child| child.ends_with("erReference")),
                name => self.carry(&mut out, |child| child == name),
            }
        }
        out.push_str("</w:sectPr>");
        out
    }

    fn carry(&self, out: &mut String, wanted: impl Fn(&str) -> bool) {
        for (_, raw) in self.children.iter().filter(|(child, _)| wanted(child)) {
            out.push_str(raw);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECTION: &str = r#"<w:sectPr w:rsidR="1"><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="400" w:footer="300" w:gutter="0"/><w:pgNumType w:fmt="decimal"/><w:cols w:space="708"/><w:docGrid w:linePitch="360"/></w:sectPr>"#;

    #[test]
    fn an_annex_carries_headers_and_settings_and_turns_the_page() {
        let annex = Section::read(SECTION).of_annex(Orientation::Portrait, Margins::mm(20.0, 20.0, 30.0, 20.0));
        assert_eq!(
            annex,
            r#"<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="400" w:footer="300" w:gutter="0"/><w:pgNumType w:fmt="decimal" w:start="1"/><w:cols w:space="708"/><w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr>"#
        );
    }

    #[test]
    fn text_is_what_margins_leave() {
        let section = Section::read(SECTION);
        assert_eq!(section.orientation(), Orientation::Landscape);
        assert_eq!(section.text_width(Orientation::Landscape, section.margins()), 14570);
        assert_eq!(section.text_height(Orientation::Landscape, section.margins()), 9638);
    }
}
