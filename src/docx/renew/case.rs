//! One region under decision (xét từng phần): what the plan says, what stands there, what a person did to it.

use std::collections::BTreeSet;

use super::super::content::{Notes, Unit};
use super::super::model::Page;
use super::super::region::{Located, Lost, RegionId};
use super::super::store;
use super::super::work::{Inside, Work, about, find};
use super::decide::{Act, Decided};
use super::merge::{self as keep, Composed, Given};
use super::objects::{self as settled, self as things, Object as Thing};
use super::report::{Edit, What};
use super::resources::note_numbers;
use super::steps::{self, Step};
use super::{
    foreign as standing, hand_edits as evidence, hand_edits as looks, sections as own_page, sections as shape,
};
use crate::diag::{Diagnostic, Diagnostics};
use store::Generated;

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
    /// What it is called in the file, where it stands there.
    pub shown: &'a str,
    /// It was asked to keep it if it was edited.
    pub keep: bool,
    /// It was asked to write over it whatever was edited.
    pub replace: bool,
    /// Where others wrote the region: what of it stands and what comes from the plan.
    pub steps: Option<&'a [Step]>,
}

/// A region that stands there, before it is judged.
struct Standing<'a> {
    own: &'a Located,
    /// What a person changed.
    edits: Vec<Edit>,
    /// True where that is more than looks.
    edited: bool,
    /// Things of a person's that would go, and the row or paragraph each stands in.
    lost: Vec<(Thing, String)>,
    /// What stays of it.
    composed: Option<Composed>,
}

