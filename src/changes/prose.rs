//! Longer texts, paragraph by paragraph (đoạn văn).

use super::change::{Change, Side, Spot, Subject};
use super::passages::{self, Passage};
use crate::diff::align;
use crate::plan::Prose;

/// Changes of a longer text, paragraph by paragraph. A heading is shown without its `#` unless just those differ.
pub(super) fn text_of(before: Option<&Prose>, after: Option<&Prose>, subject: impl Fn(Spot) -> Subject) -> Vec<Change> {
    let (before, after) = (passages::of(before), passages::of(after));
    let mut list = Vec::new();
    for (old, new) in align(&before, &after, |passage| passage.text.as_str()) {
        let Some(at) = new.or(old) else { continue };
        let text = |passage: &Passage| passage.text.clone();
        if old.map(text) == new.map(text) {
            continue;
        }
        let words = |passage: &Passage| passages::heading(&passage.text).map(str::to_owned);
        let depth_only = old.and_then(words).is_some() && old.and_then(words) == new.and_then(words);
        let side = |passage: &Passage| {
            let shown = if depth_only { None } else { words(passage) };
            Side::text(shown.unwrap_or_else(|| passage.text.clone()), Some(passage.span))
        };
        list.push(Change::between(subject(at.spot.clone()), old.map(side), new.map(side)));
    }
    list
}
