#![doc = include_str!("beyond_full.md")]

use crate::lint::amounts::{Amount, ONE, fractions};
use crate::lint::context::Context;
use crate::lint::passage::Kind;
use crate::lint::rule::Found;
use crate::plan::{Field, Item, Prose};
use crate::viet::text::bare;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let items = &context.plan.items;
    for item in &items.all {
        if let Some(max) = item.scores.max.filter(|max| max.value.units > 0 && item.scores.bonus.is_none()) {
            for score in [item.scores.got, item.scores.target].into_iter().flatten() {
                if score.value > max.value {
                    let fault =
                        found.at(score.span).with("kind", "points").with("found", score.value).with("most", max.value);
                    found.push(fault.other(max.span, "most").help("look"));
                    break;
                }
            }
        }
        share(item, found);
    }
    for passage in context.passages() {
        for fraction in fractions(passage).iter().filter(|fraction| fraction.part.units > fraction.whole.units) {
            let range = fraction.part.range().start..fraction.whole.range().end;
            let before = bare(passage.get(0..range.start)).trim_end().to_owned();
            let rank = ["thu", "hang", "vi tri", "bac"].iter().any(|word| before.ends_with(word));
            let counted = passage.get(range.end..passage.text.len()).starts_with(' ')
                && fraction.part.decimals == fraction.whole.decimals
                && passage.get(range.end + 1..passage.text.len()).starts_with(char::is_lowercase);
            // The result of a row stands beside its points, which are told.
            let told = matches!(passage.kind, Kind::Field(id, Field::Result) if items.get(id).is_some_and(|item| item.scores.got.is_some()));
            if (rank || counted) && !told {
                let kind = if rank { "rank" } else { "points" };
                let fault =
                    found.at(passage.span(range)).with("kind", kind).with("found", passage.get(fraction.part.range()));
                found.push(fault.with("most", passage.get(fraction.whole.range())).help("look"));
            }
        }
    }
}

/// A share of its whole that is set above 100: a row counted in `%` whose name says `Tỷ lệ`.
fn share(item: &Item, found: &mut Found) {
    let name = bare(item.name.as_ref().map_or("", Prose::as_str));
    if !(name.starts_with("ty le") || name.starts_with("ti le")) {
        return;
    }
    let extras: Vec<&Prose> =
        item.texts.iter().filter(|(field, _)| matches!(field, Field::Extra(_))).map(|(_, prose)| prose).collect();
    if !extras.iter().any(|prose| prose.as_str().trim() == "%") {
        return;
    }
    for prose in extras {
        let figure = prose.as_str().trim();
        let last = figure.split_whitespace().find(|word| word.starts_with(|sign: char| sign.is_ascii_digit()));
        let amount = last.and_then(|word| Amount::read(word.trim_end_matches('%'), 0));
        if amount.is_some_and(|amount| amount.units > 100 * ONE && amount.units < 1000 * ONE) {
            let fault = found.at(prose.span()).with("kind", "share").with("found", figure).with("most", "100");
            found.push(fault.help("look"));
        }
    }
}
