//! What was written, as content (nội dung đã ghi), no larger than fingerprints and store need it.

use super::super::file::xml::Tokens;
use super::super::model::Page;
use super::compact::Compact;
use super::fingerprint::Fingerprint;
use super::looks::Looks;
use super::stored::{UnitWriter, looks_attribute, read_unit};
use super::{Content, Unit};

/// A piece of what was written.
#[derive(Clone, Debug)]
pub(in crate::docx) enum Recorded {
    Unit(Unit),
    Rows(RecordedRows),
}

/// Rows of a long table, in little room: fingerprints and the store are made of them when they are asked for.
#[derive(Clone, Debug, Default)]
pub(in crate::docx) struct RecordedRows {
    contents: Compact,
    /// How each of them looks.
    looks: Vec<Looks>,
}

impl RecordedRows {
    /// Adds a row.
    pub(in crate::docx) fn push(&mut self, row: &Unit) {
        debug_assert!(!row.content.is_blank(), "whether a blank paragraph counts is not known yet");
        self.contents.push(&row.content);
        self.looks.push(row.looks);
    }

    /// Drops the room that is left.
    pub(in crate::docx) fn shrink_to_fit(&mut self) {
        self.contents.shrink_to_fit();
        self.looks.shrink_to_fit();
    }

    /// Appends their elements in the store.
    pub(in crate::docx) fn store(&self, out: &mut String) {
        let mut reader = self.contents.reader();
        for looks in &self.looks {
            let attributes = looks_attribute(*looks);
            let mut writer = UnitWriter::new(out, &attributes);
            reader.visit(&mut |event| writer.take(event));
        }
    }

    /// What they say.
    fn contents(&self) -> Vec<Content> {
        let mut stored = String::new();
        self.store(&mut stored);
        let mut tokens = Tokens::of(&stored);
        let mut contents = Vec::new();
        while let Some(Ok(first)) = tokens.next() {
            contents.extend(read_unit(&first, &mut tokens));
        }
        contents
    }
}

impl Recorded {
    /// Adds what it says to a fingerprint.
    pub(in crate::docx) fn print(&self, print: &mut Fingerprint) {
        match self {
            Recorded::Unit(unit) => print.push(&unit.content),
            Recorded::Rows(rows) => print.push_compact(&rows.contents),
        }
    }

    /// Appends what it says.
    pub(in crate::docx) fn contents(&self, out: &mut Vec<Content>) {
        match self {
            Recorded::Unit(unit) => out.push(unit.content.clone()),
            Recorded::Rows(rows) => out.extend(rows.contents()),
        }
    }
}

/// What was written of a region.
#[derive(Clone, Debug)]
pub(in crate::docx) struct RecordedRegion {
    pub all: Vec<Recorded>,
    /// The page of an annex.
    pub page: Option<Page>,
}

impl RecordedRegion {
    /// Its fingerprint.
    pub(in crate::docx) fn fingerprint(&self) -> String {
        let mut print = Fingerprint::new();
        self.all.iter().for_each(|one| one.print(&mut print));
        print.finish()
    }
}
