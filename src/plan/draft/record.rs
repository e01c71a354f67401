//! A map of the file, decoded (bản ghi).

use super::super::keys::Id;
use crate::text::{Span, Text};

/// A value in the shape its key asks for.
#[derive(Clone, Debug)]
pub enum Value {
    /// A text.
    Text(Text),
    /// Several texts, parted by `;` or written as a list.
    Names(Vec<Text>),
    /// A map.
    Record(Record),
    /// Maps.
    Records(Vec<Record>),
    /// The directory: keys and what they stand for.
    Directory(Vec<(Text, Record)>),
    /// Columns.
    Columns(Vec<ColumnDraft>),
}

/// A key that was written, and its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Which key.
    pub id: Id,
    /// Where the key stands.
    pub key: Span,
    /// Its value.
    pub value: Value,
}

/// A map of the file (bản ghi).
#[derive(Clone, Debug)]
pub struct Record {
    /// The whole map.
    pub span: Span,
    /// What was written, in order; no key twice, none without a value.
    pub entries: Vec<Entry>,
    /// Keys whose value was complained of already: they are there, though nothing is known of them.
    pub faulty: Vec<Id>,
    /// Keys were written, and nothing behind any of them.
    pub blank: bool,
}

impl Record {
    /// What was written for a key.
    pub fn get(&self, id: Id) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// The text of a key.
    pub fn text(&self, id: Id) -> Option<&Text> {
        match &self.get(id)?.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The names of a key.
    pub fn names(&self, id: Id) -> &[Text] {
        match self.get(id).map(|entry| &entry.value) {
            Some(Value::Names(names)) => names,
            _ => &[],
        }
    }

    /// The maps of a key.
    pub fn records(&self, id: Id) -> &[Record] {
        match self.get(id).map(|entry| &entry.value) {
            Some(Value::Records(records)) => records,
            Some(Value::Record(record)) => std::slice::from_ref(record),
            _ => &[],
        }
    }

    /// True if the key was written, well or not.
    pub fn has(&self, id: Id) -> bool {
        self.get(id).is_some() || self.faulty.contains(&id)
    }
}

/// One column as written.
#[derive(Clone, Debug)]
pub struct ColumnDraft {
    /// Which field it shows.
    pub name: Text,
    /// Its header, where the author gives one.
    pub header: Option<Text>,
    /// A header over it and its neighbours.
    pub over: Option<Text>,
    /// Its width in millimetres.
    pub width: Option<Text>,
    /// How its cells stand.
    pub align: Option<Text>,
    /// The whole entry.
    pub span: Span,
}

impl ColumnDraft {
    pub(super) fn plain(name: Text) -> Self {
        let span = name.span();
        Self { name, header: None, over: None, width: None, align: None, span }
    }
}
