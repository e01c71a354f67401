#![doc = include_str!("body_repeated.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::rule::Rule;
use crate::plan::Plan;
use crate::viet::text::fold;

const CODE: &str = "K353";

/// See the page above.
pub struct BodyRepeated;

impl Rule for BodyRepeated {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("body_repeated.vi.md"),
            Lang::En => include_str!("body_repeated.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        for bodies in plan.items.all.iter().flat_map(|item| [&item.leads, &item.partners, &item.monitors]) {
            for (at, body) in bodies.iter().enumerate() {
                let earlier =
                    bodies.iter().take(at).find(|earlier| fold(&earlier.value.name) == fold(&body.value.name));
                if let Some(first) = earlier {
                    let fault = Diagnostic::warning(CODE, body.span).with("body", &body.value.name);
                    found.push(fault.other(first.span, "first").help("drop"));
                }
            }
        }
    }
}
