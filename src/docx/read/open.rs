//! The parts of a Word file, found by relationship (ECMA-376 part 2, 9.3): Word 365 also writes
//! `word/document2.xml`.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::walk::attribute;
use crate::diag::{Diagnostic, Diagnostics, Place};

/// A part as large as this is no text.
const MAX_PART: u64 = 256 * 1024 * 1024;

/// A Word file's parts.
pub(super) struct Parts {
    name: String,
    parts: BTreeMap<String, Vec<u8>>,
    /// The main part's name.
    pub(super) main: String,
    /// Of the main part: id, the last word of the kind, part name.
    relations: Vec<(String, String, String)>,
}

impl Parts {
    /// Opens a file. Errors: K601 not a zip; K604 no main part.
    pub(super) fn open(name: &str, bytes: &[u8]) -> Result<Self, Diagnostics> {
        let parts = unzip(bytes)
            .ok_or_else(|| Diagnostic::error("K601", whole(name)).with("file", name).help("save-as-docx"))?;
        let mut parts = Parts { name: name.to_owned(), parts, main: String::new(), relations: Vec::new() };
        let top = relations(&parts.text("_rels/.rels")?, "");
        let main = top.into_iter().find(|(_, kind, _)| kind == "officeDocument");
        parts.main = main.map(|(_, _, part)| part).ok_or_else(|| parts.damaged("_rels/.rels"))?;
        let (folder, file) = parts.main.rsplit_once('/').unwrap_or(("", &parts.main));
        let list = format!("{folder}/_rels/{file}.rels");
        if parts.parts.contains_key(list.trim_start_matches('/')) {
            parts.relations = relations(&parts.text(list.trim_start_matches('/'))?, folder);
        }
        Ok(parts)
    }

    /// A part's text. Error K604: missing or not UTF-8.
    pub(super) fn text(&self, part: &str) -> Result<String, Diagnostics> {
        let bytes = self.parts.get(part).ok_or_else(|| self.damaged(part))?;
        String::from_utf8(bytes.clone()).map_err(|_| self.damaged(part))
    }

    /// The parts the main part has a relationship of a kind to.
    pub(super) fn related(&self, kind: &str) -> Vec<&str> {
        self.relations.iter().filter(|(_, own, _)| own == kind).map(|(_, _, part)| part.as_str()).collect()
    }

    /// The part a relationship of the main part leads to.
    pub(super) fn target(&self, id: &str) -> Option<&str> {
        self.relations.iter().find(|(own, ..)| own == id).map(|(_, _, part)| part.as_str())
    }

    /// K604 for a part.
    pub(super) fn damaged(&self, part: &str) -> Diagnostics {
        Diagnostic::error("K604", whole(&self.name)).with("part", part).help("repair").into()
    }
}

fn whole(name: &str) -> Place {
    Place::Raw { file: name.to_owned(), at: None }
}

fn unzip(bytes: &[u8]) -> Option<BTreeMap<String, Vec<u8>>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let file = archive.by_index(index).ok()?;
        let name = file.name().ok()?.into_owned();
        if name.ends_with(".xml") || name.ends_with(".rels") {
            let mut bytes = Vec::new();
            file.take(MAX_PART).read_to_end(&mut bytes).ok()?;
            parts.insert(name, bytes);
        }
    }
    Some(parts)
}

fn relations(xml: &str, folder: &str) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    let mut reader = Reader::from_str(xml);
    while let Ok(event) = reader.read_event() {
        let start = match &event {
            Event::Start(start) | Event::Empty(start) => start,
            Event::Eof => break,
            _ => continue,
        };
        let value = |name: &str| attribute(start, name);
        if let (Some(id), Some(kind), Some(target)) = (value("Id"), value("Type"), value("Target")) {
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            let part = match target.strip_prefix('/') {
                Some(absolute) => absolute.to_owned(),
                None => format!("{folder}/{target}").trim_start_matches('/').to_owned(),
            };
            found.push((id, kind, part));
        }
    }
    found
}
