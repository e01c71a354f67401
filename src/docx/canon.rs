//! What a fragment says, whoever saved it last (chữ và khung bảng): the text fingerprints are taken of.
//!
//! A fragment is read as [`Unit`]s: a paragraph, a table's head, a row, a table's end. A unit's `text` holds the
//! words and the build of the table; the cutting into runs, bookmarks and looks are left out, because other
//! programs change them by merely saving. What a person may add without a word is marked: a picture `▣`, a
//! comment `✎`, a section break `§`, tracked changes `⟦+` and `⟦-`. The text of a footnote stands where its mark
//! stands. A unit's `looks` are the formatting alone.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use sha2::{Digest, Sha256};

use super::xml::{self, IllFormed, Kind, Token, Tokens};

/// Begins a table.
pub(super) const TABLE: &str = "⟦T";
/// Begins a row.
pub(super) const ROW: &str = "⟦R";
/// Begins a cell of a row.
pub(super) const CELL: &str = "⟦C";
/// Ends a table.
pub(super) const TABLE_END: &str = "⟧T";
/// Parts the paragraphs of a cell.
pub(super) const PARAGRAPH: char = '¶';
/// A line break inside a paragraph.
pub(super) const BREAK: char = '\u{2028}';

/// Footnotes of a file by their number.
pub type Notes = BTreeMap<String, String>;

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitKind {
    /// A paragraph outside tables.
    Paragraph,
    /// A table's properties and grid.
    Head,
    /// A row.
    Row,
    /// The end of a table.
    End,
}

/// A piece of a fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// What it is.
    pub kind: UnitKind,
    /// Where it stands in the fragment.
    pub span: Range<usize>,
    /// What it says.
    pub text: String,
    /// How it looks, shortened to a fingerprint of 8 digits.
    pub looks: String,
}

/// The units of a fragment in order.
pub(super) fn units(fragment: &str, notes: &Notes) -> Result<Vec<Unit>, IllFormed> {
    let mut reader = Reader {
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
    };
    for token in Tokens::of(fragment) {
        reader.take(&token?);
    }
    Ok(reader.units)
}

/// A fragment's words and the build of its tables, a unit a line. Empty paragraphs at the end do not count.
pub fn canon(fragment: &str, notes: &Notes) -> Result<String, IllFormed> {
    Ok(joined(&units(fragment, notes)?))
}

/// [`canon`] of units.
pub(super) fn joined(units: &[Unit]) -> String {
    let texts: Vec<&str> = units.iter().map(|unit| unit.text.as_str()).collect();
    join(&texts)
}

/// [`canon`] of the units' texts.
pub(super) fn join(texts: &[&str]) -> String {
    let mut out = texts.join("\n");
    out.truncate(out.trim_end_matches('\n').len());
    out
}

/// The fingerprint of a text: SHA-256, the first 16 hexadecimal digits.
pub(super) fn fingerprint(text: &str) -> String {
    digest(text).chars().take(16).collect()
}

/// SHA-256 as 64 hexadecimal digits.
pub(super) fn digest(text: &str) -> String {
    let mut out = String::with_capacity(64);
    for byte in Sha256::digest(text.as_bytes()) {
        let _infallible = write!(out, "{byte:02x}");
    }
    out
}

/// The words of every footnote of a part.
pub(super) fn notes(part: &str) -> Result<Notes, IllFormed> {
    let mut found = Notes::new();
    let mut open: Option<(String, usize)> = None;
    for token in Tokens::of(part) {
        let token = token?;
        if token.kind == Kind::Start && token.name == "w:footnote" {
            open = token.attribute("w:id").map(|id| (id, token.span.end));
        } else if token.kind == Kind::End
            && token.name == "w:footnote"
            && let Some((id, start)) = open.take()
        {
            let inner = part.get(start..token.span.start).unwrap_or_default();
            found.insert(id, canon(inner, &Notes::new())?.trim().to_owned());
        }
    }
    Ok(found)
}

struct Open {
    kind: UnitKind,
    start: usize,
    text: String,
}

struct Reader<'a> {
    notes: &'a Notes,
    units: Vec<Unit>,
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
    stack: Vec<String>,
    drawn: usize,
}

const PROPERTIES: [&str; 8] = ["w:pPr", "w:rPr", "w:tcPr", "w:trPr", "w:tblPr", "w:tblPrEx", "w:tblGrid", "w:sectPr"];
const DRAWN: [&str; 4] = ["w:drawing", "w:pict", "w:object", "mc:AlternateContent"];

impl Reader<'_> {
    fn take(&mut self, token: &Token<'_>) {
        match token.kind {
            Kind::Start => {
                self.opens(token);
                self.stack.push(token.name.to_owned());
            }
            Kind::Empty => {
                self.opens(token);
                self.closes(token);
            }
            Kind::End => {
                self.stack.pop();
                self.closes(token);
            }
            Kind::Text if self.text => self.push(&xml::unescape(token.raw)),
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
            let looks = digest(&self.looks).chars().take(8).collect();
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
        let parent = self.stack.last().map(String::as_str).unwrap_or_default();
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
                    self.push("¶");
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
            "w:br" | "w:cr" if parent == "w:r" => self.push("\u{2028}"),
            "w:noBreakHyphen" => self.push("\u{2011}"),
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
        let inside = |name: &str| parents.iter().rev().take(self.properties).any(|one| one == name);
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
                for name in [
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
                ] {
                    if let Some(value) = token.attribute(name) {
                        self.looks.push('=');
                        self.looks.push_str(&value);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(fragment: &str) -> String {
        canon(fragment, &Notes::new()).unwrap()
    }

    #[test]
    fn cutting_runs_and_bookmarks_change_neither_words_nor_looks() {
        let one = "<w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p>";
        let two = "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:r><w:t xml:space=\"preserve\">Kế </w:t></w:r><w:r><w:t>hoạch</w:t></w:r></w:p><w:p/>";
        assert_eq!(text(one), text(two));
        let units = |source| units(source, &Notes::new()).unwrap();
        assert_eq!(units(one)[0].looks, units(two)[0].looks);
        let bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Kế hoạch</w:t></w:r></w:p>";
        assert_eq!(text(one), text(bold));
        assert_ne!(units(one)[0].looks, units(bold)[0].looks);
    }

    #[test]
    fn a_row_is_one_unit_and_shows_its_cells() {
        let table = "<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>";
        assert_eq!(text(table), "⟦T\n⟦R⟦C×2›a¶⟦C\n⟧T");
    }

    #[test]
    fn a_footnotes_words_belong_to_the_text() {
        let notes = notes("<w:footnotes><w:footnote w:id=\"3\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> Theo số liệu.</w:t></w:r></w:p></w:footnote></w:footnotes>").unwrap();
        let text = canon("<w:p><w:r><w:footnoteReference w:id=\"3\"/></w:r></w:p>", &notes).unwrap();
        assert_eq!(text, "※Theo số liệu.");
    }

    #[test]
    fn what_a_field_counts_is_no_text() {
        let page = |number: u32| {
            text(&format!(
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>{number}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
            ))
        };
        assert_eq!(page(1), page(2));
        assert_eq!(page(1), "PAGE");
    }
}
