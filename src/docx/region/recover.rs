//! The second finder (tìm lại vùng mất dấu): where a region is whose marks were deleted, moved or doubled up.
//!
//! What was generated is known from the store, or at least by its fingerprint. A region is recovered where exactly one
//! place in the text fits, and nothing that a person wrote is taken in:
//!
//! - whole blocks, one behind the other, that say exactly what was generated, with at least one of the marks that are
//!   left among them;
//! - or, from the one mark that is left to the neighbour (another region, a section break, the end of the flow), blocks
//!   that say nothing but what was generated, if most of that is there: a paragraph or row was deleted with its mark.
//!
//! Of two places that fit nobody knows which one is meant; then nothing is recovered.

use std::ops::Range;

use super::super::content::{Content, Fingerprint, Reading, trimmed};
use super::super::file::xml::Edits;
use super::super::model::{Block, Part};
use super::RegionId;
use super::locate::{Located, Lost, Regions, by_marks, marks};
use super::mark::{Closing, marked};

/// A table of more rows is no layout table, in whose cells a region may be.
const LAYOUT_ROWS: usize = 12;
/// A region without a store is looked for within so many blocks from the mark that is left.
const FARTHEST: usize = 256;

/// What is known of a region as it was generated.
#[derive(Clone, Debug, Default)]
pub(in crate::docx) struct Known<'a> {
    /// What it said; empty where nobody knows.
    pub contents: Vec<&'a Content>,
    /// Its fingerprint.
    pub print: Option<&'a str>,
}

/// A block and what it says.
struct Entry {
    span: Range<usize>,
    contents: Vec<Content>,
    ends_section: bool,
    ruled: bool,
}

impl Entry {
    fn is_blank(&self) -> bool {
        self.contents.iter().all(Content::is_blank)
    }
}

/// The blocks of every flow that a region may be in.
pub(in crate::docx) struct Index {
    flows: Vec<Vec<Entry>>,
}

impl Index {
    /// Reads what the blocks of a part say.
    pub(in crate::docx) fn of(reading: &Reading<'_>) -> Index {
        let mut flows = Vec::new();
        gather(reading, &reading.part.blocks, &mut flows);
        Index { flows }
    }

    /// The whole blocks of a region whose marks do not tell where it is, or tell a part of it only.
    pub(in crate::docx) fn find(
        &self,
        part: &Part,
        regions: &Regions,
        id: &RegionId,
        known: &Known<'_>,
    ) -> Option<Range<usize>> {
        let found = regions.get(id)?;
        if matches!(found, Err(Lost::Twice(_))) {
            return None;
        }
        let taken = regions.values().flatten().filter(|one| one.id != *id).map(|one| one.outer.clone()).collect();
        let left = [id.first_mark(), id.last_mark()].map(|name| marks(part, &name).first().map(|mark| mark.start));
        let search = Search { index: self, known, taken, left };
        match found {
            Ok(own) => search.exact().filter(|range| contains(range, own)),
            Err(_) => {
                // Another region's mark may stand in it: then its own are right.
                let is_marked = |range: &Range<usize>| by_marks(part, id).is_ok_and(|own| own.inner == *range);
                search.exact().or_else(|| search.bounded()).filter(|range| !is_marked(range))
            }
        }
    }
}

fn contains(range: &Range<usize>, own: &Located) -> bool {
    range.start <= own.inner.start && own.inner.end <= range.end && *range != own.inner
}

fn gather(reading: &Reading<'_>, blocks: &[Block], flows: &mut Vec<Vec<Entry>>) {
    let mut flow = Vec::new();
    for block in blocks {
        let paragraph = block.paragraph();
        match block {
            Block::Mark(_) => continue,
            Block::Container(container) => gather(reading, &container.blocks, flows),
            Block::Table(table) if table.rows.len() <= LAYOUT_ROWS => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.for_each(|cell| gather(reading, &cell.blocks, flows));
            }
            _ => {}
        }
        flow.push(Entry {
            span: block.span(),
            contents: reading.units(std::slice::from_ref(block)).into_iter().map(|unit| unit.content).collect(),
            ends_section: paragraph.is_some_and(|paragraph| paragraph.section.is_some()),
            ruled: paragraph.is_some_and(|paragraph| paragraph.read_properties(reading.part).ruled),
        });
    }
    flows.push(flow);
}

