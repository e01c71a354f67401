//! Blocks as slabs (xếp khối): the spaces between them, what stays together, and the borders of paragraphs.

use super::block::Block;
use super::breaking::break_lines;
use super::flow::Flow;
use super::line::{Line, set_line};
use super::page::{Item, NodeId, NodeKind, Rule, Words};
use super::prepare::{Fields, prepare};
use super::rows;
use super::setter::{DEPTH, Setter};
use super::slab::{Content, Slab};
use super::text::{Border, Drawing, Origin, Paragraph, ParagraphFormat, Pt};

/// Sets blocks in a column of `width`.
pub(super) fn stack(setter: &mut Setter<'_>, blocks: &[Block], width: Pt, parent: Option<NodeId>) -> Vec<Slab> {
    let mut out: Vec<Slab> = Vec::new();
    let mut before: Option<&ParagraphFormat> = None;
    // A break at the end of a paragraph is one before the next.
    let mut breaks = false;
    for (at, block) in blocks.iter().enumerate() {
        let first = out.len();
        match block {
            Block::Paragraph(paragraph) => {
                let format = &*paragraph.format;
                let next = match blocks.get(at.saturating_add(1)) {
                    Some(Block::Paragraph(next)) => Some(&*next.format),
                    _ => None,
                };
                let joins = [before, next].map(|other| other.is_some_and(|other| same_frame(format, other)));
                let mut slabs = set_paragraph(setter, paragraph, width, parent, joins);
                let ends = slabs.last().is_some_and(|slab| slab.page_break && slabs.len() > 1 && is_bare(slab));
                if ends {
                    slabs.pop();
                }
                space(&mut slabs, format, before, out.last(), setter.flow);
                join(&mut out, slabs);
                before = Some(format);
                if std::mem::replace(&mut breaks, ends)
                    && let Some(slab) = out.get_mut(first)
                {
                    slab.page_break = true;
                }
            }
            Block::Table(table) if setter.depth < DEPTH => {
                setter.depth = setter.depth.saturating_add(1);
                let mut slabs = rows::table(setter, table, width, parent, stack);
                setter.depth = setter.depth.saturating_sub(1);
                if let (Some(slab), Some(last)) = (slabs.first_mut(), out.last()) {
                    slab.above = last.below;
                    slab.page_break |= std::mem::take(&mut breaks);
                }
                join(&mut out, slabs);
                before = None;
            }
            Block::Table(_) => setter.left_out.add("nested", ""),
        }
    }
    out
}

/// Puts slabs behind others; the first ones, in most cells the only ones, stay where they are.
fn join(out: &mut Vec<Slab>, mut slabs: Vec<Slab>) {
    if out.is_empty() { *out = slabs } else { out.append(&mut slabs) }
}

/// The slabs of a paragraph; `joins`: the frame of the paragraph above, and of the one below, goes on with it.
fn set_paragraph(
    setter: &mut Setter<'_>,
    paragraph: &Paragraph,
    width: Pt,
    parent: Option<NodeId>,
    joins: [bool; 2],
) -> Vec<Slab> {
    let format = &*paragraph.format;
    let kind = format.heading.map_or(NodeKind::Paragraph, NodeKind::Heading);
    let node = setter.node_of(kind, parent, paragraph.source);
    let prepared = prepare(paragraph, &Fields { page: &setter.page, count: &setter.count });
    let broken = break_lines(&prepared, format, width, setter.flow.tab, setter.flow.shrinks);
    let count = broken.len();
    let mut slabs = Vec::with_capacity(count);
    let mut page_break = format.page_break;
    for (at, one) in broken.iter().enumerate() {
        if let Some(word) = one.cut.clone().and_then(|range| prepared.text.get(range)) {
            setter.broken.push((node, word.to_owned()));
        }
        let mut line = set_line(&prepared, one, format, &paragraph.mark, width, at == 0);
        let mut slab = Slab {
            height: line.height,
            notes: std::mem::take(&mut line.notes),
            page_break: std::mem::replace(&mut page_break, one.page),
            glued: glued(at, count, format),
            ..Slab::default()
        };
        let mut items = Vec::with_capacity(line.runs.len());
        let edges = [at == 0 && !joins[0], at.saturating_add(1) == count && !joins[1]];
        draw(line, format, width, node, edges, &mut slab, &mut items);
        slab.content = Content::Items(items);
        slabs.push(slab);
    }
    for (_, drawing) in &prepared.drawings {
        if let Some(first) = slabs.first_mut() {
            anchor(drawing, width, first);
        }
    }
    slabs
}

/// Whether a line stays with the next one, or the last one with the next paragraph.
fn glued(at: usize, count: usize, format: &ParagraphFormat) -> bool {
    let behind = count.saturating_sub(at).saturating_sub(1);
    if behind == 0 {
        return format.keep_next;
    }
    format.keep_lines || format.widow_control && (at == 0 || behind == 1)
}

