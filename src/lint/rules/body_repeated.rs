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
            if bodies.len() < 2 {
                continue;
            }
            let folded: Vec<String> = bodies.iter().map(|body| fold(&body.value.name)).collect();
            for ((at, body), own) in bodies.iter().enumerate().zip(&folded) {
                let earlier = bodies.iter().zip(&folded).take(at).find(|(_, earlier)| *earlier == own);
                if let Some((first, _)) = earlier {
                    let fault = Diagnostic::warning(CODE, body.span).with("body", &body.value.name);
                    found.push(fault.other(first.span, "first").help("drop"));
                }
            }
        }
    }
}
