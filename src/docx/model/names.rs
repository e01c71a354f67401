//! What an element means where it is: names and levels of WordprocessingML. ECMA-376, § 17.

use std::sync::Arc;

use super::super::file::xml::{Kind, Token};
use super::node::{Break, Cell, ContainerKind, GroupKind, MAX_SPAN, MarkKind, Paragraph, PieceKind, Row, Run, Table};
use super::part::Change;
use super::properties::{is_on, twips};
use super::reader::{Frame, Level, Node, Property, Reader};
use crate::paper::Merge;

impl Reader {
    /// What an element that begins will be, and what may be in it.
    pub(super) fn meaning(&mut self, token: &Token<'_>) -> (Node, Level) {
        let level = self.level();
        if level != Level::Nothing
            && let Some(kind) = mark(token.name)
        {
            self.note_mark(kind, token);
            return (Node::Mark(kind), Level::Nothing);
        }
        match level {
            Level::Root => root(token),
            Level::Flow => self.in_flow(token),
            Level::Inline => self.in_paragraph(token),
            Level::Run => self.in_run(token),
            Level::Drawing => match token.name {
                "w:txbxContent" => (Node::TextBox, Level::Flow),
                "mc:Fallback" => (Node::Fallback, Level::Drawing),
                _ => (Node::Transparent, Level::Drawing),
            },
            Level::Table => self.in_table(token),
            Level::Row => self.in_row(token),
            Level::Nothing => (Node::Property(self.in_properties(token)), Level::Nothing),
        }
    }

    fn note_mark(&mut self, kind: MarkKind, token: &Token<'_>) {
        let id = || token.attribute("w:id").unwrap_or_default();
        match kind {
            MarkKind::BookmarkStart => {
                let id = id();
                self.part.ids.take_bookmark(id.parse().unwrap_or(0));
                let name = token.attribute("w:name").unwrap_or_default();
                self.names.start(name, id, token.span.clone());
            }
            MarkKind::BookmarkEnd => self.names.end(&id(), &token.span),
            _ => {}
        }
    }

    fn in_flow(&mut self, token: &Token<'_>) -> (Node, Level) {
        let container = |kind| (Node::Container(kind, 0..0), Level::Flow);
        match token.name {
            "w:p" => (Node::Paragraph(Box::new(self.new_paragraph())), Level::Inline),
            "w:tbl" => (Node::Table(Box::new(new_table())), Level::Table),
            "w:sdt" => container(ContainerKind::Control { tag: None, alias: None, building_block: false }),
            "w:sdtPr" => (Node::Property(Property::Control), Level::Nothing),
            "w:sdtEndPr" | "w:customXmlPr" => (Node::Property(Property::Other), Level::Nothing),
            "w:sdtContent" | "mc:AlternateContent" => (Node::Transparent, Level::Flow),
            "w:ins" | "w:moveTo" => container(ContainerKind::Inserted),
            "w:del" | "w:moveFrom" => container(ContainerKind::Deleted),
            "mc:Fallback" => container(ContainerKind::Fallback),
            "mc:Choice" | "w:customXml" => container(ContainerKind::Other),
            "w:sectPr" => (Node::Property(Property::Section), Level::Nothing),
            "w:tcPr" => (Node::Property(Property::Cell), Level::Nothing),
            _ => (Node::Unknown, Level::Nothing),
        }
    }

    fn new_paragraph(&mut self) -> Paragraph {
        self.part.paragraph_count = self.part.paragraph_count.saturating_add(1);
        Paragraph {
            span: 0..0,
            number: self.part.paragraph_count,
            properties: None,
            content: None,
            style: None,
            section: None,
            inlines: Vec::new(),
        }
    }

    fn in_paragraph(&mut self, token: &Token<'_>) -> (Node, Level) {
        let group = |kind| (Node::Group(kind), Level::Inline);
        match token.name {
            "w:r" | "m:r" => (Node::Run(Run { span: 0..0, properties: None, pieces: Vec::new() }), Level::Run),
            "w:pPr" => (Node::Property(Property::Paragraph), Level::Nothing),
            "w:sdtPr" => (Node::Property(Property::Control), Level::Nothing),
            "w:rPr" | "w:sdtEndPr" | "w:smartTagPr" | "w:customXmlPr" => {
                (Node::Property(Property::Other), Level::Nothing)
            }
            "w:sdtContent" | "mc:AlternateContent" => (Node::Transparent, Level::Inline),
            "w:hyperlink" => group(GroupKind::Hyperlink),
            "w:ins" | "w:moveTo" => group(GroupKind::Inserted),
            "w:del" | "w:moveFrom" => group(GroupKind::Deleted),
            "w:fldSimple" => group(GroupKind::Field),
            "w:sdt" => group(GroupKind::Control),
            "mc:Fallback" => group(GroupKind::Fallback),
            _ if token.kind == Kind::Empty => (Node::Unknown, Level::Nothing),
            _ => group(GroupKind::Other),
        }
    }

