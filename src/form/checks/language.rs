//! Words of the text (ngôn ngữ): capitals, spaces, mandatory parts. Phụ lục II; Phụ lục I, Phần I, mục II.

use std::ops::Range;

use crate::form::context::{Form, Holds};
use crate::form::line::{Spot, quoted};
use crate::form::verdict::Verdict;
use crate::viet::scan::has_pair;
use crate::viet::text::{fold, is_upper};

/// Every place of a word in the lines that say something.
fn each(form: &Form<'_>, verdict: &mut Verdict<'_>, fault: &'static str, find: impl Fn(&str) -> Vec<Range<usize>>) {
    for (at, line) in form.lines.iter().enumerate().filter(|(_, line)| line.says()) {
        verdict.seen();
        let said = quoted(&line.text);
        let quoted = |range: &Range<usize>| said.iter().any(|own| own.start <= range.start && range.end <= own.end);
        for range in find(&line.text).into_iter().filter(|range| !quoted(range)) {
            let found = line.text.get(range.clone()).unwrap_or_default().to_owned();
            verdict.judge(false, Spot(Some((at, range))), fault, found);
        }
    }
}

/// Words behind which a number or letter of a part follows, in the middle of a sentence.
fn citing(text: &str, word: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // Most lines have no such word, and to ask whether one does is many times quicker than to go through its places.
    if !text.contains(word) {
        return found;
    }
    for (at, _) in text.match_indices(word) {
        let before = text.get(..at).unwrap_or_default();
        let inside = before.trim_end().ends_with(|c: char| c.is_lowercase() || c == ',' || c.is_ascii_digit());
        let behind = text.get(at + word.len()..).unwrap_or_default();
        let mut words = behind.split_whitespace();
        let number = words.next().unwrap_or_default().trim_matches([',', ';', '.']);
        let counted = number.chars().all(|c| c.is_ascii_digit()) && !number.is_empty();
        let lettered = number.chars().count() == 1 && number.chars().all(char::is_lowercase);
        let next = words.next().map(fold).unwrap_or_default();
        let goes_on = ["khoan", "dieu", "nghi", "luat", "thong", "muc", "chuong", "bo"].contains(&next.as_str());
        if inside && before.ends_with(' ') && (counted || lettered) && goes_on {
            found.push(at..at + word.len());
        }
    }
    found
}

/// ND30-137
pub fn parts_cited(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    each(form, verdict, "value", |text| {
        let mut found = citing(text, "Khoản ");
        found.extend(citing(text, "Điểm "));
        if !text.contains("điều ") {
            return found;
        }
        for (at, word) in text.match_indices("điều ") {
            let behind = text.get(at + word.len()..).unwrap_or_default();
            let number: String = behind.chars().take_while(char::is_ascii_digit).collect();
            let before = text.get(..at).unwrap_or_default().trim_end();
            let cited =
                before.ends_with("khoản") || before.ends_with(|c: char| c.is_ascii_digit()) || before.ends_with("tại");
            if !number.is_empty() && cited {
                found.push(at..at + "điều".len());
            }
        }
        found
    });
}

/// ND30-138
pub fn bodies(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    const WRONG: [&str; 6] = [
        "Ủy Ban Nhân Dân",
        "Ủy ban Nhân dân",
        "Uỷ ban Nhân dân",
        "Hội đồng Nhân dân",
        "Hội Đồng Nhân Dân",
        "Uỷ Ban Nhân Dân",
    ];
    each(form, verdict, "value", |text| {
        // The word that all of them are about.
        if !text.contains("Nhân") {
            return Vec::new();
        }
        WRONG.iter().flat_map(|wrong| text.match_indices(wrong).map(|(at, _)| at..at + wrong.len())).collect()
    });
}

/// ND30-142
pub fn capitals(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for (at, line) in form.body() {
        verdict.seen();
        let text = line.text.trim_start();
        let behind = text.trim_start_matches(['-', '+', ' ', '\u{A0}', '\t']);
        let dashed = behind.len() < text.len();
        let own = line.paragraph.label.is_none() && dashed;
        // What goes on from a line that ends nowhere is no beginning.
        if own && behind.starts_with(char::is_lowercase) {
            let start = line.text.len() - behind.len();
            let end = behind.find(' ').unwrap_or(behind.len());
            let found = behind.get(..end).unwrap_or_default();
            verdict.judge(false, Spot(Some((at, start..start + end))), "value", found);
        }
    }
}

