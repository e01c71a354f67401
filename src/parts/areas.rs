//! Which part of a file is what (các phần của văn bản): the head above KẾ HOẠCH, the title, the body, the closing, annexes.

use std::ops::Range;

use super::kind::{Kind, Kinds};
use crate::docx::adopt::{BlockText, LineText, TableText, WholeText, is_label, is_reference};
use crate::viet::text::{bare, collapse, fold, is_upper};

/// How far down a file the kind of text is looked for.
const FARTHEST: usize = 60;

/// Ranges of blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Areas {
    /// Letterhead.
    pub head: Range<usize>,
    /// The line that names the kind (KẾ HOẠCH) and those of the title.
    pub title: Range<usize>,
    /// The text.
    pub body: Range<usize>,
    /// Recipients and signature.
    pub closing: Range<usize>,
    /// The annexes.
    pub annexes: Vec<Range<usize>>,
    /// What kind of document it says it is.
    pub kind: Option<&'static Kind>,
}

/// Parts a file.
pub fn areas(whole: &WholeText, kinds: Kinds) -> Areas {
    let blocks: Vec<&BlockText> = whole.blocks.iter().map(|(_, block)| block).collect();
    let end = blocks.len();
    let kind =
        blocks.iter().take(FARTHEST).position(|block| line(block).is_some_and(|line| kind_of(line, kinds).is_some()));
    let named = kind.and_then(|at| blocks.get(at).copied()).and_then(line).and_then(|line| kind_of(line, kinds));
    let letter = || if kinds == Kinds::Any { letter(&blocks) } else { None };
    let Some(kind) = kind.or_else(letter) else {
        let first = blocks.iter().take(FARTHEST).position(|block| {
            line(block).is_some_and(|line| is_label(&collapse(&line.text)) || is_reference(&collapse(&line.text)))
        });
        let letterhead =
            blocks.iter().take(first.unwrap_or(3)).rposition(|block| table(block).is_some_and(is_letterhead));
        let from = letterhead.map_or(0, |at| at.saturating_add(1));
        let annexes = annexes(whole, from, end);
        return Areas { head: 0..from, title: from..from, body: from..from, closing: from..from, annexes, kind: None };
    };
    let title = if named.is_some() { title(&blocks, kind) } else { kind };
    let closing = (title..end).find(|at| blocks.get(*at).is_some_and(|block| closes(block)));
    let first_annex = |from: usize| (from..end).find(|at| starts_annex(whole, *at, false));
    let Some(closing) = closing else {
        let annex = first_annex(title).unwrap_or(end);
        return Areas {
            head: 0..kind,
            title: kind..title,
            body: title..annex,
            closing: annex..annex,
            annexes: annexes(whole, annex, end),
            kind: named,
        };
    };
    // An annex before the recipients' first line: there is none of the body's closing.
    let page = whole.blocks.get(closing).map(|(page, _)| *page);
    let is_table = blocks.get(closing).is_some_and(|block| table(block).is_some());
    let mut after = closing.saturating_add(1);
    while after < end {
        let block = blocks.get(after).copied();
        let same_page = whole.blocks.get(after).map(|(page, _)| *page) == page;
        let blank = block.and_then(line).is_some_and(|line| line.text.trim().is_empty());
        let signs = block.and_then(table).is_some_and(signs);
        let goes_on = blank || signs || (!is_table && same_page && block.and_then(line).is_some());
        if !goes_on || starts_annex(whole, after, false) {
            break;
        }
        after = after.saturating_add(1);
    }
    // The authority of the signature may stand above Nơi nhận in a table of its own.
    let before = closing.checked_sub(1).filter(|at| blocks.get(*at).copied().and_then(table).is_some_and(signs));
    let start = before.unwrap_or(closing);
    Areas {
        head: 0..kind,
        title: kind..title,
        body: title..start,
        closing: start..after,
        annexes: annexes(whole, after, end),
        kind: named,
    }
}

/// The lines under KẾ HOẠCH that are its title.
fn title(blocks: &[&BlockText], kind: usize) -> usize {
    let mut at = kind.saturating_add(1);
    let mut last = at;
    let in_one = blocks.get(kind).copied().and_then(line).is_some_and(|line| line.text.trim().contains('\n'));
    let mut any = in_one;
    while let Some(line) = blocks.get(at).copied().and_then(line) {
        let text = collapse(&line.text);
        let ruled = !text.chars().any(char::is_alphanumeric);
        if ruled {
            at = at.saturating_add(1);
            continue;
        }
        let title = if any { line.centred && line.bold } else { line.centred || line.bold };
        // `Căn cứ …` in bold is no title.
        if !title || text.starts_with("Căn cứ") || at > kind.saturating_add(10) {
            break;
        }
        any = true;
        at = at.saturating_add(1);
        last = at;
    }
    last
}

