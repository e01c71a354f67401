//! A complaint with the changes that mend what it complains of.

use std::ops::Range;

use super::super::mended::{Edit, Mended};
use crate::diag::Diagnostic;
use crate::text::Span;

/// The complaint, and the changes that mend the text in memory.
pub(super) type Explained = (Diagnostic, Vec<Edit>);

/// A line without the blank space round it.
pub(super) fn trimmed(source: &Mended, line: Range<usize>) -> Span {
    let text = source.text().get(line.clone()).unwrap_or_default();
    let lead = text.len() - text.trim_start().len();
    source.place(line.start + lead..line.start + text.trim_end().len().max(lead))
}

/// A complaint with its changes, to show and to read on with.
pub(super) fn changed(source: &Mended, found: Diagnostic, edits: Vec<Edit>) -> Explained {
    let found = edits.iter().fold(found, |found, edit| found.change(source.place(edit.range.clone()), &edit.new));
    (found, edits)
}
