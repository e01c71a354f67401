//! Letters (chữ và số): what of a text has to stand on the page, and which of it a printed run is.

use std::ops::Range;

use crate::diff::equal;
use crate::viet::letters::larger;

/// Longest stretches, in letters, that are held against each other pair by pair.
const LONGEST: usize = 20_000;

/// True for a character that must stand on the page: a letter, a digit, a sign that says something. Spaces, and the marks of
/// punctuation that a document sets by its own rules (dashes of lists, stops, quotes, marks of Markdown), are none.
pub(super) fn counts(character: char) -> bool {
    match character {
        'À'..='ɏ' | 'Ḁ'..='ỿ' => true,
        '%' | '+' | '=' | '<' | '>' | '&' | '@' | '$' => true,
        '–' | '—' | '‐' | '‑' | '‒' | '−' | '…' | '•' | '·' | '’' | '‘' | '“' | '”' | '«' | '»' => {
            false
        }
        ascii if ascii.is_ascii() => ascii.is_ascii_alphanumeric(),
        // What shows nothing: soft hyphens, marks of direction, joiners, tags of languages.
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' => false,
        '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}' => false,
        other => !other.is_whitespace() && !other.is_control(),
    }
}

/// The letters of a text with their bytes, in capitals.
fn letters(text: &str) -> impl Iterator<Item = (Range<usize>, char)> + '_ {
    let counting = text.char_indices().filter(|(_, letter)| counts(*letter));
    counting.flat_map(|(at, letter)| larger(letter).map(move |capital| (at..at + letter.len_utf8(), capital)))
}

/// The stretches of `written` that `printed` prints: letter by letter in order, capitals aside.
pub(super) fn printed(written: &str, printed: &str) -> Vec<Range<usize>> {
    let whole = std::iter::once(0..written.len()).collect();
    if written == printed || letters(written).map(|(_, letter)| letter).eq(letters(printed).map(|(_, letter)| letter)) {
        return whole;
    }
    let (places, old): (Vec<_>, Vec<char>) = letters(written).unzip();
    let new: Vec<char> = letters(printed).map(|(_, letter)| letter).collect();
    let start = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let rest = old.len().min(new.len()).saturating_sub(start);
    let end = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(old, new)| old == new).count();
    let middle = |all: &[char]| all.get(start..all.len().saturating_sub(end)).unwrap_or_default().to_vec();
    let (before, after) = (middle(&old), middle(&new));
    let mut kept: Vec<usize> = (0..start).chain(old.len().saturating_sub(end)..old.len()).collect();
    if before.len().max(after.len()) <= LONGEST {
        kept.extend(equal(&before, &after).into_iter().map(|(at, _)| start + at));
    }
    kept.sort_unstable();
    kept.into_iter().filter_map(|at| places.get(at).cloned()).collect()
}

/// Where the brackets of addresses stand: `<van-thu@tanlap.gov.vn>`, `<https://…>`; Markdown takes them for marks.
fn brackets_of_addresses(text: &str) -> Vec<usize> {
    let open = text.match_indices('<').filter_map(|(at, _)| {
        let (address, _) = text.get(at + 1..)?.split_once('>')?;
        let plain = !address.contains(|letter: char| letter.is_whitespace() || letter == '<');
        (plain && address.contains(['@', ':'])).then_some([at, at + 1 + address.len()])
    });
    open.flatten().collect()
}

/// The stretches of a text between `printed`, ascending, that have letters: each from its first letter to its last.
pub(super) fn gaps(text: &str, printed: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut gaps: Vec<Range<usize>> = Vec::new();
    let mut stretches = printed.iter().peekable();
    let mut open = false;
    let brackets = if text.contains('<') { brackets_of_addresses(text) } else { Vec::new() };
    let counting = |(at, letter): &(usize, char)| counts(*letter) && brackets.binary_search(at).is_err();
    for (at, letter) in text.char_indices().filter(counting) {
        while stretches.next_if(|stretch| stretch.end <= at).is_some() {}
        let is_printed = stretches.peek().is_some_and(|stretch| stretch.contains(&at));
        let end = at + letter.len_utf8();
        match gaps.last_mut().filter(|_| open) {
            _ if is_printed => {}
            Some(gap) => gap.end = end,
            None => gaps.push(at..end),
        }
        open = !is_printed;
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept<'a>(written: &'a str, by: &str) -> Vec<&'a str> {
        gaps(written, &printed(written, by)).into_iter().map(|gap| &written[gap]).collect()
    }

    #[test]
    fn capitals_spaces_and_punctuation_are_no_loss() {
        assert!(kept("Đúng **hạn**, đủ;", "ĐÚNG\u{A0}HẠN đủ./.").is_empty());
        assert!(kept("Straße – “đủ”", "STRASSE - đủ").is_empty());
        assert!(kept("… – ;", "").is_empty());
    }

    #[test]
    fn a_word_that_is_not_printed_is_found_where_it_stands() {
        assert_eq!(kept("rà soát và và sửa", "rà soát và sửa").concat().len(), "và".len());
        assert_eq!(kept("(a)*b*(c) × 5 %", "(a)b(c) 5"), ["×", "%"]);
        assert_eq!(kept("một hai", ""), ["một hai"]);
    }
}
