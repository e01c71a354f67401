//! A template and a document make a file (điền mẫu).
//!
//! All changes of the main part are edits of one text, spliced once: values, blocks in the place of slots with the
//! marks of their regions, sections of the annexes. Then footnotes, properties and fingerprints.

use std::collections::BTreeSet;

use super::super::content::RecordedRegion;
use super::super::file::xml::Edits;
use super::super::file::{Package, TextPiece, whole};
use super::super::file::{properties, relations};
use super::super::model::Page;
use super::super::region::{self, Closing, RegionId};
use super::super::seal;
use super::super::write::SIGNER;
use super::super::write::{self, Footnotes, Frame, Mark, Shared, Trace};
use super::filled::{Filled, WrittenRegion};
use super::geometry;
use super::marked::Marked;
use super::scan::{HolderKind, Para};
use super::{Template, edit};
use crate::diag::{Diagnostic, Diagnostics};
use crate::document::{Block, Document, Paragraph, Slot, Style};
use crate::text::Span;

impl Template {
    /// Sets a document: blocks into their slots, `values` into the expressions by their order (absent or empty
    /// ones make a paragraph vanish that holds nothing else). A document without any blocks is its annexes
    /// only: everything before their slot stays out.
    ///
    /// Errors, all of them at once: K613 a slot the document needs is missing, K615 a style is missing; K604 a
    /// part of the template turns out damaged.
    ///
    /// The document is dropped as it is written: a long one takes as much memory as its file.
    pub fn fill(&self, document: Document, values: &[Option<String>]) -> Result<Package, Diagnostics> {
        let (mut package, filled, _) = self.filled(document, values, Trace::default())?;
        let (regions, said) = filled.contents(&package, &self.styles.names())?;
        seal::seal(&mut package, regions, || said.fingerprint())?;
        Ok(package)
    }

    /// [`Template::fill`] for the eye alone: nothing that renewing needs is in the file, but it knows where each paragraph
    /// comes from; pages made of it name the places by their numbers ([`Node::source`](crate::layout::page::Node)).
    pub fn fill_traced(
        &self,
        document: Document,
        values: &[Option<String>],
    ) -> Result<(Package, Vec<Span>), Diagnostics> {
        let (package, _, places) = self.filled(document, values, Trace::on())?;
        Ok((package, places))
    }

    fn filled(
        &self,
        document: Document,
        values: &[Option<String>],
        trace: Trace,
    ) -> Result<(Package, Filled, Vec<Span>), Diagnostics> {
        self.demands(&document)?;
        let properties = document.properties.clone();
        let mut package = self.package.clone();
        let notes_part = package.related(package.main(), relations::FOOTNOTES)?.into_iter().next();
        let present = notes_part.as_deref().map(|part| package.text(part)).transpose()?;
        let mut shared =
            Shared::new(self.main.part.read.ids.clone(), Footnotes::after(present.as_deref()), self.styles.ids());
        shared.trace = trace;
        let (edits, regions) = (Edits::default(), Vec::new());
        let has_blocks = !document.blocks.is_empty();
        let filler = Filler { template: self, document, has_blocks, values, edits, regions };
        let mut filled = filler.main(&mut shared);
        package.set_pieces(&self.main.part.name, filled.take_text().into_iter().map(TextPiece::Ready).collect());
        for marked in self.around.iter().filter(|marked| !marked.tags.is_empty()) {
            let mut edits = Edits::default();
            let gone = edit::vanishing(marked, values);
            edit::expressions(marked, values, &gone, &mut edits);
            package.set_part(&marked.part.name, edits.apply(marked.part.source()));
        }
        if let Some(words) = shared.notes.part(present.as_deref()) {
            match &notes_part {
                Some(part) => package.set_part(part, words),
                None => {
                    let main = self.main.part.name.clone();
                    let part = relations::sibling(&main, "footnotes.xml");
                    package.add_part(&main, &part, relations::FOOTNOTES, write::FOOTNOTES_TYPE, words)?;
                }
            }
        }
        properties::set_core(&mut package, &properties)?;
        Ok((package, filled, shared.trace.places()))
    }

