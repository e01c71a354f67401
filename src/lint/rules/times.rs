//! Times in running text (ngày tháng trong lời): days that are none, days of the week, years left over, days off, and
//! times that do not fit the rows.

use crate::lint::context::Context;
use crate::lint::data;
use crate::lint::dates::{Named, named};
use crate::lint::passage::{Kind, Passage};
use crate::lint::rule::Found;
use crate::lint::year;
use crate::plan::deadline::{Point, weekday};
use crate::plan::{Field, ItemId, When};
use crate::viet::Date;
use crate::viet::text::{bare, lower};

/// Texts that name times in sentences; a time as such is read by itself.
fn texts<'c, 'a>(context: &'c Context<'a>) -> impl Iterator<Item = (&'c Passage<'a>, &'c Vec<Named>)> {
    let read = |kind: Kind| !matches!(kind, Kind::Deadline(_) | Kind::Agency(_) | Kind::Directory(_) | Kind::Signature);
    context.times().filter(move |(passage, times)| read(passage.kind) && !times.is_empty())
}

/// K407: a day, month or quarter that the calendar does not have.
pub fn no_such_time(context: &Context<'_>, found: &mut Found) {
    for (passage, times) in texts(context) {
        for time in times.iter().filter(|time| time.cannot_be(context.year)) {
            found.push(
                found.at(passage.span(time.range.clone())).with("found", passage.get(time.range.clone())).help("look"),
            );
        }
    }
}

/// K406: a day of the week that is not the day's own; of deadlines and of texts.
pub fn wrong_weekday(context: &Context<'_>, found: &mut Found) {
    for deadline in context.plan.items.all.iter().filter_map(|item| item.deadline.as_ref()) {
        for point in deadline.value.when.points() {
            let Point::Day(day) = point else { continue };
            if let (Some(written), Some(date)) = (day.weekday, day.date(context.year)) {
                weekday_of(deadline.span, written, date, &deadline.value.text, found);
            }
        }
    }
    for (passage, times) in texts(context) {
        for time in times {
            let of_issue = context.plan.letterhead.date.year;
            if let (Some(written), Some(date)) = (time.weekday, time.date(context.year.or(of_issue))) {
                weekday_of(passage.span(time.range.clone()), written, date, passage.get(time.range.clone()), found);
            }
        }
    }
}

fn weekday_of(place: crate::text::Span, written: u32, date: Date, text: &str, found: &mut Found) {
    if written != date.weekday() {
        let fault =
            found.at(place).with("date", date).with("real", weekday(date.weekday())).with("written", weekday(written));
        found.push(fault.with("deadline", crate::viet::text::collapse(text)).help("which"));
    }
}

/// K408: a year left over from an older plan: one that stands where the plan speaks of its own year.
pub fn stale_year(context: &Context<'_>, found: &mut Found) {
    let titled = year::titled(context.plan);
    let Some(own) = titled.iter().max().copied().filter(|_| titled.len() == 1) else { return };
    let issued = context.plan.letterhead.date.year.unwrap_or(own);
    if own < issued {
        stale_title(context, own, issued, found);
        return;
    }
    for (passage, times) in texts(context) {
        for time in times.iter().filter(|time| time.year.is_some_and(|year| year < own)) {
            let year = time.year.unwrap_or(own);
            let days = time.day.is_some()
                && time.date(None).zip(context.earliest_issue).is_some_and(|(day, issued)| day < issued);
            let stale = match passage.kind {
                Kind::Title | Kind::BelongsTo => false,
                Kind::Body if is_heading(passage, time) => time.month.is_none() && !speaks_of_past(passage, time),
                Kind::AnnexTitle | Kind::TableText => time.month.is_none() && !speaks_of_past(passage, time),
                Kind::Header => {
                    bare(passage.text).starts_with("muc tieu") || bare(passage.text).starts_with("ke hoach")
                }
                Kind::Body | Kind::AnnexText => {
                    let row = passage
                        .block(time.range.start)
                        .is_some_and(|block| block.shape == crate::lint::blocks::Shape::Row);
                    row && (days && !in_citation(context, passage, time)
                        || is_header(passage, time) && says_goal(passage, time))
                        || time.month.is_none() && is_of_the_plan(passage, time)
                        || days && is_due(passage, time) && !in_citation(context, passage, time)
                }
                Kind::Name(_) | Kind::Field(_, Field::Product | Field::Solutions | Field::Requirement) => {
                    time.month.is_none() && is_of_the_plan(passage, time)
                }
                _ => false,
            };
            if stale {
                let fault = found
                    .at(passage.span(time.range.clone()))
                    .with("found", passage.get(time.range.clone()))
                    .with("year", year);
                found.push(fault.with("own", own).other(context.plan.letterhead.title.span, "title").help("look"));
            }
        }
    }
}

