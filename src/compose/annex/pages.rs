//! What stays together on a page (giữ hàng cùng trang): merges that keep with next, rows that may split.
//!
//! Nothing here asks where a page ends: printers, hands and other programs move that. A merged cell that crosses a
//! page is not repeated by Word, so the rows of a merge keep with the next as long as it is short; on any page that
//! costs no more than its own height of white. A longer merge flows over pages as the one cell that it is, with its
//! text at the top.

use std::ops::Range;

use rayon::prelude::*;

use crate::compose::measure::{Type, line_count};
use crate::document::RowKind;
use crate::paper::Twips;

use super::area::Area;
use super::look::type_of;
use super::made::{Made, MadeRow};

/// Space above the first, between and below the last paragraph of a cell in the shipped templates, twips.
const AIR: Twips = 40;

/// The rule under a row, twips.
const RULE: Twips = 10;

/// Cells of neighbouring rows that are one.
pub(super) struct Merged {
    /// Its first grid column.
    pub column: usize,
    /// Its rows, two or more.
    pub rows: Range<usize>,
    /// How tall its text is.
    text: Twips,
}

/// All vertical merges of some rows, and how tall the rows are by themselves.
pub(super) struct Heights {
    /// Of each row without merged texts.
    own: Vec<Twips>,
    merged: Vec<Merged>,
}

impl Heights {
    /// Sets the text of all rows.
    pub fn of(rows: &[&MadeRow], widths: &[Twips], area: Area) -> Self {
        let line = Type::regular(area.size).line_height();
        let least = vec![line + 2 * AIR + RULE; rows.len()];
        let columns = (0..widths.len()).into_par_iter().with_max_len(1).map(|column| {
            let (mut own, mut merged) = (least.clone(), Vec::new());
            let mut start = 0;
            while start < rows.len() {
                let end = start + 1 + (start + 1..rows.len()).take_while(|next| ties(rows, *next, column)).count();
                if let Some(cell) = rows.get(start).and_then(|row| row.get(column)).and_then(Option::as_ref) {
                    let text = text_height(cell, column, widths, area);
                    match own.get_mut(start) {
                        Some(own) if end == start + 1 => *own = text.max(*own),
                        _ => merged.push(Merged { column, rows: start..end, text }),
                    }
                }
                start = end;
            }
            (own, merged)
        });
        let (mut own, mut merged) = (least.clone(), Vec::new());
        for (heights, merges) in columns.collect::<Vec<_>>() {
            own.iter_mut().zip(heights).for_each(|(own, height)| *own = height.max(*own));
            merged.extend(merges);
        }
        merged.sort_by_key(|merge| (merge.rows.end, merge.rows.start));
        Self { own, merged }
    }

    /// Makes a row at least so tall.
    pub fn raise(&mut self, row: usize, least: Twips) {
        if let Some(own) = self.own.get_mut(row) {
            *own = least.max(*own);
        }
    }

    /// The heights of all rows. A merge's text has the room of all its rows; what does not fit makes the last one
    /// taller.
    pub fn all(&self) -> Vec<Twips> {
        let mut heights = self.own.clone();
        for merge in &self.merged {
            let room = sum(&heights, &merge.rows);
            if let Some(last) = heights.get_mut(merge.rows.end.saturating_sub(1)) {
                *last = last.saturating_add(merge.text.saturating_sub(room));
            }
        }
        heights
    }
}

fn text_height(cell: &Made, column: usize, widths: &[Twips], area: Area) -> Twips {
    let width: Twips = widths.iter().skip(column).take(cell.span).sum();
    let inner = width.saturating_sub(area.padding);
    cell.paragraphs.iter().fold(AIR + RULE, |sum, paragraph| {
        let set = type_of(paragraph, area.size);
        let count = line_count(&paragraph.words(), inner, set);
        let text = set.line_height().saturating_mul(Twips::try_from(count).unwrap_or(Twips::MAX));
        sum.saturating_add(text).saturating_add(AIR)
    })
}

fn sum(heights: &[Twips], rows: &Range<usize>) -> Twips {
    heights.get(rows.clone()).unwrap_or_default().iter().fold(0, |sum, height| sum.saturating_add(*height))
}

/// True if the cell at a row and column goes on with the one above.
pub(super) fn ties(rows: &[&MadeRow], index: usize, column: usize) -> bool {
    let at = |index: usize| rows.get(index)?.get(column)?.as_ref();
    let (Some(above), Some(cell)) = (index.checked_sub(1).and_then(at), at(index)) else { return false };
    cell.tie.is_some() && cell.tie == above.tie && cell.span == above.span
}

/// What stays together.
pub(super) struct Kept {
    /// Rows that stay on the page of the next one.
    pub next: Vec<bool>,
    /// Rows longer than half a page, which may run over its end.
    pub split: Vec<bool>,
    /// Merges that flow over pages: row and column of their first cell; sorted.
    pub flowing: Vec<(usize, usize)>,
}

