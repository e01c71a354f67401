#![doc = include_str!("duplicate_code.md")]

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::items::{CodeScope, code_scopes};
use crate::lint::rule::Rule;
use crate::plan::{ItemId, Plan};
use crate::text::Span;

const CODE: &str = "K204";

/// See the page above.
pub struct DuplicateCode;

impl Rule for DuplicateCode {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("duplicate_code.vi.md"),
            Lang::En => include_str!("duplicate_code.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let mut seen: BTreeMap<(&str, CodeScope, Option<ItemId>), Span> = BTreeMap::new();
        let mut last = None;
        for (item, scope) in plan.items.all.iter().zip(code_scopes(&plan.items)) {
            let Some(code) = &item.code else { continue };
            let written = code.value.as_str();
            // Codes of several parts name their place in the whole list, or in a group whose codes begin anew; `1` or `a` may
            // begin anew under each item.
            let under = if written.contains('.') { None } else { item.parent };
            let before = last.replace(written);
            match seen.get(&(written, scope, under)) {
                Some(first) => {
                    let fault = Diagnostic::error(CODE, code.span).with("code", written).other(*first, "first");
                    found.push(match (tenth(before, written), before) {
                        (Some(ten), Some(before)) => {
                            let fault = fault.with("before", before).with("ten", &ten).help("ten");
                            fault.change(code.span, ten)
                        }
                        _ => fault.help("renumber"),
                    });
                }
                None => {
                    seen.insert((written, scope, under), code.span);
                }
            }
        }
    }
}

/// `1.10` where `1.1` stands right after `1.9`: what a spreadsheet makes of it.
fn tenth(before: Option<&str>, code: &str) -> Option<String> {
    let (branch, last) = before?.rsplit_once('.')?;
    let begin = code.strip_suffix('1').filter(|begin| begin.strip_suffix('.') == Some(branch));
    begin.filter(|_| last == "9").map(|begin| format!("{begin}10"))
}
