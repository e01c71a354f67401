#![doc = include_str!("duplicate_code.md")]

use std::collections::BTreeMap;

use crate::lint::context::Context;
use crate::lint::items::{CodeScope, code_scopes};
use crate::lint::rule::Found;
use crate::plan::{ItemId, Plan};
use crate::text::Span;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let mut seen: BTreeMap<(&str, CodeScope, Option<ItemId>), Span> = BTreeMap::new();
    let mut last = None;
    for ((id, item), scope) in plan.items.ids().zip(&plan.items.all).zip(code_scopes(&plan.items)) {
        let Some(code) = &item.code else { continue };
        let written = code.value.as_str();
        // Codes of several parts name their place in the whole list, or in a group whose codes begin anew; `1` or `a` may
        // begin anew under each item.
        let under = if written.contains('.') { None } else { item.parent };
        let before = last.replace(written);
        match seen.get(&(written, scope, under)) {
            // A group whose rows have another number is told as such.
            Some(_) if is_off(plan, id) => {}
            Some(first) => {
                let fault = found.at(code.span).with("code", written).other(*first, "first");
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

/// True for a group of a number that the codes of its rows do not begin with.
fn is_off(plan: &Plan, id: ItemId) -> bool {
    let items = &plan.items;
    let Some(code) = items.get(id).and_then(|item| item.code.as_ref()).filter(|code| code.value.parse::<u32>().is_ok())
    else {
        return false;
    };
    let codes = items.children(Some(id)).filter_map(|child| items.get(child)?.code.as_ref());
    codes.map(|code| code.value.split('.').next().unwrap_or_default()).next().is_some_and(|first| first != code.value)
}

/// `1.10` where `1.1` stands right after `1.9`: what a spreadsheet makes of it.
fn tenth(before: Option<&str>, code: &str) -> Option<String> {
    let (branch, last) = before?.rsplit_once('.')?;
    let begin = code.strip_suffix('1').filter(|begin| begin.strip_suffix('.') == Some(branch));
    begin.filter(|_| last == "9").map(|begin| format!("{begin}10"))
}
