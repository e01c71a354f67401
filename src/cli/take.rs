//! `kehoach take`: what people changed in the Word file, into the plan.

use std::io::IsTerminal;
use std::path::PathBuf;

use super::journal::Replacement;
use super::outcome::{Done, Stop};
use super::print::{Format, Printer};
use super::renew::refused;
use super::{files, journal, window};
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::docx::{Package, Template};
use crate::take::{LineChange, Setting, Taken, Why, line_changes, rewritten, take};
use crate::text::Sources;

/// Take what was changed by hand in the Word file into the plan
///
/// A cell or paragraph that was reworded, a row that was added, removed or moved, signer and recipients: each change is
/// found by comparing the file with what was generated in it, and written into PLAN.yaml; comments and layout stay.
/// Every change is shown before it is written. What cannot be told is listed and left, and so is what was changed in
/// the plan as well. The plan as it was is kept as .bak.
#[derive(clap::Args)]
pub struct Args {
    /// The plan
    #[arg(value_name = "PLAN.yaml")]
    plan: PathBuf,
    /// The Word file that was built from it
    #[arg(value_name = "FILE.docx")]
    file: PathBuf,
    /// Write without asking
    #[arg(short, long)]
    yes: bool,
    /// The Word template the file was built with, if it was not the built-in one
    #[arg(short, long, value_name = "T.docx")]
    template: Option<PathBuf>,
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    journal::completed(&[&args.plan, &args.file], printer)?;
    files::refuse_unready(&args.plan)?;
    let _lock = files::lock(&args.plan)?;
    files::clear_left(std::slice::from_ref(&args.plan));
    let name = files::shown(&args.plan);
    let bytes = files::read(&args.plan)?;
    let source = files::source_of(&args.plan, &bytes)?;
    let file = Package::open(&files::shown(&args.file), &files::read(&args.file)?)?;
    let template = match &args.template {
        Some(path) => Some(Template::open(&files::shown(path), &files::read(path)?)?),
        None => None,
    };
    let mut include = files::include;
    let mut setting = Setting::new(&name, template.as_ref(), &file, &mut include);
    let taken = take(&mut setting, source.text()).map_err(|found| stop(found, source.clone()))?;
    printer.diagnostics(&told(&taken), &Sources::default());
    if taken.taken.is_empty() {
        let id = if taken.left.is_empty() { "take-nothing" } else { "take-none" };
        printer.say(id, &[("path", files::shown(&args.file))]);
        return Ok(Done::Well);
    }
    if printer.format() == Format::Text {
        printer.say("take-lines", &[("path", name.clone())]);
        printer.write(&lines(&line_changes(&taken.before, &taken.after)));
    }
    if !args.yes && !agreed(&name, printer) {
        printer.say("take-dry", &[]);
        return Ok(Done::Well);
    }
    let raw = std::str::from_utf8(&bytes).unwrap_or_default();
    let backup = files::keep(&args.plan, &bytes)?;
    let written = rewritten(raw, &taken.before, &taken.after).into_bytes();
    journal::replace(&[Replacement { path: args.plan.clone(), bytes: written, backup: Some(backup.clone()) }])?;
    printer.say("renew-backup", &[("path", files::shown(&backup))]);
    printer.say("take-done", &[("count", taken.taken.len().to_string()), ("path", name)]);
    Ok(Done::Well)
}

/// Asks whether to write; without a terminal nobody can answer.
fn agreed(name: &str, printer: &Printer) -> bool {
    if !std::io::stdin().is_terminal() {
        return false;
    }
    printer.say("take-ask", &[("path", name.to_owned())]);
    matches!(window::answer().to_lowercase().as_str(), "c" | "có" | "co" | "y" | "yes")
}

fn stop(found: Diagnostics, source: crate::text::SourceFile) -> Stop {
    let mut sources = Sources::default();
    sources.add(source);
    Stop { sources, ..refused(found) }
}

/// What is taken, what is left and why.
fn told(taken: &Taken) -> Diagnostics {
    let mut found = Diagnostics::default();
    for one in &taken.taken {
        found.push(one.edit.filled(Diagnostic::advice("K945", one.place.clone()), &one.region).help("look"));
        for words in &one.gone {
            let gone = Diagnostic::advice("K948", one.place.clone()).with("region", &one.region);
            found.push(gone.with("row", one.edit.row()).with("words", words).help("note"));
        }
    }
    for (region, words) in &taken.also {
        found.push(Diagnostic::advice("K949", Place::Nowhere).with("region", region).with("words", words).help("same"));
    }
    for one in &taken.left {
        let fault = |code| one.edit.filled(Diagnostic::warning(code, one.place.clone()), &one.region);
        found.push(match &one.why {
            Why::Both(plan) => {
                let stands = if plan.is_empty() { "gone" } else { "says" };
                fault("K947").with("plan", plan).with("stands", stands).help("choose")
            }
            Why::Object => fault("K946").with("why", "object").help("by-hand"),
            Why::Table => fault("K946").with("why", "table").help("by-hand"),
            Why::Foreign => fault("K946").with("why", "foreign").help("by-hand"),
            Why::Unknown => fault("K946").with("why", "unknown").help("by-hand"),
            Why::Unclear => fault("K946").with("why", "unclear").help("by-hand"),
        });
    }
    found
}

/// The lines of the plan that change, as they are and as they will be.
fn lines(changes: &[LineChange]) -> String {
    let mut out = String::new();
    for change in changes {
        out.push_str(&format!("@ {}\n", change.line));
        change.old.iter().for_each(|line| out.push_str(&format!("- {line}\n")));
        change.new.iter().for_each(|line| out.push_str(&format!("+ {line}\n")));
    }
    out
}
