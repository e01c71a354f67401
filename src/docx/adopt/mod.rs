//! Word files that others made (nhận tệp Word có sẵn): their tables read as plain words, and our marks put round
//! one of them, so that it can be renewed from then on.
//!
//! [`read`] reads, [`mark()`] marks. Of the document's text nothing is changed but that marks are put in; what we
//! do not understand is carried.
//!
//! - `grid`: a table as plain words
//! - `walk`: the blocks of a text and where they stand
//! - `head`: the title lines above a table
//! - `mark`: the fence round a table

mod grid;
mod head;
mod mark;
mod walk;

pub use grid::{Cell, Grid, Line, Row};
pub use mark::mark;

use super::file::Package;
use crate::diag::Diagnostics;
use walk::{Block, Body, Walked};

/// A table of a Word file and what stands round it.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Its words.
    pub grid: Grid,
    /// The lines that belong to it: `Phụ lục …`, its title, `(Kèm theo …)`; empty ones left out.
    pub head: Vec<String>,
    /// The paragraph right above it that says something.
    pub above: Option<String>,
    /// Its page lies across.
    pub landscape: bool,
    /// The region of ours it lies in.
    pub region: Option<String>,
}

/// A Word file as far as an annex of it is concerned.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// The paragraphs outside tables that say something, in order.
    pub lines: Vec<Line>,
    /// The tables that stand in the text, in order; a table within a cell is not among them.
    pub tables: Vec<Found>,
}

/// Reads the paragraphs and tables of any Word file. Errors: those of [`Package::open`].
pub fn read(name: &str, bytes: &[u8]) -> Result<Text, Diagnostics> {
    let package = Package::open(name, bytes)?;
    let walked = walked(&package)?;
    let mut text = Text::default();
    for (at, block) in walked.blocks.iter().enumerate() {
        match &block.body {
            Body::Paragraph(paragraph) if !paragraph.line.text.trim().is_empty() => {
                text.lines.push(paragraph.line.clone());
            }
            Body::Paragraph(_) => {}
            Body::Table(grid) => text.tables.push(found(&walked.blocks, at, block, grid)),
        }
    }
    Ok(text)
}

fn found(blocks: &[Block], at: usize, block: &Block, grid: &Grid) -> Found {
    let lines = |blocks: &[Block]| {
        let said = blocks.iter().filter_map(Block::said);
        said.collect::<Vec<String>>()
    };
    let first = head::first(blocks, at);
    let head = lines(blocks.get(first..at).unwrap_or_default());
    let above = lines(blocks.get(..at).unwrap_or_default()).pop();
    Found { grid: grid.clone(), head, above, landscape: block.landscape, region: block.region.clone() }
}

impl Block {
    /// The words of a paragraph, if it has any.
    fn said(&self) -> Option<String> {
        match &self.body {
            Body::Paragraph(paragraph) => {
                let words: Vec<&str> = paragraph.line.text.split_whitespace().collect();
                (!words.is_empty()).then(|| words.join(" "))
            }
            Body::Table(_) => None,
        }
    }
}

fn walked(package: &Package) -> Result<Walked, Diagnostics> {
    let main = package.text(package.main())?;
    walk::walk(&main).map_err(|_| package.damaged(package.main()))
}
