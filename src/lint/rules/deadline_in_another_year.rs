#![doc = include_str!("deadline_in_another_year.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::{Rule, year};
use crate::plan::Plan;
use crate::viet::text::collapse;

const CODE: &str = "K403";

/// See the page above.
pub struct DeadlineInAnotherYear;

impl Rule for DeadlineInAnotherYear {
    fn code(&self) -> Code {
        Code(CODE)
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
            // A past year is K402's; a stretch that touches the plan's years is in order.
            let touches = years.iter().any(|year| (first..=last).contains(year));
            if !touches && years.iter().all(|year| *year > last) {
                found.push(
                    Diagnostic::warning(CODE, deadline.span)
                        .with("deadline", collapse(&deadline.value.text))
                        .with("year", written)
                        .with("last", last)
                        .other(plan.letterhead.title.span, "title")
                        .help("check"),
                );
            }
        }
    }
}
