//! Statements in texts (câu lệnh trong thẻ): which there are, and how far they may go.
//!
//! A phrase chooses words and fills values in. Nothing in a plan is a list that a tag could go through, so there are no
//! loops; and what a text sets may not build on what it set before, so that a text never grows beyond its own size.

use std::collections::BTreeSet;
use std::ops::Range;

use super::strange::{bound, first_word, words};
use super::tags::next_tag;

/// The statements there are.
const STATEMENTS: [&str; 9] = ["if", "elif", "else", "endif", "set", "raw", "endraw", "filter", "endfilter"];

/// How deep conditions lie in each other at most.
const DEPTH: usize = 20;

/// A statement that is refused.
pub(super) struct Refused {
    /// Its tag, in bytes of the text.
    pub tag: Range<usize>,
    /// Its first word.
    pub word: String,
    /// Why, as the catalogues tell it: `unknown`, `deep`, `chain`.
    pub why: &'static str,
}

/// The first statement of a text that is refused.
pub(super) fn refused(source: &str) -> Option<Refused> {
    let mut set: BTreeSet<&str> = BTreeSet::new();
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some((start, end)) = next_tag(source, at) {
        at = end;
        let tag = source.get(start..end).unwrap_or_default();
        if !tag.starts_with("{%") {
            continue;
        }
        let word = first_word(tag);
        depth = match word {
            "if" => depth + 1,
            "endif" => depth.saturating_sub(1),
            _ => depth,
        };
        let names = words(tag).into_iter().filter_map(|name| tag.get(name)).skip(2);
        let why = match word {
            _ if !STATEMENTS.contains(&word) => "unknown",
            _ if depth > DEPTH => "deep",
            "set" if names.into_iter().any(|name| set.contains(name)) => "chain",
            "raw" => return None,
            _ => {
                set.extend(bound(tag));
                continue;
            }
        };
        return Some(Refused { tag: start..end, word: word.to_owned(), why });
    }
    None
}

/// What stands in single braces and looks like a tag (`{ tong("điểm đạt") }`), in bytes of the text.
pub(super) fn single_braces(source: &str, is_function: &dyn Fn(&str) -> bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    loop {
        let (start, end) = next_tag(source, at).unwrap_or((source.len(), source.len()));
        let between = source.get(at..start).unwrap_or_default();
        for (open, _) in between.match_indices('{') {
            let line = between.get(open + 1..).unwrap_or_default().lines().next().unwrap_or_default();
            let Some(close) = line.find('}') else { continue };
            let inside = line.get(..close).unwrap_or_default().trim();
            let name = inside.split('(').next().unwrap_or_default().trim();
            if name.len() < inside.len() && is_function(name) {
                found.push(at + open..at + open + close + 2);
            }
        }
        if start == source.len() {
            return found;
        }
        at = end;
    }
}

/// The same expression with `0,5` as `0.5`: outside quotes and brackets a comma between digits is a decimal one.
pub(super) fn decimal_points(expression: &str) -> String {
    let mut out = String::with_capacity(expression.len());
    let (mut quote, mut depth, mut before) = (None, 0_i32, ' ');
    let mut letters = expression.chars().peekable();
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (Some(open), _) if open == letter => quote = None,
            (None, '"' | '\'' | '`') => quote = Some(letter),
            (None, '(' | '[') => depth += 1,
            (None, ')' | ']') => depth -= 1,
            _ => {}
        }
        let digits = before.is_ascii_digit() && letters.peek().is_some_and(char::is_ascii_digit);
        let decimal = letter == ',' && digits && quote.is_none() && depth == 0;
        out.push(if decimal { '.' } else { letter });
        before = letter;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_are_statements_and_loops_are_not() {
        assert!(refused("{% if a %}x{% elif b %}y{% else %}z{% endif %}{% set b = a %}{{ b }}").is_none());
        let why = |source: &str| refused(source).map(|refused| (refused.why, refused.word));
        assert_eq!(why("{% for a in b %}x{% endfor %}"), Some(("unknown", "for".to_owned())));
        assert_eq!(why("{% set a = 1 %}{% set b = a ~ a %}"), Some(("chain", "set".to_owned())));
        assert_eq!(why(&"{% if a %}".repeat(21)), Some(("deep", "if".to_owned())));
        assert_eq!(why("{% raw %}{% for %}{% endraw %}"), None);
    }

    #[test]
    fn a_call_in_single_braces_is_no_tag() {
        let braces = |source: &str| single_braces(source, &|name| name == "tong").len();
        assert_eq!(braces("Đạt { tong(\"điểm đạt\") } điểm."), 1);
        assert_eq!(braces("Đạt {{ tong(\"điểm đạt\") }} điểm, {a} và {khác(1)}."), 0);
    }

    #[test]
    fn a_comma_between_digits_is_a_decimal_comma() {
        assert_eq!(decimal_points("diem_mat > 0,5 and ma in [1,2]"), "diem_mat > 0.5 and ma in [1,2]");
        assert_eq!(decimal_points(r#"ten == "0,5""#), r#"ten == "0,5""#);
    }
}
