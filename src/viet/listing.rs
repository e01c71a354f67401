//! Marks of numbered parts (đánh số mục): I. 1. 1.1. a) and the letters' Vietnamese order.

use super::number::{read_roman, roman};

/// Letters of điểm in the order of the Vietnamese alphabet (NĐ 30/2020, Phụ lục I, Mục V); ă â ê ô ơ ư are left
/// out as in the decree's own lists, and there is no f, j, w, z.
const LETTERS: [char; 22] =
    ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'x'];

/// The letter mark of the `number`-th part, from 1: a, b, c, d, đ, e, g …, y, then aa, ab …; empty for 0.
pub fn letter(number: usize) -> String {
    let count = LETTERS.len() + 1;
    let mut rest = number;
    let mut out = Vec::new();
    while let Some(index) = rest.checked_sub(1) {
        // y, the last, stands apart so that the table fits one line.
        out.push(LETTERS.get(index % count).copied().unwrap_or('y'));
        rest = index / count;
    }
    out.iter().rev().collect()
}

/// The letter mark in capitals: A, B, C, D, Đ, E, G ….
pub fn capital(number: usize) -> String {
    super::text::upper(&letter(number))
}

/// Which part a letter mark names, from 1; `None` for letters that no such list has (f, j, w, z, ă …).
pub fn read_letter(mark: &str) -> Option<usize> {
    let count = LETTERS.len() + 1;
    let mut number: usize = 0;
    for letter in super::text::lower(mark).chars() {
        let index = if letter == 'y' { LETTERS.len() } else { LETTERS.iter().position(|known| *known == letter)? };
        number = number.checked_mul(count)?.checked_add(index + 1)?;
    }
    (number > 0).then_some(number)
}

/// A mark that numbers a part (số thứ tự mục), as typed before its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// `IV.`
    Roman(u32),
    /// `1.`, `1.2.`, `1.2.3`: one number a level.
    Arabic(Vec<u32>),
    /// `đ)`, by its place in the alphabet's order.
    Letter(usize),
    /// `A.`
    Capital(usize),
}

impl Mark {
    /// The mark at the start of a text and the text after it, both parted by blank space; `None` where the text
    /// starts otherwise. A single capital I, V, X, L, C, D or M is Roman.
    pub fn read(text: &str) -> Option<(Mark, &str)> {
        let text = text.trim_start();
        let end = text.find(char::is_whitespace)?;
        let (word, rest) = text.split_at(end);
        let mark = if let Some(letters) = word.strip_suffix(')') {
            match letters.parse::<u32>() {
                Ok(number) => Mark::Arabic(vec![number]),
                Err(_) if letters.chars().count() == 1 || is_second_round(letters) => {
                    Mark::Letter(read_letter(letters)?)
                }
                Err(_) => return None,
            }
        } else if word.starts_with(|first: char| first.is_ascii_digit()) {
            // `2021 là …` and `5,5 điểm` are text; a lone number needs its stop.
            if !word.contains('.') {
                return None;
            }
            let parts = word.trim_end_matches('.').split('.').map(str::parse).collect::<Result<Vec<u32>, _>>().ok()?;
            Mark::Arabic(parts)
        } else {
            let letters = word.strip_suffix('.')?;
            if !super::text::is_upper(letters) {
                return None;
            }
            match read_roman(letters) {
                Some(number) => Mark::Roman(number),
                None if letters.chars().count() == 1 => Mark::Capital(read_letter(letters)?),
                None => return None,
            }
        };
        Some((mark, rest.trim_start()))
    }

    /// The mark as it prints: `IV.`, `1.2.`, `đ)`, `A.`
    pub fn print(&self) -> String {
        match self {
            Mark::Roman(number) => format!("{}.", roman(*number)),
            Mark::Arabic(parts) => parts.iter().map(|part| format!("{part}.")).collect(),
            Mark::Letter(number) => format!("{})", letter(*number)),
            Mark::Capital(number) => format!("{}.", capital(*number)),
        }
    }
}

/// `aa`, `ab` …: what follows y; longer or later ones are words.
fn is_second_round(letters: &str) -> bool {
    letters.chars().count() == 2 && letters.starts_with(['a', 'A'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letter_after_d_is_đ() {
        let letters: Vec<String> = (1..=25).map(letter).collect();
        assert_eq!(letters.join(" "), "a b c d đ e g h i k l m n o p q r s t u v x y aa ab");
        assert_eq!(capital(5), "Đ");
    }

    #[test]
    fn letters_are_read_back() {
        for number in 1..600 {
            assert_eq!(read_letter(&letter(number)), Some(number));
        }
        for mark in ["f", "w", "", "ă", "1"] {
            assert_eq!(read_letter(mark), None);
        }
    }

    #[test]
    fn a_typed_mark_is_told_from_text() {
        assert_eq!(Mark::read("IV. TỔ CHỨC"), Some((Mark::Roman(4), "TỔ CHỨC")));
        assert_eq!(Mark::read("1.2. Mục đích"), Some((Mark::Arabic(vec![1, 2]), "Mục đích")));
        assert_eq!(Mark::read("đ) Sở Nội vụ"), Some((Mark::Letter(5), "Sở Nội vụ")));
        assert_eq!(Mark::read("Đ. Nhóm"), Some((Mark::Capital(5), "Nhóm")));
        for text in ["2021 là năm", "5,5 điểm", "TM. ỦY BAN", "UBND xã", "a)", "vv) gì", "Xong. Rồi"] {
            assert_eq!(Mark::read(text), None, "{text}");
        }
    }
}
