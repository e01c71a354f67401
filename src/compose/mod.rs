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
mod prose_table;
mod setter;

use crate::diag::{Diagnostics, Warned};
use crate::document::{Document, Slot, Style};
use crate::paper::Geometry;
use crate::plan::Plan;
use crate::source::Sources;

use expanded::Expanded;
use setter::Setter;

/// Makes the document of a plan (dựng văn bản), as wide as the template's pages are.
///
/// Fails with K55x and K56x where a phrase names what the plan does not have; all faults at once.
pub fn compose(plan: &Plan, _sources: &Sources, geometry: &Geometry) -> Result<Warned<Document>, Diagnostics> {
    let mut found = Diagnostics::default();
    let mut blocks = front::rules(plan, geometry);
    if let Some(body) = &plan.body {
        let views = |_: usize, _: &mut Diagnostics| Vec::new();
        let mut setter = Setter::new(Style::Body, geometry, geometry.body_width, &views, &mut found);
        setter.set(&Expanded::verbatim(body));
        let mut body = setter.blocks;
        closing::end(&mut body, plan, &mut found);
        blocks.insert(Slot::Body, body);
    }
    blocks.insert(Slot::Recipients, closing::recipients(plan));
    blocks.insert(Slot::Signature, closing::signature(plan));
    if found.has_errors() {
        return Err(found);
    }
    let document = Document { properties: front::properties(plan), blocks, annexes: Vec::new() };
    Ok(Warned { value: document, warnings: found })
}

#[cfg(test)]
mod tests;
