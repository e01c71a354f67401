//! What a deadline says (thời hạn), behind its words.

use std::fmt;

use super::Point;
use crate::viet::Date;

/// The time behind the words of a deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// In or on: `Quý II/2026`, `Trong năm 2021`, `15/6/2027`.
    At(Point),
    /// Before: `Trước ngày 30/11/2023`.
    Before(Point),
    /// No later than its end: `Chậm nhất ngày 15/6/2027`, `Xong trong quý II/2026`, `Đến hết tháng 6`.
    Until(Point),
    /// From its beginning on: `Từ ngày 01/7/2025`.
    From(Point),
    /// `Từ tháng 3 đến tháng 9/2026`, `Giai đoạn 2021 - 2025`, `Trong năm 2021 và đầu năm 2022`.
    Span {
        /// Where it begins.
        from: Point,
        /// Where it ends; its end is included.
        to: Point,
    },
    /// `Năm 2021 và những năm tiếp theo`.
    Onward(Box<When>),
    /// `Thường xuyên`, `Thường xuyên trong năm 2023`.
    Continuous(Option<Point>),
    /// `Trước ngày 20 hằng tháng`, `Định kỳ hằng quý`.
    Recurring(Recurring),
    /// `05 ngày làm việc kể từ ngày ký`.
    Days {
        /// How many.
        count: u32,
        /// Of what.
        unit: Unit,
        /// Before or after the event.
        side: Side,
        /// The event, as written.
        event: String,
    },
    /// `Sau khi có kết quả`, `Khi có yêu cầu`, with the event as written.
    Event {
        /// After it, or when it happens.
        side: Side,
        /// The event, as written.
        event: String,
    },
    /// `Trong năm đánh giá`: the year an index is scored for.
    AssessedYear,
    /// `Chậm nhất ngày 31 tháng 01 của năm sau liền kề năm đánh giá`.
    NextYear {
        /// Day of the month.
        day: u32,
        /// Month.
        month: u32,
    },
    /// `Theo quy định`, `Theo kế hoạch`, `Theo yêu cầu của …`, with what it follows as written.
    Regulated(String),
    /// Either of several: `Thường xuyên trong năm/theo kế hoạch`.
    Alternatives(Vec<When>),
    /// Several, each for a part of the work: `Ban hành tháng 01/2023; triển khai trong năm 2023`.
    Milestones(Vec<Milestone>),
    /// Not understood.
    Free,
}

/// A part of the work and its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// The part, as written; empty where only times are listed (`Tháng 6 và tháng 12/2026`).
    pub what: String,
    /// Its time.
    pub when: When,
}

/// Something that comes back (định kỳ).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recurring {
    /// How often; of several named (`hằng tháng, quý`), the first.
    pub every: Every,
    /// How many times in each, where written: `02 lần/năm`.
    pub times: Option<u32>,
    /// On or before this day of the month, 1 to 31; of a quarter or half, in its last month.
    pub day: Option<u32>,
    /// On or before this month of the year, 1 to 12.
    pub month: Option<u32>,
    /// On or before this day of the week: 2 is thứ Hai, 8 is Chủ nhật; of several, the first.
    pub weekday: Option<u32>,
    /// Before this hour and minute.
    pub hour: Option<(u32, u32)>,
    /// True for `của tháng sau`, `tháng liền kề`: the day lies in the period that follows.
    pub following: bool,
    /// Only in this time: `hằng quý trong năm 2026`.
    pub within: Option<Point>,
}

impl Recurring {
    /// Every so often, and nothing more said.
    pub fn every(every: Every) -> Self {
        Self { every, times: None, day: None, month: None, weekday: None, hour: None, following: false, within: None }
    }
}

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Every {
    /// Hằng ngày.
    Day,
    /// Hằng tuần.
    Week,
    /// Hằng tháng.
    Month,
    /// Hằng quý.
    Quarter,
    /// 6 tháng.
    HalfYear,
    /// Hằng năm.
    Year,
}

/// On which side of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// Before it.
    Before,
    /// After it, or counted from it.
    After,
    /// When it happens.
    Upon,
}

/// What a stretch is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Giờ.
    Hour,
    /// Ngày làm việc.
    WorkingDay,
    /// Ngày.
    Day,
    /// Tuần.
    Week,
    /// Tháng.
    Month,
}

impl When {
    /// The first day it may happen on, read in a plan of `year`; for a mere limit, the day of the limit itself.
    /// `None` where no day can be told.
    pub fn first_day(&self, year: Option<i32>) -> Option<Date> {
        match self {
            When::At(point) | When::From(point) => point.first_day(year),
            When::Before(_) | When::Until(_) | When::NextYear { .. } => self.last_day(year),
            When::Span { from, to } => from.or_year(to.year()).first_day(year),
            When::Onward(when) => when.first_day(year),
            When::Continuous(within) => (*within)?.first_day(year),
            When::Recurring(recurring) => recurring.within?.first_day(year),
            When::Alternatives(all) => all.iter().filter_map(|when| when.first_day(year)).min(),
            When::Milestones(all) => all.iter().filter_map(|part| part.when.first_day(year)).min(),
            When::Days { .. } | When::Event { .. } | When::AssessedYear | When::Regulated(_) | When::Free => None,
        }
    }

