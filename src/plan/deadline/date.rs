//! Words to days, months and quarters, with the year behind them.

use super::point::{Day, Point, Year};
use super::words::{Cursor, is_number};
use crate::viet::Date;
use crate::viet::number::read_roman;

/// `15/6/2027`, `ngày 15/6`, `ngày 15 tháng 6 năm 2027`; a lone `9/2026` is a month.
pub fn day(cursor: &mut Cursor<'_>) -> Option<Day> {
    let announced = cursor.take("ngay");
    let day = cursor.number(2)?;
    let in_words = cursor.take("thang");
    if !in_words && !cursor.take_any(&["/", "-", "."]) {
        return None;
    }
    let month = cursor.number(2)?;
    let mut ahead = cursor.clone();
    let joint: &[&str] = if in_words { &["nam", "/"] } else { &["/", "-", ".", "nam"] };
    let given = ahead.take_any(joint).then(|| ahead.year()).flatten();
    let year = if let Some(year) = given {
        *cursor = ahead;
        Year::Given(year)
    } else if let Some(year) = named_year(cursor) {
        year
    } else if cursor.peek(0) == "/" || !(announced || in_words || ends_a_day(cursor.peek(0))) {
        return None;
    } else {
        Year::Own
    };
    Date::new(given.unwrap_or(2024), month, day)?;
    Some(Day { day, month, year, weekday: None, clock: None })
}

/// A day or month at the cursor that names no year. The words after a day (`hằng năm`) must not hide it.
pub fn yearless(cursor: &mut Cursor<'_>) -> Option<Point> {
    let mut ahead = cursor.clone();
    if let Some(found) = day(&mut ahead).map(Point::Day).or_else(|| {
        ahead = cursor.clone();
        month(&mut ahead)
    }) {
        let own = found.year() == Year::Own;
        if own {
            *cursor = ahead;
        }
        return own.then_some(found);
    }
    let mut ahead = cursor.clone();
    let day = ahead.number(2)?;
    let month = ahead.take("/").then(|| ahead.number(2)).flatten()?;
    Date::new(2024, month, day)?;
    if is_number(ahead.peek(1)) && ahead.peek(0) == "/" {
        return None;
    }
    *cursor = ahead;
    Some(Point::Day(Day { day, month, year: Year::Own, weekday: None, clock: None }))
}

/// What may follow a bare `15/6`: `9/12 tiêu chí` is no day.
fn ends_a_day(next: &str) -> bool {
    matches!(next, "" | "," | "." | "-" | ")" | "(" | "va" | "hoac" | "den" | "hang" | "moi" | "theo")
}

/// `tháng 3/2026`, `tháng 3 năm 2026`, `tháng ba/2026`, `tháng 3`, `3/2026`.
pub fn month(cursor: &mut Cursor<'_>) -> Option<Point> {
    let announced = cursor.take("thang") || cursor.peek(2) == "/" && cursor.take("t");
    if let Some(named) = announced.then(|| month_in_words(cursor)).flatten() {
        return Some(named);
    }
    let found = month_number(cursor)?;
    (announced || found.year().given().is_some()).then_some(found)
}

/// `ba/2026`, `mười hai năm 2026`: without a year behind it `năm` is a year and `sáu` of `tháng sau`.
fn month_in_words(cursor: &mut Cursor<'_>) -> Option<Point> {
    const NAMES: [&str; 10] = ["một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];
    let place = |ahead: usize| NAMES.iter().position(|name| *name == cursor.written(ahead).to_lowercase());
    let (month, words) = match (place(0)?, place(1)) {
        (9, Some(more @ (0 | 1))) => (11 + more, 2),
        (month, _) => (month + 1, 1),
    };
    let mut ahead = cursor.clone();
    ahead.skip(words);
    let year = ahead.take_any(&["/", "nam"]).then(|| ahead.year()).flatten()?;
    *cursor = ahead;
    Some(Point::Month { month: u32::try_from(month).ok()?, year: Year::Given(year) })
}

/// `3/2026`, `3 năm 2026`, `3`.
pub fn month_number(cursor: &mut Cursor<'_>) -> Option<Point> {
    let month = cursor.number(2).filter(|month| (1..=12).contains(month))?;
    let year = year_after(cursor);
    // `15/6` is a day and `6 tháng đầu năm` a half, not June.
    (cursor.peek(0) != "/" && cursor.peek(0) != "thang").then_some(Point::Month { month, year })
}

/// `quý II/2026`, `quý 2 năm 2026`, `quý IV`.
pub fn quarter(cursor: &mut Cursor<'_>) -> Option<Point> {
    cursor.take("quy").then(|| quarter_number(cursor)).flatten()
}

/// `II/2026`, `2 năm 2026`, `IV`.
pub fn quarter_number(cursor: &mut Cursor<'_>) -> Option<Point> {
    let word = cursor.peek(0);
    let quarter = word.parse().ok().or_else(|| read_roman(word)).filter(|quarter| (1..=4).contains(quarter))?;
    cursor.skip(1);
    // `quý II2026` is a slip of the keys.
    if is_number(cursor.peek(0)) && !cursor.spaced() {
        return None;
    }
    Some(Point::Quarter { quarter, year: year_after(cursor) })
}

/// `/2026`, `năm 2026`, ` 2026`, `năm sau`; `năm` alone after a month or quarter is not stepped over.
fn year_after(cursor: &mut Cursor<'_>) -> Year {
    if let Some(year) = named_year(cursor) {
        return year;
    }
    let mut ahead = cursor.clone();
    let _comma = ahead.take(",");
    let joined = ahead.take_any(&["/", "nam", "-", "cua nam", "trong nam"]) || ahead.spaced();
    match ahead.year().filter(|_| joined) {
        Some(year) => {
            *cursor = ahead;
            Year::Given(year)
        }
        None => Year::Own,
    }
}

/// `năm nay`, `năm sau`, `của năm sau liền kề năm đánh giá`, behind a day, month or quarter.
fn named_year(cursor: &mut Cursor<'_>) -> Option<Year> {
    let mut ahead = cursor.clone();
    let _of = ahead.take("cua");
    if !ahead.take("nam") {
        return None;
    }
    let year = if ahead.take("nay") { Year::Own } else { next_year(&mut ahead)? };
    *cursor = ahead;
    Some(year)
}

/// `sau`, `sau liền kề năm đánh giá`, behind the word năm.
pub fn next_year(cursor: &mut Cursor<'_>) -> Option<Year> {
    let next = ["sau lien ke", "lien ke sau", "lien ke tiep theo", "lien ke", "ke tiep", "tiep theo", "sau", "toi"];
    if !cursor.take_any(&next) {
        return None;
    }
    let _which = cursor.take_any(&["voi nam danh gia", "nam danh gia", "nam ke hoach", "nam bao cao"]);
    Some(Year::Next)
}
