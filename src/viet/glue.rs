//! Where a line must not break (chỗ không được xuống dòng).

use super::number::read_roman;
use super::text::{NO_BREAK_SPACE, lower};

/// Words that hold on to the number after them: `năm 2027`, `Quý I/2027`, `khoản 2`, `số 135/KH-UBND`.
const BEFORE_NUMBER: [&str; 21] = [
    "ngày",
    "tháng",
    "năm",
    "quý",
    "số",
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
    "dưới",
    "trên",
];

/// Words that hold on to the number before them: `05 ngày`, `1,5 điểm`.
const AFTER_NUMBER: [&str; 24] = [
    "ngày", "tháng", "năm", "tuần", "giờ", "phút", "quý", "điểm", "lần", "đồng", "nghìn", "triệu", "tỷ", "tỉ", "người",
    "bản", "%", "km", "m", "cm", "mm", "ha", "kg", "m2",
];

/// Abbreviations of authority before a title (quyền hạn của người ký).
const AUTHORITY: [&str; 5] = ["TM.", "KT.", "TL.", "TUQ.", "Q."];

/// Dashes between words.
const DASHES: [&str; 2] = ["-", "–"];

/// The text with a no-break space (U+00A0) wherever a line must not break: within `ngày 05 tháng 02`, `Quý I/2027`,
/// `Điều 5`, `điểm a`, `1,5 điểm`, `2021 - 2025`, before the dash of a name, and after `TM.`, `KT.`. Nothing else of it changes; doubled spaces stay.
pub fn glue(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut out = String::with_capacity(text.len() + 8);
    for (at, word) in words.iter().enumerate() {
        if let Some(before) = at.checked_sub(1).and_then(|at| words.get(at)) {
            let earlier = at.checked_sub(2).and_then(|at| words.get(at)).copied().unwrap_or_default();
            out.push(if holds(earlier, before, word) { NO_BREAK_SPACE } else { ' ' });
        }
        out.push_str(word);
    }
    out
}

/// True if `before` and `next` must stay on one line, where `earlier` stands before both.
fn holds(earlier: &str, before: &str, next: &str) -> bool {
    // A line never begins with the dash of a name or a span: `Văn hóa -` / `Xã hội`, and years stay together.
    if DASHES.contains(&next) {
        return !before.is_empty();
    }
    if DASHES.contains(&before) {
        return is_number(earlier) && starts_with_number(next);
    }
    if AUTHORITY.contains(&before) {
        return next.starts_with(char::is_alphabetic);
    }
    let word = lower(before.trim_start_matches(['(', '"', '“']));
    if BEFORE_NUMBER.contains(&word.as_str()) && (starts_with_number(next) || (word == "điểm" && is_letter_mark(next)))
    {
        return true;
    }
    if !is_number(before.trim_start_matches('(')) {
        return false;
    }
    let unit = next.trim_end_matches(|letter: char| ",.;:)/".contains(letter));
    let earlier = lower(earlier.trim_start_matches('('));
    match earlier.as_str() {
        "ngày" => unit == "tháng",
        // `tháng 02 năm`, `năm 2022 người`: the number belongs to the word before it.
        _ if BEFORE_NUMBER.contains(&earlier.as_str()) && !matches!(earlier.as_str(), "trên" | "dưới") => false,
        _ => AFTER_NUMBER.contains(&unit),
    }
}

fn starts_with_number(word: &str) -> bool {
    let head = word.split(['/', '.', ',', ';', ':', ')', '-']).next().unwrap_or_default();
    word.starts_with(|first: char| first.is_ascii_digit())
        || (head.chars().all(|letter| letter.is_ascii_uppercase()) && read_roman(head).is_some())
}

/// `a`, `đ)`, `b,`: the letter of a điểm.
fn is_letter_mark(word: &str) -> bool {
    let letter = word.trim_end_matches(['.', ',', ';', ')']);
    letter.chars().count() == 1 && letter.chars().all(char::is_lowercase)
}

fn is_number(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit())
        && word.ends_with(|last: char| last.is_ascii_digit())
        && word.chars().all(|letter| letter.is_ascii_digit() || letter == ',' || letter == '.')
}

/// Names that a line should not tear, without their unit.
const HELD: [&str; 2] = ["Ủy ban nhân dân", "Hội đồng nhân dân"];

/// The most words of a proper name.
const NAME: usize = 6;

/// The text with no-break spaces inside proper names and `Ủy ban nhân dân`, for centred lines, where a torn name stands
/// out: `tỉnh Đắk Nông`, `phường Văn Miếu - Quốc Tử Giám`. Words in capitals throughout are no name.
pub fn hold_names(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = words.as_slice();
    while !rest.is_empty() {
        let (name, after) = rest.split_at(body(rest).unwrap_or_else(|| name(rest)).clamp(1, rest.len()));
        out.push_str(&name.join(&NO_BREAK_SPACE.to_string()));
        if !after.is_empty() {
            out.push(' ');
        }
        rest = after;
    }
    out
}

