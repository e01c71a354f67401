//! What a renewal did (kết quả thay phần).

use crate::diag::{Catalogue, Diagnostic, Diagnostics, Place};
use crate::docx::renew::{Change, Outcome, Renewal};

/// What a renewal has to tell beside what it did: an issued number that was kept, edits that were left or written
/// over, references written by hand that no longer hold.
pub fn told(renewal: &Renewal) -> Diagnostics {
    let mut found = renewal.notes.clone();
    for change in &renewal.report {
        let places = change.places.iter().cloned().chain(std::iter::repeat(Place::Nowhere));
        for (edit, place) in change.edits.iter().zip(places) {
            found.push(edit.message(&change.name, place));
        }
    }
    for place in &renewal.stale_references {
        found.push(Diagnostic::warning("K662", place.clone()).help("by-hand"));
    }
    found
}

/// What was done to a region: the sentence's id in the catalogues, and its values.
pub fn outcome(change: &Change, words: &Catalogue) -> (&'static str, [(&'static str, String); 1]) {
    let id = match change.outcome {
        Outcome::Replaced => "renew-replaced",
        Outcome::FormattingKept => "renew-formatting-kept",
        Outcome::FormattingPartly => "renew-formatting-partly",
        Outcome::Unchanged => "renew-unchanged",
        Outcome::KeptEdited => "renew-kept",
        Outcome::Added => "renew-added",
        Outcome::Removed => "renew-removed",
        Outcome::Left => "renew-left",
    };
    let name = match &change.old_name {
        Some(old) => words.words("renew-renamed", &[("name", change.name.clone()), ("old", old.clone())]),
        None => change.name.clone(),
    };
    (id, [("name", name)])
}
