//! Paragraphs of an area (các đoạn): added, removed, reworded.

use super::super::change::About;
use super::super::content::Looks as Digest;
use super::blocks::DiffBlock;
use super::difference::{Found, Said};
use super::looks::Looks;
use crate::diff::align;

struct ProseLine<'a> {
    at: usize,
    text: &'a str,
    looks: Digest,
}

/// The differences, each with the block of the later side that it is at.
pub(super) fn compare(old: &[DiffBlock], new: &[DiffBlock], looks: &mut Looks) -> Vec<(usize, Found)> {
    let (old, new) = (lines(old), lines(new));
    let mut found = Vec::new();
    let mut last = 0;
    for (one, other) in align(&old, &new, |line| line.text) {
        last = other.map_or(last, |line| line.at);
        if let (Some(one), Some(other)) = (one, other)
            && one.text == other.text
        {
            looks.compare(one.looks, other.looks, About::Paragraph, other.text);
            continue;
        }
        let said = |line: &ProseLine| Said::Text(line.text.to_owned());
        found.push((last, Found::between(About::Paragraph, one.map(said), other.map(said))));
    }
    found
}

fn lines<'a>(blocks: &'a [DiffBlock]) -> Vec<ProseLine<'a>> {
    let line = |(at, block): (usize, &'a DiffBlock)| match block {
        DiffBlock::Paragraph(text, looks) => Some(ProseLine { at, text, looks: *looks }),
        DiffBlock::Table(_) => None,
    };
    blocks.iter().enumerate().filter_map(line).collect()
}
