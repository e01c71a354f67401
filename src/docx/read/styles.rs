//! What a style means for the text (kiểu chữ): its name, and whether it is bold or italic already.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::properties::{attribute, on};
use crate::document::Style as Known;

/// The styles of a file.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: BTreeMap<String, Style>,
    default: Option<String>,
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    bold: Option<bool>,
    italic: Option<bool>,
    align: Option<String>,
}

/// How many styles may stand on one another; a ring of styles ends here.
const DEPTH: usize = 32;

impl Styles {
    /// Reads the styles part, as far as it is well-formed.
    pub(super) fn read(xml: &str) -> Self {
        let mut styles = Styles::default();
        let mut reader = Reader::from_str(xml);
        let mut id = None;
        // A conditional part of a table style (w:tblStylePr) has properties of its own.
        let mut conditional = false;
        while let Ok(event) = reader.read_event() {
            let start = match &event {
                Event::Start(start) | Event::Empty(start) => start,
                Event::End(end) => {
                    conditional &= end.name().as_ref() != "w:tblStylePr";
                    continue;
                }
                Event::Eof => break,
                _ => continue,
            };
            if start.name().as_ref() == "w:style" {
                id = attribute(start, "w:styleId");
                let paragraph = attribute(start, "w:type").as_deref() == Some("paragraph");
                let default = attribute(start, "w:default").is_some_and(|value| value == "1" || value == "true");
                if paragraph && default {
                    styles.default.clone_from(&id);
                }
                continue;
            }
            let Some(style) = id.as_ref().map(|id| styles.by_id.entry(id.clone()).or_default()) else { continue };
            let value = || attribute(start, "w:val");
            match start.name().as_ref() {
                "w:tblStylePr" => conditional = matches!(event, Event::Start(_)),
                _ if conditional => {}
                "w:name" => style.name = value().unwrap_or_default(),
                "w:basedOn" => style.based_on = value(),
                "w:b" => style.bold = Some(on(start)),
                "w:i" => style.italic = Some(on(start)),
                "w:jc" => style.align = value(),
                _ => {}
            }
        }
        styles
    }

    /// The style's name as Word shows it; the id where the file does not know the style.
    pub(super) fn name<'a>(&'a self, id: &'a str) -> &'a str {
        self.by_id.get(id).map_or(id, |style| style.name.as_str())
    }

    /// True for running text: body, the default, or a cell's plain text.
    pub(super) fn is_plain(&self, id: Option<&str>) -> bool {
        let plain = [Known::Body, Known::TableText, Known::TableCentre];
        id.is_none_or(|id| self.usual() == id || plain.iter().any(|known| known.id() == id))
    }

    /// Bold by a paragraph or run style; `None` where no style says.
    pub(super) fn bold(&self, id: Option<&str>) -> Option<bool> {
        self.chain(id).find_map(|style| style.bold)
    }

    /// Italic by a paragraph or run style; `None` where no style says.
    pub(super) fn italic(&self, id: Option<&str>) -> Option<bool> {
        self.chain(id).find_map(|style| style.italic)
    }

    /// Alignment by style.
    pub(super) fn align(&self, id: Option<&str>) -> Option<&str> {
        self.chain(id.or(Some(self.usual()))).find_map(|style| style.align.as_deref())
    }

    /// LibreOffice does not say which style is the default; it is called so all the same.
    fn usual(&self) -> &str {
        self.default.as_deref().unwrap_or("Normal")
    }

    fn chain<'a>(&'a self, id: Option<&str>) -> impl Iterator<Item = &'a Style> {
        let get = |id: &str| self.by_id.get(id);
        let first = id.and_then(get);
        std::iter::successors(first, move |style| style.based_on.as_deref().and_then(get)).take(DEPTH)
    }
}
