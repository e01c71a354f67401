//! What a check says (kết quả kiểm tra): whether there was anything to judge, and what is wrong.

use super::context::Form;
use super::line::{Segment, Spot};
use crate::diag::{Diagnostic, Diagnostics, Severity};
use crate::layout::text::Pt;

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing that it judges is in the file, or it cannot be told.
    NotEvaluated,
    /// All that it judges is as it should be.
    Passed,
    /// So many places are not.
    Failed(usize),
}

/// Gathers what one check finds.
pub struct Verdict<'f> {
    form: &'f Form<'f>,
    code: &'static str,
    severity: Severity,
    seen: bool,
    unknown: bool,
    found: Diagnostics,
}

impl<'f> Verdict<'f> {
    /// Nothing seen yet.
    pub fn new(form: &'f Form<'f>, code: &'static str, severity: Severity) -> Self {
        Self { form, code, severity, seen: false, unknown: false, found: Diagnostics::default() }
    }

    /// There is something that the check judges.
    pub fn seen(&mut self) {
        self.seen = true;
    }

    /// Judges one thing: where it is not `right`, `fault` says what it is, with `found` the value measured.
    pub fn judge(&mut self, right: bool, at: impl Into<Spot>, fault: &'static str, found: impl ToString) {
        self.weigh(right, self.severity, at, fault, found);
    }

    /// [`judge`](Self::judge) with another weight.
    pub fn weigh(
        &mut self,
        right: bool,
        severity: Severity,
        at: impl Into<Spot>,
        fault: &'static str,
        found: impl ToString,
    ) {
        // What is missing may stand in a text box, whose words are not looked at.
        if !right && matches!(fault, "missing" | "part") && self.form.text_boxes() > 0 {
            self.unknown = true;
            return;
        }
        self.seen = true;
        if right {
            return;
        }
        let place = self.form.place(&at.into());
        let told = Diagnostic::new(severity, self.code, place).with("fault", fault).with("found", found).help("mend");
        self.found.push(told);
    }

    /// Judges that the sizes of a segment lie between two, in points.
    pub fn size(&mut self, segment: &Segment, least: Pt, most: Pt) {
        let outside = segment.size_outside(least..most);
        self.judge(outside.is_none(), segment, "size", outside.map(points).unwrap_or_default());
    }

    /// Judges that a segment is bold or not, italic or not; `None`: either.
    pub fn style(&mut self, segment: &Segment, bold: Option<bool>, italic: Option<bool>) {
        self.seen = true;
        let is = |wanted: Option<bool>, all: bool, any: bool| match wanted {
            Some(true) => all,
            Some(false) => !any,
            None => true,
        };
        let any_bold = segment.looks.iter().any(|look| look.style.bold);
        let any_italic = segment.looks.iter().any(|look| look.style.italic);
        if !is(bold, segment.bold(), any_bold) {
            self.judge(false, segment, if bold == Some(true) { "not-bold" } else { "bold" }, "");
        }
        if !is(italic, segment.italic(), any_italic) {
            self.judge(false, segment, if italic == Some(true) { "not-italic" } else { "italic" }, "");
        }
    }

    /// What was found and how it ended.
    pub fn end(self) -> (Outcome, Diagnostics) {
        let outcome = match self.found.len() {
            0 if self.seen && !self.unknown => Outcome::Passed,
            0 => Outcome::NotEvaluated,
            count => Outcome::Failed(count),
        };
        (outcome, self.found)
    }
}

/// A figure with at most one digit behind the comma.
pub fn figure(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").unwrap_or(&text).replace('.', ",")
}

/// Points as figures.
pub fn points(value: Pt) -> String {
    figure(value)
}

/// Points as millimetres.
pub fn millimetres(value: Pt) -> f64 {
    value * 25.4 / 72.0
}
