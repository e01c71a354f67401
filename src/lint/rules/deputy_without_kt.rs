#![doc = include_str!("deputy_without_kt.md")]

use crate::lint::context::Context;
use crate::lint::rule::Found;
use crate::plan::{IssuingBody, authority};
use crate::viet::text::{bare, upper};

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    for block in &plan.signatures {
        let (first, second) = match block.title_lines() {
            [only] => (only, only),
            [first, second, ..] => (first, second),
            [] => continue,
        };
        // A deputy of a committee signs on its behalf as well; that line is another complaint.
        let alone = std::ptr::eq(first, second) && !plan.letterhead.issuer.bodies.iter().any(IssuingBody::is_committee);
        let on_behalf = authority(&first.value).is_some_and(|(right, _)| right == "TM");
        if (on_behalf || alone) && bare(&second.value).starts_with("pho ") {
            let head = upper(&second.value).trim_start_matches("PHÓ ").to_owned();
            let fault = found.at(second.span).with("found", &second.value);
            found.push(fault.with("line", format!("KT. {head}")).help("add"));
        }
    }
}
