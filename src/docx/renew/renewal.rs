//! The way of a renewal (các bước cập nhật): decide about every region, write, check what must not be lost, report.

use std::collections::BTreeMap;

use super::super::content::{Content, Reading};
use super::super::file::xml::Tokens;
use super::super::file::{Package, relations};
use super::super::issue::{CarriedOver, carry_over};
use super::super::model::{Page, Part};
use super::super::region::RegionId;
use super::super::work::{Work, about, find, ids, names};
use super::decision::{Act, Case, Decided};
use super::report::{Change, ObjectKind, Outcome, Renewal, Request};
use super::steps::Step;
use super::write::{act, finish, is_ours, touched};
use super::{foreign, hand_edits, references, sections};
use crate::cores;
use crate::diag::{Diagnostic, Diagnostics, Severity};

/// Reads what a file is to be renewed from: [`renew`] finds it read. What is wrong with it, that one tells.
pub fn read_ahead(fresh: &Package) {
    let _told_later = Work::open(fresh);
}

/// Reads a file that is to be renewed, with all that its regions say.
pub fn read_all_ahead(old: &Package) {
    let Ok(work) = Work::open(old) else { return };
    ids(&work).iter().for_each(|id| drop(work.inside(id)));
    let _told_later = work.is_whole();
}

/// Renews a file: carries the regions of `fresh` whose content changed into `old`. Every other byte of the main part
/// and every other member stays as it is, but for fingerprints, store, and what the new regions need (listed in
/// [`Renewal::touched_parts`]).
///
/// Errors, all at once, and then nothing is done: K650 a region was edited by hand (each edit as K660 with it);
/// K651 a region's marks are lost or damaged; K652 a region is there twice; K653 a region the file or the plan
/// does not have; K654 nobody can tell whether it was edited; K655 tracked changes, a comment or a section break in
/// it; K656 two annexes in one section want different pages; K657 something of a person's would be lost; K659 the
/// plan has another number, day or signer than was issued; K665 the annexes would be in a wrong order; K672 an annex
/// that others made needs another page; K604, K607, K608, K624 a
/// file that is not written to.
pub fn renew(old: &Package, fresh: &Package, request: &Request) -> Result<Renewal, Diagnostics> {
    old.editable_part()?;
    let mut work = Work::open(old)?;
    let (fresh, steps) = foreign::carried(&work, fresh, request)?;
    let CarriedOver { fresh, holds, mut notes } = carry_over(&work, &fresh, request.only.as_deref(), &request.replace)?;
    let fresh = Work::open(&fresh)?;
    if !work.main.weight.and(fresh.main.weight).is_writable() {
        return Err(old.too_large());
    }
    let (decided, whole_fits) = cores::both(|| decide(&work, &fresh, request, &steps), || work.is_whole());
    let (decided, whole_fits) = (decided?, whole_fits?);
    let (before, order) = (references::numbers(&work), references::in_order(&work));
    let mut report = Vec::new();
    let was = work.clone();
    let old_names = names(&was);
    for (at, one) in decided.iter().enumerate() {
        act(&mut work, &fresh, &decided, at)?;
        if matches!(one.act, Act::Replace { .. }) {
            notes.extend(foreign::reprinted(&was, &fresh, &one.id, &one.name));
        }
        let old_name = old_names.get(&one.id).unwrap_or(&one.name);
        let stays = one.outcome() == Outcome::Unchanged;
        report.push(Change {
            region: one.id.to_string(),
            name: if stays { old_name.clone() } else { one.name.clone() },
            old_name: (!stays && *old_name != one.name).then(|| old_name.clone()),
            outcome: one.outcome(),
            edits: one.edits.clone(),
            places: sections::found(&was, &one.id)
                .map_or_else(Vec::new, |own| hand_edits::places(&was, &own, &one.edits)),
        });
    }
    if decided.iter().any(Decided::writes) {
        work.order_notes()?;
    }
    finish(&mut work, &fresh, &decided, holds.as_ref(), whole_fits)?;
    notes.extend(check_headers(&was, &work, &fresh, &decided, request)?);
    decided.iter().flat_map(|one| &one.dropped).for_each(|one| notes.push(one.clone()));
    notes.extend(references::check_order(&work, &old_names, &order)?);
    let stale = references::stale(&work, &fresh, &before, &references::numbers(&work));
    let touched = touched(old, &work.package);
    let own = |part: &String| !is_ours(&work, part);
    let renewal = Renewal {
        package: (!touched.is_empty()).then(|| work.package.clone()),
        report,
        touched_parts: touched.iter().filter(|part| own(part)).cloned().collect(),
        added_styles: work.added_styles.iter().cloned().collect(),
        stale_references: stale,
        notes,
    };
    cores::dropped((was, work, fresh, decided));
    Ok(renewal)
}

