//! `kehoach issue`: the văn thư's step, number and day into a finished file.

use std::path::PathBuf;

use super::files;
use super::outcome::{Done, Stop};
use super::print::Printer;
use super::renew::{refused, write};
use crate::docx::Package;
use crate::docx::renew::{Issue, issue, unissue};
use crate::plan::Original;
use crate::viet::text::{collapse, normalize};

/// Write number, day and signer into a finished Word file, and nothing else
///
/// They go into the letterhead and the reference line of every annex; every other word stays, also where the body
/// was rewritten by hand. A value that is not named stays as it was issued before. --undo takes them out again. With
/// --plan they are written into the plan as well.
#[derive(clap::Args)]
pub struct Args {
    /// The Word file
    #[arg(value_name = "FILE.docx")]
    file: PathBuf,
    /// The number, such as 135
    #[arg(long, value_name = "N", required_unless_present_any = ["date", "signer", "undo"])]
    number: Option<String>,
    /// The date, such as 27/9/2021
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// The signer's name
    #[arg(long, value_name = "NAME")]
    signer: Option<String>,
    /// Electronic original: leave the annexes' reference lines blank
    #[arg(long)]
    electronic: bool,
    /// Take number, day and signer out again
    #[arg(long, conflicts_with_all = ["number", "date", "signer"])]
    undo: bool,
    /// Write number and date into this plan too; everything else in it stays, the old one is kept as .bak
    #[arg(long, value_name = "PLAN.yaml", conflicts_with = "undo")]
    plan: Option<PathBuf>,
    /// Where to write [default: FILE.docx itself, the old one kept as .bak]
    #[arg(short, long, value_name = "OUT.docx")]
    output: Option<PathBuf>,
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    let output = args.output.as_deref().unwrap_or(&args.file);
    files::refuse_open(&args.file)?;
    files::refuse_unready(output)?;
    let _lock = files::lock(output)?;
    let bytes = files::read(&args.file)?;
    let old = Package::open(&files::shown(&args.file), &bytes)?;
    let values = crate::plan::issued::Issued::read(args.number.as_deref(), args.date.as_deref()).map_err(refused)?;
    let plan = match &args.plan {
        Some(path) => {
            files::refuse_unready(path)?;
            let electronic = super::outcome::read_plan(path)?.1.value.letterhead.original == Original::Electronic;
            let was = files::read(path)?;
            let written = values.into_plan(&files::shown(path), &was).map_err(refused)?;
            Some((path, was, written, electronic))
        }
        None => None,
    };
    let electronic = args.electronic || plan.as_ref().is_some_and(|(_, _, _, electronic)| *electronic);
    let issued = if args.undo {
        unissue(&old)
    } else {
        issue(
            &old,
            &Issue {
                number: values.number_in_words(),
                date: values.date_in_words(),
                signer: args.signer.as_deref().map(|signer| collapse(&normalize(signer))),
                references: !electronic,
            },
        )
    };
    let issued = issued.map_err(refused)?;
    for (before, after) in &issued.lines {
        let line = |text: &String| text.replace('\u{A0}', " ");
        printer.say("issue-line", &[("before", line(before)), ("after", line(after))]);
    }
    if issued.only_references {
        printer.say("issue-only-references", &[]);
    }
    match &issued.package {
        Some(package) => {
            write(package, output, (output == args.file).then_some(bytes.as_slice()), printer)?;
            printer.say("cli-built", &[("path", files::shown(output))]);
        }
        None => printer.say("renew-nothing", &[("path", files::shown(&args.file))]),
    }
    if let Some((path, was, written, _)) = plan.filter(|(_, was, written, _)| was != written) {
        let backup = files::keep(path, &was)?;
        printer.say("renew-backup", &[("path", files::shown(&backup))]);
        files::write(path, &written)?;
        printer.say("cli-built", &[("path", files::shown(path))]);
    }
    Ok(Done::Well)
}
