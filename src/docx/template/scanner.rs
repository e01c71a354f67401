//! The walk through a part that [`scan`](super::scan) gathers from: one pass, a stack of open elements.

use std::ops::Range;

use super::super::file::xml::{self, Kind, Token};
use super::scan::{Child, Holder, HolderKind, Para, Piece, Revision};

/// Elements that open a holder.
fn holder_kind(name: &str) -> Option<HolderKind> {
    match name {
        "w:body" => Some(HolderKind::Body),
        "w:tc" => Some(HolderKind::Cell),
        "w:hdr" | "w:ftr" | "w:txbxContent" | "w:sdtContent" => Some(HolderKind::Other),
        _ => None,
    }
}

/// Elements a tag must not reach across.
const FENCES: [&str; 8] =
    ["w:hyperlink", "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:fldSimple", "w:fldChar", "w:sdt"];

/// Tracked changes; `…Change` elements hold how something looked before.
fn is_revision(name: &str) -> bool {
    let local = name.strip_prefix("w:").unwrap_or_default();
    matches!(local, "ins" | "del" | "moveFrom" | "moveTo" | "cellIns" | "cellDel" | "cellMerge")
        || local.ends_with("PrChange")
}

/// Paddings of one table: its own and, while one is open, a cell's.
#[derive(Clone, Copy)]
struct Padding {
    left: u32,
    right: u32,
}

/// What is open and what was found.
pub(super) struct Scanner {
    stack: Vec<String>,
    pub(super) paragraphs: Vec<Para>,
    pub(super) holders: Vec<Holder>,
    /// Open paragraphs and open holders, innermost last.
    open: Vec<usize>,
    held: Vec<usize>,
    /// Counts the fences passed.
    group: usize,
    /// The text of the open `w:t`.
    text: Option<String>,
    tables: Vec<Padding>,
    cells: Vec<(u32, Padding)>,
    default: Padding,
    pub(super) section: Option<Range<usize>>,
    /// Where each element of the stack begins.
    starts: Vec<usize>,
    pub(super) bookmarks: u32,
    pub(super) controls: Vec<i64>,
    pub(super) revisions: Vec<Revision>,
    /// How many tracked changes are open, one in another.
    revised: usize,
}

impl Scanner {
    /// Before the first token; `padding` is what tables have that name none.
    pub(super) fn new(padding: u32) -> Self {
        let default = Padding { left: padding / 2, right: padding.saturating_sub(padding / 2) };
        Self {
            stack: Vec::new(),
            paragraphs: Vec::new(),
            holders: Vec::new(),
            open: Vec::new(),
            held: Vec::new(),
            group: 0,
            text: None,
            tables: Vec::new(),
            cells: Vec::new(),
            default,
            section: None,
            starts: Vec::new(),
            bookmarks: 0,
            controls: Vec::new(),
            revisions: Vec::new(),
            revised: 0,
        }
    }

    /// Takes the next token.
    pub(super) fn take(&mut self, token: &Token<'_>) {
        match token.kind {
            Kind::Start => {
                self.opens(token);
                self.stack.push(token.name.to_owned());
                self.starts.push(token.span.start);
            }
            Kind::Empty => {
                self.opens(token);
                self.closes(token, token.span.start);
            }
            Kind::End => {
                self.stack.pop();
                let start = self.starts.pop().unwrap_or(token.span.start);
                self.closes(token, start);
            }
            Kind::Text => {
                if let Some(text) = &mut self.text {
                    text.push_str(&xml::unescape(token.raw));
                }
                if self.revised > 0
                    && matches!(self.parent(), "w:t" | "w:delText")
                    && let Some(revision) = self.revisions.last_mut()
                {
                    revision.text.push_str(&xml::unescape(token.raw));
                }
            }
            Kind::Other => {}
        }
    }

    fn parent(&self) -> &str {
        self.stack.last().map_or("", String::as_str)
    }

    fn paragraph(&mut self) -> Option<&mut Para> {
        self.open.last().and_then(|at| self.paragraphs.get_mut(*at))
    }

    fn opens(&mut self, token: &Token<'_>) {
        if FENCES.contains(&token.name) {
            self.group = self.group.saturating_add(1);
        }
        if is_revision(token.name) {
            self.revision(token);
        }
        if let Some(kind) = holder_kind(token.name) {
            self.held.push(self.holders.len());
            self.holders.push(Holder { kind, blocks: Vec::new(), width: None });
        }
        let number = |name: &str| token.attribute(name).and_then(|value| value.parse::<u32>().ok());
        match token.name {
            "w:p" => {
                let holder = self.held.last().copied().unwrap_or_default();
                self.open.push(self.paragraphs.len());
                self.paragraphs.push(Para { runs: token.span.end, holder, ..Para::default() });
            }
            "w:t" if token.kind == Kind::Start => self.text = Some(String::new()),
            "w:tbl" => self.tables.push(self.default),
            "w:tc" => {
                let padding = self.tables.last().copied().unwrap_or(self.default);
                self.cells.push((0, padding));
            }
            "w:tcW" if token.attribute("w:type").is_none_or(|kind| kind == "dxa") => {
                if let (Some(cell), Some(width)) = (self.cells.last_mut(), number("w:w")) {
                    cell.0 = width;
                }
            }
            "w:left" | "w:start" | "w:right" | "w:end" => self.pads(token.name, number("w:w")),
            "w:bookmarkStart" => {
                self.bookmarks = self.bookmarks.max(number("w:id").unwrap_or_default());
                self.inside(token);
            }
            "w:id" if self.parent() == "w:sdtPr" => {
                self.controls.extend(token.attribute("w:val").and_then(|id| id.parse::<i64>().ok()));
            }
            _ => self.inside(token),
        }
    }

