#![doc = include_str!("signature_without_tm.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::rule::Rule;
use crate::plan::{Plan, Signature, authority};
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
        if !bare(&plan.letterhead.issuer.full).starts_with("uy ban nhan dan ") {
            return;
        }
        let first = |block: &Signature| block.lines.first().cloned();
        let committee = |line: &str| authority(line).is_some_and(|(right, name)| right == "TM" && is_committee(&name));
        if plan.signatures.iter().filter_map(first).any(|line| committee(&line.value)) {
            return;
        }
        let Some(line) = plan.signatures.first().and_then(first) else { return };
        let title = bare(&line.value);
        let titles = ["uy ban nhan dan", "kt.", "q.", "chu tich", "pho chu tich", "quyen chu tich"];
        if titles.iter().any(|start| title.starts_with(start)) {
            let missing = Diagnostic::warning(CODE, line.span).with("issuer", &plan.letterhead.issuer.short);
            let issuer = plan.letterhead.issuer.span;
            found.push(missing.other(issuer, "issuer").help("add").corrected("TM. ỦY BAN NHÂN DÂN"));
        }
    }
}

/// True for the people's committee, in full or short.
fn is_committee(name: &str) -> bool {
    let name = bare(name);
    name.starts_with("uy ban nhan dan") || name.starts_with("ubnd")
}
