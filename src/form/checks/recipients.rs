//! Recipients (ô số 9b). Phụ lục I, Phần I, mục II khoản 9.

use crate::form::context::Form;
use crate::form::line::Segment;
use crate::form::verdict::{Verdict, figure, millimetres};
use crate::viet::text::{bare, fold};

/// ND30-118
pub fn label(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let Some(label) = &form.closing.label {
        verdict.style(label, Some(true), Some(true));
        verdict.size(label, 12.0, 12.0);
        verdict.judge(label.text == "Nơi nhận:", label, "value", &label.text);
    }
}

/// ND30-119
pub fn label_row(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let first = form.closing.signatures.iter().find_map(|one| one.authority.first()?.set.first());
    let [_] = form.closing.signatures.as_slice() else { return };
    let label = form.closing.label.as_ref().and_then(|label| Some((label, label.set.first()?)));
    if let (Some((label, own)), Some(first)) = (label, first) {
        let by = (own.y - first.y).abs();
        verdict.judge(own.page == first.page && by <= 12.0, label, "apart-rows", figure(millimetres(by)));
        verdict.judge(own.left < first.left, label, "place", "");
    }
}

/// The lines of the list: sub-headings (`Gửi bản điện tử:`) are none.
fn items<'f>(form: &'f Form<'_>) -> impl Iterator<Item = &'f Segment> {
    form.closing.recipients.iter().filter(|line| !line.text.ends_with(':'))
}

/// ND30-120
pub fn list(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for line in items(form) {
        verdict.size(line, 11.0, 11.0);
        verdict.style(line, Some(false), Some(false));
    }
}

/// ND30-121
pub fn dash(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    // A line that goes on from the one above has no dash of its own.
    let mut open = false;
    for line in items(form) {
        let label = form.lines.get(line.line).and_then(|line| line.paragraph.label.as_ref());
        let dashed = label.map_or_else(|| line.text.starts_with("- "), |label| label.text.trim() == "-");
        verdict.judge(dashed || open, line, "value", &line.text);
        open = !line.text.ends_with([';', '.']);
    }
}

/// ND30-122
pub fn ends(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let all: Vec<&Segment> = items(form).collect();
    for (at, line) in all.iter().enumerate() {
        let next = all.get(at.saturating_add(1));
        let goes_on = next.is_some_and(|next| !next.text.starts_with('-') && !listed(form, next));
        let end = line.text.chars().next_back().map(String::from).unwrap_or_default();
        let right = match next {
            Some(_) => end == ";" || goes_on,
            None => end == ".",
        };
        // Behind the stored copy the drafter's mark may stand.
        verdict.judge(right || bare(&line.text).starts_with("- luu") && line.text.contains('.'), *line, "end", end);
    }
}

fn listed(form: &Form<'_>, line: &Segment) -> bool {
    form.lines.get(line.line).is_some_and(|line| line.paragraph.label.is_some())
}

/// ND30-123
pub fn stored(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let all: Vec<&Segment> = items(form).collect();
    let Some(last) = all.last() else { return };
    let stored = all.iter().rev().take(2).find(|line| {
        let text = bare(line.text.trim_start_matches(['-', ' ']));
        text.starts_with("luu")
    });
    let right = stored.is_some_and(|line| line.text.trim_start_matches(['-', ' ']).starts_with("Lưu: VT"));
    verdict.judge(right, *last, "value", &last.text);
}

/// ND30-124
pub fn of_letters(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some(_) = form.kind().filter(|kind| kind.is_plan()) else { return };
    verdict.seen();
    let addressed = form.body().take(4).find(|(_, line)| fold(&line.text).starts_with("kinhgui"));
    if let Some((at, line)) = addressed {
        verdict.judge(false, at, "value", line.text.trim());
    }
    for line in &form.closing.recipients {
        verdict.judge(!fold(&line.text).contains("nhutren"), line, "value", &line.text);
    }
}