    /// What a document needs of the template and does not find: K613 and K615, as [`Template::fill`] tells them.
    pub fn demands(&self, document: &Document) -> Result<(), Diagnostics> {
        let mut found = Diagnostics::default();
        let needs = |slot: Slot| match slot {
            Slot::Annexes => !document.annexes.is_empty(),
            slot => document.blocks.get(&slot).is_some_and(|blocks| !blocks.is_empty()),
        };
        // A template may draw its rules itself; words without a place would be lost.
        for slot in [Slot::Body, Slot::Recipients, Slot::Signature, Slot::Annexes] {
            if needs(slot) && self.main.slot(slot).is_none() {
                let place = whole(self.package.name());
                let [english, vietnamese] = slot.names();
                let missing = Diagnostic::error("K613", place).with("slot", english).with("vi", vietnamese);
                found.push(missing.help("add"));
            }
        }
        let mut used = BTreeSet::new();
        let slots = document.blocks.iter().filter(|(slot, _)| self.main.slot(**slot).is_some());
        for blocks in slots.map(|(_, blocks)| blocks).chain(document.annexes.iter().map(|annex| &annex.blocks)) {
            styles_in(blocks, &mut used);
        }
        for style in used.into_iter().filter(|style| self.styles.id(*style).is_none()) {
            let missing = Diagnostic::error("K615", whole(self.package.name()));
            found.push(missing.with("style", style.name()).help("copy-style"));
        }
        if found.has_errors() { Err(found) } else { Ok(()) }
    }
}

fn styles_in(blocks: &[Block], used: &mut BTreeSet<Style>) {
    for block in blocks {
        match block {
            Block::Rule(_) => {
                used.insert(Style::Rule);
            }
            Block::Paragraph(paragraph) => {
                used.insert(paragraph.style);
                if paragraph.runs.iter().any(|run| run.footnote.is_some()) {
                    used.insert(Style::Footnote);
                }
            }
            Block::Table(table) => {
                for row in table.rows() {
                    used.extend(row.cells.iter().flat_map(|cell| &cell.paragraphs).map(|one| one.style));
                    if row.cells.iter().any(|cell| cell.paragraphs.is_empty()) {
                        used.insert(write::style_of(row.kind));
                    }
                }
            }
        }
    }
}

/// The main part on its way.
struct Filler<'a> {
    template: &'a Template,
    document: Document,
    /// It has more than annexes.
    has_blocks: bool,
    values: &'a [Option<String>],
    edits: Edits,
    /// The regions that have been written.
    regions: Vec<WrittenRegion>,
}

