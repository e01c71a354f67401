//! Footnotes and styles that come and go with a region (chú thích, kiểu đoạn). Styles are known by their names: another
//! program gives a style another id and keeps its name.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::super::file::relations;
use super::super::file::xml::{Edits, Kind, Token, Tokens, tagged, tagged_any};
use super::super::model::{Style, Styles};
use super::super::work::Work;
use super::super::{seal, write};
use crate::diag::Diagnostics;

impl Work {
    /// What the styles a fragment names are called here, by their id there; missing ones are taken over.
    pub(super) fn styles(&mut self, fresh: &Work, fragment: &str) -> Result<BTreeMap<String, String>, Diagnostics> {
        let mut map = BTreeMap::new();
        let part = |work: &Work| -> Result<Option<String>, Diagnostics> {
            Ok(work.package.related(work.package.main(), relations::STYLES)?.into_iter().next())
        };
        let (Some(own), Some(theirs)) = (part(self)?, part(fresh)?) else { return Ok(map) };
        let stamp = self.package.stamp(&own);
        if stamp.is_some() && stamp == fresh.package.stamp(&theirs) {
            return Ok(map);
        }
        if own == theirs && self.package.shares(&fresh.package, &own) {
            return Ok(map);
        }
        let heads = ["<w:pStyle", "<w:rStyle", "<w:tblStyle"];
        let named = |token: &Token<'_>| matches!(token.name, "w:pStyle" | "w:rStyle" | "w:tblStyle");
        let wanted: BTreeSet<String> =
            tagged_any(fragment, &heads).filter(named).filter_map(|token| token.attribute("w:val")).collect();
        let (have, from) = (Styles::of(&self.package)?, Styles::of(&fresh.package)?);
        let wanted: Vec<String> = wanted.into_iter().collect();
        if let Some((changed, names)) = take_over(&have, &from, &wanted, &mut map) {
            self.package.set_part(&own, changed);
            self.added_styles.extend(names);
            self.set_styles(seal::styles(&self.package)?);
        }
        Ok(map)
    }

    /// Copies a footnote into this file's part, under a number that became free or a new one.
    pub(super) fn footnote(&mut self, fresh: &Work, id: &str, free: Option<String>) -> Result<String, Diagnostics> {
        let main = self.package.main().to_owned();
        let theirs = fresh.package.related(fresh.package.main(), relations::FOOTNOTES)?.into_iter().next();
        let Some(theirs) = theirs else { return Ok(id.to_owned()) };
        let source = fresh.package.text(&theirs)?;
        let raw = note(&source, id).and_then(|range| source.get(range)).unwrap_or_default().to_owned();
        let styles = self.styles(fresh, &raw)?;
        let mut edits = Edits::default();
        let own_part = self.package.related(&main, relations::FOOTNOTES)?.into_iter().next();
        let present = match &own_part {
            Some(part) => self.package.text(part)?,
            // The separators alone.
            None => write::Footnotes::empty_part(),
        };
        let highest =
            || note_list(&present).into_iter().filter_map(|(id, _)| id.parse::<i64>().ok()).max().unwrap_or(0).max(0);
        let number = free.clone().unwrap_or_else(|| highest().saturating_add(1).to_string());
        for token in Tokens::of(&raw).flatten() {
            if token.opens("w:footnote") {
                edits.set_attribute(&token, "w:id", &number);
            } else if let ("w:pStyle" | "w:rStyle", Some(own)) =
                (token.name, token.attribute("w:val").and_then(|id| styles.get(&id)))
            {
                edits.set_attribute(&token, "w:val", own);
            }
        }
        let words = edits.apply(&raw);
        let mut edits = Edits::default();
        match free.and_then(|id| note(&present, &id)) {
            Some(range) => edits.replace(range, words),
            None => {
                let end = Tokens::of(&present).flatten().filter(|token| token.kind == Kind::End).last();
                edits.insert(end.map_or(present.len(), |token| token.span.start), words);
            }
        }
        let changed = edits.apply(&present);
        match own_part {
            Some(part) if changed == present => drop(part),
            Some(part) => self.package.set_part(&part, changed),
            None => {
                let part = relations::sibling(&main, "footnotes.xml");
                self.package.add_part(&main, &part, relations::FOOTNOTES, write::FOOTNOTES_TYPE, changed)?;
            }
        }
        Ok(number)
    }

    /// Takes out footnotes that nothing in the text points to any more, of those that `gone` pointed to.
    pub(super) fn drop_notes(&mut self, gone: &str) -> Result<(), Diagnostics> {
        let going = note_numbers(gone);
        if going.is_empty() {
            return Ok(());
        }
        let Some(part) = self.package.related(self.package.main(), relations::FOOTNOTES)?.into_iter().next() else {
            return Ok(());
        };
        let used = &self.main.references;
        let present = self.package.text(&part)?;
        let mut edits = Edits::default();
        for id in going.into_iter().filter(|id| !used.contains(id)) {
            if let Some(range) = note(&present, &id) {
                edits.replace(range, "");
            }
        }
        let changed = edits.apply(&present);
        if changed != present {
            self.package.set_part(&part, changed);
        }
        Ok(())
    }

