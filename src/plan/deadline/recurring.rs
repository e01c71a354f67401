//! What comes back (định kỳ): hằng quý, trước ngày 20 hằng tháng, 02 lần/năm.

use super::clock::{clock, hours, skip_day_word, weekday};
use super::date::yearless;
use super::parse::point;
use super::point::{Day, Point, Third, Year};
use super::when::{Every, Recurring, When};
use super::words::{Cursor, is_number};

/// How often, at the cursor: `hằng tháng`, `mỗi quý`, `định kỳ 6 tháng`, `định kỳ hằng tháng, quý, năm`.
pub fn every(cursor: &mut Cursor<'_>) -> Option<Recurring> {
    let regular = cursor.take_any(&["dinh ky", "theo"]);
    let each = cursor.take_any(&["hang", "moi", "tung"]);
    let all = !each && cursor.take("cac");
    if !regular && !each && !all {
        return None;
    }
    let found = period(cursor)?;
    // `các tháng`, `theo quý` and `định kỳ tháng` say how often only where no word or number goes on with them.
    let whole = matches!(cursor.peek(0), "" | "," | "." | "(" | ")" | "/" | "va" | "trong" | "cua" | "hoac");
    if is_number(cursor.peek(0)) || !each && !whole {
        return None;
    }
    Some(further(cursor, found))
}

/// Further periods behind the first: `, hằng quý`, `, 6 tháng`, `và năm`.
fn further(cursor: &mut Cursor<'_>, first: Every) -> Recurring {
    let mut found = Recurring::every(first);
    for also in &mut found.also {
        let mut ahead = cursor.clone();
        let joint = ahead.take_any(&[", va", ",", "va", "/"]);
        let _each = ahead.take_any(&["hang", "moi", "ca", "1", "01", "mot"]);
        let next = period(&mut ahead).filter(|_| joint && !is_number(ahead.peek(0)) && ahead.peek(0) != "lam");
        if next.is_none() {
            break;
        }
        (*also, *cursor) = (next, ahead);
    }
    found
}

fn period(cursor: &mut Cursor<'_>) -> Option<Every> {
    if cursor.take_any(&["6 thang", "06 thang", "sau thang", "nua nam"]) {
        return Some(Every::HalfYear);
    }
    let names = [
        ("ngay lam viec", Every::WorkingDay),
        ("ngay trong tuan", Every::Day),
        ("ngay", Every::Day),
        ("tuan", Every::Week),
        ("thang", Every::Month),
        ("quy", Every::Quarter),
        ("nam", Every::Year),
    ];
    names.iter().find_map(|(name, every)| cursor.take(name).then_some(*every))
}

/// A day within a period: `trước 15 giờ 00 thứ Năm`, `ngày 20`, `trước ngày 10/12`, `từ 7 giờ đến 11 giờ`.
fn within_period(cursor: &mut Cursor<'_>, found: &mut Recurring) -> bool {
    let bracket = cursor.take("(");
    let limits = ["truoc", "cham nhat la", "cham nhat", "vao luc", "vao", "luc", "xong truoc", "den"];
    found.limit = matches!(cursor.peek(0), "truoc" | "cham" | "xong" | "den");
    let _limit = cursor.take_any(&limits);
    if let Some((since, hour)) = hours(cursor) {
        (found.since, found.hour) = (Some(since), Some(hour));
    } else {
        found.hour = clock(cursor);
    }
    if found.hour.is_some() {
        let _joint = cursor.take_any(&[",", "cua"]);
    }
    skip_day_word(cursor);
    if let Some(named) = weekday(cursor) {
        found.weekdays = found.weekdays.with(named);
        loop {
            let mut ahead = cursor.clone();
            let joint = ahead.take_any(&[", va", "va", ","]);
            skip_day_word(&mut ahead);
            let Some(named) = weekday(&mut ahead).filter(|_| joint) else { break };
            (found.weekdays, *cursor) = (found.weekdays.with(named), ahead);
        }
    } else if let Some(point) = yearless(cursor) {
        match point {
            Point::Day(Day { day, month, .. }) => (found.day, found.month) = (Some(day), Some(month)),
            Point::Month { month, .. } => found.month = Some(month),
            _ => {}
        }
    } else if cursor.peek(0) == "ngay" && is_number(cursor.peek(1)) && cursor.peek(2) != "/" {
        cursor.skip(1);
        found.day = cursor.number(2).filter(|day| (1..=31).contains(day));
    }
    if bracket && !cursor.take(")") {
        return false;
    }
    (found.hour, found.day, found.month) != (None, None, None) || found.weekdays.iter().next().is_some()
}

/// `02 lần/năm`, `ít nhất 01 lần/quý`, `06 tháng/lần`, `mỗi quý 01 lần`.
fn times(cursor: &mut Cursor<'_>) -> Option<Recurring> {
    let _regular = cursor.take("dinh ky");
    let _least = cursor.take_any(&["it nhat", "toi thieu", "khong qua", "toi da"]);
    let mut ahead = cursor.clone();
    if let Some(times) = ahead.number(2)
        && ahead.take("lan")
        && ahead.take_any(&["/", "moi", "trong", "mot"])
    {
        let _one = ahead.take_any(&["1", "01", "mot"]);
        let every = period(&mut ahead)?;
        *cursor = ahead;
        return Some(Recurring { times: Some(times), ..Recurring::every(every) });
    }
    let mut ahead = cursor.clone();
    let _one = ahead.take_any(&["1", "01", "mot"]);
    if let Some(every) = period(&mut ahead)
        && ahead.take_any(&["/ lan", "/ 01 lan", "/ 1 lan", "mot lan"])
    {
        *cursor = ahead;
        return Some(Recurring::every(every));
    }
    let _each = cursor.take_any(&["moi", "hang"]);
    let every = period(cursor)?;
    let times = cursor.number(2)?;
    cursor.take("lan").then_some(Recurring { times: Some(times), ..Recurring::every(every) })
}

