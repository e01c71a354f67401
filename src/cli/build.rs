//! `kehoach build`: a plan into a Word file.

use std::path::PathBuf;

use super::print::Printer;
use super::{Done, Stop, files, read_plan};
use crate::diag::Severity;
use crate::docx::{self, Template};

/// Build the Word file of a plan
///
/// Reads PLAN.yaml and writes PLAN.docx beside it: letterhead, body, recipients, signature and every annex,
/// ready to be signed. Nothing is written if the plan has errors.
#[derive(clap::Args)]
pub struct Args {
    /// The plan
    #[arg(value_name = "PLAN.yaml")]
    plan: PathBuf,
    /// Where to write [default: the plan's name with .docx]
    #[arg(short, long, value_name = "OUT.docx")]
    output: Option<PathBuf>,
    /// A Word template of your own instead of the built-in one
    #[arg(short, long, value_name = "T.docx")]
    template: Option<PathBuf>,
    /// Count warnings as errors
    #[arg(long)]
    strict: bool,
    /// Replace a Word file that was changed since it was built; the old one is kept as .bak
    #[arg(long)]
    force: bool,
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    let (sources, plan) = read_plan(&args.plan)?;
    let stop = |found, sources| Stop { found, sources, could_not_run: false };
    let template = match &args.template {
        Some(path) => Template::open(&files::shown(path), &files::read(path)?),
        None => crate::house_template(&plan.value),
    };
    let template = match template {
        Ok(template) => template,
        Err(found) => return Err(stop(found, sources)),
    };
    let built = match crate::build(&plan.value, &sources, &template) {
        Ok(built) => built,
        Err(mut found) => {
            found.extend(plan.warnings);
            found.sort();
            return Err(stop(found, sources));
        }
    };
    let mut found = plan.warnings;
    found.extend(built.warnings);
    found.sort();
    printer.diagnostics(&found, &sources);
    if found.has_errors() || args.strict && found.count(Severity::Warning) > 0 {
        return Ok(Done::Faults);
    }
    let output = args.output.clone().unwrap_or_else(|| args.plan.with_extension("docx"));
    files::refuse_open_in_word(&output)?;
    if output.exists() {
        let old = files::read(&output)?;
        if !docx::as_generated(&old) {
            if !args.force {
                return Err(files::changed_by_hand(&output).into());
            }
            files::write(&files::backup(&output), &old)?;
        }
    }
    files::write(&output, &built.value.to_bytes()?)?;
    printer.say("cli-built", &[("path", files::shown(&output))]);
    Ok(Done::Well)
}
