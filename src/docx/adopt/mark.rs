//! Our marks round a table that others made: the same fence as round what we generate.
//!
//! Every mark is put between what stands there; nothing is moved and nothing taken out.

use super::super::file::xml::Edits;
use super::super::file::{Package, whole};
use super::super::model::Part;
use super::super::region::{self, Ids};
use super::super::seal;
use super::head;
use super::walk::{self, Body, TextBlock};
use crate::diag::{Diagnostic, Diagnostics};
use crate::viet::text::bare;

/// Marks the table of a number (from 1) and its title lines as annex `id`.
///
/// Errors: those of [`Package::open`]; K640 there is no table of that number, K641 it is marked already, K642
/// another annex is marked with that id.
pub fn mark(name: &str, bytes: &[u8], table: usize, id: &str) -> Result<Package, Diagnostics> {
    let mut package = Package::open(name, bytes)?;
    package.editable()?;
    let main_name = package.main().to_owned();
    let main = Part::of(&package, &main_name)?;
    let blocks = walk::blocks(&main);
    let fault = |code| Diagnostic::error(code, whole(name)).with("table", table).with("id", id);
    let tables = || blocks.iter().enumerate().filter(|(_, block)| matches!(block.body, Body::Table(_)));
    let Some((at, block)) = table.checked_sub(1).and_then(|skip| tables().nth(skip)) else {
        return Err(fault("K640").with("count", tables().count()).help("list").into());
    };
    if let Some(region) = &block.region {
        return Err(fault("K641").with("region", region).help("renew").into());
    }
    let region_id = format!("annex-{id}");
    let regions = region::find(&main).map_err(|_| package.damaged(&main_name))?;
    if regions.iter().any(|region| region.id == region_id) {
        return Err(fault("K642").help("another").into());
    }
    let mut ids = Ids::of(&main);
    let first = head::first(&blocks, at);
    let own = blocks.get(first..=at).unwrap_or_default();
    let alias = own.iter().find_map(TextBlock::said).filter(|text| head::is_label(text));
    let alias = alias.unwrap_or_else(|| format!("Phụ lục {id}"));
    let (open, close) = region::fence(&region_id, &alias, &mut ids);
    let mut edits = Edits::default();
    let Some(start) = own.first() else { return Err(fault("K640").with("count", 0).help("list").into()) };
    edits.insert(start.span.start, open);
    // Number and day of another text are not for the văn thư to write over.
    let of_a_plan = |text: String| head::is_reference(&text) && bare(&text).contains("ke hoach");
    let mut references = own.iter().filter(|block| block.said().is_some_and(of_a_plan));
    if let Some(inside) = references.next_back().and_then(TextBlock::inside) {
        let (open, close) = ids.bookmark(&region::reference(&region_id));
        edits.insert(inside.start, open);
        edits.insert(inside.end, close);
    }
    edits.insert(block.span.end, close);
    let fenced = edits.apply(&main);
    let inner = region::find(&fenced).map_err(|_| package.damaged(&main_name))?;
    let inner = inner.into_iter().find(|region| region.id == region_id).map(|region| region.inner).unwrap_or_default();
    let marked = region::marked(&fenced, &inner, &region_id);
    package.set_part(&main_name, with_mark_of(&package, &main_name, marked));
    seal::add(&mut package, &region_id)?;
    Ok(package)
}

/// Puts the byte order mark back that reading took off.
fn with_mark_of(package: &Package, part: &str, text: String) -> String {
    let marked = package.part(part).is_some_and(|bytes| bytes.starts_with("\u{FEFF}".as_bytes()));
    if marked { format!("\u{FEFF}{text}") } else { text }
}

impl TextBlock {
    fn inside(&self) -> Option<std::ops::Range<usize>> {
        match &self.body {
            Body::Paragraph { inside, .. } => inside.clone(),
            Body::Table(_) => None,
        }
    }
}
