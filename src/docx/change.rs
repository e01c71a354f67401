//! Changes of a Word file (thay đổi trong tệp Word): their kinds and what they are about, as a comparison of two files finds
//! them and as a renewal finds what a person edited.

/// What a change is about (đối tượng). Tables are counted from 1 within their area; `None` is its only one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// The area as a whole.
    Whole,
    /// A paragraph.
    Paragraph,
    /// A table as a whole.
    Table(Option<usize>),
    /// A column, by its header.
    Column(Option<usize>, String),
    /// A row, by its number and name.
    Row(Option<usize>, String),
    /// A cell, by its row and its column.
    Cell(Option<usize>, String, String),
    /// Size and margins of the page.
    Page,
}

impl About {
    /// The row it is about, by its name; empty where that is no row.
    pub(super) fn row(&self) -> &str {
        match self {
            About::Row(_, row) | About::Cell(_, row, _) => row,
            _ => "",
        }
    }

    /// The column it is about, by its header; empty where that is no column.
    pub(super) fn column(&self) -> &str {
        match self {
            About::Column(_, column) | About::Cell(_, _, column) => column,
            _ => "",
        }
    }
}

/// The kind of a change (loại thay đổi).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// It came.
    Added,
    /// It went.
    Removed,
    /// It is elsewhere.
    Moved,
    /// It reads otherwise.
    Edited,
    /// Cells of a row were split or merged.
    Reshaped,
    /// It looks otherwise and says the same.
    Formatted,
    /// Looks that give way to the plan's, because the plan changed the row or paragraph.
    FormattingGone,
}

impl ChangeKind {
    /// False for mere looks.
    pub(super) fn is_of_words(self) -> bool {
        !matches!(self, ChangeKind::Formatted | ChangeKind::FormattingGone)
    }
}
