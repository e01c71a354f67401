//! Marks of emphasis (dấu sao in đậm, in nghiêng): which stars of a text are marks, and which are signs.
//!
//! `*nghiêng*` and `**đậm**` mark words; the stars of `3*4*5`, `(a)*b*(c)` and `Chỉ tiêu (*)` are signs and print.

use std::ops::Range;

/// A run of stars.
#[derive(Debug)]
struct Stars {
    range: Range<usize>,
    opens: bool,
    closes: bool,
}

/// The stars that mark nothing, each as its bytes: they stand between figures, letters and brackets, or have no
/// counterpart in their paragraph. Pairs of `**` are left to who reads them.
pub fn signs(text: &str) -> Vec<Range<usize>> {
    let mut signs = Vec::new();
    let mut open: Option<Range<usize>> = None;
    let mut end = 0;
    for stars in runs(text) {
        if text.get(end..stars.range.start).is_some_and(ends_paragraph) {
            signs.extend(open.take());
        }
        end = stars.range.end;
        match stars.range.len() {
            1 if stars.closes && open.is_some() => open = None,
            1 if stars.opens => signs.extend(open.replace(stars.range)),
            1 => signs.push(stars.range),
            _ if !stars.opens && !stars.closes => signs.push(stars.range),
            // `**đậm *nghiêng***`
            3.. if stars.closes => open = None,
            _ => {}
        }
    }
    signs.extend(open);
    signs.sort_by_key(|range| range.start);
    signs
}

/// The first pair of marks on one line, with the words between.
pub fn first_pair(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let signs = signs(text);
    let marks: Vec<Stars> = runs(text).into_iter().filter(|stars| !signs.contains(&stars.range)).collect();
    marks.windows(2).find_map(|pair| match pair {
        [first, last] => {
            let words = text.get(first.range.end..last.range.start)?;
            let fits = first.opens && last.closes && first.range.len() == last.range.len() && !words.contains('\n');
            fits.then(|| (first.range.clone(), last.range.clone()))
        }
        _ => None,
    })
}

/// True if a mark of bold stands in a printed text: its counterpart is missing.
pub fn is_left_over(printed: &str) -> bool {
    runs(printed).iter().any(|stars| stars.range.len() > 1 && (stars.opens || stars.closes))
}

/// Every run of stars that is not escaped and no mark of a list.
fn runs(text: &str) -> Vec<Stars> {
    let mut runs = Vec::new();
    let mut end = 0;
    for (start, _) in text.match_indices('*') {
        if start < end {
            continue;
        }
        let (head, rest) = text.split_at_checked(start).unwrap_or_default();
        let length = rest.len() - rest.trim_start_matches('*').len();
        end = start + length;
        let escaped = (head.len() - head.trim_end_matches('\\').len()) % 2 == 1;
        let after = rest.get(length..).unwrap_or_default();
        let listed = head.rsplit('\n').next().is_some_and(|line| line.trim().is_empty()) && after.starts_with(' ');
        if escaped || length == 1 && listed {
            continue;
        }
        let (before, after) = (head.chars().next_back(), after.chars().next());
        let space = |sign: Option<char>| sign.is_none_or(char::is_whitespace);
        let word = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
        let opening = |sign: Option<char>| sign.is_some_and(|sign| "([{“‘«".contains(sign));
        let closing = |sign: Option<char>| sign.is_some_and(|sign| ")]}”’»%".contains(sign));
        let stop = |sign: Option<char>| sign.is_some_and(|sign| ".,;:!?…".contains(sign));
        // Bold may begin or end inside a word; nobody multiplies by two stars, but between figures.
        let figures = [before, after].into_iter().all(|sign| sign.is_some_and(|sign| sign.is_ascii_digit()));
        // `(*)`, `(**)`: a sign that a note below explains.
        let noted = opening(before) && closing(after);
        let (strict, sign) = (length == 1, figures || noted);
        runs.push(Stars {
            range: start..end,
            opens: !space(after)
                && !sign
                && (!strict || !(word(before) || closing(before) || closing(after) || stop(after))),
            closes: !space(before) && !sign && (!strict || !(word(after) || opening(after) || opening(before))),
        });
    }
    runs
}

/// True if an empty line stands between.
fn ends_paragraph(between: &str) -> bool {
    let inner = between.split_once('\n').and_then(|(_, rest)| rest.rsplit_once('\n'));
    inner.is_some_and(|(lines, _)| lines.split('\n').any(|line| line.trim().is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with `×` for each star that is a sign.
    fn seen(text: &str) -> String {
        let mut seen = text.to_owned();
        for range in signs(text).into_iter().rev() {
            seen.replace_range(range.clone(), &"×".repeat(range.len()));
        }
        seen
    }

    #[test]
    fn stars_of_a_sum_are_signs() {
        for sum in
            ["(a)*b*(c)", "(a/b)*100*(c)", "3*4*5", "a*b", "2 * 3 * 4", "(x)*(y)*(z)", "5*", "2**3**4", "*", "* *"]
        {
            assert!(!seen(sum).trim_start_matches("* ").contains('*'), "{sum}: {}", seen(sum));
        }
    }

    #[test]
    fn stars_of_footnotes_are_signs() {
        assert_eq!(seen("Chỉ tiêu (*)\n(**) Ghi chú"), "Chỉ tiêu (×)\n(××) Ghi chú");
        assert!(!is_left_over("chỉ tiêu (**), 2**3") && is_left_over("**chưa đóng"));
        assert_eq!(seen("Tỷ lệ (1)*, số hồ sơ (2)*."), "Tỷ lệ (1)×, số hồ sơ (2)×.");
        assert_eq!(seen("*Ghi chú: a*b\n\nđoạn hai*"), "×Ghi chú: a×b\n\nđoạn hai×");
    }

    #[test]
    fn marked_words_stay_marked() {
        for text in [
            "*nghiêng*",
            "chữ *nghiêng*, **đậm**.",
            "(*nghiêng*)",
            "“*Nghị định*”",
            "**a *b***",
            "***cả hai***",
            "*a*/*b*",
            "chữ**đậm**",
            "* gạch\n* *nghiêng*",
            "*hai\ndòng*",
            r"\*thường\*",
        ] {
            assert_eq!(seen(text), text);
        }
    }

    #[test]
    fn a_pair_is_found_with_its_marks() {
        assert_eq!(first_pair("Trước **ngày 5**"), Some((9..11, 18..20)));
        assert_eq!(first_pair("Trước (*) ngày 3*4"), None);
        assert_eq!(first_pair("**Trước"), None);
    }
}
