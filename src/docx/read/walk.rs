//! A part, element by element (duyệt một phần): one pass over its XML, nothing kept but what is shown.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::paragraph::{Block, Marks, Paragraph};
use super::properties::attribute;
use super::section::Section;
use super::styles::Styles;
use super::table::{Cell, Row, Table};

/// Elements that are passed over whole: what was before a tracked change, and the second copy of a drawing.
const PASSED_OVER: [&str; 8] = [
    "w:pPrChange",
    "w:rPrChange",
    "w:tblPrChange",
    "w:tcPrChange",
    "w:trPrChange",
    "w:sectPrChange",
    "w:tblGridChange",
    "mc:Fallback",
];

/// Footnotes the text points to.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// Their ids, in order.
    pub(super) ids: Vec<String>,
}

/// Walks through a part. `None` where it is not well-formed.
pub(super) fn walk(xml: &str, styles: &Styles, notes: &mut Notes) -> Option<Vec<Block>> {
    let mut walker = Walker {
        styles,
        notes,
        path: Vec::new(),
        flows: vec![Flow::default()],
        tables: Vec::new(),
        fields: Vec::new(),
        run: Marks::default(),
        regions: Vec::new(),
    };
    let mut reader = Reader::from_str(xml.trim_start_matches('\u{FEFF}'));
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) if PASSED_OVER.contains(&start.name().as_ref()) => {
                reader.read_to_end(start.name()).ok()?;
            }
            Event::Start(start) => {
                walker.open(&start);
                walker.path.push(start.name().as_ref().to_owned());
            }
            Event::Empty(start) => {
                walker.open(&start);
                walker.close(start.name().as_ref());
            }
            Event::End(end) => {
                walker.path.pop();
                walker.close(end.name().as_ref());
            }
            Event::Text(text) => walker.text(text.as_ref()),
            Event::CData(text) => walker.text(text.as_ref()),
            Event::GeneralRef(entity) => walker.text(&resolved(&entity)),
            Event::Eof => break,
            _ => {}
        }
    }
    if !walker.path.is_empty() {
        return None;
    }
    walker.flows.pop().map(|flow| flow.blocks)
}

/// Where paragraphs go: the part itself, a cell, a text box.
#[derive(Default)]
struct Flow {
    blocks: Vec<Block>,
    paragraph: Option<Paragraph>,
}

/// A field such as PAGE: its code, then its last result.
#[derive(Default)]
struct Field {
    code: String,
    in_result: bool,
}

impl Field {
    /// A result that depends on where the page falls is not shown; the field is.
    fn shown(&self) -> Option<&str> {
        let name = self.code.split_whitespace().next()?;
        ["PAGE", "NUMPAGES", "SECTIONPAGES"].contains(&name).then_some(name)
    }
}

/// What is open at a point of the part.
pub(super) struct Walker<'a> {
    pub(super) styles: &'a Styles,
    notes: &'a mut Notes,
    path: Vec<String>,
    flows: Vec<Flow>,
    tables: Vec<Table>,
    fields: Vec<Field>,
    /// How the open run looks.
    pub(super) run: Marks,
    /// One entry an open w:sdt: whether its first line was written.
    regions: Vec<bool>,
}