/// What stays together of rows of which the first `heads` are repeated on every page of the height `page`.
///
/// A merge holds its rows if it is no taller than a third of a page, a tenth to spare (our measure is not Word's). Merges
/// that overlap hold together only what is so short in all; the shorter merge goes first. Of one that flows, the rows beside
/// its text hold together, up to half a page.
pub(super) fn kept(heights: &Heights, kinds: &[RowKind], heads: usize, page: Twips) -> Kept {
    let all = heights.all();
    let page = page.saturating_sub(sum(&all, &(0..heads)));
    let tall = |(at, height): (usize, &Twips)| at >= heads && height.saturating_mul(2) > page;
    let split: Vec<bool> = all.iter().enumerate().map(tall).collect();
    let mut keep = Keep { next: vec![false; kinds.len()], heights: &all };
    let most = page / 33 * 10;
    let mut merges: Vec<&Merged> = heights.merged.iter().filter(|merge| merge.rows.start >= heads).collect();
    merges.sort_by_key(|merge| (merge.rows.len(), merge.rows.start, merge.column));
    let mut flowing = Vec::new();
    for merge in merges {
        if sum(&all, &merge.rows) > most {
            flowing.push((merge.rows.start, merge.column));
            let beside = |end: &usize| sum(&all, &(merge.rows.start..*end)) >= merge.text;
            let end = (merge.rows.start + 1..merge.rows.end).find(beside).unwrap_or(merge.rows.end);
            keep.hold(merge.rows.start..end, page / 2);
        } else {
            keep.hold(merge.rows.clone(), most);
        }
    }
    flowing.sort_unstable();
    let mut next = keep.next;
    let rows = next.iter_mut().zip(kinds).zip(kinds.iter().skip(1).map(Some).chain([None])).zip(&split).skip(heads);
    for (((next, kind), below), split) in rows {
        let heading = matches!(kind, RowKind::Group | RowKind::Note);
        let summed = matches!(below, Some(RowKind::Subtotal | RowKind::Total));
        *next = below.is_some() && !split && (*next || heading || summed);
    }
    Kept { next, split, flowing }
}

struct Keep<'a> {
    next: Vec<bool>,
    heights: &'a [Twips],
}

impl Keep<'_> {
    /// Holds rows together, unless they and what already holds on to them are taller than `most`.
    fn hold(&mut self, rows: Range<usize>, most: Twips) {
        let holds = |row: &usize| self.next.get(*row) == Some(&true);
        let start = rows.start - (0..rows.start).rev().take_while(holds).count();
        let last = rows.end.saturating_sub(1);
        let end = rows.end + (last..self.next.len()).take_while(holds).count();
        if sum(self.heights, &(start..end)) <= most {
            self.next.iter_mut().take(last).skip(rows.start).for_each(|next| *next = true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of the height 10 on pages of 330: ten of them are a third of one.
    fn keeps(count: usize, merges: &[(usize, Range<usize>)]) -> Kept {
        let merged = merges.iter().map(|(column, rows)| Merged { column: *column, rows: rows.clone(), text: 25 });
        let mut merged: Vec<Merged> = merged.collect();
        merged.sort_by_key(|merge| (merge.rows.end, merge.rows.start));
        kept(&Heights { own: vec![10; count], merged }, &vec![RowKind::Item; count], 0, 330)
    }

    fn held(kept: &Kept) -> Vec<usize> {
        kept.next.iter().enumerate().filter(|(_, next)| **next).map(|(at, _)| at).collect()
    }

    #[test]
    fn a_merge_of_a_third_of_a_page_holds_together() {
        let kept = keeps(12, &[(0, 1..11)]);
        assert_eq!(held(&kept), (1..10).collect::<Vec<_>>());
        assert_eq!(kept.flowing, []);
    }

    #[test]
    fn a_longer_merge_flows_and_holds_only_the_rows_beside_its_text() {
        let kept = keeps(30, &[(0, 1..28)]);
        assert_eq!(held(&kept), [1, 2]);
        assert_eq!(kept.flowing, [(1, 0)]);
    }

    #[test]
    fn short_merges_within_a_long_one_hold_together() {
        let kept = keeps(30, &[(0, 0..28), (1, 3..6), (1, 6..9)]);
        assert_eq!(held(&kept), [0, 1, 3, 4, 6, 7]);
        assert_eq!(kept.flowing, [(0, 0)]);
    }

    #[test]
    fn merges_that_overlap_never_hold_more_than_a_third_of_a_page() {
        let kept = keeps(30, &[(0, 0..8), (1, 5..12), (2, 11..14)]);
        assert_eq!(held(&kept), [5, 6, 7, 8, 9, 10, 11, 12]);
    }

    #[test]
    fn only_a_row_longer_than_half_a_page_may_split() {
        let heights = Heights { own: vec![160, 170], merged: Vec::new() };
        assert_eq!(kept(&heights, &[RowKind::Item; 2], 0, 330).split, [false, true]);
    }
}
