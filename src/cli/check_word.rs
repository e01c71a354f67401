//! `kehoach check FILE.docx`: whether a Word file keeps to the form that is laid down.

use std::path::Path;

use serde_json::json;

use super::outcome::{Done, Stop};
use super::print::{Format, Printer};
use super::{files, review_sheet};
use crate::diag::Severity;
use crate::docx::Package;
use crate::form::{self, BY_DECREE, Holds, Outcome, Report};
use crate::text::Sources;

/// True for a file by whose name Word is meant.
pub fn is_word(path: &Path) -> bool {
    let word = |ending: &std::ffi::OsStr| ["docx", "docm", "dotx"].iter().any(|word| ending.eq_ignore_ascii_case(word));
    path.extension().is_some_and(word)
}

/// Checks one Word file; `to`: where a review sheet is written, `ends`: the run ends with it.
pub fn one(path: &Path, strict: bool, to: Option<&Path>, ends: bool, printer: &Printer) -> Result<Done, Stop> {
    let name = files::shown(path);
    let package = Package::open(&name, &files::read(path)?)?;
    let report = form::check(&package, &name)?;
    printer.diagnostics(&report.found, &Sources::default());
    match printer.format() {
        Format::Sarif => {}
        Format::Json => printer.list(vec![summary(&name, &report)]),
        Format::Text => {
            let [passed, failed, left] = report.counts();
            let args = [
                ("path", name.clone()),
                ("holds", holds(&report).to_owned()),
                ("kind", report.kind.map(|kind| kind.name.to_owned()).unwrap_or_default()),
                ("passed", passed.to_string()),
                ("failed", failed.to_string()),
                ("left", left.to_string()),
                ("numbers", numbers(&report, Outcome::NotEvaluated)),
            ];
            printer.say("cli-form", &args);
        }
    }
    if let Some(to) = to {
        review_sheet::of_word(to, path, &report, printer)?;
    }
    let faulty = report.found.has_errors() || strict && report.found.count(Severity::Warning) > 0;
    if ends {
        // Its memory goes back as a whole, not piece by piece.
        std::mem::forget((report, package));
    }
    Ok(if faulty { Done::Faults } else { Done::Well })
}

fn holds(report: &Report) -> &'static str {
    match report.holds {
        Holds::Document if report.kind.is_none() => "letter",
        Holds::Document => "document",
        Holds::Annexes => "annexes",
        Holds::Several => "several",
        Holds::Unknown => "unknown",
    }
}

/// The numbers of the checks that ended so, neighbours as a range: `2, 7–9`.
fn numbers(report: &Report, wanted: Outcome) -> String {
    let mut ranges: Vec<(u8, u8)> = Vec::new();
    for number in report
        .outcomes
        .iter()
        .filter(|(number, outcome)| *number <= BY_DECREE && *outcome == wanted)
        .map(|(number, _)| *number)
    {
        match ranges.last_mut().filter(|(_, last)| last.saturating_add(1) == number) {
            Some((_, last)) => *last = number,
            None => ranges.push((number, number)),
        }
    }
    let shown = |(first, last): &(u8, u8)| if first == last { first.to_string() } else { format!("{first}–{last}") };
    ranges.iter().map(shown).collect::<Vec<_>>().join(", ")
}

fn summary(name: &str, report: &Report) -> serde_json::Value {
    let of = |wanted: fn(&Outcome) -> bool| -> Vec<u8> {
        report.outcomes.iter().filter(|(_, outcome)| wanted(outcome)).map(|(number, _)| *number).collect()
    };
    json!({
        "checks": {
            "file": name,
            "holds": holds(report),
            "kind": report.kind.map(|kind| kind.name),
            "passed": of(|outcome| *outcome == Outcome::Passed),
            "failed": of(|outcome| matches!(outcome, Outcome::Failed(_))),
            "not_evaluated": of(|outcome| *outcome == Outcome::NotEvaluated),
        },
    })
}
