//! What a character is (loại chữ), told at once for those that Vietnamese is written with. Every letter of a plan is asked
//! about many times over; the tables of all scripts of the world are searched only for the others.

/// True for a letter or figure, as [`char::is_alphanumeric`].
pub fn is_word(letter: char) -> bool {
    match known(letter) {
        Some(kind) => kind != Kind::Sign,
        None => letter.is_alphanumeric(),
    }
}

/// True for a letter, as [`char::is_alphabetic`].
pub fn is_letter(letter: char) -> bool {
    match known(letter) {
        Some(kind) => kind == Kind::Letter,
        None => letter.is_alphabetic(),
    }
}

/// True for a capital, as [`char::is_uppercase`].
pub fn is_capital(letter: char) -> bool {
    match letter {
        '\0'..='\u{7F}' => letter.is_ascii_uppercase(),
        'Ạ'..='ỹ' => u32::from(letter) & 1 == 0,
        _ => letter.is_uppercase(),
    }
}

/// [`is_word`] and [`smaller`] in one look: the number of the small form, 0 for a sign; `None` where it is not known at once.
pub fn word_form(letter: char) -> Option<u32> {
    let code = u32::from(letter) as usize;
    let form = match code {
        0..0x250 => FORMS.get(code),
        ADDITIONAL_FROM..0x1F00 => ADDITIONAL_FORMS.get(code - ADDITIONAL_FROM),
        _ => None,
    };
    form.filter(|form| **form != NO_FORM).map(|form| u32::from(*form))
}

/// No small form has this number.
const NO_FORM: u16 = 0xFFFF;
static FORMS: [u16; 0x250] = forms(0);
static ADDITIONAL_FORMS: [u16; 0x100] = forms(ADDITIONAL_FROM as u32);

/// The forms of so many characters from one on.
const fn forms<const COUNT: usize>(from: u32) -> [u16; COUNT] {
    let mut forms = [NO_FORM; COUNT];
    let mut rest: &mut [u16] = &mut forms;
    let mut code = from;
    while let Some((first, others)) = rest.split_first_mut() {
        if let Some(letter) = char::from_u32(code) {
            *first = match (known(letter), small(letter)) {
                (Some(Kind::Sign), _) => 0,
                (Some(_), Some(small)) => small as u16,
                _ => NO_FORM,
            };
        }
        (rest, code) = (others, code + 1);
    }
    forms
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letter,
    Figure,
    Sign,
}

const fn known(letter: char) -> Option<Kind> {
    Some(match letter {
        'a'..='z' | 'A'..='Z' => Kind::Letter,
        '0'..='9' => Kind::Figure,
        '\0'..='\u{7F}' | '×' | '÷' => Kind::Sign,
        // Latin-1, Latin Extended-A and -B; Latin Extended Additional, which has the vowels with two marks.
        'À'..='ɏ' | 'Ḁ'..='ỿ' => Kind::Letter,
        '\u{2000}'..='\u{206F}' => Kind::Sign,
        _ => return None,
    })
}

/// The small form where it is one character and known at once.
const fn small(letter: char) -> Option<char> {
    match letter {
        '\0'..='\u{7F}' => Some(letter.to_ascii_lowercase()),
        'À'..='Þ' if letter != '×' => char::from_u32(letter as u32 | 0x20),
        'ß'..='ÿ' | 'ă' | 'đ' | 'ĩ' | 'ũ' | 'ơ' | 'ư' => Some(letter),
        'Ă' => Some('ă'),
        'Đ' => Some('đ'),
        'Ĩ' => Some('ĩ'),
        'Ũ' => Some('ũ'),
        'Ơ' => Some('ơ'),
        'Ư' => Some('ư'),
        // The capital is even, its small letter the next.
        'Ạ'..='ỹ' => char::from_u32(letter as u32 | 1),
        _ => None,
    }
}

/// The small form, as [`char::to_lowercase`].
pub fn smaller(letter: char) -> Form<std::char::ToLowercase> {
    small(letter).map_or_else(|| Form::Many(letter.to_lowercase()), |one| Form::One(Some(one)))
}

/// The capital form, as [`char::to_uppercase`].
pub fn larger(letter: char) -> Form<std::char::ToUppercase> {
    let one = match letter {
        '\0'..='\u{7F}' => Some(letter.to_ascii_uppercase()),
        'à'..='þ' if letter != '÷' => char::from_u32(u32::from(letter) & !0x20),
        'Ạ'..='ỹ' => char::from_u32(u32::from(letter) & !1),
        _ => None,
    };
    one.map_or_else(|| Form::Many(letter.to_uppercase()), |one| Form::One(Some(one)))
}

/// The characters of a small or capital form.
#[derive(Clone, Debug)]
pub enum Form<M> {
    /// What nearly all have.
    One(Option<char>),
    /// What some have that are not written in Vietnamese.
    Many(M),
}

impl<M: Iterator<Item = char>> Iterator for Form<M> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        match self {
            Form::One(one) => one.take(),
            Form::Many(many) => many.next(),
        }
    }
}

/// The small letter without its marks, `đ` as `d`, where it is known at once; combining marks are not, nor what belongs
/// to them.
pub fn base(letter: char) -> Option<char> {
    let code = u32::from(letter) as usize;
    let base = match code {
        0..0x250 => LATIN.get(code),
        ADDITIONAL_FROM..0x1F00 => ADDITIONAL.get(code - ADDITIONAL_FROM),
        _ => return matches!(letter, '\u{2010}'..='\u{2027}').then_some(letter),
    };
    base.filter(|base| **base != NONE).map(|base| char::from(*base))
}

