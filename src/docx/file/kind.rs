//! What kind of Word file it is (loại tệp): a document, a template, with or without macros; and how the others become
//! a document. ECMA-376 part 1, § 11.3.10; [MS-OFFMACRO2], § 2.2.

use super::package::{Package, whole};
use super::relations::{self, CONTENT_TYPES};
use super::xml::Conformance;
use crate::diag::{Diagnostic, Diagnostics};

/// What the content type of the main part says the file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileKind {
    /// `.docx`
    Document,
    /// `.dotx`
    Template,
    /// `.docm`
    MacroDocument,
    /// `.dotm`
    MacroTemplate,
}

/// The content type of a document's main part.
const DOCUMENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
/// The content types of main parts that are none of a document.
const KINDS: [(FileKind, &str); 3] = [
    (FileKind::Template, "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
    (FileKind::MacroDocument, "application/vnd.ms-word.document.macroEnabled.main+xml"),
    (FileKind::MacroTemplate, "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
];
/// The content type of macros, which Word sets for all `.bin` parts.
const MACROS: &str = "application/vnd.ms-office.vbaProject";
/// What a document must not have: macros, their signatures, keys and toolbars that run them.
const LEFT_OUT: [&str; 9] = [
    "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
    "http://schemas.microsoft.com/office/2006/relationships/vbaProjectSignature",
    "http://schemas.microsoft.com/office/2014/relationships/vbaProjectSignatureAgile",
    "http://schemas.microsoft.com/office/2020/07/relationships/vbaProjectSignatureV3",
    "http://schemas.microsoft.com/office/2006/relationships/wordVbaData",
    "http://schemas.microsoft.com/office/2006/relationships/keyMapCustomizations",
    "http://schemas.microsoft.com/office/2006/relationships/attachedToolbars",
    "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility",
    "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility",
];

impl FileKind {
    /// The usual ending of such a file.
    fn ending(self) -> &'static str {
        match self {
            FileKind::Document => ".docx",
            FileKind::Template => ".dotx",
            FileKind::MacroDocument => ".docm",
            FileKind::MacroTemplate => ".dotm",
        }
    }
}

impl Package {
    /// What kind of file it is. Error K604: the content types cannot be read.
    fn kind(&self) -> Result<FileKind, Diagnostics> {
        let written = relations::content_type(&self.text(CONTENT_TYPES)?, self.main());
        let kind = KINDS.into_iter().find(|(_, name)| written.as_deref() == Some(*name));
        Ok(kind.map_or(FileKind::Document, |(kind, _)| kind))
    }

    /// Refuses what cannot be written to. Errors: K607 the main part does not bind the prefix `w` as Word does; K608
    /// Strict Open XML.
    pub(in crate::docx) fn transitional(&self) -> Result<(), Diagnostics> {
        match self.conformance() {
            Some(Conformance::Transitional) => Ok(()),
            Some(Conformance::Strict) => {
                Err(Diagnostic::error("K608", whole(self.name())).with("file", self.name()).help("save-as").into())
            }
            None => Err(self.foreign(self.main())),
        }
    }

    /// Refuses what is not changed in place: as [`Package::transitional`]; K624 a template, or a file with macros.
    pub(in crate::docx) fn editable(&self) -> Result<(), Diagnostics> {
        self.transitional()?;
        match self.kind()? {
            FileKind::Document => Ok(()),
            kind => {
                let fault = Diagnostic::error("K624", whole(self.name())).with("file", self.name());
                Err(fault.with("ending", kind.ending()).help("save-as").into())
            }
        }
    }

    /// Makes a document of any kind of file. Gives the parts that are left out, in order: macros and what runs them.
    pub(in crate::docx) fn make_document(&mut self) -> Result<Vec<String>, Diagnostics> {
        if self.kind()? == FileKind::Document {
            return Ok(Vec::new());
        }
        let main = self.main().to_owned();
        let mut gone = Vec::new();
        let lists: Vec<String> = self.names().filter(|name| name.ends_with(".rels")).map(str::to_owned).collect();
        for list in lists {
            let Some(owner) = relations::owner_of(&list) else { continue };
            let found = self.relations(&owner)?.into_iter().filter(|one| LEFT_OUT.contains(&one.kind.as_str()));
            let (ids, parts): (Vec<_>, Vec<_>) = found.map(|one| (one.id, one.target)).unzip();
            if !ids.is_empty() {
                let kept = relations::without_relations(&self.text(&list)?, &ids);
                self.set_part(&list, kept);
                gone.extend(parts.into_iter().filter(|part| *part != main && self.has(part)));
            }
        }
        gone.sort();
        gone.dedup();
        for part in &gone {
            self.remove(part);
            self.remove(&relations::list_of(part));
        }
        let mut types = self.text(CONTENT_TYPES)?;
        for part in gone.iter().chain([&main]) {
            types = relations::without_override(&types, part);
        }
        types = relations::without_default(&types, MACROS, |ending| {
            self.names().all(|name| !name.to_ascii_lowercase().ends_with(&format!(".{ending}")))
        });
        let types = relations::with_override(&types, &main, DOCUMENT).ok_or_else(|| self.damaged(CONTENT_TYPES))?;
        self.set_part(CONTENT_TYPES, types);
        Ok(gone)
    }
}
