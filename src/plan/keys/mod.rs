//! The one table of keys (bảng khóa): every key of the plan language, in both languages, with what it holds.
//!
//! Decoding, "did you mean", the JSON Schema and the reference page all read it. Keys are compared by
//! [`fold`]: case, diacritics, spaces, `_` and `-` do not matter, so `Cơ quan phối hợp`, `co_quan_phoi_hop`
//! and `partners` name one key. A test keeps each table free of collisions.
//!
//! - `top`, `item`, `annex`, `small`: the tables by subject
//! - `choices`: the words that may stand where only certain words may
//! - `examples`: a value for each key
//! - `page`: the reference page in both languages

mod annex;
pub mod choices;
pub mod examples;
mod item;
pub mod page;
mod small;
mod top;

use std::collections::BTreeMap;
use std::sync::LazyLock;

pub use choices::Choice;

use crate::yaml::{Holds, Vocabulary};

pub use crate::viet::text::fold;

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
    Code,
    Tt,
    Max,
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
    Merged,
    // annexes and tables
    AnnexId,
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
    // house
    BodySize,
    TableSize,
    Indent,
    Gap,
    Line,
    LandscapeMargins,
    AnnexLabel,
    InlineAnnexTitle,
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
    /// An entry of `bảng`.
    Table,
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
const fn key(id: Id, vi: &'static str, en: &'static str, kind: Kind, about: (&'static str, &'static str)) -> Key {
    Key { id, vi, en, also: &[], kind, about_vi: about.0, about_en: about.1 }
}

/// A key with other names.
const fn also(key: Key, also: &'static [&'static str]) -> Key {
    Key { also, ..key }
}

impl Table {
    /// All tables.
    pub const ALL: [Table; 9] = [
        Table::Top,
        Table::Item,
        Table::Annex,
        Table::Part,
        Table::Table,
        Table::Column,
        Table::House,
        Table::Agency,
        Table::Merged,
    ];

    /// Its keys, in the order of the reference page.
    pub fn keys(self) -> impl Iterator<Item = &'static Key> {
        let (own, more): (&[Key], &[Key]) = match self {
            Table::Top => (top::KEYS, &[]),
            Table::Item => (item::KEYS, &[]),
            Table::Annex => (annex::ANNEX, annex::TABLE),
            Table::Part => (annex::PART, annex::TABLE),
            Table::Table => (annex::TABLE, &[]),
            Table::Column => (annex::COLUMN, &[]),
            Table::House => (small::HOUSE, &[]),
            Table::Agency => (small::AGENCY, &[]),
            Table::Merged => (small::MERGED, &[]),
        };
        own.iter().chain(more)
    }

    /// The key that a name as written means here.
    pub fn find(self, written: &str) -> Option<&'static Key> {
        INDEX.get(&self)?.get(&fold(written)).copied()
    }
}

/// Folded names of every table: a long plan asks for a key on each of its lines.
static INDEX: LazyLock<BTreeMap<Table, BTreeMap<String, &'static Key>>> = LazyLock::new(|| {
    let names = |table: Table| table.keys().flat_map(|key| key.names().map(move |name| (fold(name), key))).collect();
    Table::ALL.into_iter().map(|table| (table, names(table))).collect()
});

/// True if a name is a key of any table.
pub fn is_key(written: &str) -> bool {
    let written = written.trim();
    let quoted = written.starts_with(['"', '\'']);
    !quoted && Table::ALL.iter().any(|table| table.find(written).is_some())
}

/// What a key holds, whichever table it stands in.
pub fn holds(written: &str) -> Holds {
    let keys: Vec<&Key> = Table::ALL.iter().filter_map(|table| table.find(written)).collect();
    let any = |fits: &dyn Fn(&Key) -> bool| keys.iter().any(|key| fits(key));
    let texts = keys.iter().all(|key| matches!(key.kind, Kind::Prose | Kind::Text));
    let lists = |kind: Kind| matches!(kind, Kind::Record(_) | Kind::Records(_) | Kind::Directory | Kind::Names);
    match () {
        () if any(&|key| key.kind == Kind::Columns) => Holds::Columns,
        () if keys.is_empty() || any(&|key| lists(key.kind) || key.kind == Kind::Agencies) => Holds::Other,
        () if any(&|key| matches!(key.id, Id::Body | Id::CriterionBlock | Id::Text)) => Holds::Body,
        () if any(&|key| key.kind == Kind::Lines) => Holds::Lines,
        () if texts && any(&|key| key.kind == Kind::Prose) => Holds::Prose,
        () => Holds::Plain,
    }
}

/// The language of a plan, for the room that reads YAML.
pub const VOCABULARY: Vocabulary<'static> = Vocabulary { is_key: &is_key, holds: &holds };

/// The Vietnamese name of a key; empty for an author's own.
pub fn name(id: Id) -> &'static str {
    Table::ALL.iter().flat_map(|table| table.keys()).find(|key| key.id == id).map_or("", |key| key.vi)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_keys_of_a_table_share_a_name() {
        for table in Table::ALL {
            let mut seen: BTreeMap<String, Id> = BTreeMap::new();
            for key in table.keys() {
                for name in key.names() {
                    let before = seen.insert(fold(name), key.id);
                    assert!(
                        before.is_none_or(|before| before == key.id),
                        "{table:?}: «{name}» names {before:?} and {:?}",
                        key.id
                    );
                }
            }
        }
    }

    #[test]
    fn no_two_words_of_a_choice_are_the_same() {
        for key in Table::ALL.iter().flat_map(|table| table.keys()) {
            let Kind::Choice(choices) = key.kind else { continue };
            let mut seen: BTreeMap<String, &str> = BTreeMap::new();
            for choice in choices {
                for name in choice.names().filter(|name| *name != choice.en || fold(name) != fold(choice.vi)) {
                    assert!(seen.insert(fold(name), choice.en).is_none(), "{}: {name}", key.vi);
                }
            }
        }
    }

    #[test]
    fn a_key_is_known_however_it_is_typed() {
        for written in ["Cơ quan phối hợp", "co_quan_phoi_hop", "PHỐI-HỢP", "partners", "Partners"] {
            assert_eq!(Table::Item.find(written).unwrap().id, Id::Partners, "{written}");
        }
        assert!(Table::Item.find("phối hộp lại").is_none());
    }
}
