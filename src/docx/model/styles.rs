//! Styles (kiểu): what each is called and based on, and what it says of looks. ECMA-376, § 17.7.
//!
//! A style is known by its name, as in Word: ids are made anew by every program that saves the file, and differ with
//! its language. Names are compared without regard to case, because LibreOffice writes `Heading 1` for `heading 1`.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::file::xml::{IllFormed, Token, Tokens};
use super::super::file::{Package, relations};
use super::properties::{ParagraphProperties, RunProperties, elements, take_margin};
use crate::diag::Diagnostics;
use crate::viet::text;

/// What a style is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::docx) enum StyleKind {
    /// Also where the file does not say.
    #[default]
    Paragraph,
    Character,
    Table,
    Numbering,
}

/// A style, `w:style`.
#[derive(Clone, Debug, Default)]
pub(in crate::docx) struct Style {
    /// The whole element.
    pub span: Range<usize>,
    pub kind: StyleKind,
    /// Its name as Word's list shows it; its id where it has none.
    pub name: String,
    pub based_on: Option<String>,
    /// All the styles it names: based on, next, linked.
    pub related: Vec<String>,
    /// What it says of paragraphs and runs itself, parts of a table apart.
    pub paragraph: ParagraphProperties,
    pub run: RunProperties,
    /// Left and right padding of the cells of a table style, twips.
    pub padding: [Option<u32>; 2],
}

/// The styles of a file (bảng kiểu).
#[derive(Clone, Debug, Default)]
pub(in crate::docx) struct Styles {
    source: String,
    by_id: BTreeMap<String, Style>,
    /// Ids by kind and name in small letters; of two styles of one name the first counts.
    by_name: BTreeMap<(StyleKind, String), String>,
    defaults: BTreeMap<StyleKind, String>,
    default_run: RunProperties,
}

/// How many styles may be based on one another; a ring of styles ends here.
const DEPTH: usize = 32;

impl Styles {
    /// The styles of a Word file; none where it has no such part. Error K604: the part is damaged.
    pub(in crate::docx) fn of(package: &Package) -> Result<Styles, Diagnostics> {
        match package.related(package.main(), relations::STYLES)?.first() {
            Some(part) => Styles::read(package.text(part)?).map_err(|_| package.damaged(part)),
            None => Ok(Styles::default()),
        }
    }

    /// The name of each style by its id.
    pub(in crate::docx) fn names(&self) -> BTreeMap<String, String> {
        self.by_id.iter().map(|(id, style)| (id.clone(), style.name.clone())).collect()
    }

    /// Reads a styles part.
    pub(in crate::docx) fn read(source: String) -> Result<Styles, IllFormed> {
        let mut styles = Styles::default();
        let mut start = 0;
        for token in Tokens::of(&source) {
            let token = token?;
            if token.opens("w:style") || token.opens("w:rPrDefault") {
                start = token.span.start;
            }
            let span = start..token.span.end;
            let raw = source.get(span.clone()).unwrap_or_default();
            if token.closes("w:style") {
                styles.add(span, raw);
            } else if token.closes("w:rPrDefault") {
                for (path, token) in elements(raw) {
                    styles.default_run.take(path.get(1..).unwrap_or_default(), &token);
                }
            }
        }
        styles.source = source;
        Ok(styles)
    }

    fn add(&mut self, span: Range<usize>, raw: &str) {
        let Some(own) = Tokens::of(raw).flatten().next() else { return };
        let Some(id) = own.attribute("w:styleId") else { return };
        let kind = match own.attribute("w:type").as_deref() {
            Some("character") => StyleKind::Character,
            Some("table") => StyleKind::Table,
            Some("numbering") => StyleKind::Numbering,
            _ => StyleKind::Paragraph,
        };
        if own.attribute("w:default").is_some_and(|value| matches!(value.as_str(), "1" | "true" | "on")) {
            self.defaults.insert(kind, id.clone());
        }
        let mut style = Style { span, kind, name: id.clone(), ..Style::default() };
        elements(raw).for_each(|(path, token)| style.take(&path, &token));
        self.by_name.entry((kind, text::lower(&style.name))).or_insert_with(|| id.clone());
        self.by_id.insert(id, style);
    }

