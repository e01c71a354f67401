//! What stands above an annex (NĐ 30/2020, Phụ lục I, Mục III; Mẫu 2.1, 2.2): label, title, "(Kèm theo …)",
//! a rule; and the `./.` after an annex of text.

use crate::compose::balance::balanced;
use crate::compose::measure::{self, Type};
use crate::document::{Block, Origin, Paragraph, Rendering, Rule, Run, Style};
use crate::paper::{Geometry, Twips};
use crate::plan::{Annex, BelongsTo, Letterhead, Original, Plan};
use crate::viet::glue::{glue, hold_names};
use crate::viet::number::padded;
use crate::viet::text::upper;

/// Room for a number, a day or a month that is written by hand.
const BLANK: &str = "\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}";

/// Label, title, reference line and rule of the annex at `index`.
pub(super) fn front(plan: &Plan, annex: &Annex, index: usize, geometry: &Geometry, width: Twips) -> Vec<Block> {
    let label = plan.printed_label(index);
    let title = annex.title.as_ref().map(|title| upper(&glue(&hold_names(&title.value))));
    let called = label_origin(plan, annex);
    let mut reference = Paragraph::new(
        Style::AnnexReference,
        match &annex.belongs_to {
            Some(BelongsTo { words, document }) => vec![
                Run::text(format!("({words}")),
                Run::of(document.value.clone(), Origin::Words(document.span)),
                Run::text(")"),
            ],
            None => vec![Run::text(reference(&plan.letterhead))],
        },
    );
    reference.respace(|text, _| glue(text));
    // Short, as in the decree's forms, whatever the length of the line above.
    let rule = measure::width(&reference.plain(), geometry.body_size, false, true).min(width) / 5;
    let written = annex.title.as_ref().map_or(Origin::Program, |title| Origin::Words(title.span));
    let titled = |style, runs| Block::Paragraph(Paragraph::new(style, runs));
    let mut blocks = Vec::new();
    match title {
        Some(title) if plan.house.annex_title_inline => {
            let set = Type::bold(geometry.annex_label_size);
            let mut line = Paragraph::new(
                Style::AnnexLabel,
                vec![Run::of(label, called), Run::text(". "), Run::of(title, written)],
            );
            line.respace(|text, _| balanced(text, width, set));
            blocks.push(Block::Paragraph(line));
        }
        title => {
            blocks.push(titled(Style::AnnexLabel, vec![Run::of(label, called)]));
            let set = Type::bold(geometry.annex_title_size);
            let balance = |title: String| vec![Run::of(balanced(&title, width, set), written)];
            blocks.extend(title.map(|title| titled(Style::AnnexTitle, balance(title))));
        }
    }
    blocks.push(Block::Paragraph(reference));
    blocks.push(Block::Rule(Rule { length: rule }));
    blocks
}

/// Where an annex's label comes from: what it says itself, or the first label of the office's series.
fn label_origin(plan: &Plan, annex: &Annex) -> Origin {
    match (&annex.label, &plan.house.annex_labels) {
        (Some(label), _) => Origin::Words(label.span),
        (None, Some(series)) => Origin::Made(series.span, Rendering::Phrase),
        (None, None) => Origin::Program,
    }
}

/// `(Kèm theo Kế hoạch số 135/KH-UBND ngày 27 tháng 9 năm 2021 của Ủy ban nhân dân huyện Đức Cơ)`.
///
/// A number, day or month that is not known yet is a blank to write in. In an electronic original number and
/// date stay blank altogether: they are shown with the digital signature (Phụ lục I, Mục III).
fn reference(head: &Letterhead) -> String {
    let paper = head.original == Original::Paper;
    let number = head.number.filter(|_| paper).map_or_else(|| BLANK.to_owned(), |number| padded(number.value));
    let date = if paper { head.date.in_words() } else { format!("ngày {BLANK} tháng {BLANK} năm {BLANK}") };
    format!("(Kèm theo {} số {number}/{} {date} của\u{A0}{})", head.kind, head.symbol, hold_names(&head.issuer.full))
}

/// Ends an annex of text with `./.`, glued to its last word and not doubled.
pub(super) fn close(blocks: &mut [Block]) {
    let Some(Block::Paragraph(last)) = blocks.last_mut() else { return };
    let Some(run) = last.runs.iter_mut().rev().find(|run| !run.text.trim().is_empty()) else { return };
    let text = run.text.trim_end();
    if !text.ends_with("./.") {
        run.text = format!("{}./.", text.trim_end_matches(['.', ';', ',']));
    }
}
