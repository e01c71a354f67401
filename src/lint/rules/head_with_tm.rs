#![doc = include_str!("head_with_tm.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::rule::Rule;
use crate::plan::{Plan, authority};

const CODE: &str = "K542";

/// See the page above.
pub struct HeadWithTm;

impl Rule for HeadWithTm {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("head_with_tm.vi.md"),
            Lang::En => include_str!("head_with_tm.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let bodies = &plan.letterhead.issuer.bodies;
        let heads = bodies.iter().enumerate().filter(|(_, body)| body.head);
        for (at, body) in heads {
            // Of several bodies each has the block at its own place, where there are as many.
            let own = if bodies.len() == 1 { 0 } else { at };
            let block = plan.signatures.get(own).filter(|_| bodies.len() == 1 || plan.signatures.len() == bodies.len());
            let Some(line) = block.and_then(|block| block.lines.first()) else { continue };
            if authority(&line.value).is_some_and(|(right, _)| right == "TM") {
                let fault = Diagnostic::warning(CODE, line.span).with("issuer", &body.short);
                found.push(fault.other(body.span, "issuer").help("drop").help("committee"));
            }
        }
    }
}
