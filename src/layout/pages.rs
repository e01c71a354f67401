//! Slabs on pages (chia trang): what stays together, headers of tables on every page, footnotes at the foot.

use std::sync::Arc;

use super::flow::{Flow, Section, Start};
use super::page::{NodeKind, Page};
use super::place::{OpenCell, Sheet, needed, split};
use super::setter::Setter;
use super::slab::{Content, RowSet, Slab, height};
use super::stack::{drawn, stack};
use super::text::{Origin, Pt};

/// What rounding may cost.
const ROUNDING: Pt = 0.05;

/// Between the text and the rule above the footnotes where the text has no separator of its own.
const SEPARATOR: Pt = 6.0;

/// A page with what is needed to give it its header and footer.
#[derive(Debug, Default)]
pub(super) struct Made {
    pub page: Page,
    /// Its section, its number, and whether it is the first of that section.
    pub section: usize,
    pub number: u32,
    pub first: bool,
}

/// Puts the slabs of sections on pages.
pub(super) struct Paginator<'a> {
    flow: &'a Flow,
    pub made: Vec<Made>,
    sheet: Sheet,
    section: usize,
    number: u32,
    first: bool,
    /// Edges of the room for text on this page.
    top: Pt,
    bottom: Pt,
    y: Pt,
    /// Nothing stands on this page yet.
    empty: bool,
    /// The text came to this page by itself.
    flowed: bool,
    notes: Vec<usize>,
    notes_height: Pt,
    open: Vec<OpenCell>,
    begun: bool,
}

impl<'a> Paginator<'a> {
    pub(super) fn new(flow: &'a Flow) -> Self {
        Self {
            flow,
            made: Vec::new(),
            sheet: Sheet::default(),
            section: 0,
            number: 0,
            first: true,
            top: 0.0,
            bottom: 0.0,
            y: 0.0,
            empty: true,
            flowed: false,
            notes: Vec::new(),
            notes_height: 0.0,
            open: Vec::new(),
            begun: false,
        }
    }

    /// Puts a section. `edges`: how high its headers and footers are, `[header, footer]` of ordinary and first pages.
    pub(super) fn section(
        &mut self,
        at: usize,
        section: &Section,
        slabs: Vec<Slab>,
        setter: &mut Setter<'_>,
        edges: [[Pt; 2]; 2],
    ) {
        let same = self.flow.sections.get(self.section).is_some_and(|before| {
            (before.page.width - section.page.width).abs() < 1.0
                && (before.page.height - section.page.height).abs() < 1.0
        });
        let below = section.start == Start::Below && self.begun && same;
        if below {
            self.section = at;
        } else {
            if self.begun {
                self.end(setter);
            }
            self.section = at;
            self.begun = true;
            self.number = match section.number {
                Some(number) => number,
                None => self.number.saturating_add(1),
            };
            let odd = self.number % 2 == 1;
            if section.number.is_none() && (section.start == Start::Even && odd || section.start == Start::Odd && !odd)
            {
                self.number = self.number.saturating_add(1);
            }
            self.first = true;
            self.begin(section, edges, false);
        }
        let mut slabs: std::collections::VecDeque<Slab> = slabs.into();
        let mut headers: (Option<usize>, Arc<Vec<RowSet>>) = (None, Arc::default());
        let none: Arc<Vec<RowSet>> = Arc::default();
        // Of a run that stays together, how many are still to come.
        let mut run = 0_usize;
        while let Some(slab) = slabs.pop_front() {
            if let Content::Row(row, table) = &slab.content {
                if headers.0 != Some(*table) {
                    headers = (Some(*table), Arc::default());
                }
                if row.header {
                    Arc::make_mut(&mut headers.1).push((**row).clone());
                }
            }
            if slab.page_break && !self.empty {
                self.turn(section, edges, setter, &[], false);
            }
            let repeat = match &slab.content {
                Content::Row(row, _) if !row.header => Arc::clone(&headers.1),
                _ => Arc::clone(&none),
            };
            if run == 0 {
                let (count, total) = together(&slab, &slabs, setter, self);
                run = count;
                let room = self.bottom - self.top - repeat.iter().map(|row| row.height).sum::<Pt>();
                if !self.empty && self.y + total > self.limit() + ROUNDING && total <= room + ROUNDING {
                    self.turn(section, edges, setter, &repeat, true);
                }
            }
            run = run.saturating_sub(1);
            self.slab(slab, section, edges, setter, &repeat, &mut slabs);
        }
    }

