#![doc = include_str!("deputy_without_kt.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::rule::Rule;
use crate::plan::{Plan, authority};
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
        for block in &plan.signatures {
            let [first, second, ..] = block.title_lines() else { continue };
            let on_behalf = authority(&first.value).is_some_and(|(right, _)| right == "TM");
            if on_behalf && bare(&second.value).starts_with("pho ") {
                let head = upper(&second.value).trim_start_matches("PHÓ ").to_owned();
                let fault = Diagnostic::warning(CODE, second.span).with("found", &second.value);
                found.push(fault.with("line", format!("KT. {head}")).help("add"));
            }
        }
    }
}
