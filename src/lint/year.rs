//! Which years a plan is about.

use crate::plan::Plan;
use crate::viet::Date;

/// Years named in the trích yếu, in the order written.
pub fn titled(plan: &Plan) -> Vec<i32> {
    let digits = |letter: char| !letter.is_ascii_digit();
    let words = plan.letterhead.title.value.split(digits).filter(|word| word.len() == 4);
    words.filter_map(|word| word.parse().ok()).filter(|year| (1990..2100).contains(year)).collect()
}

/// The year in which times without a year lie: the one of the trích yếu if it is that of issue or the next (plans
/// are issued in December for the year after), else the year of issue. Without a date of issue the trích yếu alone
/// tells.
pub fn year(plan: &Plan) -> Option<i32> {
    let Some(issued) = plan.letterhead.date.year else { return titled(plan).into_iter().max() };
    let near = |year: &i32| (issued..=issued.saturating_add(1)).contains(year);
    Some(titled(plan).into_iter().filter(near).max().unwrap_or(issued))
}

/// First and last year the plan is about: of issue and of the trích yếu; `None` where neither names one.
pub fn bounds(plan: &Plan) -> Option<(i32, i32)> {
    let years = || titled(plan).into_iter().chain(plan.letterhead.date.year);
    Some((years().min()?, years().max()?))
}

/// The earliest day the plan can have been issued on, as far as its date is known.
pub fn earliest_issue(plan: &Plan) -> Option<Date> {
    let date = plan.letterhead.date;
    Date::new(date.year?, date.month.unwrap_or(1), date.day.unwrap_or(1))
}

/// The date of issue as far as it is known: `30/01/2023`, `01/2023`, `2023`.
pub fn issue(plan: &Plan) -> String {
    let date = plan.letterhead.date;
    let year = date.year_in_words();
    match (date.date(), date.month) {
        (Some(day), _) => day.to_string(),
        (None, Some(month)) => format!("{}/{year}", crate::viet::date::month(month)),
        (None, None) => year,
    }
}

/// The latest day the plan can have been issued on, as far as its date is known.
pub fn latest_issue(plan: &Plan) -> Option<Date> {
    let date = plan.letterhead.date;
    let (year, month) = (date.year?, date.month.unwrap_or(12));
    date.day.map_or_else(|| Date::month_end(year, month), |day| Date::new(year, month, day))
}

/// First day without districts and towns (huyện, quận, thị xã, thị trấn): Luật Tổ chức chính quyền địa phương of
/// 16/6/2025. Year, month, day.
pub const TWO_LEVELS: (i32, u32, u32) = (2025, 7, 1);

/// True for a plan of that day or later.
pub fn is_two_level(plan: &Plan) -> bool {
    earliest_issue(plan).is_some_and(|day| (day.year(), day.month(), day.day()) >= TWO_LEVELS)
}
