//! Hand edits that a plan says as well (sửa tay đã có trong kế hoạch): they stand in what it prints, so that nothing is lost
//! where that takes the place of what a person edited.

use std::collections::BTreeMap;

use super::super::change::{About, ChangeKind};
use super::super::content::{CellContent, Content, Line, Segment, Unit, trimmed};
use super::super::store::Generated;
use super::compare::{Headers, edits, entries};
use super::report::Edit;
use crate::diff::{Order, pair, staying};

/// Three states of a region: as generated, as a person left it, as the plan prints it now.
pub(super) struct States<'a> {
    pub generated: Vec<&'a Content>,
    pub now: Vec<&'a Content>,
    pub fresh: Vec<&'a Content>,
    /// From what is there now to what the plan prints, and whether both stand in the same order.
    from_now: BTreeMap<usize, (usize, bool)>,
    /// From what was generated to what the plan prints.
    from_generated: BTreeMap<usize, usize>,
}

impl<'a> States<'a> {
    /// The states of one region.
    pub fn of(generated: Vec<&'a Content>, now: Vec<&'a Content>, fresh: Vec<&'a Content>) -> Self {
        let from_now = partners(&now, &fresh);
        let from_generated = partners(&generated, &fresh).into_iter().map(|(x, (y, _))| (x, y)).collect();
        Self { generated, now, fresh, from_now, from_generated }
    }

    /// The states of a region, blank paragraphs at the end left out.
    pub fn of_region(kept: &'a Generated, now: &'a [Unit], new: &'a Generated) -> Self {
        let generated =
            |list: &'a Generated| trimmed(&list.units, |unit| &unit.content).iter().map(|unit| &unit.content);
        let now = trimmed(now, |unit| &unit.content).iter().map(|unit| &unit.content);
        Self::of(generated(kept).collect(), now.collect(), generated(new).collect())
    }

    /// What the plan prints in the place of a generated unit.
    pub fn printed_for(&self, generated: usize) -> Option<usize> {
        self.from_generated.get(&generated).copied()
    }

    /// What the plan prints in the place of a unit that is there now.
    pub fn printed_as(&self, now: usize) -> Option<usize> {
        self.from_now.get(&now).map(|(y, _)| *y)
    }

    /// What a person changed and the plan does not say, in the order of the text.
    pub fn unsaid(&self, headers: &Headers) -> Vec<Edit> {
        let mut all = edits(&self.generated, &self.now, headers, true);
        all.retain(|edit| edit.what.is_of_words() && !self.is_said(edit));
        all
    }

    /// True where the plan prints what a person's change says.
    pub fn is_said(&self, edit: &Edit) -> bool {
        let was = edit.from.and_then(|x| self.generated.get(x)).copied();
        let now = edit.unit.and_then(|y| self.now.get(y)).copied();
        let partner = edit.unit.and_then(|y| self.from_now.get(&y));
        let fresh = partner.and_then(|(z, in_order)| Some((*self.fresh.get(*z)?, *in_order)));
        match (edit.what, &edit.about) {
            (_, About::Page | About::Table(_) | About::Whole | About::Column(..)) => false,
            (ChangeKind::Removed, _) => edit.from.is_some_and(|x| !self.from_generated.contains_key(&x)),
            (ChangeKind::Moved, _) => fresh.is_some_and(|(_, in_order)| in_order),
            (ChangeKind::Added, _) => {
                now.zip(fresh).is_some_and(|(now, (fresh, in_order))| in_order && came_alike(now, fresh))
            }
            (_, About::Cell(..)) => {
                let cell = |content: Option<&'a Content>| content?.cells().get(edit.cell?);
                let other = |own: &CellContent| {
                    let (fresh, _) = fresh?;
                    fresh.cells().iter().find(|cell| (cell.column, cell.columns) == (own.column, own.columns))
                };
                cell(now).is_some_and(|own| {
                    let was = cell(was).map(|cell| cell.blocks.as_slice());
                    other(own).is_some_and(|other| blocks_alike(was, &own.blocks, &other.blocks))
                })
            }
            (_, About::Row(..)) => now.zip(fresh).is_some_and(|(now, (fresh, _))| now == fresh),
            (_, About::Paragraph) => match (now, fresh) {
                (Some(Content::Paragraph(own)), Some((Content::Paragraph(other), in_order))) => {
                    let was = match was {
                        Some(Content::Paragraph(line)) => Some(line),
                        _ => None,
                    };
                    in_order && lines_alike(was, own, other)
                }
                _ => false,
            },
        }
    }
}

