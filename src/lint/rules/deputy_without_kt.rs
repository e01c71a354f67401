#![doc = include_str!("deputy_without_kt.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::rule::Rule;
use crate::lint::words::lines;
use crate::plan::Plan;
use crate::viet::text::{bare, upper};

const CODE: &str = "K536";

/// See the page above.
pub struct DeputyWithoutKt;

impl Rule for DeputyWithoutKt {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("deputy_without_kt.vi.md"),
            Lang::En => include_str!("deputy_without_kt.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let Some(signature) = &plan.signature else { return };
        let lines = lines(&signature.text);
        let [(first, _), (second, range), ..] = lines.as_slice() else { return };
        if bare(first).starts_with("tm.") && bare(second).starts_with("pho ") && signature.titles.len() >= 2 {
            let head = upper(second).trim_start_matches("PHÓ ").to_owned();
            let fault = Diagnostic::warning(CODE, signature.text.span_of(range.clone())).with("found", second);
            found.push(fault.help("add").corrected(format!("KT. {head}")));
        }
    }
}