/// [`base`] where it is a letter or sign of ASCII, as a byte; 0 for blank space, `_` and hyphens, which a fold drops.
pub fn folded(letter: char) -> Option<u8> {
    let code = u32::from(letter) as usize;
    let byte = match code {
        0..0x250 => FOLDED.get(code),
        ADDITIONAL_FROM..0x1F00 => ADDITIONAL.get(code - ADDITIONAL_FROM),
        0x2010..=0x2015 => Some(&0),
        _ => None,
    };
    byte.copied().filter(|byte| *byte != NONE)
}

static FOLDED: [u8; 0x250] = folds();

const fn folds() -> [u8; 0x250] {
    let mut folds = LATIN;
    let mut rest: &mut [u8] = &mut folds;
    while let Some((first, others)) = rest.split_first_mut() {
        if matches!(*first, b' ' | b'\t'..=b'\r' | b'_' | b'-') {
            *first = 0;
        }
        rest = others;
    }
    folds
}

/// Where Latin Extended Additional begins, which has the vowels with two marks.
const ADDITIONAL_FROM: usize = 0x1E00;
/// No letter is shown by this byte.
const NONE: u8 = 0xFF;
static LATIN: [u8; 0x250] = bases(0);
static ADDITIONAL: [u8; 0x100] = bases(ADDITIONAL_FROM as u32);

/// The bases of so many characters from one on.
const fn bases<const COUNT: usize>(from: u32) -> [u8; COUNT] {
    let mut bases = [NONE; COUNT];
    let mut rest: &mut [u8] = &mut bases;
    let mut code = from;
    while let Some((first, others)) = rest.split_first_mut() {
        if let Some(letter) = char::from_u32(code) {
            *first = base_byte(letter);
        }
        (rest, code) = (others, code + 1);
    }
    bases
}

const fn base_byte(letter: char) -> u8 {
    match letter {
        '\0'..='\u{7F}' => (letter as u8).to_ascii_lowercase(),
        'À'..='Ã' | 'à'..='ã' | 'Ă' | 'ă' | 'Ạ'..='ặ' => b'a',
        'È'..='Ê' | 'è'..='ê' | 'Ẹ'..='ệ' => b'e',
        'Ì' | 'Í' | 'ì' | 'í' | 'Ĩ' | 'ĩ' | 'Ỉ'..='ị' => b'i',
        'Ò'..='Õ' | 'ò'..='õ' | 'Ơ' | 'ơ' | 'Ọ'..='ợ' => b'o',
        'Ù' | 'Ú' | 'ù' | 'ú' | 'Ũ' | 'ũ' | 'Ư' | 'ư' | 'Ụ'..='ự' => b'u',
        'Ý' | 'ý' | 'Ỳ'..='ỹ' => b'y',
        'Đ' | 'đ' => b'd',
        _ => NONE,
    }
}

/// Bytes that are looked at together.
const CHUNK: usize = 256;

/// True where every character stands in NFC as it is, whatever is beside it, so that a text of them needs no closer look.
pub fn is_composed(text: &str) -> bool {
    // What begins with a byte under CC is before U+0300; E1 BA and E1 BB are U+1E80 to U+1EFF.
    let is_odd = |byte: u8| (byte >= 0xCC) & (byte != 0xE1);
    let (bytes, next) = (text.as_bytes(), text.as_bytes().get(1..).unwrap_or_default());
    let vowels =
        bytes.iter().zip(next).fold(true, |all, (byte, next)| all & ((*byte != 0xE1) | (*next & 0xFE == 0xBA)));
    let is_known = |at: usize| {
        let letter = text.get(at..).and_then(|rest| rest.chars().next());
        letter.is_some_and(|letter| matches!(letter, '\u{2010}'..='\u{2027}' | '\u{2190}'..='\u{2328}'))
    };
    // A dash or an arrow here and there: only where one stands are characters looked at.
    let mut chunks = bytes.chunks(CHUNK).zip((0..).step_by(CHUNK));
    vowels
        && chunks.all(|(chunk, start)| {
            let is_plain = !chunk.iter().fold(false, |found, byte| found | is_odd(*byte));
            is_plain || (start..).zip(chunk).all(|(at, byte)| !is_odd(*byte) || is_known(at))
        })
}

#[cfg(test)]
mod tests {
    use unicode_normalization::char::is_combining_mark;
    use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

    use super::*;

    #[test]
    fn what_is_told_at_once_is_what_the_tables_say() {
        for letter in (0..0x3000).filter_map(char::from_u32) {
            assert_eq!(is_word(letter), letter.is_alphanumeric(), "{letter}");
            assert_eq!(is_letter(letter), letter.is_alphabetic(), "{letter}");
            assert_eq!(is_capital(letter), letter.is_uppercase(), "{letter}");
            let form = if is_word(letter) { smaller(letter).next().map_or(0, u32::from) } else { 0 };
            assert!(word_form(letter).is_none_or(|known| known == form), "{letter}");
            assert!(smaller(letter).eq(letter.to_lowercase()) && larger(letter).eq(letter.to_uppercase()), "{letter}");
            let mut plain =
                std::iter::once(letter).nfd().filter(|one| !is_combining_mark(*one)).flat_map(char::to_lowercase);
            let plain = plain.next().map(|one| if one == 'đ' { 'd' } else { one });
            assert!(base(letter).is_none_or(|base| plain == Some(base)), "{letter}");
            let dropped = letter.is_whitespace() || letter == '_' || crate::viet::text::is_dash(letter);
            let expected = base(letter).map(|base| if dropped { 0 } else { base as u32 });
            assert!(folded(letter).is_none_or(|byte| Some(u32::from(byte)) == expected), "{letter}");
            let text = letter.to_string();
            assert!(!is_composed(&text) || is_nfc_quick(text.chars()) == IsNormalized::Yes, "{letter}");
        }
    }
}
