//! Doors for what others made and what others take (trao đổi tệp): a whole Word file or a sheet of Excel as a plan, annexes as
//! sheets, the rows of one body.

use crate::adopt::update::{Target, Update};
use crate::adopt::{self, whole::Import};
use crate::compose;
use crate::diag::{Diagnostic, Diagnostics, Place, Warned};
use crate::document::{Annex, Document};
use crate::docx::adopt::{AdoptedTable, LineText};
use crate::docx::{self, Package, Template};
use crate::extract;
use crate::plan::edit::{Entries, reads_as_set, spliced};
use crate::plan::keys::Id;
use crate::plan::{self, Plan};
use crate::report::review_sheet::ReviewSheet;
use crate::sheet::read::{SheetText, Workbook, converted_told, is_national, place_of, read_csv};
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
    template.fill(document, &vec![None; template.expressions().len()]).map(Some)
}

/// A review sheet as a Word file (Phiếu rà soát), in the letters of the shipped templates.
pub fn review_sheet(sheet: &ReviewSheet<'_>) -> Result<Package, Diagnostics> {
    let template = Template::open("xa", docx::shipped::builtin("xa").unwrap_or_default())?;
    template.fill(sheet.document().clone(), &vec![None; template.expressions().len()])
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
    found.extend(converted_told(Place::Raw { file: name.to_owned(), at: None }, &whole.converted()));
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
    let (sheet, Warned { value: read, warnings }) = sheet_of(name, bytes, asked)?;
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

/// The sheet that is asked for, or the only one with a table, and what it says.
fn sheet_of(name: &str, bytes: &[u8], asked: Option<&str>) -> Result<(String, Warned<SheetText>), Diagnostics> {
    let (mut tables, named) = tables_of(name, bytes, asked, |table| adopt::understood(table) > 1)?;
    if tables.len() == 1 {
        return Ok(tables.remove(0));
    }
    let fault = Diagnostic::error("K683", Place::Raw { file: name.to_owned(), at: None }).with("why", "several");
    let first = tables.first().map(|(sheet, _)| sheet.clone()).unwrap_or_default();
    Err(fault.with("sheets", named).with("first", first).help("several").into())
}

/// Sheets with what they say.
type Sheets = Vec<(String, Warned<SheetText>)>;

/// The sheet that is asked for, or all with a table that is `wanted`, never none; and what all sheets are called.
fn tables_of(
    name: &str,
    bytes: &[u8],
    asked: Option<&str>,
    wanted: impl Fn(&AdoptedTable) -> bool,
) -> Result<(Sheets, String), Diagnostics> {
    let mut book = Workbook::open(name, bytes)?;
    let sheets = book.sheets();
    let named = sheets.iter().map(|sheet| format!("«{sheet}»")).collect::<Vec<_>>().join(", ");
    let place = Place::Raw { file: name.to_owned(), at: None };
    let fault =
        |why: &'static str| Diagnostic::error("K683", place).with("why", why).with("sheets", named.clone()).help(why);
    let named_so = asked.map(|asked| {
        let same = |sheet: &&String| fold(sheet) == fold(asked);
        sheets.iter().find(|sheet| *sheet == asked).or_else(|| sheets.iter().find(same))
    });
    let candidates: Vec<&String> = match named_so {
        Some(Some(one)) => vec![one],
        Some(None) => return Err(fault("missing").with("found", asked.unwrap_or_default()).into()),
        None => sheets.iter().collect(),
    };
    let mut tables = Vec::new();
    for sheet in candidates {
        let read = book.sheet(sheet)?;
        if asked.is_some() || read.value.text.tables.last().is_some_and(&wanted) {
            tables.push((sheet.clone(), read));
        }
    }
    if tables.is_empty() { Err(fault("none").into()) } else { Ok((tables, named)) }
}

/// A plan with what a sheet says.
#[derive(Clone, Debug)]
pub struct Updated {
    /// The plan's file with the changes made; `None` where there are none.
    pub yaml: Option<String>,
    /// How many items have a row in the sheet.
    pub matched: usize,
    /// What of the sheet was not taken.
    pub found: Diagnostics,
}

/// Takes a sheet that was filled in, a workbook or CSV, back into the plan it belongs to (cập nhật từ bảng): `raw` is the
/// plan's file as it is, `source` the same as it was read. Of a workbook all sheets with a table are taken, or the one that
/// is asked for. `headers`: what the columns to follow the work are called. Nothing but the values changes.
///
/// Errors: those of [`import_sheet`]; K966 no column tells the rows apart; K967 the values have no place in the file, or it would then
/// read otherwise.
pub fn import_into(
    (name, bytes): (&str, &[u8]),
    asked: Option<&str>,
    plan: &Plan,
    (raw, source): (&str, &SourceFile),
    headers: &[(Option<Id>, String)],
) -> Result<Updated, Diagnostics> {
    let file = || Place::Raw { file: name.to_owned(), at: None };
    let entries = Entries::of(source);
    let target = Target { plan, entries: &entries, headers };
    let mut update = Update::default();
    let mut found = Diagnostics::default();
    if name.to_lowercase().ends_with(".csv") && asked.is_none() {
        let read = read_csv(name, bytes)?;
        update.add(&file(), read.text.tables.last().unwrap_or(&AdoptedTable::default()), target)?;
    } else {
        let (tables, _) = tables_of(name, bytes, asked, |table| table.grid.columns > 1)?;
        // A sheet that is about something else is no reason to take nothing of the others.
        let (mut taken, mut refused) = (false, Diagnostics::default());
        for (sheet, read) in tables {
            let table = read.value.text.tables.last().cloned().unwrap_or_default();
            match update.add(&place_of(name, &sheet), &table, target) {
                Ok(()) => {
                    taken = true;
                    found.extend(read.warnings);
                }
                Err(faults) => refused.extend(faults),
            }
        }
        if !taken {
            return Err(refused);
        }
    }
    let (settings, matched, told) = update.finish(file(), plan);
    found.extend(told);
    if settings.is_empty() {
        return Ok(Updated { yaml: None, matched, found });
    }
    let edits = settings.iter().filter_map(|setting| entries.edit(setting).ok()).collect();
    let yaml = spliced(raw, source, edits).filter(|yaml| reads_as_set(source, yaml, &settings));
    let no_place =
        || Diagnostic::error("K967", Place::Raw { file: source.name().to_owned(), at: None }).help("by-hand");
    Ok(Updated { yaml: Some(yaml.ok_or_else(no_place)?), matched, found })
}

/// What a plan prints, places to be filled in included; `None` where it has errors.
fn built_text(yaml: &str) -> Option<docx::adopt::WholeText> {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_text("", yaml));
    let plan = plan::read(root, &mut sources, &mut |_, _| Err(std::io::ErrorKind::NotFound.into())).ok()?.value;
    let package =
        set(&plan, &house_template(&plan).ok()?, Some(&|document| leave_out_pages(&plan, document))).ok()?.value;
    docx::adopt::whole(&package).ok()
}
