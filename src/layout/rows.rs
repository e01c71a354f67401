//! Tables as rows (hàng của bảng): what each cell holds set in its width, heights of rows, merges over rows.

use rayon::prelude::*;

use super::block::{Block, Cell, Merge, Place, Row, Table};
use super::page::{NodeId, NodeKind};
use super::setter::{Count, DEPTH, Setter};
use super::slab::{CellSet, Content, RowSet, Slab};
use super::text::Pt;

/// Sets blocks in a column of a width, as parts of a node.
pub(super) type Stack = fn(&mut Setter<'_>, &[Block], Pt, Option<NodeId>) -> Vec<Slab>;

/// The rows of a table in a column of `width`.
pub(super) fn table(
    setter: &mut Setter<'_>,
    table: &Table,
    width: Pt,
    parent: Option<NodeId>,
    stack: Stack,
) -> Vec<Slab> {
    let number = setter.tables;
    setter.tables = setter.tables.saturating_add(1);
    let node = setter.node(NodeKind::Table, parent);
    let mut edges = vec![0.0];
    for column in &table.columns {
        let last = edges.last().copied().unwrap_or(0.0);
        edges.push(last + column);
    }
    let all = edges.last().copied().unwrap_or(0.0);
    let left = match table.left {
        Place::Left(by) => by,
        Place::Centre => (width - all) / 2.0,
        Place::Right => width - all,
    };
    let headers = table.rows.iter().take_while(|row| row.header).count();
    let headers = if headers < table.rows.len() { headers } else { 0 };
    let set = |setter: &mut Setter<'_>, at: usize| {
        let row = table.rows.get(at)?;
        let rest = table.rows.get(at.saturating_add(1)..).unwrap_or_default();
        let mut set = row_set(setter, (row, rest, at < headers), &edges, left, node, stack);
        set.last = rest.is_empty();
        if set.last {
            let bottom = set.cells.iter().filter_map(|cell| cell.borders[2]).map(|border| border.width);
            let bottom = bottom.fold(0.0, Pt::max);
            set.own += bottom;
            set.height = set.own;
        }
        Some(set)
    };
    let mut sets = all_rows(setter, &table.rows, &set);
    grow(&mut sets);
    let slab = |(at, set): (usize, RowSet)| {
        let row = table.rows.get(at);
        let keeps = row.is_some_and(keeps_next);
        let notes = set.cells.iter().flat_map(|cell| cell.slabs.iter().flat_map(|slab| slab.notes.iter().copied()));
        Slab {
            height: set.height,
            notes: notes.collect(),
            glued: at < headers || keeps,
            page_break: at == 0 && row.is_some_and(breaks_page),
            content: Content::Row(Box::new(set), number),
            below: 0.0,
            ..Slab::default()
        }
    };
    sets.into_iter().enumerate().map(slab).collect()
}

/// So many rows are set by one thread at a time.
const TOGETHER: usize = 32;

