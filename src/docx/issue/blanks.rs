//! Number and day in a line of text (số, ngày tháng năm): where they are or will be.
//!
//! `Số:        /KH-UBND`, `Đức Cơ, ngày      tháng 9 năm 2021`, `(Kèm theo Kế hoạch số …/KH-UBND ngày …/01/2026 của …)`.
//! A person may have left dots for a blank, or typed a value already.

use std::ops::Range;

/// A stretch of a line and what it should read.
pub(super) type Change = (Range<usize>, String);

/// The stretch of the number: between `số` and `/`.
pub(super) fn number(line: &str) -> Option<Range<usize>> {
    let lower = same_length_lower(line);
    let mut from = 0usize;
    while let Some(at) = lower.get(from..)?.find("số") {
        let mut start = from.saturating_add(at).saturating_add("số".len());
        from = start;
        if lower.get(start..).is_some_and(|rest| rest.starts_with(':')) {
            start = start.saturating_add(1);
        }
        let end = start.saturating_add(blank_or_digits(lower.get(start..)?));
        if end > start && lower.get(end..).is_some_and(|rest| rest.starts_with('/')) {
            return Some(start..end);
        }
    }
    None
}

/// The stretches of day, month and year.
pub(super) fn date(line: &str) -> Option<[Range<usize>; 3]> {
    let lower = same_length_lower(line);
    let mut from = 0usize;
    while let Some(at) = lower.get(from..)?.find("ngày") {
        let day = from.saturating_add(at).saturating_add("ngày".len());
        from = day;
        // `ngày 27 tháng 9 năm 2021`, or `ngày 27/9/2021`.
        let parted = |one: &str, other: &str| {
            let (day, next) = between(&lower, day, one)?;
            let (month, next) = between(&lower, next, other)?;
            Some((day, month, next))
        };
        let Some((day, month, next)) = parted("tháng", "năm").or_else(|| parted("/", "/")) else { continue };
        let end = next.saturating_add(blank_or_digits(lower.get(next..)?));
        if end > next {
            return Some([day, month, next..end]);
        }
    }
    None
}

fn between(line: &str, start: usize, word: &str) -> Option<(Range<usize>, usize)> {
    let end = start.saturating_add(blank_or_digits(line.get(start..)?));
    let follows = end > start && line.get(end..)?.starts_with(word);
    follows.then(|| (start..end, end.saturating_add(word.len())))
}

/// How many bytes at the start are blanks, dots or digits.
fn blank_or_digits(text: &str) -> usize {
    let fits = |c: char| c.is_whitespace() || c.is_ascii_digit() || matches!(c, '.' | '…' | '_');
    text.len().saturating_sub(text.trim_start_matches(fits).len())
}

/// Small letters where they take as many bytes, so that places stay.
fn same_length_lower(text: &str) -> String {
    text.chars()
        .map(|c| {
            let mut lower = c.to_lowercase();
            match (lower.next(), lower.next()) {
                (Some(one), None) if one.len_utf8() == c.len_utf8() => one,
                _ => c,
            }
        })
        .collect()
}

/// The value of a stretch; empty for a blank.
pub(super) fn value(line: &str, stretch: &Range<usize>) -> String {
    line.get(stretch.clone()).unwrap_or_default().chars().filter(char::is_ascii_digit).collect()
}

/// Sets a value: the spaces at the ends of an old one stay as they are. A blank gets the spaces a built
/// file has, so that the plan, once it says the value too, says the same.
pub(super) fn set(line: &str, stretch: &Range<usize>, value: &str) -> Change {
    let old = line.get(stretch.clone()).unwrap_or_default();
    let space = |c: Option<char>| c.filter(|c| c.is_whitespace()).map_or_else(String::new, String::from);
    let first = space(old.chars().next());
    let trailing = old.chars().count() > 1 && stretch.end < line.len();
    let last = if trailing { space(old.chars().next_back()) } else { String::new() };
    // Between `số` and `/` there is no space behind the number.
    let before_slash = line.get(stretch.end..).is_some_and(|rest| rest.starts_with('/'));
    let last = if before_slash { String::new() } else { last };
    let blank = !old.chars().any(|c| c.is_ascii_digit());
    let after_slash = line.get(..stretch.start).is_some_and(|before| before.ends_with('/'));
    let first = if after_slash {
        String::new()
    } else if first.is_empty() || blank {
        // `ngày 27` and `tháng 9` hold together, a number and a year break where they like.
        let before = same_length_lower(line.get(..stretch.start).unwrap_or_default());
        if before.ends_with("ngày") || before.ends_with("tháng") { "\u{A0}".to_owned() } else { " ".to_owned() }
    } else {
        first
    };
    let last = if blank && !last.is_empty() { " ".to_owned() } else { last };
    (stretch.clone(), format!("{first}{value}{last}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(line: &str) -> String {
        let mut out = line.to_owned();
        let mut changes = Vec::new();
        changes.extend(number(line).map(|stretch| set(line, &stretch, "135")));
        if let Some([day, month, year]) = date(line) {
            changes.extend([set(line, &day, "27"), set(line, &month, "9"), set(line, &year, "2021")]);
        }
        for (range, text) in changes.into_iter().rev() {
            out.replace_range(range, &text);
        }
        out
    }

    #[test]
    fn blanks_take_number_and_day() {
        assert_eq!(written("Số:\u{A0}\u{A0}\u{A0}\u{A0}/KH-UBND"), "Số: 135/KH-UBND");
        assert_eq!(written("Đức Cơ, ngày \u{A0}\u{A0} tháng 10 năm 2021"), "Đức Cơ, ngày\u{A0}27 tháng 9 năm 2021");
        assert_eq!(
            written("(Kèm theo Kế hoạch số ...../KH-UBND ngày … tháng … năm … của UBND huyện)"),
            "(Kèm theo Kế hoạch số 135/KH-UBND ngày\u{A0}27 tháng\u{A0}9 năm 2021 của UBND huyện)"
        );
    }

    #[test]
    fn the_spaces_round_a_value_stay() {
        assert_eq!(written("số 5/KH-UBND ngày 09/01/2026 của"), "số 135/KH-UBND ngày 27/9/2021 của");
        assert_eq!(written("ngày     /01/2026 của"), "ngày\u{A0}27/9/2021 của");
        assert_eq!(written("số 5/KH-UBND ngày 3 tháng 8 năm 2020"), "số 135/KH-UBND ngày 27 tháng 9 năm 2021");
    }

    #[test]
    fn a_line_without_a_place_is_left_alone() {
        assert_eq!(written("Số lượng hồ sơ trong ngày"), "Số lượng hồ sơ trong ngày");
    }
}
