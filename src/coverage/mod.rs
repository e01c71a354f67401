//! Nothing written vanishes (không mất chữ nào): the words of a plan held against the document made of it, by origin.
//!
//! Every run of a [`Document`] names the place that its words come from. [`check`] marks there, letter by letter, what is
//! printed, and looks at each value that was written for what is left:
//!
//! - `letters`: what counts as a letter, and which letters of a value a run prints
//! - `marks`: the values, and what of each is printed
//! - `values`: which keys hold words to print, and what an author left out on purpose

mod letters;
mod marks;
mod values;

#[cfg(test)]
mod tests;

use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::document::Document;
use crate::plan::{Plan, WrittenValue, regions};
use crate::text::{Span, Text};

use marks::Marks;
use values::{LeftOut, Verdict, holds_words};

/// Complaints that name what they say is not printed: a table that no text asks for, a footnote that no mark names, what
/// Markdown would take for a picture or a page of another kind.
const TELL: [&str; 3] = ["K171", "K563", "K587"];

/// Words, and where they were written.
type Words = (Span, String);

/// What of the words of a plan a document prints.
pub struct Printed<'a> {
    plan: &'a Plan,
    marks: Marks<'a>,
}

impl<'a> Printed<'a> {
    /// Marks in every value of a plan what a document prints of it.
    pub fn of(plan: &'a Plan, document: &Document) -> Self {
        let values: Vec<&WrittenValue> = plan.written.values().iter().filter(|value| holds_words(value)).collect();
        let mut marks = Marks::new(values);
        marks.document(document);
        Self { plan, marks }
    }

    /// What [`check`] says.
    pub fn check(self, told: &Diagnostics) -> Diagnostics {
        let mut left: Option<LeftOut<'_>> = None;
        let mut lost: Vec<Words> = Vec::new();
        let mut omitted: Vec<(Words, &'static str)> = Vec::new();
        for gap in self.marks.gaps() {
            let verdict = left.get_or_insert_with(|| LeftOut::of(self.plan)).verdict(gap.value, gap.whole);
            let why = match verdict {
                Verdict::Told | Verdict::Used => continue,
                Verdict::Omitted => Some("column"),
                Verdict::NoPage => Some("page"),
                Verdict::NoTag => Some("tag"),
                Verdict::Due => None,
            };
            if is_told(told, gap.value, gap.span()) {
                continue;
            }
            let words = (gap.span(), gap.words());
            match why {
                Some(why) => omitted.push((words, why)),
                None => lost.push(words),
            }
        }
        complaints(&lost, &omitted)
    }
}

/// Words that are printed nowhere: an error (K577) where nothing can be the reason but a fault of the program, advice (K578)
/// with all places where the plan leaves them out: no column shows them, or a condition. What `told`, the complaints of the
/// document's making, or the checks of the plan ([`crate::lint`]) name already is not told again.
pub fn check(plan: &Plan, document: &Document, told: &Diagnostics) -> Diagnostics {
    Printed::of(plan, document).check(told)
}

/// What a document of annexes alone, or of the one of an id, leaves out of a plan: one advice with its places (K579).
pub fn beside_annexes(plan: &Plan, id: Option<&str>) -> Diagnostics {
    let first_line = |text: &Text| text.span_of(0..text.as_str().find('\n').unwrap_or(text.as_str().len()));
    let body = plan.body.iter().map(|body| first_line(&body.text));
    let others =
        plan.annexes.iter().zip(regions(&plan.annexes)).filter(|(_, region)| id.is_some_and(|id| id != region));
    let others = others.map(|(annex, _)| annex.title.as_ref().map_or(annex.span, |title| title.span));
    let signers = plan.signatures.iter().filter_map(|block| block.lines.first()).map(|line| line.span);
    let mut places = body.chain(others).chain(signers);
    let mut found = Diagnostics::default();
    if let Some(first) = places.next() {
        let fault = Diagnostic::advice("K579", first).help("whole");
        found.push(places.fold(fault, |fault, place| fault.other(place, "also")));
    }
    found
}

fn complaints(lost: &[Words], omitted: &[(Words, &'static str)]) -> Diagnostics {
    let lost = lost
        .iter()
        .map(|(place, words)| Diagnostic::error("K577", *place).with("words", words).help("reword").help("report"));
    let omitted = omitted.iter().map(|((place, words), why)| {
        Diagnostic::advice("K578", *place).with("words", words).with("why", *why).help(why).help("leave")
    });
    let mut found = Diagnostics::default();
    lost.chain(omitted).for_each(|fault| found.push(fault));
    found
}

/// True if a complaint names the words: its place, or another one, covers them; of a table that no text asks for, all of
/// it.
fn is_told(told: &Diagnostics, value: &WrittenValue, words: Span) -> bool {
    let covers = |place: &Place, code: &str| match place {
        Place::Source(span) if code == "K171" => within(*span, value.entry),
        Place::Source(span) => within(words, *span),
        _ => false,
    };
    let telling = told.iter().filter(|one| TELL.contains(&one.code.0));
    let mut places = telling.flat_map(|one| {
        let others = one.others.iter().map(|(place, _)| place);
        std::iter::once(&one.place).chain(others).map(|place| (place, one.code.0))
    });
    places.any(|(place, code)| covers(place, code))
}

fn within(inner: Span, outer: Span) -> bool {
    inner.file == outer.file && outer.start <= inner.start && inner.end <= outer.end
}
