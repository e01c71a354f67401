//! What the engine must know of a template's styles (kiểu đoạn văn): which there are, their sizes through
//! `w:basedOn`, and the padding of table cells. ECMA-376, § 17.7.
//!
//! A style is known by its name, as in Word: ids are made anew by every program that saves the file, and differ with
//! its language. Names are compared without regard to case, because LibreOffice writes `Heading 1` for `heading 1`.

use std::collections::BTreeMap;

use super::super::file::xml::{IllFormed, Kind, Token, Tokens};
use super::super::write::StyleIds;
use crate::document::Style;
use crate::viet::text;

/// Word's cell padding where nothing else is said: 0.19 cm left and right.
const WORD_PADDING: u32 = 2 * 108;
/// The name of the table style an office may set annex tables in; else the default table style.
const TABLE_STYLE: &str = "KH Bảng";

/// `w:type` of the styles that matter.
const PARAGRAPH: &str = "paragraph";
const TABLE: &str = "table";

/// One style, as far as it matters.
#[derive(Clone, Debug, Default)]
struct Definition {
    kind: String,
    name: Option<String>,
    based_on: Option<String>,
    size: Option<u32>,
    padding: [Option<u32>; 2],
}

/// The styles of a template.
#[derive(Clone, Debug, Default)]
pub(crate) struct Styles {
    list: BTreeMap<String, Definition>,
    /// Ids by kind and name in small letters; of two styles of one name the first counts.
    named: BTreeMap<(String, String), String>,
    default_size: Option<u32>,
    default_paragraph: Option<String>,
    default_table: Option<String>,
}

impl Styles {
    /// Reads `word/styles.xml`.
    pub(super) fn read(source: &str) -> Result<Styles, IllFormed> {
        let mut styles = Styles::default();
        let mut stack: Vec<&str> = Vec::new();
        let mut current: Option<(String, Definition)> = None;
        for token in Tokens::of(source) {
            let token = token?;
            match token.kind {
                Kind::Start | Kind::Empty => {
                    if token.name == "w:style" {
                        current = styles.begin(&token);
                    }
                    styles.note(&token, &stack, current.as_mut().map(|(_, definition)| definition));
                    if token.kind == Kind::Start {
                        stack.push(token.name);
                    } else if token.name == "w:style" {
                        styles.end(current.take());
                    }
                }
                Kind::End => {
                    stack.pop();
                    if token.name == "w:style" {
                        styles.end(current.take());
                    }
                }
                Kind::Text | Kind::Other => {}
            }
        }
        Ok(styles)
    }

    fn begin(&mut self, token: &Token<'_>) -> Option<(String, Definition)> {
        let id = token.attribute("w:styleId")?;
        let is_default =
            token.attribute("w:default").is_some_and(|value| matches!(value.as_str(), "1" | "true" | "on"));
        // A style that does not say is a paragraph style.
        let kind = token.attribute("w:type").unwrap_or_else(|| PARAGRAPH.to_owned());
        if is_default {
            match kind.as_str() {
                PARAGRAPH => self.default_paragraph = Some(id.clone()),
                TABLE => self.default_table = Some(id.clone()),
                _ => {}
            }
        }
        Some((id, Definition { kind, ..Definition::default() }))
    }

    /// A style without a name is called by its id.
    fn end(&mut self, style: Option<(String, Definition)>) {
        let Some((id, definition)) = style else { return };
        let name = text::lower(definition.name.as_deref().unwrap_or(&id));
        self.named.entry((definition.kind.clone(), name)).or_insert_with(|| id.clone());
        self.list.insert(id, definition);
    }

    fn by_name(&self, kind: &str, name: &str) -> Option<&str> {
        self.named.get(&(kind.to_owned(), text::lower(name))).map(String::as_str)
    }

