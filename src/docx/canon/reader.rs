//! The tokens of a fragment taken up one by one, until each [`Unit`] is complete.

use std::borrow::Cow;

use super::super::file::xml::{self, Kind, Token};
use super::{BREAK, CELL, Notes, PARAGRAPH, ROW, TABLE, TABLE_END, Unit, UnitKind};

struct Open {
    kind: UnitKind,
    start: usize,
    text: String,
}

/// What was read so far of a fragment (`'s`) whose footnotes are `notes`.
pub(super) struct Reader<'a, 's> {
    notes: &'a Notes,
    /// The finished units, in order.
    pub units: Vec<Unit>,
    open: Option<Open>,
    /// Tables and paragraphs open, innermost counted too.
    tables: usize,
    paragraphs: usize,
    fresh_cell: bool,
    /// One entry per open field: true once its result has begun.
    field: Vec<bool>,
    text: bool,
    /// Depth inside property elements.
    properties: usize,
    looks: String,
    /// The look of the open run, of the run before, and where the open one is being gathered.
    look: String,
    last_look: String,
    look_from: usize,
    stack: Vec<&'s str>,
    drawn: usize,
}

pub(in super::super) const PROPERTIES: [&str; 8] =
    ["w:pPr", "w:rPr", "w:tcPr", "w:trPr", "w:tblPr", "w:tblPrEx", "w:tblGrid", "w:sectPr"];
/// The attributes that make a look, in the order they count.
const LOOKS: [&str; 14] = [
    "w:val",
    "w:w",
    "w:type",
    "w:left",
    "w:right",
    "w:hanging",
    "w:firstLine",
    "w:before",
    "w:after",
    "w:line",
    "w:fill",
    "w:color",
    "w:sz",
    "w:ascii",
];
pub(in super::super) const DRAWN: [&str; 4] = ["w:drawing", "w:pict", "w:object", "mc:AlternateContent"];

impl<'a, 's> Reader<'a, 's> {
    /// Before the first token.
    pub(super) fn new(notes: &'a Notes) -> Self {
        Self {
            notes,
            units: Vec::new(),
            open: None,
            tables: 0,
            paragraphs: 0,
            fresh_cell: false,
            field: Vec::new(),
            text: false,
            properties: 0,
            looks: String::new(),
            look: String::new(),
            last_look: String::new(),
            look_from: 0,
            stack: Vec::new(),
            drawn: 0,
        }
    }

    /// Takes the next token.
    pub(super) fn take(&mut self, token: &Token<'s>) {
        match token.kind {
            Kind::Start => {
                self.opens(token);
                self.stack.push(token.name);
            }
            Kind::Empty => {
                self.opens(token);
                self.closes(token);
            }
            Kind::End => {
                self.stack.pop();
                self.closes(token);
            }
            // Some programs write the hyphen that does not break as a character, and it reads as any other.
            Kind::Text if self.text => self.push(&xml::unescape(token.raw).replace('\u{2011}', "-")),
            Kind::Text | Kind::Other => {}
        }
    }

    fn push(&mut self, text: &str) {
        // The result of a field is whatever the last program counted.
        if !self.field.iter().any(|result| *result)
            && let Some(open) = &mut self.open
        {
            open.text.push_str(text);
        }
    }

    fn begin(&mut self, kind: UnitKind, start: usize, text: &str) {
        self.looks.clear();
        self.last_look.clear();
        self.open = Some(Open { kind, start, text: text.to_owned() });
    }

    fn finish(&mut self, end: usize) {
        if let Some(Open { kind, start, text }) = self.open.take() {
            let looks = super::digest(&self.looks).chars().take(8).collect();
            self.units.push(Unit { kind, span: start..end, text, looks });
        }
    }

