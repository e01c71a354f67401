//! The words of headers and footers (đầu trang, chân trang).

use std::collections::BTreeMap;

use super::super::content::{Content, Looks, Reading};
use super::super::file::relations;
use super::super::file::xml::Tokens;
use super::super::model::{Part, elements, is_on};
use super::super::sections::{self, Reference};
use super::super::work::Work;
use super::blocks::DiffBlock;
use super::difference::{Area, Found};
use super::{looks, prose};
use crate::diag::Diagnostics;

/// The paragraphs of headers and footers that are shown, over all sections.
#[derive(Debug, Default)]
pub(super) struct Shown {
    headers: Vec<DiffBlock>,
    footers: Vec<DiffBlock>,
}

/// What differs in the words of headers and footers. A field is no words; a section with the same headers as the one before it
/// adds nothing, so that an annex that came or went is no change of them.
pub(super) fn compare(old: &Shown, new: &Shown) -> Vec<(Area, Found)> {
    let mut found = Vec::new();
    let sides = [(Area::Header, &old.headers, &new.headers), (Area::Footer, &old.footers, &new.footers)];
    for (area, one, other) in sides {
        let placed = prose::compare(one, other, &mut looks::Looks::default());
        found.extend(placed.into_iter().map(|(_, found)| (area.clone(), found)));
    }
    found
}

pub(super) fn shown(work: &Work) -> Result<Shown, Diagnostics> {
    let relations = work.package.relations(work.package.main())?;
    let even_too = even_pages_differ(work)?;
    let mut words: BTreeMap<String, Vec<String>> = BTreeMap::new();
    // A section without a header of a kind has that of the section before it (ECMA-376, § 17.10.5).
    let mut named: BTreeMap<(bool, &'static str), String> = BTreeMap::new();
    let mut last: [Vec<Vec<String>>; 2] = Default::default();
    let mut shown = Shown::default();
    for section in &work.main.sections {
        let properties = work.main.slice(section.properties.clone());
        for Reference { footer, pages, id } in sections::named(properties) {
            named.insert((footer, pages), id);
        }
        let first = elements(properties).any(|(_, token)| token.name == "w:titlePg" && is_on(&token));
        let mut here: [Vec<Vec<String>>; 2] = Default::default();
        for ((footer, pages), id) in &named {
            if (*pages == "first" && !first) || (*pages == "even" && !even_too) {
                continue;
            }
            let Some(target) = relations.iter().find(|one| one.id == *id && !one.external) else { continue };
            if !words.contains_key(&target.target) {
                words.insert(target.target.clone(), lines(work, &target.target)?);
            }
            let said = words.get(&target.target).cloned().unwrap_or_default();
            let [headers, footers] = &mut here;
            let list = if *footer { footers } else { headers };
            if !said.is_empty() && !list.contains(&said) {
                list.push(said);
            }
        }
        let all = [&mut shown.headers, &mut shown.footers];
        for ((here, last), all) in here.iter().zip(&last).zip(all) {
            let new = here.iter().filter(|said| !last.contains(said)).flatten();
            all.extend(new.map(|line| DiffBlock::Paragraph(line.clone(), Looks::default())));
        }
        last = here;
    }
    Ok(shown)
}

/// The paragraphs of a header that say something, those of tables too.
fn lines(work: &Work, part: &str) -> Result<Vec<String>, Diagnostics> {
    let part = Part::of(&work.package, part)?;
    let reading = Reading { part: &part, notes: &work.notes, styles: &work.styles };
    let mut found = Vec::new();
    for unit in reading.units(&part.blocks) {
        match &unit.content {
            Content::Paragraph(line) => found.push(line.shown()),
            Content::Row(cells) => cells.iter().for_each(|cell| found.extend(cell.lines())),
            Content::TableStart | Content::TableEnd => {}
        }
    }
    found.retain(|line| !line.is_empty());
    Ok(found)
}

/// Even pages have headers of their own (`w:evenAndOddHeaders`, § 17.10.1); without it, what is named for them is not shown.
fn even_pages_differ(work: &Work) -> Result<bool, Diagnostics> {
    let Some(part) = work.package.related(work.package.main(), relations::SETTINGS)?.pop() else { return Ok(false) };
    let settings = work.package.text(&part)?;
    let on = Tokens::of(&settings).flatten().find(|token| token.name == "w:evenAndOddHeaders");
    Ok(on.is_some_and(|token| is_on(&token)))
}
