//! Where written paragraphs come from (dấu vết): a number at each, for whoever looks at the pages; no Word file holds it.

use std::fmt::Write;

use crate::document::Run;
use crate::text::Span;

/// The attribute of `w:p` that holds the number.
pub(in crate::docx) const TRACE: &str = "kehoach-trace";

/// The places of the paragraphs written so far, by their numbers.
#[derive(Debug, Default)]
pub(in crate::docx) struct Trace {
    places: Option<Vec<Span>>,
}

impl Trace {
    /// Paragraphs are numbered from now on.
    pub(in crate::docx) fn on() -> Self {
        Self { places: Some(Vec::new()) }
    }

    /// True where paragraphs are not numbered.
    pub(super) fn is_off(&self) -> bool {
        self.places.is_none()
    }

    /// What was noted.
    pub(in crate::docx) fn places(self) -> Vec<Span> {
        self.places.unwrap_or_default()
    }

    /// Opens a paragraph of runs.
    pub(super) fn open(&mut self, out: &mut String, runs: &[Run]) {
        let place = self.places.as_mut().and_then(|places| {
            places.push(place(runs)?);
            places.len().checked_sub(1)
        });
        let _infallible = match place {
            Some(number) => write!(out, "<w:p {TRACE}=\"{number}\">"),
            None => out.write_str("<w:p>"),
        };
    }
}

/// Where the words of a paragraph come from: the place of its longest run, with those near it. What a view takes from
/// elsewhere in the plan does not stretch it.
fn place(runs: &[Run]) -> Option<Span> {
    const NEAR: u32 = 2_000;
    let spans = || runs.iter().filter_map(|run| Some((run.text.len(), run.origin.span()?)));
    let (_, main) = spans().max_by_key(|(length, _)| *length)?;
    let is_near = |span: &Span| span.file == main.file && span.start.abs_diff(main.start) < NEAR;
    Some(spans().map(|(_, span)| span).filter(is_near).fold(main, Span::to))
}
