//! `kehoach build`: a plan into a Word file.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use super::built::{Built, How, built};
use super::inputs::{inputs, refuse_same_output};
use super::only::{Only, only};
use super::outcome::{Done, Stop};
use super::print::Printer;
use super::shared::Shared;
use super::{files, fonts, journal, many, pdf};
use crate::cores;
use crate::docx::{self, Package};
use crate::font::Family;
use crate::text::Sources;

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
    /// Write a PDF beside the Word file too
    #[arg(long)]
    pdf: bool,
    /// Plans to work on at a time [default: the number of cores]
    #[arg(short = 'j', long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    let inputs = inputs(&args.plans)?;
    let outputs =
        inputs.outputs(args.output.as_deref(), &args.only.as_ref().map_or("docx".to_owned(), Only::ending))?;
    let shared = Shared::with_template(args.template.as_deref())?;
    let family = if args.pdf { Some(fonts::find(None)?) } else { None };
    refuse_same_output(&inputs.plans, &outputs)?;
    files::clear_left(&outputs);
    if !inputs.many
        && let ([input], [output]) = (inputs.plans.as_slice(), outputs.as_slice())
    {
        cores::keep_apart();
        let way = Way { family: family.as_ref(), ends: true };
        let done = one(args, &input.path, output, &shared, way, printer)?;
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
    let way = Way { family: family.as_ref(), ends: false };
    many::run(&inputs.plans, threads, ("cli-many-built", many::Order::Given), printer, |at, printer| {
        match (inputs.plans.get(at), outputs.get(at)) {
            (Some(input), Some(output)) => one(args, &input.path, output, &shared, way, printer),
            _ => Ok(Done::Well),
        }
    })
}

/// How a plan is built.
#[derive(Clone, Copy)]
struct Way<'a> {
    /// The type of the PDF beside it, where one is wanted.
    family: Option<&'a Family>,
    /// The run ends with it.
    ends: bool,
}

/// Builds one plan.
fn one(
    args: &Args,
    plan: &Path,
    output: &Path,
    shared: &Shared,
    way: Way<'_>,
    printer: &Printer,
) -> Result<Done, Stop> {
    journal::completed(&[plan, output], printer)?;
    let how = How { only: args.only.as_ref(), strict: args.strict };
    let Some(Built { package, sources, plan, found }) = built(plan, how, shared, printer)? else {
        return Ok(Done::Faults);
    };
    if output.exists() {
        let mut packed = Ok(Vec::new());
        cores::beside(|| packed = package.to_bytes(), || printer.diagnostics(&found, &sources));
        let bytes = packed?;
        let paged = way.family.map(|family| (family, package));
        files::refuse_sources(output, &sources)?;
        files::refuse_unready(output)?;
        // The old file of a long plan takes as much memory to be looked at as the new one to be built.
        drop((sources, plan, found));
        let old = files::read(output)?;
        // The same bytes again lose nothing, whoever wrote them.
        if old != bytes && !docx::as_generated(&old) {
            if !args.force {
                return Err(files::changed_by_hand(output).into());
            }
            let backup = files::keep(output, &old)?;
            printer.say("renew-backup", &[("path", files::shown(&backup))]);
        }
        files::write(output, &bytes)?;
        return pages(paged.as_ref().map(|(family, package)| (*family, package)), output, args, printer);
    }
    // Packing takes its time, and a disk until all is on it.
    let mut done = Ok(());
    let write = || -> Result<(), Stop> {
        files::refuse_unready(output)?;
        Ok(files::write(output, &package.to_bytes()?)?)
    };
    cores::beside(|| done = write(), || printer.diagnostics(&found, &sources));
    done?;
    let done = pages(way.family.map(|family| (family, &package)), output, args, printer);
    if way.ends {
        // Its memory goes back as a whole, not piece by piece.
        std::mem::forget((sources, plan, found, package));
    }
    done
}

/// Writes the PDF of a Word file, where one is wanted.
fn pages(wanted: Option<(&Family, &Package)>, output: &Path, args: &Args, printer: &Printer) -> Result<Done, Stop> {
    if let Some((family, package)) = wanted {
        pdf::put(package, &files::shown(output), &output.with_extension("pdf"), family, args.force, printer)?;
    }
    Ok(Done::Well)
}