impl Case<'_> {
    fn decided(&self, act: Act, edits: Vec<Edit>) -> Option<Decided> {
        Some(Decided { id: self.id.clone(), name: self.name.to_owned(), act, edits, composed: None })
    }

    /// A region of the plan that the file has not.
    pub(super) fn added(&self, found: &mut Diagnostics) -> Option<Decided> {
        if self.id.is_annex() {
            return self.decided(Act::Insert, Vec::new());
        }
        found.push(
            about(&self.work.package, "K653")
                .with("kind", "file")
                .with("region", self.shown)
                .help("new-file")
                .help("only"),
        );
        None
    }

    /// A region of the file that the plan has not, or not any more.
    pub(super) fn gone(&self, found: &mut Diagnostics) -> Option<Decided> {
        if !self.id.is_annex() {
            if self.keep {
                return self.decided(Act::Keep, Vec::new());
            }
            found.push(
                about(&self.work.package, "K653")
                    .with("kind", "plan")
                    .with("region", self.shown)
                    .help("keep")
                    .help("only"),
            );
            return None;
        }
        let generated = self.work.seal.print(self.id).is_some() || self.work.kept(self.id).is_some();
        if !generated || self.work.seal.is_adopted(self.id) {
            return self.decided(Act::Leave, Vec::new());
        }
        let own = match self.work.region(self.id) {
            Err(Lost::Missing) => return self.unmarked(found),
            other => self.standing(other, found)?,
        };
        let inside = self.work.inside_of(&own);
        let edits = evidence::edits(self.work, self.id, &inside, None);
        let edited = edits.iter().any(|edit| edit.what != What::Formatting);
        let lost = self.lost(&self.objects(&inside), &inside.units, None);
        self.judged(Standing { own: &own, edits, edited, lost, composed: None }, Act::Remove, found)
    }

    /// An annex the plan has no longer, without a mark in the file: gone from there as well, or only its marks are.
    fn unmarked(&self, found: &mut Diagnostics) -> Option<Decided> {
        let Some(byte) = evidence::found_unmarked(self.work, self.id) else {
            return self.decided(Act::Remove, Vec::new());
        };
        if self.keep {
            return self.decided(Act::Keep, Vec::new());
        }
        let place = find::place(&self.work.package, &self.work.main, byte);
        let left = Diagnostic::error("K651", place).with("kind", "unmarked").with("region", self.shown);
        found.push(left.with("mark", self.mark()).help("delete").help("keep"));
        None
    }

    /// The name of its first mark.
    fn mark(&self) -> String {
        self.id.first_mark()
    }

    /// The one place it stands at, or a refusal.
    fn standing(&self, sought: Result<Located, Lost>, found: &mut Diagnostics) -> Option<Located> {
        let package = &self.work.package;
        let place = |byte: usize| find::place(package, &self.work.main, byte);
        match sought {
            Ok(one) => return Some(one),
            Err(Lost::Missing) => {
                let lost = about(package, "K651").with("kind", "missing").with("region", self.shown);
                found.push(lost.with("mark", self.mark()).help("undo").help("keep").help("new-file"));
            }
            Err(fault @ (Lost::Half(byte) | Lost::Torn(byte))) => {
                let kind = if matches!(fault, Lost::Half(_)) { "half" } else { "torn" };
                let half = Diagnostic::error("K651", place(byte)).with("kind", kind).with("region", self.shown);
                found.push(half.with("mark", self.mark()).help("mend").help("keep"));
            }
            Err(Lost::Twice(bytes)) => {
                let first = bytes.first().copied().unwrap_or_default();
                let mut twice =
                    Diagnostic::error("K652", place(first)).with("region", self.shown).with("count", bytes.len());
                for byte in bytes.iter().skip(1) {
                    twice = twice.other(place(*byte), "copy");
                }
                found.push(twice.help("delete-one").help("keep"));
            }
        }
        None
    }

    pub(super) fn both(&self, found: &mut Diagnostics) -> Option<Decided> {
        let new = self.fresh.generated(self.id)?;
        let print = self.work.seal.print(self.id);
        let kept = self.work.kept(self.id);
        let says_the_same = match kept.filter(|kept| kept.earlier) {
            Some(kept) => kept.says_as(&new),
            None => print.is_some_and(|print| self.fresh.has_print(self.id, print, &new)),
        };
        let sought = self.work.region(self.id);
        let standing_page = || match &sought {
            Ok(one) => self.work.main.page_at(one.outer.end).filter(|_| new.page.is_some()),
            Err(_) => None,
        };
        let old_page = kept.map_or_else(standing_page, |kept| kept.page);
        let turn = own_page::turns(self.work, self.id, (old_page, new.page));
        // A number written into a line does not lengthen the rule below it, as building the line anew would.
        let issued = self.work.seal.issued.is_some();
        let same_looks = |kept: &Generated| if issued { kept.words_look_like(&new) } else { kept.looks_like(&new) };
        let looks_changed = kept.is_some_and(|kept| says_the_same && !same_looks(kept));
        if says_the_same && !looks_changed && !turn {
            return self.decided(Act::Nothing, Vec::new());
        }
        if self.keep && sought.is_err() {
            return self.decided(Act::Keep, Vec::new());
        }
        let own = self.standing(sought, found)?;
        let inside = self.work.inside_of(&own);
        let now = Generated::of(&inside.units, None);
        let edits = evidence::edits(self.work, self.id, &inside, Some(&new));
        let says_now = now.says_as(&new);
        if says_now && !turn && !looks_changed {
            return self.decided(Act::Adopt, Vec::new());
        }
        if print.is_none() && kept.is_none() && !self.replace && !self.keep {
            let place = find::place(&self.work.package, &self.work.main, own.inner.start);
            found.push(Diagnostic::error("K654", place).with("region", self.shown).help("keep").help("replace"));
            return None;
        }
        let page_edited = self.page_edited(&own, turn, kept);
        let spoken = match print {
            Some(_) => !self.work.fits(self.id, &inside),
            None => kept.is_none_or(|kept| !kept.says_as(&now)),
        };
        let edited = (spoken && !says_now) || page_edited;
        let mut edits = edits;
        if page_edited {
            edits.push(Edit::of(What::Page));
        }
        let objects = self.objects(&inside);
        let known = kept.filter(|_| !spoken);
        let composed =
            if !self.replace && (!spoken || says_now) { self.composed(&inside, &objects, known, &new) } else { None };
        self.name_gone(&mut edits, composed.as_ref(), &inside.units, (known, &new));
        let lost = self.lost(&objects, &inside.units, composed.as_ref());
        self.judged(Standing { own: &own, edits, edited, lost, composed }, Act::Replace { turn }, found)
    }

    /// What of a region stays as it stands: something does where a person has looks or things of their own in it.
    fn composed(&self, own: &Inside, objects: &[Thing], kept: Option<&Generated>, new: &Generated) -> Option<Composed> {
        let units = &own.units;
        let theirs = self.fresh.inside(self.id)?;
        let (own, fresh) = ((self.work, own), (self.fresh, &theirs));
        if let Some(steps) = self.steps {
            let pieces = standing::pieces(own, fresh, steps);
            let changed = kept.map(|kept| looks::changed(kept, units, Some(new)));
            let changed = changed.filter(|changed| !looks::resaved(changed)).unwrap_or_default();
            let changed = changed.into_iter().enumerate().filter(|(_, changed)| *changed);
            let stays = |at: &usize| steps::stays(steps, *at);
            let (stay, gone): (Vec<usize>, Vec<usize>) = changed.map(|(at, _)| at).partition(stays);
            let start = own.1.range.start;
            return Some(Composed { pieces, start, gone, kept: !stay.is_empty() });
        }
        let holds = |unit: &Unit| objects.iter().flat_map(|object| &object.at).any(|byte| unit.span.contains(byte));
        let looks = kept.map_or_else(|| vec![true; units.len()], |kept| looks::changed(kept, units, Some(new)));
        let given = Given {
            resaved: kept.is_none() || looks::resaved(&looks),
            looks,
            objects: units.iter().map(holds).collect(),
        };
        // An object may stand between two units too.
        if !given.any() && objects.is_empty() {
            return None;
        }
        let composed = keep::compose(own, fresh, &given)?;
        // Where nothing is known of the looks generated, nobody can say that one was changed by hand.
        Some(Composed { kept: composed.kept && kept.is_some(), ..composed })
    }

    /// Names the rows whose look gives way to the plan's.
    fn name_gone(
        &self,
        edits: &mut Vec<Edit>,
        composed: Option<&Composed>,
        units: &[Unit],
        (kept, new): (Option<&Generated>, &Generated),
    ) {
        let gone: Vec<usize> = match (composed, kept) {
            (Some(composed), _) => composed.gone.clone(),
            (None, Some(kept)) => {
                let changed = looks::changed(kept, units, Some(new));
                let changed = if looks::resaved(&changed) { Vec::new() } else { changed };
                changed.into_iter().enumerate().filter(|(_, changed)| *changed).map(|(at, _)| at).collect()
            }
            (None, None) => Vec::new(),
        };
        for (at, unit) in gone.into_iter().filter_map(|at| Some((at, units.get(at)?))) {
            let named = evidence::looks_of(at, unit, What::FormattingGone);
            edits.retain(|edit| edit.what != What::Formatting || edit.row != named.row || edit.new != named.new);
            edits.push(named);
        }
    }

    /// The footnotes of a text that no plan generated: each is a person's.
    fn adopted_notes(&self) -> Option<&Notes> {
        standing::is_foreign(self.work, self.id).then_some(&self.work.notes)
    }

    /// What a person put into the region that no plan can generate; bytes are those of the main part.
    fn objects(&self, inside: &Inside) -> Vec<Thing> {
        let mut found = things::of(self.work.main.slice(inside.range.clone()), self.adopted_notes());
        let bytes = found.iter_mut().flat_map(|object| &mut object.at);
        bytes.for_each(|byte| *byte = byte.saturating_add(inside.range.start));
        found
    }

    /// Things of a person's that would go, each with the row or paragraph it stands in.
    fn lost(&self, all: &[Thing], units: &[Unit], composed: Option<&Composed>) -> Vec<(Thing, String)> {
        let inner = shape::found(self.fresh, self.id).and_then(|theirs| self.fresh.main.get(theirs.inner));
        let numbers = note_numbers(inner.unwrap_or_default());
        let fresh_notes: BTreeSet<String> =
            numbers.iter().filter_map(|number| self.fresh.notes.get(number).map(|note| things::words(note))).collect();
        let stays = |byte: usize| composed.is_some_and(|composed| composed.stays(byte));
        let mut found: Vec<(Thing, String)> = Vec::new();
        for thing in things::lost(all, &stays, &fresh_notes) {
            let at = thing.at.iter().find(|byte| !stays(**byte)).copied().unwrap_or_default();
            let unit = units.iter().find(|unit| unit.span.contains(&at));
            let row = unit.map(|unit| unit.content.name()).unwrap_or_default();
            if !found.iter().any(|(one, other)| (one.kind, &one.name, other) == (thing.kind, &thing.name, &row)) {
                found.push((Thing { at: vec![at], ..thing.clone() }, row));
            }
        }
        found
    }

    /// Did a person turn the page or move its margins, where the plan wants another page now?
    fn page_edited(&self, own: &Located, turn: bool, kept: Option<&Generated>) -> bool {
        let was: Option<Page> = kept.and_then(|kept| kept.page);
        let is = self.work.main.page_at(own.outer.end);
        match (was, is) {
            (Some(was), Some(is)) => turn && !self.work.seal.has_own_page(self.id) && !was.is_like(&is),
            _ => false,
        }
    }

    fn judged(&self, standing: Standing<'_>, act: Act, found: &mut Diagnostics) -> Option<Decided> {
        let Standing { own, edits, edited, lost, composed } = standing;
        let inner = self.work.main.get(own.inner.clone()).unwrap_or_default();
        let place =
            |byte: usize| find::place(&self.work.package, &self.work.main, own.inner.start.saturating_add(byte));
        let done = |act: Act, edits: Vec<Edit>| {
            self.decided(act, edits).map(|one| Decided { composed: composed.clone(), ..one })
        };
        if self.keep {
            // Where nobody did anything there is nothing to keep.
            let touched = edited
                || settled::hindrance(inner).is_some()
                || settled::tears(&self.work.main, &own.inner)
                || !lost.is_empty();
            let kept = |edit: &Edit| edit.what != What::FormattingGone;
            return if touched {
                self.decided(Act::Keep, edits.into_iter().filter(kept).collect())
            } else {
                done(act, edits)
            };
        }
        if let Some((kind, byte)) = settled::hindrance(inner) {
            let hindered = Diagnostic::error("K655", place(byte)).with("kind", kind).with("region", self.shown);
            found.push(hindered.help(if kind == "section" { "section" } else { kind }).help("keep"));
            return None;
        }
        if settled::tears(&self.work.main, &own.inner) && !self.replace {
            found.push(self.loses("torn", "", "", place(0)));
            return None;
        }
        if edited && !self.replace {
            let words = edits.iter().filter(|edit| edit.what.is_of_words()).count();
            let refused = Diagnostic::error("K650", place(0)).with("region", self.shown).with("count", words);
            let refused = refused.help("take-over").help("keep").help("replace");
            found.push(if self.work.kept(self.id).is_none() { refused.help("compared") } else { refused });
            for (edit, place) in edits.iter().zip(evidence::places(self.work, own, &edits)) {
                found.push(edit.told(self.shown, place));
            }
        }
        if !self.replace {
            for (thing, row) in &lost {
                let byte = thing.at.first().copied().unwrap_or_default();
                let place = find::place(&self.work.package, &self.work.main, byte);
                found.push(self.loses(thing.kind, &thing.name, row, place));
            }
        }
        if !self.replace && (edited || !lost.is_empty()) {
            return None;
        }
        done(act, edits)
    }

    fn loses(&self, kind: &'static str, name: &str, row: &str, place: crate::diag::Place) -> Diagnostic {
        Diagnostic::error("K657", place)
            .with("region", self.shown)
            .with("kind", kind)
            .with("name", name)
            .with("where", if row.is_empty() { "region" } else { "row" })
            .with("row", row)
            .help("move-out")
            .help("keep")
            .help("replace")
    }
}
