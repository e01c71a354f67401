//! What all checks look at (ngữ cảnh): the file resolved and set on pages, its parts recognised, each worked out once.

use std::ops::Range;

use super::annexes::{Annex, annexes};
use super::closing::{Closing, closing};
use super::head::{Head, head};
use super::line::{Line, Segment, Spot, Tabled, lines, segments};
use crate::cores;
use crate::diag::Place;
use crate::docx::adopt::{BlockText, WholeText};
use crate::layout::flow::Section;
use crate::layout::page::{Item, Pages};
use crate::layout::text::Pt;
use crate::layout::{Flow, block::Block};
use crate::parts::{Areas, Kind, Kinds, areas, number};
use crate::viet::text::fold;

/// A line drawn across a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drawn {
    /// The page, from 0.
    pub page: usize,
    /// Where it begins.
    pub left: Pt,
    /// Where it ends.
    pub right: Pt,
    /// How far down it is.
    pub y: Pt,
}

/// A file that holds several documents, one behind the other, has no parts that checks could speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// A document with a letterhead or a title.
    Document,
    /// Annexes alone.
    Annexes,
    /// Several documents.
    Several,
    /// Neither a letterhead nor an annex.
    Unknown,
}

/// A Word file as checks see it.
pub struct Form<'a> {
    /// What it is called in messages.
    pub name: &'a str,
    /// Its main part.
    pub part: &'a str,
    /// Every look resolved.
    pub flow: &'a Flow,
    /// Its pages.
    pub pages: &'a Pages,
    /// Its words, block by block.
    pub whole: &'a WholeText,
    /// Which blocks are what.
    pub areas: Areas,
    /// What it holds.
    pub holds: Holds,
    /// Its paragraphs.
    pub lines: Vec<Line<'a>>,
    /// Its tables.
    pub tables: Vec<Tabled<'a>>,
    /// Lines drawn across its pages, those of tables among them.
    pub drawn: Vec<Drawn>,
    /// Letterhead and title.
    pub head: Head,
    /// Recipients and signatures.
    pub closing: Closing,
    /// Its annexes.
    pub annexes: Vec<Annex>,
}

impl<'a> Form<'a> {
    /// Recognises the parts of a flow whose paragraphs were numbered before it was set.
    pub fn new(name: &'a str, part: &'a str, flow: &'a Flow, whole: &'a WholeText, pages: &'a Pages) -> Self {
        let ((lines, tables), (mut areas, drawn)) =
            cores::both(|| lines(flow, pages), || (areas(whole, Kinds::Any), drawn(pages)));
        let national = lines.iter().filter(|line| is_national(&line.text)).count();
        let holds = match () {
            () if national > 1 => Holds::Several,
            () if national == 1 || areas.kind.is_some() => Holds::Document,
            () if areas.annexes.first().is_some_and(|range| labelled(whole, range)) => Holds::Annexes,
            () => Holds::Unknown,
        };
        if matches!(holds, Holds::Several | Holds::Unknown) {
            areas = Areas::default();
        }
        let of = |range: &Range<usize>| -> Range<usize> {
            let from = lines.partition_point(|line| line.block < range.start);
            from..lines.partition_point(|line| line.block < range.end).max(from)
        };
        let several = |range: Range<usize>| -> Vec<Segment> {
            let own = lines.get(range.clone()).unwrap_or_default().iter().zip(range);
            own.flat_map(|(line, at)| segments(at, line, line.cell.is_none())).collect()
        };
        let title = lines.get(of(&areas.title)).unwrap_or_default().iter().zip(of(&areas.title));
        let title = title.flat_map(|(line, at)| segments(at, line, false)).collect();
        let head = head(several(of(&areas.head)), title, &lines);
        let closing = closing(several(of(&areas.closing)), &lines);
        let annexes = annexes(&areas.annexes, &lines, &of);
        Self { name, part, flow, pages, whole, areas, holds, lines, tables, drawn, head, closing, annexes }
    }

    /// The place of a spot in messages; the whole file where it has none.
    pub fn place(&self, spot: &Spot) -> Place {
        let line = spot.0.as_ref().and_then(|(at, range)| Some((self.lines.get(*at)?, range)));
        match line {
            Some((line, range)) => Place::Word {
                file: self.name.to_owned(),
                part: self.part.to_owned(),
                paragraph: line.paragraph.number,
                cell: line.cell,
                text: line.text.replace(['\n', '\t'], " "),
                mark: range.start.min(line.text.len())..range.end.min(line.text.len()),
            },
            None => Place::Raw { file: self.name.to_owned(), at: None },
        }
    }

    /// How many text boxes hold words; they are not looked at.
    pub fn text_boxes(&self) -> usize {
        self.flow.left_out.iter().filter(|(kind, ..)| *kind == "textbox").map(|(_, _, count)| count).sum()
    }

