//! Fragments of the fresh build on their way into the file (mang sang): everything they name is found or added there:
//! styles, relationships, footnotes, numbers of bookmarks.

use std::collections::BTreeMap;

use super::super::file::xml::{self, Edits, Kind, Tokens, tagged, tagged_any};
use super::super::file::{Package, relations, whole};
use super::super::model::{Bookmarks, Ids, Names};
use super::super::region::{self, Closing, RegionId};
use super::super::work::Work;
use super::report::ObjectKind;
use super::resources::note_numbers;
use crate::diag::{Diagnostic, Diagnostics};

/// What the tags begin with that name a footnote, a bookmark or a list.
const NUMBERED: [&str; 3] = ["<w:footnoteReference", "<w:bookmark", "<w:numId"];

/// Those, and those that name a style.
const STYLED: [&str; 6] = ["<w:footnoteReference", "<w:bookmark", "<w:numId", "<w:pStyle", "<w:rStyle", "<w:tblStyle"];

impl Work {
    /// A fragment of the fresh file as it can be here. `gone` is what makes room for it: its footnote numbers and
    /// bookmark numbers are free. Error K657: it uses a list whose numbering differs here.
    pub(super) fn bring(&mut self, fresh: &Work, fragment: &str, gone: &str) -> Result<String, Diagnostics> {
        let mut edits = Edits::default();
        let styles = self.styles(fresh, fragment)?;
        let mut free_notes = note_numbers(gone);
        free_notes.reverse();
        let mut ids = self.main.ids.clone();
        let going = bookmarks_of(gone);
        let mut bookmarks: BTreeMap<String, Option<u32>> = BTreeMap::new();
        // Any element may have a relationship; without one few are looked at.
        let few = !xml::holds(fragment, " r:");
        let heads = if styles.is_empty() { NUMBERED.as_slice() } else { STYLED.as_slice() };
        let all = (!few).then(|| Tokens::of(fragment).flatten()).into_iter().flatten();
        let some = few.then(|| tagged_any(fragment, heads)).into_iter().flatten();
        for token in all.chain(some) {
            let value = |name: &str| token.attribute(name).unwrap_or_default();
            match token.name {
                "w:pStyle" | "w:rStyle" | "w:tblStyle" if token.kind != Kind::End => {
                    if let Some(own) = styles.get(&value("w:val")) {
                        edits.set_attribute(&token, "w:val", own);
                    }
                }
                "w:footnoteReference" => {
                    let number = self.footnote(fresh, &value("w:id"), free_notes.pop())?;
                    edits.set_attribute(&token, "w:id", &number);
                }
                "w:bookmarkStart" => {
                    let number = self.bookmark(&value("w:name"), &going, &mut ids);
                    bookmarks.insert(value("w:id"), number);
                    match number {
                        Some(number) => edits.set_attribute(&token, "w:id", &number.to_string()),
                        None => edits.replace(token.span.clone(), ""),
                    }
                }
                "w:bookmarkEnd" => match bookmarks.get(&value("w:id")) {
                    Some(Some(number)) => edits.set_attribute(&token, "w:id", &number.to_string()),
                    _ => edits.replace(token.span.clone(), ""),
                },
                "w:numId" if !self.same_lists(fresh)? => {
                    let place = whole(self.package.name());
                    return Err(Diagnostic::error("K657", place)
                        .with("kind", ObjectKind::List.name())
                        .with("name", "")
                        .help("new-file")
                        .into());
                }
                _ if token.kind != Kind::End && token.raw.contains(" r:") => {
                    for name in ["r:id", "r:embed", "r:link", "r:pict"] {
                        if let Some(id) = token.attribute(name) {
                            let own = self.relation(fresh, &id)?;
                            edits.set_attribute(&token, name, &own);
                        }
                    }
                }
                _ => {}
            }
        }
        let mut out = edits.apply(fragment);
        self.declare(fresh, &mut out);
        Ok(out)
    }

    /// The number of a bookmark here; `None` where the name is taken outside of what goes.
    fn bookmark(&self, name: &str, going: &Bookmarks, ids: &mut Ids) -> Option<u32> {
        let number = |all: &Bookmarks| {
            let list = all.named(name);
            list.first().and_then(|first| first.number).map(|first| (first, list.len()))
        };
        match (number(&self.main.bookmarks), number(going)) {
            (None, _) => Some(ids.bookmark()),
            (Some((_, all)), Some((own, here))) if all == here => Some(own),
            _ => None,
        }
    }

