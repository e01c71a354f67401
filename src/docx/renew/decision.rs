//! What happens to one region (quyết định cho một phần): what is in it, what a person did to it, and what of it stays.

use std::collections::BTreeSet;

use super::super::change::ChangeKind;
use super::super::content::{Notes, Unit};
use super::super::model::Page;
use super::super::region::{Located, RegionId};
use super::super::store::Generated;
use super::super::work::{Inside, Work};
use super::merge::{self, Composed, Given};
use super::objects::{self, Object};
use super::report::{Edit, Outcome};
use super::resources::note_numbers;
use super::steps::{self, Step};
use super::{foreign, hand_edits, sections};
use crate::diag::Diagnostic;

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
    /// What of a region that is replaced stays as it is; `None`: nothing.
    pub composed: Option<Composed>,
    /// K657 as advice for what goes with a region that is written over because that was asked for.
    pub dropped: Vec<Diagnostic>,
}

impl Decided {
    /// True where the main part is written to.
    pub(super) fn writes(&self) -> bool {
        matches!(self.act, Act::Replace { .. } | Act::Insert | Act::Remove)
    }

    /// How the report calls what was done.
    pub(super) fn outcome(&self) -> Outcome {
        match self.act {
            Act::Nothing | Act::Adopt => Outcome::Unchanged,
            Act::Keep => Outcome::KeptEdited,
            Act::Replace { .. } => {
                let gone = self.edits.iter().any(|edit| edit.what == ChangeKind::FormattingGone);
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

/// One region under decision.
pub(super) struct Case<'a> {
    /// The file.
    pub work: &'a Work,
    /// The fresh build.
    pub fresh: &'a Work,
    /// The region.
    pub id: &'a RegionId,
    /// What it will be called.
    pub name: &'a str,
    /// What it is called in the file, where it is there.
    pub shown: &'a str,
    /// It was asked to keep it if it was edited.
    pub keep: bool,
    /// It was asked to write over it whatever was edited.
    pub replace: bool,
    /// Where others wrote the region: what of it stays and what comes from the plan.
    pub steps: Option<&'a [Step]>,
}

impl Case<'_> {
    pub(super) fn decided(&self, act: Act, edits: Vec<Edit>) -> Option<Decided> {
        Some(Decided {
            id: self.id.clone(),
            name: self.name.to_owned(),
            act,
            edits,
            composed: None,
            dropped: Vec::new(),
        })
    }

    /// What of a region stays as it is: something does where a person has looks or objects of their own in it.
    pub(super) fn composed(
        &self,
        own: &Inside,
        objects: &[Object],
        kept: Option<&Generated>,
        new: &Generated,
    ) -> Option<Composed> {
        let units = &own.units;
        if let Some(steps) = self.steps {
            let theirs = self.fresh.inside(self.id)?;
            let (own, fresh) = ((self.work, own), (self.fresh, &*theirs));
            let pieces = foreign::pieces(own, fresh, steps);
            let changed = kept.map(|kept| hand_edits::changed(kept, units, Some(new)));
            let changed = changed.filter(|changed| !hand_edits::resaved(changed)).unwrap_or_default();
            let changed = changed.into_iter().enumerate().filter(|(_, changed)| *changed);
            let stays = |at: &usize| steps::stays(steps, *at);
            let (stay, gone): (Vec<usize>, Vec<usize>) = changed.map(|(at, _)| at).partition(stays);
            let start = own.1.range.start;
            return Some(Composed { pieces, start, gone, kept: !stay.is_empty() });
        }
        let holds = |unit: &Unit| objects.iter().flat_map(|object| &object.at).any(|byte| unit.span.contains(byte));
        let looks = kept.map_or_else(|| vec![true; units.len()], |kept| hand_edits::changed(kept, units, Some(new)));
        let given = Given {
            resaved: kept.is_none() || hand_edits::resaved(&looks),
            looks,
            objects: units.iter().map(holds).collect(),
        };
        // An object may be between two units too.
        if !given.any() && objects.is_empty() {
            return None;
        }
        let theirs = self.fresh.inside(self.id)?;
        let composed = merge::compose((self.work, own), (self.fresh, &theirs), &given)?;
        // Where nothing is known of the looks generated, nobody can say that one was changed by hand.
        Some(Composed { kept: composed.kept && kept.is_some(), ..composed })
    }

    /// Names the rows whose look gives way to the plan's.
    pub(super) fn name_gone(
        &self,
        edits: &mut Vec<Edit>,
        composed: Option<&Composed>,
        units: &[Unit],
        (kept, new): (Option<&Generated>, &Generated),
    ) {
        let gone: Vec<usize> = match (composed, kept) {
            (Some(composed), _) => composed.gone.clone(),
            (None, Some(kept)) => {
                let changed = hand_edits::changed(kept, units, Some(new));
                let changed = if hand_edits::resaved(&changed) { Vec::new() } else { changed };
                changed.into_iter().enumerate().filter(|(_, changed)| *changed).map(|(at, _)| at).collect()
            }
            (None, None) => Vec::new(),
        };
        for (at, unit) in gone.into_iter().filter_map(|at| Some((at, units.get(at)?))) {
            let named = hand_edits::looks_of(at, unit, ChangeKind::FormattingGone);
            edits.retain(|edit| {
                edit.what != ChangeKind::Formatted || edit.row() != named.row() || edit.new != named.new
            });
            edits.push(named);
        }
    }

    /// The footnotes of a text that no plan generated: each is a person's.
    pub(super) fn adopted_notes(&self) -> Option<&Notes> {
        foreign::is_foreign(self.work, self.id).then_some(&self.work.notes)
    }

    /// What a person put into the region that no plan can generate; bytes are those of the main part.
    pub(super) fn objects(&self, inside: &Inside) -> Vec<Object> {
        let mut found = objects::of(self.work.main.slice(inside.range.clone()), self.adopted_notes());
        let bytes = found.iter_mut().flat_map(|object| &mut object.at);
        bytes.for_each(|byte| *byte = byte.saturating_add(inside.range.start));
        found
    }

    /// Objects of a person's that would go, each with the row or paragraph it is in.
    pub(super) fn lost(&self, all: &[Object], units: &[Unit], composed: Option<&Composed>) -> Vec<(Object, String)> {
        let inner = sections::found(self.fresh, self.id).and_then(|theirs| self.fresh.main.get(theirs.inner));
        let numbers = note_numbers(inner.unwrap_or_default());
        let fresh_notes: BTreeSet<String> =
            numbers.iter().filter_map(|number| self.fresh.notes.get(number).map(|note| objects::words(note))).collect();
        let stays = |byte: usize| composed.is_some_and(|composed| composed.stays(byte));
        let mut found: Vec<(Object, String)> = Vec::new();
        for object in objects::lost(all, &stays, &fresh_notes) {
            let at = object.at.iter().find(|byte| !stays(**byte)).copied().unwrap_or_default();
            let unit = units.iter().find(|unit| unit.span.contains(&at));
            let row = unit.map(|unit| unit.content.name()).unwrap_or_default();
            if !found.iter().any(|(one, other)| (one.kind, &one.name, other) == (object.kind, &object.name, &row)) {
                found.push((Object { at: vec![at], ..object.clone() }, row));
            }
        }
        found
    }

    /// Did a person turn the page or move its margins, where the plan wants another page now?
    pub(super) fn page_edited(&self, own: &Located, turn: bool, kept: Option<&Generated>) -> bool {
        let was: Option<Page> = kept.and_then(|kept| kept.page);
        let is = self.work.main.page_at(own.outer.end);
        match (was, is) {
            (Some(was), Some(is)) => turn && !self.work.seal.has_own_page(self.id) && !was.is_like(&is),
            _ => false,
        }
    }
}
