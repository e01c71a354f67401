//! Whether a changed text does just what it is for (chứng minh): the file's words are printed, and what else prints otherwise is
//! the same value in another place, or counted anew.

use std::collections::BTreeSet;

use crate::docx::change::{About, ChangeKind};
use crate::docx::renew::{Edit, Said, State, between};
use crate::viet::number::read_roman;

use super::candidate::{Case, Key, key};
use super::composed::Composed;

/// `None` where the text is not to be taken; else what prints otherwise beside the file's changes: region and words.
pub fn proven(base: &Composed, next: &Composed, targets: &[&Case]) -> Option<Vec<(String, String)>> {
    let open = |composed: &Composed| -> BTreeSet<Key> {
        let of = |state: &State| state.edits.iter().map(|(edit, _)| key(state, edit)).collect::<Vec<_>>();
        composed.states.iter().flat_map(of).collect()
    };
    let (before, after) = (open(base), open(next));
    if !after.is_subset(&before) || targets.iter().any(|case| after.contains(&case.key)) {
        return None;
    }
    if base.states.len() != next.states.len() {
        return None;
    }
    let words = Words::of(base, targets);
    let mut also = Vec::new();
    for (region, (old, new)) in base.states.iter().zip(&next.states).enumerate() {
        let own: Vec<&&Case> = targets.iter().filter(|case| case.region == region).collect();
        for edit in between(&old.fresh, &new.fresh) {
            if own.iter().any(|case| is_meant(case, &edit, old, new)) {
                continue;
            }
            match beside(&edit, old, new, &words)? {
                Beside::Counted => {}
                Beside::Same(words) => also.push((new.name.clone(), words)),
            }
        }
    }
    Some(also)
}

/// True where a change of what is printed is the one of the file.
fn is_meant(case: &Case, edit: &Edit, old: &State, new: &State) -> bool {
    let printed = case.edit.unit.and_then(|unit| new.printed_as.get(unit).copied().flatten());
    let was = case.edit.from.and_then(|from| old.printed_for.get(from).copied().flatten());
    match (case.edit.what, edit.what) {
        (ChangeKind::Removed, ChangeKind::Removed) => was.is_some() && was == edit.from,
        (ChangeKind::Moved, ChangeKind::Moved) => true,
        (ChangeKind::Added, ChangeKind::Added) => printed.is_some() && printed == edit.unit,
        (ChangeKind::Edited, ChangeKind::Edited) => {
            let column = |state: &[Said], unit: Option<usize>, cell: Option<usize>| {
                Some(state.get(unit?)?.cells.get(cell?)?.columns)
            };
            let same = column(&new.now, case.edit.unit, case.edit.cell) == column(&new.fresh, edit.unit, edit.cell);
            printed.is_some() && printed == edit.unit && same
        }
        _ => false,
    }
}

/// What prints otherwise and is not the file's change.
enum Beside {
    /// Numbers, sums, the stop behind a line.
    Counted,
    /// The same words in another place.
    Same(String),
}

fn beside(edit: &Edit, old: &State, new: &State, words: &Words) -> Option<Beside> {
    let unit = |list: &[Said], at: Option<usize>| -> Vec<String> {
        let said = at.and_then(|at| list.get(at));
        let cells = said.map(|said| said.cells.as_slice()).unwrap_or_default();
        let cells = cells.iter().enumerate().filter(|(at, _)| edit.cell.is_none_or(|cell| cell == *at));
        cells.flat_map(|(_, cell)| cell.lines.clone()).collect()
    };
    let (before, after) = match edit.what {
        ChangeKind::Removed => (unit(&old.fresh, edit.from), Vec::new()),
        ChangeKind::Added => (Vec::new(), unit(&new.fresh, edit.unit)),
        _ => (unit(&old.fresh, edit.from), unit(&new.fresh, edit.unit)),
    };
    let (a, b) = (tokens(&before), tokens(&after));
    match (edit.what, &edit.about) {
        (ChangeKind::Edited, About::Paragraph | About::Cell(..)) if a == b => return Some(Beside::Counted),
        (ChangeKind::Edited, About::Paragraph | About::Cell(..)) => {}
        (ChangeKind::Reshaped, About::Row(..)) if a == b && words.rows => return Some(Beside::Counted),
        (ChangeKind::Added | ChangeKind::Removed, About::Paragraph | About::Row(..)) if words.rows => {}
        _ => return None,
    }
    let known =
        a.difference(&b).all(|word| words.old.contains(word)) && b.difference(&a).all(|word| words.new.contains(word));
    let shown = |list: &[String]| list.iter().filter(|line| !line.is_empty()).cloned().collect::<Vec<_>>().join(" / ");
    known.then(|| Beside::Same(if after.is_empty() { shown(&before) } else { shown(&after) }))
}

/// The words that the file's changes take out and put in.
struct Words {
    old: BTreeSet<String>,
    new: BTreeSet<String>,
    /// A row comes, goes or moves.
    rows: bool,
}

impl Words {
    fn of(base: &Composed, targets: &[&Case]) -> Self {
        let (mut old, mut new, mut rows) = (BTreeSet::new(), BTreeSet::new(), false);
        for case in targets {
            let Some(state) = base.states.get(case.region) else { continue };
            let all = |list: &[Said], at: Option<usize>| -> Vec<String> {
                let said = at.and_then(|at| list.get(at));
                said.iter().flat_map(|said| &said.cells).flat_map(|cell| cell.lines.clone()).collect()
            };
            old.extend(tokens(&all(&state.generated, case.edit.from)));
            new.extend(tokens(&all(&state.now, case.edit.unit)));
            rows |= matches!(case.edit.about, About::Row(..));
        }
        Self { old, new, rows }
    }
}

/// The words of lines, without what is counted.
fn tokens(lines: &[String]) -> BTreeSet<String> {
    let words = lines.iter().flat_map(|line| line.split(|letter: char| !letter.is_alphanumeric()));
    let counted = |word: &str| word.chars().all(|letter| letter.is_ascii_digit()) || read_roman(word).is_some();
    words.filter(|word| !counted(word)).map(str::to_lowercase).collect()
}
