//! Annexes (phụ lục): the items of a plan as tables, each annex on pages of its own.
//!
//! Door: [`annexes`]. The rooms behind it, in the order a table passes through them: `select` (which items),
//! `lines` (which rows), `numbers` (TT), `cells` (what stands in them), `figures` (sums), `merges` (what runs
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
mod merges;
mod numbers;
mod pages;
mod select;
mod share;
mod widths;
mod words;

#[cfg(test)]
mod tests;

use crate::diag::{Diagnostics, Warned};
use crate::document::{self, Align, Block, Paragraph, Style};
use crate::paper::Geometry;
use crate::plan::{Items, Part, Plan, TableSpec, regions};
use area::{Area, area};
use found::Found;

pub use words::Words;

/// All annexes of a plan, ready to be set (Phụ lục).
///
/// # Errors
///
/// All faults at once: an unknown code in `chọn` (K570), a merged cell over columns that do not stand side by
/// side (K571), merged groups without a column for them (K572). Figures that contradict each other (K272 to K274) and columns too narrow for
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
        for part in &annex.parts {
            match part {
                Part::Text(prose) => blocks.extend(words.text(prose, index, area.width)),
                Part::Table(spec) => table(plan, spec, area, words, &mut found, &mut blocks),
            }
        }
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
    numbers::numbers(&select::Shown::all(items, spec), spec)
}

/// A table with the lines that belong to it: heading, unit, note.
fn table(plan: &Plan, spec: &TableSpec, area: Area, words: &mut dyn Words, found: &mut Found, blocks: &mut Vec<Block>) {
    // Word joins two tables that follow each other without a paragraph between.
    if matches!(blocks.last(), Some(Block::Table(_))) && spec.heading.is_none() && spec.unit.is_none() {
        blocks.push(Block::Paragraph(Paragraph::new(Style::AnnexNote, Vec::new())));
    }
    if let Some(heading) = &spec.heading {
        for mut paragraph in words.cell(heading, Style::AnnexText) {
            paragraph.runs.iter_mut().for_each(|run| run.bold = run.bold.or(Some(true)));
            paragraph.keep_next = true;
            blocks.push(Block::Paragraph(paragraph));
        }
    }
    if let Some(unit) = &spec.unit {
        for mut paragraph in words.cell(unit, Style::AnnexNote) {
            paragraph.align = Some(Align::Right);
            paragraph.keep_next = true;
            blocks.push(Block::Paragraph(paragraph));
        }
    }
    blocks.extend(grid::table(plan, spec, area, words, found).map(Block::Table));
    if let Some(note) = &spec.note {
        blocks.extend(words.cell(note, Style::AnnexNote).into_iter().map(Block::Paragraph));
    }
}
