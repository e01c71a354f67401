//! How rows and groups count (TT).
//!
//! What the author wrote in `tt`, or typed before a name (`IV. Bộ máy`), is the number; the count goes on from it.

use std::collections::BTreeMap;

use crate::plan::{GroupNumbers, GroupShape, Item, ItemId, Numbering, Prose, TableSpec};
use crate::text::Span;
use crate::viet::listing::{Mark, capital, read_letter};
use crate::viet::number::{read_roman, roman};

use super::select::Shown;

/// The numbers of a table.
#[derive(Default)]
pub(super) struct Numbers {
    /// The TT of every item, by its index; `None` where none prints.
    pub labels: Vec<Option<String>>,
    /// Items that a number was typed before which they do not have in the count, and what they have.
    pub differing: BTreeMap<ItemId, String>,
}

impl Numbers {
    /// The TT of an item.
    pub fn label(&self, id: ItemId) -> Option<&str> {
        self.labels.get(id.0)?.as_deref()
    }
}

/// The numbers that a table counts.
pub(super) fn numbers(shown: &Shown<'_>, spec: &TableSpec) -> Numbers {
    let mut found = Numbers { labels: vec![None; shown.items.all.len()], ..Numbers::default() };
    let mut groups = 0;
    let mut counts: Vec<usize> = vec![0; shown.items.all.len()];
    let (mut count, mut group) = (0, None);
    for id in shown.ids() {
        let Some(item) = shown.item(id) else { continue };
        let label = if shown.is_group(id) {
            let above = item.parent;
            let counter = above.and_then(|above| counts.get_mut(above.0)).unwrap_or(&mut groups);
            let above = above.and_then(|above| found.label(above)).map(str::to_owned);
            group_label(spec, id, (item, counter), above, &mut found.differing)
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
            match (written(item), spec.numbering) {
                (Some(written), _) => {
                    if counted {
                        count = leading(&written).unwrap_or(count);
                    }
                    Some(written)
                }
                (None, Numbering::Code) => item.code.as_ref().map(|code| code.value.clone()),
                _ if counted => Some(count_on(id, item, &mut count, &mut found.differing)),
                _ => None,
            }
        };
        if let Some(place) = found.labels.get_mut(id.0) {
            *place = label;
        }
    }
    found
}

/// The next number of a row, or the one that is typed before its name.
fn count_on(id: ItemId, item: &Item, count: &mut usize, differing: &mut BTreeMap<ItemId, String>) -> String {
    let next = count.saturating_add(1);
    let typed = typed_number(item).and_then(|(number, _)| number.parse::<usize>().ok());
    *count = typed.unwrap_or(next);
    if *count != next {
        differing.insert(id, next.to_string());
    }
    count.to_string()
}

/// True if nothing shown but groups lies above the item.
fn is_top(shown: &Shown<'_>, id: ItemId) -> bool {
    shown.upwards(id).skip(1).all(|above| shown.is_group(above) || !shown.is_visible(above))
}

fn written(item: &Item) -> Option<String> {
    item.number.as_ref().map(|number| number.value.clone())
}

/// The figures that a written number begins with: 12 of `12a`.
fn leading(number: &str) -> Option<usize> {
    let end = number.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(number.len());
    number.get(..end)?.parse().ok()
}

/// The number that is typed before an item's name, without its stop, and where the name begins behind it.
pub(super) fn typed_number(item: &Item) -> Option<(&str, usize)> {
    let name = item.name.as_ref().map(Prose::as_str)?;
    let (mark, rest) = Mark::read(name)?;
    let number = name.trim_start().split(char::is_whitespace).next()?.trim_end_matches(['.', ')']);
    let whole = !matches!(mark, Mark::Letter(_)) && !rest.is_empty();
    whole.then_some((number, name.len().saturating_sub(rest.len())))
}

/// The number that is typed before an item's name, and its place in the file.
pub(super) fn typed_place(item: &Item) -> Option<(&str, Span)> {
    let (number, _) = typed_number(item)?;
    let name = item.name.as_ref()?;
    let start = name.as_str().len().saturating_sub(name.as_str().trim_start().len());
    Some((number, name.text.span_of(start..start.saturating_add(number.len()))))
}

/// A group within a group counts in Arabic figures: `1` under `I`, `2.1` under `2`.
fn group_label(
    spec: &TableSpec,
    id: ItemId,
    (item, counter): (&Item, &mut usize),
    above: Option<String>,
    differing: &mut BTreeMap<ItemId, String>,
) -> Option<String> {
    let next = counter.saturating_add(1);
    if let Some(written) = written(item) {
        *counter = value(&written, spec.groups.numbers, next).unwrap_or(*counter);
        return Some(written);
    }
    *counter = next;
    let counted = match (spec.groups.numbers, above) {
        (GroupNumbers::None, _) => return None,
        (GroupNumbers::Code, _) => return item.code.as_ref().map(|code| code.value.clone()),
        (GroupNumbers::Arabic, Some(above)) => format!("{above}.{next}"),
        (GroupNumbers::Arabic, None) | (_, Some(_)) => next.to_string(),
        (GroupNumbers::Roman, None) => roman(u32::try_from(next).unwrap_or(u32::MAX)),
        (GroupNumbers::Letter, None) => capital(next),
    };
    let Some((typed, _)) = typed_number(item) else { return Some(counted) };
    *counter = value(typed, spec.groups.numbers, next).unwrap_or(next);
    if *counter != next && spec.groups.shape != GroupShape::Hidden {
        differing.insert(id, counted);
    }
    Some(typed.to_owned())
}

/// Which in its row a group's number says that it is: 4 of `IV`, 2 of `1.2`, 3 of `C`; of what may be read in two ways,
/// the `expected` one, or the one of the table's own numbers.
fn value(number: &str, style: GroupNumbers, expected: usize) -> Option<usize> {
    let figures = number.rsplit('.').next().and_then(leading);
    let letter = read_letter(number).filter(|_| number.chars().count() == 1);
    let numeral = read_roman(number).and_then(|number| usize::try_from(number).ok());
    let ways = if style == GroupNumbers::Letter { [figures, letter, numeral] } else { [figures, numeral, letter] };
    let expected = ways.into_iter().flatten().find(|way| *way == expected);
    expected.or_else(|| ways.into_iter().flatten().next())
}
