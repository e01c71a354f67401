//! Equal entries of two lists, in order.

use std::hash::Hash;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Index pairs of equal entries that rise on both sides, as many as can be found in time that grows with the length of
/// the lists: a longest common subsequence, or nearly one where the lists are long and have little in common.
pub fn equal<T: Eq + Hash>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            let pair = |step: usize| (old_index.saturating_add(step), new_index.saturating_add(step));
            found.extend((0..len).map(pair));
        }
    }
    found
}