    fn in_run(&mut self, token: &Token<'_>) -> (Node, Level) {
        let kind = match token.name {
            "w:rPr" | "m:rPr" => return (Node::Property(Property::Run), Level::Nothing),
            "w:drawing" | "w:pict" | "w:object" | "mc:AlternateContent" => return (Node::Drawing, Level::Drawing),
            "w:r" | "w:ruby" | "w:rt" | "w:rubyBase" => return (Node::Transparent, Level::Run),
            "w:t" | "m:t" => PieceKind::Text,
            "w:delText" => PieceKind::DeletedText,
            "w:instrText" | "w:delInstrText" => PieceKind::Instruction,
            "w:tab" | "w:ptab" => PieceKind::Tab,
            "w:cr" => PieceKind::Break(Break::Line),
            "w:br" => PieceKind::Break(match token.attribute("w:type").as_deref() {
                Some("page") => Break::Page,
                Some("column") => Break::Column,
                _ => Break::Line,
            }),
            "w:noBreakHyphen" => PieceKind::Hyphen,
            "w:softHyphen" => PieceKind::SoftHyphen,
            "w:sym" => PieceKind::Symbol,
            "w:fldChar" => match token.attribute("w:fldCharType").as_deref() {
                Some("begin") => PieceKind::FieldBegin,
                Some("separate") => PieceKind::FieldSeparate,
                _ => PieceKind::FieldEnd,
            },
            "w:footnoteReference" => {
                self.part.references.extend(token.attribute("w:id"));
                PieceKind::Footnote
            }
            "w:endnoteReference" => PieceKind::Endnote,
            "w:commentReference" => PieceKind::Comment,
            _ => PieceKind::Other,
        };
        (Node::Piece(kind), Level::Nothing)
    }

    fn in_table(&mut self, token: &Token<'_>) -> (Node, Level) {
        match token.name {
            "w:tr" => (Node::Row(new_row()), Level::Row),
            "w:tblPr" => (Node::Property(Property::Table), Level::Nothing),
            "w:tblGrid" => (Node::Property(Property::Grid), Level::Nothing),
            name => wrapper(name, Level::Table),
        }
    }

    fn in_row(&mut self, token: &Token<'_>) -> (Node, Level) {
        match token.name {
            "w:tc" => {
                let wrapped = self.open.last().is_some_and(|frame| frame.wrapped);
                (Node::Cell(Box::new(new_cell(wrapped))), Level::Flow)
            }
            "w:trPr" => (Node::Property(Property::Row), Level::Nothing),
            name => wrapper(name, Level::Row),
        }
    }

    /// Takes what an empty element says of the element around it, among whose properties it is; false where it is more than
    /// that.
    pub(super) fn detail(&mut self, token: &Token<'_>) -> bool {
        token.kind == Kind::Empty
            && self.level() == Level::Nothing
            && !Change::is(token.name)
            && self.in_properties(token) != Property::Section
    }

