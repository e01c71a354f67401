//! Doors for what others made and what others take (trao đổi tệp): a whole Word file or a sheet of Excel as a plan, annexes as
//! sheets, the rows of one body.

use crate::adopt::{self, whole::Import};
use crate::compose;
use crate::diag::{Diagnostic, Diagnostics, Place, Warned};
use crate::document::{Annex, Document};
use crate::docx::adopt::LineText;
use crate::docx::{self, Package, Template};
use crate::extract;
use crate::plan::{self, Plan};
use crate::sheet::read::{Workbook, is_national, place_of};
use crate::sheet::{Sheet, sheets};
use crate::text::{SourceFile, Sources};
use crate::viet::text::fold;
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

/// A plan made of a sheet of a workbook.
#[derive(Clone, Debug)]
pub struct ImportedSheet {
    /// What the sheet is called.
    pub sheet: String,
    /// The plan as YAML, and what was not understood or is not in it.
    pub plan: Warned<String>,
}

/// Makes a plan of a sheet of a workbook (nhập bảng Excel): its columns by their headers, its rows as items, numbers and days as
/// they show. `asked`: the sheet; else the only one with two columns that are understood. Lines round the table that are not in
/// the plan are told (K685).
///
/// Errors: K601 to K605, K682, K684, K686 the workbook or the sheet cannot be read; K683 no such sheet, none with a table, or
/// several; K643 no column is understood.
pub fn import_sheet(name: &str, bytes: &[u8], asked: Option<&str>) -> Result<ImportedSheet, Diagnostics> {
    let mut book = Workbook::open(name, bytes)?;
    let sheets = book.sheets();
    let named = sheets.iter().map(|sheet| format!("«{sheet}»")).collect::<Vec<_>>().join(", ");
    let place = Place::Raw { file: name.to_owned(), at: None };
    let fault = |why: &'static str| Diagnostic::error("K683", place).with("why", why).with("sheets", named).help(why);
    let wanted = asked.map(|asked| {
        let same = |sheet: &&String| fold(sheet) == fold(asked);
        sheets.iter().find(|sheet| *sheet == asked).or_else(|| sheets.iter().find(same))
    });
    let candidates: Vec<&String> = match wanted {
        Some(Some(one)) => vec![one],
        Some(None) => return Err(fault("missing").with("found", asked.unwrap_or_default()).into()),
        None => sheets.iter().collect(),
    };
    let mut tables = Vec::new();
    for sheet in candidates {
        let read = book.sheet(sheet)?;
        let known = read.value.text.tables.last().map_or(0, adopt::understood);
        if asked.is_some() || known > 1 {
            tables.push((sheet.clone(), read));
        }
    }
    let (sheet, Warned { value: read, warnings }) = match tables.len() {
        0 => return Err(fault("none").into()),
        1 => tables.remove(0),
        _ => return Err(fault("several").with("first", &tables.remove(0).0).into()),
    };
    let mut plan = adopt::plan(name, &read.text, read.text.tables.len(), None)?;
    plan.warnings.extend(warnings);
    // Only a value of the plan's own head that says the same is the line itself; words found elsewhere may be others.
    let head = plan.value.lines().take_while(|line| !line.ends_with(':'));
    let values: Vec<String> = head.filter_map(|line| Some(fold(line.split_once(": ")?.1))).collect();
    let taken = |line: &&LineText| is_national(&line.text) || values.contains(&fold(&line.text));
    let above = read.letterhead.iter().filter(|line| !taken(line));
    for line in above.chain(&read.below) {
        let fault = Diagnostic::advice("K685", place_of(name, &sheet)).with("row", line.place);
        plan.warnings.push(fault.with("found", &line.text).help("look"));
    }
    Ok(ImportedSheet { sheet, plan })
}

/// What a plan prints, places to be filled in included; `None` where it has errors.
fn built_text(yaml: &str) -> Option<docx::adopt::WholeText> {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_text("", yaml));
    let plan = plan::read(root, &mut sources, &mut |_, _| Err(std::io::ErrorKind::NotFound.into())).ok()?.value;
    let package = set(&plan, &house_template(&plan).ok()?, |document| leave_out_pages(&plan, document)).ok()?.value;
    docx::adopt::whole(&package).ok()
}
