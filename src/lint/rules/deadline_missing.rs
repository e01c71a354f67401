#![doc = include_str!("deadline_missing.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::items::{lacking, place, title};
use crate::lint::rule::Rule;
use crate::plan::{Field, Item, Plan};

const CODE: &str = "K401";

/// See the page above.
pub struct DeadlineMissing;

impl Rule for DeadlineMissing {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        true
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("deadline_missing.vi.md"),
            Lang::En => include_str!("deadline_missing.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let has = |item: &Item| item.deadline.is_some() || item.merges(Field::Deadline);
        for (_, item) in lacking(plan, Field::Deadline, has) {
            found.push(Diagnostic::warning(CODE, place(item)).with("item", title(&plan.items, item)).help("add"));
        }
    }
}
