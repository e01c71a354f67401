#![doc = include_str!("title_malformed.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::rule::Rule;
use crate::plan::Plan;
use crate::viet::text::bare;

const CODE: &str = "K515";

/// See the page above.
pub struct TitleMalformed;

impl Rule for TitleMalformed {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("title_malformed.vi.md"),
            Lang::En => include_str!("title_malformed.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let title = &plan.letterhead.title;
        let words = bare(&title.value);
        let starts =
            |start: &str| words.strip_prefix(start).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
        let family_planning = ["ke hoach hoa", "ke hoach - "].iter().any(|start| words.starts_with(start));
        let fault = if ["v/v", "v.v", "vv"].iter().any(|start| starts(start)) {
            "about"
        } else if starts("ke hoach") && !family_planning {
            "kind"
        } else if words.ends_with([',', ';', ':', '!', '/']) {
            "mark"
        } else {
            return;
        };
        found.push(Diagnostic::warning(CODE, title.span).with("fault", fault).help(fault));
    }
}
