//! One region under judgement (xét từng phần): what the plan says, what is in the file, what a person did to it.

use super::super::change::{About, ChangeKind};
use super::super::region::{Located, Lost};
use super::super::store::Generated;
use super::super::work::{about, find};
use super::decision::{Act, Case, Decided};
use super::merge::Composed;
use super::objects::{self, Object};
use super::report::{Edit, ObjectKind};
use super::said::States;
use super::{hand_edits, sections};
use crate::cores;
use crate::diag::{Diagnostic, Diagnostics, Place, Severity};

/// A region that is in the file, before it is judged.
struct Present<'a> {
    own: &'a Located,
    /// What a person changed.
    edits: Vec<Edit>,
    /// True where that is more than looks.
    edited: bool,
    /// Objects of a person's that would go, and the row or paragraph each is in.
    lost: Vec<(Object, String)>,
    obstacles: Obstacles,
    /// What stays of it.
    composed: Option<Composed>,
}

/// What stops the renewal of a region.
struct Obstacles {
    /// A mark of a person's reaches out of it.
    torn: bool,
    /// See [`objects::hindrance`].
    hindrance: Option<(&'static str, usize)>,
}

impl Case<'_> {
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
            other => self.located(other, found)?,
        };
        let inside = self.work.inside_of(&own);
        let edits = hand_edits::edits(self.work, self.id, &inside, None);
        let edited = edits.iter().any(|edit| edit.what != ChangeKind::Formatted);
        let (objects, obstacles) = cores::both(|| self.objects(&inside), || self.obstacles(&own));
        let lost = self.lost(&objects, &inside.units, None);
        self.judged(Present { own: &own, edits, edited, lost, obstacles, composed: None }, Act::Remove, found)
    }

    /// An annex the plan has no longer, without a mark in the file: gone from there as well, or only its marks are.
    fn unmarked(&self, found: &mut Diagnostics) -> Option<Decided> {
        let Some(byte) = hand_edits::found_unmarked(self.work, self.id) else {
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

    /// The one place where it is, or a refusal.
    fn located(&self, sought: Result<Located, Lost>, found: &mut Diagnostics) -> Option<Located> {
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
        let present_page = || match &sought {
            Ok(one) => self.work.main.page_at(one.outer.end).filter(|_| new.page.is_some()),
            Err(_) => None,
        };
        let old_page = kept.map_or_else(present_page, |kept| kept.page);
        let turn = sections::turns(self.work, self.id, (old_page, new.page));
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
        let own = self.located(sought, found)?;
        let inside = self.work.inside_of(&own);
        let edits = hand_edits::edits(self.work, self.id, &inside, Some(&new));
        let says_now = new.is_said_by(&inside.units);
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
            None => kept.is_none_or(|kept| !kept.is_said_by(&inside.units)),
        };
        let mut edits = edits;
        let mut said = false;
        if let Some(kept) = kept.filter(|_| spoken && !says_now) {
            let unsaid = States::of_region(kept, &inside.units, &new).unsaid(&hand_edits::headers(&inside.units));
            said = unsaid.is_empty() && edits.iter().all(|edit| edit.what.is_of_words());
            edits.retain(|edit| !edit.what.is_of_words() || unsaid.contains(edit));
        }
        let edited = (spoken && !says_now && !said) || page_edited;
        if page_edited {
            edits.push(Edit::of(ChangeKind::Edited, About::Page));
        }
        let (objects, obstacles) = cores::both(|| self.objects(&inside), || self.obstacles(&own));
        let known = kept.filter(|_| !spoken);
        let composed = if !self.replace && (!spoken || says_now || said) {
            self.composed(&inside, &objects, known, &new)
        } else {
            None
        };
        self.name_gone(&mut edits, composed.as_ref(), &inside.units, (known, &new));
        if self.replace && spoken && !says_now {
            edits.extend(hand_edits::looks_among_edits(kept, &inside.units, &new));
        }
        let lost = self.lost(&objects, &inside.units, composed.as_ref());
        self.judged(Present { own: &own, edits, edited, lost, obstacles, composed }, Act::Replace { turn }, found)
    }

    fn obstacles(&self, own: &Located) -> Obstacles {
        let main = &self.work.main;
        let hindrance = objects::hindrance(main.slice(own.inner.clone()));
        Obstacles { torn: objects::tears(main, &own.inner), hindrance }
    }

    fn judged(&self, present: Present<'_>, act: Act, found: &mut Diagnostics) -> Option<Decided> {
        let Present { own, edits, edited, lost, obstacles: Obstacles { torn, hindrance }, composed } = present;
        let place =
            |byte: usize| find::place(&self.work.package, &self.work.main, own.inner.start.saturating_add(byte));
        let done = |act: Act, edits: Vec<Edit>| {
            let mut dropped = if self.replace { self.losses(Severity::Advice, &lost) } else { Vec::new() };
            if self.replace && torn {
                dropped.push(self.loses(Severity::Advice, ObjectKind::Torn, ("", ""), place(0)));
            }
            self.decided(act, edits).map(|one| Decided { composed: composed.clone(), dropped, ..one })
        };
        if self.keep {
            // Where nobody did anything there is nothing to keep.
            let touched = edited || hindrance.is_some() || torn || !lost.is_empty();
            let kept = |edit: &Edit| edit.what != ChangeKind::FormattingGone;
            return if touched {
                self.decided(Act::Keep, edits.into_iter().filter(kept).collect())
            } else {
                done(act, edits)
            };
        }
        if let Some((kind, byte)) = hindrance {
            let hindered = Diagnostic::error("K655", place(byte)).with("kind", kind).with("region", self.shown);
            found.push(hindered.help(if kind == "section" { "section" } else { kind }).help("keep"));
            return None;
        }
        if torn && !self.replace {
            found.push(self.loses(Severity::Error, ObjectKind::Torn, ("", ""), place(0)));
            return None;
        }
        if edited && !self.replace {
            let words = edits.iter().filter(|edit| edit.what.is_of_words()).count();
            let refused = Diagnostic::error("K650", place(0)).with("region", self.shown).with("count", words);
            let refused = refused.help("take-over").help("keep").help("replace");
            found.push(if self.work.kept(self.id).is_none() { refused.help("compared") } else { refused });
            for (edit, place) in edits.iter().zip(hand_edits::places(self.work, own, &edits)) {
                found.push(edit.message(self.shown, place));
            }
        }
        if !self.replace {
            self.losses(Severity::Error, &lost).into_iter().for_each(|one| found.push(one));
        }
        if !self.replace && (edited || !lost.is_empty()) {
            return None;
        }
        done(act, edits)
    }

    /// K657 for each object that goes: an error where nobody asked for that, advice where somebody did.
    fn losses(&self, severity: Severity, lost: &[(Object, String)]) -> Vec<Diagnostic> {
        let loss = |(object, row): &(Object, String)| {
            let byte = object.at.first().copied().unwrap_or_default();
            let place = find::place(&self.work.package, &self.work.main, byte);
            self.loses(severity, object.kind, (&object.name, row), place)
        };
        lost.iter().map(loss).collect()
    }

    fn loses(&self, severity: Severity, kind: ObjectKind, (name, row): (&str, &str), place: Place) -> Diagnostic {
        let found = Diagnostic::new(severity, "K657", place)
            .with("region", self.shown)
            .with("kind", kind.name())
            .with("name", name)
            .with("where", if row.is_empty() { "region" } else { "row" })
            .with("row", row);
        match severity {
            Severity::Error => found.help("move-out").help("keep").help("replace"),
            _ => found.help("again"),
        }
    }
}
