//! Changes as JSON (bản so sánh cho chương trình khác). Names of kinds, subjects and fields are stable; texts are
//! as written.

use serde_json::{Map, Value as Json, json};

use super::change::{
    AnnexPart, Change, Changes, ColumnName, FieldName, ItemName, Kind, LevelName, Side, Spot, Subject, Value,
};
use super::ids::{
    annex_part_id, field_id, head_id, kind_id, level_id, orientation_id, original_id, section_id, spot_id, table_number,
};
use crate::text::{Sources, Span};

/// `{"count": {…}, "changes": [{"kind", "section", "subject", …, "before", "after"}]}`. Each side holds its value and,
/// where it was written, `at`: file, line and column from 1, and bytes of the normalised text. `before` and `after`
/// are the sources that the plans were read from.
pub fn to_json(changes: &Changes, before: &Sources, after: &Sources) -> Json {
    let list: Vec<Json> = changes.list.iter().map(|change| one(change, before, after)).collect();
    let kinds = [Kind::Added, Kind::Removed, Kind::Moved, Kind::Edited, Kind::Formatted];
    let mut count: Map<String, Json> =
        kinds.iter().map(|kind| (kind_id(*kind).to_owned(), json!(changes.count(*kind)))).collect();
    count.insert("all".to_owned(), json!(changes.list.len()));
    json!({ "count": count, "changes": list })
}

fn one(change: &Change, before: &Sources, after: &Sources) -> Json {
    let mut out = Map::new();
    let mut put = |name: &str, value: Json| drop(out.insert(name.to_owned(), value));
    put("kind", json!(kind_id(change.kind)));
    put("section", json!(section_id(change.subject.section())));
    match &change.subject {
        Subject::Head(part) => put("subject", json!(head_id(*part))),
        Subject::Agency(key) => {
            put("subject", json!("agency"));
            put("key", json!(key));
        }
        Subject::Item(name) => {
            put("subject", json!("item"));
            put("item", item(name));
        }
        Subject::Field(name, field) => {
            put("subject", json!("field"));
            put("item", item(name));
            put("field", self::field(field));
        }
        Subject::Total(field) => {
            put("subject", json!("total"));
            put("field", self::field(&FieldName::Known(*field)));
        }
        Subject::Paragraph(spot) => {
            put("subject", json!("paragraph"));
            put("spot", self::spot(spot));
        }
        Subject::CriterionBlock => put("subject", json!("criterion-block")),
        Subject::Annex(name, part) => {
            put("subject", json!("annex"));
            put("annex", json!({ "number": name.number, "title": name.title }));
            put("part", json!(annex_part_id(part)));
            if let Some(table) = table_number(part) {
                put("table", json!(table));
            }
            if let AnnexPart::Text(spot) = part {
                put("spot", self::spot(spot));
            }
        }
        Subject::Table(name, part) => {
            put("subject", json!("table"));
            put("table", json!(name));
            put("part", json!(annex_part_id(part)));
        }
        Subject::Recipient => put("subject", json!("recipient")),
        Subject::SignatureTitles => put("subject", json!("signature-titles")),
        Subject::SignatureName => put("subject", json!("signature-name")),
        Subject::Printed(part, printed) => {
            super::printed::to_json(part, printed).into_iter().for_each(|(name, value)| put(name, value))
        }
    }
    put("before", change.before.as_ref().map_or(Json::Null, |found| side(found, before)));
    put("after", change.after.as_ref().map_or(Json::Null, |found| side(found, after)));
    Json::Object(out)
}

fn side(side: &Side, sources: &Sources) -> Json {
    let mut out = match &side.value {
        Value::Text(text) => json!({ "text": text }),
        Value::Item(fields) => {
            let all: Vec<Json> =
                fields.iter().map(|(name, text)| json!({ "field": field(name), "text": text })).collect();
            json!({ "fields": all })
        }
        Value::Place(place) => {
            json!({ "under": place.under.as_ref().map(item), "behind": place.behind.as_ref().map(item) })
        }
        Value::Position(number) => json!({ "number": number }),
        Value::Level(name) => json!({ "level": level(name) }),
        Value::Columns(columns) => json!({ "columns": columns.iter().map(column).collect::<Vec<_>>() }),
        Value::Original(original) => json!({ "text": original_id(*original) }),
        Value::Orientation(page) => json!({ "text": orientation_id(*page) }),
        Value::Behind(name) => json!({ "behind": name }),
        Value::Page(page, measures) => json!({ "text": orientation_id(*page), "measures": measures }),
    };
    if let (Some(at), Some(out)) = (side.span.and_then(|span| place(span, sources)), out.as_object_mut()) {
        out.insert("at".to_owned(), at);
    }
    out
}

fn place(span: Span, sources: &Sources) -> Option<Json> {
    let file = sources.get(span.file)?;
    let (line, column) = file.line_column(span.start as usize);
    Some(json!({ "file": file.name(), "line": line, "column": column, "start": span.start, "end": span.end }))
}

fn item(name: &ItemName) -> Json {
    json!({ "level": level(&name.level), "code": name.code, "name": name.name, "under": name.under.as_deref().map(item) })
}

/// `heading`, `opening`, or `{"under": …}` with the heading's words.
fn spot(spot: &Spot) -> Json {
    match spot {
        Spot::Under(heading) => json!({ "under": heading }),
        other => json!(spot_id(other)),
    }
}

/// A level's key, or `{"own": …}` with its name.
fn level(name: &LevelName) -> Json {
    match name {
        LevelName::Known(known) => json!(level_id(*known)),
        LevelName::Own(own) => json!({ "own": own }),
    }
}

/// A field's key, `{"free": …}` with its name, or `{"merged": […]}`.
fn field(name: &FieldName) -> Json {
    match name {
        FieldName::Free(free) => json!({ "free": free }),
        FieldName::Merged(over) => json!({ "merged": over.iter().map(field).collect::<Vec<_>>() }),
        known => json!(field_id(known)),
    }
}

fn column(name: &ColumnName) -> Json {
    match name {
        ColumnName::Header(header) => json!({ "header": header }),
        ColumnName::Field(name) => json!({ "field": field(name) }),
        ColumnName::Level(name) => json!({ "level": level(name) }),
    }
}
