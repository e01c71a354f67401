//! What a region of others' words will consist of (các bước): which of its units stay, which come from the plan.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::super::content::{CellContent, Content, Digest};
use super::super::model::Merge;
use super::super::store::{Generated, GeneratedUnit};
use crate::diff::equal;
use crate::viet::text::fold;

/// A part of a region to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Units of the file that stay, by their place.
    Stays(Range<usize>),
    /// Units of the fresh build, by their place.
    Fresh(Range<usize>),
}

/// Units that belong together, and the digests of what the plan prints for them.
struct Group {
    prints: Vec<Digest>,
    units: Range<usize>,
}

/// What a region will consist of: what is there where the plan prints what it printed, the fresh build elsewhere.
/// Rows of the two that do not fit together in one table are all fresh. `digests`: of the fresh units, as the version
/// took them that wrote the store.
pub(super) fn planned(own: &Generated, fresh: &Generated, digests: &[Digest]) -> Vec<Step> {
    let groups = groups(own);
    let flat: Vec<Digest> = groups.iter().flat_map(|group| group.prints.iter().cloned()).collect();
    let partner: BTreeMap<usize, usize> = equal(&flat, digests).into_iter().collect();
    let mut steps = Vec::new();
    let (mut at, mut done) = (0usize, 0usize);
    for group in &groups {
        let wanted = group.prints.len();
        let first = partner.get(&at).copied();
        let whole = first.is_some_and(|first| {
            let follows = |step: usize| partner.get(&at.saturating_add(step)) == Some(&first.saturating_add(step));
            wanted > 0 && (0..wanted).all(follows)
        });
        if let (Some(first), true) = (first, whole) {
            push(&mut steps, Step::Fresh(done..first));
            push(&mut steps, Step::Stays(group.units.clone()));
            done = first.saturating_add(wanted);
        }
        at = at.saturating_add(wanted);
    }
    push(&mut steps, Step::Fresh(done..fresh.units.len()));
    if fits(&steps, own, fresh) { steps } else { without_tables(&steps, own, fresh) }
}

fn push(steps: &mut Vec<Step>, step: Step) {
    match (steps.last_mut(), step) {
        (_, Step::Stays(range) | Step::Fresh(range)) if range.is_empty() => {}
        (Some(Step::Stays(last)), Step::Stays(range)) if last.end == range.start => last.end = range.end,
        (Some(Step::Fresh(last)), Step::Fresh(range)) if last.end == range.start => last.end = range.end,
        (_, step) => steps.push(step),
    }
}

fn groups(own: &Generated) -> Vec<Group> {
    let mut found: Vec<Group> = Vec::new();
    for (at, unit) in own.units.iter().enumerate() {
        let next = at.saturating_add(1);
        match (&unit.prints, found.last_mut()) {
            (Some(prints), Some(last)) if prints.is_empty() && last.units.end == at => last.units.end = next,
            (Some(prints), _) => found.push(Group { prints: prints.clone(), units: at..next }),
            // What a renewal printed is as the plan prints it.
            (None, _) => found.push(Group { prints: vec![Digest::of(&unit.content)], units: at..next }),
        }
    }
    found
}

/// The contents of steps in order.
fn of_steps<'a>(steps: &[Step], own: &'a Generated, fresh: &'a Generated) -> Vec<&'a Content> {
    let units = |step: &Step| match step {
        Step::Stays(range) => own.units.get(range.clone()).unwrap_or_default(),
        Step::Fresh(range) => fresh.units.get(range.clone()).unwrap_or_default(),
    };
    steps.iter().flat_map(units).map(|unit| &unit.content).collect()
}

/// True where all rows of a table have as many columns, and a merge goes on only under a cell that it goes on from.
fn fits(steps: &[Step], own: &Generated, fresh: &Generated) -> bool {
    let mut above: Option<&[CellContent]> = None;
    for content in of_steps(steps, own, fresh) {
        let Content::Row(row) = content else {
            above = None;
            continue;
        };
        let width = |cells: &[CellContent]| cells.iter().map(|cell| cell.columns).fold(0, usize::saturating_add);
        let merged: BTreeSet<usize> =
            above.into_iter().flatten().filter(|cell| cell.merge != Merge::None).map(|cell| cell.column).collect();
        let even = above.is_none_or(|above| width(above) == width(row));
        let goes_on = row.iter().filter(|cell| cell.merge == Merge::Continue);
        if !even || !goes_on.into_iter().all(|cell| merged.contains(&cell.column)) {
            return false;
        }
        above = Some(row);
    }
    true
}

