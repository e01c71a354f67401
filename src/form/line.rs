//! Paragraphs with their places (dòng, đoạn): in the file, in tables, and on the pages that they were set on.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use crate::layout::block::{Block, Table};
use crate::layout::page::{Item, Page, Pages};
use crate::layout::text::{Paragraph, Piece, Pt, TextFormat};
use crate::layout::{Flow, block::Row};
use crate::viet::text::collapse;

/// What one line on a page holds of a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// The page, from 0.
    pub page: usize,
    /// The baseline.
    pub y: Pt,
    /// Where its words begin.
    pub left: Pt,
    /// Where they end.
    pub right: Pt,
    /// What they say.
    pub text: String,
}

impl Stretch {
    /// The middle, across.
    pub fn middle(&self) -> Pt {
        (self.left + self.right) / 2.0
    }
}

/// A paragraph of the main part.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// Its looks and pieces.
    pub paragraph: &'a Paragraph,
    /// The section it is in, from 0.
    pub section: usize,
    /// The block it is or lies in, counted through all sections.
    pub block: usize,
    /// Table, row and grid column, each from 1; of a table within a cell those of the outer one.
    pub cell: Option<[usize; 3]>,
    /// Its words without the number that a list gives it; `\n` and `\t` as such.
    pub text: String,
    /// Its words on the pages, line by line.
    pub set: Vec<Stretch>,
}

impl Line<'_> {
    /// The number that a list gives it, and its words, on one line.
    pub fn shown(&self) -> String {
        let label = self.paragraph.label.as_ref().map_or("", |label| label.text.as_str());
        collapse(&format!("{label} {}", self.text))
    }

    /// True for one with letters or figures.
    pub fn says(&self) -> bool {
        self.text.chars().any(char::is_alphanumeric)
    }

    /// Its texts with their looks, those of nothing but spaces left out.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &Arc<TextFormat>)> {
        self.paragraph.pieces.iter().filter_map(|piece| match piece {
            Piece::Text(text, format) if !text.trim().is_empty() => Some((text.as_str(), format)),
            _ => None,
        })
    }

    /// Its looks that hold words: those of marks alone say nothing of bold and italic.
    pub fn worded(&self) -> impl Iterator<Item = &Arc<TextFormat>> {
        self.texts().filter(|(text, _)| text.chars().any(char::is_alphanumeric)).map(|(_, format)| format)
    }
}

/// A table of the main part, those within cells left out.
#[derive(Clone, Copy, Debug)]
pub struct Tabled<'a> {
    /// Its rows.
    pub table: &'a Table,
    /// Its number, from 1.
    pub number: usize,
    /// The block it is.
    pub block: usize,
}

/// What a text quotes in « »: words of another text, which checks of wording leave alone.
pub fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = text.get(from..).and_then(|rest| rest.find('«')).map(|at| at + from) {
        let inner = open + '«'.len_utf8();
        let Some(close) = text.get(inner..).and_then(|rest| rest.find('»')).map(|at| at + inner) else { break };
        found.push(inner..close);
        from = close;
    }
    found
}

/// Gives every paragraph a number by which the pages name it.
pub fn number(flow: &mut Flow) {
    let mut next = 0;
    for section in &mut flow.sections {
        numbered(&mut section.blocks, &mut next);
    }
}

fn numbered(blocks: &mut [Block], next: &mut u32) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                paragraph.source = Some(*next);
                *next = next.saturating_add(1);
            }
            Block::Table(table) => {
                for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
                    numbered(&mut cell.blocks, next);
                }
            }
        }
    }
}

/// All paragraphs and tables in order, of a flow that was numbered and set.
pub fn lines<'a>(flow: &'a Flow, pages: &Pages) -> (Vec<Line<'a>>, Vec<Tabled<'a>>) {
    let mut set = stretches(pages);
    let (mut found, mut tables) = (Vec::new(), Vec::new());
    let mut block_at = 0;
    for (section, one) in flow.sections.iter().enumerate() {
        for block in &one.blocks {
            let mut at = At { section, block: block_at, cell: None };
            match block {
                Block::Paragraph(paragraph) => found.push(line(paragraph, at, &mut set)),
                Block::Table(table) => {
                    let number = tables.len().saturating_add(1);
                    tables.push(Tabled { table, number, block: block_at });
                    for (row, Row { cells, .. }) in table.rows.iter().enumerate() {
                        for cell in cells {
                            at.cell = Some([number, row.saturating_add(1), cell.column.saturating_add(1)]);
                            inner(&cell.blocks, at, &mut set, &mut found);
                        }
                    }
                }
            }
            block_at = block_at.saturating_add(1);
        }
    }
    (found, tables)
}

#[derive(Clone, Copy)]
struct At {
    section: usize,
    block: usize,
    cell: Option<[usize; 3]>,
}

type Set = HashMap<u32, Vec<Stretch>>;

fn inner<'a>(blocks: &'a [Block], at: At, set: &mut Set, found: &mut Vec<Line<'a>>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => found.push(line(paragraph, at, set)),
            Block::Table(table) => {
                table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| inner(&cell.blocks, at, set, found));
            }
        }
    }
}

fn line<'a>(paragraph: &'a Paragraph, at: At, set: &mut Set) -> Line<'a> {
    let mut text = String::new();
    for piece in &paragraph.pieces {
        match piece {
            Piece::Text(words, _) => text.push_str(words),
            Piece::Tab(_) => text.push('\t'),
            Piece::LineBreak(_) => text.push('\n'),
            _ => {}
        }
    }
    let set = paragraph.source.and_then(|source| set.remove(&source)).unwrap_or_default();
    Line { paragraph, section: at.section, block: at.block, cell: at.cell, text, set }
}

