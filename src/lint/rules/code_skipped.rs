#![doc = include_str!("code_skipped.md")]

use std::collections::BTreeMap;

use crate::lint::context::Context;
use crate::lint::items::{CodeScope, code_scopes};
use crate::lint::rule::Found;
use crate::plan::{ItemId, Level};
use crate::text::Span;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    // Codes of several parts run through the whole list; single numbers begin anew under each item.
    let mut runs: BTreeMap<Run<'_>, Vec<(u32, Span)>> = BTreeMap::new();
    // Of criteria, and of the groups they lie in, a plan names those that it is about.
    if !plan.items.complete && plan.items.all.iter().any(|item| item.level == Level::Criterion) {
        return;
    }
    for (item, scope) in plan.items.all.iter().zip(code_scopes(&plan.items)) {
        let Some(code) = &item.code else { continue };
        let (before, last) = code.value.rsplit_once('.').unwrap_or(("", &code.value));
        let Ok(number) = last.parse() else { continue };
        let under = if before.is_empty() { item.parent } else { None };
        runs.entry((item.level, before, scope, under)).or_default().push((number, code.span));
    }
    for ((level, before, ..), codes) in runs {
        let code = |number: u32| if before.is_empty() { number.to_string() } else { format!("{before}.{number}") };
        // Of groups that is another complaint.
        if let Some((number, place, after)) = misplaced(&codes).filter(|_| level != Level::Group) {
            let fault = found.at(place).with("fault", "order").with("code", code(number));
            found.push(fault.other(after, "after").help("order"));
            continue;
        }
        // A code that stands twice leaves the place of another one empty: that is told as such.
        let mut numbers: Vec<u32> = codes.iter().map(|(number, _)| *number).collect();
        numbers.sort_unstable();
        if numbers.windows(2).any(|pair| pair.first() == pair.last()) {
            continue;
        }
        let mut run: BTreeMap<u32, Span> = BTreeMap::new();
        for (number, place) in codes {
            run.entry(number).or_insert(place);
        }
        let gaps: Vec<(u32, Span, Span)> = run.iter().zip(run.iter().skip(1)).flat_map(gaps).collect();
        // Many missing ones are a selection.
        let few = plan.items.complete || gaps.len().saturating_mul(3) <= run.len();
        if gaps.is_empty() || gaps.len() > MOST || !few {
            continue;
        }
        for (number, above, place) in gaps {
            found.push(
                found.at(place).with("fault", "gap").with("code", code(number)).other(above, "above").help("look"),
            );
        }
    }
}

/// What the codes of one run have in common: level, the parts before the last one, and where they may begin anew.
type Run<'a> = (Level, &'a str, CodeScope, Option<ItemId>);

/// The one code of a run that stands before smaller ones, or behind larger ones, and its neighbour.
fn misplaced(codes: &[(u32, Span)]) -> Option<(u32, Span, Span)> {
    let falls: Vec<usize> = (1..codes.len())
        .filter(|at| codes.get(at - 1).zip(codes.get(*at)).is_some_and(|(one, next)| one.0 > next.0))
        .collect();
    let [at] = falls.as_slice() else { return None };
    let (high, low) = (codes.get(at - 1)?, codes.get(*at)?);
    let before = at.checked_sub(2).and_then(|at| codes.get(at));
    let high_is_odd = before.is_none_or(|before| before.0 < low.0) && codes.len() > 2;
    Some(if high_is_odd { (high.0, high.1, low.1) } else { (low.0, low.1, high.1) })
}

/// Missing codes of one run that are told of.
const MOST: usize = 2;

/// The numbers between two neighbours, with the places of both; of a wide gap as many as are too many.
fn gaps(((from, above), (to, place)): ((&u32, &Span), (&u32, &Span))) -> Vec<(u32, Span, Span)> {
    (from.saturating_add(1)..*to).take(MOST + 1).map(|number| (number, *above, *place)).collect()
}
