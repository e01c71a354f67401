//! What comes back (định kỳ): hằng quý, trước ngày 20 hằng tháng, 02 lần/năm.

use super::parse::point;
use super::words::Cursor;
use super::{Every, Point, Recurring, When};

/// How often, at the cursor: `hằng tháng`, `mỗi quý`, `định kỳ 6 tháng`, `định kỳ hằng tháng, quý, năm`.
fn every(cursor: &mut Cursor<'_>) -> Option<Every> {
    let regular = cursor.take("dinh ky");
    let each = cursor.take_any(&["hang", "moi"]);
    if !regular && !each {
        return None;
    }
    let found = period(cursor)?;
    // Further periods after the first: `, hằng quý`, `, 6 tháng`, `và năm`.
    loop {
        let mut ahead = cursor.clone();
        let joint = ahead.take_any(&[", va", ",", "va", "/"]);
        let _each = ahead.take_any(&["hang", "moi", "ca"]);
        if !joint || period(&mut ahead).is_none() || ahead.peek(0).starts_with(|first: char| first.is_ascii_digit()) {
            return Some(found);
        }
        *cursor = ahead;
    }
}

fn period(cursor: &mut Cursor<'_>) -> Option<Every> {
    if cursor.take_any(&["6 thang", "06 thang", "sau thang", "nua nam"]) {
        return Some(Every::HalfYear);
    }
    let names = [
        ("ngay", Every::Day),
        ("tuan", Every::Week),
        ("thang", Every::Month),
        ("quy", Every::Quarter),
        ("nam", Every::Year),
    ];
    names.iter().find_map(|(name, every)| cursor.take(name).then_some(*every))
}

/// A day within a period: `trước 15 giờ 00 thứ Năm`, `ngày 20`, `trước ngày 10/12`.
fn within_period(cursor: &mut Cursor<'_>, found: &mut Recurring) -> bool {
    let start = cursor.offset();
    let _bracket = cursor.take("(");
    let _limit = cursor.take_any(&["truoc", "cham nhat la", "cham nhat", "vao", "xong truoc", "den"]);
    let mut ahead = cursor.clone();
    if let Some(hour) = ahead.number(2).filter(|hour| *hour < 24)
        && ahead.take_any(&["gio", "h", "g"])
    {
        let minute = ahead.number(2).filter(|minute| *minute < 60);
        let _word = ahead.take("phut");
        found.hour = Some((hour, minute.unwrap_or(0)));
        *cursor = ahead;
    }
    let _day = cursor.peek(1) == "thu" && cursor.take("ngay");
    if let Some(weekday) = weekday(cursor) {
        found.weekday = Some(weekday);
        while cursor.take_any(&["va", ","]) && weekday_again(cursor) {}
    } else if let Some(point) = yearless(cursor) {
        match point {
            Point::Day { day, month, .. } => (found.day, found.month) = (Some(day), Some(month)),
            Point::Month { month, .. } => found.month = Some(month),
            _ => {}
        }
    } else if cursor.take("ngay") {
        found.day = cursor.number(2).filter(|day| (1..=31).contains(day));
    }
    let _bracket = cursor.take(")");
    cursor.offset() > start && (found.hour, found.weekday, found.day, found.month) != (None, None, None, None)
}

/// A day or month at the cursor that names no year. The words after a day (`hằng năm`) must not hide it.
pub fn yearless(cursor: &mut Cursor<'_>) -> Option<Point> {
    let mut ahead = cursor.clone();
    let found = match point(&mut ahead) {
        Some(found) => found,
        None => {
            let day = ahead.number(2)?;
            let month = ahead.take("/").then(|| ahead.number(2)).flatten()?;
            crate::viet::Date::new(2024, month, day)?;
            Point::Day { day, month, year: None }
        }
    };
    if found.year().is_some() || !matches!(found, Point::Day { .. } | Point::Month { .. }) {
        return None;
    }
    *cursor = ahead;
    Some(found)
}

fn weekday_again(cursor: &mut Cursor<'_>) -> bool {
    let _day = cursor.peek(1) == "thu" && cursor.take("ngay");
    weekday(cursor).is_some()
}

fn weekday(cursor: &mut Cursor<'_>) -> Option<u32> {
    if cursor.take("chu nhat") {
        return Some(8);
    }
    if !cursor.take("thu") {
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
    names.iter().find_map(|(names, number)| cursor.take_any(names).then_some(*number))
}

/// `Hằng quý`, `02 lần/năm`, `Trước ngày 20 hằng tháng`, `Hằng tháng (trước ngày 20)`, `Trước ngày 05 của tháng sau`.
pub fn recurring(cursor: &mut Cursor<'_>) -> Option<When> {
    let mut ahead = cursor.clone();
    let _regular = ahead.take("dinh ky");
    if let Some(times) = ahead.number(2)
        && ahead.take("lan")
    {
        if !ahead.take_any(&["/", "moi", "trong", "mot"]) {
            return None;
        }
        let every = period(&mut ahead)?;
        *cursor = ahead;
        return Some(When::Recurring(Recurring { times: Some(times), ..Recurring::every(every) }));
    }
    let mut ahead = cursor.clone();
    let _one = ahead.take_any(&["1", "01", "mot"]);
    if let Some(every) = period(&mut ahead)
        && ahead.take_any(&["/ lan", "/ 01 lan", "/ 1 lan", "mot lan"])
    {
        *cursor = ahead;
        return Some(When::Recurring(Recurring::every(every)));
    }
    let mut found = Recurring::every(Every::Year);
    if let Some(every) = every(cursor) {
        found.every = every;
        let mut ahead = cursor.clone();
        let _comma = ahead.take(",");
        if within_period(&mut ahead, &mut found) {
            *cursor = ahead;
        }
    } else {
        if !within_period(cursor, &mut found) {
            return None;
        }
        let _comma = cursor.take(",");
        let _of = cursor.take("cua");
        if let Some(every) = every(cursor) {
            found.every = every;
        } else if cursor.take_any(&["thang cuoi quy", "thang cuoi cua quy", "thang cuoi moi quy"]) {
            found.every = Every::Quarter;
        } else {
            found.every = following(cursor)?;
            found.following = true;
            if found.every == Every::Year {
                return None;
            }
        }
    }
    let mut ahead = cursor.clone();
    let _in = ahead.take_any(&["trong", "cua", ","]);
    if let Some(within) = point(&mut ahead) {
        found.within = Some(within);
        *cursor = ahead;
    }
    Some(When::Recurring(found))
}

/// `tháng sau`, `tháng liền kề`, `quý tiếp theo`, `năm sau liền kề năm đánh giá`.
pub fn following(cursor: &mut Cursor<'_>) -> Option<Every> {
    let every = period(cursor)?;
    let next = ["sau lien ke", "lien ke sau", "lien ke tiep theo", "lien ke", "ke tiep", "tiep theo", "sau"];
    if !cursor.take_any(&next) {
        return None;
    }
    let _what = cursor.take_any(&["nam danh gia", "nam ke hoach", "thang bao cao", "quy bao cao", "ky bao cao"]);
    Some(every)
}
