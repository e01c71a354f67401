//! Word files that others made (nhận tệp Word có sẵn): their tables read as plain words, and our marks put round
//! one of them, so that it can be renewed from then on.
//!
//! [`read`] reads, [`mark()`] marks. Of the document's text nothing is changed but that marks are put in; what we
//! do not understand is carried.
//!
//! - `grid`: a table as plain words
//! - `walk`: the blocks of a text and where they are
//! - `head`: the title lines above a table
//! - `mark`: the marks of a table
//! - `whole`: all blocks with their looks, for a whole plan

mod grid;
mod head;
mod mark;
mod walk;
mod whole;

pub use grid::{CellText, LineText, RowText, RunText, TableText};
pub use head::{is_label, is_reference};
pub use mark::mark;
pub use whole::{BlockText, PageText, WholeText, whole, words};

use super::file::Package;
use super::model::Part;
use super::region;
use super::seal::Seal;
use crate::diag::Diagnostics;
use walk::{Body, TextBlock};

/// A table of a Word file and what is round it.
#[derive(Clone, Debug, Default)]
pub struct AdoptedTable {
    /// Its words.
    pub grid: TableText,
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
    pub lines: Vec<LineText>,
    /// The tables that are in the text, in order; a table within a cell is not among them.
    pub tables: Vec<AdoptedTable>,
}

/// Reads the paragraphs and tables of any Word file. Errors: those of [`Package::open`].
pub fn read(name: &str, bytes: &[u8]) -> Result<Text, Diagnostics> {
    let package = Package::open(name, bytes)?;
    let main = package.main_part()?;
    let blocks = walk::blocks(&main, &region::locate(&main, Seal::read(&package)?.regions()));
    let mut text = Text::default();
    let mut above = None;
    for (at, block) in blocks.iter().enumerate() {
        match &block.body {
            Body::Paragraph { line, .. } if !line.text.trim().is_empty() => text.lines.push(line.clone()),
            Body::Paragraph { .. } => {}
            Body::Table(grid) => {
                let found = found(&main, &blocks, at, block, grid);
                text.tables.push(AdoptedTable { above: above.clone(), ..found });
            }
        }
        above = block.said().or(above);
    }
    Ok(text)
}

fn found(main: &Part, blocks: &[TextBlock], at: usize, block: &TextBlock, grid: &TableText) -> AdoptedTable {
    let first = head::first(blocks, at);
    AdoptedTable {
        grid: grid.clone(),
        head: blocks.get(first..at).unwrap_or_default().iter().filter_map(TextBlock::said).collect(),
        above: None,
        landscape: main.page_at(block.span.start).is_some_and(|page| page.is_landscape()),
        region: block.region.clone(),
    }
}
