//! Lines that fall out of a text behind `|` (dòng rơi khỏi đoạn chữ): they are indented less than its first line.

use super::super::line::key_of;
use super::super::mended::{Edit, Mended};
use super::super::vocabulary::{Holds, Vocabulary};
use super::explained::changed;
use super::explained::{Explained, trimmed};
use super::head::{Head, Line, is_title};
use crate::diag::Diagnostic;

/// Lines of one text that are told of; the others are only moved.
const MOST_FALLEN: usize = 20;

/// What is wrong with the lines behind a key and its bar, and how many of them are its text.
pub(super) fn lines(
    source: &Mended,
    head: &Head<'_>,
    rest: &[Line<'_>],
    words: &Vocabulary<'_>,
) -> (Vec<Explained>, usize) {
    let Some(first) = rest.iter().find(|line| !line.is_blank()) else { return (Vec::new(), 0) };
    if first.indent <= head.column {
        return unindented(source, head, first, rest, words);
    }
    // `|2` says itself how far the text is indented.
    let written = head.value.chars().any(|sign| sign.is_ascii_digit());
    let column = if written { head.column + 1 } else { first.indent };
    let mut told = Vec::new();
    let mut used = 0;
    let mut fallen = Vec::new();
    // The next line of text behind comments.
    let mut next = 0;
    let (mut kept, mut before) = (0_usize, 0_usize);
    for (at, line) in rest.iter().enumerate().filter(|(_, line)| !line.is_blank()) {
        if line.indent >= column {
            kept += 1;
            before += usize::from(fallen.is_empty());
        } else if line.is_comment() {
            if next <= at {
                let mut later = rest.iter().enumerate().skip(at + 1);
                let text = later.find(|(_, line)| !line.is_blank() && !line.is_comment());
                next = text.map_or(rest.len(), |(at, _)| at);
            }
            let goes_on = rest
                .get(next)
                .is_some_and(|next| next.indent > head.column && (next.indent >= column || !next.has_key(words)));
            if !goes_on {
                told.extend(lost(source, head, line, at, rest, column, words));
                break;
            }
            fallen.push(*line);
        } else if line.indent > head.column && !line.has_key(words) {
            fallen.push(*line);
        } else {
            break;
        }
        used = at + 1;
    }
    if fallen.len() > kept && fallen.iter().all(|line| line.indent > head.column) {
        // Most of the text stands in one column, and only its beginning is deeper, as a first line on paper.
        let least = fallen.iter().map(|line| line.indent).filter(|indent| *indent > head.column).min();
        let least = least.unwrap_or(head.column + 2);
        let deep = rest.iter().filter(|line| !line.is_blank()).take(before);
        let edits: Vec<Edit> = deep.map(|line| line.indented(line.indent.saturating_sub(column - least))).collect();
        told.insert(0, aligned(source, first, least, edits));
    } else {
        let (shown, more) = fallen.split_at(fallen.len().min(MOST_FALLEN));
        told.splice(0..0, shown.iter().map(|line| out(source, head, line, column)));
        if let Some((_, edits)) = shown.len().checked_sub(1).and_then(|last| told.get_mut(last)) {
            edits.extend(more.iter().map(|line| line.indented(column)));
        }
    }
    (told, used)
}

/// A line in the middle of the text that is indented less than its beginning.
fn out(source: &Mended, head: &Head<'_>, line: &Line<'_>, column: usize) -> Explained {
    let edits = vec![line.indented(column)];
    if !line.is_comment() {
        return aligned(source, line, column, edits);
    }
    let place = trimmed(source, line.start..line.start + line.text.len());
    let found = Diagnostic::error("K147", place).with("key", head.key).with("wanted", column).help("indent");
    changed(source, found, edits)
}

fn aligned(source: &Mended, line: &Line<'_>, column: usize, edits: Vec<Edit>) -> Explained {
    let place = trimmed(source, line.start..line.start + line.text.len());
    let found = Diagnostic::error("K104", place).with("found", line.indent).with("wanted", column).help("align");
    changed(source, found, edits)
}

/// A heading right behind the text that is a comment. A comment that people mean stands at the margin, with a space
/// above it and what it is about below.
fn lost(
    source: &Mended,
    head: &Head<'_>,
    line: &Line<'_>,
    at: usize,
    rest: &[Line<'_>],
    column: usize,
    words: &Vocabulary<'_>,
) -> Option<Explained> {
    let blank = |line: Option<&Line<'_>>| line.is_none_or(Line::is_blank);
    let above = at.checked_sub(1).and_then(|at| rest.get(at));
    let alone = blank(above) && !blank(rest.get(at + 1));
    let slipped = line.indent > head.column;
    let titled = is_title(line.text.trim_start()) && words.holds(head.key) == Holds::Body && !alone;
    if !slipped && !titled {
        return None;
    }
    let place = trimmed(source, line.start..line.start + line.text.len());
    let edit = line.indented(column);
    let found = Diagnostic::warning("K147", place).with("key", head.key).with("wanted", column).help("indent");
    Some((found.help("comment").change(source.place(edit.range.clone()), edit.new), Vec::new()))
}

/// Text after `|` that is not indented: every line of it, down to the next key.
fn unindented(
    source: &Mended,
    head: &Head<'_>,
    first: &Line<'_>,
    rest: &[Line<'_>],
    words: &Vocabulary<'_>,
) -> (Vec<Explained>, usize) {
    let below = rest.iter().find(|line| !line.is_blank() && !line.is_comment());
    let goes_on = below.is_some_and(|line| line.indent <= head.column && key_of(line.text).is_none());
    let titled = goes_on || is_title(first.text.trim_start());
    let heading = first.is_comment() && titled && words.holds(head.key) == Holds::Body;
    let marker = ["---", "..."].iter().any(|marker| first.text.starts_with(marker));
    let dash = first.indent < head.column && first.text.trim_start().starts_with("- ");
    if marker || dash || first.is_comment() && !heading || !first.is_comment() && key_of(first.text).is_some() {
        return (Vec::new(), 0);
    }
    let inside = |line: &&Line<'_>| line.is_blank() || line.indent > head.column || !line.has_key(words);
    let all: Vec<Line<'_>> = rest.iter().take_while(inside).copied().collect();
    let typed = || all.iter().filter(|line| !line.is_blank());
    let least = typed().map(|line| line.indent).min().unwrap_or_default();
    let shift = (head.column + 2).saturating_sub(least);
    let edits: Vec<Edit> = typed().map(|line| line.indented(line.indent + shift)).collect();
    let place = trimmed(source, first.start..first.start + first.text.len());
    let found = Diagnostic::error("K104", place).with("found", first.indent).with("wanted", shift).help("block");
    (vec![changed(source, found, edits)], all.len())
}
