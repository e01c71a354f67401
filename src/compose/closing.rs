//! Foot of the plan (phần cuối): `./.`, Nơi nhận, chữ ký.

use crate::diag::{Diagnostic, Diagnostics};
use crate::document::{Block, Cell, Origin, Paragraph, RaggedRow, Row, RowKind, Run, Style, Table};
use crate::paper::{Geometry, Twips};
use crate::plan::{Plan, Recipient, Signature};
use crate::text::{Span, Spanned};
use crate::viet::glue::glue;

use super::balance::sides;
use super::measure::{Type, line_count};

/// The last sign of a text, as every sample form of NĐ 30/2020, Phụ lục III prints it.
const END: &str = "./.";

/// Puts `./.` after the last word of the body, once: a full stop or semicolon there gives way to it, and an
/// author's own is left alone. One typed further up is reported.
pub(super) fn end(blocks: &mut Vec<Block>, plan: &Plan, found: &mut Diagnostics) {
    let Some((last, before)) = blocks.split_last_mut() else { return };
    let early = before.iter().any(|block| matches!(block, Block::Paragraph(text) if text.plain().contains(END)));
    if early && let Some(body) = &plan.body {
        let at = body.as_str().find(END).unwrap_or_default();
        found.push(Diagnostic::warning("K565", body.text.span_of(at..at + END.len())).standalone().help("delete"));
    }
    match last {
        Block::Paragraph(paragraph) => close(paragraph),
        Block::Table(table) => {
            table.keep_with_next();
            blocks.push(Block::Paragraph(Paragraph::text(Style::Body, END)));
        }
        Block::Rule(_) => blocks.push(Block::Paragraph(Paragraph::text(Style::Body, END))),
    }
    if let Some(Block::Paragraph(paragraph)) = blocks.last_mut() {
        // A signature never stands alone on its page (house practice; the decree is silent).
        paragraph.keep_next = plan.recipients.is_some() || !plan.signatures.is_empty();
    }
}

fn close(paragraph: &mut Paragraph) {
    let plain = paragraph.plain();
    if plain.trim_end().ends_with(END) {
        return;
    }
    match paragraph.runs.iter_mut().rev().find(|run| !run.text.trim().is_empty()) {
        Some(run) => {
            let kept = run.text.trim_end().trim_end_matches(['.', ';']).len();
            run.text.truncate(kept);
            run.text.push_str(END);
        }
        None => paragraph.runs.push(Run::text(END)),
    }
}

/// Nơi nhận: its label, sub-headings, and a line for each recipient; the archive's line ends with a full
/// stop, all others with a semicolon. Nothing where the plan names none.
pub(super) fn recipients(plan: &Plan, splits: bool) -> Vec<Block> {
    let Some(recipients) = &plan.recipients else { return Vec::new() };
    let written = |place: Option<&Span>| place.map_or(Origin::Program, |place| Origin::Words(*place));
    let line = |style, text: String, place: Option<&Span>| Paragraph::new(style, vec![Run::of(text, written(place))]);
    let mut lines = vec![line(Style::RecipientsLabel, "Nơi nhận:".to_owned(), recipients.label.as_ref())];
    let last = recipients.lines.len();
    for (at, recipient) in recipients.lines.iter().enumerate() {
        let place = recipients.places.get(at);
        lines.push(match recipient {
            Recipient::Group(name) => {
                let text = format!("{}:", name.trim_end_matches(':').trim_end());
                line(Style::RecipientsGroup, text, place)
            }
            Recipient::Body(name) | Recipient::Archive(name) => {
                let mark = if at + 1 == last { '.' } else { ';' };
                let name = name.trim_end_matches(['.', ';', ' ']);
                line(Style::Recipient, format!("- {name}{mark}"), place)
            }
        });
    }
    if splits { lines.into_iter().map(Block::Paragraph).collect() } else { together(lines) }
}

