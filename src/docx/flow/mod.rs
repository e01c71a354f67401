//! A Word file as it is to be set (tệp Word thành dòng chảy để dàn trang): every look resolved, every list numbered.
//!
//! What a paragraph or run looks like comes from document defaults, the style of its table, its style with those that one
//! is based on, its list, and its own properties, in this order (ECMA-376, § 17.7.2); `looks` reads one such layer,
//! `cascade` lays them upon one another. What cannot be set is told in the [`Flow`].

mod borders;
mod cascade;
mod drawing;
mod looks;
mod numbering;
mod paragraph;
mod section;
mod settings;
mod settled;
mod table;
#[cfg(test)]
mod tests;
mod theme;
mod walk;

use std::collections::HashMap;
use std::sync::Arc;

use super::file::Package;
use super::file::relations;
use super::file::xml::{self, Kind, Tokens};
use super::model::{Block as Read, Part, Styles, flat};
use crate::diag::Diagnostics;
use crate::layout::Flow;
use crate::layout::block::Block;
use crate::layout::flow::Day;
use cascade::Cascade;
use numbering::Lists;
use section::Edges;
use settings::Settings;
use theme::Theme;
use walk::Walk;

/// A Word file, ready to be set. Errors: K604 a part is damaged, K605 it is far too large, K607 it is not in the form
/// Word writes.
pub fn flow(package: &Package) -> Result<Flow, Diagnostics> {
    let main = package.main_part()?;
    if xml::conformance(&main).is_none() {
        return Err(package.foreign(package.main()));
    }
    let styles = Styles::of(package)?;
    let cascade = Cascade::of(&styles, Theme::of(package)?);
    let settings = Settings::of(package)?;
    let mut lists = Lists::of(package)?;
    let (title, day) = core(package);
    let mut flow = Flow {
        title,
        day,
        language: "vi-VN".to_owned(),
        tab: settings.tab,
        even_pages: settings.even_pages,
        shrinks: settings.mode >= 15,
        adds: settings.adds,
        ..Flow::default()
    };
    let footnotes = footnotes(package)?;
    let numbers: HashMap<String, usize> = numbered(&main, footnotes.as_ref());
    let mut edges = Edges::of(package)?;
    let mut blocks = flat(&main.blocks).peekable();
    // A file may end without saying what its last pages are like.
    let unsaid = main.sections.last().is_none_or(|section| section.paragraph.is_some());
    let ends = main.sections.iter().map(|section| (section.end(), main.slice(section.properties.clone())));
    for (end, properties) in ends.chain(unsaid.then_some((usize::MAX, ""))) {
        if end == usize::MAX && blocks.peek().is_none() && !main.sections.is_empty() {
            break;
        }
        let mut walk = Walk::new(&main, &cascade, &mut lists, &numbers, settings.mode);
        let mut found = Vec::new();
        while let Some(block) = blocks.next_if(|block| block.span().start < end) {
            walk.block(block, &mut found);
        }
        flow.left_out.extend(&walk.left_out);
        let made = edges.section(properties, found, &mut flow.left_out, &mut |part, left_out| {
            let mut lists = Lists::default();
            let nothing = HashMap::new();
            let mut walk = Walk::new(part, &cascade, &mut lists, &nothing, settings.mode).in_edge();
            let mut found = Vec::new();
            flat(&part.blocks).for_each(|block| walk.block(block, &mut found));
            left_out.extend(&walk.left_out);
            Arc::new(found)
        })?;
        flow.sections.push(made);
    }
    named(&main.blocks, &mut flow);
    if let Some(part) = &footnotes {
        notes(part, &numbers, &cascade, &mut lists, settings.mode, &mut flow);
    }
    Ok(flow)
}

/// What is between blocks and not known is named.
fn named(blocks: &[Read], flow: &mut Flow) {
    for block in blocks {
        match block {
            Read::Other(_) => flow.left_out.add("unknown", ""),
            Read::Container(container) => named(&container.blocks, flow),
            _ => {}
        }
    }
}

fn footnotes(package: &Package) -> Result<Option<Part>, Diagnostics> {
    let parts = package.related(package.main(), relations::FOOTNOTES)?;
    parts.first().map(|name| Part::of(package, name)).transpose()
}

/// The places of footnotes in the order of the text, by their ids.
fn numbered(main: &Part, notes: Option<&Part>) -> HashMap<String, usize> {
    let Some(notes) = notes else { return HashMap::new() };
    let there = |id: &&String| notes.notes.iter().any(|note| note.id == **id);
    let mut found = HashMap::new();
    for id in main.references.iter().filter(there) {
        let next = found.len();
        found.entry(id.clone()).or_insert(next);
    }
    found
}

/// Takes over the footnotes and the separator above them.
fn notes(
    part: &Part,
    numbers: &HashMap<String, usize>,
    cascade: &Cascade<'_>,
    lists: &mut Lists,
    mode: u32,
    flow: &mut Flow,
) {
    flow.notes = vec![Vec::new(); numbers.len()];
    for note in &part.notes {
        let place = numbers.get(&note.id).copied();
        let separator = place.is_none() && note.id != "0" && flow.separator.is_empty() && !numbers.is_empty();
        if place.is_none() && !separator {
            continue;
        }
        let nothing = HashMap::new();
        let mut walk = Walk::new(part, cascade, lists, &nothing, mode).in_note(place);
        let mut found: Vec<Block> = Vec::new();
        flat(&note.blocks).for_each(|block| walk.block(block, &mut found));
        flow.left_out.extend(&walk.left_out);
        match place.and_then(|at| flow.notes.get_mut(at)) {
            Some(place) => *place = found,
            None => flow.separator = found,
        }
    }
}

/// Title and day in the core properties, where they are told.
fn core(package: &Package) -> (String, Option<Day>) {
    let part = package.related("", relations::CORE).ok().and_then(|parts| parts.into_iter().next());
    let Some(list) = part.and_then(|part| package.text(&part).ok()) else { return (String::new(), None) };
    let mut inside = "";
    let (mut title, mut created, mut changed) = (String::new(), String::new(), String::new());
    for token in Tokens::of(&list).map_while(Result::ok) {
        match token.kind {
            Kind::Start => inside = token.name,
            Kind::End => inside = "",
            Kind::Text => match inside {
                "dc:title" => title.push_str(&xml::unescape(token.raw)),
                "dcterms:created" => created.push_str(token.raw),
                "dcterms:modified" => changed.push_str(token.raw),
                _ => {}
            },
            Kind::Empty | Kind::Other => {}
        }
    }
    (title, day(&changed).or_else(|| day(&created)))
}

/// `2023-01-30T00:00:00Z`
fn day(text: &str) -> Option<Day> {
    let mut parts = text.trim().split(['-', 'T']);
    let (year, month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((year, month, day))
}
