//! `kehoach check`: everything that is wrong with a plan, before a superior finds it.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use super::examined::{proof, unanswered};
use super::inputs::inputs;
use super::outcome::{Done, Stop, read_source_with};
use super::print::{Format, Printer};
use super::shared::Shared;
use super::{check_word, deadlines, files, fix, framework, many, review_sheet};
use crate::cores;
use crate::diag::{Diagnostic, Diagnostics, Place, Severity};
use crate::plan::Plan;
use crate::text::SourceFile;

/// Check a plan or a Word file and say what should be mended
///
/// Reads the whole plan and lists every fault in one run, each with its place and what to do. Writes nothing unasked.
///
/// Of several plans, and of all plans in a folder, each is checked as if it were alone, on all cores; the worst is told
/// first, and a summary says which have errors.
///
/// A Word file, whoever made it, is held against the form that Nghị định 30/2020/NĐ-CP lays down: paper, margins, typefaces,
/// letterhead, title, text, signature, recipients, annexes. What was measured stands beside what is allowed, and the end says
/// how many of the 150 checks passed, failed, and could not be made on this file.
#[derive(clap::Args)]
pub struct Args {
    /// The plans and Word files, or folders with plans
    #[arg(value_name = "FILE", required = true)]
    plans: Vec<PathBuf>,
    /// Count warnings as errors
    #[arg(long)]
    strict: bool,
    /// Show how each deadline was read, the earliest first: its words, then the days they mean
    #[arg(long)]
    deadlines: bool,
    /// Show group by group how many tasks name who, when, what comes of it, who helps and who looks after it
    #[arg(long, conflicts_with = "deadlines")]
    coverage: bool,
    /// Look at the pages too: a heading at a page's foot, a signature alone, much white, a word broken in a cell
    #[arg(long)]
    pages: bool,
    /// Mend in the plan what has one safe remedy: typing, spaces, names as the directory has them; then tell the rest
    #[arg(long, conflicts_with_all = ["deadlines", "coverage"])]
    fix: bool,
    /// Show what --fix would change, and write nothing
    #[arg(long, requires = "fix")]
    dry_run: bool,
    /// Write a review sheet (Phiếu rà soát) of one or two pages, to be put before a superior with the draft
    #[arg(long, value_name = "R.docx", conflicts_with_all = ["deadlines", "coverage"])]
    report: Option<PathBuf>,
    /// Replace a review sheet that is there already
    #[arg(long, requires = "report")]
    force: bool,
    /// Plans to work on at a time [default: the number of cores]
    #[arg(short = 'j', long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

/// What is asked for as SARIF and holds no findings.
pub fn findings_only(command: &str) -> Diagnostic {
    Diagnostic::error("K975", Place::Nowhere).with("command", command).help("json")
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    if (args.deadlines || args.coverage) && printer.format() == Format::Sarif {
        return Err(Diagnostics::from(findings_only("check --deadlines, --coverage")).into());
    }
    let inputs = inputs(&args.plans)?;
    if let Some(report) = &args.report {
        review_sheet::refuse(report, args.force, &inputs)?;
    }
    let shared = Shared::default();
    if !inputs.many
        && let [input] = inputs.plans.as_slice()
    {
        cores::keep_apart();
        let (done, sound) = one(args, &input.path, &shared, true, printer)?;
        if sound {
            printer.say("cli-sound", &[]);
        }
        return Ok(done);
    }
    let threads = many::threads(args.threads, inputs.plans.len());
    let shows = args.deadlines || args.coverage;
    let order = if shows { many::Order::Given } else { many::Order::WorstFirst };
    many::run(&inputs.plans, threads, ("cli-many-checked", order), printer, |at, printer| match inputs.plans.get(at) {
        Some(input) => {
            if shows && printer.format() == Format::Text {
                printer.write(&format!("{}:\n", files::shown(&input.path)));
            }
            one(args, &input.path, &shared, false, printer).map(|(done, _)| done)
        }
        None => Ok(Done::Well),
    })
}

/// Checks one plan or Word file, with which the run may end; tells besides whether there was nothing at all to say of it.
fn one(args: &Args, path: &Path, shared: &Shared, ends: bool, printer: &Printer) -> Result<(Done, bool), Stop> {
    if check_word::is_word(path) {
        if args.fix {
            return Err(Diagnostics::from(Diagnostic::error("K977", files::raw(path)).help("word")).into());
        }
        return check_word::one(path, args.strict, args.report.as_deref(), ends, printer).map(|done| (done, false));
    }
    let source = if args.fix { mended(args, path, shared, printer)? } else { files::read_source(path)? };
    // Faults in the prose show only when it is set, so the plan is set as it would be for printing.
    let proof = |plan: &Plan| {
        (!args.deadlines && !args.coverage).then(|| proof(plan, shared, args.pages.then(|| files::shown(path))))
    };
    let include = &mut |name: &str, from: &str| shared.include(name, from);
    let (sources, plan, proof) = match (read_source_with(source, include, proof), &args.report) {
        (Ok(read), _) => read,
        (Err(stop), Some(report)) if !stop.could_not_run => {
            review_sheet::of_plan(report, path, None, (&stop.found, &stop.sources), printer)?;
            return Err(stop);
        }
        (Err(stop), _) => return Err(stop),
    };
    if args.deadlines {
        match printer.format() {
            Format::Text => printer.write(&deadlines::text(&plan.value, &sources, printer.catalogue())),
            _ => printer.list(deadlines::json(&plan.value, &sources)),
        }
        return Ok((Done::Well, false));
    }
    if args.coverage {
        match printer.format() {
            Format::Text => printer.write(&framework::text(&plan.value, printer.catalogue())),
            _ => printer.list(framework::json(&plan.value)),
        }
        return Ok((Done::Well, false));
    }
    let found = unanswered(&plan, proof, &sources);
    // A reader of text begins with the worst; editors go down the file.
    let mut shown = found.clone();
    if printer.format() == Format::Text {
        shown.worst_of_each_file_first();
    }
    printer.diagnostics(&shown, &sources);
    if let Some(report) = &args.report {
        review_sheet::of_plan(report, path, Some(&plan.value), (&found, &sources), printer)?;
    }
    let faulty = found.has_errors() || args.strict && found.count(Severity::Warning) > 0;
    if ends {
        // Its memory goes back as a whole, not piece by piece.
        std::mem::forget((sources, plan));
    }
    Ok((if faulty { Done::Faults } else { Done::Well }, found.is_empty() && !args.fix))
}

/// Mends a plan, and says what was done; with `--dry-run` it is shown and not written.
fn mended(args: &Args, path: &Path, shared: &Shared, printer: &Printer) -> Result<SourceFile, Stop> {
    let mended = fix::mended(path, shared)?;
    let name = files::shown(path);
    let told = [("path", name.clone()), ("count", mended.count.to_string())];
    if mended.count == 0 {
        printer.say("cli-fix-none", &told);
    } else if args.dry_run {
        if printer.format() == Format::Text {
            printer.write(&fix::difference(&name, &mended));
        }
        printer.say("cli-fix-would", &told);
    } else {
        files::refuse_unready(path)?;
        files::write(path, mended.after.as_bytes())?;
        printer.say("cli-fixed", &told);
    }
    Ok(SourceFile::from_text(name, &mended.after))
}
