//! What stays together on a page: how tall rows are, where pages will turn, where a merge starts again.
//!
//! A merged cell that crosses a page is not repeated by Word: the rows on the next page would stand without
//! their label. So all rows of a merge but its last keep with the next. A merge that does not fit what is left
//! of a page goes over to the next one if it is short; a longer one would leave too much white and is cut where
//! the page will turn: it starts again there, with its text.

use std::ops::Range;

use crate::compose::measure::{Type, line_count};
use crate::document::RowKind;
use crate::paper::Twips;

use super::area::Area;
use super::cells::{Made, MadeRow};
use super::look::type_of;

/// Space above the first, between and below the last paragraph of a cell in the shipped templates, twips.
const AIR: Twips = 40;

/// The rule under a row, twips.
const RULE: Twips = 10;

/// How tall rows are, estimated by setting their text: of each row by itself, and of texts over several rows.
pub(super) struct Heights {
    /// One line.
    line: Twips,
    /// Without merged texts.
    own: Vec<Twips>,
    /// Rows of each merge and the height of its text, by the row it ends before.
    merged: Vec<(Range<usize>, Twips)>,
}

impl Heights {
    /// Sets the text of all rows.
    pub fn of(rows: &[&MadeRow], widths: &[Twips], area: Area) -> Self {
        let line = Type::regular(area.size).line_height();
        let mut own = vec![line + 2 * AIR + RULE; rows.len()];
        let mut merged = Vec::new();
        for column in 0..widths.len() {
            let mut start = 0;
            while start < rows.len() {
                let end = start + 1 + (start + 1..rows.len()).take_while(|next| ties(rows, *next, column)).count();
                if let Some(cell) = rows.get(start).and_then(|row| row.get(column)).and_then(Option::as_ref) {
                    let height = text_height(cell, column, widths, area);
                    match own.get_mut(start) {
                        Some(own) if end == start + 1 => *own = height.max(*own),
                        _ => merged.push((start..end, height)),
                    }
                }
                start = end;
            }
        }
        merged.sort_by_key(|(rows, _)| (rows.end, rows.start));
        Self { line, own, merged }
    }

    /// Makes a row at least so tall.
    pub fn raise(&mut self, row: usize, least: Twips) {
        if let Some(own) = self.own.get_mut(row) {
            *own = least.max(*own);
        }
    }

    /// The heights of the header's rows, with room for what runs over several of them.
    pub fn header(&self, rows: usize) -> Vec<Twips> {
        self.between(0..rows, rows)
    }

    /// The heights of some rows where merges start again at the first of them and end with the last; those that
    /// end after the row `within` are not looked at. A merge's text has the room of all its rows; what does not
    /// fit makes the last one taller.
    fn between(&self, rows: Range<usize>, within: usize) -> Vec<Twips> {
        let mut heights = self.own.get(rows.clone()).unwrap_or_default().to_vec();
        let first = self.merged.partition_point(|(merge, _)| merge.end <= rows.start);
        let last = self.merged.partition_point(|(merge, _)| merge.end <= within);
        for (merge, needed) in self.merged.get(first..last).unwrap_or_default() {
            let start = merge.start.max(rows.start) - rows.start;
            let end = merge.end.min(rows.end) - rows.start;
            let room: Twips = heights.get(start..end).unwrap_or_default().iter().sum();
            if start < end
                && let Some(last) = heights.get_mut(end - 1)
            {
                *last = last.saturating_add(needed.saturating_sub(room));
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
        let count = line_count(&paragraph.plain(), inner, set);
        let text = set.line_height().saturating_mul(Twips::try_from(count).unwrap_or(Twips::MAX));
        sum.saturating_add(text).saturating_add(AIR)
    })
}

/// True if the cell at a row and column goes on with the one above.
pub(super) fn ties(rows: &[&MadeRow], index: usize, column: usize) -> bool {
    let at = |index: usize| rows.get(index)?.get(column)?.as_ref();
    let (Some(above), Some(cell)) = (index.checked_sub(1).and_then(at), at(index)) else { return false };
    cell.tie.is_some() && cell.tie == above.tie && cell.span == above.span
}

/// A table as the page sees it.
pub(super) struct Flow<'a> {
    /// Its rows.
    pub rows: &'a [&'a MadeRow],
    /// What each row is.
    pub kinds: &'a [RowKind],
    /// How tall each is.
    pub heights: &'a Heights,
    /// Grid columns.
    pub columns: usize,
    /// Rows at the top that every page repeats.
    pub heads: usize,
    /// Height of a page.
    pub page: Twips,
}

