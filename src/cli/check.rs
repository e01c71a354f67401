//! `kehoach check`: everything that is wrong with a plan, before a superior finds it.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use super::inputs::inputs;
use super::outcome::{Done, Stop, read_plan_with};
use super::print::{Format, Printer};
use super::shared::Shared;
use super::{check_word, deadlines, files, framework, many};
use crate::Cores;
use crate::diag::{Diagnostics, Severity};
use crate::plan::Plan;

/// Check a plan or a Word file and say what should be mended
///
/// Reads the whole plan and lists every fault in one run, each with its place and what to do. Writes nothing.
///
/// Of several plans, and of all plans in a folder, each is checked as if it were alone, on all cores; a summary says which
/// have errors.
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
    /// Plans to work on at a time [default: the number of cores]
    #[arg(short = 'j', long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    let inputs = inputs(&args.plans)?;
    let shared = Shared::default();
    if !inputs.many
        && let [input] = inputs.plans.as_slice()
    {
        let (done, sound) = one(args, &input.path, &shared, Cores::Several, printer)?;
        if sound {
            printer.say("cli-sound", &[]);
        }
        return Ok(done);
    }
    let threads = many::threads(args.threads, inputs.plans.len());
    many::run(&inputs.plans, threads, "cli-many-checked", printer, |at, printer| match inputs.plans.get(at) {
        Some(input) => {
            if (args.deadlines || args.coverage) && printer.format() == Format::Text {
                printer.write(&format!("{}:\n", files::shown(&input.path)));
            }
            one(args, &input.path, &shared, Cores::One, printer).map(|(done, _)| done)
        }
        None => Ok(Done::Well),
    })
}

/// Checks one plan; tells besides whether there was nothing at all to say of it.
fn one(args: &Args, path: &Path, shared: &Shared, cores: Cores, printer: &Printer) -> Result<(Done, bool), Stop> {
    if check_word::is_word(path) {
        return check_word::one(path, args.strict, printer).map(|done| (done, false));
    }
    // Faults in the prose show only when it is set, so the plan is set as it would be for printing.
    let proof = |plan: &Plan| {
        (!args.deadlines && !args.coverage).then(|| {
            let template = shared.template(plan)?;
            if !args.pages {
                return crate::proof(plan, &template);
            }
            let mut built = crate::build(plan, &template)?;
            built.warnings.extend(crate::review_of(&built.value, &files::shown(path))?);
            Ok(built.warnings)
        })
    };
    let include = &mut |name: &str, from: &str| shared.include(name, from);
    let (sources, plan, proof) = read_plan_with(path, include, cores, proof)?;
    if args.deadlines {
        match printer.format() {
            Format::Text => printer.write(&deadlines::text(&plan.value, &sources, printer.catalogue())),
            Format::Json => printer.list(deadlines::json(&plan.value, &sources)),
        }
        return Ok((Done::Well, false));
    }
    if args.coverage {
        match printer.format() {
            Format::Text => printer.write(&framework::text(&plan.value, printer.catalogue())),
            Format::Json => printer.list(framework::json(&plan.value)),
        }
        return Ok((Done::Well, false));
    }
    let mut found = plan.warnings;
    found.extend(proof.unwrap_or(Ok(Diagnostics::default())).unwrap_or_else(|faults| faults));
    found.sort();
    let found = crate::lint::without_ignored(found, &plan.value, &sources, true);
    printer.diagnostics(&found, &sources);
    let faulty = found.has_errors() || args.strict && found.count(Severity::Warning) > 0;
    Ok((if faulty { Done::Faults } else { Done::Well }, found.is_empty()))
}
