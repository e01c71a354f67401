//! From tokens to nodes: one pass, one stack of open elements.
//!
//! Every element that is open has a [`Frame`]; what it is depends on its name and on the [`Level`] at which it begins
//! ([`names`](super::names)). Finished nodes wait on one list for each kind until the element that holds them ends and
//! takes those that came after it began, so that no list grows larger than it needs to be.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use super::super::file::xml::{Kind, Token, Tokens};
use super::super::file::{DEPTH, Weight};
use super::bookmark::Names;
use super::node::{
    Block, Cell, Container, ContainerKind, Drawing, Group, GroupKind, Inline, MAX_CELLS, Mark, MarkKind, Paragraph,
    Piece, PieceKind, Row, Run, Table, TextBox,
};
use super::part::{Change, Note, Part, Unreadable};
use super::section::Section;

impl Part {
    /// Reads a part; `source` has no byte order mark.
    pub(in crate::docx) fn read(source: impl Into<Arc<String>>) -> Result<Part, Unreadable> {
        let source = source.into();
        let mut reader = Reader::default();
        for token in Tokens::of(&source) {
            let token = token.map_err(|fault| Unreadable::IllFormed(fault.0))?;
            match token.kind {
                Kind::Empty if reader.detail(&token) => {}
                Kind::Start | Kind::Empty => {
                    reader.begin(&token);
                    if token.kind == Kind::Empty {
                        reader.end(&token);
                    }
                }
                Kind::End => reader.end(&token),
                Kind::Text | Kind::Other => {}
            }
            let weight = Weight::of(source.len(), reader.nodes);
            if !weight.is_readable() || reader.open.len() > DEPTH || reader.too_wide {
                return Err(Unreadable::TooLarge);
            }
            reader.part.weight = weight;
        }
        let Reader { mut part, names, blocks, .. } = reader;
        part.bookmarks = names.finish();
        part.blocks = blocks;
        part.source = source;
        Ok(part)
    }
}

/// What an element may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// Around the body or the notes.
    Root,
    Flow,
    Inline,
    Run,
    Drawing,
    Table,
    Row,
    /// Properties, text, and whatever says nothing.
    Nothing,
}

/// What an open element will be.
pub(super) enum Node {
    /// Its children belong to the element around it.
    Transparent,
    /// As [`Node::Transparent`], but its rows or cells are inside it.
    Wrapper,
    /// An `mc:Fallback` inside a drawing.
    Fallback,
    Body,
    Note(String),
    Paragraph(Box<Paragraph>),
    Run(Run),
    Group(GroupKind),
    Mark(MarkKind),
    Piece(PieceKind),
    Drawing,
    TextBox,
    Table(Box<Table>),
    Row(Row),
    Cell(Box<Cell>),
    Container(ContainerKind, Range<usize>),
    Property(Property),
    /// A child of a flow or of a paragraph that is not known.
    Unknown,
}

/// Property elements that something is taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Property {
    Paragraph,
    Run,
    Table,
    Grid,
    Row,
    Cell,
    Control,
    Section,
    Other,
}

pub(super) struct Frame {
    pub node: Node,
    pub level: Level,
    start: usize,
    /// The end of its own tag.
    inner: usize,
    /// How many finished nodes there were of each kind when it began.
    before: Counts,
    /// It is inside a wrapper of its table.
    pub wrapped: bool,
}

#[derive(Clone, Copy, Default)]
struct Counts {
    blocks: usize,
    inlines: usize,
    pieces: usize,
    rows: usize,
    cells: usize,
    boxes: usize,
}

#[derive(Default)]
pub(super) struct Reader {
    pub part: Part,
    pub names: Names,
    pub open: Vec<Frame>,
    blocks: Vec<Block>,
    inlines: Vec<Inline>,
    pieces: Vec<Piece>,
    rows: Vec<Row>,
    cells: Vec<Cell>,
    boxes: Vec<TextBox>,
    /// Each style's id once.
    pub styles: HashSet<Arc<str>>,
    nodes: usize,
    /// Depth inside `mc:Fallback`.
    fallback: usize,
    /// A row has more than [`MAX_CELLS`].
    too_wide: bool,
    /// How many elements were open with the outermost tracked change.
    change: Option<usize>,
}

