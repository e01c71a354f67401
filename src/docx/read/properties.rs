//! Properties of paragraphs, runs, tables and sections: what of them a reader of the page can see.

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;

use super::walk::Walker;

impl Walker<'_> {
    /// A property, wherever it stands; hands on what is none.
    pub(super) fn property(&mut self, name: &str, start: &BytesStart<'_>) {
        let value = || attribute(start, "w:val");
        let count = || value().and_then(|value| value.parse().ok()).unwrap_or(1);
        match self.parent() {
            "w:pPr" => self.paragraph(|paragraph| match name {
                "w:pStyle" => paragraph.style = value(),
                "w:jc" => paragraph.align = value(),
                "w:numPr" => paragraph.listed = true,
                "w:pageBreakBefore" => paragraph.new_page = on(start),
                "w:ind" => {
                    let either = |a, b| number(start, a).or_else(|| number(start, b)).unwrap_or(0);
                    paragraph.indents = Some((either("w:left", "w:start"), either("w:right", "w:end")));
                }
                _ => {}
            }),
            "w:pBdr" if matches!(name, "w:top" | "w:bottom") => {
                let drawn = value().is_some_and(|value| value != "nil" && value != "none");
                self.paragraph(|paragraph| paragraph.ruled |= drawn);
            }
            "w:rPr" if self.grandparent() == "w:r" => self.run_property(name, start),
            "w:tblGrid" if name == "w:gridCol" => {
                let width = number(start, "w:w").unwrap_or(0);
                self.table(|table| table.widths.push(width));
            }
            "w:trPr" => self.row(|row| match name {
                "w:tblHeader" => row.header = on(start),
                "w:gridBefore" => row.before = count(),
                _ => {}
            }),
            "w:tcPr" => self.row(|row| {
                let Some(cell) = row.cells.last_mut() else { return };
                match name {
                    "w:gridSpan" => cell.span = count(),
                    "w:vMerge" => cell.continued = value().is_none_or(|value| value == "continue"),
                    _ => {}
                }
            }),
            "w:sectPr" => self.section(name, start),
            "w:sdtPr" if name == "w:alias" => self.region(value()),
            _ => self.content(name, start),
        }
    }

    fn run_property(&mut self, name: &str, start: &BytesStart<'_>) {
        match name {
            "w:b" => self.run.bold = Some(on(start)),
            "w:i" => self.run.italic = Some(on(start)),
            "w:rStyle" => {
                let id = attribute(start, "w:val");
                // What the run says itself comes later in the schema's order and wins.
                self.run.bold = self.styles.bold(id.as_deref());
                self.run.italic = self.styles.italic(id.as_deref());
            }
            _ => {}
        }
    }

    fn section(&mut self, name: &str, start: &BytesStart<'_>) {
        let of = |wanted: &str| number(start, wanted);
        self.current_section(|section| match name {
            "w:pgSz" => {
                section.size = of("w:w").zip(of("w:h"));
                section.landscape = attribute(start, "w:orient").as_deref() == Some("landscape");
            }
            "w:pgMar" => {
                section.margins =
                    Some(["w:top", "w:bottom", "w:left", "w:right"].map(|edge| of(edge).unwrap_or_default()));
            }
            "w:pgNumType" => section.first_number = attribute(start, "w:start"),
            "w:titlePg" => section.title_page = on(start),
            "w:type" => section.kind = attribute(start, "w:val"),
            "w:headerReference" | "w:footerReference" => section.references.push((
                name.to_owned(),
                attribute(start, "w:type").unwrap_or_default(),
                attribute(start, "r:id").unwrap_or_default(),
            )),
            _ => {}
        });
    }
}

/// An attribute's value, unescaped.
pub(super) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.attributes().with_checks(false).flatten().find(|attribute| attribute.key.as_ref() == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).unwrap_or_default().into_owned())
}

/// Whether a toggle such as `w:b` is on: without a value it is.
pub(super) fn on(start: &BytesStart<'_>) -> bool {
    attribute(start, "w:val").is_none_or(|value| !matches!(value.as_str(), "0" | "false" | "off"))
}

/// A length; Word may write a fraction.
pub(super) fn number(start: &BytesStart<'_>, name: &str) -> Option<i32> {
    attribute(start, name)?.parse::<f64>().ok().map(|value| value.round() as i32)
}
