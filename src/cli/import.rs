//! `kehoach import`: a whole Word file, or a sheet of Excel, as a plan.

use std::path::{Path, PathBuf};

use super::outcome::{Done, Stop};
use super::print::Printer;
use super::{convert, files, import_into};
use crate::diag::Diagnostics;
use crate::docx::adopt::mark;
use crate::text::Sources;

/// Make a plan of a whole Word file, or of a sheet of Excel
///
/// Of a Word file writes letterhead, title, text, annexes with their columns and rows, recipients and signature as YAML that builds at
/// once. What the plan prints is held against the file word by word: each word that is not in it is named with its
/// place. --mark marks every annex of the file as well, so that `renew` works inside it. Of an .xlsx a table becomes an
/// annex: columns by their headers, numbers and days as they show.
///
/// --into takes a sheet that was filled in (.xlsx, .csv) back into a plan: rows find their items by code or name, and
/// scores, results and how far the work is are written into it. Comments and layout of the plan stay; what changes is
/// shown and asked about first.
#[derive(clap::Args)]
pub struct Args {
    /// Any .docx or .xlsx, older kinds (.doc, .odt, .rtf, .xls, .ods) where LibreOffice is there; with --into an .xlsx or .csv
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Where to write the plan [default: the file's name with .yaml]
    #[arg(short, long, value_name = "PLAN.yaml")]
    output: Option<PathBuf>,
    /// Mark the annexes in a copy of the Word file [default: the file's name with .danh-dau.docx]
    #[arg(long, value_name = "OUT.docx", num_args = 0..=1, require_equals = true)]
    mark: Option<Option<PathBuf>>,
    /// The sheet of an .xlsx [default: the only one with a table]
    #[arg(long, value_name = "NAME", conflicts_with = "mark")]
    sheet: Option<String>,
    /// Write what the sheet says into this plan; the old one is kept as .bak
    #[arg(long, value_name = "PLAN.yaml", conflicts_with_all = ["mark", "output"])]
    into: Option<PathBuf>,
    /// With --into: write without asking
    #[arg(long, requires = "into")]
    yes: bool,
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    if let Some(into) = &args.into {
        return import_into::run((&args.file, args.sheet.as_deref()), into, args.yes, printer);
    }
    let name = files::shown(&args.file);
    let bytes = convert::read(&args.file, printer)?;
    let output = args.output.clone().unwrap_or_else(|| args.file.with_extension("yaml"));
    if is_workbook(&args.file) || args.sheet.is_some() {
        free(&output)?;
        return of_sheet(args, &name, &bytes, &output, printer);
    }
    let marked =
        args.mark.as_ref().map(|path| path.clone().unwrap_or_else(|| args.file.with_extension("danh-dau.docx")));
    // Nothing is written if one of the two could not be.
    for path in [Some(&output), marked.as_ref()].into_iter().flatten() {
        free(path)?;
    }
    let import = crate::import(&name, &bytes).map_err(faults)?;
    printer.diagnostics(&import.found, &Sources::default());
    let package = match &marked {
        Some(path) => Some((path, with_marks(&name, &bytes, &import)?)),
        None => None,
    };
    files::write(&output, import.yaml.as_bytes())?;
    let kept = &import.kept;
    let lost = kept.all.saturating_sub(kept.in_place).saturating_sub(kept.moved);
    let said = [
        ("path", files::shown(&output)),
        ("all", kept.all.to_string()),
        ("in_place", kept.in_place.to_string()),
        ("moved", kept.moved.to_string()),
        ("lost", lost.to_string()),
    ];
    printer.say("cli-import-plan", &said);
    if let Some((path, bytes)) = package {
        files::write(path, &bytes)?;
        let count = import.annexes.len().to_string();
        printer.say("cli-import-marked", &[("count", count), ("path", files::shown(path))]);
    }
    Ok(Done::Well)
}

/// True for the names of Excel files, old ones too: those are told what to do.
fn is_workbook(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ["xlsx", "xlsm", "xls", "xlsb", "ods"].iter().any(|excel| ending == *excel))
}

fn of_sheet(args: &Args, name: &str, bytes: &[u8], output: &Path, printer: &Printer) -> Result<Done, Stop> {
    let made = crate::import_sheet(name, bytes, args.sheet.as_deref()).map_err(faults)?;
    printer.diagnostics(&made.plan.warnings, &Sources::default());
    files::write(output, made.plan.value.as_bytes())?;
    printer.say("cli-import-sheet", &[("path", files::shown(output)), ("sheet", made.sheet)]);
    Ok(Done::Well)
}

/// Refuses a path where a file is already.
fn free(path: &Path) -> Result<(), Stop> {
    if path.exists() { Err(files::exists_already(path, false).into()) } else { Ok(()) }
}

/// The file with each of its annexes marked, what the plan prints of each known from then on.
fn with_marks(name: &str, bytes: &[u8], import: &crate::Import) -> Result<Vec<u8>, Stop> {
    let mut bytes = bytes.to_vec();
    for (table, id) in &import.annexes {
        let mut package = mark(name, &bytes, *table, id).map_err(faults)?;
        // A plan that has errors is told so already (K649); its annexes are printed anew then.
        let _known = crate::lay_beside(&mut package, &import.yaml, id);
        bytes = package.to_bytes()?;
    }
    Ok(bytes)
}

/// What is wrong with the file.
fn faults(found: Diagnostics) -> Stop {
    Stop { found, sources: Sources::default(), could_not_run: false }
}
