//! What the engine must know of a template's styles (kiểu đoạn văn): which there are, their sizes through
//! `w:basedOn`, and the padding of table cells. ECMA-376, § 17.7.

use std::collections::BTreeMap;

use super::super::file::xml::{IllFormed, Kind, Token, Tokens};

/// Word's cell padding where nothing else is said: 0.19 cm left and right.
const WORD_PADDING: u32 = 2 * 108;
/// The table style an office may set annex tables in; else the default table style.
const TABLE_STYLE: &str = "KHTable";

/// One style, as far as it matters.
#[derive(Clone, Debug, Default)]
struct Definition {
    based_on: Option<String>,
    size: Option<u32>,
    padding: [Option<u32>; 2],
}

/// The styles of a template.
#[derive(Clone, Debug, Default)]
pub(crate) struct Styles {
    list: BTreeMap<String, Definition>,
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
                        styles.list.extend(current.take());
                    }
                }
                Kind::End => {
                    stack.pop();
                    if token.name == "w:style" {
                        styles.list.extend(current.take());
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
        if is_default {
            match token.attribute("w:type").as_deref() {
                Some("paragraph") => self.default_paragraph = Some(id.clone()),
                Some("table") => self.default_table = Some(id.clone()),
                _ => {}
            }
        }
        Some((id, Definition::default()))
    }

    fn note(&mut self, token: &Token<'_>, stack: &[&str], style: Option<&mut Definition>) {
        let mut up = stack.iter().rev().copied();
        let (parent, above) = (up.next().unwrap_or_default(), up.next().unwrap_or_default());
        let number = |name: &str| token.attribute(name).and_then(|value| value.parse::<u32>().ok());
        match (token.name, parent, style) {
            ("w:sz", "w:rPr", None) if above == "w:rPrDefault" => self.default_size = number("w:val"),
            ("w:basedOn", "w:style", Some(style)) => style.based_on = token.attribute("w:val"),
            ("w:sz", "w:rPr", Some(style)) if above == "w:style" => style.size = number("w:val"),
            ("w:left" | "w:start", "w:tblCellMar", Some(style)) => style.padding = [number("w:w"), style.padding[1]],
            ("w:right" | "w:end", "w:tblCellMar", Some(style)) => style.padding = [style.padding[0], number("w:w")],
            _ => {}
        }
    }

    /// True where a style of that id is there.
    pub(crate) fn has(&self, id: &str) -> bool {
        self.list.contains_key(id)
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
        if self.has(TABLE_STYLE) { self.sides(Some(TABLE_STYLE)) } else { self.padding() }
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
        assert!(styles.has("Normal"));
    }

    #[test]
    fn styles_based_on_each_other_end() {
        let source = r#"<w:styles xmlns:w="x"><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>"#;
        assert_eq!(Styles::read(source).unwrap().size(Some("A")), 20);
    }
}
