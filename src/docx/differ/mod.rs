//! What differs between two Word files (so sánh hai tệp Word), reported as people see it: rows and columns by name.
//!
//! Files with our marks are compared region by region, annexes matched by name and title; where a file has no marks,
//! or some of its marks are damaged, the texts are compared whole, from the first paragraph to the last. Rows find
//! each other by what they say, their name or their number, columns by their header, so that a row that moved is one
//! difference. A running number that follows from rows that came, went or moved is no difference. Looks are distinguished from
//! words, and left out where they follow from changed words, as column widths do.
//!
//! - `difference`: what is reported
//! - `blocks`: a fragment as paragraphs and tables
//! - `pieces`: the regions of a file, and which ones belong together
//! - `prose`: paragraphs; `table`: columns and cells; `rows`: which rows belong together
//! - `headers`: words of headers and footers
//! - `looks`: formatting

mod blocks;
mod difference;
mod headers;
mod looks;
mod pieces;
mod prose;
mod rows;
mod table;
#[cfg(test)]
mod tests;

pub use difference::{Area, Difference, Said};

use super::change::About;
use super::file::Package;
use super::work::Work;
use crate::diag::Diagnostics;
use difference::Found;
use pieces::ComparedRegion;

/// What differs from one file to the other, in the order of the page. Of a file and itself: nothing.
///
/// Errors: K604 a part is damaged; K607 a file is not in the form Word writes.
pub fn differences(before: &Package, after: &Package) -> Result<Vec<Difference>, Diagnostics> {
    let mut old = Words::read(before, false)?;
    let new = Words::read(after, old.whole)?;
    if new.whole && !old.whole {
        old = Words::read(before, true)?;
    }
    let margins = headers::compare(&old.margins, &new.margins);
    let mut list = Vec::new();
    for (one, other) in pieces::paired(old.pieces, new.pieces) {
        let Some(area) = other.as_ref().or(one.as_ref()).map(|piece| piece.area.clone()) else { continue };
        let found = match (&one, &other) {
            (Some(one), Some(other)) => between(one, other),
            (one, other) => {
                let said = |piece: &ComparedRegion| Said::Text(piece.title.clone());
                vec![Found::between(About::Whole, one.as_ref().map(said), other.as_ref().map(said))]
            }
        };
        list.extend(found.into_iter().map(|one| one.placed(area.clone())));
    }
    list.extend(margins.into_iter().map(|(area, one)| one.placed(area)));
    Ok(list)
}

/// The words of a file. What they were read from is let go before another file is read: it takes far more memory.
struct Words {
    pieces: Vec<ComparedRegion>,
    /// They are one piece, for the file has no marks or damaged ones.
    whole: bool,
    margins: headers::Shown,
}

impl Words {
    /// Reads a file; as one piece where that is asked for.
    fn read(package: &Package, whole: bool) -> Result<Words, Diagnostics> {
        // A copy, for a package keeps its main part once it was read.
        let work = Work::open(&package.clone())?;
        let margins = headers::shown(&work)?;
        let marked = if whole { None } else { pieces::marked(&work) };
        let whole = marked.is_none();
        Ok(Words { pieces: marked.unwrap_or_else(|| vec![pieces::whole(work)]), whole, margins })
    }
}

/// What differs within a piece that both files have.
fn between(one: &ComparedRegion, other: &ComparedRegion) -> Vec<Found> {
    let mut looks = looks::Looks::default();
    let mut placed = prose::compare(&one.blocks, &other.blocks, &mut looks);
    placed.extend(table::compare_all(&one.blocks, &other.blocks, &mut looks));
    placed.sort_by_key(|(at, _)| *at);
    let mut found: Vec<Found> = placed.into_iter().map(|(_, found)| found).collect();
    let turned = match (&one.page, &other.page) {
        (Some(old), Some(new)) if !old.is_like(new) => {
            found.push(Found::between(About::Page, Some(pieces::page(old)), Some(pieces::page(new))));
            true
        }
        _ => false,
    };
    let formatted = looks.differences(!found.is_empty());
    // Columns are as wide as the page lets them be.
    found.extend(formatted.into_iter().filter(|one| !(turned && matches!(one.about, About::Table(_)))));
    found
}