/// The nodes of a list that came after the first `from`.
fn rest<T>(list: &mut Vec<T>, from: usize) -> Vec<T> {
    list.drain(from.min(list.len())..).collect()
}

impl Reader {
    fn begin(&mut self, token: &Token<'_>) {
        let (node, level) = self.meaning(token);
        let wrapped = match &node {
            Node::Wrapper => true,
            Node::Table(_) | Node::Cell(_) => false,
            _ => self.open.last().is_some_and(|frame| frame.wrapped),
        };
        if matches!(node, Node::Fallback) {
            self.fallback = self.fallback.saturating_add(1);
        }
        if !matches!(node, Node::Transparent | Node::Property(_)) {
            self.nodes = self.nodes.saturating_add(1);
        }
        let before = Counts {
            blocks: self.blocks.len(),
            inlines: self.inlines.len(),
            pieces: self.pieces.len(),
            rows: self.rows.len(),
            cells: self.cells.len(),
            boxes: self.boxes.len(),
        };
        self.open.push(Frame { node, level, start: token.span.start, inner: token.span.end, before, wrapped });
        if self.change.is_none() && Change::is(token.name) {
            self.change = Some(self.open.len());
        }
    }

    fn end(&mut self, token: &Token<'_>) {
        let depth = self.open.len();
        let Some(Frame { node, start, inner, before, wrapped, .. }) = self.open.pop() else { return };
        let span = start..token.span.end;
        if self.change == Some(depth) {
            self.change = None;
            let removes = matches!(token.name, "w:del" | "w:moveFrom");
            self.part.changes.push(Change { span: span.clone(), removes });
        }
        let is_empty = token.kind == Kind::Empty;
        let content = inner..if is_empty { inner } else { token.span.start };
        match node {
            Node::Transparent | Node::Wrapper => {
                if let Some(Frame { node: Node::Container(_, inside), .. }) = self.open.last_mut()
                    && token.name == "w:sdtContent"
                {
                    *inside = content;
                }
            }
            Node::Fallback => self.fallback = self.fallback.saturating_sub(1),
            Node::Body => self.part.body = content,
            Node::Note(id) => {
                let blocks = rest(&mut self.blocks, before.blocks);
                self.part.notes.push(Note { id, blocks });
            }
            Node::Paragraph(paragraph) => {
                let inlines = rest(&mut self.inlines, before.inlines);
                self.paragraph(*paragraph, span, (!is_empty).then_some(content), inlines);
            }
            Node::Run(run) => {
                let pieces = rest(&mut self.pieces, before.pieces);
                self.inlines.push(Inline::Run(Run { span, pieces, ..run }));
            }
            Node::Group(kind) => {
                let inlines = rest(&mut self.inlines, before.inlines);
                self.inlines.push(Inline::Group(Box::new(Group { span, kind, inlines })));
            }
            Node::Mark(kind) => match self.level() {
                Level::Flow => self.blocks.push(Block::Mark(Mark { span, kind })),
                Level::Inline => self.inlines.push(Inline::Mark(Mark { span, kind })),
                _ => {}
            },
            Node::Piece(kind) => self.pieces.push(Piece { span, kind }),
            Node::Drawing => {
                let boxes = rest(&mut self.boxes, before.boxes);
                let kind = PieceKind::Drawing(Box::new(Drawing { boxes }));
                self.pieces.push(Piece { span, kind });
            }
            Node::TextBox => {
                let blocks = rest(&mut self.blocks, before.blocks);
                self.boxes.push(TextBox { fallback: self.fallback > 0, blocks });
            }
            Node::Table(mut table) => {
                (table.span, table.rows) = (span, rest(&mut self.rows, before.rows));
                table.head = start..table.head.end.max(inner);
                self.blocks.push(Block::Table(table));
            }
            Node::Row(row) => {
                let cells = rest(&mut self.cells, before.cells);
                self.rows.push(Row { span, cells, wrapped, ..row });
            }
            Node::Cell(cell) => self.cell(*cell, span, content, before.blocks),
            Node::Container(kind, inside) => {
                let blocks = rest(&mut self.blocks, before.blocks);
                let content = if inside.is_empty() { content } else { inside };
                self.blocks.push(Block::Container(Box::new(Container { span, content, kind, blocks })));
            }
            Node::Property(kind) => self.property(kind, span),
            Node::Unknown => match self.level() {
                Level::Flow => self.blocks.push(Block::Other(span)),
                Level::Inline => self.inlines.push(Inline::Other(span)),
                _ => {}
            },
        }
    }

