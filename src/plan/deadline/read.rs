//! Words to [`When`]: every form of deadline seen in issued plans.

use super::parse::{point, point_like};
use super::words::{Cursor, Word, words};
use super::{Every, Milestone, Point, Recurring, Side, Unit, When};

/// What a text says; [`When::Free`] where it is not understood to its last word.
pub fn when(text: &str) -> When {
    let parts: Vec<&str> = text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [] => When::Free,
        [one] => sentence(one),
        many => {
            let milestones: Vec<Milestone> = many.iter().flat_map(|part| milestones_of(part)).collect();
            if milestones.iter().all(|part| part.when == When::Free) {
                When::Free
            } else {
                When::Milestones(milestones)
            }
        }
    }
}

/// The milestones of one part of a list: `Ban hành Kế hoạch tháng 01/2023`, or a plain time.
fn milestones_of(part: &str) -> Vec<Milestone> {
    match sentence(part.trim_start_matches(crate::viet::text::is_dash).trim_start()) {
        When::Milestones(parts) => parts,
        when => vec![Milestone { what: if when == When::Free { part.to_owned() } else { String::new() }, when }],
    }
}

/// A text without `;`: one time, alternatives, or a milestone.
fn sentence(text: &str) -> When {
    let all = words(text);
    let whole = clause(text, &all);
    // An event and a rule run to the end of the text, so alternatives come before them.
    if !matches!(whole, When::Free | When::Event { .. } | When::Days { .. } | When::Regulated(_)) {
        return whole;
    }
    if let Some(several) = alternatives(text, &all) {
        return several;
    }
    if whole != When::Free {
        return whole;
    }
    milestone(text, &all).unwrap_or(When::Free)
}

/// `Thường xuyên trong năm/theo kế hoạch`, `Quý II hoặc quý III`: only where each side is understood.
fn alternatives(text: &str, all: &[Word]) -> Option<When> {
    let mut sides = Vec::new();
    let mut start = 0;
    for (at, word) in all.iter().enumerate() {
        let beside_number = |at: Option<usize>| {
            let word = at.and_then(|at| all.get(at));
            word.is_some_and(|word| word.text.starts_with(|first: char| first.is_ascii_digit()))
        };
        let slash = word.text == "/" && !beside_number(Some(at + 1)) && !beside_number(at.checked_sub(1));
        if slash || word.text == "hoac" {
            sides.push(text.get(start..word.range.start)?);
            start = word.range.end;
        }
    }
    // `Trước 30/6/hằng năm`-like joints have numbers beside the slash and stay whole.
    sides.push(text.get(start..)?);
    if sides.len() < 2 {
        return None;
    }
    let read: Vec<When> = sides.iter().map(|side| clause(side, &words(side))).collect();
    (!read.contains(&When::Free)).then_some(When::Alternatives(read))
}

/// Words and then a time: the earliest word from which the rest is understood whole.
fn milestone(text: &str, all: &[Word]) -> Option<When> {
    for (at, word) in all.iter().enumerate().skip(1) {
        let what = text.get(..word.range.start)?;
        // `Quyết định số 5 năm 2021`: the year belongs to a document, not to the work.
        if all.get(..at)?.iter().any(|word| word.text == "so") {
            return None;
        }
        let rest = text.get(word.range.start..)?;
        let bare_number = word.text.starts_with(|first: char| first.is_ascii_digit());
        let opens = all.get(at - 1).is_some_and(|before| matches!(before.text.as_str(), ":" | "-" | ","));
        if bare_number && !opens {
            continue;
        }
        match clause(rest, &words(rest)) {
            When::Free | When::Regulated(_) | When::Event { .. } | When::Days { .. } => {}
            when => {
                let what = what.trim_end().trim_end_matches([':', ',', '-', '–']).trim_end().to_owned();
                return Some(When::Milestones(vec![Milestone { what, when }]));
            }
        }
    }
    None
}

/// One time that takes up the whole text.
fn clause(text: &str, all: &[Word]) -> When {
    let mut cursor = Cursor::new(text, all);
    let finished = skip_lead(&mut cursor);
    let forms = [continuous, assessed, regulated, recurring, days, event, span, listed, limit];
    for form in forms {
        let mut ahead = cursor.clone();
        let Some(mut when) = form(&mut ahead) else { continue };
        if let (When::At(point), true) = (&when, finished) {
            when = When::Until(*point);
        }
        if onward(&mut ahead) {
            when = When::Onward(Box::new(when));
        }
        let _note = ahead.take("( neu co )");
        while ahead.take_any(&[".", ",", ")"]) {}
        if ahead.is_done() {
            return when;
        }
    }
    When::Free
}

/// Words before a time that say nothing of it; true where they ask for the work to be finished in it.
fn skip_lead(cursor: &mut Cursor<'_>) -> bool {
    let mut finished = false;
    loop {
        if cursor.take_any(&["hoan thanh", "xong", "ket thuc truoc"]) {
            finished = true;
        } else if !cursor.take_any(&["thuc hien", "trien khai", "du kien", "thoi gian", "to chuc", ":", "(", "vao"]) {
            return finished;
        }
    }
}

