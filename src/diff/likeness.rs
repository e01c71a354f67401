//! How alike two texts are (mức giống nhau): by the words they share, however ordered.

use crate::viet::text::bare;

/// How alike a text must be to another, in percent, to be that text reworded. Less than half in common is what any
/// two lines of one plan have: bodies, deadlines, the words of the trade.
pub const REWORDED: usize = 50;

/// How alike things of one number, id or title must be to be one. The key speaks for it already; a number that was
/// passed on to something else leaves only the words of the trade in common.
pub const SAME_KEY: usize = 30;

/// How alike names must be to be one although something speaks against it, such as two different codes.
pub const NEARLY_ONE: usize = 80;

/// The words of a text without case, diacritics and marks, each as often as it occurs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(Vec<String>);

impl Words {
    /// Takes the words of a text.
    pub fn of(text: &str) -> Self {
        let bare = bare(text);
        let words = bare.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        let mut words: Vec<String> = words.map(str::to_owned).collect();
        words.sort_unstable();
        Self(words)
    }

    /// True of a text that says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How alike two texts are, in percent (Dice): twice the common words through all words; 100 for two empty ones.
    pub fn likeness(&self, other: &Words) -> usize {
        let all = self.0.len().saturating_add(other.0.len());
        let (mut left, mut right) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut common = 0usize;
        while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
            match a.cmp(b) {
                std::cmp::Ordering::Less => drop(left.next()),
                std::cmp::Ordering::Greater => drop(right.next()),
                std::cmp::Ordering::Equal => {
                    common = common.saturating_add(1);
                    left.next();
                    right.next();
                }
            }
        }
        common.saturating_mul(200).checked_div(all).unwrap_or(100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_alike_without_case_and_tone() {
        assert_eq!(Words::of("Rà soát thủ tục").likeness(&Words::of("rà soát, thủ tục")), 100);
        assert_eq!(Words::of("rà soát").likeness(&Words::of("công khai")), 0);
    }
}
