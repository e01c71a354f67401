//! What may be written into the YAML for a change (phương án ghi).

use std::ops::Range;

use crate::docx::change::{About, ChangeKind};
use crate::docx::renew::{Edit, State};

/// A stretch of the plan's text and what takes its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Splice {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// The new text.
    pub new: String,
}

/// Splices that together say one change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Candidate {
    /// In the order of the text.
    pub splices: Vec<Splice>,
    /// What goes with a row and is printed nowhere: comments, fields without a column.
    pub gone: Vec<String>,
}

impl Candidate {
    /// A candidate of splices alone.
    pub fn of(mut splices: Vec<Splice>) -> Self {
        splices.sort_by_key(|splice| (splice.range.start, splice.range.end));
        Self { splices, gone: Vec::new() }
    }
}

/// The text with all splices done; `None` where two of them overlap or one is out of place.
pub fn spliced(text: &str, mut splices: Vec<Splice>) -> Option<String> {
    splices.sort_by_key(|splice| (splice.range.start, splice.range.end));
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for splice in &splices {
        out.push_str(text.get(done..splice.range.start)?);
        out.push_str(&splice.new);
        text.get(splice.range.clone())?;
        done = splice.range.end;
    }
    out.push_str(text.get(done..)?);
    Some(out)
}

/// What tells one change from another, whatever the plan says.
pub type Key = (String, u8, Option<usize>, Option<usize>, Option<usize>);

/// The key of a change in a region.
pub fn key(state: &State, edit: &Edit) -> Key {
    let kind = match (edit.what, &edit.about) {
        (ChangeKind::Removed, _) => 0,
        (ChangeKind::Added, _) => 1,
        (ChangeKind::Moved, _) => 2,
        (ChangeKind::Reshaped, _) => 3,
        (_, About::Cell(..)) => 4,
        _ => 5,
    };
    // Where what went stood is told by what follows it, which is the same for several.
    let unit = edit.unit.filter(|_| edit.what != ChangeKind::Removed);
    (state.region.clone(), kind, edit.from, unit, edit.cell)
}

/// A change with what may be written for it.
pub struct Case {
    /// Its region, by its place among the states.
    pub region: usize,
    /// The change.
    pub edit: Edit,
    /// What tells it from others.
    pub key: Key,
    /// The likeliest first.
    pub candidates: Vec<Candidate>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splices_that_overlap_are_refused() {
        let splice = |range, new: &str| Splice { range, new: new.to_owned() };
        assert_eq!(spliced("abcdef", vec![splice(4..5, "X"), splice(1..2, "")]).unwrap(), "acdXf");
        assert_eq!(spliced("abcdef", vec![splice(1..4, ""), splice(3..5, "")]), None);
        assert_eq!(spliced("abc", vec![splice(2..9, "")]), None);
    }
}
