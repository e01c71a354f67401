//! `kehoach changes`: what differs between two plans, two Word files, or a plan and a file.

use std::path::{Path, PathBuf};

use super::files;
use super::outcome::{Done, Stop, read_plan};
use super::print::{Format, Printer};
use crate::changes::{Changes, compare, json, text};
use crate::diag::Diagnostics;
use crate::docx::{Package, Template};
use crate::plan::Plan;
use crate::text::Sources;

/// Compare two plans, two Word files, or a plan and a file
///
/// Lists what differs, in the words of the trade: of two plans the items added, removed, moved, fields with old and
/// new text, totals; where one is a Word file (.docx), what is printed: paragraphs, rows and cells by their names,
/// annexes, and what only looks otherwise. A plan is built first to be compared with a file.
#[derive(clap::Args)]
pub struct Args {
    /// The plan or Word file before
    #[arg(value_name = "BEFORE")]
    before: PathBuf,
    /// The plan or Word file after
    #[arg(value_name = "AFTER")]
    after: PathBuf,
    /// Write a Word table “Trước | Sau” as well, fit for a tờ trình
    #[arg(long, value_name = "OUT.docx")]
    table: Option<PathBuf>,
    /// Replace a table that is there already
    #[arg(long)]
    force: bool,
    /// The Word template to build the plan with, for a plan and a file
    #[arg(short, long, value_name = "T.docx")]
    template: Option<PathBuf>,
}

/// One of the two that are compared.
enum Given {
    Plan(Sources, Box<Plan>),
    File(Package),
}

impl Given {
    /// By its ending: a Word file, else a plan.
    fn read(path: &Path) -> Result<Self, Stop> {
        if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("docx")) {
            let bytes = files::read(path)?;
            let package = Package::open(&files::shown(path), &bytes);
            return package.map(Given::File).map_err(|found| fault(found, Sources::default()));
        }
        let (sources, plan) = read_plan(path)?;
        Ok(Given::Plan(sources, Box::new(plan.value)))
    }

    /// The file itself, or the one that a plan gives.
    fn package(self, template: Option<&Path>) -> Result<Package, Stop> {
        let (sources, plan) = match self {
            Given::File(package) => return Ok(package),
            Given::Plan(sources, plan) => (sources, plan),
        };
        let bytes = template.map(|path| files::read(path).map(|bytes| (path, bytes))).transpose()?;
        let template = match bytes {
            Some((path, bytes)) => Template::open(&files::shown(path), &bytes),
            None => crate::house_template(&plan),
        };
        let built = template.and_then(|template| crate::build(&plan, &template));
        built.map(|built| built.value).map_err(|found| fault(found, sources))
    }
}

fn fault(found: Diagnostics, sources: Sources) -> Stop {
    Stop { found, sources, could_not_run: false }
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    let (changes, before, after) = match (Given::read(&args.before)?, Given::read(&args.after)?) {
        (Given::Plan(before, old), Given::Plan(after, new)) => (compare(&old, &new), before, after),
        (before, after) => {
            let template = args.template.as_deref();
            let (before, after) = (before.package(template)?, after.package(template)?);
            let changes = crate::file_changes(&before, &after).map_err(|found| fault(found, Sources::default()))?;
            (changes, Sources::default(), Sources::default())
        }
    };
    match printer.format() {
        Format::Json | Format::Sarif => printer.write(&format!("{:#}\n", json::to_json(&changes, &before, &after))),
        Format::Text => {
            for line in text::lines(&changes, printer.catalogue()) {
                printer.write(&format!("{line}\n"));
            }
        }
    }
    match &args.table {
        Some(path) => table(&changes, path, args.force, printer),
        None => Ok(Done::Well),
    }
}

fn table(changes: &Changes, path: &Path, force: bool, printer: &Printer) -> Result<Done, Stop> {
    if path.exists() && !force {
        return Err(files::exists_already(path, true).into());
    }
    files::refuse_unready(path)?;
    let sheet = crate::changes_sheet(changes, printer.catalogue())?;
    files::write(path, &sheet.to_bytes()?)?;
    printer.say("cli-changes", &[("path", files::shown(path))]);
    Ok(Done::Well)
}
