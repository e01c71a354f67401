//! Deadlines (thời gian thực hiện): the words that print, and the dates behind them.
//!
//! A deadline prints exactly as it was written. Behind the words stands a [`When`], so that lint can hold it
//! against the day of issue and tables can be sorted; what is not understood is [`When::Free`]. The rooms:
//! `point` (a day, month, quarter, year), `when` (what can be said of one), `words` (text as words with places),
//! `parse` (words to points), `recurring` and `forms` (one form of deadline each), `read` (a whole text), `fault`
//! (days the calendar does not have), `doubt` (times that were meant and not understood).

mod doubt;
mod fault;
mod forms;
mod parse;
mod point;
mod read;
mod recurring;
mod when;
mod words;

use crate::viet::Date;

pub use doubt::Doubt;
pub use fault::DeadlineFault;
pub use point::Point;
pub use when::{Every, Milestone, Recurring, Side, Unit, When};

/// A deadline: printed as written, understood where it can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// As it prints.
    pub text: String,
    /// What was understood of it.
    pub when: When,
}

impl Deadline {
    /// Reads a deadline. Whatever is written is a deadline, [`When::Free`] if need be; only a date that does not
    /// exist (`31/6/2027`, `tháng 13/2026`, `quý V/2026`) is a fault.
    pub fn read(text: &str) -> Result<Self, DeadlineFault> {
        match fault::find(text) {
            Some(fault) => Err(fault),
            None => Ok(Self { text: text.trim().to_owned(), when: read::when(text) }),
        }
    }

    /// True if nothing of it was understood.
    pub fn is_free(&self) -> bool {
        self.when == When::Free
    }

    /// First and last day it covers, where the text alone tells; see [`When::first_day`] and [`When::last_day`].
    pub fn range(&self) -> Option<(Date, Date)> {
        self.range_in(None)
    }

    /// First and last day it covers, read in a plan of `year`: `Trước ngày 30/11` and `Quý II` are of that year.
    pub fn range_in(&self, year: Option<i32>) -> Option<(Date, Date)> {
        Some((self.when.first_day(year)?, self.when.last_day(year)?))
    }

    /// What deadlines are sorted by: the last day, then the first; those without a day come after all others.
    pub fn order(&self, year: Option<i32>) -> impl Ord + use<> {
        let (first, last) = (self.when.first_day(year), self.when.last_day(year));
        (last.is_none(), last, first)
    }
}

#[cfg(test)]
mod tests;
