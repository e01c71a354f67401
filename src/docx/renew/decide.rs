//! What happens to each region (quyết định), before anything is done: all refusals are found in one run.

use std::collections::BTreeMap;

use super::super::canon;
use super::super::xml::Tokens;
use super::super::{region, seal, sections, store};
use super::edit::{Edit, What};
use super::find::{self, Found, Sought};
use super::work::Work;
use super::{Outcome, Request, about, evidence, ids, means, own_page, settled, shape};
use crate::diag::{Diagnostic, Diagnostics};
use store::Kept;

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
        /// Unchanged units stay as they stand.
        keep_looks: bool,
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
    pub id: String,
    pub name: String,
    pub act: Act,
    pub edits: Vec<Edit>,
    /// The caller said to replace it whatever was edited.
    pub forced: bool,
}

impl Decided {
    /// How the report calls what was done.
    pub(super) fn outcome(&self) -> Outcome {
        match self.act {
            Act::Nothing | Act::Adopt => Outcome::Unchanged,
            Act::Keep => Outcome::KeptEdited,
            Act::Replace { .. } => Outcome::Replaced,
            Act::Insert => Outcome::Added,
            Act::Remove => Outcome::Removed,
            Act::Leave => Outcome::Left,
        }
    }
}

/// The titles of the controls that stand in a file; another program may have dropped them.
pub(super) fn titles(work: &Work) -> BTreeMap<String, String> {
    let title = |one: &region::Region| {
        let head = work.main.get(one.outer.start..one.inner.start).unwrap_or_default();
        let title = Tokens::of(head).flatten().find(|token| token.opens("w:alias"));
        title.and_then(|token| token.attribute("w:val")).map(|title| (one.id.clone(), title))
    };
    work.main.survey().regions.iter().filter_map(title).collect()
}

/// Names of a file's regions as Word shows them: the control's title.
pub(in super::super) fn names(work: &Work) -> BTreeMap<String, String> {
    let mut found = titles(work);
    for one in &work.main.survey().regions {
        found.entry(one.id.clone()).or_insert_with(|| one.id.clone());
    }
    for id in work.prints.keys().filter_map(|name| name.strip_prefix(region::PROPERTY)) {
        if !matches!(id, "whole" | "issued" | "adopted" | "pages") && !found.contains_key(id) {
            found.insert(id.to_owned(), plain_name(id));
        }
    }
    found
}

fn plain_name(id: &str) -> String {
    match id {
        "front" => "Phần đầu".to_owned(),
        "body" => "Nội dung".to_owned(),
        "recipients" => "Nơi nhận".to_owned(),
        "signature" => "Chữ ký".to_owned(),
        id => id.replacen("annex-", "Phụ lục ", 1),
    }
}

/// Decides about every region. Errors: see [`renew`](super::renew).
pub(super) fn all(work: &Work, fresh: &Work, request: &Request) -> Result<Vec<Decided>, Diagnostics> {
    let (own, theirs) = (names(work), names(fresh));
    let mut found = Diagnostics::default();
    for wanted in request.only.iter().flatten().chain(&request.keep).chain(&request.replace) {
        if !own.iter().chain(&theirs).any(|(id, name)| means(wanted, id, name)) {
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
            |list: &[String]| list.iter().any(|wanted| means(wanted, &id, &name) || means(wanted, &id, &old_name));
        if request.only.as_ref().is_some_and(|only| !asked(only)) {
            continue;
        }
        let case =
            Case { work, fresh, id: &id, name: &name, keep: asked(&request.keep), replace: asked(&request.replace) };
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
        let wanted = shape::section_of(fresh, &one.id).map(sections::page).unwrap_or_default();
        let other = ids(work).into_iter().find(|id| {
            let there = shape::found(work, id).and_then(|found| section(found.outer.end));
            let page = shape::section_of(fresh, id).map(sections::page);
            *id != one.id && there == Some(at) && page.is_some_and(|page| !sections::same_page(&page, &wanted))
        });
        if let Some(other) = other {
            let place = find::place(&work.package, &work.main, own.outer.start);
            found.push(Diagnostic::error("K656", place).with("region", &one.name).with("other", other).help("break"));
        }
    }
}

/// One region under decision.
struct Case<'a> {
    work: &'a Work,
    fresh: &'a Work,
    id: &'a str,
    name: &'a str,
    keep: bool,
    replace: bool,
}

