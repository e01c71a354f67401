//! Contents as XML elements in the store (kho chữ đã sinh), written and read.
//!
//! ```text
//! <k:p>words<k:br/>more<k:note><k:p>…</k:p></k:note></k:p>
//! <k:ts/> <k:tr><k:tc s="2" m="s"><k:p>…</k:p></k:tc></k:tr> <k:te/>
//! ```

use std::fmt::Write;

use super::super::file::xml::{self, Kind, Token, escape_into};
use super::super::model::Merge;
use super::events::{Event, Group, visit};
use super::looks::Looks;
use super::unit::{Line, Segment};
use super::{CellContent, Content};

/// How a unit looks, as an attribute of its element.
pub(in crate::docx) fn looks_attribute(looks: Looks) -> String {
    format!(" looks=\"{}\"", looks.write())
}

/// Appends a content as one element; `attributes` go into its tag.
pub(in crate::docx) fn write_unit(out: &mut String, content: &Content, attributes: &str) {
    let mut writer = UnitWriter::new(out, attributes);
    visit(content, &mut |event| writer.take(event));
}

/// Writes a content as one element.
pub(super) struct UnitWriter<'o> {
    out: &'o mut String,
    /// What goes into its tag, until that is written.
    attributes: &'o str,
}

impl<'o> UnitWriter<'o> {
    /// Before anything of it.
    pub fn new(out: &'o mut String, attributes: &'o str) -> Self {
        Self { out, attributes }
    }

    /// Writes what comes next.
    pub fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Group::Cell { column, columns, merge }, _) => self.cell(column, columns, merge),
            Event::Start(group, _) => self.tag(name(group), ">"),
            Event::End(group) => {
                self.out.push_str("</k:");
                self.out.push_str(name(group));
                self.out.push('>');
            }
            Event::TableStart => self.tag("ts", "/>"),
            Event::TableEnd => self.tag("te", "/>"),
            Event::Text(text) => escape_into(self.out, text),
            Event::Tab => self.tag("tab", "/>"),
            Event::Break => self.tag("br", "/>"),
            Event::Symbol(code) => self.value("sym", code),
            Event::Field(code) => self.value("field", code),
            Event::Endnote => self.tag("endnote", "/>"),
            Event::Comment => self.tag("comment", "/>"),
            Event::SectionBreak => self.tag("section", "/>"),
        }
    }

    fn tag(&mut self, name: &str, end: &str) {
        self.out.push_str("<k:");
        self.out.push_str(name);
        self.out.push_str(std::mem::take(&mut self.attributes));
        self.out.push_str(end);
    }

    fn cell(&mut self, column: usize, columns: usize, merge: Merge) {
        let _infallible = write!(self.out, "<k:tc c=\"{column}\"");
        if columns > 1 {
            let _infallible = write!(self.out, " s=\"{columns}\"");
        }
        self.out.push_str(match merge {
            Merge::None => ">",
            Merge::Start => " m=\"s\">",
            Merge::Continue => " m=\"c\">",
        });
    }

    fn value(&mut self, name: &str, value: &str) {
        let _infallible = write!(self.out, "<k:{name} v=\"");
        escape_into(self.out, value);
        self.out.push_str("\"/>");
    }
}

fn name(group: Group) -> &'static str {
    match group {
        Group::Row => "tr",
        Group::Cell { .. } => "tc",
        Group::Paragraph | Group::Line => "p",
        Group::Footnote => "note",
        Group::Drawing => "drawing",
        Group::Inserted => "ins",
        Group::Deleted => "del",
    }
}

/// Reads the element that `first` begins, to its end; `None` where it is not ours or not well-formed.
pub(in crate::docx) fn read_unit<'a, E>(
    first: &Token<'a>,
    tokens: &mut impl Iterator<Item = Result<Token<'a>, E>>,
) -> Option<Content> {
    let ends = first.kind == Kind::Empty;
    match local(first) {
        "ts" => skip(first, tokens).map(|()| Content::TableStart),
        "te" => skip(first, tokens).map(|()| Content::TableEnd),
        "p" => Some(Content::Paragraph(if ends { Line::default() } else { read_line(tokens)? })),
        "tr" => {
            let cells = if ends { Vec::new() } else { read_cells(tokens)? };
            Some(Content::Row(cells))
        }
        _ => None,
    }
}

