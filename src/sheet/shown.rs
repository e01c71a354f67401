//! What a cell of Excel shows (giá trị như hiển thị): numbers by their format, with the signs of Vietnamese, days as
//! `dd/mm/yyyy`.

use calamine::{Data, ExcelDateTime};

/// Places that Excel gives a number without a format, its comma among them.
const PLACES: f64 = 11.0;

/// Numbers below it lose digits in those places.
const SMALL: f64 = 1e-4;

/// The words of a value. `format`: the code of its number format (ECMA-376 part 1, § 18.8.31), `0.0%`.
pub(super) fn shown(value: &Data, format: Option<&str>) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) => text.replace("\r\n", "\n").replace('\r', "\n"),
        // A number up to 2^53 is exact.
        Data::Int(number) => figure(*number as f64, format),
        Data::Float(number) => figure(*number, format),
        Data::Bool(is) => if *is { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(time) => day(time),
        Data::DateTimeIso(text) => iso(text),
        Data::DurationIso(text) => text.clone(),
        Data::Error(error) => error.to_string(),
    }
}

fn day(time: &ExcelDateTime) -> String {
    if time.is_duration() {
        let minutes = (time.as_f64() * 1440.0).round();
        return format!("{}:{:02}", (minutes / 60.0).trunc(), minutes % 60.0);
    }
    let (year, month, day, hour, minute, ..) = time.to_ymd_hms_milli();
    let clock = format!("{hour:02}:{minute:02}");
    match (time.as_f64() < 1.0, hour, minute) {
        (true, ..) => clock,
        (_, 0, 0) => format!("{day:02}/{month:02}/{year}"),
        _ => format!("{clock} {day:02}/{month:02}/{year}"),
    }
}

/// `2026-06-30T00:00:00` as a day; what is none stays as it is.
fn iso(text: &str) -> String {
    let date = text.split('T').next().unwrap_or_default();
    match date.split('-').collect::<Vec<_>>().as_slice() {
        [year, month, day] if year.len() == 4 && !text.is_empty() => format!("{day}/{month}/{year}"),
        _ => text.to_owned(),
    }
}

/// How a format writes a number.
#[derive(Default)]
struct Format {
    before: String,
    after: String,
    percent: bool,
    thousands: bool,
    /// Digits behind the comma that always show, and those that show where they are not 0.
    decimals: (usize, usize),
}

impl Format {
    /// Reads the part of a code for positive numbers; `None` for one that shows no plain number: `General`, `@`, fractions,
    /// powers of ten.
    fn read(code: &str) -> Option<Self> {
        let mut format = Self::default();
        let (mut digits, mut point) = (0usize, false);
        let mut signs = code.chars();
        while let Some(sign) = signs.next() {
            let words = if digits == 0 { &mut format.before } else { &mut format.after };
            match sign {
                ';' => break,
                '"' => words.extend(signs.by_ref().take_while(|sign| *sign != '"')),
                '\\' => words.extend(signs.next()),
                '_' | '*' => drop(signs.next()),
                '[' => drop(signs.by_ref().find(|sign| *sign == ']')),
                '0' | '#' | '?' if point => {
                    format.decimals.1 = format.decimals.1.saturating_add(1);
                    if sign == '0' {
                        format.decimals.0 = format.decimals.1;
                    }
                }
                '0' | '#' | '?' => digits = digits.saturating_add(1),
                '.' => (point, digits) = (true, digits.saturating_add(1)),
                ',' => format.thousands = true,
                '%' => (format.percent, digits) = (true, digits.saturating_add(1)),
                ' ' | '-' | '+' | '(' | ')' | '$' => words.push(sign),
                _ => return None,
            }
        }
        (digits > 0).then_some(format)
    }
}

/// A number as its format shows it: `0,95`, `95%`, `1.500`.
fn figure(number: f64, code: Option<&str>) -> String {
    let Some(format) = code.and_then(Format::read) else { return plain(number) };
    let number = if format.percent { number * 100.0 } else { number };
    let written = format!("{number:.*}", format.decimals.1);
    let (whole, decimals) = written.split_once('.').unwrap_or((&written, ""));
    let shown = decimals.trim_end_matches('0').len().max(format.decimals.0);
    let decimals = decimals.get(..shown).unwrap_or(decimals);
    let whole = if format.thousands { grouped(whole) } else { whole.to_owned() };
    let comma = if decimals.is_empty() { "" } else { "," };
    let percent = if format.percent { "%" } else { "" };
    format!("{}{whole}{comma}{decimals}{percent}{}", format.before, format.after).trim().to_owned()
}

/// A number without a format: as few digits as tell it, as many as eleven places with the comma have room for.
fn plain(number: f64) -> String {
    let whole = if number.abs() < 1.0 { 1.0 } else { number.abs().log10().floor() + 1.0 };
    let rounded = format!("{number:.*}", (PLACES - 1.0 - whole).clamp(0.0, PLACES) as usize);
    // Excel shows what is too small for those places as a power of ten.
    let written = if number != 0.0 && number.abs() < SMALL { number.to_string() } else { rounded };
    match written.split_once('.') {
        Some((whole, decimals)) => match decimals.trim_end_matches('0') {
            "" => whole.to_owned(),
            decimals => format!("{whole},{decimals}"),
        },
        None => written,
    }
}

/// Dots between thousands.
fn grouped(whole: &str) -> String {
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut out = sign.to_owned();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && digits.len().saturating_sub(at) % 3 == 0 {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_show_as_their_formats_say() {
        let known = [
            (0.95, Some("0%"), "95%"),
            (0.8624, Some("0.00%"), "86,24%"),
            (1500.0, Some("#,##0"), "1.500"),
            (1234567.5, Some("#,##0.00"), "1.234.567,50"),
            (-0.5, Some("0.0"), "-0,5"),
            (17.0, Some("0.0"), "17,0"),
            (17.25, Some("0.##"), "17,25"),
            (17.0, Some("0.##"), "17"),
            (3.0, Some("0\" điểm\""), "3 điểm"),
            (12.0, Some("_-* #,##0_-;-* #,##0_-"), "12"),
            (0.1 + 0.2, None, "0,3"),
            (86.24, Some("General"), "86,24"),
            (2026.0, None, "2026"),
            (1.0 / 3.0, None, "0,333333333"),
            (86.241_234_567_89, None, "86,24123457"),
            (0.000_000_000_5, None, "0,0000000005"),
            (0.0, None, "0"),
        ];
        for (number, code, wanted) in known {
            assert_eq!(figure(number, code), wanted, "{number} {code:?}");
        }
    }

    #[test]
    fn days_are_written_as_people_write_them() {
        assert_eq!(iso("2026-06-30T00:00:00"), "30/06/2026");
        assert_eq!(iso("PT1H"), "PT1H");
    }
}
