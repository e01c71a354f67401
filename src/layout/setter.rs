//! What is known while a text is set (đang dàn).

use super::flow::{Flow, LeftOut};
use super::page::{Node, NodeId, NodeKind};

/// What sets blocks: the text they are from, and what came of it so far.
pub(super) struct Setter<'a> {
    pub flow: &'a Flow,
    pub nodes: Vec<Node>,
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

impl<'a> Setter<'a> {
    pub(super) fn new(flow: &'a Flow) -> Self {
        Self {
            flow,
            nodes: Vec::new(),
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
        Some(self.nodes.len().saturating_sub(1))
    }
}
