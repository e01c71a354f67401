//! Files that earlier versions built: how those wrote contents down as text, for fingerprints and store.
//!
//! A row was `⟦R` with cells `⟦C`, spans `×2›` and merges `┬` `│`; paragraphs of a cell were parted by `¶`, lines by U+2028;
//! a footnote was `※` with its words, a picture `▣`, a comment `✎`. Nothing is written so any more.

use sha2::{Digest as _, Sha256};

use super::super::model::{Atom, AtomKind, Block, FieldPart, GroupKind, Merge, Paragraph, Part, Table, attribute};
use super::fingerprint::hex;
use super::unit::{Line, Segment};
use super::{CellContent, Content, Unit};

const PARAGRAPH: char = '¶';
const BREAK: char = '\u{2028}';

/// Footnotes as they were written, by their `w:id`.
type Notes = std::collections::BTreeMap<String, String>;

/// Reads blocks as older versions did.
pub(in crate::docx) struct Legacy<'a> {
    part: &'a Part,
    notes: Notes,
}

impl<'a> Legacy<'a> {
    /// `footnotes`: the part of footnotes, where there is one.
    pub(in crate::docx) fn new(part: &'a Part, footnotes: Option<&Part>) -> Self {
        let notes = footnotes.into_iter().flat_map(|footnotes| {
            let reader = Legacy { part: footnotes, notes: Notes::new() };
            let words = |blocks: &[Block]| reader.joined(blocks).trim().to_owned();
            footnotes.notes.iter().map(|note| (note.id.clone(), words(&note.blocks))).collect::<Vec<_>>()
        });
        Self { part, notes: notes.collect() }
    }

    /// The fingerprint that older versions took of blocks.
    pub(in crate::docx) fn fingerprint(&self, blocks: &[Block]) -> String {
        fingerprint(&self.joined(blocks))
    }

    /// All of a text, a unit a line.
    pub(in crate::docx) fn joined(&self, blocks: &[Block]) -> String {
        let mut out = self.texts(blocks).join("\n");
        out.truncate(out.trim_end_matches('\n').len());
        out
    }

    /// The text of each unit.
    pub(in crate::docx) fn texts(&self, blocks: &[Block]) -> Vec<String> {
        let mut found = Vec::new();
        self.blocks(blocks, &mut found);
        found
    }

