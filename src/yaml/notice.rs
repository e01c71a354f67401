//! What YAML lets pass and an author must know: a text that a comment cuts, and characters no page can show.

use std::borrow::Cow;

use super::vocabulary::{Holds, Vocabulary};
use crate::diag::{Diagnostic, Diagnostics, Severity};
use crate::text::{FileId, SourceFile, Span};
use crate::viet::scan::has_byte;
use crate::viet::{legacy_encoding, mojibake};

/// Characters that XML 1.0, and so a Word file, cannot hold, and those that Unicode says are none (noncharacters).
pub(super) fn is_forbidden(character: char) -> bool {
    let is_none = || matches!(u32::from(character) & 0xFFFF, 0xFFFE | 0xFFFF);
    matches!(character, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}' | '\u{fdd0}'..='\u{fdef}' | BYTE_ORDER_MARK)
        || is_none()
}

/// Shows nothing where it stands in a text, and ends a block of YAML.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// True where a text may hold one of them: each begins with such a byte.
fn may_hold_forbidden(text: &str) -> bool {
    has_byte(text, |byte| (byte < 0x20) & (byte != b'\n') & (byte != b'\t') | (byte == 0x7f) | (byte >= 0xef))
}

/// Reports control characters, the first ten.
pub(super) fn control_characters(id: FileId, text: &str, found: &mut Diagnostics) {
    if !may_hold_forbidden(text) {
        return;
    }
    for (at, character) in text.char_indices().filter(|(_, character)| is_forbidden(*character)).take(10) {
        let place = Span::new(id, at..at + character.len_utf8());
        let name = format!("U+{:04X}", u32::from(character));
        found.push(Diagnostic::error("K112", place).with("found", name).help("delete").change(place, ""));
    }
}

/// The text with a blank for each byte of what [`control_characters`] reports, so that reading goes on behind it.
pub(super) fn without_control_characters(text: &str) -> Cow<'_, str> {
    if !may_hold_forbidden(text) || !text.contains(is_forbidden) {
        return Cow::Borrowed(text);
    }
    let mut blanked = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            letter if is_forbidden(letter) => blanked.extend(std::iter::repeat_n(' ', letter.len_utf8())),
            letter => blanked.push(letter),
        }
    }
    Cow::Owned(blanked)
}

/// Where the entry begins that is one too many for a list, counted by its dash and its key.
pub(super) fn entry_too_many(text: &str, most: usize) -> Option<usize> {
    // An entry takes a line, and its key some bytes.
    if text.len() / "- a: b".len() < most {
        return None;
    }
    let mut start = 0;
    let mut entries = text.split('\n').filter_map(|line| {
        let at = start + (line.len() - line.trim_start_matches(' ').len());
        start += line.len() + 1;
        text.get(at..start - 1).filter(|entry| entry.starts_with("- ") && entry.contains(':')).map(|_| at)
    });
    entries.nth(most)
}

/// Reports lines typed in an encoding older than Unicode, or read in a wrong one, the first five. True if most of the file is such text:
/// then nothing else can be said of it.
pub(super) fn legacy(id: FileId, file: &SourceFile, found: &mut Diagnostics) -> bool {
    let text = file.text();
    // Letters of Latin-1 that Vietnamese writes rarely or never; without one a line is not looked at.
    let odd = |letter: char| matches!(letter, '\u{A7}'..='\u{DF}' | 'ä' | 'ï' | 'û' | 'ø' | 'å' | 'ë' | 'ü' | 'ñ');
    let mut start = 0;
    let (mut old, mut lines) = (0_usize, 0_usize);
    for line in text.split('\n') {
        lines += usize::from(!line.trim().is_empty());
        let lead = line.len() - line.trim_start().len();
        let place = Span::new(id, start + lead..start + line.trim_end().len().max(lead));
        if let Some(fault) = line.contains(odd).then(|| wrongly_encoded(line, place)).flatten() {
            old += 1;
            if old <= 5 {
                found.push(fault);
            }
        }
        start += line.len() + 1;
    }
    old > 0 && old * 2 >= lines
}

/// A line misread as Windows-1252 (K592), with the line that was meant, or one of an old font (K129).
fn wrongly_encoded(line: &str, place: Span) -> Option<Diagnostic> {
    let Some(reread) = mojibake::reread(line) else {
        let encoding = legacy_encoding(line)?;
        return Some(Diagnostic::error("K129", place).with("encoding", encoding).help("convert"));
    };
    let fault = Diagnostic::error("K592", place);
    Some(if reread.whole {
        fault.help("file").change(place, reread.text.trim())
    } else {
        fault.help("file").help("lost")
    })
}

/// Reports texts that ` #` cuts on their line. `# ` with a word after it is a comment as people write
/// comments; `#` glued to what follows, or a figure after it (`Số # 3`), is prose. So may be words one space behind
/// the prose of a field, where a comment would stand apart.
pub(super) fn cut_texts(
    id: FileId,
    text: &str,
    plain_ends: &[(usize, bool)],
    words: &Vocabulary<'_>,
    found: &mut Diagnostics,
) {
    for (end, empty) in plain_ends {
        let rest = text.get(*end..).unwrap_or_default();
        // An empty value's place is right after its colon or dash.
        let is_blank = |sign| matches!(sign, ' ' | '\t') || (*empty && sign == ':');
        if !rest.trim_start_matches(is_blank).starts_with('#') {
            continue;
        }
        let line = rest.split('\n').next().unwrap_or_default();
        let line_rest = line.trim_start_matches(is_blank);
        let Some(comment) = line_rest.strip_prefix('#') else { continue };
        let head = text.get(..*end).unwrap_or_default();
        let begin = head.rfind('\n').map_or(0, |at| at + 1);
        let whole = text.get(begin..end + line.len()).unwrap_or_default();
        let holds = super::line::key_of(whole).map_or(Holds::Other, |(key, _)| words.holds(key));
        let glued = comment.chars().next().is_some_and(|first| !first.is_whitespace() && first != '#' && first != '!');
        let figure = comment.trim_start().starts_with(|first: char| first.is_ascii_digit());
        let close = !empty && line.len() == line_rest.len() + 1 && holds == Holds::Prose && comment.len() > 1;
        if !glued && !figure && !close {
            continue;
        }
        let start = end + (line.len() - line_rest.len());
        let place = Span::new(id, start..end + line.trim_end().len());
        let severity = if glued || figure { Severity::Warning } else { Severity::Advice };
        let diagnostic = Diagnostic::new(severity, "K114", place).with("lost", line_rest.trim_end());
        found.push(match super::line::value_of(whole) {
            // A number or a date has no words of its own: what follows it is a comment.
            _ if glued && holds == Holds::Plain => {
                let after = Span::new(id, start + 1..start + 1);
                diagnostic.help("space").change(after, " ")
            }
            Some(value) if glued || figure => {
                diagnostic.help("quote").corrected(super::line::quote_value(whole, value))
            }
            Some(value) => diagnostic.help("apart").corrected(super::line::quote_value(whole, value)),
            None => diagnostic.help("quote"),
        });
    }
}
