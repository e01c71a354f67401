//! Scores (điểm): exact decimals, never floats.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use crate::viet::number::{DecimalFault, decimal};

/// A score in ten-thousandths of a point (Điểm), with the number of decimals it was written with.
///
/// Plans add and compare scores, so they are exact: `5,5` is 55 000. Four places are the most seen in issued
/// plans (`0,8791`); a fifth is a fault, never rounded away. Equality and order ignore how many were written.
#[derive(Clone, Copy, Debug)]
pub struct Score {
    /// Ten-thousandths of a point.
    pub units: i64,
    /// Decimals written, 0 to 4; printed again.
    pub decimals: u8,
}

/// Why a text is no score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScoreFault {
    /// Not a number.
    NotANumber,
    /// `1.500`: one and a half, or fifteen hundred. Both readings, as they would be typed.
    Ambiguous {
        /// `1,5`
        decimal: String,
        /// `1500`
        thousand: String,
    },
    /// More than four decimals.
    TooManyDecimals,
    /// Above a million points, which no plan has.
    TooLarge,
}

impl Score {
    /// Decimals kept exactly.
    pub const MAX_DECIMALS: u8 = 4;

    /// One point.
    pub const POINT: i64 = 10_000;

    /// No points.
    pub const ZERO: Score = Score { units: 0, decimals: 0 };

    const MOST: u64 = 1_000_000 * Self::POINT.unsigned_abs();

    /// Reads `5,5`, `5.5`, `10`, `0,8791`, `-0,5`, `+2`. A trailing `điểm` is forgiven.
    pub fn read(text: &str) -> Result<Self, ScoreFault> {
        let text = text.trim();
        let text = text.strip_suffix("điểm").map_or(text, str::trim_end);
        let text = match text.strip_prefix('+') {
            Some(rest) if rest.starts_with(|first: char| first.is_ascii_digit()) => rest,
            _ => text,
        };
        let read = decimal(text).map_err(|fault| match fault {
            DecimalFault::NotANumber => ScoreFault::NotANumber,
            DecimalFault::TooLong => ScoreFault::TooLarge,
            DecimalFault::Ambiguous => ambiguous(text),
        })?;
        let missing = usize::from(Self::MAX_DECIMALS).checked_sub(read.decimals).ok_or(ScoreFault::TooManyDecimals)?;
        let factor = 10_i64.pow(u32::try_from(missing).unwrap_or(0));
        let units = read.digits.checked_mul(factor).filter(|units| units.unsigned_abs() <= Self::MOST);
        let units = units.ok_or(ScoreFault::TooLarge)?;
        Ok(Self { units, decimals: u8::try_from(read.decimals).unwrap_or(Self::MAX_DECIMALS) })
    }

    /// The same number of points without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self { units: self.units.saturating_abs(), ..self }
    }

    /// The sum, exact, with the most decimals of the two; `None` where it does not fit.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let units = self.units.checked_add(other.units)?;
        Some(Self { units, decimals: self.decimals.max(other.decimals) })
    }

    /// The difference, exact, with the most decimals of the two; may be negative (a got score above its max).
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        let units = self.units.checked_sub(other.units)?;
        Some(Self { units, decimals: self.decimals.max(other.decimals) })
    }

    /// The sum of scores, exact; `None` where it does not fit. Of none: zero.
    pub fn sum(scores: impl IntoIterator<Item = Score>) -> Option<Self> {
        scores.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }

    /// The same score printed with at least this many decimals (at most four); never fewer than it needs.
    #[must_use]
    pub fn with_decimals(self, decimals: u8) -> Self {
        let needed = (0..=Self::MAX_DECIMALS).find(|kept| self.units % step(*kept) == 0).unwrap_or(Self::MAX_DECIMALS);
        Self { decimals: decimals.clamp(needed, Self::MAX_DECIMALS), ..self }
    }

    /// Half a unit of the last decimal written: how far the unrounded figure may lie from it.
    pub fn rounding(self) -> i64 {
        step(self.decimals) / 2
    }

    /// What share of `whole` this is, in hundredths of a percent, halves up (`7,46` of `8,5` is 8776, printed
    /// `87,76`); `None` of zero or less.
    pub fn percent_of(self, whole: Score) -> Option<Percent> {
        if whole.units <= 0 {
            return None;
        }
        let (part, whole) = (i128::from(self.units), i128::from(whole.units));
        let hundredths = (part * 10_000 * 2 + whole).div_euclid(whole * 2);
        i64::try_from(hundredths).ok().map(Percent)
    }
}

fn step(decimals: u8) -> i64 {
    10_i64.pow(u32::from(Score::MAX_DECIMALS.saturating_sub(decimals)))
}

