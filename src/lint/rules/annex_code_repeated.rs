#![doc = include_str!("annex_code_repeated.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::rule::Rule;
use crate::plan::{Plan, regions};

const CODE: &str = "K538";

/// See the page above.
pub struct AnnexCodeRepeated;

impl Rule for AnnexCodeRepeated {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("annex_code_repeated.vi.md"),
            Lang::En => include_str!("annex_code_repeated.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let ids = regions(&plan.annexes);
        for (at, (annex, id)) in plan.annexes.iter().zip(&ids).enumerate() {
            let Some(first) = ids.iter().take(at).position(|earlier| earlier == id) else { continue };
            let Some(place) = annex.id.as_ref().map(|id| id.span) else { continue };
            let fault = Diagnostic::error(CODE, place).with("id", id);
            let other = plan.annexes.get(first).and_then(|annex| annex.id.as_ref()).map(|id| id.span);
            found.push(other.map_or(fault.clone(), |other| fault.other(other, "first")).help("rename"));
        }
    }
}
