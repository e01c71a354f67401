//! What happens to each region (quyết định), before anything is done: all refusals are found in one run.

use std::collections::BTreeMap;

use super::super::model::Page;
use super::super::region::RegionId;
use super::super::work::{Work, about, find, ids, names};
use super::case::Case;
use super::merge::Composed;
use super::report::{Edit, Outcome, Request, What};
use super::steps::Step;
use super::{sections as own_page, sections as shape};
use crate::diag::{Diagnostic, Diagnostics};

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// The plan says the same as before.
    Nothing,
    /// Edited, and kept.
    Keep,
    /// Somebody wrote by hand what the plan says now: only the fingerprint is new.
    Adopt,
    /// The fresh content takes its place.
    Replace {
        /// The page changes too.
        turn: bool,
    },
    /// A new annex.
    Insert,
    /// An annex that goes.
    Remove,
    /// An annex the plan does not have and that no plan generated: not ours to take out.
    Leave,
}

/// A region and what is done to it.
#[derive(Clone, Debug)]
pub(super) struct Decided {
    pub id: RegionId,
    pub name: String,
    pub act: Act,
    pub edits: Vec<Edit>,
    /// What of a region that is replaced stays as it stands; `None`: nothing.
    pub composed: Option<Composed>,
}

impl Decided {
    /// How the report calls what was done.
    pub(super) fn outcome(&self) -> Outcome {
        match self.act {
            Act::Nothing | Act::Adopt => Outcome::Unchanged,
            Act::Keep => Outcome::KeptEdited,
            Act::Replace { .. } => {
                let gone = self.edits.iter().any(|edit| edit.what == What::FormattingGone);
                match &self.composed {
                    Some(composed) if composed.kept && gone => Outcome::FormattingPartly,
                    Some(composed) if composed.kept => Outcome::FormattingKept,
                    _ => Outcome::Replaced,
                }
            }
            Act::Insert => Outcome::Added,
            Act::Remove => Outcome::Removed,
            Act::Leave => Outcome::Left,
        }
    }
}

/// Decides about every region; `steps`: of regions that others wrote, what stands and what comes. Errors: see [`renew`](super::renew).
pub(super) fn all(
    work: &Work,
    fresh: &Work,
    request: &Request,
    steps: &BTreeMap<RegionId, Vec<Step>>,
) -> Result<Vec<Decided>, Diagnostics> {
    let (own, theirs) = (names(work), names(fresh));
    let mut found = Diagnostics::default();
    for wanted in request.only.iter().flatten().chain(&request.keep).chain(&request.replace) {
        if !own.iter().chain(&theirs).any(|(id, name)| id.is_meant(wanted, name)) {
            let known: Vec<&str> = own.values().map(String::as_str).collect();
            found.push(
                about(&work.package, "K653")
                    .with("kind", "name")
                    .with("region", wanted)
                    .with("known", known.join(", "))
                    .help("names"),
            );
        }
    }
    let mut order = ids(fresh);
    for id in own.keys().filter(|id| !theirs.contains_key(*id)) {
        order.push(id.clone());
    }
    let mut decided = Vec::new();
    for id in order {
        let name = theirs.get(&id).or_else(|| own.get(&id)).cloned().unwrap_or_default();
        let old_name = own.get(&id).cloned().unwrap_or_default();
        let asked =
            |list: &[String]| list.iter().any(|wanted| id.is_meant(wanted, &name) || id.is_meant(wanted, &old_name));
        if request.only.as_ref().is_some_and(|only| !asked(only)) {
            continue;
        }
        // Who keeps or replaces looks at the file: a name that stands there means what bears it there.
        let stands = |wanted: &String| own.iter().any(|(id, name)| id.is_meant(wanted, name));
        let meant = |list: &[String]| {
            list.iter().any(|wanted| id.is_meant(wanted, if stands(wanted) { &old_name } else { &name }))
        };
        let (keep, replace) = (meant(&request.keep), meant(&request.replace));
        let shown = if old_name.is_empty() { &name } else { &old_name };
        let steps = steps.get(&id).map(Vec::as_slice);
        let case = Case { work, fresh, id: &id, name: &name, shown, keep, replace, steps };
        let one = match (own.contains_key(&id), theirs.contains_key(&id)) {
            (true, true) => case.both(&mut found),
            (false, _) => case.added(&mut found),
            (true, false) => case.gone(&mut found),
        };
        decided.extend(one);
    }
    pages(work, fresh, &decided, &mut found);
    if found.has_errors() { Err(found) } else { Ok(decided) }
}

/// Annexes that share a section cannot have different pages.
fn pages(work: &Work, fresh: &Work, decided: &[Decided], found: &mut Diagnostics) {
    let section = |end: usize| work.main.section_at(end).map(|(at, _)| at);
    let turning = decided.iter().filter(|one| matches!(one.act, Act::Replace { turn: true, .. }));
    for one in turning {
        let Some(own) = shape::found(work, &one.id) else { continue };
        if own_page::shares_its_page(work, &one.id) {
            let place = find::place(&work.package, &work.main, own.outer.start);
            found.push(Diagnostic::error("K672", place).with("region", &one.name).help("break").help("page"));
            continue;
        }
        let Some(at) = section(own.outer.end) else { continue };
        let wanted = shape::section_of(fresh, &one.id).map(Page::read).unwrap_or_default();
        let other = ids(work).into_iter().find(|id| {
            let there = shape::found(work, id).and_then(|found| section(found.outer.end));
            let page = shape::section_of(fresh, id).map(Page::read);
            *id != one.id && there == Some(at) && page.is_some_and(|page| !page.is_like(&wanted))
        });
        if let Some(other) = other {
            let place = find::place(&work.package, &work.main, own.outer.start);
            let other = names(work).get(&other).cloned().unwrap_or_else(|| other.to_string());
            let shared = Diagnostic::error("K656", place).with("kind", "page").with("region", &one.name);
            found.push(shared.with("before", "").with("other", other).help("break"));
        }
    }
}
