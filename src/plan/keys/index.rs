//! Keys by their names (tra khóa).

use std::collections::HashMap;
use std::hash::Hash;
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
        found(written)?.get(self as usize).copied().flatten()
    }
}

/// What a name means in each table, in the order of [`Table::ALL`].
type Meanings = [Option<&'static Key>; Table::ALL.len()];

/// Every name as it is: a long plan asks for a key on each of its lines.
static EXACT: LazyLock<HashMap<&'static str, Meanings>> = LazyLock::new(|| by_names(|name| name));

/// The same by folded names, for who writes them in a way of his own. A name is spelled alike in all tables.
static FOLDED: LazyLock<HashMap<String, Meanings>> = LazyLock::new(|| by_names(fold));

fn by_names<N: Hash + Eq>(name: impl Fn(&'static str) -> N) -> HashMap<N, Meanings> {
    let mut all: HashMap<N, Meanings> = HashMap::new();
    for table in Table::ALL {
        for key in table.keys() {
            for written in key.names() {
                if let Some(meaning) = all.entry(name(written)).or_default().get_mut(table as usize) {
                    *meaning = Some(key);
                }
            }
        }
    }
    all
}

fn found(written: &str) -> Option<&'static Meanings> {
    EXACT.get(written).or_else(|| FOLDED.get(fold(written).as_str()))
}

/// True if a name is a key of any table, and no word that lines of running text begin with (`Kèm theo: …`).
pub fn is_key(written: &str) -> bool {
    let written = written.trim();
    let quoted = written.starts_with(['"', '\'']);
    let prose = fold(written) == "kemtheo";
    !quoted && !prose && found(written).is_some()
}

/// What a key holds, whichever table it stands in.
pub fn holds(written: &str) -> Holds {
    let keys: Vec<&Key> = found(written).into_iter().flatten().flatten().copied().collect();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_by_its_names_however_they_are_written() {
        for table in Table::ALL {
            for key in table.keys() {
                for name in key.names() {
                    let found = [name.to_owned(), name.to_uppercase(), fold(name)].map(|name| table.find(&name));
                    assert!(found.iter().all(|one| one.is_some_and(|one| one.id == key.id)), "{table:?}: {name}");
                }
            }
        }
        let ids = |meanings: &Meanings| meanings.map(|key| key.map(|key| key.id));
        for (name, meanings) in &*EXACT {
            assert_eq!(FOLDED.get(&fold(name)).map(ids), Some(ids(meanings)), "{name}");
        }
        assert!(Table::Item.find("không có").is_none());
    }
}