impl Filler<'_> {
    fn main(mut self, shared: &mut Shared) -> Filled {
        let main = &self.template.main;
        let gone = edit::vanishing(main, self.values);
        if !self.has_blocks && !self.document.annexes.is_empty() {
            self.annexes_only();
        } else {
            self.front();
            edit::expressions(main, self.values, &gone, &mut self.edits);
            edit::title_sides(main, &self.template.expressions, self.document.title_sides, &mut self.edits);
            edit::later(main, &self.template.expressions, &gone, &mut shared.ids, &mut self.edits);
            for slot in Slot::ALL.into_iter().filter(|slot| *slot != Slot::Annexes) {
                if let Some(paragraph) = main.slot(slot) {
                    self.slot(slot, paragraph, &gone, shared);
                }
            }
            if self.document.closing_splits
                && let Some(recipients) = main.slot(Slot::Recipients)
            {
                for mark in edit::whole_row(&main.part.read, recipients.span.start) {
                    self.edits.replace(mark, "");
                }
            }
        }
        self.annexes(shared);
        let frame = marked_front(&self.edits.apply(main.part.source()), shared);
        Filled { frame, regions: self.regions }
    }

    /// Appends blocks, as a region where they are one: a placeholder, its text comes when the file is put together.
    fn blocks(
        &mut self,
        out: &mut String,
        blocks: Vec<Block>,
        region: Option<(RegionId, Option<Page>)>,
        (frame, marks): (Frame, &[Mark]),
        shared: &mut Shared,
    ) {
        let mut pieces = write::Pieces::default();
        let closed = matches!(blocks.last(), Some(Block::Table(_)));
        write::blocks(&mut pieces, blocks, frame, marks, shared);
        let mut text = pieces.into_texts();
        let Some((id, page)) = region else {
            out.extend(text);
            shared.record.take();
            return;
        };
        let numbers = [shared.ids.bookmark(), shared.ids.bookmark()];
        region::mark_written(&mut text, &id, numbers);
        let recorded = RecordedRegion { all: shared.record.take(), page };
        out.push_str(&WrittenRegion::placeholder(self.regions.len()));
        self.regions.push(WrittenRegion { id, text, recorded, closed });
    }

    /// Takes out everything before the annexes; the section they would have followed goes with it.
    fn annexes_only(&mut self) {
        let main = &self.template.main;
        if let Some(slot) = main.slot(Slot::Annexes) {
            self.edits.replace(main.part.read.body.start..slot.span.start, "");
        }
    }

    /// The region of the letterhead and title: from the first block before the body that holds a tag to the last one.
    /// A section that ends among them would lie in it, so then it has no section.
    fn front(&mut self) {
        let main = &self.template.main;
        let Some(body) = main.slot(Slot::Body) else { return };
        let Some(holder) = main.part.holders.get(body.holder) else { return };
        let tagged = |block: &&super::scan::Child| {
            main.tags.iter().any(|tag| {
                let paragraph = main.part.paragraphs.get(tag.paragraph);
                paragraph.is_some_and(|one| block.span.start <= one.span.start && one.span.end <= block.span.end)
            })
        };
        let mut before = holder.blocks.iter().filter(|block| block.span.end <= body.span.start).filter(tagged);
        let Some(first) = before.next() else { return };
        let last = before.next_back().unwrap_or(first);
        let (start, end) = (first.span.start, last.span.end);
        let breaks = |one: &Para| one.section.is_some() && start <= one.span.start && one.span.end <= end;
        if main.part.paragraphs.iter().any(breaks) {
            return;
        }
        self.edits.insert(start, FRONT_BEGINS);
        self.edits.insert(end, FRONT_ENDS);
    }

    /// Blocks in the place of a slot. A cell must end with a paragraph.
    fn slot(&mut self, slot: Slot, paragraph: &Para, gone: &BTreeSet<usize>, shared: &mut Shared) {
        let template = self.template;
        let (body, _) = geometry::sections(&template.main);
        let page = body.text_width(body.orientation(), body.margins());
        let width = geometry::width_at(&template.main, slot).unwrap_or(page);
        let frame = Frame { width, padding: template.geometry.cell_padding };
        let blocks = self.document.blocks.remove(&slot).unwrap_or_default();
        let region = match slot {
            Slot::Body => Some(RegionId::Body),
            Slot::Recipients => Some(RegionId::Recipients),
            Slot::Signature => Some(RegionId::Signature),
            _ => None,
        };
        let mut out = marks_of(&template.main, paragraph);
        let marks = if slot == Slot::Signature { signer_marks(&blocks) } else { Vec::new() };
        let region = region.filter(|_| !blocks.is_empty());
        let ends_with_paragraph =
            region.is_some() || matches!(blocks.last(), Some(Block::Paragraph(_) | Block::Rule(_)));
        self.blocks(&mut out, blocks, region.map(|id| (id, None)), (frame, &marks), shared);
        if !ends_with_paragraph && is_last_in_cell(&template.main, paragraph, gone) {
            write::filler(&mut out, "");
        }
        self.edits.replace(paragraph.span.clone(), out);
    }

    /// Each annex in a section of its own. The last section of a document is at the end of the body, so an
    /// annex's section ends in a small paragraph after it, and the last annex's is the body's.
    fn annexes(&mut self, shared: &mut Shared) {
        let template = self.template;
        let main = &template.main;
        let Some(slot) = main.slot(Slot::Annexes) else { return };
        let (body, last) = geometry::sections(main);
        self.drop_blanks_after(slot);
        let annexes = std::mem::take(&mut self.document.annexes);
        if annexes.is_empty() {
            self.edits.replace(slot.span.clone(), marks_of(main, slot));
            self.without_annexes();
            return;
        }
        let mut out = marks_of(main, slot);
        let last_of_all = annexes.len().saturating_sub(1);
        for (at, annex) in annexes.into_iter().enumerate() {
            let margins = annex.margins.unwrap_or_else(|| geometry::annex_margins(&body, &last, annex.orientation));
            let section = last.of_annex(annex.orientation, margins);
            let frame =
                Frame { width: last.text_width(annex.orientation, margins), padding: template.geometry.cell_padding };
            let id = RegionId::Annex(annex.id.clone());
            // Annexes of another document, set without a letterhead, take that document's number and day.
            let issued = annex.belongs_to_plan || !self.has_blocks;
            let marks: Vec<Mark> =
                issued.then(|| Mark { style: Style::AnnexReference, name: id.reference_mark() }).into_iter().collect();
            let page = Page::read(&section);
            self.blocks(&mut out, annex.blocks, Some((id, Some(page))), (frame, &marks), shared);
            if at < last_of_all {
                write::filler(&mut out, &section);
            } else {
                // LibreOffice drops what is in the last empty paragraph of a text: the last mark is before it.
                write::filler(&mut out, "");
                if let Some(range) = main.part.section.clone() {
                    self.edits.replace(range, section);
                } else {
                    out.push_str(&section);
                }
            }
        }
        if geometry::before_annexes(main).is_none() && self.has_blocks {
            let mut turn = String::new();
            write::filler(&mut turn, &last_as_it_stands(main));
            self.edits.insert(slot.span.start, turn);
        }
        self.edits.replace(slot.span.clone(), out);
    }

    /// Empty paragraphs that Word left after the slot: they would start a page after the last annex.
    fn drop_blanks_after(&mut self, slot: &Para) {
        let part = &self.template.main.part;
        let blank = |one: &&Para| {
            one.holder == slot.holder
                && one.span.start >= slot.span.end
                && one.text.trim().is_empty()
                && !one.drawn
                && one.section.is_none()
                && one.marks.is_empty()
        };
        for one in part.paragraphs.iter().filter(blank) {
            self.edits.replace(one.span.clone(), "");
        }
    }

    /// The section before the annexes becomes the last one.
    fn without_annexes(&mut self) {
        let main = &self.template.main;
        let Some(paragraph) = geometry::before_annexes(main) else { return };
        let (Some(own), Some(last)) = (paragraph.section.clone(), main.part.section.clone()) else { return };
        self.edits.replace(last, main.part.source().get(own.clone()).unwrap_or_default());
        self.edits.replace(own, "");
    }
}

