//! Markdown events to nodes.

use std::ops::Range;

use pulldown_cmark::{Alignment, Event, Options, Parser, Tag, TagEnd};

use super::breaks::{LineEnds, Turn, turn};
use super::lines::Lines;
use super::marker::Marker;
use super::node::{Line, Node};
use super::notes::Notes;
use super::{shield, slips};
use crate::compose::expanded::{Expanded, VIEW, marked};
use crate::diag::{Diagnostic, Diagnostics};
use crate::document::{Align, Origin, Rendering, Run};
use crate::text::Span;

/// What is being read.
pub(super) struct Reader<'a> {
    text: &'a Expanded,
    ends: LineEnds,
    found: &'a mut Diagnostics,
    nodes: Vec<Node>,
    lines: Lines,
    /// The lists that are open: the mark of the item that is open in each.
    lists: Vec<Option<Marker>>,
    /// Marks of items that stand in an item with the same mark.
    nested: Vec<(Span, &'static str)>,
    /// Lines that were joined and begin with a capital.
    joined: Vec<Span>,
    /// The mark of the item that begins, and where it stands.
    item: Option<(Marker, Range<usize>)>,
    heading: Option<usize>,
    table: Option<Open>,
    notes: Notes,
    /// The footnote that is being read: its label and where that stands, and the nodes read before.
    outside: Option<(String, Origin, Vec<Node>)>,
    /// Addresses of links that are open.
    links: Vec<(String, Range<usize>)>,
}

/// A table that is being read: its columns, and its rows so far.
type Open = (Vec<Option<Align>>, Vec<Vec<Line>>);

impl<'a> Reader<'a> {
    pub fn new(text: &'a Expanded, ends: LineEnds, found: &'a mut Diagnostics) -> Self {
        Self {
            text,
            ends,
            found,
            nodes: Vec::new(),
            lines: Lines::default(),
            lists: Vec::new(),
            nested: Vec::new(),
            joined: Vec::new(),
            item: None,
            heading: None,
            table: None,
            notes: Notes::default(),
            outside: None,
            links: Vec::new(),
        }
    }

