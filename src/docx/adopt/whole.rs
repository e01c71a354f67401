//! A whole Word file as plain words with their looks (toàn văn): paragraphs and tables in order, marks of lists as Word
//! shows them, pages, footnotes; and what is in the file but in no paragraph of its text.

use super::super::file::Package;
use super::super::flow::flow;
use super::super::model::{AtomKind, Part, flat};
use super::grid::{CellText, LineText, RowText, RunText, TableText};
use crate::diag::Diagnostics;
use crate::layout::block::{Block, Cell, Merge, Table};
use crate::layout::flow::{Edge, Flow, PageFormat};
use crate::layout::text::{Paragraph, Piece};
use crate::paper::Align;

/// All words of a Word file.
#[derive(Clone, Debug, Default)]
pub struct WholeText {
    /// Paragraphs and tables in order, each with the number of its page format in `pages`.
    pub blocks: Vec<(usize, BlockText)>,
    /// Its page formats, one for each section.
    pub pages: Vec<PageText>,
    /// Its footnotes.
    pub notes: Vec<Vec<LineText>>,
    /// Words in text boxes, each with the paragraph it hangs on; they are in none of the blocks.
    pub boxes: Vec<(usize, String)>,
    /// Words of headers and footers, page numbers aside.
    pub edges: Vec<String>,
    /// What else the file holds that is no text: kinds of [`LeftOut`](crate::layout::flow::LeftOut), and how many.
    pub left_out: Vec<(&'static str, usize)>,
}

/// A paragraph or table.
#[derive(Clone, Debug)]
pub enum BlockText {
    /// A paragraph.
    Line(LineText),
    /// A table.
    Table(TableText),
}

/// The pages of a section, in millimetres.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PageText {
    /// They lie across.
    pub landscape: bool,
    /// Margins: top, bottom, left, right.
    pub margins: [f64; 4],
    /// Width of the paper.
    pub width: f64,
}

/// Reads all words of a Word file. Errors: those of [`Package::open`], K604 a part is damaged, K607 it is not in the form
/// Word writes.
pub fn whole(package: &Package) -> Result<WholeText, Diagnostics> {
    let mut found = words(&flow(package)?);
    let main = package.main_part()?;
    boxes(&main, &mut found.boxes);
    Ok(found)
}

/// The words of a file that was resolved already, those in text boxes left out. The blocks of its sections come one for one.
pub fn words(flow: &Flow) -> WholeText {
    let mut found = WholeText::default();
    for (at, section) in flow.sections.iter().enumerate() {
        found.pages.push(page(section.page));
        for block in &section.blocks {
            found.blocks.push((at, block_text(block)));
        }
        for edge in [&section.header, &section.footer] {
            edges(edge, &mut found.edges);
        }
    }
    found.notes = flow.notes.iter().map(|note| lines(note, &mut false)).collect();
    found.left_out = flow.left_out.iter().map(|(kind, _, count)| (kind, count)).collect();
    found
}

fn page(format: PageFormat) -> PageText {
    const MM: f64 = 25.4 / 72.0;
    let margins = [format.top, format.bottom, format.left, format.right].map(|side| side * MM);
    PageText { landscape: format.width > format.height, margins, width: format.width * MM }
}

fn block_text(block: &Block) -> BlockText {
    match block {
        Block::Paragraph(paragraph) => BlockText::Line(line(paragraph)),
        Block::Table(table) => BlockText::Table(grid(table)),
    }
}

