//! Words to points of time of every kind.

use super::clock::{clock, moment};
use super::date::{month, month_number, next_year, quarter, quarter_number};
use super::point::{Point, Third, Whole, Year};
use super::words::{Cursor, is_number};

/// A point of time at the cursor, stepped over; the cursor stays where there is none.
pub fn point(cursor: &mut Cursor<'_>) -> Option<Point> {
    let parsers = [moment, hour, part, week, month, quarter, part_of_year, school_year, year];
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

/// An hour without a day, where nothing of a date follows.
fn hour(cursor: &mut Cursor<'_>) -> Option<Point> {
    clock(cursor).map(Point::Clock)
}

/// `đầu tháng 6`, `trung tuần tháng 6/2026`, `cuối quý II/2026`.
fn part(cursor: &mut Cursor<'_>) -> Option<Point> {
    let thirds: [(&[&str], Third); 3] = [
        (&["thuong tuan", "dau"], Third::Early),
        (&["trung tuan", "giua"], Third::Middle),
        (&["ha tuan", "cuoi"], Third::Late),
    ];
    let third = thirds.iter().find_map(|(names, third)| cursor.take_any(names).then_some(*third))?;
    let (of, year) = match month(&mut cursor.clone()).or_else(|| quarter(&mut cursor.clone()))? {
        Point::Month { month, year } => (Whole::Month(month), year),
        Point::Quarter { quarter, year } => (Whole::Quarter(quarter), year),
        _ => return None,
    };
    let _read = month(cursor).or_else(|| quarter(cursor));
    Some(Point::Part { third, of, year })
}

/// `tuần 2 tháng 3/2026`, `tuần thứ hai của tháng 3`, `tuần đầu tháng 3`, `tuần cuối tháng 3`.
fn week(cursor: &mut Cursor<'_>) -> Option<Point> {
    if !cursor.take("tuan") {
        return None;
    }
    let _ordinal = cursor.take("thu");
    let names: [(&[&str], u32); 5] = [
        (&["dau tien", "dau", "nhat", "mot"], 1),
        (&["hai"], 2),
        (&["ba"], 3),
        (&["tu", "cuoi cung", "cuoi"], 4),
        (&["nam"], 5),
    ];
    let named = names.iter().find_map(|(names, week)| cursor.take_any(names).then_some(*week));
    let week = named.or_else(|| cursor.number(1)).filter(|week| (1..=5).contains(week))?;
    let _of = cursor.take_any(&["cua", "-", "/"]);
    match cursor.take("thang").then(|| month_number(cursor)).flatten()? {
        Point::Month { month, year } => Some(Point::Week { week, month, year }),
        _ => None,
    }
}

/// `6 tháng đầu năm 2026`, `nửa cuối năm`, `3 tháng đầu năm`, `đầu năm 2022`, `giữa năm`, `cuối năm`.
fn part_of_year(cursor: &mut Cursor<'_>) -> Option<Point> {
    let half = cursor.take_any(&["6 thang", "06 thang", "sau thang", "nua"]);
    let quarter = !half && cursor.take_any(&["3 thang", "03 thang", "ba thang"]);
    let names = [("dau", Third::Early), ("giua", Third::Middle), ("cuoi", Third::Late)];
    let third = names.iter().find_map(|(name, third)| cursor.take(name).then_some(*third))?;
    let _of = cursor.take("cua");
    let Point::Year(year) = cursor.peek(0).eq("nam").then(|| self::year(cursor)).flatten()? else { return None };
    match (third, half, quarter) {
        (Third::Middle, false, false) => Some(Point::Part { third, of: Whole::Year, year }),
        (Third::Middle, ..) => None,
        (_, true, _) => Some(Point::Half { half: if third == Third::Early { 1 } else { 2 }, year }),
        (_, _, true) => Some(Point::Quarter { quarter: if third == Third::Early { 1 } else { 4 }, year }),
        _ => Some(Point::Part { third, of: Whole::Year, year }),
    }
}

/// `năm học 2026 - 2027`, `học kỳ I năm học 2026 - 2027`.
fn school_year(cursor: &mut Cursor<'_>) -> Option<Point> {
    if cursor.take_any(&["hoc ky", "hoc ki"]) {
        cursor.skip(1);
    }
    if !cursor.take("nam hoc") {
        return None;
    }
    let first = cursor.year()?;
    let last = cursor.take_any(&["-", "/"]).then(|| cursor.year()).flatten()?;
    (first.checked_add(1) == Some(last)).then_some(Point::SchoolYear(first))
}

/// `năm 2026`, `cả năm`, `năm`, `năm sau`; a bare `2026`.
fn year(cursor: &mut Cursor<'_>) -> Option<Point> {
    let _whole = cursor.take_any(&["ca", "suot", "toan"]);
    let announced = cursor.take("nam");
    if !announced {
        let found = cursor.year()?;
        // `2026-06-30` is no year with something behind it.
        let goes_on = matches!(cursor.peek(0), "-" | "/" | ".") && matches!(cursor.peek(1).len(), 1 | 2);
        return (!goes_on || !is_number(cursor.peek(1))).then_some(Point::Year(Year::Given(found)));
    }
    if matches!(cursor.peek(0), "danh" | "hoc") || is_number(cursor.peek(0)) && cursor.peek(0).len() != 4 {
        return None;
    }
    if cursor.take_any(&["nay", "ke hoach"]) {
        return Some(Point::Year(Year::Own));
    }
    if let Some(next) = next_year(cursor) {
        return Some(Point::Year(next));
    }
    Some(Point::Year(cursor.year().map_or(Year::Own, Year::Given)))
}
