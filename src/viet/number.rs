//! Numbers (số): decimals with a comma, thousands with dots, Roman numerals, counts with a zero before.

/// A decimal as written: its digits as one whole number, and how many of them are decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// `7,46` is 746; negative where a minus stood before.
    pub digits: i64,
    /// Digits after the comma: 2 for `7,46`.
    pub decimals: usize,
}

/// Why a text is no decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalFault {
    /// Not digits with at most one comma or dot, or groups of three.
    NotANumber,
    /// `1.500`: a decimal or a thousand.
    Ambiguous,
    /// More digits than fit.
    TooLong,
}

/// Reads a decimal with comma or dot: `7,46`, `0.5`, `12`, `-1,5`, `1.234,56`, `1.234.567`.
///
/// A comma alone is the decimal comma. A dot alone with exactly three digits after it, and one to three other than
/// a lone 0 before, is [`DecimalFault::Ambiguous`]: `1.500` may be one and a half or fifteen hundred.
pub fn decimal(text: &str) -> Result<Decimal, DecimalFault> {
    let text = text.trim();
    let (minus, body) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    };
    let parts: Vec<&str> = body.split(['.', ',']).collect();
    if parts.iter().any(|part| part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_digit())) {
        return Err(DecimalFault::NotANumber);
    }
    let marks: Vec<char> = body.chars().filter(|letter| matches!(letter, '.' | ',')).collect();
    let decimals = match (marks.as_slice(), parts.as_slice()) {
        ([], _) => 0,
        (['.'], [whole, rest]) if rest.len() == 3 && whole.len() <= 3 && *whole != "0" => {
            return Err(DecimalFault::Ambiguous);
        }
        ([_], [_, rest]) => rest.len(),
        _ => grouped_decimals(&marks, &parts).ok_or(DecimalFault::NotANumber)?,
    };
    let digits: i64 = parts.concat().parse().map_err(|_| DecimalFault::TooLong)?;
    Ok(Decimal { digits: if minus { digits.saturating_neg() } else { digits }, decimals })
}

/// Decimals of a number with several marks: groups of three with one kind of mark, then at most one of the other.
fn grouped_decimals(marks: &[char], parts: &[&str]) -> Option<usize> {
    let (first, last) = (marks.first()?, marks.last()?);
    let other = marks.iter().filter(|mark| *mark != first).count();
    let decimals = match (other, first == last) {
        (0, _) => 0,
        (1, false) => parts.last()?.len(),
        _ => return None,
    };
    let groups = if other == 0 { parts } else { parts.split_last()?.1 };
    let (head, rest) = groups.split_first()?;
    (head.len() <= 3 && rest.iter().all(|group| group.len() == 3)).then_some(decimals)
}

/// A whole number with dots between thousands (`2.244.011.922`), as the decree's own tables write it.
pub fn thousands(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    if number < 0 { format!("-{out}") } else { out }
}

/// A count with a zero before it below ten (`05`, `12`), as counts and issue numbers are written.
pub fn padded(number: u32) -> String {
    format!("{number:02}")
}

const ROMAN: [(u32, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

/// A Roman numeral (số La Mã), 1 to 3999; other numbers in Arabic digits.
pub fn roman(number: u32) -> String {
    if !(1..4000).contains(&number) {
        return number.to_string();
    }
    let mut out = String::new();
    let mut rest = number;
    for (value, letters) in ROMAN {
        while rest >= value {
            out.push_str(letters);
            rest -= value;
        }
    }
    out
}

/// Reads a Roman numeral in capitals or small letters; `None` where it is not written as [`roman`] writes it.
pub fn read_roman(text: &str) -> Option<u32> {
    let capitals = text.to_ascii_uppercase();
    let mut rest = capitals.as_str();
    let mut number = 0u32;
    for (value, letters) in ROMAN {
        while let Some(after) = rest.strip_prefix(letters) {
            number = number.checked_add(value)?;
            rest = after;
        }
    }
    (number > 0 && rest.is_empty() && roman(number) == capitals).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(digits: i64, decimals: usize) -> Result<Decimal, DecimalFault> {
        Ok(Decimal { digits, decimals })
    }

    #[test]
    fn comma_and_dot_are_read_alike() {
        assert_eq!(decimal("7,46"), of(746, 2));
        assert_eq!(decimal("0.5"), of(5, 1));
        assert_eq!(decimal("10,10"), of(1010, 2));
        assert_eq!(decimal("0,8791"), of(8791, 4));
        assert_eq!(decimal("-1,5"), of(-15, 1));
        assert_eq!(decimal("0,125"), of(125, 3));
    }

    #[test]
    fn thousands_are_told_from_decimals_or_asked_about() {
        assert_eq!(decimal("1.234.567"), of(1_234_567, 0));
        assert_eq!(decimal("2,244,011,922"), of(2_244_011_922, 0));
        assert_eq!(decimal("1.234,5"), of(12_345, 1));
        assert_eq!(decimal("1.500"), Err(DecimalFault::Ambiguous));
        assert_eq!(decimal("1,500"), of(1500, 3));
        assert_eq!(decimal("1500,250"), of(1_500_250, 3));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "-", ",5", "5,", "1.2.3", "1.234,5,6", "5 điểm", "1e3", "８"] {
            assert_eq!(decimal(text), Err(DecimalFault::NotANumber), "{text}");
        }
        assert_eq!(decimal("99999999999999999999"), Err(DecimalFault::TooLong));
    }

    #[test]
    fn roman_numerals_go_both_ways() {
        for number in 1..4000 {
            assert_eq!(read_roman(&roman(number)), Some(number));
        }
        assert_eq!(roman(14), "XIV");
        assert_eq!(read_roman("iv"), Some(4));
        for text in ["", "IIII", "IC", "XIVI", "ABC", "III."] {
            assert_eq!(read_roman(text), None, "{text}");
        }
    }

    #[test]
    fn thousands_have_dots() {
        assert_eq!(thousands(2_244_011_922), "2.244.011.922");
        assert_eq!(thousands(-1500), "-1.500");
        assert_eq!(thousands(999), "999");
        assert_eq!(padded(5), "05");
    }
}
