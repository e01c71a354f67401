//! The corrected lines of complaints (dòng viết lại), made of the source itself.
//!
//! A rewritten line is copied over the old one by people who trust it: it keeps the indentation and every word that
//! the change does not touch, and a rewrite that says what stands there already is none.

use super::{Diagnostic, Diagnostics, Place};
use crate::text::{SourceFile, Sources, Span};

/// Rewritten lines that are shown; a longer stretch is told of in words alone.
const MOST_LINES: usize = 30;

impl Diagnostics {
    /// Makes each complaint's corrected lines of its changes, and drops those that equal the source.
    pub fn rewrite(&mut self, sources: &Sources) {
        self.found.iter_mut().for_each(|one| one.rewrite(sources));
    }
}

impl Diagnostic {
    /// As [`Diagnostics::rewrite`], of this one.
    pub fn rewrite(&mut self, sources: &Sources) {
        apply(self, sources);
        let Some((file, lines)) = self.rewritten_lines().and_then(|span| Some((sources.get(span.file)?, span))) else {
            return;
        };
        if self.corrected.as_deref().is_some_and(|new| new.trim_end() == whole_lines(file, lines).trim_end()) {
            self.corrected = None;
        }
    }

    /// A place in the lines that the corrected ones take the place of.
    pub fn rewritten_lines(&self) -> Option<Span> {
        match self.place {
            _ if self.over.is_some() => self.over,
            Place::Source(span) => Some(Span { end: span.start, ..span }),
            _ => None,
        }
    }
}

fn apply(one: &mut Diagnostic, sources: &Sources) {
    let mut changes = std::mem::take(&mut one.changes);
    changes.sort_by_key(|(place, _)| place.start);
    let (Some((first, _)), Some((last, _))) = (changes.first(), changes.last()) else { return };
    let Some(file) = sources.get(first.file) else { return };
    let over = first.to(*last);
    let start = file.line_range(over.start as usize).start;
    let mut lines = whole_lines(file, over).to_owned();
    for (place, new) in changes.iter().rev() {
        let range = (place.start as usize).saturating_sub(start)..(place.end as usize).saturating_sub(start);
        if lines.get(range.clone()).is_some() {
            lines.replace_range(range, new);
        }
    }
    if lines.lines().count() <= MOST_LINES {
        one.corrected = Some(lines.lines().map(str::trim_end).collect::<Vec<_>>().join("\n"));
        one.over = Some(over);
    }
}

/// The lines that a span touches.
fn whole_lines(file: &SourceFile, span: Span) -> &str {
    file.slice(file.line_range(span.start as usize).start..file.line_range(span.end as usize).end)
}
