//! A paragraph's own text as pieces (nội dung đoạn).

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use super::super::model::{Atom, AtomKind, Block, Break, FieldPart, Paragraph as Read, attribute, elements};
use super::super::write::TRACE;
use super::cascade::{Resolved, paragraph_format};
use super::drawing;
use super::looks::ParagraphLook;
use super::numbering::symbol;
use super::settled::Settled;
use super::walk::Walk;
use crate::layout::text::Label;
use crate::layout::text::{Paragraph, Piece, TextFormat};
use crate::viet::scan::has_byte;

impl Walk<'_> {
    pub(super) fn paragraph(&mut self, read: &Read) -> Paragraph {
        let part = self.part;
        let raw = read.properties.clone().map_or("", |range| part.slice(range));
        let settled = self.settled(raw, read.style.as_ref());
        let label = settled.list.and_then(|list| self.label(list, raw, read.style.as_ref()));
        let pieces = self.pieces(read, &settled);
        let source = traced(part.slice(read.span.clone()));
        let (format, mark) = (Arc::clone(&settled.format), Arc::clone(&settled.mark));
        Paragraph { format, mark, label, pieces, source, number: read.number }
    }

    /// `raw`: a paragraph's own properties as they are written, which name its style.
    fn settled(&mut self, raw: &str, style: Option<&Arc<str>>) -> Rc<Settled> {
        let known = self.settled.get(&self.table).and_then(|known| known.get(raw));
        if let Some(known) = known.filter(|known| known.style.as_ref() == style) {
            return Rc::clone(known);
        }
        let mut own = ParagraphLook::default();
        elements(raw).for_each(|(path, token)| own.take(&path, &token));
        let lists = &*self.lists;
        let level_look = |list: u32, level: u8| lists.level(list, level).map(|level| level.paragraph.clone());
        let look = self.cascade.paragraph(self.table.as_deref(), style.map(|id| &**id), &own, &level_look);
        // The look of the paragraph's mark is written among its properties.
        let mark = self.cascade.run(self.table.as_ref(), style, within(raw, "<w:rPr", "</w:rPr>"));
        let list = look.list.filter(|list| *list != 0);
        let settled = Rc::new(Settled {
            style: style.cloned(),
            format: Arc::new(paragraph_format(&look, style.cloned())),
            mark: Arc::clone(&mark.format),
            list: list.map(|list| (list, look.level.unwrap_or(0))),
            runs: RefCell::default(),
        });
        self.settled.entry(self.table.clone()).or_default().insert(raw.to_owned(), Rc::clone(&settled));
        settled
    }

    /// The next number of a list.
    fn label(&mut self, (list, level): (u32, u8), raw: &str, style: Option<&Arc<str>>) -> Option<Label> {
        let text = self.lists.next(list, level)?;
        let known = self.lists.level(list, level)?;
        let then = known.then;
        let run = format!("<w:rPr>{}{}</w:rPr>", inner(within(raw, "<w:rPr", "</w:rPr>")), known.run);
        let resolved = self.cascade.run(self.table.as_ref(), style, &run);
        (!text.is_empty()).then(|| Label { text, format: Arc::clone(&resolved.format), then })
    }

    fn pieces(&mut self, read: &Read, settled: &Settled) -> Vec<Piece> {
        let part = self.part;
        let mut pieces = Vec::with_capacity(read.inlines.len());
        let mut fields: Vec<(String, bool)> = Vec::new();
        for atom in read.atoms(part.source()) {
            if atom.deleted {
                continue;
            }
            let own = atom.run.and_then(|run| run.properties.clone()).map_or("", |range| part.slice(range));
            let look = settled.run(self.cascade, self.table.as_ref(), own);
            match &atom.kind {
                AtomKind::FieldBegin => fields.push((String::new(), false)),
                AtomKind::Instruction(code) => {
                    if let Some((all, _)) = fields.last_mut() {
                        all.push_str(code);
                    }
                }
                AtomKind::FieldSeparate => {
                    if let Some((code, shown)) = fields.last_mut() {
                        *shown = self.edge && page_field(code, &look.format).is_some();
                        pieces.extend(page_field(code, &look.format).filter(|_| *shown));
                    }
                }
                AtomKind::FieldEnd => {
                    if let Some((code, false)) = fields.pop()
                        && atom.field == FieldPart::Code
                        && self.edge
                    {
                        // A field that was never computed has no result.
                        pieces.extend(page_field(&code, &look.format));
                    }
                }
                AtomKind::Open(group) => {
                    if let Some(code) = group.instruction(part.source()) {
                        let field = page_field(&code, &look.format).filter(|_| self.edge);
                        fields.push((code, field.is_some()));
                        pieces.extend(field);
                    }
                }
                AtomKind::Close(group) => {
                    if group.instruction(part.source()).is_some() {
                        fields.pop();
                    }
                }
                _ if atom.field == FieldPart::Code || fields.iter().any(|(_, shown)| *shown) => {}
                _ => self.piece(&atom, &look, &mut pieces),
            }
        }
        pieces
    }

    fn piece(&mut self, atom: &Atom<'_>, look: &Resolved, pieces: &mut Vec<Piece>) {
        let format = || Arc::clone(&look.format);
        if look.hidden {
            return;
        }
        match &atom.kind {
            AtomKind::Text(text) if text.is_empty() => {}
            AtomKind::Text(text) => {
                self.typeface(look, text);
                self.text(text, look, pieces);
            }
            AtomKind::Tab => pieces.push(Piece::Tab(format())),
            AtomKind::Break(Break::Line) => pieces.push(Piece::LineBreak(format())),
            AtomKind::Break(Break::Page) => pieces.push(Piece::PageBreak),
            AtomKind::Break(Break::Column) => {
                self.left_out.add("columns", "");
                pieces.push(Piece::LineBreak(format()));
            }
            // In fonts of TCVN3 it is a letter.
            AtomKind::SoftHyphen if look.is_old => {
                pieces.push(Piece::Text("\u{AD}".to_owned(), format()));
            }
            AtomKind::Hyphen => pieces.push(Piece::Text("\u{2011}".to_owned(), format())),
            AtomKind::Symbol(code) => {
                let letter = u32::from_str_radix(code, 16).ok().and_then(char::from_u32).unwrap_or('□');
                pieces.push(Piece::Text(symbol(letter).to_string(), format()));
            }
            AtomKind::Footnote(id) => match self.notes.get(id) {
                Some(at) => pieces.push(Piece::Note(*at, format())),
                None => self.left_out.add("note", ""),
            },
            AtomKind::Endnote => self.left_out.add("endnote", ""),
            AtomKind::Comment => self.left_out.add("comment", ""),
            AtomKind::Drawing(found) => {
                let raw = self.part.slice(atom.span.clone());
                let says = |block: &Block| {
                    self.part.slice(block.span()).contains("<w:t>") || self.part.slice(block.span()).contains("<w:t ")
                };
                if found.boxes.iter().any(|text_box| !text_box.fallback && text_box.blocks.iter().any(says)) {
                    self.left_out.add("textbox", "");
                }
                let read = drawing::read(raw);
                if let Some(kind) = read.left_out {
                    self.left_out.add(kind, "");
                }
                pieces.extend(read.piece);
            }
            AtomKind::Other => self.other(atom, &look.format, pieces),
            _ => {}
        }
    }

    /// Pieces that the model does not tell apart.
    fn other(&mut self, atom: &Atom<'_>, format: &Arc<TextFormat>, pieces: &mut Vec<Piece>) {
        let raw = self.part.slice(atom.span.clone());
        let name = raw.trim_start_matches('<').split([' ', '/', '>']).next().unwrap_or_default();
        match (name, self.note) {
            ("w:footnoteRef", Some(note)) => {
                pieces.push(Piece::Text(note.saturating_add(1).to_string(), Arc::clone(format)));
            }
            (
                "w:footnoteRef"
                | "w:endnoteRef"
                | "w:annotationRef"
                | "w:separator"
                | "w:continuationSeparator"
                | "w:lastRenderedPageBreak"
                | "w:rPr"
                | "w:commentRangeStart"
                | "w:commentRangeEnd"
                | "w:sectPr",
                _,
            ) => {}
            _ => self.left_out.add("unknown", ""),
        }
    }

    fn typeface(&mut self, look: &Resolved, text: &str) {
        if let Some(font) = look.strange.as_deref().filter(|_| !text.trim().is_empty()) {
            self.left_out.add("font", font);
        }
    }

    fn text(&mut self, text: &str, look: &Resolved, pieces: &mut Vec<Piece>) {
        let format = Arc::clone(&look.format);
        // A line end in a text is a space.
        // A sign of an old font has no capital: it is another letter.
        let is_old = look.is_old;
        // Signs of fonts of symbols begin with EF.
        let marks = |byte: u8| (byte == b'\n') | (byte == b'\r') | (byte == b'\t') | (byte == 0xEF);
        let plain = if has_byte(text, marks) {
            let plain = text.chars().map(|c| match c {
                '\n' | '\r' | '\t' => ' ',
                c if is_old => c,
                c => symbol(c),
            });
            plain.collect()
        } else {
            text.to_owned()
        };
        if look.capitals && !is_old {
            return pieces.push(Piece::Text(plain.to_uppercase(), format));
        }
        if !look.small_capitals {
            return pieces.push(Piece::Text(plain, format));
        }
        const SMALL: f64 = 0.8;
        let small = Arc::new(TextFormat { size: format.size * SMALL, ..(*format).clone() });
        let mut rest = plain.as_str();
        while let Some(first) = rest.chars().next() {
            let lower = first.is_lowercase();
            let end = rest.find(|c: char| c.is_lowercase() != lower).unwrap_or(rest.len());
            let (part, behind) = rest.split_at(end);
            let format = if lower { &small } else { &format };
            pieces.push(Piece::Text(part.to_uppercase(), Arc::clone(format)));
            rest = behind;
        }
    }
}

