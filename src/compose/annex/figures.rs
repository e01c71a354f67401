//! Figures that are worked out (điểm mất, cộng, tổng), and what the author wrote held against them.
//!
//! Everything is exact. A written figure prints as it is; where it contradicts the one worked out, both are
//! reported with their places.

use crate::diag::Diagnostic;
use crate::plan::figures::{Sum, add_up, bounds, counts, figure, lacks_target};
use crate::plan::{Field, Item, ItemId};
use crate::text::Span;

use super::lines::Line;
use super::select::Shown;

/// Sum over shown items in reading order, as [`add_up`]; `prints` tells which of them show their figure.
pub(super) fn sum(
    shown: &Shown<'_>,
    field: Field,
    ids: impl Iterator<Item = ItemId>,
    prints: &dyn Fn(ItemId) -> bool,
) -> Option<Sum> {
    let printed = ids.filter(|id| prints(*id)).filter_map(|id| Some((id, shown.item(id)?)));
    add_up(printed, |id| shown.end(id), field)
}

/// More points got than there are to get, or fewer than there are to take away (K272). Where lost points are written, that
/// is [`crate::lint`]'s to tell.
pub(super) fn check_loss(item: &Item) -> Option<Diagnostic> {
    let scores = &item.scores;
    let (got, (least, most)) = (scores.got?, bounds(item)?);
    if scores.lost.is_some() || (least..=most).contains(&got.value) {
        return None;
    }
    let (bound, why) = if got.value > most { (most, "above") } else { (least, "below") };
    let fault = Diagnostic::warning("K272", got.span).with("bound", bound).with("got", got.value).with("why", why);
    let penalty = scores.penalty.filter(|penalty| scores.is_extra() && got.value <= penalty.value);
    let fault = match penalty.filter(|_| got.value > most) {
        // What was taken away is typed without its minus.
        Some(_) => fault.with("minus", format!("-{}", got.value)).help("minus"),
        None => fault.help("check"),
    };
    let place = scores.max.or(if why == "above" { scores.bonus } else { scores.penalty }).or(scores.penalty);
    Some(fault.other(place.or(scores.bonus)?.span, "bound"))
}

/// A group's own figure against the subtotal under it (K273), where [`crate::lint`] does not tell of it: of money, and
/// of rows that the table leaves out.
pub(super) fn check_subtotal(
    shown: &Shown<'_>,
    id: ItemId,
    field: Field,
    header: &str,
    computed: Sum,
) -> Option<Diagnostic> {
    let item = shown.item(id)?;
    let written = figure(item, field)?;
    if written.units == computed.units || is_told_by_lint(shown, id, field, computed.units > written.units) {
        return None;
    }
    let place = place(item, field);
    let fault = Diagnostic::warning("K273", place.unwrap_or(item.span)).with("column", header);
    let fault = fault.with("written", written.text()).with("computed", computed.text()).help("check");
    Some(if place.is_some() { fault.other(item.span, "group") } else { fault })
}

/// True if the subtotal is the sum that the scores right under the group are held against anyway. Of a list that is
/// not complete too small a sum of any but lost points is no fault there.
fn is_told_by_lint(shown: &Shown<'_>, group: ItemId, field: Field, over: bool) -> bool {
    let whole = shown.under(group).count() == shown.end(group).saturating_sub(group.0 + 1);
    let scored = |id: ItemId| shown.item(id).is_some_and(|item| !counts(item, field) || figure(item, field).is_some());
    let held = shown.items.complete || over || field == Field::Lost;
    field != Field::Budget && whole && held && shown.items.children(Some(group)).all(scored)
}

/// Money that is words and cannot be added up (K274).
pub(super) fn check_money(item: &Item) -> Option<Diagnostic> {
    let budget = item.budget.as_ref().filter(|budget| budget.value.amount.is_none())?;
    Some(Diagnostic::advice("K274", budget.span).with("text", budget.value.text.as_str()).help("figure"))
}

/// Points to aim at that some rows have and others lack, so that they cannot be added up (K257); told of at the first
/// row without.
pub(super) fn check_targets(shown: &Shown<'_>, lines: &[Line]) -> Option<Diagnostic> {
    let rows = || {
        lines.iter().filter_map(|line| match line {
            Line::Item(id) => Some(*id),
            _ => None,
        })
    };
    let with = rows().find_map(|id| shown.item(id)?.scores.target)?;
    // What lies under an item with a target is covered by it.
    let covered =
        |id: ItemId| shown.upwards(id).any(|id| shown.item(id).is_some_and(|item| item.scores.target.is_some()));
    let without = |id: &ItemId| shown.is_lowest(*id) && !covered(*id) && shown.item(*id).is_some_and(lacks_target);
    let lacking: Vec<ItemId> = rows().filter(without).collect();
    let item = shown.item(*lacking.first()?)?;
    let place = place(item, Field::Got).or_else(|| place(item, Field::Max)).unwrap_or(item.span);
    let fault = Diagnostic::advice("K257", place).with("count", lacking.len());
    Some(fault.other(with.span, "with").help("fill"))
}

/// Where a figure was written.
pub(super) fn place(item: &Item, field: Field) -> Option<Span> {
    match field {
        Field::Budget => item.budget.as_ref().map(|budget| budget.span),
        _ => item.scores.place(field),
    }
}
