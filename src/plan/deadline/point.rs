//! Points of time in a deadline (mốc thời gian): an hour, a day, a month, a quarter, a year.

use crate::viet::Date;

/// The year a point lies in (năm).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Year {
    /// None is written, or `năm nay`: the plan's own.
    Own,
    /// `năm sau`, `năm liền kề`: the one after the plan's.
    Next,
    /// `2026`.
    Given(i32),
}

impl Year {
    /// The year it is in a plan of `year`.
    pub fn in_plan(self, year: Option<i32>) -> Option<i32> {
        match self {
            Year::Own => year,
            Year::Next => year?.checked_add(1),
            Year::Given(year) => Some(year),
        }
    }

    /// Its number, if written.
    pub fn given(self) -> Option<i32> {
        if let Year::Given(year) = self { Some(year) } else { None }
    }
}

/// An hour of the day (giờ): `15 giờ 30`; `24 giờ` ends the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Clock {
    /// 0 to 24.
    pub hour: u32,
    /// 0 to 59.
    pub minute: u32,
}

/// A day of a month (ngày), which exists (29/02 without a year may).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Day {
    /// Day of the month.
    pub day: u32,
    /// Month, 1 to 12.
    pub month: u32,
    /// Year.
    pub year: Year,
    /// The day of the week as written, which may be wrong: 2 is thứ Hai, 8 is Chủ nhật.
    pub weekday: Option<u32>,
    /// The hour, where one is written.
    pub clock: Option<Clock>,
}

impl Day {
    /// The date it is in a plan of `year`.
    pub fn date(self, year: Option<i32>) -> Option<Date> {
        Date::new(self.year.in_plan(year)?, self.month, self.day)
    }
}

/// One of three parts of a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Third {
    /// Đầu; of a month, thượng tuần.
    Early,
    /// Giữa, trung tuần.
    Middle,
    /// Cuối, hạ tuần.
    Late,
}

/// What a [`Third`] is a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Whole {
    /// Of this month: ten days, the last with what is left.
    Month(u32),
    /// Of this quarter: a month.
    Quarter(u32),
    /// Of a year: the first quarter, the two in its middle, the last.
    Year,
}

/// A stretch of the calendar that a deadline names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Point {
    /// `15/6/2027`, `ngày 30/11`, `15 giờ thứ Ba ngày 30/6/2026`.
    Day(Day),
    /// `thứ Năm`, with no date.
    Weekday {
        /// 2 is thứ Hai, 8 is Chủ nhật.
        weekday: u32,
        /// The hour, where one is written.
        clock: Option<Clock>,
    },
    /// `15 giờ`, with no day.
    Clock(Clock),
    /// `tuần 2 tháng 3/2026`: the second seven days; from the fourth on to the end of the month.
    Week {
        /// 1 to 5.
        week: u32,
        /// 1 to 12.
        month: u32,
        /// Year.
        year: Year,
    },
    /// `tháng 3/2026`.
    Month {
        /// 1 to 12.
        month: u32,
        /// Year.
        year: Year,
    },
    /// `quý II/2026`.
    Quarter {
        /// 1 to 4.
        quarter: u32,
        /// Year.
        year: Year,
    },
    /// `6 tháng đầu năm 2026`.
    Half {
        /// 1 or 2.
        half: u32,
        /// Year.
        year: Year,
    },
    /// `đầu năm 2022`, `cuối quý II`, `trung tuần tháng 6`.
    Part {
        /// Which part.
        third: Third,
        /// Of what.
        of: Whole,
        /// Year.
        year: Year,
    },
    /// `năm học 2026 - 2027`, by its first year; its days are nobody's to say.
    SchoolYear(i32),
    /// `năm 2026`; without a number, `trong năm`.
    Year(Year),
}

