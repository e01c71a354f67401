//! `kehoach adopt`: a Word file that others made.

use std::path::PathBuf;

use super::outcome::{Done, Stop};
use super::print::Printer;
use super::{convert, files};
use crate::adopt;
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::docx::adopt::{Text, mark, read};
use crate::docx::renew::Differences;
use crate::text::Sources;

/// Take over a Word file you have: list its tables, mark one as an annex, or write it as a plan
///
/// Alone, it lists the tables. --annex NUMBER --as ID puts marks round a table and the title lines above it, so
/// that it can be renewed from a plan; everything else stays as it is. --plan writes the table's rows as YAML.
#[derive(clap::Args)]
#[command(group(clap::ArgGroup::new("what").args(["as_id", "plan"]).multiple(true)))]
pub struct Args {
    /// Any .docx; .doc, .odt and .rtf where LibreOffice is there
    #[arg(value_name = "FILE.docx")]
    file: PathBuf,
    /// The table's number, as in the list
    #[arg(long, value_name = "NUMBER", requires = "what")]
    annex: Option<usize>,
    /// Mark the table as the annex of this id
    #[arg(long = "as", value_name = "ID", requires = "annex")]
    as_id: Option<String>,
    /// Where to write the marked Word file [default: the file's name with .danh-dau.docx]
    #[arg(short, long, value_name = "OUT.docx", requires = "as_id")]
    output: Option<PathBuf>,
    /// Write the table's rows as a plan
    #[arg(long, value_name = "PLAN.yaml")]
    plan: Option<PathBuf>,
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    let name = files::shown(&args.file);
    let bytes = convert::read(&args.file, printer)?;
    let text = read(&name, &bytes)?;
    let marked =
        args.as_id.as_ref().map(|_| args.output.clone().unwrap_or_else(|| args.file.with_extension("danh-dau.docx")));
    // Nothing is written if one of the two could not be.
    if let Some(path) = [&marked, &args.plan].into_iter().flatten().find(|path| path.exists()) {
        return Err(files::exists_already(path, false).into());
    }
    let mut yaml = None;
    if let Some(path) = &args.plan {
        let table = match args.annex {
            Some(table) => table,
            None => likely(&name, &text).map_err(faults)?,
        };
        let found = table.checked_sub(1).and_then(|at| text.tables.get(at));
        let region = found.and_then(|found| found.region.as_deref()?.strip_prefix("annex-"));
        let written = adopt::plan(&name, &text, table, args.as_id.as_deref().or(region)).map_err(faults)?;
        printer.diagnostics(&written.warnings, &Sources::default());
        files::write(path, written.value.as_bytes())?;
        printer.say("cli-adopt-plan", &[("path", files::shown(path))]);
        yaml = Some(written.value);
    }
    if let (Some(id), Some(table), Some(path)) = (&args.as_id, args.annex, &marked) {
        let mut package = mark(&name, &bytes, table, id).map_err(faults)?;
        // A plan that has errors is told so already (K649); its annex is printed anew then.
        if let Some(beside) = yaml.and_then(|yaml| crate::lay_beside(&mut package, &yaml, id).ok()) {
            printer.diagnostics(&otherwise(&name, id, &beside), &Sources::default());
        }
        files::write(path, &package.to_bytes()?)?;
        let said = [("table", table.to_string()), ("id", id.clone()), ("path", files::shown(path))];
        printer.say("cli-adopt-marked", &said);
    }
    if args.plan.is_none() && args.as_id.is_none() {
        list(&text, printer);
    }
    Ok(Done::Well)
}

/// What the plan would print otherwise than it stands, and what it cannot say at all.
fn otherwise(name: &str, id: &str, beside: &Differences) -> Diagnostics {
    let place = || Place::Raw { file: name.to_owned(), at: None };
    let mut found = Diagnostics::default();
    for (kind, row) in &beside.objects {
        found.push(Diagnostic::advice("K633", place()).with("kind", kind.name()).with("row", row).help("stays"));
    }
    for edit in &beside.otherwise {
        found.push(edit.filled(Diagnostic::advice("K632", place()), id).help("stays"));
    }
    found
}

/// What is wrong with the file or with what was asked of it.
fn faults(found: Diagnostics) -> Stop {
    Stop { found, sources: Sources::default(), could_not_run: false }
}

/// The one table that looks like an annex. Errors: K643 none does, K638 several do.
fn likely(name: &str, text: &Text) -> Result<usize, Diagnostics> {
    let numbered = text.tables.iter().enumerate().map(|(at, found)| (at.saturating_add(1), found));
    let likely: Vec<usize> =
        numbered.filter(|(_, found)| adopt::understood(found) > 1).map(|(number, _)| number).collect();
    let place = Place::Raw { file: name.to_owned(), at: None };
    match likely.as_slice() {
        [one] => Ok(*one),
        [] => Err(Diagnostic::error("K643", place).with("table", "").help("header").into()),
        several => {
            let numbers: Vec<String> = several.iter().map(usize::to_string).collect();
            Err(Diagnostic::error("K638", place).with("tables", numbers.join(", ")).help("which").into())
        }
    }
}

fn list(text: &Text, printer: &Printer) {
    let words = printer.catalogue();
    let mut out = String::new();
    for (at, found) in text.tables.iter().enumerate() {
        let args = [
            ("number", at.saturating_add(1).to_string()),
            ("rows", found.grid.rows.len().to_string()),
            ("columns", found.grid.columns.to_string()),
            ("page", if found.landscape { "landscape" } else { "portrait" }.to_owned()),
        ];
        out.push_str(&format!("{}\n", words.words("cli-adopt-table", &args)));
        let above =
            if found.head.is_empty() { found.above.clone().unwrap_or_default() } else { found.head.join(" / ") };
        let headers = adopt::headers(found).join(" | ");
        let region = found.region.clone().unwrap_or_default();
        for (id, text) in [("cli-adopt-above", above), ("cli-adopt-headers", headers), ("cli-adopt-region", region)] {
            if !text.trim_matches([' ', '|']).is_empty() {
                out.push_str(&format!("  {}: {}\n", words.words(id, &[]), short(&text)));
            }
        }
    }
    if out.is_empty() {
        printer.say("cli-adopt-none", &[]);
    }
    printer.write(&out);
}

fn short(text: &str) -> String {
    let cut: String = text.chars().take(160).collect();
    if cut.len() < text.len() { format!("{cut}…") } else { cut }
}