/// `và những năm tiếp theo`, `và hằng năm`.
fn onward(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = cursor.clone();
    let _comma = ahead.take(",");
    if !ahead.take_any(&["va", "tro di"]) {
        return false;
    }
    let _many = ahead.take_any(&["trong cac", "trong nhung", "cac", "nhung"]);
    let found = ahead.take_any(&["nam tiep theo", "nam sau", "nam ke tiep", "nam lien ke", "nam toi", "hang nam"]);
    if found {
        *cursor = ahead;
    }
    found
}

/// `Thường xuyên`, `Thường xuyên, liên tục trong năm 2023`.
fn continuous(cursor: &mut Cursor<'_>) -> Option<When> {
    if !cursor.take_any(&["thuong xuyen", "lien tuc", "quanh nam", "thuong nien"]) {
        return None;
    }
    while cursor.take_any(&[", lien tuc", "va lien tuc", "lien tuc", ", dinh ky", ", hang nam", "hang nam"]) {}
    let _comma = cursor.take(",");
    let _in = cursor.take_any(&["trong", "tu"]);
    Some(When::Continuous(point(cursor)))
}

/// `Trong năm đánh giá`.
fn assessed(cursor: &mut Cursor<'_>) -> Option<When> {
    let _in = cursor.take("trong");
    cursor.take("nam danh gia").then_some(When::AssessedYear)
}

/// `Theo quy định`, `Theo kế hoạch (nếu có)`.
fn regulated(cursor: &mut Cursor<'_>) -> Option<When> {
    let source = cursor.take("theo").then(|| cursor.rest())?;
    (!source.is_empty()).then_some(When::Regulated(source))
}

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
    } else if let Some(Point::Day { day, month, year: None }) = clone_point(cursor) {
        (found.day, found.month) = (Some(day), Some(month));
    } else if let Some(Point::Month { month, year: None }) = clone_point(cursor) {
        found.month = Some(month);
    } else if cursor.take("ngay") {
        found.day = cursor.number(2).filter(|day| (1..=31).contains(day));
    }
    let _bracket = cursor.take(")");
    cursor.offset() > start && (found.hour, found.weekday, found.day, found.month) != (None, None, None, None)
}

/// A day or month at the cursor that names no year. The words after a day (`hằng năm`) must not hide it.
fn clone_point(cursor: &mut Cursor<'_>) -> Option<Point> {
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
fn recurring(cursor: &mut Cursor<'_>) -> Option<When> {
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
fn following(cursor: &mut Cursor<'_>) -> Option<Every> {
    let every = period(cursor)?;
    let next = ["sau lien ke", "lien ke sau", "lien ke tiep theo", "lien ke", "ke tiep", "tiep theo", "sau"];
    if !cursor.take_any(&next) {
        return None;
    }
    let _what = cursor.take_any(&["nam danh gia", "nam ke hoach", "thang bao cao", "quy bao cao", "ky bao cao"]);
    Some(every)
}

/// `05 ngày làm việc kể từ ngày ký`, `Chậm nhất là sau 03 ngày kể từ …`, `Trước 05 ngày làm việc tính đến …`.
fn days(cursor: &mut Cursor<'_>) -> Option<When> {
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
fn event(cursor: &mut Cursor<'_>) -> Option<When> {
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
fn span(cursor: &mut Cursor<'_>) -> Option<When> {
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

/// Times in a row: `Quý I, quý III/2026`, `Tháng 6 và tháng 12/2026`.
fn listed(cursor: &mut Cursor<'_>) -> Option<When> {
    let _in = cursor.take("trong");
    let mut points = vec![point(cursor)?];
    loop {
        let mut ahead = cursor.clone();
        let model = points.last().copied()?;
        if !ahead.take_any(&[", va", ",", "va"]) {
            break;
        }
        let _in = ahead.take("trong");
        let Some(next) = point_like(&mut ahead, model) else { break };
        points.push(next);
        *cursor = ahead;
    }
    if points.len() < 2 {
        return None;
    }
    let year = points.last().and_then(|last| last.year());
    let each = points.into_iter().map(|point| Milestone { what: String::new(), when: When::At(point.or_year(year)) });
    Some(When::Milestones(each.collect()))
}

/// `Trước ngày 30/11/2023`, `Chậm nhất trong tháng 6/2026`, `Quý II/2026`, `31/01 năm sau`.
fn limit(cursor: &mut Cursor<'_>) -> Option<When> {
    let before = cursor.take("truoc");
    let until = !before && skip_limit(cursor);
    let _truoc = until && cursor.take("truoc");
    let _in = cursor.take_any(&["trong", "vao", "het"]);
    let _hour = hour(cursor);
    let mut ahead = cursor.clone();
    if let Some(Point::Day { day, month, .. }) = clone_point(&mut ahead) {
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
