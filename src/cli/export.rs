//! `kehoach export`: annexes as Excel or CSV, and extracts for each body.

use std::path::{Path, PathBuf};

use super::files;
use super::outcome::{Done, Stop, read_plan};
use super::print::Printer;
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::plan::Plan;
use crate::sheet::xlsx::Tracking;
use crate::sheet::{Sheet, csv, xlsx};
use crate::viet::text::bare;

/// Write the annexes as Excel or CSV, or an extract for each body
///
/// -o FILE.xlsx has a sheet for each table, laid out as it prints: numbers are numbers, and the last day of each deadline
/// stands beside its words. --tracking adds columns to follow the work. --per-lead FOLDER writes a short Word file for each
/// body that leads something, with its own rows.
#[derive(clap::Args)]
#[command(group(clap::ArgGroup::new("to").args(["output", "per_lead"]).required(true).multiple(true)))]
pub struct Args {
    /// The plan
    #[arg(value_name = "PLAN.yaml")]
    plan: PathBuf,
    /// Where to write: a name that ends with .xlsx or .csv
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Add state, per cent done, day done, evidence and days left to each row
    #[arg(long, requires = "output")]
    tracking: bool,
    /// Write a Word extract for each lead body into this folder
    #[arg(long, value_name = "FOLDER")]
    per_lead: Option<PathBuf>,
    /// In the extracts, rows in which a body only takes part as well
    #[arg(long, requires = "per_lead")]
    with_partners: bool,
    /// Replace files that are there already
    #[arg(long)]
    force: bool,
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    let (sources, plan) = read_plan(&args.plan)?;
    let plan = plan.value;
    let mut writes: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    let made = (|| {
        if let Some(path) = &args.output {
            writes.extend(tables(args, path, &plan, printer)?);
        }
        if let Some(folder) = &args.per_lead {
            writes.extend(extracts(args, folder, &plan, printer)?);
        }
        Ok(())
    })();
    made.map_err(|found: Diagnostics| Stop { found, sources: sources.clone(), could_not_run: false })?;
    // Nothing is written if one of them could not be.
    for (path, _) in &writes {
        if path.exists() && !args.force {
            return Err(files::exists_already(path, true).into());
        }
        files::refuse_unready(path)?;
    }
    for (path, bytes) in &writes {
        files::write(path, bytes)?;
        printer.say("cli-exported", &[("path", files::shown(path))]);
    }
    Ok(Done::Well)
}

/// The workbook, or a text for each table.
fn tables(args: &Args, path: &Path, plan: &Plan, printer: &Printer) -> Result<Vec<(PathBuf, Vec<u8>)>, Diagnostics> {
    let place = || Place::Raw { file: files::shown(path), at: None };
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    if !matches!(ending.as_str(), "xlsx" | "csv") {
        return Err(Diagnostic::error("K941", place()).with("found", ending).help("name").into());
    }
    let sheets = crate::sheets_of(plan)?;
    if sheets.is_empty() {
        let place = Place::Raw { file: files::shown(&args.plan), at: None };
        return Err(Diagnostic::error("K940", place).help("annex").into());
    }
    let words = printer.catalogue();
    let word = |id: &str| words.words(id, &[]);
    let tracking = args.tracking.then(|| Tracking {
        headers: ["state", "done", "day", "evidence", "left"].map(|id| word(&format!("export-{id}"))),
        states: ["waiting", "going", "finished", "finished-late"].map(|id| word(&format!("export-{id}"))),
    });
    if ending == "csv" {
        return Ok(texts(path, &sheets, tracking.as_ref()));
    }
    let date = plan.letterhead.date.date();
    let bytes = xlsx::xlsx(&sheets, date, tracking.as_ref())
        .map_err(|fault| Diagnostic::error("K942", place()).with("detail", fault.0).help("smaller"))?;
    Ok(vec![(path.to_owned(), bytes)])
}

/// One table is one file; several are numbered.
fn texts(path: &Path, sheets: &[Sheet], tracking: Option<&Tracking>) -> Vec<(PathBuf, Vec<u8>)> {
    if let [one] = sheets {
        return vec![(path.to_owned(), csv::csv(one, tracking).into_bytes())];
    }
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let numbered = |at: usize| path.with_file_name(format!("{stem}-{}.csv", at.saturating_add(1)));
    sheets.iter().enumerate().map(|(at, sheet)| (numbered(at), csv::csv(sheet, tracking).into_bytes())).collect()
}

/// A Word file for each body.
fn extracts(
    args: &Args,
    folder: &Path,
    plan: &Plan,
    printer: &Printer,
) -> Result<Vec<(PathBuf, Vec<u8>)>, Diagnostics> {
    let mut writes: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    let template = crate::house_template(plan)?;
    for body in crate::extract::bodies(plan, args.with_partners) {
        let label = printer.catalogue().words("export-extract", &[("body", body.clone())]);
        let Some(package) = crate::extract_of(plan, &template, &body, args.with_partners, &label)? else { continue };
        let name = slug(&body);
        let mut path = folder.join(format!("{name}.docx"));
        let mut number = 2usize;
        while writes.iter().any(|(other, _)| *other == path) {
            path = folder.join(format!("{name}-{number}.docx"));
            number = number.saturating_add(1);
        }
        writes.push((path, package.to_bytes()?));
    }
    if writes.is_empty() {
        let place = Place::Raw { file: files::shown(&args.plan), at: None };
        return Err(Diagnostic::error("K943", place).help("lead").into());
    }
    if !folder.is_dir() {
        std::fs::create_dir_all(folder).map_err(|fault| files::cannot("K902", folder, &fault))?;
    }
    Ok(writes)
}

/// The name of a body as a name of a file: small letters without marks, joined by dashes.
fn slug(body: &str) -> String {
    let words = bare(body);
    let words: Vec<&str> = words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let name: String = words.join("-").chars().take(80).collect();
    if name.is_empty() { "don-vi".to_owned() } else { name }
}
