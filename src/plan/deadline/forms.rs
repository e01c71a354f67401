//! The other forms of a deadline that are read to their last word: limits, stretches, hours, lists.

use super::clock::hours;
use super::parse::{point, point_like};
use super::point::{Clock, Day, Point, Third, Whole, Year};
use super::recurring::every;
use super::when::{Every, Milestone, Recurring, When};
use super::words::{Cursor, is_number};

/// `Thường xuyên`, `Thường xuyên, liên tục trong năm 2023`, `Thường xuyên từ quý II/2026`, `24/7`.
pub fn continuous(cursor: &mut Cursor<'_>) -> Option<When> {
    let names = ["thuong xuyen", "lien tuc", "quanh nam", "thuong nien", "24 / 7", "24 / 24 gio", "24 / 24"];
    if !cursor.take_any(&names) {
        return None;
    }
    let more = [", lien tuc", "va lien tuc", "lien tuc", ", dinh ky", ", hang nam", "hang nam", ", ca nam"];
    while cursor.take_any(&more) {}
    let mut ahead = cursor.clone();
    let _comma = ahead.take(",");
    if matches!(ahead.peek(0), "tu" | "ke" | "bat")
        && let Some(stretch @ (When::From(_) | When::Span { .. })) = span(&mut ahead)
    {
        *cursor = ahead;
        return Some(stretch);
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
    let _end = cursor.take("ket thuc");
    let _in = cursor.take("trong");
    cursor.take("nam danh gia").then_some(When::AssessedYear)
}

/// `Từ tháng 3 đến tháng 9/2026`, `Giai đoạn 2021 - 2025`, `Từ ngày 01/7/2025`, `Năm 2021 và đầu năm 2022`.
pub fn span(cursor: &mut Cursor<'_>) -> Option<When> {
    let _in = cursor.take("trong");
    let open = cursor.take_any(&["bat dau tu", "ke tu", "tu"]);
    let _term = cursor.take_any(&["giai doan", "nhiem ky", "cac nam"]);
    let mut ahead = cursor.clone();
    let from = bare_start(&mut ahead).or_else(|| {
        ahead = cursor.clone();
        point(&mut ahead)
    })?;
    *cursor = ahead;
    if cursor.take_any(&["den het", "den", "toi", "-"]) {
        let _in = cursor.take("het");
        let to = point_like(cursor, from)?;
        return Some(When::Span { from, to });
    }
    if matches!(from, Point::Year(_)) {
        let mut ahead = cursor.clone();
        if ahead.take("va")
            && let Some(to @ (Point::Part { third: Third::Early, of: Whole::Year, .. } | Point::Year(Year::Given(_)))) =
                point(&mut ahead)
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
    let _word = cursor.take("ngay");
    let day = cursor.number(2)?;
    let own = cursor.take("/").then(|| cursor.number(2)).flatten();
    let mut further = cursor.clone();
    if !further.take_any(&["den het", "den", "-"]) {
        return None;
    }
    let Point::Day(Day { month, .. }) = point(&mut further)? else { return None };
    let month = own.unwrap_or(month);
    crate::viet::Date::new(2024, month, day)?;
    Some(Point::Day(Day { day, month, year: Year::Own, weekday: None, clock: None }))
}

/// `Từ 7 giờ 30 đến 17 giờ hằng ngày`, `8h-11h ngày 15/6/2026`, `Ngày 15/6/2026, từ 8 giờ đến 11 giờ`.
pub fn stretch_of_hours(cursor: &mut Cursor<'_>) -> Option<When> {
    let mut ahead = cursor.clone();
    let day = point(&mut ahead).filter(|point| matches!(point, Point::Day(_) | Point::Weekday { .. }));
    if day.is_some() {
        *cursor = ahead;
        let bracket = cursor.take("(");
        let _comma = cursor.take_any(&[",", ":"]);
        let (from, to) = hours(cursor)?;
        return (!bracket || cursor.take(")")).then_some(()).and(day).map(|day| span_of(day, from, to));
    }
    let (since, hour) = hours(cursor)?;
    let mut ahead = cursor.clone();
    let _joint = ahead.take_any(&[",", "cua", "vao", "trong"]);
    if let Some(every) = every(&mut ahead.clone()) {
        let _read = self::every(&mut ahead);
        *cursor = ahead;
        let hours = Recurring { since: Some(since), hour: Some(hour), ..every };
        return Some(When::Recurring(hours));
    }
    let day = point(&mut ahead).filter(|point| matches!(point, Point::Day(_) | Point::Weekday { .. }));
    let Some(day) = day else {
        return Some(When::Span { from: Point::Clock(since), to: Point::Clock(hour) });
    };
    *cursor = ahead;
    Some(span_of(day, since, hour))
}

fn span_of(day: Point, from: Clock, to: Clock) -> When {
    When::Span { from: day.at(from), to: day.at(to) }
}

/// Times in a row: `Quý I, quý III/2026`, `Tháng 6 và tháng 12/2026`, `Trước ngày 20/6 và 10/12 hằng năm`.
pub fn listed(cursor: &mut Cursor<'_>) -> Option<When> {
    let before = cursor.take("truoc");
    let until = !before && skip_limit(cursor);
    let _in = cursor.take_any(&["trong", "vao", "cac"]);
    let mut points = vec![point(cursor)?];
    loop {
        let mut ahead = cursor.clone();
        let model = points.last().copied()?;
        if !ahead.take_any(&[", va", ",", "va", "- quy", "+"]) {
            break;
        }
        let _in = ahead.take_any(&["trong", "truoc"]);
        let Some(next) = point_like(&mut ahead, model) else { break };
        // A list is of one kind; `trong năm 2026, quý II` are two times.
        if std::mem::discriminant(&next) != std::mem::discriminant(&model) {
            break;
        }
        points.push(next);
        *cursor = ahead;
    }
    if points.len() < 2 {
        return None;
    }
    let mut ahead = cursor.clone();
    let yearly = ahead.take_any(&["hang nam", "moi nam"]) && !is_number(ahead.peek(0));
    if yearly {
        *cursor = ahead;
    }
    let year = points.last().map_or(Year::Own, |last| last.year());
    let each = Recurring { limit: before || until, ..Recurring::every(Every::Year) };
    let read = |point: Point| match point {
        Point::Day(Day { day, month, .. }) if yearly => {
            Some(When::Recurring(Recurring { day: Some(day), month: Some(month), ..each }))
        }
        Point::Month { month, .. } if yearly => Some(When::Recurring(Recurring { month: Some(month), ..each })),
        Point::Quarter { quarter, .. } if yearly => Some(When::Recurring(Recurring { quarter: Some(quarter), ..each })),
        _ if yearly => None,
        _ if before => Some(When::Before(point.or_year(year))),
        _ if until => Some(When::Until(point.or_year(year))),
        _ => Some(When::At(point.or_year(year))),
    };
    let parts = points.into_iter().map(|point| Some(Milestone { what: String::new(), when: read(point)? }));
    parts.collect::<Option<Vec<_>>>().map(When::Milestones)
}

/// `Trước ngày 30/11/2023`, `Chậm nhất trong tháng 6/2026`, `Quý II/2026`, `31/01 năm sau`, `Sau ngày 30/6/2026`.
pub fn limit(cursor: &mut Cursor<'_>) -> Option<When> {
    let after = cursor.take("sau");
    let before = !after && cursor.take("truoc");
    let until = !after && !before && skip_limit(cursor);
    let _truoc = until && cursor.take("truoc");
    let _in = cursor.take_any(&["ngay trong", "trong", "vao luc", "vao", "het", "luc", "dip"]);
    let found = point(cursor)?;
    Some(match (after, before, until) {
        (true, ..) if matches!(found, Point::Year(Year::Own)) => return None,
        (true, ..) => When::From(found),
        (_, true, _) => When::Before(found),
        (_, _, true) => When::Until(found),
        _ => When::At(found),
    })
}

fn skip_limit(cursor: &mut Cursor<'_>) -> bool {
    let mut found = false;
    let limits = [
        "cham nhat la",
        "cham nhat vao",
        "cham nhat",
        "muon nhat la",
        "muon nhat",
        "den truoc",
        "den het",
        "den",
        "het",
        "khong qua",
    ];
    while cursor.take_any(&limits) {
        found = true;
    }
    found
}
