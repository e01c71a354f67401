//! What is known while a text is set (đang dàn).

use super::flow::{Flow, LeftOut};
use super::page::{Node, NodeId, NodeKind};

/// How many tables may be in one another; deeper ones are left out and named.
pub(super) const DEPTH: usize = 8;

/// What sets blocks: the text they are from, and what came of it so far.
pub(super) struct Setter<'a> {
    pub flow: &'a Flow,
    pub nodes: Vec<Node>,
    /// The place of its first node among all.
    first: NodeId,
    pub left_out: LeftOut,
    /// What the fields of page numbers say.
    pub page: String,
    pub count: String,
    /// What is set belongs to no node: headers and footers.
    pub for_the_eye: bool,
    /// How many tables there were.
    pub tables: usize,
    pub depth: usize,
    /// Words that no line holds.
    pub broken: Vec<(Option<NodeId>, String)>,
}

/// How many nodes and tables something will make.
#[derive(Clone, Copy, Default)]
pub(super) struct Count {
    pub nodes: usize,
    pub tables: usize,
}

impl<'a> Setter<'a> {
    pub(super) fn new(flow: &'a Flow) -> Self {
        Self {
            flow,
            nodes: Vec::new(),
            first: 0,
            left_out: LeftOut::default(),
            page: "1".to_owned(),
            count: "1".to_owned(),
            for_the_eye: false,
            tables: 0,
            depth: 0,
            broken: Vec::new(),
        }
    }

    pub(super) fn node(&mut self, kind: NodeKind, parent: Option<NodeId>) -> Option<NodeId> {
        self.node_of(kind, parent, None)
    }

    /// A node that comes from somewhere.
    pub(super) fn node_of(&mut self, kind: NodeKind, parent: Option<NodeId>, source: Option<u32>) -> Option<NodeId> {
        if self.for_the_eye {
            return None;
        }
        self.nodes.push(Node { kind, parent, source });
        Some(self.next().saturating_sub(1))
    }

    fn next(&self) -> NodeId {
        self.first.saturating_add(self.nodes.len())
    }

    /// One that sets what comes behind so much that others set meanwhile.
    pub(super) fn behind(&self, before: Count) -> Self {
        Self {
            flow: self.flow,
            nodes: Vec::new(),
            first: self.next().saturating_add(before.nodes),
            left_out: LeftOut::default(),
            page: self.page.clone(),
            count: self.count.clone(),
            for_the_eye: self.for_the_eye,
            tables: self.tables.saturating_add(before.tables),
            depth: self.depth,
            broken: Vec::new(),
        }
    }

    /// Takes over what another one has set; they come in order.
    pub(super) fn take(&mut self, mut other: Setter<'_>) {
        debug_assert!(self.for_the_eye || self.next() == other.first, "nodes were miscounted");
        self.nodes.append(&mut other.nodes);
        self.left_out.extend(&other.left_out);
        self.broken.append(&mut other.broken);
        self.tables = other.tables;
    }
}
