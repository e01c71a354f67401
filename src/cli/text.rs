//! `kehoach text`: a Word file as readable text.

use std::path::PathBuf;

use super::files;
use super::outcome::{Done, Stop};
use super::print::Printer;

/// Print a Word file as readable text: words, styles, page setup, table grids and merges
///
/// Made for `git diff`: put `*.docx diff=docx` into .gitattributes and run
/// `git config diff.docx.textconv "kehoach text"`.
#[derive(clap::Args)]
pub struct Args {
    /// Any .docx
    #[arg(value_name = "FILE.docx")]
    file: PathBuf,
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    let bytes = files::read(&args.file)?;
    printer.write(&crate::docx::text(&files::shown(&args.file), &bytes)?);
    Ok(Done::Well)
}
