//! Keys by their names (tra khóa).

use std::collections::HashMap;
use std::sync::LazyLock;

use super::key::{Id, Key, Kind, Table};
use super::{annex, item, small, top};
use crate::viet::text::fold;
use crate::yaml::{Holds, Vocabulary};

impl Table {
    /// Its keys, in the order of the reference page.
    pub fn keys(self) -> impl Iterator<Item = &'static Key> {
        let (own, more): (&[Key], &[Key]) = match self {
            Table::Top => (top::KEYS, &[]),
            Table::Item => (item::KEYS, &[]),
            Table::Annex => (annex::ANNEX, annex::TABLE),
            Table::Part => (annex::PART, annex::TABLE),
            Table::Table => (annex::TABLE, &[]),
            Table::NamedTable => (annex::NAMED_TABLE, annex::TABLE),
            Table::Column => (annex::COLUMN, &[]),
            Table::House => (small::HOUSE, &[]),
            Table::Agency => (small::AGENCY, &[]),
            Table::Merged => (small::MERGED, &[]),
        };
        own.iter().chain(more)
    }

    /// The key that a name as written means here.
    pub fn find(self, written: &str) -> Option<&'static Key> {
        let names = INDEX.get(self as usize)?;
        // As a rule it is written as the language has it.
        names.get(written).or_else(|| names.get(fold(written).as_str())).copied()
    }
}

/// Names of every table, in the order of [`Table::ALL`], as they are and folded: a long plan asks for a key on each of its lines.
static INDEX: LazyLock<Vec<HashMap<String, &'static Key>>> = LazyLock::new(|| {
    let names = |table: Table| {
        let all = || table.keys().flat_map(|key| key.names().map(move |name| (name, key)));
        let mut names: HashMap<String, &'static Key> = all().map(|(name, key)| (fold(name), key)).collect();
        for (name, _) in all() {
            if let Some(key) = names.get(fold(name).as_str()).copied() {
                names.insert(name.to_owned(), key);
            }
        }
        names
    };
    Table::ALL.into_iter().map(names).collect()
});

/// True if a name is a key of any table, and no word that lines of running text begin with (`Kèm theo: …`).
pub fn is_key(written: &str) -> bool {
    let written = written.trim();
    let quoted = written.starts_with(['"', '\'']);
    let prose = fold(written) == "kemtheo";
    !quoted && !prose && Table::ALL.iter().any(|table| table.find(written).is_some())
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
        () if any(&|key| key.kind == Kind::Blocks) => Holds::Blocks,
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
