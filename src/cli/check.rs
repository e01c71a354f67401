//! `kehoach check`: everything that is wrong with a plan, before a superior finds it.

use std::path::PathBuf;

use super::deadlines;
use super::outcome::{Done, Stop, read_plan};
use super::print::{Format, Printer};
use crate::diag::Severity;

/// Check a plan and say what should be mended
///
/// Reads the whole plan and lists every fault in one run, each with its place and what to do. Writes nothing.
#[derive(clap::Args)]
pub struct Args {
    /// The plan
    #[arg(value_name = "PLAN.yaml")]
    plan: PathBuf,
    /// Count warnings as errors
    #[arg(long)]
    strict: bool,
    /// Show how each deadline was read: its words, then the days they mean
    #[arg(long)]
    deadlines: bool,
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    let (sources, plan) = read_plan(&args.plan)?;
    if args.deadlines {
        let text = match printer.format() {
            Format::Text => deadlines::text(&plan.value, &sources, printer.catalogue()),
            Format::Json => deadlines::json(&plan.value, &sources),
        };
        printer.write(&text);
        return Ok(Done::Well);
    }
    let mut found = plan.warnings;
    // Faults in the prose show only when it is set, so the plan is set as it would be for printing.
    let built = crate::house_template(&plan.value).and_then(|template| crate::build(&plan.value, &template));
    match built {
        Ok(built) => found.extend(built.warnings),
        Err(faults) => found.extend(faults),
    }
    found.sort();
    printer.diagnostics(&found, &sources);
    if found.is_empty() {
        printer.say("cli-sound", &[]);
    }
    let faulty = found.has_errors() || args.strict && found.count(Severity::Warning) > 0;
    Ok(if faulty { Done::Faults } else { Done::Well })
}
