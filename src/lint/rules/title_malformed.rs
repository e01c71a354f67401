#![doc = include_str!("title_malformed.md")]

use crate::lint::context::Context;
use crate::lint::rule::Found;
use crate::plan::keys::Id;
use crate::viet::text::{bare, is_upper};

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let title = &plan.letterhead.title;
    let words = bare(&title.value);
    let starts = |start: &str| words.strip_prefix(start).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let family_planning = ["ke hoach hoa", "ke hoach - "].iter().any(|start| words.starts_with(start));
    // A stop at the end is not printed; it was typed all the same.
    let typed = context.plan.written.of_plan(Id::Title).map(|value| value.text.as_str().trim_end());
    let stopped = typed.is_some_and(|typed| typed.ends_with('.') && !typed.ends_with("..."));
    let fault = if ["v/v", "v.v", "vv"].iter().any(|start| starts(start)) {
        "about"
    } else if starts("ke hoach") && !family_planning {
        "kind"
    } else if words.ends_with([',', ';', ':', '!', '/']) || stopped {
        "mark"
    } else if is_upper(&title.value) && title.value.split(' ').count() > 3 {
        "capitals"
    } else {
        return;
    };
    found.push(found.at(title.span).with("fault", fault).help(fault));
}
