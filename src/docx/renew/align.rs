//! Which unit of the fresh build is which of those in the file (ghép hàng): the same words first, then what is left of
//! them.

use super::super::content::Content;
use super::compare::entries;
use crate::diff::{Order, pair};

/// Pairs of units, as indices that rise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// The unit in the file.
    pub old: usize,
    /// The fresh one.
    pub new: usize,
    /// Both say the same.
    pub same: bool,
}

/// Pairs units in their order: equal ones, rows that were numbered anew, then what was reworded.
pub(super) fn align(old: &[&Content], new: &[&Content]) -> Vec<Pair> {
    let pairs = pair(&entries(old), &entries(new), Order::Kept).pairs;
    pairs.into_iter().map(|(x, y)| Pair { old: x, new: y, same: old.get(x) == new.get(y) }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::content::{CellContent, Line};
    use super::super::super::model::Merge;
    use super::*;

    fn row(cells: &[&str]) -> Content {
        let cell = |(column, text): (usize, &&str)| CellContent {
            column,
            columns: 1,
            merge: Merge::None,
            blocks: vec![Content::Paragraph(Line::of(text))],
        };
        Content::Row(cells.iter().enumerate().map(cell).collect())
    }

    fn aligned(old: &[Content], new: &[Content]) -> Vec<(usize, usize, bool)> {
        let (old, new): (Vec<&Content>, Vec<&Content>) = (old.iter().collect(), new.iter().collect());
        align(&old, &new).into_iter().map(|pair| (pair.old, pair.new, pair.same)).collect()
    }

    #[test]
    fn rows_numbered_anew_are_the_same_rows() {
        let old = [row(&["1", "rà soát", "Quý I"]), row(&["2", "công khai", "Quý II"])];
        let new =
            [row(&["1", "việc mới", "Quý I"]), row(&["2", "rà soát", "Quý I"]), row(&["3", "công khai", "Quý II"])];
        assert_eq!(aligned(&old, &new), [(0, 1, false), (1, 2, false)]);
    }

    #[test]
    fn a_row_with_one_other_cell_is_the_same_row() {
        let old = [row(&["1", "rà soát thủ tục hành chính", "Quý I"]), row(&["2", "b", "c"])];
        let new = [row(&["1", "rà soát thủ tục hành chính", "Quý III"]), row(&["2", "b", "c"])];
        assert_eq!(aligned(&old, &new), [(0, 0, false), (1, 1, true)]);
    }
}
