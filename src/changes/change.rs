//! One change (điểm thay đổi): what it is about, and what was there before and after.

use super::printed::{FilePart, Printed};
use super::section::Section;
use crate::paper::Orientation;
use crate::plan::{Field, Level, Original};
use crate::text::Span;

/// Everything that changed (các điểm thay đổi), in reading order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// In the order of the plan's YAML: head, agencies, items, totals, body, annexes, foot.
    pub list: Vec<Change>,
}

impl Changes {
    /// True if the plans say the same.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many changes there are of a kind.
    pub fn count(&self, kind: Kind) -> usize {
        self.list.iter().filter(|change| change.kind == kind).count()
    }
}

/// One change (một điểm thay đổi).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is about.
    pub subject: Subject,
    /// What happened to it.
    pub kind: Kind,
    /// What was there before; `None` where there was nothing.
    pub before: Option<Side>,
    /// What is there now; `None` where there is nothing.
    pub after: Option<Side>,
}

impl Change {
    /// A subject that came, went or reads otherwise, by which of its sides exist.
    pub fn between(subject: Subject, before: Option<Side>, after: Option<Side>) -> Self {
        let kind = match (&before, &after) {
            (None, _) => Kind::Added,
            (_, None) => Kind::Removed,
            _ => Kind::Edited,
        };
        Self { subject, kind, before, after }
    }

    /// A value of a subject that is in both plans: it is edited even where it was blank or is now.
    pub(super) fn edited(subject: Subject, before: Option<Side>, after: Option<Side>) -> Self {
        Self { subject, kind: Kind::Edited, before, after }
    }

    /// A subject that is elsewhere.
    pub(super) fn moved(subject: Subject, before: Side, after: Side) -> Self {
        Self { subject, kind: Kind::Moved, before: Some(before), after: Some(after) }
    }
}

/// What happened (loại thay đổi).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Thêm.
    Added,
    /// Bỏ.
    Removed,
    /// Chuyển: the same subject at another place; its edits are changes of their own.
    Moved,
    /// Sửa.
    Edited,
    /// Chỉ khác định dạng: in files alone, and the same words on both sides.
    Formatted,
}

/// One side of a change (nội dung trước hoặc sau).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// What was there.
    pub value: Value,
    /// Where it was written, in the files of its own plan; `None` for what was worked out.
    pub span: Option<Span>,
}

impl Side {
    /// A value and where it was written.
    pub fn new(value: Value, span: Option<Span>) -> Self {
        Self { value, span }
    }

    pub(super) fn text(text: impl Into<String>, span: Option<Span>) -> Self {
        Self::new(Value::Text(text.into()), span)
    }
}

/// What was on a side (giá trị). What needs words of its own is named in the reader's language by the printers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Text as it prints; paragraphs parted by `\n`.
    Text(String),
    /// An item that came or went, with all its filled fields but name and code.
    Item(Vec<(FieldName, String)>),
    /// Where an item is.
    Place(Place),
    /// An annex's number, from 1.
    Position(usize),
    /// What level an item is of.
    Level(LevelName),
    /// Columns of a table, left to right.
    Columns(Vec<ColumnName>),
    /// Paper or electronic original.
    Original(Original),
    /// How a page lies.
    Orientation(Orientation),
    /// What a row or column of a file is right behind; `None` if it is the first.
    Behind(Option<String>),
    /// A page of a file: how it lies, and its measures in millimetres.
    Page(Orientation, String),
}

/// Where an item is (vị trí trong danh mục).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What it lies under; `None` at the top.
    pub under: Option<ItemName>,
    /// The item right before it under the same parent; `None` if it is the first there.
    pub behind: Option<ItemName>,
}

/// How an item is named in messages (tên gọi của mục).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemName {
    /// Its level.
    pub level: LevelName,
    /// Its code, if it has one.
    pub code: Option<String>,
    /// Its name on one line, without the code that task plans write before it.
    pub name: Option<String>,
    /// Its parent, where neither code nor name tells it from its fellows.
    pub under: Option<Box<ItemName>>,
}

