//! Footnotes (chú thích chân trang) that come and go with a region.

use std::ops::Range;

use super::super::file::relations;
use super::super::file::xml::{Edits, Kind, Tokens, tagged};
use super::super::work::Work;
use super::super::write;
use crate::diag::Diagnostics;

impl Work {
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
                let part = relations::beside(&main, "footnotes.xml");
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
