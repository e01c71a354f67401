//! Days that exist (ngày tháng): reading and writing them.

use std::fmt;

use chrono::{Datelike, NaiveDate};

/// A day that exists (ngày). Displayed as `05/02/2022`, days and months 1 and 2 padded like in a letterhead.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(NaiveDate);

impl Date {
    /// The day of a year (1 to 9999), a month and a day; `None` where there is no such day (31/6, 29/02/2022).
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// The last day of a month; `None` if there is no such month.
    pub fn month_end(year: i32, month: u32) -> Option<Self> {
        (28..=31).rev().find_map(|day| Self::new(year, month, day))
    }

    /// Its year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Its month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// Its day of the month.
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// Its day of the week (thứ): 2 is thứ Hai, 8 is Chủ nhật.
    pub fn weekday(self) -> u32 {
        self.0.weekday().number_from_monday() + 1
    }

    /// The day before; `None` before the year 1.
    pub fn before(self) -> Option<Self> {
        self.0.pred_opt().and_then(|day| Self::new(day.year(), day.month(), day.day()))
    }

    /// `ngày 05 tháng 02 năm 2022` (NĐ 30/2020, Phụ lục I: days below 10 and months 1 and 2 have a zero before).
    pub fn in_words(self) -> String {
        format!("ngày {:02} tháng {} năm {}", self.day(), month(self.month()), self.year())
    }

    /// Reads `15/6/2027`, `05/02/2022`, `27 / 9 /2021`, `15-6-2027`, `15.6.2027` and `[ngày] 05 tháng 02 năm 2022`.
    pub fn read(text: &str) -> Result<Self, DateFault> {
        match PartDate::read(text)? {
            PartDate { day: Some(day), month: Some(month), year } => {
                Self::new(year, month, day).ok_or(DateFault::NoSuchDay)
            }
            _ => Err(DateFault::NotADate),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}/{}/{}", self.day(), month(self.month()), self.year())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A month as the decree writes it: `01`, `02`, `3` … `12` (NĐ 30/2020, Phụ lục I, Mục II, khoản 4).
pub fn month(month: u32) -> String {
    if month < 3 { format!("{month:02}") } else { month.to_string() }
}

/// A year, with month and day where they are known; the known parts make a day or month that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartDate {
    /// Day of the month.
    pub day: Option<u32>,
    /// Month, 1 to 12.
    pub month: Option<u32>,
    /// Year with four digits.
    pub year: i32,
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// Shaped like a date, but the calendar has no such day or month.
    NoSuchDay,
    /// The year has two digits.
    ShortYear,
    /// Not shaped like a date.
    NotADate,
}

impl PartDate {
    /// Reads a full date as [`Date::read`] does, `9/2021`, `tháng 9 năm 2021` (day unknown) and `2021`, `năm 2021`
    /// (day and month unknown). `/8/2022` and dots or blanks in place of the day are unknown too.
    pub fn read(text: &str) -> Result<Self, DateFault> {
        let mut fields: Vec<String> = vec![String::new()];
        let folded = super::text::bare(&super::text::collapse(text));
        let spaced = folded.replace("ngay", " ").replace("thang", "/").replace("nam", "/");
        for letter in spaced.chars() {
            match letter {
                '0'..='9' => fields.last_mut().map(|field| field.push(letter)).unwrap_or_default(),
                '/' | '-' | '.' => fields.push(String::new()),
                ' ' | '…' => {}
                _ => return Err(DateFault::NotADate),
            }
        }
        fields.reverse();
        let mut fields = fields.into_iter();
        let year = fields.next().unwrap_or_default();
        let month = number(&fields.next().unwrap_or_default())?;
        let day = number(&fields.next().unwrap_or_default())?;
        // `năm 2021` and `/8/2022` leave empty fields in front; anything typed there is a fourth part.
        if fields.any(|field| !field.is_empty()) || (day.is_some() && month.is_none()) {
            return Err(DateFault::NotADate);
        }
        let year = match year.len() {
            4 => year.parse::<i32>().map_err(|_| DateFault::NotADate)?,
            1 | 2 if month.is_some() && day.is_some() => return Err(DateFault::ShortYear),
            _ => return Err(DateFault::NotADate),
        };
        match Date::new(year, month.unwrap_or(1), day.unwrap_or(1)) {
            Some(_) => Ok(Self { day, month, year }),
            None => Err(DateFault::NoSuchDay),
        }
    }
}

fn number(field: &str) -> Result<Option<u32>, DateFault> {
    match field.len() {
        0 => Ok(None),
        1 | 2 => field.parse().map(Some).map_err(|_| DateFault::NotADate),
        _ => Err(DateFault::NotADate),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_as_the_decree_pads_it() {
        let day = |year, month, day| Date::new(year, month, day).unwrap().in_words();
        assert_eq!(day(2022, 2, 5), "ngày 05 tháng 02 năm 2022");
        assert_eq!(day(2020, 3, 5), "ngày 05 tháng 3 năm 2020");
        assert_eq!(day(2026, 10, 29), "ngày 29 tháng 10 năm 2026");
    }

    #[test]
    fn a_day_is_read_however_it_is_written() {
        let day = Date::new(2021, 9, 27);
        for text in ["27/9/2021", "27/09/2021", "27 / 9 /2021", "27-9-2021", "ngày 27 tháng 9 năm 2021", "27.9.2021"]
        {
            assert_eq!(Date::read(text).ok(), day, "{text}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        assert_eq!(Date::read("31/6/2027"), Err(DateFault::NoSuchDay));
        assert_eq!(Date::read("29/02/2022"), Err(DateFault::NoSuchDay));
        assert!(Date::read("29/02/2024").is_ok());
        assert_eq!(Date::read("5/3/22"), Err(DateFault::ShortYear));
        for text in ["", "Quý I/2022", "27/9", "1/2/3/2022", "2022/9/27", "hôm nay"] {
            assert_eq!(Date::read(text), Err(DateFault::NotADate), "{text}");
        }
    }

    #[test]
    fn unknown_parts_stay_unknown() {
        let part = |day, month| Ok(PartDate { day, month, year: 2021 });
        assert_eq!(PartDate::read("9/2021"), part(None, Some(9)));
        assert_eq!(PartDate::read("tháng 9 năm 2021"), part(None, Some(9)));
        assert_eq!(PartDate::read("ngày … tháng 9 năm 2021"), part(None, Some(9)));
        assert_eq!(PartDate::read("2021"), part(None, None));
        assert_eq!(PartDate::read("ngày    tháng    năm 2021"), part(None, None));
        assert_eq!(PartDate::read("13/2021"), Err(DateFault::NoSuchDay));
    }
}
