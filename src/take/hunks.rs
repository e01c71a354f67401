//! Where two lines differ (chỗ khác nhau), and what a day in words is in a plan.

use std::ops::Range;

use crate::diff::equal;

/// A day in words as a plan has it: `ngày 27 tháng 9 năm 2021` as `27/9/2021`.
pub fn date_in(words: &str) -> Option<String> {
    let lower = words.to_lowercase();
    let behind = |name: &str| {
        let rest = lower.split(name).nth(1)?.trim_start();
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        (!digits.is_empty()).then_some(digits)
    };
    let year = behind("năm")?;
    let month = behind("tháng")?;
    Some(match behind("ngày") {
        Some(day) => format!("{day}/{month}/{year}"),
        None => format!("{month}/{year}"),
    })
}

/// Where a text differs: stretches of letters, and what takes their place. Whole words are held against each other, and of
/// those that differ the letters at both ends.
pub fn hunks(old: &[char], new: &[char]) -> Vec<(Range<usize>, String)> {
    let (a, b) = (words(old), words(new));
    let key = |text: &[char], list: &[Range<usize>]| {
        list.iter().map(|range| text.get(range.clone()).unwrap_or_default().to_vec()).collect::<Vec<_>>()
    };
    let mut same = equal(&key(old, &a), &key(new, &b));
    same.push((a.len(), b.len()));
    let begin = |list: &[Range<usize>], at: usize, end: usize| list.get(at).map_or(end, |range| range.start);
    let (mut x, mut y, mut found) = (0, 0, Vec::new());
    for (to_x, to_y) in same {
        let mut left = begin(&a, x, old.len())..begin(&a, to_x, old.len());
        let mut right = begin(&b, y, new.len())..begin(&b, to_y, new.len());
        while left.start < left.end && right.start < right.end && old.get(left.start) == new.get(right.start) {
            (left.start, right.start) = (left.start.saturating_add(1), right.start.saturating_add(1));
        }
        let last = |text: &[char], range: &Range<usize>| range.end.checked_sub(1).and_then(|at| text.get(at)).copied();
        while left.start < left.end && right.start < right.end && last(old, &left) == last(new, &right) {
            (left.end, right.end) = (left.end.saturating_sub(1), right.end.saturating_sub(1));
        }
        if !left.is_empty() || !right.is_empty() {
            found.push((left, new.get(right).unwrap_or_default().iter().collect()));
        }
        (x, y) = (to_x.saturating_add(1), to_y.saturating_add(1));
    }
    found
}

/// The words of a text, and what is between them.
fn words(text: &[char]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, letter) in text.iter().enumerate() {
        let end = at.saturating_add(1);
        let joins = at.checked_sub(1).and_then(|before| text.get(before));
        let joins = joins.is_some_and(|before| before.is_whitespace() == letter.is_whitespace());
        match found.last_mut().filter(|_| joins) {
            Some(word) => word.end = end,
            None => found.push(at..end),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(old: &str, new: &str) -> Vec<(String, String)> {
        let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
        hunks(&old, &new).into_iter().map(|(range, new)| (old[range].iter().collect(), new)).collect()
    }

    #[test]
    fn only_what_differs_is_replaced() {
        assert_eq!(found("Quý I/2026", "Quý II/2026"), [(String::new(), "I".to_owned())]);
        assert_eq!(
            found("giao Phòng Nội vụ theo dõi.", "Phòng Nội vụ theo dõi, đôn đốc."),
            [("giao ".to_owned(), String::new()), (String::new(), ", đôn đốc".to_owned())]
        );
    }

    #[test]
    fn a_day_is_written_as_a_plan_has_it() {
        assert_eq!(date_in("Tân Lập, ngày 05 tháng 9 năm 2026").unwrap(), "05/9/2026");
        assert_eq!(date_in("ngày    tháng 9 năm 2026").unwrap(), "9/2026");
        assert_eq!(date_in("Quý I năm 2026"), None);
    }
}
