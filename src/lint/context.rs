//! What all rules share (ngữ cảnh): the plan, its texts, what is printed of it, its dates; each worked out once.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use crate::plan::Plan;
use crate::viet::Date;

use super::blocks::{self, Block};
use super::citations::{Citation, citations};
use super::dates::{Named, named};
use super::passage::{Passage, Source};
use super::printed::Printed;
use super::signs::Signs;
use super::word::{self, Word};
use super::year;

/// The texts of a plan cut into words and blocks. Rows often say the same: a text is cut once, wherever it stands.
#[derive(Default)]
pub struct Cut<'a> {
    words: Vec<Word<'a>>,
    blocks: Vec<Block>,
    /// Of each different text where its words and blocks are.
    stretches: Vec<(Range<usize>, Range<usize>)>,
    /// Which of them each text is.
    texts: Vec<usize>,
}

impl<'a> Cut<'a> {
    /// Cuts all texts.
    pub fn of(sources: &'a [Source<'a>]) -> Self {
        let mut known: HashMap<&str, usize> = HashMap::new();
        let mut different: Vec<&str> = Vec::new();
        let number = |source: &'a Source<'a>| {
            *known.entry(&source.text).or_insert_with(|| {
                different.push(&source.text);
                different.len() - 1
            })
        };
        let texts = sources.iter().map(number).collect();
        let mut cut = Self { words: Vec::with_capacity(word::most(&different)), texts, ..Self::default() };
        for text in different {
            let (word, block) = (cut.words.len(), cut.blocks.len());
            word::split_into(text, &mut cut.words);
            blocks::split_into(text, &mut cut.blocks);
            cut.stretches.push((word..cut.words.len(), block..cut.blocks.len()));
        }
        cut
    }

    /// The texts with their words and blocks.
    pub fn passages(&'a self, sources: &'a [Source<'a>]) -> Vec<Passage<'a>> {
        let passage = |(source, text): (&'a Source<'a>, &usize)| {
            let (words, blocks) = self.stretches.get(*text).cloned().unwrap_or_default();
            let words = self.words.get(words).unwrap_or_default();
            Passage::new(source, words, self.blocks.get(blocks).unwrap_or_default())
        };
        sources.iter().zip(&self.texts).map(passage).collect()
    }
}

/// What rules look at.
pub struct Context<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The year in which times without a year lie, see [`year::year`].
    pub year: Option<i32>,
    /// The earliest day the plan can have been issued on.
    pub earliest_issue: Option<Date>,
    /// The latest day it can have been issued on.
    pub latest_issue: Option<Date>,
    passages: Vec<Passage<'a>>,
    printed: OnceLock<Printed<'a>>,
    citations: OnceLock<Vec<Citation<'a>>>,
    times: OnceLock<Vec<Vec<Named>>>,
}

impl<'a> Context<'a> {
    /// What rules share of a plan.
    pub fn new(plan: &'a Plan, sources: &'a [Source<'a>], cut: &'a Cut<'a>) -> Self {
        Self {
            plan,
            year: year::year(plan),
            earliest_issue: year::earliest_issue(plan),
            latest_issue: year::latest_issue(plan),
            passages: cut.passages(sources),
            printed: OnceLock::new(),
            citations: OnceLock::new(),
            times: OnceLock::new(),
        }
    }

    /// All texts in the order they print.
    pub fn passages(&self) -> &[Passage<'a>] {
        &self.passages
    }

    /// Of each text the times that it names; those that have no figure name none.
    pub fn times(&self) -> impl Iterator<Item = (&Passage<'a>, &Vec<Named>)> {
        let read = |passage: &Passage<'a>| {
            if passage.signs.has(Signs::DIGIT) { named(passage) } else { Vec::new() }
        };
        self.passages.iter().zip(self.times.get_or_init(|| self.passages.iter().map(read).collect()))
    }

    /// What of the items is printed.
    pub fn printed(&self) -> &Printed<'a> {
        self.printed.get_or_init(|| Printed::of(self.plan))
    }

    /// The instruments that the texts cite, in order.
    pub fn citations(&self) -> &[Citation<'a>] {
        self.citations.get_or_init(|| citations(&self.passages))
    }
}
