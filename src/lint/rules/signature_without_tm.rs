#![doc = include_str!("signature_without_tm.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::rule::Rule;
use crate::lint::words::lines;
use crate::plan::Plan;
use crate::viet::text::bare;

const CODE: &str = "K511";

/// See the page above.
pub struct SignatureWithoutTm;

impl Rule for SignatureWithoutTm {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("signature_without_tm.vi.md"),
            Lang::En => include_str!("signature_without_tm.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let Some(signature) = &plan.signature else { return };
        if !bare(&plan.letterhead.issuer.full).starts_with("uy ban nhan dan ") {
            return;
        }
        let Some((line, range)) = lines(&signature.text).into_iter().next() else { return };
        let first = bare(&line);
        let titles = ["uy ban nhan dan", "kt.", "q.", "chu tich", "pho chu tich", "quyen chu tich"];
        if titles.iter().any(|title| first.starts_with(title)) {
            let place = signature.text.span_of(range);
            let place = Diagnostic::warning(CODE, place).with("issuer", &plan.letterhead.issuer.short);
            let issuer = plan.letterhead.issuer.span;
            found.push(place.other(issuer, "issuer").help("add").corrected("TM. ỦY BAN NHÂN DÂN"));
        }
    }
}
