//! Text as it comes in: runs of one look, and the typed lines of a paragraph.

use std::ops::Range;

use crate::document::Run;

use super::marker::{Marker, leading};
use super::node::Line;
use crate::compose::expanded::Expanded;

/// A typed line of a paragraph.
#[derive(Debug, Default)]
struct Typed {
    runs: Vec<Run>,
    range: Option<Range<usize>>,
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

    /// Adds text that stands at `range` of the expanded text.
    pub fn push(&mut self, text: &str, range: Range<usize>) {
        let bold = (self.bold > 0).then_some(true);
        let italic = (self.italic > 0).then_some(true);
        let line = self.last(range);
        match line.runs.last_mut() {
            Some(last) if last.bold == bold && last.italic == italic && last.footnote.is_none() => {
                last.text.push_str(text);
            }
            _ => line.runs.push(Run { bold, italic, ..Run::text(text) }),
        }
    }

    /// Hangs a footnote on the text so far; its runs are filled in later, the label stands in their place.
    pub fn footnote(&mut self, label: &str, range: Range<usize>) {
        let line = self.last(range);
        if line.runs.last().is_none_or(|run| run.footnote.is_some()) {
            line.runs.push(Run::default());
        }
        if let Some(last) = line.runs.last_mut() {
            last.footnote = Some(vec![Run::text(label)]);
        }
    }

    /// The author's line ends here, the paragraph goes on.
    pub fn line_end(&mut self) {
        self.done.push(std::mem::take(&mut self.open));
    }

    /// Takes the paragraph as lines: a typed line begins a new one where it begins with a mark, or where
    /// `apart` says so; else it goes on with the line above.
    pub fn take(&mut self, text: &Expanded, apart: impl Fn(&str) -> bool) -> Vec<(Option<Marker>, Line)> {
        let mut lines: Vec<(Option<Marker>, Typed)> = Vec::new();
        self.line_end();
        for typed in self.done.drain(..) {
            let Some(range) = typed.range.clone() else { continue };
            let plain: String = typed.runs.iter().map(|run| run.text.as_str()).collect();
            // Escaped marks are text: they are compared with what stands in the Markdown.
            let mark = leading(&plain).filter(|(marker, _)| raw(text, &range).starts_with(&marker.typed()));
            match lines.last_mut() {
                Some((_, last)) if mark.is_none() && !apart(&plain) => last.join(typed),
                _ => match mark {
                    Some((marker, bytes)) => lines.push((Some(marker), typed.cut(bytes))),
                    None => lines.push((None, typed)),
                },
            }
        }
        lines.into_iter().map(|(marker, typed)| (marker, typed.finish(text))).collect()
    }

    fn last(&mut self, range: Range<usize>) -> &mut Typed {
        let start = self.open.range.as_ref().map_or(range.start, |found| found.start);
        self.open.range = Some(start..range.end);
        &mut self.open
    }
}

impl Typed {
    fn join(&mut self, mut next: Typed) {
        match (self.runs.last_mut(), next.runs.first_mut()) {
            (Some(last), Some(first))
                if last.bold == first.bold && last.italic == first.italic && last.footnote.is_none() =>
            {
                last.text.push(' ');
                last.text.push_str(&first.text);
                last.footnote = first.footnote.take();
                next.runs.remove(0);
            }
            (Some(_), Some(first)) => first.text.insert(0, ' '),
            _ => {}
        }
        self.runs.append(&mut next.runs);
        if let (Some(range), Some(later)) = (&mut self.range, next.range) {
            range.end = later.end;
        }
    }

    fn cut(self, bytes: usize) -> Typed {
        let mut line = Line { runs: self.runs, ..Line::default() };
        line.cut(bytes);
        Typed { runs: line.runs, range: self.range }
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
        Line { typed: raw(text, &range).starts_with(first), span: text.span(range), runs }
    }
}

/// The Markdown of a line, behind the marks of bold and italic.
fn raw<'a>(text: &'a Expanded, range: &Range<usize>) -> &'a str {
    text.as_str().get(range.start..).unwrap_or_default().trim_start_matches(['*', '_'])
}
