//! Deadlines (thời gian thực hiện): the words that print, and the dates behind them.

/// A deadline: printed as written, understood where it can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// As it prints.
    pub text: String,
}
