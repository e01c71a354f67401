//! Annexes: the views that they ask for.

use super::super::annex::{
    Annex, Column, ColumnNumbers, GroupNumbers, GroupShape, GroupStyle, Numbering, Part, Selection, TableSpec,
};
use super::super::draft::{Record, near};
use super::super::item::Items;
use super::super::keys::{Id, choices};
use super::super::selection::{Named, is_none};
use super::run::{Run, prose};
use crate::diag::Diagnostic;
use crate::paper::Orientation;
use crate::text::{Spanned, Text};
use crate::viet::text::collapse;

/// From this many columns on an annex lies landscape unless it says otherwise.
const LANDSCAPE_COLUMNS: usize = 6;

/// Keys that only a table has: one of them right in an annex begins the short form.
const TABLE_KEYS: [Id; 13] = [
    Id::Heading,
    Id::Unit,
    Id::Columns,
    Id::Select,
    Id::When,
    Id::Numbering,
    Id::GroupStyle,
    Id::ColumnNumbers,
    Id::Subtotals,
    Id::Total,
    Id::MergeEqual,
    Id::BlankRows,
    Id::Note,
];

impl Run {
    /// Reads `phụ lục`.
    pub(super) fn annexes(&mut self, record: &Record, items: &Items) -> Vec<Annex> {
        record.records(Id::Annexes).iter().map(|annex| self.annex(annex, items)).collect()
    }

    fn annex(&mut self, record: &Record, items: &Items) -> Annex {
        let mut parts = Vec::new();
        self.parts(record, items, &mut parts);
        for table in record.records(Id::Tables) {
            parts.push(Part::Table(Box::new(self.table(table, items))));
        }
        for part in record.records(Id::Parts) {
            self.parts(part, items, &mut parts);
        }
        let silent = [Id::Text, Id::Tables, Id::Parts, Id::Columns].iter().any(|id| record.has(*id));
        if parts.is_empty() && !silent {
            self.push(Diagnostic::error("K140", record.span).help("content"));
        }
        let wide =
            parts.iter().any(|part| matches!(part, Part::Table(table) if table.columns.len() >= LANDSCAPE_COLUMNS));
        let orientation = match self.choice(record, Id::Orientation, choices::ORIENTATION) {
            Some("landscape") => Orientation::Landscape,
            Some(_) => Orientation::Portrait,
            None if wide => Orientation::Landscape,
            None => Orientation::Portrait,
        };
        let plain = |id: Id| record.text(id).map(|text| Spanned::new(text.as_str().trim().to_owned(), text.span()));
        Annex {
            id: plain(Id::AnnexId),
            title: plain(Id::Title),
            orientation,
            margins: self.margins(record, Id::Margins),
            parts,
            span: record.span,
        }
    }

    /// Text and short-form table of an annex or of a part.
    fn parts(&mut self, record: &Record, items: &Items, parts: &mut Vec<Part>) {
        if let Some(text) = prose(record, Id::Text) {
            parts.push(Part::Text(text));
        }
        if TABLE_KEYS.iter().any(|id| record.has(*id)) {
            parts.push(Part::Table(Box::new(self.table(record, items))));
        }
    }

    fn table(&mut self, record: &Record, items: &Items) -> TableSpec {
        let columns: Vec<Column> = self.columns(record);
        if columns.is_empty() && !record.has(Id::Columns) {
            let start = record.entries.first().map_or(record.span, |entry| entry.key);
            self.push(Diagnostic::error("K125", start).with("key", "cột").with("of", "bảng").help("columns"));
        }
        let merge_equal = record.names(Id::MergeEqual).iter();
        let merge_equal =
            merge_equal.filter_map(|name| Some(Spanned::new(self.column_kind(name)?, name.span()))).collect();
        TableSpec {
            heading: prose(record, Id::Heading),
            unit: prose(record, Id::Unit),
            columns,
            selection: self.selection(record, items),
            numbering: match self.choice(record, Id::Numbering, choices::NUMBERING) {
                Some("per group") => Numbering::PerGroup,
                Some("code") => Numbering::Code,
                Some("written") => Numbering::Written,
                Some("each row") => Numbering::EachRow,
                _ => Numbering::Continuous,
            },
            groups: self.group_style(record),
            column_numbers: match self.choice(record, Id::ColumnNumbers, choices::COLUMN_NUMBERS) {
                Some("plain") => ColumnNumbers::Plain,
                Some("parenthesised") => ColumnNumbers::Parenthesised,
                Some("from second") => ColumnNumbers::FromSecond,
                _ => ColumnNumbers::None,
            },
            subtotals: self.flag(record, Id::Subtotals).unwrap_or(false),
            total: record.text(Id::Total).and_then(total),
            merge_equal,
            blank_rows: self.count(record, Id::BlankRows, 500).map_or(0, |rows| rows as usize),
            note: prose(record, Id::Note),
            span: record.span,
        }
    }

    fn group_style(&mut self, record: &Record) -> GroupStyle {
        let mut style = GroupStyle::default();
        for word in record.names(Id::GroupStyle) {
            if let Some(number) = choices::find(choices::GROUP_NUMBERS, word.as_str()) {
                style.numbers = match number.en {
                    "1" => GroupNumbers::Arabic,
                    "A" => GroupNumbers::Letter,
                    "code" => GroupNumbers::Code,
                    "none" => GroupNumbers::None,
                    _ => GroupNumbers::Roman,
                };
            } else if let Some(shape) = choices::find(choices::GROUP_SHAPES, word.as_str()) {
                style.shape = match shape.en {
                    "one cell" => GroupShape::OneCell,
                    "row" => GroupShape::Row,
                    "merged" => GroupShape::Merged,
                    "hidden" => GroupShape::Hidden,
                    _ => GroupShape::Wide,
                };
            } else {
                let all = choices::GROUP_NUMBERS.iter().chain(choices::GROUP_SHAPES);
                let allowed: Vec<&str> = all.map(|choice| choice.vi).collect();
                let found = Diagnostic::error("K130", word.span()).with("found", word.as_str());
                self.push(found.with("allowed", allowed.join(" | ")).help("choose"));
            }
        }
        style
    }

    /// Which items a table shows; a word that names no entry would leave it empty without a complaint.
    fn selection(&mut self, record: &Record, items: &Items) -> Selection {
        let words = record.names(Id::Select);
        let mut codes = Vec::with_capacity(words.len());
        let named = (!words.is_empty()).then(|| Named::new(items));
        for (text, named) in words.iter().zip(std::iter::repeat(named.as_ref())) {
            let written = collapse(text.as_str());
            let none = words.len() == 1 && is_none(&written);
            let Some(named) = named.filter(|named| !none && named.find(&written).is_empty()) else {
                codes.push(Spanned::new(written, text.span()));
                continue;
            };
            let near = near(&written, &named.words().collect::<Vec<_>>());
            let found = Diagnostic::error("K145", text.span()).with("found", &written);
            self.push(match near {
                Some(near) => found.with("near", near.trim()).help("near"),
                None => found.help("codes"),
            });
        }
        Selection { codes, condition: prose(record, Id::When) }
    }
}

/// The label of a total row.
fn total(text: &Text) -> Option<Spanned<String>> {
    let label = match choices::find(choices::FLAG, text.as_str()).map(|choice| choice.en) {
        Some("no") => return None,
        Some(_) => "Tổng cộng".to_owned(),
        None => collapse(text.as_str()),
    };
    Some(Spanned::new(label, text.span()))
}
