//! Headers and footers of sections that go with their annexes (đầu trang, chân trang): what a person wrote there is
//! not lost unsaid.

use std::collections::{BTreeMap, BTreeSet};

use super::super::canon;
use super::super::file::relations;
use super::super::file::xml::Tokens;
use super::decide::Decided;
use super::work::Work;
use super::{Request, compare, find, ids, means, shape};
use crate::diag::{Diagnostic, Diagnostics};

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
fn words(work: &Work, part: &str) -> String {
    let text = work.package.text(part).ok();
    let said = text.and_then(|text| canon::canon(&text, &work.notes).ok()).unwrap_or_default();
    said.trim().to_owned()
}

/// K657 for each header or footer with words of a person's that no section names any more, unless the caller said to
/// replace the annex it stood over. What the fresh build has in a header is no person's.
pub(super) fn none_lost(
    was: &Work,
    now: &Work,
    fresh: &Work,
    decided: &[Decided],
    request: &Request,
) -> Result<(), Diagnostics> {
    let (before, after) = (named(was), named(now));
    if before.keys().all(|id| after.contains_key(id)) {
        return Ok(());
    }
    let mut planned = BTreeSet::new();
    for kind in [relations::HEADER, relations::FOOTER] {
        let parts = fresh.package.related(fresh.package.main(), kind)?;
        planned.extend(parts.iter().map(|part| words(fresh, part)));
    }
    let targets = was.package.relations(was.package.main())?;
    let mut found = Diagnostics::default();
    for (id, at) in before.iter().filter(|(id, _)| !after.contains_key(*id)) {
        let Some(target) = targets.iter().find(|one| one.id == *id) else { continue };
        let said = words(was, &target.target);
        let section = was.main.section_at(*at).map(|(number, _)| number);
        let over = ids(was).into_iter().find(|id| {
            let stands = shape::found(was, id).and_then(|found| was.main.section_at(found.outer.end));
            id.starts_with("annex-") && stands.map(|(number, _)| number) == section
        });
        let annex = over.as_ref().and_then(|id| decided.iter().find(|one| one.id == *id));
        let name = annex.map(|one| one.name.clone()).unwrap_or_default();
        let forced = annex.is_some_and(|one| request.replace.iter().any(|wanted| means(wanted, &one.id, &name)));
        if said.is_empty() || planned.contains(&said) || forced {
            continue;
        }
        let place = find::place(&was.package, &was.main, *at);
        let lost = Diagnostic::error("K657", place).with("region", name).with("kind", "header");
        let lost = lost.with("name", compare::shown(&said)).with("where", "region").with("row", "");
        found.push(lost.help("header").help("keep").help("replace"));
    }
    if found.has_errors() { Err(found) } else { Ok(()) }
}
