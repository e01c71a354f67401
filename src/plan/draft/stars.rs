//! Stars round words where no Markdown is read (dấu sao ở chỗ không có chữ đậm): names, titles, headers, deadlines.

use super::super::keys::Kind;
use crate::diag::{Diagnostic, Diagnostics};
use crate::text::{Text, emphasis};

/// True for texts that print as they are, though people expect bold or italic of them: not for those that are Markdown,
/// figures, or words of a list to choose from.
pub(super) fn prints_them(shape: Kind) -> bool {
    matches!(shape, Kind::Text | Kind::Lines | Kind::Blocks | Kind::Agencies | Kind::Deadline)
}

/// Reports the first pair of stars that would print (K593).
pub(super) fn told(text: &Text, found: &mut Diagnostics) {
    let Some((first, last)) = emphasis::first_pair(text.as_str()) else { return };
    let place = text.span_of(first.start..last.end);
    let (opens, closes) = (text.span_of(first.clone()), text.span_of(last));
    let stars = text.as_str().get(first).unwrap_or_default();
    let fault = Diagnostic::warning("K593", place).with("stars", stars).help("delete");
    found.push(fault.change(opens, "").change(closes, ""));
}
