//! What was written, as content (nội dung đã ghi), no larger than fingerprints and store need it.

use super::super::file::xml::Tokens;
use super::super::model::Page;
use super::fingerprint::{Encoded, Fingerprint};
use super::stored::{looks_attribute, read_unit, write_unit};
use super::{Content, Unit};

/// A piece of what was written.
#[derive(Clone, Debug)]
pub(in crate::docx) enum Recorded {
    Unit(Unit),
    Rows(RecordedRows),
}

/// Rows of a long table: what the store says of them and what a fingerprint takes of them. As units they would take twice as
/// much memory, and each use of them would go through all their cells.
#[derive(Clone, Debug, Default)]
pub(in crate::docx) struct RecordedRows {
    /// Their elements in the store.
    pub stored: String,
    encoded: Encoded,
}

impl RecordedRows {
    /// Rows that were written one after another.
    pub(in crate::docx) fn of(units: &[Unit]) -> Self {
        let mut rows = Self::default();
        for unit in units {
            write_unit(&mut rows.stored, &unit.content, &looks_attribute(unit.looks));
            rows.encoded.push(&unit.content);
        }
        rows.stored.shrink_to_fit();
        rows
    }

    /// What they say.
    fn contents(&self) -> Vec<Content> {
        let mut tokens = Tokens::of(&self.stored);
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
            Recorded::Rows(rows) => print.push_encoded(&rows.encoded),
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
