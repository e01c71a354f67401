//! The other forms of a deadline: days, limits, stretches, events, rules.

use super::parse::{point, point_like};
use super::recurring::{following, yearless};
use super::words::Cursor;
use super::{Every, Milestone, Point, Recurring, Side, Unit, When};

/// `Thường xuyên`, `Thường xuyên, liên tục trong năm 2023`.
pub fn continuous(cursor: &mut Cursor<'_>) -> Option<When> {
    if !cursor.take_any(&["thuong xuyen", "lien tuc", "quanh nam", "thuong nien"]) {
        return None;
    }
    while cursor.take_any(&[", lien tuc", "va lien tuc", "lien tuc", ", dinh ky", ", hang nam", "hang nam"]) {}
    if cursor.peek(0) == "khi" {
        let _event = cursor.rest();
        return Some(When::Continuous(None));
    }
    if cursor.take("tu") {
        return point(cursor).map(|_| When::Continuous(None));
    }
    let mut ahead = cursor.clone();
    let _comma = ahead.take(",");
    let _in = ahead.take("trong");
    let within = point(&mut ahead);
    if within.is_some() {
        *cursor = ahead;
    }
    Some(When::Continuous(within))
}

/// `Trong năm đánh giá`, `Đến hết năm đánh giá`.
pub fn assessed(cursor: &mut Cursor<'_>) -> Option<When> {
    let _limit = skip_limit(cursor);
    let _in = cursor.take("trong");
    cursor.take("nam danh gia").then_some(When::AssessedYear)
}

/// `Theo quy định`, `Theo kế hoạch (nếu có)`.
pub fn regulated(cursor: &mut Cursor<'_>) -> Option<When> {
    let source = cursor.take("theo").then(|| cursor.rest())?;
    (!source.is_empty()).then_some(When::Regulated(source))
}

/// `05 ngày làm việc kể từ ngày ký`, `Chậm nhất là sau 03 ngày kể từ …`, `Trước 05 ngày làm việc tính đến …`.
pub fn days(cursor: &mut Cursor<'_>) -> Option<When> {
    let _limit = cursor.take_any(&["cham nhat la", "cham nhat", "khong qua", "toi da"]);
    let _within = cursor.take_any(&["trong vong", "trong thoi han", "trong"]);
    let before = cursor.take("truoc");
    let _after = cursor.take("sau");
    let count = cursor.number(3)?;
    let unit = if cursor.take("ngay lam viec") {
        Unit::WorkingDay
    } else {
        let units = [("gio", Unit::Hour), ("ngay", Unit::Day), ("tuan", Unit::Week), ("thang", Unit::Month)];
        units.iter().find_map(|(name, unit)| cursor.take(name).then_some(*unit))?
    };
    let _bracket = cursor.take(",");
    let from = cursor.take_any(&["ke tu khi", "ke tu", "tinh tu", "tu khi", "tu", "sau khi", "sau"]);
    let until = !from && cursor.take_any(&["truoc khi", "truoc", "tinh den"]);
    if !from && !until {
        return None;
    }
    let event = cursor.rest();
    let side = if before || until { Side::Before } else { Side::After };
    (!event.is_empty()).then_some(When::Days { count, unit, side, event })
}

/// `Sau khi có …`, `Ngay sau khi …`, `Khi có yêu cầu`, `Trước khi …`, `Kết thúc năm đánh giá`.
pub fn event(cursor: &mut Cursor<'_>) -> Option<When> {
    let _at_once = cursor.peek(1) != "thang" && cursor.peek(0) == "ngay" && {
        let written = cursor.text.get(cursor.offset()..).unwrap_or_default().to_lowercase();
        written.starts_with("ngay") && cursor.take("ngay")
    };
    let side = if cursor.take_any(&["sau khi", "ke tu khi", "sau"]) {
        Side::After
    } else if cursor.take("truoc khi") {
        Side::Before
    } else if cursor.take_any(&["khi", "ket thuc"]) {
        Side::Upon
    } else {
        return None;
    };
    let event = cursor.rest();
    (!event.is_empty()).then_some(When::Event { side, event })
}

