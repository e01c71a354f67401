//! Sequences laid side by side (đối chiếu hai dãy), and how alike two texts are.

use super::text::bare;

/// Cells of the table that the longest common subsequence takes; beyond it (two changed stretches of 2,000
/// paragraphs each) everything between the equal ends counts as replaced.
const MOST_CELLS: usize = 4_000_000;

/// How alike two texts must be, in percent, to be one text edited.
pub const ALIKE: usize = 50;

/// Lays two sequences side by side, in reading order: an entry with both sides is the same thing, equal or edited;
/// with one side, it went or came. Edited pairs are sought only between neighbouring equal ones.
pub fn align<'a, T>(before: &'a [T], after: &'a [T], text: impl Fn(&T) -> &str) -> Vec<(Option<&'a T>, Option<&'a T>)> {
    let same = |(old, new): &(&'a T, &'a T)| text(old) == text(new);
    let head = before.iter().zip(after).take_while(same).count();
    let rest = before.len().min(after.len()) - head;
    let tail = before.iter().rev().zip(after.iter().rev()).take(rest).take_while(same).count();
    let middle = |all: &'a [T]| all.get(head..all.len() - tail).unwrap_or_default();
    let (old, new) = (middle(before), middle(after));

    let mut out: Vec<_> = before.iter().zip(after).take(head).map(|(old, new)| (Some(old), Some(new))).collect();
    let (mut old_at, mut new_at) = (0, 0);
    for (old_next, new_next) in common(old, new, &text) {
        let gap = (old.get(old_at..old_next).unwrap_or_default(), new.get(new_at..new_next).unwrap_or_default());
        edited(gap.0, gap.1, &text, &mut out);
        out.push((old.get(old_next), new.get(new_next)));
        (old_at, new_at) = (old_next + 1, new_next + 1);
    }
    edited(old.get(old_at..).unwrap_or_default(), new.get(new_at..).unwrap_or_default(), &text, &mut out);
    let ends = before.iter().skip(before.len() - tail).zip(after.iter().skip(after.len() - tail));
    out.extend(ends.map(|(old, new)| (Some(old), Some(new))));
    out
}

