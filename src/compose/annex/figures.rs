//! Figures that are worked out (điểm mất, cộng, tổng), and what the author wrote held against them.
//!
//! Everything is exact. A written figure prints as it is; where it contradicts the one worked out, both are
//! reported with their places.

use crate::diag::Diagnostic;
use crate::plan::figures::{Sum, add_up, figure, worked_out_loss};
use crate::plan::{Field, Item, ItemId};
use crate::source::Span;

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

/// What contradicts itself in the points lost of an item that a table shows (K271, K272).
pub(super) fn check_loss(item: &Item) -> Option<Diagnostic> {
    let (max, got) = (item.scores.max?, item.scores.got?);
    let worked_out = worked_out_loss(item)?;
    let figures = |fault: Diagnostic| {
        fault.with("max", max.value).with("got", got.value).other(max.span, "max").other(got.span, "got")
    };
    match item.scores.lost {
        Some(lost) if lost.value.units != worked_out.units => {
            let fault = Diagnostic::warning("K271", lost.span);
            Some(figures(fault.with("written", lost.value).with("computed", worked_out.text())).help("delete"))
        }
        None if worked_out.units < 0 => Some(figures(Diagnostic::warning("K272", got.span)).help("check")),
        _ => None,
    }
}

/// A group's own figure against the subtotal under it (K273).
pub(super) fn check_subtotal(item: &Item, field: Field, header: &str, computed: Sum) -> Option<Diagnostic> {
    let written = figure(item, field)?;
    if written.units == computed.units {
        return None;
    }
    let place = place(item, field).unwrap_or(item.span);
    let fault = Diagnostic::warning("K273", place).with("column", header);
    Some(
        fault.with("written", written.text()).with("computed", computed.text()).other(item.span, "group").help("check"),
    )
}

/// Money that is words and cannot be added up (K274).
pub(super) fn check_money(item: &Item) -> Option<Diagnostic> {
    let budget = item.budget.as_ref().filter(|budget| budget.value.amount.is_none())?;
    Some(Diagnostic::advice("K274", budget.span).with("text", budget.value.text.as_str()).help("figure"))
}

fn place(item: &Item, field: Field) -> Option<Span> {
    match field {
        Field::Max => item.scores.max.map(|score| score.span),
        Field::Got => item.scores.got.map(|score| score.span),
        Field::Lost => item.scores.lost.map(|score| score.span),
        Field::Target => item.scores.target.map(|score| score.span),
        Field::Budget => item.budget.as_ref().map(|budget| budget.span),
        _ => None,
    }
}