    /// The text of the part.
    pub(in crate::docx) fn source(&self) -> &str {
        &self.source
    }

    /// The style of an id.
    pub(in crate::docx) fn get(&self, id: &str) -> Option<&Style> {
        self.by_id.get(id)
    }

    /// The id of a style of that kind and name.
    pub(in crate::docx) fn id(&self, kind: StyleKind, name: &str) -> Option<&str> {
        self.by_name.get(&(kind, text::lower(name))).map(String::as_str)
    }

    /// The id of the style that is meant where none is named. LibreOffice does not say which it is.
    pub(in crate::docx) fn default_id(&self, kind: StyleKind) -> Option<&str> {
        self.defaults.get(&kind).map(String::as_str)
    }

    /// What all text is where no style says.
    pub(in crate::docx) fn default_run(&self) -> &RunProperties {
        &self.default_run
    }

    /// The first answer of a style and those that it is based on.
    pub(in crate::docx) fn resolve<'a, T>(
        &'a self,
        id: Option<&str>,
        ask: impl Fn(&'a Style) -> Option<T>,
    ) -> Option<T> {
        let first = id.and_then(|id| self.get(id));
        std::iter::successors(first, |style| self.get(style.based_on.as_deref()?)).take(DEPTH).find_map(ask)
    }
}

impl Style {
    fn take(&mut self, path: &[&str], token: &Token<'_>) {
        let value = || token.attribute("w:val");
        match (path, token.name) {
            ([], "w:name") => self.name = value().unwrap_or_default(),
            ([], "w:basedOn") => {
                self.based_on = value();
                self.related.extend(value());
            }
            ([], "w:next" | "w:link") => self.related.extend(value()),
            (["w:pPr", path @ ..], _) => self.paragraph.take(path, token),
            (["w:rPr", path @ ..], _) => self.run.take(path, token),
            (["w:tblPr", "w:tblCellMar"], _) => take_margin(&mut self.padding, token),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(list: &str) -> Styles {
        Styles::read(format!("<w:styles>{list}</w:styles>")).unwrap()
    }

    #[test]
    fn a_style_is_known_by_its_name_in_any_case() {
        let styles = read(
            r#"<w:style w:type="table" w:styleId="T"><w:name w:val="KH Nội dung"/></w:style><w:style w:styleId="Chun" w:default="1"><w:name w:val="KH NỘI DUNG"/></w:style><w:style w:styleId="heading 3"/>"#,
        );
        let id = |name| styles.id(StyleKind::Paragraph, name);
        assert_eq!((id("KH nội dung"), id("Heading 3"), id("T")), (Some("Chun"), Some("heading 3"), None));
        assert_eq!(styles.default_id(StyleKind::Paragraph), Some("Chun"));
        assert_eq!(styles.default_id(StyleKind::Table), None);
    }

    #[test]
    fn an_answer_comes_down_the_chain_and_a_ring_ends() {
        let styles = read(
            r#"<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:styleId="A"><w:basedOn w:val="B"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/><w:rPr><w:b/></w:rPr><w:tblStylePr w:type="firstRow"><w:rPr><w:i/></w:rPr></w:tblStylePr></w:style>"#,
        );
        assert_eq!(styles.resolve(Some("A"), |style| style.run.bold), Some(true));
        assert_eq!(styles.resolve(Some("B"), |style| style.paragraph.align.as_deref()), Some("both"));
        assert_eq!(styles.resolve(Some("A"), |style| style.run.italic), None);
        assert_eq!(styles.default_run().size, Some(28));
    }
}
