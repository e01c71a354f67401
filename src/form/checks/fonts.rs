//! Typefaces, letters and colours (phông chữ, bảng mã, màu chữ). Phụ lục I, Phần I, mục I khoản 4.

use crate::diag::Severity;
use crate::form::context::Form;
use crate::form::line::Line;
use crate::form::verdict::Verdict;
use crate::layout::text::TextFormat;
use crate::viet::text::normalize;

/// The typeface of a look that is not Times New Roman.
pub fn foreign(format: &TextFormat) -> Option<&str> {
    format.faces.iter().flatten().map(|face| &**face).find(|face| !face.eq_ignore_ascii_case("Times New Roman"))
}

fn is_legacy(face: &str) -> bool {
    face.starts_with(".Vn") || face.to_ascii_uppercase().starts_with("VNI-")
}

/// One finding for each typeface, at its first place; the letters that it is used for count.
fn faces(form: &Form<'_>, verdict: &mut Verdict<'_>, wanted: fn(&str) -> bool) {
    let mut known: Vec<(String, usize, usize)> = Vec::new();
    for (at, line) in form.lines.iter().enumerate() {
        for (text, format) in line.texts() {
            verdict.seen();
            let Some(face) = foreign(format).filter(|face| wanted(face)) else { continue };
            let letters = text.trim().chars().count();
            match known.iter_mut().find(|(name, ..)| name == face) {
                Some((.., count)) => *count = count.saturating_add(letters),
                None => known.push((face.to_owned(), at, letters)),
            }
        }
    }
    for (face, at, count) in known {
        verdict.judge(false, at, "face", format!("{face} ({count})"));
    }
}

/// ND30-08
pub fn times(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    // Signs of Symbol and Wingdings are no letters.
    faces(form, verdict, |face| !is_legacy(face) && !["Symbol", "Wingdings", "Wingdings 2"].contains(&face));
}

/// ND30-09
pub fn legacy(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    faces(form, verdict, is_legacy);
}

/// ND30-10
pub fn composed(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let apart = |line: &Line<'_>| line.text.chars().any(|letter| matches!(letter, '\u{300}'..='\u{36F}'));
    each_first(form, verdict, "apart", |line| apart(line) && normalize(&line.text) != line.text);
}

/// ND30-11
pub fn black(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let mut known: Vec<[u8; 3]> = Vec::new();
    for (at, line) in form.lines.iter().enumerate() {
        for (_, format) in line.texts() {
            verdict.seen();
            if format.colour != [0; 3] && !known.contains(&format.colour) {
                known.push(format.colour);
                let [red, green, blue] = format.colour;
                verdict.judge(false, at, "colour", format!("#{red:02X}{green:02X}{blue:02X}"));
            }
        }
    }
}

/// One finding at the first line that is not as it should be, with how many there are.
pub fn each_first(form: &Form<'_>, verdict: &mut Verdict<'_>, fault: &'static str, wrong: impl Fn(&Line<'_>) -> bool) {
    let lines = form.lines.iter().enumerate().filter(|(_, line)| line.says());
    let mut first = None;
    let mut count = 0usize;
    for (at, line) in lines {
        verdict.seen();
        if wrong(line) {
            first = first.or(Some(at));
            count = count.saturating_add(1);
        }
    }
    if let Some(at) = first {
        verdict.judge(false, at, fault, count);
    }
}

/// The languages of the words, each with how many letters it has: spelling is checked by them.
pub fn languages(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let mut known: Vec<(String, usize, usize)> = Vec::new();
    for (at, line) in form.lines.iter().enumerate() {
        for (text, format) in line.texts() {
            let name = format.language.as_deref().unwrap_or("?");
            let letters = text.trim().chars().count();
            match known.iter_mut().find(|(one, ..)| one == name) {
                Some((.., count)) => *count = count.saturating_add(letters),
                None => known.push((name.to_owned(), at, letters)),
            }
        }
    }
    if known.is_empty() {
        return;
    }
    known.sort_by_key(|(.., count)| std::cmp::Reverse(*count));
    let first = known.iter().find(|(name, ..)| name != "vi-VN").map(|(_, at, _)| *at);
    let told: Vec<String> = known.iter().map(|(name, _, count)| format!("{name} ({count})")).collect();
    verdict.weigh(first.is_none(), Severity::Advice, first.unwrap_or(0), "value", told.join(", "));
}
