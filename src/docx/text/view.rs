//! The blocks of a part, one after the other.

use std::ops::Range;

use super::super::model::{Block, Container, ContainerKind, Part, StyleKind, Styles};
use crate::document::Style as Known;

/// What is shown of a block.
pub(super) enum Shown {
    Line(String),
    /// A section ends; its `w:sectPr`.
    Section(Range<usize>),
}

/// A part on its way to text.
pub(super) struct View<'a> {
    pub part: &'a Part,
    pub styles: &'a Styles,
    /// The ids of the footnotes met so far.
    pub notes: Vec<String>,
    /// The generated regions that have not ended, each with its name, the last one first; whether that has begun.
    regions: Vec<(Range<usize>, String)>,
    begun: bool,
}

impl<'a> View<'a> {
    /// The view of a part before its first block.
    pub(super) fn of(part: &'a Part, styles: &'a Styles) -> Self {
        Self { part, styles, notes: Vec::new(), regions: Vec::new(), begun: false }
    }

    /// The same of a part with these regions, in the order of the text.
    pub(super) fn with(mut self, mut regions: Vec<(Range<usize>, String)>) -> Self {
        regions.reverse();
        self.regions = regions;
        self
    }

    /// The lines of the regions that begin or end up to a byte.
    pub(super) fn reach(&mut self, byte: usize) -> Vec<String> {
        let mut out = Vec::new();
        while let Some((range, name)) = self.regions.last() {
            if !self.begun && range.start <= byte {
                self.begun = true;
                out.push(format!("[region {name}]"));
            } else if self.begun && range.end <= byte {
                self.begun = false;
                self.regions.pop();
                out.push("[end of region]".to_owned());
            } else {
                break;
            }
        }
        out
    }

    /// Appends what is shown of blocks.
    pub(super) fn blocks(&mut self, blocks: &[Block], out: &mut Vec<Shown>) {
        for block in blocks {
            out.extend(self.reach(block.span().start).into_iter().map(Shown::Line));
            match block {
                Block::Paragraph(paragraph) => {
                    out.extend(self.paragraph(paragraph, true).map(Shown::Line));
                    out.extend(paragraph.section.clone().map(Shown::Section));
                }
                Block::Table(table) => out.extend(self.table(table).into_iter().map(Shown::Line)),
                Block::Container(container) => self.container(container, out),
                Block::Mark(_) | Block::Other(_) => {}
            }
            out.extend(self.reach(block.span().end).into_iter().map(Shown::Line));
        }
    }

    fn container(&mut self, container: &Container, out: &mut Vec<Shown>) {
        if !matches!(container.kind, ContainerKind::Fallback | ContainerKind::Deleted) {
            self.blocks(&container.blocks, out);
        }
    }

    /// The lines of blocks that hold no sections.
    pub(super) fn lines(&mut self, blocks: &[Block]) -> Vec<String> {
        let mut shown = Vec::new();
        self.blocks(blocks, &mut shown);
        let lines = shown.into_iter().filter_map(|one| match one {
            Shown::Line(text) => Some(text),
            Shown::Section(_) => None,
        });
        lines.collect()
    }

    /// The style's name as Word shows it; the id where the file does not know the style.
    pub(super) fn style_name<'b>(&self, id: &'b str) -> &'b str
    where
        'a: 'b,
    {
        self.styles.get(id).map_or(id, |style| style.name.as_str())
    }

    /// True for the styles of running text: body, the default, and a cell's plain text.
    pub(super) fn is_plain(&self, id: &str) -> bool {
        let plain = [Known::Body, Known::TableText, Known::TableCentre];
        let named = |style: &Known| self.styles.id(StyleKind::Paragraph, style.name()) == Some(id);
        self.usual() == id || plain.iter().any(named)
    }

    /// The default style; LibreOffice does not say which it is.
    pub(super) fn usual(&self) -> &'a str {
        self.styles.default_id(StyleKind::Paragraph).unwrap_or("Normal")
    }
}
