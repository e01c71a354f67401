//! The typefaces of a theme (phông chữ của chủ đề), which styles name by their place in it. ECMA-376, § 20.1.4.1, § 17.18.96.

use std::sync::Arc;

use super::super::file::Package;
use super::super::file::relations;
use super::super::file::xml::{Kind, Tokens};
use crate::diag::Diagnostics;

/// The Latin typefaces of headings and of text; empty where the file has no theme.
#[derive(Clone, Debug, Default)]
pub(super) struct Theme {
    major: String,
    minor: String,
}

impl Theme {
    /// Reads it. Error K604: the part is damaged.
    pub(super) fn of(package: &Package) -> Result<Self, Diagnostics> {
        let parts = package.related(package.main(), relations::THEME)?;
        let Some(part) = parts.first() else { return Ok(Self::default()) };
        let source = package.text(part)?;
        let mut found = Self::default();
        let mut major = None;
        for token in Tokens::of(&source) {
            let Ok(token) = token else { return Err(package.damaged(part)) };
            match (token.kind, token.name) {
                (Kind::Start, "a:majorFont") => major = Some(true),
                (Kind::Start, "a:minorFont") => major = Some(false),
                (Kind::End, "a:majorFont" | "a:minorFont") => major = None,
                (Kind::Start | Kind::Empty, "a:latin") => {
                    let face = token.attribute("typeface").unwrap_or_default();
                    match major {
                        Some(true) => found.major = face,
                        Some(false) => found.minor = face,
                        None => {}
                    }
                }
                _ => {}
            }
        }
        Ok(found)
    }

    /// A typeface by its own name, or by its place in the theme (`minorHAnsi`).
    pub(super) fn named(&self, name: &str) -> Arc<str> {
        let known = match name {
            "majorAscii" | "majorHAnsi" => &self.major,
            "minorAscii" | "minorHAnsi" => &self.minor,
            _ => name,
        };
        Arc::from(if known.is_empty() { name } else { known })
    }
}
