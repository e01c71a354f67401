//! Changes as lines for people (bản so sánh dạng chữ).
//!
//! `+` came, `-` went, `>` moved, `~` reads otherwise, `*` only looks otherwise:
//!
//! ```text
//! ~ 1.2 Thực hiện chế độ báo cáo: Thời gian: “Quý I/2026” → “Quý II/2026”
//! ```

use super::change::{AnnexPart, Change, Changes, FieldName, Kind, Side, Subject, Value};
use super::labels;
use crate::diag::Catalogue;

/// Equal words shown on each side of what differs, in texts too long to be shown whole.
const AROUND: usize = 4;

/// Words of a text that is always shown whole.
const SHORT: usize = 16;

/// One line for each change, then a blank line and the count of each kind; one line where nothing changed.
pub fn lines(changes: &Changes, catalogue: &Catalogue) -> Vec<String> {
    if changes.is_empty() {
        return vec![catalogue.words("changes-none", &[])];
    }
    let mut lines: Vec<String> = changes.list.iter().map(|change| line(change, catalogue)).collect();
    let count = |kind| changes.count(kind).to_string();
    let counts = [
        ("all", changes.list.len().to_string()),
        ("added", count(Kind::Added)),
        ("removed", count(Kind::Removed)),
        ("moved", count(Kind::Moved)),
        ("edited", count(Kind::Edited)),
        ("formatted", count(Kind::Formatted)),
        ("looks", if changes.count(Kind::Formatted) > 0 { "some" } else { "none" }.to_owned()),
    ];
    lines.push(String::new());
    lines.push(catalogue.words("changes-count", &counts));
    lines
}

fn line(change: &Change, catalogue: &Catalogue) -> String {
    let subject = labels::subject(&change.subject, catalogue);
    let (before, after) = labels::sides(change, catalogue);
    match change.kind {
        Kind::Added => lone('+', change, change.after.as_ref(), after, catalogue),
        Kind::Removed => lone('-', change, change.before.as_ref(), before, catalogue),
        Kind::Moved => {
            format!("> {subject}: {} → {}", before.unwrap_or_default(), after.unwrap_or_default())
        }
        Kind::Formatted => {
            let said = catalogue.words("changes-formatted", &[]);
            let words = before.map(|text| format!(": “{}”", on_one_line(&text))).unwrap_or_default();
            format!("* {subject}{words} {said}")
        }
        Kind::Edited => {
            let blank = || catalogue.words("changes-blank", &[]);
            let (before, after) = match (before, after) {
                (Some(before), Some(after)) => {
                    let parts = Parts::of(&before, &after);
                    (Some(parts.shown(parts.before)), Some(parts.shown(parts.after)))
                }
                other => other,
            };
            let quoted = |text: Option<String>| text.map_or_else(blank, |text| format!("“{}”", on_one_line(&text)));
            format!("~ {subject}: {} → {}", quoted(before), quoted(after))
        }
    }
}

/// A subject that came or went: its text in quotes, or its fields in brackets.
fn lone(mark: char, change: &Change, side: Option<&Side>, value: Option<String>, catalogue: &Catalogue) -> String {
    let subject = labels::subject(&change.subject, catalogue);
    let value = value.map(|text| on_one_line(&text)).filter(|text| !text.is_empty());
    match (&change.subject, side.map(|side| &side.value), value) {
        (_, Some(Value::Item(fields)), Some(_)) => {
            let shown = |(name, text): &(FieldName, String)| {
                format!("{}: {}", labels::field(name, catalogue), on_one_line(text))
            };
            format!("{mark} {subject} ({})", fields.iter().map(shown).collect::<Vec<_>>().join("; "))
        }
        // An annex is named by its title already, a table by its name.
        (Subject::Annex(_, AnnexPart::Whole) | Subject::Table(_, AnnexPart::Whole), ..) | (_, _, None) => {
            format!("{mark} {subject}")
        }
        (_, _, Some(text)) => format!("{mark} {subject}: “{text}”"),
    }
}

fn on_one_line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" / ")
}

/// Two texts as what they begin with alike, what differs, and what they end with alike; cut between words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts<'a> {
    /// The common beginning.
    pub head: &'a str,
    /// What only the first has.
    pub before: &'a str,
    /// What only the second has.
    pub after: &'a str,
    /// The common end.
    pub tail: &'a str,
}

impl<'a> Parts<'a> {
    pub(super) fn of(before: &'a str, after: &'a str) -> Self {
        let words = |text: &'a str| text.split_inclusive(char::is_whitespace).collect::<Vec<_>>();
        let (old, new) = (words(before), words(after));
        let same = |(one, other): &(&&str, &&str)| one == other;
        let start: usize = old.iter().zip(&new).take_while(same).map(|(word, _)| word.len()).sum();
        let first = old.iter().zip(&new).take_while(same).count();
        let rest = old.len().min(new.len()) - first;
        let ends = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(same);
        let end: usize = ends.map(|(word, _)| word.len()).sum();
        Self {
            head: before.get(..start).unwrap_or_default(),
            before: before.get(start..before.len() - end).unwrap_or_default(),
            after: after.get(start..after.len() - end).unwrap_or_default(),
            tail: before.get(before.len() - end..).unwrap_or_default(),
        }
    }

    /// One side with the words around what differs; whole where that is short.
    fn shown(&self, middle: &str) -> String {
        let whole = format!("{}{middle}{}", self.head, self.tail);
        if whole.split_whitespace().count() <= SHORT {
            return whole;
        }
        let head: Vec<&str> = self.head.split_inclusive(char::is_whitespace).collect();
        let tail: Vec<&str> = self.tail.split_inclusive(char::is_whitespace).collect();
        let last = head.get(head.len().saturating_sub(AROUND)..).unwrap_or_default().concat();
        let first = tail.get(..AROUND.min(tail.len())).unwrap_or_default().concat();
        let open = if head.len() > AROUND { "… " } else { "" };
        let close = if tail.len() > AROUND { " …" } else { "" };
        format!("{open}{last}{}{close}", format!("{middle}{first}").trim_end())
    }
}
