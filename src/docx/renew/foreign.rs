//! An annex that others made (phụ lục có sẵn): it stays as it is, line by line and row by row, until the plan says
//! something else there.
//!
//! When a table is taken over and its rows become a plan, what that plan prints is aligned with what is in the file
//! ([`record_prints`]), and each unit kept of the region remembers what the plan prints for it. A later renewal finds the
//! units that the plan still prints alike ([`carried`]) and leaves them byte for byte ([`pieces`]), with whatever a plan
//! cannot say: pictures, footnotes, links, merges of the office's own.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::content::{Content, Digest, Fingerprint, Line, Segment, Unit};
use super::super::file::{Package, whole};
use super::super::model::{AtomKind, GroupKind, Row};
use super::super::region::RegionId;
use super::super::store;
use super::super::store::{Generated, GeneratedUnit};
use super::super::work::{Work, names};
use super::merge::{self, MergePiece, Side};
use super::report::{Edit, ObjectKind, Request};
use super::steps::{Step, aligned, planned};
use super::{compare, hand_edits};
use crate::diag::{Diagnostic, Diagnostics};
use crate::viet::number::decimal;
use crate::viet::text::is_dash;

/// What a plan cannot carry of an annex that others made.
#[derive(Clone, Debug, Default)]
pub struct Differences {
    /// What the plan would print otherwise: as it is, as it would print.
    pub otherwise: Vec<Edit>,
    /// A picture, note or link, and the row it is in: the words of its first cell.
    pub objects: Vec<(ObjectKind, String)>,
}

/// Remembers of every unit of a marked annex what a plan prints in its place; `fresh` is that plan as it builds.
pub fn record_prints(marked: &mut Package, fresh: &Package, id: &str) -> Result<Differences, Diagnostics> {
    let (work, new) = (Work::open(marked)?, Work::open(fresh)?);
    let region = RegionId::Annex(id.to_owned());
    let (Some(mut own), Some(theirs)) = (work.kept(&region).cloned(), new.generated(&region)) else {
        return Ok(Differences::default());
    };
    for (printed, units) in aligned(&own, &theirs) {
        let digests: Vec<Digest> =
            printed.filter_map(|at| theirs.units.get(at)).map(|unit| Digest::of(&unit.content)).collect();
        for (at, unit) in own.units.iter_mut().enumerate().filter(|(at, _)| units.contains(at)) {
            unit.prints = Some(if at == units.start { digests.clone() } else { Vec::new() });
        }
    }
    let found = Differences {
        otherwise: otherwise(&work, &region, &own, &theirs),
        objects: work.inside(&region).map_or_else(Vec::new, |inside| objects((&work, &inside))),
    };
    let mut store = work.store.clone().unwrap_or_default();
    store.regions.insert(region, Arc::new(own));
    store::write(marked, &store)?;
    Ok(found)
}

/// What is in a region that no plan can say: which kind, and the row or line.
fn objects(side: Side<'_>) -> Vec<(ObjectKind, String)> {
    let rows = side.0.rows(side.1);
    let mut found = Vec::new();
    for unit in &side.1.units {
        let link = links(side.0, unit, &rows);
        let holds = [
            (ObjectKind::Picture, says(&unit.content, &|segment| matches!(segment, Segment::Drawing(_)))),
            (ObjectKind::Note, says(&unit.content, &|segment| matches!(segment, Segment::Footnote(_)))),
            (ObjectKind::Link, link),
        ];
        let words = if unit.content.is_row() { unit.content.name() } else { unit.content.shown() };
        let name = if words.chars().any(char::is_alphanumeric) { words } else { "…".to_owned() };
        found.extend(holds.into_iter().filter(|(_, holds)| *holds).map(|(kind, _)| (kind, name.clone())));
    }
    found
}

/// Does any part of a content fit, in cells too?
fn says(content: &Content, fits: &dyn Fn(&Segment) -> bool) -> bool {
    match content {
        Content::Paragraph(line) => line.any(fits),
        Content::Row(cells) => cells.iter().flat_map(|cell| &cell.blocks).any(|block| says(block, fits)),
        Content::TableStart | Content::TableEnd => false,
    }
}

