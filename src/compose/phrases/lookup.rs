//! Items that tags ask for (tìm mục): by code or by the name of a group.

use crate::diag::{Diagnostic, Place, nearest};
use crate::plan::selection::Named;
use crate::plan::{Item, ItemId, Items, Level};
use crate::viet::text::fold;

/// The item of a code, or the group of a name, in some lists; several of one code are asked about (K210).
pub(super) fn find(items: &Items, named: &[Named<'_>], code: &str) -> Result<ItemId, Box<Diagnostic>> {
    let coded = |id: &ItemId| items.get(*id).is_some_and(|item| item.code.is_some());
    let exact =
        |id: &ItemId| items.get(*id).is_some_and(|item| item.code.as_ref().is_some_and(|own| own.value == code));
    // Groups are called by their names too.
    let group = |id: &ItemId| {
        let named = |item: &Item| item.name.as_ref().is_some_and(|name| fold(name.as_str()) == fold(code));
        items.get(*id).is_some_and(|item| item.level == Level::Group && named(item))
    };
    let all: Vec<ItemId> = named.iter().flat_map(|named| named.find(code)).collect();
    let mut found = all.clone();
    found.retain(|id| coded(id) && (exact(id) || code.contains('/')));
    if found.is_empty() {
        found = all.into_iter().filter(group).collect();
    }
    match found.as_slice() {
        [only] => return Ok(*only),
        [] => {}
        _ => {
            let apart: Vec<String> = named.iter().flat_map(|named| named.several(code)).collect();
            let fault = Diagnostic::error("K210", Place::Nowhere).with("code", code);
            let lone = apart.is_empty();
            let fault = fault.with("apart", apart.join("; "));
            return Err(if lone { fault.help("annex") } else { fault.help("apart") }.into());
        }
    }
    let codes = items.all.iter().filter_map(|item| item.code.as_ref()).map(|code| code.value.as_str());
    let fault = Diagnostic::error("K566", Place::Nowhere).with("code", code);
    // Of two short codes every one is near every other; a slip keeps the beginning.
    Err(match nearest(code, codes).filter(|near| near.chars().next() == code.chars().next()) {
        Some(meant) => fault.with("meant", meant).help("meant"),
        None => fault.help("items"),
    }
    .into())
}

/// A group by its name, case and spaces aside, or by its code.
pub(super) fn find_group(items: &Items, lists: &[Option<usize>], name: &str) -> Result<ItemId, Box<Diagnostic>> {
    let is_named = |id: &ItemId| {
        items.get(*id).filter(|item| lists.contains(&item.annex)).is_some_and(|item| {
            let named = item.name.as_ref().is_some_and(|found| fold(found.as_str()) == fold(name));
            item.level == Level::Group && (named || item.code.as_ref().is_some_and(|code| code.value == name))
        })
    };
    let missing = || Box::new(Diagnostic::error("K566", Place::Nowhere).with("code", name).help("items"));
    items.ids().find(is_named).ok_or_else(missing)
}
