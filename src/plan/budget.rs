//! Money (kinh phí): figures in the unit of their column, or words.

use super::Prose;
use crate::text::Text;
use crate::viet::number::{Decimal, DecimalFault, decimal};

/// Money (kinh phí), as it prints and, where it is a figure, as an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    /// As it prints: words as written, a figure with dots between thousands and a decimal comma.
    pub text: Prose,
    /// In the unit of its column, thousandths of it, where the text is a figure: `1.500` is 1 500 000.
    pub amount: Option<i64>,
}

/// Why a text of money is no figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AmountFault {
    /// Shaped like a figure, but below zero.
    Negative,
    /// Shaped like a figure, but with more than three decimals.
    TooManyDecimals,
    /// More than the program counts with.
    TooLarge,
    /// `1,500`: one and a half, or fifteen hundred in English writing. Both readings, as they would be typed.
    Ambiguous {
        /// `1,5`
        decimal: String,
        /// `1.500`
        thousand: String,
    },
}

/// Whether a comma before three digits is a decimal comma (dấu phẩy thập phân) in a column of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comma {
    /// Another figure of the column shows it: `7,5`, `1.234,56`.
    Decimal,
    /// Nothing tells.
    Unknown,
}

impl Comma {
    /// What the figures of a column tell.
    pub fn of<'a>(figures: impl IntoIterator<Item = &'a str>) -> Self {
        let shows = |text: &str| {
            let read = decimal(text).ok().filter(|read| read.decimals > 0);
            let comma = text.rfind(',').is_some_and(|at| text.rfind('.').is_none_or(|dot| dot < at));
            read.is_some_and(|read| comma && (read.decimals != 3 || text.contains('.')))
        };
        if figures.into_iter().any(|text| shows(text.trim())) { Comma::Decimal } else { Comma::Unknown }
    }
}

impl Budget {
    /// Reads a text of money (kinh phí); a figure is an amount in thousandths of the column's unit: `1.500` is 1 500 000,
    /// `12,5` is 12 500. A dot before three digits parts thousands. Without an amount for words (`Kinh phí thường xuyên`,
    /// `-`, `500 triệu`).
    pub fn read(text: &Text, comma: Comma) -> Result<Self, AmountFault> {
        let amount = Self::amount(text.as_str(), comma)?;
        let printed = amount.map_or_else(|| text.clone(), |_| text.with_signs(as_printed(text.as_str())));
        Ok(Self { text: Prose::new(printed), amount })
    }

    /// True for a text that a cell of money may hold: words, or a figure that is counted with.
    pub fn holds(text: &str) -> bool {
        Self::amount(text, Comma::Decimal).is_ok()
    }

    /// Words about money, or a figure that cannot be counted with.
    pub fn words(text: &Text) -> Self {
        Self { text: Prose::new(text.clone()), amount: None }
    }

    /// True where words stand in place of an amount; a dash, which says that there is none, is no word.
    pub fn says_words(&self) -> bool {
        self.amount.is_none() && !matches!(self.text.as_str().trim(), "-" | "–" | "—")
    }

    fn amount(text: &str, comma: Comma) -> Result<Option<i64>, AmountFault> {
        let text = text.trim();
        let read = match decimal(text) {
            Ok(read) => read,
            Err(DecimalFault::NotANumber) => return Ok(None),
            Err(DecimalFault::TooLong) => return Err(AmountFault::TooLarge),
            Err(DecimalFault::Ambiguous) => match decimal(&text.replace('.', "")) {
                Ok(Decimal { digits, .. }) => Decimal { digits, decimals: 0 },
                Err(_) => return Ok(None),
            },
        };
        if read.digits < 0 {
            return Err(AmountFault::Negative);
        }
        if comma == Comma::Unknown && parts_a_thousand(text) {
            let decimal = text.trim_end_matches('0').trim_end_matches(',').to_owned();
            return Err(AmountFault::Ambiguous { decimal, thousand: text.replace(',', ".") });
        }
        let missing = 3_usize.checked_sub(read.decimals).ok_or(AmountFault::TooManyDecimals)?;
        let factor = 10_i64.pow(u32::try_from(missing).unwrap_or(0));
        read.digits.checked_mul(factor).map(Some).ok_or(AmountFault::TooLarge)
    }

