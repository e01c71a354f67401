//! Kind, trích yếu, grounds and opening (ô số 5a, căn cứ). Phụ lục I, Phần I, mục II khoản 5, 6.

use super::head::{rule_length, ruled};
use crate::diag::Severity;
use crate::form::context::Form;
use crate::form::line::{Line, Segment};
use crate::form::verdict::{Verdict, figure, millimetres, points};
use crate::paper::Align;
use crate::viet::text::{bare, collapse, is_upper};

/// Judges that a text stands in the middle of its page's text.
pub fn centred(form: &Form<'_>, verdict: &mut Verdict<'_>, text: &Segment) {
    /// A first-line indent that was forgotten moves a line by half of it.
    const NEAR: f64 = 20.0;
    let Some(line) = form.lines.get(text.line) else { return };
    let Some((first, section)) = text.set.first().zip(form.section(line.section)) else { return };
    let aligned = line.paragraph.format.align == Align::Centre;
    let middle = section.page.left + section.page.text_width() / 2.0;
    let by = (first.middle() - middle).abs();
    // Typed into the middle with spaces or tabs it is there too.
    verdict.judge(by <= NEAR, text, if aligned { "beside" } else { "not-centred" }, figure(millimetres(by)));
}

/// ND30-66
pub fn kind(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let Some(text) = &form.head.kind {
        verdict.style(text, Some(true), Some(false));
        verdict.judge(is_upper(&text.text), text, "not-capitals", "");
    }
}

/// ND30-67
pub fn kind_size(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let Some(text) = &form.head.kind {
        verdict.size(text, 13.0, 14.0);
    }
}

/// ND30-68
pub fn middle(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    form.head.kind.iter().chain(&form.head.title).for_each(|text| centred(form, verdict, text));
}

/// ND30-69
pub fn title(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some(kind) = &form.head.kind else { return };
    verdict.judge(!form.head.title.is_empty(), kind, "missing", "");
    for text in &form.head.title {
        verdict.judge(!is_upper(&text.text), text, "capitals", "");
    }
    if let Some(first) = form.head.title.first() {
        verdict.judge(!first.text.starts_with(char::is_lowercase), first, "value", &first.text);
    }
}

/// ND30-70
pub fn title_size(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    form.head.title.iter().for_each(|text| verdict.size(text, 13.0, 14.0));
}

/// ND30-71
pub fn title_style(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    form.head.title.iter().for_each(|text| verdict.style(text, Some(true), Some(false)));
}

/// ND30-72
pub fn title_start(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let Some(first) = form.head.title.first() {
        verdict.judge(!bare(&first.text).starts_with("v/v"), first, "value", "V/v");
    }
}

/// ND30-73
pub fn title_end(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let Some(last) = form.head.title.last() {
        let mark = last.text.chars().next_back().filter(|mark| matches!(mark, '.' | ';' | ',' | ':'));
        verdict.judge(mark.is_none(), last, "value", mark.map(String::from).unwrap_or_default());
    }
}

/// ND30-74
pub fn gap(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let (Some(kind), Some(first)) = (&form.head.kind, form.head.title.first()) {
        let between = first.line.saturating_sub(kind.line).saturating_sub(1);
        verdict.judge(between == 0, first, "value", between);
    }
}

/// ND30-75
pub fn rule(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    // Where the plan comes with a decision, the rule is under the line that says so.
    let under = form.head.reference.as_ref().or(form.head.title.last());
    ruled(form, verdict, under);
    if form.head.reference.is_none() {
        rule_length(form, verdict, &form.head.title, 100.0 / 3.0, 50.0);
    }
}

/// ND30-76
pub fn reference(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let Some(text) = &form.head.reference {
        verdict.style(text, None, Some(true));
        centred(form, verdict, text);
    }
}

fn is_ground(line: &Line<'_>) -> bool {
    ["Căn cứ ", "Theo đề nghị ", "Xét đề nghị "].iter().any(|start| line.text.trim_start().starts_with(start))
}

/// The grounds: paragraphs above the first number, with their places.
pub fn grounds<'f>(form: &'f Form<'_>) -> Vec<(usize, &'f Line<'f>)> {
    let above = form.body().take_while(|(_, line)| form.number_of(line).is_none());
    above.filter(|(_, line)| is_ground(line)).collect()
}

/// ND30-77
pub fn grounds_place(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let known = grounds(form);
    known.iter().for_each(|_| verdict.seen());
    let Some((first, _)) = known.first() else { return };
    let before = form.body().find(|(_, line)| !is_ground(line)).map(|(at, _)| at).filter(|at| at < first);
    verdict.judge(before.is_none(), *first, "below-text", "");
}

/// ND30-78
pub fn grounds_style(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for (at, line) in grounds(form) {
        verdict.judge(line.worded().all(|look| look.style.italic), at, "not-italic", "");
        verdict.judge(!line.worded().any(|look| look.style.bold), at, "bold", "");
    }
}

/// ND30-79
pub fn grounds_size(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for (at, line) in grounds(form) {
        let outside = line.worded().map(|look| look.size).find(|size| !(12.99..=14.01).contains(size));
        verdict.judge(outside.is_none(), at, "size", outside.map(points).unwrap_or_default());
    }
}

/// ND30-80
pub fn grounds_apart(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for (at, line) in grounds(form) {
        verdict.judge(!line.text.contains("; Căn cứ ") && !line.text.contains(";\nCăn cứ "), at, "several", "");
    }
}

/// ND30-81
pub fn grounds_ends(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let known = grounds(form);
    for (at, line) in known.iter().take(known.len().saturating_sub(1)) {
        verdict.judge(line.text.trim_end().ends_with(';'), *at, "end", last_letter(line));
    }
}

fn last_letter(line: &Line<'_>) -> String {
    line.text.trim_end().chars().next_back().map(String::from).unwrap_or_default()
}

/// ND30-82
pub fn last_ground(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let known = grounds(form);
    let Some((at, line)) = known.last() else { return };
    let text = line.text.trim_end();
    let next = form.body().find(|(other, _)| other > at).map(|(_, line)| line);
    let enacting = next.is_some_and(|line| line.worded().all(|look| look.style.italic));
    let right = text.ends_with('.') || text.ends_with(';') && (enacting || next.is_some());
    let severity = if text.ends_with(',') { Severity::Warning } else { Severity::Error };
    verdict.weigh(right, severity, *at, "end", last_letter(line));
}

/// ND30-84
pub fn opening(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let numbered = form.body().find(|(_, line)| form.number_of(line).is_some()).map(|(at, _)| at);
    let Some(numbered) = numbered else { return };
    let above: Vec<_> = form.body().take_while(|(at, _)| *at < numbered).filter(|(_, line)| !is_ground(line)).collect();
    if let Some((at, line)) = above.last() {
        let text = collapse(&line.text);
        verdict.judge(text.ends_with(':') || text.ends_with('.'), *at, "end", last_letter(line));
    }
}
