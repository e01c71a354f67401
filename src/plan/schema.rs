//! The JSON Schema of the plan language (lược đồ cho trình soạn thảo), out of the table of keys.
//!
//! Draft 2020-12. An editor with a YAML extension completes keys in both languages and shows each key's purpose.
//! It is an aid for typing; what a plan may say is decided by [`super::read`].

use serde_json::{Map, Value, json};

use super::keys::{Choice, Key, Kind, Table, choices};

/// The schema.
pub fn schema() -> Value {
    let mut definitions = Map::new();
    for table in Table::ALL.into_iter().filter(|table| *table != Table::Top) {
        definitions.insert(name(table).to_owned(), object(table));
    }
    let mut root = object(Table::Top);
    if let Some(map) = root.as_object_mut() {
        map.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        map.insert("title".to_owned(), json!("Kế hoạch"));
        map.insert("description".to_owned(), json!("Kế hoạch hành chính theo Nghị định 30/2020/NĐ-CP."));
        map.insert("$defs".to_owned(), Value::Object(definitions));
    }
    root
}

/// The name of a table's definition.
fn name(table: Table) -> &'static str {
    match table {
        Table::Top => "plan",
        Table::Item => "item",
        Table::Annex => "annex",
        Table::Part => "part",
        Table::Table => "table",
        Table::Column => "column",
        Table::House => "house",
        Table::Agency => "agency",
        Table::Merged => "merged",
    }
}

fn reference(table: Table) -> Value {
    json!({ "$ref": format!("#/$defs/{}", name(table)) })
}

/// A map with the keys of a table, in every way they are named. Keys typed with other capitals or without
/// diacritics are understood by the program though no schema can list them, so unknown keys are let through.
fn object(table: Table) -> Value {
    let mut properties = Map::new();
    for key in table.keys() {
        for written in key.names() {
            properties.insert(written.to_owned(), property(key, written));
        }
    }
    json!({ "type": "object", "properties": properties })
}

fn property(key: &Key, written: &str) -> Value {
    let mut value = shape(key.kind);
    if let Some(map) = value.as_object_mut() {
        map.insert("title".to_owned(), json!(format!("{} ({})", key.vi, key.en)));
        map.insert("description".to_owned(), json!(format!("{}\n\n{}", key.about_vi, key.about_en)));
        if written != key.vi && written != key.en {
            // Understood, but not offered.
            map.insert("deprecated".to_owned(), json!(true));
        }
    }
    value
}

fn shape(kind: Kind) -> Value {
    match kind {
        Kind::Text | Kind::Prose | Kind::Lines | Kind::Agencies | Kind::Deadline | Kind::Margins => scalar(),
        Kind::Money | Kind::Score | Kind::Date | Kind::Number | Kind::Measure => scalar(),
        Kind::Flag => choice(choices::FLAG),
        Kind::Choice(list) => choice(list),
        Kind::Names => json!({ "anyOf": [scalar(), { "type": "array", "items": scalar() }] }),
        Kind::Record(table) => json!({ "anyOf": [reference(table), { "type": "null" }] }),
        Kind::Records(table) => {
            json!({ "anyOf": [{ "type": "array", "items": reference(table) }, reference(table), { "type": "null" }] })
        }
        Kind::Directory => {
            let body = json!({ "anyOf": [scalar(), reference(Table::Agency)] });
            json!({ "type": ["object", "null"], "additionalProperties": body })
        }
        Kind::Columns => {
            let entry = json!({ "anyOf": [scalar(), reference(Table::Column)] });
            json!({ "anyOf": [scalar(), { "type": "array", "items": entry }, { "type": "object" }] })
        }
    }
}

/// Any text: an editor takes `7.10` for a number and an empty cell for null.
fn scalar() -> Value {
    json!({ "type": ["string", "number", "boolean", "null"] })
}

/// Words to choose from, offered as examples: every spelling of them is understood.
fn choice(list: &[Choice]) -> Value {
    let words: Vec<&str> = list.iter().flat_map(|choice| [choice.vi, choice.en]).collect();
    json!({ "type": ["string", "number", "boolean", "null"], "examples": words })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_names_of_every_key_are_offered_with_their_purpose() {
        let schema = schema();
        for written in ["cơ quan phối hợp", "phối hợp", "partners"] {
            let property = &schema["$defs"]["item"]["properties"][written];
            assert_eq!(property["title"], "phối hợp (partners)");
            assert!(property["description"].as_str().unwrap().contains("Cơ quan phối hợp"));
        }
        assert_eq!(schema["properties"]["bản"]["examples"][0], "giấy");
    }

    #[test]
    fn every_reference_has_a_definition() {
        let schema = schema();
        let text = schema.to_string();
        for (at, _) in text.match_indices("#/$defs/") {
            let name = text[at + 8..].split('"').next().unwrap();
            assert!(schema["$defs"][name].is_object(), "{name}");
        }
    }
}