/// Decides about every region, before anything is done: all refusals are found in one run; `steps`: of regions that others wrote, what stays and what comes. Errors: see [`renew`].
fn decide(
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
        // Who keeps or replaces looks at the file: a name that is there means what bears it there.
        let present = |wanted: &String| own.iter().any(|(id, name)| id.is_meant(wanted, name));
        let meant = |list: &[String]| {
            list.iter().any(|wanted| id.is_meant(wanted, if present(wanted) { &old_name } else { &name }))
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
        let Some(own) = sections::found(work, &one.id) else { continue };
        if sections::shares_its_page(work, &one.id) {
            let place = find::place(&work.package, &work.main, own.outer.start);
            found.push(Diagnostic::error("K672", place).with("region", &one.name).help("break").help("page"));
            continue;
        }
        let Some(at) = section(own.outer.end) else { continue };
        let wanted = sections::section_of(fresh, &one.id).map(Page::read).unwrap_or_default();
        let other = ids(work).into_iter().find(|id| {
            let there = sections::found(work, id).and_then(|found| section(found.outer.end));
            let page = sections::section_of(fresh, id).map(Page::read);
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

/// The regions of a file by id, with their names as Word shows them.
pub fn regions(package: &Package) -> Result<BTreeMap<String, String>, Diagnostics> {
    let work = Work::open(package)?;
    Ok(names(&work).into_iter().map(|(id, name)| (id.to_string(), name)).collect())
}

/// The headers and footers that sections of a main part name: where first, by relationship.
fn named(work: &Work) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for section in &work.main.sections {
        let properties = work.main.get(section.properties.clone()).unwrap_or_default();
        for token in Tokens::of(properties).flatten() {
            if let ("w:headerReference" | "w:footerReference", Some(id)) = (token.name, token.attribute("r:id")) {
                found.entry(id).or_insert(section.properties.start);
            }
        }
    }
    found
}

/// What a part says; nothing of one that cannot be read.
fn contents(work: &Work, part: &str) -> Vec<Content> {
    let Ok(part) = Part::of(&work.package, part) else { return Vec::new() };
    let reading = Reading { part: &part, notes: &work.notes, styles: &work.styles };
    let contents = reading.units(&part.blocks).into_iter().map(|unit| unit.content);
    contents.filter(|content| !content.is_blank()).collect()
}

/// K657 for each header or footer with words of a person's that no section names any more: advice where the caller said to
/// replace the annex it was over. What the fresh build has in a header is no person's.
fn check_headers(
    was: &Work,
    now: &Work,
    fresh: &Work,
    decided: &[Decided],
    request: &Request,
) -> Result<Diagnostics, Diagnostics> {
    let (before, after) = (named(was), named(now));
    let mut found = Diagnostics::default();
    if before.keys().all(|id| after.contains_key(id)) {
        return Ok(found);
    }
    let mut planned = Vec::new();
    for kind in [relations::HEADER, relations::FOOTER] {
        let parts = fresh.package.related(fresh.package.main(), kind)?;
        planned.extend(parts.iter().map(|part| contents(fresh, part)));
    }
    let targets = was.package.relations(was.package.main())?;
    for (id, at) in before.iter().filter(|(id, _)| !after.contains_key(*id)) {
        let Some(target) = targets.iter().find(|one| one.id == *id) else { continue };
        let said = contents(was, &target.target);
        let section = was.main.section_at(*at).map(|(number, _)| number);
        let over = ids(was).into_iter().find(|id| {
            let own = sections::found(was, id).and_then(|found| was.main.section_at(found.outer.end));
            id.is_annex() && own.map(|(number, _)| number) == section
        });
        let annex = over.as_ref().and_then(|id| decided.iter().find(|one| one.id == *id));
        let name = annex.map(|one| one.name.clone()).unwrap_or_default();
        let forced = annex.is_some_and(|one| request.replace.iter().any(|wanted| one.id.is_meant(wanted, &name)));
        if said.is_empty() || planned.contains(&said) {
            continue;
        }
        let place = find::place(&was.package, &was.main, *at);
        let lost = Diagnostic::new(if forced { Severity::Advice } else { Severity::Error }, "K657", place)
            .with("region", &name)
            .with("kind", ObjectKind::Header.name())
            .with("name", said.iter().map(Content::shown).collect::<Vec<_>>().join(" "))
            .with("where", "region")
            .with("row", "");
        found.push(match (forced, name.is_empty()) {
            (true, _) => lost.help("again"),
            (false, true) => lost.help("header"),
            (false, false) => lost.help("header").help("replace"),
        });
    }
    if found.has_errors() { Err(found) } else { Ok(found) }
}
