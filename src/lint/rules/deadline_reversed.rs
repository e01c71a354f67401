#![doc = include_str!("deadline_reversed.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::rule::Rule;
use crate::lint::year;
use crate::plan::Plan;
use crate::viet::text::collapse;

const CODE: &str = "K405";

/// See the page above.
pub struct DeadlineReversed;

impl Rule for DeadlineReversed {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("deadline_reversed.vi.md"),
            Lang::En => include_str!("deadline_reversed.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let year = year::year(plan);
        for deadline in plan.items.all.iter().filter_map(|item| item.deadline.as_ref()) {
            if let Some((first, last)) = deadline.value.when.reversed(year) {
                let fault = Diagnostic::warning(CODE, deadline.span).with("first", first).with("last", last);
                found.push(fault.with("deadline", collapse(&deadline.value.text)).help("years"));
            }
        }
    }
}
