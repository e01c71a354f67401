//! `kehoach renew`: a changed plan into a Word file that people have worked on since.

use std::path::{Path, PathBuf};

use super::files::Lock;
use super::outcome::{Done, Stop, read_plan_with};
use super::print::Printer;
use super::{files, journal};
use crate::cores;
use crate::diag::{Diagnostics, Warned};
use crate::docx::renew::{Renewal, Request};
use crate::docx::{Package, Template};
use crate::plan::Plan;
use crate::report::renewal;
use crate::text::Sources;

/// Renew what was generated inside a Word file that people have edited since
///
/// Replaces exactly the parts whose content changed in PLAN.yaml: annexes, body, letterhead, recipients, signature.
/// Every other byte stays. A part that somebody edited by hand is never overwritten: the edits are listed and you
/// choose. The file as it was is kept as .bak.
#[derive(clap::Args)]
pub struct Args {
    /// The plan
    #[arg(value_name = "PLAN.yaml")]
    plan: PathBuf,
    /// The Word file to renew
    #[arg(value_name = "FILE.docx")]
    file: PathBuf,
    /// Where to write [default: FILE.docx itself, the old one kept as .bak]
    #[arg(short, long, value_name = "OUT.docx")]
    output: Option<PathBuf>,
    /// Only these parts: annex, annex=II, body, front, closing
    #[arg(long, value_name = "PART", value_delimiter = ',')]
    only: Vec<String>,
    /// Leave edited parts as they are: all of them, or the one named
    #[arg(long, value_name = "PART", num_args = 0..=1, default_missing_value = "all")]
    keep: Vec<String>,
    /// Replace an edited part all the same
    #[arg(long, value_name = "PART")]
    replace: Vec<String>,
    /// Say what would be done and write nothing
    #[arg(long)]
    dry_run: bool,
    /// The Word template the file was built with, if it was not the built-in one
    #[arg(short, long, value_name = "T.docx")]
    template: Option<PathBuf>,
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    if let Some(output) = &args.output {
        files::refuse_ending(output, "docx")?;
    }
    cores::keep_apart();
    journal::completed(&[&args.plan, &args.file], printer)?;
    let stop = |found, sources| Stop { found, sources, could_not_run: false };
    let output = args.output.as_deref().unwrap_or(&args.file);
    let (sources, plan, tried) = read_plan_with(&args.plan, &mut files::include, |plan| tried(args, output, plan))?;
    files::refuse_sources(output, &sources)?;
    let Tried { lock: _held, bytes, renewed } = tried?;
    let renewed = match renewed {
        Ok(renewed) => renewed,
        Err(found) => return Err(stop(found, sources)),
    };
    let mut found = plan.warnings;
    found.extend(renewed.warnings);
    let renewal = renewed.value;
    found.extend(renewal::told(&renewal));
    let writes = renewal.package.as_ref().filter(|_| !args.dry_run && !found.has_errors());
    let mut packed = None;
    cores::beside(
        || packed = writes.map(Package::to_bytes),
        || {
            printer.diagnostics(&found, &sources);
            if !found.has_errors() {
                report(&renewal, printer);
            }
        },
    );
    if found.has_errors() {
        return Ok(Done::Faults);
    }
    if renewal.package.is_none() {
        printer.say("renew-nothing", &[("path", files::shown(&args.file))]);
        return Ok(Done::Well);
    }
    let Some(packed) = packed else {
        printer.say("renew-dry", &[]);
        return Ok(Done::Well);
    };
    write(&packed?, output, (output == args.file).then_some(bytes.as_slice()), printer)?;
    printer.say("cli-built", &[("path", files::shown(output))]);
    // The run ends: its memory goes back as a whole, not piece by piece.
    std::mem::forget((sources, plan.value, found, renewal));
    Ok(Done::Well)
}

/// A renewal in memory.
struct Tried {
    /// Held until the file is written.
    lock: Lock,
    /// The file as it was.
    bytes: Vec<u8>,
    renewed: Result<Warned<Renewal>, Diagnostics>,
}

/// Renews in memory. Fails where a file cannot be read, or what is to be written cannot be.
fn tried(args: &Args, output: &Path, plan: &Plan) -> Result<Tried, Diagnostics> {
    files::refuse_open(&args.file)?;
    files::refuse_unready(output)?;
    let lock = files::lock(output)?;
    files::clear_left(&[output.to_owned()]);
    let bytes = files::read(&args.file)?;
    let request = Request {
        only: (!args.only.is_empty()).then(|| args.only.clone()),
        keep: args.keep.clone(),
        replace: args.replace.clone(),
    };
    let template = match &args.template {
        Some(path) => Template::open(&files::shown(path), &files::read(path)?),
        None => crate::house_template(plan),
    };
    let renewed = template
        .and_then(|template| crate::renew_bytes(plan, &template, (&files::shown(&args.file), &bytes), &request));
    Ok(Tried { lock, bytes, renewed })
}

/// Writes a file that takes the place of another: the old bytes first, beside it, so that they are never only in
/// memory. A file of somebody else that `-o` names is not overwritten (K905).
pub fn write(bytes: &[u8], output: &Path, old: Option<&[u8]>, printer: &Printer) -> Result<(), Diagnostics> {
    match old {
        Some(old) => {
            let backup = files::keep(output, old)?;
            printer.say("renew-backup", &[("path", files::shown(&backup))]);
        }
        None if output.exists() => return Err(files::exists_already(output, false)),
        None => {}
    }
    files::write(output, bytes)
}

fn report(renewal: &Renewal, printer: &Printer) {
    for change in &renewal.report {
        let (id, args) = renewal::outcome(change, printer.catalogue());
        printer.say(id, &args);
    }
    if !renewal.touched_parts.is_empty() {
        printer.say("renew-parts", &[("parts", renewal.touched_parts.join(", "))]);
    }
    if !renewal.added_styles.is_empty() {
        printer.say("renew-styles", &[("styles", renewal.added_styles.join(", "))]);
    }
}

/// A stop without a plan to point into.
pub fn refused(found: Diagnostics) -> Stop {
    Stop { found, sources: Sources::default(), could_not_run: false }
}