    fn opens(&mut self, token: &Token<'_>) {
        let starts = token.kind == Kind::Start;
        if token.name == "w:rPr" && self.properties == 0 {
            self.look_from = self.looks.len();
        }
        if self.properties > 0 || PROPERTIES.contains(&token.name) {
            self.property(token);
            if starts {
                self.properties = self.properties.saturating_add(1);
            }
            return;
        }
        let parent = self.stack.last().copied().unwrap_or_default();
        match token.name {
            "w:tbl" => {
                if self.tables == 0 && self.paragraphs == 0 {
                    self.begin(UnitKind::Head, token.span.start, TABLE);
                } else {
                    self.push("⟨T");
                }
                self.tables = self.tables.saturating_add(1);
            }
            "w:tr" if self.tables == 1 && self.paragraphs == 0 => {
                if self.open.as_ref().is_some_and(|open| open.kind == UnitKind::Head) {
                    self.finish(token.span.start);
                }
                self.begin(UnitKind::Row, token.span.start, ROW);
            }
            "w:tr" => self.push("⟨R"),
            "w:tc" => {
                self.fresh_cell = true;
                self.push(if self.tables == 1 { CELL } else { "⟨C" });
            }
            "w:p" => {
                if self.tables == 0 && self.paragraphs == 0 {
                    self.begin(UnitKind::Paragraph, token.span.start, "");
                } else if !std::mem::take(&mut self.fresh_cell) {
                    self.push(PARAGRAPH.encode_utf8(&mut [0; 4]));
                }
                self.last_look.clear();
                self.paragraphs = self.paragraphs.saturating_add(1);
            }
            "w:r" => self.look.clear(),
            "w:t" | "w:delText" | "m:t" | "w:instrText" | "w:delInstrText" if starts => {
                self.text = true;
                if self.look != self.last_look {
                    self.looks.push('|');
                    self.looks.push_str(&self.look);
                    self.last_look.clone_from(&self.look);
                }
            }
            "w:tab" | "w:ptab" if parent == "w:r" => self.push("\t"),
            "w:br" | "w:cr" if parent == "w:r" => self.push(BREAK.encode_utf8(&mut [0; 4])),
            "w:noBreakHyphen" => self.push("-"),
            "w:sym" => self.push(&token.attribute("w:char").unwrap_or_default()),
            "w:footnoteReference" => {
                let id = token.attribute("w:id").unwrap_or_default();
                let words = format!("※{}", self.notes.get(&id).map(String::as_str).unwrap_or_default());
                self.push(&words);
            }
            "w:endnoteReference" => self.push("※※"),
            "w:commentReference" => self.push("✎"),
            "w:ins" | "w:moveTo" => self.push("⟦+"),
            "w:del" | "w:moveFrom" => self.push("⟦-"),
            "w:fldSimple" => {
                self.push(token.attribute("w:instr").unwrap_or_default().trim());
                if starts {
                    self.field.push(true);
                }
            }
            "w:fldChar" => match token.attribute("w:fldCharType").as_deref() {
                Some("begin") => self.field.push(false),
                Some("separate") => {
                    if let Some(result) = self.field.last_mut() {
                        *result = true;
                    }
                }
                _ => {
                    self.field.pop();
                }
            },
            name if DRAWN.contains(&name) => {
                if self.drawn == 0 {
                    self.push("▣");
                }
                if starts {
                    self.drawn = self.drawn.saturating_add(1);
                }
            }
            _ => {}
        }
    }

    fn closes(&mut self, token: &Token<'_>) {
        if self.properties > 0 {
            if token.kind == Kind::End {
                self.properties = self.properties.saturating_sub(1);
                if self.properties == 0 && token.name == "w:rPr" {
                    self.look = self.looks.split_off(self.look_from.min(self.looks.len()));
                }
            }
            return;
        }
        match token.name {
            "w:p" => {
                self.paragraphs = self.paragraphs.saturating_sub(1);
                if self.tables == 0 && self.paragraphs == 0 {
                    self.finish(token.span.end);
                }
            }
            "w:tr" if self.tables == 1 && self.paragraphs == 0 => self.finish(token.span.end),
            "w:tbl" => {
                self.tables = self.tables.saturating_sub(1);
                if self.tables == 0 && self.paragraphs == 0 {
                    self.finish(token.span.start);
                    self.begin(UnitKind::End, token.span.start, TABLE_END);
                    self.finish(token.span.end);
                }
            }
            "w:ins" | "w:del" | "w:moveTo" | "w:moveFrom" => self.push("⟧"),
            "w:fldSimple" => {
                self.field.pop();
            }
            name if DRAWN.contains(&name) && token.kind == Kind::End => self.drawn = self.drawn.saturating_sub(1),
            _ => {}
        }
        self.text = false;
    }

    /// A token of a property element: the build goes into the text, the rest into the looks.
    fn property(&mut self, token: &Token<'_>) {
        let value = || token.attribute("w:val").unwrap_or_default();
        let parents = &self.stack;
        let inside = |name: &str| parents.iter().rev().take(self.properties).any(|one| *one == name);
        match token.name {
            "w:gridSpan" => {
                let span = format!("×{}›", value());
                self.push(&span);
            }
            "w:vMerge" => self.push(if value() == "restart" { "┬" } else { "│" }),
            "w:sectPr" => self.push("§"),
            "w:ins" | "w:del" | "w:cellIns" | "w:cellDel" if !inside("w:sectPr") => self.push("⟦±"),
            "w:lang" | "w:noProof" => {}
            "w:rPr" if inside("w:pPr") => {}
            _ if inside("w:sectPr") || (inside("w:pPr") && inside("w:rPr")) => {}
            _ => {
                self.looks.push_str(token.name);
                let mut values: [Option<Cow<'_, str>>; LOOKS.len()] = Default::default();
                for (name, value) in token.attributes() {
                    let place = LOOKS.iter().position(|one| *one == name).and_then(|at| values.get_mut(at));
                    if let Some(place) = place {
                        place.get_or_insert(value);
                    }
                }
                for value in values.iter().flatten() {
                    self.looks.push('=');
                    self.looks.push_str(value);
                }
            }
        }
    }
}
