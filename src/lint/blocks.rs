//! The blocks of a text (đoạn, gạch đầu dòng, mục, hàng của bảng) as they are typed in Markdown, as far as rules ask.

use std::ops::Range;

use crate::viet::listing::Mark;

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `## Mục đích`, by its number of signs.
    Heading(u8),
    /// Running text, its lines joined.
    Paragraph,
    /// `- …`, `+ …`
    Bullet,
    /// `1. …`, `1.1. …`, `I. …`
    Number,
    /// `a) …`
    Letter,
    /// A row of a table.
    Row,
    /// The text of a footnote.
    Note,
}

/// A block: a stretch of a text without its mark and the space around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub shape: Shape,
    mark: u32,
    start: u32,
    end: u32,
}

impl Block {
    /// Its words.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Its mark and its words.
    pub fn whole(&self) -> Range<usize> {
        self.mark as usize..self.end as usize
    }

    fn new(shape: Shape, mark: usize, start: usize, end: usize) -> Self {
        let small = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { shape, mark: small(mark), start: small(start), end: small(end) }
    }
}

/// Adds the blocks of a text to others.
pub fn split_into(text: &str, found: &mut Vec<Block>) {
    let mut at = 0;
    let mut open = false;
    for line in text.split_inclusive('\n') {
        let here = at;
        at += line.len();
        let words = line.trim();
        if words.is_empty() {
            open = false;
            continue;
        }
        let start = here + (line.len() - line.trim_start().len());
        let end = start + words.len();
        let (shape, mark) = shape(words);
        match found.last_mut().filter(|_| open && shape == Shape::Paragraph) {
            Some(above) => above.end = u32::try_from(end).unwrap_or(u32::MAX),
            None => found.push(Block::new(shape, start, start + mark, end)),
        }
        open = !matches!(shape, Shape::Heading(_) | Shape::Row);
    }
}

/// What a line begins, and the length of its mark.
fn shape(line: &str) -> (Shape, usize) {
    let after = |sign: usize| line.get(sign..).map_or(0, |rest| rest.len() - rest.trim_start().len()) + sign;
    let signs = line.bytes().take_while(|byte| *byte == b'#').count();
    match line.as_bytes() {
        [b'#', ..] if signs < 7 && line.as_bytes().get(signs) == Some(&b' ') => {
            (Shape::Heading(u8::try_from(signs).unwrap_or(6)), after(signs))
        }
        [b'|', ..] => (Shape::Row, 0),
        [b'-' | b'+' | b'*', b' ', ..] => (Shape::Bullet, after(1)),
        [b'[', b'^', ..] => match line.split_once("]:") {
            Some((mark, _)) => (Shape::Note, after(mark.len() + 2)),
            None => (Shape::Paragraph, 0),
        },
        _ => match Mark::read(line) {
            Some((Mark::Letter(_), rest)) => (Shape::Letter, line.len() - rest.len()),
            Some((_, rest)) => (Shape::Number, line.len() - rest.len()),
            None => (Shape::Paragraph, 0),
        },
    }
}

/// The places of the cells of a table's row.
pub fn cells(text: &str, row: Range<usize>) -> Vec<Range<usize>> {
    let line = text.get(row.clone()).unwrap_or_default();
    let inside = line.trim_start_matches('|');
    let mut at = row.start + (line.len() - inside.len());
    let inside = inside.strip_suffix('|').unwrap_or(inside);
    let mut found = Vec::new();
    for cell in inside.split('|') {
        let start = at + (cell.len() - cell.trim_start().len());
        found.push(start..start + cell.trim().len());
        at += cell.len() + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_falls_into_its_blocks() {
        let text = "# MỤC\n\nMột đoạn\nnối dòng.\n- Gạch\n1. Khoản\nđ) Điểm\n| a | b |\n[^1]: Chú thích\n";
        let mut blocks = Vec::new();
        split_into(text, &mut blocks);
        let found: Vec<(Shape, &str)> = blocks.iter().map(|block| (block.shape, &text[block.range()])).collect();
        let expected = [
            (Shape::Heading(1), "MỤC"),
            (Shape::Paragraph, "Một đoạn\nnối dòng."),
            (Shape::Bullet, "Gạch"),
            (Shape::Number, "Khoản"),
            (Shape::Letter, "Điểm"),
            (Shape::Row, "| a | b |"),
            (Shape::Note, "Chú thích"),
        ];
        assert_eq!(found, expected);
        let row = cells(text, blocks[5].range());
        assert_eq!(row.iter().map(|cell| &text[cell.clone()]).collect::<Vec<_>>(), ["a", "b"]);
    }
}
