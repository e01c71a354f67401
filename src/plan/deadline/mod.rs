//! Deadlines (thời gian thực hiện): the words that print, and the dates behind them.

use std::ops::Range;

use crate::viet::Date;

/// A deadline: printed as written, understood where it can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// As it prints.
    pub text: String,
    /// What was understood of it.
    pub when: When,
}

/// The time behind the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// Not understood.
    Free,
}

/// Why a deadline cannot be printed: it names a day, month or quarter that does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineFault {
    /// The words at fault, `31/6/2027`.
    pub written: String,
    /// Where they stand in the text, in bytes.
    pub range: Range<usize>,
}

impl Deadline {
    /// Reads a deadline; what is not understood is [`When::Free`].
    pub fn read(text: &str) -> Result<Self, DeadlineFault> {
        Ok(Self { text: text.trim().to_owned(), when: When::Free })
    }

    /// First and last day it covers, where the text alone tells.
    pub fn range(&self) -> Option<(Date, Date)> {
        None
    }
}