    /// A relationship of the fresh main part, as it is called here; added with its part where it is missing.
    pub(super) fn relation(&mut self, fresh: &Work, id: &str) -> Result<String, Diagnostics> {
        let theirs = fresh.package.relations(fresh.package.main())?;
        let Some(wanted) = theirs.into_iter().find(|one| one.id == id) else { return Ok(id.to_owned()) };
        let main = self.package.main().to_owned();
        let bytes = fresh.package.part(&wanted.target);
        let own = self.package.relations(&main)?.into_iter().find(|one| {
            one.kind == wanted.kind
                && one.external == wanted.external
                && if one.external { one.target == wanted.target } else { self.package.part(&one.target) == bytes }
        });
        if let Some(own) = own {
            return Ok(own.id);
        }
        let (Some(bytes), false) = (bytes, wanted.external) else {
            let place = whole(self.package.name());
            return Err(Diagnostic::error("K657", place)
                .with("kind", ObjectKind::Link.name())
                .with("name", &wanted.target)
                .help("new-file")
                .into());
        };
        let (stem, ending) = wanted.target.rsplit_once('.').unwrap_or((&wanted.target, "xml"));
        let names = std::iter::once(wanted.target.clone()).chain((1..).map(|n| format!("{stem}kh{n}.{ending}")));
        let part = names.into_iter().find(|name| !self.package.has(name)).unwrap_or_default();
        let kind = content_type(&fresh.package, &wanted.target)?;
        self.package.add_part(&main, &part, &wanted.kind, &kind, bytes)?;
        let added = self.package.relations(&main)?.into_iter().rfind(|one| one.target == part);
        Ok(added.map(|one| one.id).unwrap_or_default())
    }

    fn same_lists(&self, fresh: &Work) -> Result<bool, Diagnostics> {
        let part = |work: &Work| -> Result<Option<Vec<u8>>, Diagnostics> {
            let part = work.package.related(work.package.main(), relations::NUMBERING)?.into_iter().next();
            Ok(part.and_then(|part| work.package.part(&part)))
        };
        Ok(part(self)? == part(fresh)?)
    }

    /// Declares the prefixes of a fragment that this main part does not know, on the fragment's own elements.
    fn declare(&self, fresh: &Work, fragment: &mut String) {
        let root = |main: &str| {
            Tokens::of(main).flatten().find(|token| token.kind == Kind::Start).map(|token| token.raw.to_owned())
        };
        let (Some(own), Some(theirs)) = (root(&self.main), root(&fresh.main)) else { return };
        let missing: Vec<&str> = theirs
            .split_whitespace()
            .filter(|word| word.starts_with("xmlns:") && !own.contains(word.trim_end_matches(['>', '/'])))
            .map(|word| word.trim_end_matches('>'))
            .filter(|word| {
                let prefix = word.get(6..).and_then(|rest| rest.split_once('=')).map_or("", |(prefix, _)| prefix);
                fragment.contains(&format!("<{prefix}:")) || fragment.contains(&format!(" {prefix}:"))
            })
            .collect();
        if missing.is_empty() {
            return;
        }
        let (mut depth, mut edits) = (0usize, Edits::default());
        for token in Tokens::of(fragment).flatten() {
            if depth == 0 && matches!(token.kind, Kind::Start | Kind::Empty) {
                let at = token.span.start.saturating_add(1).saturating_add(token.name.len());
                edits.insert(at, format!(" {}", missing.join(" ")));
            }
            match token.kind {
                Kind::Start => depth = depth.saturating_add(1),
                Kind::End => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        *fragment = std::mem::take(&mut edits).apply(fragment);
    }

    /// Whole blocks that take the place of a region or come as one, with its marks; those keep their numbers.
    pub(super) fn marked(&self, blocks: &str, id: &RegionId) -> String {
        let mut ids = self.main.ids.clone();
        let taken = tagged(blocks, "<w:bookmarkStart").filter_map(|token| token.attribute("w:id")?.parse().ok());
        taken.for_each(|number| ids.take_bookmark(number));
        let number = |name: String| {
            let own = self.main.bookmarks.named(&name).first().and_then(|one| one.number);
            own.unwrap_or_else(|| ids.bookmark())
        };
        let outside = matches!(self.regions.get(id), Some(Ok(own)) if region::ends_outside(&self.main, own));
        let closing = if outside { Closing::Outside } else { Closing::Now };
        region::marked(blocks, id, [id.first_mark(), id.last_mark()].map(number), closing)
    }
}

/// The bookmarks of a fragment, by name.
fn bookmarks_of(fragment: &str) -> Bookmarks {
    let mut names = Names::default();
    for token in tagged(fragment, "<w:bookmark") {
        let id = token.attribute("w:id").unwrap_or_default();
        if token.opens("w:bookmarkStart") {
            names.start(token.attribute("w:name").unwrap_or_default(), id, token.span);
        } else if token.opens("w:bookmarkEnd") {
            names.end(&id, &token.span);
        }
    }
    names.finish()
}

/// What the list of content types says of a part.
fn content_type(package: &Package, part: &str) -> Result<String, Diagnostics> {
    let types = package.text(relations::CONTENT_TYPES)?;
    let ending = part.rsplit('.').next().unwrap_or_default().to_lowercase();
    let mut by_ending = String::new();
    for token in Tokens::of(&types).flatten() {
        let name = token.attribute("PartName").unwrap_or_default();
        if name.trim_start_matches('/').eq_ignore_ascii_case(part) {
            return Ok(token.attribute("ContentType").unwrap_or_default());
        }
        if token.attribute("Extension").is_some_and(|one| one.to_lowercase() == ending) {
            by_ending = token.attribute("ContentType").unwrap_or_default();
        }
    }
    Ok(by_ending)
}
