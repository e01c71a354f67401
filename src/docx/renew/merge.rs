//! Merging a region with the fresh build (trộn vùng), where a person has formatting or objects of their own in it: what
//! says the same stays as it is, and of a row that changed the cells that say the same; only what says something else is
//! taken from the fresh build.
//!
//! Units are paired by the same words first, then what is left of them.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::content::{CellContent, Content, Unit};
use super::super::file::xml::{Edits, Tokens};
use super::super::model::{Block, Cell, Row};
use super::super::work::{Inside, Work};
use super::compare::entries;
use super::hand_edits;
use crate::diff::{Order, pair};

/// A piece of the region to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum MergePiece {
    /// Bytes of the main part as it was when the region was composed.
    Own(Range<usize>),
    /// Bytes of the fresh build.
    New(String),
}

/// What a person gave to the units of a region.
#[derive(Clone, Debug, Default)]
pub(super) struct Given {
    /// By unit: it looks otherwise than it was generated.
    pub looks: Vec<bool>,
    /// By unit: an object of a person's is in it.
    pub objects: Vec<bool>,
    /// Nearly all units look otherwise, as after another program's saving: that alone is nobody's work.
    pub resaved: bool,
}

impl Given {
    fn is(list: &[bool], at: usize) -> bool {
        list.get(at).copied().unwrap_or(false)
    }

    /// Is there anything to keep?
    pub(super) fn any(&self) -> bool {
        self.looks.iter().chain(&self.objects).any(|given| *given)
    }
}

/// A region to be.
#[derive(Clone, Debug, Default)]
pub(super) struct Composed {
    /// Its pieces in order.
    pub pieces: Vec<MergePiece>,
    /// Where the region began when it was composed: what happens to regions before it moves it.
    pub start: usize,
    /// Units of the file whose look gives way to the plan's.
    pub gone: Vec<usize>,
    /// A look that somebody gave stays.
    pub kept: bool,
}

impl Composed {
    /// True for a byte of the main part that stays where it is.
    pub(super) fn stays(&self, byte: usize) -> bool {
        self.pieces.iter().any(|piece| matches!(piece, MergePiece::Own(range) if range.contains(&byte)))
    }
}

/// One side: a file and the inside of the region in it.
pub(super) type Side<'a> = (&'a Work, &'a Inside);

/// A region to be, unchanged units as they are; `None` where the tables are not of the same columns, or content controls
/// make the blocks inseparable.
pub(super) fn compose(own: Side<'_>, fresh: Side<'_>, given: &Given) -> Option<Composed> {
    if !is_separable(own) {
        return None;
    }
    let (own_grids, new_grids) = (own.0.grids(own.1), fresh.0.grids(fresh.1));
    let columns = |grids: &[Vec<u32>]| grids.iter().map(Vec::len).collect::<Vec<_>>();
    if columns(&own_grids) != columns(&new_grids) {
        return None;
    }
    let (own_rows, new_rows) = (own.0.rows(own.1), fresh.0.rows(fresh.1));
    let (a, b) = (&own.1.units, &fresh.1.units);
    let contents = |units: &'_ [Unit]| units.iter().map(|unit| unit.content.clone()).collect::<Vec<_>>();
    let (old_contents, new_contents) = (contents(a), contents(b));
    let (old, new): (Vec<&Content>, Vec<&Content>) = (old_contents.iter().collect(), new_contents.iter().collect());
    let paired: BTreeMap<usize, Pair> = align(&old, &new).into_iter().map(|pair| (pair.new, pair)).collect();
    let mut out = Composed { start: own.1.range.start, ..Composed::default() };
    let mut table = 0usize;
    for (y, unit) in b.iter().enumerate() {
        let raw = fresh.0.main.slice(unit.span.clone());
        let pair = paired.get(&y).and_then(|pair| a.get(pair.old).map(|old| (*pair, old)));
        let fits = |x: usize| Given::is(&given.objects, x) || Given::is(&given.looks, x) && !given.resaved;
        let merged =
            pair.filter(|(pair, old)| !pair.same && fits(pair.old) && old.content.is_row()).and_then(|(pair, old)| {
                let (own_row, new_row) = (own_rows.get(&old.span.start)?, new_rows.get(&unit.span.start)?);
                merged((own.0, own_row, old), (fresh.0, new_row, unit), own.1.before(pair.old))
            });
        match (pair, merged) {
            (Some((pair, old)), _) if pair.same => {
                out.pieces.push(MergePiece::Own(own.1.before(pair.old)..old.span.end));
                out.kept |= Given::is(&given.looks, pair.old);
            }
            (pair, merged) => {
                if let Some((pair, old)) = pair.filter(|(pair, _)| Given::is(&given.looks, pair.old)) {
                    let gone = match &merged {
                        Some(row) => row.swapped.iter().any(|(one, other)| {
                            hand_edits::differ((own.0, &one.blocks), (fresh.0, &other.blocks), given.resaved)
                        }),
                        None if given.resaved => {
                            let (one, other) = (own.0.main.blocks_in(&old.span), fresh.0.main.blocks_in(&unit.span));
                            hand_edits::differ((own.0, one), (fresh.0, other), true)
                        }
                        None => old.looks != unit.looks,
                    };
                    if gone {
                        out.gone.push(pair.old);
                    } else {
                        out.kept = true;
                    }
                }
                let grid = own_grids.get(table);
                let grid = grid.filter(|grid| unit.content.is_row() && Some(*grid) != new_grids.get(table));
                match merged {
                    Some(row) => out.pieces.extend(row.pieces),
                    None => {
                        let row = grid.zip(new_rows.get(&unit.span.start));
                        out.pieces.push(MergePiece::New(
                            row.map_or_else(|| raw.to_owned(), |(grid, row)| widths(fresh.0, row, grid)),
                        ));
                    }
                }
            }
        }
        if unit.content == Content::TableEnd {
            table = table.saturating_add(1);
        }
    }
    out.pieces.push(MergePiece::Own(own.1.before(a.len())..own.1.range.end));
    Some(out)
}

