//! All checks on one file (kết quả của một tệp).

use rayon::prelude::*;

use super::context::{Form, Holds};
use super::line::number;
use super::table::{CHECKS, Check, State};
use super::verdict::{Outcome, Verdict};
use super::words::words;
use crate::cores;
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::docx::adopt::WholeText;
use crate::docx::{self, Package};
use crate::layout::{self, Flow, Pages};
use crate::parts::Kind;

/// Checks up to this number are those of the decree.
pub const BY_DECREE: u8 = 150;

/// What was found of a file.
#[derive(Clone, Debug)]
pub struct Report {
    /// What is not as it should be, the worst first.
    pub found: Diagnostics,
    /// How every check ended, by its number; those that cannot be told or are left out are not evaluated.
    pub outcomes: Vec<(u8, Outcome)>,
    /// What the file holds.
    pub holds: Holds,
    /// The kind of document that it says it is.
    pub kind: Option<&'static Kind>,
    /// Its pages.
    pub pages: Pages,
    /// What it was found in: each holds every cell of every table, and whoever ends with the report need not clear that away.
    _resolved: (Flow, WholeText),
}

impl Report {
    /// How many of the checks by the decree passed, failed, were not evaluated.
    pub fn counts(&self) -> [usize; 3] {
        let by_decree = || self.outcomes.iter().filter(|(number, _)| *number <= BY_DECREE);
        let count = |wanted: fn(&Outcome) -> bool| by_decree().filter(|(_, outcome)| wanted(outcome)).count();
        [
            count(|outcome| *outcome == Outcome::Passed),
            count(|outcome| matches!(outcome, Outcome::Failed(_))),
            count(|outcome| *outcome == Outcome::NotEvaluated),
        ]
    }
}

/// True for what a rule for words says of a place of which a check says the same: ends of grounds, spaces, capitals.
fn is_echo(one: &Diagnostic, found: &Diagnostics) -> bool {
    const SAME: [&str; 6] = ["K1081", "K1082", "K1102", "K1137", "K1138", "K1146"];
    let Place::Word { paragraph, mark, .. } = &one.place else { return false };
    found.iter().filter(|other| SAME.contains(&other.code.0)).any(|other| match &other.place {
        Place::Word { paragraph: at, mark: there, .. } => {
            at == paragraph && there.start <= mark.end && mark.start <= there.end
        }
        _ => false,
    })
}

/// Holds a Word file against the form that is laid down. `name`: what it is called in messages. Errors: K604, K605, K607 it
/// cannot be read.
pub fn check(package: &Package, name: &str) -> Result<Report, Diagnostics> {
    let mut flow = docx::flow(package)?;
    number(&mut flow);
    let (pages, whole) = cores::both(|| layout::set(&flow), || docx::adopt::words(&flow));
    let (found, outcomes, holds, kind) = {
        let form = Form::new(name, package.main(), &flow, &whole, &pages);
        let made = |check: &Check| match check.state {
            State::Checked(run) => {
                let mut verdict = Verdict::new(&form, check.code, check.severity);
                run(&form, &mut verdict);
                Some(verdict.end())
            }
            State::Words(_) | State::LeftOut => None,
        };
        let (words, made) = cores::both(|| words(&form), || CHECKS.par_iter().map(made).collect::<Vec<_>>());
        let mut found = Diagnostics::default();
        let mut outcomes = Vec::with_capacity(CHECKS.len());
        let judged = form.body().next().is_some();
        for (check, made) in CHECKS.iter().zip(made) {
            let outcome = match (check.state, made) {
                (_, Some((outcome, own))) => {
                    found.extend(own);
                    outcome
                }
                (State::Words(code), None) => match words.iter().find(|(own, _)| own.0 == code) {
                    Some((_, own)) if !own.is_empty() => Outcome::Failed(own.len()),
                    Some(_) if judged => Outcome::Passed,
                    _ => Outcome::NotEvaluated,
                },
                (State::Checked(_) | State::LeftOut, None) => Outcome::NotEvaluated,
            };
            outcomes.push((check.number, outcome));
        }
        let words = words.into_iter().flat_map(|(_, own)| own).filter(|one| !is_echo(one, &found));
        let words: Vec<Diagnostic> = words.collect();
        words.into_iter().for_each(|one| found.push(one));
        if form.text_boxes() > 0 {
            let place = Place::Raw { file: name.to_owned(), at: None };
            found.push(Diagnostic::advice("K153", place).with("count", form.text_boxes()).help("out"));
        }
        found.worst_first();
        (found, outcomes, form.holds, form.kind())
    };
    Ok(Report { found, outcomes, holds, kind, pages, _resolved: (flow, whole) })
}