fn read_cells<'a, E>(tokens: &mut impl Iterator<Item = Result<Token<'a>, E>>) -> Option<Vec<CellContent>> {
    let mut cells = Vec::new();
    loop {
        let token = tokens.next()?.ok()?;
        match token.kind {
            Kind::End => {
                cells.shrink_to_fit();
                return Some(cells);
            }
            Kind::Start | Kind::Empty => cells.push(read_cell(&token, tokens)?),
            Kind::Text | Kind::Other => {}
        }
    }
}

fn read_cell<'a, E>(first: &Token<'a>, tokens: &mut impl Iterator<Item = Result<Token<'a>, E>>) -> Option<CellContent> {
    let number = |name: &str| first.attribute(name).and_then(|value| value.parse().ok());
    let merge = match first.attribute("m").as_deref() {
        Some("s") => Merge::Start,
        Some("c") => Merge::Continue,
        _ => Merge::None,
    };
    let blocks = if first.kind == Kind::Empty { Vec::new() } else { read_list(tokens)? };
    Some(CellContent { column: number("c").unwrap_or(0), columns: number("s").unwrap_or(1), merge, blocks })
}

fn read_list<'a, E>(tokens: &mut impl Iterator<Item = Result<Token<'a>, E>>) -> Option<Vec<Content>> {
    let mut found = Vec::with_capacity(1);
    loop {
        let token = tokens.next()?.ok()?;
        match token.kind {
            Kind::End => return Some(found),
            Kind::Start | Kind::Empty => found.push(read_boxed(&token, tokens)?),
            _ => {}
        }
    }
}

/// [`read_unit`] through a pointer, so that nested contents do not nest types.
fn read_boxed<'a, E>(first: &Token<'a>, tokens: &mut dyn Iterator<Item = Result<Token<'a>, E>>) -> Option<Content> {
    let mut tokens: &mut dyn Iterator<Item = Result<Token<'a>, E>> = tokens;
    read_unit(first, &mut tokens)
}

fn read_line<'a, E>(tokens: &mut impl Iterator<Item = Result<Token<'a>, E>>) -> Option<Line> {
    let mut line = Line::default();
    loop {
        let token = tokens.next()?.ok()?;
        match token.kind {
            Kind::End => return Some(line),
            Kind::Text => line.push_words(&xml::unescape(token.raw)),
            Kind::Start | Kind::Empty => {
                let segment = read_segment(&token, tokens)?;
                line.0.push(segment);
            }
            Kind::Other => {}
        }
    }
}

fn read_segment<'a, E>(first: &Token<'a>, tokens: &mut impl Iterator<Item = Result<Token<'a>, E>>) -> Option<Segment> {
    let value = || first.attribute("v").unwrap_or_default();
    let ends = first.kind == Kind::Empty;
    let simple = match local(first) {
        "tab" => Segment::Tab,
        "br" => Segment::Break,
        "sym" => Segment::Symbol(value()),
        "field" => Segment::Field(value()),
        "endnote" => Segment::Endnote,
        "comment" => Segment::Comment,
        "section" => Segment::SectionBreak,
        "note" => {
            let contents = if ends { Vec::new() } else { read_list(tokens)? };
            let lines = contents.into_iter().filter_map(|content| match content {
                Content::Paragraph(line) => Some(line),
                _ => None,
            });
            return Some(Segment::Footnote(lines.collect()));
        }
        "drawing" => return Some(Segment::Drawing(if ends { Vec::new() } else { read_list(tokens)? })),
        name @ ("ins" | "del") => {
            let line = if ends { Line::default() } else { read_line_boxed(tokens)? };
            return Some(if name == "ins" { Segment::Inserted(line) } else { Segment::Deleted(line) });
        }
        _ => return None,
    };
    skip(first, tokens).map(|()| simple)
}

fn read_line_boxed<'a, E>(tokens: &mut dyn Iterator<Item = Result<Token<'a>, E>>) -> Option<Line> {
    let mut tokens: &mut dyn Iterator<Item = Result<Token<'a>, E>> = tokens;
    read_line(&mut tokens)
}

/// Passes over the end of an element that holds nothing.
fn skip<'a, E>(first: &Token<'a>, tokens: &mut impl Iterator<Item = Result<Token<'a>, E>>) -> Option<()> {
    if first.kind == Kind::Start {
        let end = tokens.next()?.ok()?;
        return (end.kind == Kind::End).then_some(());
    }
    Some(())
}

fn local<'a>(token: &Token<'a>) -> &'a str {
    token.name.rsplit(':').next().unwrap_or_default()
}
