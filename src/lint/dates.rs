//! Days, months and years that a text names (ngày, tháng, năm trong lời văn), with their places.

use std::ops::Range;

use super::passage::Passage;
use super::word::Word;
use crate::viet::Date;
use crate::viet::number::read_roman;
use crate::viet::text::{lower, same_letters};

/// A time that a text names, as far as it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Where, with the words `ngày`, `tháng`, `năm` and a day of the week before.
    pub range: Range<usize>,
    /// `ngày 15`: as written.
    pub day: Option<u32>,
    /// `tháng 9`: as written, 13 too.
    pub month: Option<u32>,
    /// `quý II`: as written.
    pub quarter: Option<u32>,
    /// With four digits.
    pub year: Option<i32>,
    /// The day of the week before it: 2 is thứ Hai, 8 Chủ nhật.
    pub weekday: Option<u32>,
    /// Written with words (`ngày 05 tháng 02 năm 2022`), its day and month as typed.
    pub typed: Option<(Range<usize>, Range<usize>)>,
}

impl Named {
    /// The day, read in a plan of `year`; `None` where the calendar has none, or it is no day.
    pub fn date(&self, year: Option<i32>) -> Option<Date> {
        Date::new(self.year.or(year)?, self.month?, self.day?)
    }

    /// Its last day, read in a plan of `year`.
    pub fn last_day(&self, year: Option<i32>) -> Option<Date> {
        let year = self.year.or(year)?;
        match (self.day, self.month, self.quarter) {
            (Some(day), Some(month), _) => Date::new(year, month, day),
            (None, Some(month), _) => Date::month_end(year, month),
            (_, _, Some(quarter)) => Date::month_end(year, quarter.checked_mul(3)?),
            _ => self.year.and_then(|year| Date::month_end(year, 12)),
        }
    }

    /// True if there can be no such day, month or quarter, whatever the year.
    pub fn cannot_be(&self, year: Option<i32>) -> bool {
        let leap = self.year.or(year).unwrap_or(2024);
        self.month.is_some_and(|month| !(1..=12).contains(&month))
            || self.quarter.is_some_and(|quarter| !(1..=4).contains(&quarter))
            || match (self.day, self.month) {
                (Some(day), Some(month)) => Date::new(leap, month, day).is_none(),
                (Some(day), None) => !(1..=31).contains(&day),
                _ => false,
            }
    }
}

/// Every time that a text names, in order; what stands behind `số` (the number of an instrument) is none.
pub fn named(passage: &Passage<'_>) -> Vec<Named> {
    let words = passage.words;
    let mut found: Vec<Named> = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let read = if word.is_number() { figures(passage, at) } else { worded(passage, at) };
        match read {
            Some((mut named, count)) => {
                named.weekday = weekday(passage, at).map(|(day, start)| {
                    named.range.start = start;
                    day
                });
                found.push(named);
                at += count.max(1);
            }
            None => at += 1,
        }
    }
    found
}

/// A number of one or two digits.
fn small(word: Option<&Word<'_>>) -> Option<u32> {
    word.filter(|word| word.text.len() <= 2 && word.is_number()).and_then(|word| word.text.parse().ok())
}

/// A year with four digits.
pub fn year_of(word: Option<&Word<'_>>) -> Option<i32> {
    let word = word.filter(|word| word.text.len() == 4 && word.is_number())?;
    word.text.parse().ok().filter(|year| (1900..2200).contains(year))
}

/// True if nothing but a stroke, with or without spaces, stands between two words.
fn stroke(passage: &Passage<'_>, at: usize) -> bool {
    let (Some(one), Some(other)) = (passage.words.get(at), passage.words.get(at + 1)) else { return false };
    passage.between(one, other).trim() == "/"
}

/// True if a word follows with nothing but space between.
fn follows(passage: &Passage<'_>, at: usize, text: &str) -> bool {
    let (Some(one), Some(other)) = (passage.words.get(at.wrapping_sub(1)), passage.words.get(at)) else { return false };
    lower(other.text) == text && passage.between(one, other).trim().is_empty()
}

/// `15/4/2026` without the word `ngày`.
fn figures(passage: &Passage<'_>, at: usize) -> Option<(Named, usize)> {
    let words = passage.words;
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    if before.is_some_and(|before| lower(before.text) == "số") || at > 0 && stroke(passage, at - 1) {
        return None;
    }
    let (day, month) = (small(words.get(at))?, small(words.get(at + 1))?);
    let year = year_of(words.get(at + 2)).filter(|_| stroke(passage, at) && stroke(passage, at + 1))?;
    // `118/2025/NĐ-CP` has no two figures of two digits; `01/02/2025/…` would be a number, too.
    if stroke(passage, at + 2) {
        return None;
    }
    let range = words.get(at)?.start()..words.get(at + 2)?.end();
    Some((Named { range, day: Some(day), month: Some(month), year: Some(year), ..Named::default() }, 3))
}

