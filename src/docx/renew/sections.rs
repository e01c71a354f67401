//! Annexes that come and go, and their pages (thêm, bớt, xoay phụ lục).
//!
//! Each annex has a section of its own. The last section's properties are at the end of the body, so an annex added at
//! the end moves those into a small paragraph before it, and taking it away moves them back. The page of an annex that
//! others made is theirs, until the plan asks for another.

use std::ops::Range;

use super::super::file::xml::{Edits, Kind, Tokens};
use super::super::model::{Page, Section};
use super::super::region::{Located, RegionId};
use super::super::work::Work;
use super::super::{sections, write};
use crate::diag::Diagnostics;

/// The region of an id, where it is.
pub(super) fn found(work: &Work, id: &RegionId) -> Option<Located> {
    work.region(id).ok()
}

/// Properties of the section an annex of the fresh file is in.
pub(super) fn section_of<'a>(work: &'a Work, id: &RegionId) -> Option<&'a str> {
    let found = found(work, id)?;
    let (_, section) = work.main.section_at(found.outer.end)?;
    work.main.get(section.properties.clone())
}

/// Sets a new annex after `before`, or before `after`, or at the end.
pub(super) fn insert(
    work: &mut Work,
    fresh: &Work,
    id: &RegionId,
    before: Option<&RegionId>,
    after: Option<&RegionId>,
) -> Result<(), Diagnostics> {
    let Some(theirs) = found(fresh, id) else { return Ok(()) };
    let properties = section_of(fresh, id).unwrap_or_default().to_owned();
    let neighbour = before.or(after).and_then(|id| section_of(work, id)).map(str::to_owned);
    let properties = match neighbour {
        Some(neighbour) => sections::with_references(&properties, &sections::references(&neighbour)),
        None => related(work, fresh, &properties)?,
    };
    // It brings its marks along; a mark in the wrong place may have kept one of them out.
    let brought = work.bring(fresh, fresh.main.slice(theirs.inner), "")?;
    let region = work.marked(&brought, &theirs.id);
    let all = &work.main.sections;
    let place =
        |id: &RegionId| found(work, id).and_then(|found| work.main.section_at(found.outer.end)).map(|(at, _)| at);
    let mut edits = Edits::default();
    let own = |range: Range<usize>| work.main.get(range).unwrap_or_default();
    let section = before.and_then(place).and_then(|at| all.get(at));
    let follows = after.filter(|_| before.is_none()).and_then(place);
    if let Some(end) = section.and_then(|section| section.paragraph.as_ref()).map(|paragraph| paragraph.end) {
        edits.insert(end, region + &filler(&properties));
    } else if let Some(at) = follows {
        let start =
            at.checked_sub(1).and_then(|at| all.get(at)?.paragraph.clone()).map_or(work.main.body.start, |one| one.end);
        edits.insert(start, region + &filler(&properties));
    } else if let Some(last) = all.last() {
        let plain = filler("");
        let from = last.properties.start;
        let start = if own(0..from).ends_with(&plain) { from.saturating_sub(plain.len()) } else { from };
        let turn = filler(own(last.properties.clone()));
        edits.replace(start..last.properties.end, turn + &region + &plain + &properties);
    }
    let main = edits.apply(&work.main);
    work.set_main(main)
}

fn filler(section: &str) -> String {
    let mut out = String::new();
    write::filler(&mut out, section);
    out
}

/// A section's references to headers and footers, as they are called in this file.
fn related(work: &mut Work, fresh: &Work, properties: &str) -> Result<String, Diagnostics> {
    let mut out = properties.to_owned();
    for token in Tokens::of(properties).flatten() {
        if let Some(id) = token.attribute("r:id") {
            let own = work.relation(fresh, &id)?;
            out = out.replacen(token.raw, &token.raw.replace(&format!("\"{id}\""), &format!("\"{own}\"")), 1);
        }
    }
    Ok(out)
}

