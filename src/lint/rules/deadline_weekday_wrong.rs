#![doc = include_str!("deadline_weekday_wrong.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::rule::Rule;
use crate::lint::year;
use crate::plan::Plan;
use crate::plan::deadline::{Point, weekday};
use crate::viet::text::collapse;

const CODE: &str = "K406";

/// See the page above.
pub struct DeadlineWeekdayWrong;

impl Rule for DeadlineWeekdayWrong {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("deadline_weekday_wrong.vi.md"),
            Lang::En => include_str!("deadline_weekday_wrong.md"),
        }
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let year = year::year(plan);
        for deadline in plan.items.all.iter().filter_map(|item| item.deadline.as_ref()) {
            for point in deadline.value.when.points() {
                let Point::Day(day) = point else { continue };
                let (Some(written), Some(date)) = (day.weekday, day.date(year)) else { continue };
                if written != date.weekday() {
                    let fault = Diagnostic::warning(CODE, deadline.span)
                        .with("date", date)
                        .with("real", weekday(date.weekday()))
                        .with("written", weekday(written));
                    found.push(fault.with("deadline", collapse(&deadline.value.text)).help("which"));
                }
            }
        }
    }
}
