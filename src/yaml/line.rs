//! A line's parts, and how to quote a value.

use std::ops::Range;

use super::mended::Edit;

/// How far a line is indented, and where its key or text begins behind the dashes of a list.
pub(super) fn columns(line: &str) -> (usize, usize) {
    let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
    let mut at = indent;
    while let Some(rest) = line.get(at..).and_then(|rest| rest.strip_prefix("- ")) {
        at += 2 + (rest.len() - rest.trim_start_matches(' ').len());
    }
    (indent, at)
}

/// The key of a line and the byte of its colon: `  - tên: …`.
pub(super) fn key_of(line: &str) -> Option<(&str, usize)> {
    let (_, start) = columns(line);
    let rest = line.get(start..)?;
    let colon = rest.match_indices(':').map(|(at, _)| at).find(|at| {
        let after = rest.get(at + 1..).unwrap_or_default();
        after.is_empty() || after.starts_with([' ', '\t'])
    })?;
    let key = rest.get(..colon)?;
    (!key.trim().is_empty()).then_some((key, start + colon))
}

/// Where the value of a line stands: after its key, or after the dashes of a list. `None` if it has none.
pub(super) fn value_of(line: &str) -> Option<Range<usize>> {
    let (_, text) = columns(line);
    let start = key_of(line).map_or(text, |(_, colon)| colon + 1);
    let rest = line.get(start..)?;
    let start = start + (rest.len() - rest.trim_start().len());
    let end = line.trim_end().len();
    (start < end).then_some(start..end)
}

/// A value in the quotes that need the fewest changes inside.
pub(super) fn quoted(value: &str) -> String {
    if !value.contains(['"', '\\']) { format!("\"{value}\"") } else { format!("'{}'", value.replace('\'', "''")) }
}

/// The line with its value in quotes.
pub(super) fn quote_value(line: &str, value: Range<usize>) -> String {
    let head = line.get(..value.start).unwrap_or_default();
    let tail = line.get(value.end..).unwrap_or_default();
    format!("{head}{}{}", quoted(line.get(value).unwrap_or_default()), tail.trim_end())
}

/// The changes that quote a stretch of the text; `base` is where the line begins.
pub(super) fn quote_edits(line: &str, base: usize, value: Range<usize>) -> Vec<Edit> {
    let written = line.get(value.clone()).unwrap_or_default();
    let (start, end) = (base + value.start, base + value.end);
    let new = quoted(written);
    if new.len() == written.len() + 2 {
        let mark: String = new.chars().take(1).collect();
        return vec![Edit { range: start..start, new: mark.clone() }, Edit { range: end..end, new: mark }];
    }
    vec![Edit { range: start..end, new }]
}
