//! Numbers before paragraphs (số, ký hiệu đầu dòng): those that people type and those that Word gives, read alike.

use crate::docx::adopt::{LineText, RunText};
use crate::viet::listing::read_letter;
use crate::viet::number::read_roman;
use crate::viet::text::{collapse, is_dash};

/// What kind of number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `I.`
    Roman,
    /// `A.`
    Capital,
    /// `1.`
    Digits,
    /// `1.1.`, by how many parts it has.
    Dotted(usize),
    /// `a)`
    Letter,
    /// `-`, or another sign that is no number.
    Dash,
    /// `+`
    Plus,
}

/// A number with what stands behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// What kind of number it is.
    pub kind: Kind,
    /// As it is on the page: `1.`, `1.1`, `a)`.
    pub typed: String,
    /// The words behind it, each with its look.
    pub rest: Vec<RunText>,
}

/// Reads the number of a paragraph; `None` where it has none.
pub fn number(line: &LineText) -> Option<Number> {
    if let Some(label) = &line.label {
        let kind = kind(label.trim()).unwrap_or(Kind::Dash);
        // A typed number behind one of Word's is part of the words.
        return Some(Number { kind, typed: label.trim().to_owned(), rest: line.runs.clone() });
    }
    let text = line.text.trim_start();
    let (typed, rest) = split(text)?;
    let kind = kind(typed)?;
    let bytes = line.text.len().saturating_sub(rest.len());
    Some(Number { kind, typed: typed.to_owned(), rest: cut(&line.runs, bytes) })
}

/// The sign that a text begins with, and the text behind it.
fn split(text: &str) -> Option<(&str, &str)> {
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (word, rest) = text.split_at_checked(end)?;
    if kind(word).is_some() {
        let rest = rest.trim_start();
        return (!rest.is_empty()).then_some((word, rest));
    }
    // `1.Mục đích`, `-Rà soát`: nothing is between.
    let glued = |at: usize| {
        let (mark, rest) = text.split_at_checked(at)?;
        let begins = rest.chars().next().is_some_and(|c| c.is_uppercase() || c == '“' || c == '"');
        (begins && kind(mark).is_some()).then_some((mark, rest))
    };
    let dash = text.chars().next().filter(|c| is_dash(*c) || *c == '+').map(char::len_utf8);
    let stop = word.find(['.', ')', '/']).map(|at| at.saturating_add(1));
    let dotted = word.char_indices().find(|(_, c)| !(c.is_ascii_digit() || *c == '.')).map(|(at, _)| at);
    [dash, dotted.filter(|at| *at > 0), stop].into_iter().flatten().find_map(glued)
}

fn kind(word: &str) -> Option<Kind> {
    let mut letters = word.chars();
    if let (Some(sign), None) = (letters.next(), letters.next()) {
        match sign {
            '+' => return Some(Kind::Plus),
            '•' | '▪' | '►' | '●' | '○' | '*' | '□' | '√' | '◊' | '→' => return Some(Kind::Dash),
            sign if is_dash(sign) => return Some(Kind::Dash),
            _ => {}
        }
    }
    let bare = word.trim_end_matches(['.', ')', '/', ':', '-', '–']);
    let marked = bare.len() < word.len();
    if bare.contains('.') {
        let parts: Vec<&str> = bare.split('.').collect();
        let count = |part: &&str| matches!(part.len(), 1..=2) && part.bytes().all(|byte| byte.is_ascii_digit());
        return parts.iter().all(count).then_some(Kind::Dotted(parts.len()));
    }
    if !marked || bare.is_empty() {
        return None;
    }
    if bare.len() <= 2 && bare.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Kind::Digits);
    }
    if bare.chars().all(char::is_uppercase) && read_roman(bare).is_some() {
        return Some(Kind::Roman);
    }
    let one = bare.chars().count() == 1;
    let first = bare.chars().next()?;
    if one && first.is_lowercase() && word.ends_with(')') && (read_letter(bare).is_some() || "fjwz".contains(first)) {
        return Some(Kind::Letter);
    }
    (one && first.is_uppercase() && word.ends_with('.')).then_some(Kind::Capital)
}

/// Runs without their first bytes.
pub fn cut(runs: &[RunText], mut bytes: usize) -> Vec<RunText> {
    let mut out = Vec::new();
    for run in runs {
        let taken = bytes.min(run.text.len());
        bytes = bytes.saturating_sub(taken);
        let text = run.text.get(taken..).unwrap_or_default().to_owned();
        if !text.is_empty() || run.note.is_some() {
            out.push(RunText { text, ..run.clone() });
        }
    }
    out
}

/// The words of runs on one line.
pub fn words(runs: &[RunText]) -> String {
    collapse(&runs.iter().map(|run| run.text.as_str()).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Kind, String, String)> {
        let runs = vec![RunText { text: text.to_owned(), ..RunText::default() }];
        let line = LineText { text: text.to_owned(), runs, ..LineText::default() };
        number(&line).map(|number| (number.kind, number.typed, words(&number.rest)))
    }

    #[test]
    fn typed_numbers_are_told_from_words() {
        let found = |kind, typed: &str, rest: &str| Some((kind, typed.to_owned(), rest.to_owned()));
        assert_eq!(read("II. NHIỆM VỤ"), found(Kind::Roman, "II.", "NHIỆM VỤ"));
        assert_eq!(read("1.\tMục đích"), found(Kind::Digits, "1.", "Mục đích"));
        assert_eq!(read("1.Mục đích"), found(Kind::Digits, "1.", "Mục đích"));
        assert_eq!(read("2.1 Tiêu chí"), found(Kind::Dotted(2), "2.1", "Tiêu chí"));
        assert_eq!(read("đ) Sở Nội vụ"), found(Kind::Letter, "đ)", "Sở Nội vụ"));
        assert_eq!(read("-Rà soát"), found(Kind::Dash, "-", "Rà soát"));
        assert_eq!(read("– Rà soát"), found(Kind::Dash, "–", "Rà soát"));
        assert_eq!(read("2021 là năm đầu"), None);
        assert_eq!(read("5,5 điểm"), None);
        assert_eq!(read("V/v báo cáo"), None);
        assert_eq!(read("TM. ỦY BAN"), None);
    }
}
