//! Vietnamese syllables (âm tiết): an onset, a rime and a tone that go together.

use std::collections::HashSet;
use std::sync::OnceLock;

use super::data;
use crate::viet::text::{bare, lower, tone_blind};

/// Onsets, longer ones first.
const ONSETS: [&str; 28] = [
    "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "qu", "th", "tr", "ch", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
    "n", "p", "q", "r", "s", "t", "v", "x",
];

/// Rimes, the tone left out.
fn rimes() -> &'static HashSet<&'static str> {
    static RIMES: OnceLock<HashSet<&'static str>> = OnceLock::new();
    RIMES.get_or_init(|| data::entries(include_str!("data/rimes.txt")).flat_map(str::split_whitespace).collect())
}

/// True if a word, in any case, is a syllable as Vietnamese writes it.
pub fn is_syllable(word: &str) -> bool {
    let small = lower(word);
    if !small.chars().all(char::is_alphabetic) {
        return false;
    }
    // The tone stands last in the tone-blind form.
    let marked = tone_blind(&small);
    let tone =
        marked.chars().find(|letter| matches!(letter, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}'));
    let letters: String = marked.chars().filter(|letter| Some(*letter) != tone).collect();
    let letters = crate::viet::text::normalize(&letters);
    let splits = std::iter::once("").chain(ONSETS).filter_map(|onset| Some((onset, letters.strip_prefix(onset)?)));
    for (onset, rime) in splits {
        // `gì`, `gìn`: the i belongs to both.
        let rime = match (onset, rime) {
            ("gi", "" | "n" | "êng") => format!("i{rime}"),
            _ => rime.to_owned(),
        };
        if rimes().contains(rime.as_str()) && goes_together(onset, &rime) && carries(&rime, tone) {
            return true;
        }
    }
    false
}

/// Spelling before e, ê, i: `k`, `gh`, `ngh`; elsewhere `c`, `g`, `ng`.
fn goes_together(onset: &str, rime: &str) -> bool {
    let front = bare(rime).starts_with(['e', 'i', 'y']);
    match onset {
        "ngh" | "gh" | "k" => front,
        "c" | "ng" => !front,
        "g" => !front || rime.starts_with('i') && rime.len() <= 2,
        "q" => false,
        _ => true,
    }
}

/// Rimes that end in a stop have sắc or nặng alone.
fn carries(rime: &str, tone: Option<char>) -> bool {
    let stop = ["c", "ch", "p", "t"].iter().any(|end| rime.ends_with(end));
    !stop || matches!(tone, Some('\u{301}' | '\u{323}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_told_from_what_is_none() {
        for word in
            "nghiêng giếng gì giữ quyết khuyến thuở ủy quỹ huyện xã phường hoạch đường tuyến yếu oanh quốc xoong \
                     ghế nghỉ kỷ cương thoát hóa hoá khoẻ quý uống uỷ ước ít khuya giềng tuýp queo quẹo rượu bươu khuỷu"
                .split_whitespace()
        {
            assert!(is_syllable(word), "{word}");
        }
        for word in "trưc thưc hướg chsố tnh nghành ngiệp gế kà büu đk tich website".split_whitespace() {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
