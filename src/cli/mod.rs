//! People, files, exit codes (dòng lệnh): one command, one file; how things are shown is decided in [`mod@print`], and
//! `streams` alone writes to standard output and error.
//!
//! Exit codes: 0 no errors (warnings and advice may be there; `--strict` counts warnings too), 1 errors
//! found, 2 could not run.

mod adopt;
mod build;
mod built;
mod changes;
mod check;
mod check_word;
mod completions;
mod convert;
mod deadlines;
mod examined;
mod export;
mod files;
mod fix;
mod fonts;
mod framework;
mod held;
mod help;
mod import;
mod import_into;
mod inputs;
mod issue;
mod journal;
mod leftovers;
mod man;
mod many;
mod new;
mod only;
mod opened;
mod outcome;
mod pdf;
pub mod print;
mod renew;
mod review_sheet;
mod rule;
mod schema;
mod shared;
mod shown;
mod snippet;
mod streams;
mod system;
mod take;
mod template;
mod text;
mod usage;
#[cfg(feature = "watch")]
mod watch;
mod window;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::cores;
use crate::diag::Lang;
use crate::text::Sources;
use outcome::Done;
use print::{Colour, Format, Printer};

/// Turn one YAML file into an official Vietnamese plan, ready for signature
#[derive(Parser)]
#[command(name = "kehoach", version, disable_help_subcommand = true, arg_required_else_help = true)]
struct Args {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    shown: Shown,
}

/// How everything is shown.
#[derive(clap::Args)]
struct Shown {
    /// Language of messages and help [default: the system's]
    #[arg(long, global = true, value_enum)]
    lang: Option<LangArg>,
    /// Show complaints as text, as JSON, or (check alone) as SARIF
    #[arg(long, global = true, value_enum, default_value_t)]
    format: Format,
    /// Colour the output
    #[arg(long, global = true, value_enum, default_value_t)]
    color: Colour,
}

#[derive(Clone, Copy, ValueEnum)]
enum LangArg {
    /// Tiếng Việt
    Vi,
    /// English
    En,
}

#[derive(Subcommand)]
enum Command {
    New(new::Args),
    Check(check::Args),
    Build(build::Args),
    Pdf(pdf::Args),
    #[cfg(feature = "watch")]
    Watch(watch::Args),
    Renew(renew::Args),
    Take(take::Args),
    Issue(issue::Args),
    Changes(changes::Args),
    Export(export::Args),
    Import(import::Args),
    Adopt(adopt::Args),
    Template(template::Args),
    Text(text::Args),
    Rule(rule::Args),
    Schema(schema::Args),
    Completions(completions::Args),
    Man(man::Args),
}

/// Runs the program on its arguments, the first one its name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let raw = asking_for_help(args.into_iter().collect());
    let lang = language(&raw);
    if let Some(meant) = opened::as_command(&raw, Args::command) {
        let code = command(&meant, lang);
        opened::stay(lang);
        return code;
    }
    let alone = raw.len() < 2;
    alone.then(|| opened::double_click(lang)).flatten().unwrap_or_else(|| command(&raw, lang))
}

/// Runs one command.
fn command(raw: &[OsString], lang: Lang) -> ExitCode {
    // Help is put into the reader's language only where something of it is shown.
    let localized = |_| {
        let command = help::localize(Args::command(), lang);
        command.try_get_matches_from(raw).and_then(|found| Args::from_arg_matches(&found))
    };
    let args = match Args::try_parse_from(raw).or_else(localized) {
        Ok(args) => args,
        // Options alone ask for nothing.
        Err(fault) if fault.kind() == ErrorKind::MissingSubcommand => {
            let _closed = help::localize(Args::command(), lang).print_help();
            return ExitCode::from(2);
        }
        Err(fault) => {
            let names = Args::command();
            let typed = raw.iter().skip(1).filter_map(|arg| arg.to_str());
            let typed = typed.into_iter().find(|arg| names.find_subcommand(arg).is_some());
            if let Some(found) = usage::complaint(&fault, typed) {
                let format = asked(raw, "--format").and_then(|format| Format::from_str(format, false).ok());
                let printer = Printer::new(lang, format.unwrap_or_default(), Colour::Auto);
                printer.diagnostics(&found.into(), &Sources::default());
                printer.finish(false);
                return ExitCode::from(2);
            }
            let code = u8::try_from(fault.exit_code()).unwrap_or(2);
            let _closed = fault.print();
            return ExitCode::from(code);
        }
    };
    cores::with_this_thread();
    let printer = Printer::new(lang, args.shown.format, args.shown.color);
    if printer.format() == Format::Sarif && !matches!(args.command, Command::Check(_)) {
        let command = raw.get(1).map(|word| word.to_string_lossy().into_owned()).unwrap_or_default();
        printer.diagnostics(&check::findings_only(&command).into(), &Sources::default());
        printer.finish(false);
        return ExitCode::from(2);
    }
    let whole = || help::localize(Args::command(), lang);
    let done = match args.command {
        Command::New(args) => new::run(&args, &printer),
        Command::Check(args) => check::run(&args, &printer),
        Command::Build(args) => build::run(&args, &printer),
        Command::Pdf(args) => pdf::run(&args, &printer),
        #[cfg(feature = "watch")]
        Command::Watch(args) => watch::run(&args, &printer),
        Command::Renew(args) => renew::run(&args, &printer),
        Command::Take(args) => take::run(&args, &printer),
        Command::Issue(args) => issue::run(&args, &printer),
        Command::Changes(args) => changes::run(&args, &printer),
        Command::Export(args) => export::run(&args, &printer),
        Command::Import(args) => import::run(&args, &printer),
        Command::Adopt(args) => adopt::run(&args, &printer),
        Command::Template(args) => template::run(&args, &printer),
        Command::Text(args) => text::run(&args, &printer),
        Command::Rule(args) => rule::run(&args, &printer),
        Command::Schema(args) => schema::run(&args, &printer),
        Command::Completions(args) => completions::run(&args, whole(), &printer),
        Command::Man(args) => man::run(&args, whole(), &printer),
    };
    let code: u8 = match done {
        Ok(Done::Well) => 0,
        Ok(Done::Faults) => 1,
        Err(stop) => {
            printer.diagnostics(&stop.found, &stop.sources);
            if stop.could_not_run { 2 } else { 1 }
        }
    };
    printer.finish(code < 2);
    ExitCode::from(code)
}

/// `kehoach help new` as `kehoach new --help`.
fn asking_for_help(mut args: Vec<OsString>) -> Vec<OsString> {
    if args.get(1).is_some_and(|arg| arg == "help") {
        args.remove(1);
        args.push("--help".into());
    }
    args
}

/// The language asked for, before the arguments are parsed (so that faults in them are told in it too), or
/// the system's: Vietnamese for `vi…`, English for all others.
fn language(args: &[OsString]) -> Lang {
    match asked(args, "--lang") {
        Some("vi") => Lang::Vi,
        Some("en") => Lang::En,
        _ if sys_locale::get_locale().is_some_and(|locale| locale.starts_with("vi")) => Lang::Vi,
        _ => Lang::En,
    }
}

/// The value of an option in arguments that are not parsed yet, the last one given.
fn asked<'a>(args: &'a [OsString], option: &str) -> Option<&'a str> {
    let mut asked = None;
    let mut args = args.iter().filter_map(|arg| arg.to_str());
    while let Some(arg) = args.next() {
        if arg == option {
            asked = args.next();
        } else if let Some(value) = arg.strip_prefix(option).and_then(|rest| rest.strip_prefix('=')) {
            asked = Some(value);
        }
    }
    asked
}
