//! Annexes: the views that they ask for.

use super::super::annex::{
    Annex, BelongsTo, Column, ColumnNumbers, GroupNumbers, GroupShape, GroupStyle, NamedTable, Numbering, Part,
    Selection, TableSpec,
};
use super::super::draft::{Record, near};
use super::super::item::Items;
use super::super::keys::{Id, choices, fold};
use super::super::selection::{Named, is_none};
use super::run::{Run, prose};
use crate::diag::Diagnostic;
use crate::paper::{Align, Orientation};
use crate::text::{Spanned, Text};
use crate::viet::text::{bare, capitalized, collapse};

/// Room for a number or a day that is written by hand.
const BLANK: &str = "\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}";

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

/// What the tables of an annex may show: the items of a plan, and the list of the annex's own.
#[derive(Clone, Copy)]
struct Shown<'a> {
    items: &'a Items,
    list: Option<usize>,
}

impl Run {
    /// Reads `phụ lục`.
    pub(super) fn annexes(&mut self, record: &Record, items: &Items) -> Vec<Annex> {
        let of_all = self.belongs_to(record);
        let own = |at: usize, annex: &Record| Some(at).filter(|_| !annex.records(Id::Items).is_empty());
        let all = record.records(Id::Annexes).iter().enumerate();
        let mut annexes: Vec<Annex> =
            all.map(|(at, annex)| self.annex(annex, Shown { items, list: own(at, annex) })).collect();
        for annex in &mut annexes {
            annex.belongs_to = annex.belongs_to.take().or_else(|| of_all.clone());
        }
        let text = [Id::Body, Id::Signature, Id::Recipients].iter().any(|id| record.has(*id));
        if let Some(of_all) = of_all.filter(|_| text) {
            self.push(
                Diagnostic::error("K546", of_all.document.span).with("found", &of_all.document.value).help("annex"),
            );
        }
        annexes
    }

