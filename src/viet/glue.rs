//! Where a line must not break (chỗ không được xuống dòng): between two words of which the second says nothing alone.
//!
//! Only such pairs, never longer runs: what does not break stretches justified lines, breaks words in narrow columns and
//! hides from a plain search.

use std::borrow::Cow;

use super::letters::is_composed;
use super::number::read_roman;
use super::text::{NO_BREAK_SPACE, lower, same_letters};

/// Words that hold on to the number after them: `ngày 16`, `Quý I/2027`, `khoản 2`. A year or the number of a document is
/// known for what it is wherever it stands.
const BEFORE_NUMBER: [&str; 17] = [
    "ngày",
    "tháng",
    "quý",
    "điều",
    "khoản",
    "điểm",
    "mục",
    "chương",
    "phần",
    "lục",
    "bảng",
    "biểu",
    "mẫu",
    "trang",
    "quận",
    "phường",
    "lần",
];

/// Units that hold on to the number before them: `05 ngày`, `1,5 điểm`, `90 %`.
const AFTER_NUMBER: [&str; 11] = ["ngày", "giờ", "điểm", "%", "km", "m", "cm", "mm", "ha", "kg", "m2"];

/// Abbreviations of authority before a title (quyền hạn của người ký).
const AUTHORITY: [&str; 5] = ["TM.", "KT.", "TL.", "TUQ.", "Q."];

/// Dashes between words.
const DASHES: [&str; 2] = ["-", "–"];

/// The text with a no-break space (U+00A0) within each pair that a line must not tear: `ngày 05`, `tháng 02`, `Quý I/2027`,
/// `Điều 5`, `điểm a`, `1,5 điểm`, the dash of `2021 - 2025` and the year before it, a blank to write in and the word before it, and after `TM.`, `KT.`. Of three
/// words at most two hold together. Nothing else of it changes; doubled spaces stay.
pub fn glue(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let mut out = String::new();
    // Bytes of the text that are in `out` already, and the last space but one of those looked at that was made so.
    let (mut copied, mut held) = (0, None);
    // The spaces before, nearest first.
    let mut spaces: [Option<usize>; 2] = [None; 2];
    for (at, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte == b' ') {
        let [last, earlier] = spaces;
        spaces = [Some(at), last];
        if held.is_some() && held == last || !may_hold(bytes, at) {
            continue;
        }
        let begin = last.map_or(0, |space| space + 1);
        let before = text.get(begin..at).unwrap_or_default();
        let earlier = text.get(earlier.map_or(0, |space| space + 1)..begin.saturating_sub(1)).unwrap_or_default();
        let mut after = text.get(at + 1..).unwrap_or_default().split(' ');
        let (next, later) = (after.next().unwrap_or_default(), after.next().unwrap_or_default());
        if holds(earlier, before, next, later) {
            out.push_str(text.get(copied..at).unwrap_or_default());
            out.push(NO_BREAK_SPACE);
            (copied, held) = (at + 1, Some(at));
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(copied..).unwrap_or_default());
    Cow::Owned(out)
}

/// True if the words round the space at a byte may hold together, told by the letters next to it: they rarely do, and this
/// is asked of every space of a plan.
fn may_hold(bytes: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| bytes.get(at)).copied().unwrap_or(b' ');
    let Some(next) = bytes.get(at + 1).copied() else { return false };
    let letter = match next {
        ..0x80 => 1,
        0xC0..0xE0 => 2,
        _ => 3,
    };
    let alone = bytes.get(at + 1 + letter).is_none_or(|sign| b" .,;)".contains(sign));
    // A no-break space begins with C2.
    before.is_ascii_digit()
        || before == b'.'
        || next.is_ascii_digit()
        || next == 0xC2
        || b"IVXLCDM".contains(&next)
            && !bytes.get(at + 2).is_some_and(|after| after.is_ascii_lowercase() || *after >= 0x80)
        || alone
}

/// True if `before` and `next` must stay on one line, where `earlier` stands before both and `later` behind them.
fn holds(earlier: &str, before: &str, next: &str, later: &str) -> bool {
    // A blank to write in, itself of no-break spaces: `ngày      `.
    if next.starts_with(NO_BREAK_SPACE) {
        return !before.is_empty();
    }
    if DASHES.contains(&next) {
        // `2021` / `- 2025` reads as an item of a list.
        return is_number(before) && starts_with_number(later);
    }
    if before.ends_with('.') && AUTHORITY.contains(&before) {
        return next.starts_with(char::is_alphabetic);
    }
    // Most words are no numbers: what is asked of every pair is asked without copying anything.
    let (number, mark) = (starts_with_number(next), is_letter_mark(next));
    if number || mark {
        let word = before.trim_start_matches(['(', '"', '“']);
        if number && is_before_number(word) || mark && is_one_of(word, &["điểm"]) {
            return true;
        }
    }
    if !is_number(before.trim_start_matches('(')) {
        return false;
    }
    let unit = next.trim_end_matches(|letter: char| ",.;:)/".contains(letter));
    // `tháng 02 năm`: the number belongs to the word before it.
    let taken = || is_before_number(earlier.trim_start_matches('('));
    AFTER_NUMBER.contains(&unit) && !taken()
}

