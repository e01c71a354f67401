//! YAML values with their places (nút).

use crate::text::{Span, Text};

/// A value as written, and its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// The whole value; of a block scalar the lines of its text.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// What a YAML value is.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A text, whatever YAML would make of it, decoded, with places.
    Scalar(Text),
    /// A list.
    Seq(Vec<Node>),
    /// Keys and values in the order written; keys are always scalars, and may repeat.
    Map(Vec<(Node, Node)>),
    /// Nothing was written.
    Null,
    /// Something was written that is already complained of; its reader stays silent.
    Broken,
}

impl Node {
    /// The text of a scalar.
    pub fn text(&self) -> Option<&Text> {
        match &self.kind {
            Kind::Scalar(text) => Some(text),
            _ => None,
        }
    }
}
