//! Points of time in a deadline (mốc thời gian): a day, a month, a quarter, a year.

use std::fmt;

use crate::viet::Date;
use crate::viet::number::roman;

/// A stretch of the calendar that a deadline names. A year of `None` is the plan's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Point {
    /// `15/6/2027`, `ngày 30/11`; a day that exists (29/02 without a year may).
    Day {
        /// Day of the month.
        day: u32,
        /// Month, 1 to 12.
        month: u32,
        /// Year.
        year: Option<i32>,
    },
    /// `tháng 3/2026`.
    Month {
        /// 1 to 12.
        month: u32,
        /// Year.
        year: Option<i32>,
    },
    /// `quý II/2026`.
    Quarter {
        /// 1 to 4.
        quarter: u32,
        /// Year.
        year: Option<i32>,
    },
    /// `6 tháng đầu năm 2026`.
    Half {
        /// 1 or 2.
        half: u32,
        /// Year.
        year: Option<i32>,
    },
    /// `đầu năm 2022`: its first quarter, as a range.
    Early(Option<i32>),
    /// `cuối năm 2022`: its last quarter, as a range.
    Late(Option<i32>),
    /// `năm 2026`; without a number, `trong năm`.
    Year(Option<i32>),
}

impl Point {
    /// Its year, if written.
    pub fn year(self) -> Option<i32> {
        match self {
            Point::Day { year, .. } | Point::Month { year, .. } | Point::Quarter { year, .. } => year,
            Point::Half { year, .. } | Point::Early(year) | Point::Late(year) | Point::Year(year) => year,
        }
    }

    /// The same point, in `year` where it has none of its own.
    #[must_use]
    pub fn or_year(self, year: Option<i32>) -> Self {
        let or = |own: Option<i32>| own.or(year);
        match self {
            Point::Day { day, month, year } => Point::Day { day, month, year: or(year) },
            Point::Month { month, year } => Point::Month { month, year: or(year) },
            Point::Quarter { quarter, year } => Point::Quarter { quarter, year: or(year) },
            Point::Half { half, year } => Point::Half { half, year: or(year) },
            Point::Early(year) => Point::Early(or(year)),
            Point::Late(year) => Point::Late(or(year)),
            Point::Year(year) => Point::Year(or(year)),
        }
    }

    /// First and last month of it.
    fn months(self) -> (u32, u32) {
        match self {
            Point::Day { month, .. } | Point::Month { month, .. } => (month, month),
            Point::Quarter { quarter, .. } => (quarter * 3 - 2, quarter * 3),
            Point::Half { half, .. } => (half * 6 - 5, half * 6),
            Point::Early(_) => (1, 3),
            Point::Late(_) => (10, 12),
            Point::Year(_) => (1, 12),
        }
    }

    /// Its first day, read in a plan of `year`; `None` where no year is known.
    pub fn first_day(self, year: Option<i32>) -> Option<Date> {
        let year = self.year().or(year)?;
        let day = if let Point::Day { day, .. } = self { day } else { 1 };
        Date::new(year, self.months().0, day)
    }

    /// Its last day, read in a plan of `year`.
    pub fn last_day(self, year: Option<i32>) -> Option<Date> {
        let known = self.year().or(year)?;
        match self {
            Point::Day { .. } => self.first_day(year),
            _ => Date::month_end(known, self.months().1),
        }
    }
}

/// As people write it: `ngày 05/02/2022`, `tháng 3/2026`, `quý II/2026`, `năm 2026`.
impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let slash = |year: &Option<i32>| year.map(|year| format!("/{year}")).unwrap_or_default();
        let after = |year: &Option<i32>| year.map(|year| format!(" {year}")).unwrap_or_default();
        match self {
            Point::Day { day, month, year } => {
                write!(f, "ngày {day:02}/{}{}", crate::viet::date::month(*month), slash(year))
            }
            Point::Month { month, year } => write!(f, "tháng {}{}", crate::viet::date::month(*month), slash(year)),
            Point::Quarter { quarter, year } => write!(f, "quý {}{}", roman(*quarter), slash(year)),
            Point::Half { half: 1, year } => write!(f, "6 tháng đầu năm{}", after(year)),
            Point::Half { year, .. } => write!(f, "6 tháng cuối năm{}", after(year)),
            Point::Early(year) => write!(f, "đầu năm{}", after(year)),
            Point::Late(year) => write!(f, "cuối năm{}", after(year)),
            Point::Year(year) => write!(f, "năm{}", after(year)),
        }
    }
}