    fn limit(&self) -> Pt {
        self.bottom - self.notes_height
    }

    /// Puts a slab, on the next page where it does not fit on this one.
    fn slab(
        &mut self,
        slab: Slab,
        section: &Section,
        edges: [[Pt; 2]; 2],
        setter: &mut Setter<'_>,
        repeat: &[RowSet],
        later: &mut std::collections::VecDeque<Slab>,
    ) {
        let above = self.above(&slab);
        let notes = self.notes_of(&slab, setter);
        let high = match &slab.content {
            Content::Row(row, _) => needed(row, self.y + above, &self.open),
            Content::Items(_) => slab.height,
        };
        let fits = self.y + above + high + notes <= self.limit() + ROUNDING;
        if !fits {
            if let Content::Row(row, table) = &slab.content
                && (!row.whole || self.empty)
                && !row.header
                && let Some((first, rest)) = split(row, self.limit() - self.y - above)
            {
                let part = |row: RowSet| Slab {
                    height: row.height,
                    content: Content::Row(Box::new(row), *table),
                    above: 0.0,
                    above_first: 0.0,
                    ..slab.clone()
                };
                later.push_front(part(rest));
                let first = part(first);
                let high = first.height;
                self.put(first, above, high, section);
                self.turn(section, edges, setter, repeat, true);
                return;
            }
            if !self.empty {
                self.turn(section, edges, setter, repeat, true);
                return self.slab(slab, section, edges, setter, repeat, later);
            }
        }
        for note in &slab.notes {
            if !self.notes.contains(note) {
                self.notes.push(*note);
            }
        }
        self.notes_height += notes;
        self.put(slab, above, high, section);
    }

    fn above(&self, slab: &Slab) -> Pt {
        match (self.empty, self.flowed) {
            (true, true) => 0.0,
            (true, false) => slab.above_first,
            _ => slab.above,
        }
    }

    fn put(&mut self, slab: Slab, above: Pt, high: Pt, section: &Section) {
        let x = section.page.left;
        self.y += above;
        match slab.content {
            Content::Items(items) => self.sheet.items.extend(super::slab::moved(items, x, self.y, false)),
            Content::Row(row, _) => self.sheet.row(*row, x, self.y, high, false, &mut self.open),
        }
        for drawing in &slab.drawings {
            let across = match drawing.across.0 {
                Origin::Page => drawing.across.1,
                Origin::Middle => x + (section.page.text_width() - drawing.size[0]) / 2.0 + drawing.across.1,
                Origin::Margin | Origin::Here => x + drawing.across.1,
            };
            let down = match drawing.down.0 {
                Origin::Page => drawing.down.1,
                Origin::Margin | Origin::Middle => section.page.top + drawing.down.1,
                Origin::Here => self.y + drawing.down.1,
            };
            self.sheet.items.push(drawn(drawing, across, down));
        }
        self.y += high;
        self.empty = false;
    }

    /// What the footnotes of a slab take that are not on this page yet.
    fn notes_of(&self, slab: &Slab, setter: &mut Setter<'_>) -> Pt {
        let mut high = 0.0;
        for note in slab.notes.iter().filter(|note| !self.notes.contains(note)) {
            if self.notes.is_empty() && high == 0.0 {
                high += separator(self.flow, setter, self.width()).1;
            }
            high += height(&note_slabs(self.flow, setter, *note, self.width(), true));
        }
        high
    }

    fn width(&self) -> Pt {
        self.flow.sections.get(self.section).map_or(1.0, |section| section.page.text_width())
    }

    /// Goes over to the next page.
    fn turn(
        &mut self,
        section: &Section,
        edges: [[Pt; 2]; 2],
        setter: &mut Setter<'_>,
        repeat: &[RowSet],
        flowed: bool,
    ) {
        let mut open = std::mem::take(&mut self.open);
        self.sheet.pause(&mut open, self.y);
        self.finish(setter);
        self.number = self.number.saturating_add(1);
        self.first = false;
        self.begin(section, edges, flowed);
        let heads: Pt = repeat.iter().map(|row| row.height).sum();
        // Headers that leave no room for a row are not repeated.
        if heads < (self.bottom - self.top) * 0.6 {
            let mut merged = Vec::new();
            for row in repeat {
                self.sheet.row(row.clone(), section.page.left, self.y, row.height, true, &mut merged);
                self.y += row.height;
            }
        }
        self.sheet.resume(&mut open, self.y);
        self.open = open;
    }