/// Pairs two states, each with whether it stands in the same order; only rows may stand elsewhere.
fn partners(old: &[&Content], new: &[&Content]) -> BTreeMap<usize, (usize, bool)> {
    if old == new {
        return (0..old.len()).map(|at| (at, (at, true))).collect();
    }
    let pairs = pair(&entries(old), &entries(new), Order::Free).pairs;
    let stays = staying(&pairs.iter().map(|pair| pair.1).collect::<Vec<_>>());
    let is_row = |at: usize| old.get(at).is_some_and(|content| content.is_row());
    let kept = pairs.into_iter().zip(stays).filter(|((x, _), stays)| *stays || is_row(*x));
    kept.map(|((x, y), stays)| (x, (y, stays))).collect()
}

/// A unit that came says what the plan prints, but for what the plan counts: a number before a row, the mark before a line.
fn came_alike(now: &Content, fresh: &Content) -> bool {
    match (now, fresh) {
        (Content::Row(own), Content::Row(other)) => {
            let shape =
                |cells: &[CellContent]| cells.iter().map(|cell| (cell.column, cell.columns)).collect::<Vec<_>>();
            let alike = |(at, (own, other)): (usize, (&CellContent, &CellContent))| {
                let counted = at == 0 && is_count(&own.shown()) && is_count(&other.shown());
                counted || blocks_alike(None, &own.blocks, &other.blocks)
            };
            shape(own) == shape(other) && own.iter().zip(other).enumerate().all(alike)
        }
        (Content::Paragraph(own), Content::Paragraph(other)) => lines_alike(None, own, other),
        _ => now == fresh,
    }
}

fn blocks_alike(was: Option<&[Content]>, own: &[Content], other: &[Content]) -> bool {
    // Paragraphs that are as many as they were are the same ones.
    let was = was.filter(|was| was.len() == own.len());
    let alike = |(at, (own, other)): (usize, (&Content, &Content))| match (own, other) {
        (Content::Paragraph(own), Content::Paragraph(other)) => {
            let was = was.and_then(|was| match was.get(at)? {
                Content::Paragraph(line) => Some(line),
                _ => None,
            });
            lines_alike(was, own, other)
        }
        _ => own == other,
    };
    own.len() == other.len() && own.iter().zip(other).enumerate().all(alike)
}

/// A line says what the plan prints: all of it, or all but the number before it and the stop behind it where nobody typed
/// others than were generated.
fn lines_alike(was: Option<&Line>, own: &Line, other: &Line) -> bool {
    let spoken = |line: &Line| Line(line.0.iter().filter(|one| **one != Segment::Comment).cloned().collect());
    let (own, other) = (spoken(own), spoken(other));
    if own == other {
        return true;
    }
    let words = |line: &Line| match line.0.as_slice() {
        [Segment::Text(text)] => Some(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        _ => None,
    };
    let (Some(own), Some(other)) = (words(&own), words(&other)) else { return false };
    let ((mark, text, end), (fresh_mark, fresh, _)) = (counted(&own), counted(&other));
    let unchanged = was.is_none_or(|was| {
        words(was).is_some_and(|was| {
            let (before, said, behind) = counted(&was);
            // Who rewords a line may leave out its stop; who changes the stop alone means it.
            (mark == before || mark == fresh_mark) && (end == behind || text != said)
        })
    });
    unchanged && !text.is_empty() && text == fresh
}

/// A text without what a plan counts and sets by itself: the number or letter before it, the stop behind it.
fn counted(text: &str) -> (&str, &str, &str) {
    let first = text.split(' ').next().unwrap_or_default();
    let is_mark = first.ends_with(['.', ')']) && is_count(first.trim_end_matches(['.', ')']));
    let start = if is_mark { first.len() } else { 0 };
    let (mark, rest) = text.split_at_checked(start).unwrap_or(("", text));
    let said = rest.trim_end_matches(['.', ';', '/']);
    let end = rest.get(said.len()..).unwrap_or_default();
    (mark, said.trim(), end)
}

/// True for what a plan counts: nothing, `3`, `1.2`, `II`, `a`.
fn is_count(text: &str) -> bool {
    let text = text.trim_end_matches('.');
    let digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    let roman = |text: &str| text.chars().all(|c| "IVXLC".contains(c));
    let letter = text.chars().count() == 1 && text.chars().all(char::is_alphabetic);
    text.is_empty() || text.split('.').all(digits) || roman(text) || letter
}
