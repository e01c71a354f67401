#![doc = include_str!("deadline_before_issue.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::rule::Rule;
use crate::lint::year;
use crate::plan::{Plan, When};
use crate::viet::Date;
use crate::viet::text::collapse;

const CODE: &str = "K402";

/// See the page above.
pub struct DeadlineBeforeIssue;

impl Rule for DeadlineBeforeIssue {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("deadline_before_issue.vi.md"),
            Lang::En => include_str!("deadline_before_issue.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let Some(issued) = year::earliest_issue(plan) else { return };
        let year = year::year(plan);
        for item in &plan.items.all {
            let Some(deadline) = &item.deadline else { continue };
            let last = first_end(&deadline.value.when, year);
            if let Some(last) = last.filter(|last| *last < issued) {
                found.push(
                    Diagnostic::warning(CODE, deadline.span)
                        .with("deadline", collapse(&deadline.value.text))
                        .with("last", last)
                        .with("issued", year::issue(plan))
                        .other(plan.letterhead.date.span, "issued")
                        .help("move"),
                );
            }
        }
    }
}

/// The day on which the first of several milestones ends; of mere times in a row (`Quý II và quý III/2026`) the last.
fn first_end(when: &When, year: Option<i32>) -> Option<Date> {
    match when {
        When::Milestones(parts) if parts.iter().any(|part| !part.what.is_empty()) => {
            parts.iter().filter_map(|part| part.when.last_day(year)).min()
        }
        when => when.last_day(year),
    }
}
