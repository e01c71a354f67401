//! Trying, proving, keeping (thử, chứng minh, giữ): each change is written into the text in memory, and kept where the plan then
//! prints the file's words and nothing else changes.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Diagnostics, Place};
use crate::docx::change::{About, ChangeKind};
use crate::docx::renew::{Edit, OBJECT, SaidKind, State};

use super::candidate::{Candidate, Case, Key, Splice, key, spliced};
use super::composed::{Composed, Setting};
use super::proof::proven;
use super::sources::Line;
use super::{lines, rows};

/// Texts that are composed at most for one file: half of them find a change among hundreds that cannot be taken.
const TRIES: usize = 300;

/// Why a change is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The plan changed the same field: what it says.
    Both(String),
    /// A picture, a field, a tracked change stands in the words.
    Object,
    /// Cells were split or merged, or a whole table came or went.
    Table,
    /// Others made the annex.
    Foreign,
    /// What was generated is not known: the file went another program's way.
    Unknown,
    /// Nothing that could be written prints these words: they are counted, made by a tag, or stand in the template.
    Unclear,
}

/// A change that is taken.
#[derive(Clone, Debug)]
pub struct TakenEdit {
    /// The region, as Word shows it.
    pub region: String,
    /// What a person changed.
    pub edit: Edit,
    /// Where it is in the Word file.
    pub place: Place,
    /// What goes with a row and was printed nowhere: comments, fields without a column.
    pub gone: Vec<String>,
}

/// A change that is left.
#[derive(Clone, Debug)]
pub struct Left {
    /// The region, as Word shows it.
    pub region: String,
    /// What a person changed.
    pub edit: Edit,
    /// Where it is in the Word file.
    pub place: Place,
    /// Why.
    pub why: Why,
}

/// What came of it.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// The plan's text as it was.
    pub before: String,
    /// The text with all changes that are taken.
    pub after: String,
    /// What is taken.
    pub taken: Vec<TakenEdit>,
    /// What is left.
    pub left: Vec<Left>,
    /// What else prints otherwise, because the same value stands there too: region and words.
    pub also: Vec<(String, String)>,
}

/// Takes what a person changed in a file into the plan's text. Nothing is written. Errors: as of [`Setting::compose`].
pub fn take(setting: &mut Setting<'_>, text: &str) -> Result<Taken, Diagnostics> {
    let first = setting.compose(text)?;
    let mut search = Search { setting, tries: 0, also: BTreeSet::new(), gone: BTreeMap::new() };
    let before = first.text().to_owned();
    let all: Vec<(Key, String, Edit, Place)> = changes(&first);
    let mut base = first;
    loop {
        let cases = cases(&base);
        let mut accepted: Vec<(usize, Candidate)> = Vec::new();
        let todo: Vec<usize> = (0..cases.len()).collect();
        let best = search.attempt(&base, &cases, &todo, &mut accepted);
        match best {
            Some(next) if !accepted.is_empty() => {
                for (at, candidate) in accepted {
                    if let Some(case) = cases.get(at) {
                        search.gone.entry(case.key.clone()).or_default().extend(candidate.gone);
                    }
                }
                base = next;
            }
            _ => break,
        }
    }
    let left: BTreeMap<Key, Why> = whys(&base);
    let mut done = Taken { before, after: base.text().to_owned(), ..Taken::default() };
    for (key, region, edit, place) in all {
        match left.get(&key) {
            Some(why) => done.left.push(Left { region, edit, place, why: why.clone() }),
            None => {
                let gone = search.gone.remove(&key).unwrap_or_default();
                done.taken.push(TakenEdit { region, edit, place, gone });
            }
        }
    }
    done.also = search.also.into_iter().collect();
    Ok(done)
}

struct Search<'a, 'b> {
    setting: &'a mut Setting<'b>,
    tries: usize,
    also: BTreeSet<(String, String)>,
    gone: BTreeMap<Key, Vec<String>>,
}

