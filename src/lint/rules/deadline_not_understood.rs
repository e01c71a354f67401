#![doc = include_str!("deadline_not_understood.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::rule::Rule;
use crate::plan::Plan;
use crate::viet::text::collapse;

const CODE: &str = "K404";

/// See the page above.
pub struct DeadlineNotUnderstood;

impl Rule for DeadlineNotUnderstood {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("deadline_not_understood.vi.md"),
            Lang::En => include_str!("deadline_not_understood.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        for deadline in plan.items.all.iter().filter_map(|item| item.deadline.as_ref()) {
            for doubt in &deadline.value.doubts {
                let part = deadline.value.text.get(doubt.range.clone()).unwrap_or_default();
                let fault = Diagnostic::advice(CODE, deadline.span).with("kind", doubt.kind.name());
                found.push(fault.with("part", collapse(part)).help("form"));
            }
        }
    }
}
