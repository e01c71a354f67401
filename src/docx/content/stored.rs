//! Contents as XML elements in the store (kho chữ đã sinh), written and read.
//!
//! ```text
//! <k:p>words<k:br/>more<k:note><k:p>…</k:p></k:note></k:p>
//! <k:ts/> <k:tr><k:tc s="2" m="s"><k:p>…</k:p></k:tc></k:tr> <k:te/>
//! ```

use std::fmt::Write;

use super::super::file::xml::{self, Kind, Token, escape_into};
use super::super::model::Merge;
use super::looks::Looks;
use super::unit::{Line, Segment};
use super::{CellContent, Content};

/// How a unit looks, as an attribute of its element.
pub(in crate::docx) fn looks_attribute(looks: Looks) -> String {
    format!(" looks=\"{}\"", looks.write())
}

/// Appends a content as one element; `attributes` go into its tag.
pub(in crate::docx) fn write_unit(out: &mut String, content: &Content, attributes: &str) {
    match content {
        Content::Paragraph(line) => {
            let _infallible = write!(out, "<k:p{attributes}>");
            write_line(out, line);
            out.push_str("</k:p>");
        }
        Content::TableStart => {
            let _infallible = write!(out, "<k:ts{attributes}/>");
        }
        Content::TableEnd => {
            let _infallible = write!(out, "<k:te{attributes}/>");
        }
        Content::Row(cells) => {
            let _infallible = write!(out, "<k:tr{attributes}>");
            for cell in cells {
                write_cell(out, cell);
            }
            out.push_str("</k:tr>");
        }
    }
}

fn write_cell(out: &mut String, cell: &CellContent) {
    let _infallible = write!(out, "<k:tc c=\"{}\"", cell.column);
    if cell.columns > 1 {
        let _infallible = write!(out, " s=\"{}\"", cell.columns);
    }
    out.push_str(match cell.merge {
        Merge::None => ">",
        Merge::Start => " m=\"s\">",
        Merge::Continue => " m=\"c\">",
    });
    cell.blocks.iter().for_each(|block| write_unit(out, block, ""));
    out.push_str("</k:tc>");
}

fn write_line(out: &mut String, line: &Line) {
    for segment in &line.0 {
        match segment {
            Segment::Text(text) => escape_into(out, text),
            Segment::Tab => out.push_str("<k:tab/>"),
            Segment::Break => out.push_str("<k:br/>"),
            Segment::Symbol(code) => value(out, "sym", code),
            Segment::Field(code) => value(out, "field", code),
            Segment::Endnote => out.push_str("<k:endnote/>"),
            Segment::Comment => out.push_str("<k:comment/>"),
            Segment::SectionBreak => out.push_str("<k:section/>"),
            Segment::Footnote(lines) => {
                out.push_str("<k:note>");
                lines.iter().for_each(|line| write_unit(out, &Content::Paragraph(line.clone()), ""));
                out.push_str("</k:note>");
            }
            Segment::Drawing(contents) => {
                out.push_str("<k:drawing>");
                contents.iter().for_each(|content| write_unit(out, content, ""));
                out.push_str("</k:drawing>");
            }
            Segment::Inserted(line) => nested(out, "ins", line),
            Segment::Deleted(line) => nested(out, "del", line),
        }
    }
}

fn value(out: &mut String, name: &str, value: &str) {
    let _infallible = write!(out, "<k:{name} v=\"");
    escape_into(out, value);
    out.push_str("\"/>");
}

fn nested(out: &mut String, name: &str, line: &Line) {
    let _infallible = write!(out, "<k:{name}>");
    write_line(out, line);
    let _infallible = write!(out, "</k:{name}>");
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
