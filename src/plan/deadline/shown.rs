//! Deadlines in the words people use (cách ghi thời hạn): reading them gives the same [`When`] back.

use std::fmt;

use super::events::{is_occasion, is_regular};
use super::point::{Clock, Day, Point, Third, Whole, Year};
use super::when::{Every, Milestone, Recurring, Side, Unit, When};
use crate::viet::date::month as padded;
use crate::viet::number::roman;

/// The days of the week, from 2 (thứ Hai) to 8 (Chủ nhật).
pub fn weekday(number: u32) -> &'static str {
    const NAMES: [&str; 7] = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];
    NAMES.get((number as usize).wrapping_sub(2)).copied().unwrap_or_default()
}

/// `/2026` behind a day, month or quarter.
fn slash(year: Year) -> String {
    match year {
        Year::Own => String::new(),
        Year::Next => " năm sau".to_owned(),
        Year::Given(year) => format!("/{year}"),
    }
}

/// ` 2026` behind the word năm.
fn after(year: Year) -> String {
    match year {
        Year::Own => String::new(),
        Year::Next => " sau".to_owned(),
        Year::Given(year) => format!(" {year}"),
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02} giờ", self.hour)?;
        if self.minute > 0 { write!(f, " {:02}", self.minute) } else { Ok(()) }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(clock) = self.clock {
            write!(f, "{clock} ")?;
        }
        if let Some(day) = self.weekday {
            write!(f, "{} ", weekday(day))?;
        }
        write!(f, "ngày {:02}/{}{}", self.day, padded(self.month), slash(self.year))
    }
}

impl fmt::Display for Third {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Third::Early => "đầu",
            Third::Middle => "giữa",
            Third::Late => "cuối",
        })
    }
}

/// As people write it: `ngày 05/02/2022`, `tháng 3/2026`, `quý II/2026`, `năm 2026`.
impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Point::Day(day) => write!(f, "{day}"),
            Point::Weekday { weekday: day, clock: Some(clock) } => write!(f, "{clock} {}", weekday(*day)),
            Point::Weekday { weekday: day, clock: None } => f.write_str(weekday(*day)),
            Point::Clock(clock) => write!(f, "{clock}"),
            Point::Week { week, month, year } => write!(f, "tuần {week} tháng {}{}", padded(*month), slash(*year)),
            Point::Month { month, year } => write!(f, "tháng {}{}", padded(*month), slash(*year)),
            Point::Quarter { quarter, year } => write!(f, "quý {}{}", roman(*quarter), slash(*year)),
            Point::Half { half: 1, year } => write!(f, "6 tháng đầu năm{}", after(*year)),
            Point::Half { year, .. } => write!(f, "6 tháng cuối năm{}", after(*year)),
            Point::Part { third, of: Whole::Month(month), year } => {
                write!(f, "{third} tháng {}{}", padded(*month), slash(*year))
            }
            Point::Part { third, of: Whole::Quarter(quarter), year } => {
                write!(f, "{third} quý {}{}", roman(*quarter), slash(*year))
            }
            Point::Part { third, of: Whole::Year, year } => write!(f, "{third} năm{}", after(*year)),
            Point::SchoolYear(year) => write!(f, "năm học {year} - {}", year.saturating_add(1)),
            Point::Year(year) => write!(f, "năm{}", after(*year)),
        }
    }
}

