#![doc = include_str!("decimal_style.md")]

use crate::lint::amounts::{figure, figure_length};
use crate::lint::context::Context;
use crate::lint::passage::Passage;
use crate::lint::rule::Found;
use crate::viet::scan::has_pair;

/// Reports every place that breaks the rule; one in a block is enough.
pub fn check(context: &Context<'_>, found: &mut Found) {
    for passage in context
        .passages()
        .iter()
        .filter(|passage| has_pair(passage.text, |one, next| one.is_ascii_digit() & ((next == b'.') | (next == b','))))
    {
        for block in passage.blocks {
            if let Some((start, figure, right)) = english(passage, block.range()) {
                let place = passage.span(start..start + figure.len());
                found.push(found.at(place).with("found", figure).with("right", right).help("write"));
            }
        }
    }
}

/// The first figure of a stretch that is written in the English way, and how it should read.
fn english<'a>(passage: &Passage<'a>, within: std::ops::Range<usize>) -> Option<(usize, &'a str, String)> {
    let text = passage.get(within.clone());
    let mut at = 0;
    while let Some(start) = figure(text, at) {
        let rest = text.get(start..)?;
        let length = figure_length(rest);
        let figure = rest.get(..length)?.trim_end_matches([',', '.']);
        at = start + length;
        let before = text.get(..start)?.chars().next_back();
        let behind = text.get(start + figure.len()..)?;
        if before.is_none_or(|sign| !sign.is_alphanumeric()) && is_english(figure, before, behind) {
            let swapped = figure.chars().map(|sign| match sign {
                ',' => '.',
                '.' => ',',
                sign => sign,
            });
            return Some((within.start + start, figure, swapped.collect()));
        }
    }
    None
}

/// `62.5%`, `0.96/1,5 điểm`, `2,244,011,922`; `2.1` alone may be a code or a version.
fn is_english(figure: &str, before: Option<char>, behind: &str) -> bool {
    let parts: Vec<&str> = figure.split([',', '.']).collect();
    let (commas, dots) = (figure.matches(',').count(), figure.matches('.').count());
    let thousands = parts.iter().skip(1).all(|part| part.len() == 3);
    if commas > 1 && dots == 0 {
        return thousands;
    }
    if let ([whole, decimals], 1) = (parts.as_slice(), dots) {
        let measured = ["%", " %", " điểm", "/", " triệu", " tỷ", " tỉ", " lần", " ha", " km"];
        let few = (1..=2).contains(&decimals.len()) && whole.len() <= 4 && !whole.is_empty();
        return few
            && (measured.iter().any(|unit| behind.starts_with(unit)) || before == Some('/'))
            && !behind.starts_with("/QĐ");
    }
    if let ([_, _], 1) = (parts.as_slice(), commas) {
        let counted =
            [" đồng", " hồ sơ", " người", " lượt", " bản ghi", " hộ", " tờ", " văn bản", " TTHC", " trường hợp"];
        return thousands
            && parts.first().is_some_and(|whole| *whole != "0")
            && counted.iter().any(|unit| behind.starts_with(unit));
    }
    false
}
