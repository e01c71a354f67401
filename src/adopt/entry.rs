//! One entry of `danh mục` as it is put together.

use crate::plan::keys::{Id, Table, name};
use crate::plan::write::Written;
use crate::viet::number::decimal;

/// What became of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Put {
    Done,
    /// Another value is there that cannot be joined with it.
    Taken,
}

/// True for keys that open a level.
pub(super) fn opens_level(id: Id) -> bool {
    matches!(id, Id::Group | Id::Name | Id::Objective | Id::Task | Id::Activity)
}

pub(super) fn is_score(id: Id) -> bool {
    matches!(id, Id::Max | Id::Bonus | Id::Penalty | Id::Got | Id::Lost | Id::Target)
}

/// True for columns that the language adds up.
pub(super) fn adds_up(id: Id) -> bool {
    is_score(id) || id == Id::Budget
}

/// Puts a value behind a key; where there is one already, below it.
pub(super) fn put(entry: &mut Vec<(String, Written)>, key: &str, value: Written) -> Put {
    let id = Table::Item.find(key).map(|key| key.id);
    let Some((_, before)) = entry.iter_mut().find(|(known, _)| known == key) else {
        entry.push((key.to_owned(), value));
        return Put::Done;
    };
    match (before, value) {
        (before, value) if *before == value => {}
        (Written::List(before), Written::List(more)) => before.extend(more),
        (Written::Text(text), Written::Text(more)) => {
            let between = match id {
                Some(id) if is_score(id) || matches!(id, Id::Tt | Id::Code | Id::Budget) => return Put::Taken,
                Some(Id::Lead | Id::Partners | Id::Monitor) => "; ",
                Some(Id::Deadline) => "\n",
                _ => "\n\n",
            };
            text.push_str(between);
            text.push_str(&more);
        }
        _ => return Put::Taken,
    }
    Put::Done
}

/// False where the score that was lost is not what the other two leave.
pub(super) fn scores_meet(entry: &[(String, Written)]) -> bool {
    let read = |id: Id| {
        let (_, value) = entry.iter().find(|(key, _)| key == name(id))?;
        let Written::Text(text) = value else { return None };
        let read = decimal(text).ok()?;
        let places = u32::try_from(4usize.checked_sub(read.decimals)?).ok()?;
        read.digits.checked_mul(10_i64.pow(places))
    };
    let three = (read(Id::Max), read(Id::Got), read(Id::Lost));
    !matches!(three, (Some(max), Some(got), Some(lost)) if max.saturating_sub(got) != lost)
}

/// True if an entry that opens no level is read as one more row of the item above (hàng nữa): of a task plan's item,
/// with a key that the row right above has.
pub(super) fn is_further(entry: &[(String, Written)], above: &[Vec<(String, Written)>]) -> bool {
    let opened = |entry: &&Vec<(String, Written)>| ids(entry).any(|id| opens_level(id) || id == Id::Code);
    let of_task =
        |entry: &Vec<(String, Written)>| ids(entry).any(|id| matches!(id, Id::Objective | Id::Task | Id::Activity));
    let again = |last: &Vec<(String, Written)>| entry.iter().any(|(key, _)| last.iter().any(|(other, _)| other == key));
    above.iter().rev().find(opened).is_some_and(of_task) && above.last().is_some_and(again)
}

/// The keys of the language that an entry has.
pub(super) fn ids(entry: &[(String, Written)]) -> impl Iterator<Item = Id> + '_ {
    entry.iter().filter_map(|(key, _)| Table::Item.find(key).map(|key| key.id))
}

/// The text over several cells of a row.
pub(super) fn words_over(entry: &[(String, Written)]) -> Option<Written> {
    let (_, Written::List(merged)) = entry.iter().find(|(key, _)| key == name(Id::Merged))? else { return None };
    let Written::Map(first) = merged.first()? else { return None };
    first.last().map(|(_, words)| words.clone())
}