/// `cuối mỗi quý`, `đầu tháng`, `cuối tháng hằng tháng`: a part of each.
fn part_of_each(cursor: &mut Cursor<'_>) -> Option<Recurring> {
    let names = [("dau", Third::Early), ("giua", Third::Middle), ("cuoi", Third::Late)];
    let third = names.iter().find_map(|(name, third)| cursor.take(name).then_some(*third))?;
    let each = cursor.take_any(&["hang", "moi"]);
    let found = period(cursor)?;
    // `cuối năm` without `mỗi` is that of the plan's year, `đầu tháng 6` a time in June.
    if !each && (found == Every::Year || is_number(cursor.peek(0))) {
        return None;
    }
    let again = every(&mut cursor.clone());
    if again.is_some() {
        let _again = every(cursor);
    }
    Some(Recurring { third: Some(third), ..again.unwrap_or(Recurring::every(found)) })
}

/// `Quý IV hằng năm`.
fn quarter_of_each(cursor: &mut Cursor<'_>) -> Option<Recurring> {
    let _in = cursor.take("trong");
    let Point::Quarter { quarter, year: Year::Own } = super::date::quarter(cursor)? else { return None };
    (every(cursor)?.every == Every::Year)
        .then_some(Recurring { quarter: Some(quarter), ..Recurring::every(Every::Year) })
}

/// `Hằng quý`, `Trước ngày 20 hằng tháng`, `Hằng tháng (trước ngày 20)`, `Trước ngày 05 của tháng sau`, `Quý, năm`.
fn regular(cursor: &mut Cursor<'_>) -> Option<Recurring> {
    let mut found = Recurring::every(Every::Year);
    let mut ahead = cursor.clone();
    if let Some(often) = every(&mut ahead) {
        *cursor = ahead;
        found = often;
        let mut ahead = cursor.clone();
        let _comma = ahead.take(",");
        let mut inner = found;
        if within_period(&mut ahead, &mut inner) {
            found = inner;
            *cursor = ahead;
        }
        return Some(found);
    }
    let mut ahead = cursor.clone();
    if let Some(every) = period(&mut ahead) {
        let listed = further(&mut ahead, every);
        if listed.also.iter().any(Option::is_some) {
            *cursor = ahead;
            return Some(listed);
        }
    }
    if !within_period(cursor, &mut found) {
        return None;
    }
    let _comma = cursor.take(",");
    let _of = cursor.take("cua");
    if cursor.take_any(&[
        "thang cuoi quy",
        "thang cuoi cua quy",
        "thang cuoi moi quy",
        "thang cuoi cua moi quy",
        "thang cuoi hang quy",
    ]) {
        (found.every, found.third) = (Every::Quarter, Some(Third::Late));
    } else if cursor.take_any(&["thang dau quy", "thang dau cua quy", "thang dau moi quy", "thang dau hang quy"]) {
        (found.every, found.third) = (Every::Quarter, Some(Third::Early));
        found.following = cursor.take_any(&FOLLOWING);
    } else if let Some(often) = every(&mut cursor.clone()) {
        let _read = self::every(cursor);
        (found.every, found.also) = (often.every, often.also);
    } else {
        found.every = following(cursor)?;
        found.following = true;
        if found.every == Every::Year {
            return None;
        }
    }
    Some(found)
}

/// All of these, with the time they are kept to: `Hằng quý trong năm 2026`.
pub fn recurring(cursor: &mut Cursor<'_>) -> Option<When> {
    let forms = [times, part_of_each, quarter_of_each, regular];
    let mut best: Option<(Cursor<'_>, Recurring)> = None;
    for form in forms {
        let mut ahead = cursor.clone();
        if let Some(found) = form(&mut ahead)
            && best.as_ref().is_none_or(|(longest, _)| ahead.mark() > longest.mark())
        {
            best = Some((ahead, found));
        }
    }
    let (ahead, mut found) = best?;
    *cursor = ahead;
    let mut ahead = cursor.clone();
    if ahead.take_any(&["trong", "cua", ","])
        && let Some(within @ (Point::Year(_) | Point::Half { .. } | Point::Quarter { .. } | Point::Month { .. })) =
            point(&mut ahead)
    {
        found.within = Some(within);
        *cursor = ahead;
    }
    Some(When::Recurring(found))
}

const FOLLOWING: [&str; 7] =
    ["sau lien ke", "lien ke sau", "lien ke tiep theo", "lien ke", "ke tiep", "tiep theo", "sau"];

/// `tháng sau`, `tháng liền kề`, `quý tiếp theo`.
fn following(cursor: &mut Cursor<'_>) -> Option<Every> {
    let every = period(cursor)?;
    if !cursor.take_any(&FOLLOWING) {
        return None;
    }
    let _what = cursor.take_any(&["nam danh gia", "nam ke hoach", "thang bao cao", "quy bao cao", "ky bao cao"]);
    Some(every)
}
