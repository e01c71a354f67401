//! Our marks on a table that others made: the same as on what we generate.
//!
//! Every mark is put between what is there, and a closing paragraph behind the table; nothing is moved and nothing taken
//! out.

use super::super::file::xml::Edits;
use super::super::file::{Package, whole};
use super::super::region::{self, Closing, Lost, RegionId};
use super::super::seal::{self, Seal};
use super::super::write;
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
    let main = package.editable_part()?;
    let main_name = package.main().to_owned();
    let region_id = RegionId::Annex(id.to_owned());
    let regions = region::locate(&main, Seal::read(&package)?.regions().chain([region_id.clone()]));
    let blocks = walk::blocks(&main, &regions);
    let fault = |code| Diagnostic::error(code, whole(name)).with("table", table).with("id", id);
    let tables = || blocks.iter().enumerate().filter(|(_, block)| matches!(block.body, Body::Table(_)));
    let Some((at, block)) = table.checked_sub(1).and_then(|skip| tables().nth(skip)) else {
        return Err(fault("K640").with("count", tables().count()).help("list").into());
    };
    if let Some(region) = &block.region {
        return Err(fault("K641").with("region", region).help("renew").into());
    }
    if !matches!(regions.get(&region_id), Some(Err(Lost::Missing))) {
        return Err(fault("K642").help("another").into());
    }
    let mut ids = main.ids.clone();
    let first = head::first(&blocks, at);
    let own = blocks.get(first..=at).unwrap_or_default();
    let Some(start) = own.first().map(|first| first.span.start) else {
        return Err(fault("K640").with("count", 0).help("list").into());
    };
    let mut edits = Edits::default();
    // Number and day of another text are not for the văn thư to write over.
    let of_a_plan = |text: String| head::is_reference(&text) && bare(&text).contains("ke hoach");
    let mut references = own.iter().filter(|block| block.said().is_some_and(of_a_plan));
    if let Some(inside) = references.next_back().and_then(TextBlock::inside) {
        let (open, close) = write::bookmark(ids.bookmark(), &region_id.reference_mark());
        let at = |byte: usize| byte.saturating_sub(start);
        edits.insert(at(inside.start), open);
        edits.insert(at(inside.end), close);
    }
    let range = start..block.span.end;
    let inner = edits.apply(main.slice(range.clone()));
    let numbers = [ids.bookmark(), ids.bookmark()];
    let mut edits = Edits::default();
    edits.replace(range, region::marked(&inner, &region_id, numbers, Closing::Now));
    let marked = edits.apply(&main);
    package.set_text(&main_name, marked);
    seal::add(&mut package, &region_id)?;
    Ok(package)
}

impl TextBlock {
    fn inside(&self) -> Option<std::ops::Range<usize>> {
        match &self.body {
            Body::Paragraph { inside, .. } => inside.clone(),
            Body::Table(_) => None,
        }
    }
}