    /// The kind that it says it is.
    pub fn kind(&self) -> Option<&'static Kind> {
        self.areas.kind
    }

    /// The lines of some blocks, by their places.
    pub fn lines_of(&self, blocks: &Range<usize>) -> Range<usize> {
        let from = self.lines.partition_point(|line| line.block < blocks.start);
        from..self.lines.partition_point(|line| line.block < blocks.end).max(from)
    }

    /// The paragraphs of the body outside tables that say something, with their places.
    pub fn body(&self) -> impl Iterator<Item = (usize, &Line<'a>)> {
        let range = self.lines_of(&self.areas.body);
        let own = self.lines.get(range.clone()).unwrap_or_default();
        range.zip(own).filter(|(_, line)| line.cell.is_none() && line.says())
    }

    /// The number that a paragraph outside tables begins with.
    pub fn number_of(&self, line: &Line<'_>) -> Option<number::Number> {
        match self.whole.blocks.get(line.block) {
            Some((_, BlockText::Line(one))) => number::number(one),
            _ => None,
        }
    }

    /// A section of the file.
    pub fn section(&self, at: usize) -> Option<&'a Section> {
        self.flow.sections.get(at)
    }

    /// The first line of a section.
    pub fn first_of_section(&self, at: usize) -> Option<usize> {
        self.lines.iter().position(|line| line.section == at)
    }

    /// The rule drawn right below a text, with how long it is: a line, a border, or typed strokes.
    pub fn rule_below(&self, text: &Segment) -> Option<Drawn> {
        /// How far below the text a rule may lie.
        const FAR: Pt = 30.0;
        let last = text.set.last()?;
        let (from, to) =
            text.set.iter().fold((last.left, last.right), |(from, to), one| (from.min(one.left), to.max(one.right)));
        let near = |one: &&Drawn| {
            let middle = (one.left + one.right) / 2.0;
            one.page == last.page
                && one.y > last.y - 1.0
                && one.y < last.y + FAR
                && one.right - one.left > 3.0
                && middle > from - 20.0
                && middle < to + 20.0
        };
        self.drawn.iter().filter(near).min_by(|one, other| one.y.total_cmp(&other.y)).copied()
    }

    /// Pages on which a block lies, from the first to the last.
    pub fn pages_of(&self, lines: Range<usize>) -> Option<(usize, usize)> {
        let set = self.lines.get(lines).unwrap_or_default().iter().flat_map(|line| &line.set);
        set.map(|one| one.page).fold(None, |found, page| {
            Some(found.map_or((page, page), |(first, last): (usize, usize)| (first.min(page), last.max(page))))
        })
    }
}

/// True for a line that begins with the name of the state.
fn is_national(text: &str) -> bool {
    let first = text.chars().find(|letter| !(letter.is_ascii_whitespace() || matches!(letter, '_' | '-')));
    let may = first.is_some_and(|letter| !letter.is_ascii() || letter.eq_ignore_ascii_case(&'c'));
    may && fold(text).starts_with("conghoaxahoichunghia")
}

/// True where a range of blocks begins with an annex's label or reference.
fn labelled(whole: &WholeText, range: &Range<usize>) -> bool {
    use crate::docx::adopt::{is_label, is_reference};
    whole.blocks.get(range.clone()).unwrap_or_default().iter().take(12).any(|(_, block)| match block {
        BlockText::Line(line) => {
            let text = crate::viet::text::collapse(&line.text);
            is_label(&text) || is_reference(&text)
        }
        BlockText::Table(_) => false,
    })
}

/// Lines across pages: drawn ones, borders, and rows of strokes that were typed.
fn drawn(pages: &Pages) -> Vec<Drawn> {
    let mut found = Vec::new();
    for (page, one) in pages.pages.iter().enumerate() {
        for item in &one.items {
            match item {
                Item::Rule(rule) if (rule.from[1] - rule.to[1]).abs() < 1.0 => {
                    let (left, right) = (rule.from[0].min(rule.to[0]), rule.from[0].max(rule.to[0]));
                    found.push(Drawn { page, left, right, y: rule.from[1] });
                }
                Item::Words(words) => {
                    let text = words.text.trim();
                    let strokes = text.chars().count() > 2 && text.chars().all(|c| matches!(c, '_' | '-' | '–' | '—'));
                    if strokes {
                        let wide: Pt = words.letters().map(|(_, way)| way).sum();
                        found.push(Drawn { page, left: words.x, right: words.x + wide, y: words.y });
                    }
                }
                _ => {}
            }
        }
    }
    found
}

/// All paragraphs of headers or footers.
pub fn paragraphs(blocks: &[Block]) -> Vec<&crate::layout::text::Paragraph> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => found.push(&**paragraph),
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.for_each(|cell| found.extend(paragraphs(&cell.blocks)));
            }
        }
    }
    found
}
