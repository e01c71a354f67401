//! What differs between two Word files (so sánh hai tệp Word), told as people see it: rows and columns by name.
//!
//! Files with our marks are compared region by region, annexes matched by name and title; where a file has no marks,
//! or some of its marks are damaged, the texts are compared whole, from the first paragraph to the last. Rows find
//! each other by what they say, their name or their number, columns by their header, so that a row that moved is one
//! difference. A running number that follows from rows that came, went or moved is none. Looks are told apart from
//! words, and left out where they follow from changed words, as column widths do.
//!
//! - `blocks`: a fragment as paragraphs and tables
//! - `pieces`: the regions of a file, and which ones belong together
//! - `prose`: paragraphs; `table`: columns and cells; `rows`: which rows belong together
//! - `looks`: formatting

mod blocks;
mod looks;
mod pieces;
mod prose;
mod rows;
mod table;
#[cfg(test)]
mod tests;

use super::file::Package;
use super::renew::work::Work;
use crate::diag::Diagnostics;

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
    /// What stands outside the marks, or all of a file without them.
    Text,
}

/// What a difference is about (đối tượng). Tables are counted from 1 within their area; `None` is its only one.
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

/// What happened (loại khác nhau).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// It came.
    Added,
    /// It went.
    Removed,
    /// It stands elsewhere.
    Moved,
    /// It reads otherwise.
    Edited,
    /// It looks otherwise and says the same.
    Formatted,
}

/// What stands on one side (nội dung một bên).
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
    pub what: What,
    /// What the first file says; `None` where there is nothing.
    pub before: Option<Said>,
    /// What the second file says; `None` where there is nothing.
    pub after: Option<Said>,
}

/// A difference before its area is known.
#[derive(Clone, Debug)]
struct Found {
    about: About,
    what: What,
    before: Option<Said>,
    after: Option<Said>,
}

impl Found {
    /// A thing that came, went or reads otherwise, by which of its sides exist.
    fn between(about: About, before: Option<Said>, after: Option<Said>) -> Self {
        let what = match (&before, &after) {
            (None, _) => What::Added,
            (_, None) => What::Removed,
            _ => What::Edited,
        };
        Self { about, what, before, after }
    }
}

/// What differs from one file to the other, in the order of the page. Of a file and itself: nothing.
///
/// Errors: K604 a part is damaged; K607 a file is not in the form Word writes.
pub fn differences(before: &Package, after: &Package) -> Result<Vec<Difference>, Diagnostics> {
    let (old, new) = (Work::open(before)?, Work::open(after)?);
    let mut list = Vec::new();
    for (one, other) in pieces::paired(&old, &new)? {
        let Some(area) = other.as_ref().or(one.as_ref()).map(|piece| piece.area.clone()) else { continue };
        let found = match (&one, &other) {
            (Some(one), Some(other)) => between(one, other),
            (one, other) => {
                let said = |piece: &pieces::Piece| Said::Text(piece.title.clone());
                vec![Found::between(About::Whole, one.as_ref().map(said), other.as_ref().map(said))]
            }
        };
        let placed = found.into_iter().map(|one| Difference {
            area: area.clone(),
            about: one.about,
            what: one.what,
            before: one.before,
            after: one.after,
        });
        list.extend(placed);
    }
    Ok(list)
}

/// What differs within a piece that both files have.
fn between(one: &pieces::Piece, other: &pieces::Piece) -> Vec<Found> {
    let mut looks = looks::Looks::default();
    let mut placed = prose::compare(&one.blocks, &other.blocks, &mut looks);
    placed.extend(table::compare_all(&one.blocks, &other.blocks, &mut looks));
    placed.sort_by_key(|(at, _)| *at);
    let mut found: Vec<Found> = placed.into_iter().map(|(_, found)| found).collect();
    if let (Some(old), Some(new)) = (&one.page, &other.page)
        && !super::sections::same_page(old, new)
    {
        found.push(Found::between(About::Page, Some(pieces::page(old)), Some(pieces::page(new))));
    }
    let formatted = looks.told(!found.is_empty());
    found.extend(formatted);
    found
}
