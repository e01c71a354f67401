#![doc = include_str!("authority_malformed.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::rule::Rule;
use crate::plan::{Organisation, Plan, authority};
use crate::viet::text::upper;

const CODE: &str = "K512";

/// See the page above.
pub struct AuthorityMalformed;

impl Rule for AuthorityMalformed {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("authority_malformed.vi.md"),
            Lang::En => include_str!("authority_malformed.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        for block in &plan.signatures {
            for (at, line) in block.title_lines().iter().enumerate() {
                let Some((right, rest)) = authority(&line.value) else { continue };
                // The Party writes T/M.
                if Organisation::of(&rest) == Some(Organisation::Party) {
                    continue;
                }
                let whole = format!("{right}. {rest}");
                let fault = Diagnostic::warning(CODE, line.span).with("found", &line.value);
                if upper(&line.value) != whole {
                    found.push(fault.with("fault", "form").help("form").change(line.span, whole));
                } else if right != "TM" && at + 1 == block.titles.len() {
                    found.push(fault.with("fault", "title").help("title"));
                }
            }
        }
    }
}
