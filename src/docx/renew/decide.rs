//! What happens to each region (quyết định), before anything is done: all refusals are found in one run.

use std::collections::BTreeMap;

use super::super::file::properties;
use super::super::file::xml::Tokens;
use super::super::{canon, region, sections};
use super::case::Case;
use super::edit::{Edit, What};
use super::keep::Composed;
use super::steps::Step;
use super::work::Work;
use super::{Outcome, Request, about, find, ids, means, own_page, shape};
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
    pub id: String,
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

/// The titles of the controls that stand in a file; another program may have dropped them.
fn titles(work: &Work) -> BTreeMap<String, String> {
    let title = |one: &region::Region| {
        let head = work.main.get(one.outer.start..one.inner.start).unwrap_or_default();
        let title = Tokens::of(head).flatten().find(|token| token.opens("w:alias"));
        title.and_then(|token| token.attribute("w:val")).map(|title| (one.id.clone(), title))
    };
    work.main.survey().regions.iter().filter_map(title).collect()
}

/// Names of a file's regions as Word shows them: the control's title, or where another program dropped it, the label
/// an annex bears.
pub(in super::super) fn names(work: &Work) -> BTreeMap<String, String> {
    let mut found = titles(work);
    let regions = work.main.survey().regions.iter().map(|one| one.id.as_str());
    let sealed = work.prints.keys().filter_map(|name| name.strip_prefix(properties::PROPERTY));
    for id in regions.chain(sealed.filter(|id| !matches!(*id, "whole" | "issued" | "adopted" | "pages"))) {
        if !found.contains_key(id) {
            found.insert(id.to_owned(), label(work, id).unwrap_or_else(|| plain_name(id)));
        }
    }
    found
}

/// The label of an annex, as it stands or as it was generated.
fn label(work: &Work, id: &str) -> Option<String> {
    const LONGEST: usize = 40;
    id.strip_prefix("annex-")?;
    let standing = shape::found(work, id).and_then(|own| canon::first(work.main.get(own.inner)?, &work.notes));
    let generated = || work.kept(id)?.lines.first().map(|line| line.text.clone());
    let words = standing.map(|unit| unit.text).or_else(generated)?;
    let label = words.split(canon::BREAK).next().unwrap_or_default().trim();
    let fits = label.to_lowercase().replace('\u{A0}', " ").starts_with("phụ lục") && label.chars().count() <= LONGEST;
    fits.then(|| label.to_owned())
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

/// Decides about every region; `steps`: of regions that others wrote, what stands and what comes. Errors: see [`renew`](super::renew).
pub(super) fn all(
    work: &Work,
    fresh: &Work,
    request: &Request,
    steps: &BTreeMap<String, Vec<Step>>,
) -> Result<Vec<Decided>, Diagnostics> {
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
        // Who keeps or replaces looks at the file: a name that stands there means what bears it there.
        let stands = |wanted: &String| own.iter().any(|(id, name)| means(wanted, id, name));
        let meant = |list: &[String]| {
            list.iter().any(|wanted| means(wanted, &id, if stands(wanted) { &old_name } else { &name }))
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
        let wanted = shape::section_of(fresh, &one.id).map(sections::page).unwrap_or_default();
        let other = ids(work).into_iter().find(|id| {
            let there = shape::found(work, id).and_then(|found| section(found.outer.end));
            let page = shape::section_of(fresh, id).map(sections::page);
            *id != one.id && there == Some(at) && page.is_some_and(|page| !sections::same_page(&page, &wanted))
        });
        if let Some(other) = other {
            let place = find::place(&work.package, &work.main, own.outer.start);
            let other = names(work).get(&other).cloned().unwrap_or(other);
            let shared = Diagnostic::error("K656", place).with("kind", "page").with("region", &one.name);
            found.push(shared.with("before", "").with("other", other).help("break"));
        }
    }
}
