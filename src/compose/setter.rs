//! Lines to blocks (dàn chữ): every line gets its style and its number.

use crate::diag::{Diagnostic, Diagnostics};
use crate::document::{Block, Paragraph, Run, Style};
use crate::text::Span;
use crate::viet::listing::Mark;

use super::annex::Area;
use super::expanded::{Expanded, REFERENCE, VIEW, View};
use super::markdown::{self, Line, LineEnds, Marker, Node, typed_number};
use super::outline::{DEPTHS, Depth, Outline};
use super::prose_table;

/// Says what a view is, by its number.
pub(super) type Views<'a> = dyn Fn(usize, Span, &mut Diagnostics) -> View + 'a;

/// Space between a paragraph and the table under it: 6 points, as between paragraphs.
const TABLE_GAP: u32 = 120;

/// Sets one numbered text: the body, or the texts of one annex.
pub(super) struct Setter<'a> {
    /// Numbers and headings so far.
    pub outline: Outline,
    /// What was set.
    pub blocks: Vec<Block>,
    /// Tables that were asked for: how many blocks stand above each, and which it is.
    pub tables: Vec<(usize, usize)>,
    /// The style of running text.
    text: Style,
    area: Area,
    views: &'a Views<'a>,
    found: &'a mut Diagnostics,
    /// The kind of the number typed before, where it is not the one that prints: what follows it is off with it.
    off: Option<std::mem::Discriminant<Mark>>,
    /// In a view: the depth of the heading it stands under.
    base: Option<Depth>,
}

impl<'a> Setter<'a> {
    /// Sets text in the style `text` into an area.
    pub fn new(text: Style, area: Area, views: &'a Views<'a>, found: &'a mut Diagnostics) -> Self {
        let (blocks, tables) = (Vec::new(), Vec::new());
        Self { outline: Outline::default(), blocks, tables, text, area, views, found, off: None, base: None }
    }

    /// Sets a text after what was set before.
    pub fn set(&mut self, text: &Expanded) {
        for node in markdown::read(text, LineEnds::Running, self.found) {
            self.node(node);
        }
    }

    fn node(&mut self, node: Node) {
        match node {
            Node::Heading { depth, line } => self.heading(depth, line),
            Node::Paragraph(line) => self.paragraph(line),
            Node::Item { marker, nesting, line } => self.item(&marker, nesting, line),
            Node::Table { columns, rows } => {
                for line in rows.iter().flatten() {
                    self.no_view_in(line);
                }
                let spans = rows.iter().flatten().map(|line| line.span);
                let span = spans.reduce(Span::to).unwrap_or_default();
                let table = prose_table::table(&columns, rows, self.area, span, self.found);
                if table.is_some() {
                    self.gap();
                }
                self.blocks.extend(table.map(Block::Table));
            }
            Node::View { number, span } => self.view(number, span),
        }
    }

    fn view(&mut self, number: usize, span: Span) {
        if self.base.is_some() {
            self.found.push(Diagnostic::error("K559", span).standalone().help("alone"));
            return;
        }
        let under = self.outline.under();
        let blocks = match (self.views)(number, span, self.found) {
            View::Blocks(blocks) => blocks,
            View::Table(table) => {
                self.gap();
                return self.tables.push((self.blocks.len(), table));
            }
        };
        for block in blocks {
            self.base = Some(under);
            self.set(&block);
        }
        self.base = None;
        self.outline.back_under(under);
    }

    /// Space above a table.
    fn gap(&mut self) {
        if let Some(Block::Paragraph(above)) = self.blocks.last_mut() {
            above.after = TABLE_GAP;
        }
    }

    fn heading(&mut self, depth: usize, mut line: Line) {
        self.no_view_in(&line);
        let depth = match self.base {
            None => depth,
            Some(under) if depth <= 1 => under + 1,
            // A part of a block below a lettered block has no letter of its own.
            Some(under) if under + 1 >= DEPTHS => DEPTHS + 1,
            Some(_) => DEPTHS,
        };
        if depth > DEPTHS {
            if self.base.is_none() {
                self.found.push(Diagnostic::warning("K561", line.span).standalone().with("depth", depth).help("list"));
            }
            let bold = line.runs.into_iter().map(|run| Run { bold: Some(true), ..run }).collect();
            return self.push(Paragraph { keep_next: true, ..Paragraph::new(self.text, bold) });
        }
        let number = self.outline.heading(depth);
        self.without_typed_number(&mut line, &number);
        let title = run_in(&mut line.runs);
        if depth == 1 {
            for run in line.runs.iter_mut().filter(|run| run.bold.is_none()) {
                run.text = run.text.to_uppercase();
            }
        }
        self.outline.remember(title, line.span);
        let style = match depth {
            1 => Style::Heading1,
            2 => Style::Heading2,
            3 => Style::Heading3,
            _ => Style::Heading4,
        };
        self.push(numbered(style, Run::of(number, line.mark), line.runs));
    }

    fn without_typed_number(&mut self, line: &mut Line, number: &str) {
        let plain = line.plain();
        // A block's title is data: a code in it is no number of a heading.
        let own = line.typed && self.base.is_none();
        if let Some((typed, bytes)) = typed_number(&plain).filter(|_| own) {
            self.compare(typed, number, line.span);
            line.cut(bytes);
        }
    }