    /// Decimals that were written; 0 for words.
    pub fn decimals(&self) -> u8 {
        let read = decimal(self.text.as_str());
        let decimals = read.ok().filter(|_| self.amount.is_some()).map_or(0, |read| read.decimals);
        u8::try_from(decimals).unwrap_or(0)
    }
}

/// True for one comma before exactly three digits, and one to three other than a lone 0 before it.
fn parts_a_thousand(text: &str) -> bool {
    let Some((whole, rest)) = text.split_once(',') else { return false };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    (1..=3).contains(&whole.len()) && whole != "0" && rest.len() == 3 && digits(whole) && digits(rest)
}

/// A figure with dots between thousands and a comma before decimals: `1.50` is `1,50`, `1,234,567.5` is `1.234.567,5`.
fn as_printed(text: &str) -> String {
    let (commas, dots) = (text.matches(',').count(), text.matches('.').count());
    let last_dot = text.rfind('.') > text.rfind(',');
    let decimals = decimal(text.trim()).map_or(0, |read| read.decimals);
    let english = decimals > 0 && last_dot && dots == 1 || decimals == 0 && commas > 1;
    let swapped = |letter| match letter {
        '.' => ',',
        ',' => '.',
        letter => letter,
    };
    if english { text.chars().map(swapped).collect() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn read(text: &str, comma: Comma) -> Result<(Option<i64>, String), AmountFault> {
        let read = Budget::read(&Text::verbatim(text, Span::default()), comma)?;
        Ok((read.amount, read.text.as_str().to_owned()))
    }

    #[test]
    fn a_dot_in_money_parts_thousands_and_text_stays_text() {
        let amount = |text| read(text, Comma::Unknown).map(|(amount, _)| amount);
        assert_eq!(amount("1.500"), Ok(Some(1_500_000)));
        assert_eq!(amount("2.244.011.922"), Ok(Some(2_244_011_922_000)));
        assert_eq!(amount("12,5"), Ok(Some(12_500)));
        assert_eq!(amount("Kinh phí thường xuyên"), Ok(None));
        assert_eq!(amount("-5"), Err(AmountFault::Negative));
        assert_eq!(amount("1,2345"), Err(AmountFault::TooManyDecimals));
    }

    #[test]
    fn a_comma_before_three_digits_is_asked_about_unless_the_column_tells() {
        let asked = AmountFault::Ambiguous { decimal: "1,5".into(), thousand: "1.500".into() };
        assert_eq!(read("1,500", Comma::Unknown), Err(asked));
        assert_eq!(read("1,500", Comma::Decimal), Ok((Some(1_500), "1,500".into())));
        assert_eq!(read("0,125", Comma::Unknown), Ok((Some(125), "0,125".into())));
        assert_eq!(Comma::of(["1,500", "30"]), Comma::Unknown);
        assert_eq!(Comma::of(["1,500", "7,5"]), Comma::Decimal);
        assert_eq!(Comma::of(["1,500", "1.234,567"]), Comma::Decimal);
        assert_eq!(Comma::of(["1,500", "1,234,567", "1.5", "1.500"]), Comma::Unknown);
    }

    #[test]
    fn figures_print_in_vietnamese_writing() {
        let printed = |text| read(text, Comma::Decimal).map(|(_, printed)| printed).unwrap_or_default();
        for (typed, expected) in
            [("1.50", "1,50"), ("1,234,567", "1.234.567"), ("1,234.5", "1.234,5"), ("1.500", "1.500"), ("1500", "1500")]
        {
            assert_eq!(printed(typed), expected);
        }
    }
}
