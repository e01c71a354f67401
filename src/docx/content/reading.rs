//! Units of blocks that have been read: a fold over the model.

use std::collections::BTreeMap;

use super::super::model::{
    AtomKind, Atoms, Block, Container, ContainerKind, FieldPart, GroupKind, Inline, Paragraph, Part, Row, Table,
    attribute,
};
use super::unit::{Line, Segment};
use super::{Builder, Content, Unit};
use crate::cores;

/// A table of so many rows is read in halves on two cores; waking one for less takes longer.
const MANY: usize = 64;

/// The words of footnotes by their `w:id`.
pub(in crate::docx) type Notes = BTreeMap<String, Vec<Line>>;

/// Names of styles by their ids: another program gives a style another id and keeps its name.
pub(in crate::docx) type StyleNames = BTreeMap<String, String>;

/// What a part's blocks are read with.
#[derive(Clone, Copy)]
pub(in crate::docx) struct Reading<'a> {
    pub part: &'a Part,
    pub notes: &'a Notes,
    pub styles: &'a StyleNames,
}

impl<'a> Reading<'a> {
    /// The units of blocks, in order; their places are those of the part.
    pub(in crate::docx) fn units(&self, blocks: &[Block]) -> Vec<Unit> {
        let mut builder = Builder::default();
        self.blocks(blocks, &mut builder);
        builder.units
    }

    /// The words of all notes of a part of footnotes.
    pub(in crate::docx) fn notes(part: &Part) -> Notes {
        let (notes, styles) = (Notes::new(), StyleNames::new());
        let reading = Reading { part, notes: &notes, styles: &styles };
        let lines = |blocks: &[Block]| {
            let contents = reading.units(blocks).into_iter().map(|unit| unit.content);
            let lines = contents.filter_map(|content| match content {
                Content::Paragraph(line) => Some(line),
                _ => None,
            });
            trimmed(lines.collect())
        };
        part.notes.iter().map(|note| (note.id.clone(), lines(&note.blocks))).collect()
    }

    fn style(&self) -> impl Fn(&str) -> Option<String> {
        let styles = self.styles;
        move |id| styles.get(id).cloned()
    }

