//! What a file's settings say of setting (thiết lập). ECMA-376, § 17.15.

use super::super::file::Package;
use super::super::file::relations;
use super::super::file::xml::Tokens;
use super::super::model::{is_on, twips};
use crate::diag::Diagnostics;
use crate::layout::text::Pt;

/// The settings that matter to pages.
pub(super) struct Settings {
    /// Distance of tab stops.
    pub tab: Pt,
    pub even_pages: bool,
    /// The version of Word whose ways it keeps to: 15 for 2013 and later.
    pub mode: u32,
    /// Spaces between paragraphs are added.
    pub adds: bool,
}

impl Settings {
    /// Reads them; what is not said is as Word takes it. Error K604: the part is damaged.
    pub(super) fn of(package: &Package) -> Result<Self, Diagnostics> {
        // A file without a mode is one of Word 2007.
        let mut found = Self { tab: 36.0, even_pages: false, mode: 12, adds: false };
        let parts = package.related(package.main(), relations::SETTINGS)?;
        let Some(part) = parts.first() else { return Ok(found) };
        let source = package.text(part)?;
        for token in Tokens::of(&source) {
            let Ok(token) = token else { return Err(package.damaged(part)) };
            let value = || token.attribute("w:val");
            match token.name {
                "w:defaultTabStop" => {
                    let tab = value().and_then(|value| twips(&value)).filter(|tab| *tab > 0);
                    found.tab = tab.map_or(found.tab, |tab| f64::from(tab) / 20.0);
                }
                "w:evenAndOddHeaders" => found.even_pages = is_on(&token),
                "w:doNotUseHTMLParagraphAutoSpacing" => found.adds = is_on(&token),
                "w:compatSetting" if token.attribute("w:name").as_deref() == Some("compatibilityMode") => {
                    found.mode = value().and_then(|value| value.parse().ok()).unwrap_or(found.mode);
                }
                _ => {}
            }
        }
        Ok(found)
    }
}