impl Search<'_, '_> {
    /// Adds to `accepted` what can be taken of `todo`; gives what comes of all that is accepted, where that grew.
    fn attempt(
        &mut self,
        base: &Composed,
        cases: &[Case],
        todo: &[usize],
        accepted: &mut Vec<(usize, Candidate)>,
    ) -> Option<Composed> {
        if todo.is_empty() || self.tries >= TRIES {
            return None;
        }
        let mut picked: Vec<(usize, Candidate)> = Vec::new();
        for at in todo {
            let first = cases.get(*at).and_then(|case| case.candidates.first());
            let Some(candidate) = first else { continue };
            let chosen = accepted.iter().chain(&picked).map(|(_, candidate)| candidate);
            if fits(base.text(), chosen, candidate) {
                picked.push((*at, candidate.clone()));
            }
        }
        if let Some(next) = self.proven(base, cases, accepted, &picked) {
            accepted.extend(picked);
            return Some(next);
        }
        if let [only] = todo {
            let others = cases.get(*only).map(|case| case.candidates.as_slice()).unwrap_or_default();
            for candidate in others.iter().skip(1) {
                let picked = [(*only, candidate.clone())];
                let chosen = accepted.iter().map(|(_, candidate)| candidate);
                if !fits(base.text(), chosen, candidate) {
                    continue;
                }
                if let Some(next) = self.proven(base, cases, accepted, &picked) {
                    accepted.extend(picked);
                    return Some(next);
                }
            }
            return None;
        }
        let (one, other) = todo.split_at_checked(todo.len() / 2)?;
        let first = self.attempt(base, cases, one, accepted);
        let second = self.attempt(base, cases, other, accepted);
        second.or(first)
    }

    /// What comes of the text with these candidates, if it is just what they are for.
    fn proven(
        &mut self,
        base: &Composed,
        cases: &[Case],
        accepted: &[(usize, Candidate)],
        picked: &[(usize, Candidate)],
    ) -> Option<Composed> {
        if picked.is_empty() || self.tries >= TRIES {
            return None;
        }
        self.tries = self.tries.saturating_add(1);
        let all = || accepted.iter().chain(picked);
        let splices: Vec<Splice> = all().flat_map(|(_, candidate)| candidate.splices.iter().cloned()).collect();
        let text = spliced(base.text(), splices)?;
        let next = self.setting.compose(&text).ok()?;
        let targets: Vec<&Case> = all().filter_map(|(at, _)| cases.get(*at)).collect();
        let also = proven(base, &next, &targets)?;
        self.also.extend(also);
        Some(next)
    }
}

/// True where a candidate can be done beside those that are chosen.
fn fits<'a>(text: &str, chosen: impl Iterator<Item = &'a Candidate>, candidate: &'a Candidate) -> bool {
    let all = chosen.chain(std::iter::once(candidate)).flat_map(|one| one.splices.iter().cloned()).collect();
    spliced(text, all).is_some()
}

/// Every change of a person's that the plan does not say.
fn changes(composed: &Composed) -> Vec<(Key, String, Edit, Place)> {
    let of = |state: &State| {
        let all = state.edits.iter();
        all.map(|(edit, place)| (key(state, edit), state.name.clone(), edit.clone(), place.clone())).collect::<Vec<_>>()
    };
    composed.states.iter().flat_map(of).collect()
}

/// The changes for which something may be written.
fn cases(composed: &Composed) -> Vec<Case> {
    let mut found = Vec::new();
    for (region, state) in composed.states.iter().enumerate() {
        for (edit, _) in &state.edits {
            if let Ok(candidates) = ways(composed, region, state, edit)
                && !candidates.is_empty()
            {
                found.push(Case { region, edit: edit.clone(), key: key(state, edit), candidates });
            }
        }
    }
    found
}

/// Why each change that is still there is left.
fn whys(composed: &Composed) -> BTreeMap<Key, Why> {
    let mut found = BTreeMap::new();
    for (region, state) in composed.states.iter().enumerate() {
        for (edit, _) in &state.edits {
            let why = ways(composed, region, state, edit).err().unwrap_or(Why::Unclear);
            found.insert(key(state, edit), why);
        }
    }
    found
}

