//! What a person changed in a region (chỗ đã sửa tay), words and looks, and where it is.

use std::collections::{BTreeMap, BTreeSet};

use super::super::change::{About, ChangeKind};
use super::super::content::{Content, Unit, trimmed};
use super::super::model::{AtomKind, Block, Part, elements, flat};
use super::super::region::{Located, RegionId};
use super::super::store::{Generated, GeneratedUnit};
use super::super::work::{Inside, Work, find, ids};
use super::compare::{self, Headers};
use super::report::Edit;
use super::sections;
use crate::diag::Place;
use crate::diff::equal;

/// What a person changed in the region `id`, as far as it is known: against what was generated, or against the fresh
/// content `new` where nobody knows what that was. `own` is the region's inside as it is.
pub(super) fn edits(work: &Work, id: &RegionId, own: &Inside, new: Option<&Generated>) -> Vec<Edit> {
    let now = contents(trimmed(&own.units, |unit| &unit.content).iter().map(|unit| &unit.content));
    let generated = work.kept(id);
    if generated.is_none() && work.fits(id, own) {
        return Vec::new();
    }
    let (base, known) = match (generated, new) {
        (Some(generated), _) => (generated, true),
        (None, Some(new)) => (new, false),
        (None, None) => return vec![Edit::of(ChangeKind::Edited, About::Whole)],
    };
    let old = contents(trimmed(&base.units, |unit| &unit.content).iter().map(|unit| &unit.content));
    let found = compare::edits(&old, &now, &headers(&own.units), known);
    match (generated, found.is_empty()) {
        (Some(generated), true) => of_looks(generated, &own.units, new),
        _ => found,
    }
}

fn contents<'a>(contents: impl Iterator<Item = &'a Content>) -> Vec<&'a Content> {
    contents.collect()
}

/// Where the words of a region that has lost its marks still are, if they are: its first unit outside of all other
/// regions, where a third of what was generated is to be found there.
pub(super) fn found_unmarked(work: &Work, id: &RegionId) -> Option<usize> {
    let generated = work.kept(id)?;
    let others: Vec<_> = ids(work).iter().filter_map(|id| sections::found(work, id)).map(|one| one.outer).collect();
    let units = work.units(&work.main.blocks);
    let outside = |unit: &&Unit| !others.iter().any(|range| range.contains(&unit.span.start));
    let mut present: BTreeMap<String, usize> = BTreeMap::new();
    for unit in units.iter().filter(outside) {
        present.entry(unit.content.shown()).or_insert(unit.span.start);
    }
    let wanted: Vec<String> = generated.contents().map(Content::shown).filter(|words| !words.is_empty()).collect();
    let found: Vec<usize> = wanted.iter().filter_map(|words| present.get(words).copied()).collect();
    (found.len().saturating_mul(3) >= wanted.len()).then(|| found.iter().min().copied()).flatten()
}

/// Where each edit of a region is: the cell, row or paragraph that it is about, or that comes after what went.
pub(super) fn places(work: &Work, own: &Located, edits: &[Edit]) -> Vec<Place> {
    if edits.is_empty() {
        return Vec::new();
    }
    let inside = work.inside_of(own);
    let rows = work.rows(&inside);
    let place = |edit: &Edit| {
        let unit = edit.unit.and_then(|at| inside.units.get(at).or(inside.units.last()));
        let cell = unit.zip(edit.cell).and_then(|(unit, cell)| rows.get(&unit.span.start)?.cells.get(cell));
        let byte = match (cell, unit) {
            (Some(cell), _) => cell.content.start,
            (None, Some(unit)) => unit.span.start,
            (None, None) => own.inner.start,
        };
        find::place(&work.package, &work.main, byte)
    };
    edits.iter().map(place).collect()
}

/// Units that look otherwise, with the same words; one edit without a place where it is most of them, as after another
/// program's saving.
fn of_looks(generated: &Generated, units: &[Unit], new: Option<&Generated>) -> Vec<Edit> {
    let changed = changed(generated, units, new);
    if resaved(&changed) {
        return vec![Edit::of(ChangeKind::Formatted, About::Whole)];
    }
    let differing = units.iter().enumerate().zip(changed).filter(|(_, changed)| *changed);
    differing.map(|((at, unit), _)| looks_of(at, unit, ChangeKind::Formatted)).collect()
}

/// Looks that a person changed in a region whose words were edited too, and that go because it is written over: of units
/// that say what was generated.
pub(super) fn looks_among_edits(generated: Option<&Generated>, units: &[Unit], new: &Generated) -> Vec<Edit> {
    let Some(generated) = generated else { return Vec::new() };
    let old: Vec<&Content> = generated.contents().collect();
    let now: Vec<&Content> = units.iter().map(|unit| &unit.content).collect();
    let pairs = equal(&old, &now).into_iter();
    let pairs = pairs.filter_map(|(old, at)| Some((at, generated.units.get(old)?, units.get(at)?)));
    let changed: Vec<_> = pairs.map(|(at, old, unit)| (at, unit, looks_otherwise(old, unit, Some(new)))).collect();
    if resaved(&changed.iter().map(|(_, _, changed)| *changed).collect::<Vec<_>>()) {
        return Vec::new();
    }
    let gone = changed.into_iter().filter(|(_, _, changed)| *changed);
    gone.map(|(at, unit, _)| looks_of(at, unit, ChangeKind::FormattingGone)).collect()
}

