//! Normal forms: NFC, odd spaces, capitals, names compared.

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::letters::{self, base, is_composed, larger, smaller};

/// A space that does not break a line (dấu cách không ngắt).
pub const NO_BREAK_SPACE: char = '\u{A0}';

/// NFC with `\n` line ends.
pub fn normalize(text: &str) -> String {
    let text = composed(text.to_owned());
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

/// NFC; a text that is NFC as it stands, as nearly all are, costs one look at it.
fn composed(text: String) -> String {
    if is_composed(&text) {
        return text;
    }
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text,
        _ => text.nfc().collect(),
    }
}

/// What two keys are compared by (so khóa): no diacritics (đ is d), lower case, no spaces, `_`, hyphens or dashes.
///
/// `Cơ quan phối hợp`, `co_quan_phoi_hop` and `CO QUAN PHOI HOP` are all `coquanphoihop`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letters::folded(letter) {
            Some(0) => {}
            Some(byte) => folded.push(char::from(byte)),
            None => match base(letter) {
                Some(base) if stays(base) => folded.push(base),
                Some(_) => {}
                None => return bare_of_any(text).chars().filter(|one| stays(*one)).collect(),
            },
        }
    }
    folded
}

/// True for what [`fold`] keeps.
fn stays(letter: char) -> bool {
    !(letter.is_whitespace() || letter == '_' || is_dash(letter))
}

/// The letters of [`fold`] one by one; `None` for one that is not known at once.
fn folded(text: &str) -> impl Iterator<Item = Option<char>> {
    text.chars().filter_map(|letter| match letters::folded(letter) {
        Some(0) => None,
        Some(byte) => Some(Some(char::from(byte))),
        None => Some(base(letter)).filter(|base| base.is_none_or(stays)),
    })
}

/// True if two texts [`fold`] alike; nothing is copied, for this is asked of every row of a plan.
pub fn same_folded(one: &str, other: &str) -> bool {
    let (mut own, mut theirs) = (folded(one), folded(other));
    loop {
        match (own.next(), theirs.next()) {
            (None, None) => return true,
            (Some(None), _) | (_, Some(None)) => return fold(one) == fold(other),
            (own, theirs) if own != theirs => return false,
            _ => {}
        }
    }
}

/// A number that texts share which [`fold`] alike, and hardly any others; nothing is copied.
pub fn fold_key(text: &str) -> u64 {
    let mixed = |key: u64, letter: char| (key ^ u64::from(letter)).wrapping_mul(0x0000_0100_0000_01b3);
    let known = folded(text).try_fold(FIRST, |key, letter| letter.map(|letter| mixed(key, letter)));
    known.unwrap_or_else(|| fold(text).chars().fold(FIRST, mixed))
}

/// Where FNV-1a of 64 bits begins.
const FIRST: u64 = 0xcbf2_9ce4_8422_2325;

/// True if a text, folded, may stand in another one: it has no more letters.
pub fn may_stand_in(one: &str, other: &str) -> bool {
    match (folded_length(one), folded_length(other)) {
        (Some(one), Some(other)) => one <= other,
        _ => true,
    }
}

/// How many letters [`fold`] keeps; `None` where one of them is not known at once.
fn folded_length(text: &str) -> Option<usize> {
    text.chars().try_fold(0, |count, letter| match letters::folded(letter) {
        Some(byte) => Some(count + usize::from(byte != 0)),
        None => base(letter).map(|base| count + usize::from(stays(base))),
    })
}

/// Lower case without diacritics (chữ không dấu); spaces and marks stay: `Đắk Nông` is `dak nong`.
pub fn bare(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        let Some(base) = base(letter) else { return bare_of_any(text) };
        plain.push(base);
    }
    plain
}

/// [`bare`] of any letters.
fn bare_of_any(text: &str) -> String {
    let letters = text.nfd().filter(|letter| !is_combining_mark(*letter));
    letters.flat_map(char::to_lowercase).map(|letter| if letter == 'đ' { 'd' } else { letter }).collect()
}

/// True for the hyphen and every dash that people type for it (gạch nối, gạch ngang).
pub fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// One space wherever there was blank space of any kind, none at the ends; tabs, no-break and thin spaces and
/// line ends count as blank, zero-width marks vanish.
pub fn collapse(text: &str) -> String {
    let mut before = ' ';
    let plain = text.chars().all(|letter| {
        let stays = if letter == ' ' { before != ' ' } else { !letter.is_whitespace() && !is_invisible(letter) };
        before = letter;
        stays
    });
    if plain && before != ' ' {
        return text.to_owned();
    }
    let visible: String = text.chars().filter(|letter| !is_invisible(*letter)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Zero-width space and joiners, soft hyphen, a byte order mark inside text: what a paste from the web leaves.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// In capitals (chữ in hoa), NFC: `xã Bằng Phúc` is `XÃ BẰNG PHÚC`.
pub fn upper(text: &str) -> String {
    composed(composed(text.to_owned()).chars().flat_map(larger).collect())
}

/// In small letters (chữ thường), NFC.
pub fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    if is_composed(text) {
        // The small forms of such letters stand in NFC as they are, too.
        let mut small = String::with_capacity(text.len());
        text.chars().for_each(|letter| smaller(letter).for_each(|one| small.push(one)));
        return small;
    }
    composed(composed(text.to_owned()).chars().flat_map(smaller).collect())
}

/// True if two texts in NFC differ at most in case; nothing is copied, for this is asked of every word of a plan.
pub fn same_letters(one: &str, other: &str) -> bool {
    let small = |text: &'_ str| -> Option<char> { smaller(text.chars().next()?).next() };
    small(one) == small(other) && (one == other || one.chars().flat_map(smaller).eq(other.chars().flat_map(smaller)))
}

/// The first letter as a capital, the rest as written (viết hoa đầu câu).
pub fn capitalized(text: &str) -> String {
    change_first(text, |letter| letter.to_uppercase().collect())
}

/// The first letter small, the rest as written: for a name that moves inside a sentence.
pub fn uncapitalized(text: &str) -> String {
    change_first(text, |letter| letter.to_lowercase().collect())
}

fn change_first(text: &str, change: impl Fn(char) -> String) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => change(first) + letters.as_str(),
        None => String::new(),
    }
}

