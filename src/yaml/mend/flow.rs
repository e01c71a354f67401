//! Braces and brackets: fine for short lists of codes, a trap for prose and decimals, whose commas YAML takes
//! for its own.

use std::ops::Range;

use super::super::line;
use super::super::mended::Mended;
use super::super::node::{Kind, Node};
use crate::diag::Diagnostic;

/// What is wrong with a `{…}` or `[…]` that was read as `kind`, if anything.
pub(in super::super) fn flow(source: &Mended, range: Range<usize>, kind: &Kind) -> Option<Diagnostic> {
    let slice = source.text().get(range.clone()).unwrap_or_default();
    let whole = source.line(range.start);
    if slice.starts_with("{{") {
        let value = line::value_of(whole)?;
        let place = source.place(range.start..range.start + 2);
        let corrected = line::quote_value(whole, value);
        return Some(Diagnostic::error("K103", place).with("found", "{{").help("quote").corrected(corrected));
    }
    let cut = match kind {
        Kind::Map(pairs) => pairs.iter().find(|(key, value)| is_cut(source, key, value)).map(|(key, _)| key.span),
        _ => None,
    };
    let decimal = decimal_comma(slice);
    if cut.is_none() && decimal.is_none() {
        return None;
    }
    let mut diagnostic =
        Diagnostic::error("K113", source.place(range.clone())).with("found", short(slice)).help("block");
    let base = source.line_range(range.start).start;
    if !slice.contains('\n') && whole.len() == range.end - base {
        let head = whole.get(..range.start - base).unwrap_or_default();
        diagnostic = diagnostic.corrected(as_block(head, slice));
    }
    Some(diagnostic)
}

/// What was found, not too long for a message.
fn short(slice: &str) -> String {
    let line = slice.lines().next().unwrap_or_default();
    let head: String = line.chars().take(50).collect();
    if head.len() < slice.len() { format!("{head}…") } else { head }
}

/// A piece behind a comma that YAML took for a key of its own.
fn is_cut(source: &Mended, key: &Node, value: &Node) -> bool {
    let after = source.text().get(key.span.end as usize..).unwrap_or_default();
    matches!(value.kind, Kind::Null) && !source.is_mended() && !after.trim_start().starts_with(':')
}

/// The first comma between two digits, outside quotes.
fn decimal_comma(slice: &str) -> Option<usize> {
    let mut quote = None;
    let bytes = slice.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            (None, b',') => {
                let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
                if digit(at.checked_sub(1)) && digit(Some(at + 1)) {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// The same values, one key to a line, or as a list with semicolons.
fn as_block(head: &str, slice: &str) -> String {
    let inner = slice.trim_start_matches(['{', '[']).trim_end_matches(['}', ']']).trim();
    if slice.starts_with('[') {
        return format!("{head}{}", inner.split(", ").collect::<Vec<_>>().join("; "));
    }
    let mut entries: Vec<String> = Vec::new();
    for piece in inner.split(',') {
        match entries.last_mut() {
            Some(last) if !piece.contains(": ") => {
                last.push(',');
                last.push_str(piece);
            }
            _ => entries.push(piece.trim().to_owned()),
        }
    }
    let (indent, text) = line::columns(head);
    if head.get(text..).is_some_and(|key| key.trim().is_empty()) {
        let join = format!("\n{}", " ".repeat(text));
        return format!("{head}{}", entries.join(&join));
    }
    let join = format!("\n{}", " ".repeat(text.max(indent) + 2));
    format!("{}{join}{}", head.trim_end(), entries.join(&join))
}
