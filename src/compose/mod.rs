//! Plan to page (kế hoạch thành văn bản): words, numbers and table grids become final here.
//!
//! [`compose`] goes in page order: the rules of the head, the body, the foot, the annexes. Prose takes three
//! steps: `phrases` fills Tera in, `markdown` reads the result as lines, `setter` gives them styles and
//! numbers. Cross references are filled in last, when every heading has its number.

pub(crate) mod annex;
mod balance;
mod closing;
mod expanded;
mod front;
pub mod letterhead;
mod markdown;
pub(crate) mod measure;
mod narrow;
pub(crate) mod outline;
mod phrases;
mod prose_table;
mod references;
mod setter;
mod words;

pub use phrases::{ExpressionFault, HeadValues};

use crate::diag::{Diagnostics, Warned};
use crate::document::{Block, Document, Slot, respace};
use crate::paper::Geometry;
use crate::plan::Plan;
use crate::viet::glue::glue;

use phrases::Phrases;
use words::Words;

/// Makes the document of a plan (dựng văn bản), as wide as the template's pages are.
///
/// Fails with K55x and K56x where a phrase names what the plan does not have, with K57x where an annex cannot
/// be laid out as asked; all faults at once.
pub fn compose(plan: &Plan, geometry: &Geometry) -> Result<Warned<Document>, Diagnostics> {
    let mut words = Words::new(Phrases::new(plan), geometry);
    let mut blocks = front::rules(plan, geometry);
    let mut body = plan.body.as_ref().map(|body| words.body(body)).unwrap_or_default();
    closing::end(&mut body, plan, &mut words.found);
    blocks.insert(Slot::Body, body);
    let closing_splits = closing::splits(plan, geometry);
    blocks.insert(Slot::Recipients, closing::recipients(plan, closing_splits));
    blocks.insert(Slot::Signature, closing::signatures(plan, geometry));
    let mut annexes = match annex::annexes(plan, geometry, &mut words) {
        Ok(annexes) => {
            words.found.extend(annexes.warnings);
            annexes.value
        }
        Err(faults) => {
            words.found.extend(faults);
            Vec::new()
        }
    };
    words.unasked();
    let in_annexes = annexes.iter_mut().flat_map(|annex| &mut annex.blocks);
    words.refer(blocks.values_mut().flatten().chain(in_annexes));
    let in_annexes = annexes.iter_mut().flat_map(|annex| &mut annex.blocks);
    blocks.values_mut().flatten().chain(in_annexes).for_each(glue_in);
    words.found.once();
    words.found.gather("K594");
    if words.found.has_errors() {
        return Err(words.found);
    }
    let phrases = words.phrases();
    let head = front::head(plan);
    let properties = front::properties(plan);
    let title_sides = front::title_sides(plan, geometry);
    let document = Document { properties, head, phrases, blocks, annexes, closing_splits, title_sides };
    Ok(Warned { value: document, warnings: words.found })
}

/// No line breaks inside `05 ngày`, `Quý I/2027` and the like. In tables that is done where widths are known.
fn glue_in(block: &mut Block) {
    let Block::Paragraph(paragraph) = block else { return };
    paragraph.respace(|text, _| glue(text));
    for run in &mut paragraph.runs {
        respace(run.footnote.as_deref_mut().unwrap_or_default(), |text, _| glue(text));
    }
}

#[cfg(test)]
mod tests;
