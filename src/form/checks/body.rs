//! The running text (nội dung): sizes, alignment, indents, spaces, the end. Phụ lục I, Phần I, mục II khoản 6.

use std::collections::BTreeMap;

use super::head::shown;
use super::title::grounds;
use crate::diag::Severity;
use crate::form::context::Form;
use crate::form::line::{Line, Spot};
use crate::form::verdict::{Verdict, figure, millimetres, points};
use crate::layout::text::{LineHeight, Pt};
use crate::paper::Align;
use crate::parts::number::Kind;
use crate::viet::text::{bare, collapse, is_upper};

/// Paragraphs of running text: not centred, as those are lines of a form (`QUYẾT ĐỊNH:`).
fn running<'f>(form: &'f Form<'_>) -> impl Iterator<Item = (usize, &'f Line<'f>)> {
    form.body().filter(|(_, line)| line.paragraph.format.align != Align::Centre)
}

/// The value that most letters have, where there is one.
fn most(values: impl Iterator<Item = (i64, usize)>) -> Option<i64> {
    let mut counts: BTreeMap<i64, usize> = BTreeMap::new();
    values.for_each(|(value, count)| *counts.entry(value).or_default() += count);
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(value, _)| value)
}

fn tenths(size: Pt) -> i64 {
    (size * 10.0).round() as i64
}

/// ND30-85
pub fn size(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let all = running(form).flat_map(|(_, line)| line.texts().map(|(text, look)| (tenths(look.size), text.len())));
    let Some(usual) = most(all) else { return };
    for (at, line) in running(form) {
        let sizes = line.texts().filter(|(text, _)| text.chars().any(char::is_alphanumeric));
        let other = sizes.map(|(_, look)| look.size).find(|size| {
            let outside = !(12.99..=14.01).contains(size);
            outside || tenths(*size) != usual
        });
        verdict.judge(other.is_none(), at, "size", other.map(points).unwrap_or_default());
    }
}

/// ND30-86
pub fn justified(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    // How a paragraph of one line is aligned does not show.
    for (at, line) in form.body().filter(|(_, line)| line.set.len() > 1) {
        let align = line.paragraph.format.align;
        let heading = line.paragraph.format.heading.is_some() || form.number_of(line).is_some();
        if align == Align::Centre && (heading || is_upper(&line.text)) {
            continue;
        }
        let fault = match align {
            Align::Left => "left",
            Align::Right => "right",
            Align::Centre => "centred",
            Align::Justified => "value",
        };
        verdict.judge(align == Align::Justified, at, fault, "");
    }
}

/// How far the first line of a paragraph is indented, as it stands on the page.
fn indent(form: &Form<'_>, line: &Line<'_>) -> Option<Pt> {
    let first = line.set.first()?;
    Some(first.left - form.section(line.section)?.page.left)
}

/// ND30-87
pub fn indents(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    const ONE: Pt = 567.0 / 20.0;
    const HALF_INCH: Pt = 720.0 / 20.0;
    const NEAR: Pt = 1.0;
    let all = running(form).filter_map(|(_, line)| Some((tenths(indent(form, line)?), 1)));
    let near = |one: Pt, other: Pt| (one - other).abs() <= NEAR;
    let allowed = |value: Pt| near(value, ONE) || near(value, HALF_INCH);
    let usual = most(all.filter(|(value, _)| allowed(*value as f64 / 10.0))).map(|value| value as f64 / 10.0);
    for (at, line) in running(form) {
        let Some(own) = indent(form, line) else { continue };
        let right = allowed(own) && usual.is_none_or(|usual| near(own, usual));
        verdict.judge(right, at, "value", format!("{} mm", figure(millimetres(own))));
    }
}