fn links(work: &Work, unit: &Unit, rows: &BTreeMap<usize, &Row>) -> bool {
    let is_link = |atom: super::super::model::Atom<'_>| match &atom.kind {
        AtomKind::Open(group) => group.kind == GroupKind::Hyperlink,
        AtomKind::Instruction(code) => code.trim_start().starts_with("HYPERLINK"),
        _ => false,
    };
    work.paragraphs(unit, rows).into_iter().any(|paragraph| paragraph.atoms(&work.main).any(is_link))
}

/// Rows that came into a table of the office's own took its column widths: that is no edit of anybody's.
pub(super) fn settle_looks(work: &Work, id: &RegionId, generated: &mut Arc<Generated>) {
    if !has_prints(generated) {
        return;
    }
    let inside = work.inside(id).unwrap_or_default();
    for (own, unit) in Arc::make_mut(generated).units.iter_mut().zip(&inside.units) {
        if own.content == unit.content && own.prints.is_none() {
            own.looks = Some(unit.looks);
        }
    }
}

/// True where others wrote what is in a region, or a part of it.
pub(super) fn is_foreign(work: &Work, id: &RegionId) -> bool {
    // The last holds where the store was lost.
    work.seal.is_adopted(id) || work.kept(id).is_some_and(has_prints) || work.seal.has_own_page(id)
}

/// What differs in words from one state of a region to another; spaces alone are no difference, nor is a number that
/// Word counted by itself.
fn otherwise(work: &Work, region: &RegionId, old: &Generated, new: &Generated) -> Vec<Edit> {
    let inside = work.inside(region).unwrap_or_default();
    let rows = work.rows(&inside);
    let counted = |unit: &&Unit| {
        let paragraphs = work.paragraphs(unit, &rows);
        paragraphs.into_iter().any(|paragraph| paragraph.read_properties(&work.main).numbered)
    };
    let counted: Vec<String> = inside.units.iter().filter(counted).map(|unit| unit.content.name()).collect();
    let (old, new) = (even(old), even(new));
    let (old, new): (Vec<&Content>, Vec<&Content>) = (old.iter().collect(), new.iter().collect());
    let mut found = compare::edits(&old, &new, &hand_edits::headers(&inside.units), true);
    let number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || c == '.');
    found.retain(|edit| !(edit.old.is_empty() && number(&edit.new) && counted.iter().any(|row| row == edit.row())));
    found
}

/// Contents as they are compared: the number of spaces is no difference, nor is the kind of a dash or the mark of a
/// decimal.
fn even(generated: &Generated) -> Vec<Content> {
    let evened = |line: &Line| {
        let mut line = line.evened();
        let alone = line.0.len() == 1;
        for segment in &mut line.0 {
            if let Segment::Text(text) = segment {
                let dashes = text.chars().map(|letter| if is_dash(letter) { '-' } else { letter }).collect::<String>();
                *text = if alone { with_comma(&dashes) } else { dashes };
            }
        }
        line
    };
    generated.contents().map(|content| content.map(&evened)).collect()
}

/// A figure as the program prints it: `0.50` is `0,50`.
fn with_comma(text: &str) -> String {
    let figure = decimal(text).is_ok_and(|read| read.decimals > 0);
    if figure && !text.contains(',') { text.replace('.', ",") } else { text.to_owned() }
}

/// What the renewal of an annex that others made changes in its words, each as K673.
pub(super) fn reprinted(work: &Work, new: &Work, id: &RegionId, name: &str) -> Diagnostics {
    let mut found = Diagnostics::default();
    let (Some(inside), Some(fresh), true) = (work.inside(id), new.generated(id), is_foreign(work, id)) else {
        return found;
    };
    for edit in otherwise(work, id, &Generated::of(inside.units.clone(), None), &fresh) {
        let message = Diagnostic::advice("K673", whole(work.package.name()));
        found.push(edit.filled(message, name).help("look"));
    }
    found
}

