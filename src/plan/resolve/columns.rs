//! Columns of a table.

use super::super::Field;
use super::super::annex::{Column, ColumnKind};
use super::super::draft::{ColumnDraft, Record, Value, contained, near};
use super::super::keys::{Id, Table, fold};
use super::fields::field_of;
use super::items::level_of;
use super::run::Run;
use crate::diag::Diagnostic;
use crate::text::{Spanned, Text};
use crate::viet::text::{capitalized, collapse};

impl Run {
    /// The columns of a table; those that nobody knows are complained of and left out.
    pub(super) fn columns(&mut self, record: &Record) -> Vec<Column> {
        let Some(Value::Columns(drafts)) = record.get(Id::Columns).map(|entry| &entry.value) else { return Vec::new() };
        drafts.iter().filter_map(|draft| self.column(draft)).collect()
    }

    fn column(&mut self, draft: &ColumnDraft) -> Option<Column> {
        let (kind, with) = self.column_kinds(&draft.name)?;
        let plain = |text: &Text| Spanned::new(text.as_str().trim().to_owned(), text.span());
        let width = draft.width.as_ref().and_then(|text| self.measure(text, 3.0..=400.0));
        let header = draft.header.as_ref().map(plain).or_else(|| header_of(&draft.name));
        let over = draft.over.as_ref().map(plain);
        let align = draft.align.as_ref().and_then(|text| self.alignment(text));
        Some(Column { kind, with, header, over, width, align, span: draft.span })
    }

    /// What a column shows: one field, or several in one cell (`tt + nhiệm vụ`, `chủ trì + phối hợp`). The first that is
    /// no number leads.
    pub(super) fn column_kinds(&mut self, name: &Text) -> Option<(ColumnKind, Vec<ColumnKind>)> {
        if self.known(name.as_str()).is_some() || !name.as_str().contains('+') {
            return Some((self.column_kind(name)?, Vec::new()));
        }
        let mut kinds = Vec::new();
        let mut start = 0;
        for piece in name.as_str().split('+') {
            let lead = piece.len() - piece.trim_start().len();
            let part = name.slice(start + lead..start + lead + piece.trim().len());
            start += piece.len() + 1;
            kinds.push(self.column_kind(&part)?);
        }
        let counts = |kind: &ColumnKind| matches!(kind, ColumnKind::Field(Field::Number | Field::Code));
        let leading = kinds.iter().position(|kind| !counts(kind)).unwrap_or(0);
        let kind = kinds.remove(leading);
        Some((kind, kinds))
    }

    /// What a column of this name shows.
    pub(super) fn column_kind(&mut self, name: &Text) -> Option<ColumnKind> {
        let id = self.column_id(name)?;
        level_of(id).map(ColumnKind::Level).or_else(|| field_of(id).map(ColumnKind::Field))
    }

    /// The key that a column's name means; complained of if there is none.
    pub(super) fn column_id(&mut self, name: &Text) -> Option<Id> {
        let written = name.as_str().trim();
        if let Some(id) = self.known(written) {
            return Some(id);
        }
        let keys = || Table::Item.keys().filter(|key| !matches!(key.id, Id::Merged | Id::RowWords | Id::Rubric));
        let mut all: Vec<&str> = keys().flat_map(|key| key.names()).collect();
        all.extend(self.names.all());
        let found = Diagnostic::error("K137", name.span()).with("found", written).with("why", "unknown");
        // Commas, and the signs of a Chinese or Japanese keyboard.
        let parts: Vec<&str> = written.split([',', '；', '，', '、']).map(str::trim).collect();
        let found = if parts.len() > 1 && parts.iter().all(|part| all.iter().any(|name| fold(name) == fold(part))) {
            let names = parts.join("; ");
            found.with("names", &names).help("semicolons").change(name.span(), names)
        } else if let Some(near) = near(written, &all) {
            found.with("near", near).help("near")
        } else if let Some(near) = contained(written, &all) {
            found.with("near", near).help("header").help("extra")
        } else {
            let mut allowed: Vec<&str> = keys().map(|key| key.vi).collect();
            allowed.extend(self.names.all());
            found.with("allowed", allowed.join("; ")).help("allowed").help("extra")
        };
        self.push(found);
        None
    }

    /// The key of an item that a column may show.
    fn known(&self, written: &str) -> Option<Id> {
        let written = written.trim();
        let id = Table::Item.find(written).map(|key| key.id).or_else(|| self.names.find(written));
        id.filter(|id| !matches!(id, Id::Merged | Id::RowWords | Id::Rubric))
    }
}

/// The header that an author writes by naming a column: another name of its key, with its Vietnamese marks (`tiêu chí`,
/// `thời hạn`), or `stt`. A key's own name has the usual header.
fn header_of(name: &Text) -> Option<Spanned<String>> {
    let written = collapse(name.as_str());
    let key = Table::Item.find(&written)?;
    let other = key.also.iter().find(|also| fold(also) == fold(&written))?;
    let header = match (written.is_ascii(), other.is_ascii()) {
        (false, _) => capitalized(&written),
        (true, true) => other.to_uppercase(),
        (true, false) => return None,
    };
    Some(Spanned::new(header, name.span()))
}
