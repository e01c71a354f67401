#![doc = include_str!("body_without_signature.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::rule::Rule;
use crate::plan::Plan;

const CODE: &str = "K543";

/// See the page above.
pub struct BodyWithoutSignature;

impl Rule for BodyWithoutSignature {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("body_without_signature.vi.md"),
            Lang::En => include_str!("body_without_signature.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let issuer = &plan.letterhead.issuer;
        let (bodies, blocks) = (issuer.bodies.len(), plan.signatures.len());
        let first = plan.signatures.first().and_then(|block| block.lines.first());
        if let Some(line) = first.filter(|_| bodies > 1 && blocks < bodies) {
            let fault = Diagnostic::warning(CODE, line.span).with("bodies", bodies).with("blocks", blocks);
            found.push(fault.other(issuer.span, "issuer").help("block"));
        }
    }
}