/// One region that is looked for.
struct Search<'a> {
    index: &'a Index,
    known: &'a Known<'a>,
    /// Where the other regions are.
    taken: Vec<Range<usize>>,
    /// Where its first and its last mark are, as far as they are left.
    left: [Option<usize>; 2],
}

impl<'a> Search<'a> {
    /// The stretches of flows between other regions and section breaks.
    fn stretches(&self) -> impl Iterator<Item = &'a [Entry]> {
        let is_border = |entry: &Entry| {
            entry.ends_section || self.taken.iter().any(|one| one.start < entry.span.end && entry.span.start < one.end)
        };
        self.index.flows.iter().flat_map(move |flow| flow.split(is_border)).filter(|stretch| !stretch.is_empty())
    }

    /// The one place that says exactly what was generated.
    fn exact(&self) -> Option<Range<usize>> {
        let wanted = trimmed(&self.known.contents, |content| content);
        let mut found: Vec<Range<usize>> = Vec::new();
        for stretch in self.stretches() {
            let runs = if wanted.is_empty() { self.by_print(stretch) } else { self.by_contents(stretch, wanted) };
            found.extend(runs.into_iter().filter_map(|run| self.with_marks(stretch, run)));
        }
        match found.as_slice() {
            [one] => Some(one.clone()),
            _ => None,
        }
    }

    /// First and last block of each run that says what is wanted; blank ones that were generated behind belong to it.
    fn by_contents(&self, stretch: &[Entry], wanted: &[&Content]) -> Vec<(usize, usize)> {
        let blank = self.known.contents.len().saturating_sub(wanted.len());
        let starts = (0..stretch.len())
            .filter(|at| stretch.get(*at).and_then(|one| one.contents.first()) == wanted.first().copied());
        let run = |from: usize| {
            let (mut at, mut rest) = (from, wanted);
            while !rest.is_empty() {
                let contents = &stretch.get(at)?.contents;
                let (own, after) = rest.split_at_checked(contents.len())?;
                if !own.iter().copied().eq(contents) {
                    return None;
                }
                (at, rest) = (at.saturating_add(1), after);
            }
            let behind = stretch.get(at..)?.iter().take(blank).take_while(|entry| entry.is_blank()).count();
            Some((from, at.saturating_add(behind).checked_sub(1)?))
        };
        starts.filter_map(run).collect()
    }

    /// [`Search::by_contents`] where only the fingerprint is known: from the mark that is left, or the whole stretch.
    fn by_print(&self, stretch: &[Entry]) -> Vec<(usize, usize)> {
        let Some(print) = self.known.print.filter(|print| Fingerprint::is_current(print)) else { return Vec::new() };
        let place =
            |mark: Option<usize>| stretch.iter().position(|entry| mark.is_some_and(|at| entry.span.contains(&at)));
        let says = |run: &[Entry]| Fingerprint::of(run.iter().flat_map(|entry| &entry.contents)) == print;
        let solid = |list: &[Entry]| list.iter().position(|entry| !entry.is_blank());
        match self.left.map(place) {
            [Some(from), _] => {
                let mut so_far = Fingerprint::new();
                let ends = stretch.iter().enumerate().skip(from).take(FARTHEST).find_map(|(at, entry)| {
                    entry.contents.iter().for_each(|content| so_far.push(content));
                    (so_far.clone().finish() == print).then_some(at)
                });
                let behind = |at: usize| {
                    let rest = stretch.get(at.saturating_add(1)..).unwrap_or_default();
                    at.saturating_add(rest.iter().take_while(|entry| entry.is_blank() && entry.ruled).count())
                };
                ends.map(|at| (from, behind(at))).into_iter().collect()
            }
            [None, Some(to)] => {
                let starts = (0..=to).rev().take(FARTHEST);
                let fits = |from: &usize| stretch.get(*from..=to).is_some_and(says);
                starts
                    .filter(fits)
                    .filter(|from| stretch.get(*from).is_some_and(|one| !one.is_blank()))
                    .map(|from| (from, to))
                    .collect()
            }
            [None, None] => {
                let (Some(from), Some(to)) =
                    (solid(stretch), stretch.iter().rposition(|entry| !entry.is_blank() || entry.ruled))
                else {
                    return Vec::new();
                };
                stretch.get(from..=to).filter(|run| says(run)).map(|_| (from, to)).into_iter().collect()
            }
        }
    }

    /// The bytes of a run, if one of the marks that are left is in it or in the blank paragraph behind it, or none is
    /// left.
    fn with_marks(&self, stretch: &[Entry], (from, to): (usize, usize)) -> Option<Range<usize>> {
        let range = stretch.get(from)?.span.start..stretch.get(to)?.span.end;
        let behind = stretch.get(to.saturating_add(1)).filter(|entry| entry.is_blank()).map(|entry| entry.span.end);
        let near = range.start..behind.unwrap_or(range.end);
        let mut left = self.left.iter().flatten().peekable();
        (left.peek().is_none() || left.any(|at| near.contains(at))).then_some(range)
    }

    /// From the one mark that is left to the neighbour, where all blocks say nothing but what was generated.
    fn bounded(&self) -> Option<Range<usize>> {
        let (mark, is_first) = match self.left {
            [Some(first), None] => (first, true),
            [None, Some(last)] => (last, false),
            _ => return None,
        };
        let (stretch, at) = self.stretches().find_map(|stretch| {
            let at = stretch.iter().position(|entry| entry.span.contains(&mark))?;
            Some((stretch, at))
        })?;
        let half = if is_first { stretch.get(at..)? } else { stretch.get(..=at)? };
        let (from, to) = (half.iter().position(|one| !one.is_blank())?, half.iter().rposition(|one| !one.is_blank())?);
        let run = half.get(from..=to)?;
        // The mark that is left may be in a blank paragraph of the region.
        let range = if is_first {
            half.first()?.span.start..run.last()?.span.end
        } else {
            run.first()?.span.start..half.last()?.span.end
        };
        self.was_generated(run).then_some(range)
    }

    /// True where each paragraph was generated, in this order, and at least half the rows of each table; and where that
    /// is at least half of the region.
    fn was_generated(&self, run: &[Entry]) -> bool {
        let wanted = trimmed(&self.known.contents, |content| content);
        let mut rest = wanted.iter();
        let (mut matched, mut rows, mut strange) = (0usize, 0usize, 0usize);
        for content in run.iter().flat_map(|entry| &entry.contents) {
            match content {
                Content::TableStart => (rows, strange) = (0, 0),
                Content::TableEnd if strange > rows / 2 => return false,
                Content::TableEnd => {}
                Content::Row(_) => {
                    rows = rows.saturating_add(1);
                    let known = wanted.contains(&content);
                    strange = strange.saturating_add(usize::from(!known));
                    matched = matched.saturating_add(usize::from(known));
                }
                Content::Paragraph(_) if content.is_blank() => {}
                Content::Paragraph(_) => {
                    if !rest.any(|one| *one == content) {
                        return false;
                    }
                    matched = matched.saturating_add(1);
                }
            }
        }
        let all = wanted.iter().filter(|one| one.is_row() || matches!(one, Content::Paragraph(_)) && !one.is_blank());
        matched > 0 && matched.saturating_mul(2) >= all.count()
    }
}

/// A part with the marks of one region round these blocks and nowhere else. No paragraph comes or goes.
pub(in crate::docx) fn remarked(part: &Part, id: &RegionId, range: &Range<usize>) -> String {
    let mut edits = Edits::default();
    for name in [id.first_mark(), id.last_mark()] {
        for mark in part.bookmarks.named(&name) {
            let ends = [Some(mark.start.clone()), mark.end.clone()];
            let strays = ends.into_iter().flatten().filter(|end| !range.contains(&end.start));
            strays.for_each(|end| edits.replace(end, ""));
        }
    }
    let mut ids = part.ids.clone();
    let numbers = [ids.bookmark(), ids.bookmark()];
    edits.replace(range.clone(), marked(part.slice(range.clone()), id, numbers, Closing::Later));
    edits.apply(part)
}
