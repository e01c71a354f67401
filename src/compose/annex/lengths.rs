//! How long the texts of a table are, and what widths suit them.

use std::ops::Range;

use rayon::prelude::*;

use crate::compose::measure::{Extent, extent};
use crate::compose::narrow::joined_loosely;
use crate::document::{Paragraph, RowKind};
use crate::paper::{Twips, mm};
use crate::text::Span;

use super::area::Area;
use super::look::{Look, type_of};
use super::made::MadeRow;
use super::pages::ties;

/// The least width of prose, in millimetres, where the page has room: one word under another reads badly.
const COMFORT: f64 = 22.0;

/// Lines that most cells of a short text (a body, a deadline) should get by with, and the longest one.
const SHORT_LINES: (f64, f64) = (3.0, 6.0);

/// The most of the text width that is spent so on one column.
const SHORT_MOST: f64 = 0.18;

/// Lines are never filled to the end: so much longer is a text than its share of each line.
const RAGGED: f64 = 1.15;

/// Rows that a merged text is spread over: of a longer merge no more stay together on a page.
const SPREAD: usize = 3;

/// Rows looked at; of a longer table every n-th.
const ROWS: usize = 2_000;

/// A word wider than so many times the type size may be broken, if it is no figure: as wide as eight capitals, 34 mm at 12
/// points. In a table of many columns the limit is the part of the page that falls to each, but not less than
/// [`COMFORT`].
const LONG: Twips = 8;

/// What a column needs and can use, in twips, padding included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Need {
    /// Its widest word, or as much of a long one as must stand on a line.
    pub least: f64,
    /// Its longest text on one line; never under `least`.
    pub most: f64,
    /// Its part of what is left over where all texts of the table stand on one line.
    pub grows: f64,
}

/// A word that may be broken at the edge of its cell.
#[derive(Clone, Debug)]
pub(super) struct LongWord {
    /// The word.
    pub text: String,
    /// Its width, twips.
    pub width: Twips,
    /// Where it was written.
    pub span: Option<Span>,
}

/// What is measured of one column.
#[derive(Default)]
struct Column {
    /// As [`Lengths::cells`], of each row.
    cells: Vec<f64>,
    least: Twips,
    most: Twips,
    long_word: Option<LongWord>,
}

impl Column {
    fn measure(&mut self, at: usize, look: Look, rows: &[&MadeRow], kinds: &[RowKind], limits: (Area, Twips)) {
        let mut index = 0;
        while index < rows.len() {
            let run = 1 + (index + 1..rows.len()).take_while(|next| ties(rows, *next, at)).count();
            let cell = rows.get(index).and_then(|row| row.get(at)).and_then(Option::as_ref);
            if let (Some(cell), Some(kind)) = (cell.filter(|cell| cell.span == 1), kinds.get(index)) {
                // The header of a short column may take two lines; its figures may not.
                let folds = look == Look::Short && *kind == RowKind::Header;
                self.add(index..index + run, *kind, &cell.paragraphs, folds, limits);
            }
            index += run;
        }
    }

    fn add(
        &mut self,
        rows: Range<usize>,
        kind: RowKind,
        paragraphs: &[Paragraph],
        folds: bool,
        (area, limit): (Area, Twips),
    ) {
        let mut sum = 0;
        for paragraph in paragraphs {
            let set = type_of(paragraph, area.size);
            let paragraph = joined_loosely(kind, paragraph, set);
            for line in paragraph.words().split('\n') {
                let Extent { whole: width, long, unbroken: word } = extent(line, set, limit);
                if let Some((word, width)) = long
                    && self.long_word.as_ref().is_none_or(|known| width > known.width)
                {
                    let run = paragraph.runs.iter().find(|run| run.text.contains(word));
                    let span = run.and_then(|run| run.origin.span());
                    self.long_word = Some(LongWord { text: word.to_owned(), width, span });
                }
                self.least = word.max(self.least);
                self.most = self.most.max(if folds { word } else { width });
                sum += width;
            }
        }
        let spread = f64::from(sum) / rows.len().clamp(1, SPREAD) as f64;
        self.cells.get_mut(rows).into_iter().flatten().for_each(|cell| *cell = spread);
    }
}

