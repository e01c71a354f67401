//! Instruments that the texts cite (văn bản được dẫn): kind, number, symbol, date and the body that issued them.

use std::ops::Range;

use super::dates::{self, Named};
use super::passage::{Kind, Passage};
use super::signs::Signs;
use crate::text::Span;
use crate::viet::text::{collapse, lower, upper};

/// One place where an instrument is cited.
#[derive(Clone)]
pub struct Citation<'a> {
    /// The text that cites it.
    pub passage: Passage<'a>,
    /// The kind before the number (`nghị quyết`), in small letters, and where it stands.
    pub kind: Option<(&'static str, Range<usize>)>,
    /// The word `số` stands before the number.
    pub numbered: bool,
    /// Number and symbol as written: `118/2025/NĐ-CP`.
    pub number: &'a str,
    /// Where they stand.
    pub range: Range<usize>,
    /// The year in the number.
    pub year: Option<i32>,
    /// What follows number and year, in capitals: `NĐ-CP`.
    pub symbol: String,
    /// The day right behind, as written.
    pub date: Option<Named>,
    /// The body behind `của`, and where it stands.
    pub issuer: Option<(String, Range<usize>)>,
}

impl Citation<'_> {
    /// The place of number and symbol.
    pub fn span(&self) -> Span {
        self.passage.span(self.range.clone())
    }

    /// From the kind to the end of what is said of it.
    pub fn whole(&self) -> Range<usize> {
        let start = self.kind.as_ref().map_or(self.range.start, |(_, kind)| kind.start);
        let end = self.issuer.as_ref().map(|(_, issuer)| issuer.end);
        let end = end.or(self.date.as_ref().map(|date| date.range.end)).unwrap_or(self.range.end);
        start..end
    }

    /// True for a number of the Party's: `57-NQ/TW`.
    pub fn is_of_party(&self) -> bool {
        self.number.trim_start_matches(|sign: char| sign.is_ascii_digit()).starts_with('-')
    }
}

/// Kinds of instruments, longer ones first.
const KINDS: [&str; 21] = [
    "thông tư liên tịch",
    "bộ luật",
    "luật",
    "pháp lệnh",
    "nghị quyết",
    "nghị định",
    "quyết định",
    "thông tư",
    "chỉ thị",
    "kế hoạch",
    "công văn",
    "thông báo",
    "hướng dẫn",
    "chương trình",
    "đề án",
    "kết luận",
    "quy định",
    "tờ trình",
    "báo cáo",
    "công điện",
    "quy chế",
];

/// Every citation of the texts, in order.
pub fn citations<'a>(passages: &[Passage<'a>]) -> Vec<Citation<'a>> {
    let cites = passages.iter().filter(|passage| passage.signs.has(Signs::SLASH) && passage.kind != Kind::Header);
    cites
        .flat_map(|passage| numbers(passage.text).into_iter().map(|(start, number)| read(*passage, start, number)))
        .collect()
}

fn read<'a>(passage: Passage<'a>, start: usize, number: &'a str) -> Citation<'a> {
    let end = start + number.len();
    let before = passage.get(0..start).trim_end_matches([' ', '\n', '\u{A0}']);
    let (numbered, head) = match before.strip_suffix("số").or_else(|| before.strip_suffix("Số")) {
        Some(head) => (true, head.trim_end()),
        None => (false, before),
    };
    let tail: String = head.chars().rev().take(24).collect::<Vec<_>>().into_iter().rev().collect();
    let tail = lower(&tail);
    let kind =
        KINDS.iter().find(|kind| tail.strip_suffix(**kind).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric)));
    let kind = kind.map(|kind| (*kind, head.len().saturating_sub(kind.len())..head.len()));
    let rest = number.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let mut parts = rest.trim_start_matches(['/', '-']).splitn(2, '/');
    let first = parts.next().unwrap_or_default();
    let year = first.parse::<i32>().ok().filter(|year| (1945..2200).contains(year));
    let symbol = match year {
        Some(_) => parts.next().unwrap_or_default(),
        None => rest.trim_start_matches(['/', '-']),
    };
    let date = date_behind(&passage, end);
    let after = date.as_ref().map_or(end, |date| date.range.end);
    let issuer = issuer_behind(&passage, after);
    Citation { passage, kind, numbered, number, range: start..end, year, symbol: upper(symbol), date, issuer }
}

/// Numbers with symbols (`118/2025/NĐ-CP`, `57-NQ/TW`, `202/2025/QH15`), each with its place.
fn numbers(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = 0;
    for word in text
        .split_inclusive(|sign: char| sign.is_whitespace() || matches!(sign, ',' | ';' | '(' | ')' | '|' | '"' | '“'))
    {
        let number = word.trim_end_matches(|sign: char| !sign.is_alphanumeric());
        let symbol = number.trim_start_matches(|sign: char| sign.is_ascii_digit());
        let capitals = symbol.chars().any(char::is_uppercase);
        let state = symbol.starts_with('/') && (symbol.contains('-') || symbol.contains("/QH"));
        let party = symbol.starts_with('-') && symbol.contains('/');
        if symbol.len() < number.len() && capitals && (state || party) {
            found.push((start, number));
        }
        start += word.len();
    }
    found
}

/// The date right behind a number.
fn date_behind(passage: &Passage<'_>, end: usize) -> Option<Named> {
    let rest = passage.get(end..passage.text.len());
    let gap = rest.len() - rest.trim_start_matches([',', ' ', '\u{A0}', '\n', '(']).len();
    let from = end + gap;
    let line = passage.get(from..passage.text.len());
    if gap > 4 || !(line.starts_with("ngày") || line.starts_with(|sign: char| sign.is_ascii_digit())) {
        return None;
    }
    // `ngày 09 tháng 6 năm 2025`: six words.
    let words = passage.words_in(from..passage.text.len());
    let near = passage.with_words(words.get(..words.len().min(6))?);
    dates::named(&near).into_iter().find(|named| named.range.start == from && named.month.is_some())
}

/// Where the name of a body ends.
const ENDS: [&str; 18] = [
    " về ",
    " ban hành",
    " công bố",
    " phê duyệt",
    " quy định",
    " sửa đổi",
    " hướng dẫn",
    " triển khai",
    " tại ",
    " trong ",
    " thực hiện",
    " đã ",
    " cho ",
    " để ",
    " là ",
    " khóa ",
    " ngày ",
    " có ",
];

/// The body behind `của`.
fn issuer_behind(passage: &Passage<'_>, from: usize) -> Option<(String, Range<usize>)> {
    let rest = passage.get(from..passage.text.len());
    let name = rest.strip_prefix(" của ").or_else(|| rest.strip_prefix("\ncủa "))?;
    let stop = name.find([',', ';', '.', '(', ')', '|', '\u{1}', ':']).unwrap_or(name.len());
    let stop = ENDS.iter().filter_map(|end| name.find(end)).min().map_or(stop, |end| end.min(stop));
    let name = name.get(..stop)?;
    let start = from + " của ".len();
    Some((collapse(name), start..start + name.len())).filter(|(name, _)| !name.is_empty())
}