/// More rows than any page holds.
const FURTHEST: usize = 200;

/// Where pages turn in a table.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Turns {
    /// Rows and columns at which a merge starts again because a page turns there; sorted.
    pub restarts: Vec<(usize, usize)>,
    /// Rows that run over the foot of a page; sorted.
    pub split: Vec<usize>,
    /// How much of the last page the table takes.
    pub end: Twips,
}

impl Flow<'_> {
    /// Lays the table on pages; `used` is what stands above it on its first.
    ///
    /// A row goes over to the next page whole, unless it is longer than half a page and would leave a third of
    /// one white, or hardly fits a page at all.
    pub fn turns(&self, used: Twips) -> Turns {
        // Half a line to spare: a row that fits by a hair here may not fit in Word.
        let spare = self.heights.line / 2;
        let page = i64::from(self.page) - self.height(0..self.heads, self.heads) - i64::from(spare);
        let mut left = page - i64::from(used);
        let mut turns = Turns::default();
        let mut start = self.heads;
        while start < self.rows.len() {
            let block = start..self.end_of_block(start);
            let height = self.height(block.clone(), block.end);
            if height <= left {
                left -= height;
                start = block.end;
                continue;
            }
            let foot = self.foot(block.clone(), left);
            let white = left - self.height(start..foot, block.end);
            let row = self.height(foot..foot + 1, block.end);
            if row * 10 > page * 9 || row * 2 > page && white * 3 > page {
                turns.split.push(foot);
                self.restart(foot + 1, &mut turns);
                left = page - (row - white).rem_euclid(page.max(1));
                start = foot + 1;
            } else if height * 3 <= page {
                left = page - height;
                start = block.end;
            } else if let Some(cut) = self.cut(block, left) {
                self.restart(cut, &mut turns);
                left = page;
                start = cut;
            } else if left < page {
                // Nothing of it fits here: it begins on the next page.
                left = page;
            } else {
                // A group row or a sum that its rows leave no room for.
                start = foot.max(start + 1);
                self.restart(start, &mut turns);
            }
        }
        turns.end = Twips::try_from(i64::from(self.page) - left).unwrap_or_default();
        turns
    }

    /// Starts all merges again at a row.
    fn restart(&self, row: usize, turns: &mut Turns) {
        let columns = (0..self.columns).filter(|column| ties(self.rows, row, *column));
        turns.restarts.extend(columns.map(|column| (row, column)));
    }

    /// The first row of a block that does not fit into what is left of the page.
    fn foot(&self, block: Range<usize>, left: i64) -> usize {
        let fits = |end: &usize| self.height(block.start..*end + 1, block.end) <= left;
        block.start + block.clone().take_while(fits).count()
    }

    fn height(&self, rows: Range<usize>, within: usize) -> i64 {
        self.heights.between(rows, within).into_iter().map(i64::from).sum()
    }

    /// The end of the rows from `start` that hold on to each other.
    fn end_of_block(&self, start: usize) -> usize {
        let holds = |index: &usize| {
            let heading = index.checked_sub(1).and_then(|above| self.kinds.get(above)) == Some(&RowKind::Group);
            let sum = matches!(self.kinds.get(*index), Some(RowKind::Subtotal | RowKind::Total));
            heading || sum || self.crossing(*index) > 0
        };
        let more = (start + 1..self.rows.len()).take(FURTHEST).take_while(holds).count();
        start + 1 + more
    }

    fn crossing(&self, index: usize) -> usize {
        (0..self.columns).filter(|column| ties(self.rows, index, *column)).count()
    }

    /// Where to cut a block that has room for `left`: where the least is lost, counting the white at the foot,
    /// what labels stretch the rows beside them, and the labels said again; never under a group row or above a
    /// sum.
    fn cut(&self, block: Range<usize>, left: i64) -> Option<usize> {
        let free = |cut: &usize| {
            let heading = cut.checked_sub(1).and_then(|above| self.kinds.get(above)) == Some(&RowKind::Group);
            !heading && !matches!(self.kinds.get(*cut), Some(RowKind::Subtotal | RowKind::Total))
        };
        let sized = (block.start + 1..block.end).map(|cut| (cut, self.height(block.start..cut, block.end)));
        let fitting = sized.take_while(|(_, height)| *height <= left).filter(|(cut, _)| free(cut));
        let label = i64::from(self.heights.line) * LABEL_LINES;
        let whole = self.height(block.clone(), block.end);
        let lost = |(cut, height): &(usize, i64)| {
            let stretched = height + self.height(*cut..block.end, block.end) - whole;
            let labels = i64::try_from(self.crossing(*cut)).unwrap_or_default();
            (left - height + stretched + label * labels, block.end - cut)
        };
        fitting.min_by_key(lost).map(|(cut, _)| cut)
    }
}

