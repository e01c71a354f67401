//! Units put together, step by step, by whoever reads or writes blocks.

use std::ops::Range;

use super::super::model::Merge;
use super::looks::{Looks, PropertyLooks};
use super::unit::{Line, Segment};
use super::{CellContent, Content, Unit};

/// Units being built. Begin and end calls pair up as elements do; what is in a cell, however deep, belongs to the row
/// of the outermost table.
#[derive(Debug, Default)]
pub(in crate::docx) struct Builder {
    /// The finished units, in order.
    pub units: Vec<Unit>,
    /// Open tables, outermost first, each with the contents of the cell that is open in it.
    tables: Vec<OpenTable>,
    line: Line,
    looks: Looks,
    /// The look of the last words of the open paragraph.
    run: Option<u64>,
    properties: PropertyLooks,
}

#[derive(Debug, Default)]
struct OpenTable {
    row: Vec<CellContent>,
    cell: Vec<Content>,
    /// Rows of a nested table.
    contents: Vec<Content>,
    header: bool,
}

impl Builder {
    /// One that goes on with the rows of a table that another one began: a row knows nothing of those before it.
    pub(super) fn in_table() -> Self {
        Self { tables: vec![OpenTable::default()], ..Self::default() }
    }

    /// True where one table is open: its rows are units.
    pub(super) fn is_in_one_table(&self) -> bool {
        self.tables.len() == 1
    }

    /// A paragraph begins.
    pub(in crate::docx) fn paragraph(&mut self) {
        if self.tables.is_empty() {
            self.looks = Looks::default();
        }
        (self.line, self.run) = (Line::default(), None);
    }

    /// A property element of whatever is open: `w:pPr`, `w:tblPr`, `w:tblGrid`, `w:trPr`, `w:tcPr`; `style` gives the name of a style.
    pub(in crate::docx) fn properties(&mut self, raw: &str, style: impl Fn(&str) -> Option<String>) {
        let looks = self.properties.of(raw, style);
        self.looks.push_number(looks);
    }

    /// The line that is being built.
    pub(in crate::docx) fn line(&mut self) -> &mut Line {
        &mut self.line
    }

    /// The words that follow look like this: `w:rPr`, empty for a run without one.
    pub(in crate::docx) fn run(&mut self, raw: &str, style: impl Fn(&str) -> Option<String>) {
        let looks = if raw.is_empty() { Looks::default().0 } else { self.properties.of(raw, style) };
        if self.run != Some(looks) {
            self.run = Some(looks);
            self.looks.push_number(looks);
        }
    }

    /// The paragraph ends; `span` is all of it.
    pub(in crate::docx) fn end_paragraph(&mut self, span: Range<usize>) {
        let mut line = std::mem::take(&mut self.line);
        line.settle();
        let content = Content::Paragraph(line);
        match self.tables.last_mut() {
            Some(table) => table.cell.push(content),
            None => self.unit(span, content, false),
        }
    }

    /// A table begins; its properties follow.
    pub(in crate::docx) fn table(&mut self) {
        if self.tables.is_empty() {
            self.looks = Looks::default();
        }
        self.tables.push(OpenTable::default());
    }

    /// The properties of a table have ended; `span` is its head.
    pub(in crate::docx) fn table_head(&mut self, span: Range<usize>) {
        match self.tables.as_mut_slice() {
            [_] => self.unit(span, Content::TableStart, false),
            [.., table] => table.contents.push(Content::TableStart),
            [] => {}
        }
    }

    /// A row begins.
    pub(in crate::docx) fn row(&mut self, header: bool) {
        if self.tables.len() == 1 {
            self.looks = Looks::default();
        }
        if let Some(table) = self.tables.last_mut() {
            table.header = header;
        }
    }

    /// A cell begins.
    pub(in crate::docx) fn cell(&mut self, column: usize, columns: usize, merge: Merge) {
        if let Some(table) = self.tables.last_mut() {
            table.row.push(CellContent { column, columns, merge, blocks: Vec::new() });
        }
    }

    /// The cell ends.
    pub(in crate::docx) fn end_cell(&mut self) {
        let Some(table) = self.tables.last_mut() else { return };
        let blocks = std::mem::take(&mut table.cell);
        if let Some(cell) = table.row.pop() {
            table.row.push(CellContent { blocks, ..cell }.trimmed());
        }
    }

    /// The row ends; `span` is all of it.
    pub(in crate::docx) fn end_row(&mut self, span: Range<usize>) {
        let outermost = self.tables.len() == 1;
        let Some(table) = self.tables.last_mut() else { return };
        let mut row = std::mem::take(&mut table.row);
        row.shrink_to_fit();
        let (content, header) = (Content::Row(row), table.header);
        if outermost {
            self.unit(span, content, header);
        } else {
            table.contents.push(content);
        }
    }

    /// The table ends; `span` is its end tag.
    pub(in crate::docx) fn end_table(&mut self, span: Range<usize>) {
        let Some(mut table) = self.tables.pop() else { return };
        match self.tables.last_mut() {
            Some(around) => {
                table.contents.push(Content::TableEnd);
                around.cell.append(&mut table.contents);
            }
            None => {
                self.looks = Looks::default();
                self.unit(span, Content::TableEnd, false);
            }
        }
    }

    /// A paragraph ends a section.
    pub(in crate::docx) fn section_break(&mut self) {
        self.line.0.push(Segment::SectionBreak);
    }

    fn unit(&mut self, span: Range<usize>, content: Content, header: bool) {
        self.units.push(Unit { span, content, looks: self.looks, header });
    }
}
