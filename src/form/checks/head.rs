//! Quốc hiệu, Tiêu ngữ and the issuer's name (ô số 1, 2). Phụ lục I, Phần I, mục II khoản 1, 2.

use crate::form::context::Form;
use crate::form::line::{Segment, Spot};
use crate::form::verdict::{Verdict, figure, millimetres, points};
use crate::layout::text::{LineHeight, Pt};
use crate::viet::text::{bare, collapse, is_upper, tone_blind};

const NATIONAL: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

/// Documents of which the head can be judged: those that are no annexes.
fn national<'f>(form: &'f Form<'_>) -> Option<&'f Segment> {
    form.head.national.as_ref()
}

fn motto<'f>(form: &'f Form<'_>) -> Option<&'f Segment> {
    form.head.motto.as_ref()
}

/// ND30-21
pub fn national_text(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some(text) = national(form) else { return };
    let shown = collapse(&text.text).to_uppercase();
    if shown != NATIONAL && tone_blind(&shown) == tone_blind(NATIONAL) {
        verdict.weigh(false, crate::diag::Severity::Advice, text, "value", &shown);
        return;
    }
    verdict.judge(shown == NATIONAL, text, "value", &text.text);
}

/// ND30-22
pub fn national_size(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let Some(text) = national(form) {
        verdict.size(text, 12.0, 13.0);
    }
}

/// ND30-23
pub fn national_style(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let Some(text) = national(form) {
        verdict.style(text, Some(true), Some(false));
        verdict.judge(is_upper(&text.text), text, "not-capitals", "");
    }
}

fn one_line(text: Option<&Segment>, verdict: &mut Verdict<'_>) {
    if let Some(text) = text.filter(|text| !text.set.is_empty()) {
        verdict.judge(text.set.len() == 1, text, "lines", text.set.len());
    }
}

/// ND30-24
pub fn national_line(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    one_line(national(form), verdict);
}

/// ND30-25
pub fn motto_text(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let Some(text) = motto(form) {
        verdict.judge(text.text == MOTTO, text, "value", &text.text);
    }
}

/// ND30-26
pub fn motto_size(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let Some(text) = motto(form) {
        verdict.size(text, 13.0, 14.0);
    }
}

fn middle(text: &Segment) -> Option<Pt> {
    let first = text.set.first()?;
    let (left, right) =
        text.set.iter().fold((first.left, first.right), |(l, r), one| (l.min(one.left), r.max(one.right)));
    Some((left + right) / 2.0)
}

/// Judges that one text stands in the middle under another.
pub fn under(verdict: &mut Verdict<'_>, text: &Segment, above: &Segment) {
    /// What a space behind a text or a narrow column moves it.
    const NEAR: Pt = 9.0;
    if let (Some(own), Some(other)) = (middle(text), middle(above)) {
        verdict.judge((own - other).abs() <= NEAR, text, "beside", figure(millimetres((own - other).abs())));
    }
}

/// ND30-27
pub fn motto_style(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let Some(text) = motto(form) {
        verdict.style(text, Some(true), Some(false));
        if let Some(above) = national(form) {
            under(verdict, text, above);
        }
    }
}

/// ND30-28
pub fn motto_line(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    one_line(motto(form), verdict);
}

/// Judges that lines of a block stand single-spaced and without space between them.
fn close(form: &Form<'_>, verdict: &mut Verdict<'_>, block: &[&Segment]) {
    for pair in block.windows(2) {
        let [above, below] = pair else { continue };
        if above.line == below.line {
            continue;
        }
        let looks = [above.line, below.line].map(|at| form.lines.get(at).map(|line| &line.paragraph.format));
        let [Some(one), Some(other)] = looks else { continue };
        let gap = if form.flow.adds { one.after + other.before } else { one.after.max(other.before) };
        verdict.judge(gap < 0.5, *below, "gap", points(gap));
        for (format, text) in [(one, above), (other, below)] {
            let single = match format.line {
                LineHeight::Multiple(by) => by <= 1.05,
                LineHeight::Exact(high) | LineHeight::AtLeast(high) => {
                    text.looks.iter().all(|look| high <= look.size * 1.25)
                }
            };
            verdict.judge(single, *text, "line", shown(format.line));
        }
    }
}

/// Height of lines as a figure: lines, or points.
pub fn shown(line: LineHeight) -> String {
    match line {
        LineHeight::Multiple(by) => format!("{by:.2}").trim_end_matches('0').trim_end_matches('.').replace('.', ","),
        LineHeight::Exact(high) | LineHeight::AtLeast(high) => format!("{} pt", points(high)),
    }
}

/// ND30-29
pub fn motto_spacing(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let (Some(one), Some(other)) = (national(form), motto(form)) {
        close(form, verdict, &[one, other]);
    }
}

/// Judges that a rule is drawn below a text.
pub fn ruled(form: &Form<'_>, verdict: &mut Verdict<'_>, text: Option<&Segment>) {
    if let Some(text) = text.filter(|text| !text.set.is_empty()) {
        verdict.judge(form.rule_below(text).is_some(), text, "missing", "");
    }
}

