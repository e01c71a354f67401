//! How rows and groups count (TT).

use crate::plan::{GroupNumbers, ItemId, Numbering, TableSpec};
use crate::viet::listing::capital;
use crate::viet::number::roman;

use super::select::Shown;

/// The TT of every item; `None` where none prints.
pub(super) fn numbers(shown: &Shown<'_>, spec: &TableSpec) -> Vec<Option<String>> {
    let mut labels = vec![None; shown.items.all.len()];
    let mut groups = 0;
    let mut counts: Vec<usize> = vec![0; shown.items.all.len()];
    let (mut count, mut group) = (0, None);
    for id in shown.ids() {
        let label = if shown.is_group(id) {
            let above = shown.item(id).and_then(|item| item.parent);
            let counter = above.and_then(|above| counts.get_mut(above.0)).unwrap_or(&mut groups);
            *counter += 1;
            let count = *counter;
            let above = above.and_then(|above| labels.get(above.0).cloned().flatten());
            group_label(shown, spec, id, count, above)
        } else {
            if spec.numbering == Numbering::PerGroup && shown.group_of(id) != group {
                group = shown.group_of(id);
                count = 0;
            }
            let counted = match spec.numbering {
                Numbering::Continuous | Numbering::PerGroup => is_top(shown, id) && !shown.is_rubric(id),
                Numbering::EachRow => shown.has_line(id) && !shown.heads(id) && !shown.is_rubric(id),
                Numbering::Code | Numbering::Written => false,
            };
            if counted {
                count += 1;
            }
            match spec.numbering {
                Numbering::Code => code(shown, id),
                Numbering::Written => written(shown, id),
                _ => counted.then(|| count.to_string()),
            }
        };
        if let Some(place) = labels.get_mut(id.0) {
            *place = label;
        }
    }
    labels
}

/// True if nothing shown but groups lies above the item.
fn is_top(shown: &Shown<'_>, id: ItemId) -> bool {
    shown.upwards(id).skip(1).all(|above| shown.is_group(above) || !shown.is_visible(above))
}

fn code(shown: &Shown<'_>, id: ItemId) -> Option<String> {
    Some(shown.item(id)?.code.as_ref()?.value.clone())
}

fn written(shown: &Shown<'_>, id: ItemId) -> Option<String> {
    Some(shown.item(id)?.number.as_ref()?.value.clone())
}

/// A group within a group counts in Arabic figures: `1` under `I`, `2.1` under `2`.
fn group_label(shown: &Shown<'_>, spec: &TableSpec, id: ItemId, count: usize, above: Option<String>) -> Option<String> {
    if spec.numbering == Numbering::Written
        && let Some(written) = written(shown, id)
    {
        return Some(written);
    }
    match (spec.groups.numbers, above) {
        (GroupNumbers::None, _) => None,
        (GroupNumbers::Code, _) => code(shown, id),
        (GroupNumbers::Arabic, Some(above)) => Some(format!("{above}.{count}")),
        (GroupNumbers::Arabic, None) | (_, Some(_)) => Some(count.to_string()),
        (GroupNumbers::Roman, None) => Some(roman(u32::try_from(count).unwrap_or(u32::MAX))),
        (GroupNumbers::Letter, None) => Some(capital(count)),
    }
}
