#![doc = include_str!("signature_without_tm.md")]

use crate::lint::context::Context;
use crate::lint::rule::Found;
use crate::plan::{IssuingBody, Signature, authority};
use crate::viet::text::bare;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let bodies = &plan.letterhead.issuer.bodies;
    let Some(at) = bodies.iter().position(IssuingBody::is_committee) else { return };
    let first = |block: &Signature| block.lines.first().cloned();
    let committee = |line: &str| authority(line).is_some_and(|(right, name)| right == "TM" && is_committee(&name));
    if plan.signatures.iter().filter_map(first).any(|line| committee(&line.value)) {
        return;
    }
    // Of several bodies each has the block at its own place, where there are as many.
    let own = if plan.signatures.len() == bodies.len() { at } else { 0 };
    let Some(line) = plan.signatures.get(own).and_then(first) else { return };
    let title = bare(&line.value);
    let titles = ["uy ban nhan dan", "kt.", "q.", "chu tich", "pho chu tich", "quyen chu tich"];
    if let Some(body) = bodies.get(at).filter(|_| titles.iter().any(|start| title.starts_with(start))) {
        let missing = found.at(line.span).with("issuer", &body.short);
        found.push(missing.other(body.span, "issuer").help("add"));
    }
}

/// True for the people's committee, in full or short.
fn is_committee(name: &str) -> bool {
    let name = bare(name);
    name.starts_with("uy ban nhan dan") || name.starts_with("ubnd")
}