    fn begin(&mut self, section: &Section, edges: [[Pt; 2]; 2], flowed: bool) {
        let page = &section.page;
        let [ordinary, first] = edges;
        let [header, footer] = if self.first && section.first_page { first } else { ordinary };
        let pushed = |margin: Pt, edge: Pt, high: Pt| if page.fixed { margin } else { margin.max(edge + high) };
        self.top = pushed(page.top, page.header, header);
        self.bottom = page.height - pushed(page.bottom, page.footer, footer);
        self.y = self.top;
        (self.empty, self.flowed) = (true, flowed);
    }

    /// Closes the last page of a section.
    pub(super) fn end(&mut self, setter: &mut Setter<'_>) {
        self.finish(setter);
        if let Some(made) = self.made.last_mut() {
            made.page.ends = true;
        }
    }

    /// Closes the page: its footnotes and the borders of its tables.
    fn finish(&mut self, setter: &mut Setter<'_>) {
        let Some(section) = self.flow.sections.get(self.section) else { return };
        self.sheet.rule_tables();
        let white = (self.limit() - self.y).max(0.0);
        if !self.notes.is_empty() {
            let (x, width) = (section.page.left, section.page.text_width());
            let mut y = (self.bottom - self.notes_height).max(self.y);
            let (slabs, high) = separator(self.flow, setter, width);
            self.sheet.column(slabs, x, y, true);
            y += high;
            for note in std::mem::take(&mut self.notes) {
                let slabs = note_slabs(self.flow, setter, note, width, false);
                let high = height(&slabs);
                self.sheet.column(slabs, x, y, false);
                y += high;
            }
            self.notes_height = 0.0;
            self.sheet.rule_tables();
        }
        let items = std::mem::take(&mut self.sheet.items);
        let page = Page {
            width: section.page.width,
            height: section.page.height,
            items,
            white,
            room: self.bottom - self.top,
            ends: false,
        };
        self.made.push(Made { page, section: self.section, number: self.number, first: self.first });
    }
}

/// How many slabs from this one on stay together, and how high they are.
fn together(
    first: &Slab,
    later: &std::collections::VecDeque<Slab>,
    setter: &mut Setter<'_>,
    page: &Paginator<'_>,
) -> (usize, Pt) {
    let least = |slab: &Slab| match &slab.content {
        Content::Row(row, _) => row.least(),
        Content::Items(_) => slab.height,
    };
    let mut total = page.above(first);
    let mut count = 1;
    let mut slab = first;
    let mut notes = page.notes_of(first, setter);
    for next in later {
        if !slab.glued || next.page_break {
            break;
        }
        total += slab.height + next.above;
        notes += page.notes_of(next, setter);
        slab = next;
        count += 1;
    }
    (count, total + least(slab) + notes)
}

/// The separator above footnotes and its height.
fn separator(flow: &Flow, setter: &mut Setter<'_>, width: Pt) -> (Vec<Slab>, Pt) {
    use super::page::{Item, Rule};
    let for_the_eye = std::mem::replace(&mut setter.for_the_eye, true);
    let mut slabs = stack(setter, &flow.separator, width, None);
    setter.for_the_eye = for_the_eye;
    if slabs.is_empty() {
        slabs.push(Slab { height: SEPARATOR, ..Slab::default() });
    }
    let high = height(&slabs);
    if let Some(Slab { content: Content::Items(items), height, .. }) = slabs.first_mut() {
        let y = *height * 0.6;
        items.push(Item::Rule(Rule { from: [0.0, y], to: [144.0_f64.min(width), y], width: 0.5, colour: [0; 3] }));
    }
    (slabs, high)
}

/// A footnote set; `measured`: only for its height.
fn note_slabs(flow: &Flow, setter: &mut Setter<'_>, note: usize, width: Pt, measured: bool) -> Vec<Slab> {
    let Some(blocks) = flow.notes.get(note) else { return Vec::new() };
    let for_the_eye = std::mem::replace(&mut setter.for_the_eye, measured);
    let node = setter.node(NodeKind::Note, None);
    let slabs = stack(setter, blocks, width, node);
    setter.for_the_eye = for_the_eye;
    slabs
}
