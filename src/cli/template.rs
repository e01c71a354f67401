//! `kehoach template`: a Word template of the office's own.

use std::path::{Path, PathBuf};

use super::files;
use super::outcome::{Done, Stop};
use super::print::Printer;
use crate::docx::shipped;
use crate::plan::{self, House};
use crate::text::Sources;

/// Write a Word template to change in Word and build with
///
/// The template takes its figures (sizes, margins, indents) from the `nền nếp` of PLAN.yaml, or the built-in
/// ones. Change it in Word as you like; keep the words in {{ }}.
#[derive(clap::Args)]
pub struct Args {
    /// A plan or profile whose `nền nếp` (house) gives the figures
    #[arg(short, long, value_name = "P.yaml")]
    profile: Option<PathBuf>,
    /// Where to write
    #[arg(short, long, value_name = "T.docx")]
    output: PathBuf,
    /// Replace a file that is there already
    #[arg(long)]
    force: bool,
}

/// The `nền nếp` of a plan or of an office's shared file.
fn read_house(path: &Path) -> Result<House, Stop> {
    let mut sources = Sources::default();
    let root = sources.add(files::read_source(path)?);
    match plan::read_house(root, &mut sources, &mut files::include) {
        Ok(house) => Ok(house.value),
        Err(found) => Err(Stop { found, sources, could_not_run: false }),
    }
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    let look = match &args.profile {
        Some(path) => read_house(path)?.look,
        None => crate::paper::Look::default(),
    };
    if args.output.exists() && !args.force {
        return Err(files::exists_already(&args.output, true).into());
    }
    files::refuse_unready(&args.output)?;
    files::write(&args.output, &shipped::template(&look))?;
    printer.say("cli-template", &[("path", files::shown(&args.output))]);
    Ok(Done::Well)
}