/// The words of one of [`HELD`], if some begin with it.
fn body(words: &[&str]) -> Option<usize> {
    let said = |phrase: &&&str| {
        let wanted = phrase.split(' ').map(lower);
        let there = words.iter().map(|word| lower(word.trim_end_matches([',', '.', ';', ')'])));
        words.len() >= phrase.split(' ').count() && wanted.zip(there).all(|(wanted, there)| wanted == there)
    };
    HELD.iter().find(said).map(|phrase| phrase.split(' ').count())
}

/// How many words at the head of some are one proper name; 0 for a word without a capital.
fn name(words: &[&str]) -> usize {
    let capital = |word: &str| {
        let word = word.trim_start_matches(['(', '"', '“']);
        word.starts_with(char::is_uppercase) && (word.chars().any(char::is_lowercase) || word.chars().count() == 1)
    };
    let mut taken = 0;
    while let Some(word) = words.get(taken).filter(|_| taken < NAME) {
        let next = words.get(taken + 1).copied().unwrap_or_default();
        let dash = taken > 0 && DASHES.contains(word) && capital(next);
        if !(dash || capital(word)) {
            break;
        }
        taken += 1;
        if word.ends_with([',', '.', ';', ':', ')', '"', '”']) {
            break;
        }
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with `~` for each no-break space.
    fn seen(text: &str) -> String {
        glue(text).replace(NO_BREAK_SPACE, "~")
    }

    #[test]
    fn dates_quarters_and_citations_stay_whole() {
        assert_eq!(seen("ngày 05 tháng 02 năm 2022 của"), "ngày~05~tháng~02 năm~2022 của");
        assert_eq!(seen("Trong Quý I/2027 và Quý IV."), "Trong Quý~I/2027 và Quý~IV.");
        assert_eq!(seen("điểm a khoản 2 Điều 5"), "điểm~a khoản~2 Điều~5");
        assert_eq!(seen("Kế hoạch số 135/KH-UBND ngày 27/9/2021"), "Kế hoạch số~135/KH-UBND ngày~27/9/2021");
        assert_eq!(seen("(Phụ lục II kèm theo)"), "(Phụ lục~II kèm theo)");
    }

    #[test]
    fn numbers_keep_their_units() {
        assert_eq!(seen("đạt 1,5 điểm, giảm 0,5 điểm"), "đạt 1,5~điểm, giảm 0,5~điểm");
        assert_eq!(seen("trước 05 ngày làm việc"), "trước 05~ngày làm việc");
        assert_eq!(seen("trên 90 % hồ sơ"), "trên~90~% hồ sơ");
    }

    #[test]
    fn authority_holds_the_next_word_only() {
        assert_eq!(seen("KT. CHỦ TỊCH"), "KT.~CHỦ TỊCH");
        assert_eq!(seen("TM. ỦY BAN NHÂN DÂN"), "TM.~ỦY BAN NHÂN DÂN");
    }

    #[test]
    fn no_line_begins_with_a_dash() {
        assert_eq!(seen("Phòng Văn hóa - Xã hội"), "Phòng Văn hóa~- Xã hội");
        assert_eq!(seen("giai đoạn 2021 - 2025"), "giai đoạn 2021~-~2025");
        assert_eq!(seen("- Sở Nội vụ"), "- Sở Nội vụ");
    }

    #[test]
    fn ordinary_text_breaks_where_it_likes() {
        for text in ["năm học mới, số lượng", "V/v mục tiêu I và", "năm, 2021 hồ sơ", "một  hai ", "điểm mạnh", ""]
        {
            assert!(!seen(text).contains('~'), "{text}");
        }
        assert_eq!(seen("một  hai "), "một  hai ");
    }

    #[test]
    fn names_and_committees_stay_whole_in_centred_lines() {
        let seen = |text| hold_names(text).replace(NO_BREAK_SPACE, "~");
        assert_eq!(seen("của Ủy ban nhân dân tỉnh Đắk Nông năm 2022"), "của Ủy~ban~nhân~dân tỉnh Đắk~Nông năm 2022");
        assert_eq!(seen("phường Văn Miếu - Quốc Tử Giám, Hà Nội"), "phường Văn~Miếu~-~Quốc~Tử~Giám, Hà~Nội");
        assert_eq!(seen("Phòng Văn hóa - Xã hội"), "Phòng~Văn hóa - Xã hội");
        assert_eq!(seen("Nâng cao Chỉ số CCHC"), "Nâng cao Chỉ số CCHC");
        assert_eq!(seen("một  hai "), "một  hai ");
    }
}
