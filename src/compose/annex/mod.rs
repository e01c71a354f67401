//! Annexes (phụ lục): the items of a plan as tables, each annex on pages of its own.
//!
//! Door: [`annexes`]. The rooms behind it, in the order a table passes through them: `select` (which items),
//! `lines` (which rows), `numbers` (TT), `cells` and `paragraphs` (what stands in them), `figures` (sums), `merges` (what runs
//! over several rows), `header`, `widths` with `lengths` and `share` (columns from the real text), `pages` (what
//! stays together), `grid` (the closed table). `front` is what stands above it all.
//!
//! One row stands for one lowest item; in score plans a criterion above others has a row of its own. What is
//! written on an upper item runs over all rows under it, as a merged cell of Word; where they all say it themselves,
//! the upper item has a row of its own too (`crate::plan::rows`).

mod area;
mod cells;
mod figures;
mod found;
mod front;
mod grid;
mod header;
mod lengths;
mod lines;
mod look;
mod made;
mod merges;
mod numbers;
mod pages;
mod paragraphs;
mod select;
mod share;
mod sums;
mod widths;
mod words;

#[cfg(test)]
mod tests;

use crate::diag::{Diagnostics, Warned};
use crate::document::{self, Align, Block, Paragraph, RowKind, Style, Table};
use crate::paper::Geometry;
use crate::plan::{Items, Part, Plan, Prose, TableSpec, regions};
use crate::text::Span;
use area::area;
use found::Found;
use widths::Grid;

pub use area::Area;
pub(super) use look::Look;
pub(crate) use look::header as header_of;
pub(super) use made::{Made, MadeRow};
pub(super) use widths::Wanted;
pub use words::Words;

/// All annexes of a plan, ready to be set (Phụ lục).
///
/// # Errors
///
/// All faults at once: an unknown code in `chọn` (K570), a merged cell over columns that do not stand side by
/// side (K571), merged groups without a column for them (K572). Numbers typed before names out of order (K208), figures that contradict each other (K272 to K274) and columns too narrow for
/// their words (K573, K574) are warnings and advice; what the author wrote is printed.
pub fn annexes(
    plan: &Plan,
    geometry: &Geometry,
    words: &mut dyn Words,
) -> Result<Warned<Vec<document::Annex>>, Diagnostics> {
    let mut found = Found::default();
    let mut done = Vec::with_capacity(plan.annexes.len());
    let regions = regions(&plan.annexes);
    for (index, annex) in plan.annexes.iter().enumerate() {
        let area = area(annex, geometry);
        let mut blocks = front::front(plan, annex, index, geometry, area.width);
        let front = blocks.len();
        let mut turns = false;
        for part in &annex.parts {
            let start = blocks.len();
            match part {
                Part::PageBreak => turns = true,
                Part::Title(title, align) => blocks.extend(heading(title, Some(*align), words)),
                Part::Text(prose) => blocks.extend(words.text(prose, index, area)),
                Part::Table(spec) => table(plan, spec, area, words, &mut found, &mut blocks),
            }
            if turns && blocks.len() > start {
                break_before(&mut blocks, start);
                turns = false;
            }
        }
        resize(&mut blocks, front, annex.size.filter(|size| *size != geometry.body_size));
        if matches!(annex.parts.last(), Some(Part::Text(_))) {
            front::close(&mut blocks);
        }
        let id = regions.get(index).cloned().unwrap_or_default();
        let belongs_to_plan = annex.belongs_to.is_none();
        done.push(document::Annex {
            id,
            belongs_to_plan,
            orientation: annex.orientation,
            margins: annex.margins,
            blocks,
        });
    }
    if found.list.has_errors() { Err(found.list) } else { Ok(Warned { value: done, warnings: found.list }) }
}

/// The number (TT) that prints for each item in a table of all of them, by the item's place.
pub(crate) fn row_numbers(items: &Items, spec: &TableSpec) -> Vec<Option<String>> {
    numbers::numbers(&select::Shown::all(items, spec), spec).labels
}

/// A table with the lines that belong to it: heading, unit, note.
fn table(plan: &Plan, spec: &TableSpec, area: Area, words: &mut dyn Words, found: &mut Found, blocks: &mut Vec<Block>) {
    // Word joins two tables that follow each other without a paragraph between.
    if matches!(blocks.last(), Some(Block::Table(_))) && spec.heading.is_none() && spec.unit.is_none() {
        blocks.push(Block::Paragraph(Paragraph::new(Style::AnnexNote, Vec::new())));
    }
    if let Some(text) = &spec.heading {
        blocks.extend(heading(text, spec.heading_align, words));
    }
    if let Some(unit) = &spec.unit {
        for mut paragraph in words.cell(unit, Style::AnnexNote) {
            paragraph.align = Some(Align::Right);
            paragraph.keep_next = true;
            blocks.push(Block::Paragraph(paragraph));
        }
    }
    blocks.extend(grid::table(plan, spec, area.sized(spec.size), words, found).map(Block::Table));
    if let Some(note) = &spec.note {
        blocks.extend(words.cell(note, Style::AnnexNote).into_iter().map(Block::Paragraph));
    }
}

/// A table that a text asks for (`{{ bang("kinh phí") }}`), with the lines that belong to it.
pub(super) fn in_text(plan: &Plan, spec: &TableSpec, area: Area, words: &mut dyn Words) -> (Vec<Block>, Diagnostics) {
    let (mut blocks, mut found) = (Vec::new(), Found::default());
    table(plan, spec, area, words, &mut found, &mut blocks);
    (blocks, found.list)
}

/// A table whose rows are filled already: its first rows are the header.
pub(super) fn laid(
    columns: &[Wanted<'_>],
    made: Vec<(RowKind, MadeRow)>,
    area: Area,
    span: Span,
    found: &mut Diagnostics,
) -> Option<Table> {
    let mut own = Found::default();
    let table = grid::lay(&Grid { columns, overs: &[], span }, made, area, &mut own);
    found.extend(own.list);
    table
}

/// The heading of a table or of a form, bold; centred as titles are.
fn heading(text: &Prose, align: Option<Align>, words: &mut dyn Words) -> Vec<Block> {
    // Running text begins with an indent, which would push a centred line aside.
    let style = if align == Some(Align::Centre) { Style::AnnexTitle } else { Style::AnnexText };
    let align = align.filter(|align| *align != Align::Centre);
    let bold = |mut paragraph: Paragraph| {
        paragraph.runs.iter_mut().for_each(|run| run.bold = run.bold.or(Some(true)));
        Block::Paragraph(Paragraph { keep_next: true, align, ..paragraph })
    };
    words.cell(text, style).into_iter().map(bold).collect()
}

/// Begins a page at a block; before a table an empty line does it, for Word repeats the first row on every page.
fn break_before(blocks: &mut Vec<Block>, at: usize) {
    match blocks.get_mut(at) {
        Some(Block::Paragraph(paragraph)) => paragraph.page_break_before = true,
        _ => {
            let mut empty = Paragraph::new(Style::AnnexNote, Vec::new());
            empty.page_break_before = true;
            blocks.insert(at, Block::Paragraph(empty));
        }
    }
}

/// Sets all lines from a block on in another size than their styles have.
fn resize(blocks: &mut [Block], from: usize, size: Option<u32>) {
    for block in blocks.iter_mut().skip(from) {
        if let Block::Paragraph(paragraph) = block {
            paragraph.size = size;
        }
    }
}