/// An edit of the looks of a unit, named after it.
pub(super) fn looks_of(at: usize, unit: &Unit, what: ChangeKind) -> Edit {
    let about = match &unit.content {
        Content::Row(_) => About::Row(None, unit.content.name()),
        Content::Paragraph(_) => About::Paragraph,
        Content::TableStart | Content::TableEnd => About::Table(None),
    };
    let new = match &unit.content {
        Content::Paragraph(line) => line.shown(),
        _ => String::new(),
    };
    Edit { new, unit: Some(at), ..Edit::of(what, about) }
}

/// Names of the columns of each table: for each grid column the lowest header cell that is a name and no number.
pub(super) fn headers(units: &[Unit]) -> Headers {
    let mut found = Headers::new();
    for unit in units {
        match &unit.content {
            Content::TableStart => found.push(BTreeMap::new()),
            Content::Row(cells) if unit.header => {
                let Some(table) = found.last_mut() else { continue };
                for cell in cells {
                    let words = cell.shown();
                    if words.chars().any(char::is_alphabetic) {
                        table.insert(cell.column, words);
                    }
                }
            }
            _ => {}
        }
    }
    found
}

/// What a reader sees at once, whatever program wrote it.
const STRIKING: [&str; 11] = [
    "w:b",
    "w:i",
    "w:u",
    "w:strike",
    "w:dstrike",
    "w:color",
    "w:highlight",
    "w:shd",
    "w:caps",
    "w:smallCaps",
    "w:vertAlign",
];

/// By unit: does it look otherwise than it was generated? Where that is not known, than the fresh build would look.
pub(super) fn changed(generated: &Generated, units: &[Unit], fresh: Option<&Generated>) -> Vec<bool> {
    let pairs = generated.units.iter().zip(units);
    pairs.map(|(old, unit)| looks_otherwise(old, unit, fresh)).collect()
}

fn looks_otherwise(old: &GeneratedUnit, unit: &Unit, fresh: Option<&Generated>) -> bool {
    let same = |new: &&GeneratedUnit| new.content == old.content;
    // A blank line is drawn as long as its neighbour asks for: there are several, and they do not look alike.
    let drawn = || fresh?.units.iter().find(same).filter(|_| !old.content.is_blank())?.looks;
    old.looks.or_else(drawn).is_some_and(|looks| looks != unit.looks)
}

/// True where so many units look otherwise that another program has saved the file, and nobody has gone over it.
pub(super) fn resaved(changed: &[bool]) -> bool {
    let differing = changed.iter().filter(|one| **one).count();
    differing > 12 || differing.saturating_mul(2) > changed.len() && changed.len() > 6
}

/// Do blocks of two files look different? After another program's saving only by what strikes the eye, because such a
/// program writes the rest down in its own way.
pub(super) fn differ((own, a): (&Work, &[Block]), (fresh, b): (&Work, &[Block]), resaved: bool) -> bool {
    if resaved {
        return striking(&own.main, a) != striking(&fresh.main, b);
    }
    let looks =
        |work: &Work, blocks: &[Block]| work.units(blocks).into_iter().map(|unit| unit.looks).collect::<Vec<_>>();
    looks(own, a) != looks(fresh, b)
}

fn striking(part: &Part, blocks: &[Block]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for block in flat(blocks) {
        match block {
            Block::Paragraph(paragraph) => {
                let runs = paragraph.atoms(part).filter(|atom| matches!(atom.kind, AtomKind::Text(_)));
                for properties in runs.filter_map(|atom| atom.run?.properties.clone()) {
                    found.extend(striking_in(part.slice(properties)));
                }
            }
            Block::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    found.extend(striking(part, &cell.blocks));
                }
            }
            _ => {}
        }
    }
    found
}

fn striking_in(properties: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (_, token) in elements(properties).filter(|(_, token)| STRIKING.contains(&token.name)) {
        let value = token.attribute("w:val").or_else(|| token.attribute("w:fill")).unwrap_or_default();
        if !matches!(value.as_str(), "0" | "false" | "none" | "auto" | "000000" | "baseline") {
            found.push(format!("{}={value}", token.name));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(body: &str) -> BTreeSet<String> {
        let part = Part::read(format!("<w:document><w:body>{body}</w:body></w:document>")).unwrap();
        striking(&part, &part.blocks)
    }

    #[test]
    fn another_programs_way_of_writing_is_no_look() {
        let own = "<w:p><w:pPr><w:widowControl/></w:pPr><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>a</w:t></w:r></w:p>";
        assert_eq!(seen(own), seen("<w:p><w:r><w:t>a</w:t></w:r></w:p>"));
        assert_ne!(seen(&own.replace("<w:b w:val=\"0\"/>", "<w:strike/>")), seen(own));
    }
}