fn annexes(whole: &WholeText, from: usize, end: usize) -> Vec<Range<usize>> {
    let said = |at: &usize| whole.blocks.get(*at).is_some_and(|(_, block)| says(block));
    let Some(first) = (from..end).find(said) else { return Vec::new() };
    let mut starts = vec![first];
    for at in first.saturating_add(1)..end {
        if starts_annex(whole, at, true) {
            starts.push(at);
        }
    }
    let ends = starts.iter().skip(1).copied().chain([end]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// True where an annex begins: with its label, or on a new kind of page with `Biểu …`, `Mẫu số …`.
fn starts_annex(whole: &WholeText, at: usize, labels: bool) -> bool {
    let Some((page, block)) = whole.blocks.get(at) else { return false };
    let Some(line) = line(block) else { return false };
    let text = collapse(&line.text);
    let turns = at.checked_sub(1).and_then(|above| whole.blocks.get(above)).is_none_or(|(above, _)| above != page);
    let label = first_line(line);
    let known = is_label(&label) && (line.centred || line.bold || turns || is_upper(&label));
    known || (labels && turns && is_form_label(&text))
}

/// The first line of a paragraph.
pub fn first_line(line: &LineText) -> String {
    collapse(line.text.trim().split('\n').next().unwrap_or_default())
}

/// `Biểu số 01`, `Mẫu số 2`: what annexes are called that are no Phụ lục.
pub fn is_form_label(text: &str) -> bool {
    let bare = bare(text);
    let begins = ["bieu ", "mau ", "bang "].iter().any(|word| bare.starts_with(word));
    begins && text.chars().count() < 40 && text.chars().any(|c| c.is_ascii_digit())
}

/// A block that is a paragraph.
pub fn line(block: &BlockText) -> Option<&LineText> {
    match block {
        BlockText::Line(line) => Some(line),
        BlockText::Table(_) => None,
    }
}

/// A block that is a table.
pub fn table(block: &BlockText) -> Option<&TableText> {
    match block {
        BlockText::Table(table) => Some(table),
        BlockText::Line(_) => None,
    }
}

fn says(block: &BlockText) -> bool {
    match block {
        BlockText::Line(line) => line.text.chars().any(char::is_alphanumeric),
        BlockText::Table(table) => table.lines().any(|line| !line.text.trim().is_empty()),
    }
}

/// What `KẾ HOẠCH` names, with the title in the same paragraph perhaps.
fn kind_of(line: &LineText, kinds: Kinds) -> Option<&'static Kind> {
    let first = first_line(line);
    kinds.named(&first).filter(|_| is_upper(&first) || line.centred)
}

/// The first block of a letter's text: behind a letterhead, where a closing follows before any annex.
fn letter(blocks: &[&BlockText]) -> Option<usize> {
    let head = blocks.iter().take(FARTHEST).position(|block| table(block).is_some_and(is_letterhead))?;
    let rest = blocks.iter().skip(head.saturating_add(1));
    let ends = |block: &&&BlockText| closes(block) || line(block).is_some_and(|line| is_label(&first_line(line)));
    rest.clone().find(ends).filter(|block| closes(block))?;
    Some(head.saturating_add(1))
}

/// True for the national heading.
pub fn is_letterhead(table: &TableText) -> bool {
    table.lines().any(|line| fold(&line.text).contains("conghoaxahoichu"))
}

/// True where the closing begins: `Nơi nhận:`.
fn closes(block: &BlockText) -> bool {
    let begins = |text: &str| fold(text).starts_with("noinhan") && text.chars().count() < 400;
    match block {
        BlockText::Line(line) => begins(&line.text),
        BlockText::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            let first = |cell: &crate::docx::adopt::CellText| {
                cell.lines.iter().map(|line| collapse(&line.text)).find(|text| !text.is_empty())
            };
            table.rows.len() <= 6 && cells.filter_map(first).any(|text| begins(&text) || is_authority(&text))
        }
    }
}

/// True for a table that only holds a signature.
pub fn signs(table: &TableText) -> bool {
    let signs = |text: &str| is_authority(text) || fold(text).starts_with("noinhan:");
    table.rows.len() <= 4 && table.lines().any(|line| signs(&collapse(&line.text)))
}

/// `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`.
pub fn is_authority(text: &str) -> bool {
    is_upper(text) && ["TM.", "KT.", "TL.", "TUQ.", "Q."].iter().any(|sign| text.starts_with(sign))
}
