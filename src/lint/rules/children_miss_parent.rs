#![doc = include_str!("children_miss_parent.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Severity};
use crate::lint::{
    Rule, place,
    sums::{Difference, differences},
};
use crate::plan::Plan;

const CODE: &str = "K203";

/// See the page above.
pub struct ChildrenMissParent;

impl Rule for ChildrenMissParent {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn page(&self) -> &'static str {
        include_str!("children_miss_parent.md")
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        for difference in differences(&plan.items) {
            let Difference { kind, parent, sum, whole, rounded, first } = difference;
            let under = sum < parent.value;
            // What exceeds its parent by more than rounding is K202.
            if !under && !rounded {
                continue;
            }
            let Some(first) = plan.items.get(first) else { continue };
            let (severity, help) = match (rounded, plan.items.complete && whole) {
                (true, _) => (Severity::Advice, "rounded"),
                (false, true) => (Severity::Error, "compare"),
                (false, false) => (Severity::Advice, "partial"),
            };
            found.push(
                Diagnostic::new(severity, CODE, parent.span)
                    .with("field", kind.name())
                    .with("parent", parent.value)
                    .with("sum", sum)
                    .other(place(first), "first")
                    .help(help),
            );
        }
    }
}
