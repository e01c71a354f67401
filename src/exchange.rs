//! Doors for what others made and what others take (trao đổi tệp): a whole Word file as a plan, annexes as sheets, the rows of
//! one body.

use crate::adopt::{self, whole::Import};
use crate::compose;
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::document::{Annex, Document};
use crate::docx::{self, Package, Template};
use crate::extract;
use crate::plan::{self, Plan};
use crate::sheet::{Sheet, sheets};
use crate::text::{SourceFile, Sources};
use crate::{filled_in, house_template, leave_out_pages, set};

/// The tables of a plan's annexes as sheets (phụ lục thành trang tính): what prints, with numbers and days beside it.
pub fn sheets_of(plan: &Plan) -> Result<Vec<Sheet>, Diagnostics> {
    filled_in(plan)?;
    let document = compose::compose(plan, &house_template(plan)?.geometry())?;
    Ok(sheets(plan, &document.value))
}

/// The rows of one body as a Word file (trích việc của một cơ quan): annexes only, `label` above each. `None` where no table
/// shows any of its rows.
pub fn extract_of(
    plan: &Plan,
    template: &Template,
    body: &str,
    partners: bool,
    label: &str,
) -> Result<Option<Package>, Diagnostics> {
    filled_in(plan)?;
    let own = extract::of_body(plan, body, partners, label);
    let document = compose::compose(&own, &template.geometry())?.value;
    let annexes: Vec<Annex> = document.annexes.into_iter().filter(extract::shows).collect();
    if annexes.is_empty() {
        return Ok(None);
    }
    let document = Document { annexes, properties: document.properties, ..Document::default() };
    // Nothing of a letterhead prints: its tags need no values.
    template.fill(&document, &vec![None; template.expressions().len()]).map(Some)
}

/// Makes a plan of a whole Word file. The plan is built, and what it prints is held against the file word by word.
///
/// Errors: those of [`Package::open`]; K604 a part is damaged, K607 the file is not in the form Word writes, K669 no words
/// are in it.
pub fn import(name: &str, bytes: &[u8]) -> Result<Import, Diagnostics> {
    let whole = docx::adopt::whole(&Package::open(name, bytes)?)?;
    let imported = adopt::whole::plan(name, &whole);
    let mut found = imported.found;
    let built = built_text(&imported.yaml).unwrap_or_default();
    let kept = adopt::whole::kept(&whole, &built);
    if kept.all == 0 {
        let place = Place::Raw { file: name.to_owned(), at: None };
        return Err(Diagnostic::error("K669", place).help("look").into());
    }
    for lost in &kept.lost {
        found.push(lost.message(name));
    }
    adopt::whole::beside(name, &whole, &mut found);
    Ok(Import { yaml: imported.yaml, found, kept, annexes: imported.annexes })
}

/// What a plan prints, places to be filled in included; `None` where it has errors.
fn built_text(yaml: &str) -> Option<docx::adopt::WholeText> {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_text("", yaml));
    let plan = plan::read(root, &mut sources, &mut |_, _| Err(std::io::ErrorKind::NotFound.into())).ok()?.value;
    let package = set(&plan, &house_template(&plan).ok()?, |document| leave_out_pages(&plan, document)).ok()?.value;
    docx::adopt::whole(&package).ok()
}