    /// Puts the footnotes into the order of the text: LibreOffice takes them by their order, not by their numbers.
    pub(super) fn order_notes(&mut self) -> Result<(), Diagnostics> {
        let Some(part) = self.package.related(self.package.main(), relations::FOOTNOTES)?.into_iter().next() else {
            return Ok(());
        };
        if !self.package.changed().any(|name| name == part) {
            return Ok(());
        }
        let present = self.package.text(&part)?;
        let notes = note_list(&present);
        let mut wanted = self.main.references.clone();
        wanted.retain(|id| notes.iter().any(|(one, _)| one == id));
        let slots = notes.iter().filter(|(id, _)| wanted.contains(id));
        let mut edits = Edits::default();
        for ((_, slot), id) in slots.zip(&wanted) {
            let raw = note(&present, id).and_then(|range| present.get(range)).unwrap_or_default();
            edits.replace(slot.clone(), raw);
        }
        let changed = edits.apply(&present);
        if changed != present {
            self.package.set_part(&part, changed);
        }
        Ok(())
    }
}

/// The numbers of the footnotes a fragment points to, in order.
pub(super) fn note_numbers(fragment: &str) -> Vec<String> {
    let references = tagged(fragment, "<w:footnoteReference").filter(|token| token.opens("w:footnoteReference"));
    references.filter_map(|token| token.attribute("w:id")).collect()
}

/// The footnotes of a part in its order: number and bytes.
fn note_list(part: &str) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    let mut open = None;
    for token in Tokens::of(part).flatten() {
        if token.name == "w:footnote" && token.kind == Kind::Start {
            open = token.attribute("w:id").map(|id| (id, token.span.start));
        } else if token.name == "w:footnote"
            && token.kind == Kind::End
            && let Some((id, start)) = open.take()
        {
            found.push((id, start..token.span.end));
        }
    }
    found
}

/// The bytes of one footnote.
fn note(part: &str, id: &str) -> Option<Range<usize>> {
    note_list(part).into_iter().find(|(one, _)| one == id).map(|(_, range)| range)
}

/// Finds the styles a fragment names in `own`, by name; adds those that are missing. Gives the part where it changed,
/// and the names added. `map` is from the fragment's ids to this part's.
fn take_over(
    own: &Styles,
    from: &Styles,
    wanted: &[String],
    map: &mut BTreeMap<String, String>,
) -> Option<(String, Vec<String>)> {
    let mut left: Vec<String> = wanted.to_vec();
    let mut new: Vec<(String, &Style)> = Vec::new();
    while let Some(id) = left.pop() {
        if map.contains_key(&id) {
            continue;
        }
        let Some(style) = from.get(&id) else {
            map.insert(id.clone(), id);
            continue;
        };
        if let Some(same) = own.id(style.kind, &style.name) {
            map.insert(id, same.to_owned());
            continue;
        }
        let taken = |candidate: &String| own.get(candidate).is_some() || map.values().any(|one| one == candidate);
        let free = std::iter::once(id.clone()).chain((1..).map(|n| format!("{id}Kh{n}"))).find(|one| !taken(one))?;
        map.insert(id, free.clone());
        left.extend(style.related.iter().cloned());
        new.push((free, style));
    }
    if new.is_empty() {
        return None;
    }
    let end = Tokens::of(own.source()).flatten().filter(|one| one.kind == Kind::End).last()?.span.start;
    let mut edits = Edits::default();
    for (id, style) in &new {
        edits.insert(end, renamed(from, id, style, map));
    }
    Some((edits.apply(own.source()), new.iter().map(|(_, style)| style.name.clone()).collect()))
}

fn renamed(from: &Styles, id: &str, style: &Style, map: &BTreeMap<String, String>) -> String {
    let raw = from.source().get(style.span.clone()).unwrap_or_default();
    let mut edits = Edits::default();
    for token in Tokens::of(raw).flatten() {
        let attribute = match token.name {
            "w:style" => "w:styleId",
            "w:basedOn" | "w:next" | "w:link" => "w:val",
            _ => continue,
        };
        let Some(old) = token.attribute(attribute) else { continue };
        let own = if token.name == "w:style" { id } else { map.get(&old).map_or(old.as_str(), String::as_str) };
        let changed = token.raw.replacen(&format!("{attribute}=\"{old}\""), &format!("{attribute}=\"{own}\""), 1);
        // A second default style of a kind is not allowed.
        edits.replace(token.span.clone(), changed.replace(" w:default=\"1\"", ""));
    }
    edits.apply(raw)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn styles(list: &str) -> Styles {
        Styles::read(format!("<w:styles>{list}</w:styles>")).unwrap()
    }

    #[test]
    fn a_style_is_known_by_its_name_and_added_where_it_is_missing() {
        let own = styles(
            r#"<w:style w:type="paragraph" w:styleId="Chtrong"><w:name w:val="KH Chữ"/></w:style><w:style w:type="paragraph" w:styleId="New"><w:name w:val="Another"/></w:style>"#,
        );
        let from = styles(
            r#"<w:style w:type="paragraph" w:styleId="KHText"><w:name w:val="KH chữ"/></w:style><w:style w:type="paragraph" w:styleId="New"><w:name w:val="KH Mới"/><w:basedOn w:val="KHText"/></w:style>"#,
        );
        let mut map = BTreeMap::new();
        let (part, added) = take_over(&own, &from, &["New".to_owned()], &mut map).unwrap();
        assert_eq!((map["New"].as_str(), map["KHText"].as_str()), ("NewKh1", "Chtrong"));
        assert_eq!(added, ["KH Mới"]);
        assert!(part.contains(r#"w:styleId="NewKh1"><w:name w:val="KH Mới"/><w:basedOn w:val="Chtrong"/>"#));
        assert!(take_over(&own, &from, &["KHText".to_owned()], &mut BTreeMap::new()).is_none());
    }
}
