//! Days, months and quarters that the calendar does not have.

use std::ops::Range;

use super::words::{Cursor, words};
use crate::viet::Date;
use crate::viet::number::read_roman;

/// Why a deadline cannot be printed: it names a day, month or quarter that does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineFault {
    /// The words at fault, `31/6/2027`.
    pub written: String,
    /// Where they stand in the text, in bytes.
    pub range: Range<usize>,
}

/// The first date in a text that does not exist.
///
/// Only what is surely meant as a date is judged: `31/6/2027`, `ngày 31 tháng 6`, `trước 31/6`, `tháng 13/2026`,
/// `quý V/2026`. `9/12 tiêu chí` and `mỗi tháng 15 lượt` are left alone.
pub fn find(text: &str) -> Option<DeadlineFault> {
    let all = words(text);
    let mut cursor = Cursor::new(text, &all);
    let mut before = "";
    while !cursor.is_done() {
        let start = cursor.offset();
        let mut ahead = cursor.clone();
        if !matches!(before, "/" | "so" | "tuan") && bad_date(&mut ahead, before) {
            let range = start..ahead.offset_before();
            let written = text.get(range.clone()).unwrap_or_default().to_owned();
            return Some(DeadlineFault { written, range });
        }
        before = cursor.peek(0);
        cursor.skip(1);
    }
    None
}

/// Reads a date at the cursor, to its end, and says whether it is one that does not exist.
fn bad_date(cursor: &mut Cursor<'_>, before: &str) -> bool {
    if cursor.take("thang") {
        let Some(month) = cursor.number(2) else { return false };
        let year = (cursor.take("/") || cursor.take("nam")).then(|| cursor.year()).flatten();
        return year.is_some() && !(1..=12).contains(&month);
    }
    if cursor.take("quy") {
        let word = cursor.peek(0);
        let Some(quarter) = word.parse().ok().or_else(|| read_roman(word)) else { return false };
        cursor.skip(1);
        let year = (cursor.take("/") || cursor.take("nam")).then(|| cursor.year()).flatten();
        return year.is_some() && !(1..=4).contains(&quarter);
    }
    let Some(day) = cursor.number(2) else { return false };
    let in_words = cursor.take("thang");
    let slash = cursor.take("/");
    if !in_words && !slash && !cursor.take_any(&["-", "."]) {
        return false;
    }
    let Some(month) = cursor.number(2) else { return false };
    let mut ahead = cursor.clone();
    let joint = ahead.take_any(if in_words { &["nam", "/"] } else { &["/", "-", "."] });
    let year = joint.then(|| ahead.year()).flatten();
    let announced = matches!(before, "ngay" | "truoc" | "den" | "tu");
    match year {
        Some(year) => {
            *cursor = ahead;
            Date::new(year, month, day).is_none()
        }
        // Without a year only `ngày 31 tháng 6` and `trước 31/6` are surely days; a leap year judges them.
        None if cursor.peek(0) == "/" || !(slash || in_words) => false,
        None => announced && Date::new(2024, month, day).is_none(),
    }
}
