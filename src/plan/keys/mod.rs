//! The one table of keys (bảng khóa): every key of the plan language, in both languages, with what it holds.
//!
//! Decoding, "did you mean", the JSON Schema and the reference page all read it. Keys are compared by
//! [`fold`]: case, diacritics, spaces, `_` and `-` do not matter, so `Cơ quan phối hợp`, `co_quan_phoi_hop`
//! and `partners` name one key. A test keeps each table free of collisions.
//!
//! - `key`: what a key is; `index`: keys by their names
//! - `top`, `item`, `annex`, `small`: the tables by subject
//! - `choices`: the words that may stand where only certain words may
//! - `examples`: a value for each key
//! - `page`: the reference page in both languages

mod annex;
pub mod choices;
pub mod examples;
mod index;
mod item;
mod key;
pub mod page;
mod small;
mod top;

pub use choices::Choice;
pub use index::{VOCABULARY, holds, is_key, name};
pub use key::{Id, Key, Kind, Table};

pub use crate::viet::text::fold;

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

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
