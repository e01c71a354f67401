//! Complaints as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), for what gathers findings of many programs.
//!
//! One run, a result for each complaint, a rule for each code that has one. Of a plan the place is a region of its lines; of a
//! Word file it is a logical location (part, table, row, column, paragraph), since its lines are nobody's.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::diag::{Catalogue, Diagnostic, Diagnostics, Fix, Lang, Place, Severity};
use crate::lint;
use crate::text::{SourceFile, Sources, Span};

/// A result for each complaint.
pub fn results(found: &Diagnostics, sources: &Sources, words: &Catalogue) -> Vec<Value> {
    found.iter().map(|one| result(one, sources, words)).collect()
}

/// The log: results and what their codes mean. `ran`: the program could do what it was asked.
pub fn log(mut results: Vec<Value>, ran: bool, words: &Catalogue) -> Value {
    let code = |result: &Value| result.get("ruleId").and_then(Value::as_str).unwrap_or_default().to_owned();
    let told: BTreeSet<String> = results.iter().map(code).collect();
    let told: Vec<&'static str> = words.codes().filter(|known| told.contains(*known)).collect();
    for result in &mut results {
        let own = code(result);
        let at = told.iter().position(|known| *known == own);
        if let (Some(result), Some(at)) = (result.as_object_mut(), at) {
            result.insert("ruleIndex".to_owned(), json!(at));
        }
    }
    let rules: Vec<Value> = told.iter().map(|code| rule(code, words)).collect();
    json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "kehoach",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": if words.lang() == Lang::Vi { "vi" } else { "en" },
                "rules": rules,
            } },
            "invocations": [{ "executionSuccessful": ran }],
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

/// What a code means: its message without values, its remedies, and its page where it has one.
fn rule(code: &str, words: &Catalogue) -> Value {
    let remedies = words.attributes(code).into_iter().filter(|name| name.starts_with("help-"));
    let remedies: Vec<String> = remedies.filter_map(|name| words.shape(code, Some(&name))).collect();
    let short = words.shape(code, None).unwrap_or_default();
    let mut rule = json!({ "id": code, "shortDescription": { "text": short } });
    let help = match lint::rule(code) {
        Some(rule) => Some((rule.page(words.lang()).to_owned(), rule.page(words.lang()).to_owned())),
        None if remedies.is_empty() => None,
        None => Some((
            remedies.join("\n"),
            remedies.iter().map(|remedy| format!("- {remedy}")).collect::<Vec<_>>().join("\n"),
        )),
    };
    if let (Some(map), Some((text, markdown))) = (rule.as_object_mut(), help) {
        map.insert("help".to_owned(), json!({ "text": text, "markdown": markdown }));
    }
    if let (Some(map), Some(known)) = (rule.as_object_mut(), lint::rule(code)) {
        map.insert("defaultConfiguration".to_owned(), json!({ "level": level(known.severity) }));
    }
    rule
}

fn result(one: &Diagnostic, sources: &Sources, words: &Catalogue) -> Value {
    let said = |attribute: Option<&str>| words.get(one.code.0, attribute, &one.args);
    let remedies = one.helps.iter().filter_map(|name| said(Some(&format!("help-{name}"))));
    let message = std::iter::once(said(None).unwrap_or_else(|| one.code.0.to_owned())).chain(remedies);
    let mut result = json!({
        "ruleId": one.code.0,
        "level": level(one.severity),
        "message": { "text": message.collect::<Vec<_>>().join("\n") },
        "locations": location(&one.place, said(Some("label")), sources).into_iter().collect::<Vec<_>>(),
    });
    let others = one.others.iter().filter_map(|(place, name)| {
        location(place, Some(said(Some(&format!("other-{name}"))).unwrap_or_default()), sources)
    });
    let others: Vec<Value> = others.collect();
    if let (Some(map), false) = (result.as_object_mut(), others.is_empty()) {
        map.insert("relatedLocations".to_owned(), Value::Array(others));
    }
    if let (Some(map), Some(changes)) = (result.as_object_mut(), changes(one, sources)) {
        map.insert("fixes".to_owned(), json!([{ "artifactChanges": changes }]));
    }
    result
}

/// What `--fix` changes, file by file.
fn changes(one: &Diagnostic, sources: &Sources) -> Option<Vec<Value>> {
    let first = one.fixes.first()?;
    let source = sources.get(first.place.file)?;
    let replacement = |fix: &Fix| {
        let region = region(source, fix.place);
        json!({ "deletedRegion": region, "insertedContent": { "text": fix.new } })
    };
    let own: Vec<Value> = one.fixes.iter().map(replacement).collect();
    Some(vec![json!({ "artifactLocation": { "uri": uri(source.name()) }, "replacements": own })])
}

fn region(source: &SourceFile, span: Span) -> Value {
    let (line, column) = source.line_column(span.start as usize);
    let (end_line, end_column) = source.line_column(span.end as usize);
    json!({ "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

/// Where something stands; `said` is what is said of the place. `None` of no place.
fn location(place: &Place, said: Option<String>, sources: &Sources) -> Option<Value> {
    let file = |name: &str| json!({ "uri": uri(name) });
    let (mut location, said) = match place {
        Place::Source(span) => {
            let source = sources.get(span.file)?;
            let region = region(source, *span);
            (json!({ "physicalLocation": { "artifactLocation": file(source.name()), "region": region } }), said)
        }
        Place::Word { file: name, part, paragraph, cell, text, mark } => {
            let mut path = part.clone();
            if let Some([table, row, column]) = cell {
                path.push_str(&format!("/table[{table}]/row[{row}]/column[{column}]"));
            }
            path.push_str(&format!("/paragraph[{paragraph}]"));
            let logical =
                json!({ "name": format!("paragraph[{paragraph}]"), "fullyQualifiedName": path, "kind": "element" });
            let marked = text.get(mark.clone()).unwrap_or_default().trim();
            let said = said.or_else(|| (!marked.is_empty()).then(|| format!("«{marked}»")));
            (json!({ "physicalLocation": { "artifactLocation": file(name) }, "logicalLocations": [logical] }), said)
        }
        Place::Raw { file: name, at } => {
            let mut physical = json!({ "artifactLocation": file(name) });
            if let (Some((line, column)), Some(map)) = (at, physical.as_object_mut()) {
                map.insert("region".to_owned(), json!({ "startLine": line, "startColumn": column }));
            }
            (json!({ "physicalLocation": physical }), said)
        }
        Place::Nowhere => return None,
    };
    if let (Some(map), Some(said)) = (location.as_object_mut(), said.filter(|said| !said.is_empty())) {
        map.insert("message".to_owned(), json!({ "text": said }));
    }
    Some(location)
}

/// A path as a reference of RFC 3986: relative as it is, absolute as `file:`.
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let drive = path.chars().nth(1) == Some(':');
    let start = match (path.starts_with('/'), drive) {
        (true, _) => "file://",
        (_, true) => "file:///",
        _ => "",
    };
    let mut out = String::from(start);
    for (at, byte) in path.bytes().enumerate() {
        let plain = byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) || (drive && at == 1);
        if plain { out.push(char::from(byte)) } else { out.push_str(&format!("%{byte:02X}")) }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_uris() {
        assert_eq!(uri("plans/kế hoạch.yaml"), "plans/k%E1%BA%BF%20ho%E1%BA%A1ch.yaml");
        assert_eq!(uri("C:\\plans\\a.yaml"), "file:///C:/plans/a.yaml");
        assert_eq!(uri("/tmp/a#b.docx"), "file:///tmp/a%23b.docx");
    }
}
