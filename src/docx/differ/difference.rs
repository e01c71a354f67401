//! One difference: where it lies, what it is about, what happened.

use super::super::change::{About, ChangeKind};

/// The part of a file that a difference lies in (phần của văn bản).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Area {
    /// Letterhead, kind and trích yếu.
    Front,
    /// The text.
    Body,
    /// An annex, by the name that Word shows, in the later file where it is there: `Phụ lục I`.
    Annex(String),
    /// Nơi nhận.
    Recipients,
    /// Chữ ký.
    Signature,
    /// Headers: what is above the text on every page.
    Header,
    /// Footers.
    Footer,
    /// What is outside the marks, or all of a file without them.
    Text,
}

/// What is on one side (nội dung một bên).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Words; paragraphs parted by `\n`.
    Text(String),
    /// The filled cells of a row, each with its column's header.
    Row(Vec<(String, String)>),
    /// The row or column right before it; `None` if it is the first.
    Behind(Option<String>),
    /// A page: whether it lies across; width and height, then the margins top, right, bottom, left, in millimetres.
    Page(bool, String),
}

/// One difference (một điểm khác nhau).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where it lies.
    pub area: Area,
    /// What it is about.
    pub about: About,
    /// What happened.
    pub what: ChangeKind,
    /// What the first file says; `None` where there is nothing.
    pub before: Option<Said>,
    /// What the second file says; `None` where there is nothing.
    pub after: Option<Said>,
}

/// A difference before its area is known.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) about: About,
    pub(super) what: ChangeKind,
    pub(super) before: Option<Said>,
    pub(super) after: Option<Said>,
}

impl Found {
    /// The difference, in its area.
    pub(super) fn placed(self, area: Area) -> Difference {
        let Found { about, what, before, after } = self;
        Difference { area, about, what, before, after }
    }

    /// A subject that came, went or reads otherwise, by which of its sides exist.
    pub(super) fn between(about: About, before: Option<Said>, after: Option<Said>) -> Self {
        let what = match (&before, &after) {
            (None, _) => ChangeKind::Added,
            (_, None) => ChangeKind::Removed,
            _ => ChangeKind::Edited,
        };
        Self { about, what, before, after }
    }
}
