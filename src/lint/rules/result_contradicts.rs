#![doc = include_str!("result_contradicts.md")]

use crate::lint::amounts::fractions;
use crate::lint::context::Context;
use crate::lint::passage::Kind;
use crate::lint::rule::Found;
use crate::plan::{Field, Score};
use crate::text::Spanned;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    for passage in context.passages() {
        let Kind::Field(id, Field::Result) = passage.kind else { continue };
        let Some(item) = context.plan.items.get(id) else { continue };
        let all = fractions(passage);
        let Some(fraction) = all.first() else { continue };
        let differs =
            |score: Option<Spanned<Score>>, units: i128| score.filter(|score| i128::from(score.value.units) != units);
        let written = differs(item.scores.got, fraction.part.units).map(|score| (fraction.part, score));
        let written =
            written.or_else(|| differs(item.scores.max, fraction.whole.units).map(|score| (fraction.whole, score)));
        if let Some((amount, score)) = written {
            let fault = found.at(passage.span(amount.range())).with("found", passage.get(amount.range()));
            found.push(fault.with("score", score.value).other(score.span, "score").help("one"));
        }
    }
}
