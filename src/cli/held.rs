//! What is to be said of one of several plans, until its turn comes.

use std::collections::BTreeMap;

use serde_json::Value;

use super::streams::{err, out};
use crate::diag::{Code, Diagnostics, Severity};

/// What a printer was told that prints nothing itself.
#[derive(Default)]
pub struct Held {
    /// Members of the array that is printed as JSON.
    pub list: Vec<Value>,
    /// Complaints and words, for standard error.
    pub err: String,
    /// The command's product, for standard output.
    pub out: String,
    /// How many complaints there were.
    pub told: Told,
}

/// How many complaints there were (đếm), by weight and by code.
#[derive(Default)]
pub struct Told {
    /// Errors, warnings, advice.
    pub weights: [usize; 3],
    codes: BTreeMap<Code, usize>,
}

impl Told {
    /// Counts complaints.
    pub fn add(&mut self, found: &Diagnostics) {
        let weights = [Severity::Error, Severity::Warning, Severity::Advice].map(|severity| found.count(severity));
        self.more(weights, found.counts());
    }

    /// Counts what was counted elsewhere.
    pub fn join(&mut self, other: &Told) {
        self.more(other.weights, other.codes.clone());
    }

    fn more(&mut self, weights: [usize; 3], codes: impl IntoIterator<Item = (Code, usize)>) {
        self.weights.iter_mut().zip(weights).for_each(|(sum, count)| *sum = sum.saturating_add(count));
        for (code, count) in codes {
            let sum = self.codes.entry(code).or_default();
            *sum = sum.saturating_add(count);
        }
    }

    /// True where nothing was told.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// The codes, the most frequent first.
    pub fn codes(&self) -> Vec<(Code, usize)> {
        let mut codes: Vec<(Code, usize)> = self.codes.iter().map(|(code, count)| (*code, *count)).collect();
        codes.sort_by_key(|(code, count)| (std::cmp::Reverse(*count), *code));
        codes
    }

    /// The values of `cli-found`.
    pub fn args(&self) -> [(&'static str, String); 3] {
        let [errors, warnings, advice] = self.weights.map(|count| count.to_string());
        [("errors", errors), ("warnings", warnings), ("advice", advice)]
    }
}

impl Held {
    /// True if there is something for people to read.
    pub fn has_text(&self) -> bool {
        !self.err.is_empty() || !self.out.is_empty()
    }

    /// Prints it. The lists of all plans are one array: `first` is true until a list had members, and the answer says
    /// whether this one had.
    pub fn print(self, first: bool) -> bool {
        out(&self.out);
        err(&self.err);
        if self.list.is_empty() {
            return false;
        }
        let array = format!("{:#}", Value::Array(self.list));
        let inner = array.strip_prefix('[').and_then(|rest| rest.strip_suffix("\n]")).unwrap_or_default();
        out(&format!("{}{inner}", if first { "[" } else { "," }));
        true
    }
}

/// Ends the array of several plans; `any`: it has members.
pub fn end_list(any: bool) {
    out(if any { "\n]\n" } else { "[]\n" });
}
