//! The blocks of a part, one after the other.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use super::super::model::{
    Block, Container, ContainerKind, Paragraph, ParagraphProperties, Part, Run, RunProperties, StyleKind, Styles,
};
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
    /// The ids of the styles of running text: body, the default, and a cell's plain text.
    plain: Vec<&'a str>,
    /// Properties that have been read, by the element: most paragraphs and runs share a few.
    paragraphs: HashMap<&'a str, Rc<ParagraphProperties>>,
    runs: HashMap<&'a str, Toggles>,
}

/// Bold and italic of a run, by itself or its character style.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Toggles {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
}

impl<'a> View<'a> {
    /// The view of a part before its first block.
    pub(super) fn of(part: &'a Part, styles: &'a Styles) -> Self {
        let known = [Known::Body, Known::TableText, Known::TableCentre];
        let named = known.iter().filter_map(|style| styles.id(StyleKind::Paragraph, style.name()));
        let plain = named.chain([usual(styles)]).collect();
        Self {
            part,
            styles,
            notes: Vec::new(),
            regions: Vec::new(),
            begun: false,
            plain,
            paragraphs: HashMap::new(),
            runs: HashMap::new(),
        }
    }

    /// What a paragraph says of its own looks.
    pub(super) fn properties(&mut self, paragraph: &Paragraph) -> Rc<ParagraphProperties> {
        let raw = paragraph.properties.clone().map_or("", |range| self.part.slice(range));
        self.paragraphs.entry(raw).or_insert_with(|| Rc::new(ParagraphProperties::read(raw))).clone()
    }

    /// What a run says of its own looks.
    pub(super) fn toggles(&mut self, run: &Run) -> Toggles {
        let raw = run.properties.clone().map_or("", |range| self.part.slice(range));
        let styles = self.styles;
        *self.runs.entry(raw).or_insert_with(|| {
            let own = RunProperties::read(raw);
            let style = own.style.as_deref();
            let bold = own.bold.or_else(|| styles.resolve(style, |style| style.run.bold));
            let italic = own.italic.or_else(|| styles.resolve(style, |style| style.run.italic));
            Toggles { bold, italic }
        })
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

    /// True for the styles of running text.
    pub(super) fn is_plain(&self, id: &str) -> bool {
        self.plain.contains(&id)
    }
}

/// The default style; LibreOffice does not say which it is.
pub(super) fn usual(styles: &Styles) -> &str {
    styles.default_id(StyleKind::Paragraph).unwrap_or("Normal")
}
