//! What was found, as a page gets it (điều tìm thấy).

use serde_json::{Value, json};

use crate::diag::{Catalogue, Diagnostics, Kind, Severity};
use crate::layout::Pages;
use crate::report;
use crate::text::Sources;

/// Complaints with their words, as an editor gets them of the program; each also says which region and page it is about.
pub(super) fn findings(found: &Diagnostics, sources: &Sources, words: &Catalogue) -> Vec<Value> {
    let told = |kind: &Kind<'_>| {
        let mut told = report::json::complaint(kind, sources, words);
        let args = kind.all.first().map(|one| one.args.as_slice()).unwrap_or_default();
        for name in ["region", "page"] {
            let value = args.iter().find(|(known, _)| *known == name).map(|(_, value)| value);
            if let (Some(value), Some(map)) = (value, told.as_object_mut()) {
                map.insert(name.to_owned(), json!(value));
            }
        }
        told
    };
    found.kinds(words).iter().map(told).collect()
}

pub(super) fn counts(found: &Diagnostics) -> Value {
    json!({
        "errors": found.count(Severity::Error),
        "warnings": found.count(Severity::Warning),
        "advice": found.count(Severity::Advice),
    })
}

pub(super) fn sizes(pages: &Pages) -> Vec<[f64; 2]> {
    pages.pages.iter().map(|page| [page.width, page.height]).collect()
}