    fn blocks(&self, blocks: &[Block], found: &mut Vec<String>) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => {
                    let mut out = String::new();
                    self.paragraph(paragraph, &mut out);
                    found.push(out);
                }
                Block::Table(table) => {
                    found.push("⟦T".to_owned());
                    found.extend(self.rows(table, ["⟦R", "⟦C"]));
                    found.push("⟧T".to_owned());
                }
                Block::Container(container) => self.blocks(&container.blocks, found),
                Block::Mark(_) | Block::Other(_) => {}
            }
        }
    }

    fn rows<'t>(&'t self, table: &'t Table, [row_mark, cell_mark]: [&'static str; 2]) -> impl Iterator<Item = String> {
        table.rows.iter().map(move |row| {
            let mut out = row_mark.to_owned();
            for cell in &row.cells {
                out.push_str(cell_mark);
                if cell.columns > 1 {
                    out.push_str(&format!("×{}›", cell.columns));
                }
                match cell.merge {
                    Merge::None => {}
                    Merge::Start => out.push('┬'),
                    Merge::Continue => out.push('│'),
                }
                let mut fresh = true;
                self.inside(&cell.blocks, &mut fresh, &mut out);
            }
            out
        })
    }

    /// Blocks of a cell or of a text box.
    fn inside(&self, blocks: &[Block], fresh: &mut bool, out: &mut String) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => {
                    if !std::mem::take(fresh) {
                        out.push(PARAGRAPH);
                    }
                    self.paragraph(paragraph, out);
                }
                Block::Table(table) => {
                    out.push_str("⟨T");
                    self.rows(table, ["⟨R", "⟨C"]).for_each(|row| out.push_str(&row));
                    *fresh = false;
                }
                Block::Container(container) => self.inside(&container.blocks, fresh, out),
                Block::Mark(_) | Block::Other(_) => {}
            }
        }
    }

    fn paragraph(&self, paragraph: &Paragraph, out: &mut String) {
        if paragraph.section.is_some() {
            out.push('§');
        }
        let source = self.part.source();
        paragraph.atoms(source).for_each(|atom| self.atom(&atom, out));
    }

    fn atom(&self, atom: &Atom<'_>, out: &mut String) {
        if let (AtomKind::Open(group), true) = (&atom.kind, atom.field != FieldPart::Result) {
            match group.kind {
                GroupKind::Inserted => out.push_str("⟦+"),
                GroupKind::Deleted => out.push_str("⟦-"),
                GroupKind::Field => {
                    let code = attribute(self.part.slice(group.span.clone()), "w:instr");
                    out.push_str(code.unwrap_or_default().trim());
                }
                _ => {}
            }
        }
        if let AtomKind::Close(group) = &atom.kind
            && matches!(group.kind, GroupKind::Inserted | GroupKind::Deleted)
        {
            out.push('⟧');
        }
        if atom.field == FieldPart::Result {
            return;
        }
        match &atom.kind {
            AtomKind::Text(text) | AtomKind::Instruction(text) => out.push_str(&text.replace('\u{2011}', "-")),
            AtomKind::Tab => out.push('\t'),
            AtomKind::Break(_) => out.push(BREAK),
            AtomKind::Hyphen => out.push('-'),
            AtomKind::Symbol(code) => out.push_str(code),
            AtomKind::Footnote(id) => {
                out.push('※');
                out.push_str(self.notes.get(id).map(String::as_str).unwrap_or_default());
            }
            AtomKind::Endnote => out.push_str("※※"),
            AtomKind::Comment => out.push('✎'),
            AtomKind::Drawing(drawing) => {
                out.push('▣');
                drawing.boxes.iter().for_each(|one| self.inside(&one.blocks, &mut false, out));
            }
            _ => {}
        }
    }
}

/// The fingerprint of a text as older versions took it.
pub(in crate::docx) fn fingerprint(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()), 16)
}

/// What a text of an older store says. Where the file still says the same, `present` (its units, and how an older version
/// would have written each) knows better: a footnote's end cannot be distinguished from the text.
pub(in crate::docx) fn content(text: &str, present: &[(String, &Unit)]) -> Content {
    if let Some((_, unit)) = present.iter().find(|(written, _)| written == text) {
        return unit.content.clone();
    }
    match text {
        "⟦T" => Content::TableStart,
        "⟧T" => Content::TableEnd,
        row if row.starts_with("⟦R") => Content::Row(cells(row)),
        line => Content::Paragraph(words(line)),
    }
}

fn cells(row: &str) -> Vec<CellContent> {
    let mut column = 0usize;
    let mut found = Vec::new();
    for cell in row.split("⟦C").skip(1) {
        let (mut rest, mut columns, mut merge) = (cell, 1usize, Merge::None);
        if let Some((number, after)) = rest.strip_prefix('×').and_then(|rest| rest.split_once('›')) {
            (columns, rest) = (number.parse().unwrap_or(1).max(1), after);
        }
        if let Some(after) = rest.strip_prefix('┬') {
            (merge, rest) = (Merge::Start, after);
        } else if let Some(after) = rest.strip_prefix('│') {
            (merge, rest) = (Merge::Continue, after);
        }
        let lines = rest.trim_end_matches(PARAGRAPH).split(PARAGRAPH).map(words);
        found.push(CellContent { column, columns, merge, blocks: lines.map(Content::Paragraph).collect() });
        column = column.saturating_add(columns);
    }
    found
}

fn words(text: &str) -> Line {
    let mut line = Line::default();
    for (at, part) in text.split(BREAK).enumerate() {
        if at > 0 {
            line.0.push(Segment::Break);
        }
        line.push_text(part);
    }
    line
}