    fn revision(&mut self, token: &Token<'_>) {
        if self.revised == 0 {
            // One outside paragraphs, such as of a row, is named by the paragraph before it.
            let last = self.paragraphs.len().saturating_sub(1);
            let paragraph = self.open.last().copied().unwrap_or(last);
            let removes = matches!(token.name, "w:del" | "w:moveFrom");
            self.revisions.push(Revision { paragraph, removes, text: String::new() });
        }
        if token.kind == Kind::Start {
            self.revised = self.revised.saturating_add(1);
        }
    }

    /// What matters inside a paragraph only.
    fn inside(&mut self, token: &Token<'_>) {
        let in_run = self.parent() == "w:r";
        let in_properties = self.parent() == "w:pPr";
        let in_look = self.parent() == "w:rPr" && self.stack.iter().rev().nth(1).is_some_and(|one| one == "w:r");
        let Some(paragraph) = self.paragraph() else { return };
        match token.name {
            "w:tab" | "w:ptab" if in_run => paragraph.text.push('\t'),
            "w:br" | "w:cr" if in_run => paragraph.text.push('\n'),
            "w:noBreakHyphen" if in_run => paragraph.text.push('\u{2011}'),
            "w:drawing" | "w:pict" | "w:object" | "w:fldChar" | "w:fldSimple" | "w:sym" | "w:footnoteReference" => {
                paragraph.drawn = true;
            }
            "w:pStyle" if in_properties => paragraph.style = token.attribute("w:val"),
            "w:sz" if in_look && paragraph.size.is_none() => {
                paragraph.size = token.attribute("w:val").and_then(|value| value.parse().ok());
            }
            "w:bookmarkStart" | "w:bookmarkEnd" | "w:commentRangeStart" | "w:commentRangeEnd" => {
                paragraph.marks.push(token.span.clone());
            }
            _ => {}
        }
    }

    fn pads(&mut self, side: &str, width: Option<u32>) {
        let Some(width) = width else { return };
        let padding = match self.parent() {
            "w:tblCellMar" => self.tables.last_mut(),
            "w:tcMar" => self.cells.last_mut().map(|cell| &mut cell.1),
            _ => None,
        };
        if let Some(padding) = padding {
            if matches!(side, "w:left" | "w:start") {
                padding.left = width;
            } else {
                padding.right = width;
            }
        }
    }

    fn closes(&mut self, token: &Token<'_>, start: usize) {
        let span = start..token.span.end;
        if token.kind == Kind::End && is_revision(token.name) {
            self.revised = self.revised.saturating_sub(1);
        }
        if FENCES.contains(&token.name) {
            self.group = self.group.saturating_add(1);
        }
        if holder_kind(token.name).is_some() {
            let closed = self.held.pop();
            if token.name == "w:tc" {
                let (width, padding) = self.cells.pop().unwrap_or((0, self.default));
                let inner = width.saturating_sub(padding.left).saturating_sub(padding.right);
                if let Some(holder) = closed.and_then(|at| self.holders.get_mut(at)) {
                    holder.width = Some(inner).filter(|inner| *inner > 0);
                }
            }
        }
        let mut closed = None;
        match token.name {
            "w:p" => {
                closed = self.open.pop();
                if let Some(paragraph) = closed.and_then(|at| self.paragraphs.get_mut(at)) {
                    paragraph.span = span.clone();
                    paragraph.end = token.span.start;
                }
            }
            "w:pPr" => {
                let end = token.span.end;
                if let Some(paragraph) = self.paragraph() {
                    paragraph.runs = end;
                }
            }
            "w:t" => self.piece(span.clone()),
            "w:tbl" => {
                self.tables.pop();
            }
            "w:sectPr" => {
                let section = span.clone();
                match self.parent() {
                    "w:pPr" => {
                        if let Some(paragraph) = self.paragraph() {
                            paragraph.section = Some(section);
                        }
                    }
                    "w:body" => self.section = Some(section),
                    _ => {}
                }
            }
            _ => {}
        }
        let is_block = holder_kind(self.parent()).is_some() && !matches!(token.name, "w:tcPr" | "w:sectPr");
        if let Some(holder) = self.held.last().filter(|_| is_block).and_then(|at| self.holders.get_mut(*at)) {
            holder.blocks.push(Child { span, paragraph: closed });
        }
    }

    fn piece(&mut self, span: Range<usize>) {
        let Some(text) = self.text.take() else { return };
        let group = self.group;
        if let Some(paragraph) = self.paragraph() {
            let start = paragraph.text.len();
            paragraph.text.push_str(&text);
            paragraph.pieces.push(Piece { span, text: start..paragraph.text.len(), group });
        }
    }
}