/// What begins with `ngày`, `tháng`, `quý`, `năm`.
fn worded(passage: &Passage<'_>, at: usize) -> Option<(Named, usize)> {
    let words = passage.words;
    let first = words.get(at)?;
    // `ngày`, `năm`, `tháng`, `quý`
    if !first.text.starts_with(['n', 'N', 't', 'T', 'q', 'Q']) {
        return None;
    }
    let next = words.get(at + 1)?;
    if !matches!(first.text.len(), 3..=7) || !passage.between(first, next).trim().is_empty() {
        return None;
    }
    let end = |at: usize| words.get(at).map_or(first.end(), Word::end);
    let mut named = Named::default();
    let mut count = 2;
    let is = |word: &str| same_letters(first.text, word);
    match ["ngày", "tháng", "quý", "năm"].into_iter().find(|word| is(word))? {
        "ngày" => {
            named.day = Some(small(Some(next))?);
            if follows(passage, at + 2, "tháng") {
                let Some(month) = small(words.get(at + 3)) else {
                    named.range = first.start()..end(at + 1);
                    return Some((named, 2));
                };
                named.month = Some(month);
                named.typed = Some((next.range(), words.get(at + 3)?.range()));
                count = 4;
                if follows(passage, at + 4, "năm") && year_of(words.get(at + 5)).is_some() {
                    named.year = year_of(words.get(at + 5));
                    count = 6;
                }
            } else if stroke(passage, at + 1)
                && let Some(month) = small(words.get(at + 2))
            {
                named.month = Some(month);
                count = 3;
                if stroke(passage, at + 2) && year_of(words.get(at + 3)).is_some() {
                    named.year = year_of(words.get(at + 3));
                    count = 4;
                }
            }
        }
        "tháng" if !before_counts(passage, at) => {
            named.month = Some(small(Some(next))?);
            count = later_year(passage, at, &mut named);
        }
        "quý" => {
            let roman = next.text.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'));
            let number = if roman { read_roman(next.text) } else { small(Some(next)) };
            named.quarter = Some(number?);
            count = later_year(passage, at, &mut named);
        }
        "năm" => named.year = Some(year_of(Some(next))?),
        _ => return None,
    }
    named.range = first.start()..end(at + count - 1);
    Some((named, count))
}

/// Takes up the year behind a month or quarter; how many words that makes.
fn later_year(passage: &Passage<'_>, at: usize, named: &mut Named) -> usize {
    let words = passage.words;
    if stroke(passage, at + 1) && year_of(words.get(at + 2)).is_some() {
        named.year = year_of(words.get(at + 2));
        return 3;
    }
    if follows(passage, at + 2, "năm") && year_of(words.get(at + 3)).is_some() {
        named.year = year_of(words.get(at + 3));
        return 4;
    }
    2
}

/// `6 tháng đầu năm`, `tháng 6 tháng`: the word counts months and names none.
fn before_counts(passage: &Passage<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| passage.words.get(before));
    before.is_some_and(|before| before.is_number() && before.text.len() <= 2)
}

const WEEKDAYS: [(&str, u32); 7] = [("hai", 2), ("ba", 3), ("tư", 4), ("năm", 5), ("sáu", 6), ("bảy", 7), ("nhật", 8)];

/// The day of the week right before the word at an index, and where it begins.
fn weekday(passage: &Passage<'_>, at: usize) -> Option<(u32, usize)> {
    let (first, second) = (passage.words.get(at.checked_sub(2)?)?, passage.words.get(at.checked_sub(1)?)?);
    let here = passage.words.get(at)?;
    let near = matches!(passage.between(second, here), " " | ", " | " (") && passage.between(first, second) == " ";
    let head = lower(first.text);
    let named = WEEKDAYS
        .iter()
        .find(|(name, day)| lower(second.text) == *name && head == if *day == 8 { "chủ" } else { "thứ" });
    named.filter(|_| near).map(|(_, day)| (*day, first.start()))
}

#[cfg(test)]
mod tests {
    use super::super::context::Cut;
    use super::super::passage::Source;
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let sources = [Source::of_words(text)];
        let cut = Cut::of(&sources);
        let passage = cut.passages(&sources).remove(0);
        let part = |part: Option<u32>| part.map_or("-".to_owned(), |part| part.to_string());
        let shown = |named: &Named| {
            let year = named.year.map_or("-".to_owned(), |year| year.to_string());
            let quarter = named.quarter.map_or(String::new(), |quarter| format!(" q{quarter}"));
            let weekday = named.weekday.map_or(String::new(), |day| format!(" t{day}"));
            format!("{}/{}/{year}{quarter}{weekday}", part(named.day), part(named.month))
        };
        named(&passage).iter().map(shown).collect()
    }

    #[test]
    fn times_are_read_in_every_writing() {
        assert_eq!(read("trước ngày 30/11/2023, thứ Sáu ngày 06/02/2024"), ["30/11/2023", "6/2/2024 t6"]);
        assert_eq!(read("ngày 09 tháng 6 năm 2025; ngày 31 tháng 4"), ["9/6/2025", "31/4/-"]);
        assert_eq!(read("tháng 13/2026, quý V/2026, quý II năm 2026"), ["-/13/2026", "-/-/2026 q5", "-/-/2026 q2"]);
        assert_eq!(read("ngày 35 hằng tháng; năm 2025; 15/4/2026"), ["35/-/-", "-/-/2025", "15/4/2026"]);
        assert_eq!(read("Nghị định số 118/2025/NĐ-CP; 6 tháng đầu năm; 14/14 khu phố"), [""; 0]);
    }
}
