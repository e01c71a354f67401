//! Figures in running text (con số trong lời), with what they count.

use std::ops::Range;

use super::passage::Passage;
use super::signs::Signs;
use crate::viet::number::{DecimalFault, decimal};

/// A figure of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// In ten-thousandths.
    pub units: i128,
    /// Decimals as written.
    pub decimals: u32,
    start: usize,
    end: usize,
    /// A `%` stands behind it.
    pub percent: bool,
}

/// One in the unit of [`Amount::units`].
pub const ONE: i128 = 10_000;

impl Amount {
    /// Where it stands, the `%` left out.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// One unit of its last digit.
    pub fn last_digit(&self) -> i128 {
        ONE / 10_i128.pow(self.decimals.min(4))
    }

    /// Reads a figure; a point before three digits parts thousands.
    pub fn read(text: &str, start: usize) -> Option<Self> {
        let written = text.trim_end_matches([',', '.']);
        let read = match decimal(written) {
            Err(DecimalFault::Ambiguous) => decimal(&written.replace('.', "")).ok()?,
            read => read.ok()?,
        };
        let decimals = u32::try_from(read.decimals).ok().filter(|decimals| *decimals <= 4)?;
        let units = i128::from(read.digits) * ONE / 10_i128.pow(decimals);
        Some(Self { units, decimals, start, end: start + written.len(), percent: false })
    }

    /// True if it is `part` of `whole` in per cent, as far as rounding or cutting off its last digit can tell.
    pub fn is_share(&self, part: i128, whole: i128) -> bool {
        (self.units * whole - part * 100 * ONE).abs() <= self.last_digit() * whole
    }
}

/// Where the first digit stands from a byte on.
pub fn figure(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes().get(from..)?;
    bytes.iter().position(u8::is_ascii_digit).map(|begin| from + begin)
}

/// How far digits, commas and points go on.
pub fn figure_length(text: &str) -> usize {
    text.bytes().position(|byte| !(byte.is_ascii_digit() || matches!(byte, b',' | b'.'))).unwrap_or(text.len())
}

/// All figures of a stretch, in order. Those of dates, codes and numbers of instruments are among them.
pub fn amounts(passage: &Passage<'_>, within: Range<usize>) -> Vec<Amount> {
    let mut found = Vec::new();
    if !passage.signs.has(Signs::DIGIT) {
        return found;
    }
    let text = passage.get(within.clone());
    let mut at = 0;
    while let Some(start) = figure(text, at) {
        let rest = text.get(start..).unwrap_or_default();
        let length = figure_length(rest);
        let before = text.get(..start).and_then(|before| before.chars().next_back());
        if let Some(mut amount) = Amount::read(rest.get(..length).unwrap_or_default(), within.start + start)
            && !before.is_some_and(|before| before.is_alphanumeric())
        {
            let behind = passage.get(amount.end..passage.text.len());
            amount.percent = behind.starts_with('%') || behind.starts_with(" %");
            found.push(amount);
        }
        at = start + length;
    }
    found
}

/// The first words behind a figure, in small letters: what it counts.
pub fn unit(passage: &Passage<'_>, amount: &Amount, count: usize) -> Vec<String> {
    let words = passage.words_in(amount.end..passage.text.len());
    let mut end = amount.end;
    let mut found = Vec::new();
    for word in words.iter().take(count) {
        if passage.get(end..word.start()) != " " || word.is_number() {
            break;
        }
        found.push(crate::viet::text::lower(word.text));
        end = word.end();
    }
    found
}

/// A part of a whole, `1.188/1.250 hồ sơ`.
#[derive(Clone, Copy, Debug)]
pub struct Fraction {
    /// Before the stroke.
    pub part: Amount,
    /// Behind it.
    pub whole: Amount,
}

/// The fractions of a text: not days and months, numbers of instruments, `24/7`.
pub fn fractions(passage: &Passage<'_>) -> Vec<Fraction> {
    let mut found = Vec::new();
    if !passage.signs.has(Signs::SLASH) {
        return found;
    }
    let all = amounts(passage, 0..passage.text.len());
    for pair in all.windows(2) {
        let [part, whole] = pair else { continue };
        if passage.get(part.end..whole.start) != "/" || whole.units <= 0 {
            continue;
        }
        let before = passage.get(0..part.start).trim_end_matches(' ');
        let last = before.rsplit([' ', '\n', '(', '|']).next().unwrap_or_default().to_lowercase();
        let behind = passage.get(whole.end..passage.text.len());
        let dated = ["ngày", "tháng", "quý", "số", "hạn", "và", "đến", "từ", "lễ"].contains(&last.as_str())
            && !behind.starts_with(" điểm");
        let longer = before.ends_with('/') || behind.starts_with(['/', '-', ':']) || part.percent || whole.percent;
        let hours = whole.units == 7 * ONE && part.units == 24 * ONE;
        if !dated && !longer && !hours {
            found.push(Fraction { part: *part, whole: *whole });
        }
    }
    found
}
