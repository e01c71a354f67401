//! What a page is (văn bản): blocks with named styles, tables that cannot be ragged, annexes with a page
//! of their own. Knows neither plans nor Word.
//!
//! A [`Document`] is what [`crate::compose`] makes and [`crate::docx`] prints. Its words, numbers and table
//! grids are final; how a style looks is the Word template's affair. Lengths are
//! [`Twips`].

mod block;
mod origin;
mod paragraph;
mod run;
mod table;
mod text;

pub use crate::paper::{Align, Merge};
pub use block::{Block, Rule};
pub use origin::{Origin, Rendering};
pub use paragraph::{Paragraph, Style};
pub use run::{Run, as_printed, respace};
pub use table::{Cell, RaggedRow, Row, RowKind, Table};
pub use text::blocks_to_text;

use std::collections::BTreeMap;

use crate::paper::{Margins, Orientation, Twips};
use crate::text::Span;

/// A place in a template that a whole run of blocks goes to (chỗ điền).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Slot {
    /// The rule under the issuing body's name, 1/3 to 1/2 of its line.
    IssuerRule,
    /// The rule under Tiêu ngữ, as long as its line.
    MottoRule,
    /// The rule under the trích yếu, 1/3 to 1/2 of its line.
    TitleRule,
    /// The numbered body (nội dung).
    Body,
    /// Nơi nhận.
    Recipients,
    /// Quyền hạn, chức vụ, họ tên.
    Signature,
    /// All annexes, each in a section of its own.
    Annexes,
}

impl Slot {
    /// Every slot, in page order.
    pub const ALL: [Slot; 7] = [
        Slot::IssuerRule,
        Slot::MottoRule,
        Slot::TitleRule,
        Slot::Body,
        Slot::Recipients,
        Slot::Signature,
        Slot::Annexes,
    ];

    /// The names a template may use, English first: `{{ body }}` or `{{ noi_dung }}`.
    pub fn names(self) -> [&'static str; 2] {
        match self {
            Slot::IssuerRule => ["issuer_rule", "ke_co_quan"],
            Slot::MottoRule => ["motto_rule", "ke_tieu_ngu"],
            Slot::TitleRule => ["title_rule", "ke_trich_yeu"],
            Slot::Body => ["body", "noi_dung"],
            Slot::Recipients => ["recipients", "noi_nhan"],
            Slot::Signature => ["signature", "chu_ky"],
            Slot::Annexes => ["annexes", "phu_luc"],
        }
    }

    /// The slot of a name.
    pub fn from_name(name: &str) -> Option<Slot> {
        Slot::ALL.into_iter().find(|slot| slot.names().contains(&name))
    }
}

/// A whole document, ready to be set.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// Title and the like, for the file's properties.
    pub properties: Properties,
    /// What the tags of a template can print of the letterhead, each value with its origin.
    pub head: Vec<Run>,
    /// What in the author's texts is no text: tags, and words that a condition in them leaves out.
    pub phrases: Vec<Span>,
    /// What goes into each slot but the annexes; a slot without an entry is left empty.
    pub blocks: BTreeMap<Slot, Vec<Block>>,
    /// The annexes, in order.
    pub annexes: Vec<Annex>,
    /// The row of recipients and signature may run over a page, for it is longer than one.
    pub closing_splits: bool,
    /// Indents on both sides of the trích yếu that make its lines even, twips.
    pub title_sides: Twips,
}

/// A file's core properties. No person's name among them: the file says what it is, not who typed it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Properties {
    /// `Kế hoạch …`: kind and trích yếu.
    pub title: String,
    /// Number and symbol, where known.
    pub subject: String,
    /// The issuing body, as author.
    pub creator: String,
    /// The issue date as `YYYY-MM-DD`, where the day is known; never the clock's.
    pub created: Option<String>,
}

/// One annex (phụ lục): a section with its own page and page numbers, and a region that can be renewed.
#[derive(Clone, Debug)]
pub struct Annex {
    /// What names the region through all renewals: letters, digits, `-`. `1`, `2` … by default.
    pub id: String,
    /// Its reference line names this document: number and day are issued there too.
    pub belongs_to_plan: bool,
    /// Portrait or landscape.
    pub orientation: Orientation,
    /// Margins, where they are not the template's own for this orientation.
    pub margins: Option<Margins>,
    /// Label, title, reference line, rule, tables, notes.
    pub blocks: Vec<Block>,
}
