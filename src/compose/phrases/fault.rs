//! What Tera complains about, as complaints of ours: a code, a place, a remedy.

use std::ops::Range;

use tera::{Error, ErrorKind};

use crate::diag::{Diagnostic, nearest};
use crate::text::Span;

use super::names::ascii;
use super::tags::Prepared;

/// What is wrong in a tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// No such value.
    Name(String),
    /// No such function or filter.
    Function(String),
    /// Not written as Tera reads it, or a value of the wrong kind; Tera's own words.
    Other(String),
}

/// A fault and the bytes it stands at, as written.
#[derive(Clone, Debug)]
pub(super) struct Fault {
    pub wrong: Wrong,
    pub range: Range<usize>,
}

/// Reads an error of Tera; `source` is the text as written.
pub(super) fn read(error: &Error, prepared: &Prepared, source: &str) -> Fault {
    let (message, range) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            (report.message().to_owned(), Some(prepared.written(report.span().range.clone())))
        }
        ErrorKind::Msg(message) => (message.clone(), None),
        other => (other.to_string(), None),
    };
    let quoted = |before: &str| {
        let (_, rest) = message.split_once(before)?;
        rest.split_once('`').map(|(name, _)| name.to_owned())
    };
    let unknown =
        quoted("Unknown function `").or_else(|| quoted("Unknown filter `")).or_else(|| quoted("Unknown test `"));
    if let Some(name) = unknown {
        // Tera reports these for the whole text, without a place.
        let at = source.find(&name).unwrap_or_default();
        return Fault { range: range.unwrap_or(at..at + name.len()), wrong: Wrong::Function(name) };
    }
    let range = whole_name(source, trimmed(source, range.unwrap_or(0..source.len())));
    let rendering = matches!(error.kind(), ErrorKind::RenderingError(_));
    // Of an undefined value that goes through a filter Tera tells the place only.
    let undefined = rendering && (message.contains("undefined") || message.contains("is not defined"));
    let wrong = match source.get(range.clone()) {
        Some(name) if undefined && is_name(name) => Wrong::Name(name.to_owned()),
        _ => Wrong::Other(first_line(&message)),
    };
    Fault { wrong, range }
}

/// An unknown name as a fault; one that is called is a function's.
pub(super) fn unknown(source: &str, range: Range<usize>) -> Fault {
    let name = source.get(range.clone()).unwrap_or_default().to_owned();
    let called = source.get(range.end..).is_some_and(|ahead| ahead.trim_start().starts_with('('));
    Fault { wrong: if called { Wrong::Function(name) } else { Wrong::Name(name) }, range }
}

/// The complaint about a fault in the prose `source`.
pub(super) fn complaint(fault: &Fault, source: &str, span: Span, names: &[&str], functions: &[&str]) -> Diagnostic {
    let near = |found: &str, known: &[&str]| nearest(found, known.iter().copied()).map(str::to_owned);
    match &fault.wrong {
        Wrong::Name(name) => {
            let found = Diagnostic::error("K551", span).standalone().with("name", name);
            if functions.contains(&ascii(name).as_str()) {
                return found.with("call", format!("{}()", ascii(name))).help("call");
            }
            if let Some(quoted) = quoted(source, fault.range.start, name, functions) {
                return found.with("quoted", quoted).help("quote");
            }
            let found = found.with("known", names.join(", "));
            match near(&ascii(name), names) {
                Some(meant) => found.with("meant", meant).help("meant"),
                None => found.help("known"),
            }
        }
        Wrong::Function(name) => {
            let found =
                Diagnostic::error("K552", span).standalone().with("name", name).with("known", functions.join(", "));
            match near(&ascii(name), functions) {
                Some(meant) => found.with("meant", meant).help("meant"),
                None => found.help("known"),
            }
        }
        Wrong::Other(detail) => Diagnostic::error("K550", span).standalone().with("why", why(detail)).help("look"),
    }
}

/// The value of a call as it must be typed, where a name stands for it: `tong("điểm đạt")` of `tong(điểm đạt)`.
fn quoted(source: &str, at: usize, name: &str, functions: &[&str]) -> Option<String> {
    let before = source.get(..at)?.trim_end();
    if let Some(call) = before.strip_suffix('(') {
        let start = call.trim_end_matches(is_part).len();
        let function = call.get(start..).filter(|function| functions.contains(function))?;
        return Some(format!("{function}(\"{name}\")"));
    }
    let compared = before.ends_with("==") || before.ends_with("!=") || before.ends_with("<=") || before.ends_with(">=");
    (before.ends_with('=') && !compared).then(|| format!("\"{name}\""))
}

/// What Tera's own words come down to, for the catalogues.
fn why(detail: &str) -> &'static str {
    let says = |words: &[&str]| words.iter().any(|word| detail.contains(word));
    if says(&["nexpected character", "nvalid character"]) {
        "character"
    } else if says(&["expected", "nclosed", "end of input"]) {
        "mark"
    } else if says(&["compar", "type", "number", "operat", "math"]) {
        "value"
    } else {
        "other"
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_part)
}

fn is_part(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_' || letter == '.'
}

/// Tera marks `issuer` or `nam` where `issuer.nam` is not there.
fn whole_name(source: &str, range: Range<usize>) -> Range<usize> {
    let (Some(before), Some(after)) = (source.get(..range.start), source.get(range.end..)) else { return range };
    if !source.get(range.clone()).is_some_and(is_name) {
        return range;
    }
    let more = after.len() - after.trim_start_matches(is_part).len();
    before.trim_end_matches(is_part).len()..range.end + more
}

fn trimmed(source: &str, range: Range<usize>) -> Range<usize> {
    let text = source.get(range.clone()).unwrap_or_default();
    let start = range.start + (text.len() - text.trim_start().len());
    start..start + text.trim().len()
}

fn first_line(message: &str) -> String {
    message.lines().next().unwrap_or_default().trim_end_matches('.').to_owned()
}