    fn paragraph(
        &mut self,
        paragraph: Paragraph,
        span: Range<usize>,
        content: Option<Range<usize>>,
        inlines: Vec<Inline>,
    ) {
        let begins = |content: Range<usize>| {
            let start = paragraph.properties.as_ref().map_or(content.start, |properties| properties.end);
            start..content.end
        };
        let content = content.map(begins);
        if content.is_some() {
            let short = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            self.part.paragraphs.push((short(span.start), short(span.end), short(paragraph.number)));
        }
        let in_body = || !self.open.iter().any(|frame| matches!(frame.node, Node::TextBox | Node::Note(_)));
        if let Some(properties) = paragraph.section.clone().filter(|_| in_body()) {
            let visible = inlines.iter().any(has_pieces);
            self.part.sections.push(Section { properties, paragraph: Some(span.clone()), visible });
        }
        self.blocks.push(Block::Paragraph(Paragraph { span, content, inlines, ..paragraph }));
    }

    fn cell(&mut self, mut cell: Cell, span: Range<usize>, content: Range<usize>, before: usize) {
        let row = self.cells.get(self.open_row_cells()..).unwrap_or_default();
        self.too_wide |= row.len() >= MAX_CELLS;
        let left = match row.last() {
            Some(left) => left.end(),
            None => self.open_row().map_or(0, |row| row.before),
        };
        let start = cell.properties.as_ref().map_or(content.start, |properties| properties.end);
        (cell.span, cell.content, cell.column) = (span, start..content.end, left);
        cell.blocks = rest(&mut self.blocks, before);
        self.cells.push(cell);
    }

    fn open_row(&self) -> Option<&Row> {
        self.open.iter().rev().find_map(|frame| match &frame.node {
            Node::Row(row) => Some(row),
            _ => None,
        })
    }

    /// How many finished cells belong to rows around the open one.
    fn open_row_cells(&self) -> usize {
        let row = self.open.iter().rev().find(|frame| matches!(frame.node, Node::Row(_)));
        row.map_or(0, |frame| frame.before.cells)
    }

    /// A property element has ended: its owner, the open element around it, remembers where it is.
    fn property(&mut self, kind: Property, span: Range<usize>) {
        if kind == Property::Section {
            return self.section(span);
        }
        let Some(owner) = self.open.last_mut() else { return };
        match (kind, &mut owner.node) {
            (Property::Paragraph, Node::Paragraph(paragraph)) => paragraph.properties = Some(span),
            (Property::Run, Node::Run(run)) => run.properties = Some(span),
            (Property::Row, Node::Row(row)) => row.properties = Some(span),
            (Property::Cell, Node::Cell(cell)) => cell.properties = Some(span),
            (Property::Grid, Node::Table(table)) => table.head.end = span.end,
            (Property::Table, Node::Table(table)) => {
                table.head.end = span.end;
                table.properties = Some(span);
            }
            _ => {}
        }
    }

    fn section(&mut self, span: Range<usize>) {
        match self.open.as_mut_slice() {
            [.., Frame { node: Node::Paragraph(paragraph), .. }, Frame { node: Node::Property(_), .. }] => {
                paragraph.section = Some(span);
            }
            [.., Frame { node: Node::Body, .. }] => {
                self.part.sections.push(Section { properties: span, paragraph: None, visible: false });
            }
            _ => {}
        }
    }

    pub(super) fn level(&self) -> Level {
        self.open.last().map_or(Level::Root, |frame| frame.level)
    }
}

fn has_pieces(inline: &Inline) -> bool {
    match inline {
        // LibreOffice puts an empty run into an empty paragraph.
        Inline::Run(run) => !run.pieces.is_empty(),
        Inline::Group(group) => group.inlines.iter().any(has_pieces),
        Inline::Mark(_) => false,
        Inline::Other(_) => true,
    }
}
