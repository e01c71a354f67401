//! What is to be said of one of several plans, until its turn comes.

use serde_json::Value;

use super::streams::{err, out};

/// What a printer was told that prints nothing itself.
#[derive(Default)]
pub struct Held {
    /// Members of the array that is printed as JSON.
    pub list: Vec<Value>,
    /// Complaints and words, for standard error.
    pub err: String,
    /// The command's product, for standard output.
    pub out: String,
    /// True once there was a warning.
    pub warned: bool,
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
