//! What others wrote and the plan would print otherwise (chữ có sẵn): an adopted annex stays as it stands, line by
//! line and row by row, until the plan says something else there.
//!
//! When a table is taken over and its rows become a plan, what that plan prints is laid beside what stands in the
//! file ([`stand`]), and each unit kept of the region remembers what the plan prints for it. A later renewal finds
//! the units the plan still prints alike ([`carried`]) and leaves them byte for byte ([`pieces`]), with whatever a
//! plan cannot say: pictures, footnotes, links, merges of the office's own.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::canon::{self, CELL, PARAGRAPH, ROW, TABLE, TABLE_END, UnitKind};
use super::super::file::properties;
use super::super::file::xml::IllFormed;
use super::super::file::{Package, whole};
use super::super::store::{Kept, Line};
use super::super::{seal, store};
use super::edit::Edit;
use super::keep::{self, Piece};
use super::steps::{Step, digest, planned};
use super::work::Work;
use super::{Request, compare, decide, evidence, means, shape};
use crate::diag::{Diagnostic, Diagnostics};
use crate::diff::equal;
use crate::viet::number::decimal;
use crate::viet::text::{collapse, fold, is_dash};

/// What a plan cannot carry of an annex that others made.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// What the plan would print otherwise: as it stands, as it would print.
    pub otherwise: Vec<Edit>,
    /// `picture`, `note` or `link`, and the row it stands in: the words of its first cell.
    pub things: Vec<(&'static str, String)>,
}

/// Remembers of every unit of a marked annex what a plan prints in its place; `fresh` is that plan as it builds.
pub fn stand(marked: &mut Package, fresh: &Package, id: &str) -> Result<Beside, Diagnostics> {
    let (work, new) = (Work::open(marked)?, Work::open(fresh)?);
    let region = format!("annex-{id}");
    let (Some(mut kept), Some(theirs)) = (work.kept(&region).cloned(), new.generated(&region)) else {
        return Ok(Beside::default());
    };
    let (own, prints) = (texts(&kept), texts(&theirs));
    let laid = beside(&own, &prints);
    for (prints_at, lines) in laid {
        let digests: Vec<String> =
            prints_at.filter_map(|at| theirs.lines.get(at)).map(|line| digest(&line.text)).collect();
        for (at, line) in kept.lines.iter_mut().enumerate().filter(|(at, _)| lines.contains(at)) {
            line.prints = Some(if at == lines.start { digests.join(" ") } else { String::new() });
        }
    }
    let found =
        Beside { otherwise: otherwise(&work, &region, &kept, &theirs), things: things(&work, &region, |_| false) };
    let mut store = work.store.clone().unwrap_or_default();
    store.regions.insert(region, kept);
    store::write(marked, &store)?;
    Ok(found)
}

/// What stands in a region that no plan can say: which kind, and the row or line; units that `stay` are left out.
fn things(work: &Work, region: &str, stays: impl Fn(usize) -> bool) -> Vec<(&'static str, String)> {
    let inner = shape::found(work, region).and_then(|found| work.main.get(found.inner)).unwrap_or_default();
    let mut found = Vec::new();
    let units = canon::units(inner, &work.notes).unwrap_or_default();
    for (_, unit) in units.iter().enumerate().filter(|(at, _)| !stays(*at)) {
        let raw = inner.get(unit.span.clone()).unwrap_or_default();
        let link = raw.contains("<w:hyperlink") || raw.contains("HYPERLINK ");
        let holds = [("picture", unit.text.contains('▣')), ("note", unit.text.contains('※')), ("link", link)];
        let words = if unit.kind == UnitKind::Row { compare::name(&unit.text) } else { compare::shown(&unit.text) };
        let name = if words.chars().any(char::is_alphanumeric) { words } else { "…".to_owned() };
        found.extend(holds.into_iter().filter(|(_, holds)| *holds).map(|(kind, _)| (kind, name.clone())));
    }
    found
}

/// Rows that came into a table of the office's own took its column widths: that is no edit of anybody's.
pub(super) fn settle_looks(work: &Work, id: &str, kept: &mut Kept) {
    let inner = shape::found(work, id).and_then(|found| work.main.get(found.inner)).unwrap_or_default();
    if !has_prints(kept) {
        return;
    }
    for (line, unit) in kept.lines.iter_mut().zip(canon::units(inner, &work.notes).unwrap_or_default()) {
        if line.text == unit.text && line.prints.is_none() {
            line.looks = unit.looks;
        }
    }
}

/// True where others wrote what stands in a region, or a part of it.
pub(super) fn is_foreign(work: &Work, id: &str) -> bool {
    // The last holds where the store was lost.
    seal::is_adopted(&work.prints, id) || work.kept(id).is_some_and(has_prints) || seal::has_own_page(&work.prints, id)
}

