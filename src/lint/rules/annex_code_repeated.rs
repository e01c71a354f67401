#![doc = include_str!("annex_code_repeated.md")]

use crate::lint::context::Context;
use crate::lint::rule::Found;
use crate::plan::regions;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let ids = regions(&plan.annexes);
    for (at, (annex, id)) in plan.annexes.iter().zip(&ids).enumerate() {
        let Some(first) = ids.iter().take(at).position(|earlier| earlier == id) else { continue };
        let Some(place) = annex.id.as_ref().map(|id| id.span) else { continue };
        let fault = found.at(place).with("id", id);
        let other = plan.annexes.get(first).and_then(|annex| annex.id.as_ref()).map(|id| id.span);
        found.push(other.map_or(fault.clone(), |other| fault.other(other, "first")).help("rename"));
    }
}
