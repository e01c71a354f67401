//! Complaints (điều cần sửa) as data: a code that never changes, a severity, a place, the values at fault,
//! the other places that matter, and what to do.
//!
//! A [`Diagnostic`] holds no sentence. Its words stand in the two catalogues (`vi/*.ftl`, `en/*.ftl`),
//! under its code: the message itself, `.label` for the marked place, `.other-NAME` for another place,
//! `.help-NAME` for a remedy; `.many` for several of one kind ([`Kind`]), and `.place` for one of them in their list. A test keeps both catalogues complete and every id in the sources known.
//!
//! Codes: K1xx cannot be read, K2xx criteria and scores, K3xx bodies, K4xx deadlines, K5xx form and wording,
//! K6xx Word files and templates, K7xx citations, spelling and signature, K9xx could not run, K1xxx the form of Word files.

mod catalogue;
mod fix;
mod fixes;
mod kinds;
mod rewrite;
mod suggest;
mod unreadable;

pub use catalogue::{Catalogue, Lang};
pub use fix::Fix;
pub use fixes::fixes;
pub use kinds::Kind;
pub use suggest::nearest;

use crate::text::Span;

/// A complaint's stable name, `K101`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Code(pub &'static str);

impl Ord for Code {
    /// By their figures: K1005 comes behind K999.
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.0.len(), self.0).cmp(&(other.0.len(), other.0))
    }
}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// How much a complaint weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; the plan may be signed as it is.
    Advice,
    /// Can be printed, should not be signed.
    Warning,
    /// Cannot be printed truthfully; nothing is written.
    Error,
}

/// Where a complaint points.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// A stretch of a source file.
    Source(Span),
    /// A paragraph of a part of a Word file.
    Word {
        /// The Word file's name as shown.
        file: String,
        /// The part, `word/document.xml`.
        part: String,
        /// The paragraph, counted from 1 through the whole part.
        paragraph: usize,
        /// The table, row and column that it stands in, each from 1; `None` outside tables or where that is not known.
        cell: Option<[usize; 3]>,
        /// The paragraph's text, as a reader sees it.
        text: String,
        /// The stretch of `text` at fault, in bytes.
        mark: std::ops::Range<usize>,
    },
    /// A line and column of a file that could not become source text.
    Raw {
        /// The file's name as shown.
        file: String,
        /// Line and column from 1, where known.
        at: Option<(usize, usize)>,
    },
    /// No place.
    Nowhere,
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Place::Source(span)
    }
}

/// One complaint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its stable code; also its key in the catalogues.
    pub code: Code,
    /// Its weight.
    pub severity: Severity,
    /// Where it points.
    pub place: Place,
    /// Values for the words, by name.
    pub args: Vec<(&'static str, String)>,
    /// Other places that matter, each with its `.other-NAME`.
    pub others: Vec<(Place, &'static str)>,
    /// What to do: the `.help-NAME` attributes to print, in order.
    pub helps: Vec<&'static str>,
    /// The place's line as it should read, where that is known; or the lines of `over`.
    pub corrected: Option<String>,
    /// The lines that `corrected` takes the place of, where they are not the place's own line.
    pub over: Option<Span>,
    /// Changes of the source that mend the fault; [`Diagnostics::rewrite`] makes `corrected` of them.
    pub changes: Vec<(Span, String)>,
    /// True where nothing but its own place can be the cause, so that it is told also of a plan in which other faults
    /// left gaps; of the others none is then told, for a gap may be behind them.
    pub standalone: bool,
    /// Changes of the source that mend the fault without asking anybody, for `check --fix`: typing, spaces, names as the
    /// directory has them; never a figure, a date or a fact. They are made all together.
    pub fixes: Vec<Fix>,
    /// Lines of YAML ready to be pasted that mend the fault; of complaints of one kind they are put together.
    pub paste: Option<Paste>,
}

/// Lines of YAML to be pasted into a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paste {
    /// The line that they stand under (`cơ quan khác:`); `None` where the plan has it already.
    pub under: Option<String>,
    /// The entry, a line or several.
    pub entry: String,
}

impl Diagnostic {
    /// A complaint of any weight.
    pub fn new(severity: Severity, code: &'static str, place: impl Into<Place>) -> Self {
        Self {
            code: Code(code),
            severity,
            place: place.into(),
            args: Vec::new(),
            others: Vec::new(),
            helps: Vec::new(),
            corrected: None,
            over: None,
            changes: Vec::new(),
            standalone: false,
            fixes: Vec::new(),
            paste: None,
        }
    }

    /// An error.
    pub fn error(code: &'static str, place: impl Into<Place>) -> Self {
        Self::new(Severity::Error, code, place)
    }

    /// A warning.
    pub fn warning(code: &'static str, place: impl Into<Place>) -> Self {
        Self::new(Severity::Warning, code, place)
    }

    /// Advice.
    pub fn advice(code: &'static str, place: impl Into<Place>) -> Self {
        Self::new(Severity::Advice, code, place)
    }

