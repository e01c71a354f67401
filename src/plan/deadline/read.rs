//! A text to [`When`]: its parts, and for each the first form that takes it up whole.

use super::forms::{assessed, continuous, days, event, limit, listed, regulated, span};
use super::recurring::recurring;
use super::words::{Cursor, Word, words};
use super::{Milestone, When};

/// What a text says; [`When::Free`] where it is not understood to its last word.
pub fn when(text: &str) -> When {
    let parts: Vec<&str> = text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [] => When::Free,
        [one] => sentence(one),
        many => {
            let milestones: Vec<Milestone> = many.iter().flat_map(|part| milestones_of(part)).collect();
            if milestones.iter().all(|part| part.when == When::Free) {
                When::Free
            } else {
                When::Milestones(milestones)
            }
        }
    }
}

/// The milestones of one part of a list: `Ban hành Kế hoạch tháng 01/2023`, or a plain time.
fn milestones_of(part: &str) -> Vec<Milestone> {
    match sentence(part.trim_start_matches(crate::viet::text::is_dash).trim_start()) {
        When::Milestones(parts) => parts,
        when => vec![Milestone { what: if when == When::Free { part.to_owned() } else { String::new() }, when }],
    }
}

/// A text without `;`: one time, alternatives, or a milestone.
fn sentence(text: &str) -> When {
    let all = words(text);
    let whole = clause(text, &all);
    // An event and a rule run to the end of the text, so alternatives come before them.
    if !matches!(whole, When::Free | When::Event { .. } | When::Days { .. } | When::Regulated(_)) {
        return whole;
    }
    if let Some(several) = alternatives(text, &all) {
        return several;
    }
    if whole != When::Free {
        return whole;
    }
    let noted = || before_note(text).map(sentence).filter(|when| *when != When::Free);
    noted().or_else(|| one_after_another(text, &all)).or_else(|| milestone(text, &all)).unwrap_or(When::Free)
}

/// The text before a note in brackets at its end: `Năm 2023 (thực hiện trong giai đoạn 2021-2025)`.
fn before_note(text: &str) -> Option<&str> {
    let (before, _) = text.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    (!before.trim().is_empty()).then_some(before)
}

/// `Ban hành trong quý I/2026, thực hiện thường xuyên`: parted at the first comma or `và` that leaves both sides
/// understood.
fn one_after_another(text: &str, all: &[Word]) -> Option<When> {
    all.iter().filter(|word| matches!(word.text.as_str(), "," | "va")).find_map(|word| {
        let (left, right) = (text.get(..word.range.start)?, text.get(word.range.end..)?);
        let words = words(left);
        let first = match clause(left, &words) {
            When::Free => milestone(left, &words)?,
            when => when,
        };
        let mut parts = as_milestones(first);
        match sentence(right) {
            When::Free => None,
            rule @ When::Regulated(_) if parts.iter().all(|part| part.what.is_empty()) => {
                parts.push(Milestone { what: String::new(), when: rule });
                Some(When::Alternatives(parts.into_iter().map(|part| part.when).collect()))
            }
            When::Regulated(_) => None,
            second => {
                parts.extend(as_milestones(second));
                Some(When::Milestones(parts))
            }
        }
    })
}

fn as_milestones(when: When) -> Vec<Milestone> {
    match when {
        When::Milestones(parts) => parts,
        when => vec![Milestone { what: String::new(), when }],
    }
}

/// `Thường xuyên trong năm/theo kế hoạch`, `Quý II hoặc quý III`: only where each side is understood.
fn alternatives(text: &str, all: &[Word]) -> Option<When> {
    let mut sides = Vec::new();
    let mut start = 0;
    for (at, word) in all.iter().enumerate() {
        let beside_number = |at: Option<usize>| {
            let word = at.and_then(|at| all.get(at));
            word.is_some_and(|word| word.text.starts_with(|first: char| first.is_ascii_digit()))
        };
        let slash = word.text == "/" && !beside_number(Some(at + 1)) && !beside_number(at.checked_sub(1));
        if slash || word.text == "hoac" {
            sides.push(text.get(start..word.range.start)?);
            start = word.range.end;
        }
    }
    // `Trước 30/6/hằng năm`-like joints have numbers beside the slash and stay whole.
    sides.push(text.get(start..)?);
    if sides.len() < 2 {
        return None;
    }
    let read: Vec<When> = sides.iter().map(|side| clause(side, &words(side))).collect();
    (!read.contains(&When::Free)).then_some(When::Alternatives(read))
}

/// Words and then a time: the earliest word from which the rest is understood whole.
fn milestone(text: &str, all: &[Word]) -> Option<When> {
    // Words of time at the beginning would belong to a time that was not understood.
    let time = ["ngay", "tuan", "thang", "quy", "nam", "truoc", "trong", "tu", "den", "thuong", "hang", "dinh", "sau"];
    if all.first().is_some_and(|first| time.contains(&first.text.as_str())) {
        return None;
    }
    for (at, word) in all.iter().enumerate().skip(1) {
        let what = text.get(..word.range.start)?;
        // `Quyết định số 5 năm 2021`: the year belongs to a document, not to the work.
        if all.get(..at)?.iter().any(|word| word.text == "so") {
            return None;
        }
        let rest = text.get(word.range.start..)?;
        let bare_number = word.text.starts_with(|first: char| first.is_ascii_digit());
        let opens = all.get(at - 1).is_some_and(|before| matches!(before.text.as_str(), ":" | "-" | ","));
        if bare_number && !opens {
            continue;
        }
        match clause(rest, &words(rest)) {
            When::Free | When::Regulated(_) | When::Event { .. } | When::Days { .. } => {}
            when => {
                let what = what.trim_end().trim_end_matches([':', ',', '-', '–']).trim_end().to_owned();
                return Some(When::Milestones(vec![Milestone { what, when }]));
            }
        }
    }
    None
}

/// One time that takes up the whole text.
fn clause(text: &str, all: &[Word]) -> When {
    let mut cursor = Cursor::new(text, all);
    let finished = skip_lead(&mut cursor);
    let forms = [continuous, assessed, regulated, recurring, days, event, span, listed, limit];
    for form in forms {
        let mut ahead = cursor.clone();
        let Some(mut when) = form(&mut ahead) else { continue };
        if let (When::At(point), true) = (&when, finished) {
            when = When::Until(*point);
        }
        if onward(&mut ahead) {
            when = When::Onward(Box::new(when));
        }
        let _note = ahead.take("( neu co )");
        while ahead.take_any(&[".", ",", ")"]) {}
        if ahead.is_done() {
            return when;
        }
    }
    When::Free
}

/// Words before a time that say nothing of it; true where they ask for the work to be finished in it.
fn skip_lead(cursor: &mut Cursor<'_>) -> bool {
    let mut finished = false;
    loop {
        if cursor.take_any(&["hoan thanh", "xong", "ket thuc truoc"]) {
            finished = true;
        } else if !cursor.take_any(&["thuc hien", "trien khai", "du kien", "thoi gian", "to chuc", ":", "(", "vao"]) {
            return finished;
        }
    }
}

/// `và những năm tiếp theo`, `và hằng năm`.
fn onward(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = cursor.clone();
    let _comma = ahead.take(",");
    if !ahead.take_any(&["va", "tro di"]) {
        return false;
    }
    let _many = ahead.take_any(&["trong cac", "trong nhung", "cac", "nhung"]);
    let found = ahead.take_any(&["nam tiep theo", "nam sau", "nam ke tiep", "nam lien ke", "nam toi", "hang nam"]);
    if found {
        *cursor = ahead;
    }
    found
}
