//! Which unit of the fresh build is which of those that stand there (ghép hàng): the same words first, then what
//! stayed of them.

use super::compare::entries;
use crate::diff::{Order, pair};

/// Pairs of units, as indices that rise; `same` where they say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// The unit that stands there.
    pub old: usize,
    /// The fresh one.
    pub new: usize,
    /// True where both say the same.
    pub same: bool,
}

/// Pairs the texts of units in their order: equal ones, rows that were numbered anew, then what was reworded.
pub(super) fn align(old: &[&str], new: &[&str]) -> Vec<Pair> {
    let pairs = pair(&entries(old), &entries(new), Order::Kept).pairs;
    pairs.into_iter().map(|(x, y)| Pair { old: x, new: y, same: old.get(x) == new.get(y) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
        align(old, new).into_iter().filter(|pair| !pair.same).map(|pair| (pair.old, pair.new)).collect()
    }

    #[test]
    fn rows_numbered_anew_are_the_same_rows() {
        let old = ["⟦R⟦C1⟦CRà soát⟦CQuý I", "⟦R⟦C2⟦CCông khai⟦CQuý I"];
        let new = ["⟦R⟦C1⟦CMới⟦CQuý I", "⟦R⟦C2⟦CRà soát⟦CQuý I", "⟦R⟦C3⟦CCông khai⟦CQuý I"];
        assert_eq!(told(&old, &new), [(0, 1), (1, 2)]);
    }

    #[test]
    fn a_changed_row_is_the_one_with_most_in_common() {
        let old = ["⟦R⟦C1⟦CRà soát thủ tục⟦CQuý I", "⟦R⟦C2⟦CCông khai thủ tục⟦CQuý I"];
        let new = ["⟦R⟦C1⟦CMới⟦CQuý I", "⟦R⟦C2⟦CRà soát thủ tục⟦CQuý II", "⟦R⟦C3⟦CCông khai thủ tục⟦CQuý III"];
        assert_eq!(told(&old, &new), [(0, 1), (1, 2)]);
        assert_eq!(told(&["Giao Phòng Nội vụ theo dõi."], &["Giao Phòng Nội vụ đôn đốc."]), [(0, 0)]);
        assert!(told(&["một câu"], &["câu khác hẳn đi"]).is_empty());
    }
}
