//! Cross references (dẫn chiếu): `{{ muc("…") }}` becomes `mục II.1` when all headings have their numbers.

use crate::diag::{Diagnostic, Diagnostics, nearest};
use crate::document::{Block, Run};
use crate::text::Span;
use crate::viet::text::fold;

use super::expanded::{Expanded, REFERENCE, marked};
use super::outline::Heading;
use super::phrases::Phrases;

/// The references of some texts: the heading each asks for, and where.
#[derive(Debug, Default)]
pub(super) struct References {
    asked: Vec<(usize, Span)>,
}

impl References {
    /// Notes where a text asks for headings.
    pub fn note(&mut self, text: &Expanded) {
        for (at, _) in text.as_str().match_indices(REFERENCE.0) {
            let rest = text.as_str().get(at..).unwrap_or_default();
            if let Some((number, bytes)) = marked(rest, REFERENCE) {
                self.asked.push((number, text.span(at..at + bytes)));
            }
        }
    }

    /// Puts the headings' numbers into the blocks. K556 for a heading that is not there, K557 where several
    /// have the title.
    pub fn fill<'b>(
        &self,
        blocks: impl Iterator<Item = &'b mut Block>,
        headings: &[Heading],
        phrases: &Phrases,
        found: &mut Diagnostics,
    ) {
        if self.asked.is_empty() {
            return;
        }
        let mut answers = Vec::new();
        for (number, span) in &self.asked {
            let title = phrases.asked_heading(*number).unwrap_or_default();
            let answer = answer(&title, *span, headings).unwrap_or_else(|fault| {
                found.push(*fault);
                String::new()
            });
            answers.push((*number, answer));
        }
        for run in blocks.flat_map(runs_of) {
            replace(&mut run.text, &answers);
            for run in run.footnote.iter_mut().flatten() {
                replace(&mut run.text, &answers);
            }
        }
    }
}

/// All runs of a block, tables' cells among them; footnotes hang on them.
fn runs_of(block: &mut Block) -> Vec<&mut Run> {
    match block {
        Block::Paragraph(paragraph) => paragraph.runs.iter_mut().collect(),
        Block::Table(table) => table.paragraphs_mut().flat_map(|paragraph| paragraph.runs.iter_mut()).collect(),
        Block::Rule(_) => Vec::new(),
    }
}

fn answer(title: &str, span: Span, headings: &[Heading]) -> Result<String, Box<Diagnostic>> {
    let key = |title: &str| fold(title.trim().trim_end_matches([':', '.']));
    let wanted = key(title);
    let mut same = headings.iter().filter(|heading| key(&heading.title) == wanted);
    match (same.next(), same.next()) {
        (Some(heading), None) => Ok(heading.reference.clone()),
        (Some(one), Some(two)) => {
            let fault = Diagnostic::error("K557", span).with("title", title);
            Err(fault.other(one.span, "one").other(two.span, "two").help("rename").into())
        }
        (None, _) => {
            let fault = Diagnostic::error("K556", span).with("title", title);
            let keys: Vec<_> = headings.iter().map(|heading| key(&heading.title)).collect();
            let near = nearest(&wanted, keys.iter().map(String::as_str));
            let near = near.and_then(|near| headings.iter().find(|heading| key(&heading.title) == near));
            Err(match near {
                Some(heading) => {
                    let title = heading.title.trim().trim_end_matches(':');
                    fault.with("meant", title).other(heading.span, "meant").help("meant")
                }
                None => fault.help("heading"),
            }
            .into())
        }
    }
}

fn replace(text: &mut String, answers: &[(usize, String)]) {
    while let Some(at) = text.find(REFERENCE.0) {
        let Some((number, bytes)) = text.get(at..).and_then(|rest| marked(rest, REFERENCE)) else { return };
        let answer = answers.iter().find(|(asked, _)| *asked == number).map_or("", |(_, answer)| answer);
        text.replace_range(at..at + bytes, answer);
    }
}
