//! Times that were meant and not understood (thời gian chưa hiểu được).

use std::ops::Range;

use super::words::{Cursor, is_number, words};

/// A part of a deadline that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// What it looks like.
    pub kind: DoubtKind,
    /// Where it stands in [`Deadline::text`](super::Deadline::text), in bytes.
    pub range: Range<usize>,
}

/// What a part that was not understood looks like (có vẻ là).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoubtKind {
    /// Ngày: `ngày 32/`.
    Day,
    /// A date with the year in front: `2026-06-30`.
    YearFirst,
    /// A year that has not four digits: `tháng 6/26`, `30/6/26`.
    ShortYear,
    /// Tháng: `tháng 6-`.
    Month,
    /// Quý: `quý IIII năm 2026`, `quý II2026`.
    Quarter,
    /// Tuần: `tuần 53 tháng 3/2026`.
    Week,
    /// Giờ: `trước 25 giờ`.
    Hour,
    /// Words of time typed without diacritics: `Thuong xuyen`.
    Marks,
    /// Words behind a time that say which one is meant: `tháng 3 âm lịch`.
    Rest,
}

impl DoubtKind {
    /// Its name in the catalogues.
    pub fn name(self) -> &'static str {
        match self {
            DoubtKind::Day => "day",
            DoubtKind::YearFirst => "year-first",
            DoubtKind::ShortYear => "short-year",
            DoubtKind::Month => "month",
            DoubtKind::Quarter => "quarter",
            DoubtKind::Week => "week",
            DoubtKind::Hour => "hour",
            DoubtKind::Marks => "marks",
            DoubtKind::Rest => "rest",
        }
    }
}

/// Words that are never written without diacritics.
const TIMES: [&str; 6] = ["thuong", "thang", "quy", "ngay", "truoc", "hang"];

/// True for words of time typed without diacritics.
pub fn bare(text: &str) -> bool {
    text.is_ascii() && words(text).iter().any(|word| TIMES.contains(&word.text.as_str()))
}

/// What a part of which no time was understood looks like; `None` for honest words (`Tùy tình hình thực tế`).
pub fn looks(text: &str) -> Option<DoubtKind> {
    let all = words(text);
    let mut cursor = Cursor::new(text, &all);
    let mut before = "";
    while !cursor.is_done() {
        let (word, next) = (cursor.peek(0), cursor.peek(1));
        // `Kế hoạch số 18/KH-UBND ngày 19/01/2023`: the date is that of a document.
        if word == "so" && is_number(next) {
            return None;
        }
        let joint = cursor.peek(2);
        let seen = match word {
            "quy" if is_number(next) || is_roman(next) => Some(DoubtKind::Quarter),
            "thang" if is_number(next) && matches!(joint, "/" | "-") && is_number(cursor.peek(3)) => {
                Some(DoubtKind::ShortYear)
            }
            "thang" if is_number(next) && matches!(joint, "" | "nam" | "," | "/" | "-") => Some(DoubtKind::Month),
            "ngay" | "truoc" | "den" if is_number(next) && matches!(joint, "/" | "-" | ".") => Some(day(&cursor, 1)),
            "gio" if is_number(before) => Some(DoubtKind::Hour),
            "nam" if is_number(next) && next.len() != 1 => Some(DoubtKind::ShortYear),
            _ if is_number(word) && is_date(&cursor) => Some(day(&cursor, 0)),
            _ => None,
        };
        if seen.is_some() {
            return seen;
        }
        before = word;
        cursor.skip(1);
    }
    None
}

/// What words before a time look like that are no work: `Quý IIII` in `Quý IIII năm 2026`.
pub fn unread(text: &str) -> Option<DoubtKind> {
    let all = words(text);
    let first = all.first().map_or("", |word| word.text.as_str());
    let number = all.iter().take(4).any(|word| is_number(&word.text));
    let of_time = matches!(first, "tuan" | "ngay" | "thang" | "quy" | "truoc" | "trong" | "den" | "sau");
    let kind = if first == "tuan" { DoubtKind::Week } else { DoubtKind::Day };
    looks(text).or((of_time && number).then_some(kind))
}

/// What words behind a time look like that say which one is meant; `None` for words of the work.
pub fn rest(text: &str) -> Option<DoubtKind> {
    let all = words(text);
    let first = all.first().map_or("", |word| word.text.as_str());
    let says_which = ["am", "cua", "lien", "ke", "tiep", "truoc", "nay", "toi", "hoc", "thu", "tro", "do"];
    looks(text).or((says_which.contains(&first) || is_number(first)).then_some(DoubtKind::Rest))
}

/// What is wrong with a date whose first number stands `ahead` words from here.
fn day(cursor: &Cursor<'_>, ahead: usize) -> DoubtKind {
    match (cursor.peek(ahead).len(), cursor.peek(ahead + 4).len()) {
        (4, _) => DoubtKind::YearFirst,
        (_, 1..=3) if is_number(cursor.peek(ahead + 4)) => DoubtKind::ShortYear,
        _ => DoubtKind::Day,
    }
}

/// Three numbers joined: `2026-06-30`, `30/6/26`.
fn is_date(cursor: &Cursor<'_>) -> bool {
    let joint = cursor.peek(1);
    let joined = matches!(joint, "/" | "-" | ".") && cursor.peek(3) == joint;
    joined && is_number(cursor.peek(2)) && is_number(cursor.peek(4))
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'))
}
