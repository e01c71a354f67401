//! Which annexes are asked for (`--only annex=II`).

use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::plan::{Plan, regions};
use crate::viet::text::{bare, fold};

/// What `--only` asks for: all annexes, or the one of an id.
#[derive(Clone, Debug)]
pub struct Only(Option<String>);

/// Reads what stands behind `--only`.
pub fn only(text: &str) -> Result<Only, String> {
    let (part, id) = text.split_once('=').map_or((text, None), |(part, id)| (part, Some(id)));
    match (fold(part).as_str(), id) {
        ("annex" | "phuluc", None) => Ok(Only(None)),
        ("annex" | "phuluc", Some(id)) if !id.trim().is_empty() => Ok(Only(Some(id.trim().to_owned()))),
        _ => Err("annex, annex=ID".to_owned()),
    }
}

impl Only {
    /// The id as the plan has it. Error K906: the plan has no such annex, or none at all.
    pub fn annex(&self, plan: &Plan) -> Result<Option<String>, Diagnostics> {
        let ids = regions(&plan.annexes);
        let found = match &self.0 {
            None if !ids.is_empty() => return Ok(None),
            None => "none",
            Some(wanted) => match ids.iter().find(|id| fold(id) == fold(wanted)) {
                Some(id) => return Ok(Some(id.clone())),
                None => wanted.as_str(),
            },
        };
        let fault = Diagnostic::error("K906", Place::Nowhere).with("found", found).with("known", ids.join("; "));
        Err(fault.help(if ids.is_empty() { "none" } else { "known" }).into())
    }

    /// What the file's name ends with: `phu-luc.docx`, `phu-luc-nhiem-vu.docx`.
    pub fn ending(&self) -> String {
        let id = self.0.as_deref().map(bare).unwrap_or_default();
        let words: Vec<&str> = id.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        format!("{}.docx", [&["phu-luc"], words.as_slice()].concat().join("-"))
    }
}