fn ambiguous(text: &str) -> ScoreFault {
    let thousand: String = text.chars().filter(char::is_ascii_digit).collect();
    let decimal = text.replace('.', ",").trim_end_matches('0').trim_end_matches(',').to_owned();
    ScoreFault::Ambiguous { decimal, thousand }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decimals = self.with_decimals(self.decimals).decimals;
        let units = self.units.unsigned_abs();
        let point = Self::POINT.unsigned_abs();
        if self.units < 0 {
            f.write_str("-")?;
        }
        write!(f, "{}", units / point)?;
        if decimals > 0 {
            let rest = units % point / step(decimals).unsigned_abs();
            write!(f, ",{rest:0width$}", width = usize::from(decimals))?;
        }
        Ok(())
    }
}

impl PartialEq for Score {
    fn eq(&self, other: &Self) -> bool {
        self.units == other.units
    }
}

impl Eq for Score {}

impl Hash for Score {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.units.hash(state);
    }
}

impl PartialOrd for Score {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Score {
    fn cmp(&self, other: &Self) -> Ordering {
        self.units.cmp(&other.units)
    }
}

/// A share in hundredths of a percent (tỷ lệ): 8776 prints `87,76`, without the sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(pub i64);

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredths = self.0.unsigned_abs();
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{}", hundredths / 100)?;
        match hundredths % 100 {
            0 => Ok(()),
            rest if rest % 10 == 0 => write!(f, ",{}", rest / 10),
            rest => write!(f, ",{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn score(text: &str) -> Score {
        Score::read(text).unwrap()
    }

    #[test]
    fn comma_and_dot_mean_the_same_score() {
        assert_eq!(score("0,5"), score("0.5"));
        assert_eq!(score("0.5").to_string(), "0,5");
        assert_eq!(score("0,8791").units, 8791);
    }

    #[test]
    fn written_digits_are_printed_again() {
        for text in ["10", "10,10", "5,5", "0", "0,00", "100", "0,8791", "7,460"] {
            assert_eq!(score(text).to_string(), text);
        }
        assert_eq!(score("10,10"), score("10,1"));
    }

    #[test]
    fn what_cannot_be_told_is_refused() {
        let both = ScoreFault::Ambiguous { decimal: "1,5".into(), thousand: "1500".into() };
        assert_eq!(Score::read("1.500"), Err(both));
        assert_eq!(Score::read("0,12345"), Err(ScoreFault::TooManyDecimals));
        assert_eq!(Score::read("năm"), Err(ScoreFault::NotANumber));
        assert_eq!(Score::read("8,57/10"), Err(ScoreFault::NotANumber));
        assert_eq!(Score::read("9999999"), Err(ScoreFault::TooLarge));
    }

    #[test]
    fn points_may_be_taken_away_and_given_on_top() {
        assert_eq!(score("-0,5"), score("−0.5"));
        assert_eq!(score("-0,5").to_string(), "-0,5");
        assert_eq!(score("+2"), score("2"));
        assert_eq!(Score::read("+-2"), Err(ScoreFault::NotANumber));
        assert_eq!(Score::sum([score("10"), score("-0,5")]).unwrap().to_string(), "9,5");
        assert_eq!(Score::read("-9999999"), Err(ScoreFault::TooLarge));
    }

    #[test]
    fn sums_are_exact_and_take_the_most_decimals() {
        let sum = Score::sum(["0,8791", "1", "0,83"].map(score)).unwrap();
        assert_eq!(sum.to_string(), "2,7091");
        let lost = score("5,5").checked_sub(score("4.5")).unwrap();
        assert_eq!(lost.to_string(), "1,0");
        assert_eq!(score("1").checked_sub(score("1,25")).unwrap().to_string(), "-0,25");
    }

    #[test]
    fn decimals_are_added_but_never_taken_away() {
        assert_eq!(score("5").with_decimals(2).to_string(), "5,00");
        assert_eq!(score("5,25").with_decimals(0).to_string(), "5,25");
    }

    #[test]
    fn shares_are_rounded_half_up() {
        let share = |part, whole| score(part).percent_of(score(whole)).unwrap().to_string();
        assert_eq!(share("7,46", "8,5"), "87,76");
        assert_eq!(share("8,57", "10"), "85,7");
        assert_eq!(share("1", "3"), "33,33");
        assert_eq!(share("1", "16"), "6,25");
        assert_eq!(share("1", "800"), "0,13");
        assert_eq!(share("10", "10"), "100");
        assert_eq!(score("1").percent_of(Score::ZERO), None);
    }

    proptest! {
        #[test]
        fn every_score_is_read_back_as_printed(units in -10_000_000..10_000_000_i64, decimals in 0..=4_u8) {
            let score = Score { units, decimals }.with_decimals(decimals);
            let printed = score.to_string();
            let read = Score::read(&printed).unwrap();
            prop_assert_eq!(read, score);
            prop_assert_eq!(read.to_string(), printed);
        }
    }
}
