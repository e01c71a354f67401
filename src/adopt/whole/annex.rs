//! An annex as the language has it (phụ lục): label, title, what it is attached to, texts and tables.

use std::ops::Range;

use super::super::cells;
use super::super::front::{Front, of_reference};
use super::super::marks::{Plain, markdown};
use super::prose::{Habits, Prose};
use super::reading::Reading;
use super::table::{self, Manner};
use crate::compose::outline::Outline;
use crate::docx::adopt::{BlockText, LineText, TableText, WholeText, is_label};
use crate::parts::areas::{first_line, is_form_label, is_letterhead, line, signs};
use crate::parts::number;
use crate::plan::keys::{Id, name};
use crate::plan::write::{Written, pair};
use crate::viet::text::{bare, collapse, fold, is_upper};

/// An annex and what it tells of the plan.
#[derive(Clone, Debug, Default)]
pub(super) struct Annex {
    /// As it is called.
    pub label: Option<String>,
    pub title: Option<String>,
    /// The whole line in parentheses.
    pub reference: Option<String>,
    /// What the line tells of the plan; `None` where it speaks of another text.
    pub front: Option<Front>,
    /// Its pages lie across.
    pub landscape: bool,
    /// Texts and tables in order.
    pub parts: Vec<Part>,
    /// Which tables of the file are in it, from 1.
    pub tables: Vec<usize>,
    /// It is nothing but one table below its title.
    pub one_table: bool,
}

/// A part of an annex.
#[derive(Clone, Debug)]
pub(super) enum Part {
    Text(String),
    Table(Box<Reading>),
}

/// Reads the blocks of a range.
pub(super) fn annex(file: &str, whole: &WholeText, range: Range<usize>, manner: Manner) -> Annex {
    let blocks = whole.blocks.get(range.clone()).unwrap_or_default();
    let page = |at: usize| blocks.get(at).and_then(|(page, _)| whole.pages.get(*page));
    let tables =
        whole.blocks.iter().take(range.start).filter(|(_, block)| matches!(block, BlockText::Table(_))).count();
    let mut annex = Annex::default();
    let start = front(blocks, &mut annex);
    annex.landscape = (0..blocks.len()).any(|at| page(at).is_some_and(|page| page.landscape));
    let content: Vec<&BlockText> = blocks.iter().skip(start).map(|(_, block)| block).collect();
    let habits = Habits::of(content.iter().filter_map(|block| line(block)));
    let mut prose = Prose::new(habits, &whole.notes, Outline::default());
    let mut number = tables;
    number += blocks.iter().take(start).filter(|(_, block)| matches!(block, BlockText::Table(_))).count();
    let mut grids: Vec<&TableText> = Vec::new();
    let mut unit: Option<String> = None;
    let mut heading: Option<String> = None;
    for (at, block) in content.iter().enumerate() {
        match block {
            BlockText::Line(one) => {
                let text = collapse(&one.text);
                if !text.chars().any(char::is_alphanumeric) && one.label.is_none() {
                    continue;
                }
                let next = content.iter().skip(at.saturating_add(1)).find(|block| !is_blank(block));
                let above_table = next.is_some_and(|next| matches!(next, BlockText::Table(grid) if !is_layout(grid)));
                if above_table && is_unit(&text) {
                    unit = Some(markdown(&one.runs, Plain::default()));
                } else if above_table && one.bold && number::number(one).is_none() && heading.is_none() {
                    heading = Some(cells::escaped(&text));
                } else {
                    prose.line(one);
                }
            }
            BlockText::Table(grid) => {
                number = number.saturating_add(1);
                if is_layout(grid) {
                    grid.lines().for_each(|line| prose.line(line));
                    continue;
                }
                if manner == Manner::Drawn {
                    prose.markdown(table::markdown(grid));
                    continue;
                }
                let (text, outline) = prose.end();
                prose = Prose::new(habits, &whole.notes, outline);
                if !text.is_empty() {
                    annex.parts.push(Part::Text(text));
                }
                let mut reading = table::read(file, grid, &whole.notes, manner);
                let unit = unit.take().map(|unit| pair(Id::Unit, Written::text(unit)));
                let heading = heading.take().map(|heading| pair(Id::Heading, Written::text(heading)));
                reading.spec.splice(0..0, heading.into_iter().chain(unit));
                annex.tables.push(number);
                grids.push(grid);
                annex.parts.push(Part::Table(Box::new(reading)));
            }
        }
    }
    let (text, _) = prose.end();
    if !text.is_empty() {
        annex.parts.push(Part::Text(text));
    }
    apart(file, &grids, &whole.notes, &mut annex.parts);
    annex.one_table = matches!(annex.parts.as_slice(), [Part::Table(_)]);
    note_below(&mut annex.parts);
    annex
}

