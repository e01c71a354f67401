//! Headings and numbers of the text (bố cục, đánh số). Phụ lục I, Phần I, mục II khoản 6 điểm c, d.

use crate::form::context::Form;
use crate::form::line::Line;
use crate::form::verdict::Verdict;
use crate::paper::Align;
use crate::parts::number::{Kind, Number, words};
use crate::viet::listing::{letter, read_letter};
use crate::viet::number::{read_roman, roman};
use crate::viet::text::{bare, is_upper};

/// The numbered paragraphs of the body, with their places.
fn numbered<'f>(form: &'f Form<'_>) -> impl Iterator<Item = (usize, &'f Line<'f>, Number)> {
    form.body().filter_map(|(at, line)| Some((at, line, form.number_of(line)?)))
}

fn is_bold(line: &Line<'_>) -> bool {
    let mut worded = line.worded().peekable();
    worded.peek().is_some() && worded.all(|look| look.style.bold)
}

/// A line that is a unit's word and number alone: `Phần I`, `Chương II`; what stands behind the word.
fn unit<'l>(line: &'l Line<'_>, names: &[&str]) -> Option<(&'l str, String)> {
    let text = line.text.trim();
    let (word, rest) = text.split_once(' ')?;
    let small = bare(word);
    (names.contains(&small.as_str()) && rest.chars().count() < 8).then(|| (word, rest.trim_end_matches('.').to_owned()))
}

/// ND30-91, ND30-93: the line of the number.
fn unit_line(form: &Form<'_>, verdict: &mut Verdict<'_>, names: &[&str], roman: bool) {
    for (at, line) in form.body() {
        let Some((word, number)) = unit(line, names) else { continue };
        let right =
            if roman { read_roman(&number).is_some() } else { number.bytes().all(|byte| byte.is_ascii_digit()) };
        verdict.judge(right, at, "value", number);
        verdict.judge(!is_upper(word), at, "capitals", "");
        verdict.judge(is_bold(line), at, "not-bold", "");
        verdict.judge(line.paragraph.format.align == Align::Centre, at, "not-centred", "");
    }
}

/// ND30-91
pub fn chapter(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    unit_line(form, verdict, &["phan", "chuong"], true);
}