/// The trích yếu of last year over a plan that speaks of this year in its closing sentence or in the title of an annex.
fn stale_title(context: &Context<'_>, own: i32, issued: i32, found: &mut Found) {
    let of_this_year = |passage: &Passage<'_>, time: &Named| {
        let closing = bare(passage.sentence(&time.range)).trim_start().starts_with("tren day la ke hoach");
        time.year == Some(issued) && (passage.kind == Kind::AnnexTitle || passage.kind == Kind::Body && closing)
    };
    let title = texts(context).find(|(passage, _)| passage.kind == Kind::Title);
    let said = texts(context).any(|(passage, times)| times.iter().any(|time| of_this_year(passage, time)));
    if let (Some((title, times)), true) = (title, said)
        && let Some(time) = times.iter().find(|time| time.year == Some(own))
    {
        let fault =
            found.at(title.span(time.range.clone())).with("found", title.get(time.range.clone())).with("year", own);
        found.push(fault.with("own", issued).other(context.plan.letterhead.date.span, "title").help("look"));
    }
}

fn is_heading(passage: &Passage<'_>, time: &Named) -> bool {
    passage.block(time.range.start).is_some_and(|block| matches!(block.shape, crate::lint::blocks::Shape::Heading(_)))
}

fn in_citation(context: &Context<'_>, passage: &Passage<'_>, time: &Named) -> bool {
    context
        .citations()
        .iter()
        .any(|one| std::ptr::eq(one.passage.text, passage.text) && one.whole().contains(&time.range.start))
}

/// In the first row of a typed table.
fn is_header(passage: &Passage<'_>, time: &Named) -> bool {
    passage.tables().iter().any(|table| table.first().is_some_and(|row| row.contains(&time.range.start)))
}

/// The cell that names the time says that it is a goal: `Mức năm 2025`.
fn says_goal(passage: &Passage<'_>, time: &Named) -> bool {
    let before = passage.get(0..time.range.start);
    let cell = bare(before.rsplit('|').next().unwrap_or_default());
    ["muc", "chi tieu", "ke hoach", "muc tieu"].iter().any(|word| cell.trim().starts_with(word))
}

/// `so với năm 2023`, `giai đoạn 2021 - 2025`, `từ năm 2015`: the past is meant.
fn speaks_of_past(passage: &Passage<'_>, time: &Named) -> bool {
    let range = passage.sentence_range(&time.range);
    let sentence = bare(passage.get(range.clone()));
    let past = [
        "so voi",
        "giai doan",
        "tu nam",
        "truoc",
        "ket qua",
        "da ",
        "ton dong",
        "den nam",
        "nam cu",
        "khac phuc",
        "cong bo",
        "xep hang",
        "cac nam",
        "quyet toan",
        "chi so",
        "bao cao nam",
        "danh gia",
        "tinh hinh",
        "thuc trang",
        "par index",
    ];
    past.iter().any(|word| sentence.contains(word))
}

