//! What stays together on a page: how tall rows are, where a merge that is too tall starts again, which rows
//! may split.
//!
//! A merged cell that crosses a page is not repeated by Word: the rows on the next page would stand without
//! their label. So all rows of a merge but its last keep with the next, and a merge taller than a page can
//! hold starts again, with its text, at a row chosen here.

use crate::compose::measure::{Type, line_count};
use crate::paper::Twips;

use super::Area;
use super::cells::{Made, MadeRow};
use super::look::type_of;

/// Space above and below each paragraph of a cell in the shipped templates, together, twips.
const AIR: Twips = 80;

/// Height of every row, estimated by setting its text.
pub(super) fn heights(rows: &[&MadeRow], widths: &[Twips], area: Area) -> Vec<Twips> {
    let mut heights = vec![Type::regular(area.size).line_height() + AIR; rows.len()];
    let mut pending: Vec<Option<(usize, Twips)>> = vec![None; widths.len()];
    for (index, row) in rows.iter().enumerate() {
        for (column, cell) in row.iter().enumerate() {
            let Some(cell) = cell else { continue };
            let goes_on = ties(rows, index, column);
            if let Some(place) = pending.get_mut(column).filter(|_| !goes_on) {
                *place = Some((index, text_height(cell, column, widths, area)));
            }
            let last = !ties(rows, index + 1, column);
            let begun = pending.get(column).copied().flatten().filter(|_| last);
            // A merge's text has the room of all its rows; what does not fit makes the last one taller.
            if let Some((start, needed)) = begun {
                let above: Twips =
                    heights.iter().take(index).skip(start).fold(0, |sum, height| sum.saturating_add(*height));
                if let Some(height) = heights.get_mut(index) {
                    *height = (*height).max(needed.saturating_sub(above));
                }
            }
        }
    }
    heights
}

fn text_height(cell: &Made, column: usize, widths: &[Twips], area: Area) -> Twips {
    let width: Twips = widths.iter().skip(column).take(cell.span).sum();
    let inner = width.saturating_sub(area.padding);
    let lines: Twips = cell.paragraphs.iter().fold(0, |sum, paragraph| {
        let set = type_of(paragraph, area.size);
        let count = line_count(&paragraph.plain(), inner.saturating_sub(paragraph.indent), set);
        let text = set.line_height().saturating_mul(Twips::try_from(count).unwrap_or(Twips::MAX));
        sum.saturating_add(text).saturating_add(AIR)
    });
    lines
}

/// True if the cell at a row and column goes on with the one above.
pub(super) fn ties(rows: &[&MadeRow], index: usize, column: usize) -> bool {
    let at = |index: usize| rows.get(index)?.get(column)?.as_ref();
    let (Some(above), Some(cell)) = (index.checked_sub(1).and_then(at), at(index)) else { return false };
    cell.tie.is_some() && cell.tie == above.tie && cell.span == above.span
}

/// Rows and columns at which a merge starts again because it is taller than `limit`.
///
/// Chosen in the lower half of what fits, where the fewest other merges run through; later rather than sooner.
pub(super) fn restarts(rows: &[&MadeRow], heights: &[Twips], columns: usize, limit: Twips) -> Vec<(usize, usize)> {
    let mut restarts = Vec::new();
    for column in 0..columns {
        let mut start = 0;
        let mut height: Twips = 0;
        let mut index = 0;
        while index < rows.len() {
            let own = heights.get(index).copied().unwrap_or_default();
            if !ties(rows, index, column) {
                start = index;
                height = 0;
            }
            if index > start && height.saturating_add(own) > limit {
                let cut = best_cut(rows, start, index, columns);
                restarts.push((cut, column));
                start = cut;
                height = heights.iter().take(index).skip(cut).fold(0, |sum, height| sum.saturating_add(*height));
            }
            height = height.saturating_add(own);
            index += 1;
        }
    }
    restarts.sort_unstable();
    restarts
}

fn best_cut(rows: &[&MadeRow], start: usize, end: usize, columns: usize) -> usize {
    let crossing = |index: usize| (0..columns).filter(|column| ties(rows, index, *column)).count();
    let first = start + (end - start).div_ceil(2).max(1);
    (first..=end).min_by_key(|index| (crossing(*index), end - index)).unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compose::annex::cells::Tie;

    fn column(ties: &[usize]) -> Vec<MadeRow> {
        let cell = |run: &usize| Made { paragraphs: vec![], tie: Some(Tie::Equal(*run)), span: 1, middle: false };
        ties.iter().map(|run| vec![Some(cell(run))]).collect()
    }

    #[test]
    fn a_merge_that_fits_is_left_whole() {
        let rows = column(&[1, 1, 1, 2, 2]);
        let rows: Vec<&MadeRow> = rows.iter().collect();
        assert_eq!(restarts(&rows, &[10; 5], 1, 30), []);
    }

    #[test]
    fn a_merge_taller_than_the_limit_starts_again_before_it_is_passed() {
        let rows = column(&[1; 7]);
        let rows: Vec<&MadeRow> = rows.iter().collect();
        assert_eq!(restarts(&rows, &[10; 7], 1, 30), [(3, 0), (6, 0)]);
    }
}