    /// A value for the words, `{ $name }` in the catalogues.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// Another place that matters, with the words `.other-NAME`.
    #[must_use]
    pub fn other(mut self, place: impl Into<Place>, name: &'static str) -> Self {
        self.others.push((place.into(), name));
        self
    }

    /// A remedy, the words `.help-NAME`.
    #[must_use]
    pub fn help(mut self, name: &'static str) -> Self {
        self.helps.push(name);
        self
    }

    /// The corrected line, shown under the remedy as it should be typed.
    #[must_use]
    pub fn corrected(mut self, line: impl Into<String>) -> Self {
        self.corrected = Some(line.into());
        self
    }

    /// Lines of YAML to be pasted, under a line that is shown once.
    #[must_use]
    pub fn paste(mut self, under: Option<&str>, entry: impl Into<String>) -> Self {
        self.paste = Some(Paste { under: under.map(str::to_owned), entry: entry.into() });
        self
    }

    /// Says that no gap in the plan can be its cause.
    #[must_use]
    pub fn standalone(mut self) -> Self {
        self.standalone = true;
        self
    }

    /// A change that mends the fault without asking anybody; none where the place in the file is not known letter by letter.
    #[must_use]
    pub fn fix(mut self, fix: Option<Fix>) -> Self {
        self.fixes.extend(fix);
        self
    }

    /// A change of the source that mends the fault: its lines are shown as they read after it.
    #[must_use]
    pub fn change(mut self, place: Span, new: impl Into<String>) -> Self {
        self.changes.push((place, new.into()));
        self
    }
}

/// All complaints of one run, in the order they were found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Adds all of another list.
    pub fn extend(&mut self, others: Diagnostics) {
        self.found.extend(others.found);
    }

    /// The same, each said to have no gap in the plan for its cause.
    #[must_use]
    pub fn standalone(self) -> Self {
        Self { found: self.found.into_iter().map(Diagnostic::standalone).collect() }
    }

    /// True if one of them is an error.
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|found| found.severity == Severity::Error)
    }

    /// How many there are of a weight.
    pub fn count(&self, severity: Severity) -> usize {
        self.found.iter().filter(|found| found.severity == severity).count()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// None at all.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Keeps the first of those that say the same of the same place: a text that two views show is told of once.
    pub fn once(&mut self) {
        let mut known = std::collections::BTreeSet::new();
        self.found.retain(|found| match found.place {
            Place::Source(span) => known.insert((found.code, span, found.args.clone())),
            _ => true,
        });
    }

    /// Adds a place to the last complaint as its `.other-also`, if it has that code; false where it has another.
    pub fn also(&mut self, code: &str, place: impl Into<Place>) -> bool {
        let last = self.found.last_mut().filter(|last| last.code.0 == code);
        last.map(|last| last.others.push((place.into(), "also"))).is_some()
    }

    /// Makes one complaint of all that have a code, counted in `count`: the first, with the places of the others as its
    /// `.other-also`.
    pub fn gather(&mut self, code: &'static str) {
        let (same, mut rest): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.found).into_iter().partition(|found| found.code.0 == code);
        let mut same = same.into_iter();
        if let Some(mut first) = same.next() {
            for one in same {
                let places = std::iter::once(one.place).chain(one.others.into_iter().map(|(place, _)| place));
                for place in places {
                    if place != first.place && first.others.iter().all(|(known, _)| *known != place) {
                        first.others.push((place, "also"));
                    }
                }
            }
            let count = first.others.len() + 1;
            first
                .args
                .iter_mut()
                .filter(|(name, _)| *name == "count")
                .for_each(|(_, value)| *value = count.to_string());
            rest.push(first);
        }
        self.found = rest;
    }

    /// Orders them by weight, errors first; those of one weight stay as they were found.
    pub fn worst_first(&mut self) {
        self.found.sort_by_key(|found| std::cmp::Reverse(found.severity));
    }

    /// Orders them by file, those of one file by weight, errors first, those of one weight down the file; those without a
    /// place in a source file come last.
    pub fn worst_of_each_file_first(&mut self) {
        self.found.sort_by_key(|found| match found.place {
            Place::Source(span) => (false, span.file.0, std::cmp::Reverse(found.severity), span.start),
            _ => (true, 0, std::cmp::Reverse(found.severity), 0),
        });
    }

    /// Orders them by file and place, so that a reader walks down the file once; those without a place in a
    /// source file come last, in the order found.
    pub fn sort(&mut self) {
        self.found.sort_by_key(|found| match found.place {
            Place::Source(span) => (0, span.file.0, span.start),
            _ => (1, 0, 0),
        });
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.found.into_iter()
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        Self { found: vec![diagnostic] }
    }
}

/// A result that may come with complaints that do not stop the work.
#[derive(Clone, Debug)]
pub struct Warned<T> {
    /// The result.
    pub value: T,
    /// What was found on the way; no errors among them.
    pub warnings: Diagnostics,
}
