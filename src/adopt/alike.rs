//! Whether a value of a plan is what a cell says (so ô với kế hoạch): spaces, kinds of dashes and the marks of lists
//! are no difference.

use super::cells;
use crate::docx::adopt::CellText;
use crate::viet::text::{is_dash, normalize};

/// True if a value has all lines of a cell: it may have more, where a row went on with the entry above.
pub(super) fn has(value: &str, cell: &CellText) -> bool {
    let words = cells::lines(cell);
    let (value, own) = (plain(value), essence(&words));
    let in_one = essence(&value) == essence(&cells::plain(cell));
    if in_one || essence(&value) == own || is_same_figure(&value, &words) {
        return true;
    }
    let lines: Vec<String> = value.split(['\n', ';']).map(essence).collect();
    let wanted = words.split(['\n', ';']).map(essence).filter(|line| !line.is_empty());
    let mut wanted = wanted.peekable();
    wanted.peek().is_some() && wanted.all(|line| lines.contains(&line))
}

/// Markdown without the marks that keep it plain.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut escaped = false;
    for c in text.chars() {
        escaped = c == '\\' && !escaped;
        if !escaped {
            out.push(c);
        }
    }
    out
}

/// A text without blanks, with one kind of dash, each line without the mark of a list before and a stop behind.
pub(super) fn essence(text: &str) -> String {
    let mark = |c: char| is_dash(c) || matches!(c, '+' | '•') || c.is_whitespace();
    let text = normalize(text);
    let line = |line: &str| {
        let bare = line.trim_start_matches(mark);
        let minus = bare.starts_with(|c: char| c.is_ascii_digit())
            && line.trim_start().strip_suffix(bare).is_some_and(|m| m.ends_with(is_dash));
        let bare = if minus { line } else { bare }.trim_end_matches([';', '.', ' ', '\u{A0}']);
        let bare = if bare.is_empty() { line } else { bare };
        let visible = bare.chars().filter(|c| !c.is_whitespace() && !is_unseen(*c));
        visible.map(|c| if is_dash(c) { '-' } else { c }).collect::<String>()
    };
    text.split('\n').map(line).collect()
}

/// True for sums of one value, however many decimals they show.
pub(super) fn is_same_sum(one: &str, other: &str) -> bool {
    let whole = |text: &str| {
        let text = figure(text)?;
        Some(if text.contains(',') { text.trim_end_matches('0').trim_end_matches(',').to_owned() } else { text })
    };
    whole(one).is_some_and(|one| whole(other) == Some(one))
}

fn is_same_figure(one: &str, other: &str) -> bool {
    figure(one).is_some_and(|one| figure(other) == Some(one))
}

/// A figure with a comma: `0.5` and `0,5` are one.
fn figure(text: &str) -> Option<String> {
    let text = essence(text);
    let figure = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',')) && !text.is_empty();
    figure.then(|| text.replace('.', ","))
}

fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// A number without the stop behind it.
pub(super) fn stop(text: &str) -> String {
    essence(text).trim_end_matches(['.', ')']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::docx::adopt::LineText;

    fn cell(text: &str) -> CellText {
        let line = |text: &str| LineText { text: text.to_owned(), ..LineText::default() };
        CellText { span: 1, lines: text.split('\n').map(line).collect(), ..CellText::default() }
    }

    #[test]
    fn spaces_dashes_and_marks_are_no_difference() {
        assert!(has("Sở A; Phòng B", &cell("- Sở\u{A0}A;\n– Phòng B.")));
        assert!(has("a\\*b", &cell("a*b")));
        assert!(has("90.91", &cell("90,91")));
        assert!(has("Việc một\n\nViệc hai", &cell("Việc hai")));
        assert!(is_same_sum("2,0", "2") && is_same_sum("10", "10"));
    }

    #[test]
    fn another_figure_is_another_value() {
        assert!(!has("5", &cell("-5")));
        assert!(!has("15", &cell("5")));
        assert!(!has("6,74", &cell("7,68")));
        assert!(!is_same_sum("1", "10") && !is_same_sum("2,5", "25"));
    }
}
