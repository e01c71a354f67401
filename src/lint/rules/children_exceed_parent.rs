#![doc = include_str!("children_exceed_parent.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::items::place;
use crate::lint::rule::Rule;
use crate::lint::sums::{Difference, Kind, differences};
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
            let fault = Diagnostic::error(CODE, difference.parent.span)
                .with("field", difference.kind.name())
                .with("parent", difference.parent.value)
                .with("sum", difference.sum);
            // A criterion of another item, points on top or a line that says how to score stand among the items.
            let odd = difference.odd.filter(|_| difference.kind == Kind::Max).and_then(|odd| plan.items.get(odd));
            found.push(match odd {
                Some(odd) => fault.other(place(odd), "odd").help("odd").help("compare"),
                None => fault.other(place(first), "first").help("compare"),
            });
        }
    }
}