/// True for two paragraphs that stand in one frame.
fn same_frame(one: &ParagraphFormat, other: &ParagraphFormat) -> bool {
    one.borders.iter().any(Option::is_some)
        && one.borders == other.borders
        && (one.left - other.left).abs() < 0.01
        && (one.right - other.right).abs() < 0.01
}

fn is_bare(slab: &Slab) -> bool {
    matches!(&slab.content, Content::Items(items) if items.is_empty()) && slab.drawings.is_empty()
}

/// Puts the space between a paragraph and what is above it: the larger of the two, or both where the text says so.
fn space(
    slabs: &mut [Slab],
    format: &ParagraphFormat,
    before: Option<&ParagraphFormat>,
    above: Option<&Slab>,
    flow: &Flow,
) {
    let same = before.is_some_and(|other| other.style.is_some() && other.style == format.style);
    let own = if format.contextual && same { 0.0 } else { format.before };
    let theirs = above.map_or(0.0, |slab| slab.below);
    let theirs = if same && before.is_some_and(|other| other.contextual) { 0.0 } else { theirs };
    if let Some(first) = slabs.first_mut() {
        first.above = if flow.adds { theirs + own } else { theirs.max(own) };
        first.above_first = own;
    }
    if let Some(last) = slabs.last_mut() {
        last.below = format.after;
    }
}

/// Draws a line with the borders and the colour of its paragraph. `edges`: it is the first, the last one of its frame.
fn draw(
    line: Line,
    format: &ParagraphFormat,
    width: Pt,
    node: Option<NodeId>,
    edges: [bool; 2],
    slab: &mut Slab,
    items: &mut Vec<Item>,
) {
    let [top, right, bottom, left] = format.borders;
    let (from, to) = (format.left + format.first.min(0.0), width - format.right);
    let lower = match top.filter(|_| edges[0]) {
        Some(border) => {
            let y = border.width / 2.0;
            let ends = (from - left.map_or(0.0, |b| b.space), to + right.map_or(0.0, |b| b.space));
            items.push(rule([ends.0, y], [ends.1, y], border));
            border.width + border.space
        }
        None => 0.0,
    };
    let body = lower + line.height;
    if let Some(colour) = format.shade {
        items.push(Item::Fill([from, lower, to - from, line.height], colour));
    }
    for run in line.runs {
        let baseline = lower + line.ascent;
        if let Some(height) = run.picture {
            items.push(Item::Picture([run.x, baseline - height, run.width, height]));
            continue;
        }
        let look = &run.format;
        if let Some(colour) = look.shade {
            items.push(Item::Fill([run.x, lower, run.width, line.height], colour));
        }
        for (wanted, at) in [(look.underline, look.size * 0.11), (look.strike, -look.size * 0.26)] {
            let shown = run.text.trim_end_matches(' ');
            if wanted && !shown.is_empty() {
                let end = run.x + run.width;
                let (from, to) = ([run.x, baseline + at], [end, baseline + at]);
                items.push(Item::Rule(Rule { from, to, width: look.size * 0.05, colour: look.colour }));
            }
        }
        items.push(Item::Words(Words {
            node: node.filter(|_| !run.leader),
            x: run.x,
            y: baseline - look.lift(),
            text: run.text,
            size: look.drawn_size(),
            style: look.style,
            colour: look.colour,
            stretch: run.stretch,
        }));
    }
    let mut height = body;
    if let Some(border) = bottom.filter(|_| edges[1]) {
        let y = body + border.space + border.width / 2.0;
        items.push(rule([from, y], [to, y], border));
        height += border.space + border.width;
    }
    for (border, x) in [(left, from - left.map_or(0.0, |b| b.space)), (right, to + right.map_or(0.0, |b| b.space))] {
        if let Some(border) = border {
            items.push(rule([x, 0.0], [x, height], border));
        }
    }
    slab.height = height;
}

fn rule(from: [Pt; 2], to: [Pt; 2], border: Border) -> Item {
    Item::Rule(Rule { from, to, width: border.width, colour: border.colour })
}

/// Puts a drawing at its place: by the paragraph here, by the page later.
fn anchor(drawing: &Drawing, width: Pt, slab: &mut Slab) {
    if drawing.down.0 != Origin::Here || matches!(drawing.across.0, Origin::Page) {
        slab.drawings.push(*drawing);
        return;
    }
    let x = match drawing.across {
        (Origin::Middle, by) => (width - drawing.size[0]) / 2.0 + by,
        (_, by) => by,
    };
    let item = drawn(drawing, x, drawing.down.1);
    if let Content::Items(items) = &mut slab.content {
        items.push(item);
    }
}

/// A drawing at a place.
pub(super) fn drawn(drawing: &Drawing, x: Pt, y: Pt) -> Item {
    let [width, height] = drawing.size;
    if drawing.line {
        let (from, to) = ([x, y], [x + width, y + height]);
        return Item::Rule(Rule { from, to, width: 0.75, colour: [0; 3] });
    }
    Item::Picture([x, y, width, height])
}
