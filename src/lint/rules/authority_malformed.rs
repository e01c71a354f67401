#![doc = include_str!("authority_malformed.md")]

use crate::lint::context::Context;
use crate::lint::rule::Found;
use crate::plan::{Organisation, authority};
use crate::viet::text::upper;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    for block in &plan.signatures {
        for (at, line) in block.title_lines().iter().enumerate() {
            let Some((right, rest)) = authority(&line.value) else { continue };
            // The Party writes T/M.
            if Organisation::of(&rest) == Some(Organisation::Party) {
                continue;
            }
            let whole = format!("{right}. {rest}");
            let fault = found.at(line.span).with("found", &line.value);
            if upper(&line.value) != whole {
                found.push(fault.with("fault", "form").help("form").change(line.span, whole));
            } else if right != "TM" && at + 1 == block.titles.len() {
                found.push(fault.with("fault", "title").help("title"));
            }
        }
    }
}
