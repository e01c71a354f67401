//! `kehoach pdf`: a plan or a Word file as PDF.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use super::built::{Built, How, built};
use super::inputs::{inputs, refuse_same_output};
use super::outcome::{Done, Stop};
use super::print::Printer;
use super::shared::Shared;
use super::{files, fonts, many};
use crate::diag::{Diagnostics, Severity};
use crate::docx::Package;
use crate::font::Family;
use crate::pdf::CREATOR;
use crate::text::Sources;

/// Make a PDF of a plan or a Word file, without Word
///
/// Sets the pages as Word does and writes FILE.pdf beside FILE: PDF/A-2b, its text can be searched and copied, headings and
/// tables are tagged. Of a plan the pages are those of the Word file that «build» would write; of a .docx they are what
/// stands in it, hand edits and all.
///
/// The typeface is Times New Roman where the system has it, else Liberation Serif, which is as wide; the message says which.
/// What a file holds that cannot be set is named.
#[derive(clap::Args)]
pub struct Args {
    /// Plans (.yaml), Word files (.docx), or folders with plans
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// Where to write [default: the file's name with .pdf]; of several files the folder to write to
    #[arg(short, long, value_name = "OUT.pdf")]
    output: Option<PathBuf>,
    /// A Word template of your own instead of the built-in one
    #[arg(short, long, value_name = "T.docx")]
    template: Option<PathBuf>,
    /// A folder with the four files of Times New Roman
    #[arg(long, value_name = "FOLDER")]
    fonts: Option<PathBuf>,
    /// Count warnings as errors
    #[arg(long)]
    strict: bool,
    /// Replace a PDF that was signed, or that another program made
    #[arg(long)]
    force: bool,
    /// Files to work on at a time [default: the number of cores]
    #[arg(short = 'j', long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    let inputs = inputs(&args.files)?;
    let outputs = inputs.outputs(args.output.as_deref(), "pdf")?;
    let shared = Shared::with_template(args.template.as_deref())?;
    let family = fonts::find(args.fonts.as_deref())?;
    refuse_same_output(&inputs.plans, &outputs)?;
    files::clear_left(&outputs);
    if !inputs.many
        && let ([input], [output]) = (inputs.plans.as_slice(), outputs.as_slice())
    {
        return one(args, &input.path, output, &shared, &family, printer);
    }
    if let Some(Err(found)) = shared.given() {
        return Err(Stop { found, sources: Sources::default(), could_not_run: false });
    }
    let threads = many::threads(args.threads, inputs.plans.len());
    many::run(&inputs.plans, threads, ("cli-many-pdf", many::Order::Given), printer, |at, printer| {
        match (inputs.plans.get(at), outputs.get(at)) {
            (Some(input), Some(output)) => one(args, &input.path, output, &shared, &family, printer),
            _ => Ok(Done::Well),
        }
    })
}

fn one(
    args: &Args,
    input: &Path,
    output: &Path,
    shared: &Shared,
    family: &Family,
    printer: &Printer,
) -> Result<Done, Stop> {
    let is_word = input
        .extension()
        .is_some_and(|ending| ["docx", "docm", "dotx"].iter().any(|word| ending.eq_ignore_ascii_case(word)));
    let package = if is_word {
        Package::open(&files::shown(input), &files::read(input)?)?
    } else {
        let how = How { only: None, strict: args.strict };
        let Some(Built { package, sources, found, .. }) = built(input, how, shared, printer)? else {
            return Ok(Done::Faults);
        };
        printer.diagnostics(&found, &sources);
        files::refuse_sources(output, &sources)?;
        package
    };
    let warned = put(&package, &files::shown(input), output, family, args.force, printer)?;
    Ok(if warned && args.strict { Done::Faults } else { Done::Well })
}

/// Writes the pages of a Word file as PDF, and says so; true where something in it could not be set. Errors: K905 a PDF is
/// there that was signed, or made by others.
pub fn put(
    package: &Package,
    name: &str,
    output: &Path,
    family: &Family,
    force: bool,
    printer: &Printer,
) -> Result<bool, Diagnostics> {
    files::refuse_unready(output)?;
    if !force && output.exists() && !is_ours(&files::read(output)?) {
        return Err(files::exists_already(output, true));
    }
    let made = crate::pdf_of(package, name, family)?;
    printer.diagnostics(&made.warnings, &Sources::default());
    files::write(output, &made.value.bytes)?;
    let args =
        [("path", files::shown(output)), ("pages", made.value.pages.to_string()), ("font", family.name.to_owned())];
    printer.say("cli-pdf", &args);
    Ok(made.warnings.count(Severity::Warning) > 0)
}

/// A PDF that this program made and that nobody has signed since.
fn is_ours(bytes: &[u8]) -> bool {
    let holds = |words: &[u8]| bytes.windows(words.len()).any(|window| window == words);
    holds(format!("<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>").as_bytes()) && !holds(b"/ByteRange")
}