/// The number that says where a paragraph comes from, in a file that was made for the eye.
fn traced(paragraph: &str) -> Option<u32> {
    let (opening, _) = paragraph.split_once('>')?;
    if opening == "<w:p" {
        return None;
    }
    opening.contains(TRACE).then(|| attribute(paragraph, TRACE))??.parse().ok()
}

/// What a field of page numbers is.
fn page_field(code: &str, format: &Arc<TextFormat>) -> Option<Piece> {
    match code.split_whitespace().next()?.to_ascii_uppercase().as_str() {
        "PAGE" => Some(Piece::PageNumber(Arc::clone(format))),
        "NUMPAGES" => Some(Piece::PageCount(Arc::clone(format))),
        _ => None,
    }
}

/// The first element of that name in a text; empty where there is none.
fn within<'s>(raw: &'s str, open: &str, close: &str) -> &'s str {
    let Some(start) = raw.find(open) else { return "" };
    let rest = raw.get(start..).unwrap_or_default();
    let end = rest.find(close).map_or(0, |at| at.saturating_add(close.len()));
    rest.get(..end).unwrap_or_default()
}

/// What is inside an element.
fn inner(element: &str) -> &str {
    element.split_once('>').and_then(|(_, rest)| rest.rsplit_once("</")).map_or("", |(inner, _)| inner)
}
