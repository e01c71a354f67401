//! What can be printed but should not be signed (kiểm tra kế hoạch): one rule, one file.
//!
//! A rule reads a [`Plan`] and reports; it changes nothing. Each lies in `rules/` as its code and a page
//! (`NAME.md`, in Vietnamese `NAME.vi.md`) that is its documentation, what `kehoach rule K301` prints, and its test.

mod abolished;
mod items;
mod part;
mod printed;
mod reader;
mod rule;
mod rules;
mod sums;
mod words;
mod year;

pub use part::Part;
pub use printed::Printed;
pub use rule::Rule;
pub use rules::RULES;
pub use year::year;

use crate::diag::Diagnostics;
use crate::plan::Plan;

/// Runs every rule; complaints come ordered by place. Those of rules that do not need the whole plan are
/// [standalone](crate::diag::Diagnostic::standalone).
pub fn check(plan: &Plan) -> Diagnostics {
    let mut found = Diagnostics::default();
    for (rule, own) in RULES.iter().zip(check_by(RULES, plan)) {
        found.extend(if rule.needs_whole_plan() { own } else { own.standalone() });
    }
    found.sort();
    found
}

/// What each of some rules has to say.
pub fn check_by(rules: &[&dyn Rule], plan: &Plan) -> Vec<Diagnostics> {
    let mut all: Vec<Diagnostics> = rules.iter().map(|_| Diagnostics::default()).collect();
    let readers = rules.iter().zip(&mut all).filter_map(|(rule, own)| {
        rule.check(plan, own);
        Some((rule.reader(plan)?, own))
    });
    reader::read_all(plan, readers.collect());
    all
}

/// The rule of a code, however its letter is typed.
pub fn rule(code: &str) -> Option<&'static dyn Rule> {
    RULES.iter().copied().find(|rule| rule.code().0.eq_ignore_ascii_case(code))
}