    /// A Roman number typed without `#` is a heading that its author misses on the page.
    fn heading_without_hash(&mut self, line: &Line, plain: &str) {
        let own = line.typed && self.base.is_none();
        let typed = typed_number(plain).filter(|_| own).map(|(typed, _)| typed);
        if let Some(typed) = typed.filter(|typed| typed.starts_with(['I', 'V', 'X'])) {
            self.found.push(
                Diagnostic::advice("K569", line.span).standalone().with("typed", typed).help("hash").help("escape"),
            );
        }
    }

    fn paragraph(&mut self, line: Line) {
        self.no_view_in(&line);
        let plain = line.plain();
        self.heading_without_hash(&line, &plain);
        let opening = self.text == Style::Body && self.outline.under() == 0 && self.base.is_none();
        let basis = || matches!(self.blocks.last(), Some(Block::Paragraph(above)) if above.style == Style::Basis);
        let proposal = || ["Theo đề nghị ", "Xét đề nghị "].iter().any(|start| plain.starts_with(start)) && basis();
        if opening && (plain.starts_with("Căn cứ ") || proposal()) {
            return self.push(Paragraph::new(Style::Basis, line.runs));
        }
        let runs = if is_pointer(&plain) {
            line.runs.into_iter().map(|run| Run { italic: Some(true), ..run }).collect()
        } else {
            line.runs
        };
        self.push(Paragraph::new(self.text, runs));
    }

    fn item(&mut self, marker: &Marker, nesting: usize, line: Line) {
        self.no_view_in(&line);
        let under = self.outline.under();
        let depth = match marker {
            Marker::Digits(_) if nesting < 2 && under <= 1 => Some(2),
            Marker::Dotted(_) if under <= 2 => Some(3),
            Marker::Digits(_) | Marker::Dotted(_) if under == DEPTHS => None,
            Marker::Digits(_) | Marker::Dotted(_) | Marker::Letter(_) => Some(DEPTHS),
            Marker::Dash(_) | Marker::Plus => None,
        };
        let Some(depth) = depth else { return self.bullet(marker, line) };
        let number = self.outline.next(depth);
        self.compare(&marker.typed(), &number, line.span);
        // The number of a line with a title that runs in is bold like the title.
        let bold = line.runs.first().and_then(|run| run.bold);
        let number = Run { bold, ..Run::of(number, line.mark) };
        self.push(numbered(Style::Clause, number, line.runs));
    }

    /// Every level begins at the one first-line indent of the text (NĐ 30/2020, Phụ lục I, Mục II, khoản 5).
    fn bullet(&mut self, marker: &Marker, line: Line) {
        let (style, mark) = match marker {
            Marker::Plus => (Style::SubBullet, "+".to_owned()),
            Marker::Dash(dash) => (Style::Bullet, dash.to_string()),
            typed => {
                self.compare(&typed.typed(), "-", line.span);
                (Style::Bullet, "-".to_owned())
            }
        };
        self.push(numbered(style, Run::of(mark, line.mark), line.runs));
    }

    /// Says so where an author's number is not the one that prints.
    fn compare(&mut self, typed: &str, printed: &str, span: Span) {
        let bare = |number: &str| number.trim_end_matches(['.', ')']).to_owned();
        let kind = Mark::read(&format!("{typed} …")).map(|(mark, _)| std::mem::discriminant(&mark));
        let before = std::mem::replace(&mut self.off, kind.filter(|_| bare(typed) != bare(printed)));
        // One slip puts all numbers of its kind after it out: that is one complaint.
        let goes_on = before.is_some() && before == self.off && self.found.also("K560", span);
        if bare(typed) != bare(printed) && !goes_on {
            let other = Diagnostic::advice("K560", span).standalone().with("typed", typed).with("printed", printed);
            self.found.push(other.help("correct"));
        }
    }

    fn no_view_in(&mut self, line: &Line) {
        if line.runs.iter().any(|run| run.text.contains(VIEW.0)) {
            self.found.push(Diagnostic::error("K559", line.span).standalone().help("alone"));
        }
    }

    fn push(&mut self, mut paragraph: Paragraph) {
        // What announces something stands on its page.
        paragraph.keep_next |= paragraph.plain().trim_end().ends_with(':');
        self.blocks.push(Block::Paragraph(paragraph));
    }
}

fn numbered(style: Style, number: Run, runs: Vec<Run>) -> Paragraph {
    let mut all = vec![Run { text: number.text.clone() + " ", ..number }];
    all.extend(runs);
    Paragraph::new(style, all)
}

/// In a heading `**Tiêu đề:** chữ` the words after the title are upright; returns the title.
fn run_in(runs: &mut [Run]) -> String {
    let bold = runs.iter().any(|run| run.bold == Some(true));
    let mut title = String::new();
    for run in runs {
        if !bold || run.bold == Some(true) {
            run.bold = None;
            title.push_str(&run.text);
        } else {
            run.bold = Some(false);
        }
    }
    title
}

/// `(Chi tiết tại Phụ lục kèm theo)`: a paragraph in parentheses that points to an annex.
fn is_pointer(plain: &str) -> bool {
    let inner = plain.trim_end_matches(['.', '/']);
    let points = || plain.to_lowercase().contains("phụ lục") || plain.contains(REFERENCE.0);
    inner.starts_with('(') && inner.ends_with(')') && points()
}
