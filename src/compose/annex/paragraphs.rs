//! Paragraphs of cells (đoạn trong ô): what stands before their words, and how lists and numbers stand.

use crate::document::{Align, Paragraph, Run, Style};

/// Sets runs before the first of some paragraphs, in its look; a list has them above it.
pub(super) fn put_before(paragraphs: &mut Vec<Paragraph>, mut runs: Vec<Run>) {
    let Some(first) = paragraphs.first_mut() else { return };
    if first.plain().starts_with(['-', '+']) {
        let above = Paragraph::new(first.style, runs);
        return paragraphs.insert(0, above);
    }
    if let Some(look) = first.runs.first() {
        runs.iter_mut().for_each(|run| (run.bold, run.italic) = (look.bold, look.italic));
    }
    first.runs.splice(0..0, runs);
}

/// A number before the words of its cell: `1. `.
pub(super) fn dotted(number: Paragraph) -> Vec<Run> {
    let mark = if number.plain().ends_with(char::is_alphanumeric) { ". " } else { " " };
    let mut runs = number.runs;
    runs.push(Run::text(mark));
    runs
}

/// A number in the middle of its cell, as group rows have it.
pub(super) fn centred(number: Run) -> Vec<Paragraph> {
    let mut paragraph = Paragraph::new(Style::TableGroup, vec![number]);
    paragraph.align = Some(Align::Centre);
    vec![paragraph]
}

/// A list of several lines stands left, in a centred column too.
pub(super) fn listed_left(mut paragraphs: Vec<Paragraph>) -> Vec<Paragraph> {
    let listed = |line: &str| line.starts_with("- ") || line.starts_with("+ ");
    let lines = paragraphs.iter().map(Paragraph::words);
    let several = paragraphs.len() > 1 || lines.clone().any(|words| words.contains('\n'));
    if several && lines.into_iter().any(|words| words.lines().any(listed)) {
        paragraphs.iter_mut().for_each(|paragraph| paragraph.align = Some(Align::Left));
    }
    paragraphs
}
