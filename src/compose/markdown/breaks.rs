//! Line ends inside a paragraph (xuống dòng khi gõ): which of them begin a new line on the page.

/// What typed line ends do in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::compose) enum LineEnds {
    /// Running text: a line end ends the paragraph where the line above is a finished one, see [`turn`].
    Running,
    /// Cells, titles and headings: each line stands by itself, as typed.
    Kept,
}

/// What a line end does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// It ends the paragraph.
    Ends,
    /// The line below goes on with the one above.
    Joins,
    /// It goes on too, but begins with a capital, as a paragraph does.
    JoinsCapital,
}

/// What the line end between two lines of running text does: it ends the paragraph where the line above ends in `. ; : ? !`,
/// abbreviations aside, or is wholly in brackets, and the line below does not begin in lower case.
pub(super) fn turn(above: &str, below: &str) -> Turn {
    let below = below.trim_start();
    let begins = |skipped: &[char]| below.trim_start_matches(skipped).chars().next();
    if begins(&[]).is_some_and(char::is_lowercase) {
        return Turn::Joins;
    }
    if ends_sentence(above) || is_in_brackets(above) {
        return Turn::Ends;
    }
    let capital = begins(&['(', '[', '"', '“', '‘', '«']).is_some_and(char::is_uppercase);
    if capital { Turn::JoinsCapital } else { Turn::Joins }
}

/// Abbreviations that end in a full stop and no sentence, in lower case and without it.
const ABBREVIATIONS: [&str; 24] = [
    "tp", "tx", "tt", "p", "q", "h", "x", "gs", "pgs", "ts", "ths", "bs", "ks", "cn", "ls", "đ/c", "tm", "kt", "tl",
    "tuq", "tr", "nxb", "v.v", "vv",
];

fn ends_sentence(line: &str) -> bool {
    let bare = line.trim_end().trim_end_matches(['"', '”', '’', '»', ')', ']']);
    let word = bare.rsplit(char::is_whitespace).next().unwrap_or_default();
    let abbreviated = word.strip_suffix('.').is_some_and(|word| {
        let word = word.trim_start_matches(['(', '"', '“']).to_lowercase();
        ABBREVIATIONS.contains(&word.as_str())
    });
    bare.ends_with(['.', ';', ':', '?', '!']) && !abbreviated
}

fn is_in_brackets(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('(') && line.ends_with(')') && line.matches('(').count() == line.matches(')').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finished_line_ends_its_paragraph() {
        assert_eq!(turn("của Chính phủ;", "Ủy ban nhân dân tỉnh ban hành:"), Turn::Ends);
        assert_eq!(turn("Việc thứ nhất.", "(Phân công theo Phụ lục)"), Turn::Ends);
        assert_eq!(turn("(Chi tiết tại Phụ lục)", "Kinh phí do xã bảo đảm"), Turn::Ends);
        assert_eq!(turn("gồm:”", "2026 là năm đầu"), Turn::Ends);
    }

    #[test]
    fn a_line_that_goes_on_is_joined() {
        assert_eq!(turn("nâng cao chất lượng", "phục vụ."), Turn::Joins);
        assert_eq!(turn("năm 2025;", "trong đó có 12 việc"), Turn::Joins);
        assert_eq!(turn("của UBND", "Tỉnh giao"), Turn::JoinsCapital);
        assert_eq!(turn("trên địa bàn TP.", "Hồ Chí Minh"), Turn::JoinsCapital);
        assert_eq!(turn("theo Kế hoạch (kèm theo)", "“Cải cách” năm 2026"), Turn::JoinsCapital);
        assert_eq!(turn("trong năm", "2026"), Turn::Joins);
    }
}
