//! The tags of a template in their parts (thẻ của mẫu).

use std::ops::Range;

use super::scan::{Para, Scan};
use crate::diag::Place;
use crate::document::Slot;

/// A value a template asks for (biểu thức).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expression {
    /// What is between the braces, `issuer.name | upper`.
    pub text: String,
    /// The paragraph it is in.
    pub place: Place,
}

/// What a tag is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Slot(Slot),
    Expression(usize),
}

/// A tag and where it is.
#[derive(Clone, Debug)]
pub(super) struct Tag {
    pub paragraph: usize,
    pub range: Range<usize>,
    pub role: Role,
}

/// A part and its tags, in the order of the text.
#[derive(Clone, Debug)]
pub(super) struct Marked {
    pub part: Scan,
    pub tags: Vec<Tag>,
}

impl Marked {
    /// The paragraph of a slot.
    pub(super) fn slot(&self, slot: Slot) -> Option<&Para> {
        let tag = self.tags.iter().find(|tag| tag.role == Role::Slot(slot))?;
        self.part.paragraphs.get(tag.paragraph)
    }
}
