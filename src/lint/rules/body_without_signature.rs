#![doc = include_str!("body_without_signature.md")]

use crate::lint::context::Context;
use crate::lint::rule::Found;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let issuer = &plan.letterhead.issuer;
    let (bodies, blocks) = (issuer.bodies.len(), plan.signatures.len());
    let first = plan.signatures.first().and_then(|block| block.lines.first());
    if let Some(line) = first.filter(|_| bodies > 1 && blocks < bodies) {
        let fault = found.at(line.span).with("bodies", bodies).with("blocks", blocks);
        found.push(fault.other(issuer.span, "issuer").help("block"));
    }
}
