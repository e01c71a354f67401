//! Words to points of time: days, months, quarters, halves, years.

use super::Point;
use super::words::Cursor;
use crate::viet::Date;
use crate::viet::number::read_roman;

/// A point of time at the cursor, stepped over; the cursor stays where there is none.
pub fn point(cursor: &mut Cursor<'_>) -> Option<Point> {
    let parsers = [day, month, quarter, part_of_year, year];
    parsers.iter().find_map(|parse| {
        let mut ahead = cursor.clone();
        let point = parse(&mut ahead)?;
        *cursor = ahead;
        Some(point)
    })
}

/// A point, or a bare number of the same kind as `model`: `tháng 3 đến 9/2026`, `ngày 01 đến 15/6`, `quý I, II`.
pub fn point_like(cursor: &mut Cursor<'_>, model: Point) -> Option<Point> {
    if let Some(point) = point(cursor) {
        return Some(point);
    }
    let mut ahead = cursor.clone();
    let found = match model {
        Point::Month { .. } => month_number(&mut ahead),
        Point::Quarter { .. } => quarter_number(&mut ahead),
        _ => None,
    }?;
    *cursor = ahead;
    Some(found)
}

/// `15/6/2027`, `ngày 15/6`, `ngày 15 tháng 6 năm 2027`; a lone `9/2026` is a month.
fn day(cursor: &mut Cursor<'_>) -> Option<Point> {
    let announced = cursor.take("ngay");
    let day = cursor.number(2)?;
    let in_words = cursor.take("thang");
    if !in_words && !cursor.take_any(&["/", "-", "."]) {
        return None;
    }
    let month = cursor.number(2)?;
    let mut ahead = cursor.clone();
    let joint: &[&str] = if in_words { &["nam", "/"] } else { &["/", "-", ".", "nam"] };
    let year = ahead.take_any(joint).then(|| ahead.year()).flatten();
    if year.is_some() {
        *cursor = ahead;
    } else if cursor.peek(0) == "/" || !(announced || in_words || ends_a_day(cursor.peek(0))) {
        return None;
    }
    Date::new(year.unwrap_or(2024), month, day)?;
    Some(Point::Day { day, month, year })
}

/// What may follow a bare `15/6`: `9/12 tiêu chí` is no day.
fn ends_a_day(next: &str) -> bool {
    matches!(next, "" | "," | "." | "-" | ")" | "va" | "den" | "hang" | "moi")
}

/// `tháng 3/2026`, `tháng 3 năm 2026`, `tháng 3`, `3/2026`.
fn month(cursor: &mut Cursor<'_>) -> Option<Point> {
    let announced = cursor.take("thang");
    let found = month_number(cursor)?;
    (announced || found.year().is_some()).then_some(found)
}

fn month_number(cursor: &mut Cursor<'_>) -> Option<Point> {
    let month = cursor.number(2).filter(|month| (1..=12).contains(month))?;
    let year = year_after(cursor);
    // `15/6` is a day and `6 tháng đầu năm` a half, not June.
    (cursor.peek(0) != "/" && cursor.peek(0) != "thang").then_some(Point::Month { month, year })
}

/// `quý II/2026`, `quý 2 năm 2026`, `quý IV`.
fn quarter(cursor: &mut Cursor<'_>) -> Option<Point> {
    cursor.take("quy").then(|| quarter_number(cursor)).flatten()
}

fn quarter_number(cursor: &mut Cursor<'_>) -> Option<Point> {
    let word = cursor.peek(0);
    let quarter = word.parse().ok().or_else(|| read_roman(word)).filter(|quarter| (1..=4).contains(quarter))?;
    cursor.skip(1);
    Some(Point::Quarter { quarter, year: year_after(cursor) })
}

/// `/2026` or `năm 2026`; `năm` alone after a month or quarter is not stepped over.
fn year_after(cursor: &mut Cursor<'_>) -> Option<i32> {
    let mut ahead = cursor.clone();
    let _comma = ahead.take(",");
    let year = if ahead.take_any(&["/", "nam", "-", "cua nam", "trong nam"]) { ahead.year() } else { None }?;
    *cursor = ahead;
    Some(year)
}

/// `6 tháng đầu năm 2026`, `nửa cuối năm`, `đầu năm 2022`, `cuối năm`.
fn part_of_year(cursor: &mut Cursor<'_>) -> Option<Point> {
    let half = cursor.take_any(&["6 thang", "06 thang", "sau thang", "nua"]);
    let early = cursor.take("dau");
    if !early && !cursor.take("cuoi") || !cursor.take("nam") {
        return None;
    }
    let year = cursor.year();
    Some(match (half, early) {
        (true, true) => Point::Half { half: 1, year },
        (true, false) => Point::Half { half: 2, year },
        (false, true) => Point::Early(year),
        (false, false) => Point::Late(year),
    })
}

/// `năm 2026`, `cả năm`, `năm`; a bare `2026`.
fn year(cursor: &mut Cursor<'_>) -> Option<Point> {
    let _whole = cursor.take_any(&["ca", "suot"]);
    let announced = cursor.take("nam");
    if announced && matches!(cursor.peek(0), "danh" | "sau" | "lien" | "tiep" | "ke" | "hoc") {
        return None;
    }
    let _this = announced && cursor.take("nay");
    let year = cursor.year();
    (announced || year.is_some()).then_some(Point::Year(year))
}
