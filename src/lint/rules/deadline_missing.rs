#![doc = include_str!("deadline_missing.md")]

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::lint::{Rule, covered, lowest, place, shows, title, upward};
use crate::plan::{Field, Plan};

const CODE: &str = "K401";

/// See the page above.
pub struct DeadlineMissing;

impl Rule for DeadlineMissing {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn page(&self) -> &'static str {
        include_str!("deadline_missing.md")
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        if !shows(plan, Field::Deadline) && plan.items.all.iter().all(|item| item.deadline.is_none()) {
            return;
        }
        for (id, item) in lowest(&plan.items) {
            let has = |item: &crate::plan::Item| item.deadline.is_some() || covered(item, Field::Deadline);
            if !upward(&plan.items, id).any(has) {
                found.push(Diagnostic::warning(CODE, place(item)).with("item", title(item)).help("add"));
            }
        }
    }
}
