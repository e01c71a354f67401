//! A part of a template as paragraphs in their holders (đoạn trong thân, ô, khung): a fold over the model.
//!
//! Word cuts text into runs anywhere, also inside `{{`. A [`Para`] joins what its `w:t` elements hold and
//! remembers which byte came from which. A text box is inside a run of a paragraph; its paragraphs are of their
//! own, and those of its second copy, the `mc:Fallback`, too: both are filled.

use std::ops::Range;

use super::super::model::{
    AtomKind, Block, Cell, Change, GroupKind, MarkKind, Paragraph, Part, Table, boxes, cell_margins,
};

/// One `w:t` of a paragraph.
#[derive(Clone, Debug)]
pub(super) struct TextPiece {
    /// The whole element in the part.
    pub span: Range<usize>,
    /// Its text within the paragraph's.
    pub text: Range<usize>,
    /// Changes where a field, a link or a tracked change begins or ends: a tag must not reach across.
    pub group: usize,
}

/// One paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct Para {
    /// The whole element.
    pub span: Range<usize>,
    /// Where its properties end and its runs begin.
    pub runs: usize,
    /// Where `</w:p>` begins.
    pub end: usize,
    /// Its text; a tab is `\t`, a line break `\n`.
    pub text: String,
    /// The elements the text came from.
    pub pieces: Vec<TextPiece>,
    /// Its `w:sectPr`, where it ends a section.
    pub section: Option<Range<usize>>,
    /// Marks that must outlive it: bookmarks, ranges of comments.
    pub marks: Vec<Range<usize>>,
    /// Holds more than text: a picture, a field, a text box.
    pub drawn: bool,
    /// Its style's id.
    pub style: Option<String>,
    /// Size of its first sized run, half-points.
    pub size: Option<u32>,
    /// Which holder it is in.
    pub holder: usize,
}

/// What holds blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HolderKind {
    /// `w:body`
    Body,
    /// `w:tc`
    Cell,
    /// A header, a footer, a text box, a content control: needs a paragraph, wherever.
    Other,
}

/// A holder and its blocks.
#[derive(Clone, Debug)]
pub(super) struct Holder {
    /// What it is.
    pub kind: HolderKind,
    /// Its blocks, in order; bookmarks between them are none.
    pub blocks: Vec<Child>,
    /// Inner width of a cell, twips.
    pub width: Option<u32>,
}

/// A block of a holder.
#[derive(Clone, Debug)]
pub(super) struct Child {
    /// The whole element.
    pub span: Range<usize>,
    /// Which paragraph, where it is one.
    pub paragraph: Option<usize>,
}

/// A tracked change that nobody has accepted or rejected (thay đổi đang theo dõi).
#[derive(Clone, Debug)]
pub(super) struct Revision {
    /// The paragraph it is in.
    pub paragraph: usize,
    /// True where its text goes once it is accepted.
    pub removes: bool,
    /// The text it adds or takes out; none where only looks change.
    pub text: String,
}

/// A scanned part.
#[derive(Clone, Debug)]
pub(super) struct Scan {
    /// The part's name.
    pub name: String,
    /// The part as it was read.
    pub read: Part,
    /// All its paragraphs, in the order they begin; nested ones too.
    pub paragraphs: Vec<Para>,
    /// All its holders.
    pub holders: Vec<Holder>,
    /// The last section's properties, the final child of `w:body`.
    pub section: Option<Range<usize>>,
    /// Pending tracked changes, the outermost ones.
    pub revisions: Vec<Revision>,
}

/// Scans a part, whose blocks a holder of this kind holds. `padding` is left plus right padding of a cell whose table
/// says nothing.
pub(super) fn scan(name: &str, part: Part, kind: HolderKind, padding: u32) -> Scan {
    let default = [padding / 2, padding.saturating_sub(padding / 2)];
    let mut scanner = Scanner { part: &part, default, paragraphs: Vec::new(), holders: Vec::new() };
    scanner.hold(kind, None, &part.blocks);
    let Scanner { paragraphs, holders, .. } = scanner;
    let last = part.sections.last().filter(|section| section.paragraph.is_none());
    let section = last.map(|section| section.properties.clone());
    let revisions = revisions(&part);
    Scan { name: name.to_owned(), read: part, paragraphs, holders, section, revisions }
}

impl Scan {
    /// The part's text.
    pub(super) fn source(&self) -> &str {
        self.read.source()
    }
}

struct Scanner<'a> {
    part: &'a Part,
    /// Left and right padding of a cell.
    default: [u32; 2],
    paragraphs: Vec<Para>,
    holders: Vec<Holder>,
}

