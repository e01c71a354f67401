//! `kehoach schema`: the plan language as JSON Schema, for editors.

use super::outcome::{Done, Stop};
use super::print::Printer;

/// Print the plan language as JSON Schema, for completion and hover texts in an editor
#[derive(clap::Args)]
pub struct Args {}

pub fn run(_args: &Args, printer: &Printer) -> Result<Done, Stop> {
    printer.write(&format!("{:#}\n", crate::plan::schema::schema()));
    Ok(Done::Well)
}
