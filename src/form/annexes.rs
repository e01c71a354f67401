//! Annexes, line by line (phụ lục): label, title, what they are attached to, their tables.

use std::ops::Range;

use super::line::{Line, Segment, segments};
use crate::docx::adopt::{is_label, is_reference};
use crate::viet::text::is_upper;

/// One annex.
#[derive(Clone, Debug, Default)]
pub struct Annex {
    /// Its blocks.
    pub blocks: Range<usize>,
    /// Its lines.
    pub lines: Range<usize>,
    /// `Phụ lục I`
    pub label: Option<Segment>,
    /// The lines of its title.
    pub title: Vec<Segment>,
    /// The lines of `(Kèm theo …)`.
    pub reference: Vec<Segment>,
    /// `Số: …; …` of a file that was signed on its own.
    pub signed: Option<Segment>,
}

/// How many lines the head of an annex has at most.
const FARTHEST: usize = 14;

/// Reads the annexes at these blocks.
pub fn annexes(all: &[Range<usize>], lines: &[Line<'_>], of: &dyn Fn(&Range<usize>) -> Range<usize>) -> Vec<Annex> {
    all.iter().map(|blocks| annex(blocks.clone(), of(blocks), lines)).collect()
}

fn annex(blocks: Range<usize>, range: Range<usize>, lines: &[Line<'_>]) -> Annex {
    let mut found = Annex { blocks, lines: range.clone(), ..Annex::default() };
    let own = lines.get(range.clone()).unwrap_or_default().iter().zip(range);
    let head = own.take_while(|(line, _)| line.cell.is_none()).filter(|(line, _)| line.says()).take(FARTHEST);
    for (line, at) in head {
        for segment in segments(at, line, false) {
            let text = segment.text.clone();
            let first = found.label.is_none() && found.title.is_empty() && found.reference.is_empty();
            let open = found.reference.last().is_some_and(|last| !last.text.ends_with(')'));
            if first && text.starts_with("Số:") && text.contains(';') {
                found.signed = Some(segment);
            } else if first && is_label(&text) {
                found.label = Some(segment);
            } else if found.reference.is_empty() && is_reference(&text) || open {
                found.reference.push(segment);
            } else if found.reference.is_empty() && !text.chars().any(char::is_alphanumeric) {
            } else if found.reference.is_empty() && (is_upper(&text) || found.title.is_empty() && first_centred(line)) {
                found.title.push(segment);
            } else {
                return found;
            }
        }
    }
    found
}

fn first_centred(line: &Line<'_>) -> bool {
    line.paragraph.format.align == crate::paper::Align::Centre
}
