//! `kehoach issue`: the văn thư's step, number and day into a finished file.

use std::path::{Path, PathBuf};

use super::journal::Replacement;
use super::outcome::{Done, Stop, read_plan};
use super::print::Printer;
use super::renew::refused;
use super::{files, journal};
use crate::docx::Package;
use crate::docx::issue::{Issue, issue, unissue};
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
    /// The signer's name; once for each signature block, in their order
    #[arg(long, value_name = "NAME")]
    signer: Vec<String>,
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
    if let Some(output) = &args.output {
        files::refuse_ending(output, "docx")?;
    }
    let touched: Vec<&Path> =
        [Some(&args.file), args.plan.as_ref()].into_iter().flatten().map(PathBuf::as_path).collect();
    journal::completed(&touched, printer)?;
    let output = args.output.as_deref().unwrap_or(&args.file);
    files::refuse_open(&args.file)?;
    files::refuse_unready(output)?;
    let _lock = files::lock(output)?;
    files::clear_left(&[Some(output.to_owned()), args.plan.clone()].into_iter().flatten().collect::<Vec<_>>());
    let bytes = files::read(&args.file)?;
    let old = Package::open(&files::shown(&args.file), &bytes)?;
    let values = crate::plan::issued::Issued::read(args.number.as_deref(), args.date.as_deref()).map_err(refused)?;
    let plan = match &args.plan {
        Some(path) => {
            files::refuse_unready(path)?;
            let (sources, read) = read_plan(path)?;
            files::refuse_sources(output, &sources)?;
            let electronic = read.value.letterhead.original == Original::Electronic;
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
                signers: args.signer.iter().map(|signer| collapse(&normalize(signer))).collect(),
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
    let mut changed = Vec::new();
    match &issued.package {
        Some(package) => {
            let bytes_now = package.to_bytes()?;
            let backup = if output == args.file {
                Some(files::keep(output, &bytes)?)
            } else if output.exists() {
                return Err(files::exists_already(output, false).into());
            } else {
                None
            };
            changed.push(Replacement { path: output.to_owned(), bytes: bytes_now, backup });
        }
        None => printer.say("renew-nothing", &[("path", files::shown(&args.file))]),
    }
    if let Some((path, was, written, _)) = plan.filter(|(_, was, written, _)| was != written) {
        let backup = Some(files::keep(path, &was)?);
        changed.push(Replacement { path: path.clone(), bytes: written, backup });
    }
    journal::replace(&changed)?;
    for one in &changed {
        if let Some(backup) = &one.backup {
            printer.say("renew-backup", &[("path", files::shown(backup))]);
        }
        printer.say("cli-built", &[("path", files::shown(&one.path))]);
    }
    Ok(Done::Well)
}
