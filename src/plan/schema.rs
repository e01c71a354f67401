//! The JSON Schema of the plan language (lược đồ cho trình soạn thảo), out of the table of keys.
//!
//! Draft 2020-12. An editor with a YAML extension completes keys in both languages and shows each key's purpose.
//! It is an aid for typing; what a plan may say is decided by [`super::read`].

use serde_json::{Map, Value, json};

use super::keys::{Choice, Id, Key, Kind, Table, choices, examples};
use crate::viet::text::bare;

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
        map.insert("allOf".to_owned(), Value::Array([Id::Issuer, Id::Title].map(required).to_vec()));
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
        Table::NamedTable => "named table",
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
            properties.insert(written.to_owned(), property(table, key, written));
        }
    }
    json!({ "type": "object", "properties": properties })
}

/// A key that a plan must have, in one of its spellings; a shared file may bring it in.
fn required(id: Id) -> Value {
    let names = Table::Top.keys().filter(|key| key.id == id || key.id == Id::Include).flat_map(Key::names);
    let ways = names.flat_map(spellings).map(|name| json!({ "required": [name] })).collect::<Vec<_>>();
    json!({ "anyOf": ways })
}

/// The ways a name is most often typed: as it is, with a capital, without diacritics.
fn spellings(name: &str) -> Vec<String> {
    let mut letters = name.chars();
    let capital = letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>());
    let plain = bare(name);
    let mut all = vec![name.to_owned(), capital.unwrap_or_default(), plain.replace(' ', "_"), plain];
    all.sort();
    all.dedup();
    all
}

fn property(table: Table, key: &Key, written: &str) -> Value {
    let mut value = shape(key.kind);
    if let Some(map) = value.as_object_mut() {
        map.insert("title".to_owned(), json!(format!("{} ({})", key.vi, key.en)));
        map.insert("description".to_owned(), json!(described(table, key)));
        if written != key.vi && written != key.en {
            // Understood, but not offered.
            map.insert("deprecated".to_owned(), json!(true));
        }
    }
    value
}

fn described(table: Table, key: &Key) -> String {
    let example = examples::example(table, key.id);
    format!("{}\n\n{}\n\nVí dụ: {example}", key.about_vi, key.about_en)
}

fn shape(kind: Kind) -> Value {
    match kind {
        Kind::Text | Kind::Prose | Kind::Lines | Kind::Agencies | Kind::Deadline | Kind::Margins => scalar(),
        Kind::Money | Kind::Score | Kind::Date | Kind::Number | Kind::Measure => scalar(),
        Kind::Flag => choice(choices::FLAG),
        Kind::Choice(list) => choice(list),
        Kind::Names | Kind::Blocks => json!({ "anyOf": [scalar(), { "type": "array", "items": scalar() }] }),
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

/// Words to choose from: the two names are offered, other spellings are let through.
fn choice(list: &[Choice]) -> Value {
    let offered: Vec<&str> = list.iter().flat_map(|choice| [choice.vi, choice.en]).collect();
    let mut names: Vec<String> = list.iter().flat_map(Choice::names).flat_map(spellings).collect();
    names.retain(|name| !offered.contains(&name.as_str()));
    names.sort();
    names.dedup();
    // An editor takes `1` for a number and `true` for a truth value.
    json!({ "anyOf": [{ "enum": offered }, { "enum": names }, { "type": ["number", "boolean", "null"] }] })
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
        assert_eq!(schema["properties"]["bản"]["anyOf"][0]["enum"][0], "giấy");
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
