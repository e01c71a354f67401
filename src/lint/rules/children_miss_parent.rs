#![doc = include_str!("children_miss_parent.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang, Severity};
use crate::lint::items::place;
use crate::lint::rule::Rule;
use crate::lint::sums::{Difference, Kind, differences};
use crate::plan::Plan;

const CODE: &str = "K203";

/// See the page above.
pub struct ChildrenMissParent;

impl Rule for ChildrenMissParent {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        true
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("children_miss_parent.vi.md"),
            Lang::En => include_str!("children_miss_parent.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        for difference in differences(&plan.items) {
            let Difference { kind, parent, sum, whole, rounded, first, .. } = difference;
            let under = sum < parent.value;
            // What exceeds its parent by more than rounding is K202.
            if !under && !rounded {
                continue;
            }
            // A selection lacks full scores and scores got as a matter of course; lost points it should account for.
            if !plan.items.complete && kind != Kind::Lost {
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
