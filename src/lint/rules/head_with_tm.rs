#![doc = include_str!("head_with_tm.md")]

use crate::lint::context::Context;
use crate::lint::rule::Found;
use crate::plan::authority;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let bodies = &plan.letterhead.issuer.bodies;
    let heads = bodies.iter().enumerate().filter(|(_, body)| body.head);
    for (at, body) in heads {
        // Of several bodies each has the block at its own place, where there are as many.
        let own = if bodies.len() == 1 { 0 } else { at };
        let block = plan.signatures.get(own).filter(|_| bodies.len() == 1 || plan.signatures.len() == bodies.len());
        let Some(line) = block.and_then(|block| block.lines.first()) else { continue };
        if authority(&line.value).is_some_and(|(right, _)| right == "TM") {
            let fault = found.at(line.span).with("issuer", &body.short);
            found.push(fault.other(body.span, "issuer").help("drop").help("committee"));
        }
    }
}