/// Nothing for [`When::Free`].
impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            When::At(point @ Point::Year(_)) => write!(f, "trong {point}"),
            When::At(point) => write!(f, "{point}"),
            When::Before(point) => write!(f, "trước {point}"),
            When::Until(point @ Point::Day(_)) => write!(f, "chậm nhất {point}"),
            When::Until(point) => write!(f, "chậm nhất trong {point}"),
            When::From(point) => write!(f, "từ {point}"),
            When::Span { from, to } => write!(f, "từ {from} đến {to}"),
            When::Since { event, to: None } => write!(f, "từ {event}"),
            When::Since { event, to: Some(to) } => write!(f, "từ {event} đến {to}"),
            When::Onward(when) => write!(f, "{when} và những năm tiếp theo"),
            When::Continuous(None) => f.write_str("thường xuyên"),
            When::Continuous(Some(point)) => write!(f, "thường xuyên trong {point}"),
            When::Recurring(recurring) => write!(f, "{recurring}"),
            When::Days { count, unit, side, event } if event.is_empty() => {
                write!(f, "{} {count:02} {unit}", if *side == Side::After { "sau" } else { "trong" })
            }
            When::Days { count, unit, side: Side::Before, event } => write!(f, "{count:02} {unit} trước {event}"),
            When::Days { count, unit, event, .. } => write!(f, "{count:02} {unit} kể từ {event}"),
            When::Event { side: Side::Upon, event } if is_regular(event) => f.write_str(event),
            When::Event { side: Side::Upon, event } => write!(f, "khi {event}"),
            When::Event { side: Side::Before, event } if is_occasion(event) => write!(f, "trước {event}"),
            When::Event { side: Side::Before, event } => write!(f, "trước khi {event}"),
            When::Event { side: Side::After, event } => write!(f, "sau khi {event}"),
            When::AssessedYear => f.write_str("trong năm đánh giá"),
            When::Regulated(source) => write!(f, "theo {source}"),
            When::Alternatives(all) => join(f, all, "/"),
            When::Milestones(all) => join(f, all, "; "),
            When::Free => Ok(()),
        }
    }
}

fn join<T: fmt::Display>(f: &mut fmt::Formatter<'_>, all: &[T], between: &str) -> fmt::Result {
    for (at, one) in all.iter().enumerate() {
        if at > 0 {
            f.write_str(between)?;
        }
        write!(f, "{one}")?;
    }
    Ok(())
}

impl fmt::Display for Milestone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.what.as_str(), &self.when) {
            ("", when) => write!(f, "{when}"),
            (what, When::Free) => f.write_str(what),
            (what, when) => write!(f, "{what} {when}"),
        }
    }
}

impl fmt::Display for Every {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Every::Day => "ngày",
            Every::WorkingDay => "ngày làm việc",
            Every::Week => "tuần",
            Every::Month => "tháng",
            Every::Quarter => "quý",
            Every::HalfYear => "6 tháng",
            Every::Year => "năm",
        })
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Unit::Minute => "phút",
            Unit::Hour => "giờ",
            Unit::WorkingDay => "ngày làm việc",
            Unit::Day => "ngày",
            Unit::Week => "tuần",
            Unit::Month => "tháng",
        })
    }
}

impl fmt::Display for Recurring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(times) = self.times {
            write!(f, "{times:02} lần/{}", self.every)?;
            return self.within.map_or(Ok(()), |within| write!(f, " trong {within}"));
        }
        match (self.since, self.hour) {
            (Some(since), Some(hour)) => write!(f, "từ {since} đến {hour} ")?,
            (_, Some(hour)) => write!(f, "{}{hour} ", if self.limit { "trước " } else { "" })?,
            _ if self.limit => f.write_str("trước ")?,
            _ => {}
        }
        let last = self.weekdays.iter().next_back();
        for (at, day) in self.weekdays.iter().enumerate() {
            let joint = if at == 0 {
                ""
            } else if Some(day) == last {
                " và "
            } else {
                ", "
            };
            write!(f, "{joint}{}", weekday(day))?;
        }
        if last.is_some() {
            f.write_str(" ")?;
        }
        match (self.day, self.month) {
            (Some(day), Some(month)) => write!(f, "ngày {day:02}/{} ", padded(month))?,
            (Some(day), None) => write!(f, "ngày {day:02} ")?,
            (None, Some(month)) => write!(f, "tháng {} ", padded(month))?,
            (None, None) => {}
        }
        if let Some(quarter) = self.quarter {
            write!(f, "quý {} ", roman(quarter))?;
        }
        match self.third {
            Some(third) if self.day.is_some() => write!(f, "của tháng {third} ")?,
            Some(third) => write!(f, "{third} ")?,
            None => {}
        }
        if self.following {
            write!(f, "của {} sau liền kề", self.every)?;
        } else if self.every == Every::HalfYear {
            f.write_str("định kỳ 6 tháng")?;
        } else {
            write!(f, "hằng {}", self.every)?;
        }
        for also in self.also.iter().flatten() {
            write!(f, ", {also}")?;
        }
        self.within.map_or(Ok(()), |within| write!(f, " trong {within}"))
    }
}
