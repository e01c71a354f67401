//! What stands above an annex (NĐ 30/2020, Phụ lục I, Mục III; Mẫu 2.1, 2.2): label, title, "(Kèm theo …)",
//! a rule; and the `./.` after an annex of text.

use crate::compose::balance::sides;
use crate::compose::measure::{self, Type};
use crate::document::{Block, Origin, Paragraph, Rendering, Rule, Run, Style};
use crate::paper::{Geometry, Twips};
use crate::plan::{Annex, BelongsTo, Letterhead, Original, Plan};
use crate::viet::glue::glue;
use crate::viet::number::padded;
use crate::viet::text::upper;

/// Room for a number, a day or a month that is written by hand.
const BLANK: &str = "\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}";

/// Label, title, reference line and rule of the annex at `index`.
pub(super) fn front(plan: &Plan, annex: &Annex, index: usize, geometry: &Geometry, width: Twips) -> Vec<Block> {
    let label = plan.printed_label(index);
    let title = annex.title.as_ref().map(|title| upper(&title.value));
    let called = label_origin(plan, annex);
    // Capitals are measured as they print, and so are the pairs that hold together.
    let even = |style, runs: Vec<Run>, set: Type| {
        let mut line = Paragraph::new(style, runs);
        line.respace(|text, _| glue(text));
        line.sides = sides(&line.plain(), width, set);
        line
    };
    let paper = plan.letterhead.original == Original::Paper;
    let attached = |known| vec![Run::text(reference(&plan.letterhead, known))];
    // Number and day change nothing of how the line looks: they may be written later, in Word.
    let (runs, measured) = match &annex.belongs_to {
        Some(BelongsTo { words, document }) => {
            let document = Run::of(document.value.clone(), Origin::Words(document.span));
            let runs = vec![Run::text(format!("({words}")), document, Run::text(")")];
            (runs.clone(), runs)
        }
        None => (attached(paper), attached(false)),
    };
    let set = Type { italic: true, ..Type::regular(geometry.body_size) };
    let mut reference = even(Style::AnnexReference, runs, set);
    reference.sides = even(Style::AnnexReference, measured, set).sides;
    // Short, as in the decree's forms, whatever the length of the line above.
    let rule = measure::width(&reference.plain(), geometry.body_size, false, true).min(width) / 5;
    let written = annex.title.as_ref().map_or(Origin::Program, |title| Origin::Words(title.span));
    let mut blocks = Vec::new();
    match title {
        Some(title) if plan.house.annex_title_inline => {
            let runs = vec![Run::of(label, called), Run::text(". "), Run::of(title, written)];
            blocks.push(Block::Paragraph(even(Style::AnnexLabel, runs, Type::bold(geometry.annex_label_size))));
        }
        title => {
            blocks.push(Block::Paragraph(Paragraph::new(Style::AnnexLabel, vec![Run::of(label, called)])));
            let set = Type::bold(geometry.annex_title_size);
            let title = title.map(|title| even(Style::AnnexTitle, vec![Run::of(title, written)], set));
            blocks.extend(title.map(Block::Paragraph));
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
/// date stay blank altogether (`known` is false): they are shown with the digital signature (Phụ lục I, Mục III).
fn reference(head: &Letterhead, known: bool) -> String {
    let number = head.number.filter(|_| known).map_or_else(|| BLANK.to_owned(), |number| padded(number.value));
    let date = if known { head.date.in_words() } else { format!("ngày {BLANK} tháng {BLANK} năm {BLANK}") };
    format!("(Kèm theo {} số {number}/{} {date} của {})", head.kind, head.symbol, head.issuer.full)
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
