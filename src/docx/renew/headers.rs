//! Headers and footers of sections that go with their annexes (đầu trang, chân trang): what a person wrote there is
//! not lost unsaid.

use std::collections::BTreeMap;

use super::super::content::{Content, Reading};
use super::super::file::relations;
use super::super::file::xml::Tokens;
use super::super::model::Part;
use super::super::region::means;
use super::super::work::{Work, find, ids};
use super::decide::Decided;
use super::{Request, shape};
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
fn contents(work: &Work, part: &str) -> Vec<Content> {
    let Ok(part) = Part::of(&work.package, part) else { return Vec::new() };
    let reading = Reading { part: &part, notes: &work.notes, styles: &work.styles };
    let contents = reading.units(&part.blocks).into_iter().map(|unit| unit.content);
    contents.filter(|content| !content.is_blank()).collect()
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
    let mut planned = Vec::new();
    for kind in [relations::HEADER, relations::FOOTER] {
        let parts = fresh.package.related(fresh.package.main(), kind)?;
        planned.extend(parts.iter().map(|part| contents(fresh, part)));
    }
    let targets = was.package.relations(was.package.main())?;
    let mut found = Diagnostics::default();
    for (id, at) in before.iter().filter(|(id, _)| !after.contains_key(*id)) {
        let Some(target) = targets.iter().find(|one| one.id == *id) else { continue };
        let said = contents(was, &target.target);
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
        let lost = lost
            .with("name", said.iter().map(Content::shown).collect::<Vec<_>>().join(" "))
            .with("where", "region")
            .with("row", "");
        found.push(lost.help("header").help("keep").help("replace"));
    }
    if found.has_errors() { Err(found) } else { Ok(()) }
}