/// True where no content control or the like holds whole blocks, rows or cells.
pub(super) fn is_separable((work, inside): Side<'_>) -> bool {
    work.main.blocks_in(&inside.range).iter().all(|block| match block {
        Block::Container(_) => false,
        Block::Table(table) => table.rows.iter().all(|row| !row.wrapped && row.cells.iter().all(|cell| !cell.wrapped)),
        _ => true,
    })
}

/// A row whose unchanged cells stay as they are.
struct Merged<'a> {
    pieces: Vec<MergePiece>,
    /// The cells that change: as they are, as they will be.
    swapped: Vec<(&'a Cell, &'a Cell)>,
}

/// A row of the file with the words of a fresh one; `None` where the two are not of the same build. `before` is where the
/// unit before it ends.
fn merged<'a>(
    (_, own, old): (&'a Work, &'a Row, &Unit),
    (fresh, come, new): (&'a Work, &'a Row, &Unit),
    before: usize,
) -> Option<Merged<'a>> {
    let (a, b) = (old.content.cells(), new.content.cells());
    let shape = |cells: &[CellContent]| cells.iter().map(|cell| (cell.columns, cell.merge)).collect::<Vec<_>>();
    if shape(a) != shape(b) || own.cells.len() != a.len() || come.cells.len() != b.len() {
        return None;
    }
    let mut out = Merged { pieces: Vec::new(), swapped: Vec::new() };
    let mut from = before;
    let cells = own.cells.iter().zip(&come.cells);
    for ((_, _), (own, come)) in a.iter().zip(b).zip(cells).filter(|((a, b), _)| a.blocks != b.blocks) {
        out.pieces.push(MergePiece::Own(from..own.content.start));
        out.pieces.push(MergePiece::New(fresh.main.slice(come.content.clone()).to_owned()));
        out.swapped.push((own, come));
        from = own.content.end;
    }
    out.pieces.push(MergePiece::Own(from..old.span.end));
    Some(out)
}

/// A row with the widths of another grid of as many columns.
pub(super) fn widths(work: &Work, row: &Row, grid: &[u32]) -> String {
    let mut edits = Edits::default();
    for cell in &row.cells {
        let own = grid.iter().skip(cell.column).take(cell.columns).fold(0u32, |sum, width| sum.saturating_add(*width));
        let Some(properties) = cell.properties.clone() else { continue };
        let raw = work.main.slice(properties.clone());
        if let Some(token) = Tokens::of(raw).flatten().find(|token| token.opens("w:tcW")) {
            let at = |byte: usize| properties.start.saturating_add(byte).saturating_sub(row.span.start);
            edits.replace(at(token.span.start)..at(token.span.end), format!("<w:tcW w:w=\"{own}\" w:type=\"dxa\"/>"));
        }
    }
    edits.apply(work.main.slice(row.span.clone()))
}

/// Pairs of units, as indices that rise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// The unit in the file.
    pub old: usize,
    /// The fresh one.
    pub new: usize,
    /// Both say the same.
    pub same: bool,
}

/// Pairs units in their order: equal ones, rows that were numbered anew, then what was reworded.
pub(super) fn align(old: &[&Content], new: &[&Content]) -> Vec<Pair> {
    let pairs = pair(&entries(old), &entries(new), Order::Kept).pairs;
    pairs.into_iter().map(|(x, y)| Pair { old: x, new: y, same: old.get(x) == new.get(y) }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::content::{CellContent, Line};
    use super::super::super::model::Merge;
    use super::*;

    fn row(cells: &[&str]) -> Content {
        let cell = |(column, text): (usize, &&str)| CellContent {
            column,
            columns: 1,
            merge: Merge::None,
            blocks: vec![Content::Paragraph(Line::of(text))],
        };
        Content::Row(cells.iter().enumerate().map(cell).collect())
    }

    fn aligned(old: &[Content], new: &[Content]) -> Vec<(usize, usize, bool)> {
        let (old, new): (Vec<&Content>, Vec<&Content>) = (old.iter().collect(), new.iter().collect());
        align(&old, &new).into_iter().map(|pair| (pair.old, pair.new, pair.same)).collect()
    }

    #[test]
    fn rows_numbered_anew_are_the_same_rows() {
        let old = [row(&["1", "rà soát", "Quý I"]), row(&["2", "công khai", "Quý II"])];
        let new =
            [row(&["1", "việc mới", "Quý I"]), row(&["2", "rà soát", "Quý I"]), row(&["3", "công khai", "Quý II"])];
        assert_eq!(aligned(&old, &new), [(0, 1, false), (1, 2, false)]);
    }

    #[test]
    fn a_row_with_one_other_cell_is_the_same_row() {
        let old = [row(&["1", "rà soát thủ tục hành chính", "Quý I"]), row(&["2", "b", "c"])];
        let new = [row(&["1", "rà soát thủ tục hành chính", "Quý III"]), row(&["2", "b", "c"])];
        assert_eq!(aligned(&old, &new), [(0, 0, false), (1, 1, true)]);
    }
}
