//! `kehoach build`: a plan into a Word file.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use super::inputs::{Input, Inputs, inputs, refuse_same_output};
use super::outcome::{Done, Stop, read_plan_with};
use super::print::Printer;
use super::shared::Shared;
use super::{files, journal, many};
use crate::diag::{Diagnostic, Diagnostics, Place, Severity, Warned};
use crate::plan::{Plan, regions};
use crate::text::Sources;
use crate::viet::text::{bare, fold};
use crate::{Cores, docx};

/// Build the Word file of a plan
///
/// Reads PLAN.yaml and writes PLAN.docx beside it: letterhead, body, recipients, signature and every annex,
/// ready to be signed. Nothing is written if the plan has errors.
///
/// Of several plans, and of all plans in a folder, each is built as if it were alone, on all cores; one that has errors does
/// not stop the others. A summary says which failed.
#[derive(clap::Args)]
pub struct Args {
    /// The plans, or folders with plans
    #[arg(value_name = "PLAN.yaml", required = true)]
    plans: Vec<PathBuf>,
    /// Where to write [default: the plan's name with .docx]; of several plans the folder to write to
    #[arg(short, long, value_name = "OUT.docx")]
    output: Option<PathBuf>,
    /// A Word template of your own instead of the built-in one
    #[arg(short, long, value_name = "T.docx")]
    template: Option<PathBuf>,
    /// Write the annexes only (annex), or one of them (annex=ID), without letterhead, body and closing
    #[arg(long, value_name = "annex[=ID]", value_parser = only)]
    only: Option<Only>,
    /// Count warnings as errors
    #[arg(long)]
    strict: bool,
    /// Replace a Word file that was changed since it was built; the old one is kept as .bak
    #[arg(long)]
    force: bool,
    /// Plans to work on at a time [default: the number of cores]
    #[arg(short = 'j', long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    let inputs = inputs(&args.plans)?;
    let outputs = outputs(args, &inputs)?;
    let shared = Shared::with_template(args.template.as_deref())?;
    refuse_same_output(&inputs.plans, &outputs)?;
    files::clear_left(&outputs);
    if !inputs.many
        && let ([input], [output]) = (inputs.plans.as_slice(), outputs.as_slice())
    {
        let done = one(args, &input.path, output, &shared, Cores::Several, printer)?;
        if matches!(done, Done::Well) {
            printer.say("cli-built", &[("path", files::shown(output))]);
        }
        return Ok(done);
    }
    // A template that cannot be used is told once.
    if let Some(Err(found)) = shared.given() {
        return Err(Stop { found, sources: Sources::default(), could_not_run: false });
    }
    let threads = many::threads(args.threads, inputs.plans.len());
    many::run(&inputs.plans, threads, "cli-many-built", printer, |at, printer| {
        match (inputs.plans.get(at), outputs.get(at)) {
            (Some(input), Some(output)) => one(args, &input.path, output, &shared, Cores::One, printer),
            _ => Ok(Done::Well),
        }
    })
}

/// Where each plan is written. Errors: K923 a name that does not end with `.docx`, K926 one file for several plans.
fn outputs(args: &Args, inputs: &Inputs) -> Result<Vec<PathBuf>, Diagnostics> {
    let ending = args.only.as_ref().map_or("docx".to_owned(), Only::ending);
    let beside = |input: &Input| input.path.with_extension(&ending);
    let plans = inputs.plans.iter();
    match &args.output {
        None => Ok(plans.map(beside).collect()),
        Some(output) if !inputs.many => files::refuse_ending(output).map(|()| vec![output.clone()]),
        Some(folder) if folder.is_dir() => {
            let name = |input: &Input| folder.join(beside(input).file_name().unwrap_or_default());
            Ok(plans.map(name).collect())
        }
        Some(output) => {
            let fault = Diagnostic::error("K926", files::raw(output)).with("count", inputs.plans.len());
            Err(fault.with("output", files::shown(output)).help("folder").into())
        }
    }
}

