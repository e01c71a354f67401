//! `kehoach man`: the help as manual pages.

use std::path::PathBuf;

use clap_mangen::Man;

use super::files;
use super::outcome::{Done, Stop};
use super::print::Printer;

/// Print the manual page, or write the pages of all commands into a folder
///
/// Read it with `kehoach man | man -l -`.
#[derive(clap::Args)]
pub struct Args {
    /// Write kehoach.1 and a page for each command into this folder instead
    #[arg(short, long, value_name = "FOLDER")]
    output: Option<PathBuf>,
}

pub fn run(args: &Args, mut whole: clap::Command, printer: &Printer) -> Result<Done, Stop> {
    whole.build();
    let Some(folder) = &args.output else {
        printer.write(&page(whole));
        return Ok(Done::Well);
    };
    for sub in whole.get_subcommands() {
        // Built, a command knows its whole name: `kehoach-build`.
        let name = sub.get_display_name().unwrap_or(sub.get_name()).to_owned();
        files::write(&folder.join(format!("{name}.1")), page(sub.clone().name(name)).as_bytes())?;
    }
    files::write(&folder.join("kehoach.1"), page(whole).as_bytes())?;
    printer.say("cli-man", &[("path", files::shown(folder))]);
    Ok(Done::Well)
}

fn page(command: clap::Command) -> String {
    let mut page = Vec::new();
    // Writing to memory does not fail.
    let _infallible = Man::new(command).render(&mut page);
    String::from_utf8_lossy(&page).into_owned()
}
