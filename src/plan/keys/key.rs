//! What a key is, and the words that make one (khóa).

use super::choices::Choice;

/// What a key is, in any language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is the English name of its key, described in its table")]
pub enum Id {
    // top
    Include,
    Issuer,
    Parent,
    Number,
    Symbol,
    Place,
    Date,
    Title,
    Original,
    Agencies,
    OtherBodies,
    Items,
    Complete,
    ExtraColumns,
    OwnLevels,
    Body,
    CriterionBlock,
    Annexes,
    Recipients,
    Signature,
    House,
    // items
    Group,
    Objective,
    Task,
    Activity,
    Name,
    Rubric,
    Code,
    Tt,
    Max,
    Bonus,
    Penalty,
    Got,
    Lost,
    Target,
    Result,
    Requirement,
    Cause,
    Product,
    Solutions,
    Lead,
    Partners,
    Monitor,
    Deadline,
    Budget,
    Evidence,
    Note,
    State,
    Done,
    DoneOn,
    Merged,
    RowWords,
    // annexes and tables
    AnnexId,
    Label,
    Attached,
    IssuedWith,
    Orientation,
    Margins,
    Text,
    Tables,
    Parts,
    Heading,
    Unit,
    Columns,
    Select,
    When,
    Numbering,
    GroupStyle,
    ColumnNumbers,
    Subtotals,
    Total,
    MergeEqual,
    BlankRows,
    Column,
    Header,
    Width,
    Over,
    Align,
    HeadingAlign,
    PageBreak,
    // house
    BodySize,
    TableSize,
    Indent,
    Gap,
    Line,
    LandscapeMargins,
    AnnexLabel,
    InlineAnnexTitle,
    Ignored,
    // directory
    Also,
    /// A free column of the author's, by its place in `cột riêng`.
    Extra(u16),
    /// A level of the office's own, by its place in `cấp riêng`.
    Own(u16),
}

/// What may stand behind a key.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// A short text.
    Text,
    /// Markdown, on one line or as a block.
    Prose,
    /// A block of lines.
    Lines,
    /// Blocks of lines, one below the other in one text, or a list of lines or of blocks.
    Blocks,
    /// A whole number.
    Number,
    /// A score, exact.
    Score,
    /// Money, or words about it.
    Money,
    /// A date.
    Date,
    /// Points, millimetres or lines.
    Measure,
    /// Four lengths in millimetres: top; bottom; left; right.
    Margins,
    /// Yes or no.
    Flag,
    /// One of certain words.
    Choice(&'static [Choice]),
    /// Names parted by `;`, or a list.
    Names,
    /// Bodies, parted by `;`.
    Agencies,
    /// A deadline.
    Deadline,
    /// A map of a table.
    Record(Table),
    /// A list of maps of a table; one map alone is a list of one.
    Records(Table),
    /// Keys to names or maps: the office's bodies.
    Directory,
    /// Columns of a table.
    Columns,
}

/// A set of keys that stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Table {
    /// The plan itself.
    Top,
    /// An entry of `danh mục`.
    Item,
    /// An entry of `phụ lục`; a table's keys may stand in it too.
    Annex,
    /// An entry of `phần`: text, or a table's keys.
    Part,
    /// An entry of `bảng` of an annex.
    Table,
    /// An entry of `bảng` of the plan: a table that texts ask for by name.
    NamedTable,
    /// An entry of `cột` written as a map.
    Column,
    /// `nền nếp`.
    House,
    /// A body of `cơ quan` written as a map.
    Agency,
    /// An entry of `gộp ô`.
    Merged,
}

/// One key.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Which key.
    pub id: Id,
    /// Its Vietnamese name, as `kehoach new` writes it.
    pub vi: &'static str,
    /// Its English name.
    pub en: &'static str,
    /// Other names that are understood.
    pub also: &'static [&'static str],
    /// What stands behind it.
    pub kind: Kind,
    /// What it is for, in Vietnamese.
    pub about_vi: &'static str,
    /// What it is for, in English.
    pub about_en: &'static str,
}

impl Key {
    /// All names it goes by, the Vietnamese one first.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        [self.vi, self.en].into_iter().chain(self.also.iter().copied())
    }
}

/// A key without other names.
pub(super) const fn key(
    id: Id,
    vi: &'static str,
    en: &'static str,
    kind: Kind,
    about: (&'static str, &'static str),
) -> Key {
    Key { id, vi, en, also: &[], kind, about_vi: about.0, about_en: about.1 }
}

/// A key with other names.
pub(super) const fn also(key: Key, also: &'static [&'static str]) -> Key {
    Key { also, ..key }
}

impl Table {
    /// All tables.
    pub const ALL: [Table; 10] = [
        Table::Top,
        Table::Item,
        Table::Annex,
        Table::Part,
        Table::Table,
        Table::NamedTable,
        Table::Column,
        Table::House,
        Table::Agency,
        Table::Merged,
    ];
}
