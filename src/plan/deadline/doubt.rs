//! Times that were meant and not understood (thời gian chưa hiểu được).

use super::words::{Cursor, words};
use super::{Deadline, When};

/// What a text that was not understood looks like (có vẻ là).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Ngày: `2026-06-30`.
    Day,
    /// Tháng: `tháng 6/26`.
    Month,
    /// Quý: `quý IIII năm 2026`.
    Quarter,
    /// Năm.
    Year,
    /// Giờ: `trước 25 giờ`.
    Hour,
    /// Words of time typed without diacritics: `Thuong xuyen`.
    Marks,
}

impl Doubt {
    /// Its name in the catalogues.
    pub fn name(self) -> &'static str {
        match self {
            Doubt::Day => "day",
            Doubt::Month => "month",
            Doubt::Quarter => "quarter",
            Doubt::Year => "year",
            Doubt::Hour => "hour",
            Doubt::Marks => "marks",
        }
    }
}

impl Deadline {
    /// What a deadline, or a part of it, was likely meant to be where it was not understood; `None` for what was, and
    /// for honest free text (`Tùy tình hình thực tế`).
    pub fn doubt(&self) -> Option<Doubt> {
        let bare = self.text.is_ascii() && words(&self.text).iter().any(|word| TIMES.contains(&word.text.as_str()));
        if bare {
            return Some(Doubt::Marks);
        }
        match &self.when {
            When::Free => looks(&self.text),
            When::Milestones(parts) => {
                parts.iter().filter(|part| part.when == When::Free).find_map(|part| looks(&part.what))
            }
            _ => None,
        }
    }
}

/// Words that are never written without diacritics.
const TIMES: [&str; 6] = ["thuong", "thang", "quy", "ngay", "truoc", "hang"];

/// What a text that was not understood looks like.
fn looks(text: &str) -> Option<Doubt> {
    let all = words(text);
    let mut cursor = Cursor::new(text, &all);
    let mut before = "";
    let mut found = None;
    while !cursor.is_done() {
        let (word, next) = (cursor.peek(0), cursor.peek(1));
        // `Kế hoạch số 18/KH-UBND ngày 19/01/2023`: the date is that of a document.
        if word == "so" && is_number(next) {
            return None;
        }
        let seen = match word {
            "quy" if is_number(next) || is_roman(next) => Some(Doubt::Quarter),
            "thang" if is_number(next) => Some(Doubt::Month),
            "ngay" | "truoc" if is_number(next) && matches!(cursor.peek(2), "/" | "-" | ".") => Some(Doubt::Day),
            "gio" if is_number(before) => Some(Doubt::Hour),
            "nam" if is_number(next) => Some(Doubt::Year),
            _ if is_number(word) && is_date(&cursor) => Some(Doubt::Day),
            _ => None,
        };
        found = found.or(seen);
        before = word;
        cursor.skip(1);
    }
    found
}

/// Three numbers joined: `2026-06-30`, `30/6/26`.
fn is_date(cursor: &Cursor<'_>) -> bool {
    let joint = cursor.peek(1);
    let joined = matches!(joint, "/" | "-" | ".") && cursor.peek(3) == joint;
    joined && is_number(cursor.peek(2)) && is_number(cursor.peek(4))
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'))
}
