//! What only a page shows (lỗi chỉ thấy trên trang): a heading at its foot, a signature alone, white paper, a broken word.

use super::page::{Item, NodeId, NodeKind, Page, Pages};

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A heading is the last thing on its page: what it says.
    Heading(String),
    /// The page holds the signatures and nothing else.
    Signature,
    /// So many hundredths of the page are left white, though more text follows.
    White(u32),
    /// A word is broken in its cell.
    Broken(String),
}

/// How much of a page may be left white: a third.
const WHITE: f64 = 1.0 / 3.0;

/// What should be looked at, page by page: each with its page, from 1.
pub fn review(pages: &Pages) -> Vec<(usize, Finding)> {
    let mut found = Vec::new();
    for (at, page) in pages.pages.iter().enumerate() {
        let number = at.saturating_add(1);
        if let Some(heading) = heading_last(pages, page).filter(|_| !page.ends) {
            found.push((number, Finding::Heading(heading)));
        }
        if at > 0 && page.ends && only_a_closing(pages, page) {
            found.push((number, Finding::Signature));
        }
        if !page.ends && page.white > page.room * WHITE {
            found.push((number, Finding::White((page.white / page.room * 100.0) as u32)));
        }
        let here = |node: NodeId| nodes(page).any(|one| one == node);
        for (node, word) in &pages.broken {
            let node = node.filter(|node| in_cell(pages, *node) && here(*node));
            if node.is_some() && !found.contains(&(number, Finding::Broken(word.clone()))) {
                found.push((number, Finding::Broken(word.clone())));
            }
        }
    }
    found
}

fn nodes(page: &Page) -> impl Iterator<Item = NodeId> {
    page.items.iter().filter_map(|item| match item {
        Item::Words(words) => words.node,
        _ => None,
    })
}

/// The heading that a page ends with.
fn heading_last(pages: &Pages, page: &Page) -> Option<String> {
    let lowest = page.items.iter().filter_map(|item| match item {
        Item::Words(words) => words.node.map(|node| (node, words.y)),
        _ => None,
    });
    let (node, _) = lowest.max_by(|one, other| one.1.total_cmp(&other.1))?;
    let kind = pages.nodes.get(node)?.kind;
    let text = page.items.iter().filter_map(|item| match item {
        Item::Words(words) if words.node == Some(node) => Some(words.text.as_str()),
        _ => None,
    });
    matches!(kind, NodeKind::Heading(_)).then(|| text.collect::<String>().trim().to_owned())
}

/// The kinds of what holds a node, the outermost last.
fn above(pages: &Pages, node: NodeId) -> impl Iterator<Item = (NodeId, NodeKind)> {
    std::iter::successors(pages.nodes.get(node).map(|one| (node, *one)), |(_, one)| {
        let parent = one.parent?;
        Some((parent, *pages.nodes.get(parent)?))
    })
    .map(|(at, node)| (at, node.kind))
}

fn in_cell(pages: &Pages, node: NodeId) -> bool {
    above(pages, node).any(|(_, kind)| matches!(kind, NodeKind::Cell(..)))
}

/// All of a page lies in one table without a header: the one of recipients and signatures.
fn only_a_closing(pages: &Pages, page: &Page) -> bool {
    let mut tables = nodes(page).map(|node| {
        let around: Vec<_> = above(pages, node).collect();
        let header = around.iter().any(|(_, kind)| matches!(kind, NodeKind::Row(true)));
        let table = around.iter().rev().find(|(_, kind)| *kind == NodeKind::Table).map(|(at, _)| *at);
        table.filter(|_| !header)
    });
    let Some(Some(first)) = tables.next() else { return false };
    // A table that is also on the page before, or has heads, is an annex's.
    let headed = pages.nodes.iter().any(|node| node.parent == Some(first) && node.kind == NodeKind::Row(true));
    let begun = pages.pages.iter().take_while(|other| !std::ptr::eq(*other, page));
    let before =
        begun.last().is_some_and(|other| nodes(other).any(|node| above(pages, node).any(|(at, _)| at == first)));
    !headed && !before && tables.all(|table| table == Some(first))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::font::Style;
    use crate::layout::page::{Node, Words};

    fn words(node: NodeId, y: f64, text: &str) -> Item {
        Item::Words(Words {
            node: Some(node),
            x: 0.0,
            y,
            text: text.to_owned(),
            size: 10.0,
            style: Style::default(),
            colour: [0; 3],
            stretch: 0.0,
        })
    }

    fn node(kind: NodeKind, parent: Option<NodeId>) -> Node {
        Node { kind, parent, source: None }
    }

    #[test]
    fn a_heading_at_the_foot_white_paper_a_signature_alone_and_a_broken_word_are_found() {
        let nodes = vec![
            node(NodeKind::Paragraph, None),
            node(NodeKind::Heading(1), None),
            node(NodeKind::Table, None),
            node(NodeKind::Row(false), Some(2)),
            node(NodeKind::Cell(false, 1, 1), Some(3)),
            node(NodeKind::Paragraph, Some(4)),
        ];
        let page = |items, white, ends| Page { items, white, room: 300.0, ends, ..Page::default() };
        let pages = Pages {
            pages: vec![
                page(vec![words(0, 10.0, "a"), words(1, 20.0, "I. H ")], 150.0, false),
                page(vec![words(5, 10.0, "TM.")], 250.0, true),
            ],
            nodes,
            broken: vec![(Some(5), "TM.".to_owned()), (Some(0), "a".to_owned())],
            ..Pages::default()
        };
        assert_eq!(
            review(&pages),
            [
                (1, Finding::Heading("I. H".to_owned())),
                (1, Finding::White(50)),
                (2, Finding::Signature),
                (2, Finding::Broken("TM.".to_owned())),
            ]
        );
    }
}