impl Scanner<'_> {
    fn hold(&mut self, kind: HolderKind, width: Option<u32>, blocks: &[Block]) {
        let at = self.holders.len();
        self.holders.push(Holder { kind, blocks: Vec::new(), width });
        for block in blocks {
            let paragraph = match block {
                Block::Paragraph(paragraph) => Some(self.paragraph(paragraph, at)),
                Block::Table(table) => {
                    self.table(table);
                    None
                }
                Block::Container(container) => {
                    self.hold(HolderKind::Other, None, &container.blocks);
                    None
                }
                Block::Other(_) => None,
                Block::Mark(_) => continue,
            };
            if let Some(holder) = self.holders.get_mut(at) {
                holder.blocks.push(Child { span: block.span(), paragraph });
            }
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph, holder: usize) -> usize {
        let at = self.paragraphs.len();
        self.paragraphs.push(para(self.part, paragraph, holder));
        boxes(&paragraph.inlines, &mut |text_box| self.hold(HolderKind::Other, None, &text_box.blocks));
        at
    }

    fn table(&mut self, table: &Table) {
        let padding = self.padding(table.properties.as_ref(), self.default);
        for cell in table.rows.iter().flat_map(|row| &row.cells) {
            self.hold(HolderKind::Cell, self.inner_width(cell, padding), &cell.blocks);
        }
    }

    fn inner_width(&self, cell: &Cell, padding: [u32; 2]) -> Option<u32> {
        let [left, right] = self.padding(cell.properties.as_ref(), padding);
        let inner = cell.width?.saturating_sub(left).saturating_sub(right);
        Some(inner).filter(|inner| *inner > 0)
    }

    fn padding(&self, properties: Option<&Range<usize>>, usual: [u32; 2]) -> [u32; 2] {
        let own = properties.map_or([None; 2], |range| cell_margins(self.part.slice(range.clone())));
        [own[0].unwrap_or(usual[0]), own[1].unwrap_or(usual[1])]
    }
}

fn para(part: &Part, paragraph: &Paragraph, holder: usize) -> Para {
    let content = paragraph.content.clone().unwrap_or(paragraph.span.end..paragraph.span.end);
    let mut para = Para {
        span: paragraph.span.clone(),
        runs: content.start,
        end: content.end,
        section: paragraph.section.clone(),
        style: paragraph.style.as_deref().map(str::to_owned),
        holder,
        ..Para::default()
    };
    let mut group = 0usize;
    for atom in paragraph.atoms(part) {
        match &atom.kind {
            AtomKind::Open(fence) | AtomKind::Close(fence) if fence.kind != GroupKind::Other => {
                group = group.saturating_add(1);
                para.drawn |= fence.kind == GroupKind::Field;
            }
            AtomKind::FieldBegin | AtomKind::FieldSeparate | AtomKind::FieldEnd => {
                group = group.saturating_add(1);
                para.drawn = true;
            }
            AtomKind::Drawing(_) | AtomKind::Symbol(_) | AtomKind::Footnote(_) | AtomKind::Endnote => {
                para.drawn = true;
            }
            AtomKind::Mark(mark) => para.marks.extend(outlives(mark.kind).then(|| mark.span.clone())),
            _ => {}
        }
        if let Some(run) = atom.run.filter(|_| para.size.is_none()) {
            para.size = run.read_properties(part).size;
        }
        let start = para.text.len();
        atom.push_words(&mut para.text);
        let text = start..para.text.len();
        if !text.is_empty() && atom.is_run_text(part) {
            para.pieces.push(TextPiece { span: atom.span, text, group });
        }
    }
    para
}

fn outlives(kind: MarkKind) -> bool {
    matches!(kind, MarkKind::BookmarkStart | MarkKind::BookmarkEnd | MarkKind::CommentStart | MarkKind::CommentEnd)
}

fn revisions(part: &Part) -> Vec<Revision> {
    if part.changes.is_empty() {
        return Vec::new();
    }
    let paragraphs = part.paragraphs();
    let revision = |change: &Change| {
        // One outside paragraphs, such as of a row, is named by the paragraph before it.
        let at = paragraphs.partition_point(|one| one.span.start <= change.span.start).saturating_sub(1);
        let mut text = String::new();
        let within = paragraphs.iter().skip(at).take_while(|one| one.span.start < change.span.end);
        for atom in within.flat_map(|one| one.atoms(part)) {
            if let AtomKind::Text(words) = &atom.kind
                && change.span.start <= atom.span.start
                && atom.span.end <= change.span.end
            {
                text.push_str(words);
            }
        }
        Revision { paragraph: at, removes: change.removes, text }
    };
    part.changes.iter().map(revision).collect()
}
