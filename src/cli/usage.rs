//! A command line that is not understood (dòng lệnh viết sai): clap's complaints as ours, K910 to K917.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::diag::{Diagnostic, Place};

/// The complaint; `None` where clap was asked to show help or the version. `command` is the command that was typed, as
/// far as it is known.
pub fn complaint(fault: &Error, command: Option<&str>) -> Option<Diagnostic> {
    let of = |kind: ContextKind| fault.get(kind).map(text).unwrap_or_default();
    let error = |code: &'static str| Diagnostic::error(code, Place::Nowhere);
    let argument = of(ContextKind::InvalidArg);
    let found = match fault.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return None;
        }
        ErrorKind::UnknownArgument => {
            // A word too many and a slip in an option are different mistakes.
            let code = if argument.starts_with('-') { "K910" } else { "K911" };
            near(error(code).with("found", &argument), &of(ContextKind::SuggestedArg))
        }
        ErrorKind::InvalidSubcommand => {
            let known = of(ContextKind::InvalidSubcommand);
            near(error("K912").with("found", known), &of(ContextKind::SuggestedSubcommand))
        }
        ErrorKind::MissingRequiredArgument => error("K913").with("found", argument),
        ErrorKind::MissingSubcommand => error("K913").with("found", of(ContextKind::InvalidSubcommand)),
        ErrorKind::InvalidValue if of(ContextKind::InvalidValue).is_empty() => {
            let known = of(ContextKind::ValidValue);
            let fault = error("K914").with("option", argument);
            if known.is_empty() { fault } else { fault.with("known", known).help("known") }
        }
        ErrorKind::InvalidValue => {
            let fault = error("K915").with("found", of(ContextKind::InvalidValue)).with("option", argument);
            let known = of(ContextKind::ValidValue);
            let fault = near(fault, &of(ContextKind::SuggestedValue));
            if known.is_empty() { fault } else { fault.with("known", known).help("known") }
        }
        ErrorKind::ValueValidation => {
            error("K915").with("found", of(ContextKind::InvalidValue)).with("option", argument)
        }
        ErrorKind::ArgumentConflict => {
            let other = of(ContextKind::PriorArg);
            let how = if other == argument { "twice" } else { "apart" };
            error("K916").with("found", argument).with("other", other).with("how", how)
        }
        _ => error("K917").with("found", argument),
    };
    let command = command.map_or("kehoach --help".to_owned(), |command| format!("kehoach {command} --help"));
    Some(found.with("command", command).help("help"))
}

/// `meant`: what clap takes it for; of several words the likeliest stands last.
fn near(found: Diagnostic, meant: &str) -> Diagnostic {
    match meant.rsplit(", ").next().filter(|meant| !meant.is_empty()) {
        Some(meant) => found.with("near", meant).help("near"),
        None => found,
    }
}

/// What clap tells, as text; several values parted by commas.
fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::None => String::new(),
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        other => other.to_string(),
    }
}
