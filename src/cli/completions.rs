//! `kehoach completions`: what a shell completes after `kehoach`.

use clap_complete::Shell;

use super::outcome::{Done, Stop};
use super::print::Printer;

/// Print a completion script for a shell
///
/// Load it where your shell looks for such scripts, for example
/// `kehoach completions bash > ~/.local/share/bash-completion/completions/kehoach`.
#[derive(clap::Args)]
pub struct Args {
    /// The shell: bash, zsh, fish, powershell or elvish
    #[arg(value_enum)]
    shell: Shell,
}

pub fn run(args: &Args, mut whole: clap::Command, printer: &Printer) -> Result<Done, Stop> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut whole, "kehoach", &mut script);
    printer.write(&String::from_utf8_lossy(&script));
    Ok(Done::Well)
}
