//! Entries and keys that stand beside their list (mục lạc khỏi danh sách): a first entry without its dash, a key at the
//! margin, a column with a header of its own in a list of names.

use super::super::line::{columns, key_of, value_of};
use super::super::mended::{Edit, Mended};
use super::super::vocabulary::{Holds, Vocabulary};
use super::explained::changed;
use super::explained::{Explained, trimmed};
use super::indent::reindent;
use crate::diag::Diagnostic;

/// An entry with a dash where YAML expects a key: the line above lost its indentation, or the first entry its dash.
pub(super) fn stray_entry(source: &Mended, at: usize, words: &Vocabulary<'_>) -> Option<Explained> {
    let line = source.line(at);
    let (indent, column) = columns(line);
    if column == indent {
        return None;
    }
    let above = source.line_before(at)?;
    if let Some(moved) = margin_key(source, above, words) {
        return Some(moved);
    }
    // The key of the list, and the lines between it and this one.
    let mut first = above;
    let mut head = source.line_before(first)?;
    let mut edits = Vec::new();
    loop {
        let (lead, text) = columns(source.line(first));
        if lead <= indent || text != lead {
            return None;
        }
        let range = source.line_range(first).start;
        edits.push((range, lead));
        if columns(source.line(head)).0 <= indent {
            break;
        }
        first = head;
        head = source.line_before(head)?;
    }
    let (_, colon) = key_of(source.line(head))?;
    let empty = source.line(head).get(colon + 1..).is_some_and(|rest| rest.trim().is_empty());
    let (start, lead) = edits.last().copied()?;
    if !empty || edits.iter().any(|(_, other)| *other < lead) {
        return None;
    }
    let text = indent + 2;
    let dashed = format!("{}- ", " ".repeat(indent));
    let mut edits: Vec<Edit> = edits
        .into_iter()
        .rev()
        .map(|(start, own)| Edit { range: start..start + own, new: " ".repeat(text + (own - lead)) })
        .collect();
    edits.first_mut()?.new = dashed;
    if text == lead {
        edits.truncate(1);
    }
    let place = trimmed(source, source.line_range(start));
    Some(changed(source, Diagnostic::error("K150", place).help("dash"), edits))
}

/// A key of an entry that stands left of the lines round it, which lie in one column.
pub(super) fn margin_key(source: &Mended, at: usize, words: &Vocabulary<'_>) -> Option<Explained> {
    let line = source.line(at);
    let (indent, column) = columns(line);
    let (key, _) = key_of(line)?;
    let (before, wanted) = columns(source.line(source.line_before(at)?));
    let known = words.is_key(key) && value_of(line).is_some() && indent == column;
    let inside = indent < wanted && before >= indent && key_of(source.line(source.line_before(at)?)).is_some();
    (known && inside).then(|| reindent(source, source.line_range(at), wanted))
}

/// `cột: nhiệm vụ: Việc; chủ trì`: a column's header is written in a list.
pub(super) fn headed_column(source: &Mended, at: usize, words: &Vocabulary<'_>) -> Option<Explained> {
    let line = source.line(at);
    let start = source.line_range(at).start;
    let (_, colon) = key_of(line).filter(|(key, _)| words.holds(key) == Holds::Columns)?;
    let value = value_of(line)?;
    let pad = " ".repeat(columns(line).1);
    let names = line.get(value.clone())?.split(';').map(str::trim).filter(|name| !name.is_empty());
    let list: String = names.map(|name| format!("\n{pad}- {name}")).collect();
    let edits = vec![Edit { range: start + colon + 1..start + value.end, new: list }];
    let taken = line.get(value.start..at.saturating_sub(start)).and_then(|taken| taken.rsplit(';').next());
    let found = Diagnostic::error("K102", source.place(at..at + 1)).with("key", taken.unwrap_or_default().trim());
    let found = found.help("columns");
    Some(changed(source, found, edits))
}

/// `- nhiệm vụ` with `rộng: 20` below it: the name of the column has no key.
pub(super) fn bare_column(source: &Mended, above: usize, words: &Vocabulary<'_>) -> Option<Explained> {
    let line = source.line(above);
    let (indent, column) = columns(line);
    let name = line.get(column..)?.trim();
    if column == indent || !words.is_key(name) {
        return None;
    }
    let start = source.line_range(above).start + column;
    let place = source.place(start..start + name.len());
    let edits = vec![Edit { range: start..start, new: "cột: ".to_owned() }];
    Some(changed(source, Diagnostic::error("K107", place).help("column"), edits))
}

/// `phối hợp: -`, as people mark an empty cell.
pub(super) fn dash_alone(source: &Mended, at: usize, words: &Vocabulary<'_>) -> Option<Explained> {
    let line = source.line(at);
    let (key, _) = key_of(line)?;
    let value = value_of(line).filter(|value| line.get(value.clone()) == Some("-"))?;
    let start = source.line_range(at).start;
    let range = start + value.start..start + value.end;
    let found = Diagnostic::error("K148", source.place(range.clone())).with("key", key.trim()).with("found", "-");
    let found = found.help("leave");
    if words.holds(key) == Holds::Prose {
        return Some(changed(source, found.help("quote"), vec![Edit { range, new: "\"-\"".to_owned() }]));
    }
    Some((found, vec![Edit { range, new: " ".to_owned() }]))
}

/// A tab or a blank of another kind behind the colon of a key.
pub(super) fn blank_after_colon(source: &Mended, at: usize, words: &Vocabulary<'_>) -> Option<Explained> {
    let line = source.line(at);
    let (_, column) = columns(line);
    let text = line.get(column..)?;
    let colon = text.find(':').filter(|colon| text.get(..*colon).is_some_and(|key| words.is_key(key)))?;
    let rest = text.get(colon + 1..)?;
    let blank = rest.get(..rest.len() - rest.trim_start().len()).filter(|blank| blank.chars().any(|c| c != ' '))?;
    let start = source.line_range(at).start + column + colon + 1;
    let edits = vec![Edit { range: start..start + blank.len(), new: " ".to_owned() }];
    let sign = if blank.contains('\t') { "tab" } else { "blank" };
    let found = Diagnostic::error("K108", source.place(start..start + blank.len())).with("sign", sign).help("retype");
    Some(changed(source, found, edits))
}
