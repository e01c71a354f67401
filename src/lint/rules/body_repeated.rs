#![doc = include_str!("body_repeated.md")]

use crate::lint::context::Context;
use crate::lint::rule::Found;
use crate::viet::text::fold;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    for bodies in plan.items.all.iter().flat_map(|item| [&item.leads, &item.partners, &item.monitors]) {
        if bodies.len() < 2 {
            continue;
        }
        let folded: Vec<String> = bodies.iter().map(|body| fold(&body.value.name)).collect();
        for ((at, body), own) in bodies.iter().enumerate().zip(&folded) {
            let earlier = bodies.iter().zip(&folded).take(at).find(|(_, earlier)| *earlier == own);
            if let Some((first, _)) = earlier {
                let fault = found.at(body.span).with("body", &body.value.name);
                found.push(fault.other(first.span, "first").help("drop"));
            }
        }
    }
}