impl Walker<'_> {
    fn open(&mut self, start: &BytesStart<'_>) {
        let name = start.name();
        let name = name.as_ref();
        match name {
            "w:p" => self.flow(|flow| flow.paragraph = Some(Paragraph::default())),
            "w:txbxContent" | "w:tc" => {
                if name == "w:tc" {
                    self.row(|row| row.cells.push(Cell::default()));
                }
                self.flows.push(Flow::default());
            }
            "w:tbl" => self.tables.push(Table::default()),
            "w:tr" => self.table(|table| table.rows.push(Row::default())),
            "w:footnote" => {
                let id = attribute(start, "w:id").unwrap_or_default();
                self.flow(|flow| flow.blocks.push(Block::Note(id)));
            }
            "w:sdt" => self.regions.push(false),
            "w:r" => self.run = Marks::default(),
            "w:sectPr" if self.parent() == "w:pPr" => {
                self.paragraph(|paragraph| paragraph.section = Some(Section::default()));
            }
            "w:sectPr" => self.flow(|flow| flow.blocks.push(Block::Section(Section::default()))),
            _ => self.property(name, start),
        }
    }

    /// What stands in a run.
    pub(super) fn content(&mut self, name: &str, start: &BytesStart<'_>) {
        match name {
            "w:tab" if self.parent() == "w:r" => self.push("⇥"),
            "w:br" if attribute(start, "w:type").as_deref() == Some("page") => self.push("[page break]"),
            "w:br" | "w:cr" => self.push(" ⏎ "),
            "w:noBreakHyphen" => self.push("-"),
            "w:drawing" | "w:pict" | "w:object" => self.push("[drawing]"),
            "w:footnoteReference" => {
                let id = attribute(start, "w:id").unwrap_or_default();
                self.notes.ids.push(id);
                let mark = format!("[^{}]", self.notes.ids.len());
                self.run = Marks::default();
                self.push(&mark);
            }
            "w:endnoteReference" => self.push("[endnote]"),
            "w:sym" => self.push(&format!("[symbol {}]", attribute(start, "w:char").unwrap_or_default())),
            "w:fldSimple" => {
                let code = attribute(start, "w:instr").unwrap_or_default();
                self.fields.push(Field { code, in_result: false });
                self.result_begins();
            }
            "w:fldChar" => match attribute(start, "w:fldCharType").as_deref() {
                Some("begin") => self.fields.push(Field::default()),
                Some("separate") => self.result_begins(),
                Some("end") => {
                    if self.fields.last().is_some_and(|field| !field.in_result) {
                        self.result_begins();
                    }
                    self.fields.pop();
                }
                _ => {}
            },
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "w:p" => {
                let Some(paragraph) = self.flows.last_mut().and_then(|flow| flow.paragraph.take()) else { return };
                let section = paragraph.section.clone();
                self.flow(|flow| {
                    flow.blocks.push(Block::Paragraph(paragraph));
                    flow.blocks.extend(section.map(Block::Section));
                });
            }
            "w:tc" => {
                let blocks = self.flows.pop().map(|flow| flow.blocks).unwrap_or_default();
                self.row(|row| {
                    if let Some(cell) = row.cells.last_mut() {
                        cell.blocks = blocks;
                    }
                });
            }
            "w:txbxContent" => {
                let blocks = self.flows.pop().map(|flow| flow.blocks).unwrap_or_default();
                let lines: Vec<String> = blocks.iter().flat_map(|block| block.lines(self.styles)).collect();
                self.push(&format!("[text box: {}]", lines.join(" / ")));
            }
            "w:tbl" => {
                if let Some(table) = self.tables.pop() {
                    let lines = table.lines(self.styles);
                    self.flow(|flow| flow.blocks.push(Block::Table(lines)));
                }
            }
            "w:fldSimple" => {
                self.fields.pop();
            }
            "w:sdt" => self.region_ends(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        match self.parent() {
            "w:t" | "m:t" => self.push(&text.replace('\u{A0}', "␣").replace(['\n', '\r'], " ")),
            "w:delText" => self.push(&format!("[deleted: {text}]")),
            "w:instrText" => {
                if let Some(field) = self.fields.last_mut().filter(|field| !field.in_result) {
                    field.code.push_str(text);
                }
            }
            _ => {}
        }
    }

    /// A content control round whole paragraphs is a region; one inside a paragraph is just its text.
    pub(super) fn region(&mut self, alias: Option<String>) {
        let between = self.flows.last().is_some_and(|flow| flow.paragraph.is_none());
        if let Some(open) = self.regions.last_mut().filter(|_| between) {
            *open = true;
            let line = format!("[region {}]", alias.unwrap_or_default());
            self.flow(|flow| flow.blocks.push(Block::Line(line)));
        }
    }

    fn region_ends(&mut self) {
        if self.regions.pop() == Some(true) {
            self.flow(|flow| flow.blocks.push(Block::Line("[end of region]".to_owned())));
        }
    }

    fn result_begins(&mut self) {
        let Some(field) = self.fields.last_mut() else { return };
        let shown = field.shown().map(|name| format!("{{{name}}}"));
        if let Some(shown) = shown {
            self.push(&shown);
        }
        if let Some(field) = self.fields.last_mut() {
            field.in_result = true;
        }
    }

    /// Adds text to the open paragraph, with the run's look as far as it departs from the style's.
    fn push(&mut self, text: &str) {
        if self.fields.iter().any(|field| field.in_result && field.shown().is_some()) {
            return;
        }
        let (run, styles) = (self.run, self.styles);
        self.paragraph(|paragraph| {
            let style = paragraph.style.as_deref();
            let departs = |own: Option<bool>, usual: Option<bool>| own.filter(|own| *own != usual.unwrap_or(false));
            let bold = departs(run.bold, styles.bold(style));
            paragraph.push(Marks { bold, italic: departs(run.italic, styles.italic(style)) }, text);
        });
    }

    /// The element that holds the one at hand.
    pub(super) fn parent(&self) -> &str {
        self.path.last().map_or("", String::as_str)
    }

    /// The element that holds the parent.
    pub(super) fn grandparent(&self) -> &str {
        self.path.iter().rev().nth(1).map_or("", String::as_str)
    }

    fn flow(&mut self, change: impl FnOnce(&mut Flow)) {
        self.flows.last_mut().map(change).unwrap_or_default();
    }

    /// Changes the open paragraph, if there is one.
    pub(super) fn paragraph(&mut self, change: impl FnOnce(&mut Paragraph)) {
        self.flows.last_mut().and_then(|flow| flow.paragraph.as_mut()).map(change).unwrap_or_default();
    }

    /// Changes the innermost open table, if there is one.
    pub(super) fn table(&mut self, change: impl FnOnce(&mut Table)) {
        self.tables.last_mut().map(change).unwrap_or_default();
    }

    /// Changes the open row of that table.
    pub(super) fn row(&mut self, change: impl FnOnce(&mut Row)) {
        self.tables.last_mut().and_then(|table| table.rows.last_mut()).map(change).unwrap_or_default();
    }

    /// Changes the section that is being read.
    pub(super) fn current_section(&mut self, change: impl FnOnce(&mut Section)) {
        let Some(flow) = self.flows.last_mut() else { return };
        match (&mut flow.paragraph, flow.blocks.last_mut()) {
            (Some(paragraph), _) => paragraph.section.as_mut().map(change).unwrap_or_default(),
            (None, Some(Block::Section(section))) => change(section),
            _ => {}
        }
    }
}

fn resolved<'a>(entity: &'a BytesRef<'_>) -> Cow<'a, str> {
    if let Ok(Some(character)) = entity.resolve_char_ref() {
        return Cow::Owned(character.to_string());
    }
    Cow::Borrowed(quick_xml::escape::resolve_predefined_entity(entity.as_ref()).unwrap_or_default())
}