fn is_before_number(word: &str) -> bool {
    is_one_of(word, &BEFORE_NUMBER)
}

/// True for a word of a list, in any case; a text of a Word file may not be in NFC.
fn is_one_of(word: &str, list: &[&str]) -> bool {
    if is_composed(word) {
        return list.iter().any(|known| same_letters(word, known));
    }
    list.contains(&lower(word).as_str())
}

fn starts_with_number(word: &str) -> bool {
    if !word.starts_with(|first: char| first.is_ascii_digit() || first.is_ascii_uppercase()) {
        return false;
    }
    let head = word.split(['/', '.', ',', ';', ':', ')', '-']).next().unwrap_or_default();
    word.starts_with(|first: char| first.is_ascii_digit())
        || (!head.is_empty() && head.chars().all(|letter| letter.is_ascii_uppercase()) && read_roman(head).is_some())
}

/// `a`, `đ)`, `b,`: the letter of a điểm.
fn is_letter_mark(word: &str) -> bool {
    let mut letters = word.chars();
    let letter = letters.next();
    letters.all(|sign| matches!(sign, '.' | ',' | ';' | ')')) && letter.is_some_and(char::is_lowercase)
}

fn is_number(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit())
        && word.ends_with(|last: char| last.is_ascii_digit())
        && word.chars().all(|letter| letter.is_ascii_digit() || letter == ',' || letter == '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with `~` for each no-break space.
    fn seen(text: &str) -> String {
        glue(text).replace(NO_BREAK_SPACE, "~")
    }

    #[test]
    fn a_number_stays_with_the_word_that_says_what_it_counts() {
        assert_eq!(seen("ngày 05 tháng 02 năm 2022 của"), "ngày~05 tháng~02 năm 2022 của");
        assert_eq!(seen("Trong Quý I/2027 và Quý IV."), "Trong Quý~I/2027 và Quý~IV.");
        assert_eq!(seen("điểm a khoản 2 Điều 5"), "điểm~a khoản~2 Điều~5");
        assert_eq!(seen("Kế hoạch số 135/KH-UBND ngày 27/9/2021"), "Kế hoạch số 135/KH-UBND ngày~27/9/2021");
        assert_eq!(seen("(Phụ lục II kèm theo)"), "(Phụ lục~II kèm theo)");
        assert_eq!(seen("số \u{A0}\u{A0}/KH-UBND ngày \u{A0} tháng 3"), "số~~~/KH-UBND ngày~~ tháng~3");
    }

    #[test]
    fn numbers_keep_their_units() {
        assert_eq!(seen("đạt 1,5 điểm, giảm 0,5 điểm"), "đạt 1,5~điểm, giảm 0,5~điểm");
        assert_eq!(seen("trước 05 ngày làm việc"), "trước 05~ngày làm việc");
        assert_eq!(seen("trên 90 % hồ sơ"), "trên 90~% hồ sơ");
        assert_eq!(seen("1.500 triệu đồng"), "1.500 triệu đồng");
    }

    #[test]
    fn authority_holds_the_next_word_only() {
        assert_eq!(seen("KT. CHỦ TỊCH"), "KT.~CHỦ TỊCH");
        assert_eq!(seen("TM. ỦY BAN NHÂN DÂN"), "TM.~ỦY BAN NHÂN DÂN");
    }

    #[test]
    fn names_are_found_by_a_plain_search_and_spans_of_years_begin_no_line_with_a_dash() {
        assert_eq!(seen("Phòng Văn hóa - Xã hội"), "Phòng Văn hóa - Xã hội");
        assert_eq!(seen("giai đoạn 2021 - 2025"), "giai đoạn 2021~- 2025");
        assert_eq!(seen("- Sở Nội vụ"), "- Sở Nội vụ");
    }

    #[test]
    fn no_three_words_hold_together() {
        for text in
            ["ngày 05 ngày 06 tháng 7", "lần 2 điểm a khoản 3 ngày 4", "Điều 5 ngày 05 giờ", "trong 05 ngày 06 giờ"]
        {
            assert!(seen(text).split(' ').all(|held| held.matches('~').count() < 2), "{}", seen(text));
        }
    }

    #[test]
    fn ordinary_text_breaks_where_it_likes() {
        for text in ["năm học mới, số lượng", "V/v mục tiêu I và", "năm, 2021 hồ sơ", "một  hai ", "điểm mạnh", ""]
        {
            assert!(!seen(text).contains('~'), "{text}");
        }
        assert_eq!(seen("một  hai "), "một  hai ");
    }
}
