//! A document as lines of text (văn bản dạng chữ): what a reader compares, without layout.
//!
//! Each paragraph is its style and its words, `**bold**` and `//italic//` where they depart from the style;
//! a table is its widths and its rows between bars.

use std::fmt::Write as _;

use super::{Annex, Block, Document, Merge, Paragraph, Run, Slot, Table, as_printed};
use crate::paper::Orientation;

impl Document {
    /// The document as lines: each slot under its name, then each annex.
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        for slot in Slot::ALL {
            if let Some(blocks) = self.blocks.get(&slot).filter(|blocks| !blocks.is_empty()) {
                let [name, _] = slot.names();
                let _ = writeln!(out, "[{name}]");
                write_blocks(&mut out, blocks);
            }
        }
        for annex in &self.annexes {
            write_annex(&mut out, annex);
        }
        out
    }
}

/// Blocks as lines.
pub fn blocks_to_text(blocks: &[Block]) -> String {
    let mut out = String::new();
    write_blocks(&mut out, blocks);
    out
}

fn write_annex(out: &mut String, annex: &Annex) {
    let page = match annex.orientation {
        Orientation::Portrait => "portrait",
        Orientation::Landscape => "landscape",
    };
    let _ = writeln!(out, "[annex {} {page}]", annex.id);
    write_blocks(out, &annex.blocks);
}

fn write_blocks(out: &mut String, blocks: &[Block]) {
    for block in blocks {
        let _ = match block {
            Block::Paragraph(paragraph) => writeln!(out, "{}", line(paragraph)),
            Block::Rule(rule) => writeln!(out, "Rule {}", rule.length),
            Block::Table(table) => writeln!(out, "{}", rows(table)),
        };
    }
}

fn line(paragraph: &Paragraph) -> String {
    let mut line = format!("{:?}", paragraph.style);
    if let Some(align) = paragraph.align {
        let _ = write!(line, " {align:?}");
    }
    if paragraph.keep_next {
        line.push_str(" keep");
    }
    if paragraph.page_break_before {
        line.push_str(" new-page");
    }
    if paragraph.after > 0 {
        let _ = write!(line, " after={}", paragraph.after);
    }
    let _ = write!(line, " | {}", words(&paragraph.runs));
    line.trim_end().to_owned()
}

fn words(runs: &[Run]) -> String {
    let mut out = String::new();
    for run in as_printed(runs) {
        let (open, close) = match (run.bold, run.italic) {
            (Some(true), Some(true)) => ("**//", "//**"),
            (Some(true), _) => ("**", "**"),
            (Some(false), Some(true)) => ("<//", "//>"),
            (Some(false), _) => ("<", ">"),
            (None, Some(true)) => ("//", "//"),
            (None, _) => ("", ""),
        };
        let text = run.text.replace('\n', "⏎").replace('\u{A0}', "·");
        let _ = write!(out, "{open}{text}{close}");
        if let Some(note) = &run.footnote {
            let _ = write!(out, "[^ {}]", words(note));
        }
    }
    out
}

fn rows(table: &Table) -> String {
    let widths: Vec<_> = table.widths().iter().map(ToString::to_string).collect();
    let mut out = format!("Table {}", widths.join(" "));
    for row in table.rows() {
        let _ = write!(out, "\n  {:?} |", row.kind);
        for cell in &row.cells {
            let text: Vec<_> = cell.paragraphs.iter().map(|paragraph| words(&paragraph.runs)).collect();
            let merge = match cell.merge {
                Merge::None => "",
                Merge::Start => "v ",
                Merge::Continue => "^ ",
            };
            let span = if cell.span > 1 { format!("={} ", cell.span) } else { String::new() };
            let _ = write!(out, " {merge}{span}{} |", text.join(" ¶ "));
        }
    }
    out
}