/// ND30-88
pub fn gaps(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let all: Vec<(usize, &Line<'_>)> = running(form).collect();
    for pair in all.windows(2) {
        let [(above_at, above), (at, below)] = pair else { continue };
        // An empty paragraph between them is a gap too.
        if *at != above_at.saturating_add(1) {
            continue;
        }
        let (one, other) = (&above.paragraph.format, &below.paragraph.format);
        let same = one.style.is_some() && one.style == other.style;
        let after = if one.contextual && same { 0.0 } else { one.after };
        let before = if other.contextual && same { 0.0 } else { other.before };
        if after.max(before) >= 5.95 {
            verdict.seen();
            continue;
        }
        let weight = if after + before >= 5.95 { Severity::Advice } else { Severity::Error };
        verdict.weigh(false, weight, *at, "value", format!("{} pt", points(after.max(before))));
    }
}

/// ND30-89
pub fn line_height(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for (at, line) in running(form) {
        let size = line.texts().map(|(_, look)| look.size).fold(0.0_f64, f64::max);
        let right = match line.paragraph.format.line {
            LineHeight::Multiple(by) => (0.99..=1.51).contains(&by),
            LineHeight::Exact(high) => high >= size * 1.15 - 0.3 && high <= size * 1.725 + 0.1,
            LineHeight::AtLeast(high) => high <= size * 1.725 + 0.1,
        };
        verdict.judge(right, at, "value", shown(line.paragraph.format.line));
    }
}

/// ND30-90
pub fn upright(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let above: Vec<usize> = grounds(form).into_iter().map(|(at, _)| at).collect();
    for (at, line) in running(form).filter(|(at, line)| line.set.len() > 2 && !above.contains(at)) {
        let numbered = form.number_of(line).is_some_and(|number| !matches!(number.kind, Kind::Dash | Kind::Plus));
        let pointer = line.text.trim_start().starts_with('(');
        let enacting = above.last().is_some_and(|last| at == last.saturating_add(1));
        let italic = line.worded().all(|look| look.style.italic);
        let bold = line.worded().all(|look| look.style.bold);
        verdict.judge(!italic || pointer || enacting, at, "italic", "");
        verdict.judge(!bold || numbered || line.paragraph.format.heading.is_some(), at, "bold", "");
    }
}

/// The last paragraph of the body that says something.
fn last<'f>(form: &'f Form<'_>) -> Option<(usize, &'f Line<'f>)> {
    let range = form.lines_of(&form.areas.body);
    let own = form.lines.get(range.clone()).unwrap_or_default();
    range.zip(own).rfind(|(_, line)| line.says())
}

/// ND30-102
pub fn end(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let Some((at, line)) = last(form) {
        let text = line.text.trim_end();
        let weight = if text.ends_with("/.") { Severity::Warning } else { Severity::Error };
        let tail: String = text.chars().rev().take(3).collect::<Vec<_>>().into_iter().rev().collect();
        verdict.weigh(text.ends_with("./."), weight, at, "end", tail);
    }
}

/// ND30-103
pub fn end_once(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some((at_last, _)) = last(form) else { return };
    for (at, line) in form.body() {
        let count = line.text.matches("./.").count();
        let early = at != at_last && count > 0;
        verdict.judge(!early && count < 2, at, "value", "./.");
        verdict.judge(!line.text.contains(" ./."), at, "space-before", "");
    }
}

/// ND30-104
pub fn closing(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some(_) = form.kind().filter(|kind| kind.is_plan()) else { return };
    let Some((at, line)) = last(form) else { return };
    let text = bare(&line.text);
    let demands = ["tren day la", "yeu cau", "de nghi", "trien khai", "thuc hien", "bao cao", "phan anh"];
    verdict.judge(demands.iter().any(|words| text.contains(words)), at, "value", first_words(line));
}

fn first_words(line: &Line<'_>) -> String {
    collapse(&line.text).split(' ').take(6).collect::<Vec<_>>().join(" ")
}

/// ND30-105
pub fn points_to_annexes(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some(annex) = form.annexes.first().filter(|_| !form.areas.body.is_empty()) else { return };
    let range = form.lines_of(&form.areas.body);
    let own = form.lines.get(range).unwrap_or_default();
    let pointed = own.iter().any(|line| {
        let text = bare(&line.text);
        text.contains("phu luc") || text.contains("bieu ")
    });
    let at = annex.label.as_ref().map_or(Spot::from(annex.lines.start), Spot::from);
    verdict.judge(pointed, at, "missing", "");
}
