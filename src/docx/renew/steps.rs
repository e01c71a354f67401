//! What a region of others' words will consist of (các bước): which of its units stand, which come from the plan.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::super::canon::{self, ROW, TABLE, TABLE_END};
use super::super::store::{Kept, Line};
use super::compare;
use crate::diff::equal;

/// A part of a region to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Units that stand there, by their place.
    Stands(Range<usize>),
    /// Units of the fresh build, by their place.
    Fresh(Range<usize>),
}

/// Units that stand together, and the digests of what the plan prints for them.
struct Segment {
    prints: Vec<String>,
    lines: Range<usize>,
}

/// What a unit's text is remembered by: kinds and number of spaces are no difference.
pub(super) fn digest(text: &str) -> String {
    let mut even = String::with_capacity(text.len());
    for letter in text.chars() {
        let space = letter.is_whitespace() && !matches!(letter, '\n' | '\u{2028}' | '\u{2029}');
        if !(space && even.ends_with(' ')) {
            even.push(if space { ' ' } else { letter });
        }
    }
    canon::fingerprint(&even)
}

/// What a region will consist of: what stands where the plan prints what it printed, the fresh build elsewhere.
/// Rows of the two that do not fit together in one table are all fresh.
pub(super) fn planned(kept: &Kept, fresh: &Kept) -> Vec<Step> {
    let segments = segments(kept);
    let flat: Vec<&str> = segments.iter().flat_map(|segment| segment.prints.iter().map(String::as_str)).collect();
    let known: BTreeSet<&str> = flat.iter().copied().collect();
    // Older files remember the text with its spaces as they were.
    let remembered = |line: &Line| {
        let whole = canon::fingerprint(&line.text);
        if known.contains(whole.as_str()) { whole } else { digest(&line.text) }
    };
    let digests: Vec<String> = fresh.lines.iter().map(remembered).collect();
    let digests: Vec<&str> = digests.iter().map(String::as_str).collect();
    let partner: BTreeMap<usize, usize> = equal(&flat, &digests).into_iter().collect();
    let mut steps = Vec::new();
    let (mut at, mut done) = (0usize, 0usize);
    for segment in &segments {
        let wanted = segment.prints.len();
        let first = partner.get(&at).copied();
        let whole = first.is_some_and(|first| {
            let follows = |step: usize| partner.get(&at.saturating_add(step)) == Some(&first.saturating_add(step));
            wanted > 0 && (0..wanted).all(follows)
        });
        if let (Some(first), true) = (first, whole) {
            push(&mut steps, Step::Fresh(done..first));
            push(&mut steps, Step::Stands(segment.lines.clone()));
            done = first.saturating_add(wanted);
        }
        at = at.saturating_add(wanted);
    }
    push(&mut steps, Step::Fresh(done..fresh.lines.len()));
    if fits(&steps, kept, fresh) { steps } else { without_tables(&steps, kept, fresh) }
}

fn push(steps: &mut Vec<Step>, step: Step) {
    match (steps.last_mut(), step) {
        (_, Step::Stands(range) | Step::Fresh(range)) if range.is_empty() => {}
        (Some(Step::Stands(last)), Step::Stands(range)) if last.end == range.start => last.end = range.end,
        (Some(Step::Fresh(last)), Step::Fresh(range)) if last.end == range.start => last.end = range.end,
        (_, step) => steps.push(step),
    }
}

fn segments(kept: &Kept) -> Vec<Segment> {
    let mut found: Vec<Segment> = Vec::new();
    for (at, line) in kept.lines.iter().enumerate() {
        let next = at.saturating_add(1);
        match (line.prints.as_deref(), found.last_mut()) {
            (Some(""), Some(last)) if last.lines.end == at => last.lines.end = next,
            (Some(prints), _) => {
                found.push(Segment { prints: prints.split(' ').map(str::to_owned).collect(), lines: at..next });
            }
            // What a renewal printed is as the plan prints it.
            (None, _) => found.push(Segment { prints: vec![digest(&line.text)], lines: at..next }),
        }
    }
    found
}

/// The texts of steps in order.
fn of_steps<'a>(steps: &[Step], kept: &'a Kept, fresh: &'a Kept) -> Vec<&'a str> {
    let lines = |step: &Step| match step {
        Step::Stands(range) => kept.lines.get(range.clone()).unwrap_or_default(),
        Step::Fresh(range) => fresh.lines.get(range.clone()).unwrap_or_default(),
    };
    steps.iter().flat_map(lines).map(|line| line.text.as_str()).collect()
}

/// True where all rows of a table have as many columns, and a merge goes on only under a cell that it goes on from.
fn fits(steps: &[Step], kept: &Kept, fresh: &Kept) -> bool {
    let mut above: Option<Vec<compare::Cell>> = None;
    for text in of_steps(steps, kept, fresh) {
        if !text.starts_with(ROW) {
            above = None;
            continue;
        }
        let row = compare::cells(text);
        let goes_on = |cell: &&compare::Cell| cell.marks.contains('│');
        let bears = |cell: &compare::Cell| {
            let same = |other: &&compare::Cell| other.column == cell.column && other.marks.contains(['┬', '│']);
            above.as_ref().is_some_and(|above| above.iter().any(|other| same(&other)))
        };
        let even = above.as_ref().is_none_or(|above| width(above) == width(&row));
        if !even || !row.iter().filter(goes_on).all(bears) {
            return false;
        }
        above = Some(row);
    }
    true
}

/// How many grid columns a row covers.
fn width(cells: &[compare::Cell]) -> usize {
    let span = |cell: &compare::Cell| {
        let number = cell.marks.strip_prefix('×').and_then(|rest| rest.split_once('›'));
        number.and_then(|(number, _)| number.parse::<usize>().ok()).unwrap_or(1)
    };
    cells.iter().map(span).fold(0, usize::saturating_add)
}

/// Steps that keep only what stands before the first table and behind the last.
fn without_tables(steps: &[Step], kept: &Kept, fresh: &Kept) -> Vec<Step> {
    let outside = |lines: &[Line]| {
        let first = lines.iter().position(|line| line.text == TABLE).unwrap_or(lines.len());
        let last = lines.iter().rposition(|line| line.text == TABLE_END).map_or(0, |at| at.saturating_add(1));
        (first, last.max(first))
    };
    let ((own_first, own_last), (first, last)) = (outside(&kept.lines), outside(&fresh.lines));
    let mut out = Vec::new();
    for step in steps {
        match step {
            Step::Stands(range) if range.end <= own_first => push(&mut out, step.clone()),
            Step::Fresh(range) => push(&mut out, Step::Fresh(range.start.min(first)..range.end.min(first))),
            Step::Stands(_) => {}
        }
    }
    push(&mut out, Step::Fresh(first..last));
    for step in steps {
        match step {
            Step::Stands(range) if range.start >= own_last => push(&mut out, step.clone()),
            Step::Fresh(range) => push(&mut out, Step::Fresh(range.start.max(last)..range.end.max(last))),
            Step::Stands(_) => {}
        }
    }
    out
}
/// True where a unit of the region stays as it stands.
pub(super) fn stands(steps: &[Step], at: usize) -> bool {
    steps.iter().any(|step| matches!(step, Step::Stands(range) if range.contains(&at)))
}
