//! `kehoach rule`: what a code of a complaint means.

use super::outcome::{Done, Stop};
use super::print::Printer;
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::lint;

/// Explain a code such as K301: what is wrong, why, what to do
///
/// Rules that a plan is checked by have a page with examples; all other codes are explained by their message
/// and remedies. Without a code, all of them are listed.
#[derive(clap::Args)]
pub struct Args {
    /// The code, as it stands in brackets before a message
    #[arg(value_name = "CODE")]
    code: Option<String>,
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    let words = printer.catalogue();
    let Some(code) = &args.code else {
        let line = |code: &str| format!("{code}  {}\n", words.shape(code, None).unwrap_or_default());
        printer.write(&words.codes().map(line).collect::<String>());
        return Ok(Done::Well);
    };
    if let Some(rule) = lint::rule(code) {
        printer.write(rule.page(words.lang()));
        return Ok(Done::Well);
    }
    match words.codes().find(|known| known.eq_ignore_ascii_case(code)) {
        Some(code) => {
            let mut text = format!("# {} ({code})\n", words.shape(code, None).unwrap_or_default());
            let remedies = words.attributes(code).into_iter().filter(|name| name.starts_with("help-"));
            for remedy in remedies.filter_map(|name| words.shape(code, Some(&name))) {
                text.push_str(&format!("\n- {remedy}\n"));
            }
            printer.write(&text);
            Ok(Done::Well)
        }
        None => {
            Err(Diagnostics::from(Diagnostic::error("K907", Place::Nowhere).with("found", code).help("list")).into())
        }
    }
}
