//! Signs that rules look for (dấu): which of them a text has is found once. Most texts have none, and those of a long plan are
//! more than a processor keeps at hand, so that going through all of them is what most rules would take.

use std::ops::BitOr;

/// A set of signs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signs(u8);

impl Signs {
    /// `%`
    pub const PERCENT: Signs = Signs(1);
    /// `|`
    pub const BAR: Signs = Signs(2);
    /// `/`
    pub const SLASH: Signs = Signs(4);
    /// `(` or `)`
    pub const BRACKET: Signs = Signs(8);
    /// `"`, or a sign whose first byte is that of `“`: dashes and other quotation marks too.
    pub const QUOTE: Signs = Signs(16);
    /// A digit.
    pub const DIGIT: Signs = Signs(32);
    /// `{`
    pub const BRACE: Signs = Signs(64);

    /// Those of a text.
    pub fn of(text: &str) -> Self {
        let of_byte = |byte: u8| OF_BYTE.get(usize::from(byte)).copied().unwrap_or_default();
        Signs(text.bytes().fold(0, |signs, byte| signs | of_byte(byte)))
    }

    /// True if one of `signs` is among them.
    pub fn has(self, signs: Signs) -> bool {
        self.0 & signs.0 != 0
    }
}

impl BitOr for Signs {
    type Output = Signs;

    fn bitor(self, other: Signs) -> Signs {
        Signs(self.0 | other.0)
    }
}

const OF_BYTE: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < table.len() {
        let signs = match byte as u8 {
            b'%' => Signs::PERCENT,
            b'|' => Signs::BAR,
            b'/' => Signs::SLASH,
            b'(' | b')' => Signs::BRACKET,
            // U+2018 to U+201D begin with E2, Vietnamese letters do not.
            b'"' | 0xE2 => Signs::QUOTE,
            b'0'..=b'9' => Signs::DIGIT,
            b'{' => Signs::BRACE,
            _ => Signs(0),
        };
        #[expect(clippy::indexing_slicing, reason = "worked out by the compiler, which checks it")]
        {
            table[byte] = signs.0;
        }
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_the_signs_that_stand_in_it() {
        let all = [
            (Signs::PERCENT, "%"),
            (Signs::BAR, "|"),
            (Signs::SLASH, "/"),
            (Signs::BRACKET, "("),
            (Signs::BRACKET, ")"),
            (Signs::QUOTE, "\""),
            (Signs::QUOTE, "“"),
            (Signs::DIGIT, "0"),
            (Signs::DIGIT, "9"),
            (Signs::BRACE, "{"),
        ];
        for (sign, text) in all {
            assert_eq!(Signs::of(&format!("Ủy ban {text} ế")), sign, "{text}");
        }
        assert_eq!(Signs::of("Đạt 5/15 điểm"), Signs::DIGIT | Signs::SLASH);
        assert!(!Signs::of("Sở Nội vụ, Ủy ban nhân dân").has(Signs::of("%|/()\"“0{")));
    }
}
