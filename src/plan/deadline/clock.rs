//! Words to hours (giờ) and days of the week (thứ).

use super::date::day;
use super::point::{Clock, Day, Point};
use super::words::{Cursor, is_number};

/// `15 giờ`, `7 giờ 30 phút`, `8h30`, `15:00`, `8 giờ rưỡi`, `2 giờ chiều`.
pub fn clock(cursor: &mut Cursor<'_>) -> Option<Clock> {
    let mut ahead = cursor.clone();
    let mut hour = ahead.number(2).filter(|hour| *hour <= 24)?;
    let minute = if ahead.take(":") {
        let minute = ahead.number(2)?;
        let _word = ahead.take_any(&["gio", "h"]);
        minute
    } else if ahead.take_any(&["gio", "h", "g"]) {
        minutes(&mut ahead)
    } else {
        return None;
    };
    if ahead.take_any(&["chieu", "toi"]) {
        hour = if hour < 12 { hour + 12 } else { hour };
    } else {
        let _morning = ahead.take_any(&["sang", "trua"]);
    }
    if minute > 59 || hour == 24 && minute > 0 {
        return None;
    }
    *cursor = ahead;
    Some(Clock { hour, minute })
}

/// The minutes behind `15 giờ`; in `15 giờ 30/6` the number is that of a day.
fn minutes(cursor: &mut Cursor<'_>) -> u32 {
    if cursor.take("ruoi") {
        return 30;
    }
    let mut ahead = cursor.clone();
    let Some(minute) = ahead.number(2) else { return 0 };
    if matches!(ahead.peek(0), "/" | ".") && is_number(ahead.peek(1)) {
        return 0;
    }
    let _word = ahead.take_any(&["phut", "p"]);
    *cursor = ahead;
    minute
}

/// `thứ Năm`, `thứ 5`, `Chủ nhật`: 2 to 8.
pub fn weekday(cursor: &mut Cursor<'_>) -> Option<u32> {
    if cursor.take("chu nhat") {
        return Some(8);
    }
    let mut ahead = cursor.clone();
    if !ahead.take("thu") {
        return None;
    }
    let names: [(&[&str], u32); 6] = [
        (&["hai", "2"], 2),
        (&["ba", "3"], 3),
        (&["tu", "4"], 4),
        (&["nam", "5"], 5),
        (&["sau", "6"], 6),
        (&["bay", "7"], 7),
    ];
    let found = names.iter().find_map(|(names, number)| ahead.take_any(names).then_some(*number))?;
    *cursor = ahead;
    Some(found)
}

/// `từ 7 giờ 30 đến 11 giờ`, `8h-11h`, `7 - 11 giờ`.
pub fn hours(cursor: &mut Cursor<'_>) -> Option<(Clock, Clock)> {
    let mut ahead = cursor.clone();
    let _from = ahead.take_any(&["tu luc", "tu", "luc", "vao luc"]);
    let first = match clock(&mut ahead) {
        Some(clock) => clock,
        None => Clock { hour: ahead.number(2).filter(|hour| *hour < 24)?, minute: 0 },
    };
    if !ahead.take_any(&["den", "-", "toi"]) {
        return None;
    }
    let last = clock(&mut ahead)?;
    *cursor = ahead;
    Some((first, last))
}

/// The word `ngày` before a day of the week: `ngày thứ Năm`.
pub fn skip_day_word(cursor: &mut Cursor<'_>) {
    let mut ahead = cursor.clone();
    if ahead.take("ngay") && weekday(&mut ahead.clone()).is_some() {
        *cursor = ahead;
    }
}

/// A day with its hour and day of the week: `15 giờ thứ Ba ngày 30/6/2026`, `ngày 30/6/2026 (thứ Ba)`, `thứ Ba,
/// 30/6/2026`, `15 giờ ngày thứ Năm`, `ngày 30/6/2026 lúc 15 giờ`.
pub fn moment(cursor: &mut Cursor<'_>) -> Option<Point> {
    let mut hour = clock(cursor);
    if hour.is_some() {
        let _joint = cursor.take_any(&[",", "cua", "vao"]);
    }
    skip_day_word(cursor);
    let named = weekday(cursor);
    let mut ahead = cursor.clone();
    let bracket = named.is_some() && ahead.take("(");
    if named.is_some() && !bracket {
        let _comma = ahead.take_any(&[",", "-"]);
    }
    let Some(found) = day(&mut ahead) else {
        return named.map(|weekday| Point::Weekday { weekday, clock: hour });
    };
    if bracket && !ahead.take(")") {
        return named.map(|weekday| Point::Weekday { weekday, clock: hour });
    }
    *cursor = ahead;
    let named = named.or_else(|| named_after(cursor));
    if hour.is_none() {
        hour = hour_after(cursor);
    }
    Some(Point::Day(Day { weekday: named, clock: hour, ..found }))
}

/// `(thứ Ba)`, `, thứ Ba` behind a date.
fn named_after(cursor: &mut Cursor<'_>) -> Option<u32> {
    let mut ahead = cursor.clone();
    let bracket = ahead.take("(");
    if !bracket {
        let _comma = ahead.take(",");
    }
    let found = weekday(&mut ahead)?;
    if bracket && !ahead.take(")") {
        return None;
    }
    *cursor = ahead;
    Some(found)
}

/// `lúc 15 giờ` behind a date.
fn hour_after(cursor: &mut Cursor<'_>) -> Option<Clock> {
    let mut ahead = cursor.clone();
    let _comma = ahead.take(",");
    if !ahead.take_any(&["vao luc", "luc"]) {
        return None;
    }
    let found = clock(&mut ahead)?;
    // `lúc 8 giờ - 11 giờ` is a stretch of hours.
    if matches!(ahead.peek(0), "-" | "den") {
        return None;
    }
    *cursor = ahead;
    Some(found)
}
