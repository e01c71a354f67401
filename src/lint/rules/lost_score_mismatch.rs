#![doc = include_str!("lost_score_mismatch.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::items::title;
use crate::lint::rule::Rule;
use crate::plan::{Plan, Score};

const CODE: &str = "K201";

/// See the page above.
pub struct LostScoreMismatch;

impl Rule for LostScoreMismatch {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("lost_score_mismatch.vi.md"),
            Lang::En => include_str!("lost_score_mismatch.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        for item in &plan.items.all {
            let scores = &item.scores;
            let (Some(max), Some(got), Some(lost)) = (scores.max, scores.got, scores.lost) else { continue };
            let Some(right) = max.value.checked_sub(got.value) else { continue };
            if lost.value == right || is_rounded(lost.value, right) {
                continue;
            }
            found.push(
                Diagnostic::error(CODE, lost.span)
                    .with("item", title(&plan.items, item))
                    .with("max", max.value)
                    .with("got", got.value)
                    .with("lost", lost.value)
                    .with("right", right)
                    .other(max.span, "max")
                    .other(got.span, "got")
                    .help("delete"),
            );
        }
    }
}

/// True if `lost` is `right` rounded to the decimals that `lost` was written with.
fn is_rounded(lost: Score, right: Score) -> bool {
    lost.decimals < right.decimals && lost.units.abs_diff(right.units) <= lost.rounding().unsigned_abs()
}
