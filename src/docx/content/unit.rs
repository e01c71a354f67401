//! The units of a text and the words of a paragraph (đơn vị nội dung). They hold one another: a drawing in a line has
//! paragraphs of its own.

use std::ops::Range;

use super::super::model::Merge;
use super::looks::Looks;
use crate::viet::scan::has_byte;

/// What a unit says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::docx) enum Content {
    /// A paragraph outside tables, or in a cell.
    Paragraph(Line),
    TableStart,
    Row(Vec<CellContent>),
    TableEnd,
}

/// What a cell says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::docx) struct CellContent {
    /// The grid column it begins in, from 0.
    pub column: usize,
    /// How many grid columns it covers, at least 1.
    pub columns: usize,
    pub merge: Merge,
    /// Its paragraphs and nested tables; an empty cell has one empty paragraph, and empty ones behind others are left out.
    pub blocks: Vec<Content>,
}

impl CellContent {
    /// The cell without empty paragraphs behind others.
    pub(in crate::docx) fn trimmed(mut self) -> CellContent {
        let end = self.blocks.iter().rposition(|one| !one.is_blank()).map_or(1, |at| at.saturating_add(1));
        self.blocks.truncate(end);
        if self.blocks.is_empty() {
            self.blocks.push(Content::Paragraph(Line::default()));
        }
        self.blocks.shrink_to_fit();
        self
    }
}

/// A unit of a text, with its place.
#[derive(Clone, Debug)]
pub(in crate::docx) struct Unit {
    /// Where it is; empty for one that is being written.
    pub span: Range<usize>,
    pub content: Content,
    pub looks: Looks,
    /// A row that repeats on every page.
    pub header: bool,
}

impl Content {
    /// An empty paragraph.
    pub(in crate::docx) fn is_blank(&self) -> bool {
        matches!(self, Content::Paragraph(line) if line.is_blank())
    }

    /// The cells of a row; none of anything else.
    pub(in crate::docx) fn cells(&self) -> &[CellContent] {
        match self {
            Content::Row(cells) => cells,
            _ => &[],
        }
    }

    /// It is a row.
    pub(in crate::docx) fn is_row(&self) -> bool {
        matches!(self, Content::Row(_))
    }
}

/// Contents without the blank paragraphs at the end, which other programs add and drop.
pub(in crate::docx) fn trimmed<T>(list: &[T], content: impl Fn(&T) -> &Content) -> &[T] {
    let end = list.iter().rposition(|one| !content(one).is_blank()).map_or(0, |at| at.saturating_add(1));
    list.get(..end).unwrap_or_default()
}

/// What a paragraph says, in order. Two that say the same are equal whatever kinds of spaces and hyphens they use.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(in crate::docx) struct Line(pub Vec<Segment>);

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::docx) enum Segment {
    /// Words; never two in a row.
    Text(String),
    Tab,
    /// A line break, also one that begins a page or a column.
    Break,
    /// A symbol of a font, by its character code.
    Symbol(String),
    /// A footnote with its words.
    Footnote(Vec<Line>),
    Endnote,
    Comment,
    /// A picture or shape with the words of its text boxes.
    Drawing(Vec<Content>),
    /// The code of a field; its result is whatever the last program counted.
    Field(String),
    /// What was inserted or deleted while changes were tracked.
    Inserted(Line),
    Deleted(Line),
    /// The end of a section.
    SectionBreak,
}

impl Line {
    /// A line of words.
    pub(in crate::docx) fn of(text: &str) -> Line {
        let mut line = Line::default();
        line.push_text(text);
        line
    }

