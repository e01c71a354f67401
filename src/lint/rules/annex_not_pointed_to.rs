#![doc = include_str!("annex_not_pointed_to.md")]

use crate::lint::context::Context;
use crate::lint::rule::Found;
use crate::plan::Prose;
use crate::text::Span;
use crate::viet::text::bare;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let (Some(body), Some(annex)) = (&plan.body, plan.annexes.first()) else { return };
    let words = bare(body.as_str());
    let labelled = plan.annex_labels().iter().any(|label| words.contains(&bare(label)));
    if !labelled && !points_to_annex(&words) {
        let place = annex.title.as_ref().map_or(annex.span, |title| title.span);
        found.push(found.at(place).other(head(body), "body").help("point"));
    }
}

/// True if a text, without diacritics, names an annex, calls one in Tera, or speaks of a list that comes with it.
fn points_to_annex(body: &str) -> bool {
    let named = ["phu luc", "phu_luc(", "phu_luc (", "annex(", "annex ("].iter().any(|name| body.contains(name));
    let list = |line: &str| {
        line.split("kem theo").next().filter(|before| before.len() < line.len()).is_some_and(|before| {
            ["bieu", "bang", "danh muc", "chi tiet", "cu the"].iter().any(|word| before.contains(word))
        })
    };
    named || body.lines().any(list)
}

/// The body's first line.
fn head(body: &Prose) -> Span {
    let line = body.as_str().lines().next().unwrap_or_default();
    body.text.span_of(0..line.len())
}