/// A level's name (tên cấp), comparable between plans.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LevelName {
    /// A level that every plan may have; never [`Level::Own`].
    Known(Level),
    /// A level of the office's own.
    Own(String),
}

/// A field's name (tên trường), comparable between plans.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FieldName {
    /// The item's level.
    Level,
    /// A field that every plan may have; never [`Field::Extra`].
    Known(Field),
    /// A free column of the author's own.
    Free(String),
    /// One text over several cells (gộp ô), by the fields it covers.
    Merged(Vec<FieldName>),
}

/// A column (cột) of an annex table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnName {
    /// With a header of the author's.
    Header(String),
    /// Of a field, with its usual header.
    Field(FieldName),
    /// Of a level, with its usual header.
    Level(LevelName),
}

/// A value of the head (thành phần thể thức đầu văn bản).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HeadPart {
    /// Cơ quan chủ quản.
    Parent,
    /// Cơ quan ban hành.
    Issuer,
    /// Số.
    Number,
    /// Ký hiệu.
    Symbol,
    /// Địa danh.
    Place,
    /// Ngày ban hành.
    Date,
    /// Tên loại.
    Kind,
    /// Trích yếu.
    Title,
    /// Bản giấy or điện tử.
    Original,
}

/// Where a paragraph is (vị trí trong phần lời).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// It is a heading.
    Heading,
    /// Before the first heading.
    Opening,
    /// Under the heading with these words.
    Under(String),
}

/// How an annex is named in messages (tên gọi của phụ lục).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnexName {
    /// Its number from 1, in the later plan where it is there; `None` for the only annex of a plan.
    pub number: Option<usize>,
    /// Its title on one line.
    pub title: Option<String>,
}

/// What changed of an annex (thành phần của phụ lục). Tables are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnnexPart {
    /// The annex as a whole: it came, went, or has another number.
    Whole,
    /// Its label.
    Label,
    /// The document that it belongs to.
    BelongsTo,
    /// Its title.
    Title,
    /// Portrait or landscape.
    Orientation,
    /// A paragraph or heading of its text.
    Text(Spot),
    /// A table's heading.
    Heading(usize),
    /// A table's line of units.
    Unit(usize),
    /// A table's columns.
    Columns(usize),
    /// Which items a table shows.
    Selection(usize),
    /// The label of a table's total row.
    Total(usize),
    /// The note under a table.
    Note(usize),
}

/// What a change is about (đối tượng thay đổi).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A value of the head.
    Head(HeadPart),
    /// A body of the directory, by its key.
    Agency(String),
    /// An item as a whole: it came, went or moved.
    Item(ItemName),
    /// A field of an item that is in both plans; the item is named as it is afterwards.
    Field(ItemName, FieldName),
    /// The total of a score over the plan: `Max`, `Got`, `Lost` or `Target`.
    Total(Field),
    /// A paragraph or heading of the body.
    Paragraph(Spot),
    /// The text of a criterion block (khối tiêu chí).
    CriterionBlock,
    /// An annex, or a part of one.
    Annex(AnnexName, AnnexPart),
    /// A table that texts ask for, by its name, or a part of it.
    Table(String, AnnexPart),
    /// A line of the recipients.
    Recipient,
    /// The lines of authority and title above the signature.
    SignatureTitles,
    /// The signer's name.
    SignatureName,
    /// Something that is in a Word file.
    Printed(FilePart, Printed),
}

impl Subject {
    /// Which part of the plan it belongs to.
    pub fn section(&self) -> Section {
        match self {
            Subject::Head(_) => Section::Head,
            Subject::Agency(_) => Section::Agencies,
            Subject::Item(_) | Subject::Field(..) => Section::Items,
            Subject::Total(_) => Section::Totals,
            Subject::Paragraph(_) | Subject::CriterionBlock | Subject::Table(..) => Section::Body,
            Subject::Annex(..) => Section::Annexes,
            Subject::Recipient | Subject::SignatureTitles | Subject::SignatureName => Section::Closing,
            Subject::Printed(part, _) => part.section(),
        }
    }
}
