//! From prose to blocks (lời văn thành đoạn): the three steps joined, for the body and for the annexes.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Diagnostics};
use crate::document::{Block, Paragraph, Run, Style};
use crate::paper::Geometry;
use crate::plan::{ItemId, Prose};
use crate::text::Span;

use super::annex::{self, Area};
use super::expanded::View;
use super::markdown::{self, Line, LineEnds, Node};
use super::outline::{Heading, Outline};
use super::phrases::Phrases;
use super::references::References;
use super::setter::Setter;

/// Sets all prose of a plan, and remembers what later steps need.
pub(super) struct Words<'a> {
    phrases: Phrases,
    geometry: &'a Geometry,
    references: RefCell<References>,
    /// Headings of the body, then of the annexes.
    headings: Vec<Heading>,
    /// Numbers of each annex so far.
    annexes: BTreeMap<usize, Outline>,
    /// What was found on the way.
    pub found: Diagnostics,
}

impl<'a> Words<'a> {
    pub fn new(phrases: Phrases, geometry: &'a Geometry) -> Self {
        Self {
            phrases,
            geometry,
            references: RefCell::default(),
            headings: Vec::new(),
            annexes: BTreeMap::new(),
            found: Diagnostics::default(),
        }
    }

    /// Stretches of the texts so far that are tags, and what a condition in them left out.
    pub fn phrases(&self) -> Vec<Span> {
        self.phrases.stretches()
    }

    /// The body's blocks.
    pub fn body(&mut self, body: &Prose) -> Vec<Block> {
        let (blocks, outline) = self.set(body, Style::Body, Area::body(self.geometry), Outline::default());
        self.headings.extend_from_slice(outline.headings());
        blocks
    }

    /// Tells of tables that no text asks for (K171).
    pub fn unasked(&mut self) {
        let plan = self.phrases.plan();
        for table in self.phrases.unasked_tables().into_iter().filter_map(|at| plan.tables.get(at)) {
            let fault = Diagnostic::warning("K171", table.name.span).with("name", &table.name.value);
            self.found.push(fault.help("ask").help("drop"));
        }
    }

    /// Fills in the cross references, once everything is set.
    pub fn refer<'b>(&mut self, blocks: impl Iterator<Item = &'b mut Block>) {
        for outline in std::mem::take(&mut self.annexes).values() {
            self.headings.extend_from_slice(outline.headings());
        }
        self.references.borrow().fill(blocks, &self.headings, &self.phrases, &mut self.found);
    }

    fn set(&mut self, prose: &Prose, style: Style, area: Area, outline: Outline) -> (Vec<Block>, Outline) {
        let text = self.phrases.expand(prose, &mut self.found);
        self.references.borrow_mut().note(&text);
        let views = |number, span, found: &mut Diagnostics| {
            let view = self.phrases.view(number, span, found);
            if let View::Blocks(blocks) = &view {
                blocks.iter().for_each(|block| self.references.borrow_mut().note(block));
            }
            view
        };
        let mut setter = Setter::new(style, area, &views, &mut self.found);
        setter.outline = outline;
        setter.set(&text);
        let (blocks, tables, outline) = (setter.blocks, setter.tables, setter.outline);
        (self.with_tables(blocks, &tables, area), outline)
    }

    /// Sets the tables that a text asked for where they belong.
    fn with_tables(&mut self, blocks: Vec<Block>, tables: &[(usize, usize)], area: Area) -> Vec<Block> {
        if tables.is_empty() {
            return blocks;
        }
        let plan = self.phrases.plan();
        let mut all = Vec::with_capacity(blocks.len() + tables.len());
        let mut tables = tables.iter().peekable();
        let mut blocks = blocks.into_iter();
        for at in 0.. {
            while let Some((_, table)) = tables.next_if(|(above, _)| *above <= at) {
                let Some(table) = plan.tables.get(*table) else { continue };
                let (made, found) = annex::in_text(&plan, &table.spec, area, self);
                self.found.extend(found);
                all.extend(made);
            }
            match blocks.next() {
                Some(block) => all.push(block),
                None => break,
            }
        }
        all
    }
}

impl annex::Words for Words<'_> {
    /// In a cell nothing is numbered: marks print as typed.
    fn cell(&mut self, prose: &Prose, style: Style) -> Vec<Paragraph> {
        if let Some(run) = markdown::plain_run(prose) {
            return vec![Paragraph::new(style, vec![run])];
        }
        let text = self.phrases.expand(prose, &mut self.found);
        self.references.borrow_mut().note(&text);
        let mut paragraphs = Vec::new();
        let ends = if style == Style::AnnexNote { LineEnds::Running } else { LineEnds::Kept };
        for node in markdown::read(&text, ends, &mut self.found) {
            match node {
                Node::Paragraph(line) => paragraphs.push(Paragraph::new(style, line.runs)),
                Node::Item { marker, line, .. } => {
                    paragraphs.push(marked(style, &marker.typed(), line));
                }
                Node::Heading { line, .. } => {
                    let bold = line.runs.into_iter().map(|run| Run { bold: Some(true), ..run });
                    paragraphs.push(Paragraph::new(style, bold.collect()));
                }
                Node::Table { rows, .. } => {
                    paragraphs.extend(rows.into_iter().flatten().map(|line| Paragraph::new(style, line.runs)));
                }
                Node::View { span, .. } => {
                    self.found.push(Diagnostic::error("K568", span).help("text"));
                }
            }
        }
        paragraphs
    }

    fn text(&mut self, prose: &Prose, annex: usize, area: Area) -> Vec<Block> {
        let outline = self.annexes.remove(&annex).unwrap_or_default();
        let (blocks, outline) = self.set(prose, Style::AnnexText, area, outline);
        self.annexes.insert(annex, outline);
        blocks
    }

    fn holds(&mut self, condition: &Prose, id: ItemId) -> bool {
        match self.phrases.holds(condition, id) {
            Ok(holds) => holds,
            Err(fault) => {
                // The same words are wrong for every item; they are complained of once.
                if !self.found.iter().any(|found| *found == *fault) {
                    self.found.push(*fault);
                }
                false
            }
        }
    }
}

fn marked(style: Style, mark: &str, line: Line) -> Paragraph {
    let mut runs = line.runs;
    runs.insert(0, Run::of(format!("{mark} "), line.mark));
    Paragraph::new(style, runs)
}
