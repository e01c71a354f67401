#![doc = include_str!("body_spelled_two_ways.md")]

use std::collections::{BTreeMap, HashMap};

use super::known_name::{How, is_and};
use super::name_tree::Names;
use super::two_spellings::{Otherwise, written_otherwise};
use super::word_ids::WordIds;
use crate::lint::context::Context;
use crate::lint::passage::has_capital;
use crate::lint::rule::Found;
use crate::lint::word::split;
use crate::text::Span;
use crate::viet::text::tone_blind;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    // With a directory, that is what bodies are called by.
    if !plan.agencies.entries.is_empty() {
        return;
    }
    // Most rows name the same few, letter by letter.
    let mut names: Vec<(&str, Vec<Span>)> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    for body in plan.items.all.iter().flat_map(|item| item.leads.iter().chain(&item.partners)) {
        let name = &*body.value.name;
        let at = *known.entry(name).or_insert(names.len());
        match names.get_mut(at) {
            Some((_, places)) => places.push(body.span),
            None => names.push((name, vec![body.span])),
        }
    }
    let mut ids = WordIds::default();
    let mut bodies: BTreeMap<String, Vec<(&str, Vec<Span>)>> = BTreeMap::new();
    for (name, places) in names {
        let ways = bodies.entry(words(name, &mut ids)).or_default();
        match ways.iter_mut().find(|(known, _)| is_one_way(known, name)) {
            Some((_, all)) => all.extend(places),
            None => ways.push((name, places)),
        }
    }
    in_texts(context, &bodies, &mut ids, found);
    for mut ways in bodies.into_values().filter(|ways| ways.len() > 1) {
        // The way that most rows have stands; of two alike the first one.
        ways.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
        let Some(((right, first), others)) = ways.split_first() else { continue };
        for (name, places) in others {
            let (Some(here), Some(there)) = (places.first(), first.first()) else { continue };
            let fault = found.at(*here).with("found", name).with("right", right);
            found.push(fault.other(*there, "usual").help("one"));
        }
    }
}

/// Texts that write a body otherwise than any row does: with other joints, other capitals, its halves exchanged, a slip.
fn in_texts(
    context: &Context<'_>,
    bodies: &BTreeMap<String, Vec<(&str, Vec<Span>)>>,
    ids: &mut WordIds,
    found: &mut Found,
) {
    let mut names = Names::default();
    for (name, places) in bodies.values().flatten() {
        // Of two words nobody can tell whether they are a name: `UBND xã`.
        if let Some(place) = places.first().filter(|_| split(name).len() > 2 && name.starts_with(char::is_uppercase)) {
            names.add(name, *place, ids);
        }
    }
    for Otherwise { passage, range, name, how, .. } in written_otherwise(context, &names, ids) {
        if matches!(how, How::Otherwise | How::Swapped | How::Slip) {
            let fault =
                found.at(passage.span(range.clone())).with("found", passage.get(range)).with("right", &name.text);
            found.push(fault.other(name.span, "usual").help("one"));
        }
    }
}

/// True for one spelling; where a tone mark stands is another complaint.
fn is_one_way(one: &str, other: &str) -> bool {
    let capitals = |name: &str| split(name).iter().map(|word| has_capital(word.text)).collect::<Vec<_>>();
    one == other || tone_blind(one) == tone_blind(other) && capitals(one) == capitals(other)
}

/// The words of a name but `và`, whatever joins them and whatever capitals they have.
fn words(name: &str, ids: &mut WordIds) -> String {
    let mut all = String::with_capacity(name.len() * 2);
    for word in split(name).iter().filter(|word| !is_and(word)) {
        let id = ids.of(word);
        all.push_str(ids.blind(id));
        all.push(' ');
    }
    all
}
