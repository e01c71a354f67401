//! The texts of a plan as a reader meets them (lời văn): one list for all rules, each text with what it is and its place.
//!
//! What stands in `{{ }}` is known only when the text is expanded: it is masked, so that every offset stays.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use crate::diag::Fix;
use crate::plan::keys::Id;
use crate::plan::{Field, ItemId, Part, Plan, TableSpec};
use crate::text::{Span, Spanned, Text};
use crate::viet::letters::is_capital;

use super::blocks::{Block, Shape};
use super::signs::Signs;
use super::word::Word;

/// Stands for each byte of a Tera expression: no letter, no space, no mark.
pub const MASK: char = '\u{1}';

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Trích yếu.
    Title,
    /// The numbered body.
    Body,
    /// The name of an item, or the text of its level.
    Name(ItemId),
    /// A field of an item.
    Field(ItemId, Field),
    /// A text over several cells of an item's row.
    Merged(ItemId),
    /// A time as written; one that many items have comes once.
    Deadline(ItemId),
    /// A body that a row names in words of its own; one that many rows name comes once.
    Agency(ItemId),
    /// A body of the directory, by its index.
    Directory(usize),
    /// The title of an annex.
    AnnexTitle,
    /// Running text of an annex, or the title of such.
    AnnexText,
    /// What an annex says it comes with.
    BelongsTo,
    /// The heading of a table, its unit, its note, the words of its total row.
    TableText,
    /// The header of a column.
    Header,
    /// A line of the recipients.
    Recipient,
    /// The issuing body, the one above it, the place, as written at the head; the label of an annex.
    Head,
    /// A line of a signature block, the signer's name left out.
    Signature,
}

impl Kind {
    /// True for running text: sentences in paragraphs.
    pub fn is_prose(self) -> bool {
        matches!(self, Kind::Body | Kind::AnnexText | Kind::Field(..) | Kind::Merged(_))
    }

    /// The item that the text is of.
    pub fn item(self) -> Option<ItemId> {
        match self {
            Kind::Name(id) | Kind::Field(id, _) | Kind::Merged(id) | Kind::Deadline(id) | Kind::Agency(id) => Some(id),
            _ => None,
        }
    }
}

/// A text and where it stands.
pub struct Source<'a> {
    kind: Kind,
    /// As written, Tera masked byte for byte.
    pub(super) text: Cow<'a, str>,
    signs: Signs,
    places: Places<'a>,
}

/// Where a text stands in the file.
enum Places<'a> {
    /// As it says itself.
    Text(&'a Text),
    /// As a part of another text says.
    Part(Box<Text>),
    /// Letter by letter from the beginning of this place on.
    From(Span),
    /// Nobody knows where in this place its letters are.
    Within(Span),
}

impl<'a> Source<'a> {
    fn new(kind: Kind, text: &'a str, places: Places<'a>) -> Self {
        let signs = Signs::of(text);
        if signs.has(Signs::BRACE) {
            let text = mask(text);
            return Self { kind, signs: Signs::of(&text), text, places };
        }
        Self { kind, text: Cow::Borrowed(text), signs, places }
    }

    /// A prose.
    fn prose(kind: Kind, text: &'a Text) -> Self {
        Self::new(kind, text.as_str(), Places::Text(text))
    }

    /// A value that was trimmed when it was read: its offsets hold if it is as long as its place, or two quotes
    /// shorter.
    fn value(kind: Kind, value: &'a str, span: Span) -> Self {
        let quotes = span.range().len().saturating_sub(value.len());
        let start = span.start.saturating_add(u32::from(quotes == 2));
        let places = match quotes {
            0 | 2 => Places::From(Span { start, ..span }),
            _ => Places::Within(span),
        };
        Self::new(kind, value, places)
    }

    /// A text of no plan, as long as its place.
    pub(super) fn of_span(kind: Kind, text: &'a str, span: Span) -> Self {
        Self::value(kind, text, span)
    }

    /// A text by itself.
    #[cfg(test)]
    pub fn of_words(text: &'a str) -> Self {
        Self::value(Kind::Title, text, Span::default())
    }

    fn spanned(kind: Kind, value: &'a Spanned<String>) -> Self {
        Self::value(kind, &value.value, value.span)
    }
}

