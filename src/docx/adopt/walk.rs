//! The blocks of a text and where they stand: one pass, a stack of open elements.

use std::ops::Range;

use super::grid::{Cell, Grid, Line, Row};
use crate::docx::file::xml::{self, IllFormed, Kind, Token, Tokens};
use crate::docx::region::TAG;

/// A block: a paragraph or table that stands in the body or in a content control round blocks.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// The whole element.
    pub span: Range<usize>,
    /// What it is.
    pub body: Body,
    /// Where the element that holds it begins: neighbours share it.
    pub holder: usize,
    /// The region of ours it lies in.
    pub region: Option<String>,
    /// Its page lies across; known when the section ends.
    pub landscape: bool,
}

/// What a block is.
#[derive(Clone, Debug)]
pub(super) enum Body {
    Paragraph(Paragraph),
    Table(Grid),
}

/// A paragraph outside tables.
#[derive(Clone, Debug, Default)]
pub(super) struct Paragraph {
    pub line: Line,
    /// A section ends with it.
    pub ends_section: bool,
    /// Where its runs begin and end; `None` for `<w:p/>`.
    pub inside: Option<Range<usize>>,
}

/// Everything found in a part.
#[derive(Clone, Debug, Default)]
pub(super) struct Walked {
    pub blocks: Vec<Block>,
    /// The highest bookmark number.
    pub bookmarks: u32,
    /// Numbers of content controls.
    pub controls: Vec<i64>,
}

/// Reads a main part.
pub(super) fn walk(source: &str) -> Result<Walked, IllFormed> {
    let mut walker = Walker::default();
    for token in Tokens::of(source) {
        walker.take(&token?);
    }
    Ok(walker.done)
}

#[derive(Default)]
struct Walker<'a> {
    stack: Vec<(&'a str, usize)>,
    /// Open body and content controls, each as its depth on the stack and the region it is.
    holders: Vec<(usize, Option<String>)>,
    /// The tag of each open content control.
    tags: Vec<Option<String>>,
    open: Option<Block>,
    run_bold: bool,
    /// Inside what a reader does not see in the line: text boxes, fallbacks, deletions.
    hidden: usize,
    /// The first block of the section that is open.
    section: usize,
    done: Walked,
}

impl<'a> Walker<'a> {
    fn take(&mut self, token: &Token<'a>) {
        match token.kind {
            Kind::Start => {
                self.opens(token);
                self.stack.push((token.name, token.span.start));
                self.opened(token);
            }
            Kind::Empty => {
                self.opens(token);
                self.closes(token.name, token.span.start, token.span.clone(), true);
            }
            Kind::End => {
                if let Some((name, start)) = self.stack.pop() {
                    self.closes(name, start, token.span.clone(), false);
                }
            }
            Kind::Text => {
                if self.parent() == "w:t" && self.hidden == 0 {
                    self.text(&xml::unescape(token.raw));
                }
            }
            Kind::Other => {}
        }
    }