    pub fn read(mut self) -> Vec<Node> {
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
        let text = self.text;
        if shield::is_plain(text.as_str()) {
            self.event(Event::Text(text.as_str().into()), 0..text.as_str().len());
        } else {
            let shielded = shield::shielded(text.as_str());
            for (event, range) in Parser::new_ext(&shielded, options).into_offset_iter() {
                self.event(event, range);
            }
        }
        self.flush();
        slips::marks(text, self.found);
        slips::nested(&self.nested, self.found);
        slips::joined(&self.joined, self.found);
        let notes = std::mem::take(&mut self.notes);
        notes.unnamed(text, self.found);
        let mut nodes = std::mem::take(&mut self.nodes);
        nodes.iter().for_each(|node| slips::left_over(node, self.found));
        for line in nodes.iter_mut().flat_map(Node::lines_mut) {
            notes.hang(line, self.found);
        }
        nodes
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            // Indented further than the text round it, as a first line is on paper: text all the same.
            Event::Text(text) | Event::Html(text) => {
                let text = shield::typed(&text);
                let as_it_is = self.text.as_str().get(range.clone()) == Some(&*text);
                let mut start = range.start;
                for (at, line) in text.split_inclusive('\n').enumerate() {
                    if at > 0 {
                        self.lines.line_end();
                    }
                    let words = line.trim_end_matches('\n');
                    let here = if as_it_is { start..start + words.len() } else { range.clone() };
                    self.lines.push(self.text, words, here);
                    start += line.len();
                }
            }
            Event::InlineHtml(html) => match html.as_ref() {
                "<br>" | "<br/>" | "<br />" => self.lines.push(self.text, "\n", range),
                other => self.lines.push(self.text, &shield::typed(other), range),
            },
            Event::FootnoteReference(label) => {
                self.notes.name(&label);
                self.lines.footnote(self.text, &label, range);
            }
            Event::SoftBreak => self.lines.line_end(),
            Event::HardBreak => self.lines.push(self.text, "\n", range),
            Event::Rule => self.refuse("rule", range),
            // Backticks are shielded, the others not switched on.
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.lines.push(self.text, &text, range);
            }
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.flush();
                self.heading = Some(level as usize);
            }
            Tag::List(_) => {
                self.flush();
                self.lists.push(None);
            }
            Tag::Item => {
                self.flush();
                self.item(&range);
            }
            Tag::Strong => self.lines.bold(true),
            Tag::Emphasis => self.lines.italic(true),
            Tag::Table(columns) => {
                self.flush();
                self.table = Some((columns.into_iter().map(aligned).collect(), Vec::new()));
            }
            Tag::TableHead | Tag::TableRow => self.row(range),
            Tag::FootnoteDefinition(label) => {
                self.flush();
                self.notes.begin(self.text, &label, range.clone(), self.found);
                let mark = range.start..range.start + label.len() + "[^]:".len();
                let mark = Origin::Made(self.text.span(mark), Rendering::Mark);
                self.outside = Some((label.to_string(), mark, std::mem::take(&mut self.nodes)));
            }
            Tag::Link { dest_url, .. } => self.links.push((shield::typed(&dest_url).into_owned(), range)),
            Tag::Image { .. } => self.refuse("image", range),
            Tag::CodeBlock(_) | Tag::HtmlBlock => self.flush(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Strong => self.lines.bold(false),
            TagEnd::Emphasis => self.lines.italic(false),
            TagEnd::Link => self.address(),
            TagEnd::TableCell => {
                let line = self.joined();
                if let Some(row) = self.table.as_mut().and_then(|(_, rows)| rows.last_mut()) {
                    row.push(line);
                }
            }
            TagEnd::Table => {
                if let Some((columns, rows)) = self.table.take() {
                    self.nodes.push(Node::Table { columns, rows });
                }
            }
            TagEnd::Heading(_) => {
                let line = self.joined();
                let depth = self.heading.take().unwrap_or(1);
                if line.runs.is_empty() {
                    // A number without a title would print.
                    self.found.push(Diagnostic::warning("K585", self.text.span(range)).standalone().help("title"));
                } else {
                    self.nodes.push(Node::Heading { depth, line });
                }
            }
            TagEnd::List(_) => {
                self.flush();
                self.lists.pop();
            }
            TagEnd::Item => {
                self.flush();
                // A dash alone says "none" in many a cell.
                if let Some((marker, place)) = self.item.take() {
                    let mark = Origin::Made(self.text.span(place), Rendering::Mark);
                    let line = Line { runs: vec![Run::of(marker.typed(), mark)], ..Line::default() };
                    self.nodes.push(Node::Paragraph(line));
                }
            }
            TagEnd::FootnoteDefinition => {
                self.flush();
                if let Some((label, mark, outside)) = self.outside.take() {
                    let notes = std::mem::replace(&mut self.nodes, outside);
                    self.notes.end(label, mark, notes, self.found);
                }
            }
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock => self.flush(),
            _ => {}
        }
    }

    /// A row of a table begins. Markdown drops the cells that have no column.
    fn row(&mut self, range: Range<usize>) {
        let Some((columns, rows)) = &mut self.table else { return };
        rows.push(Vec::new());
        let typed = self.text.as_str().get(range.clone()).unwrap_or_default();
        let cells = slips::cells(typed);
        if cells > columns.len() {
            let place = self.text.span(range.start..range.start + typed.trim_end().len());
            let found =
                Diagnostic::error("K586", place).standalone().with("cells", cells).with("columns", columns.len());
            self.found.push(found.help("column").help("bar"));
        }
    }

    /// The address of a link is printed behind its words: paper cannot be clicked.
    fn address(&mut self) {
        let Some((address, range)) = self.links.pop() else { return };
        let typed = self.text.as_str().get(range.clone()).unwrap_or_default();
        if typed.starts_with('[')
            && !address.is_empty()
            && typed.get(1..).is_some_and(|rest| !rest.starts_with(&address))
        {
            let at = range.start + typed.rfind(&address).unwrap_or_default();
            self.lines.push(self.text, &format!(" ({address})"), at..at + address.len());
        }
    }

    /// The open text becomes nodes.
    fn flush(&mut self) {
        let (ends, joined) = (self.ends, &mut self.joined);
        let apart = |above: &str, line: &str, span| match turn(above, line) {
            _ if ends == LineEnds::Kept || line.starts_with("Căn cứ ") => true,
            Turn::Ends => true,
            Turn::Joins => false,
            Turn::JoinsCapital => {
                joined.push(span);
                false
            }
        };
        for (marker, mut line) in self.lines.take(self.text, apart) {
            let inner_mark = line.mark;
            let view = marked(&line.plain(), VIEW).filter(|(_, bytes)| *bytes == line.plain().len());
            // Markdown takes a year at the start of a line for the number of an item.
            let typed = match self.item.take() {
                Some((Marker::Digits(year), place)) if year.len() > 3 => {
                    let words = Origin::Words(self.text.span(place));
                    line.runs.insert(0, Run::of(format!("{year} "), words));
                    None
                }
                Some((marker, place)) => {
                    line.mark = Origin::Made(self.text.span(place), Rendering::Mark);
                    Some(marker)
                }
                None => None,
            };
            // A mark right behind an item's own is text: `- a) Rà soát`.
            if let (Some(_), Some(inner)) = (&typed, &marker) {
                line.runs.insert(0, Run::of(format!("{} ", inner.typed()), inner_mark));
            }
            let node = match (typed.or(marker), view) {
                (None, Some((number, _))) => Node::View { number, span: line.span },
                (Some(marker), _) => Node::Item { nesting: self.nesting(&marker), marker, line },
                (None, None) => Node::Paragraph(line),
            };
            self.nodes.push(node);
        }
    }

    /// How many lists of its kind an item lies in: dashes under a number stand as deep as dashes elsewhere.
    fn nesting(&self, marker: &Marker) -> usize {
        let numbered = |mark: &Marker| matches!(mark, Marker::Digits(_));
        let kinds = self.lists.iter().flatten().map(numbered);
        kinds.filter(|kind| *kind == numbered(marker)).count().max(1)
    }

    /// An item begins; one with the mark of an item it lies in looks on the page as if it lay beside it.
    fn item(&mut self, range: &Range<usize>) {
        let (mark, place) = self.mark(range);
        let Some((own, outer)) = self.lists.split_last_mut() else { return };
        let is_bullet = matches!(mark, Marker::Dash(_) | Marker::Plus);
        if is_bullet && outer.iter().flatten().any(|above| *above == mark) {
            let used = outer.iter().flatten().any(|above| *above == Marker::Plus);
            self.nested.push((self.text.span(place.clone()), if used { "•" } else { "+" }));
        }
        *own = Some(mark.clone());
        // An item that holds nothing but an item begins with that one's mark.
        let place = self.item.take().map_or(place.clone(), |(_, outer)| outer.start..place.end);
        self.item = Some((mark, place));
    }

    /// The open text as one line, whatever it begins with.
    fn joined(&mut self) -> Line {
        let mut all = Line::default();
        for (at, (marker, line)) in self.lines.take(self.text, |_, _, _| false).into_iter().enumerate() {
            all.span = if at == 0 { line.span } else { all.span.to(line.span) };
            all.typed = if at == 0 { line.typed || marker.is_some() } else { all.typed };
            let space = if at == 0 { "" } else { " " };
            if let Some(marker) = marker {
                all.runs.push(Run::of(format!("{space}{} ", marker.typed()), line.mark));
            }
            all.runs.extend(line.runs);
        }
        all
    }

    /// The mark of a list item as typed: it stands right at the item's start.
    fn mark(&self, range: &Range<usize>) -> (Marker, Range<usize>) {
        let item = self.text.as_str().get(range.clone()).unwrap_or_default();
        let typed: String = item.chars().take_while(|letter| !letter.is_whitespace()).collect();
        let place = range.start..range.start + typed.len();
        let marker = match typed.chars().next() {
            Some('+') => Marker::Plus,
            Some(first) if first.is_ascii_digit() => Marker::Digits(typed),
            _ => Marker::Dash('-'),
        };
        (marker, place)
    }

    fn refuse(&mut self, what: &'static str, range: Range<usize>) {
        self.found
            .push(Diagnostic::warning("K563", self.text.span(range)).standalone().with("what", what).help("leave"));
    }
}

fn aligned(alignment: Alignment) -> Option<Align> {
    match alignment {
        Alignment::None => None,
        Alignment::Left => Some(Align::Left),
        Alignment::Center => Some(Align::Centre),
        Alignment::Right => Some(Align::Right),
    }
}