/// Judges the length of the rule below texts, in hundredths of the last or the longest of their lines.
pub fn rule_length(form: &Form<'_>, verdict: &mut Verdict<'_>, text: &[Segment], least: f64, most: f64) {
    let Some(last) = text.last() else { return };
    let Some(rule) = form.rule_below(last) else { return };
    let widths = text.iter().flat_map(|one| &one.set).map(|one| one.right - one.left);
    let longest = widths.fold(0.0_f64, f64::max);
    let own = last.set.last().map_or(longest, |one| one.right - one.left);
    let share = |wide: f64| if wide < 1.0 { 100.0 } else { (rule.right - rule.left) / wide * 100.0 };
    let right = [own, longest].iter().any(|wide| share(*wide) >= least - 1.0 && share(*wide) <= most + 1.0);
    verdict.judge(right, last, "share", format!("{:.0}", share(own)));
}

/// ND30-30
pub fn motto_rule(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    ruled(form, verdict, motto(form));
}

/// ND30-31
pub fn motto_rule_length(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let Some(text) = motto(form) {
        rule_length(form, verdict, std::slice::from_ref(text), 95.0, 105.0);
    }
}

/// ND30-32
pub fn size_set(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let of = |text: Option<&Segment>| text.and_then(|text| text.looks.first()).map(|look| look.size);
    let head = &form.head;
    let sizes = [of(head.national.as_ref()), of(head.motto.as_ref()), of(head.date.as_ref())];
    let ([Some(one), Some(two), Some(three)], Some(at)) = (sizes, national(form)) else { return };
    // Sizes outside their ranges are complaints of their own.
    let inside = (12.0..=13.0).contains(&one) && (13.0..=14.0).contains(&two) && (13.0..=14.0).contains(&three);
    let right = [one, two, three] == [12.0, 13.0, 13.0] || [one, two, three] == [13.0, 14.0, 14.0];
    let found = format!("{}/{}/{}", points(one), points(two), points(three));
    verdict.judge(right || !inside, at, "value", found);
}

/// ND30-33
pub fn national_place(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some((text, set)) = national(form).and_then(|text| Some((text, text.set.first()?))) else { return };
    let Some(page) = form.pages.pages.get(set.page) else { return };
    let right = set.page == 0 && set.middle() > page.width / 2.0 && set.y < page.height / 4.0;
    verdict.judge(right, text, "place", "");
}

/// ND30-34
pub fn issuer(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some(at) = national(form) else { return };
    if form.head.issuer.is_empty() {
        verdict.judge(false, at, "missing", "");
    }
    for line in &form.head.issuer {
        verdict.style(line, Some(true), Some(false));
        verdict.judge(is_upper(&line.text), line, "not-capitals", "");
    }
}

/// ND30-35
pub fn issuer_size(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    form.head.issuer.iter().for_each(|line| verdict.size(line, 12.0, 13.0));
}

/// ND30-36
pub fn issuer_short(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for line in &form.head.issuer {
        let short = ["UBND", "HĐND", "UB", "VP", "BCĐ", "BQL"];
        let word = line.text.split([' ', '-']).find(|word| short.contains(word));
        verdict.judge(word.is_none(), line, "value", word.unwrap_or_default());
    }
}

/// ND30-37
pub fn superior(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for line in &form.head.superior {
        verdict.style(line, Some(false), Some(false));
        verdict.judge(is_upper(&line.text), line, "not-capitals", "");
        verdict.size(line, 12.0, 13.0);
    }
}

fn is_office(form: &Form<'_>) -> bool {
    let name = bare(&form.head.issuer_name());
    ["so ", "phong ", "chi cuc ", "ban quan ly ", "trung tam "].iter().any(|start| name.starts_with(start))
}

/// ND30-38
pub fn superior_missing(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let Some(at) = form.head.issuer.first().filter(|_| is_office(form)) {
        verdict.judge(!form.head.superior.is_empty(), at, "missing", "");
    }
}

/// ND30-39
pub fn superior_of_committee(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if form.head.is_committee() {
        let first = form.head.superior.first();
        verdict.judge(first.is_none(), first.map_or(Spot::from(0), Spot::from), "value", form.head.superior_name());
    }
}

/// ND30-40
pub fn superior_unit(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let name = bare(&form.head.superior_name());
    let Some(first) = form.head.superior.first() else { return };
    let body = ["ubnd", "uy ban nhan dan", "hdnd", "hoi dong nhan dan"].iter().find_map(|body| name.strip_prefix(body));
    if let Some(unit) = body {
        verdict.judge(unit.split_whitespace().count() > 1, first, "value", form.head.superior_name());
    }
}

/// ND30-41
pub fn issuer_spacing(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let block: Vec<&Segment> = form.head.superior.iter().chain(&form.head.issuer).collect();
    if block.len() > 1 {
        verdict.seen();
        close(form, verdict, &block);
    }
}

/// ND30-42
pub fn issuer_rule(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let last = form.head.issuer.last();
    ruled(form, verdict, last);
    if let Some((text, rule)) = last.and_then(|text| Some((text, form.rule_below(text)?)))
        && let Some(middle) = middle(text)
    {
        let by = (middle - (rule.left + rule.right) / 2.0).abs();
        verdict.judge(by < 12.0, text, "beside", figure(millimetres(by)));
    }
}

/// ND30-43
pub fn issuer_rule_length(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    rule_length(form, verdict, &form.head.issuer, 100.0 / 3.0, 50.0);
}

/// ND30-44
pub fn same_top(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let first = form.head.superior.first().or(form.head.issuer.first());
    let (Some(left), Some(right)) = (first, national(form)) else { return };
    if let (Some(one), Some(other)) = (left.set.first(), right.set.first()) {
        let by = (one.y - other.y).abs();
        verdict.judge(one.page == other.page && by < 8.0, left, "apart-rows", figure(millimetres(by)));
    }
}