/// The fresh build as it will be in the file: where the plan prints what it printed when the annex was taken over, the
/// units of the file are what counts as generated. Regions that are to be written over are left out.
pub(super) fn carried(
    work: &Work,
    fresh: &Package,
    request: &Request,
) -> Result<(Package, BTreeMap<RegionId, Vec<Step>>), Diagnostics> {
    let mut steps = BTreeMap::new();
    let (mut new, mut store) = (None, store::Store::default());
    let names = names(work);
    for (id, name) in names.iter().filter(|(id, _)| work.kept(id).is_some_and(has_prints)) {
        if request.replace.iter().any(|wanted| id.is_meant(wanted, name)) {
            continue;
        }
        let new = match &mut new {
            Some(new) => new,
            slot => {
                let opened = Work::open(fresh)?;
                store = opened.store.clone().unwrap_or_default();
                slot.insert(opened)
            }
        };
        let (Some(own), Some(theirs)) = (work.kept(id), new.generated(id)) else { continue };
        let digests = if own.earlier { new.earlier_digests(id) } else { theirs.contents().map(Digest::of).collect() };
        let list = planned(own, &theirs, &digests);
        let separable = work.inside(id).is_some_and(|inside| merge::is_separable((work, &inside)));
        if !separable || !list.iter().any(|step| matches!(step, Step::Stays(_))) {
            continue;
        }
        let units = |step: &Step| match step {
            Step::Stays(range) => own.units.get(range.clone()).unwrap_or_default().to_vec(),
            Step::Fresh(range) => theirs.units.get(range.clone()).unwrap_or_default().to_vec(),
        };
        let units: Vec<GeneratedUnit> = list.iter().flat_map(units).collect();
        let staying = Generated { units, page: theirs.page, earlier: own.earlier, print: None };
        new.seal.set_print(id, Fingerprint::of(staying.contents()));
        store.regions.insert(id.clone(), Arc::new(staying));
        steps.insert(id.clone(), list);
    }
    let mut package = fresh.clone();
    if let (Some(new), false) = (new, steps.is_empty()) {
        new.seal.write(&mut package)?;
        store::write(&mut package, &store)?;
    }
    Ok((package, steps))
}

/// The pieces of a region as its steps say. Rows that come into a table of the office's own take its column widths.
pub(super) fn pieces(own: Side<'_>, fresh: Side<'_>, steps: &[Step]) -> Vec<MergePiece> {
    let (a, b) = (&own.1.units, &fresh.1.units);
    let mut grids = own.0.grids(own.1).into_iter();
    let rows = fresh.0.rows(fresh.1);
    let mut grid: Option<Vec<u32>> = None;
    let mut out = Vec::new();
    for step in steps {
        match step {
            Step::Stays(range) => {
                let units = a.get(range.start..range.end.min(a.len())).unwrap_or_default();
                if units.iter().any(|unit| unit.content == Content::TableStart) {
                    grid = grids.next();
                }
                out.push(MergePiece::Own(own.1.before(range.start)..own.1.before(range.end.min(a.len()))));
            }
            Step::Fresh(range) => {
                for unit in b.get(range.clone()).unwrap_or_default() {
                    if unit.content == Content::TableStart {
                        (grid, _) = (None, grids.next());
                    }
                    let raw = fresh.0.main.slice(unit.span.clone());
                    let row = grid.as_ref().zip(rows.get(&unit.span.start));
                    out.push(MergePiece::New(
                        row.map_or_else(|| raw.to_owned(), |(grid, row)| merge::widths(fresh.0, row, grid)),
                    ));
                }
            }
        }
    }
    out.push(MergePiece::Own(own.1.before(a.len())..own.1.range.end));
    out
}

fn has_prints(generated: &Generated) -> bool {
    generated.units.iter().any(|unit| unit.prints.is_some())
}
