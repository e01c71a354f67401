//! Signs that Markdown takes for marks and offices type as signs (dấu in nguyên): `_`, backticks, the stars of a sum, the `>`
//! of `> 80%`.
//!
//! Each gives way to a control character of the same length in bytes, so that places stay what they are. Nobody can have
//! typed one: the YAML reader refuses them.

use std::borrow::Cow;

use crate::text::emphasis;
use crate::viet::letters::is_letter;
use crate::viet::scan::has_byte;

/// What stands for `_`, a backtick, a star and a `>`.
const SHIELDS: [(char, char); 4] = [('_', '\u{1A}'), ('`', '\u{1B}'), ('*', '\u{1C}'), ('>', '\u{1D}')];

/// The text as the Markdown crate may read it.
pub(super) fn shielded(text: &str) -> Cow<'_, str> {
    if !text.contains(['_', '`', '*', '>']) {
        return Cow::Borrowed(text);
    }
    let mut signs = emphasis::signs(text).into_iter().peekable();
    let mut out = String::with_capacity(text.len());
    let mut escaped = false;
    let mut before = '\n';
    for (at, letter) in text.char_indices() {
        while signs.next_if(|sign| sign.end <= at).is_some() {}
        let is_sign = match letter {
            '*' => signs.peek().is_some_and(|sign| sign.contains(&at)),
            // Offices quote nothing; behind a letter or a slash it may end `<br>` or `<br />`.
            '>' => before.is_whitespace(),
            _ => !escaped,
        };
        before = letter;
        escaped = letter == '\\' && !escaped;
        let shield = SHIELDS.iter().find(|(sign, _)| *sign == letter && is_sign);
        out.push(shield.map_or(letter, |(_, shield)| *shield));
    }
    Cow::Owned(out)
}

/// The text as it was typed.
pub(super) fn typed(text: &str) -> Cow<'_, str> {
    if !text.contains(SHIELDS.map(|(_, shield)| shield)) {
        return Cow::Borrowed(text);
    }
    let sign = |letter| SHIELDS.iter().find(|(_, shield)| *shield == letter).map_or(letter, |(sign, _)| *sign);
    Cow::Owned(text.chars().map(sign).collect())
}

/// One line without any sign that Markdown could take for a mark, as most cells are: Markdown has nothing to say of it.
pub(super) fn is_plain(text: &str) -> bool {
    let mark = |byte: u8| {
        matches!(byte, 0..0x20 | 0x7F | b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'>' | b'&' | b'|')
    };
    let first = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let begins = if first.len() < text.len() { !first.starts_with(['.', ')']) } else { text.starts_with(is_letter) };
    begins && !text.ends_with(char::is_whitespace) && !has_byte(text, mark)
}