    /// The last day it may happen on, read in a plan of `year`. `None` where it has no end or no day can be told.
    pub fn last_day(&self, year: Option<i32>) -> Option<Date> {
        match self {
            When::At(point) | When::Until(point) => point.last_day(year),
            When::Before(point) => point.first_day(year)?.before(),
            When::Span { to, .. } => to.last_day(year),
            When::Continuous(within) => (*within)?.last_day(year),
            When::Recurring(recurring) => recurring.within?.last_day(year),
            When::NextYear { day, month } => Date::new(year?.checked_add(1)?, *month, *day),
            When::Alternatives(all) => all.iter().filter_map(|when| when.last_day(year)).max(),
            When::Milestones(all) => all.iter().filter_map(|part| part.when.last_day(year)).max(),
            When::From(_) | When::Onward(_) | When::Days { .. } | When::Event { .. } => None,
            When::AssessedYear | When::Regulated(_) | When::Free => None,
        }
    }

    /// Beginning and end of a stretch that ends before it begins, read in a plan of `year`.
    pub fn reversed(&self, year: Option<i32>) -> Option<(Point, Point)> {
        match self {
            When::Span { from, to } => {
                let from = from.or_year(to.year());
                (from.first_day(year)? > to.last_day(year)?).then_some((from, *to))
            }
            When::Onward(when) => when.reversed(year),
            When::Alternatives(all) => all.iter().find_map(|when| when.reversed(year)),
            When::Milestones(all) => all.iter().find_map(|part| part.when.reversed(year)),
            _ => None,
        }
    }

    /// All years written in it, in the order written.
    pub fn years(&self) -> Vec<i32> {
        let points: Vec<Point> = match self {
            When::At(point) | When::Before(point) | When::Until(point) | When::From(point) => vec![*point],
            When::Span { from, to } => vec![*from, *to],
            When::Continuous(within) => within.iter().copied().collect(),
            When::Recurring(recurring) => recurring.within.iter().copied().collect(),
            When::Onward(when) => return when.years(),
            When::Alternatives(all) => return all.iter().flat_map(When::years).collect(),
            When::Milestones(all) => return all.iter().flat_map(|part| part.when.years()).collect(),
            _ => Vec::new(),
        };
        points.into_iter().filter_map(Point::year).collect()
    }
}

/// In the words people use; reading them gives the same [`When`] back. Nothing for [`When::Free`].
impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            When::At(Point::Year(year)) => write!(f, "trong {}", Point::Year(*year)),
            When::At(point) => write!(f, "{point}"),
            When::Before(point) => write!(f, "trước {point}"),
            When::Until(point @ Point::Day { .. }) => write!(f, "chậm nhất {point}"),
            When::Until(point) => write!(f, "chậm nhất trong {point}"),
            When::From(point) => write!(f, "từ {point}"),
            When::Span { from, to } => write!(f, "từ {from} đến {to}"),
            When::Onward(when) => write!(f, "{when} và những năm tiếp theo"),
            When::Continuous(None) => f.write_str("thường xuyên"),
            When::Continuous(Some(point)) => write!(f, "thường xuyên trong {point}"),
            When::Recurring(recurring) => write!(f, "{recurring}"),
            When::Days { count, unit, side: Side::Before, event } => write!(f, "{count:02} {unit} trước {event}"),
            When::Days { count, unit, event, .. } => write!(f, "{count:02} {unit} kể từ {event}"),
            When::Event { side: Side::Upon, event } => write!(f, "khi {event}"),
            When::Event { side: Side::Before, event } => write!(f, "trước khi {event}"),
            When::Event { side: Side::After, event } => write!(f, "sau khi {event}"),
            When::AssessedYear => f.write_str("trong năm đánh giá"),
            When::NextYear { day, month } => {
                write!(f, "chậm nhất ngày {day:02}/{} của năm sau liền kề", crate::viet::date::month(*month))
            }
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
        if self.what.is_empty() { write!(f, "{}", self.when) } else { write!(f, "{} {}", self.what, self.when) }
    }
}

impl fmt::Display for Every {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Every::Day => "ngày",
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
            return write!(f, "{times:02} lần/{}", self.every);
        }
        if let Some((hour, minute)) = self.hour {
            write!(f, "trước {hour:02} giờ {minute:02} ")?;
        } else if self.day.is_some() || self.weekday.is_some() || self.month.is_some() {
            f.write_str("trước ")?;
        }
        if let Some(weekday) = self.weekday {
            const NAMES: [&str; 7] = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];
            let name = NAMES.get((weekday as usize).wrapping_sub(2)).copied().unwrap_or_default();
            write!(f, "{name} ")?;
        }
        match (self.day, self.month) {
            (Some(day), Some(month)) => write!(f, "ngày {day:02}/{} ", crate::viet::date::month(month))?,
            (Some(day), None) => write!(f, "ngày {day:02} ")?,
            (None, Some(month)) => write!(f, "tháng {} ", crate::viet::date::month(month))?,
            (None, None) => {}
        }
        if self.following {
            write!(f, "của {} sau liền kề", self.every)?;
        } else if self.every == Every::HalfYear {
            f.write_str("định kỳ 6 tháng")?;
        } else {
            write!(f, "hằng {}", self.every)?;
        }
        self.within.map_or(Ok(()), |within| write!(f, " trong {within}"))
    }
}
