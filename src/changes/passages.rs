//! Longer texts as paragraphs (đoạn văn): what body and prose fields are compared by.

use super::change::Spot;
use crate::plan::Prose;
use crate::text::Span;
use crate::viet::text::collapse;

/// A paragraph of Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// On one line, blank space as single spaces; how the YAML breaks its lines leaves no trace.
    pub text: String,
    /// Where it is.
    pub span: Span,
    /// Whether it is a heading, or which one it is under.
    pub spot: Spot,
}

/// The paragraphs of a text; none of no text. A blank line parts them, and so does a line that begins a heading,
/// a list item or a table row; other lines go on.
pub fn of(prose: Option<&Prose>) -> Vec<Passage> {
    let Some(prose) = prose else { return Vec::new() };
    let whole = prose.as_str();
    let mut ranges: Vec<std::ops::Range<usize>> = Vec::new();
    let (mut at, mut open) = (0, false);
    for line in whole.split_inclusive('\n') {
        let words = line.trim();
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        if words.is_empty() {
            open = false;
            continue;
        }
        match ranges.last_mut() {
            Some(last) if open && !begins(words) => last.end = start + words.len(),
            _ => ranges.push(start..start + words.len()),
        }
        open = !words.starts_with('#');
    }
    let mut under = Spot::Opening;
    let mut out = Vec::with_capacity(ranges.len());
    for range in ranges {
        let text = collapse(whole.get(range.clone()).unwrap_or_default());
        let spot = match heading(&text) {
            Some(words) => {
                under = Spot::Under(words.to_owned());
                Spot::Heading
            }
            None => under.clone(),
        };
        out.push(Passage { text, span: prose.text.span_of(range), spot });
    }
    out
}

/// The words of a heading, without its `#`; `None` for other paragraphs.
pub fn heading(text: &str) -> Option<&str> {
    text.starts_with('#').then(|| text.trim_start_matches('#').trim())
}

/// True for a line that cannot go on with the paragraph above.
fn begins(line: &str) -> bool {
    let mark = line.split_whitespace().next().unwrap_or_default();
    let counted = mark.strip_suffix(['.', ')']).unwrap_or_default();
    let item = matches!(mark, "-" | "+" | "*")
        || (!counted.is_empty() && counted.chars().all(|letter| letter.is_ascii_digit() || letter == '.'))
        || (mark.ends_with(')') && counted.chars().count() == 1);
    item || line.starts_with(['#', '|', '>']) || line.starts_with("[^")
}

/// A prose field as text to show and compare: its paragraphs, each on a line.
pub fn shown(prose: &Prose) -> String {
    of(Some(prose)).into_iter().map(|passage| passage.text).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    #[test]
    fn headings_items_and_blank_lines_part_paragraphs_and_line_ends_do_not() {
        let words = "Căn cứ Luật A;\n\n# MỤC ĐÍCH\nNâng cao\n  trách nhiệm.\n- Một\n- Hai\n1. Ba\nđ) Bốn";
        let prose = Prose::new(Text::verbatim(words, Span::default()));
        let found: Vec<_> = of(Some(&prose)).into_iter().map(|passage| (passage.text, passage.spot)).collect();
        let lines = ["Nâng cao trách nhiệm.", "- Một", "- Hai", "1. Ba", "đ) Bốn"];
        let mut expected = vec![("Căn cứ Luật A;".into(), Spot::Opening), ("# MỤC ĐÍCH".into(), Spot::Heading)];
        expected.extend(lines.map(|line| (line.to_owned(), Spot::Under("MỤC ĐÍCH".into()))));
        assert_eq!(found, expected);
    }

    #[test]
    fn a_paragraph_knows_its_place() {
        let prose = Prose::new(Text::verbatim("một\n\nhai\nba\n", Span::default()));
        let places: Vec<_> = of(Some(&prose)).into_iter().map(|passage| passage.span.range()).collect();
        assert_eq!(places, [0..5, 7..13]);
    }
}
