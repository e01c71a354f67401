//! What a plan is (Kế hoạch): data, and views asked for.
//!
//! A record of `draft` is the YAML as written, [`Plan`] is what it means; [`read()`] leads from one to the other.
//! Everything a plan says once stands once here; the body's criterion blocks and the annex rows are views that
//! [`crate::compose`] makes of the same [`Items`].

mod agency;
mod annex;
mod budget;
mod closing;
pub mod deadline;
pub(crate) mod draft;
pub(crate) mod edit;
mod field;
pub(crate) mod figures;
pub(crate) mod issued;
mod item;
pub mod keys;
mod label;
pub(crate) mod letterhead;
mod prose;
mod resolve;
pub(crate) mod rows;
pub mod schema;
mod score;
pub(crate) mod selection;
mod shared;
mod signature;
mod texts;
pub(crate) mod write;
mod written;

pub use agency::{Agency, Directory, Entry, Found, Joint};
pub use annex::{
    Annex, BelongsTo, Column, ColumnKind, ColumnNumbers, GroupNumbers, GroupShape, GroupStyle, NamedTable, Numbering,
    Part, Selection, TableSpec, regions,
};
pub use budget::{AmountFault, Budget, Comma};
pub use closing::{Recipient, Recipients};
pub use deadline::{Deadline, DeadlineFault, When};
pub use field::Field;
pub use item::{Item, ItemId, Items, Level, MergedCell, Scores};
pub use label::LabelSeries;
pub use letterhead::{
    DateFault, IssueDate, Issuer, IssuerFault, IssuingBody, Letterhead, Organisation, Original, Tier,
};
pub use prose::Prose;
pub use resolve::{Include, read, read_house, read_through};
pub(crate) use resolve::{field_key, field_named, field_of, level_key};
pub use score::{Percent, Score, ScoreFault};
pub use shared::Shared;
pub use signature::{Signature, authority};
pub use texts::Texts;
pub use written::{Written, WrittenValue};

use crate::paper::Look;
use crate::text::Spanned;
use crate::viet::text::upper;

/// One plan, resolved: every value read, every body known or reported, every place kept.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Who issues it, under which number, where and when, and about what.
    pub letterhead: Letterhead,
    /// The bodies of the office (danh bạ cơ quan).
    pub agencies: Directory,
    /// Criteria or tasks (danh mục), in reading order. A clone of the plan shares them: they are most of it.
    pub items: Shared<Items>,
    /// The numbered body (nội dung); none in a plan that is annexes only.
    pub body: Option<Prose>,
    /// The annexes (phụ lục), in order.
    pub annexes: Vec<Annex>,
    /// Tables that texts ask for.
    pub tables: Vec<NamedTable>,
    /// Nơi nhận.
    pub recipients: Option<Recipients>,
    /// The signature blocks: one, or one for each body that issues the plan.
    pub signatures: Vec<Signature>,
    /// The office's habits.
    pub house: House,
    /// Every value as it was written.
    pub written: Written,
}

impl Plan {
    /// True where pages stand before the annexes: a plan with a body, recipients or a signature, or without annexes. One of
    /// annexes alone belongs to another document, and has no letterhead.
    pub fn has_first_page(&self) -> bool {
        self.body.is_some() || self.recipients.is_some() || !self.signatures.is_empty() || self.annexes.is_empty()
    }

    /// What sentences call each annex (nhãn phụ lục), in order.
    pub fn annex_labels(&self) -> Vec<String> {
        label::labels(&self.annexes, self.house.annex_labels.as_ref().map(|series| &series.value))
    }

    /// The label that stands above the annex at an index: in capitals where that is the office's habit and no label of its
    /// own says otherwise.
    pub fn printed_label(&self, index: usize) -> String {
        let label = self.annex_labels().into_iter().nth(index).unwrap_or_default();
        let own = self.annexes.get(index).is_some_and(|annex| annex.label.is_some());
        if self.house.annex_label_caps && !own { upper(&label) } else { label }
    }
}

/// An office's habits (nền nếp trình bày) where the decree leaves a choice; a profile sets them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct House {
    /// Figures of the page, used when no Word template is given.
    pub look: Look,
    /// The office's labels of annexes; `None`: `Phụ lục I`. YAML `nhãn phụ lục`.
    pub annex_labels: Option<Spanned<LabelSeries>>,
    /// `PHỤ LỤC` instead of the decree's `Phụ lục`.
    pub annex_label_caps: bool,
    /// `PHỤ LỤC I. TÊN` on one line instead of two.
    pub annex_title_inline: bool,
    /// Checks that the office leaves out, each with its codes and its reason. YAML `bỏ qua`.
    pub ignored: Vec<Spanned<String>>,
    /// The Tera text of a criterion block; `None` is the built-in one.
    pub block_text: Option<Prose>,
}

impl House {
    /// The built-in text of a criterion block (khung tiêu chí): mục tiêu, giải pháp, phân công, thời gian.
    pub const BLOCK: &'static str = include_str!("block.md");
}
