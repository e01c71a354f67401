#![doc = include_str!("annex_code_repeated.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::Rule;
use crate::plan::Plan;

const CODE: &str = "K538";

/// See the page above.
pub struct AnnexCodeRepeated;

impl Rule for AnnexCodeRepeated {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("annex_code_repeated.vi.md"),
            Lang::En => include_str!("annex_code_repeated.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let ids: Vec<String> = plan.annexes.iter().enumerate().map(|(at, annex)| annex.region(at)).collect();
        for (at, (annex, id)) in plan.annexes.iter().zip(&ids).enumerate() {
            let Some(first) = ids.iter().take(at).position(|earlier| earlier == id) else { continue };
            let written = |at: usize| plan.annexes.get(at).and_then(|annex| annex.id.as_ref()).map(|id| id.span);
            // The one that wrote it is at fault, not the one that is only counted.
            let (place, other) = match (written(at), written(first)) {
                (Some(place), other) => (place, other.or(plan.annexes.get(first).map(|annex| annex.span))),
                (None, Some(place)) => (place, Some(annex.span)),
                (None, None) => continue,
            };
            let fault = Diagnostic::error(CODE, place).with("id", id);
            found.push(other.map_or(fault.clone(), |other| fault.other(other, "first")).help("rename"));
        }
    }
}