    /// A child of a property element: what is taken from it goes to the owner of the properties.
    fn in_properties(&mut self, token: &Token<'_>) -> Property {
        let [.., owner, Frame { node: Node::Property(parent), .. }] = self.open.as_mut_slice() else {
            return Property::Other;
        };
        let number = |name: &str| token.attribute(name).and_then(|value| value.parse::<usize>().ok());
        let value = || token.attribute("w:val");
        match (&mut owner.node, *parent, token.name) {
            (Node::Paragraph(_), Property::Paragraph, "w:sectPr") => return Property::Section,
            (Node::Paragraph(paragraph), Property::Paragraph, "w:pStyle") => {
                paragraph.style = value().map(|id| match self.styles.get(id.as_str()) {
                    Some(known) => known.clone(),
                    None => {
                        let id: Arc<str> = Arc::from(id);
                        self.styles.insert(id.clone());
                        id
                    }
                });
            }
            (Node::Table(table), Property::Grid, "w:gridCol") => {
                let width = token.attribute("w:w").and_then(|width| twips(&width)).unwrap_or(0);
                table.grid.push(u32::try_from(width).unwrap_or(0));
            }
            (Node::Row(row), Property::Row, "w:tblHeader") => row.header = is_on(token),
            (Node::Row(row), Property::Row, "w:cantSplit") => row.whole = is_on(token),
            (Node::Row(row), Property::Row, "w:gridBefore") => row.before = number("w:val").unwrap_or(0).min(MAX_SPAN),
            (Node::Row(row), Property::Row, "w:ins" | "w:del") => row.tracked = true,
            (Node::Cell(cell), Property::Cell, "w:gridSpan") => {
                cell.columns = number("w:val").unwrap_or(1).clamp(1, MAX_SPAN)
            }
            (Node::Cell(cell), Property::Cell, "w:vMerge") => {
                let starts = value().as_deref() == Some("restart");
                cell.merge = if starts { Merge::Start } else { Merge::Continue };
            }
            (Node::Cell(cell), Property::Cell, "w:tcW") => {
                let is_length = token.attribute("w:type").is_none_or(|kind| kind == "dxa");
                let width = token.attribute("w:w").filter(|_| is_length).and_then(|width| twips(&width));
                cell.width = width.and_then(|width| u32::try_from(width).ok());
            }
            (Node::Container(ContainerKind::Control { tag, alias, building_block }, _), Property::Control, name) => {
                match name {
                    "w:tag" => *tag = value(),
                    "w:alias" => *alias = value(),
                    "w:docPartObj" => *building_block = true,
                    _ => {}
                }
            }
            _ => {}
        }
        Property::Other
    }
}

/// Around the body: in the document, in the list of notes.
fn root(token: &Token<'_>) -> (Node, Level) {
    match token.name {
        "w:body" | "w:hdr" | "w:ftr" => (Node::Body, Level::Flow),
        "w:footnote" | "w:endnote" | "w:comment" => {
            (Node::Note(token.attribute("w:id").unwrap_or_default()), Level::Flow)
        }
        "w:document" | "w:footnotes" | "w:endnotes" | "w:comments" => (Node::Transparent, Level::Root),
        _ => (Node::Property(Property::Other), Level::Nothing),
    }
}

/// What is between a table and its rows or a row and its cells.
fn wrapper(name: &str, level: Level) -> (Node, Level) {
    match name {
        "w:sdt" | "w:customXml" | "w:ins" | "w:del" | "w:moveFrom" | "w:moveTo" => (Node::Wrapper, level),
        "w:sdtContent" | "mc:AlternateContent" | "mc:Choice" => (Node::Transparent, level),
        "w:sdtPr" => (Node::Property(Property::Control), Level::Nothing),
        _ => (Node::Property(Property::Other), Level::Nothing),
    }
}

fn mark(name: &str) -> Option<MarkKind> {
    Some(match name {
        // None has so short a name, and most elements do.
        name if name.len() < "w:permEnd".len() => return None,
        "w:bookmarkStart" => MarkKind::BookmarkStart,
        "w:bookmarkEnd" => MarkKind::BookmarkEnd,
        "w:commentRangeStart" => MarkKind::CommentStart,
        "w:commentRangeEnd" => MarkKind::CommentEnd,
        "w:permStart" => MarkKind::PermissionStart,
        "w:permEnd" => MarkKind::PermissionEnd,
        "w:proofErr" => MarkKind::Proof,
        name if name.ends_with("RangeStart") || name.ends_with("RangeEnd") => MarkKind::Range,
        _ => return None,
    })
}

fn new_table() -> Table {
    Table { span: 0..0, properties: None, head: 0..0, grid: Vec::new(), rows: Vec::new() }
}

fn new_row() -> Row {
    Row {
        span: 0..0,
        properties: None,
        header: false,
        whole: false,
        tracked: false,
        wrapped: false,
        before: 0,
        cells: Vec::new(),
    }
}

fn new_cell(wrapped: bool) -> Cell {
    Cell {
        span: 0..0,
        properties: None,
        content: 0..0,
        column: 0,
        columns: 1,
        merge: Merge::None,
        width: None,
        wrapped,
        blocks: Vec::new(),
    }
}
