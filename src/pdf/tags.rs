//! What the parts of a page are, for readers that do not see it (thẻ cấu trúc).

use std::num::{NonZeroU16, NonZeroU32};

use krilla::tagging::{Identifier, Node as Leaf, TableHeaderScope, Tag, TagGroup, TagTree};

use crate::layout::page::{Node, NodeKind};

/// The nodes of the pages with what was drawn of each.
pub(super) struct Tags<'a> {
    nodes: &'a [Node],
    drawn: Vec<Vec<Identifier>>,
}

impl<'a> Tags<'a> {
    pub(super) fn new(nodes: &'a [Node]) -> Self {
        Self { nodes, drawn: nodes.iter().map(|_| Vec::new()).collect() }
    }

    pub(super) fn add(&mut self, node: usize, id: Identifier) {
        if let Some(drawn) = self.drawn.get_mut(node) {
            drawn.push(id);
        }
    }

    /// The tree of all that was drawn.
    pub(super) fn tree(self, language: &str) -> TagTree {
        let mut groups: Vec<Option<TagGroup>> = Vec::with_capacity(self.nodes.len());
        for (node, drawn) in self.nodes.iter().zip(self.drawn) {
            let mut group = group(node.kind);
            drawn.into_iter().for_each(|id| group.push(id));
            groups.push(Some(group));
        }
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        // A node comes behind the one that holds it: from the end each goes, with all it holds, into its own.
        let mut held: Vec<Vec<TagGroup>> = self.nodes.iter().map(|_| Vec::new()).collect();
        let mut top = Vec::new();
        for (at, node) in self.nodes.iter().enumerate().rev() {
            let Some(mut group) = groups.get_mut(at).and_then(Option::take) else { continue };
            let inside = held.get_mut(at).map(std::mem::take).unwrap_or_default();
            inside.into_iter().rev().for_each(|child| group.push(Leaf::Group(child)));
            match node.parent.and_then(|parent| held.get_mut(parent)) {
                Some(parent) => parent.push(group),
                None => top.push(group),
            }
        }
        top.into_iter().rev().for_each(|group| tree.push(Leaf::Group(group)));
        tree
    }
}

fn group(kind: NodeKind) -> TagGroup {
    let span = |count: u32| NonZeroU32::new(count).filter(|count| count.get() > 1);
    match kind {
        NodeKind::Heading(level) => {
            TagGroup::new(Tag::Hn(NonZeroU16::new(u16::from(level)).unwrap_or(NonZeroU16::MIN), None))
        }
        NodeKind::Paragraph => TagGroup::new(Tag::P),
        NodeKind::Table => TagGroup::new(Tag::Table),
        NodeKind::Row(_) => TagGroup::new(Tag::TR),
        NodeKind::Cell(true, columns, rows) => {
            let cell = Tag::TH(TableHeaderScope::Column);
            TagGroup::new(cell.with_col_span(span(columns)).with_row_span(span(rows)))
        }
        NodeKind::Cell(false, columns, rows) => {
            TagGroup::new(Tag::TD.with_col_span(span(columns)).with_row_span(span(rows)))
        }
        NodeKind::Note => TagGroup::new(Tag::Note),
    }
}
