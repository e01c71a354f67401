#![doc = include_str!("lead_missing.md")]

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::lint::{Rule, covered, lowest, place, shows, title, upward};
use crate::plan::{Field, Plan};

const CODE: &str = "K301";

/// See the page above.
pub struct LeadMissing;

impl Rule for LeadMissing {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn page(&self) -> &'static str {
        include_str!("lead_missing.md")
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        if !shows(plan, Field::Lead) && plan.items.all.iter().all(|item| item.leads.is_empty()) {
            return;
        }
        for (id, item) in lowest(&plan.items) {
            let has = |item: &crate::plan::Item| !item.leads.is_empty() || covered(item, Field::Lead);
            if !upward(&plan.items, id).any(has) {
                found.push(Diagnostic::warning(CODE, place(item)).with("item", title(item)).help("add"));
            }
        }
    }
}
