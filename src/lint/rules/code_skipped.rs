#![doc = include_str!("code_skipped.md")]

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::items::{CodeScope, code_scopes};
use crate::lint::rule::Rule;
use crate::plan::{ItemId, Level, Plan};
use crate::text::Span;

const CODE: &str = "K206";

/// See the page above.
pub struct CodeSkipped;

impl Rule for CodeSkipped {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        true
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("code_skipped.vi.md"),
            Lang::En => include_str!("code_skipped.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        // Codes of several parts run through the whole list; single numbers begin anew under each item.
        let mut runs: BTreeMap<Run<'_>, BTreeMap<u32, Span>> = BTreeMap::new();
        // Of criteria, and of the groups they lie in, a plan names those that it is about.
        if !plan.items.complete && plan.items.all.iter().any(|item| item.level == Level::Criterion) {
            return;
        }
        for (item, scope) in plan.items.all.iter().zip(code_scopes(&plan.items)) {
            let Some(code) = &item.code else { continue };
            let (before, last) = code.value.rsplit_once('.').unwrap_or(("", &code.value));
            let Ok(number) = last.parse() else { continue };
            let under = if before.is_empty() { item.parent } else { None };
            runs.entry((item.level, before, scope, under)).or_default().entry(number).or_insert(code.span);
        }
        for ((_, before, ..), run) in runs {
            let gaps: Vec<(u32, Span, Span)> = run.iter().zip(run.iter().skip(1)).flat_map(gaps).collect();
            // Many missing ones are a selection.
            if gaps.is_empty() || gaps.len() > MOST || gaps.len().saturating_mul(3) > run.len() {
                continue;
            }
            for (number, above, place) in gaps {
                let code = if before.is_empty() { number.to_string() } else { format!("{before}.{number}") };
                found.push(Diagnostic::advice(CODE, place).with("code", code).other(above, "above").help("look"));
            }
        }
    }
}

/// What the codes of one run have in common: level, the parts before the last one, and where they may begin anew.
type Run<'a> = (Level, &'a str, CodeScope, Option<ItemId>);

/// Missing codes of one run that are told of.
const MOST: usize = 2;

/// The numbers between two neighbours, with the places of both; of a wide gap as many as are too many.
fn gaps(((from, above), (to, place)): ((&u32, &Span), (&u32, &Span))) -> Vec<(u32, Span, Span)> {
    (from.saturating_add(1)..*to).take(MOST + 1).map(|number| (number, *above, *place)).collect()
}
