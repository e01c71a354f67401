//! What a deadline says (thời hạn), behind its words.

use super::point::{Clock, Point, Third};
use crate::viet::Date;

/// The time behind the words of a deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// In or on: `Quý II/2026`, `Trong năm 2021`, `15/6/2027`.
    At(Point),
    /// Before: `Trước ngày 30/11/2023`; before an hour of a day, on that day.
    Before(Point),
    /// No later than its end: `Chậm nhất ngày 15/6/2027`, `Xong trong quý II/2026`, `Đến hết tháng 6`.
    Until(Point),
    /// From its beginning on: `Từ ngày 01/7/2025`.
    From(Point),
    /// `Từ tháng 3 đến tháng 9/2026`, `Giai đoạn 2021 - 2025`, `Từ 8 giờ đến 11 giờ ngày 15/6/2026`.
    Span {
        /// Where it begins.
        from: Point,
        /// Where it ends; its end is included.
        to: Point,
    },
    /// `Từ nay đến 30/6/2026`, `Kể từ ngày ký`.
    Since {
        /// From when, as written: `nay`, `ngày ký`.
        event: String,
        /// Its end, which is included.
        to: Option<Point>,
    },
    /// `Năm 2021 và những năm tiếp theo`.
    Onward(Box<When>),
    /// `Thường xuyên`, `Thường xuyên trong năm 2023`.
    Continuous(Option<Point>),
    /// `Trước ngày 20 hằng tháng`, `Định kỳ hằng quý`.
    Recurring(Recurring),
    /// `05 ngày làm việc kể từ ngày ký`, `Trong 24 giờ`.
    Days {
        /// How many.
        count: u32,
        /// Of what.
        unit: Unit,
        /// Before or after the event; without one, after it (`sau 03 ngày`) or within (`trong 03 ngày`).
        side: Side,
        /// The event, as written; empty where none is.
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
    /// Its time; [`When::Free`] where none is understood of it.
    pub when: When,
}

/// Something that comes back (định kỳ).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recurring {
    /// How often; of several named (`hằng tháng, quý, năm`), the first.
    pub every: Every,
    /// The others that are named, in order.
    pub also: [Option<Every>; 4],
    /// True for `trước`, `chậm nhất`: by the day or hour, not on it.
    pub limit: bool,
    /// How many times in each, where written: `02 lần/năm`.
    pub times: Option<u32>,
    /// The day of the month, 1 to 31; of a quarter or half, in its last month.
    pub day: Option<u32>,
    /// The month of the year, 1 to 12.
    pub month: Option<u32>,
    /// In this quarter of the year, 1 to 4.
    pub quarter: Option<u32>,
    /// In this part of each: `cuối mỗi quý`.
    pub third: Option<Third>,
    /// The days of the week.
    pub weekdays: Weekdays,
    /// From this hour on: `từ 7 giờ đến 11 giờ hằng ngày`.
    pub since: Option<Clock>,
    /// At or before this hour; where `since` is told, until it.
    pub hour: Option<Clock>,
    /// True for `của tháng sau`, `tháng liền kề`: the day lies in the period that follows.
    pub following: bool,
    /// Only in this time: `hằng quý trong năm 2026`.
    pub within: Option<Point>,
}

impl Recurring {
    /// Every so often, and nothing more said.
    pub fn every(every: Every) -> Self {
        Self {
            every,
            also: [None; 4],
            limit: false,
            times: None,
            day: None,
            month: None,
            quarter: None,
            third: None,
            weekdays: Weekdays::default(),
            since: None,
            hour: None,
            following: false,
            within: None,
        }
    }
}

/// Days of the week (các thứ trong tuần): 2 is thứ Hai, 8 is Chủ nhật.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weekdays(u16);

impl Weekdays {
    /// These and one more.
    pub fn with(self, weekday: u32) -> Self {
        Self(self.0 | 1_u16.checked_shl(weekday).unwrap_or_default())
    }

    /// Each of them, from thứ Hai on.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = u32> {
        (2..=8).filter(move |day| self.0 & (1 << day) != 0)
    }
}

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Every {
    /// Hằng ngày.
    Day,
    /// Các ngày làm việc.
    WorkingDay,
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
    /// Phút.
    Minute,
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
            When::Before(_) | When::Until(_) | When::Since { .. } => self.last_day(year),
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
            When::Before(point) if point.clock().is_some() => point.last_day(year),
            When::Before(point) => point.first_day(year)?.before(),
            When::Span { to, .. } => to.last_day(year),
            When::Since { to, .. } => (*to)?.last_day(year),
            When::Continuous(within) => (*within)?.last_day(year),
            When::Recurring(recurring) => recurring.within?.last_day(year),
            When::Alternatives(all) => all.iter().filter_map(|when| when.last_day(year)).max(),
            When::Milestones(all) => all.iter().filter_map(|part| part.when.last_day(year)).max(),
            When::From(_) | When::Onward(_) | When::Days { .. } | When::Event { .. } => None,
            When::AssessedYear | When::Regulated(_) | When::Free => None,
        }
    }

    /// True for a mere limit, which says by when and not from when.
    pub fn is_limit(&self) -> bool {
        matches!(self, When::Before(_) | When::Until(_) | When::Since { .. })
    }

    /// Beginning and end of a stretch that ends before it begins, read in a plan of `year`.
    pub fn reversed(&self, year: Option<i32>) -> Option<(Point, Point)> {
        match self {
            When::Span { from, to } => {
                let from = from.or_year(to.year());
                let (first, last) = (from.first_day(year), to.last_day(year));
                let hours = || from.clock()?.gt(&to.clock()?).then_some(());
                (first > last && last.is_some() || first == last && hours().is_some()).then_some((from, *to))
            }
            When::Onward(when) => when.reversed(year),
            When::Alternatives(all) => all.iter().find_map(|when| when.reversed(year)),
            When::Milestones(all) => all.iter().find_map(|part| part.when.reversed(year)),
            _ => None,
        }
    }

    /// All points of time written in it, in the order written.
    pub fn points(&self) -> Vec<Point> {
        match self {
            When::At(point) | When::Before(point) | When::Until(point) | When::From(point) => vec![*point],
            When::Span { from, to } => vec![from.or_year(to.year()), *to],
            When::Since { to, .. } => to.iter().copied().collect(),
            When::Continuous(within) => within.iter().copied().collect(),
            When::Recurring(recurring) => recurring.within.iter().copied().collect(),
            When::Onward(when) => when.points(),
            When::Alternatives(all) => all.iter().flat_map(When::points).collect(),
            When::Milestones(all) => all.iter().flat_map(|part| part.when.points()).collect(),
            When::Days { .. } | When::Event { .. } | When::AssessedYear | When::Regulated(_) | When::Free => Vec::new(),
        }
    }

    /// All years written in it, in the order written.
    pub fn years(&self) -> Vec<i32> {
        self.points().into_iter().filter_map(|point| point.year().given()).collect()
    }
}
