//! Slips of Markdown (lỗi gõ ký hiệu): marks that print as typed because a space, a sign or a line is missing.

use std::ops::Range;

use super::node::{Line, Node};
use crate::compose::expanded::Expanded;
use crate::diag::{Diagnostic, Diagnostics};
use crate::text::{Span, emphasis};

/// Reports lines that begin with a mark and no space after it, and lists lettered `a.`.
pub(super) fn marks(text: &Expanded, found: &mut Diagnostics) {
    let mut start = 0;
    let mut lettered = false;
    for line in text.as_str().split('\n') {
        let lead = line.len() - line.trim_start().len();
        let typed = line.trim_start();
        let place = |bytes: usize| text.span(start + lead..start + lead + bytes);
        let letter = letter_with_point(typed);
        if let Some(hashes) = glued_heading(typed) {
            let found_at = Diagnostic::warning("K580", place(typed.trim_end().len()))
                .standalone()
                .with("mark", "#".repeat(hashes));
            found.push(found_at.help("space").help("escape"));
        } else if let Some(mark) = glued_mark(typed) {
            let found_at = Diagnostic::warning("K581", place(typed.trim_end().len())).standalone().with("mark", mark);
            found.push(found_at.help("space"));
        } else if let Some(letter) = letter.filter(|_| !lettered) {
            let found_at =
                Diagnostic::warning("K582", place(typed.trim_end().len())).standalone().with("letter", letter);
            found.push(found_at.help("bracket"));
        }
        lettered = letter.is_some();
        start += line.len() + 1;
    }
}

/// Reports items with the mark of the item they lie in (K595), all in one: every level begins at the same indent
/// (NĐ 30/2020, Phụ lục I, Mục II, khoản 5), so only the mark tells them apart.
pub(super) fn nested(marks: &[(Span, &str)], found: &mut Diagnostics) {
    let Some(((first, _), rest)) = marks.split_first() else { return };
    let fault = Diagnostic::advice("K595", *first).standalone().with("count", marks.len()).help("mark");
    let fault = rest.iter().fold(fault, |fault, (place, _)| fault.other(*place, "also"));
    found.push(marks.iter().fold(fault, |fault, (place, mark)| fault.change(*place, *mark)));
}

/// Reports lines that begin with a capital and go on with the line above (K594), all in one.
pub(super) fn joined(lines: &[Span], found: &mut Diagnostics) {
    let Some((first, rest)) = lines.split_first() else { return };
    let fault = Diagnostic::advice("K594", *first).standalone().with("count", lines.len()).help("empty").help("leave");
    found.push(rest.iter().fold(fault, |fault, place| fault.other(*place, "also")));
}

/// Reports marks that stayed in the printed words: bold that is not closed, a table without its second line.
pub(super) fn left_over(node: &Node, found: &mut Diagnostics) {
    let lines: Vec<&Line> = match node {
        Node::Heading { line, .. } | Node::Paragraph(line) | Node::Item { line, .. } => vec![line],
        Node::Table { rows, .. } => rows.iter().flatten().collect(),
        Node::View { .. } => Vec::new(),
    };
    for line in lines {
        let plain = line.plain();
        if emphasis::is_left_over(&plain) {
            found.push(Diagnostic::warning("K583", line.span).standalone().help("close").help("escape"));
        }
        let bars = plain.trim().strip_prefix('|').and_then(|rest| rest.strip_suffix('|'));
        if matches!(node, Node::Paragraph(_)) && bars.is_some_and(|inside| inside.contains('|')) {
            // The rows of the table ran together; the first one ends where two bars meet.
            let first = plain.trim().find("| |").and_then(|end| plain.trim().get(..=end)).unwrap_or(plain.trim());
            let rule = "|---".repeat(first.matches('|').count().saturating_sub(1));
            found.push(
                Diagnostic::warning("K584", line.span).standalone().with("rule", format!("{rule}|")).help("rule"),
            );
        }
    }
}

/// How many cells a row of a table was typed with.
pub(super) fn cells(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let row = row.strip_suffix('|').filter(|row| !row.ends_with('\\')).unwrap_or(row);
    let bytes = row.as_bytes();
    let is_bar =
        |at: usize| bytes.get(at) == Some(&b'|') && at.checked_sub(1).and_then(|at| bytes.get(at)) != Some(&b'\\');
    (0..bytes.len()).filter(|at| is_bar(*at)).count() + 1
}

/// `#NHIỆM VỤ`: how many `#` there are.
fn glued_heading(typed: &str) -> Option<usize> {
    let rest = typed.trim_start_matches('#');
    let hashes = typed.len() - rest.len();
    ((1..=4).contains(&hashes) && rest.starts_with(char::is_alphabetic)).then_some(hashes)
}

/// `-Một`, `1.Một`, `a)Một`: the mark. `-5 độ`, `1.500` and `-` in the middle of a word are none.
fn glued_mark(typed: &str) -> Option<&str> {
    let number: usize = typed.bytes().take_while(u8::is_ascii_digit).count();
    let mark: Range<usize> = match typed.chars().next()? {
        '-' | '+' | '–' | '•' => 0..typed.chars().next()?.len_utf8(),
        _ if (1..=2).contains(&number) && typed.get(number..)?.starts_with(['.', ')']) => 0..number + 1,
        letter if letter.is_lowercase() && typed.get(letter.len_utf8()..)?.starts_with(')') => 0..letter.len_utf8() + 1,
        _ => return None,
    };
    let rest = typed.get(mark.end..)?;
    rest.starts_with(char::is_uppercase).then(|| typed.get(mark)).flatten()
}

/// `a. Một`: offices write `a)`, and so it is read.
fn letter_with_point(typed: &str) -> Option<char> {
    let letter = typed.chars().next().filter(|letter| letter.is_ascii_lowercase() || *letter == 'đ')?;
    typed.get(letter.len_utf8()..)?.strip_prefix(". ").map(|_| letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_told_from_figures_and_words() {
        assert_eq!(glued_mark("-Một"), Some("-"));
        assert_eq!(glued_mark("1.Một"), Some("1."));
        assert_eq!(glued_mark("đ)Một"), Some("đ)"));
        for plain in ["-5 độ", "1.500 hồ sơ", "- Một", "1. Một", "2021.Năm", "Một)"] {
            assert_eq!(glued_mark(plain), None, "{plain}");
        }
        assert_eq!((glued_heading("#NHIỆM"), glued_heading("# A"), glued_heading("#1")), (Some(1), None, None));
        assert_eq!((cells("| a | b |"), cells("a | b \\| c"), cells("| 1 |")), (2, 2, 1));
    }
}
