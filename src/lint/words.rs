//! The texts of a plan as a reader meets them (lời văn), for rules about form and wording.
//!
//! What stands in `{{ }}` is known only when the text is expanded: it is masked, so that every offset stays.

use std::borrow::Cow;
use std::ops::Range;

use crate::plan::{Part, Plan, TableSpec};
use crate::text::{Span, Spanned, Text};

/// Stands for each byte of a Tera expression: no letter, no space, no mark.
pub const MASK: char = '\u{1}';

/// One text of the plan.
pub struct Passage<'a> {
    /// As written, Tera masked byte for byte.
    pub words: Cow<'a, str>,
    text: Cow<'a, Text>,
    /// Offsets of the text can be shown in the file.
    exact: bool,
}

impl<'a> Passage<'a> {
    /// A prose.
    fn prose(text: &'a Text) -> Self {
        Self { words: mask(text.as_str()), text: Cow::Borrowed(text), exact: true }
    }

    /// A value that was trimmed when it was read: its offsets hold if it is as long as its place, or two quotes
    /// shorter.
    fn value(value: &'a Spanned<String>) -> Self {
        let length = value.span.range().len();
        let quotes = length.saturating_sub(value.value.len());
        let start = value.span.start.saturating_add(u32::from(quotes == 2));
        let text = Text::verbatim(value.value.as_str(), Span { start, ..value.span });
        let exact = quotes == 0 || quotes == 2;
        let text = if exact { text } else { Text::new(value.value.as_str(), value.span, Vec::new()) };
        Self { words: mask(&value.value), text: Cow::Owned(text), exact }
    }

    /// The place in the file of a stretch of the words.
    pub fn span(&self, range: Range<usize>) -> Span {
        if self.exact { self.text.span_of(range) } else { self.text.span() }
    }

    /// A stretch of the words.
    pub fn get(&self, range: Range<usize>) -> &str {
        self.words.get(range).unwrap_or_default()
    }

    /// The sentence or line around a stretch: up to a line end, a `;` or a full stop before a space.
    pub fn sentence(&self, range: &Range<usize>) -> &str {
        let before = self.get(0..range.start);
        let start = before.rfind(['\n', ';']).map_or(0, |at| at + 1).max(before.rfind(". ").map_or(0, |at| at + 2));
        let after = self.get(range.end..self.words.len());
        let end = [after.find(['\n', ';']), after.find(". ")].into_iter().flatten().min().unwrap_or(after.len());
        self.get(start..range.end + end)
    }

    /// The paragraphs, parted by empty lines.
    pub fn paragraphs(&self) -> impl Iterator<Item = Range<usize>> {
        let mut start = 0;
        self.words.split("\n\n").map(move |paragraph| {
            let range = start..start + paragraph.len();
            start = range.end + 2;
            range
        })
    }
}

/// The lines of a block that are not empty, trimmed, each with its place in the text.
pub fn lines(text: &Text) -> Vec<(String, Range<usize>)> {
    let mut start = 0;
    let mut found = Vec::new();
    for line in text.as_str().split_inclusive('\n') {
        let indent = line.len() - line.trim_start().len();
        let words = line.trim();
        if !words.is_empty() {
            let from = start + indent;
            found.push((words.to_owned(), from..from + words.len()));
        }
        start += line.len();
    }
    found
}

/// True if a word begins with a capital.
pub fn has_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// All texts of a plan in the order they print.
pub fn passages(plan: &Plan) -> Vec<Passage<'_>> {
    let mut found = vec![Passage::value(&plan.letterhead.title)];
    found.extend(plan.body.iter().map(|body| Passage::prose(&body.text)));
    for item in &plan.items.all {
        let merged = item.merged.iter().map(|cell| &cell.text);
        let budget = item.budget.iter().map(|budget| &budget.value.text);
        let texts = item.name.iter().chain(item.texts.values()).chain(merged).chain(budget);
        found.extend(texts.map(|prose| Passage::prose(&prose.text)));
    }
    for annex in &plan.annexes {
        found.extend(annex.title.iter().map(Passage::value));
        for part in &annex.parts {
            match part {
                Part::Text(prose) | Part::Title(prose, _) => found.push(Passage::prose(&prose.text)),
                Part::Table(table) => found.extend(of_table(table)),
                Part::PageBreak => {}
            }
        }
    }
    found.extend(plan.tables.iter().flat_map(|table| of_table(&table.spec)));
    found
}

fn of_table(table: &TableSpec) -> impl Iterator<Item = Passage<'_>> {
    let texts = table.heading.iter().chain(&table.unit).chain(&table.note);
    let headers = table.columns.iter().filter_map(|column| column.header.as_ref());
    texts.map(|prose| Passage::prose(&prose.text)).chain(headers.map(Passage::value))
}

/// The text with every byte of `{{ }}`, `{% %}` and `{# #}` masked.
fn mask(text: &str) -> Cow<'_, str> {
    if !text.contains('{') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((start, end)) = expression(rest) {
        out.push_str(rest.get(..start).unwrap_or_default());
        out.extend(std::iter::repeat_n(MASK, end - start));
        rest = rest.get(end..).unwrap_or_default();
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The insides of all `{{ }}` and `{% %}` of a text.
pub fn tags(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((start, end)) = expression(rest) {
        let tag = rest.get(start..end).unwrap_or_default();
        if !tag.starts_with("{#") {
            found.push(tag.trim_matches(['{', '}', '%', '-', ' ', '\n']));
        }
        rest = rest.get(end..).unwrap_or_default();
    }
    found
}

/// Where the first expression stands; one left open runs to the end.
fn expression(text: &str) -> Option<(usize, usize)> {
    let (start, close) = text.match_indices('{').find_map(|(at, _)| match text.as_bytes().get(at + 1)? {
        b'{' => Some((at, "}}")),
        b'%' => Some((at, "%}")),
        b'#' => Some((at, "#}")),
        _ => None,
    })?;
    let inside = text.get(start..)?;
    Some((start, inside.find(close).map_or(text.len(), |at| start + at + close.len())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tera_will_say_is_masked_and_offsets_stay() {
        let text = r#"Giao {{ co_quan("nội vụ") }} làm {% if a %}x{% endif %} {{ mở"#;
        let masked = mask(text);
        assert_eq!(masked.len(), text.len());
        assert_eq!(masked.replace(MASK, ""), "Giao  làm x ");
    }

    #[test]
    fn a_sentence_ends_at_semicolons_stops_and_lines() {
        let span = Span::default();
        let value = Spanned::new("Một. Hai ba; bốn\nnăm".to_owned(), span);
        let passage = Passage::value(&value);
        assert_eq!(passage.sentence(&(7..10)), "Hai ba");
        let words: Vec<String> =
            super::super::reader::split(&passage.words).iter().map(|word| word.text.to_owned()).collect();
        assert_eq!(words, ["Một", "Hai", "ba", "bốn", "năm"]);
    }
}