/// Words on pages by the paragraph that they belong to.
fn stretches(pages: &Pages) -> Set {
    let of_page = |(at, page)| page_stretches(at, page, pages);
    let found: Vec<Set> = pages.pages.par_iter().enumerate().map(of_page).collect();
    let mut all = Set::new();
    for (source, mut own) in found.into_iter().flatten() {
        all.entry(source).or_default().append(&mut own);
    }
    all
}

fn page_stretches(at: usize, page: &Page, pages: &Pages) -> Set {
    /// Raised and lowered letters lie on the line of the others.
    const SAME: Pt = 5.0;
    let mut found = Set::new();
    for item in &page.items {
        let Item::Words(words) = item else { continue };
        let source = words.node.and_then(|node| pages.nodes.get(node)?.source);
        let Some(source) = source.filter(|_| !words.text.trim().is_empty()) else { continue };
        let leading = words.text.len().saturating_sub(words.text.trim_start_matches(' ').len());
        let count = words.text.trim_end_matches(' ').chars().count();
        let (mut left, mut right) = (0.0, 0.0);
        for (letter, (_, way)) in words.letters().take(count).enumerate() {
            right += way;
            left = if letter < leading { right } else { left };
        }
        let (left, right) = (words.x + left, words.x + right);
        let all = found.entry(source).or_default();
        match all.last_mut().filter(|last| (last.y - words.y).abs() < SAME) {
            Some(last) => {
                last.left = last.left.min(left);
                last.right = last.right.max(right);
                last.text.push_str(&words.text);
            }
            None => all.push(Stretch { page: at, y: words.y, left, right, text: words.text.clone() }),
        }
    }
    found
}

/// Words of a paragraph between line ends, and between tabs where those part columns.
#[derive(Clone, Debug)]
pub struct Segment {
    /// The paragraph, by its place among all lines.
    pub line: usize,
    /// What it says, without spaces round it.
    pub text: String,
    /// Where that is in the paragraph's text, in bytes.
    pub range: Range<usize>,
    /// The looks of its words.
    pub looks: Vec<Arc<TextFormat>>,
    /// Where it is on the pages; empty where that cannot be told.
    pub set: Vec<Stretch>,
}

impl Segment {
    /// All its words are bold.
    pub fn bold(&self) -> bool {
        !self.looks.is_empty() && self.looks.iter().all(|look| look.style.bold)
    }

    /// All its words are italic.
    pub fn italic(&self) -> bool {
        !self.looks.is_empty() && self.looks.iter().all(|look| look.style.italic)
    }

    /// The first size that is not among those allowed, in points.
    pub fn size_outside(&self, allowed: Range<Pt>) -> Option<Pt> {
        let sizes = self.looks.iter().map(|look| look.size);
        sizes.into_iter().find(|size| *size < allowed.start - 0.01 || *size > allowed.end + 0.01)
    }
}

/// The segments of a line that say something; `tabs`: a tab parts them too.
pub fn segments(at: usize, line: &Line<'_>, tabs: bool) -> Vec<Segment> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut offset = 0;
    let mut looks: Vec<Arc<TextFormat>> = Vec::new();
    let end = |range: Range<usize>, looks: &mut Vec<Arc<TextFormat>>, found: &mut Vec<Segment>| {
        let raw = line.text.get(range.clone()).unwrap_or_default();
        let text = raw.trim().to_owned();
        let from = range.start.saturating_add(raw.len().saturating_sub(raw.trim_start().len()));
        let looks = std::mem::take(looks);
        if !text.is_empty() {
            let range = from..from.saturating_add(text.len());
            found.push(Segment { line: at, set: set_of(line, &text), text, range, looks });
        }
    };
    for piece in &line.paragraph.pieces {
        match piece {
            Piece::Text(words, format) => {
                offset += words.len();
                let known = looks.iter().any(|look| look == format);
                if words.chars().any(char::is_alphanumeric) && !known {
                    looks.push(Arc::clone(format));
                }
            }
            Piece::LineBreak(_) | Piece::Tab(_) => {
                if tabs || matches!(piece, Piece::LineBreak(_)) {
                    end(start..offset, &mut looks, &mut found);
                    start = offset.saturating_add(1);
                }
                offset += 1;
            }
            _ => {}
        }
    }
    end(start..offset, &mut looks, &mut found);
    found
}

fn set_of(line: &Line<'_>, text: &str) -> Vec<Stretch> {
    let key = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
    let wanted = key(text);
    let own = line.set.iter().filter(|one| wanted.contains(&key(&one.text)));
    let own: Vec<Stretch> = own.cloned().collect();
    // A line that holds more than the segment: both columns of a letterhead set with tabs.
    if own.is_empty() { Vec::new() } else { own }
}

/// Where something is: a line and the bytes of its text, or the whole file.
#[derive(Clone, Debug, Default)]
pub struct Spot(pub Option<(usize, Range<usize>)>);

impl From<&Segment> for Spot {
    fn from(segment: &Segment) -> Self {
        Spot(Some((segment.line, segment.range.clone())))
    }
}

impl From<usize> for Spot {
    /// A whole line.
    fn from(line: usize) -> Self {
        Spot(Some((line, 0..usize::MAX)))
    }
}