/// Sets rows, those of a long table beside one another.
fn all_rows(
    setter: &mut Setter<'_>,
    rows: &[Row],
    set: &(impl Fn(&mut Setter<'_>, usize) -> Option<RowSet> + Sync),
) -> Vec<RowSet> {
    if rows.len() <= TOGETHER {
        return (0..rows.len()).filter_map(|at| set(setter, at)).collect();
    }
    let mut before = Count::default();
    let parts = rows.chunks(TOGETHER).enumerate().map(|(part, rows)| {
        let own = setter.behind(before);
        count(rows, setter.depth, &mut before);
        let from = part.saturating_mul(TOGETHER);
        (from..from.saturating_add(rows.len()), own)
    });
    let parts: Vec<_> = parts.collect();
    let done = parts.into_par_iter().map(|(range, mut own)| {
        let sets: Vec<RowSet> = range.filter_map(|at| set(&mut own, at)).collect();
        (sets, own)
    });
    let mut sets = Vec::with_capacity(rows.len());
    for (mut part, own) in done.collect::<Vec<_>>() {
        sets.append(&mut part);
        setter.take(own);
    }
    sets
}

/// Counts what rows will make: one node each, one for each cell that does not go on from above, and those of its blocks.
fn count(rows: &[Row], depth: usize, sum: &mut Count) {
    for row in rows {
        sum.nodes = sum.nodes.saturating_add(1);
        for cell in row.cells.iter().filter(|cell| cell.merge != Merge::Continue) {
            sum.nodes = sum.nodes.saturating_add(1);
            for block in &cell.blocks {
                match block {
                    Block::Paragraph(_) => sum.nodes = sum.nodes.saturating_add(1),
                    Block::Table(table) if depth < DEPTH => {
                        sum.nodes = sum.nodes.saturating_add(1);
                        sum.tables = sum.tables.saturating_add(1);
                        count(&table.rows, depth.saturating_add(1), sum);
                    }
                    Block::Table(_) => {}
                }
            }
        }
    }
}

/// A row stays with the next one where its first paragraph does.
fn keeps_next(row: &Row) -> bool {
    first_paragraph(row).is_some_and(|format| format.keep_next)
}

fn breaks_page(row: &Row) -> bool {
    first_paragraph(row).is_some_and(|format| format.page_break)
}

/// The first paragraph of a row; cells that go on from above hold none.
fn first_paragraph(row: &Row) -> Option<&super::text::ParagraphFormat> {
    match row.cells.iter().find_map(|cell| cell.blocks.first())? {
        Block::Paragraph(paragraph) => Some(&paragraph.format),
        Block::Table(_) => None,
    }
}

fn row_set(
    setter: &mut Setter<'_>,
    (row, rest, header): (&Row, &[Row], bool),
    edges: &[Pt],
    left: Pt,
    table: Option<NodeId>,
    stack: Stack,
) -> RowSet {
    let node = setter.node(NodeKind::Row(header), table);
    let edge = |column: usize| edges.get(column).or(edges.last()).copied().unwrap_or(0.0);
    let mut cells = Vec::with_capacity(row.cells.len());
    for cell in &row.cells {
        let ends = !rest.first().is_some_and(|row| continued(row, cell));
        let (x, width) = (edge(cell.column), edge(cell.end()) - edge(cell.column));
        let inner = (width - cell.padding[1] - cell.padding[3]).max(1.0);
        let alone = cell.merge == Merge::Start && ends;
        let slabs = match cell.merge {
            Merge::Continue => Vec::new(),
            _ => {
                let span = |count: usize| u32::try_from(count).unwrap_or(1);
                let over = rest.iter().take_while(|row| continued(row, cell)).count();
                let rows = over.saturating_add(1);
                let kind = NodeKind::Cell(header, span(cell.columns.max(1)), span(rows));
                let node = setter.node(kind, node);
                stack(setter, &cell.blocks, inner, node.or(table))
            }
        };
        cells.push(CellSet {
            x: left + x,
            width,
            column: cell.column,
            merge: if alone { Merge::None } else { cell.merge },
            ends,
            borders: cell.borders,
            padding: cell.padding,
            down: cell.down,
            shade: cell.shade,
            slabs,
        });
    }
    let top = cells.iter().filter_map(|cell| cell.borders[0]).map(|border| border.width).fold(0.0, Pt::max);
    let needs = cells.iter().filter(|cell| cell.merge == Merge::None).map(CellSet::needs).fold(0.0, Pt::max);
    // A row of merged cells alone is as high as a line of theirs.
    let needs = if needs == 0.0 {
        cells.iter().filter_map(|cell| cell.slabs.first()).map(|s| s.height).fold(0.0, Pt::max)
    } else {
        needs
    };
    let own = match row.height {
        Some((height, true)) => height,
        Some((height, false)) => (needs + top).max(height),
        None => needs + top,
    };
    RowSet { cells, height: own, own, top, header, whole: row.whole, last: false }
}

/// A row of which a cell goes on from `cell`.
fn continued(row: &Row, cell: &Cell) -> bool {
    cell.merge != Merge::None
        && row.cells.iter().any(|below| below.merge == Merge::Continue && below.column == cell.column)
}

/// The last row of a merge grows where what is merged needs more than its rows have.
fn grow(sets: &mut [RowSet]) {
    let mut wanted: Vec<(usize, usize, Pt)> = Vec::new();
    for (at, set) in sets.iter().enumerate() {
        for cell in set.cells.iter().filter(|cell| cell.merge == Merge::Start) {
            let goes_on =
                |set: &&RowSet| set.cells.iter().any(|one| one.column == cell.column && one.merge == Merge::Continue);
            let over = sets.get(at.saturating_add(1)..).unwrap_or_default().iter().take_while(goes_on).count();
            wanted.push((at.saturating_add(over), at, cell.needs() + set.top));
        }
    }
    wanted.sort_by_key(|(last, first, _)| (*last, *first));
    for (last, first, needs) in wanted {
        let have: Pt = sets.get(first..=last).unwrap_or_default().iter().map(|set| set.height).sum();
        if needs > have
            && let Some(set) = sets.get_mut(last)
        {
            set.height += needs - have;
        }
    }
}
