//! Which values hold words to print, and which an author left out on purpose.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::lint::{Part, Printed};
use crate::plan::keys::{Id, Table, choices};
use crate::plan::{Field, Item, ItemId, Plan, WrittenValue};
use crate::text::{FileId, Span};

/// What is to be said of a value of which nothing is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// A check of the plan says so already.
    Told,
    /// It is not there to be printed itself: a code that the item is called by, a score that figures are worked out of.
    Used,
    /// The plan leaves it out: no column shows it, or only under a condition.
    Omitted,
    /// It belongs to a page that annexes alone do not have.
    NoPage,
    /// The template has neither a tag for it nor its words.
    NoTag,
    /// It ought to stand on the page.
    Due,
}

/// True for a value whose words are to be printed. Not those that only steer (sizes, conditions, ways of counting), not names
/// of the directory: a plan names the bodies that it needs.
pub(super) fn holds_words(value: &WrittenValue) -> bool {
    match value.id {
        // A text, wherever the key stands.
        Id::Issuer
        | Id::Parent
        | Id::Number
        | Id::Symbol
        | Id::Place
        | Id::Date
        | Id::Title
        | Id::Body
        | Id::Text
        | Id::Recipients
        | Id::Signature
        | Id::IssuedWith
        | Id::Attached
        | Id::Heading
        | Id::Unit
        | Id::Note
        | Id::Header
        | Id::Over => true,
        Id::Group
        | Id::Objective
        | Id::Task
        | Id::Activity
        | Id::Rubric
        | Id::Own(_)
        | Id::Code
        | Id::Tt
        | Id::Max
        | Id::Bonus
        | Id::Penalty
        | Id::Got
        | Id::Lost
        | Id::Target
        | Id::Result
        | Id::Requirement
        | Id::Cause
        | Id::Product
        | Id::Solutions
        | Id::Lead
        | Id::Partners
        | Id::Monitor
        | Id::Deadline
        | Id::Budget
        | Id::Evidence
        | Id::State
        | Id::Done
        | Id::DoneOn
        | Id::RowWords
        | Id::Extra(_) => value.table == Table::Item,
        Id::Name => value.table == Table::Item,
        Id::Label => value.table == Table::Annex,
        Id::Total => choices::find(choices::FLAG, value.text.as_str().trim()).is_none(),
        Id::Include
        | Id::Original
        | Id::Agencies
        | Id::OtherBodies
        | Id::Items
        | Id::Complete
        | Id::ExtraColumns
        | Id::OwnLevels
        | Id::CriterionBlock
        | Id::Annexes
        | Id::House
        | Id::Merged
        | Id::AnnexId
        | Id::Orientation
        | Id::Margins
        | Id::Tables
        | Id::Parts
        | Id::Columns
        | Id::Select
        | Id::When
        | Id::Numbering
        | Id::GroupStyle
        | Id::ColumnNumbers
        | Id::Subtotals
        | Id::MergeEqual
        | Id::BlankRows
        | Id::Column
        | Id::Width
        | Id::Align
        | Id::HeadingAlign
        | Id::PageBreak
        | Id::BodySize
        | Id::TableSize
        | Id::Indent
        | Id::Gap
        | Id::Line
        | Id::LandscapeMargins
        | Id::AnnexLabel
        | Id::InlineAnnexTitle
        | Id::Ignored
        | Id::Also => false,
    }
}

/// What a plan leaves out of its danh mục.
pub(super) struct LeftOut<'a> {
    plan: &'a Plan,
    printed: OnceCell<Printed<'a>>,
    /// What is written where: the item and what of it.
    places: BTreeMap<(FileId, u32), (ItemId, Part)>,
}

impl<'a> LeftOut<'a> {
    /// Looks through a plan.
    pub fn of(plan: &'a Plan) -> Self {
        let items = plan.items.ids().zip(&plan.items.all);
        let of_item = |(id, item): (ItemId, &Item)| {
            Part::of(item).into_iter().map(move |(place, part)| ((place.file, place.start), (id, part)))
        };
        Self { plan, printed: OnceCell::new(), places: items.flat_map(of_item).collect() }
    }

    /// What is to be said of a value of which nothing, or not the `whole`, is printed: of a name the number typed before it
    /// may be.
    pub fn verdict(&self, value: &WrittenValue, whole: bool) -> Verdict {
        let of_head =
            matches!(value.id, Id::Issuer | Id::Parent | Id::Number | Id::Symbol | Id::Place | Id::Date | Id::Title);
        if of_head && value.table == Table::Top && !self.plan.has_first_page() {
            return Verdict::NoPage;
        }
        if matches!(value.id, Id::Issuer | Id::Parent) && whole {
            return Verdict::NoTag;
        }
        if !matches!(value.table, Table::Item | Table::Merged) {
            return Verdict::Due;
        }
        let Some((id, part)) = self.part(value.text.span()) else { return Verdict::Due };
        let Some(item) = self.plan.items.get(id) else { return Verdict::Due };
        let printed = || self.printed.get_or_init(|| Printed::of(self.plan));
        match part {
            _ if !whole && part != Part::Name => Verdict::Due,
            // Whatever is printed, a code is what the item is called by.
            Part::Field(Field::Code) => Verdict::Used,
            _ if printed().is_told(id, item, part) => Verdict::Told,
            _ if printed().is_due(id, item, part) => Verdict::Due,
            _ if Printed::serves(item, part) => Verdict::Used,
            _ => Verdict::Omitted,
        }
    }

    fn part(&self, span: Span) -> Option<(ItemId, Part)> {
        let inside = (span.file, span.start)..(span.file, span.end.max(span.start));
        self.places.range(inside).next().map(|(_, part)| *part)
    }
}
