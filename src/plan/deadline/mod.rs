//! Deadlines (thời gian thực hiện): the words that print, and the dates behind them.
//!
//! A deadline prints exactly as it was written. Behind the words stands a [`When`], so that lint can hold it
//! against the day of issue and tables can be sorted; what is not understood is [`When::Free`]. The rooms:
//! `point` (an hour, day, month, quarter, year), `when` (what can be said of one), `shown` (how people write it),
//! `words` (text as words with places), `date`, `clock` and `parse` (words to points), `recurring`, `forms` and `events`
//! (one form of deadline each), `clause` (of all forms the one that fits), `read` (a whole text), `fault` (days the
//! calendar does not have), `doubt` (times that were meant and not understood).

mod clause;
mod clock;
mod date;
mod doubt;
mod events;
mod fault;
mod forms;
mod parse;
mod point;
mod read;
mod recurring;
mod shown;
mod when;
mod words;

use crate::viet::Date;

pub use doubt::{Doubt, DoubtKind};
pub use fault::DeadlineFault;
pub use point::{Clock, Day, Point, Third, Whole, Year};
pub use shown::weekday;
pub use when::{Every, Milestone, Recurring, Side, Unit, Weekdays, When};

/// A deadline: printed as written, understood where it can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// As it prints.
    pub text: String,
    /// What was understood of it.
    pub when: When,
    /// The parts of it that were meant as a time and not understood.
    pub doubts: Vec<Doubt>,
}

impl Deadline {
    /// Reads a deadline. Whatever is written is a deadline, [`When::Free`] if need be; only a date that does not
    /// exist (`31/6/2027`, `tháng 13/2026`, `quý V/2026`) is a fault.
    pub fn read(text: &str) -> Result<Self, DeadlineFault> {
        if let Some(fault) = fault::find(text) {
            return Err(fault);
        }
        let text = text.trim();
        let (when, mut doubts) = read::read(text);
        if doubt::bare(text) {
            doubts = vec![Doubt { kind: DoubtKind::Marks, range: 0..text.len() }];
        }
        Ok(Self { text: text.to_owned(), when, doubts })
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