/// How long the text of each cell is, on one line; row by row.
pub(super) struct Lengths {
    /// Columns of the table.
    pub columns: usize,
    /// Twips, without padding; a merged text is spread over its rows.
    pub cells: Vec<f64>,
    least: Vec<Twips>,
    most: Vec<Twips>,
    /// The width from which on a word may be broken.
    long: Twips,
    /// The widest word of each column that may be broken, and its width.
    long_words: Vec<Option<LongWord>>,
}

impl Lengths {
    /// Measures all texts.
    pub fn of(looks: &[Look], rows: &[(RowKind, MadeRow)], area: Area) -> Self {
        let columns = looks.len();
        let part = area.width / Twips::try_from(columns.max(1)).unwrap_or(Twips::MAX);
        let long = part.min(LONG * 10 * area.size).max(mm(COMFORT));
        let refs: Vec<&MadeRow> = rows.iter().map(|(_, row)| row).collect();
        let kinds: Vec<RowKind> = rows.iter().map(|(kind, _)| *kind).collect();
        let measured = looks.par_iter().enumerate().with_max_len(1).map(|(at, look)| {
            let mut column = Column { cells: vec![0.0; rows.len()], ..Column::default() };
            column.measure(at, *look, &refs, &kinds, (area, long));
            column
        });
        let measured: Vec<Column> = measured.collect();
        let cells = (0..rows.len()).flat_map(|row| measured.iter().map(move |one| one.cells.get(row)));
        Self {
            columns,
            cells: cells.map(|cell| cell.copied().unwrap_or_default()).collect(),
            least: measured.iter().map(|one| one.least).collect(),
            most: measured.iter().map(|one| one.most).collect(),
            long,
            long_words: measured.into_iter().map(|one| one.long_word).collect(),
        }
    }

    /// The width that suits most of a column's texts, padding included.
    pub fn comfort(&self, column: usize, look: Look, area: Area) -> f64 {
        if look != Look::Centre {
            return f64::from(mm(COMFORT));
        }
        let texts = self.cells.iter().skip(column).step_by(self.columns.max(1)).copied();
        let mut texts: Vec<f64> = texts.filter(|length| *length > 0.0).collect();
        texts.sort_unstable_by(f64::total_cmp);
        let most = texts.get(texts.len() * 4 / 5).copied().unwrap_or_default() / SHORT_LINES.0;
        let longest = texts.last().copied().unwrap_or_default() / SHORT_LINES.1;
        let width = most.max(longest) * RAGGED + f64::from(area.padding);
        let most = f64::from(area.width) * SHORT_MOST;
        width.clamp(f64::from(mm(COMFORT)), most.max(f64::from(mm(COMFORT))))
    }

    /// The widest word of a column that is broken in it, if the column is so wide, padding included.
    pub fn broken_word(&self, column: usize, width: Twips, area: Area) -> Option<&LongWord> {
        let word = self.long_words.get(column)?.as_ref()?;
        (word.width.saturating_add(area.padding) > width).then_some(word)
    }

    /// What a column needs and can use.
    pub fn need(&self, column: usize, area: Area) -> Need {
        let padded = |widths: &[Twips]| {
            // A hair more, for Word rounds each word to its own units.
            f64::from(widths.get(column).copied().unwrap_or_default().saturating_add(area.padding).saturating_add(8))
        };
        let long = self.long_words.get(column).is_some_and(Option::is_some);
        let comfort = if long { f64::from(self.long.saturating_add(area.padding)) } else { 0.0 };
        let least = padded(&self.least).max(comfort);
        Need { least, most: padded(&self.most).max(least), grows: 0.0 }
    }

    /// Every how manieth row is looked at where that is enough.
    pub fn stride(&self) -> usize {
        (self.cells.len() / self.columns.max(1)).div_ceil(ROWS).max(1)
    }
}

#[cfg(test)]
impl Lengths {
    /// Lengths of cells, row by row.
    pub fn test(columns: usize, cells: &[f64]) -> Self {
        let none = || vec![0; columns];
        let long_words = vec![None; columns];
        Self { columns, cells: cells.to_vec(), least: none(), most: none(), long: Twips::MAX, long_words }
    }
}
