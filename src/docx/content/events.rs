//! Contents as events (nội dung theo sự kiện): fingerprints, the store and what is recorded are made of the same ones.

use super::super::model::Merge;
use super::unit::{CellContent, Content, Line, Segment};

/// What holds others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    /// A row of cells.
    Row,
    /// A cell of blocks: the grid column it begins in and how many it covers.
    Cell { column: usize, columns: usize, merge: Merge },
    /// A paragraph of segments.
    Paragraph,
    /// A footnote of lines.
    Footnote,
    /// A line of a footnote, of segments.
    Line,
    /// A drawing of contents.
    Drawing,
    /// Segments that were inserted while changes were tracked.
    Inserted,
    /// Segments that were deleted so.
    Deleted,
}

/// What comes next in contents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event<'a> {
    /// So many come, then the end.
    Start(Group, usize),
    End(Group),
    TableStart,
    TableEnd,
    Text(&'a str),
    Tab,
    Break,
    Symbol(&'a str),
    Field(&'a str),
    Endnote,
    Comment,
    SectionBreak,
}

/// Visits a content in order.
pub(super) fn visit<'a>(content: &'a Content, visitor: &mut impl FnMut(Event<'a>)) {
    match content {
        Content::Paragraph(line) => visit_line(Group::Paragraph, line, visitor),
        Content::TableStart => visitor(Event::TableStart),
        Content::TableEnd => visitor(Event::TableEnd),
        Content::Row(cells) => {
            visitor(Event::Start(Group::Row, cells.len()));
            cells.iter().for_each(|cell| visit_cell(cell, visitor));
            visitor(Event::End(Group::Row));
        }
    }
}

fn visit_cell<'a>(cell: &'a CellContent, visitor: &mut impl FnMut(Event<'a>)) {
    let CellContent { column, columns, merge, ref blocks } = *cell;
    let group = Group::Cell { column, columns, merge };
    visitor(Event::Start(group, blocks.len()));
    blocks.iter().for_each(|block| visit(block, visitor));
    visitor(Event::End(group));
}

fn visit_line<'a>(group: Group, line: &'a Line, visitor: &mut impl FnMut(Event<'a>)) {
    visitor(Event::Start(group, line.0.len()));
    for segment in &line.0 {
        match segment {
            Segment::Text(text) => visitor(Event::Text(text)),
            Segment::Tab => visitor(Event::Tab),
            Segment::Break => visitor(Event::Break),
            Segment::Symbol(code) => visitor(Event::Symbol(code)),
            Segment::Field(code) => visitor(Event::Field(code)),
            Segment::Endnote => visitor(Event::Endnote),
            Segment::Comment => visitor(Event::Comment),
            Segment::SectionBreak => visitor(Event::SectionBreak),
            Segment::Footnote(lines) => {
                visitor(Event::Start(Group::Footnote, lines.len()));
                lines.iter().for_each(|line| visit_line(Group::Line, line, visitor));
                visitor(Event::End(Group::Footnote));
            }
            Segment::Drawing(contents) => {
                visitor(Event::Start(Group::Drawing, contents.len()));
                contents.iter().for_each(|content| visit(content, visitor));
                visitor(Event::End(Group::Drawing));
            }
            Segment::Inserted(line) => visit_line(Group::Inserted, line, visitor),
            Segment::Deleted(line) => visit_line(Group::Deleted, line, visitor),
        }
    }
    visitor(Event::End(group));
}