/// True where Nơi nhận is longer than most of a page: then it runs on over the page, for as one block it would leave
/// its page white and stand on the next without the signature beside it.
pub(super) fn splits(plan: &Plan, geometry: &Geometry) -> bool {
    let set = Type::regular(RECIPIENT_SIZE);
    let lines = plan.recipients.iter().flat_map(|recipients| &recipients.lines);
    let count = |line: &Recipient| match line {
        Recipient::Group(name) | Recipient::Body(name) | Recipient::Archive(name) => {
            line_count(&format!("- {name};"), geometry.recipients_width, set)
        }
    };
    let lines = Twips::try_from(lines.map(count).sum::<usize>()).unwrap_or(Twips::MAX);
    lines.saturating_mul(set.line_height()) > geometry.portrait_height / 5 * 4
}

/// Size of a recipient in the templates, half-points.
const RECIPIENT_SIZE: u32 = 22;

/// The signature blocks. One is its paragraphs: titles, the room for signature and seal, the name; a name not known yet
/// leaves its line empty. Several stand side by side in the order they are written, as many in a row as have room, all
/// names of a row at one height.
pub(super) fn signatures(plan: &Plan, geometry: &Geometry) -> Vec<Block> {
    match plan.signatures.as_slice() {
        [] => Vec::new(),
        [one] => together([titles(one), room_and_name(one)].concat()),
        several => match beside(several, geometry) {
            Ok(table) => vec![Block::Table(table)],
            Err(_) => together(several.iter().flat_map(|one| [titles(one), room_and_name(one)].concat()).collect()),
        },
    }
}

/// A paragraph of a line of a block.
fn line_of(style: Style, text: &str, written: Option<&Spanned<String>>) -> Paragraph {
    let origin = written.map_or(Origin::Program, |line| Origin::Words(line.span));
    Paragraph::new(style, vec![Run::of(text, origin)])
}

fn titles(signature: &Signature) -> Vec<Paragraph> {
    let lines = signature.titles.iter().zip(&signature.lines);
    lines.map(|(title, written)| line_of(Style::SignatureTitle, title, Some(written))).collect()
}

fn room_and_name(signature: &Signature) -> Vec<Paragraph> {
    let name = match &signature.name {
        Some(name) => line_of(Style::SignatureName, name, signature.lines.last()),
        None => Paragraph::new(Style::SignatureName, Vec::new()),
    };
    vec![Paragraph::new(Style::SignatureRoom, Vec::new()), name]
}

/// The narrowest column that a signature block fits in: 40 mm.
const LEAST_COLUMN: Twips = 2268;

/// Blocks side by side, in a table without lines as wide as the room.
fn beside(blocks: &[Signature], geometry: &Geometry) -> Result<Table, RaggedRow> {
    let room = geometry.signature_width;
    let count = Twips::try_from(blocks.len()).unwrap_or(Twips::MAX);
    let columns = (room / LEAST_COLUMN).clamp(1, count);
    let inner = (room / columns).saturating_sub(geometry.cell_padding);
    let in_a_row = usize::try_from(columns).unwrap_or(1);
    let mut table = Table::without_lines(vec![room / columns; in_a_row]);
    let rows = blocks.chunks(in_a_row);
    let last = rows.len().saturating_sub(1);
    for (at, row) in rows.enumerate() {
        let cells = |part: &dyn Fn(&Signature) -> Vec<Paragraph>| {
            let mut cells: Vec<Cell> = row.iter().map(|block| Cell::new(part(block))).collect();
            cells.resize_with(in_a_row, || Cell::new(Vec::new()));
            Row::new(RowKind::Item, cells)
        };
        if at > 0 {
            let gap = Row::new(RowKind::Item, vec![Cell::new(Vec::new()); in_a_row]);
            table.push(Row { keep_next: true, ..gap })?;
        }
        let titles = |block: &Signature| {
            let mut lines = titles(block);
            let set = Type::bold(geometry.body_size);
            for line in &mut lines {
                line.respace(|text, _| glue(text));
                line.sides = sides(&line.plain(), inner, set);
            }
            lines
        };
        table.push(Row { keep_next: true, ..cells(&titles) })?;
        table.push(Row { keep_next: at < last, ..cells(&room_and_name) })?;
    }
    Ok(table)
}

fn together(mut lines: Vec<Paragraph>) -> Vec<Block> {
    if let Some((_, before)) = lines.split_last_mut() {
        for line in before {
            line.keep_next = true;
        }
    }
    lines.into_iter().map(Block::Paragraph).collect()
}
