//! `kehoach changes`: what differs between two plans.

use std::path::PathBuf;

use super::print::{Format, Printer};
use super::{Done, Stop, files, read_plan};
use crate::changes::{compare, json, text};

/// Compare two plans in the words of the trade
///
/// Lists what differs between two plan files: items added, removed, moved; fields with old and new text;
/// totals. The order of lines in the YAML does not matter.
#[derive(clap::Args)]
pub struct Args {
    /// The plan before
    #[arg(value_name = "BEFORE.yaml")]
    before: PathBuf,
    /// The plan after
    #[arg(value_name = "AFTER.yaml")]
    after: PathBuf,
    /// Write a Word table “Trước | Sau” as well, fit for a tờ trình
    #[arg(long, value_name = "OUT.docx")]
    table: Option<PathBuf>,
    /// Replace a table that is there already
    #[arg(long)]
    force: bool,
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    let (before_sources, before) = read_plan(&args.before)?;
    let (after_sources, after) = read_plan(&args.after)?;
    let changes = compare(&before.value, &after.value);
    match printer.format() {
        Format::Json => printer.write(&format!("{:#}\n", json::to_json(&changes, &before_sources, &after_sources))),
        Format::Text => {
            for line in text::lines(&changes, printer.catalogue()) {
                printer.write(&format!("{line}\n"));
            }
        }
    }
    if let Some(path) = &args.table {
        if path.exists() && !args.force {
            return Err(files::exists_already(path, true).into());
        }
        files::refuse_open_in_word(path)?;
        let sheet = crate::changes_sheet(&changes, printer.catalogue())?;
        files::write(path, &sheet.to_bytes()?)?;
        printer.say("cli-changes", &[("path", files::shown(path))]);
    }
    Ok(Done::Well)
}