/// ND30-92
pub fn chapter_title(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let all: Vec<(usize, &Line<'_>)> = form.body().collect();
    for pair in all.windows(2) {
        let [(_, line), (at, title)] = pair else { continue };
        if unit(line, &["phan", "chuong"]).is_some() {
            verdict.judge(is_upper(&title.text), *at, "not-capitals", "");
            verdict.judge(is_bold(title), *at, "not-bold", "");
            verdict.judge(title.paragraph.format.align == Align::Centre, *at, "not-centred", "");
        }
    }
}

/// ND30-93
pub fn section(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    unit_line(form, verdict, &["muc"], false);
}

/// ND30-94
pub fn first_level(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for (at, line, number) in numbered(form).filter(|(_, _, number)| number.kind == Kind::Roman) {
        verdict.judge(number.typed.ends_with('.'), at, "value", &number.typed);
        verdict.judge(is_bold(line), at, "not-bold", "");
        verdict.judge(is_upper(&words(&number.rest)), at, "not-capitals", "");
    }
}

/// ND30-95
pub fn second_level(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for (at, line, number) in numbered(form).filter(|(_, _, number)| number.kind == Kind::Digits) {
        verdict.judge(number.typed.ends_with('.'), at, "value", &number.typed);
        let sentence = line.set.len() > 3 && line.text.trim_end().ends_with(['.', ';']);
        verdict.judge(!(sentence && is_bold(line)), at, "bold", "");
    }
}

/// ND30-96
pub fn article(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for (at, line) in form.body() {
        let text = line.text.trim();
        let Some(rest) = text.strip_prefix("Điều ").or_else(|| text.strip_prefix("ĐIỀU ")) else { continue };
        let end = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
        if end == 0 || rest.get(end..).is_some_and(|rest| rest.starts_with(' ') && !rest.trim().is_empty()) {
            continue;
        }
        verdict.judge(text.starts_with("Điều"), at, "capitals", "");
        verdict.judge(rest.get(end..).is_some_and(|rest| rest.starts_with('.')), at, "end", "");
        verdict.judge(line.worded().next().is_some_and(|look| look.style.bold), at, "not-bold", "");
    }
}

fn bare_number(number: &Number) -> &str {
    number.typed.trim_matches(['(', ')', '.', '/', ':', '-'])
}

/// ND30-97
pub fn letters(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let mut next = 0usize;
    for (at, _, number) in numbered(form) {
        match number.kind {
            Kind::Letter => {
                let own = read_letter(bare_number(&number));
                next = if own == Some(1) { 1 } else { next.saturating_add(1) };
                if own != Some(next) {
                    verdict.judge(false, at, "instead", format!("{} → {})", number.typed, letter(next)));
                    next = own.unwrap_or(next);
                } else {
                    verdict.seen();
                }
            }
            Kind::Dash | Kind::Plus => {}
            _ => next = 0,
        }
    }
}

/// ND30-98
pub fn letter_marks(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for (at, line) in form.body() {
        let text = line.shown();
        let mut signs = text.chars();
        let first = signs.next();
        let open = first == Some('(');
        let sign = if open { signs.next() } else { first };
        let Some(sign) = sign.filter(|sign| sign.is_lowercase()) else { continue };
        let mark = signs.next();
        let spaced = signs.next().is_some_and(char::is_whitespace);
        let listed = matches!(mark, Some(')' | '.' | '/')) && spaced && read_letter(&sign.to_string()).is_some();
        if listed {
            let shown: String = text.chars().take_while(|letter| !letter.is_whitespace()).collect();
            verdict.judge(mark == Some(')') && !open, at, "value", shown);
        }
    }
}

/// How far numbers of one level have come.
struct Count {
    last: u32,
    /// The number that should follow.
    next: u32,
}

impl Default for Count {
    fn default() -> Self {
        Self { last: 0, next: 1 }
    }
}

impl Count {
    /// True for a number that follows, or begins anew. Behind a wrong one the count goes on by either: one slip is told once.
    fn take(&mut self, own: u32) -> bool {
        let first = own == 1 && self.last != 1;
        let right = own == self.next || first || self.last > 0 && own == self.last.saturating_add(1);
        let counted = if right { own } else { self.next };
        (self.last, self.next) = (own, counted.saturating_add(1));
        right
    }
}

/// ND30-99
pub fn continuity(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let (mut chapters, mut items) = (Count::default(), Count::default());
    let mut pairs: Vec<u32> = Vec::new();
    for (at, _, number) in numbered(form) {
        let typed = bare_number(&number).to_owned();
        match number.kind {
            Kind::Roman => {
                let next = chapters.next;
                let right = chapters.take(read_roman(&typed).unwrap_or(0));
                verdict.judge(right, at, "instead", format!("{typed} → {}", roman(next)));
                items = Count::default();
                pairs.clear();
            }
            Kind::Digits => {
                let next = items.next;
                let right = items.take(typed.parse().unwrap_or(0));
                verdict.judge(right, at, "instead", format!("{typed} → {next}"));
                pairs.clear();
            }
            Kind::Dotted(_) => {
                let own: Vec<u32> = typed.split('.').filter_map(|part| part.parse().ok()).collect();
                let above = pairs.split_last().filter(|(_, above)| own.split_last().map(|own| own.1) == Some(*above));
                if let (Some((before, _)), Some(last)) = (above, own.last()) {
                    let right = *last == before.saturating_add(1) || *last == 1;
                    verdict.judge(right, at, "instead", typed.clone());
                }
                if own.len() == 2 && items.last > 0 {
                    verdict.judge(own.first() == Some(&items.last), at, "value", typed);
                }
                pairs = own;
            }
            _ => {}
        }
    }
}

/// ND30-100
pub fn mixed(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    // Below one number of the second level: `1.1.` and `a)` side by side.
    let mut dotted = false;
    let mut lettered = false;
    for (at, _, number) in numbered(form) {
        match number.kind {
            Kind::Digits | Kind::Roman => (dotted, lettered) = (false, false),
            Kind::Dotted(2) => {
                verdict.judge(!lettered, at, "value", &number.typed);
                dotted = true;
            }
            Kind::Letter => {
                verdict.seen();
                lettered = !dotted;
            }
            _ => {}
        }
    }
}

/// ND30-101
pub fn heading_at_foot(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let all: Vec<(usize, &Line<'_>)> = form.body().collect();
    for pair in all.windows(2) {
        let [(at, line), (_, next)] = pair else { continue };
        let titled = form.number_of(line).is_some_and(|number| matches!(number.kind, Kind::Roman | Kind::Digits));
        if !titled || !is_bold(line) {
            continue;
        }
        if let (Some(own), Some(next)) = (line.set.last(), next.set.first()) {
            verdict.judge(own.page == next.page, *at, "page", own.page.saturating_add(1));
        }
    }
}
