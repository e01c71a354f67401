//! Paper, margins and page numbers (khổ giấy, lề trang, số trang). Phụ lục I, Phần I, mục I.

use std::ops::RangeInclusive;

use crate::diag::Severity;
use crate::form::context::{Form, paragraphs};
use crate::form::line::Spot;
use crate::form::verdict::{Verdict, figure, millimetres, points};
use crate::layout::flow::{Numbering, PageFormat, Section, Start};
use crate::layout::text::{Paragraph, Piece, TextFormat};
use crate::paper::Align;

fn spot(form: &Form<'_>, section: usize) -> Spot {
    form.first_of_section(section).map_or(Spot(None), Spot::from)
}

fn landscape(page: &PageFormat) -> bool {
    page.width > page.height
}

/// Sections that begin a page: one that goes on below the last has its paper.
fn sections<'a>(form: &'a Form<'_>) -> impl Iterator<Item = (usize, &'a Section)> {
    let own = |(at, section): &(usize, &Section)| *at == 0 || section.start != Start::Below;
    form.flow.sections.iter().enumerate().filter(own)
}

/// ND30-01
pub fn paper(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for (at, section) in sections(form) {
        let [width, height] = [section.page.width, section.page.height].map(millimetres);
        let near = |one: f64, other: f64| (one - other).abs() <= 1.0;
        let a4 = near(width, 210.0) && near(height, 297.0) || near(width, 297.0) && near(height, 210.0);
        verdict.judge(a4, spot(form, at), "value", format!("{width:.0} × {height:.0} mm"));
    }
}

/// ND30-02
pub fn orientation(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if form.areas.body.is_empty() {
        return;
    }
    if let Some(section) = form.section(0) {
        verdict.judge(!landscape(&section.page), spot(form, 0), "landscape", "");
    }
}

fn margin(form: &Form<'_>, verdict: &mut Verdict<'_>, side: fn(&PageFormat) -> f64, allowed: RangeInclusive<f64>) {
    for (at, section) in sections(form).filter(|(_, section)| !landscape(&section.page)) {
        // Word keeps twentieths of a point: 30 mm is 1701 of them.
        let value = millimetres(side(&section.page));
        let right = value >= allowed.start() - 0.1 && value <= allowed.end() + 0.1;
        verdict.judge(right, spot(form, at), "value", format!("{} mm", figure(value)));
    }
}

/// ND30-03
pub fn top(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    margin(form, verdict, |page| page.top, 20.0..=25.0);
}

/// ND30-04
pub fn bottom(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    margin(form, verdict, |page| page.bottom, 20.0..=25.0);
}

/// ND30-05
pub fn left(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    margin(form, verdict, |page| page.left, 30.0..=35.0);
}

/// ND30-06
pub fn right(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    margin(form, verdict, |page| page.right, 15.0..=20.0);
}

/// ND30-07
pub fn landscape_margins(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for (at, section) in sections(form).filter(|(_, section)| landscape(&section.page)) {
        let page = &section.page;
        let sides = [page.top, page.bottom, page.left, page.right].map(millimetres);
        let right = sides.iter().all(|side| (14.9..=35.1).contains(side));
        let found = sides.map(figure).join("; ");
        verdict.judge(right, spot(form, at), "value", format!("{found} mm"));
    }
}

/// A page number among paragraphs.
fn numbers<'a>(found: &[&'a Paragraph]) -> Option<(&'a Paragraph, &'a TextFormat)> {
    found.iter().find_map(|paragraph| {
        paragraph.pieces.iter().find_map(|piece| match piece {
            Piece::PageNumber(format) => Some((*paragraph, &**format)),
            _ => None,
        })
    })
}

fn in_header(section: &Section) -> Option<(&Paragraph, &TextFormat)> {
    numbers(&paragraphs(&section.header.all))
}

/// ND30-12
pub fn number_in_header(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    // A single page needs none.
    if form.pages.pages.len() < 2 {
        return;
    }
    for (at, section) in sections(form) {
        match in_header(section) {
            Some((paragraph, _)) => {
                verdict.judge(is_centred(paragraph), spot(form, at), "not-centred", "");
            }
            None => verdict.judge(false, spot(form, at), "missing", ""),
        }
    }
}

/// Centred, or led to the middle by a tab.
fn is_centred(paragraph: &Paragraph) -> bool {
    let tabbed = paragraph.pieces.iter().any(|piece| matches!(piece, Piece::Tab(_)))
        && paragraph.format.tabs.iter().any(|stop| stop.align == Align::Centre);
    paragraph.format.align == Align::Centre || tabbed
}

/// ND30-13
pub fn number_size(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for (at, section) in sections(form) {
        if let Some((_, format)) = in_header(section) {
            let right = (12.99..=14.01).contains(&format.size);
            verdict.judge(right, spot(form, at), "size", points(format.size));
        }
    }
}

