#![doc = include_str!("children_exceed_parent.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::items::place;
use crate::lint::rule::Rule;
use crate::lint::sums::{Difference, differences};
use crate::plan::Plan;

const CODE: &str = "K202";

/// See the page above.
pub struct ChildrenExceedParent;

impl Rule for ChildrenExceedParent {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        true
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("children_exceed_parent.vi.md"),
            Lang::En => include_str!("children_exceed_parent.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let over = |difference: &Difference| difference.sum > difference.parent.value && !difference.rounded;
        for difference in differences(&plan.items).into_iter().filter(over) {
            let Some(first) = plan.items.get(difference.first) else { continue };
            found.push(
                Diagnostic::error(CODE, difference.parent.span)
                    .with("field", difference.kind.name())
                    .with("parent", difference.parent.value)
                    .with("sum", difference.sum)
                    .other(place(first), "first")
                    .help("compare"),
            );
        }
    }
}