/// Takes an annex out, with its section where nothing else is in it.
pub(super) fn remove(work: &mut Work, id: &RegionId) -> Result<(), Diagnostics> {
    let Some(found) = found(work, id) else { return Ok(()) };
    let gone = work.main.get(found.inner.clone()).unwrap_or_default().to_owned();
    let all = &work.main.sections;
    let at = work.main.section_at(found.outer.end).map(|(at, _)| at);
    let before = at.and_then(|at| at.checked_sub(1)).and_then(|at| all.get(at));
    let section = at.and_then(|at| all.get(at));
    let start = before.and_then(|one| one.paragraph.as_ref()).map_or(work.main.body.start, |one| one.end);
    let mut edits = Edits::default();
    match (section, before) {
        (Some(Section { paragraph: Some(paragraph), visible: false, .. }), _)
            if is_alone(&work.main, start..paragraph.start, &found.outer) =>
        {
            edits.replace(start..paragraph.end, "");
        }
        (Some(Section { paragraph: None, properties, .. }), Some(before))
            if is_alone(&work.main, start..properties.start, &found.outer) =>
        {
            edits.replace(start..properties.end, work.main.slice(before.properties.clone()));
            edits.replace(before.properties.clone(), "");
        }
        _ => {
            let rest = work.main.get(found.outer.end..).unwrap_or_default();
            // A cell must keep a paragraph.
            let left = if rest.trim_start().starts_with("</w:tc>") { "<w:p/>" } else { "" };
            edits.replace(found.outer.clone(), left);
        }
    }
    let main = edits.apply(&work.main);
    work.set_main(main)?;
    work.drop_notes(&gone)
}

/// True where a stretch holds nothing but the region and empty paragraphs; LibreOffice puts an empty run into each.
fn is_alone(main: &str, stretch: Range<usize>, region: &Range<usize>) -> bool {
    let parts = [stretch.start..region.start, region.end..stretch.end];
    stretch.start <= region.start
        && region.end <= stretch.end
        && parts.into_iter().all(|part| {
            Tokens::of(main.get(part).unwrap_or_default()).flatten().all(|token| {
                token.kind == Kind::Text || matches!(token.name, "w:p" | "w:pPr" | "w:r") || is_look(token.name)
            })
        })
}

fn is_look(name: &str) -> bool {
    matches!(
        name,
        "w:spacing"
            | "w:ind"
            | "w:rPr"
            | "w:sz"
            | "w:szCs"
            | "w:pStyle"
            | "w:jc"
            | "w:rFonts"
            | "w:lang"
            | "w:b"
            | "w:bCs"
            | "w:i"
            | "w:iCs"
            | "w:keepNext"
            | "w:widowControl"
    )
}

/// Gives an annex's section size and margins of the fresh one's.
pub(super) fn turn(work: &mut Work, fresh: &Work, id: &RegionId) -> Result<(), Diagnostics> {
    let (Some(found), Some(theirs)) = (found(work, id), section_of(fresh, id)) else { return Ok(()) };
    let Some((_, section)) = work.main.section_at(found.outer.end) else { return Ok(()) };
    let own = work.main.get(section.properties.clone()).unwrap_or_default();
    let turned = sections::with_page_of(own, theirs);
    let mut edits = Edits::default();
    edits.replace(section.properties.clone(), turned);
    let main = edits.apply(&work.main);
    work.set_main(main)
}

/// Does the page of an annex turn to what the plan asks for? An office's own page stays as it is until the plan
/// asks for another: the first renewal knows its wish by how the page lies, every later one by what it was before.
pub(super) fn turns(work: &Work, id: &RegionId, pages: (Option<Page>, Option<Page>)) -> bool {
    let (Some(old), Some(new)) = pages else { return false };
    let first = work.kept(id).is_none() || work.seal.is_adopted(id);
    if work.seal.has_own_page(id) && first {
        return old.is_landscape() != new.is_landscape();
    }
    !old.is_like(&new)
}

/// True where an office's own page holds more than the annex: it is not the plan's to turn.
pub(super) fn shares_its_page(work: &Work, id: &RegionId) -> bool {
    let Some(found) = found(work, id).filter(|_| work.seal.has_own_page(id)) else { return false };
    let all = &work.main.sections;
    let Some((at, _)) = work.main.section_at(found.outer.end) else { return false };
    let before = at.checked_sub(1).and_then(|at| all.get(at)?.paragraph.clone());
    let start = before.map_or(work.main.body.start, |paragraph| paragraph.end);
    let end = all.get(at).map(|one| one.paragraph.as_ref().map_or(one.properties.start, |paragraph| paragraph.start));
    let visible = all.get(at).is_some_and(|one| one.visible);
    let around = [start..found.outer.start, found.outer.end..end.unwrap_or(found.outer.end)];
    visible || around.into_iter().any(|part| says(work.main.get(part).unwrap_or_default()))
}

/// True where a stretch holds anything that is seen on the page.
fn says(stretch: &str) -> bool {
    const SEEN: [&str; 7] = ["w:t", "w:tbl", "w:drawing", "w:pict", "w:object", "w:sym", "m:oMath"];
    Tokens::of(stretch).flatten().any(|token| SEEN.iter().any(|name| token.opens(name)))
}
