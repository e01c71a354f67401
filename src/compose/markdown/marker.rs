//! Marks at the start of a line (ký hiệu đầu dòng): `1.`, `1.1.`, `a)`, `-`, `+`.

/// A mark as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::compose) enum Marker {
    /// `1.` or `1)`.
    Digits(String),
    /// `1.1.`
    Dotted(String),
    /// `a)`
    Letter(String),
    /// `-`, or a dash or dot pasted from Word.
    Dash(char),
    /// `+`
    Plus,
}

impl Marker {
    /// As it was typed.
    pub fn typed(&self) -> String {
        match self {
            Marker::Digits(typed) | Marker::Dotted(typed) | Marker::Letter(typed) => typed.clone(),
            Marker::Dash(dash) => dash.to_string(),
            Marker::Plus => "+".to_owned(),
        }
    }
}

/// The mark a line of running text begins with, and the bytes of mark and space. Up to two digits: `2021. `
/// is the end of a sentence.
pub(super) fn leading(text: &str) -> Option<(Marker, usize)> {
    let (typed, rest) = text.split_once([' ', '\u{A0}'])?;
    if rest.trim().is_empty() {
        return None;
    }
    let marker = match typed {
        "–" | "—" | "•" | "▪" | "-" => Marker::Dash(typed.chars().next()?),
        "+" => Marker::Plus,
        _ if is_letter(typed) => Marker::Letter(typed.to_owned()),
        _ if is_digits(typed.strip_suffix(['.', ')'])?) => Marker::Digits(typed.to_owned()),
        _ if is_dotted(typed.strip_suffix('.')?) => Marker::Dotted(typed.to_owned()),
        _ => return None,
    };
    Some((marker, text.len() - rest.trim_start().len()))
}

/// The number an author typed before a heading's words, and the bytes of number and space: `II. `, `1. `,
/// `1.1 `, `a) `.
pub(in crate::compose) fn typed_number(title: &str) -> Option<(&str, usize)> {
    let (typed, rest) = title.split_once([' ', '\u{A0}'])?;
    let bare = typed.strip_suffix('.').unwrap_or(typed);
    let roman = bare.len() < typed.len() && !bare.is_empty() && bare.chars().all(|sign| "IVXLC".contains(sign));
    let numbered = bare.len() < typed.len() && is_digits(bare);
    let known = roman || numbered || is_dotted(bare) || is_letter(typed);
    known.then(|| (typed, title.len() - rest.trim_start().len()))
}

fn is_digits(text: &str) -> bool {
    matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_dotted(text: &str) -> bool {
    text.contains('.') && text.split('.').all(is_digits)
}

fn is_letter(text: &str) -> bool {
    let Some(letter) = text.strip_suffix(')') else { return false };
    let mut letters = letter.chars();
    letters.next().is_some_and(|letter| letter.is_ascii_lowercase() || letter == 'đ') && letters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_at_the_start_of_a_line_is_no_mark() {
        assert_eq!(leading("2021. Sau đó"), None);
        assert_eq!(leading("đ) Sở Nội vụ"), Some((Marker::Letter("đ)".into()), 4)));
        assert_eq!(leading("1.2. Sở"), Some((Marker::Dotted("1.2.".into()), 5)));
        assert_eq!(leading("12) Sở"), Some((Marker::Digits("12)".into()), 4)));
    }

    #[test]
    fn a_typed_heading_number_is_told_from_a_word() {
        assert_eq!(typed_number("IV. TỔ CHỨC"), Some(("IV.", 4)));
        assert_eq!(typed_number("1.1 Rà soát"), Some(("1.1", 4)));
        assert_eq!(typed_number("MỤC TIÊU"), None);
        assert_eq!(typed_number("I MỤC"), None);
    }
}
