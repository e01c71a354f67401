//! The values that were written (chữ đã viết), one by one: what a document is held against.

use std::sync::Arc;

use super::draft::{Record, Value};
use super::keys::{Id, Table};
use crate::text::{Span, Text};

/// Every value of a plan as it was written, in the order of the files. Costs nothing to clone.
#[derive(Clone, Debug, Default)]
pub struct Written {
    values: Arc<Vec<WrittenValue>>,
}

/// One value that was written.
#[derive(Clone, Debug)]
pub struct WrittenValue {
    /// The map it stands in.
    pub table: Table,
    /// Its key.
    pub id: Id,
    /// Its text.
    pub text: Text,
    /// The whole map.
    pub entry: Span,
}

impl Written {
    /// All values.
    pub fn values(&self) -> &[WrittenValue] {
        &self.values
    }

    /// The value of a key of the plan itself.
    pub fn of_plan(&self, id: Id) -> Option<&WrittenValue> {
        self.values.iter().find(|value| value.table == Table::Top && value.id == id)
    }

    /// The text of the value that stands at a place.
    pub fn text_at(&self, span: Span) -> Option<&Text> {
        let place = |value: &WrittenValue| (value.text.file(), value.text.span().start);
        let first = self.values.partition_point(|value| place(value) < (span.file, span.start));
        self.values.get(first..)?.iter().map(|value| &value.text).find(|text| text.span() == span)
    }

    /// Takes the values of a record, and of those in it.
    pub(super) fn of(record: Record) -> Self {
        let mut values = Vec::new();
        gather(record, Table::Top, &mut values);
        values.sort_by_key(|value| (value.text.file(), value.text.span().start));
        Self { values: Arc::new(values) }
    }
}

fn gather(record: Record, table: Table, values: &mut Vec<WrittenValue>) {
    let entry = record.span;
    for written in record.entries {
        let id = written.id;
        let value = |text| WrittenValue { table, id, text, entry };
        match written.value {
            Value::Text(text) => values.push(value(text)),
            Value::Names(texts) => values.extend(texts.into_iter().map(value)),
            Value::Record(record) => gather(record, inner(id), values),
            Value::Records(records) => records.into_iter().for_each(|record| gather(record, inner(id), values)),
            Value::Directory(bodies) => {
                bodies.into_iter().for_each(|(_, body)| gather(body, Table::Agency, values));
            }
            Value::Columns(columns) => {
                for column in columns {
                    let texts = [(Id::Header, column.header), (Id::Over, column.over)];
                    let entry = column.span;
                    let value = |(id, text): (Id, Option<Text>)| {
                        text.map(|text| WrittenValue { table: Table::Column, id, text, entry })
                    };
                    values.extend(texts.into_iter().filter_map(value));
                }
            }
        }
    }
}

/// The keys of the maps behind a key.
fn inner(id: Id) -> Table {
    match id {
        Id::Items => Table::Item,
        Id::Annexes => Table::Annex,
        Id::Parts => Table::Part,
        Id::Tables => Table::Table,
        Id::House => Table::House,
        Id::Merged => Table::Merged,
        _ => Table::Top,
    }
}
