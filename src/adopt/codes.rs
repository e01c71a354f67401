//! Codes and scores (mã và điểm): both are figures with a dot, and one must not be taken for the other.
//!
//! Codes of several parts (`3.4.1`) rise from row to row and no two are the same. Under a header that names codes or
//! numbers that is enough. Under any other the header must not speak of scores, and the codes must build on each
//! other: three parts, a code that begins with another, or branches that all begin with 1. `90.91` under `Điểm` and
//! `1.25`, `3.50` under `Giá trị` are scores.

use crate::viet::text::fold;

/// Headers that name codes.
const CODES: &[&str] = &["ma", "maso", "matieuchi", "tt", "stt", "sott", "sothutu", "sohieu", "tieuchi"];

/// Words of headers over figures.
const FIGURES: &[&str] = &["diem", "chiso", "tyle", "tile", "phantram", "thuhang", "giatri", "solieu", "soluong", "%"];

/// True if the words of a column, in order, are codes.
pub(super) fn are_codes(header: &str, texts: &[String]) -> bool {
    let dotted = |text: &String| text.trim_end_matches('.').contains('.');
    let codes: Vec<Vec<u32>> = texts.iter().filter_map(|text| parts(text)).collect();
    let several = texts.iter().filter(|text| dotted(text)).count();
    let all = texts.iter().filter(|text| dotted(text)).all(|text| parts(text).is_some());
    let rises = codes.windows(2).all(|pair| matches!(pair, [one, next] if one < next));
    if several == 0 || !all || !rises || codes.len().saturating_mul(2) <= texts.len() {
        return false;
    }
    let header = fold(header);
    if CODES.contains(&header.as_str()) {
        return true;
    }
    let speaks_of_figures = FIGURES.iter().any(|word| header.contains(word));
    !speaks_of_figures && several.saturating_mul(2) > texts.len() && build_on_each_other(&codes)
}

/// The parts of a code.
fn parts(text: &str) -> Option<Vec<u32>> {
    let number = |part: &str| matches!(part.len(), 1..=3).then(|| part.parse().ok()).flatten();
    text.trim_end_matches('.').split('.').map(number).collect()
}

fn build_on_each_other(codes: &[Vec<u32>]) -> bool {
    let long = codes.iter().any(|code| code.len() > 2);
    let begins = codes.windows(2).any(|pair| matches!(pair, [one, next] if next.starts_with(one)));
    let first = |at: usize, code: &Vec<u32>| {
        let branch = |code: &Vec<u32>| code.split_last().map(|(_, rest)| rest.to_vec());
        at.checked_sub(1).and_then(|at| codes.get(at)).is_none_or(|before| branch(before) != branch(code))
    };
    let mut firsts = codes.iter().enumerate().filter(|(at, code)| first(*at, code));
    long || begins || firsts.all(|(_, code)| code.last() == Some(&1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(header: &str, texts: &[&str]) -> bool {
        are_codes(header, &texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn codes_rise_and_build_on_each_other() {
        assert!(codes("Mã", &["1.2", "1.10", "3.4"]));
        assert!(codes("Tiêu chí", &["1.5", "2.4"]));
        assert!(codes("", &["1.1", "1.2", "2.1"]));
        assert!(codes("Nội dung", &["3", "3.4", "3.5"]));
        assert!(codes("Mã", &["7.10", "7.11"]));
    }

    #[test]
    fn scores_are_no_codes() {
        assert!(!codes("Điểm", &["90.91", "88.30", "90.91"]));
        assert!(!codes("Điểm", &["1.1", "1.2", "2.1"]));
        assert!(!codes("Chỉ số", &["7.10", "7.11"]));
        assert!(!codes("Giá trị", &["1.1", "1.2"]));
        assert!(!codes("Kết quả", &["71.25", "88.30", "90.91"]));
        assert!(!codes("Tiêu chí", &["1.5", "1.5"]));
        assert!(!codes("Mã", &["86,24", "90,91"]));
    }
}