/// Steps that keep only what comes before the first table and after the last.
fn without_tables(steps: &[Step], own: &Generated, fresh: &Generated) -> Vec<Step> {
    let outside = |units: &[GeneratedUnit]| {
        let first = units.iter().position(|unit| unit.content == Content::TableStart).unwrap_or(units.len());
        let last = units.iter().rposition(|unit| unit.content == Content::TableEnd);
        (first, last.map_or(0, |at| at.saturating_add(1)).max(first))
    };
    let ((own_first, own_last), (first, last)) = (outside(&own.units), outside(&fresh.units));
    let mut out = Vec::new();
    for step in steps {
        match step {
            Step::Stays(range) if range.end <= own_first => push(&mut out, step.clone()),
            Step::Fresh(range) => push(&mut out, Step::Fresh(range.start.min(first)..range.end.min(first))),
            Step::Stays(_) => {}
        }
    }
    push(&mut out, Step::Fresh(first..last));
    for step in steps {
        match step {
            Step::Stays(range) if range.start >= own_last => push(&mut out, step.clone()),
            Step::Fresh(range) => push(&mut out, Step::Fresh(range.start.max(last)..range.end.max(last))),
            Step::Stays(_) => {}
        }
    }
    out
}

/// True where a unit of the region stays as it is.
pub(super) fn stays(steps: &[Step], at: usize) -> bool {
    steps.iter().any(|step| matches!(step, Step::Stays(range) if range.contains(&at)))
}

/// Aligns what a plan prints with what is there: which units of the one belong to which of the other. Every unit belongs
/// somewhere; a line that only one of the two has belongs to the one above it.
pub(super) fn aligned(own: &Generated, prints: &Generated) -> Vec<(Range<usize>, Range<usize>)> {
    let keys = |list: &Generated| list.contents().map(key).collect::<Vec<String>>();
    let (a, b) = (keys(own), keys(prints));
    let mut paired = equal(&a, &b);
    paired.retain(|(x, _)| a.get(*x).is_some_and(|key| !key.is_empty()));
    paired.push((a.len(), b.len()));
    let mut out: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    let (mut x, mut y) = (0usize, 0usize);
    for (to_x, to_y) in paired {
        let (left, right) = (to_x.saturating_sub(x), to_y.saturating_sub(y));
        if left == right {
            out.extend((x..to_x).zip(y..to_y).map(|(x, y)| (y..y.saturating_add(1), x..x.saturating_add(1))));
        } else if left > 0 && right > 0 {
            out.push((y..to_y, x..to_x));
        } else if let Some((prints, units)) = out.last_mut() {
            (prints.end, units.end) = (to_y, to_x);
        } else {
            // Before anything that belongs together: with the first pair.
            out.push((y..to_y, x..to_x));
        }
        if to_x < a.len() && to_y < b.len() {
            out.push((to_y..to_y.saturating_add(1), to_x..to_x.saturating_add(1)));
        }
        (x, y) = (to_x.saturating_add(1), to_y.saturating_add(1));
    }
    match out.as_slice() {
        [(prints, units), second, ..] if prints.is_empty() || units.is_empty() => {
            let joined = (prints.start..second.0.end, units.start..second.1.end);
            out.splice(0..2, [joined]);
        }
        _ => {}
    }
    out
}

/// What two units of the same meaning share: their letters, and of title lines their kind.
fn key(content: &Content) -> String {
    let folded: String = fold(&content.shown()).chars().filter(|c| c.is_alphanumeric()).collect();
    match content {
        Content::TableStart => "<table>".to_owned(),
        Content::TableEnd => "</table>".to_owned(),
        Content::Row(_) => format!("<row>{folded}"),
        Content::Paragraph(_) if folded.starts_with("phuluc") && folded.len() < 16 => "phuluc".to_owned(),
        Content::Paragraph(line) if line.shown().starts_with('(') && folded.contains("kemtheo") => "kemtheo".to_owned(),
        Content::Paragraph(_) => folded,
    }
}