    /// Appends text as [`write`](crate::docx::write) takes it: `\n` is a line break, `\t` a tab.
    pub(in crate::docx) fn push_text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.find(['\n', '\t']) {
            let (words, tail) = rest.split_at(at);
            self.push_words(words);
            self.0.push(if tail.starts_with('\n') { Segment::Break } else { Segment::Tab });
            rest = tail.get(1..).unwrap_or_default();
        }
        self.push_words(rest);
    }

    /// Appends the words of a run; spaces and hyphens that do not break become ordinary ones.
    pub(in crate::docx) fn push_words(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        if !matches!(self.0.last(), Some(Segment::Text(_))) {
            // Most lines have one segment, and there are many lines.
            self.0.reserve_exact(usize::from(self.0.is_empty()));
            self.0.push(Segment::Text(String::with_capacity(words.len())));
        }
        let Some(Segment::Text(last)) = self.0.last_mut() else { return };
        // U+00A0 begins with C2, the others with E2.
        if !has_byte(words, |byte| (byte == 0xC2) | (byte == 0xE2)) {
            return last.push_str(words);
        }
        last.extend(words.chars().map(|c| match c {
            '\u{A0}' | '\u{2007}' | '\u{202F}' => ' ',
            '\u{2010}' | '\u{2011}' => '-',
            c => c,
        }));
    }

    /// Appends the code of a field, or a part of it.
    pub(super) fn push_field(&mut self, code: &str) {
        match self.0.last_mut() {
            Some(Segment::Field(last)) => last.push_str(code),
            _ => self.0.push(Segment::Field(code.to_owned())),
        }
    }

    /// The line with one space wherever there are spaces or tabs, and none at its ends.
    pub(in crate::docx) fn evened(&self) -> Line {
        let mut out = Line::default();
        let blank = |out: &Line| match out.0.last() {
            Some(Segment::Text(text)) => text.ends_with(' '),
            Some(_) => false,
            None => true,
        };
        for segment in &self.0 {
            match segment {
                Segment::Text(text) => {
                    let first = text.starts_with(' ') && !blank(&out);
                    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
                    out.push_words(if first { " " } else { "" });
                    out.push_words(&words.join(" "));
                    out.push_words(if text.ends_with(' ') && !blank(&out) { " " } else { "" });
                }
                Segment::Tab => out.push_words(if blank(&out) { "" } else { " " }),
                segment => out.0.push(segment.clone()),
            }
        }
        if let Some(Segment::Text(text)) = out.0.last_mut() {
            text.truncate(text.trim_end().len());
        }
        out.0.retain(|segment| !matches!(segment, Segment::Text(text) if text.is_empty()));
        out
    }

    /// Evens the codes of fields once they are whole: programs write ` PAGE ` and `PAGE`.
    pub(super) fn settle(&mut self) {
        for segment in &mut self.0 {
            if let Segment::Field(code) = segment {
                *code = code.split_whitespace().collect::<Vec<_>>().join(" ");
            }
        }
    }

    /// The line without its footnotes.
    pub(in crate::docx) fn without_notes(&self) -> Line {
        Line(self.0.iter().filter(|segment| !matches!(segment, Segment::Footnote(_))).cloned().collect())
    }

    /// It says nothing.
    pub(in crate::docx) fn is_blank(&self) -> bool {
        self.0.is_empty()
    }

    /// Its words as a reader sees them, parts of a line parted by `\n`: insertions belong to them, deletions do not; a
    /// footnote's words are in brackets.
    pub(in crate::docx) fn words(&self) -> String {
        let mut out = String::new();
        self.read_into(&mut out);
        out
    }

    fn read_into(&self, out: &mut String) {
        for segment in &self.0 {
            match segment {
                Segment::Text(text) => out.push_str(text),
                Segment::Tab => out.push('\t'),
                Segment::Break => out.push('\n'),
                Segment::Inserted(line) => line.read_into(out),
                Segment::Footnote(lines) => {
                    for line in lines {
                        out.push_str(" (");
                        out.push_str(line.words().trim());
                        out.push(')');
                    }
                }
                _ => {}
            }
        }
    }

    /// Does any part fit, also one within an insertion?
    pub(in crate::docx) fn any(&self, fits: &dyn Fn(&Segment) -> bool) -> bool {
        self.0.iter().any(|segment| match segment {
            Segment::Inserted(line) | Segment::Deleted(line) => line.any(fits),
            segment => fits(segment),
        })
    }
}
