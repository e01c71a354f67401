//! What a rule is (quy tắc kiểm tra), and where it puts what it finds.

use crate::diag::{Code, Diagnostic, Diagnostics, Lang, Place, Severity};

use super::context::Context;

/// Whether a rule can speak of a plan in which faults of reading left gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// No gap can be the cause of what it says.
    Part,
    /// What was left out can make it speak of what is no fault (a sum over a row that could not be read): it is silent
    /// until those faults are mended.
    Whole,
}

/// One rule: a line of a table.
pub struct Rule {
    /// The code of its complaints.
    pub code: Code,
    /// How much they weigh as a rule; the heaviest, where they differ.
    pub severity: Severity,
    /// What it needs of a plan.
    pub needs: Needs,
    pages: [&'static str; 2],
    check: fn(&Context<'_>, &mut Found),
}

impl Rule {
    /// A rule with its pages, Vietnamese and English.
    pub const fn new(
        code: &'static str,
        severity: Severity,
        needs: Needs,
        pages: [&'static str; 2],
        check: fn(&Context<'_>, &mut Found),
    ) -> Self {
        Self { code: Code(code), severity, needs, pages, check }
    }

    /// Its page: what is wrong, why, what to do, and snippets with the faulty lines marked, the same in both
    /// languages.
    pub fn page(&self, lang: Lang) -> &'static str {
        let [vi, en] = self.pages;
        match lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    /// Every place of a plan that breaks it.
    pub fn check(&self, context: &Context<'_>) -> Diagnostics {
        let mut found = Found { code: self.code.0, severity: self.severity, all: Diagnostics::default() };
        (self.check)(context, &mut found);
        found.all
    }
}

/// What one rule finds.
pub struct Found {
    code: &'static str,
    severity: Severity,
    all: Diagnostics,
}

impl Found {
    /// A complaint of the rule's own weight at a place; not yet among those found.
    pub fn at(&self, place: impl Into<Place>) -> Diagnostic {
        self.weighing(self.severity, place)
    }

    /// A complaint of another weight.
    pub fn weighing(&self, severity: Severity, place: impl Into<Place>) -> Diagnostic {
        Diagnostic::new(severity, self.code, place)
    }

    /// Adds a complaint.
    pub fn push(&mut self, complaint: Diagnostic) {
        self.all.push(complaint);
    }

    /// How many there are so far.
    pub fn len(&self) -> usize {
        self.all.len()
    }
}