/// What a plan does in its own year and no other: `Kế hoạch … năm 2026`, `ngân sách … năm 2026`, `nhiệm vụ năm 2026`.
fn is_of_the_plan(passage: &Passage<'_>, time: &Named) -> bool {
    let clause = passage.sentence_range(&time.range);
    let before = bare(passage.get(clause.start..time.range.start));
    let comma = before.rfind(',').map_or(0, |at| at + 1);
    let near = before.get(comma..).unwrap_or_default().trim_end().to_owned();
    let budget = ["ngan sach", "du toan", "kinh phi"].iter().any(|word| near.contains(word));
    let closing = before.trim_start().starts_with("tren day la ke hoach");
    let own = ["nhiem vu trong ke hoach", "ke hoach nay", "trong ke hoach"].iter().any(|word| near.ends_with(word));
    let set = ["giao", "muc tieu", "chi tieu", "phan dau"].iter().any(|word| near.ends_with(word));
    let compared = ["hon", "voi"].iter().any(|word| near.split(' ').any(|one| one == *word));
    (budget || closing || own || set) && !compared && !speaks_of_past_before(&before)
}

fn speaks_of_past_before(before: &str) -> bool {
    ["so voi", "giai doan", "da bo tri", "da cap", "quyet toan", "thuc hien nam", "ket du", "chuyen nguon"]
        .iter()
        .any(|word| before.contains(word))
}

/// A day by which something is to be done: `trước ngày …`, `chậm nhất ngày …`, `xong ngày …`.
fn is_due(passage: &Passage<'_>, time: &Named) -> bool {
    let before = lower(passage.get(0..time.range.start).trim_end());
    ["trước", "chậm nhất", "xong", "đến hết", "hạn", "vào"].iter().any(|word| before.ends_with(word))
}

/// Days off by the solar calendar (Bộ luật Lao động 45/2019/QH14, Điều 112).
fn holidays() -> impl Iterator<Item = (u32, u32, &'static str)> {
    data::pairs(include_str!("../data/holidays.txt")).filter_map(|(day, name)| {
        let (day, month) = day.split_once('/')?;
        Some((day.parse().ok()?, month.parse().ok()?, name))
    })
}

/// The day off by the lunar calendar that a day is, of the years that are known.
fn lunar_holiday(date: Date) -> Option<&'static str> {
    let day = |text: &str| -> Option<(i32, u32, u32)> {
        let mut parts = text.trim().split('/').map(str::parse::<u32>);
        let (day, month, year) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
        Some((i32::try_from(year).ok()?, month, day))
    };
    let own = (date.year(), date.month(), date.day());
    // By the 31st the end of the month is meant, whatever day that is.
    if date.day() == 31 {
        return None;
    }
    data::pairs(include_str!("../data/lunar-holidays.txt")).find_map(|(days, name)| {
        let (first, last) = days.split_once(" - ")?;
        (day(first)? <= own && own <= day(last)?).then_some(name)
    })
}

/// K409: something is due on a day off. A day that something is due before is no such day.
pub fn day_off(context: &Context<'_>, found: &mut Found) {
    for deadline in context.plan.items.all.iter().filter_map(|item| item.deadline.as_ref()) {
        let (When::At(Point::Day(day)) | When::Until(Point::Day(day))) = &deadline.value.when else { continue };
        let Some(date) = day.date(context.year).filter(|_| day.weekday.is_none()) else { continue };
        let holiday = holidays().find(|(day, month, _)| (*day, *month) == (date.day(), date.month()));
        let name = holiday.map(|(_, _, name)| name).or_else(|| lunar_holiday(date)).map(str::to_owned);
        let name = name.or_else(|| (date.weekday() > 6).then(|| weekday(date.weekday()).to_owned()));
        if let Some(name) = name {
            found.push(found.at(deadline.span).with("date", date).with("name", name).help("move"));
        }
    }
}