/// What may be written for a change, or why nothing is.
fn ways(composed: &Composed, region: usize, state: &State, edit: &Edit) -> Result<Vec<Candidate>, Why> {
    if state.foreign {
        return Err(Why::Foreign);
    }
    if !state.known {
        return Err(Why::Unknown);
    }
    let printed = edit.from.map(|from| state.printed_for.get(from).copied().flatten());
    let was = edit.from.and_then(|from| state.generated.get(from));
    let now = edit.unit.and_then(|unit| state.now.get(unit));
    let lines_of = |unit: usize, cell: usize| -> Vec<Line> {
        let lines = composed.regions.get(region).and_then(|all| all.get(unit)?.get(cell));
        lines.cloned().unwrap_or_default()
    };
    if edit.what != ChangeKind::Removed
        && now.is_some_and(|now| now.cells.iter().any(|cell| cell.lines.iter().any(|line| line.contains(OBJECT))))
    {
        return Err(Why::Object);
    }
    // The field as the plan prints it must be as it was generated.
    let both = |old: &[String], fresh: &[String]| {
        if old == fresh { Ok(()) } else { Err(Why::Both(fresh.join(" / "))) }
    };
    match (edit.what, &edit.about) {
        (ChangeKind::Edited, About::Cell(..) | About::Paragraph) => {
            let at = edit.cell.unwrap_or(0);
            let (Some(was), Some(now)) = (was.and_then(|one| one.cells.get(at)), now.and_then(|one| one.cells.get(at)))
            else {
                return Err(Why::Unclear);
            };
            let Some(unit) = printed.flatten() else { return Err(Why::Both(String::new())) };
            let Some(fresh) = state.fresh.get(unit) else { return Err(Why::Both(String::new())) };
            let place = fresh.cells.iter().position(|cell| cell.columns == was.columns).unwrap_or(usize::MAX);
            let Some(cell) = fresh.cells.get(place) else { return Err(Why::Table) };
            both(&was.lines, &cell.lines)?;
            let mut old = lines_of(unit, place);
            old.truncate(cell.lines.len());
            let mut found = lines::candidates(composed, &old, &now.lines, None, None);
            if cell.lines.iter().all(|line| line.is_empty()) {
                found.extend(rows::field(composed, region, unit, now));
            }
            Ok(found)
        }
        (ChangeKind::Added, About::Paragraph) => {
            let Some(line) = now.and_then(|now| now.cells.first()?.lines.first()) else { return Err(Why::Unclear) };
            let neighbour = |step: bool| {
                let at = neighbour(state, edit.unit?, step, SaidKind::Paragraph)?;
                lines_of(at, 0).into_iter().next()
            };
            let (above, below) = (neighbour(false), neighbour(true));
            let words = [without_end(&state.region, line).to_owned()];
            Ok(lines::candidates(composed, &[], &words, above.as_ref(), below.as_ref()))
        }
        (ChangeKind::Removed, About::Paragraph) => {
            let Some(unit) = printed.flatten() else { return Err(Why::Unclear) };
            let (Some(was), Some(fresh)) = (was, state.fresh.get(unit)) else { return Err(Why::Unclear) };
            both(
                &was.cells.iter().flat_map(|cell| cell.lines.clone()).collect::<Vec<_>>(),
                &fresh.cells.iter().flat_map(|cell| cell.lines.clone()).collect::<Vec<_>>(),
            )?;
            Ok(lines::candidates(composed, &lines_of(unit, 0), &[], None, None))
        }
        (ChangeKind::Added, About::Row(..)) => {
            let (Some(row), Some(unit)) = (now, edit.unit) else { return Err(Why::Unclear) };
            let entry = |step: bool| {
                let near = neighbour(state, unit, step, SaidKind::Row);
                near.filter(|near| rows::entry_of(composed, region, *near).is_some())
            };
            Ok(rows::added(composed, region, row, entry(false), entry(true)))
        }
        (ChangeKind::Removed, About::Row(..)) => {
            let Some(unit) = printed.flatten() else { return Err(Why::Unclear) };
            let (Some(was), Some(fresh)) = (was, state.fresh.get(unit)) else { return Err(Why::Unclear) };
            // A number counted anew is no change of the plan's.
            let words = |cells: &[crate::docx::renew::SaidCell]| {
                cells.iter().skip(1).flat_map(|cell| cell.lines.clone()).collect::<Vec<_>>()
            };
            both(&words(&was.cells), &words(&fresh.cells))?;
            Ok(rows::removed(composed, region, unit).into_iter().collect())
        }
        (ChangeKind::Moved, About::Row(..)) => {
            let (Some(unit), Some(own)) = (edit.unit, edit.unit.and_then(|at| *state.printed_as.get(at)?)) else {
                return Err(Why::Unclear);
            };
            let (above, below) =
                (neighbour(state, unit, false, SaidKind::Row), neighbour(state, unit, true, SaidKind::Row));
            Ok(rows::moved(composed, region, own, above, below))
        }
        (_, About::Table(_) | About::Page | About::Row(..)) => Err(Why::Table),
        _ => Err(Why::Unclear),
    }
}

/// A line without the stop that the plan sets by itself: `;` and `.` of recipients, `./.` of the text's last line.
fn without_end<'a>(region: &str, line: &'a str) -> &'a str {
    match region {
        "recipients" => line.trim_end_matches(['.', ';', ' ']),
        "body" => line.strip_suffix("/.").unwrap_or(line),
        _ => line,
    }
}

/// The unit that the plan prints for the nearest neighbour of a unit, above it or below, of the same kind and in the same
/// stretch of text or table.
fn neighbour(state: &State, unit: usize, below: bool, kind: SaidKind) -> Option<usize> {
    let mut at = unit;
    loop {
        at = if below { at.checked_add(1)? } else { at.checked_sub(1)? };
        let said = state.now.get(at)?;
        if said.kind != kind {
            return None;
        }
        if let Some(printed) = state.printed_as.get(at).copied().flatten() {
            return Some(printed);
        }
    }
}
