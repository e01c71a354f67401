#![doc = include_str!("citation_contradicts.md")]

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::reader::{Reader, Word};
use crate::lint::rule::Rule;
use crate::lint::words::Passage;
use crate::plan::Plan;
use crate::text::Span;
use crate::viet::Date;
use crate::viet::text::upper;

const CODE: &str = "K518";

/// See the page above.
pub struct CitationContradicts;

impl Rule for CitationContradicts {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("citation_contradicts.vi.md"),
            Lang::En => include_str!("citation_contradicts.md"),
        }
    }

    fn reader<'a>(&self, _plan: &'a Plan) -> Option<Box<dyn Reader + 'a>> {
        Some(Box::<Cited>::default())
    }
}

/// The dates that each instrument was given so far.
#[derive(Default)]
struct Cited(BTreeMap<String, Vec<(Date, Span)>>);

impl Reader for Cited {
    fn read(&mut self, passage: &Passage<'_>, _words: &[Word<'_>], found: &mut Diagnostics) {
        if !passage.words.contains('/') {
            return;
        }
        for (start, number) in numbers(&passage.words) {
            let end = start + number.len();
            let place = passage.span(start..end);
            if lacks_year(number) {
                let fault = Diagnostic::warning(CODE, place).with("fault", "year").with("found", number);
                found.push(fault.with("date", "").with("other", "").help("year"));
            }
            let Some(date) = date(passage.get(end..passage.words.len())) else { continue };
            let dates = self.0.entry(upper(number)).or_default();
            let other = dates.iter().find(|(other, _)| contradicts(number, *other, date));
            if let Some((other, first)) = other {
                let fault = Diagnostic::warning(CODE, place).with("fault", "date").with("found", number);
                found.push(fault.with("date", date).with("other", other).other(*first, "first").help("date"));
            }
            dates.push((date, place));
        }
    }
}

/// Numbers with symbols (`118/2025/NĐ-CP`), each with its place.
fn numbers(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = 0;
    for word in text.split_inclusive(|sign: char| sign.is_whitespace() || matches!(sign, ',' | ';' | '(' | ')')) {
        let number = word.trim_end_matches(|sign: char| !sign.is_alphanumeric());
        let symbol = number.trim_start_matches(|sign: char| sign.is_ascii_digit());
        let letters = symbol.chars().any(char::is_uppercase) && symbol.contains('-');
        if symbol.len() < number.len() && symbol.starts_with('/') && letters {
            found.push((start, number));
        }
        start += word.len();
    }
    found
}

/// Decrees and circulars carry the year in the number.
fn lacks_year(number: &str) -> bool {
    let symbol = number.trim_start_matches(|sign: char| sign.is_ascii_digit());
    symbol == "/NĐ-CP" || symbol.starts_with("/TT-B") || symbol.starts_with("/TTLT-")
}

/// The date right after a number: `ngày 09/6/2025`, `ngày 09 tháng 6 năm 2025`.
fn date(after: &str) -> Option<Date> {
    let rest = after.trim_start_matches([',', ' ', '\u{A0}', '\n']).strip_prefix("ngày ")?;
    let mut figures = rest.split(|sign: char| !sign.is_ascii_digit()).filter(|figure| !figure.is_empty());
    let (day, month, year) = (figures.next()?, figures.next()?, figures.next()?);
    // The three stand close together, or the third belongs to something else.
    let whole = rest.find(year).is_some_and(|at| at <= "09 tháng 10 năm ".len());
    if !whole || year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// True if two dates cannot both be right. Numbers start again each year, and every committee counts its own: without
/// a year in the number only a year that differs alone, or a day of a central body, tells.
fn contradicts(number: &str, one: Date, other: Date) -> bool {
    if one == other {
        return false;
    }
    let yearly = number.split('/').nth(1).is_some_and(|part| part.len() == 4 && part.parse::<i32>().is_ok());
    let central = ["-CP", "-TTG", "/QH", "-BNV"].iter().any(|body| upper(number).ends_with(body));
    let same_day = (one.month(), one.day()) == (other.month(), other.day());
    same_day || (central && (yearly || one.year() == other.year()))
}