/// What differs in words from one state of a region to another; spaces alone are no difference, nor is a number that
/// Word counted by itself.
fn otherwise(work: &Work, region: &str, old: &Kept, new: &Kept) -> Vec<Edit> {
    let inner = shape::found(work, region).and_then(|found| work.main.get(found.inner)).unwrap_or_default();
    let units = canon::units(inner, &work.notes).unwrap_or_default();
    let counted = |unit: &&canon::Unit| inner.get(unit.span.clone()).is_some_and(|raw| raw.contains("<w:numPr"));
    let counted: Vec<String> = units.iter().filter(counted).map(|unit| compare::name(&unit.text)).collect();
    let (old, new) = (even(old), even(new));
    let old: Vec<&str> = old.iter().map(String::as_str).collect();
    let new: Vec<&str> = new.iter().map(String::as_str).collect();
    let mut found = compare::edits(&old, &new, &evidence::headers(inner, &units), true);
    let number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || c == '.');
    found.retain(|edit| !(edit.old.is_empty() && number(&edit.new) && counted.contains(&edit.row)));
    found
}

/// Texts of units as they are compared: one plain space wherever there are spaces of any kind, and none at the ends of
/// a cell's paragraphs; empty paragraphs at its end do not count; one kind of dash, and the comma in figures.
fn even(kept: &Kept) -> Vec<String> {
    let evened = |line: &Line| {
        let cells = line.text.split(CELL).map(|cell| {
            let parts = cell.split(PARAGRAPH).map(|part| with_comma(&collapse(part)));
            let joined = parts.collect::<Vec<_>>().join(&PARAGRAPH.to_string());
            let hyphen = |letter| if is_dash(letter) { '-' } else { letter };
            joined.trim_end_matches(PARAGRAPH).chars().map(hyphen).collect::<String>()
        });
        cells.collect::<Vec<_>>().join(CELL)
    };
    kept.lines.iter().map(evened).collect()
}

/// A figure as the program prints it: `0.50` is `0,50`.
fn with_comma(text: &str) -> String {
    let figure = decimal(text).is_ok_and(|read| read.decimals > 0);
    if figure && !text.contains(',') { text.replace('.', ",") } else { text.to_owned() }
}

/// What the renewal of an annex that others made changes in its words, each as K673.
pub(super) fn told(work: &Work, new: &Work, id: &str, name: &str) -> Diagnostics {
    let mut found = Diagnostics::default();
    let (Some(own), Some(kept), true) = (shape::found(work, id), new.generated(id), is_foreign(work, id)) else {
        return found;
    };
    let inner = work.main.get(own.inner).unwrap_or_default();
    let Ok(stands) = Kept::of(inner, &work.notes, None) else { return found };
    for edit in otherwise(work, id, &stands, &kept) {
        let told = Diagnostic::advice("K673", whole(work.package.name()));
        found.push(edit.filled(told, name).help("look"));
    }
    found
}

