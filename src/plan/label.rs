//! What annexes are called (nhãn phụ lục): `Phụ lục II` of the decree, or the label of the office.

use super::annex::Annex;
use crate::viet::listing;
use crate::viet::number::{read_roman, roman};

/// A label and the numbers that go on from it: `Phụ lục số 01`, `Biểu I`, `Bảng A`. YAML `nhãn phụ lục`, the label of the
/// first annex.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelSeries {
    /// What stands before the number: `Phụ lục số`.
    words: String,
    /// How the number is written, and the first one; `None` where none is: the decree's Roman ones follow.
    number: Option<(Digits, usize)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Digits {
    /// At least so many.
    Arabic(usize),
    Roman,
    Letter,
}

impl LabelSeries {
    /// Reads the label of the first annex.
    pub fn read(label: &str) -> Self {
        let plain = Self { words: label.to_owned(), number: None };
        let Some((words, last)) = label.rsplit_once(' ') else { return plain };
        let figures = last.bytes().all(|byte| byte.is_ascii_digit());
        let number = if figures && last.len() <= 4 {
            last.parse().ok().map(|first| (Digits::Arabic(last.len()), first))
        } else if last.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X')) {
            read_roman(last).and_then(|first| usize::try_from(first).ok()).map(|first| (Digits::Roman, first))
        } else {
            let letter = last.chars().count() == 1 && last.starts_with(char::is_uppercase);
            listing::read_letter(last).filter(|_| letter).map(|first| (Digits::Letter, first))
        };
        number.map_or(plain, |number| Self { words: words.to_owned(), number: Some(number) })
    }

    /// The label of the annex at an index, of `count` that go on from it. Without a number the only one has none.
    fn at(&self, index: usize, count: usize) -> String {
        let number = match self.number {
            None if count == 1 => return self.words.clone(),
            None => roman_at(index + 1),
            Some((Digits::Arabic(width), first)) => format!("{:0width$}", first.saturating_add(index)),
            Some((Digits::Roman, first)) => roman_at(first.saturating_add(index)),
            Some((Digits::Letter, first)) => listing::capital(first.saturating_add(index)),
        };
        format!("{} {number}", self.words)
    }
}

fn roman_at(number: usize) -> String {
    roman(u32::try_from(number).unwrap_or(u32::MAX))
}

/// What sentences call each annex, in order: its own label, or the next one of the office's or the decree's series, in
/// which annexes with a label of their own do not count.
pub fn labels(annexes: &[Annex], series: Option<&LabelSeries>) -> Vec<String> {
    let decree = LabelSeries { words: "Phụ lục".to_owned(), number: None };
    let series = series.unwrap_or(&decree);
    let count = annexes.iter().filter(|annex| annex.label.is_none()).count();
    let mut index = 0;
    let one = |annex: &Annex| {
        annex.label.as_ref().map(|label| label.value.clone()).unwrap_or_else(|| {
            index += 1;
            series.at(index - 1, count)
        })
    };
    annexes.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_series_goes_on_as_its_first_label_is_written() {
        let series = |label: &str| (0..3).map(|at| LabelSeries::read(label).at(at, 3)).collect::<Vec<_>>();
        assert_eq!(series("Phụ lục số 01"), ["Phụ lục số 01", "Phụ lục số 02", "Phụ lục số 03"]);
        assert_eq!(series("Bảng 2"), ["Bảng 2", "Bảng 3", "Bảng 4"]);
        assert_eq!(series("Biểu I"), ["Biểu I", "Biểu II", "Biểu III"]);
        assert_eq!(series("Biểu A"), ["Biểu A", "Biểu B", "Biểu C"]);
        assert_eq!(series("Biểu số"), ["Biểu số I", "Biểu số II", "Biểu số III"]);
        assert_eq!(LabelSeries::read("Phụ lục").at(0, 1), "Phụ lục");
        assert_eq!(LabelSeries::read("Phụ lục số 01").at(0, 1), "Phụ lục số 01");
    }
}
