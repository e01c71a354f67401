//! What is being written, as content (nội dung đang ghi): fingerprints and store are taken of it without reading it again.

use crate::docx::content::{Builder, Line, Recorded, RecordedRows, Segment, StyleNames};
use crate::docx::model::Merge;

/// Takes up what the writer writes: property elements as they are in the XML, words as they are in the document.
#[derive(Debug, Default)]
pub(in crate::docx) struct Record {
    builder: Builder,
    names: StyleNames,
    /// What was written before the units of the builder.
    before: Vec<Recorded>,
    /// Rows of a table that has begun elsewhere, in the little room that they take there.
    rows: Option<RecordedRows>,
}

impl Record {
    /// `names`: what the template's styles are called, by their ids.
    pub(in crate::docx) fn new(names: StyleNames) -> Self {
        Self { builder: Builder::default(), names, before: Vec::new(), rows: None }
    }

    /// For rows of a table that has begun.
    pub(super) fn within_table(names: StyleNames) -> Self {
        let mut record = Self::new(names);
        record.builder.table();
        record.rows = Some(RecordedRows::default());
        record
    }

    /// Rows that were written elsewhere.
    pub(super) fn append(&mut self, rows: RecordedRows) {
        self.settle();
        self.before.push(Recorded::Rows(rows));
    }

    /// What was written since this was asked before.
    pub(in crate::docx) fn take(&mut self) -> Vec<Recorded> {
        self.settle();
        std::mem::take(&mut self.before)
    }

    /// [`Record::take`] where nothing but rows of one table was written.
    pub(super) fn take_rows(&mut self) -> RecordedRows {
        let mut rows = self.rows.take().unwrap_or_default();
        rows.shrink_to_fit();
        rows
    }

    fn settle(&mut self) {
        self.before.extend(self.builder.units.drain(..).map(Recorded::Unit));
    }

    /// A paragraph begins; `properties` is its `w:pPr`.
    pub(super) fn paragraph(&mut self, properties: &str) {
        self.builder.paragraph();
        self.properties(properties);
    }

    /// Words of a run whose `w:rPr` is `look`.
    pub(super) fn run(&mut self, look: &str, text: &str) {
        // What becomes an element of its own shows no look.
        if text.chars().any(|c| !matches!(c, '\n' | '\t' | '\u{2011}')) {
            let names = &self.names;
            self.builder.run(look, |id| names.get(id).cloned());
        }
        self.builder.line().push_text(text);
    }

    pub(super) fn footnote(&mut self, words: &str) {
        // One paragraph, whatever breaks its lines.
        self.builder.line().0.push(Segment::Footnote(vec![Line::of(words.trim())]));
    }

    pub(super) fn end_paragraph(&mut self) {
        self.builder.end_paragraph(0..0);
    }

    /// A table begins; `properties` is its `w:tblPr`, `grid` its `w:tblGrid`.
    pub(super) fn table(&mut self, properties: &str, grid: &str) {
        self.builder.table();
        self.properties(properties);
        self.properties(grid);
        self.builder.table_head(0..0);
    }

    pub(super) fn end_table(&mut self) {
        self.builder.end_table(0..0);
    }

    /// A row begins; `properties` is its `w:trPr`, empty where it has none.
    pub(super) fn row(&mut self, header: bool, properties: &str) {
        self.builder.row(header);
        if !properties.is_empty() {
            self.properties(properties);
        }
    }

    pub(super) fn end_row(&mut self) {
        self.builder.end_row(0..0);
        if let Some(rows) = &mut self.rows {
            self.builder.units.drain(..).for_each(|unit| rows.push(&unit));
        }
    }

    /// A cell begins; `properties` is its `w:tcPr`.
    pub(super) fn cell(&mut self, (column, columns): (usize, usize), merge: Merge, properties: &str) {
        self.builder.cell(column, columns, merge);
        self.properties(properties);
    }

    pub(super) fn end_cell(&mut self) {
        self.builder.end_cell();
    }

    fn properties(&mut self, raw: &str) {
        let names = &self.names;
        self.builder.properties(raw, |id| names.get(id).cloned());
    }
}