/// True if there are letters and all are capitals: how a title of a signature block is told from a name.
pub fn is_upper(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

/// What two spellings of one syllable are compared by: the tone mark after the syllable's vowels, wherever it
/// stood (`hoà` and `hòa`, `uỷ` and `ủy`), small letters. Everything else stays different.
pub fn tone_blind(text: &str) -> String {
    let mut out = String::new();
    let mut tone = None;
    for letter in text.nfd().flat_map(smaller) {
        // Circumflex, breve and horn make other vowels and stay where they are; the five tones move.
        if matches!(letter, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}') {
            tone = Some(letter);
        } else {
            if !letter.is_alphabetic() && !is_combining_mark(letter) {
                out.extend(tone.take());
            }
            out.push(letter);
        }
    }
    out.extend(tone);
    out
}

/// True if two texts differ at most in case and in where a tone mark stands.
pub fn same_spelling(one: &str, other: &str) -> bool {
    tone_blind(one) == tone_blind(other)
}

/// What two names of one body are compared by (so tên cơ quan): [`fold`], without `và` and `&` between words and
/// without commas: `Phòng Tài chính và Kế hoạch`, `Phòng Tài chính- Kế hoạch`, `phòng Tài chính – kế hoạch`.
pub fn name_key(text: &str) -> String {
    let spaced: String = text
        .chars()
        .map(|letter| if is_dash(letter) || matches!(letter, '_' | ',' | '&' | '/' | '.') { ' ' } else { letter })
        .collect();
    bare(&spaced).split_whitespace().filter(|word| *word != "va").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_compared_without_case_diacritics_and_joints() {
        for written in ["Cơ quan phối hợp", "co_quan_phoi_hop", "CO-QUAN PHOI HOP", "cơ quan phối hợp"] {
            assert_eq!(fold(&written.nfd().collect::<String>()), "coquanphoihop");
        }
        assert_eq!(fold("Đơn vị tính"), "donvitinh");
    }

    #[test]
    fn texts_are_compared_folded_without_folding_them() {
        let decomposed = "Cơ quan phối hợp".nfd().collect::<String>();
        for other in ["co_quan_phoi_hop", "CO-QUAN PHOI HOP", "cơ quan phối", "cơ quan phối hợp nữa", "", &decomposed]
        {
            let same = fold(other) == fold("Cơ quan phối hợp");
            assert_eq!(same_folded("Cơ quan phối hợp", other), same, "{other}");
            assert!(may_stand_in(other, "Cơ quan phối hợp") || !"coquanphoihop".contains(&fold(other)), "{other}");
        }
        assert!(!may_stand_in("cơ quan phối hợp nữa", "Cơ quan phối hợp"));
    }

    #[test]
    fn capitals_keep_their_diacritics() {
        assert_eq!(upper("đặc khu Phú Quốc"), "ĐẶC KHU PHÚ QUỐC");
        assert_eq!(capitalized("đồng chí"), "Đồng chí");
        assert_eq!(uncapitalized("Ủy ban"), "ủy ban");
        assert!(is_upper("PHÓ CHỦ TỊCH") && is_upper("KT. CHỦ TỊCH") && !is_upper("Nguyễn Văn A") && !is_upper("2027"));
    }

    #[test]
    fn case_alone_is_no_difference() {
        assert!(same_letters("Đồng", "đồng") && same_letters("UBND", "ubnd") && same_letters("", ""));
        assert!(!same_letters("Đồng", "đông") && !same_letters("theo", "the") && !same_letters("", "a"));
        assert_eq!(lower("HĐND"), "hđnd");
    }

    #[test]
    fn a_tone_may_stand_on_either_vowel() {
        assert!(same_spelling("Hoà Bình", "Hòa Bình"));
        assert!(same_spelling("Uỷ ban", "Ủy ban"));
        assert!(!same_spelling("Hòa", "Hóa"));
        assert!(!same_spelling("Uy ban", "Ủy ban"));
        assert!(!same_spelling("bán đảo", "ban đảo"));
    }

    #[test]
    fn one_body_in_several_spellings_has_one_name_key() {
        let key = name_key("Phòng Tài chính và Kế hoạch");
        for written in ["Phòng Tài chính - Kế hoạch", "Phòng Tài chính- Kế hoạch", "phòng Tài chính – kế hoạch"]
        {
            assert_eq!(name_key(written), key);
        }
        assert_ne!(name_key("Phòng Tài chính"), key);
    }

    #[test]
    fn blank_space_of_any_kind_becomes_one_space() {
        assert_eq!(collapse(" Văn\u{A0}phòng\t\u{200B}UBND \n xã "), "Văn phòng UBND xã");
    }
}
