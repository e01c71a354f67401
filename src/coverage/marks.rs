//! What of each value is printed.

use std::ops::Range;

use crate::document::{Block, Cell, Document, Origin, Paragraph, Run, Table};
use crate::plan::WrittenValue;
use crate::text::Span;

use super::letters::{gaps, printed};

/// So many values are looked at before all are searched.
const NEAR: usize = 4;

/// So many words tell which ones are meant.
const MANY: usize = 24;

/// The values of a plan in the order of its files, and the stretches of each that are printed.
pub(super) struct Marks<'a> {
    values: Vec<(&'a WrittenValue, Vec<Range<usize>>)>,
    /// Where the last words stood that were marked: those of the next run stand near as a rule.
    near: usize,
}

/// Words of a value that are printed nowhere.
pub(super) struct Gap<'a> {
    /// The value.
    pub value: &'a WrittenValue,
    /// True if nothing of the value is printed.
    pub whole: bool,
    range: Range<usize>,
}

impl Gap<'_> {
    /// Where they were written.
    pub fn span(&self) -> Span {
        self.value.text.span_of(self.range.clone())
    }

    /// The words, the first of them where there are many.
    pub fn words(&self) -> String {
        let words = self.value.text.as_str().get(self.range.clone()).unwrap_or_default();
        let words: Vec<&str> = words.split_whitespace().collect();
        match words.get(..MANY) {
            Some(first) if words.len() > MANY => format!("{} …", first.join(" ")),
            _ => words.join(" "),
        }
    }
}

impl<'a> Marks<'a> {
    /// Values of which nothing is printed yet.
    pub fn new(values: Vec<&'a WrittenValue>) -> Self {
        let mut values: Vec<_> = values.into_iter().map(|value| (value, Vec::new())).collect();
        values.sort_by_key(|(value, _)| place(value.text.span()));
        Self { values, near: 0 }
    }

    /// Marks all that a document prints.
    pub fn document(&mut self, document: &Document) {
        document.phrases.iter().for_each(|span| self.whole(*span));
        document.head.iter().for_each(|run| self.run(run));
        let in_annexes = document.annexes.iter().flat_map(|annex| &annex.blocks);
        document.blocks.values().flatten().chain(in_annexes).for_each(|block| self.block(block));
    }

    /// The words that were not marked, in order.
    pub fn gaps(self) -> impl Iterator<Item = Gap<'a>> {
        self.values.into_iter().flat_map(|(value, mut marked)| {
            let text = value.text.as_str();
            if marked.iter().any(|range| range.len() == text.len()) {
                return Vec::new();
            }
            marked.sort_by_key(|range| range.start);
            let merged = marked.into_iter().fold(Vec::new(), |mut merged: Vec<Range<usize>>, range| {
                match merged.last_mut().filter(|last| range.start <= last.end) {
                    Some(last) => last.end = last.end.max(range.end),
                    None => merged.push(range),
                }
                merged
            });
            let left = gaps(text, &merged);
            let whole = !left.is_empty() && left == gaps(text, &[]);
            left.into_iter().map(|range| Gap { value, whole, range }).collect()
        })
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::Table(table) => self.table(table),
            Block::Rule(_) => {}
        }
    }

    fn table(&mut self, table: &Table) {
        for Cell { paragraphs, repeats, .. } in table.rows().iter().flat_map(|row| &row.cells) {
            paragraphs.iter().for_each(|paragraph| self.paragraph(paragraph));
            repeats.iter().for_each(|span| self.whole(*span));
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        paragraph.runs.iter().for_each(|run| self.run(run));
    }

    fn run(&mut self, run: &Run) {
        match run.origin {
            Origin::Program => {}
            Origin::Made(span, _) => self.whole(span),
            Origin::Words(span) => self.mark(span, |written| printed(written, &run.text)),
        }
        run.footnote.iter().flatten().for_each(|run| self.run(run));
    }

    /// The first value that does not end before a place.
    fn first_at(&self, span: Span) -> usize {
        let ends_before = |(value, _): &(&WrittenValue, Vec<Range<usize>>)| {
            let own = value.text.span();
            (own.file, own.end) <= (span.file, span.start)
        };
        let before = |at: usize| at.checked_sub(1).is_none_or(|above| self.values.get(above).is_some_and(ends_before));
        let is_first = |at: &usize| before(*at) && self.values.get(*at).is_some_and(|value| !ends_before(value));
        let near = (self.near..self.near.saturating_add(NEAR)).find(is_first);
        near.unwrap_or_else(|| self.values.partition_point(ends_before))
    }

    fn whole(&mut self, span: Span) {
        self.mark(span, |written| std::iter::once(0..written.len()).collect());
    }

    /// Marks what `printed` says of the words that stand at a place.
    fn mark(&mut self, span: Span, printed: impl Fn(&str) -> Vec<Range<usize>>) {
        let first = self.first_at(span);
        self.near = first;
        let later = self.values.iter_mut().skip(first);
        for (value, marked) in later.take_while(|(value, _)| place(value.text.span()) < (span.file, span.end)) {
            let range = value.text.range_of(span);
            let Some(written) = value.text.as_str().get(range.clone()).filter(|written| !written.is_empty()) else {
                continue;
            };
            marked.extend(printed(written).into_iter().map(|part| range.start + part.start..range.start + part.end));
        }
    }
}

fn place(span: Span) -> (crate::text::FileId, u32) {
    (span.file, span.start)
}
