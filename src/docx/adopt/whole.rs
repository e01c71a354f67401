//! A whole Word file as plain words with their looks (toàn văn): paragraphs and tables in order, marks of lists as Word
//! shows them, pages, footnotes; and what is in the file but in no paragraph of its text.

use std::collections::BTreeMap;

use super::super::file::Package;
use super::super::file::relations;
use super::super::flow::flow;
use super::super::model::{self, AtomKind, Part, flat};
use super::grid::{CellText, LineText, RowText, RunText, TableText};
use crate::diag::Diagnostics;
use crate::layout::block::{Block, Cell, Merge, Table};
use crate::layout::flow::{Edge, Flow, PageFormat};
use crate::layout::text::{Paragraph, Piece};
use crate::paper::Align;
use crate::viet::Encoding;

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
    for kind in [relations::HEADER, relations::FOOTER] {
        for name in package.related(package.main(), kind)? {
            let mut hung = Vec::new();
            boxes(&Part::of(package, &name)?, &mut hung);
            found.edges.extend(hung.into_iter().map(|(_, words)| words));
        }
    }
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

impl WholeText {
    /// Stretches that were in an old encoding, by its name, and how many there were.
    pub fn converted(&self) -> BTreeMap<&'static str, usize> {
        let cells = |table: &TableText| -> Vec<LineText> {
            table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| cell.lines.clone()).collect()
        };
        let lines = self.blocks.iter().flat_map(|(_, block)| match block {
            BlockText::Line(line) => vec![line.clone()],
            BlockText::Table(table) => cells(table),
        });
        let mut found = BTreeMap::new();
        for (name, count) in lines.chain(self.notes.iter().flatten().cloned()).flat_map(|line| line.converted) {
            let all: &mut usize = found.entry(name).or_default();
            *all = all.saturating_add(count);
        }
        found
    }
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

/// Room for so many runs is made at once, for there is no more in most paragraphs.
const FEW: usize = 4;

fn line(paragraph: &Paragraph) -> LineText {
    let format = &paragraph.format;
    let label = paragraph.label.as_ref().map(|label| label.text.trim().to_owned()).filter(|label| !label.is_empty());
    let centred = format.align == Align::Centre;
    let mut line = LineText { label, centred, heading: format.heading, place: paragraph.number, ..LineText::default() };
    line.runs.reserve_exact(paragraph.pieces.len().min(FEW));
    let mut encodings: Vec<Option<Encoding>> = Vec::with_capacity(paragraph.pieces.len().min(FEW));
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
        let encoding = format.faces.iter().rev().flatten().next().and_then(|face| Encoding::of_font(face));
        let blank = text.chars().all(char::is_whitespace);
        match line.runs.last_mut() {
            Some(last)
                if last.note.is_none()
                    && (blank
                        || (last.bold, last.italic) == (format.style.bold, format.style.italic)
                            && encodings.last().copied().flatten() == encoding) =>
            {
                last.text.push_str(text);
            }
            _ => {
                line.runs.push(run(text.to_owned()));
                encodings.resize(line.runs.len(), None);
                encodings.last_mut().into_iter().for_each(|last| *last = encoding);
            }
        }
    }
    for (run, encoding) in line.runs.iter_mut().zip(encodings) {
        let Some(encoding) = encoding else { continue };
        let read = encoding.decode(&run.text);
        if read != run.text {
            let count = line.converted.entry(encoding.name()).or_default();
            *count = count.saturating_add(1);
            run.text = read;
        }
    }
    // Runs that differed in nothing else are one again.
    line.runs.dedup_by(|next, run| {
        let same = run.note.is_none() && (run.bold, run.italic) == (next.bold, next.italic);
        if same {
            run.text.push_str(&next.text);
            run.note = next.note;
        }
        same
    });
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
    let mut found = Vec::with_capacity(blocks.len());
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

/// The words of text boxes, each with the paragraph it hangs on; those within tables and other boxes too.
fn boxes(part: &Part, found: &mut Vec<(usize, String)>) {
    for paragraph in paragraphs(&part.blocks) {
        for text_box in boxes_of(part, paragraph) {
            let words: Vec<String> = inside(part, text_box);
            let words = words.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
            if !words.is_empty() {
                found.push((paragraph.number, words));
            }
        }
    }
}

/// The paragraphs of blocks, those of tables too, in order.
fn paragraphs(blocks: &[model::Block]) -> Vec<&model::Paragraph> {
    let mut found = Vec::new();
    let mut open: Vec<_> = flat(blocks).collect();
    open.reverse();
    while let Some(block) = open.pop() {
        if let model::Block::Table(table) = block {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            let inner: Vec<_> = cells.flat_map(|cell| flat(&cell.blocks)).collect();
            open.extend(inner.into_iter().rev());
        }
        found.extend(block.paragraph());
    }
    found
}

/// The blocks of each text box that hangs on a paragraph.
fn boxes_of<'a>(part: &'a Part, paragraph: &'a model::Paragraph) -> Vec<&'a [model::Block]> {
    let drawings = paragraph.atoms(part).filter_map(|atom| match atom.kind {
        AtomKind::Drawing(drawing) => Some(drawing),
        _ => None,
    });
    let boxes = drawings.flat_map(|drawing| &drawing.boxes).filter(|text_box| !text_box.fallback);
    boxes.map(|text_box| text_box.blocks.as_slice()).collect()
}

/// All words of a text box's blocks, those of boxes in it after those of the paragraph that they hang on.
fn inside(part: &Part, blocks: &[model::Block]) -> Vec<String> {
    let mut words = Vec::new();
    for paragraph in paragraphs(blocks) {
        words.push(paragraph.words(part));
        words.extend(boxes_of(part, paragraph).into_iter().flat_map(|inner| inside(part, inner)));
    }
    words
}
