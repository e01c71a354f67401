//! `kehoach build`: a plan into a Word file.

use std::path::PathBuf;

use super::outcome::{Done, Stop, read_plan};
use super::print::Printer;
use super::{files, journal};
use crate::diag::{Diagnostic, Diagnostics, Place, Severity};
use crate::docx::{self, Template};
use crate::plan::{Plan, regions};
use crate::viet::text::{bare, fold};

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
    /// Write the annexes only (annex), or one of them (annex=ID), without letterhead, body and closing
    #[arg(long, value_name = "annex[=ID]", value_parser = only)]
    only: Option<Only>,
    /// Count warnings as errors
    #[arg(long)]
    strict: bool,
    /// Replace a Word file that was changed since it was built; the old one is kept as .bak
    #[arg(long)]
    force: bool,
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    if let Some(output) = &args.output {
        files::refuse_ending(output)?;
    }
    let ending = args.only.as_ref().map_or("docx".to_owned(), Only::ending);
    let output = args.output.clone().unwrap_or_else(|| args.plan.with_extension(ending));
    journal::completed(&[&args.plan, &output], printer)?;
    let (sources, plan) = read_plan(&args.plan)?;
    files::refuse_sources(&output, &sources)?;
    let stop = |found, sources| Stop { found, sources, could_not_run: false };
    let template = match &args.template {
        Some(path) => Template::open(&files::shown(path), &files::read(path)?),
        None => crate::house_template(&plan.value),
    };
    let template = match template {
        Ok(template) => template,
        Err(found) => return Err(stop(found, sources)),
    };
    let built = match &args.only {
        Some(only) => {
            let annex = only.annex(&plan.value).map_err(|found| stop(found, sources.clone()))?;
            crate::build_annexes(&plan.value, &template, annex.as_deref())
        }
        None => crate::build(&plan.value, &template),
    };
    let built = match built {
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
    files::refuse_unready(&output)?;
    if output.exists() {
        let old = files::read(&output)?;
        if !docx::as_generated(&old) {
            if !args.force {
                return Err(files::changed_by_hand(&output).into());
            }
            let backup = files::keep(&output, &old)?;
            printer.say("renew-backup", &[("path", files::shown(&backup))]);
        }
    }
    files::write(&output, &built.value.to_bytes()?)?;
    printer.say("cli-built", &[("path", files::shown(&output))]);
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