/// True beside dots that are to be written over (`Họ và tên: ……  Năm sinh: ……`): the spaces set blanks apart.
fn is_dotted(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end();
    let behind = text.get(at..).unwrap_or_default().trim_start();
    let dots = |text: &str| text.starts_with(['…', '_']) || text.starts_with("..");
    before.ends_with(['…', '_']) || before.ends_with("..") || dots(behind)
}

/// ND30-146
pub fn spaces(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    // Room that is left for a number or a day.
    let blank = |text: &str, at: usize| {
        let before = fold(text.get(..at).unwrap_or_default().split(' ').next_back().unwrap_or_default());
        let behind = text.get(at..).unwrap_or_default().trim_start();
        let word = fold(behind.split(' ').next().unwrap_or_default());
        ["so", "so:", "ngay", "thang", "nam"].contains(&before.as_str())
            || ["thang", "nam"].contains(&word.as_str())
            || behind.starts_with('/')
            || is_dotted(text, at)
    };
    let mut told = 0usize;
    for (at, line) in form.lines.iter().enumerate().filter(|(_, line)| line.says()) {
        verdict.seen();
        let text = line.text.trim_end();
        if !has_pair(text, |one, next| (one == b' ') & matches!(next, b' ' | b',' | b';' | b'.' | b':')) {
            continue;
        }
        let own = quoted(text);
        let start = text.len() - text.trim_start().len();
        let twice = text.get(start..).and_then(|rest| rest.find("  ")).map(|found| found + start..found + start + 2);
        let twice = twice.filter(|range| line.cell.is_none() && !blank(text, range.start));
        let before = [" ,", " ;", " .", " :"].iter().filter_map(|mark| {
            let found = text.find(mark)?;
            let behind = text.get(found + 2..).unwrap_or_default();
            let before = text.get(..found).unwrap_or_default();
            let dots = behind.trim_start().starts_with(['.', '…']) || before.ends_with(['.', '…', ' ']);
            // A list of dots to be filled in, and `: ` in columns of figures.
            (!dots && before.ends_with(char::is_alphanumeric)).then_some(found..found + 2)
        });
        let said = |range: &Range<usize>| !own.iter().any(|own| own.start <= range.start && range.end <= own.end);
        if let Some(range) = twice.into_iter().chain(before).find(said) {
            told += 1;
            let from = text.get(..range.start).unwrap_or_default().rfind(' ').map_or(0, |at| at + 1);
            let to = text.get(range.end..).unwrap_or_default().find(' ').map_or(text.len(), |at| at + range.end);
            verdict.judge(false, Spot(Some((at, from..to))), "spaces", text.get(from..to).unwrap_or_default());
        }
        if told > 200 {
            break;
        }
    }
}

/// ND30-147, ND30-148
pub fn marks(form: &Form<'_>, verdict: &mut Verdict<'_>, names: &[&str]) {
    for mark in form.head.marks.iter().filter(|mark| names.contains(&fold(&mark.text).as_str())) {
        verdict.style(mark, Some(true), Some(false));
        verdict.size(mark, 13.0, 14.0);
        verdict.judge(is_upper(&mark.text), mark, "not-capitals", "");
    }
}

/// ND30-147
pub fn urgency(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    marks(form, verdict, &["khan", "thuongkhan", "hoatoc"]);
}

/// ND30-148
pub fn circulation(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    marks(form, verdict, &["xemxongtralai", "luuhanhnoibo", "tailieuthuhoi"]);
}

/// ND30-150
pub fn mandatory(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if form.holds != Holds::Document {
        return;
    }
    let (head, closing) = (&form.head, &form.closing);
    let attached = head.reference.is_some();
    let signed = !closing.signatures.is_empty();
    let named = closing.signatures.iter().any(|one| one.name.is_some());
    let parts = [
        ("1", head.national.is_some() && head.motto.is_some()),
        ("2", !head.issuer.is_empty() || head.national.is_none()),
        ("3", head.number.is_some() || attached),
        ("4", head.date.is_some() || attached),
        ("5a", head.kind.is_some() || form.kind().is_none()),
        ("6", form.body().next().is_some()),
        ("7a", signed),
        ("7b", named || !signed),
        ("9b", closing.label.is_some()),
    ];
    let first = form.lines.iter().position(|line| line.says()).unwrap_or(0);
    for (name, there) in parts {
        verdict.judge(there, first, "part", name);
    }
    if form.kind().is_some_and(|kind| kind.is_plan()) {
        let subject = head.subject.as_ref();
        verdict.judge(subject.is_none(), subject.map_or(Spot::from(first), Spot::from), "part-astray", "5b");
    }
}
