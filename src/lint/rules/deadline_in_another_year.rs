#![doc = include_str!("deadline_in_another_year.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::rule::Rule;
use crate::lint::year;
use crate::plan::Plan;
use crate::viet::text::collapse;

const CODE: &str = "K403";

/// See the page above.
pub struct DeadlineInAnotherYear;

impl Rule for DeadlineInAnotherYear {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        true
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("deadline_in_another_year.vi.md"),
            Lang::En => include_str!("deadline_in_another_year.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let Some((first, last)) = year::bounds(plan) else { return };
        for item in &plan.items.all {
            let Some(deadline) = &item.deadline else { continue };
            let years = deadline.value.when.years();
            let Some(written) = years.first() else { continue };
            let told = |found: Diagnostic, side: &'static str| {
                found
                    .with("deadline", collapse(&deadline.value.text))
                    .with("side", side)
                    .with("year", written)
                    .with("first", first)
                    .with("last", last)
                    .other(plan.letterhead.title.span, "title")
                    .help(side)
            };
            // A stretch that touches the plan's years is in order.
            if years.iter().all(|year| *year > last) {
                found.push(told(Diagnostic::advice(CODE, deadline.span), "later"));
            } else if years.iter().all(|year| *year < first)
                && deadline.value.when.last_day(None).is_some()
                && year::earliest_issue(plan).is_none()
            {
                // What goes on has no last day; of a plan with a date of issue it is K402's.
                found.push(told(Diagnostic::warning(CODE, deadline.span), "earlier"));
            }
        }
    }
}