/// The fresh build as it will stand in the file: where the plan prints what it printed when the annex was taken
/// over, the units of the file are what counts as generated. Regions that are to be written over are left out.
pub(super) fn carried(
    work: &Work,
    fresh: &Package,
    request: &Request,
) -> Result<(Package, BTreeMap<String, Vec<Step>>), Diagnostics> {
    let mut steps = BTreeMap::new();
    let (mut new, mut store) = (None, store::Store::default());
    let names = decide::names(work);
    for (id, name) in names.iter().filter(|(id, _)| work.kept(id).is_some_and(has_prints)) {
        if request.replace.iter().any(|wanted| means(wanted, id, name)) {
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
        let (Some(kept), Some(theirs)) = (work.kept(id), new.generated(id)) else { continue };
        // Blocks within controls of a person's cannot be told apart.
        let own = shape::found(work, id).and_then(|found| work.main.get(found.inner)).unwrap_or_default();
        let list = planned(kept, &theirs);
        if own.contains("<w:sdt>") || !list.iter().any(|step| matches!(step, Step::Stands(_))) {
            continue;
        }
        let line = |step: &Step| match step {
            Step::Stands(range) => kept.lines.get(range.clone()).unwrap_or_default().to_vec(),
            Step::Fresh(range) => theirs.lines.get(range.clone()).unwrap_or_default().to_vec(),
        };
        let lines: Vec<Line> = list.iter().flat_map(line).collect();
        let standing = Kept { lines, page: theirs.page.clone() };
        new.prints.insert(seal::property(id), canon::fingerprint(&standing.text()));
        store.regions.insert(id.clone(), standing);
        steps.insert(id.clone(), list);
    }
    let mut package = fresh.clone();
    if let (Some(new), false) = (new, steps.is_empty()) {
        properties::change_custom(&mut package, &new.prints)?;
        store::write(&mut package, &store)?;
    }
    Ok((package, steps))
}

/// The pieces of a region as its steps say; `own` and `fresh` are the insides of the region. Rows that come into a
/// table of the office's own take its column widths.
pub(super) fn pieces(own: (&Work, &str), fresh: (&Work, &str), steps: &[Step]) -> Result<Vec<Piece>, IllFormed> {
    let (a, b) = (canon::units(own.1, &own.0.notes)?, canon::units(fresh.1, &fresh.0.notes)?);
    let end = |at: usize| at.checked_sub(1).and_then(|at| a.get(at)).map_or(0, |unit| unit.span.end);
    let mut grids = keep::grids(own.1, &a).into_iter();
    let mut grid: Option<Vec<u32>> = None;
    let mut out = Vec::new();
    for step in steps {
        match step {
            Step::Stands(range) => {
                let units = a.get(range.start..range.end.min(a.len())).unwrap_or_default();
                if units.iter().any(|unit| unit.kind == UnitKind::Head) {
                    grid = grids.next();
                }
                out.push(Piece::Own(end(range.start)..end(range.end.min(a.len()))));
            }
            Step::Fresh(range) => {
                for unit in b.get(range.clone()).unwrap_or_default() {
                    if unit.kind == UnitKind::Head {
                        (grid, _) = (None, grids.next());
                    }
                    let raw = fresh.1.get(unit.span.clone()).unwrap_or_default();
                    let row = grid.as_ref().filter(|_| unit.kind == UnitKind::Row);
                    out.push(Piece::New(row.map_or_else(|| raw.to_owned(), |grid| keep::widths(raw, grid))));
                }
            }
        }
    }
    out.push(Piece::Own(end(a.len())..own.1.len()));
    Ok(out)
}

fn has_prints(kept: &Kept) -> bool {
    kept.lines.iter().any(|line| line.prints.is_some())
}

fn texts(kept: &Kept) -> Vec<&str> {
    kept.lines.iter().map(|line| line.text.as_str()).collect()
}

/// Lays what a plan prints beside what stands: which units of the one belong to which of the other. Every unit
/// belongs somewhere; a line that only one of the two has belongs to the one above it.
fn beside(own: &[&str], prints: &[&str]) -> Vec<(Range<usize>, Range<usize>)> {
    let keys = |list: &[&str]| list.iter().map(|text| key(text)).collect::<Vec<String>>();
    let (keys_a, keys_b) = (keys(own), keys(prints));
    let a: Vec<&str> = keys_a.iter().map(String::as_str).collect();
    let b: Vec<&str> = keys_b.iter().map(String::as_str).collect();
    let mut paired = equal(&a, &b);
    paired.retain(|(x, _)| a.get(*x).is_some_and(|key| !key.is_empty()));
    paired.push((own.len(), prints.len()));
    let mut out: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    let (mut x, mut y) = (0usize, 0usize);
    for (to_x, to_y) in paired {
        let (left, right) = (to_x.saturating_sub(x), to_y.saturating_sub(y));
        if left == right {
            out.extend((x..to_x).zip(y..to_y).map(|(x, y)| (y..y.saturating_add(1), x..x.saturating_add(1))));
        } else if left > 0 && right > 0 {
            out.push((y..to_y, x..to_x));
        } else if let Some((prints, lines)) = out.last_mut() {
            (prints.end, lines.end) = (to_y, to_x);
        } else {
            // Before anything that belongs together: with the first pair.
            out.push((y..to_y, x..to_x));
        }
        if to_x < own.len() && to_y < prints.len() {
            out.push((to_y..to_y.saturating_add(1), to_x..to_x.saturating_add(1)));
        }
        (x, y) = (to_x.saturating_add(1), to_y.saturating_add(1));
    }
    match out.as_slice() {
        [(prints, lines), second, ..] if prints.is_empty() || lines.is_empty() => {
            let joined = (prints.start..second.0.end, lines.start..second.1.end);
            out.splice(0..2, [joined]);
        }
        _ => {}
    }
    out
}

/// What two units of the same meaning share: their letters, and of title lines their kind.
fn key(text: &str) -> String {
    if text == TABLE || text == TABLE_END {
        return text.to_owned();
    }
    let folded: String = fold(&compare::shown(text)).chars().filter(|c| c.is_alphanumeric()).collect();
    match text {
        row if row.starts_with(ROW) => format!("{ROW}{folded}"),
        _ if folded.starts_with("phuluc") && folded.len() < 16 => "phuluc".to_owned(),
        line if line.starts_with('(') && folded.contains("kemtheo") => "kemtheo".to_owned(),
        _ => folded,
    }
}