    fn parent(&self) -> &'a str {
        self.stack.last().map_or("", |(name, _)| name)
    }

    fn grandparent(&self) -> &'a str {
        self.stack.iter().nth_back(1).map_or("", |(name, _)| name)
    }

    fn tables(&self) -> usize {
        let from = self.holders.last().map_or(0, |(depth, _)| *depth);
        self.stack.iter().skip(from).filter(|(name, _)| *name == "w:tbl").count()
    }

    fn opens(&mut self, token: &Token<'a>) {
        let value = || token.attribute("w:val");
        let on = || !matches!(value().as_deref(), Some("0" | "false" | "none"));
        let number = || value().and_then(|value| value.parse::<usize>().ok()).unwrap_or_default();
        match token.name {
            "w:bookmarkStart" => {
                let id = token.attribute("w:id").and_then(|id| id.parse().ok()).unwrap_or_default();
                self.done.bookmarks = self.done.bookmarks.max(id);
            }
            "w:id" if self.parent() == "w:sdtPr" => {
                self.done.controls.extend(value().and_then(|id| id.parse::<i64>().ok()));
            }
            "w:tag" => {
                if let (Some(tag), Some(value)) = (self.tags.last_mut(), value()) {
                    *tag = value.strip_prefix(TAG).map(str::to_owned);
                }
            }
            "w:pgSz" => {
                let side = |name| token.attribute(name).and_then(|side| side.parse::<u32>().ok()).unwrap_or_default();
                let turned = side("w:w") > side("w:h");
                let open = self.open.iter_mut();
                self.done.blocks.iter_mut().skip(self.section).chain(open).for_each(|block| block.landscape = turned);
            }
            "w:sectPr" => {
                if let Some(Block { body: Body::Paragraph(paragraph), .. }) = &mut self.open {
                    paragraph.ends_section = true;
                }
            }
            "w:p" | "w:tbl" if self.holds_blocks() => {
                let body = match token.name {
                    "w:p" => Body::Paragraph(Paragraph::default()),
                    _ => Body::Table(Grid::default()),
                };
                let holder = self.stack.last().map_or(0, |(_, start)| *start);
                let region = self.holders.iter().rev().find_map(|(_, region)| region.clone());
                self.open = Some(Block { span: token.span.clone(), body, holder, region, landscape: false });
            }
            "w:br" | "w:cr" if self.parent() == "w:r" && token.attribute("w:type").is_none() => self.text("\n"),
            "w:tab" if self.parent() == "w:r" => self.text(" "),
            "w:noBreakHyphen" if self.parent() == "w:r" => self.text("-"),
            "w:r" => self.run_bold = false,
            "w:b" if self.parent() == "w:rPr" && self.grandparent() == "w:r" => self.run_bold = on(),
            "w:numPr" => {
                if let Some(line) = self.line() {
                    line.numbered = true;
                }
            }
            _ => {}
        }
        match (token.name, self.tables()) {
            ("w:tbl", 1..) => self.grid(|grid| grid.nested = true),
            ("w:tr", 1) => self.grid(|grid| grid.rows.push(Row::default())),
            ("w:tblHeader", 1) => self.row(|row| row.header = on()),
            ("w:gridBefore", 1) => self.row(|row| row.before = number()),
            ("w:tc", 1) => self.row(|row| row.cells.push(Cell { span: 1, ..Cell::default() })),
            ("w:gridSpan", 1) => self.cell(|cell| cell.span = number()),
            ("w:vMerge", 1) => self.cell(|cell| cell.continued = value().as_deref() != Some("restart")),
            ("w:p", 1..) if self.hidden == 0 => self.cell(|cell| cell.lines.push(Line::default())),
            _ => {}
        }
    }

    /// What opens a level of its own.
    fn opened(&mut self, token: &Token<'a>) {
        match token.name {
            "w:body" => self.holders.push((self.stack.len(), None)),
            "w:sdt" => self.tags.push(None),
            "w:sdtContent" => {
                let blocks = self.open.is_none() && !self.holders.is_empty();
                if blocks {
                    self.holders.push((self.stack.len(), self.tags.last().cloned().flatten()));
                }
            }
            "w:txbxContent" | "mc:Fallback" | "w:del" | "w:moveFrom" => self.hidden = self.hidden.saturating_add(1),
            "w:p" => self.runs_begin(token.span.end),
            _ => {}
        }
    }

    fn closes(&mut self, name: &str, start: usize, span: Range<usize>, empty: bool) {
        match name {
            "w:body" | "w:sdtContent" if !empty => {
                let deeper = |(depth, _): &mut (usize, Option<String>)| *depth > self.stack.len();
                let _closed = self.holders.pop_if(deeper);
            }
            "w:sdt" if !empty => {
                self.tags.pop();
            }
            "w:txbxContent" | "mc:Fallback" | "w:del" | "w:moveFrom" if !empty => {
                self.hidden = self.hidden.saturating_sub(1);
            }
            "w:pPr" => self.runs_begin(span.end),
            _ => {}
        }
        if self.open.as_ref().is_none_or(|open| open.span.start != start) {
            return;
        }
        let Some(mut block) = self.open.take() else { return };
        block.span = start..span.end;
        let mut ends_section = false;
        match &mut block.body {
            Body::Table(grid) => grid.settle(),
            Body::Paragraph(paragraph) => {
                ends_section = paragraph.ends_section;
                if let Some(inside) = &mut paragraph.inside {
                    inside.end = span.start;
                }
            }
        }
        self.done.blocks.push(block);
        if ends_section {
            self.section = self.done.blocks.len();
        }
    }

    /// True where a block of its own begins: right in the body, or in a content control round blocks.
    fn holds_blocks(&self) -> bool {
        self.open.is_none() && self.holders.last().is_some_and(|(depth, _)| *depth == self.stack.len())
    }

    /// Runs of the open paragraph begin behind its properties.
    fn runs_begin(&mut self, at: usize) {
        let own = matches!(self.parent(), "w:p") && self.hidden == 0 && self.tables() == 0;
        if let (true, Some(Block { body: Body::Paragraph(paragraph), .. })) = (own, &mut self.open) {
            paragraph.inside = Some(at..at);
        }
    }

    fn text(&mut self, text: &str) {
        let bold = self.run_bold;
        if self.hidden > 0 {
            return;
        }
        let Some(line) = self.line() else { return };
        if !text.trim().is_empty() {
            line.bold = bold && (line.bold || line.text.trim().is_empty());
        }
        line.text.push_str(text);
    }

    fn line(&mut self) -> Option<&mut Line> {
        match &mut self.open.as_mut()?.body {
            Body::Paragraph(paragraph) => Some(&mut paragraph.line),
            Body::Table(grid) => grid.rows.last_mut()?.cells.last_mut()?.lines.last_mut(),
        }
    }

    fn grid(&mut self, change: impl FnOnce(&mut Grid)) {
        if let Some(Block { body: Body::Table(grid), .. }) = &mut self.open {
            change(grid);
        }
    }

    fn row(&mut self, change: impl FnOnce(&mut Row)) {
        self.grid(|grid| grid.rows.last_mut().map(change).unwrap_or_default());
    }

    fn cell(&mut self, change: impl FnOnce(&mut Cell)) {
        self.row(|row| row.cells.last_mut().map(change).unwrap_or_default());
    }
}
