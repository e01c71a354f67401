//! Widths and sizes as a template has them (kích thước đọc từ mẫu).
//!
//! A rule's size is that of the line above it: the last paragraph with text before the slot in the same
//! holder.

use super::marked::Marked;
use super::scan::{Para, Scan};
use super::section::Section;
use super::styles::TemplateStyles;
use crate::document::{Slot, Style};
use crate::paper::{Geometry, Margins, Orientation, Twips};

/// Word's largest type, 1638 pt, in half points; a template that claims more is measured as this.
const LARGEST_TYPE: u32 = 3276;
/// Word's widest page, 22 inches, in twips; the same holds of everything on it.
const WIDEST: Twips = 31_680;

/// The section before the annexes and the one of the annexes; the same where there is but one.
pub(super) fn sections(main: &Marked) -> (Section, Section) {
    let part = &main.part;
    let read = |range: &std::ops::Range<usize>| Section::read(part.source().get(range.clone()).unwrap_or_default());
    let last = part.section.as_ref().map(read).unwrap_or_else(|| Section::read(""));
    let first = before_annexes(main).and_then(|paragraph| paragraph.section.as_ref()).map(read);
    (first.unwrap_or_else(|| last.clone()), last)
}

/// The last paragraph before the annexes that ends a section.
pub(super) fn before_annexes(main: &Marked) -> Option<&Para> {
    let limit = main.slot(Slot::Annexes).map_or(usize::MAX, |slot| slot.span.start);
    main.part.paragraphs.iter().rfind(|one| one.section.is_some() && one.span.end <= limit)
}

/// Margins of an annex that names none: those of the section that lies as it does.
pub(super) fn annex_margins(body: &Section, annex: &Section, orientation: Orientation) -> Margins {
    if annex.orientation() != orientation && body.orientation() == orientation {
        body.margins()
    } else {
        annex.margins()
    }
}

/// Reads widths and sizes.
pub(super) fn read(main: &Marked, styles: &TemplateStyles) -> Geometry {
    let (body, annex) = sections(main);
    let plain = Geometry::default();
    let upright = annex_margins(&body, &annex, Orientation::Portrait);
    let wide = annex_margins(&body, &annex, Orientation::Landscape);
    let cell = |slot, plain| width_at(main, slot).map_or(plain, |width| width.min(WIDEST));
    let line = |slot, plain| size_above(main, slot, styles).map_or(plain, |size| size.min(LARGEST_TYPE));
    let size = |style: Style| styles.size(styles.id(style)).min(LARGEST_TYPE);
    Geometry {
        body_width: body.text_width(body.orientation(), body.margins()).min(WIDEST),
        portrait_width: annex.text_width(Orientation::Portrait, upright).min(WIDEST),
        portrait_height: annex.text_height(Orientation::Portrait, upright).min(WIDEST),
        landscape_width: annex.text_width(Orientation::Landscape, wide).min(WIDEST),
        landscape_height: annex.text_height(Orientation::Landscape, wide).min(WIDEST),
        issuer_width: cell(Slot::IssuerRule, plain.issuer_width),
        nation_width: cell(Slot::MottoRule, plain.nation_width),
        recipients_width: cell(Slot::Recipients, plain.recipients_width),
        signature_width: width_at(main, Slot::Signature)
            .unwrap_or_else(|| body.text_width(body.orientation(), body.margins()))
            .min(WIDEST),
        issuer_size: line(Slot::IssuerRule, plain.issuer_size),
        motto_size: line(Slot::MottoRule, plain.motto_size),
        title_size: line(Slot::TitleRule, plain.title_size),
        annex_label_size: size(Style::AnnexLabel),
        annex_title_size: size(Style::AnnexTitle),
        body_size: size(Style::Body),
        table_size: size(Style::TableText),
        cell_padding: styles.annex_padding().min(WIDEST),
    }
}

/// Inner width of the cell a slot is in; `None` outside tables.
pub(super) fn width_at(main: &Marked, slot: Slot) -> Option<u32> {
    let paragraph = main.slot(slot)?;
    main.part.holders.get(paragraph.holder)?.width
}

fn size_above(main: &Marked, slot: Slot, styles: &TemplateStyles) -> Option<u32> {
    let rule = main.slot(slot)?;
    let above = |part: &Scan| -> Option<Para> {
        let holder = part.holders.get(rule.holder)?;
        let before = holder.blocks.iter().filter(|block| block.span.end <= rule.span.start);
        let lines = before.filter_map(|block| part.paragraphs.get(block.paragraph?));
        lines.rev().find(|line| !line.text.trim().is_empty()).cloned()
    };
    let line = above(&main.part)?;
    Some(line.size.unwrap_or_else(|| styles.size(line.style.as_deref())))
}
