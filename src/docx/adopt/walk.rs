//! The blocks of a text and where they are: paragraphs and tables as plain words.

use std::ops::Range;

use super::super::model::{AtomKind, Block, Cell, ContainerKind, FieldPart, Merge, Paragraph, Part, Row, Table, flat};
use super::super::region::Regions;
use super::grid::{CellText, LineText, RowText, TableText};

/// A paragraph or table that is in the body or in an element round blocks.
#[derive(Clone, Debug)]
pub(super) struct TextBlock {
    /// The whole element.
    pub span: Range<usize>,
    /// What it is.
    pub body: Body,
    /// Where the element that holds it begins: neighbours share it.
    pub holder: usize,
    /// The region of ours it lies in.
    pub region: Option<String>,
}

/// What a block is.
#[derive(Clone, Debug)]
pub(super) enum Body {
    Paragraph {
        line: LineText,
        /// A section ends with it.
        ends_section: bool,
        /// Where its runs begin and end; `None` for `<w:p/>`.
        inside: Option<Range<usize>>,
    },
    Table(TableText),
}

/// The blocks of a main part with these regions, in order.
pub(super) fn blocks(part: &Part, regions: &Regions) -> Vec<TextBlock> {
    let mut found = Vec::new();
    gather(part, &part.blocks, part.body.start, &mut found);
    for block in &mut found {
        let region = regions.values().flatten().find(|one| one.outer.contains(&block.span.start));
        block.region = region.map(|one| one.id.to_string());
    }
    found
}

fn gather(part: &Part, blocks: &[Block], holder: usize, found: &mut Vec<TextBlock>) {
    for block in blocks {
        let body = match block {
            Block::Paragraph(paragraph) => Body::Paragraph {
                line: line(part, paragraph),
                ends_section: paragraph.section.is_some(),
                inside: paragraph.content.clone(),
            },
            Block::Table(table) => Body::Table(grid(part, table)),
            Block::Container(container) => {
                if !matches!(container.kind, ContainerKind::Deleted | ContainerKind::Fallback) {
                    gather(part, &container.blocks, container.content.start, found);
                }
                continue;
            }
            Block::Mark(_) | Block::Other(_) => continue,
        };
        found.push(TextBlock { span: block.span(), body, holder, region: None });
    }
}

/// A paragraph's words, and whether all of them are bold.
fn line(part: &Part, paragraph: &Paragraph) -> LineText {
    let mut line = LineText::default();
    let mut bold = (usize::MAX, false);
    for atom in paragraph.atoms(part) {
        let from = line.text.len();
        match atom.kind {
            // What is at a tab stop is parted from the words before it, no more.
            AtomKind::Tab if !atom.deleted && atom.field != FieldPart::Code => line.text.push(' '),
            _ => atom.push_words(&mut line.text),
        }
        let added = line.text.get(from..).unwrap_or_default();
        let Some(run) = atom.run.filter(|_| !added.trim().is_empty()) else { continue };
        if bold.0 != run.span.start {
            bold = (run.span.start, run.read_properties(part).bold.unwrap_or(false));
        }
        let is_first = line.text.get(..from).is_none_or(|before| before.trim().is_empty());
        line.bold = bold.1 && (line.bold || is_first);
    }
    line.numbered = paragraph.read_properties(part).numbered;
    line
}

fn grid(part: &Part, table: &Table) -> TableText {
    let mut grid = TableText::default();
    for row in &table.rows {
        grid.columns = grid.columns.max(row.cells.last().map_or(row.before, Cell::end));
        let cells = row.cells.iter().map(|one| cell(part, one, &mut grid.nested)).collect();
        grid.rows.push(RowText { header: row.header, cells });
    }
    grid
}

fn cell(part: &Part, cell: &Cell, nested: &mut bool) -> CellText {
    let mut lines = Vec::new();
    words_of(part, &cell.blocks, &mut lines, nested);
    CellText { column: cell.column, span: cell.columns, continued: cell.merge == Merge::Continue, lines }
}

/// The words of a table within a cell are among the cell's.
fn words_of(part: &Part, blocks: &[Block], lines: &mut Vec<LineText>, nested: &mut bool) {
    for block in flat(blocks) {
        match block {
            Block::Table(table) => {
                *nested = true;
                let cells = table.rows.iter().flat_map(|row: &Row| &row.cells);
                cells.for_each(|cell| words_of(part, &cell.blocks, lines, nested));
            }
            block => lines.extend(block.paragraph().map(|paragraph| line(part, paragraph))),
        }
    }
}