/// A label that is said again costs as much as so many lines of white.
const LABEL_LINES: i64 = 3;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compose::annex::cells::Tie;

    fn turns(ties: &[usize], own: Vec<Twips>, page: Twips, used: Twips) -> Turns {
        let cell = |run: &usize| Made { paragraphs: vec![], tie: Some(Tie::Equal(*run)), span: 1 };
        let rows: Vec<MadeRow> = ties.iter().map(|run| vec![Some(cell(run))]).collect();
        let rows: Vec<&MadeRow> = rows.iter().collect();
        let kinds = vec![RowKind::Item; rows.len()];
        let heights = Heights { line: 10, own, merged: vec![] };
        Flow { rows: &rows, kinds: &kinds, heights: &heights, columns: 1, heads: 0, page }.turns(used)
    }

    fn restarts(ties: &[usize], page: Twips, used: Twips) -> Vec<(usize, usize)> {
        turns(ties, vec![10; ties.len()], page, used).restarts
    }

    #[test]
    fn a_merge_that_fits_is_left_whole() {
        assert_eq!(restarts(&[1, 1, 1, 2, 2], 100, 0), []);
    }

    #[test]
    fn a_short_merge_goes_over_to_the_next_page() {
        assert_eq!(restarts(&[1, 2, 2, 2], 100, 70), []);
    }

    #[test]
    fn a_long_merge_starts_again_where_the_page_turns() {
        assert_eq!(restarts(&[1; 7], 100, 70), [(2, 0)]);
        assert_eq!(restarts(&[1; 21], 100, 0), [(9, 0), (18, 0)]);
    }

    #[test]
    fn a_row_longer_than_half_a_page_stays_whole_where_little_is_left_white() {
        let whole = turns(&[1; 5], vec![50, 50, 40, 110, 20], 200, 0);
        assert_eq!((whole.split, whole.restarts), (vec![], vec![(3, 0)]));
        let split = turns(&[1; 4], vec![20, 40, 140, 20], 200, 0);
        assert_eq!((split.split, split.restarts), (vec![2], vec![(3, 0)]));
    }

    #[test]
    fn a_row_longer_than_a_page_is_split_and_what_follows_stands_below_it() {
        let long = turns(&[1, 2, 3], vec![10, 250, 10], 100, 0);
        assert_eq!((long.split, long.end), (vec![1], 85));
    }

    #[test]
    fn the_end_of_a_table_is_known_to_what_follows_it() {
        assert_eq!(turns(&[1, 2, 3], vec![10; 3], 100, 20).end, 55);
    }
}