    /// What the annexes of a record belong to, where that is not this plan.
    fn belongs_to(&mut self, record: &Record) -> Option<BelongsTo> {
        let ways = [(Id::IssuedWith, "Ban hành kèm theo "), (Id::Attached, "Kèm theo ")];
        let mut written: Vec<(&'static str, &Text)> =
            ways.into_iter().filter_map(|(id, words)| Some((words, record.text(id)?))).collect();
        written.sort_by_key(|(_, text)| text.span().start);
        if let [(_, first), (_, second)] = written.as_slice() {
            self.push(Diagnostic::error("K544", second.span()).other(first.span(), "first").help("one"));
        }
        let (words, text) = *written.first()?;
        let document = with_blanks(text.as_str().trim().trim_matches(['(', ')']));
        let begun = bare(&document);
        let whole = begun.starts_with("kem theo") || begun.starts_with("ban hanh kem theo");
        let (words, document) = if whole { ("", capitalized(&document)) } else { (words, document) };
        Some(BelongsTo { words, document: Spanned::new(document, text.span()) })
    }

    /// Reads `bảng`: tables that texts ask for by name.
    pub(super) fn named_tables(&mut self, record: &Record, items: &Items) -> Vec<NamedTable> {
        let mut named: Vec<NamedTable> = Vec::new();
        for record in record.records(Id::Tables) {
            let size = self.size(record, Id::TableSize);
            let spec = self.table(record, Shown { items, list: None }, size);
            let Some(name) = record.text(Id::AnnexId) else {
                if !record.has(Id::AnnexId) {
                    let start = record.entries.first().map_or(record.span, |entry| entry.key);
                    self.push(Diagnostic::error("K125", start).with("key", "mã").with("of", "bảng").help("name"));
                }
                continue;
            };
            let name = Spanned::new(collapse(name.as_str()), name.span());
            match named.iter().find(|other| fold(&other.name.value) == fold(&name.value)) {
                Some(first) => {
                    let fault = Diagnostic::error("K589", name.span).with("name", &name.value);
                    self.push(fault.other(first.name.span, "first").help("rename"));
                }
                None => named.push(NamedTable { name, spec }),
            }
        }
        named
    }

    fn annex(&mut self, record: &Record, shown: Shown<'_>) -> Annex {
        let mut parts = Vec::new();
        self.parts(record, shown, None, &mut parts);
        for table in record.records(Id::Tables) {
            self.page_break(table, &mut parts);
            let size = self.size(table, Id::TableSize);
            parts.push(Part::Table(Box::new(self.table(table, shown, size))));
        }
        for part in record.records(Id::Parts) {
            let size = self.size(part, Id::TableSize);
            self.parts(part, shown, size, &mut parts);
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
        let size = self.size(record, Id::BodySize);
        let table_size = self.size(record, Id::TableSize).or(size);
        let plain = |id: Id| record.text(id).map(|text| Spanned::new(text.as_str().trim().to_owned(), text.span()));
        Annex {
            id: plain(Id::AnnexId),
            label: record.text(Id::Label).map(|label| Spanned::new(collapse(label.as_str()), label.span())),
            belongs_to: self.belongs_to(record),
            title: plain(Id::Title),
            orientation,
            margins: self.margins(record, Id::Margins),
            size,
            table_size,
            parts,
            span: record.span,
        }
    }

    /// Text and short-form table of an annex or of a part.
    fn parts(&mut self, record: &Record, shown: Shown<'_>, size: Option<u32>, parts: &mut Vec<Part>) {
        self.page_break(record, parts);
        let text = prose(record, Id::Text);
        // A heading with a text and no table is the text's own.
        let titled = text.is_some() && TABLE_KEYS.iter().all(|id| *id == Id::Heading || !record.has(*id));
        if let Some(title) = prose(record, Id::Heading).filter(|_| titled) {
            parts.push(Part::Title(title, self.align(record, Id::HeadingAlign).unwrap_or(Align::Centre)));
        }
        parts.extend(text.map(Part::Text));
        if !titled && TABLE_KEYS.iter().any(|id| record.has(*id)) {
            parts.push(Part::Table(Box::new(self.table(record, shown, size))));
        }
    }

    fn page_break(&mut self, record: &Record, parts: &mut Vec<Part>) {
        if self.flag(record, Id::PageBreak) == Some(true) {
            parts.push(Part::PageBreak);
        }
    }

    /// A size of type, half-points.
    fn size(&mut self, record: &Record, id: Id) -> Option<u32> {
        let points = record.text(id).and_then(|text| self.measure(text, 6.0..=20.0))?;
        Some((points.value * 2.0).round() as u32)
    }

    fn table(&mut self, record: &Record, shown: Shown<'_>, size: Option<u32>) -> TableSpec {
        let columns: Vec<Column> = self.columns(record);
        if columns.is_empty() && !record.has(Id::Columns) {
            let start = record.entries.first().map_or(record.span, |entry| entry.key);
            self.push(Diagnostic::error("K125", start).with("key", "cột").with("of", "bảng").help("columns"));
        }
        let merge_equal = record.names(Id::MergeEqual).iter();
        let merge_equal =
            merge_equal.filter_map(|name| Some(Spanned::new(self.column_kinds(name)?.0, name.span()))).collect();
        TableSpec {
            heading: prose(record, Id::Heading),
            heading_align: self.align(record, Id::HeadingAlign),
            size,
            unit: prose(record, Id::Unit),
            columns,
            selection: self.selection(record, shown),
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
    fn selection(&mut self, record: &Record, shown: Shown<'_>) -> Selection {
        let words = record.names(Id::Select);
        let mut codes = Vec::with_capacity(words.len());
        let named = (!words.is_empty()).then(|| Named::new(shown.items, shown.list));
        for (text, named) in words.iter().zip(std::iter::repeat(named.as_ref())) {
            let written = collapse(text.as_str());
            let none = words.len() == 1 && is_none(&written);
            let Some(named) = named.filter(|named| !none && named.find(&written).is_empty()) else {
                let several = named.map(|named| named.several(&written)).unwrap_or_default();
                if !several.is_empty() {
                    let fault = Diagnostic::error("K151", text.span()).with("code", &written);
                    self.push(fault.with("apart", several.join("; ")).help("apart"));
                }
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
        Selection { list: shown.list, codes, condition: prose(record, Id::When) }
    }
}

/// A document's name on one line; several spaces, and none before the stroke of a number (`số /QĐ-UBND`), are a blank that
/// is written in by hand.
fn with_blanks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut words = text.split_inclusive(char::is_whitespace).peekable();
    while let Some(word) = words.next() {
        let trimmed = word.trim_end();
        out.push_str(trimmed);
        let spaces = std::iter::from_fn(|| words.next_if(|next| next.trim().is_empty())).count();
        let number = words.peek().is_some_and(|next| next.starts_with('/'));
        match (trimmed.len() < word.len(), spaces > 0 || number) {
            (true, true) => out.push_str(BLANK),
            (true, false) => out.push(' '),
            (false, _) => {}
        }
    }
    out.trim_end().to_owned()
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