/// ND30-14
pub fn number_style(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for (at, section) in sections(form) {
        if let Some((_, format)) = in_header(section) {
            verdict.judge(!format.style.bold, spot(form, at), "bold", "");
            verdict.judge(!format.style.italic, spot(form, at), "italic", "");
            if let Some(face) = super::fonts::foreign(format) {
                verdict.judge(false, spot(form, at), "value", face);
            }
        }
    }
}

/// ND30-15
pub fn first_page(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some(section) = form.section(0).filter(|_| !form.areas.body.is_empty()) else { return };
    let shown = numbers(&paragraphs(if section.first_page { &section.header.first } else { &section.header.all }));
    verdict.judge(shown.is_none(), spot(form, 0), "shown", "");
}

/// ND30-16
pub fn numbering(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some(section) = form.section(0) else { return };
    if in_header(section).is_none() {
        return;
    }
    let start = section.number.unwrap_or(1);
    verdict.judge(start == 1, spot(form, 0), "value", start);
    let written = section.numbering.write(start.max(1));
    verdict.judge(section.numbering == Numbering::Decimal, spot(form, 0), "value", written);
}

/// ND30-17
pub fn number_in_footer(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for (at, section) in sections(form) {
        let edges = [&section.footer.all, &section.footer.first, &section.footer.even];
        let shown = edges.iter().any(|edge| numbers(&paragraphs(edge)).is_some());
        verdict.judge(!shown, spot(form, at), "shown", "");
    }
}

/// The section that an annex begins, where it begins one.
fn begun(form: &Form<'_>, lines: &std::ops::Range<usize>) -> Option<(usize, usize)> {
    let section = form.lines.get(lines.start)?.section;
    Some((section, form.first_of_section(section)?))
}

/// ND30-18
pub fn annex_numbers(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for (place, annex) in form.annexes.iter().enumerate() {
        let Some((at, first)) = begun(form, &annex.lines) else { continue };
        if place == 0 && form.areas.body.is_empty() {
            continue;
        }
        let own = form.lines.get(first..annex.lines.start).is_none_or(|lines| lines.iter().all(|line| !line.says()));
        let at_line = annex.label.as_ref().map_or(Spot::from(annex.lines.start), Spot::from);
        match form.section(at) {
            Some(section) if own => {
                let found = section.number.map(|number| number.to_string()).unwrap_or_default();
                let fault = if section.number.is_none() { "goes-on" } else { "value" };
                verdict.judge(section.number == Some(1), at_line, fault, found);
            }
            _ => verdict.judge(false, at_line, "goes-on", ""),
        }
    }
}

/// ND30-19
pub fn annex_first_number(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for annex in &form.annexes {
        let Some(section) = begun(form, &annex.lines).and_then(|(at, _)| form.section(at)) else { continue };
        let at = annex.label.as_ref().map_or(Spot::from(annex.lines.start), Spot::from);
        let shown = numbers(&paragraphs(if section.first_page { &section.header.first } else { &section.header.all }));
        verdict.judge(shown.is_none(), at, "shown", "");
    }
}

/// ND30-20
pub fn header_place(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for (at, section) in sections(form) {
        let Some((_, format)) = in_header(section) else { continue };
        let page = &section.page;
        let room = millimetres(page.top - page.header - format.size * 1.15);
        let found = format!("{} mm", figure(millimetres(page.header)));
        verdict.judge(millimetres(page.header) >= 4.9 && room >= -0.2, spot(form, at), "value", found);
    }
}

/// ND30-149
pub fn contacts(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some(section) = form.section(0) else { return };
    let of = |blocks| paragraphs(blocks).into_iter().filter(|one| is_contact(one)).collect::<Vec<_>>();
    let first = if section.first_page { of(&section.footer.first) } else { Vec::new() };
    for paragraph in &first {
        for piece in &paragraph.pieces {
            if let Piece::Text(text, format) = piece
                && !text.trim().is_empty()
            {
                verdict.judge((10.99..=12.01).contains(&format.size), spot(form, 0), "size", points(format.size));
            }
        }
    }
    let all = of(&section.footer.all);
    if !all.is_empty() && form.pages.pages.len() > 1 {
        verdict.weigh(false, Severity::Warning, spot(form, 0), "every-page", "");
    }
}

fn is_contact(paragraph: &Paragraph) -> bool {
    let text: String = paragraph
        .pieces
        .iter()
        .filter_map(|piece| if let Piece::Text(text, _) = piece { Some(text.as_str()) } else { None })
        .collect();
    ["Địa chỉ", "Điện thoại", "Email", "E-mail", "Website"].iter().any(|word| text.contains(word))
}
