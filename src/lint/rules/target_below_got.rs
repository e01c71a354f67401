#![doc = include_str!("target_below_got.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::items::title;
use crate::lint::rule::Rule;
use crate::plan::Plan;

const CODE: &str = "K205";

/// See the page above.
pub struct TargetBelowGot;

impl Rule for TargetBelowGot {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("target_below_got.vi.md"),
            Lang::En => include_str!("target_below_got.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        for item in &plan.items.all {
            let (Some(got), Some(target)) = (item.scores.got, item.scores.target) else { continue };
            if target.value < got.value {
                found.push(
                    Diagnostic::warning(CODE, target.span)
                        .with("item", title(&plan.items, item))
                        .with("got", got.value)
                        .with("target", target.value)
                        .other(got.span, "got")
                        .help("raise"),
                );
            }
        }
    }
}
