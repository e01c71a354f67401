//! Plan to page (kế hoạch thành văn bản): words, numbers and table grids become final here.
//!
//! [`compose`] goes in page order: the rules of the head, the body, the foot, the annexes. Prose takes three
//! steps: `phrases` fills Tera in, `markdown` reads the result as lines, `setter` gives them styles and
//! numbers. Cross references are filled in last, when every heading has its number.

pub mod annex;
mod closing;
mod expanded;
mod front;
mod markdown;
pub mod measure;
mod outline;
mod phrases;
mod prose_table;
mod references;
mod setter;

pub use phrases::{ExpressionFault, evaluate};

use std::cell::RefCell;

use crate::diag::{Diagnostics, Warned};
use crate::document::{Block, Document, Slot, Style};
use crate::paper::Geometry;
use crate::plan::Plan;
use crate::source::Sources;
use crate::viet::glue::glue;

use phrases::Phrases;
use references::{References, runs_of};
use setter::Setter;

/// Makes the document of a plan (dựng văn bản), as wide as the template's pages are.
///
/// Fails with K55x and K56x where a phrase names what the plan does not have; all faults at once.
pub fn compose(plan: &Plan, _sources: &Sources, geometry: &Geometry) -> Result<Warned<Document>, Diagnostics> {
    let mut found = Diagnostics::default();
    let phrases = Phrases::new(plan);
    let mut blocks = front::rules(plan, geometry);
    blocks.insert(Slot::Body, body(plan, &phrases, geometry, &mut found));
    blocks.insert(Slot::Recipients, closing::recipients(plan));
    blocks.insert(Slot::Signature, closing::signature(plan));
    blocks.values_mut().for_each(|blocks| glue_all(blocks));
    if found.has_errors() {
        return Err(found);
    }
    let document = Document { properties: front::properties(plan), blocks, annexes: Vec::new() };
    Ok(Warned { value: document, warnings: found })
}

fn body(plan: &Plan, phrases: &Phrases, geometry: &Geometry, found: &mut Diagnostics) -> Vec<Block> {
    let Some(body) = &plan.body else { return Vec::new() };
    let text = phrases.expand(body, found);
    let references = RefCell::new(References::default());
    references.borrow_mut().note(&text);
    let views = |number, span, found: &mut Diagnostics| {
        let blocks = phrases.view(number, span, found);
        blocks.iter().for_each(|block| references.borrow_mut().note(block));
        blocks
    };
    let mut setter = Setter::new(Style::Body, geometry, geometry.body_width, &views, found);
    setter.set(&text);
    let (mut blocks, outline) = (setter.blocks, setter.outline);
    references.into_inner().fill(&mut blocks, outline.headings(), phrases, found);
    closing::end(&mut blocks, plan, found);
    blocks
}

/// No line breaks inside `01/2026`, `05 ngày` and the like.
fn glue_all(blocks: &mut [Block]) {
    for run in blocks.iter_mut().flat_map(runs_of) {
        run.text = glue(&run.text);
    }
}

#[cfg(test)]
mod tests;