/// One text of the plan, cut into words and blocks.
#[derive(Clone, Copy)]
pub struct Passage<'a> {
    /// What it is.
    pub kind: Kind,
    /// As written, Tera masked byte for byte.
    pub text: &'a str,
    /// The signs that it has.
    pub signs: Signs,
    /// Its words.
    pub words: &'a [Word<'a>],
    /// Its blocks.
    pub blocks: &'a [Block],
    source: &'a Source<'a>,
}

impl<'a> Passage<'a> {
    /// A text with its words and blocks.
    pub fn new(source: &'a Source<'a>, words: &'a [Word<'a>], blocks: &'a [Block]) -> Self {
        Self { kind: source.kind, text: &source.text, signs: source.signs, words, blocks, source }
    }

    /// The same text, some of its words in sight.
    #[must_use]
    pub fn with_words(&self, words: &'a [Word<'a>]) -> Self {
        Self { words, ..*self }
    }

    /// The place in the file of a stretch of the text.
    pub fn span(&self, range: Range<usize>) -> Span {
        match &self.source.places {
            Places::Text(text) => text.span_of(range),
            Places::Part(text) => text.span_of(range),
            Places::From(span) => span.part(range),
            Places::Within(span) => *span,
        }
    }

    /// A stretch of the text.
    pub fn get(&self, range: Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or_default()
    }

    /// Other words for a stretch of the text, on one line; `None` where its letters are not known in the file.
    pub fn fix(&self, range: Range<usize>, new: impl Into<String>) -> Option<Fix> {
        let place = Some(self.span(range.clone())).filter(|place| place.range().len() == range.len())?;
        Some(Fix { place, old: self.get(range).to_owned(), new: new.into() })
    }

    /// What stands between two words.
    pub fn between(&self, one: &Word<'_>, other: &Word<'_>) -> &'a str {
        self.get(one.end()..other.start())
    }

    /// The sentence or line around a stretch: up to a line end, a `;` or a full stop before a space.
    pub fn sentence(&self, range: &Range<usize>) -> &'a str {
        self.get(self.sentence_range(range))
    }

    /// Where that stands.
    pub fn sentence_range(&self, range: &Range<usize>) -> Range<usize> {
        let before = self.get(0..range.start);
        let start = before.rfind(['\n', ';']).map_or(0, |at| at + 1).max(before.rfind(". ").map_or(0, |at| at + 2));
        let after = self.get(range.end..self.text.len());
        let end = [after.find(['\n', ';']), after.find(". ")].into_iter().flatten().min().unwrap_or(after.len());
        start..range.end + end
    }

    /// The words that stand in a stretch.
    pub fn words_in(&self, range: Range<usize>) -> &'a [Word<'a>] {
        let from = self.words.partition_point(|word| word.start() < range.start);
        let to = self.words.partition_point(|word| word.end() <= range.end);
        self.words.get(from..to.max(from)).unwrap_or_default()
    }

    /// The block that a byte stands in.
    pub fn block(&self, at: usize) -> Option<&'a Block> {
        let after = self.blocks.partition_point(|block| block.whole().start <= at);
        self.blocks.get(after.checked_sub(1)?)
    }

    /// The tables typed in it: of each the blocks of its rows, the line under the header left out.
    pub fn tables(&self) -> Vec<Vec<Range<usize>>> {
        let row = |block: &Block| block.shape == Shape::Row;
        let near = |a: &Block, b: &Block| row(a) == row(b) && self.get(a.range().end..b.range().start).trim() == "";
        let together =
            |a: &Block, b: &Block| near(a, b) && self.get(a.range().end..b.range().start).matches('\n').count() < 2;
        let chunks = self.blocks.chunk_by(together).filter(|chunk| chunk.first().is_some_and(row));
        let ruled =
            |range: &Range<usize>| self.get(range.clone()).chars().all(|sign| matches!(sign, '|' | '-' | ':' | ' '));
        chunks.map(|rows| rows.iter().map(Block::range).filter(|range| !ruled(range)).collect()).collect()
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
    word.starts_with(is_capital)
}

