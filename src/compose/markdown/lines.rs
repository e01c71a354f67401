//! Text as it comes in: runs of one look, and the typed lines of a paragraph.

use std::ops::Range;

use crate::document::{Origin, Rendering, Run};

use super::marker::{Marker, leading};
use super::node::Line;
use crate::compose::expanded::Expanded;
use crate::text::Span;

/// A typed line of a paragraph.
#[derive(Debug, Default)]
struct Typed {
    runs: Vec<Run>,
    range: Option<Range<usize>>,
    /// The stretch of the expanded text that the last run is, letter by letter.
    last: Option<Range<usize>>,
    /// Where the mark stood that was cut off.
    mark: Origin,
}

/// The paragraph that is being read, as the lines it was typed in.
#[derive(Debug, Default)]
pub(super) struct Lines {
    done: Vec<Typed>,
    open: Typed,
    bold: usize,
    italic: usize,
}

impl Lines {
    /// Bold begins or ends.
    pub fn bold(&mut self, on: bool) {
        self.bold = if on { self.bold + 1 } else { self.bold.saturating_sub(1) };
    }

    /// Italic begins or ends.
    pub fn italic(&mut self, on: bool) {
        self.italic = if on { self.italic + 1 } else { self.italic.saturating_sub(1) };
    }

    /// Adds text that stands at `range` of the expanded text: letter by letter, or as a sign that Markdown has a name
    /// for.
    pub fn push(&mut self, written: &Expanded, text: &str, range: Range<usize>) {
        if written.as_str().get(range.clone()) != Some(text) {
            let (bold, italic) = self.look();
            let origin = Origin::Made(written.span(range.clone()), Rendering::Sign);
            let line = self.line(range);
            line.push(Run { bold, italic, ..Run::of(text, origin) });
            line.last = None;
            return;
        }
        for (part, origin) in written.origins(range) {
            let words = written.as_str().get(part.clone()).unwrap_or_default();
            self.add(written, words, part, origin);
        }
    }

    fn add(&mut self, written: &Expanded, words: &str, part: Range<usize>, origin: Origin) {
        let (bold, italic) = self.look();
        let line = self.line(part.clone());
        if let (Some(last), Some(before)) = (line.runs.last_mut(), &line.last)
            && (last.bold, last.italic, before.end) == (bold, italic, part.start)
            && last.footnote.is_none()
            && let Some((joined, origin)) = written.origins(before.start..part.end).next()
            && joined.end == part.end
        {
            last.text.push_str(words);
            last.origin = origin;
            line.last = Some(before.start..part.end);
            return;
        }
        line.push(Run { bold, italic, ..Run::of(words, origin) });
        line.last = Some(part);
    }

    fn look(&self) -> (Option<bool>, Option<bool>) {
        ((self.bold > 0).then_some(true), (self.italic > 0).then_some(true))
    }

    /// Hangs a footnote on the text so far; its runs are filled in later, the label stands in their place.
    pub fn footnote(&mut self, written: &Expanded, label: &str, range: Range<usize>) {
        let origin = Origin::Made(written.span(range.clone()), Rendering::Mark);
        let line = self.line(range);
        if line.runs.last().is_none_or(|run| run.footnote.is_some()) {
            line.runs.push(Run::default());
        }
        if let Some(last) = line.runs.last_mut() {
            last.footnote = Some(vec![Run::of(label, origin)]);
        }
    }

    /// The author's line ends here, the paragraph goes on.
    pub fn line_end(&mut self) {
        self.done.push(std::mem::take(&mut self.open));
    }

    /// Takes the paragraph as lines: a typed line begins a new one where it begins with a mark, or where
    /// `apart` says so of the line above and of it; else it goes on with the line above.
    pub fn take(
        &mut self,
        text: &Expanded,
        mut apart: impl FnMut(&str, &str, Span) -> bool,
    ) -> Vec<(Option<Marker>, Line)> {
        let mut lines: Vec<(Option<Marker>, Typed)> = Vec::new();
        let mut above = String::new();
        self.line_end();
        for typed in self.done.drain(..) {
            let Some(range) = typed.range.clone() else { continue };
            let plain: String = typed.runs.iter().map(|run| run.text.as_str()).collect();
            // Escaped marks are text: they are compared with what stands in the Markdown.
            let mark = leading(&plain).filter(|(marker, _)| raw(text, &range).starts_with(&marker.typed()));
            match lines.last_mut() {
                Some((_, last)) if mark.is_none() && !apart(&above, &plain, text.span(range)) => last.join(typed),
                _ => match mark {
                    Some((marker, bytes)) => lines.push((Some(marker), typed.cut(bytes))),
                    None => lines.push((None, typed)),
                },
            }
            above = plain;
        }
        lines.into_iter().map(|(marker, typed)| (marker, typed.finish(text))).collect()
    }

    fn line(&mut self, range: Range<usize>) -> &mut Typed {
        let start = self.open.range.as_ref().map_or(range.start, |found| found.start);
        self.open.range = Some(start..range.end);
        &mut self.open
    }
}

impl Typed {
    fn push(&mut self, run: Run) {
        if self.runs.is_empty() {
            // Nearly all have one run.
            self.runs.reserve_exact(1);
        }
        self.runs.push(run);
    }

    fn join(&mut self, mut next: Typed) {
        if let (Some(_), Some(first)) = (self.runs.last(), next.runs.first_mut()) {
            first.text.insert(0, ' ');
        }
        self.runs.append(&mut next.runs);
        if let (Some(range), Some(later)) = (&mut self.range, next.range) {
            range.end = later.end;
        }
    }

    fn cut(self, bytes: usize) -> Typed {
        let mut line = Line { runs: self.runs, ..Line::default() };
        line.cut(bytes);
        Typed { runs: line.runs, range: self.range, last: None, mark: line.mark }
    }

    fn finish(self, text: &Expanded) -> Line {
        let mut runs = self.runs;
        if let Some(last) = runs.last_mut()
            && last.footnote.is_none()
        {
            last.text.truncate(last.text.trim_end().len());
        }
        let range = self.range.unwrap_or_default();
        let first = runs.first().and_then(|run| run.text.split_whitespace().next()).unwrap_or_default();
        Line { typed: raw(text, &range).starts_with(first), span: text.span(range), runs, mark: self.mark }
    }
}

/// The Markdown of a line, behind the marks of bold and italic.
fn raw<'a>(text: &'a Expanded, range: &Range<usize>) -> &'a str {
    text.as_str().get(range.start..).unwrap_or_default().trim_start_matches(['*', '_'])
}
