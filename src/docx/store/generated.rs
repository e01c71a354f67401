//! What was generated of a region (nội dung đã sinh), as it is compared with what is there now.

use super::super::content::{Content, Digest, Looks, Unit, trimmed};
use super::super::model::Page;

/// One unit as it was generated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::docx) struct GeneratedUnit {
    pub content: Content,
    /// `None` where an earlier version wrote the store: nobody knows.
    pub looks: Option<Looks>,
    /// Of a unit that others wrote: digests of what the plan prints in its place; empty where it belongs to the unit
    /// before. `None`: the plan prints what the unit says.
    pub prints: Option<Vec<Digest>>,
}

/// One region as it was generated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::docx) struct Generated {
    pub units: Vec<GeneratedUnit>,
    /// The page of an annex.
    pub page: Option<Page>,
    /// Its digests are those of an earlier version.
    pub earlier: bool,
    /// The fingerprint that an earlier version took of it.
    pub print: Option<String>,
}

impl Generated {
    /// Units as they are now.
    pub(in crate::docx) fn of(units: Vec<Unit>, page: Option<Page>) -> Generated {
        let generated = |unit: Unit| GeneratedUnit { content: unit.content, looks: Some(unit.looks), prints: None };
        Generated { units: units.into_iter().map(generated).collect(), page, earlier: false, print: None }
    }

    /// What it says.
    pub(in crate::docx) fn contents(&self) -> impl DoubleEndedIterator<Item = &Content> {
        self.units.iter().map(|unit| &unit.content)
    }

    /// True where both say the same, blank paragraphs at the end left out.
    pub(in crate::docx) fn says_as(&self, other: &Generated) -> bool {
        let contents = |one: &Generated| trimmed(&one.units, |unit| &unit.content).len();
        let (own, theirs) = (contents(self), contents(other));
        own == theirs && self.contents().take(own).eq(other.contents().take(own))
    }

    /// True where units say the same, blank paragraphs at the end left out.
    pub(in crate::docx) fn is_said_by(&self, units: &[Unit]) -> bool {
        let (own, theirs) = (trimmed(&self.units, |unit| &unit.content), trimmed(units, |unit| &unit.content));
        own.len() == theirs.len() && own.iter().zip(theirs).all(|(own, theirs)| own.content == theirs.content)
    }

    /// True where all units look the same, whatever they say; unknown looks are like any other.
    pub(in crate::docx) fn looks_like(&self, other: &Generated) -> bool {
        self.units.len() == other.units.len() && self.units.iter().zip(&other.units).all(|(a, b)| a.looks_as(b))
    }

    /// True where all units that say something look the same: the rule under a line is as long as the line asks for.
    pub(in crate::docx) fn words_look_like(&self, other: &Generated) -> bool {
        let same =
            |(a, b): (&GeneratedUnit, &GeneratedUnit)| a.looks_as(b) || (a.content.is_blank() && b.content.is_blank());
        self.units.len() == other.units.len() && self.units.iter().zip(&other.units).all(same)
    }
}

impl GeneratedUnit {
    fn looks_as(&self, other: &GeneratedUnit) -> bool {
        match (self.looks, other.looks) {
            (Some(own), Some(theirs)) => own == theirs,
            _ => true,
        }
    }
}
