#![doc = include_str!("lost_score_mismatch.md")]

use crate::lint::context::Context;
use crate::lint::items::title;
use crate::lint::rule::Found;
use crate::plan::Score;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    for item in &plan.items.all {
        let scores = &item.scores;
        let (Some(max), Some(got), Some(lost)) = (scores.max, scores.got, scores.lost) else { continue };
        let Some(right) = max.value.checked_sub(got.value) else { continue };
        if lost.value == right || is_rounded(lost.value, right) {
            continue;
        }
        found.push(
            found
                .at(lost.span)
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

/// True if `lost` is `right` rounded to the decimals that `lost` was written with.
fn is_rounded(lost: Score, right: Score) -> bool {
    lost.decimals < right.decimals && lost.units.abs_diff(right.units) <= lost.rounding().unsigned_abs()
}
