//! Places that one message lists.

use crate::diag::{Diagnostic, Diagnostics};

/// Names that are shown where many have one fault.
const NAMED: usize = 8;

/// Lists places as a message shows them: the first few, then `…`.
#[derive(Default)]
pub(super) struct Listed {
    shown: Vec<String>,
    count: usize,
}

impl Listed {
    /// Adds a place.
    pub fn push(&mut self, words: impl FnOnce() -> String) {
        if self.count < NAMED {
            self.shown.push(words());
        }
        self.count = self.count.saturating_add(1);
    }

    /// Adds what it is told with, if there is anything.
    pub fn tell(self, fault: Diagnostic, help: &'static str, found: &mut Diagnostics) {
        if self.count > 0 {
            let more = if self.count > NAMED { "; …" } else { "" };
            let list = format!("{}{more}", self.shown.join("; "));
            found.push(fault.with("count", self.count).with("list", list).help(help));
        }
    }
}