    fn note(&mut self, token: &Token<'_>, stack: &[&str], style: Option<&mut Definition>) {
        let mut up = stack.iter().rev().copied();
        let (parent, above) = (up.next().unwrap_or_default(), up.next().unwrap_or_default());
        let number = |name: &str| token.attribute(name).and_then(|value| value.parse::<u32>().ok());
        match (token.name, parent, style) {
            ("w:sz", "w:rPr", None) if above == "w:rPrDefault" => self.default_size = number("w:val"),
            ("w:name", "w:style", Some(style)) => style.name = token.attribute("w:val"),
            ("w:basedOn", "w:style", Some(style)) => style.based_on = token.attribute("w:val"),
            ("w:sz", "w:rPr", Some(style)) if above == "w:style" => style.size = number("w:val"),
            ("w:left" | "w:start", "w:tblCellMar", Some(style)) => style.padding = [number("w:w"), style.padding[1]],
            ("w:right" | "w:end", "w:tblCellMar", Some(style)) => style.padding = [style.padding[0], number("w:w")],
            _ => {}
        }
    }

    /// The id this template gives a style; `None` where it has no style of that name.
    pub(super) fn id(&self, style: Style) -> Option<&str> {
        self.by_name(PARAGRAPH, style.name())
    }

    /// The ids to write.
    pub(super) fn ids(&self) -> StyleIds {
        Style::ALL.into_iter().filter_map(|style| Some((style, self.id(style)?.to_owned()))).collect()
    }

    /// Size of a paragraph style's text, half-points; `None` is the default style.
    pub(crate) fn size(&self, id: Option<&str>) -> u32 {
        let id = id.or(self.default_paragraph.as_deref());
        // 10 pt is what Word takes where neither style nor defaults say.
        self.resolve(id, |style| style.size).or(self.default_size).unwrap_or(20)
    }

    /// Left plus right padding of a cell whose table says nothing.
    pub(crate) fn padding(&self) -> u32 {
        self.sides(self.default_table.as_deref())
    }

    /// Left plus right padding of an annex table's cell.
    pub(crate) fn annex_padding(&self) -> u32 {
        self.by_name(TABLE, TABLE_STYLE).map_or_else(|| self.padding(), |id| self.sides(Some(id)))
    }

    fn sides(&self, id: Option<&str>) -> u32 {
        let left = self.resolve(id, |style| style.padding[0]).unwrap_or(WORD_PADDING / 2);
        let right = self.resolve(id, |style| style.padding[1]).unwrap_or(WORD_PADDING / 2);
        left.saturating_add(right)
    }

    /// The first answer up the chain of `w:basedOn`; a chain that bites its tail ends.
    fn resolve(&self, id: Option<&str>, ask: impl Fn(&Definition) -> Option<u32>) -> Option<u32> {
        let mut at = id?;
        for _ in 0..self.list.len() {
            let style = self.list.get(at)?;
            if let Some(answer) = ask(style) {
                return Some(answer);
            }
            at = style.based_on.as_deref()?;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn size_comes_down_the_chain() {
        let source = r#"<w:styles xmlns:w="x"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>
            <w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="24"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>"#;
        let styles = Styles::read(source).unwrap();
        assert_eq!((styles.size(Some("B")), styles.size(None)), (24, 28));
    }

    #[test]
    fn a_style_is_known_by_its_name_in_any_case() {
        let source = r#"<w:styles xmlns:w="x"><w:style w:type="table" w:styleId="T"><w:name w:val="KH Nội dung"/></w:style>
            <w:style w:type="paragraph" w:styleId="KHNidung"><w:name w:val="KH NỘI DUNG"/></w:style>
            <w:style w:type="paragraph" w:styleId="H"><w:name w:val="Heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="Another"/></w:style>
            <w:style w:type="paragraph" w:styleId="heading 3"/></w:styles>"#;
        let styles = Styles::read(source).unwrap();
        let ids = [Style::Body, Style::Heading1, Style::Heading2, Style::Heading3].map(|style| styles.id(style));
        assert_eq!(ids, [Some("KHNidung"), Some("H"), None, Some("heading 3")]);
    }

    #[test]
    fn styles_based_on_each_other_end() {
        let source = r#"<w:styles xmlns:w="x"><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>"#;
        assert_eq!(Styles::read(source).unwrap().size(Some("A")), 20);
    }
}
