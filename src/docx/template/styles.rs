//! What the engine must know of a template's styles (kiểu đoạn văn): what they are called there, their sizes, and the
//! padding of table cells.

use super::super::content::StyleNames;
use super::super::model::{self, StyleKind};
use super::super::write::StyleIds;
use crate::document::Style;

/// Word's cell padding where nothing else is said: 0.19 cm left and right.
const WORD_PADDING: u32 = 2 * 108;
/// The name of the table style an office may set annex tables in; else the default table style.
const TABLE_STYLE: &str = "KH Bảng";

/// The styles of a template.
#[derive(Clone, Debug, Default)]
pub(super) struct TemplateStyles(model::Styles);

impl From<model::Styles> for TemplateStyles {
    fn from(styles: model::Styles) -> Self {
        Self(styles)
    }
}

impl TemplateStyles {
    /// The id this template gives a style; `None` where it has no style of that name.
    pub(super) fn id(&self, style: Style) -> Option<&str> {
        self.0.id(StyleKind::Paragraph, style.name())
    }

    /// The name of each style by its id.
    pub(super) fn names(&self) -> StyleNames {
        self.0.names()
    }

    /// The ids to write.
    pub(super) fn ids(&self) -> StyleIds {
        Style::ALL.into_iter().filter_map(|style| Some((style, self.id(style)?.to_owned()))).collect()
    }

    /// Size of a paragraph style's text, half-points; `None` is the default style.
    pub(super) fn size(&self, id: Option<&str>) -> u32 {
        let id = id.or(self.0.default_id(StyleKind::Paragraph));
        // 10 pt is what Word takes where neither style nor defaults say.
        self.0.resolve(id, |style| style.run.size).or(self.0.default_run().size).unwrap_or(20)
    }

    /// Left plus right padding of a cell whose table says nothing.
    pub(super) fn padding(&self) -> u32 {
        self.sides(self.0.default_id(StyleKind::Table))
    }

    /// Left plus right padding of an annex table's cell.
    pub(super) fn annex_padding(&self) -> u32 {
        self.0.id(StyleKind::Table, TABLE_STYLE).map_or_else(|| self.padding(), |id| self.sides(Some(id)))
    }

    fn sides(&self, id: Option<&str>) -> u32 {
        let left = self.0.resolve(id, |style| style.padding[0]).unwrap_or(WORD_PADDING / 2);
        let right = self.0.resolve(id, |style| style.padding[1]).unwrap_or(WORD_PADDING / 2);
        left.saturating_add(right)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(list: &str) -> TemplateStyles {
        model::Styles::read(format!("<w:styles>{list}</w:styles>")).unwrap().into()
    }

    #[test]
    fn size_comes_down_the_chain() {
        let styles = read(
            r#"<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>
            <w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="24"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>"#,
        );
        assert_eq!((styles.size(Some("B")), styles.size(None)), (24, 28));
        assert_eq!(read("").size(Some("B")), 20);
    }

    #[test]
    fn annex_tables_are_padded_as_their_style_says() {
        let table = |name: &str, width: u32| {
            format!(
                r#"<w:style w:type="table" w:styleId="{width}"><w:name w:val="{name}"/><w:tblPr><w:tblCellMar><w:left w:w="{width}"/><w:end w:w="{width}"/></w:tblCellMar></w:tblPr></w:style>"#
            )
        };
        assert_eq!(read(&(table("Table Grid", 50) + &table("KH bảng", 80))).annex_padding(), 160);
        assert_eq!(read(&table("Table Grid", 50)).annex_padding(), WORD_PADDING);
    }
}
