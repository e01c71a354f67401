//! Changes as a table for a tờ trình (bảng so sánh): TT | Nội dung | Trước | Sau.
//!
//! A heading, then one table whose header row repeats on every page; the parts of the plan are its group rows, and
//! TT runs on through all of them. What differs inside a text is bold.

use super::change::{Change, Changes, Kind};
use super::labels;
use super::section::Section;
use super::text::Parts;
use crate::diag::Catalogue;
use crate::document::{Block, Cell, Paragraph, RaggedRow, Row, RowKind, Run, Style, Table};
use crate::paper::{Twips, mm};
use crate::viet::number::roman;
use crate::viet::text::upper;

/// Width of TT in millimetres: four digits.
const NUMBER_WIDTH: f64 = 11.0;

/// Letters that fill half a portrait page in the columns Trước and Sau: 25 lines of 25.
const HALF_PAGE: usize = 625;

/// Shares of the rest for Nội dung, Trước and Sau, in hundredths.
const SUBJECT_SHARE: Twips = 30;
const BEFORE_SHARE: Twips = 35;

/// The table in a text as wide as given (the portrait page's); a heading and one sentence where nothing changed.
/// Words are the catalogue's.
///
/// Fails only where a row does not fill the table's grid, which is a fault of the program.
pub fn blocks(changes: &Changes, catalogue: &Catalogue, width: Twips) -> Result<Vec<Block>, RaggedRow> {
    let words = |id: &str| catalogue.words(id, &[]);
    let mut blocks = vec![Block::Paragraph(Paragraph {
        keep_next: true,
        ..Paragraph::text(Style::AnnexTitle, upper(&words("changes-table-title")))
    })];
    if changes.is_empty() {
        blocks.push(Block::Paragraph(Paragraph::text(Style::AnnexText, words("changes-none"))));
        return Ok(blocks);
    }
    let mut table = Table::new(widths(width));
    let header = ["changes-column-number", "changes-column-subject", "changes-column-before", "changes-column-after"];
    let cells = header.map(|id| middle(Paragraph::text(Style::TableHeader, words(id))));
    table.push(Row::new(RowKind::Header, cells.into()))?;
    let (mut section, mut sections) = (None, 0);
    for (at, change) in changes.list.iter().enumerate() {
        let mine = change.subject.section();
        if section != Some(mine) {
            section = Some(mine);
            sections += 1;
            table.push(group(sections, mine, catalogue))?;
        }
        table.push(row(at + 1, change, catalogue))?;
    }
    blocks.push(Block::Table(table));
    Ok(blocks)
}

fn widths(width: Twips) -> Vec<Twips> {
    let number = mm(NUMBER_WIDTH).min(width / 4);
    let rest = width - number;
    let subject = rest.saturating_mul(SUBJECT_SHARE) / 100;
    let before = rest.saturating_mul(BEFORE_SHARE) / 100;
    vec![number, subject, before, rest - subject - before]
}

fn group(number: u32, section: Section, catalogue: &Catalogue) -> Row {
    let name = Paragraph::text(Style::TableGroup, labels::section(section, catalogue));
    let number = Paragraph::new(Style::TableCentre, vec![Run::bold(roman(number))]);
    Row { keep_next: true, ..Row::new(RowKind::Group, vec![middle(number), Cell::new(vec![name]).spanning(3)]) }
}

fn row(number: usize, change: &Change, catalogue: &Catalogue) -> Row {
    let subject = labels::subject(&change.subject, catalogue);
    let (before, after) = sides(change, catalogue);
    let cells = vec![
        Cell::new(vec![Paragraph::text(Style::TableCentre, number.to_string())]),
        Cell::new(vec![Paragraph::text(Style::TableText, subject)]),
        Cell::new(before),
        Cell::new(after),
    ];
    let letters =
        |cell: &Cell| cell.paragraphs.iter().map(|paragraph| paragraph.plain().chars().count()).sum::<usize>();
    let may_split = cells.iter().any(|cell| letters(cell) > HALF_PAGE);
    Row { may_split, ..Row::new(RowKind::Item, cells) }
}

fn sides(change: &Change, catalogue: &Catalogue) -> (Vec<Paragraph>, Vec<Paragraph>) {
    let (before, after) = labels::sides(change, catalogue);
    let said = |id: &str| vec![Paragraph::new(Style::TableText, vec![Run::italic(catalogue.words(id, &[]))])];
    let or_said = |text: Option<String>, id: &str| match text.filter(|text| !text.is_empty()) {
        Some(text) => plain(&text),
        None => said(id),
    };
    match change.kind {
        Kind::Added => (said("changes-nothing"), or_said(after, "changes-added")),
        Kind::Removed => (or_said(before, "changes-there"), said("changes-removed")),
        Kind::Formatted => (or_said(before, "changes-there"), said("changes-formatted")),
        Kind::Moved => (or_said(before, "changes-blank"), or_said(after, "changes-blank")),
        Kind::Edited => match (before, after) {
            (Some(before), Some(after)) => {
                let parts = Parts::of(&before, &after);
                (marked(&parts, parts.before), marked(&parts, parts.after))
            }
            (before, after) => (or_said(before, "changes-blank"), or_said(after, "changes-blank")),
        },
    }
}

/// A paragraph for each line.
fn plain(text: &str) -> Vec<Paragraph> {
    text.lines().map(|line| Paragraph::text(Style::TableText, line)).collect()
}

/// One side of an edited text, a paragraph for each line, with what differs in bold unless that is all of it.
fn marked(parts: &Parts<'_>, middle: &str) -> Vec<Paragraph> {
    let some = !(parts.head.is_empty() && parts.tail.is_empty());
    let mut paragraphs = vec![Vec::new()];
    for (text, bold) in [(parts.head, false), (middle, some), (parts.tail, false)] {
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                paragraphs.push(Vec::new());
            }
            if let (Some(runs), false) = (paragraphs.last_mut(), line.is_empty()) {
                runs.push(if bold { Run::bold(line) } else { Run::text(line) });
            }
        }
    }
    paragraphs.into_iter().map(|runs| Paragraph::new(Style::TableText, runs)).collect()
}

fn middle(paragraph: Paragraph) -> Cell {
    Cell { middle: true, ..Cell::new(vec![paragraph]) }
}