/// What became of a plan: its file, or why there is none; the plan's own warnings go with what was found in its prose, and
/// not with a template or an annex that is not there.
enum Built {
    File(Warned<Vec<u8>>),
    Faults(Diagnostics),
    Unusable(Diagnostics),
}

fn built(args: &Args, plan: &Plan, shared: &Shared) -> Built {
    let template = match shared.template(plan) {
        Ok(template) => template,
        Err(found) => return Built::Unusable(found),
    };
    let built = match args.only.as_ref().map(|only| only.annex(plan)) {
        Some(Ok(annex)) => crate::build_annexes(plan, &template, annex.as_deref()),
        Some(Err(found)) => return Built::Unusable(found),
        None => crate::build(plan, &template),
    };
    let packed = built.and_then(|built| Ok(Warned { value: built.value.to_bytes()?, warnings: built.warnings }));
    packed.map_or_else(Built::Faults, Built::File)
}

/// Builds one plan.
fn one(
    args: &Args,
    plan: &Path,
    output: &Path,
    shared: &Shared,
    cores: Cores,
    printer: &Printer,
) -> Result<Done, Stop> {
    journal::completed(&[plan, output], printer)?;
    let include = &mut |name: &str, from: &str| shared.include(name, from);
    let (sources, plan, built) = read_plan_with(plan, include, cores, |plan| built(args, plan, shared))?;
    files::refuse_sources(output, &sources)?;
    let stop = |found, sources| Stop { found, sources, could_not_run: false };
    let built = match built {
        Built::File(built) => built,
        Built::Unusable(found) => return Err(stop(found, sources)),
        Built::Faults(mut found) => {
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
    files::refuse_unready(output)?;
    let replaces = output.exists();
    if cores == Cores::Several && !replaces {
        // The run ends here: its memory goes back as a whole, not piece by piece.
        std::mem::forget((sources, plan.value));
    } else {
        // The old file of a long plan takes as much memory to be looked at as the new one to be built.
        drop((sources, plan.value));
    }
    if replaces {
        let old = files::read(output)?;
        // The same bytes again lose nothing, whoever wrote them.
        if old != built.value && !docx::as_generated(&old) {
            if !args.force {
                return Err(files::changed_by_hand(output).into());
            }
            let backup = files::keep(output, &old)?;
            printer.say("renew-backup", &[("path", files::shown(&backup))]);
        }
    }
    files::write(output, &built.value)?;
    Ok(Done::Well)
}

/// What `--only` asks for: all annexes, or the one of an id.
#[derive(Clone, Debug)]
struct Only(Option<String>);

fn only(text: &str) -> Result<Only, String> {
    let (part, id) = text.split_once('=').map_or((text, None), |(part, id)| (part, Some(id)));
    match (fold(part).as_str(), id) {
        ("annex" | "phuluc", None) => Ok(Only(None)),
        ("annex" | "phuluc", Some(id)) if !id.trim().is_empty() => Ok(Only(Some(id.trim().to_owned()))),
        _ => Err("annex, annex=ID".to_owned()),
    }
}

impl Only {
    /// The id as the plan has it. Error K906: the plan has no such annex, or none at all.
    fn annex(&self, plan: &Plan) -> Result<Option<String>, Diagnostics> {
        let ids = regions(&plan.annexes);
        let found = match &self.0 {
            None if !ids.is_empty() => return Ok(None),
            None => "none",
            Some(wanted) => match ids.iter().find(|id| fold(id) == fold(wanted)) {
                Some(id) => return Ok(Some(id.clone())),
                None => wanted.as_str(),
            },
        };
        let fault = Diagnostic::error("K906", Place::Nowhere).with("found", found).with("known", ids.join("; "));
        Err(fault.help(if ids.is_empty() { "none" } else { "known" }).into())
    }

    /// What the file's name ends with: `phu-luc.docx`, `phu-luc-nhiem-vu.docx`.
    fn ending(&self) -> String {
        let id = self.0.as_deref().map(bare).unwrap_or_default();
        let words: Vec<&str> = id.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        format!("{}.docx", [&["phu-luc"], words.as_slice()].concat().join("-"))
    }
}
