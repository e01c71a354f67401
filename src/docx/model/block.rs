//! Ways through blocks: in order, within a range, at a byte.

use std::ops::Range;

use super::node::{Block, ContainerKind, Row};

/// Paragraphs and tables in order, those inside containers too; deleted blocks and fallbacks are left out.
pub(in crate::docx) fn flat(blocks: &[Block]) -> impl Iterator<Item = &Block> {
    let mut open = vec![blocks.iter()];
    std::iter::from_fn(move || {
        loop {
            let Some(block) = open.last_mut()?.next() else {
                open.pop();
                continue;
            };
            match block {
                Block::Container(container) => {
                    if !matches!(container.kind, ContainerKind::Deleted | ContainerKind::Fallback) {
                        open.push(container.blocks.iter());
                    }
                }
                Block::Paragraph(_) | Block::Table(_) => return Some(block),
                Block::Mark(_) | Block::Other(_) => {}
            }
        }
    })
}

/// The blocks that lie wholly within a byte range, as children of the innermost flow (body, container, cell) that holds
/// the whole range; empty where none does.
pub(in crate::docx) fn direct<'a>(blocks: &'a [Block], range: &Range<usize>) -> &'a [Block] {
    let here = flow_of(blocks, range);
    let from = here.partition_point(|block| block.span().start < range.start);
    let rest = here.get(from..).unwrap_or_default();
    let count = rest.partition_point(|block| block.span().end <= range.end);
    rest.get(..count).unwrap_or_default()
}

/// The paragraphs, tables and containers right before and right behind a range of whole blocks, in the same flow.
pub(in crate::docx) fn neighbours<'a>(blocks: &'a [Block], range: &Range<usize>) -> [Option<&'a Block>; 2] {
    let here = flow_of(blocks, range);
    let is_solid = |block: &&Block| !matches!(block, Block::Mark(_));
    let before = here.partition_point(|block| block.span().end <= range.start);
    let behind = here.partition_point(|block| block.span().start < range.end);
    let before = here.get(..before).and_then(|list| list.iter().rfind(is_solid));
    [before, here.get(behind..).and_then(|list| list.iter().find(is_solid))]
}

/// The innermost flow that holds a whole range.
fn flow_of<'a>(blocks: &'a [Block], range: &Range<usize>) -> &'a [Block] {
    let mut here = blocks;
    'flow: loop {
        // Blocks follow one another: the one that begins last before the range is the only one that can hold it.
        let after = here.partition_point(|block| block.span().start <= range.start);
        if let Some(block) = after.checked_sub(1).and_then(|at| here.get(at)) {
            let span = block.span();
            let holds = span.start <= range.start && range.end <= span.end && span != *range;
            match block {
                Block::Container(container) if holds && container.content.start <= range.start => {
                    here = &container.blocks;
                    continue 'flow;
                }
                Block::Table(table) if holds => {
                    if let Some(cell) = table.cell_at(range) {
                        here = &cell.blocks;
                        continue 'flow;
                    }
                }
                _ => {}
            }
        }
        return here;
    }
}

/// The innermost row that a byte lies in.
pub(in crate::docx) fn row_at(blocks: &[Block], byte: usize) -> Option<&Row> {
    let at = blocks.partition_point(|block| block.span().end <= byte);
    match blocks.get(at)? {
        Block::Container(container) => row_at(&container.blocks, byte),
        Block::Table(table) => {
            let row = table.rows.get(table.rows.partition_point(|row| row.span.end <= byte))?;
            let cell = row.cells.get(row.cells.partition_point(|cell| cell.span.end <= byte));
            let inner = cell.and_then(|cell| row_at(&cell.blocks, byte));
            inner.or(Some(row)).filter(|row| row.span.start <= byte)
        }
        _ => None,
    }
}