    fn blocks(&self, blocks: &[Block], builder: &mut Builder) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => self.paragraph(paragraph, builder),
                Block::Table(table) => self.table(table, builder),
                Block::Container(container) => self.container(container, builder),
                Block::Mark(_) | Block::Other(_) => {}
            }
        }
    }

    fn container(&self, container: &Container, builder: &mut Builder) {
        if container.kind != ContainerKind::Fallback {
            self.blocks(&container.blocks, builder);
        }
    }

    fn paragraph(&self, paragraph: &Paragraph, builder: &mut Builder) {
        builder.paragraph();
        if let Some(properties) = paragraph.properties.clone() {
            builder.properties(self.part.slice(properties), self.style());
        }
        if paragraph.section.is_some() {
            builder.section_break();
        }
        self.inlines(&paragraph.inlines, builder);
        builder.end_paragraph(paragraph.span.clone());
    }

    /// The words of inlines and the looks of their runs.
    fn inlines(&self, inlines: &[Inline], builder: &mut Builder) {
        // Where open insertions and deletions began in the line.
        let mut tracked: Vec<(bool, Line)> = Vec::new();
        for atom in Atoms::of(inlines, self.part.source()) {
            let is_result = atom.field == FieldPart::Result;
            match &atom.kind {
                AtomKind::Open(group) => match group.kind {
                    GroupKind::Inserted | GroupKind::Deleted => {
                        tracked.push((group.kind == GroupKind::Deleted, std::mem::take(builder.line())));
                    }
                    GroupKind::Field => {
                        let code = attribute(self.part.slice(group.span.clone()), "w:instr");
                        builder.line().push_field(code.unwrap_or_default().trim());
                    }
                    _ => {}
                },
                AtomKind::Close(group) if matches!(group.kind, GroupKind::Inserted | GroupKind::Deleted) => {
                    if let Some((deleted, before)) = tracked.pop() {
                        let inner = std::mem::replace(builder.line(), before);
                        let segment = if deleted { Segment::Deleted(inner) } else { Segment::Inserted(inner) };
                        builder.line().0.push(segment);
                    }
                }
                _ if is_result => {}
                AtomKind::Text(text) => {
                    let look = atom.run.and_then(|run| run.properties.clone());
                    builder.run(look.map_or("", |look| self.part.slice(look)), self.style());
                    builder.line().push_words(text);
                }
                AtomKind::Instruction(code) => builder.line().push_field(code),
                AtomKind::Tab => builder.line().0.push(Segment::Tab),
                AtomKind::Break(_) => builder.line().0.push(Segment::Break),
                AtomKind::Hyphen => builder.line().push_words("-"),
                AtomKind::Symbol(code) => builder.line().0.push(Segment::Symbol(code.clone())),
                AtomKind::Footnote(id) => {
                    let words = self.notes.get(id).cloned().unwrap_or_default();
                    builder.line().0.push(Segment::Footnote(words));
                }
                AtomKind::Endnote => builder.line().0.push(Segment::Endnote),
                AtomKind::Comment => builder.line().0.push(Segment::Comment),
                AtomKind::Drawing(drawing) => {
                    let boxes = drawing.boxes.iter().filter(|one| !one.fallback);
                    let units = boxes.flat_map(|one| self.units(&one.blocks));
                    let contents = units.map(|unit| unit.content).collect();
                    builder.line().0.push(Segment::Drawing(contents));
                }
                AtomKind::SoftHyphen
                | AtomKind::FieldBegin
                | AtomKind::FieldSeparate
                | AtomKind::FieldEnd
                | AtomKind::Close(_)
                | AtomKind::Mark(_)
                | AtomKind::Other => {}
            }
        }
    }

    fn table(&self, table: &Table, builder: &mut Builder) {
        builder.table();
        let head = self.part.slice(table.head.clone());
        for name in ["w:tblPr", "w:tblGrid"] {
            // The two are one behind the other in the head.
            if let Some(raw) = element(head, name) {
                builder.properties(raw, self.style());
            }
        }
        builder.table_head(table.head.clone());
        let half = if builder.is_in_one_table() && table.rows.len() >= MANY { table.rows.len() / 2 } else { 0 };
        let (first, rest) = table.rows.split_at(half);
        if first.is_empty() {
            self.rows(rest, builder);
        } else {
            let mut other = Builder::in_table();
            cores::both(|| self.rows(first, builder), || self.rows(rest, &mut other));
            builder.units.append(&mut other.units);
        }
        let end = table.span.end;
        builder.end_table(end.saturating_sub("</w:tbl>".len()).max(table.span.start)..end);
    }

    fn rows(&self, rows: &[Row], builder: &mut Builder) {
        for row in rows {
            builder.row(row.header);
            if let Some(properties) = row.properties.clone() {
                builder.properties(self.part.slice(properties), self.style());
            }
            for cell in &row.cells {
                builder.cell(cell.column, cell.columns, cell.merge);
                if let Some(properties) = cell.properties.clone() {
                    builder.properties(self.part.slice(properties), self.style());
                }
                self.blocks(&cell.blocks, builder);
                builder.end_cell();
            }
            builder.end_row(row.span.clone());
        }
    }
}

/// A child element of a stretch, by its name.
fn element<'a>(stretch: &'a str, name: &str) -> Option<&'a str> {
    let start = stretch.match_indices(&format!("<{name}")).find(|(at, found)| {
        let next = stretch.as_bytes().get(at.saturating_add(found.len()));
        next.is_some_and(|byte| matches!(byte, b' ' | b'>' | b'/' | b'\n' | b'\r' | b'\t'))
    })?;
    let rest = stretch.get(start.0..)?;
    let end = format!("</{name}>");
    match rest.find(&end) {
        Some(at) => rest.get(..at.saturating_add(end.len())),
        None => rest.split_inclusive('>').next(),
    }
}

/// Lines without the spaces at both ends.
fn trimmed(mut lines: Vec<Line>) -> Vec<Line> {
    while lines.last().is_some_and(Line::is_blank) {
        lines.pop();
    }
    if let Some(Segment::Text(text)) = lines.first_mut().and_then(|line| line.0.first_mut()) {
        *text = text.trim_start().to_owned();
    }
    if let Some(Segment::Text(text)) = lines.last_mut().and_then(|line| line.0.last_mut()) {
        *text = text.trim_end().to_owned();
    }
    lines
}
