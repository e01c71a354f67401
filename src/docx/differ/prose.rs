//! Paragraphs of an area (các đoạn): added, removed, reworded.

use super::super::content::Looks as Digest;
use super::blocks::Block;
use super::difference::{About, Found, Said};
use super::looks::Looks;
use crate::diff::align;

struct Line<'a> {
    at: usize,
    text: &'a str,
    looks: Digest,
}

/// The differences, each with the block of the later side that it stands at.
pub(super) fn compare(old: &[Block], new: &[Block], looks: &mut Looks) -> Vec<(usize, Found)> {
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
        let said = |line: &Line| Said::Text(line.text.to_owned());
        found.push((last, Found::between(About::Paragraph, one.map(said), other.map(said))));
    }
    found
}

fn lines<'a>(blocks: &'a [Block]) -> Vec<Line<'a>> {
    let line = |(at, block): (usize, &'a Block)| match block {
        Block::Paragraph(text, looks) => Some(Line { at, text, looks: *looks }),
        Block::Table(_) => None,
    };
    blocks.iter().enumerate().filter_map(line).collect()
}