/// The bookmarks in a slot's paragraph: their other ends may be elsewhere.
fn marks_of(main: &Marked, slot: &Para) -> String {
    slot.marks.iter().filter_map(|mark| main.part.source().get(mark.clone())).collect()
}

fn last_as_it_stands(main: &Marked) -> String {
    let range = main.part.section.clone();
    range.and_then(|range| main.part.source().get(range)).unwrap_or_default().to_owned()
}

/// A mark for the name of each signer: `kehoach_signer`, `kehoach_signer_2` …
fn signer_marks(blocks: &[Block]) -> Vec<Mark> {
    let is_name = |paragraph: &&Paragraph| paragraph.style == Style::SignatureName;
    let names: usize = blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(paragraph) => usize::from(is_name(&paragraph)),
            Block::Table(table) => {
                let cells = table.rows().iter().flat_map(|row| &row.cells);
                cells.flat_map(|cell| &cell.paragraphs).filter(is_name).count()
            }
            Block::Rule(_) => 0,
        })
        .sum();
    let mark = |at: usize| if at == 1 { SIGNER.to_owned() } else { format!("{SIGNER}_{at}") };
    (1..=names).map(|at| Mark { style: Style::SignatureName, name: mark(at) }).collect()
}

/// Placed before and behind the front until its marks are set; no Word file holds them.
const FRONT_BEGINS: &str = "<?kehoach-front?>";
const FRONT_ENDS: &str = "<?kehoach-front-ends?>";

/// The main part with the marks of the front, whose paragraphs may have come and gone.
fn marked_front(main: &str, shared: &mut Shared) -> String {
    let parts = main.split_once(FRONT_BEGINS).and_then(|(before, rest)| Some((before, rest.split_once(FRONT_ENDS)?)));
    let Some((before, (front, behind))) = parts else { return main.to_owned() };
    let front = region::marked(front, &RegionId::Front, [shared.ids.bookmark(), shared.ids.bookmark()], Closing::Now);
    [before, &front, behind].concat()
}

/// True where a slot's paragraph is the last block that stays in its cell.
fn is_last_in_cell(main: &Marked, paragraph: &Para, gone: &BTreeSet<usize>) -> bool {
    let Some(holder) = main.part.holders.get(paragraph.holder) else { return false };
    let stays = |child: &&super::scan::Child| child.paragraph.is_none_or(|at| !gone.contains(&at));
    let last = holder.blocks.iter().rfind(stays);
    holder.kind == HolderKind::Cell && last.is_some_and(|child| child.span == paragraph.span)
}
