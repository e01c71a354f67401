//! The regions of two files (các vùng) and which ones belong together.

use std::ops::Range;
use std::sync::Arc;

use super::super::content::Unit;
use super::super::model::{self, Page};
use super::super::region::RegionId;
use super::super::work::{Work, names};
use super::blocks::{self, DiffBlock};
use super::difference::{Area, Said};
use crate::diff::{SAME_KEY, Words};

/// Lines above an annex's table: its number, its title, what it goes with.
const HEAD: usize = 3;
/// Twips in a millimetre, times ten.
const TWIPS: i64 = 567;

/// A region as it is in a file.
#[derive(Clone, Debug)]
pub(super) struct ComparedRegion {
    id: Option<RegionId>,
    start: usize,
    /// What it is called.
    pub area: Area,
    /// The title of an annex, on one line.
    pub title: String,
    /// What it says.
    pub blocks: Vec<DiffBlock>,
    /// Size and margins of an annex's page.
    pub page: Option<Page>,
}

/// Do two pieces belong together?
type Fits = fn(&ComparedRegion, &ComparedRegion) -> bool;
type Pair = (Option<ComparedRegion>, Option<ComparedRegion>);

/// The pieces of both files laid side by side, in the order of the second; those that went come last.
pub(super) fn paired(mut before: Vec<ComparedRegion>, after: Vec<ComparedRegion>) -> Vec<Pair> {
    let mut partners: Vec<Option<ComparedRegion>> = vec![None; after.len()];
    let same: [Fits; 5] = [
        |one, other| one.id == other.id && !is_annex(other),
        |one, other| one.id == other.id && titled(one, other) && like(one, other),
        |one, other| titled(one, other) && like(one, other),
        |one, other| one.id == other.id && like(one, other),
        |one, other| one.id == other.id && titled(one, other),
    ];
    for fits in same {
        for (piece, partner) in after.iter().zip(&mut partners).filter(|(_, partner)| partner.is_none()) {
            if let Some(at) = before.iter().position(|one| fits(one, piece)) {
                *partner = Some(before.remove(at));
            }
        }
    }
    let mut pairs: Vec<Pair> = partners.into_iter().zip(after).map(|(one, other)| (one, Some(other))).collect();
    pairs.extend(before.into_iter().map(|one| (Some(one), None)));
    pairs
}

fn like(one: &ComparedRegion, other: &ComparedRegion) -> bool {
    one.words().likeness(&other.words()) >= SAME_KEY
}

fn titled(one: &ComparedRegion, other: &ComparedRegion) -> bool {
    is_annex(one) && is_annex(other) && one.title == other.title
}

fn is_annex(piece: &ComparedRegion) -> bool {
    matches!(piece.area, Area::Annex(_))
}

impl ComparedRegion {
    /// The words of an annex below its title lines.
    fn words(&self) -> Words {
        let text = |block: &DiffBlock| match block {
            DiffBlock::Paragraph(text, _) => text.clone(),
            DiffBlock::Table(table) => table.text(),
        };
        Words::of(&self.blocks.iter().skip(HEAD).map(text).collect::<Vec<_>>().join("\n"))
    }
}

/// All regions of a file and what is outside them; `None` where it has none, or where not each of them is
/// at one place.
pub(super) fn marked(work: &Work) -> Option<Vec<ComparedRegion>> {
    let mut pieces = Vec::new();
    let mut ranges = Vec::new();
    for (id, name) in names(work) {
        let Ok(found) = work.region(&id) else { return None };
        let mut area = area(&id, &name);
        let flat = matches!(area, Area::Front | Area::Recipients | Area::Signature);
        let blocks = blocks::read(Arc::unwrap_or_clone(work.inside_of(&found)).units, flat);
        // The control's title is lost in other programs; the annex says its number itself.
        if let (Area::Annex(name), Some(DiffBlock::Paragraph(first, _))) = (&mut area, blocks.first())
            && first.to_lowercase().starts_with("phụ lục")
            && first.split_whitespace().count() <= 3
        {
            name.clone_from(first);
        }
        let annex = matches!(area, Area::Annex(_));
        let title = if annex { title(&blocks) } else { String::new() };
        let page = annex.then(|| work.main.page_at(found.outer.end)).flatten();
        pieces.push(ComparedRegion { id: Some(id), start: found.outer.start, area, title, blocks, page });
        ranges.push(found.outer);
    }
    if pieces.is_empty() {
        return None;
    }
    pieces.sort_by_key(|piece| piece.start);
    ranges.sort_by_key(|range| range.start);
    let mut outside = Vec::new();
    rest(&work.main.blocks, &ranges, &mut outside);
    let units: Vec<Unit> = outside.into_iter().flat_map(|block| work.units(std::slice::from_ref(block))).collect();
    pieces.push(text(blocks::read(units, true)));
    Some(pieces)
}

/// The blocks that lie outside of all ranges; of a table or container that a range lies in, its blocks.
fn rest<'a>(blocks: &'a [model::Block], ranges: &[Range<usize>], found: &mut Vec<&'a model::Block>) {
    for block in blocks {
        let span = block.span();
        if ranges.iter().any(|range| range.start <= span.start && span.end <= range.end) {
            continue;
        }
        if !ranges.iter().any(|range| span.start < range.end && range.start < span.end) {
            found.push(block);
            continue;
        }
        match block {
            model::Block::Table(table) => {
                table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| rest(&cell.blocks, ranges, found));
            }
            model::Block::Container(container) => rest(&container.blocks, ranges, found),
            _ => {}
        }
    }
}

/// A file as one text.
pub(super) fn whole(work: Work) -> ComparedRegion {
    let units = work.units(&work.main.blocks);
    drop(work);
    text(blocks::read(units, false))
}

fn text(blocks: Vec<DiffBlock>) -> ComparedRegion {
    ComparedRegion { id: None, start: usize::MAX, area: Area::Text, title: String::new(), blocks, page: None }
}

fn area(id: &RegionId, name: &str) -> Area {
    match id {
        RegionId::Front => Area::Front,
        RegionId::Body => Area::Body,
        RegionId::Recipients => Area::Recipients,
        RegionId::Signature => Area::Signature,
        RegionId::Annex(_) => Area::Annex(name.replace('\u{A0}', " ")),
    }
}

/// The lines above an annex's table, but for its number and what is in brackets.
fn title(blocks: &[DiffBlock]) -> String {
    let mut lines = Vec::new();
    for block in blocks.iter().skip(1).take(4) {
        match block {
            DiffBlock::Paragraph(text, _) if !text.starts_with('(') => lines.push(text.as_str()),
            _ => break,
        }
    }
    lines.join(" ")
}

/// A page as it is reported.
pub(super) fn page(page: &Page) -> Said {
    let millimetres = |twips: i32| i64::from(twips).saturating_mul(10).saturating_add(TWIPS / 2) / TWIPS;
    let [width, height, top, right, bottom, left] = page.lengths().map(millimetres);
    let measures = format!("{width} × {height} mm; {top}, {right}, {bottom}, {left} mm");
    Said::Page(page.is_landscape(), measures)
}