/// K410: a row says of its product or remedy a later time than that by which it is done.
pub fn later_than_row(context: &Context<'_>, found: &mut Found) {
    for (passage, times) in texts(context) {
        let Kind::Field(id, Field::Product | Field::Solutions | Field::Requirement) = passage.kind else { continue };
        let Some((end, deadline)) = row_end(context, id) else { continue };
        for time in times {
            let clause = passage.sentence_range(&time.range);
            let before = bare(passage.get(clause.start..time.range.start));
            let word = before.trim_end();
            let set = ["truoc", "den het", "het", "trong", "xong", "ngay", "vao", "den", "cham nhat"];
            let set = set.iter().any(|end| word.ends_with(end))
                && !["ke hoach", "so voi", "tu ", "sau "].iter().any(|word| before.contains(word));
            let last = time.last_day(context.year).filter(|_| time.year.is_some() || time.month.is_some());
            if let Some(last) = last.filter(|last| set && *last > end) {
                let fault = found.at(passage.span(time.range.clone())).with("found", passage.get(time.range.clone()));
                found.push(fault.with("last", last).with("end", end).other(deadline, "deadline").help("one"));
                break;
            }
        }
    }
}

/// The last day of an item's row, where its time has one.
fn row_end(context: &Context<'_>, id: ItemId) -> Option<(Date, crate::text::Span)> {
    let deadline = context.plan.items.get(id)?.deadline.as_ref()?;
    // What goes on has no end that a later day could miss.
    let open = ["thường xuyên", "hằng", "tiếp theo", "theo", "sau khi"]
        .iter()
        .any(|word| lower(&deadline.value.text).contains(word));
    deadline.value.when.last_day(context.year).filter(|_| !open).map(|end| (end, deadline.span))
}

/// K411: the milestones of a deadline, as written, that run backwards.
pub fn milestones(context: &Context<'_>, found: &mut Found) {
    for deadline in context.plan.items.all.iter().filter_map(|item| item.deadline.as_ref()) {
        let When::Milestones(parts) = &deadline.value.when else { continue };
        let ends: Vec<(Option<Date>, Option<Date>)> =
            parts.iter().map(|part| (part.when.first_day(context.year), part.when.last_day(context.year))).collect();
        for pair in ends.windows(2) {
            let [(from, _), (_, to)] = pair else { continue };
            // A report ahead of the end of what it reports on is usual; one ahead of its beginning is none.
            if let (Some(from), Some(to)) = (from, to)
                && to < from
            {
                let fault = found.at(deadline.span).with("first", from).with("last", to);
                found.push(fault.with("deadline", crate::viet::text::collapse(&deadline.value.text)).help("order"));
                break;
            }
        }
    }
}

/// K412: the body says of a row's product another day than the row.
pub fn not_as_row(context: &Context<'_>, found: &mut Found) {
    let products: Vec<&Passage<'_>> =
        context.passages().iter().filter(|passage| matches!(passage.kind, Kind::Field(_, Field::Product))).collect();
    for passage in context.passages().iter().filter(|passage| passage.kind == Kind::Body) {
        for time in named(passage).into_iter().filter(|time| time.day.is_some() && time.month.is_some()) {
            let clause = passage.sentence_range(&time.range);
            let words = passage.words_in(clause.start..time.range.start);
            let row = products.iter().find(|product| {
                let own = product.words.get(..3).unwrap_or_default();
                let figure =
                    product.words.first().is_some_and(|word| word.text.starts_with(|sign: char| sign.is_ascii_digit()));
                let long = product.words.len() > 2 && product.words.len() < 7;
                let all = product.words;
                let close = words
                    .windows(all.len().max(1))
                    .any(|near| near.iter().zip(all).all(|(one, other)| one.key == other.key));
                figure && long && own.len() == 3 && close
            });
            let Some(Kind::Field(id, _)) = row.map(|row| row.kind) else { continue };
            let before = lower(passage.get(0..time.range.start).trim_end());
            let day = time.date(context.year);
            let last = if before.ends_with("trước") { day.and_then(Date::before) } else { day };
            if let (Some(last), Some((end, deadline))) = (last, row_end(context, id))
                && last != end
                && day != Some(end)
            {
                let fault =
                    found.at(passage.span(time.range.clone())).with("found", passage.get(time.range)).with("end", end);
                found.push(fault.other(deadline, "deadline").help("one"));
            }
        }
    }
}