/// `Từ tháng 3 đến tháng 9/2026`, `Giai đoạn 2021 - 2025`, `Từ ngày 01/7/2025`, `Năm 2021 và đầu năm 2022`.
pub fn span(cursor: &mut Cursor<'_>) -> Option<When> {
    let _in = cursor.take("trong");
    let open = cursor.take_any(&["ke tu", "tu", "bat dau tu"]);
    let _term = cursor.take_any(&["giai doan", "nhiem ky", "cac nam"]);
    let from = match point(cursor) {
        Some(from) => from,
        None => bare_start(cursor)?,
    };
    if cursor.take_any(&["den het", "den", "toi", "-"]) {
        let _in = cursor.take("het");
        let to = point_like(cursor, from)?;
        return Some(When::Span { from, to });
    }
    if matches!(from, Point::Year(_)) {
        let mut ahead = cursor.clone();
        if ahead.take("va")
            && let Some(to @ (Point::Early(_) | Point::Year(Some(_)))) = point(&mut ahead)
        {
            *cursor = ahead;
            return Some(When::Span { from, to });
        }
    }
    let _on = open && cursor.take("tro di");
    open.then_some(When::From(from))
}

/// The start of `từ ngày 01 đến ngày 15/6/2026` and `15/6 - 30/6/2026`: its month stands further on.
fn bare_start(cursor: &mut Cursor<'_>) -> Option<Point> {
    let mut ahead = cursor.clone();
    let _word = ahead.take("ngay");
    let day = ahead.number(2)?;
    let own = ahead.take("/").then(|| ahead.number(2)).flatten();
    let mut further = ahead.clone();
    if !further.take_any(&["den het", "den", "-"]) {
        return None;
    }
    let Point::Day { month, .. } = point(&mut further)? else { return None };
    let month = own.unwrap_or(month);
    crate::viet::Date::new(2024, month, day)?;
    *cursor = ahead;
    Some(Point::Day { day, month, year: None })
}

/// Times in a row: `Quý I, quý III/2026`, `Tháng 6 và tháng 12/2026`, `Trước ngày 20/6 và 10/12 hằng năm`.
pub fn listed(cursor: &mut Cursor<'_>) -> Option<When> {
    let before = cursor.take("truoc");
    let until = !before && skip_limit(cursor);
    let _in = cursor.take("trong");
    let mut points = vec![point(cursor)?];
    loop {
        let mut ahead = cursor.clone();
        let model = points.last().copied()?;
        if !ahead.take_any(&[", va", ",", "va"]) {
            break;
        }
        let _in = ahead.take_any(&["trong", "truoc"]);
        let Some(next) = point_like(&mut ahead, model) else { break };
        points.push(next);
        *cursor = ahead;
    }
    if points.len() < 2 {
        return None;
    }
    let yearly = cursor.take_any(&["hang nam", "moi nam"]);
    let year = points.last().and_then(|last| last.year());
    let read = |point: Point| match point {
        Point::Day { day, month, .. } if yearly => {
            Some(When::Recurring(Recurring { day: Some(day), month: Some(month), ..Recurring::every(Every::Year) }))
        }
        Point::Month { month, .. } if yearly => {
            Some(When::Recurring(Recurring { month: Some(month), ..Recurring::every(Every::Year) }))
        }
        _ if yearly => None,
        _ if before => Some(When::Before(point.or_year(year))),
        _ if until => Some(When::Until(point.or_year(year))),
        _ => Some(When::At(point.or_year(year))),
    };
    let parts = points.into_iter().map(|point| Some(Milestone { what: String::new(), when: read(point)? }));
    parts.collect::<Option<Vec<_>>>().map(When::Milestones)
}

/// `Trước ngày 30/11/2023`, `Chậm nhất trong tháng 6/2026`, `Quý II/2026`, `31/01 năm sau`.
pub fn limit(cursor: &mut Cursor<'_>) -> Option<When> {
    let before = cursor.take("truoc");
    let until = !before && skip_limit(cursor);
    let _truoc = until && cursor.take("truoc");
    let _in = cursor.take_any(&["trong", "vao", "het"]);
    let _hour = hour(cursor);
    let mut ahead = cursor.clone();
    if let Some(Point::Day { day, month, .. }) = yearless(&mut ahead) {
        let _of = ahead.take("cua");
        if following(&mut ahead) == Some(Every::Year) {
            *cursor = ahead;
            return Some(When::NextYear { day, month });
        }
    }
    let found = point(cursor)?;
    Some(match (before, until) {
        (true, _) => When::Before(found),
        (_, true) => When::Until(found),
        _ => When::At(found),
    })
}

fn skip_limit(cursor: &mut Cursor<'_>) -> bool {
    let mut found = false;
    while cursor.take_any(&["cham nhat la", "cham nhat", "muon nhat", "den het", "den", "het", "khong qua"]) {
        found = true;
    }
    found
}

/// `17 giờ 00` before a day: printed, but a day is as fine as dates get here.
fn hour(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = cursor.clone();
    let found = ahead.number(2).is_some() && ahead.take_any(&["gio", "h", "g"]);
    if found {
        let _minute = ahead.number(2);
        let _word = ahead.take_any(&["phut", "phut ,", ","]);
        *cursor = ahead;
    }
    found
}