/// Index pairs of a longest common subsequence.
fn common<T>(old: &[T], new: &[T], text: &impl Fn(&T) -> &str) -> Vec<(usize, usize)> {
    if old.is_empty() || new.is_empty() || old.len().saturating_mul(new.len()) > MOST_CELLS {
        return Vec::new();
    }
    // Lengths of what the rests have in common, one row for each entry of `old`, from the back.
    let mut rows = vec![vec![0_u32; new.len() + 1]; old.len() + 1];
    let at = |rows: &[Vec<u32>], i: usize, j: usize| rows.get(i).and_then(|row| row.get(j)).copied().unwrap_or(0);
    for (i, old) in old.iter().enumerate().rev() {
        for (j, new) in new.iter().enumerate().rev() {
            let length = if text(old) == text(new) {
                at(&rows, i + 1, j + 1) + 1
            } else {
                at(&rows, i + 1, j).max(at(&rows, i, j + 1))
            };
            if let Some(cell) = rows.get_mut(i).and_then(|row| row.get_mut(j)) {
                *cell = length;
            }
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while let (Some(one), Some(other)) = (old.get(i), new.get(j)) {
        if text(one) == text(other) {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if at(&rows, i + 1, j) >= at(&rows, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// Pairs alike entries of two stretches without equal ones, in order; the others went or came.
fn edited<'a, T>(
    old: &'a [T],
    new: &'a [T],
    text: &impl Fn(&T) -> &str,
    out: &mut Vec<(Option<&'a T>, Option<&'a T>)>,
) {
    if old.len().saturating_mul(new.len()) > MOST_CELLS {
        out.extend(old.iter().map(|old| (Some(old), None)).chain(new.iter().map(|new| (None, Some(new)))));
        return;
    }
    let words: Vec<Vec<String>> = new.iter().map(|new| words(text(new))).collect();
    let mut next = 0;
    for old in old {
        let mine = self::words(text(old));
        let likeness = words.iter().enumerate().skip(next).map(|(at, words)| (alike(&mine, words), at));
        // The first of the most alike ones.
        let best =
            likeness.filter(|(percent, _)| *percent >= ALIKE).max_by_key(|(percent, at)| (*percent, usize::MAX - at));
        let Some((_, at)) = best else {
            out.push((Some(old), None));
            continue;
        };
        out.extend(new.iter().take(at).skip(next).map(|new| (None, Some(new))));
        out.push((Some(old), new.get(at)));
        next = at + 1;
    }
    out.extend(new.iter().skip(next).map(|new| (None, Some(new))));
}

/// Words of a text without case, diacritics and marks, sorted, for [`alike`].
pub fn words(text: &str) -> Vec<String> {
    let bare = bare(text);
    let mut words: Vec<String> = bare
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.sort_unstable();
    words
}

/// How alike two lists of sorted words are, in percent (Dice): twice the common words through all words; 100 for
/// two empty lists.
pub fn alike(one: &[String], other: &[String]) -> usize {
    let all = one.len() + other.len();
    let (mut left, mut right) = (one.iter().peekable(), other.iter().peekable());
    let mut common = 0;
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => drop(left.next()),
            std::cmp::Ordering::Greater => drop(right.next()),
            std::cmp::Ordering::Equal => {
                common += 1;
                left.next();
                right.next();
            }
        }
    }
    (common * 200usize).checked_div(all).unwrap_or(100)
}

/// Which entries of a sequence of distinct numbers stay if the fewest are moved to make it ascend: a longest
/// ascending subsequence, as a flag for each.
pub fn staying(sequence: &[usize]) -> Vec<bool> {
    let mut ends: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = Vec::with_capacity(sequence.len());
    for (at, value) in sequence.iter().enumerate() {
        let length = ends.partition_point(|end| sequence.get(*end).is_some_and(|last| last < value));
        previous.push(length.checked_sub(1).and_then(|before| ends.get(before)).copied());
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut stays = vec![false; sequence.len()];
    let mut at = ends.last().copied();
    while let Some(index) = at {
        if let Some(stay) = stays.get_mut(index) {
            *stay = true;
        }
        at = previous.get(index).copied().flatten();
    }
    stays
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(before: &[&str], after: &[&str]) -> Vec<String> {
        let show = |entry: &(Option<&&str>, Option<&&str>)| match entry {
            (Some(old), Some(new)) if old == new => format!("={old}"),
            (Some(old), Some(new)) => format!("~{old}|{new}"),
            (Some(old), None) => format!("-{old}"),
            (None, Some(new)) => format!("+{new}"),
            (None, None) => String::new(),
        };
        align(before, after, |text| text).iter().map(show).collect()
    }

    #[test]
    fn a_reworded_line_is_edited_and_a_new_one_is_added() {
        let old = ["một", "báo cáo quý trước ngày 20", "ba", "bốn"];
        let new = ["một", "báo cáo quý trước ngày 15", "chen", "ba"];
        let lines = ["=một", "~báo cáo quý trước ngày 20|báo cáo quý trước ngày 15", "+chen", "=ba", "-bốn"];
        assert_eq!(shown(&old, &new), lines);
    }

    #[test]
    fn words_are_alike_without_case_and_tone() {
        assert_eq!(alike(&words("Rà soát thủ tục"), &words("rà soát, thủ tục")), 100);
        assert_eq!(alike(&words("rà soát"), &words("công khai")), 0);
    }

    #[test]
    fn the_fewest_rows_move() {
        assert_eq!(staying(&[3, 0, 1, 2]), [false, true, true, true]);
        assert_eq!(staying(&[]), [false; 0]);
    }

    proptest! {
        #[test]
        fn every_entry_of_both_sides_is_laid_out_once_and_in_order(
            old in proptest::collection::vec("[ab]{1,2}", 0..8),
            new in proptest::collection::vec("[ab]{1,2}", 0..8),
        ) {
            let pairs = align(&old, &new, String::as_str);
            let left: Vec<&String> = pairs.iter().filter_map(|(old, _)| *old).collect();
            let right: Vec<&String> = pairs.iter().filter_map(|(_, new)| *new).collect();
            prop_assert_eq!(left, old.iter().collect::<Vec<_>>());
            prop_assert_eq!(right, new.iter().collect::<Vec<_>>());
        }
    }
}