impl Case<'_> {
    fn decided(&self, act: Act, edits: Vec<Edit>) -> Option<Decided> {
        Some(Decided { id: self.id.to_owned(), name: self.name.to_owned(), act, edits, forced: self.replace })
    }

    /// A region of the plan that the file has not.
    fn added(&self, found: &mut Diagnostics) -> Option<Decided> {
        if self.id.starts_with("annex-") {
            return self.decided(Act::Insert, Vec::new());
        }
        found.push(
            about(&self.work.package, "K653")
                .with("kind", "file")
                .with("region", self.name)
                .help("new-file")
                .help("only"),
        );
        None
    }

    /// A region of the file that the plan has not, or not any more.
    fn gone(&self, found: &mut Diagnostics) -> Option<Decided> {
        if !self.id.starts_with("annex-") {
            if self.keep {
                return self.decided(Act::Keep, Vec::new());
            }
            found.push(
                about(&self.work.package, "K653")
                    .with("kind", "plan")
                    .with("region", self.name)
                    .help("keep")
                    .help("only"),
            );
            return None;
        }
        let generated = self.work.prints.contains_key(&seal::property(self.id)) || self.work.kept(self.id).is_some();
        if !generated || seal::is_adopted(&self.work.prints, self.id) {
            return self.decided(Act::Leave, Vec::new());
        }
        let own = match find::region(&self.work.main, self.id) {
            // Gone from the file as well.
            Sought::Missing => return self.decided(Act::Remove, Vec::new()),
            other => self.standing(other, found)?,
        };
        let inner = self.work.main.get(own.inner.clone()).unwrap_or_default();
        let units = canon::units(inner, &self.work.notes).ok()?;
        let edits = evidence::edits(self.work, self.id, (inner, &units), None);
        let spoken = edits.iter().any(|edit| edit.what != What::Formatting);
        self.judged(&own, edits, spoken, Act::Remove, found)
    }

    /// The one place it stands at, or a refusal.
    fn standing(&self, sought: Sought, found: &mut Diagnostics) -> Option<Found> {
        let package = &self.work.package;
        let place = |byte: usize| find::place(package, &self.work.main, byte);
        match sought {
            Sought::One(one) => return Some(one),
            Sought::Missing => {
                let lost = about(package, "K651").with("kind", "missing").with("region", self.name);
                found.push(lost.with("mark", region::bookmark(self.id)).help("undo").help("keep").help("new-file"));
            }
            Sought::Half(byte) => {
                let half = Diagnostic::error("K651", place(byte)).with("kind", "half").with("region", self.name);
                found.push(half.with("mark", region::bookmark(self.id)).help("mend").help("keep"));
            }
            Sought::Twice(bytes) => {
                let first = bytes.first().copied().unwrap_or_default();
                let mut twice =
                    Diagnostic::error("K652", place(first)).with("region", self.name).with("count", bytes.len());
                for byte in bytes.iter().skip(1) {
                    twice = twice.other(place(*byte), "copy");
                }
                found.push(twice.help("delete-one").help("keep"));
            }
        }
        None
    }

    fn both(&self, found: &mut Diagnostics) -> Option<Decided> {
        let new = self.fresh.generated(self.id)?;
        let print = self.work.prints.get(&seal::property(self.id));
        let kept = self.work.kept(self.id);
        let says_the_same = print.map(String::as_str) == Some(canon::fingerprint(&new.text()).as_str());
        let sought = find::region(&self.work.main, self.id);
        let standing_page = || match &sought {
            Sought::One(one) => self.work.main.page_at(one.outer.end).filter(|_| new.page.is_some()),
            _ => None,
        };
        let old_page = kept.map_or_else(standing_page, |kept| kept.page.clone());
        let turn = own_page::turns(self.work, self.id, (old_page.as_deref(), new.page.as_deref()));
        // A number written into a line does not lengthen the rule below it, as building the line anew would.
        let issued = self.work.prints.contains_key(seal::ISSUED);
        let same_looks = |kept: &Kept| if issued { kept.words_look_like(&new) } else { kept.looks_like(&new) };
        let looks_changed = kept.is_some_and(|kept| says_the_same && !same_looks(kept));
        if says_the_same && !looks_changed && !turn {
            return self.decided(Act::Nothing, Vec::new());
        }
        if self.keep && !matches!(sought, Sought::One(_)) {
            return self.decided(Act::Keep, Vec::new());
        }
        let own = self.standing(sought, found)?;
        let inner = self.work.main.get(own.inner.clone()).unwrap_or_default();
        let units = canon::units(inner, &self.work.notes).ok()?;
        let now = Kept::of_units(&units, None);
        let edits = evidence::edits(self.work, self.id, (inner, &units), Some(&new));
        if now.text() == new.text() && !turn && !looks_changed {
            return self.decided(Act::Adopt, Vec::new());
        }
        if print.is_none() && kept.is_none() && !self.replace && !self.keep {
            let place = find::place(&self.work.package, &self.work.main, own.inner.start);
            found.push(Diagnostic::error("K654", place).with("region", self.name).help("keep").help("replace"));
            return None;
        }
        let page_edited = self.page_edited(&own, turn, kept);
        let spoken = print.map_or_else(
            || kept.is_none_or(|kept| kept.text() != now.text()),
            |print| *print != canon::fingerprint(&now.text()),
        );
        let edited = (spoken && now.text() != new.text()) || page_edited;
        let mut edits = edits;
        if page_edited {
            edits.push(Edit::of(What::Page));
        }
        let keep_looks =
            !self.replace && kept.is_none_or(|kept| !kept.looks_like(&now)) && (!spoken || now.text() == new.text());
        self.judged(&own, edits, edited, Act::Replace { keep_looks, turn }, found)
    }

    /// Did a person turn the page or move its margins, where the plan wants another page now?
    fn page_edited(&self, own: &Found, turn: bool, kept: Option<&Kept>) -> bool {
        let was = kept.and_then(|kept| kept.page.as_ref());
        let is = self.work.main.page_at(own.outer.end);
        match (was, is) {
            (Some(was), Some(is)) => {
                turn && !seal::has_own_page(&self.work.prints, self.id) && !sections::same_page(was, &is)
            }
            _ => false,
        }
    }

    fn judged(
        &self,
        own: &Found,
        edits: Vec<Edit>,
        edited: bool,
        act: Act,
        found: &mut Diagnostics,
    ) -> Option<Decided> {
        let inner = self.work.main.get(own.inner.clone()).unwrap_or_default();
        let place =
            |byte: usize| find::place(&self.work.package, &self.work.main, own.inner.start.saturating_add(byte));
        if self.keep {
            // Where nobody did anything there is nothing to keep.
            let touched = edited || settled::hindrance(inner).is_some() || !settled::belongings(inner).is_empty();
            return self.decided(if touched { Act::Keep } else { act }, edits);
        }
        if let Some((kind, byte)) = settled::hindrance(inner) {
            let hindered = Diagnostic::error("K655", place(byte)).with("kind", kind).with("region", self.name);
            found.push(hindered.help(if kind == "section" { "section" } else { kind }).help("keep"));
            return None;
        }
        if settled::tears(inner) && !self.replace {
            let torn =
                Diagnostic::error("K657", place(0)).with("region", self.name).with("kind", "torn").with("name", "");
            found.push(torn.help("move-out").help("keep").help("replace"));
            return None;
        }
        if let Some((kind, name)) = settled::belongings(inner).into_iter().next()
            && act == Act::Remove
            && !self.replace
        {
            let lost = Diagnostic::error("K657", place(0)).with("region", self.name).with("kind", kind);
            found.push(lost.with("name", name).help("move-out").help("keep").help("replace"));
            return None;
        }
        if edited && !self.replace {
            let words = edits.iter().filter(|edit| edit.what != What::Formatting).count();
            let refused = Diagnostic::error("K650", place(0)).with("region", self.name).with("count", words);
            let refused = refused.help("take-over").help("keep").help("replace");
            found.push(if self.work.kept(self.id).is_none() { refused.help("compared") } else { refused });
            for (edit, place) in edits.iter().zip(evidence::places(self.work, own, &edits)) {
                found.push(edit.told(self.name, place));
            }
            return None;
        }
        self.decided(act, edits)
    }
}