fn line(paragraph: &Paragraph) -> LineText {
    let format = &paragraph.format;
    let label = paragraph.label.as_ref().map(|label| label.text.trim().to_owned()).filter(|label| !label.is_empty());
    let centred = format.align == Align::Centre;
    let mut line = LineText { label, centred, heading: format.heading, place: paragraph.number, ..LineText::default() };
    for piece in &paragraph.pieces {
        let (text, format) = match piece {
            Piece::Text(text, format) => (text.as_str(), format),
            Piece::Tab(format) => ("\t", format),
            Piece::LineBreak(format) => ("\n", format),
            Piece::Note(note, _) => {
                match line.runs.last_mut().filter(|run| run.note.is_none()) {
                    Some(run) => run.note = Some(*note),
                    None => line.runs.push(RunText { note: Some(*note), ..RunText::default() }),
                }
                continue;
            }
            _ => continue,
        };
        let run = |text| RunText { text, bold: format.style.bold, italic: format.style.italic, note: None };
        match line.runs.last_mut() {
            Some(last)
                if last.note.is_none()
                    && ((last.bold, last.italic) == (format.style.bold, format.style.italic)
                        || text.chars().all(char::is_whitespace)) =>
            {
                last.text.push_str(text);
            }
            _ => line.runs.push(run(text.to_owned())),
        }
    }
    line.text = line.runs.iter().map(|run| run.text.as_str()).collect();
    let mut said = line.runs.iter().filter(|run| !run.text.trim().is_empty()).peekable();
    line.bold = said.peek().is_some() && said.all(|run| run.bold);
    line
}

fn grid(table: &Table) -> TableText {
    let mut grid = TableText { columns: table.columns.len(), ..TableText::default() };
    for row in &table.rows {
        let cells = row.cells.iter().map(|one| cell(one, &mut grid.nested)).collect();
        grid.rows.push(RowText { header: row.header, cells });
    }
    grid
}

fn cell(cell: &Cell, nested: &mut bool) -> CellText {
    let mut lines = lines(&cell.blocks, nested);
    lines.iter_mut().for_each(with_label);
    CellText { column: cell.column, span: cell.columns.max(1), continued: cell.merge == Merge::Continue, lines }
}

/// The lines of blocks; those of a table within a cell are among them.
fn lines(blocks: &[Block], nested: &mut bool) -> Vec<LineText> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => found.push(line(paragraph)),
            Block::Table(table) => {
                *nested = true;
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    found.extend(lines(&cell.blocks, nested));
                }
            }
        }
    }
    found
}

/// In a cell the mark that Word gives is one of the words.
fn with_label(line: &mut LineText) {
    let Some(label) = line.label.take() else { return };
    let look = line.runs.first().map_or((false, false), |run| (run.bold, run.italic));
    let text = if line.text.trim().is_empty() { label } else { format!("{label} ") };
    line.text.insert_str(0, &text);
    line.runs.insert(0, RunText { text, bold: look.0, italic: look.1, note: None });
}

/// The words of headers or footers; a number of a page is none.
fn edges(edge: &Edge, found: &mut Vec<String>) {
    for blocks in [&edge.all, &edge.first, &edge.even] {
        for line in lines(blocks, &mut false) {
            let words = line.text.split_whitespace().collect::<Vec<_>>().join(" ");
            if words.chars().any(char::is_alphabetic) && !found.contains(&words) {
                found.push(words);
            }
        }
    }
}

/// The words of text boxes.
fn boxes(part: &Part, found: &mut Vec<(usize, String)>) {
    let mut open: Vec<_> = flat(&part.blocks).collect();
    open.reverse();
    while let Some(block) = open.pop() {
        if let crate::docx::model::Block::Table(table) = block {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            let inner: Vec<_> = cells.flat_map(|cell| flat(&cell.blocks)).collect();
            open.extend(inner.into_iter().rev());
        }
        let Some(paragraph) = block.paragraph() else { continue };
        for atom in paragraph.atoms(part) {
            let AtomKind::Drawing(drawing) = &atom.kind else { continue };
            for text_box in drawing.boxes.iter().filter(|text_box| !text_box.fallback) {
                let inner = flat(&text_box.blocks).filter_map(|block| block.paragraph());
                let words: Vec<String> = inner.map(|paragraph| paragraph.words(part)).collect();
                let words = words.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
                if !words.is_empty() {
                    found.push((paragraph.number, words));
                }
            }
        }
    }
}
