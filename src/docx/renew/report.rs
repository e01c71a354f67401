//! What is asked of a renewal and what it reports (yêu cầu và kết quả): per region, with a person's edits as data.

use super::super::change::{About, ChangeKind};
use super::super::file::Package;
use crate::diag::{Diagnostic, Diagnostics, Place};

/// What is asked of a renewal. Regions are named as people name them: `front`, `body`, `closing` (recipients and
/// signature), `recipients`, `signature`, `annex` (all of them), `annex=II` (its number as printed), `annex=ID`,
/// the name Word shows (`Phụ lục II`), or `all`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// Only these regions; `None`: all.
    pub only: Option<Vec<String>>,
    /// Edited regions that stay as the person left them.
    pub keep: Vec<String>,
    /// Edited regions that are written over; the caller keeps a copy of the file.
    pub replace: Vec<String>,
}

/// What happened to a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The fresh content is there now.
    Replaced,
    /// The same, and formatting somebody changed was kept.
    FormattingKept,
    /// The same, and some of that formatting was kept, where the words are the same; the edits name what was not.
    FormattingPartly,
    /// The plan says the same as before.
    Unchanged,
    /// A person edited it and it was kept, although the plan changed.
    KeptEdited,
    /// A new annex.
    Added,
    /// An annex the plan no longer has.
    Removed,
    /// An annex the plan does not have and that was not generated: adopted from others, or of unknown origin.
    Left,
}

/// One region and what happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its id, `annex-1`.
    pub region: String,
    /// Its name as Word shows it, `Phụ lục I`.
    pub name: String,
    /// What it was called before, where that is something else: `Phụ lục II` is `Phụ lục I` once the first has gone.
    pub old_name: Option<String>,
    /// What happened.
    pub outcome: Outcome,
    /// What a person had changed in it.
    pub edits: Vec<Edit>,
    /// Where each of the edits was in the file as it was.
    pub places: Vec<Place>,
}

/// A finished renewal.
#[derive(Clone, Debug)]
pub struct Renewal {
    /// The new file; `None` where nothing changed and nothing needs writing.
    pub package: Option<Package>,
    /// All regions, in the order of the page.
    pub report: Vec<Change>,
    /// Members of the file that changed, apart from those that only hold fingerprints and store.
    pub touched_parts: Vec<String>,
    /// Styles that had to be added, by name.
    pub added_styles: Vec<String>,
    /// Hand-written references to annexes that no longer hold.
    pub stale_references: Vec<Place>,
    /// What the caller should show, such as an issued number that was kept (K658), or annexes that somebody put into
    /// another order (K666).
    pub notes: Diagnostics,
}

/// What of a person's, or of a file that others made, a plan cannot carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ObjectKind {
    /// A bookmark of a person's.
    Bookmark,
    /// A content control.
    Control,
    /// A field, such as a page number.
    Field,
    /// A formula.
    Formula,
    /// A header or footer with words.
    Header,
    /// A link, as an element of the text.
    Hyperlink,
    /// A link, in a file that others made.
    Link,
    /// A list that is numbered otherwise.
    List,
    /// A footnote or endnote.
    Note,
    /// A permission to edit.
    Permission,
    /// A picture or shape.
    Picture,
    /// A smart tag or custom XML.
    SmartTag,
    /// A soft hyphen.
    SoftHyphen,
    /// A mark that begins in a region and ends outside of it.
    Torn,
    /// An element that this program does not know.
    Other,
}

impl ObjectKind {
    /// The name the catalogues know it by.
    pub fn name(self) -> &'static str {
        match self {
            ObjectKind::Bookmark => "bookmark",
            ObjectKind::Control => "control",
            ObjectKind::Field => "field",
            ObjectKind::Formula => "formula",
            ObjectKind::Header => "header",
            ObjectKind::Hyperlink => "hyperlink",
            ObjectKind::Link => "link",
            ObjectKind::List => "list",
            ObjectKind::Note => "note",
            ObjectKind::Permission => "permission",
            ObjectKind::Picture => "picture",
            ObjectKind::SmartTag => "smart-tag",
            ObjectKind::SoftHyphen => "soft-hyphen",
            ObjectKind::Torn => "torn",
            ObjectKind::Other => "other",
        }
    }
}

/// One change of a person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Its kind.
    pub what: ChangeKind,
    /// What it is about; a row that came or moved by the one that it is after.
    pub about: About,
    /// The words that were generated; empty where they are not known.
    pub old: String,
    /// The words that are there now.
    pub new: String,
    /// Which unit of the region it is about, from 0, or which one follows what went.
    pub unit: Option<usize>,
    /// Which cell of that row.
    pub cell: Option<usize>,
    /// Which of the units that were generated it was, from 0; `None` for what came.
    pub from: Option<usize>,
}

impl Edit {
    /// An edit of a kind, of which nothing more is known.
    pub(super) fn of(what: ChangeKind, about: About) -> Self {
        Self { what, about, old: String::new(), new: String::new(), unit: None, cell: None, from: None }
    }

    /// The row it is in, or after: the words of its first cell.
    pub fn row(&self) -> &str {
        self.about.row()
    }

    /// The name the catalogues know it by.
    pub(super) fn name(&self) -> &'static str {
        match (self.what, &self.about) {
            (ChangeKind::Formatted, _) => "formatting",
            (ChangeKind::FormattingGone, _) => "formatting-gone",
            (_, About::Cell(..)) => "cell",
            (_, About::Page) => "page",
            (ChangeKind::Added, About::Row(..)) => "row-added",
            (ChangeKind::Moved, About::Row(..)) => "row-moved",
            (ChangeKind::Removed, About::Row(..)) => "row-removed",
            (_, About::Row(..)) => "row-reshaped",
            (ChangeKind::Added, About::Table(_)) => "table-added",
            (_, About::Table(_)) => "table-removed",
            (ChangeKind::Added, _) => "added",
            (ChangeKind::Removed, _) => "removed",
            _ => "reworded",
        }
    }

    /// The change as a message K660, for a report or with a refusal.
    pub fn message(&self, region: &str, place: Place) -> Diagnostic {
        let again = self.what == ChangeKind::FormattingGone;
        self.filled(Diagnostic::advice("K660", place), region).help(if again { "again" } else { "yours" })
    }

    /// A message with the values of the change.
    pub fn filled(&self, message: Diagnostic, region: &str) -> Diagnostic {
        let known = match (self.old.is_empty(), self.new.is_empty()) {
            _ if !self.what.is_of_words() && !self.row().is_empty() => "row",
            _ if self.what == ChangeKind::Moved && self.row().is_empty() => "neither",
            (true, true) => "neither",
            (true, false) => "new",
            (false, true) => "old",
            (false, false) => "both",
        };
        message
            .with("region", region)
            .with("kind", self.name())
            .with("known", known)
            .with("row", self.row())
            .with("column", self.about.column())
            .with("old", &self.old)
            .with("new", &self.new)
    }
}
