//! Foot of the plan (phần cuối): `./.`, Nơi nhận, chữ ký.

use crate::diag::{Diagnostic, Diagnostics};
use crate::document::{Block, Origin, Paragraph, Run, Style};
use crate::paper::{Geometry, Twips};
use crate::plan::{Plan, Recipient};
use crate::text::Span;

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
        paragraph.keep_next = plan.recipients.is_some() || plan.signature.is_some();
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

/// Titles, the room for signature and seal, the name; a name not known yet leaves its line empty.
pub(super) fn signature(plan: &Plan) -> Vec<Block> {
    let Some(signature) = &plan.signature else { return Vec::new() };
    let mut places = signature.places.iter();
    let mut line = |style, text: &String| {
        let origin = places.next().map_or(Origin::Program, |place| Origin::Words(*place));
        Paragraph::new(style, vec![Run::of(text, origin)])
    };
    let mut lines: Vec<_> = signature.titles.iter().map(|title| line(Style::SignatureTitle, title)).collect();
    lines.push(Paragraph::new(Style::SignatureRoom, Vec::new()));
    lines.push(match &signature.name {
        Some(name) => line(Style::SignatureName, name),
        None => Paragraph::new(Style::SignatureName, Vec::new()),
    });
    together(lines)
}

fn together(mut lines: Vec<Paragraph>) -> Vec<Block> {
    if let Some((_, before)) = lines.split_last_mut() {
        for line in before {
            line.keep_next = true;
        }
    }
    lines.into_iter().map(Block::Paragraph).collect()
}
