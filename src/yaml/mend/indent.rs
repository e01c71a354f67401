//! Blank space at the head of a line (thụt dòng): tabs, odd blanks, lines that do not stand where they belong.

use super::super::line::{columns, key_of, value_of};
use super::super::mended::{Edit, Mended};
use super::explained::{Explained, trimmed};
use crate::diag::Diagnostic;
use std::ops::Range;

/// A tab where spaces belong: all such lines from the fault on are told of at once.
pub(super) fn tabs(source: &Mended, at: usize) -> Option<Explained> {
    let from = source.line_range(at).start;
    let mut edits = Vec::new();
    let mut start = from;
    let text = source.text();
    for (number, line) in text.get(from..)?.split('\n').enumerate() {
        let lead = line.get(..line.len() - line.trim_start().len()).unwrap_or_default();
        if lead.contains('\t') && !line.trim().is_empty() {
            edits.push(Edit { range: start..start + lead.len(), new: in_spaces(source, start, lead, line) });
        } else if edits.is_empty() && number >= 1 && !line.trim().is_empty() {
            // The tab that stopped the reading stands on this line or on the next with anything on it.
            return None;
        }
        start += line.len() + 1;
    }
    let first = edits.first()?;
    let line = source.line(first.range.start);
    let corrected = format!("{}{}", first.new, line.trim_start());
    let tab = line.find('\t').map_or(0, |tab| first.range.start + tab);
    let more = edits.len() - 1;
    let found = Diagnostic::error("K101", source.place(tab..tab + 1)).with("found", "tab");
    let mut found = found.with("more", more).help("spaces");
    if more > 0 {
        found = found.help("more");
    }
    Some((found.corrected(corrected), edits))
}

/// Blank space at the head of a line, in spaces: two for a tab, or as far as the key above where both are mixed.
fn in_spaces(source: &Mended, start: usize, lead: &str, line: &str) -> String {
    let above = source.line_before(start).map(|above| source.line(above));
    let beside = above.filter(|above| {
        lead.contains(' ')
            && key_of(line).is_some()
            && !line.trim_start().starts_with("- ")
            && value_of(above).is_some()
    });
    let beside =
        beside.filter(|above| !above.starts_with('\t') && key_of(above).is_some()).map(|above| columns(above).1);
    beside.map_or_else(|| lead.replace('\t', "  "), |column| " ".repeat(column))
}

/// No-break spaces, as they come out of Word and web pages, where a line is indented: YAML takes them for text.
pub(super) fn odd_blanks(source: &Mended, at: usize) -> Option<Explained> {
    let range = source.line_range(at);
    let line = source.line(at);
    let lead = line.get(..line.len() - line.trim_start().len())?;
    if lead.chars().all(|blank| matches!(blank, ' ' | '\t')) || line.trim().is_empty() {
        return None;
    }
    let plain: String = lead.chars().map(|_| ' ').collect();
    let found = Diagnostic::error("K101", source.place(range.start..range.start + lead.len())).with("found", "blank");
    let found = found.with("more", 0).help("retype").corrected(format!("{plain}{}", line.trim_start()));
    Some((found, vec![Edit { range: range.start..range.start + lead.len(), new: plain }]))
}

/// A line that stands in no column of those above it.
pub(super) fn indentation(source: &Mended, at: usize) -> Option<Explained> {
    let range = source.line_range(at);
    let line = source.line(at);
    let (indent, column) = columns(line);
    let dashed = column > indent;
    let mut above = source.line_before(at);
    let mut best: Option<usize> = None;
    for _ in 0..60 {
        let Some(start) = above else { break };
        let other = source.line(start);
        let (other_indent, other_column) = columns(other);
        let candidate = if dashed { (other_column > other_indent).then_some(other_indent) } else { Some(other_column) };
        let near = |column: usize| column.abs_diff(indent);
        if let Some(candidate) = candidate.filter(|_| dashed || key_of(other).is_some())
            && best.is_none_or(|best| near(candidate) < near(best))
        {
            best = Some(candidate);
        }
        if other_indent == 0 {
            break;
        }
        above = source.line_before(start);
    }
    let best = best.filter(|best| *best != indent)?;
    Some(reindent(source, range, best))
}

/// The complaint that a line belongs into another column, and the change that puts it there.
pub(super) fn reindent(source: &Mended, range: Range<usize>, column: usize) -> Explained {
    let line = source.text().get(range.clone()).unwrap_or_default();
    let lead = line.len() - line.trim_start().len();
    let pad = " ".repeat(column);
    let found = Diagnostic::error("K104", trimmed(source, range.clone()))
        .with("found", lead)
        .with("wanted", column)
        .help("align")
        .corrected(format!("{pad}{}", line.trim_start()));
    (found, vec![Edit { range: range.start..range.start + lead, new: pad }])
}