/// Several tables over one list are told apart by their groups: one whose rows lie only in part under groups of its own
/// is read without any.
fn apart(file: &str, grids: &[&TableText], notes: &[Vec<LineText>], parts: &mut [Part]) {
    if grids.len() < 2 {
        return;
    }
    let tables = parts.iter_mut().filter_map(|part| match part {
        Part::Table(reading) => Some(reading),
        Part::Text(_) => None,
    });
    let mut taken: Vec<String> = Vec::new();
    for (reading, grid) in tables.zip(grids) {
        let names = reading.groups();
        let clash = names.iter().any(|name| name.contains([';', '\n']) || taken.contains(name));
        if !names.is_empty() && (clash || !reading.begins_with_group()) {
            let own = table::read(file, grid, notes, Manner::Own);
            let above = std::mem::take(&mut reading.spec).into_iter();
            let above = above.filter(|(key, _)| [name(Id::Unit), name(Id::Heading)].contains(&key.as_str()));
            let spec = above.chain(own.spec.clone()).collect();
            **reading = Reading { spec, ..own };
        }
        taken.extend(names);
    }
}

/// A short text behind the last table is its note.
fn note_below(parts: &mut Vec<Part>) {
    let [.., Part::Table(reading), Part::Text(text)] = parts.as_mut_slice() else { return };
    let paragraphs = text.split("\n\n").count();
    if paragraphs > 4 || text.contains("\n#") || text.starts_with('#') || text.contains("[^") {
        return;
    }
    let note = text.clone();
    match reading.spec.iter_mut().find(|(key, _)| *key == name(Id::Note)) {
        Some((_, Written::Text(above))) => above.push_str(&format!("\n\n{note}")),
        _ => reading.spec.push(pair(Id::Note, Written::text(note))),
    }
    parts.pop();
}

/// The lines above the content; returns how many blocks they take.
fn front(blocks: &[(usize, BlockText)], annex: &mut Annex) -> usize {
    let lines: Vec<(usize, &LineText)> =
        blocks.iter().enumerate().map_while(|(at, (_, block))| line(block).map(|line| (at, line))).take(20).collect();
    let said = |line: &LineText| line.text.chars().any(char::is_alphanumeric);
    let mut rest = lines.iter().filter(|(_, line)| said(line)).peekable();
    let mut end = 0;
    let mut title: Vec<String> = Vec::new();
    if let Some((at, line)) = rest.next_if(|(_, line)| {
        let first = first_line(line);
        is_label(&first) || is_form_label(&first)
    }) {
        end = at.saturating_add(1);
        let first = first_line(line);
        // `Phụ lục II: Danh mục …`, `Phụ lục I` with the title below in the same paragraph.
        match first.split_once([':', '.']).filter(|(_, title)| !title.trim().is_empty()) {
            Some((label, own)) => {
                annex.label = Some(label.trim().to_owned());
                title.push(own.trim().to_owned());
            }
            None => annex.label = Some(first.trim_end_matches([':', '.']).to_owned()),
        }
        title.extend(line.text.trim().split('\n').skip(1).map(collapse).filter(|text| !text.is_empty()));
    }
    let is_reference = |text: &str| text.starts_with('(') && fold(text).contains("kemtheo");
    let reference = rest.clone().take(8).position(|(_, line)| is_reference(&collapse(&line.text)));
    let mut ended = false;
    for (index, (at, line)) in rest.clone().enumerate() {
        let text = collapse(&line.text);
        match reference {
            Some(reference) if index < reference => title.push(text),
            Some(reference) if index == reference => {
                let open = !text.contains(')');
                annex.reference = Some(text);
                ended = !open;
            }
            Some(_) if !ended => {
                ended = text.contains(')');
                annex.reference.iter_mut().for_each(|whole| whole.push_str(&format!(" {text}")));
            }
            None if line.centred
                && (line.bold || is_upper(&text))
                && number::number(line).is_none()
                && !is_unit(&text) =>
            {
                title.push(text);
            }
            _ => break,
        }
        end = at.saturating_add(1);
    }
    title.retain(|text| !text.is_empty());
    annex.title = (!title.is_empty()).then(|| title.join(" "));
    annex.front = annex.reference.as_ref().filter(|text| fold(text).contains("kehoach")).map(|text| of_reference(text));
    end
}

fn is_blank(block: &BlockText) -> bool {
    line(block).is_some_and(|line| !line.text.chars().any(char::is_alphanumeric))
}

/// `Đơn vị tính: triệu đồng`
fn is_unit(text: &str) -> bool {
    let bare = bare(text.trim_start_matches('('));
    text.chars().count() < 60 && ["don vi tinh", "don vi:", "dvt"].iter().any(|word| bare.starts_with(word))
}

/// A table of one cell, of one row, of a letterhead or a signature is no list of items: it sets texts beside each other.
pub(super) fn is_layout(grid: &TableText) -> bool {
    let rows = grid.rows.iter().filter(|row| row.cells.iter().any(|cell| !cell.plain().is_empty())).count();
    rows <= 1 || grid.rows.iter().all(|row| row.cells.len() <= 1) || is_letterhead(grid) || signs(grid)
}
