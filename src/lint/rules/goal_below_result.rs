#![doc = include_str!("goal_below_result.md")]

use std::collections::HashMap;

use crate::lint::amounts::{Amount, amounts};
use crate::lint::context::Context;
use crate::lint::passage::Passage;
use crate::lint::rule::Found;
use crate::lint::signs::Signs;
use crate::plan::{Item, Prose};
use crate::text::Span;
use crate::viet::text::lower;

/// What a text says of a share: the words before it, how much, where.
struct Said<'p, 'a> {
    passage: &'p Passage<'a>,
    amount: Amount,
    words: Vec<u32>,
}

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let (mut results, mut goals) = (Vec::new(), Vec::new());
    for passage in context.passages().iter().filter(|passage| passage.signs.has(Signs::PERCENT)) {
        for amount in amounts(passage, 0..passage.text.len()).into_iter().filter(|amount| amount.percent) {
            let before = passage.words_in(0..amount.range().start);
            let Some(verb) = before.last().map(|word| lower(word.text)) else { continue };
            let clause = passage.sentence_range(&amount.range()).start;
            let words =
                before.iter().rev().skip(if verb == "từ" { 2 } else { 1 }).take_while(|word| word.start() >= clause);
            let words: Vec<u32> = words.take(4).map(|word| word.key).collect();
            let behind = passage.get(amount.range().end..passage.text.len());
            let said = Said { passage, amount, words };
            match verb.as_str() {
                "chiếm" | "đạt" | "là" if !behind.trim_start_matches('%').trim_start().starts_with("trở lên") => {
                    results.push(said)
                }
                "lên" | "từ" => goals.push(said),
                _ => {}
            }
        }
    }
    // The first result that each four words stand before.
    let mut known: HashMap<&[u32], &Said<'_, '_>> = HashMap::new();
    for result in results.iter().filter(|result| result.words.len() == 4) {
        known.entry(&result.words).or_insert(result);
    }
    for goal in &goals {
        let result = known.get(goal.words.as_slice());
        if let Some(result) = result.filter(|result| goal.amount.units < result.amount.units) {
            let reached = result.passage.get(result.amount.range()).to_owned();
            tell(goal, &reached, result.passage.span(result.amount.range()), found);
        } else if let Some((reached, place)) = of_item(context, goal) {
            tell(goal, &reached, place, found);
        }
    }
}

fn tell(goal: &Said<'_, '_>, reached: &str, place: Span, found: &mut Found) {
    let fault = found.at(goal.passage.span(goal.amount.range())).with("goal", goal.passage.get(goal.amount.range()));
    found.push(fault.with("reached", reached).other(place, "reached").help("raise"));
}

/// `Chỉ số SIPAS đạt từ 85% trở lên`: the item that explains the abbreviation has more already.
fn of_item(context: &Context<'_>, goal: &Said<'_, '_>) -> Option<(String, Span)> {
    let before = goal.passage.words_in(0..goal.amount.range().start);
    let [.., name, reach, from] = before else { return None };
    let capitals = name.text.chars().count() > 2 && name.text.chars().all(char::is_uppercase);
    if !capitals || lower(reach.text) != "đạt" || lower(from.text) != "từ" {
        return None;
    }
    let named = format!("({})", name.text);
    let is = |item: &&Item| item.name.as_ref().map_or("", Prose::as_str).contains(&named);
    let item = context.plan.items.all.iter().find(is)?;
    let (got, max) = (item.scores.got?, item.scores.max?);
    let share = got.value.percent_of(max.value)?;
    // Hundredths of a percent against ten-thousandths of one.
    (i128::from(share.0) * 100 > goal.amount.units).then(|| (share.to_string(), got.span))
}