/// All texts of a plan in the order they print; bodies of the directory come behind.
pub fn sources(plan: &Plan) -> Vec<Source<'_>> {
    let mut found = vec![Source::spanned(Kind::Title, &plan.letterhead.title)];
    let head = [Id::Issuer, Id::Parent, Id::Place].into_iter().filter_map(|id| plan.written.of_plan(id));
    found.extend(head.map(|value| Source::prose(Kind::Head, &value.text)));
    found.extend(plan.body.iter().map(|body| Source::prose(Kind::Body, &body.text)));
    items(plan, &mut found);
    for annex in &plan.annexes {
        found.extend(annex.label.iter().map(|label| Source::spanned(Kind::Head, label)));
        found.extend(annex.belongs_to.iter().map(|to| Source::spanned(Kind::BelongsTo, &to.document)));
        found.extend(annex.title.iter().map(|title| Source::spanned(Kind::AnnexTitle, title)));
        for part in &annex.parts {
            match part {
                Part::Text(prose) | Part::Title(prose, _) => found.push(Source::prose(Kind::AnnexText, &prose.text)),
                Part::Table(table) => found.extend(of_table(table)),
                Part::PageBreak => {}
            }
        }
    }
    found.extend(plan.tables.iter().flat_map(|table| of_table(&table.spec)));
    if let Some(recipients) = &plan.recipients {
        let text = &recipients.text;
        for (line, range) in lines(text) {
            let words = line.trim_start_matches(['-', '+', ' ']);
            let range = range.end - words.len()..range.end;
            let written = text.as_str().get(range.clone()).unwrap_or_default();
            let places = Places::Part(Box::new(text.slice(range)));
            found.push(Source::new(Kind::Recipient, written, places));
        }
    }
    let titles = plan.signatures.iter().flat_map(|block| block.title_lines());
    found.extend(titles.map(|line| Source::spanned(Kind::Signature, line)));
    let named = plan.agencies.entries.iter().enumerate();
    found.extend(named.map(|(at, entry)| Source::value(Kind::Directory(at), &entry.name, entry.span)));
    found
}

/// The texts of all items. What many rows say in the same words comes once.
fn items<'a>(plan: &'a Plan, found: &mut Vec<Source<'a>>) {
    let mut said: HashSet<&str> = HashSet::new();
    for (id, item) in plan.items.ids().zip(&plan.items.all) {
        found.extend(item.name.iter().map(|name| Source::prose(Kind::Name(id), &name.text)));
        found.extend(item.texts.iter().map(|(field, prose)| Source::prose(Kind::Field(id, field), &prose.text)));
        found.extend(item.merged.iter().map(|cell| Source::prose(Kind::Merged(id), &cell.text.text)));
        let budget = item.budget.iter().filter(|budget| budget.value.amount.is_none());
        found.extend(budget.map(|budget| Source::prose(Kind::Field(id, Field::Budget), &budget.value.text.text)));
        let bodies = item.leads.iter().chain(&item.partners).chain(&item.monitors);
        for body in bodies.filter(|body| body.value.known.is_none() && said.insert(&body.value.name)) {
            found.push(Source::value(Kind::Agency(id), &body.value.name, body.span));
        }
        let deadline = item.deadline.iter().filter(|deadline| said.insert(&deadline.value.text));
        found.extend(deadline.map(|time| Source::value(Kind::Deadline(id), &time.value.text, time.span)));
    }
}

fn of_table(table: &TableSpec) -> impl Iterator<Item = Source<'_>> {
    let texts = table.heading.iter().chain(&table.unit).chain(&table.note);
    let texts = texts.map(|prose| Source::prose(Kind::TableText, &prose.text));
    let headers = table.columns.iter().filter_map(|column| column.header.as_ref());
    let headers = headers.map(|header| Source::spanned(Kind::Header, header));
    let over =
        table.columns.iter().filter_map(|column| column.over.as_ref()).map(|over| Source::spanned(Kind::Header, over));
    let total = table.total.iter().map(|total| Source::spanned(Kind::TableText, total));
    texts.chain(headers).chain(over).chain(total)
}

/// The text with every byte of `{{ }}`, `{% %}` and `{# #}` masked.
fn mask(text: &str) -> Cow<'_, str> {
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
        let source = Source::value(Kind::Title, "Một. Hai ba; bốn\nnăm", Span::default());
        let passage = Passage::new(&source, &[], &[]);
        assert_eq!(passage.sentence(&(7..10)), "Hai ba");
        let words: Vec<&str> = super::super::word::split(passage.text).iter().map(|word| word.text).collect();
        assert_eq!(words, ["Một", "Hai", "ba", "bốn", "năm"]);
    }
}
