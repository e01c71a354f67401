//! What can be printed but should not be signed (kiểm tra kế hoạch).
//!
//! A rule reads a [`Plan`] and reports; it changes nothing. All rules stand in one table ([`RULES`]): code, weight, what it
//! needs, its pages and the function that looks. They share one `Context`: every text of the plan once, cut into words and
//! blocks, the instruments it cites, what of it is printed. A rule's page (`rules/NAME.md`, in Vietnamese `NAME.vi.md`) is
//! its documentation, what `kehoach rule K301` prints, and its test. Word lists are files in `data/`, dated where they are
//! law.

mod amounts;
mod blocks;
mod citations;
mod context;
mod data;
mod dates;
mod folded;
mod framework;
mod ignored;
mod items;
mod part;
mod passage;
mod printed;
mod rule;
mod rules;
mod signs;
mod sums;
mod syllables;
mod texts;
mod totals;
mod word;
mod year;

pub use framework::{GroupRows, framework};
pub use ignored::apply as without_ignored;
pub use part::Part;
pub use passage::MASK;
pub use printed::Printed;
pub use rule::{Needs, Rule};
pub use rules::RULES;
pub use texts::check_texts;
pub use year::year;

use rayon::prelude::*;

use crate::diag::Diagnostics;
use crate::plan::Plan;

use context::{Context, Cut};

/// Runs every rule; complaints come ordered by place. Those of rules that do not need the whole plan are
/// [standalone](crate::diag::Diagnostic::standalone).
pub fn check(plan: &Plan) -> Diagnostics {
    let mut found = Diagnostics::default();
    for (rule, own) in RULES.iter().zip(check_by(RULES, plan)) {
        found.extend(if rule.needs == Needs::Whole { own } else { own.standalone() });
    }
    found.sort();
    found
}

/// What each of some rules has to say.
pub fn check_by(rules: &[Rule], plan: &Plan) -> Vec<Diagnostics> {
    let sources = passage::sources(plan);
    let cut = Cut::of(&sources);
    let context = Context::new(plan, &sources, &cut);
    rules.par_iter().map(|rule| rule.check(&context)).collect()
}

/// The rule of a code, however its letter is typed.
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code.0.eq_ignore_ascii_case(code))
}
