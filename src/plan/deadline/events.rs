//! Forms whose end is words of the author's: what a time hangs on.

use super::parse::point;
use super::point::Point;
use super::when::{Side, Unit, When};
use super::words::{Cursor, is_number};

/// Says whether a time begins at a place; what it hangs on ends before that.
pub type Begins = fn(&Cursor<'_>) -> bool;

/// `05 ngày làm việc kể từ ngày ký`, `Chậm nhất là sau 03 ngày kể từ …`, `Trước 05 ngày làm việc tính đến …`,
/// `Trong 24 giờ`, `Trong vòng 05 ngày`.
pub fn days(cursor: &mut Cursor<'_>, begins: Begins) -> Option<When> {
    let (count, unit, side) = count(cursor)?;
    let mut ahead = cursor.clone();
    let _comma = ahead.take(",");
    let from = ahead.take_any(&["ke tu khi", "ke tu", "tinh tu", "tu khi", "tu", "sau khi", "sau"]);
    let until = !from && ahead.take_any(&["truoc khi", "truoc", "tinh den"]);
    if !from && !until {
        return Some(When::Days { count, unit, side, event: String::new() });
    }
    let event = words(&mut ahead, begins);
    if event.is_empty() {
        return None;
    }
    *cursor = ahead;
    let side = if side == Side::Before || until { Side::Before } else { Side::After };
    Some(When::Days { count, unit, side, event })
}

/// The count of a stretch, with what stands before it: `trong vòng 05 ngày`. A bare `15 giờ` is an hour of the day.
pub fn count(cursor: &mut Cursor<'_>) -> Option<(u32, Unit, Side)> {
    let limit = cursor.take_any(&["cham nhat la", "cham nhat", "khong qua", "toi da"]);
    let within = cursor.take_any(&["trong vong", "trong thoi han", "trong thoi gian", "trong"]);
    let before = cursor.take("truoc");
    let after = cursor.take("sau");
    let count = cursor.number(3)?;
    let units = [
        ("ngay lam viec", Unit::WorkingDay),
        ("phut", Unit::Minute),
        ("gio", Unit::Hour),
        ("h", Unit::Hour),
        ("ngay", Unit::Day),
        ("tuan", Unit::Week),
        ("thang", Unit::Month),
    ];
    let unit = units.iter().find_map(|(name, unit)| cursor.take(name).then_some(*unit))?;
    let _working = matches!(unit, Unit::Hour) && cursor.take("lam viec");
    // `trước 15 giờ`, `15 giờ` and `trong 15 giờ 30` are hours of the day, `trước 5 ngày` wants its event.
    let alone = !matches!(cursor.peek(0), "ke" | "tinh" | "tu" | "sau" | "truoc" | ",");
    let hour = matches!(unit, Unit::Minute | Unit::Hour) && !(limit || within || after);
    if alone && (before || hour || is_number(cursor.peek(0))) {
        return None;
    }
    let side = match (before, after) {
        (true, _) => Side::Before,
        (_, true) => Side::After,
        _ => Side::Upon,
    };
    Some((count, unit, side))
}

/// `Từ nay đến 30/6/2026`, `Kể từ ngày ký`, `Từ khi ban hành đến hết năm 2026`.
pub fn since(cursor: &mut Cursor<'_>, begins: Begins) -> Option<When> {
    if !cursor.take_any(&["bat dau tu", "ke tu", "tu"]) {
        return None;
    }
    let start = cursor.offset();
    let now = cursor.take("nay");
    if !now && (!matches!(cursor.peek(0), "ngay" | "khi" | "luc" | "thoi") || is_number(cursor.peek(1))) {
        return None;
    }
    let _on = cursor.take("tro di");
    let event = if now { cursor.since(start).to_owned() } else { words_until(cursor, start, begins) };
    let mut ahead = cursor.clone();
    let _comma = ahead.take(",");
    let to = if ahead.take_any(&["cho den het", "cho den", "den het", "den", "toi"]) {
        let _end = ahead.take_any(&["het", "truoc"]);
        point(&mut ahead)
    } else {
        None
    };
    if to.is_some() {
        *cursor = ahead;
    }
    (!event.is_empty()).then_some(When::Since { event, to })
}

fn words_until(cursor: &mut Cursor<'_>, start: usize, begins: Begins) -> String {
    while !cursor.is_done() {
        let mut ahead = cursor.clone();
        let end = ahead.take_any(&["den het", "den", "toi"]) && point(&mut ahead).is_some();
        if end || ends(cursor, begins) {
            break;
        }
        cursor.skip(1);
    }
    trimmed(cursor.since(start))
}

/// `Theo quy định`, `Theo kế hoạch (nếu có)`.
pub fn regulated(cursor: &mut Cursor<'_>, begins: Begins) -> Option<When> {
    // `theo dõi` is work.
    if !cursor.take("theo") || cursor.peek(0) == "doi" {
        return None;
    }
    let start = cursor.offset();
    while !cursor.is_done() && !ends(cursor, begins) && !limited(cursor) {
        cursor.skip(1);
    }
    let source = trimmed(cursor.since(start));
    (!source.is_empty()).then_some(When::Regulated(source))
}

/// A time of its own behind a rule, with no comma between: `theo quy định, trước ngày 30/6`, `… trong năm 2026`.
fn limited(cursor: &Cursor<'_>) -> bool {
    let mut ahead = cursor.clone();
    ahead.take_any(&["truoc", "trong", "cham nhat", "xong truoc", "hoan thanh truoc"])
        && matches!(point(&mut ahead), Some(point) if !matches!(point, Point::Clock(_) | Point::Weekday { .. }))
}

/// `Sau khi có …`, `Ngay sau khi …`, `Khi có yêu cầu`, `Trước khi …`, `Trước kỳ họp …`, `Đột xuất`.
pub fn event(cursor: &mut Cursor<'_>, begins: Begins) -> Option<When> {
    let start = cursor.offset();
    if cursor.take_any(&["dot xuat", "dinh ky"]) {
        return Some(When::Event { side: Side::Upon, event: cursor.since(start).to_lowercase() });
    }
    let _at_once = cursor.peek(1) != "thang" && cursor.peek(0) == "ngay" && {
        let written = cursor.text.get(cursor.offset()..).unwrap_or_default().to_lowercase();
        written.starts_with("ngay") && cursor.take("ngay")
    };
    let side = if cursor.take_any(&["sau khi", "sau"]) {
        Side::After
    } else if cursor.take("truoc khi") || occasion(cursor) && cursor.take("truoc") {
        Side::Before
    } else if cursor.take_any(&["khi", "ket thuc"]) {
        Side::Upon
    } else {
        return None;
    };
    let event = words(cursor, begins);
    (!event.is_empty()).then_some(When::Event { side, event })
}

/// `trước` with an occasion behind it that is no date.
fn occasion(cursor: &Cursor<'_>) -> bool {
    let mut ahead = cursor.clone();
    ahead.take("truoc") && ahead.take_any(&OCCASIONS)
}

/// What `trước` may stand before without `khi`.
const OCCASIONS: [&str; 9] =
    ["ky hop", "tet", "hoi nghi", "dai hoi", "cuoc hop", "thoi diem", "ngay bau cu", "mua mua bao", "dip"];

/// True for what `trước` stands before without `khi`: `kỳ họp thường lệ`.
pub fn is_occasion(event: &str) -> bool {
    let all = super::words::words(event);
    Cursor::new(event, &all).take_any(&OCCASIONS)
}

/// True for `đột xuất` and `định kỳ`, which are times by themselves.
pub fn is_regular(event: &str) -> bool {
    matches!(event, "đột xuất" | "định kỳ")
}

/// The words from here to the end of what a time hangs on.
fn words(cursor: &mut Cursor<'_>, begins: Begins) -> String {
    let start = cursor.offset();
    while !cursor.is_done() && !ends(cursor, begins) {
        cursor.skip(1);
    }
    trimmed(cursor.since(start))
}

/// True at a comma, colon, slash, `và` or `hoặc` behind which a time begins; `35/2021` has numbers beside its slash.
fn ends(cursor: &Cursor<'_>, begins: Begins) -> bool {
    let mut ahead = cursor.clone();
    let joint = ahead.take_any(&[", va", ",", ":", "/", "hoac", "va"]);
    joint && !(cursor.peek(0) == "/" && is_number(cursor.peek(1))) && begins(&ahead)
}

fn trimmed(text: &str) -> String {
    text.trim_end_matches(['.', ';', ',']).trim_end().to_owned()
}
