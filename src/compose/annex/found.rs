//! Complaints of annexes.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::text::Span;

/// Complaints, each once: two annexes may show the same item.
#[derive(Default)]
pub(super) struct Found {
    pub list: Diagnostics,
    known: BTreeSet<(Code, Span)>,
}

impl Found {
    pub fn push(&mut self, diagnostic: Diagnostic) {
        let known = match diagnostic.place {
            Place::Source(span) => !self.known.insert((diagnostic.code, span)),
            _ => false,
        };
        if !known {
            self.list.push(diagnostic);
        }
    }
}
