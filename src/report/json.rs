//! Complaints as JSON, for editors: those of one kind together, with all their places.

use serde_json::{Value, json};

use super::kinds;
use crate::diag::{Catalogue, Kind, Place, Severity};
use crate::text::Sources;

/// The complaints of a kind with their words, for editors.
pub fn complaint(kind: &Kind<'_>, sources: &Sources, catalogue: &Catalogue) -> Value {
    let Some(one) = kind.all.first() else { return Value::Null };
    let mut one = (*one).clone();
    one.rewrite(sources);
    let words = |attribute: Option<&str>| catalogue.get(one.code.0, attribute, &one.args);
    let attribute = |kind: &str, name: &str| words(Some(&format!("{kind}-{name}"))).unwrap_or_default();
    json!({
        "code": one.code.0,
        "severity": match one.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "advice",
        },
        "message": kinds::title(kind, catalogue),
        "label": words(Some("label")),
        "place": place(&one.place, sources),
        "places": kind.all.iter().map(|one| json!({
            "place": place(&one.place, sources),
            "message": catalogue.get(one.code.0, None, &one.args),
        })).collect::<Vec<_>>(),
        "paste": kinds::paste(kind),
        "others": one.others.iter().map(|(other, name)| json!({
            "place": place(other, sources),
            "message": attribute("other", name),
        })).collect::<Vec<_>>(),
        "help": one.helps.iter().map(|name| attribute("help", name)).collect::<Vec<_>>(),
        "corrected": one.corrected,
        "over": one.over.map(|span| place(&Place::Source(span), sources)),
    })
}

/// A place: file, line and column, or the paragraph of a Word file.
pub fn place(place: &Place, sources: &Sources) -> Value {
    match place {
        Place::Source(span) => {
            let Some(file) = sources.get(span.file) else { return Value::Null };
            let (line, column) = file.line_column(span.start as usize);
            let (end_line, end_column) = file.line_column(span.end as usize);
            json!({ "file": file.name(), "line": line, "column": column, "end_line": end_line, "end_column": end_column })
        }
        Place::Word { file, part, paragraph, cell, text, mark } => {
            let mut told = json!({
                "file": file, "part": part, "paragraph": paragraph, "text": text, "mark": [mark.start, mark.end],
            });
            if let (Some([table, row, column]), Some(map)) = (cell, told.as_object_mut()) {
                map.insert("cell".to_owned(), json!({ "table": table, "row": row, "column": column }));
            }
            told
        }
        Place::Raw { file, at } => {
            json!({ "file": file, "line": at.map(|at| at.0), "column": at.map(|at| at.1) })
        }
        Place::Nowhere => Value::Null,
    }
}