impl Point {
    /// Its year; of an hour or a day of the week the plan's own.
    pub fn year(self) -> Year {
        match self {
            Point::Day(Day { year, .. }) | Point::Week { year, .. } | Point::Month { year, .. } => year,
            Point::Quarter { year, .. } | Point::Half { year, .. } | Point::Part { year, .. } => year,
            Point::Year(year) => year,
            Point::SchoolYear(year) => Year::Given(year),
            Point::Weekday { .. } | Point::Clock(_) => Year::Own,
        }
    }

    /// The same point, in `other` where it has no year of its own.
    #[must_use]
    pub fn or_year(mut self, other: Year) -> Self {
        match &mut self {
            Point::Day(Day { year, .. }) | Point::Week { year, .. } | Point::Month { year, .. }
                if *year == Year::Own =>
            {
                *year = other;
            }
            Point::Quarter { year, .. } | Point::Half { year, .. } | Point::Part { year, .. } if *year == Year::Own => {
                *year = other;
            }
            Point::Year(year) if *year == Year::Own => *year = other,
            _ => {}
        }
        self
    }

    /// The hour written in it.
    pub fn clock(self) -> Option<Clock> {
        match self {
            Point::Day(Day { clock, .. }) | Point::Weekday { clock, .. } => clock,
            Point::Clock(clock) => Some(clock),
            _ => None,
        }
    }

    /// The same point at an hour, where it is a day.
    #[must_use]
    pub fn at(self, clock: Clock) -> Self {
        match self {
            Point::Day(day) => Point::Day(Day { clock: Some(clock), ..day }),
            Point::Weekday { weekday, .. } => Point::Weekday { weekday, clock: Some(clock) },
            other => other,
        }
    }

    /// Its first and last month.
    fn months(self) -> Option<(u32, u32)> {
        Some(match self {
            Point::Day(Day { month, .. }) | Point::Week { month, .. } | Point::Month { month, .. } => (month, month),
            Point::Quarter { quarter, .. } => (quarter * 3 - 2, quarter * 3),
            Point::Half { half, .. } => (half * 6 - 5, half * 6),
            Point::Part { of: Whole::Month(month), .. } => (month, month),
            Point::Part { third, of: Whole::Quarter(quarter), .. } => {
                let month = quarter * 3 - 2 + third as u32;
                (month, month)
            }
            Point::Part { third, of: Whole::Year, .. } => match third {
                Third::Early => (1, 3),
                Third::Middle => (4, 9),
                Third::Late => (10, 12),
            },
            Point::Year(_) => (1, 12),
            Point::SchoolYear(_) | Point::Weekday { .. } | Point::Clock(_) => return None,
        })
    }

    /// Its first day of its first month, where it does not begin with the month.
    fn begins(self) -> u32 {
        match self {
            Point::Day(Day { day, .. }) => day,
            Point::Week { week, .. } => week * 7 - 6,
            Point::Part { third, of: Whole::Month(_), .. } => third as u32 * 10 + 1,
            _ => 1,
        }
    }

    /// Its last day of its last month; `None` where it ends with the month.
    fn ends(self) -> Option<u32> {
        match self {
            Point::Day(Day { day, .. }) => Some(day),
            Point::Week { week, .. } if week < 4 => Some(week * 7),
            Point::Part { third: third @ (Third::Early | Third::Middle), of: Whole::Month(_), .. } => {
                Some((third as u32 + 1) * 10)
            }
            _ => None,
        }
    }

    /// Its first day, read in a plan of `year`; `None` where no year or no day is known.
    pub fn first_day(self, year: Option<i32>) -> Option<Date> {
        Date::new(self.year().in_plan(year)?, self.months()?.0, self.begins())
    }

    /// Its last day, read in a plan of `year`.
    pub fn last_day(self, year: Option<i32>) -> Option<Date> {
        let (year, month) = (self.year().in_plan(year)?, self.months()?.1);
        match self.ends() {
            Some(day) => Date::new(year, month, day),
            None => Date::month_end(year, month),
        }
    }
}
